"""What members read about credit, anniversaries and events, and why in their history."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from bot.app import CustomerBot
from bot.earning_notes import EARNING_NOTES
from bot.reasons import what, why
from bot.visit import Visit
from club.context import Club
from club.doors import Note
from club.earning import (
    PurchaseLine,
    PurchaseSnapshot,
    RuleDraft,
    record_purchase,
    refund_purchase,
    replace_rules,
    report_event,
    take_order,
)
from club.i18n.markup import without_tags
from club.ledger import history
from club.members import find_chat
from club.money import Money
from club.storage import from_json
from tests.bot.conftest import Joined
from tests.bot.words import Words
from tests.makers import StandingClock, make_member, make_staff

MOVED = {
    "points": 50, "available": 80, "purchase_id": 1, "number": "ABC123", "source": "till", "total": 2_500_000,
    "currency": "IRR", "ready_at": "2026-04-11T08:00:00+00:00", "credit": 250_000, "credit_spent": 100_000,
    "credit_returned": 0, "credit_available": 400_000, "pending_days": 0, "points_back": False, "credit_back": False,
}  # fmt: skip
NOTES: dict[str, list[dict[str, Any]]] = {
    "told-credit-moved": [MOVED, MOVED | {"pending_days": 7}, MOVED | {"points": 0, "credit": 0}],
    "told-credit-went-back": [
        MOVED | {"credit_returned": 100_000, "credit_spent": 0, "points_back": True, "credit_back": True}
    ],
    "told-birthday-credit": [{"points": 50, "credit": 10_000, "currency": "IRR", "name": "آنا <b>", "available": 1}],
    "told-anniversary": [
        {"points": 50, "name": "آنا", "years": 1, "available": 1},
        {"points": 0, "credit": 10_000, "currency": "IRR", "name": "آنا", "years": 2, "available": 1},
    ],
    "told-event": [
        {"points": 5, "name": "contest-entered", "available": 1},
        {"points": 5, "name": "<x>", "available": 1},
    ],
    "told-credit-expiring-soon": [{"amount": 10_000, "currency": "IRR", "expires_at": "2026-04-11T08:00:00+00:00"}],
}
EXPECTED = {
    "fa": ("۲۵٬۰۰۰ تومان", "۵۰ امتیاز"),
    "en": ("25,000 toman", "50 points"),
}
K = 10_000


def test_every_note_of_earning_is_tried() -> None:
    assert set(NOTES) == set(EARNING_NOTES)


async def test_notes_of_credit_and_gifts_arrive_in_the_members_language(
    customer_bot: CustomerBot, joined: Joined, words: Words
) -> None:
    anna, _ = await joined(words.language)
    for kind, cases in NOTES.items():
        for arguments in cases:
            note = Note(1, kind, arguments, anna.id, anna.id, words.language)
            assert (await customer_bot.deliver(note)).outcome == "told"


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_an_order_that_loses_points_and_brings_credit_says_so_of_each(
    club: Club, clock: StandingClock, texts: Any, language: str
) -> None:
    """The shop exchanges a product that brought points for a dearer one that brings none: cashback grows."""
    await replace_rules(
        club,
        None,
        [
            RuleDraft("per_purchase", {"points": 50}, {"products": ["7"]}),
            RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10}),
        ],
    )
    await make_member(club, phone="+989121110001")
    now = clock.now()
    first = PurchaseSnapshot(
        source="shop:1", external_id="1", external_number="1", stage="paid", currency="IRR", total=1_000_000,
        eligible=1_000_000, refunded=0, bought_at=now, snapshot_at=now, buyer_phone="+989121110001",
        lines=(PurchaseLine(1_000_000, product="7"),), channel="woocommerce",
    )  # fmt: skip
    later = dataclasses.replace(
        first, total=1_500_000, eligible=1_500_000, lines=(PurchaseLine(1_500_000, product="8"),),
        snapshot_at=now + dt.timedelta(seconds=1),
    )  # fmt: skip
    await take_order(club, first)
    assert (await take_order(club, later)).credit == 50_000
    rows = await club.database.fetch_all("SELECT kind, arguments FROM outbox_message ORDER BY id DESC LIMIT 1")
    speaker = texts.speaker(language, timezone="Asia/Tehran", display_unit="toman")
    said = EARNING_NOTES[rows[0]["kind"]](from_json(rows[0]["arguments"]), speaker).text
    assert speaker.say("moved-points-taken", points=50) in said
    assert speaker.say("moved-credit", amount=Money(50_000, "IRR")) in said
    assert speaker.say("moved-credit-taken", amount=Money(50_000, "IRR")) not in said


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_the_note_names_both_wallets(language: str, texts: Any) -> None:
    speaker = texts.speaker(language, timezone="Asia/Tehran", display_unit="toman")
    text = without_tags(EARNING_NOTES["told-credit-moved"](MOVED, speaker).text)
    plain = "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069\u200e\u200f")
    for part in EXPECTED[language]:
        assert part in plain


async def test_each_line_of_either_wallet_says_what_and_why(
    club: Club, customer_bot: CustomerBot, joined: Joined, words: Words
) -> None:
    _, anna = await joined(words.language)
    owner = await make_staff(club)
    rules = [
        RuleDraft("cashback", {"rate_bp": 1000}),
        RuleDraft("per_purchase", {"points": 7}, caps={"per_day": 10}),
        RuleDraft("every_nth_purchase", {"points": 100, "n": 2}),
        RuleDraft("multiplier", {"percent": 150}),
        RuleDraft("event", {"name": "visit", "points": 20}),
        RuleDraft("event", {"name": "visit", "points": 5_000}, gives="credit"),
    ]
    await replace_rules(club, owner, rules)
    await record_purchase(club, owner, anna.id, Money(500 * K, "IRR"), key="a")
    paid = await record_purchase(club, owner, anna.id, Money(100 * K, "IRR"), key="b", credit_to_spend=40 * K)
    await refund_purchase(club, owner, paid.purchase_id, None, key="c")
    await report_event(club, source="s", external_id="e", member_id=anna.id, name="visit", at=club.clock.now())
    desk = customer_bot._desk
    chat = await find_chat(club, "customer", "telegram", (await _user_id(club, anna.id)))
    assert chat is not None
    profile = await desk.profile()
    visit = Visit(desk, profile, chat, desk.speaker(words.language, profile), chat_id=1)
    seen = {}
    for wallet in ("points", "credit"):
        lines = (await history(club, anna.id, size=50, wallet=wallet)).lines  # type: ignore[arg-type]
        for line in lines:
            said = (without_tags(what(visit, line)), without_tags(why(visit, line)))
            assert all(said)
            seen[wallet, line.reason["why"], line.kind] = said
    assert set(seen) == {
        ("points", "joining", "earned"),
        ("points", "purchase", "earned"),
        ("points", "refund", "reversed"),
        ("points", "event", "earned"),
        ("credit", "purchase", "earned"),
        ("credit", "paid-with-credit", "spent"),
        ("credit", "credit-returned", "returned"),
        ("credit", "refund", "reversed"),
        ("credit", "event", "earned"),
    }
    assert len(set(seen.values())) >= 8


async def _user_id(club: Club, member_id: int) -> int:
    row = await club.database.fetch_one("SELECT platform_user_id FROM chat WHERE member_id = $1", member_id)
    assert row is not None
    return int(row["platform_user_id"])
