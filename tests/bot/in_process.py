"""The real customer bot, every handler behind its middleware, without a network: what it says is written down and believed."""

import itertools
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from bot.app import CustomerBot
from club.context import Club
from club.i18n import Texts

TOKEN = "500100:customer-bot-of-the-tests-0123456789"
BOT_ID = 500100
ADMIN_BOT = "naderi_admin_bot"
_DATE = 1_775_000_000


@dataclass
class Said:
    """One request of the bot: `text` is everything a person could read in it, buttons too."""

    method: str
    text: str


class Messenger(BaseSession):
    """Answers every request as Telegram would when all goes well."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []
        self._numbers = itertools.count(1000)

    async def close(self) -> None:
        """Nothing to close."""

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        values = method.values() if hasattr(method, "values") else method.model_dump(warnings=False, exclude_none=True)
        self.said.append(Said(method.__api_method__, str(values)))
        answer = json.dumps({"ok": True, "result": self._result(method.__api_method__, values)})
        return self.check_response(bot, method, 200, answer).result  # type: ignore[return-value]

    def _result(self, name: str, values: dict[str, Any]) -> Any:
        if name == "getMe":
            return {"id": BOT_ID, "is_bot": True, "first_name": "club", "username": "naderi_club_bot"}
        if not name.startswith(("send", "edit")):
            return True
        sent = message(int(values.get("chat_id", 1)), next(self._numbers), {"text": "said"})
        if name == "sendDice":
            return {**sent, "dice": {"emoji": values["emoji"], "value": 1}}
        size = {"file_id": "f", "file_unique_id": "u", "width": 640, "height": 480}
        return {**sent, "photo": [size]} if name in ("sendPhoto", "editMessageMedia") else sent

    async def stream_content(self, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:
        raise NotImplementedError("no file is fetched here")
        yield b""


def message(chat_id: int, message_id: int, content: dict[str, Any]) -> dict[str, Any]:
    chat = {"id": chat_id, "type": "private", "first_name": "P"}
    return {"message_id": message_id, "date": _DATE, "chat": chat, **content}


class Desk:
    """A bot of one club; each call is one update of a person, and what was said to it."""

    def __init__(self, club: Club, texts: Texts) -> None:
        self.messenger = Messenger()
        self.bot = CustomerBot(club, texts, token=TOKEN, admin_username=ADMIN_BOT)
        self._closing = self.bot._bot.session
        self.bot._bot.session = self.messenger
        self.names: dict[int, str] = {}
        self._numbers = itertools.count(1)

    async def close(self) -> None:
        await self._closing.close()

    async def press(self, user_id: int, data: str) -> list[Said]:
        number = next(self._numbers)
        tapped = {
            **message(user_id, number, {"text": "an earlier screen"}),
            "from": {"id": BOT_ID, "is_bot": True, "first_name": "club"},
        }
        query = {
            "id": str(number),
            "from": self._person(user_id),
            "chat_instance": "1",
            "message": tapped,
            "data": data,
        }
        return await self._handle({"update_id": number, "callback_query": query})

    async def say(self, user_id: int, text: str) -> list[Said]:
        number = next(self._numbers)
        sent = {**message(user_id, number, {"text": text}), "from": self._person(user_id)}
        return await self._handle({"update_id": number, "message": sent})

    async def ask_inline(self, user_id: int, query: str) -> list[Said]:
        number = next(self._numbers)
        asked = {"id": str(number), "from": self._person(user_id), "query": query, "offset": ""}
        return await self._handle({"update_id": number, "inline_query": asked})

    def _person(self, user_id: int) -> dict[str, Any]:
        return {"id": user_id, "is_bot": False, "first_name": self.names.get(user_id, "P"), "language_code": "en"}

    async def _handle(self, update: dict[str, Any]) -> list[Said]:
        self.messenger.said = []
        await self.bot.handle(update)
        return self.messenger.said
