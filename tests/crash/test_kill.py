"""Killed twenty times in the middle of everything, the club books each purchase once and tells it once, or says that it
does not know whether it was told.
"""

import asyncio
import os
import random
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from club.app import SLUG, load_texts
from club.context import Club
from club.i18n import Speaker
from club.ledger import credit_of, prove_ledger
from club.money import Money
from club.outbox.delivery import IN_FLIGHT_MAX
from club.shops import connect_shop, webhook_address, webhook_secrets
from club.storage import Database, from_json
from club.tiers import Benefits, TierDraft, TierTerms, replace_tiers, tier_held
from playground import Person, Playground, RateLimits
from tests.club.inbox.eventually import eventually
from tests.crash.actors import CUSTOMER_BOT, STAFF_BOT, Cashier, Customer, Ledger, Turnstile, WebShop
from tests.crash.clubs import Clubs
from tests.makers import StandingClock, make_member, make_reward, make_staff, open_test_club

SEED = int(os.environ.get("CLUB_TEST_CRASH_SEED", "20260404"))
KILLS = 20
CUSTOMERS = 12
TILL_PURCHASES = 45
ORDERS = 60
REDEMPTIONS = 30
LOOKS = 125
POISONED = 3
ACTS = 4 * TILL_PURCHASES + ORDERS + 4 * REDEMPTIONS + LOOKS + POISONED + CUSTOMERS + 4
KEY = "k" * 40
LADDER = [TierDraft("نقره‌ای", 3, Benefits(entry_credit=1_000)), TierDraft("طلایی", 6, Benefits(entry_credit=50_000))]
TOKENS = {CUSTOMER_BOT: f"6000000001:{'c' * 35}", STAFF_BOT: f"6000000002:{'s' * 35}"}


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(limits=RateLimits.off(), callback_lifetime_s=100, seed=SEED)
    for username, token in TOKENS.items():
        playground.add_bot(token, username)
    await playground.start()
    yield playground
    await playground.stop()


@pytest_asyncio.fixture
async def club(database: Database, clock: StandingClock) -> Club:
    """The row that `club run` opens."""
    return await open_test_club(database, clock, slug=SLUG)


@dataclass
class Town:
    """The people, the shop and the club they deal with."""

    club: Club
    playground: Playground
    clubs: Clubs
    customers: list[Customer]
    cashiers: list[Cashier]
    shop: WebShop
    turnstile: Turnstile
    done: Ledger
    speaker: Speaker
    reward_title: str
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))


@pytest_asyncio.fixture
async def town(playground: Playground, club: Club, database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    port = free_port()
    settings = {
        "CLUB_BOT_TOKEN": TOKENS[CUSTOMER_BOT],
        "CLUB_ADMIN_BOT_TOKEN": TOKENS[STAFF_BOT],
        "CLUB_TELEGRAM_API_URL": playground.base_url,
        "CLUB_DATABASE_URL": database_url,
        "CLUB_SECRET_KEY": KEY,
        "CLUB_HTTP_PORT": str(port),
    }
    speaker = load_texts().speaker("fa", timezone="Asia/Tehran", display_unit="toman")
    turnstile, done = Turnstile(), Ledger()
    owner = await make_staff(club, "owner", user_id=playground.add_person("Owner", language_code="fa").id)
    reward = await make_reward(club, price=60)
    await replace_tiers(club, None, TierTerms(metric="orders", period="lifetime"), LADDER)
    connected = await connect_shop(club, owner, "Shop", key="shop")
    shop = WebShop(
        webhook_address(connected, f"http://127.0.0.1:{port}"),
        webhook_secrets(connected, KEY)[0],
        turnstile,
        done,
        random.Random(SEED + 1),
    )
    customers = []
    for number in range(CUSTOMERS):
        account = playground.add_person(f"Customer {number}", language_code="fa")
        member = await make_member(
            club, account.first_name, user_id=account.id, phone=f"+{account.phone}", points=10_000
        )
        customers.append(Customer(Person(playground, account), member, speaker, turnstile, done))
    cashiers = []
    for number in range(3):
        account = playground.add_person(f"Cashier {number}", language_code="fa")
        await make_staff(club, "cashier", user_id=account.id, name=account.first_name)
        cashiers.append(Cashier(Person(playground, account), speaker, turnstile, done))
    clubs = await Clubs.open(tmp_path, settings)
    yield Town(club, playground, clubs, customers, cashiers, shop, turnstile, done, speaker, reward.title)
    await clubs.close()


async def kill_again_and_again(town: Town) -> None:
    """Each life lets some acts happen, and ends at a random moment: often amid them, sometimes while still starting."""
    share, chance = ACTS // (KILLS + 1), town.chance
    for life in range(KILLS):
        await town.clubs.start()
        await town.turnstile.admit(share)
        if life % 5 == 4:
            await asyncio.sleep(chance.uniform(0.05, 1.0))
        else:
            acted = asyncio.ensure_future(town.turnstile.until(town.turnstile.passed + chance.randrange(4, share)))
            await asyncio.wait({acted}, timeout=6)
            acted.cancel()
            await asyncio.sleep(chance.uniform(0, 0.4))
        await town.clubs.kill()
    await town.clubs.start()
    await town.turnstile.admit(ACTS)


def everything_to_do(town: Town) -> list[Coroutine[Any, Any, None]]:
    """One list of acts for each person and for the shop; within a list they are done one after the other."""
    chance = town.chance
    of_customers: list[list[Callable[[], Coroutine[Any, Any, None]]]] = [[] for _ in town.customers]
    for _ in range(LOOKS):
        number = chance.randrange(CUSTOMERS)
        of_customers[number].append(town.customers[number].look_at_points)
    for _ in range(REDEMPTIONS):
        number = chance.randrange(CUSTOMERS)
        of_customers[number].append(partial(town.customers[number].redeem, town.reward_title))
    for number in range(POISONED):
        of_customers[number].append(town.customers[number].poison)
    for acts, customer in zip(of_customers, town.customers, strict=True):
        chance.shuffle(acts)
        acts.insert(0, customer.start)
    of_cashiers: list[list[Callable[[], Coroutine[Any, Any, None]]]] = [[each.start] for each in town.cashiers]
    for number in range(TILL_PURCHASES):
        member = chance.choice(town.customers).member
        of_cashiers[number % 3].append(partial(town.cashiers[number % 3].record, member, 100_000 + number * 1000))
    orders = [
        partial(town.shop.sell, 5000 + number, chance.choice(town.customers).member, 300_000 + number * 1000)
        for number in range(ORDERS)
    ]
    return [one_after_the_other(acts) for acts in (*of_customers, *of_cashiers, orders)]


async def one_after_the_other(acts: Sequence[Callable[[], Coroutine[Any, Any, None]]]) -> None:
    for act in acts:
        await act()


async def everything_settled(club: Club) -> bool:
    row = await club.database.fetch_one(
        "SELECT (SELECT COUNT(*) FROM inbox_item WHERE state = 'waiting')"
        " + (SELECT COUNT(*) FROM outbox_message WHERE state IN ('waiting', 'sending'))"
        " + (SELECT COUNT(*) FROM purchase WHERE followed_at IS NULL) AS n"
    )
    assert row is not None
    return bool(row["n"] == 0)


@pytest.mark.timeout(240)
async def test_nothing_is_lost_doubled_or_stuck_however_often_the_club_is_killed(town: Town) -> None:
    acting = asyncio.gather(*everything_to_do(town))
    killing = asyncio.ensure_future(kill_again_and_again(town))
    done, _ = await asyncio.wait({acting, killing}, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        await task
    await asyncio.gather(acting, killing)
    await eventually(lambda: everything_settled(town.club))
    await town.clubs.stop()

    await each_purchase_was_booked_once(town)
    await each_redemption_happened_once(town)
    await each_tier_was_reached_once_with_its_gift(town)
    await poison_was_set_aside(town)
    await each_message_arrived_once_or_is_unknown(town)
    assert (await prove_ledger(town.club)).holds
    assert town.playground.violations == []
    assert town.turnstile.passed >= 500
    log = town.clubs.log.read_text("utf-8").splitlines()
    assert [line for line in log if '"level": "error"' in line or line.startswith("Traceback")] == []


async def each_purchase_was_booked_once(town: Town) -> None:
    rows = await town.club.database.fetch_all("SELECT * FROM purchase ORDER BY id")
    till = Counter((row["total"] // 10, row["member_id"]) for row in rows if row["source"] == "till")
    assert till == Counter(town.done.till_totals.items())
    assert len(till) == TILL_PURCHASES
    orders = Counter((row["external_id"], row["member_id"]) for row in rows if row["source"] != "till")
    assert orders == Counter(town.done.order_numbers.items())
    assert len(orders) == ORDERS
    entries = await town.club.database.fetch_all("SELECT purchase_id, amount FROM entry WHERE purchase_id IS NOT NULL")
    points = {row["id"]: row["total"] * 10 // 1_000_000 + 50 for row in rows}
    assert Counter({row["purchase_id"]: row["amount"] for row in entries}) == Counter(points)
    assert len(entries) == len(rows)


async def each_redemption_happened_once(town: Town) -> None:
    rows = await town.club.database.fetch_all("SELECT member_id, COUNT(*) AS n FROM voucher GROUP BY member_id")
    assert {row["member_id"]: row["n"] for row in rows} == town.done.redemptions
    assert sum(town.done.redemptions.values()) == REDEMPTIONS


async def each_tier_was_reached_once_with_its_gift(town: Town) -> None:
    bought = Counter([*town.done.till_totals.values(), *town.done.order_numbers.values()])
    for customer in town.customers:
        orders = bought[customer.member.id]
        reached = [tier for tier in LADDER if orders >= tier.threshold]
        held = await tier_held(town.club, customer.member.id)
        assert (held.name if held else None) == (reached[-1].name if reached else None)
        credit = await credit_of(town.club, customer.member.id)
        assert credit.available == sum(tier.benefits.entry_credit for tier in reached)
    assert sum(bought.values()) == TILL_PURCHASES + ORDERS


async def poison_was_set_aside(town: Town) -> None:
    rows = await town.club.database.fetch_all("SELECT state, COUNT(*) AS n FROM inbox_item GROUP BY state")
    counted = {row["state"]: row["n"] for row in rows}
    assert (counted["dead"], set(counted)) == (POISONED, {"done", "dead"})
    told = await town.club.database.fetch_all(
        "SELECT staff_id, COUNT(*) AS n FROM outbox_message WHERE kind = 'told-update-dead' GROUP BY staff_id"
    )
    owners = await town.club.database.fetch_all("SELECT id FROM staff_member WHERE role = 'owner'")
    assert {row["staff_id"]: row["n"] for row in told} == {row["id"]: POISONED for row in owners}


async def each_message_arrived_once_or_is_unknown(town: Town) -> None:
    """Every purchase has its own amount, so each message can be found in what the messenger took."""
    arrived: Counter[tuple[int, str]] = Counter()
    for request in town.playground.requests:
        if request.method == "sendMessage" and request.ok and request.bot == CUSTOMER_BOT:
            arrived[request.params["chat_id"], without_marks(request.params["text"])] += 1
    people = {customer.member.id: customer.person.id for customer in town.customers}
    rows = await town.club.database.fetch_all(
        "SELECT member_id, arguments, state FROM outbox_message WHERE kind = 'told-purchase-earned'"
    )
    assert len(rows) == TILL_PURCHASES + ORDERS
    states: Counter[str] = Counter()
    for row in rows:
        amount = town.speaker.money(Money(from_json(row["arguments"])["total"], "IRR"))
        times = sum(
            count
            for (chat_id, text), count in arrived.items()
            if chat_id == people[row["member_id"]] and f"به مبلغ {amount}" in text
        )
        states[row["state"]] += 1
        assert row["state"] in {"told", "unknown"}
        assert times == 1 if row["state"] == "told" else times <= 1, (amount, row["state"], times)
    assert states["unknown"] <= KILLS * IN_FLIGHT_MAX
    assert states["told"] >= len(rows) // 2
    print(f"\n{dict(states)}, {town.turnstile.passed} acts, {KILLS} kills")


def without_marks(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069")))
