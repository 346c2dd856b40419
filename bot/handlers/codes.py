"""Product codes: typed, on a photo, or by the link of a label; how many there are and what is missing to each goal."""

import asyncio
from io import BytesIO

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Document, Message, PhotoSize, TelegramObject

from bot.code_presses import EnterCode
from bot.explaining import refusal_sentence
from bot.intents import Answers, Opens, Pressed, Says
from bot.joining import invite
from bot.keyboards.codes import under_answer, under_question
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.errors import ClubError, DatabaseBusy, MemberNotFound
from club.gamification.product_codes import (
    UsedCode,
    keep_brought_code,
    my_codes,
    signs_in,
    signs_in_payload,
    use_code,
)
from club.gamification.product_codes.rules import Way
from club.gamification.product_codes.wording import step_words, used_words
from club.i18n import Markup
from club.members import keep_conversation
from club.pictures.scanning import MOST_BYTES, scan_qr

IS_PICTURE = F.photo | F.document.mime_type.startswith("image/")
_MEGABYTE = 1024 * 1024


async def show_codes(event: TelegramObject, visit: Visit) -> None:
    """What there is, and the question; `/code` with a code behind it is the answer already."""
    typed = (event.text or "").partition(" ")[2] if isinstance(event, Message) else ""
    if typed and (event.text or "").startswith("/"):  # type: ignore[attr-defined]
        await use(visit, typed, "typed")
        return
    mine = await my_codes(visit.club, visit.member_id)
    await _ask(visit)
    text = paragraphs(
        visit.say("codes-title"),
        visit.say("codes-gathered", count=mine.gathered),
        *(step_words(visit.speaker, step) for step in mine.goals),
    )
    await visit.show(Screen(text, under_question(visit.speaker)))


async def _ask(visit: Visit) -> None:
    await keep_conversation(visit.club, visit.chat.id, {"asks": "code"})


async def take_typed(message: Message, visit: Visit) -> None:
    await use(visit, message.text or "", "typed")


async def use(visit: Visit, text: str, way: Way) -> None:
    try:
        used = await use_code(visit.club, visit.member_id, text, way)
    except (DatabaseBusy, MemberNotFound):
        raise
    except ClubError as refusal:
        await _ask(visit)
        await visit.show(Screen(refusal_sentence(visit, refusal), under_question(visit.speaker)))
        return
    await answer(visit, used)


async def answer(visit: Visit, used: UsedCode) -> None:
    """What it came to. The next code may be sent at once."""
    await _ask(visit)
    await visit.show(Screen(used_words(visit.speaker, used), under_answer(visit.speaker, used)))


async def take_photo(message: Message, visit: Visit) -> None:
    """The first code on it that is one of a label, whatever else is on the photo."""
    file = _file(message)
    if file is None:
        text = visit.say("codes-photo-too-large", megabytes=MOST_BYTES // _MEGABYTE)
        await visit.show(Screen(text, under_question(visit.speaker)))
        return
    said = await asyncio.to_thread(scan_qr, await _content(visit, file.file_id))
    found = next((each for each in said if signs_in(each) is not None), None)
    if found is None:
        await _ask(visit)
        await visit.show(Screen(visit.say("codes-photo-without"), under_question(visit.speaker)))
        return
    await use(visit, found, "photo")


def _file(message: Message) -> PhotoSize | Document | None:
    """The largest size that may be fetched."""
    sizes: list[PhotoSize | Document] = [*(message.photo or ()), *([message.document] if message.document else [])]
    fitting = [size for size in sizes if (size.file_size or 0) <= MOST_BYTES]
    return fitting[-1] if fitting else None


async def _content(visit: Visit, file_id: str) -> bytes:
    """Nothing when the messenger does not give the file: then there is no code on it."""
    into = BytesIO()
    try:
        await visit.desk.bot.download(file_id, into)
    except TelegramAPIError:
        return b""
    return into.getvalue()


async def open_link(message: Message, visit: Visit) -> None:
    """`/start` with the code of a label: it counts, or waits until its reader has joined."""
    payload = _payload(message.text)
    if visit.chat.member_id is not None:
        await use(visit, signs_in_payload(payload) or "", "link")
        return
    if await keep_brought_code(visit.club, visit.chat.id, payload):
        await visit.show_anew(Screen(_kept(visit)))
    await invite(visit)


def _kept(visit: Visit) -> Markup:
    """Who has not chosen a language yet reads it in every one."""
    if visit.chat.language is not None:
        return visit.say("codes-kept")
    languages = visit.desk.languages(visit.profile.language)
    return paragraphs(*(visit.desk.speaker(each, visit.profile).say("codes-kept") for each in languages))


def _payload(text: str | None) -> str:
    return (text or "").partition(" ")[2].strip()


def register(room: Router) -> None:
    room.message.register(show_codes, Says("code"))
    room.callback_query.register(show_codes, Opens("code"))
    room.callback_query.register(show_codes, Pressed(EnterCode))
    room.message.register(open_link, Says("start"), F.text.func(_carries_code))
    room.message.register(take_typed, F.text, Answers("code"))
    room.message.register(take_photo, IS_PICTURE, Answers("code"))


def _carries_code(text: str | None) -> bool:
    return signs_in_payload(_payload(text)) is not None
