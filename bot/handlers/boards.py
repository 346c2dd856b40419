"""Leaderboards: the first ten, one's own place with its neighbours, and whether one is listed at all."""

from aiogram import Router
from aiogram.types import Message, TelegramObject

from bot.board_presses import AskNickname, ChooseListing, RemoveNickname, SeeBoard
from bot.intents import Answers, Opens, Pressed, Says
from bot.keyboards.boards import under_board, under_nickname_question
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.gamification.leaderboards import (
    BoardLine,
    BoardName,
    BoardView,
    PeriodKind,
    choose_listing,
    choose_nickname,
    leaderboard,
)
from club.gamification.leaderboards.rules import NICKNAME_LENGTH_MAX
from club.gamification.prize_wording import prize_words
from club.i18n import Markup
from club.members import keep_conversation


async def show_boards(event: TelegramObject, visit: Visit) -> None:
    await _show(visit, None, "week")


async def see_board(event: TelegramObject, visit: Visit, press: SeeBoard) -> None:
    await _show(visit, press.board, press.period)


async def _show(visit: Visit, board: BoardName | None, period: PeriodKind) -> None:
    view = await leaderboard(visit.club, visit.member_id, board, period)
    await visit.show(Screen(_text(visit, view), under_board(visit.speaker, view)))


def _text(visit: Visit, view: BoardView) -> Markup:
    listed = [_line(visit, view, line) for line in view.top]
    if view.around:
        listed += [_line(visit, view, line) for line in view.around if line.place > len(view.top)]
        if view.around[0].place > len(view.top) + 1:
            listed.insert(len(view.top), visit.say("board-gap"))
    return paragraphs(
        lines(
            visit.say("board-title", board=view.board),
            visit.say("board-days", period=view.period, begins_on=view.begins_on, ends_on=view.ends_on),
        ),
        lines(*listed) if listed else visit.say("board-empty"),
        _own(visit, view),
        _prizes(visit, view),
        lines(
            visit.say("board-rule", board=view.board),
            visit.say("board-listed-as", name=view.listed_as) if view.listed else None,
        ),
    )


def _line(visit: Visit, view: BoardView, line: BoardLine) -> Markup:
    return visit.say(
        "board-line",
        mine=line.is_me,
        place=visit.say("board-place", place=line.place),
        name=line.name,
        score=visit.say("board-score", board=view.board, score=line.score),
    )


def _own(visit: Visit, view: BoardView) -> Markup:
    if not view.listed:
        return visit.say("board-hidden")
    if view.place is None:
        return visit.say("board-own-none", board=view.board)
    return visit.say("board-own", place=view.place)


def _prizes(visit: Visit, view: BoardView) -> Markup | None:
    if not view.prizes:
        return None
    said = [
        visit.say("board-prize", place=visit.say("board-place", place=place), prize=prize_words(visit.speaker, prize))
        for place, prize in enumerate(view.prizes, 1)
    ]
    return lines(visit.say("board-prizes", period=view.period), *said)


async def choose(event: TelegramObject, visit: Visit, press: ChooseListing) -> None:
    await choose_listing(visit.club, visit.member_id, listed=press.listed)
    await _show(visit, press.board, press.period)


async def ask_nickname(event: TelegramObject, visit: Visit, press: AskNickname) -> None:
    view = await leaderboard(visit.club, visit.member_id, press.board, press.period)
    await keep_conversation(
        visit.club, visit.chat.id, {"asks": "nickname", "board": press.board, "period": press.period}
    )
    text = visit.say("nickname-ask", name=view.listed_as, most=NICKNAME_LENGTH_MAX)
    await visit.show(Screen(text, under_nickname_question(visit.speaker, view)))


async def take_nickname(message: Message, visit: Visit) -> None:
    """What was typed; one that will not do is explained, and the question stays open."""
    asked = visit.chat.conversation or {}
    await choose_nickname(visit.club, visit.member_id, message.text or "")
    await keep_conversation(visit.club, visit.chat.id, None)
    await _show(visit, asked.get("board"), asked.get("period", "week"))


async def remove_nickname(event: TelegramObject, visit: Visit, press: RemoveNickname) -> None:
    await choose_nickname(visit.club, visit.member_id, None)
    await _show(visit, press.board, press.period)


def register(room: Router) -> None:
    room.message.register(show_boards, Says("top"))
    room.message.register(take_nickname, Answers("nickname"))
    room.callback_query.register(show_boards, Opens("top"))
    room.callback_query.register(see_board, Pressed(SeeBoard))
    room.callback_query.register(choose, Pressed(ChooseListing))
    room.callback_query.register(ask_nickname, Pressed(AskNickname))
    room.callback_query.register(remove_nickname, Pressed(RemoveNickname))
