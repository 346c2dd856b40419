"""Badges, days in a row and leaderboards as staff set them: on or off, what they bring, who leads."""

from typing import Any, cast

from admin_bot.board_presses import (
    AskBoardPrize,
    BadgeSettings,
    BoardPrizes,
    BoardSettings,
    ClearNickname,
    Leaders,
    RemoveBoardPrize,
    ShowBoard,
    SwitchBadges,
    SwitchBoards,
)
from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import boards as keyboards
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.gamification.badges import badge_counts, badges_are_on, switch_badges
from club.gamification.leaderboards import (
    BOARDS,
    PERIOD_KINDS,
    REWARDED_KINDS,
    BoardName,
    BoardTerms,
    PeriodKind,
    RewardedKind,
    board_settings,
    board_terms,
    clear_nickname,
    leaders,
    set_board,
    set_board_prize,
    switch_boards,
)
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import PrizeKind
from club.gamification.streaks import streak_terms
from club.i18n import Markup

routes = Routes()

GIVEN_ALONE: tuple[PrizeKind, ...] = ("points", "voucher", "tickets")
"""What needs nobody to hand it over."""


@routes.command("boards", needs="manage_play")
async def home(turn: Turn) -> None:
    text = turn.speaker.say(
        "admin-boards",
        badges=await badges_are_on(turn.club),
        streaks=await streak_terms(turn.club) is not None,
        boards=await board_terms(turn.club) is not None,
    )
    await turn.show(text, keyboards.home(turn.speaker))


async def switched(turn: Turn, *, on: bool) -> None:
    await turn.toast(turn.speaker.plain("admin-boards-on-toast" if on else "admin-boards-off-toast"))


# -- badges


@routes.press(BadgeSettings, needs="manage_play")
async def badges(turn: Turn, press: BadgeSettings) -> None:
    await _show_badges(turn)


async def _show_badges(turn: Turn) -> None:
    on = await badges_are_on(turn.club)
    said = [
        turn.speaker.say("admin-badges-line", emoji=badge.emoji, title=turn.speaker.plain(badge.title), count=count)
        for badge, count in await badge_counts(turn.club, turn.staff)
    ]
    text = paragraph([turn.speaker.say("admin-badges", on=on), lines(said)])
    await turn.show(text, keyboards.badges(turn.speaker, on=on))


@routes.press(SwitchBadges, needs="manage_play")
async def badges_switched(turn: Turn, press: SwitchBadges) -> None:
    await switch_badges(turn.club, turn.staff, on=bool(press.on))
    await switched(turn, on=bool(press.on))
    await _show_badges(turn)


# -- leaderboards


@routes.press(BoardSettings, needs="manage_play")
async def settings(turn: Turn, press: BoardSettings) -> None:
    await _show_settings(turn)


async def _show_settings(turn: Turn) -> None:
    speaker, on = turn.speaker, await board_terms(turn.club) is not None
    terms = await board_settings(turn.club)
    said = [
        speaker.say(
            "admin-leaderboards-prizes", board=_name(turn, board), kind=kind, count=len(terms.prizes_of(board, kind))
        )
        for board in terms.boards
        for kind in REWARDED_KINDS
        if terms.prizes_of(board, kind)
    ]
    parts = [speaker.say("admin-leaderboards", on=on), *([lines(said)] if said else [])]
    await turn.show(paragraph(parts), keyboards.boards(speaker, terms, on=on))


def _name(turn: Turn, board: str) -> str:
    return turn.speaker.plain("board-name", board=board)


@routes.press(SwitchBoards, needs="manage_play")
async def boards_switched(turn: Turn, press: SwitchBoards) -> None:
    await switch_boards(turn.club, turn.staff, on=bool(press.on))
    await switched(turn, on=bool(press.on))
    await _show_settings(turn)


@routes.press(ShowBoard, needs="manage_play")
async def board_chosen(turn: Turn, press: ShowBoard) -> None:
    await set_board(turn.club, turn.staff, cast(BoardName, press.board), shown=bool(press.shown))
    await _show_settings(turn)


@routes.press(BoardPrizes, needs="manage_play")
async def prizes(turn: Turn, press: BoardPrizes) -> None:
    await _show_prizes(turn, *_known(press.board, press.kind))


def _known(board: str, kind: str) -> tuple[BoardName, RewardedKind]:
    """Refuses TapOutOfDate for what no board has."""
    if board not in BOARDS or kind not in REWARDED_KINDS:
        raise TapOutOfDate
    return cast(BoardName, board), cast(RewardedKind, kind)


async def _show_prizes(turn: Turn, board: BoardName, kind: RewardedKind) -> None:
    given = (await board_settings(turn.club)).prizes_of(board, kind)
    said: list[Markup] = [
        turn.speaker.say(
            "board-prize", place=turn.speaker.say("board-place", place=place), prize=prize_words(turn.speaker, prize)
        )
        for place, prize in enumerate(given, 1)
    ]
    parts = [
        turn.speaker.say("admin-board-prizes", board=_name(turn, board), kind=kind),
        lines(said) if said else turn.speaker.say("admin-board-prizes-none"),
        turn.speaker.say("admin-board-prizes-since"),
    ]
    await turn.show(paragraph(parts), keyboards.board_prizes(turn.speaker, board, kind, len(given)))


@routes.press(AskBoardPrize, needs="manage_play")
async def ask_prize(turn: Turn, press: AskBoardPrize) -> None:
    board, kind = _known(press.board, press.kind)
    await choose_prize(
        turn,
        then="board-prize",
        back=BoardPrizes(board, kind),
        question=turn.speaker.say("admin-board-ask-prize", place=press.place),
        kinds=GIVEN_ALONE,
        board=board,
        period=kind,
        place=press.place,
    )


@routes.step("board-prize", needs="manage_play")
async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    board, kind = _known(asked["board"], asked["period"])
    await set_board_prize(turn.club, turn.staff, board, kind, asked["place"], prize_of(asked))
    await turn.end()
    await _show_prizes(turn, board, kind)


@routes.press(RemoveBoardPrize, needs="manage_play")
async def prize_removed(turn: Turn, press: RemoveBoardPrize) -> None:
    board, kind = _known(press.board, press.kind)
    if press.place <= len((await board_settings(turn.club)).prizes_of(board, kind)):
        await set_board_prize(turn.club, turn.staff, board, kind, press.place, None)
    await _show_prizes(turn, board, kind)


# -- who leads


@routes.press(Leaders, needs="manage_play")
async def who_leads(turn: Turn, press: Leaders) -> None:
    await _show_leaders(turn, press.board, press.period)


async def _show_leaders(turn: Turn, board: str, period: str) -> None:
    if board not in BOARDS or period not in PERIOD_KINDS:
        raise TapOutOfDate
    terms: BoardTerms = await board_settings(turn.club)
    found = await leaders(turn.club, turn.staff, cast(BoardName, board), cast(PeriodKind, period))
    speaker = turn.speaker
    said = [
        speaker.say(
            "admin-leaders-line",
            place=speaker.say("board-place", place=line.place),
            name=line.name,
            nickname=line.nickname or "none",
            number=line.number,
            score=speaker.say("board-score", board=board, score=line.score),
        )
        for line in found
    ]
    title = speaker.say("admin-leaders", board=_name(turn, board), period=speaker.plain("board-period", period=period))
    text = paragraph([title, lines(said) if said else speaker.say("admin-leaders-none")])
    await turn.show(text, keyboards.leaders(speaker, terms, board, period, found))


@routes.press(ClearNickname, needs="manage_play")
async def nickname_cleared(turn: Turn, press: ClearNickname) -> None:
    await clear_nickname(turn.club, turn.staff, press.member_id)
    await turn.toast(turn.speaker.plain("admin-leaders-cleared-toast"))
    await _show_leaders(turn, press.board, press.period)
