"""Several clubs in one installation: added live, side by side, killed and opened again, one refused and no other disturbed."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from club.app import load_texts, open_club, open_database
from club.context import Club
from club.i18n import Speaker
from club.installation import FurtherClub, club_of, further_clubs, pause_club, reopen_club
from club.installation.views import FoundBot
from club.ledger import points
from club.members import find_members
from club.settings import Settings
from club.staff import StaffView, staff_by_identity
from launcher.doctor import examine
from launcher.telegram_api import hook_place
from launcher.words import Words
from playground import Person, Playground
from playground.driver import Answer
from tests.club.inbox.eventually import eventually
from tests.club.shops.orders import order
from tests.launcher.conftest import CUSTOMER, OWNER_ID, STAFF, Runs
from tests.launcher.test_run import club_of as first_of
from tests.launcher.test_run import post_order
from tests.makers import make_member

SECOND_CUSTOMER, SECOND_STAFF = "nilu_club_bot", "nilu_desk_bot"
SECOND = {SECOND_CUSTOMER: f"6000000011:{'C' * 35}", SECOND_STAFF: f"6000000012:{'S' * 35}"}
PATIENCE = 20


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, playground: Playground) -> None:
    monkeypatch.setattr("launcher.run._settle_collector", lambda: None)
    monkeypatch.setattr("launcher.token_desk.POLL_SECONDS", 0)
    monkeypatch.setattr("launcher.further_clubs.LOOK_SECONDS", 0.1)
    monkeypatch.setattr("launcher.bot_keeper.REFUSED_RETRY_SECONDS", 0.2)
    for username, token in SECOND.items():
        playground.add_bot(token, username)


@pytest.fixture
def speaker() -> Speaker:
    return load_texts().speaker("en", timezone="Asia/Tehran", display_unit="toman")


@dataclass
class Owner:
    """The first club's owner in front of its admin bot."""

    person: Person
    speaker: Speaker

    async def hears(self, key: str, **values: Any) -> None:
        first_line = self.speaker.plain(key, **values).splitlines()[0]
        await self.person.expect(first_line, timeout=PATIENCE)

    async def press(self, key: str) -> None:
        await self.person.press(self.speaker.plain(key))

    def offers(self, answer: Answer, key: str) -> bool:
        return any(self.speaker.plain(key) in row for row in answer.buttons)

    async def opens_clubs(self) -> None:
        await self.person.say("/clubs")
        await self.person.expect(lambda answer: self.offers(answer, "admin-button-new-club"), timeout=PATIENCE)

    async def adds(self, name: str, tokens: dict[str, str] = SECOND) -> None:
        """Two tokens, a name, a language, one tap."""
        customer, staff = tokens
        await self.opens_clubs()
        await self.press("admin-button-new-club")
        await self.person.expect("1 of 4", timeout=PATIENCE)
        await self.person.say(tokens[customer])
        await self.person.expect("2 of 4", timeout=PATIENCE)
        await self.person.say(tokens[staff])
        await self.person.expect("3 of 4", timeout=PATIENCE)
        await self.person.say(name)
        await self.person.expect("4 of 4", timeout=PATIENCE)
        await self.press("admin-language-name")
        await self.person.expect(lambda answer: self.offers(answer, "admin-button-open-club"), timeout=PATIENCE)
        await self.press("admin-button-open-club")
        await self.person.expect(lambda answer: "🎉" in answer.text, timeout=PATIENCE)


@pytest.fixture
def owner(playground: Playground, speaker: Speaker) -> Iterator[Owner]:
    person = Person(playground, OWNER_ID)
    yield Owner(person, speaker)
    person.close()


async def sits_down(owner: Owner) -> None:
    await owner.person.open(STAFF)
    await owner.person.expect(lambda _: bool(owner.person.reply_keyboard), timeout=PATIENCE)


async def second_of(first: Club) -> FurtherClub:
    [found] = await further_clubs(first)
    return found


async def answers(playground: Playground, bot: str, name: str) -> Person:
    """Somebody new who writes to the bot and hears something."""
    person = Person(playground, playground.add_person(name, language_code="en"))
    await person.open(bot)
    await person.expect(timeout=PATIENCE)
    return person


async def first_owner(first: Club) -> StaffView:
    staff = await staff_by_identity(first, "telegram", OWNER_ID)
    assert staff is not None
    return staff


def revoke(playground: Playground, username: str) -> None:
    """What /revoke of @BotFather does: the old token is nobody's."""
    bot = playground.world.bot_named(username)
    assert bot is not None
    del playground.world.bots[bot.token]
    bot.updates.close()
    fresh = bot.token.partition(":")[0] + ":" + "R" * 35
    bot.token = fresh
    playground.world.bots[fresh] = bot


async def test_a_second_club_is_added_live_and_both_work_side_by_side(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with run(settings) as running:
        first = first_of(running)
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
        found = await second_of(first)
        second = club_of(first, found)
        await eventually(lambda: any("Nilu Bakery is open too" in each for each in running.said))

        boss = Person(playground, OWNER_ID)
        await boss.open(SECOND_STAFF)
        await boss.expect("Set-up", timeout=PATIENCE)
        for bot in (CUSTOMER, SECOND_CUSTOMER):
            await answers(playground, bot, "Visitor")
        anna = playground.add_person("Anna", phone="989121234567", language_code="en")
        for club, customer_bot in ((first, CUSTOMER), (second, SECOND_CUSTOMER)):
            person = Person(playground, anna)
            await person.open(customer_bot)
            await person.expect(timeout=PATIENCE)
            await make_member(club, "Anna", user_id=anna.id, phone="+989121234567", language="en")

        assert await post_order(second, settings, order(phone="09121234567")) < 300
        heard = Person(playground, anna).at(SECOND_CUSTOMER)
        await eventually(lambda: "60 points" in heard.transcript())
        there, here = [(await find_members(club, "09121234567"))[0].member for club in (second, first)]
        assert (await points(second, there.id)).available == 5 + 60
        assert (await points(first, here.id)).available == 5
        assert "60 points" not in Person(playground, anna).at(CUSTOMER).transcript()
        assert await running.stop() == 0
    assert playground.violations == []


async def test_no_token_stays_in_the_chat_the_rows_or_the_log(
    settings: Settings, run: Runs, playground: Playground, owner: Owner, caplog: pytest.LogCaptureFixture
) -> None:
    async with run(settings) as running:
        first = first_of(running)
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
        left = str([message.payload for message in owner.person.chat.messages.values()])
        assert [token for token in SECOND.values() if token in left] == []
        await eventually(lambda: nothing_waits(first))
        for table in await tables_of(first):
            for row in await first.database.fetch_all(f'SELECT * FROM "{table}"'):
                kept = " ".join(str(value) for value in tuple(row))
                assert not any(token.partition(":")[2] in kept for token in SECOND.values()), table
    assert not any(token.partition(":")[2] in caplog.text for token in SECOND.values())


async def nothing_waits(club: Club) -> bool:
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM inbox_item WHERE state = 'waiting'")
    assert row is not None
    return row["n"] == 0


async def tables_of(club: Club) -> list[str]:
    asked = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if club.database.dialect == "sqlite"
        else "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
    )
    return [row["name"] for row in await club.database.fetch_all(asked)]


async def test_what_cannot_be_a_new_clubs_token_is_refused_with_a_way_on(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    playground.add_bot(f"6000000021:{'w' * 35}", "webhooked_bot")
    hooked = playground.world.bot_named("webhooked_bot")
    assert hooked is not None
    await playground.execute(hooked, "setWebhook", {"url": "https://127.0.0.1:1/elsewhere"})
    playground.add_bot(f"6000000022:{'p' * 35}", "polled_bot")
    async with run(settings) as running:
        await sits_down(owner)
        await owner.opens_clubs()
        await owner.press("admin-button-new-club")
        await owner.person.expect("1 of 4", timeout=PATIENCE)
        assert settings.bot_token is not None
        for pasted, code in (
            ("hello", "token-malformed"),
            (f"6000000099:{'z' * 35}", "token-refused"),
            (settings.bot_token.get_secret_value(), "bot-taken"),
        ):
            await owner.person.say(pasted)
            await owner.hears(f"error-{code}")
        await owner.person.say(hooked.token)
        await owner.hears("error-bot-elsewhere", how="webhook")
        await owner.person.say(f"Done! Use this token:\n{SECOND[SECOND_CUSTOMER]}\nKeep it safe.")
        await owner.person.expect("2 of 4", timeout=PATIENCE)
        await owner.person.say(SECOND[SECOND_CUSTOMER])
        await owner.hears("error-bot-twice")
        assert await further_clubs(first_of(running)) == ()
        await owner.press("admin-button-cancel")
        await owner.person.expect(lambda answer: answer.kind == "edit", timeout=PATIENCE)

        await owner.adds("Nilu Bakery")
        await owner.opens_clubs()
        await owner.press("admin-button-new-club")
        await owner.person.expect("1 of 4", timeout=PATIENCE)
        await owner.person.say(SECOND[SECOND_STAFF])
        await owner.hears("error-bot-taken")
    assert playground.violations == []


async def test_a_bot_that_somebody_else_is_fetching_is_refused(
    settings: Settings, run: Runs, playground: Playground, owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("launcher.token_desk.POLL_SECONDS", 10)
    token = f"6000000022:{'p' * 35}"
    playground.add_bot(token, "polled_bot")
    stopping = asyncio.Event()

    async def poll() -> None:
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
            while not stopping.is_set():
                await client.post(f"{playground.base_url}/bot{token}/getUpdates", json={"timeout": 30})

    polling = asyncio.create_task(poll())
    try:
        async with run(settings):
            await sits_down(owner)
            await owner.opens_clubs()
            await owner.press("admin-button-new-club")
            await owner.person.expect("1 of 4", timeout=PATIENCE)
            await owner.person.say(token)
            await owner.hears("error-bot-elsewhere", how="poller")
    finally:
        stopping.set()
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)


async def test_both_clubs_are_there_again_after_a_restart(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with run(settings) as running:
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
    async with run(settings) as running:
        await eventually(lambda: any("Nilu Bakery is open too" in each for each in running.said))
        for bot in (CUSTOMER, SECOND_CUSTOMER, SECOND_STAFF):
            await answers(playground, bot, "Visitor")
        assert await running.stop() == 0
    database = await open_database(settings.database_url)
    assert await database.fetch_all("SELECT name FROM lease") == []
    await database.close()


async def test_a_refused_token_of_the_second_club_disturbs_nobody_and_its_owner_is_told(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with run(settings) as running:
        first = first_of(running)
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
        await eventually(lambda: any("Nilu Bakery is open too" in each for each in running.said))
        revoke(playground, SECOND_CUSTOMER)
        await eventually(lambda: "Telegram refuses the token of the customer bot" in owner.person.transcript())
        assert not running.task.done()
        await answers(playground, CUSTOMER, "Visitor")
        await answers(playground, SECOND_STAFF, "Stranger")
        assert sum("Telegram refuses the token" in each for each in running.said) == 1

        bot = playground.world.bot_named(SECOND_CUSTOMER)
        assert bot is not None
        found = await second_of(first)
        assert found.customer_bot.refused_at is not None
        await owner.opens_clubs()
        await owner.person.press("Nilu Bakery")
        await owner.person.expect(lambda answer: "⚠️" in answer.text, timeout=PATIENCE)
        await owner.press("admin-button-customer-token")
        await owner.person.expect(SECOND_CUSTOMER, timeout=PATIENCE)
        await owner.person.say(bot.token)
        await owner.hears("admin-club-bot-toast")
        await answers(playground, SECOND_CUSTOMER, "Visitor")
        await eventually(lambda: healthy(first))
    assert playground.violations == []


async def healthy(first: Club) -> bool:
    return (await second_of(first)).customer_bot.refused_at is None


async def test_a_second_club_that_cannot_be_opened_leaves_the_first_at_work(
    settings: Settings, run: Runs, playground: Playground
) -> None:
    async with open_club(settings) as opened:
        second = await opens_second(opened.club)
        sql = "UPDATE club SET timezone = 'Nowhere/At all' WHERE id = $1"
        await opened.club.database.transact(lambda tx: tx.execute(sql, second.id))
    async with run(settings) as running:
        assert running.running is not None
        assert running.running.further_clubs is not None
        await running.running.further_clubs.look()
        await answers(playground, CUSTOMER, "Visitor")
        assert not running.task.done()
        assert len(running.running.houses.all()) == 2


async def test_a_paused_club_is_silent_until_it_is_reopened_and_loses_nothing(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with run(settings) as running:
        first = first_of(running)
        assert running.running is not None
        houses = running.running.houses
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
        second = club_of(first, await second_of(first))
        await eventually(lambda: len(houses.all()) == 4)
        anna = await answers(playground, SECOND_CUSTOMER, "Anna")
        await make_member(second, "Anna", user_id=anna.id, phone="+989121234567", language="en")
        staff = await first_owner(first)
        await pause_club(first, staff, second.id, key="pause")
        await eventually(lambda: len(houses.all()) == 2)
        assert await post_order(second, settings, order(phone="09121234567")) < 300
        await eventually(lambda: nothing_waits(first))
        await anna.say("/points")
        await reopen_club(first, staff, second.id, key="reopen")
        await eventually(lambda: "60 points" in anna.transcript())
        await eventually(lambda: len(houses.all()) == 4)


async def test_tokens_sealed_under_another_key_are_one_sentence_and_the_first_club_works(
    settings: Settings, run: Runs, playground: Playground, owner: Owner, words: Words
) -> None:
    async with run(settings):
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
    other = settings.model_copy(update={"secret_key": settings.secret_key.__class__("another key" * 4)})
    async with run(other) as running:
        await eventually(lambda: any("sealed under another CLUB_SECRET_KEY" in each for each in running.said))
        await answers(playground, CUSTOMER, "Visitor")
        assert running.running is not None
        assert running.running.further_clubs is not None
        await running.running.further_clubs.look()
        assert sum("Nilu Bakery" in each for each in running.said) == 1
        assert len(running.running.houses.all()) == 2
    said: list[str] = []
    assert await examine(words, read=lambda: other, say=said.append) == 1
    assert sum("sealed under another CLUB_SECRET_KEY" in each for each in said) == 2
    said.clear()
    assert await examine(words, read=lambda: settings, say=said.append) == 0
    for username, role in ((SECOND_CUSTOMER, "customer bot"), (SECOND_STAFF, "admin bot")):
        assert f"✓ Nilu Bakery, {role}: @{username} answers." in said, said


async def test_roles_in_processes_of_their_own_find_the_new_club_too(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with (
        run(settings, "worker"),
        run(settings, "web"),
        run(settings, "admin") as admin,
        run(settings, "customer"),
    ):
        first = first_of(admin)
        await sits_down(owner)
        await owner.adds("Nilu Bakery")
        second = club_of(first, await second_of(first))
        anna = await answers(playground, SECOND_CUSTOMER, "Anna")
        await answers(playground, SECOND_STAFF, "Stranger")
        await make_member(second, "Anna", user_id=anna.id, phone="+989121234567", language="en")
        assert await post_order(second, settings, order(phone="09121234567")) < 300
        await anna.expect("60 points", timeout=PATIENCE)


async def test_telegram_brings_the_updates_of_every_club_to_its_own_inbox(
    settings: Settings, run: Runs, playground: Playground, owner: Owner
) -> None:
    async with open_club(settings) as opened:
        first = opened.club
        await opens_second(first)
    brought = settings.model_copy(update={"telegram_webhook": True, "public_url": "https://127.0.0.1:1"})
    async with run(brought) as running:
        assert running.running is not None
        hooks = running.running.hooks
        await eventually(lambda: len(hooks.by_path) == 4)
        second = await second_of(first_of(running))
        for bot in second.bots:
            place = hook_place(brought.key(), bot.messenger_id)
            assert hooks.by_path[place.path_token].club_id == second.id
            assert hooks.by_path[place.path_token].source == f"{bot.bot}:{bot.messenger_id}"
        staff = await first_owner(first_of(running))
        await pause_club(first_of(running), staff, second.id, key="pause")
        await eventually(lambda: len(hooks.by_path) == 2)


async def test_a_token_that_is_refused_while_updates_are_brought_is_noticed_too(
    settings: Settings, run: Runs, playground: Playground, owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("launcher.bot_house.WATCH_SECONDS", 0.1)
    async with open_club(settings) as opened:
        await opens_second(opened.club)
    brought = settings.model_copy(update={"telegram_webhook": True, "public_url": "https://127.0.0.1:1"})
    async with run(brought) as running:
        first = first_of(running)
        assert running.running is not None
        await eventually(lambda: any("Nilu Bakery is open too" in each for each in running.said))
        revoke(playground, SECOND_CUSTOMER)
        await eventually(lambda: refused(first))
        await eventually(lambda: sum("refuses the token" in each for each in running.said) == 1)
        bot = playground.world.bot_named(CUSTOMER)
        assert bot is not None
        async with httpx.AsyncClient() as client:  # somebody else uses the token for a moment
            await client.post(f"{playground.base_url}/bot{bot.token}/deleteWebhook")
        await eventually(lambda: bot.webhook is not None)
        revoke(playground, CUSTOMER)
        await eventually(lambda: sum("refuses the token" in each for each in running.said) == 2)
        assert not running.task.done()


async def refused(first: Club) -> bool:
    return (await second_of(first)).customer_bot.refused_at is not None


async def opens_second(first: Club) -> FurtherClub:
    from club.installation import ClubDraft, open_further_club

    customer, staff = (FoundBot(int(token.partition(":")[0]), username, token) for username, token in SECOND.items())
    return await open_further_club(
        first, await first_owner(first), ClubDraft("Nilu Bakery", "en", customer, staff), key="second"
    )


async def test_a_further_clubs_admin_bot_looks_after_no_clubs(
    settings: Settings, run: Runs, playground: Playground, speaker: Speaker
) -> None:
    async with open_club(settings) as opened:
        await opens_second(opened.club)
    async with run(settings):
        boss = Person(playground, OWNER_ID)
        await boss.open(SECOND_STAFF)
        await boss.expect(timeout=PATIENCE)
        await boss.say("/clubs")
        await boss.expect(speaker.plain("error-only-in-first-club"), timeout=PATIENCE)
        await boss.say("/manage")
        answer = await boss.expect(lambda each: bool(each.buttons), timeout=PATIENCE)
        assert speaker.plain("admin-menu-clubs") not in str(answer.buttons)
        boss.close()
