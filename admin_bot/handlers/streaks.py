"""Days in a row as staff set them: on or off, frozen days, what lengths bring."""

import re
from typing import Any

from admin_bot.board_presses import (
    AskFreezing,
    AskStreakPrize,
    RemoveStreakPrize,
    StreakSettings,
    SwitchStreaks,
)
from admin_bot.handlers.boards import GIVEN_ALONE, switched
from admin_bot.keyboards import boards as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.errors import NumberNotUnderstood, StreakTermsInvalid
from club.gamification.prize_wording import prize_words
from club.gamification.streaks import (
    LENGTH_MAX,
    set_streak_freezing,
    set_streak_prize,
    streak_settings,
    streak_terms,
    switch_streaks,
)
from club.persian import to_ascii_digits

routes = Routes()

_TWO_NUMBERS = re.compile(r"\D*(\d{1,3})\D+(\d{1,3})\D*")


@routes.press(StreakSettings, needs="manage_play")
async def settings(turn: Turn, press: StreakSettings) -> None:
    await _show(turn)


async def _show(turn: Turn) -> None:
    speaker, on = turn.speaker, await streak_terms(turn.club) is not None
    terms = await streak_settings(turn.club)
    every = terms.freeze_every if terms.freeze_max else 0
    prizes = [
        speaker.say("admin-streaks-prize", days=days, prize=prize_words(speaker, prize)) for days, prize in terms.prizes
    ]
    parts = [
        speaker.say("admin-streaks", on=on),
        speaker.say("admin-streaks-freezing", every=every, most=terms.freeze_max),
        lines(prizes) if prizes else speaker.say("admin-streaks-no-prizes"),
    ]
    await turn.show(paragraph(parts), keyboards.streaks(speaker, terms, on=on))


@routes.press(SwitchStreaks, needs="manage_play")
async def streaks_switched(turn: Turn, press: SwitchStreaks) -> None:
    await switch_streaks(turn.club, turn.staff, on=bool(press.on))
    await switched(turn, on=bool(press.on))
    await _show(turn)


@routes.press(AskFreezing, needs="manage_play")
async def ask_freezing(turn: Turn, press: AskFreezing) -> None:
    await turn.ask("streak-freezing", back=StreakSettings().pack())
    await turn.show(turn.speaker.say("admin-streaks-ask-freezing"), cancel_row(turn.speaker))


@routes.step("streak-freezing", needs="manage_play")
async def freezing_said(turn: Turn, asked: dict[str, Any]) -> None:
    found = _TWO_NUMBERS.fullmatch(to_ascii_digits(turn.text))
    if found is None:
        raise NumberNotUnderstood
    await set_streak_freezing(turn.club, turn.staff, every=int(found[1]), most=int(found[2]))
    await turn.end()
    await _show(turn)


@routes.press(AskStreakPrize, needs="manage_play")
async def ask_days(turn: Turn, press: AskStreakPrize) -> None:
    await turn.ask("streak-days", back=StreakSettings().pack())
    await turn.show(turn.speaker.say("admin-streaks-ask-days"), cancel_row(turn.speaker))


@routes.step("streak-days", needs="manage_play")
async def days_said(turn: Turn, asked: dict[str, Any]) -> None:
    days = read_number(turn.text)
    if not 1 < days <= LENGTH_MAX:
        raise StreakTermsInvalid(field="days", most=LENGTH_MAX)
    await choose_prize(
        turn,
        then="streak-prize",
        back=StreakSettings(),
        question=turn.speaker.say("admin-streaks-ask-prize", days=days),
        kinds=GIVEN_ALONE,
        days=days,
    )


@routes.step("streak-prize", needs="manage_play")
async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    await set_streak_prize(turn.club, turn.staff, asked["days"], prize_of(asked))
    await turn.end()
    await _show(turn)


@routes.press(RemoveStreakPrize, needs="manage_play")
async def prize_removed(turn: Turn, press: RemoveStreakPrize) -> None:
    await set_streak_prize(turn.club, turn.staff, press.days, None)
    await _show(turn)
