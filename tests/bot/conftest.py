"""The customer bot at work: a playground with people, a club with fresh rows, updates pumped."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import CustomerBot
from club.context import Club
from club.i18n import Texts
from club.members import MemberView, find_chat, member
from playground import Person, Playground, RateLimits
from tests.bot.runner import Runner
from tests.bot.words import Words

TOKEN = "500100:customer-bot-of-the-tests-0123456789"
BOT = "naderi_club_bot"
ADMIN_BOT = "naderi_admin_bot"
LANGUAGES = ("fa", "en")

Newcomer = Callable[..., Person]
Joined = Callable[..., Awaitable[tuple[Person, MemberView]]]


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load(Path(__file__).parents[2] / "locales")


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    """Whatever a test does, every request must be one the messenger could have accepted."""
    opened = Playground(limits=RateLimits.off(), seed=7)
    opened.add_bot(TOKEN, BOT)
    opened.add_bot("500200:admin-bot-of-the-tests-0123456789abc", ADMIN_BOT)
    await opened.start()
    yield opened
    violations = list(opened.violations)
    await opened.stop()
    assert violations == []


@pytest_asyncio.fixture
async def customer_bot(club: Club, texts: Texts, playground: Playground) -> AsyncIterator[CustomerBot]:
    bot = CustomerBot(club, texts, token=TOKEN, api_url=playground.base_url, admin_username=ADMIN_BOT)
    await bot.open()
    yield bot
    await bot.close()


@pytest_asyncio.fixture
async def runner(customer_bot: CustomerBot) -> AsyncIterator[Runner]:
    """The bot, answering. A test that expects failures takes them out of `failures`."""
    running = Runner(customer_bot)
    running.start()
    yield running
    await running.stop()
    assert running.failures == []


@pytest.fixture
def newcomer(playground: Playground, runner: Runner) -> Newcomer:
    """Somebody who has never been here, with the bot's chat in front of them."""

    def make(first_name: str = "آنا", *, phone: str = "989121234567", **fields: str) -> Person:
        account = playground.add_person(first_name, phone=phone, **fields)
        return Person(playground, account).at(BOT)

    return make


@pytest.fixture
def joined(newcomer: Newcomer, club: Club, texts: Texts) -> Joined:
    """Somebody who has joined by tapping, in a language, and the member they are."""

    async def make(language: str = "fa", first_name: str = "آنا", **fields: str) -> tuple[Person, MemberView]:
        person = newcomer(first_name, **fields)
        await person.open(BOT)
        await person.expect(lambda answer: bool(answer.buttons))
        await person.press(texts.say_plain(language, "language-name"))
        await person.expect(lambda answer: bool(answer.buttons))
        await person.press(texts.say_plain(language, "join-agree"))
        await person.expect(lambda answer: answer.kind == "message")
        await person.press(texts.say_plain(language, "join-share-phone"))
        await person.expect(lambda answer: answer.kind == "message")
        chat = await find_chat(club, "customer", "telegram", person.id)
        assert chat is not None
        assert chat.member_id is not None
        return person, await member(club, chat.member_id)

    return make


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest, texts: Texts) -> Words:
    """The test is run in each language."""
    return Words(texts, request.param)


async def press_forged(person: Person, message_id: int, data: str) -> None:
    """A press of a message's first button as if it carried this: of an old version, or made up."""
    message = person.chat.messages[message_id]
    button = message.payload["reply_markup"]["inline_keyboard"][0][0]
    carried, button["callback_data"] = button["callback_data"], data
    try:
        await person.press(data, message_id)
    finally:
        button["callback_data"] = carried
