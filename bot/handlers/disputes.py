"""«This was not me»: a member says so, staff are told once."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Pressed
from bot.keyboards.notes import under_dispute, under_dispute_question
from bot.presses import AskDispute, Dispute, WithdrawDispute
from bot.screens import Screen
from bot.visit import Visit
from club.earning import dispute_purchase, purchase
from club.errors import PurchaseNotFound


async def ask_whether_disputed(event: TelegramObject, visit: Visit, press: AskDispute) -> None:
    found = await purchase(visit.club, press.purchase_id)
    if found.member_id != visit.member_id:
        raise PurchaseNotFound
    if found.disputed_at is not None:
        await visit.show(Screen(visit.say("dispute-already-told"), under_dispute(visit.speaker)))
        return
    text = visit.say("dispute-ask", number=found.number, total=found.total, at=found.bought_at)
    await visit.show(Screen(text, under_dispute_question(visit.speaker, found.id)))


async def dispute(event: TelegramObject, visit: Visit, press: Dispute) -> None:
    first = await dispute_purchase(visit.club, visit.member_id, press.purchase_id)
    text = visit.say("dispute-told" if first else "dispute-already-told")
    await visit.show(Screen(text, under_dispute(visit.speaker)))


async def withdraw(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(visit.say("dispute-withdrawn"), under_dispute(visit.speaker)))


def register(room: Router) -> None:
    room.callback_query.register(ask_whether_disputed, Pressed(AskDispute))
    room.callback_query.register(dispute, Pressed(Dispute))
    room.callback_query.register(withdraw, Pressed(WithdrawDispute))
