"""A photo that a member sends: fetched, checked, made small, and kept by the club."""

import asyncio
from io import BytesIO

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot.visit import Visit
from club.errors import PictureNotUnderstood
from club.pictures import PictureRefused, fit_picture
from club.rewards import keep_picture

LARGEST_BYTES = 15 * 1024 * 1024
"""What `fit_picture` takes; the messenger itself hands bots no file above twenty megabytes."""


async def sent_picture(visit: Visit, message: Message) -> int:
    """The picture's id. Refuses PictureNotUnderstood for what is none, or is too large."""
    sent = message.photo[-1] if message.photo else message.document
    if sent is None or (sent.file_size or 0) > LARGEST_BYTES:
        raise PictureNotUnderstood
    content = BytesIO()
    try:
        await visit.desk.bot.download(sent, content)
    except TelegramBadRequest as refused:
        raise PictureNotUnderstood from refused
    try:
        fitted = await asyncio.to_thread(fit_picture, content.getvalue())
    except PictureRefused as refused:
        raise PictureNotUnderstood from refused
    return await keep_picture(visit.club, fitted)
