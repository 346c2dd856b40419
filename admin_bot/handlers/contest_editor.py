"""A contest changed, one thing at a time: fields, times, terms, prizes."""

from typing import Any

from admin_bot.contest_fields import FIELDS, SWITCHES, changes_of, switches_of, terms_of, value_said
from admin_bot.contest_presses import (
    AddContestPrize,
    ContestHome,
    ContestPrizes,
    ContestTermsScreen,
    EditContest,
    PickContestPlaces,
    RemoveContestPrize,
    SwitchContest,
)
from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.contests import show_card
from admin_bot.keyboards import contests as keyboards
from admin_bot.keyboards.common import asking
from admin_bot.moment_choosing import choose_moment, moment_of
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.errors import ContestInvalid, NumberNotUnderstood
from club.gamification.contests import ContestCard, PlacePrize, change_contest, contest_card
from club.gamification.contests.rules import PLACES_MAX, check_prizes
from club.gamification.contests.wording import prize_line
from club.gamification.prizes import Prize
from club.persian import parse_whole_number

routes = Routes()

_TIMES = ("opens_at", "closes_at")


@routes.press(EditContest, needs="manage_play")
async def ask(turn: Turn, press: EditContest) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    if press.field in _TIMES:
        await _ask_time(turn, shown, press.field)
        return
    field = FIELDS.get(press.field)
    if field is None:
        raise TapOutOfDate
    await turn.ask(field.step, contest_id=shown.id, field=field.name, back=_home_of(shown, field.name).pack())
    await turn.show(turn.speaker.say(field.question), asking(turn.speaker, field.step, field.skip_key))


def _home_of(shown: ContestCard, field: str) -> ContestHome | ContestTermsScreen:
    return ContestTermsScreen(shown.id) if field in terms_of(shown.draft.kind) else ContestHome(shown.id)


async def _change(turn: Turn, asked: dict[str, Any]) -> None:
    field = FIELDS[asked["field"]]
    value = await value_said(turn, field, skipped=bool(asked.get("skipped")))
    seen = await contest_card(turn.club, turn.staff, asked["contest_id"])
    changed = await change_contest(turn.club, turn.staff, seen.id, **changes_of(seen, field.name, value))
    await turn.end()
    await turn.toast(turn.speaker.plain("admin-edited-toast"))
    if isinstance(_home_of(changed, field.name), ContestTermsScreen):
        await _show_terms(turn, changed)
    else:
        await show_card(turn, changed)


for _field in FIELDS.values():
    routes.step(_field.step, needs="manage_play", accepts="picture" if _field.name == "picture_id" else "text")(_change)


async def _ask_time(turn: Turn, shown: ContestCard, field: str) -> None:
    """A contest that is not open yet may begin at any time to come; one that is open may only end later."""
    earliest = None
    if field == "closes_at":
        earliest = shown.draft.closes_at if shown.state == "open" else shown.draft.opens_at
    await choose_moment(
        turn,
        then="contest-time",
        back=ContestHome(shown.id),
        question=turn.speaker.say("contest-ask-time", field=field),
        earliest=earliest if earliest is not None and earliest > turn.club.clock.now() else None,
        without="contest-begin-at-once" if field == "opens_at" else None,
        contest_id=shown.id,
        field=field,
    )


@routes.step("contest-time", needs="manage_play")
async def take_time(turn: Turn, asked: dict[str, Any]) -> None:
    """An end that would come before a later beginning moves on with it."""
    seen = await contest_card(turn.club, turn.staff, asked["contest_id"])
    chosen = moment_of(asked) or turn.club.clock.now()
    changes = {asked["field"]: chosen}
    if asked["field"] == "opens_at" and chosen >= seen.draft.closes_at:
        changes["closes_at"] = chosen + (seen.draft.closes_at - seen.draft.opens_at)
    changed = await change_contest(turn.club, turn.staff, seen.id, **changes)
    await turn.end()
    await show_card(turn, changed)


# -- terms


@routes.press(ContestTermsScreen, needs="manage_play")
async def terms(turn: Turn, press: ContestTermsScreen) -> None:
    await _show_terms(turn, await contest_card(turn.club, turn.staff, press.contest_id))


async def _show_terms(turn: Turn, shown: ContestCard) -> None:
    known = shown.draft.terms
    said = [
        turn.speaker.say("contest-term", field=name, value=getattr(known, name)) for name in terms_of(shown.draft.kind)
    ]
    said += [
        turn.speaker.say("contest-switch", field=name, on=getattr(known, name))
        for name in switches_of(shown.draft.kind)
    ]
    text = paragraph([turn.speaker.say("contest-terms", title=shown.draft.title), lines(said)])
    await turn.show(text, keyboards.terms(turn.speaker, shown))


@routes.press(SwitchContest, needs="manage_play")
async def switch(turn: Turn, press: SwitchContest) -> None:
    if press.field not in SWITCHES:
        raise TapOutOfDate
    seen = await contest_card(turn.club, turn.staff, press.contest_id)
    changes = changes_of(seen, press.field, bool(press.on))
    await _show_terms(turn, await change_contest(turn.club, turn.staff, seen.id, **changes))


# -- prizes


@routes.press(ContestPrizes, needs="manage_play")
async def prizes(turn: Turn, press: ContestPrizes) -> None:
    await _show_prizes(turn, await contest_card(turn.club, turn.staff, press.contest_id))


async def _show_prizes(turn: Turn, shown: ContestCard) -> None:
    head = turn.speaker.say("contest-prizes-of", title=shown.draft.title, none=not shown.draft.prizes)
    said = [prize_line(turn.speaker, each) for each in shown.draft.prizes]
    await turn.show(paragraph([head, lines(said)]) if said else head, keyboards.prizes(turn.speaker, shown))


@routes.press(AddContestPrize, needs="manage_play")
async def ask_places(turn: Turn, press: AddContestPrize) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    await turn.ask("contest-places", contest_id=shown.id, back=ContestPrizes(shown.id).pack())
    await turn.show(turn.speaker.say("contest-ask-places"), keyboards.places(turn.speaker, shown))


@routes.step("contest-places", needs="manage_play")
async def take_places(turn: Turn, asked: dict[str, Any]) -> None:
    """«3», or «4-10»."""
    words = turn.text.replace("–", "-").replace("تا", "-").split("-")
    numbers = [parse_whole_number(word) for word in words]
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 or first is None or last is None:
        raise NumberNotUnderstood
    await _ask_prize(turn, await contest_card(turn.club, turn.staff, asked["contest_id"]), first, last)


@routes.press(PickContestPlaces, needs="manage_play", keeps_conversation=True)
async def pick_places(turn: Turn, press: PickContestPlaces) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    await _ask_prize(turn, shown, press.first, press.last)


async def _ask_prize(turn: Turn, shown: ContestCard, first: int, last: int) -> None:
    """Places that cannot be are refused before a prize is chosen."""
    check_prizes((*shown.draft.prizes, PlacePrize(first, last, Prize("points", 1))))
    await choose_prize(
        turn,
        then="contest-prize",
        back=ContestPrizes(shown.id),
        question=turn.speaker.say("contest-ask-prize", several=first != last, first=first, last=last),
        contest_id=shown.id,
        first=first,
        last=last,
    )


@routes.step("contest-prize", needs="manage_play")
async def take_prize(turn: Turn, asked: dict[str, Any]) -> None:
    prize = prize_of(asked)
    if prize is None:
        raise ContestInvalid(field="places", least=1, most=PLACES_MAX)
    seen = await contest_card(turn.club, turn.staff, asked["contest_id"])
    added = (*seen.draft.prizes, PlacePrize(asked["first"], asked["last"], prize))
    changed = await change_contest(turn.club, turn.staff, seen.id, prizes=added)
    await turn.end()
    await _show_prizes(turn, changed)


@routes.press(RemoveContestPrize, needs="manage_play")
async def remove_prize(turn: Turn, press: RemoveContestPrize) -> None:
    seen = await contest_card(turn.club, turn.staff, press.contest_id)
    kept = tuple(each for each in seen.draft.prizes if each.first != press.first)
    await _show_prizes(turn, await change_contest(turn.club, turn.staff, seen.id, prizes=kept))
