"""Whether members may give each other points, and within which limits."""

from typing import Any

from admin_bot.gift_presses import EditGiftLimit, Gifts, SwitchGifts
from admin_bot.keyboards.common import Row, asking, button, manage_row
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import GiftTermsInvalid
from club.members import GIFT_LIMITS, GiftTerms, gift_terms, set_gift_terms, with_limit

routes = Routes()

_BUTTONS = {
    "least": "admin-gift-least",
    "most": "admin-gift-most",
    "per_day": "admin-gift-per-day",
    "per_month": "admin-gift-per-month",
    "receiver_per_day": "admin-gift-receiver-per-day",
    "member_days": "admin-gift-member-days",
}
_QUESTIONS = {
    "least": "admin-ask-gift-least",
    "most": "admin-ask-gift-most",
    "per_day": "admin-ask-gift-per-day",
    "per_month": "admin-ask-gift-per-month",
    "receiver_per_day": "admin-ask-gift-receiver-per-day",
    "member_days": "admin-ask-gift-member-days",
}
_NEED_A_NUMBER = ("least", "member_days")
# A step for each limit: a button left over from another limit's question is then out of date.
_STEPS = {name: f"gift-limit-{name}" for name in GIFT_LIMITS}


@routes.command("gifts", needs="manage_programme")
async def gifts(turn: Turn) -> None:
    await _show(turn, await gift_terms(turn.club))


@routes.press(Gifts, needs="manage_programme")
async def gifts_from_screen(turn: Turn, press: Gifts) -> None:
    await gifts(turn)


async def _show(turn: Turn, terms: GiftTerms | None) -> None:
    speaker = turn.speaker
    if terms is None:
        switch = button(speaker, "admin-gifts-on", SwitchGifts(1, turn.new_key()), "success")
        await turn.show(speaker.say("admin-gifts-off-text"), [[switch], *manage_row(speaker)])
        return
    text = speaker.say("admin-gifts-text", **{name: getattr(terms, name) for name in GIFT_LIMITS})
    limits = [button(speaker, _BUTTONS[name], EditGiftLimit(name)) for name in GIFT_LIMITS]
    rows: list[Row] = [limits[at : at + 2] for at in range(0, len(limits), 2)]
    rows.append([button(speaker, "admin-gifts-off", SwitchGifts(0, turn.new_key()), "danger")])
    await turn.show(text, [*rows, *manage_row(speaker)])


@routes.press(SwitchGifts, needs="manage_programme")
async def switch(turn: Turn, press: SwitchGifts) -> None:
    terms = (await gift_terms(turn.club) or GiftTerms()) if press.on else None
    await _show(turn, await set_gift_terms(turn.club, turn.staff, terms, key=press.key))


@routes.press(EditGiftLimit, needs="manage_programme")
async def ask(turn: Turn, press: EditGiftLimit) -> None:
    if press.limit not in _STEPS:
        raise GiftTermsInvalid(field=press.limit)
    step = _STEPS[press.limit]
    await turn.ask(step, limit=press.limit, back=Gifts().pack())
    skip = None if press.limit in _NEED_A_NUMBER else "admin-gift-no-limit"
    await turn.show(turn.speaker.say(_QUESTIONS[press.limit]), asking(turn.speaker, step, skip))


async def _take(turn: Turn, asked: dict[str, Any]) -> None:
    value = None if asked.get("skipped") else read_number(turn.text)
    terms = with_limit(await gift_terms(turn.club) or GiftTerms(), asked["limit"], value)
    kept = await set_gift_terms(turn.club, turn.staff, terms, key=turn.new_key())
    await turn.end()
    await _show(turn, kept)


for _step in _STEPS.values():
    routes.step(_step, needs="manage_programme")(_take)
