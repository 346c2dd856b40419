"""What is kept of a member; taking it along; being forgotten."""

from aiogram import Router
from aiogram.types import BufferedInputFile, TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.privacy import nothing_under_chat, under_erase_question, under_privacy
from bot.keyboards.settings import back_to_settings
from bot.presses import ChangeSetting
from bot.profile_presses import AskErase, Erase, TakeExport
from bot.screens import Screen
from bot.visit import Visit
from club.members import erase_member, export_member, forget_chat, member, what_erasing_takes


async def show_privacy(event: TelegramObject, visit: Visit) -> None:
    await member(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("privacy-text"), under_privacy(visit.speaker)))


async def take_export(event: TelegramObject, visit: Visit) -> None:
    export = await export_member(visit.club, visit.member_id)
    file = BufferedInputFile(export.content, export.filename)
    await visit.send_file(file, visit.say("privacy-export", at=export.made_at), back_to_settings(visit.speaker))


async def ask_erase(event: TelegramObject, visit: Visit, press: AskErase) -> None:
    """Twice: first what is lost, then whether it is meant. Also for who has left."""
    stake = await what_erasing_takes(visit.club, visit.member_id)
    if press.step == 1:
        text = visit.say(
            "privacy-ask-erase",
            points=stake.points,
            has_credit=stake.credit.amount > 0,
            credit=stake.credit,
            vouchers=stake.vouchers,
        )
    else:
        text = visit.say("privacy-ask-erase-again")
    await visit.show(Screen(text, under_erase_question(visit.speaker, press.step)))


async def erase(event: TelegramObject, visit: Visit) -> None:
    """Whoever presses again is somebody new by then: nothing stays of that either."""
    if visit.chat.member_id is None:
        await forget_chat(visit.club, visit.chat.id)
    else:
        await erase_member(visit.club, visit.chat.member_id)
    text = visit.say("privacy-erased", club=visit.profile.name)
    await visit.show(Screen(text))
    await visit.show_anew(Screen(visit.say("privacy-farewell"), nothing_under_chat()))


def register(room: Router) -> None:
    room.message.register(show_privacy, Says("privacy"))
    room.callback_query.register(show_privacy, Opens("privacy"))
    room.callback_query.register(show_privacy, Pressed(ChangeSetting, setting="privacy"))
    room.callback_query.register(take_export, Pressed(TakeExport))
    room.callback_query.register(ask_erase, Pressed(AskErase))
    room.callback_query.register(erase, Pressed(Erase))
