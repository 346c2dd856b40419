"""The history page by page, and why each line."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.main_menu import ways_on
from bot.keyboards.points import under_history, under_why
from bot.presses import AskWhy, TurnHistory
from bot.reasons import what, why
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.ledger import EntryLine, history, history_line


async def show_history(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    page = press.page if isinstance(press, TurnHistory) else 1
    found = await history(visit.club, visit.member_id, page)
    if not found.lines:
        await visit.show(Screen(visit.say("history-empty"), ways_on(visit.speaker, "card", "rewards")))
        return
    said = [
        visit.say("history-line", place=place, points=line.amount, what=what(visit, line), at=line.at)
        for place, line in enumerate(found.lines, 1)
    ]
    text = paragraphs(visit.say("history-title"), lines(*said), visit.say("history-hint"))
    await visit.show(Screen(text, under_history(visit.speaker, found)))


async def show_why(event: TelegramObject, visit: Visit, press: AskWhy) -> None:
    line = await history_line(visit.club, visit.member_id, press.entry_id)
    if line is None:
        await visit.show(Screen(visit.say("history-gone"), ways_on(visit.speaker, "history")))
        return
    head = visit.say(
        "history-why",
        direction="in" if line.amount > 0 else "out",
        points=abs(line.amount),
        what=what(visit, line),
        at=line.at,
    )
    text = paragraphs(head, why(visit, line), visit.say("history-after", balance=line.balance_after))
    await visit.show(Screen(text, under_why(visit.speaker, press.page, _disputable_purchase_id(line))))


def _disputable_purchase_id(line: EntryLine) -> int | None:
    """Purchases typed at the till may be somebody else's; orders of a shop carry the member's own phone."""
    return line.purchase_id if line.kind == "earned" and line.reason.get("source") == "till" else None


def register(room: Router) -> None:
    room.message.register(show_history, Says("history"))
    room.callback_query.register(show_history, Opens("history"))
    room.callback_query.register(show_history, Pressed(TurnHistory))
    room.callback_query.register(show_why, Pressed(AskWhy))
