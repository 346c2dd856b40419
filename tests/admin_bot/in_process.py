"""The real admin bot, every handler behind its door, without a network: what it says is written down and believed."""

import itertools
import json
from dataclasses import dataclass, field
from typing import Any

from telegram._utils.types import ODVInput
from telegram.request import BaseRequest, RequestData

from admin_bot import AdminBot
from club.context import Club
from club.i18n import Texts
from tests.admin_bot.samples import photo

TOKEN = "700000:AAEstaffstaffstaffstaffstaffstaff"
USERNAME = "naderi_staff_bot"
CUSTOMER = "naderi_club_bot"
_DATE = 1_775_000_000


@dataclass
class Said:
    """One request of the bot: `text` is everything a person could read in it, buttons too."""

    method: str
    text: str
    parameters: dict[str, Any]


@dataclass
class Messenger(BaseRequest):
    """Answers every request as Telegram would when all goes well."""

    said: list[Said] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: itertools.count(1000))

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = None,
        write_timeout: ODVInput[float] = None,
        connect_timeout: ODVInput[float] = None,
        pool_timeout: ODVInput[float] = None,
    ) -> tuple[int, bytes]:
        if "/file/" in url:
            return 200, photo()
        name = url.rpartition("/")[2]
        given = dict(request_data.json_parameters) if request_data is not None else {}
        files = {} if request_data is None else request_data.multipart_data or {}
        if name != "getMe":
            sheets = [
                content.decode(errors="replace") for _, content, _ in files.values() if isinstance(content, bytes)
            ]
            self.said.append(Said(name, "\n".join([*map(str, given.values()), *sheets]), given))
        return 200, json.dumps({"ok": True, "result": self._result(name, given)}).encode()

    def _result(self, name: str, given: dict[str, Any]) -> Any:
        if name == "getMe":
            return {"id": 700000, "is_bot": True, "first_name": "staff", "username": USERNAME}
        if name == "getFile":
            return {"file_id": "f", "file_unique_id": "u", "file_path": "photos/f.jpg"}
        if name.startswith(("send", "edit")):
            return message(int(given.get("chat_id", 1)), next(self._numbers))
        return True


def message(chat_id: int, message_id: int, **content: Any) -> dict[str, Any]:
    """A message in the private chat of this person."""
    content = content or {"text": "an earlier screen"}
    chat = {"id": chat_id, "type": "private", "first_name": "P"}
    return {"message_id": message_id, "date": _DATE, "chat": chat, **content}


class Desk:
    """A bot of one club; each call is one update of a person, and what was said to it."""

    def __init__(self, club: Club, texts: Texts) -> None:
        self.club = club
        self.messenger = Messenger()
        self.bot = AdminBot(club, texts, token=TOKEN, customer_username=CUSTOMER)
        self.bot._app.bot._request = (self.messenger, self.messenger)
        self.names: dict[int, str] = {}
        self._numbers = itertools.count(1)

    async def open(self) -> None:
        await self.bot._app.initialize()

    async def close(self) -> None:
        await self.bot._app.shutdown()

    async def press(self, user_id: int, data: str) -> list[Said]:
        number = next(self._numbers)
        tapped = {**message(user_id, number), "from": {"id": 700000, "is_bot": True, "first_name": "staff"}}
        query = {
            "id": str(number),
            "from": self._person(user_id),
            "chat_instance": "1",
            "message": tapped,
            "data": data,
        }
        return await self._handle({"update_id": number, "callback_query": query})

    async def say(self, user_id: int, text: str) -> list[Said]:
        command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
        entities = [{"type": "bot_command", "offset": 0, "length": len(command)}] if command else []
        return await self.send(user_id, text=text, entities=entities)

    async def send(self, user_id: int, **content: Any) -> list[Said]:
        number = next(self._numbers)
        sent = {**message(user_id, number, **content), "from": self._person(user_id)}
        return await self._handle({"update_id": number, "message": sent})

    def _person(self, user_id: int) -> dict[str, Any]:
        return {"id": user_id, "is_bot": False, "first_name": self.names.get(user_id, "P"), "language_code": "en"}

    async def _handle(self, update: dict[str, Any]) -> list[Said]:
        self.messenger.said = []
        await self.bot.handle(update)
        return self.messenger.said
