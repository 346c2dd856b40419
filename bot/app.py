"""The customer bot as the rest of the club sees it: a door through which updates come and notes go out."""

from collections.abc import Callable, Sequence
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.types import Update
from aiogram.utils.token import TokenValidationError

from bot.communities import ask_is_in
from bot.delivery import deliver
from bot.desk import Desk
from bot.handlers import register_all
from bot.intents import Intents
from bot.introduction import introduce
from bot.meeting import MeetPresser, MeetWriter
from bot.session import LeanSession
from bot.updates import ALLOWED_UPDATES, door_problem, fetch
from club.context import Club
from club.doors import Delivery, DoorProblem, Note
from club.i18n import Texts
from club.members import BotName

TELEGRAM_API_URL = "https://api.telegram.org"


class CustomerBot:
    """club.doors.BotDoor for members, and club.doors.SeesMembers.

    `admin_username` names the admin bot, which the QR codes of cards and vouchers open; a function when it is known later.
    `public_url` None: nothing outside can reach this installation, so no page of it is linked to.
    DoorProblem (permanent) when the token cannot be one.
    """

    name: BotName = "customer"

    def __init__(
        self,
        club: Club,
        texts: Texts,
        *,
        token: str,
        api_url: str = TELEGRAM_API_URL,
        proxy: str | None = None,
        admin_username: Callable[[], str] | str,
        public_url: str | None = None,
    ) -> None:
        try:
            self._bot = Bot(token, session=LeanSession(api_url, proxy))
        except TokenValidationError as error:
            raise DoorProblem("token-refused", permanent=True, details=str(error)) from error
        self._username = ""
        self._desk = Desk(club, texts, self._bot, admin_username, public_url)
        self._dispatcher = Dispatcher(disable_fsm=True, desk=self._desk)
        self._dispatcher.message.outer_middleware(MeetWriter(self._desk, Intents(texts)))
        self._dispatcher.callback_query.outer_middleware(MeetPresser(self._desk))
        register_all(self._dispatcher)

    @property
    def messenger_id(self) -> int:
        return self._bot.id

    @property
    def username(self) -> str:
        return self._username

    async def open(self) -> None:
        """Ask the messenger who we are and tell it our commands and descriptions. Raises DoorProblem."""
        try:
            me = await self._bot.me()
            self._username = me.username or ""
            await introduce(self._desk)
        except AiogramError as error:
            raise door_problem(error, opening=True) from error

    async def close(self) -> None:
        await self._desk.live_posts.close()
        await self._bot.session.close()

    async def receive(self, offset: int, wait_seconds: int) -> Sequence[dict[str, Any]]:
        """Raises DoorProblem."""
        return await fetch(self._bot, offset, wait_seconds)

    async def handle(self, update: dict[str, Any]) -> None:
        """Answer one update. An update that cannot be parsed raises; so does what should be tried again."""
        if not any(kind in update for kind in ALLOWED_UPDATES):
            return
        await self._dispatcher.feed_update(self._bot, Update.model_validate(update, context={"bot": self._bot}))

    async def is_in(self, chat_id: int, platform_user_id: int) -> bool | None:
        return await ask_is_in(self._bot, chat_id, platform_user_id)

    async def deliver(self, note: Note) -> Delivery:
        return await deliver(self._desk, note, self._desk.speaker(note.language, await self._desk.profile()))
