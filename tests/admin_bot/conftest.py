"""An admin bot on a playground: updates come by long poll over real HTTP, as they do from Telegram."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from admin_bot import AdminBot, ShopDesk
from admin_bot.presses import Press
from club.context import Club
from club.errors import BotTwice, TokenMalformed, TokenRefused
from club.i18n import Speaker, Texts
from club.i18n.markup import without_tags
from club.installation import FoundBot
from club.members import MemberView
from club.staff import Role, StaffView
from playground import Person, Playground, RateLimits
from tests.makers import make_staff

TOKEN = "700000:AAEstaffstaffstaffstaffstaffstaff"
USERNAME = "naderi_staff_bot"
CUSTOMER = "naderi_club_bot"
SHOP_DESK = ShopDesk("https://club.example", "a key of the installation")
LANGUAGES = ("fa", "en")


@dataclass
class ClubDeskOfTests:
    """Knows bots by their token, as the launcher's desk does by asking the messenger."""

    bots: dict[str, FoundBot] = field(default_factory=dict)
    changes: int = 0

    async def look(self, text: str, *, apart_from: int | None = None, of_club: int | None = None) -> FoundBot:
        if ":" not in text:
            raise TokenMalformed
        if text not in self.bots:
            raise TokenRefused
        if self.bots[text].messenger_id == apart_from:
            raise BotTwice
        return self.bots[text]

    def changed(self) -> None:
        self.changes += 1


@dataclass
class Runner:
    """Pumps what the bot receives into what it handles, one after the other, until the intake does."""

    bot: AdminBot
    offset: int = 0
    failures: list[Exception] = field(default_factory=list)
    _task: asyncio.Task[None] | None = None
    _handling: asyncio.Lock = field(default_factory=asyncio.Lock)
    _failed: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        await self.bot.open()
        self._task = asyncio.create_task(self._pump())

    async def _pump(self) -> None:
        while True:
            for update in await self.bot.receive(self.offset, 20):
                self.offset = update["update_id"] + 1
                await asyncio.shield(self._handled(update))

    async def _handled(self, update: dict[str, Any]) -> None:
        async with self._handling:
            try:
                await self.bot.handle(update)
            except Exception as error:  # noqa: BLE001  the tests look at what was raised
                self.failures.append(error)
                self._failed.set()

    async def settle(self) -> None:
        """Wait until the update being handled is handled to its end."""
        async with self._handling:
            return

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self.settle()
        await self.bot.close()


class Visitor(Person):
    """A person who looks at answers and not at earlier questions losing their buttons: that comes after the answer."""

    def _note(self, event: dict[str, Any]) -> None:
        message = event.get("message", {})
        words = message.get("text") or message.get("caption")
        seen: dict[tuple[str, int], Any] = self.__dict__.setdefault("_words", {})
        place = (event.get("peer", ""), message.get("message_id", 0))
        only_closed = event["type"] == "edit" and "reply_markup" not in message and seen.get(place) == words
        seen[place] = words
        if not only_closed:
            super()._note(event)


@dataclass
class House:
    """A club with an admin bot at a playground. `person` admits staff and sits them in front of the bot."""

    club: Club
    texts: Texts
    playground: Playground
    url: str
    language: str
    runner: Runner
    club_desk: ClubDeskOfTests = field(default_factory=ClubDeskOfTests)
    _people: list[Person] = field(default_factory=list)

    @property
    def speaker(self) -> Speaker:
        return self.texts.speaker(self.language, timezone="Asia/Tehran", display_unit="toman")

    def plain(self, key: str, **args: object) -> str:
        return self.speaker.plain(key, **args)

    def label(self, key: str, **args: object) -> str:
        """What stands on a button that shows values, and in a notice."""
        return self.speaker.label(key, **args)

    def shown_number(self, member: MemberView) -> str:
        """A member number in the digits of this house's language."""
        return self.speaker.digits(member.number)

    def said(self, key: str, **args: object) -> str:
        """A sentence as it stands in the chat, without its tags."""
        return without_tags(self.speaker.say(key, **args))

    def first_line(self, key: str, **args: object) -> str:
        return self.said(key, **args).splitlines()[0]

    def stranger(self, name: str = "Omid", language: str | None = "") -> Person:
        """Somebody who is not staff; `language` None: their Telegram does not say."""
        code = self.language if language == "" else language
        fields = {} if code is None else {"language_code": code}
        person = Visitor(self.playground, self.playground.add_person(name, **fields))
        if code is None:
            person.account.language_code = None
        person.at(USERNAME)
        self._people.append(person)
        return person

    async def staff(self, role: Role, name: str = "Sara") -> tuple[Person, StaffView]:
        """A member of staff who has opened the bot."""
        person = self.stranger(name)
        view = await make_staff(self.club, role, user_id=person.id, name=name)
        await person.open(USERNAME)
        await person.expect(lambda answer: bool(person.reply_keyboard))
        return person, view

    async def show_button(self, person: Person, press: Press, label: str = "[button]") -> None:
        """A button as an earlier screen might have left it in this person's chat."""
        button = {"text": label, "callback_data": press.pack()}
        await self.execute(
            "sendMessage", chat_id=person.id, text="an earlier screen", reply_markup={"inline_keyboard": [[button]]}
        )

    async def execute(self, method: str, **params: object) -> object:
        bot = next(each for each in self.playground.world.bots.values() if each.username == USERNAME)
        return await self.playground.execute(bot, method, dict(params))

    async def runner_has_failed(self) -> None:
        """Wait until handling an update has raised."""
        await asyncio.wait_for(self.runner._failed.wait(), 5)

    async def counts(self) -> dict[str, int]:
        """How many rows there are of everything that a deed would leave behind."""
        found = {}
        for table in (
            "member",
            "purchase",
            "purchase_refund",
            "entry",
            "reward",
            "journal_entry",
            "outbox_message",
            "shop",
        ):
            row = await self.club.database.fetch_one(f"SELECT COUNT(*) AS n FROM {table}")
            assert row is not None
            found[table] = int(row["n"])
        return found

    def make_bot(self) -> AdminBot:
        return AdminBot(
            self.club,
            self.texts,
            token=TOKEN,
            api_url=self.url,
            customer_username=CUSTOMER,
            shop_desk=SHOP_DESK,
            club_desk=self.club_desk,
        )

    async def restart(self) -> None:
        """The process ends; a new one opens the same database."""
        await self.runner.stop()
        self.runner = Runner(self.make_bot(), offset=self.runner.offset)
        await self.runner.start()

    def close(self) -> None:
        for person in self._people:
            person.close()


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load(Path(__file__).parents[2] / "locales")


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    opened = Playground(limits=RateLimits.off(), seed=1)
    opened.add_bot(TOKEN, USERNAME)
    await opened.start()
    yield opened
    await opened.stop()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest_asyncio.fixture
async def house(club: Club, texts: Texts, playground: Playground, language: str) -> AsyncIterator[House]:
    opened = House(club, texts, playground, playground.base_url, language, runner=None)  # type: ignore[arg-type]
    opened.runner = Runner(opened.make_bot())
    await opened.runner.start()
    yield opened
    await opened.runner.stop()
    opened.close()
    assert opened.runner.failures == []
    assert playground.violations == []
