"""Making a lottery: a name, a prize, how many win it, when it closes. The rest has good values and is changed on its card."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.lotteries import show_lottery
from admin_bot.keyboards import lotteries as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.lottery_fields import draft_from, starting_draft, with_prize
from admin_bot.lottery_presses import Lotteries, NewLottery, PickPieces
from admin_bot.moment_choosing import choose_moment, moment_of
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import LotteryInvalid
from club.gamification.lotteries import add_lottery, edit_lottery, lottery
from club.gamification.lotteries.rules import PIECES_MAX, TITLE_LENGTH_MAX
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize

routes = Routes()

_BACK = Lotteries(1)


@routes.press(NewLottery, needs="manage_play")
async def start(turn: Turn, press: NewLottery) -> None:
    await turn.ask("new-lottery-title", back=_BACK.pack())
    await turn.show(turn.speaker.say("lottery-new-title"), cancel_row(turn.speaker))


@routes.step("new-lottery-title", needs="manage_play")
async def titled(turn: Turn, asked: dict[str, Any]) -> None:
    title = " ".join(turn.text.split())
    if not 0 < len(title) <= TITLE_LENGTH_MAX:
        raise LotteryInvalid(field="title")
    question = turn.speaker.say("lottery-new-prize")
    await choose_prize(turn, then="new-lottery-prize", back=_BACK, question=question, title=title)


@routes.step("new-lottery-prize", needs="manage_play")
async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    """How many of it; `lottery_id` stands there when the prize is added to a draft."""
    prize = prize_of(asked)
    if prize is None:
        raise TapOutOfDate
    kept = {name: asked[name] for name in ("title", "lottery_id") if name in asked}
    await turn.ask("new-lottery-pieces", prize=prize.to_json(), back=_BACK.pack(), **kept)
    text = turn.speaker.say("lottery-new-pieces", prize=prize_words(turn.speaker, prize))
    await turn.show(text, keyboards.pieces(turn.speaker))


@routes.press(PickPieces, needs="manage_play", keeps_conversation=True)
async def pick_pieces(turn: Turn, press: PickPieces) -> None:
    asked = turn.asked or {}
    if asked.get("step") != "new-lottery-pieces":
        raise TapOutOfDate
    await _counted(turn, asked, press.pieces)


@routes.step("new-lottery-pieces", needs="manage_play")
async def pieces_said(turn: Turn, asked: dict[str, Any]) -> None:
    await _counted(turn, asked, read_number(turn.text))


async def _counted(turn: Turn, asked: dict[str, Any], pieces: int) -> None:
    if not 0 < pieces <= PIECES_MAX:
        raise LotteryInvalid(field="prizes")
    if "lottery_id" in asked:
        await _add_prize(turn, asked["lottery_id"], pieces, Prize.from_json(asked["prize"]))
        return
    await choose_moment(
        turn,
        then="new-lottery-closes",
        back=_BACK,
        question=turn.speaker.say("lottery-ask-closes"),
        title=asked["title"],
        prize=asked["prize"],
        pieces=pieces,
    )


async def _add_prize(turn: Turn, lottery_id: int, pieces: int, prize: Prize) -> None:
    shown = await lottery(turn.club, lottery_id)
    draft = with_prize(draft_from(shown), pieces, prize)
    edited = await edit_lottery(turn.club, turn.staff, lottery_id, draft, key=turn.new_key())
    await turn.end()
    await show_lottery(turn, edited)


@routes.step("new-lottery-closes", needs="manage_play")
async def closes_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    """The draft is kept at once, under a key of this very tap."""
    closes_at = moment_of(asked)
    if closes_at is None:
        raise TapOutOfDate
    prizes = ((int(asked["pieces"]), Prize.from_json(asked["prize"])),)
    draft = starting_draft(asked["title"], prizes, turn.club.clock.now(), closes_at)
    added = await add_lottery(turn.club, turn.staff, draft, key=turn.new_key())
    await turn.end()
    await turn.toast(turn.speaker.plain("lottery-added-toast"))
    await show_lottery(turn, added)
