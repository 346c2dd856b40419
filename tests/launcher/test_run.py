"""`club run` against a playground: both bots answer, a shop delivers, and every start that cannot be is one sentence."""

import asyncio
import json
import signal
import socket
from typing import Any

import httpx
import pytest

from club.app import SLUG, DatabaseBehind, open_club, open_database
from club.clubs import club_profile
from club.context import Club
from club.errors import SettingWrong
from club.ledger import points
from club.members import find_members
from club.settings import Settings
from club.shops import connect_shop, signature_of, webhook_address, webhook_secrets
from club.staff import staff_by_identity
from club.storage.migrate import NOTHING, migrate
from launcher.parts import StartRefused
from launcher.run import _settle_collector, run_club
from launcher.telegram_api import hook_place
from launcher.words import Words
from playground import Person, Playground
from tests.club.inbox.eventually import eventually
from tests.club.shops.orders import order
from tests.conftest import START
from tests.launcher.conftest import CUSTOMER, OWNER_ID, STAFF, TOKENS, Run, Runs, free_port
from tests.makers import StandingClock, make_member


@pytest.fixture(autouse=True)
def _collector_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """The collector's settings are the process's: the suite keeps its own."""
    monkeypatch.setattr("launcher.run._settle_collector", lambda: None)


def club_of(run: Run) -> Club:
    assert run.running is not None
    return run.running.opened.club


async def post_order(club: Club, settings: Settings, payload: dict[str, Any]) -> int:
    owner = await staff_by_identity(club, "telegram", OWNER_ID)
    assert owner is not None
    shop = await connect_shop(club, owner, "Shop", key="shop")
    raw = json.dumps(payload).encode()
    headers = {
        "content-type": "application/json",
        "x-wc-webhook-topic": "order.created",
        "x-wc-webhook-delivery-id": "1",
        "x-wc-webhook-signature": signature_of(raw, webhook_secrets(shop, settings.key())[0]),
    }
    address = webhook_address(shop, f"http://127.0.0.1:{settings.http_port}")
    async with httpx.AsyncClient(trust_env=False) as client:
        return (await client.post(address, content=raw, headers=headers)).status_code


async def test_one_process_does_everything(settings: Settings, run: Runs, playground: Playground) -> None:
    async with run(settings) as running:
        club = club_of(running)
        assert (await club_profile(club)).name == "Naderi"
        owner = Person(playground, OWNER_ID)
        await owner.open(STAFF)
        await owner.expect(lambda _: bool(owner.reply_keyboard), timeout=20)
        anna = Person(playground, playground.add_person("Anna", phone="989121234567", language_code="en"))
        await anna.open(CUSTOMER)
        await anna.expect(lambda answer: bool(answer.buttons), timeout=20)
        member = await make_member(club, "Anna", user_id=anna.id, phone="+989121234567", language="en")
        assert await post_order(club, settings, order(phone="09121234567")) < 300
        await anna.expect("60 points", timeout=20)
        assert (await points(club, member.id)).available == 5 + 60
        assert await running.stop() == 0
    assert running.said[0] == f"Shops deliver to http://127.0.0.1:{settings.http_port}."
    assert running.said[1] == f"Naderi is open. Customers: @{CUSTOMER}, staff: @{STAFF}. Stop with Ctrl+C."
    assert running.said[-1] == "Stopped."
    assert playground.violations == []


async def test_a_second_start_finds_everything_as_it_was(settings: Settings, run: Runs) -> None:
    async with run(settings) as running:
        await make_member(club_of(running), "Anna", phone="+989121234567")
    renamed = settings.model_copy(update={"name": "Another name"})
    async with run(renamed) as running:
        assert (await club_profile(club_of(running))).name == "Naderi"
        assert len(await find_members(club_of(running), "09121234567")) == 1


async def test_a_signal_stops_it_in_order(settings: Settings, run: Runs) -> None:
    async with run(settings) as running:
        signal.raise_signal(signal.SIGTERM)
        assert await asyncio.wait_for(running.task, 20) == 0
    assert running.said[-2:] == ["Stopping: what was begun is being finished.", "Stopped."]


async def test_stopping_leaves_no_lease_behind(settings: Settings, run: Runs) -> None:
    async with run(settings) as running:
        await running.stop()
    database = await open_database(settings.database_url)
    assert await database.fetch_all("SELECT name FROM lease") == []
    await database.close()


async def test_roles_work_side_by_side_as_processes_would(
    settings: Settings, run: Runs, playground: Playground
) -> None:
    async with (
        run(settings, "worker"),
        run(settings, "web"),
        run(settings, "admin") as admin,
        run(settings, "customer") as customer,
    ):
        assert admin.said == ["Naderi: admin is running. Stop with Ctrl+C."]
        club = club_of(customer)
        anna = Person(playground, playground.add_person("Anna", phone="989121234567", language_code="en"))
        await anna.open(CUSTOMER)
        await anna.expect(lambda answer: bool(answer.buttons), timeout=20)
        await make_member(club, "Anna", user_id=anna.id, phone="+989121234567", language="en")
        assert await post_order(club, settings, order(phone="09121234567")) < 300
        await anna.expect("60 points", timeout=20)
        assert customer.running is not None
        assert customer.running.username("staff") == STAFF


async def test_telegram_may_bring_the_updates(settings: Settings, run: Runs, playground: Playground) -> None:
    public_url = f"https://127.0.0.1:{free_port()}"  # nobody listens there: this test is Telegram
    brought = settings.model_copy(update={"telegram_webhook": True, "public_url": public_url})
    async with run(brought):
        for username, token in TOKENS.items():
            bot = playground.world.bot_named(username)
            assert bot is not None
            assert bot.webhook is not None
            place = hook_place(brought.key(), int(token.partition(":")[0]))
            assert bot.webhook.settings.url == place.address(public_url)
            assert bot.webhook.settings.secret == place.secret
            sender = {"id": OWNER_ID, "is_bot": False, "first_name": "Owner", "language_code": "en"}
            update = {
                "update_id": 5,
                "message": {
                    "message_id": 1,
                    "date": 1,
                    "chat": {"id": OWNER_ID, "type": "private", "first_name": "Owner"},
                    "from": sender,
                    "text": "/start",
                },
            }
            playground.hands_of(OWNER_ID).start(playground.hands_of(OWNER_ID).bot_chat(f"bot:{username}"), None)
            async with httpx.AsyncClient(trust_env=False) as client:
                answer = await client.post(
                    f"http://127.0.0.1:{brought.http_port}/telegram/{place.path_token}",
                    json=update,
                    headers={"X-Telegram-Bot-Api-Secret-Token": place.secret},
                )
            assert answer.status_code < 300
            await eventually(lambda name=username: spoke(playground, name))
    async with run(settings):
        assert all(bot.webhook is None for bot in playground.world.bots.values())


def spoke(playground: Playground, username: str) -> bool:
    return any(each.bot == username and each.method == "sendMessage" for each in playground.requests)


async def test_a_refused_token_ends_the_start_with_a_sentence(settings: Settings, run: Runs) -> None:
    unknown = settings.model_copy(update={"admin_bot_token": settings.bot_token.__class__(f"999999:{'x' * 35}")})
    with pytest.raises(StartRefused, match=r"Telegram refuses the token of admin bot: get the right one"):
        async with run(unknown):
            pytest.fail("it started")


async def test_a_messenger_out_of_reach_is_said_once_and_orders_are_still_taken(
    settings: Settings, run: Runs, playground: Playground
) -> None:
    for username in TOKENS:
        playground.add_fault("drop", bot=username, times=None)
    async with run(settings, until_started=False) as running:
        await eventually(lambda: sum("cannot be reached" in each for each in running.said) == 2)
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.get(f"http://127.0.0.1:{settings.http_port}/health")
        assert answer.status_code == 200
        playground.clear_faults()
        await eventually(lambda: any("is open" in each for each in running.said))
        assert sum("flow again" in each for each in running.said) == 2
        assert await running.stop() == 0


async def test_a_port_that_is_taken_is_named(settings: Settings, run: Runs) -> None:
    taken = pytest.raises(StartRefused, match=f"CLUB_HTTP_PORT {settings.http_port} is taken")
    with socket.create_server(("127.0.0.1", settings.http_port)), taken:
        async with run(settings):
            pytest.fail("it started")


async def test_without_an_owner_nobody_could_open_the_admin_bot(settings: Settings, run: Runs) -> None:
    nobody = settings.model_copy(update={"owner_ids": ()})
    with pytest.raises(SettingWrong, match="setting-owner-ids-missing"):
        async with run(nobody):
            pytest.fail("it started")


async def test_an_older_database_is_refused_and_left_alone(settings: Settings, words: Words) -> None:
    await migrate(settings.database_url, "0001_initial")
    with pytest.raises(DatabaseBehind) as refused:
        await run_club(settings, "all", words)
    assert "club db upgrade" in words.refusal(refused.value)
    await migrate(settings.database_url)


async def test_an_empty_database_is_built_at_the_first_start_of_everything(settings: Settings) -> None:
    await migrate(settings.database_url, NOTHING)
    with pytest.raises(DatabaseBehind):
        async with open_club(settings):
            pytest.fail("it opened")
    async with open_club(settings, StandingClock(START), migrate_empty=True) as opened:
        row = await opened.database.fetch_one("SELECT slug FROM club")
        assert row is not None
        assert row["slug"] == SLUG


@pytest.mark.parametrize("url", ["postgres://nobody@127.0.0.1:1/nothing", "sqlite:/proc/nowhere/club.sqlite3"])
async def test_a_database_out_of_reach_is_a_sentence(settings: Settings, words: Words, url: str) -> None:
    nowhere = settings.model_copy(update={"database_url": url})
    with pytest.raises(SettingWrong) as refused:
        await run_club(nowhere, "all", words)
    assert "CLUB_DATABASE_URL" in words.refusal(refused.value)


async def test_a_language_without_sentences_is_refused(settings: Settings, words: Words) -> None:
    with pytest.raises(SettingWrong, match="setting-language-unknown"):
        await run_club(settings.model_copy(update={"language": "de"}), "all", words)


async def test_an_owner_the_club_demoted_stays_demoted(settings: Settings, run: Runs) -> None:
    async with run(settings) as running:
        club = club_of(running)
        await club.database.transact(lambda tx: tx.execute("UPDATE staff_member SET role = 'manager'"))
        await club.database.transact(
            lambda tx: tx.execute(
                "INSERT INTO staff_member (club_id, platform, platform_user_id, name, role, state, created_at)"
                " VALUES ($1, 'telegram', 5, 'New owner', 'owner', 'active', $2)",
                club.id,
                club.clock.now(),
            )
        )
    async with run(settings) as running:
        staff = await staff_by_identity(club_of(running), "telegram", OWNER_ID)
        assert staff is not None
        assert staff.role == "manager"


def test_the_collector_is_told_to_rest() -> None:
    import gc

    before = gc.get_threshold()
    try:
        _settle_collector()
        assert gc.get_threshold() == (50_000, 50, 100)
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
