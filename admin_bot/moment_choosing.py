"""Choosing a day and an hour, the same in every room: by taps in the reader's calendar, or typed.

A room begins it with `choose_moment` and names the step of its own that takes the moment:

    await choose_moment(turn, then="contest-closes", back=ContestCard(7), question=speaker.say("contest-ask-closes"),
                        earliest=opens_at, contest_id=7)

    @routes.step("contest-closes", needs="manage_play")
    async def closes_chosen(turn: Turn, asked: dict[str, Any]) -> None:
        closes_at = moment_of(asked)    # UTC; None: `without` was tapped, where the room offered it
        asked["contest_id"]             # what was kept comes back beside it

That step must ask the next question (`turn.ask`) or end the conversation (`turn.end`): until then the choice stays open.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from admin_bot.door import follow
from admin_bot.errors import MomentTooEarly, MomentUnclear, TapOutOfDate
from admin_bot.keyboards import moments as keyboards
from admin_bot.moment_presses import AskMomentDay, NoMoment, PickMoment, PickMomentDay, ShowMomentMonth
from admin_bot.presses import Press
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.i18n import Markup, Speaker
from club.persian import parse_moment, to_jalali

routes = Routes()

HOURS_OF_DAY = 24
LATEST_SECONDS = int(dt.datetime(2200, 1, 1, tzinfo=dt.UTC).timestamp())
_STEPS = frozenset({"moment-day", "moment-hour"})


async def choose_moment(
    turn: Turn,
    *,
    then: str,
    back: Press,
    question: Markup,
    earliest: dt.datetime | None = None,
    shortcuts: Sequence[tuple[str, dt.datetime]] = (),
    without: str | None = None,
    **kept: Any,
) -> None:
    """Ask for a moment after `earliest` (None: after now). `then`: the room's step that takes it, with all of `kept`.

    `shortcuts`: labels of buttons for moments the room proposes itself. `without`: the label of a button that goes on
    without one ("at once", "never").
    """
    begins = turn.club.clock.now() if earliest is None else max(earliest, turn.club.clock.now())
    await turn.ask(
        "moment-day",
        then=then,
        back=back.pack(),
        question=question,
        earliest=begins.isoformat(),
        shortcuts=[[label, int(at.timestamp())] for label, at in shortcuts if at > begins],
        without=without,
        kept=kept,
    )
    await _show_days(turn, turn.asked or {})


def moment_of(asked: dict[str, Any]) -> dt.datetime | None:
    """The moment a room's step was handed, in UTC; None when staff go without one."""
    return None if asked["moment"] is None else dt.datetime.fromisoformat(asked["moment"])


def _zone(turn: Turn) -> ZoneInfo:
    return turn.profile.timezone


def _earliest(asked: dict[str, Any]) -> dt.datetime:
    return dt.datetime.fromisoformat(asked["earliest"])


def _first_day(turn: Turn, asked: dict[str, Any]) -> dt.date:
    return _earliest(asked).astimezone(_zone(turn)).date()


def _asked(turn: Turn, *steps: str) -> dict[str, Any]:
    """What the choice kept. Refuses TapOutOfDate when something else is being asked by now."""
    asked = turn.asked or {}
    if asked.get("step") not in (steps or _STEPS):
        raise TapOutOfDate
    return asked


async def _go_to(turn: Turn, asked: dict[str, Any], step: str, **more: Any) -> None:
    same = {name: asked[name] for name in ("then", "back", "question", "earliest", "shortcuts", "without", "kept")}
    await turn.ask(step, **same, **more)


async def _show_days(turn: Turn, asked: dict[str, Any]) -> None:
    today = turn.club.clock.now().astimezone(_zone(turn)).date()
    rows = keyboards.days(turn.speaker, today, _first_day(turn, asked), asked["shortcuts"], asked["without"])
    text = Markup("\n\n").join([Markup(asked["question"]), turn.speaker.say("moment-ask-day")])
    await turn.show(text, rows)


@routes.press(AskMomentDay, needs="manage_play", keeps_conversation=True)
async def ask_day(turn: Turn, press: AskMomentDay) -> None:
    asked = _asked(turn)
    await _go_to(turn, asked, "moment-day")
    await _show_days(turn, asked)


@routes.press(ShowMomentMonth, needs="manage_play", keeps_conversation=True)
async def show_month(turn: Turn, press: ShowMomentMonth) -> None:
    asked = _asked(turn)
    first, shown = _first_day(turn, asked), keyboards.day_of(press.month)
    if shown is None:
        raise TapOutOfDate
    shown = max(first, shown)
    speaker = turn.speaker
    text = Markup("\n\n").join([Markup(asked["question"]), _month_words(speaker, shown)])
    await turn.show(text, keyboards.month(speaker, shown, first))


def _month_words(speaker: Speaker, day: dt.date) -> Markup:
    """The month a day is in, by the reader's calendar."""
    year, month = to_jalali(day)[:2] if speaker.calendar == "jalali" else (day.year, day.month)
    return speaker.say(
        "moment-ask-of-month", month=speaker.month(month, speaker.calendar), year=speaker.number(year, grouping=False)
    )


@routes.press(PickMomentDay, needs="manage_play", keeps_conversation=True)
async def pick_day(turn: Turn, press: PickMomentDay) -> None:
    asked, day = _asked(turn), keyboards.day_of(press.month)
    if day is None:
        raise TapOutOfDate
    await _show_hours(turn, asked, day)


async def _show_hours(turn: Turn, asked: dict[str, Any], day: dt.date) -> None:
    earliest = _earliest(asked)
    offered = [dt.datetime.combine(day, dt.time(hour), _zone(turn)) for hour in range(HOURS_OF_DAY)]
    left = [each for each in offered if each > earliest]
    if not left:
        raise MomentTooEarly(at=earliest)
    await _go_to(turn, asked, "moment-hour", day=day.toordinal())
    text = Markup("\n\n").join([Markup(asked["question"]), turn.speaker.say("moment-ask-hour", day=day)])
    await turn.show(text, keyboards.hours(turn.speaker, left))


@routes.press(PickMoment, needs="manage_play", keeps_conversation=True)
async def pick(turn: Turn, press: PickMoment) -> None:
    asked = _asked(turn)
    if not 0 < press.at < LATEST_SECONDS:
        raise TapOutOfDate
    await _chosen(turn, asked, dt.datetime.fromtimestamp(press.at, dt.UTC))


@routes.press(NoMoment, needs="manage_play", keeps_conversation=True)
async def without_moment(turn: Turn, press: NoMoment) -> None:
    asked = _asked(turn)
    if asked["without"] is None:
        raise TapOutOfDate
    await _follow(turn, asked, None)


@routes.step("moment-day", needs="manage_play")
@routes.step("moment-hour", needs="manage_play")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    """A day leads to its hours; an hour belongs to the day that was chosen, or to today."""
    today = turn.club.clock.now().astimezone(_zone(turn)).date()
    known = keyboards.day_of(asked["day"]) if asked["step"] == "moment-hour" else None
    said = parse_moment(turn.text, today, on_day=known is not None)
    if said is None:
        raise MomentUnclear
    day = said.day or known or today
    if said.time is None:
        await _show_hours(turn, asked, day)
        return
    await _chosen(turn, asked, dt.datetime.combine(day, said.time, _zone(turn)).astimezone(dt.UTC))


async def _chosen(turn: Turn, asked: dict[str, Any], moment: dt.datetime) -> None:
    if moment <= max(_earliest(asked), turn.club.clock.now()):
        raise MomentTooEarly(at=_earliest(asked))
    await _follow(turn, asked, moment)


async def _follow(turn: Turn, asked: dict[str, Any], moment: dt.datetime | None) -> None:
    kept = {**asked["kept"], "moment": None if moment is None else moment.isoformat()}
    await follow(turn, turn.desk.routes.steps[asked["then"]], kept)
