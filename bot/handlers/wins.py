"""What a member has won: the card, accepting, saying where to, or passing it on."""

from aiogram import Router
from aiogram.types import Message, TelegramObject

from bot.explaining import refusal_sentence
from bot.intents import Answers, Pressed
from bot.keyboards.lotteries import under_decline_question, under_details_question, under_win
from bot.lottery_pictures import win_picture
from bot.lottery_presses import AcceptWin, AskDeclineWin, DeclineWin, OpenWin
from bot.screens import Screen
from bot.visit import Visit
from club.errors import WinDetailsRequired
from club.gamification.lotteries import WinnerView, claim_prize, decline_prize, my_win
from club.gamification.lotteries.rules import DETAILS_LENGTH_MAX
from club.gamification.prize_wording import prize_words
from club.members import keep_conversation


async def open_win(event: TelegramObject, visit: Visit, press: OpenWin) -> None:
    screen = await _win_screen(visit, await my_win(visit.club, visit.member_id, press.winner_id))
    await (visit.show_anew(screen) if press.anew else visit.show(screen))


async def _win_screen(visit: Visit, win: WinnerView) -> Screen:
    assert win.prize is not None  # who was called has a prize
    text = visit.say(
        "play-win",
        state=win.state,
        title=win.lottery_title,
        ticket=win.ticket,
        prize=prize_words(visit.speaker, win.prize),
        kind=win.prize.kind,
        due_at=win.due_at,
    )
    picture = await win_picture(visit.desk, visit.speaker, win) if win.state in ("called", "accepted") else None
    return Screen(text, under_win(visit.speaker, win), picture)


async def accept(event: TelegramObject, visit: Visit, press: AcceptWin) -> None:
    """A thing has to be told where to first; everything else is given at once."""
    win = await my_win(visit.club, visit.member_id, press.winner_id)
    if win.state == "called" and win.prize is not None and win.prize.kind == "thing":
        await keep_conversation(visit.club, visit.chat.id, {"asks": "win-details", "winner_id": win.id})
        text = visit.say("play-win-ask-details", prize=prize_words(visit.speaker, win.prize), most=DETAILS_LENGTH_MAX)
        await visit.show(Screen(text, under_details_question(visit.speaker, win.id)))
        return
    await _claim(visit, press.winner_id, None)


async def take_details(message: Message, visit: Visit) -> None:
    asked = visit.chat.conversation or {}
    words = (message.text or "").strip()
    if not 0 < len(words) <= DETAILS_LENGTH_MAX:
        refusal = WinDetailsRequired(most=DETAILS_LENGTH_MAX)
        keyboard = under_details_question(visit.speaker, asked["winner_id"])
        await visit.show(Screen(refusal_sentence(visit, refusal), keyboard))
        return
    await _claim(visit, asked["winner_id"], words)
    await keep_conversation(visit.club, visit.chat.id, None)


async def _claim(visit: Visit, winner_id: int, details: str | None) -> None:
    await visit.show(await _win_screen(visit, await claim_prize(visit.club, visit.member_id, winner_id, details)))


async def ask_decline(event: TelegramObject, visit: Visit, press: AskDeclineWin) -> None:
    win = await my_win(visit.club, visit.member_id, press.winner_id)
    assert win.prize is not None
    text = visit.say("play-win-ask-decline", prize=prize_words(visit.speaker, win.prize))
    await visit.show(Screen(text, under_decline_question(visit.speaker, win.id)))


async def decline(event: TelegramObject, visit: Visit, press: DeclineWin) -> None:
    await visit.show(await _win_screen(visit, await decline_prize(visit.club, visit.member_id, press.winner_id)))


def register(room: Router) -> None:
    room.message.register(take_details, Answers("win-details"))
    room.callback_query.register(open_win, Pressed(OpenWin))
    room.callback_query.register(accept, Pressed(AcceptWin))
    room.callback_query.register(ask_decline, Pressed(AskDeclineWin))
    room.callback_query.register(decline, Pressed(DeclineWin))
