"""Whether members may make envelopes for their groups, and within which limits."""

from dataclasses import replace
from typing import Any

from admin_bot.envelope_presses import EditEnvelopeLimit, NeedPhoneForEnvelopes, SwitchEnvelopes
from admin_bot.keyboards.common import Row, asking, button
from admin_bot.keyboards.play import play_row
from admin_bot.presses import OpenCommand
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.gamification.envelopes import (
    ENVELOPE_LIMITS,
    NEEDED_LIMITS,
    EnvelopeTerms,
    envelope_terms,
    envelope_terms_kept,
    set_envelope_terms,
    with_envelope_limit,
)
from club.gamification.envelopes.errors import EnvelopeTermsInvalid

routes = Routes()

_BUTTONS = {
    "least": "admin-envelope-least",
    "most": "admin-envelope-most",
    "per_day": "admin-envelope-per-day",
    "shares_most": "admin-envelope-shares-most",
    "member_days": "admin-envelope-member-days",
    "opens_per_day": "admin-envelope-opens-per-day",
}
_QUESTIONS = {
    "least": "admin-ask-envelope-least",
    "most": "admin-ask-envelope-most",
    "per_day": "admin-ask-envelope-per-day",
    "shares_most": "admin-ask-envelope-shares-most",
    "member_days": "admin-ask-envelope-member-days",
    "opens_per_day": "admin-ask-envelope-opens-per-day",
}
# A step for each limit: a button left over from another limit's question is then out of date.
_STEPS = {name: f"envelope-limit-{name}" for name in ENVELOPE_LIMITS}


@routes.command("envelopes", needs="manage_play")
async def envelopes(turn: Turn) -> None:
    await _show(turn, await envelope_terms(turn.club))


async def _show(turn: Turn, terms: EnvelopeTerms | None) -> None:
    speaker = turn.speaker
    if terms is None:
        switch = button(speaker, "admin-envelopes-on", SwitchEnvelopes(1, turn.new_key()), "success")
        await turn.show(speaker.say("admin-envelopes-off-text"), [[switch], *play_row(speaker)])
        return
    text = speaker.say(
        "admin-envelopes-text",
        needs_phone=terms.needs_phone,
        **{name: getattr(terms, name) for name in ENVELOPE_LIMITS},
    )
    limits = [button(speaker, _BUTTONS[name], EditEnvelopeLimit(name)) for name in ENVELOPE_LIMITS]
    rows: list[Row] = [limits[at : at + 2] for at in range(0, len(limits), 2)]
    phone = "admin-envelope-phone-not-needed" if terms.needs_phone else "admin-envelope-phone-needed"
    rows.append([button(speaker, phone, NeedPhoneForEnvelopes(int(not terms.needs_phone), turn.new_key()))])
    rows.append([button(speaker, "admin-envelopes-off", SwitchEnvelopes(0, turn.new_key()), "danger")])
    await turn.show(text, [*rows, *play_row(speaker)])


@routes.press(SwitchEnvelopes, needs="manage_play")
async def switch(turn: Turn, press: SwitchEnvelopes) -> None:
    terms = await envelope_terms_kept(turn.club) if press.on else None
    await _show(turn, await set_envelope_terms(turn.club, turn.staff, terms, key=press.key))


@routes.press(NeedPhoneForEnvelopes, needs="manage_play")
async def need_phone(turn: Turn, press: NeedPhoneForEnvelopes) -> None:
    known = await envelope_terms_kept(turn.club)
    terms = replace(known, needs_phone=bool(press.needed))
    await _show(turn, await set_envelope_terms(turn.club, turn.staff, terms, key=press.key))


@routes.press(EditEnvelopeLimit, needs="manage_play")
async def ask(turn: Turn, press: EditEnvelopeLimit) -> None:
    if press.limit not in _STEPS:
        raise EnvelopeTermsInvalid(field=press.limit)
    step = _STEPS[press.limit]
    await turn.ask(step, limit=press.limit, back=OpenCommand("envelopes").pack())
    skip = None if press.limit in NEEDED_LIMITS else "admin-envelope-no-limit"
    await turn.show(turn.speaker.say(_QUESTIONS[press.limit]), asking(turn.speaker, step, skip))


async def _take(turn: Turn, asked: dict[str, Any]) -> None:
    value = None if asked.get("skipped") else read_number(turn.text)
    terms = with_envelope_limit(await envelope_terms_kept(turn.club), asked["limit"], value)
    kept = await set_envelope_terms(turn.club, turn.staff, terms, key=turn.new_key())
    await turn.end()
    await _show(turn, kept)


for _step in _STEPS.values():
    routes.step(_step, needs="manage_play")(_take)
