"""The terms of inviting, changed by tapping; above them the promise as members read it."""

import re
from dataclasses import dataclass
from typing import Any

from admin_bot.errors import AmountUnclear
from admin_bot.keyboards import referrals as keyboards
from admin_bot.keyboards.common import Row, Style, button, cancel_row
from admin_bot.reading import read_amount, read_number
from admin_bot.referral_presses import (
    AddMilestone,
    AskEndInviting,
    EditTerm,
    EndInviting,
    Milestones,
    PaysOn,
    RemoveMilestone,
    StartInviting,
    Terms,
)
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.errors import NumberNotUnderstood, ReferralsOff, ReferralTermsInvalid
from club.i18n import Markup
from club.money import Money
from club.persian import to_ascii_digits
from club.referrals import (
    STARTING_TERMS,
    ReferralTerms,
    change_milestones,
    change_referral_terms,
    referral_terms,
    set_referral_terms,
)
from club.referrals.rules import PAYS_ON
from club.referrals.wording import promise, small_print

routes = Routes()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the terms: its button, its question; `money` in the club's unit, `nothing`: zero means none."""

    name: str
    label: str
    question: str
    money: bool = False
    nothing: bool = False


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("inviter_points", "referral-term-inviter-points", "referral-ask-inviter-points"),
        Field("friend_points", "referral-term-friend-points", "referral-ask-friend-points"),
        Field("inviter_credit", "referral-term-inviter-credit", "referral-ask-inviter-credit", money=True),
        Field("friend_credit", "referral-term-friend-credit", "referral-ask-friend-credit", money=True),
        Field("least_amount", "referral-term-least-amount", "referral-ask-least-amount", money=True),
        Field("return_window_days", "referral-term-window", "referral-ask-window"),
        Field("per_day", "referral-term-per-day", "referral-ask-per-day", nothing=True),
        Field("per_month", "referral-term-per-month", "referral-ask-per-month", nothing=True),
        Field("series_friends", "referral-term-series", "referral-ask-series", nothing=True),
        Field("series_minutes", "referral-term-minutes", "referral-ask-minutes"),
        Field("purchases_per_friend", "referral-term-purchases", "referral-ask-purchases", nothing=True),
    )
}
_ROWS: tuple[tuple[str, ...], ...] = (
    ("inviter_points", "friend_points"),
    ("inviter_credit", "friend_credit"),
    ("least_amount", "return_window_days"),
    ("per_day", "per_month"),
    ("series_friends", "series_minutes"),
    ("purchases_per_friend",),
)
_MEANINGLESS: dict[str, frozenset[str]] = {
    "joining": frozenset({"least_amount", "purchases_per_friend"}),
    "first_purchase": frozenset({"purchases_per_friend"}),
    "every_purchase": frozenset(),
}
_TWO_NUMBERS = re.compile(r"\D*(\d+)\D+(\d+)\D*")


async def show_terms(turn: Turn) -> None:
    terms = await referral_terms(turn.club)
    if terms is None:
        text = paragraph([turn.speaker.say("referral-terms-off"), _preview(turn, STARTING_TERMS)])
        await turn.show(text, keyboards.terms_off(turn.speaker))
        return
    text = paragraph(
        [turn.speaker.say("referral-terms"), _preview(turn, terms), turn.speaker.say("referral-terms-since")]
    )
    await turn.show(text, keyboards.terms(turn.speaker, _fields(turn, terms), terms))


def _preview(turn: Turn, terms: ReferralTerms) -> Markup:
    """What members will read, and what only staff know."""
    speaker = turn.speaker
    said = [promise(speaker, terms, turn.profile.currency), small_print(speaker, terms)]
    said += [speaker.say("referral-milestone", friends=friends, points=points) for friends, points in terms.milestones]
    if terms.series_friends is not None:
        said.append(speaker.say("referral-terms-series", friends=terms.series_friends, minutes=terms.series_minutes))
    return lines(part for part in said if part)


def _fields(turn: Turn, terms: ReferralTerms) -> list[Row]:
    speaker = turn.speaker
    occasions: Row = [
        button(speaker, "referral-term-pays-on", PaysOn(each), _chosen(each == terms.pays_on), occasion=each)
        for each in PAYS_ON
    ]
    hidden = _MEANINGLESS[terms.pays_on]
    rows: list[Row] = [occasions]
    for names in _ROWS:
        row = [_field_button(turn, FIELDS[name], terms) for name in names if name not in hidden]
        if row:
            rows.append(row)
    return rows


def _chosen(chosen: bool) -> Style | None:
    return "success" if chosen else None


def _field_button(turn: Turn, field: Field, terms: ReferralTerms) -> Any:
    value = getattr(terms, field.name)
    shown = Money(value, turn.profile.currency) if field.money else value
    return button(turn.speaker, field.label, EditTerm(field.name), value=shown, none=not value)


@routes.press(Terms, needs="manage_programme")
async def terms_screen(turn: Turn, press: Terms) -> None:
    await show_terms(turn)


@routes.press(StartInviting, needs="manage_programme")
async def start(turn: Turn, press: StartInviting) -> None:
    """Whoever pressed an old button of this kind keeps the terms that stand."""
    if await referral_terms(turn.club) is None:
        await set_referral_terms(turn.club, turn.staff, STARTING_TERMS)
        await turn.toast(turn.speaker.plain("referral-started-toast"))
    await show_terms(turn)


@routes.press(AskEndInviting, needs="manage_programme")
async def ask_end(turn: Turn, press: AskEndInviting) -> None:
    await turn.show(turn.speaker.say("referral-ask-end"), keyboards.ending(turn.speaker))


@routes.press(EndInviting, needs="manage_programme")
async def end(turn: Turn, press: EndInviting) -> None:
    await set_referral_terms(turn.club, turn.staff, None)
    await turn.toast(turn.speaker.plain("referral-ended-toast"))
    await show_terms(turn)


@routes.press(PaysOn, needs="manage_programme")
async def pays_on(turn: Turn, press: PaysOn) -> None:
    await change_referral_terms(turn.club, turn.staff, pays_on=press.occasion)
    await show_terms(turn)


@routes.press(EditTerm, needs="manage_programme")
async def ask(turn: Turn, press: EditTerm) -> None:
    field = FIELDS.get(press.field)
    if field is None:
        raise ReferralTermsInvalid(field=press.field)
    if await referral_terms(turn.club) is None:
        raise ReferralsOff
    await turn.ask("referral-term", field=field.name, back=Terms().pack())
    parts = [turn.speaker.say(field.question)]
    if field.nothing:
        parts.append(turn.speaker.say("referral-zero-is-none"))
    await turn.show(lines(parts), cancel_row(turn.speaker))


@routes.step("referral-term", needs="manage_programme")
async def change(turn: Turn, asked: dict[str, Any]) -> None:
    field = FIELDS[asked["field"]]
    value = _read(turn, field)
    await change_referral_terms(turn.club, turn.staff, **{field.name: value})
    await turn.end()
    await show_terms(turn)


def _read(turn: Turn, field: Field) -> int | None:
    """Zero is a good answer here, also for money; for a cap it means that there is none."""
    if field.money:
        try:
            return read_amount(turn.text, turn.profile).amount
        except AmountUnclear as unclear:
            if unclear.data.get("problem") != "nothing":
                raise
            return 0
    number = read_number(turn.text)
    return None if field.nothing and number == 0 else number


@routes.press(Milestones, needs="manage_programme")
async def milestones(turn: Turn, press: Milestones) -> None:
    await _show_milestones(turn)


async def _show_milestones(turn: Turn) -> None:
    terms = await referral_terms(turn.club)
    if terms is None:
        raise ReferralsOff
    said = [
        turn.speaker.say("referral-milestone", friends=friends, points=points) for friends, points in terms.milestones
    ]
    parts = [turn.speaker.say("referral-milestones", count=len(said)), *([lines(said)] if said else [])]
    await turn.show(paragraph(parts), keyboards.milestones(turn.speaker, terms))


@routes.press(AddMilestone, needs="manage_programme")
async def ask_milestone(turn: Turn, press: AddMilestone) -> None:
    await turn.ask("referral-milestone", back=Milestones().pack())
    await turn.show(turn.speaker.say("referral-ask-milestone"), cancel_row(turn.speaker))


@routes.step("referral-milestone", needs="manage_programme")
async def add_milestone(turn: Turn, asked: dict[str, Any]) -> None:
    found = _TWO_NUMBERS.fullmatch(to_ascii_digits(turn.text))
    if found is None:
        raise NumberNotUnderstood
    await change_milestones(turn.club, turn.staff, int(found[1]), int(found[2]))
    await turn.end()
    await _show_milestones(turn)


@routes.press(RemoveMilestone, needs="manage_programme")
async def remove_milestone(turn: Turn, press: RemoveMilestone) -> None:
    await change_milestones(turn.club, turn.staff, press.friends, None)
    await _show_milestones(turn)
