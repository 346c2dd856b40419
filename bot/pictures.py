"""Pictures on screens: sent by the messenger's file id when it has one, uploaded otherwise."""

import asyncio
from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar

from aiogram.types import BufferedInputFile, InputFile

from bot.desk import Desk
from club.rewards import picture_content, remember_upload, uploaded_file_id

Face = TypeVar("Face", bound=Hashable)


class Picture(Protocol):
    async def known(self) -> str | None:
        """The messenger's id of this picture, from an earlier upload."""
        ...

    async def upload(self) -> InputFile: ...

    async def remember(self, file_id: str) -> None: ...


class DrawnPicture:
    """A card or voucher, drawn from its face; the same face is drawn and uploaded once."""

    def __init__(self, desk: Desk, face: Face, draw: Callable[[Face], bytes], filename: str) -> None:
        self._uploads = desk.uploads
        self._face = face
        self._draw = draw
        self._filename = filename

    async def known(self) -> str | None:
        return self._uploads.get(self._face)

    async def upload(self) -> InputFile:
        content = await asyncio.to_thread(self._draw, self._face)
        return BufferedInputFile(content, self._filename)

    async def remember(self, file_id: str) -> None:
        self._uploads.remember(self._face, file_id)


class RewardPicture:
    """A reward's photograph, kept by the club; which file id this bot has for it is kept there too."""

    def __init__(self, desk: Desk, picture_id: int) -> None:
        self._club = desk.club
        self._uploaded_by = str(desk.bot.id)
        self._picture_id = picture_id

    async def known(self) -> str | None:
        return await uploaded_file_id(self._club, self._picture_id, self._uploaded_by)

    async def upload(self) -> InputFile:
        return BufferedInputFile(await picture_content(self._club, self._picture_id), "reward.jpg")

    async def remember(self, file_id: str) -> None:
        await remember_upload(self._club, self._picture_id, self._uploaded_by, file_id)
