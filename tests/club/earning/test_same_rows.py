"""A purchase booked at once leaves the rows that booking in steps leaves: every column of every table."""

import datetime as dt
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import (
    PurchaseLine,
    PurchaseSnapshot,
    RuleDraft,
    actions,
    record_purchase,
    replace_rules,
    take_order,
)
from club.earning.at_once import book_at_once
from club.ledger import prove_ledger
from club.members import MemberView
from club.money import Money
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_staff

AT = dt.datetime(2026, 4, 1, 6, tzinfo=dt.UTC)
TABLES = {
    "purchase": ("terms", "reasons", "lines", "facts"),
    "account": (),
    "entry": ("reason",),
    "lot": (),
    "lot_use": (),
    "journal_entry": ("details",),
    "outbox_message": ("arguments",),
}
# What no two purchases share, and the numbers of rows, which count from the one before.
_OWN = {"id", "member_id", "account_id", "entry_id", "purchase_id", "external_id", "external_number", "buyer_phone"}
# A first entry's content is never compared: its key is made of the purchase's own new id.
_NEVER_COMPARED = {("entry", "fingerprint"), ("purchase", "fingerprint")}


async def all_rows(club: Club) -> dict[str, dict[int, dict[str, Any]]]:
    found: dict[str, dict[int, dict[str, Any]]] = {}
    for table, texts in TABLES.items():
        rows = [dict(row) for row in await club.database.fetch_all(f"SELECT * FROM {table} ORDER BY id")]
        found[table] = {row["id"]: row | {name: from_json(row[name]) for name in texts} for row in rows}
    return found


def plain(table: str, row: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """The row without what is its own, and with its own numbers replaced in texts."""

    def told(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: "own" if key in _OWN or key == "number" else told(inner) for key, inner in value.items()}
        if isinstance(value, str):
            for own, name in names.items():
                value = value.replace(own, name)
        return value

    return {
        column: (value is not None if column in _OWN else told(value))
        for column, value in row.items()
        if column != "id" and (table, column) not in _NEVER_COMPARED
    }


async def rows_made(club: Club, before: dict[str, dict[int, dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    after = await all_rows(club)
    purchase = max(after["purchase"])
    names = {f"purchase:{purchase}": "purchase:own"}
    return {
        table: [plain(table, row, names) for row_id, row in rows.items() if before[table].get(row_id) != row]
        for table, rows in after.items()
    }


async def book(club: Club, source: str, member: MemberView, number: str) -> None:
    if source == "till":
        cashier = await make_staff(club, "cashier")
        booked = await record_purchase(club, cashier, member.id, Money(2_499_990, "IRR"), key=f"till-{number}")
    else:
        snapshot = PurchaseSnapshot(
            "shop:1", number, number, "paid", "IRR", 3_000_000, 2_499_990, 40_000, AT, AT, member.phone
        )
        booked = await take_order(club, snapshot)
    assert (booked.repeated, booked.waiting, booked.member_id) == (False, False, member.id)
    assert booked.points == 74


@pytest.mark.parametrize("source", ["till", "shop"])
@pytest.mark.parametrize("policies", [{}, {"points_pending_days": 7}, {"points_expire_after_days": 30}])
async def test_booked_at_once_or_in_steps_the_rows_are_the_same(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, source: str, policies: dict[str, int]
) -> None:
    await change_policies(club, **policies)
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    await make_staff(club, "cashier")
    clock.move(hours=1)

    before = await all_rows(club)
    await book(club, source, anna, "at-once")
    at_once = await rows_made(club, before)

    async def in_steps(*_: Any) -> None:
        return None

    monkeypatch.setattr(actions, "book_at_once", in_steps)
    before = await all_rows(club)
    await book(club, source, ben, "by-steps")
    assert await rows_made(club, before) == at_once
    counts = {table: len(rows) for table, rows in at_once.items()}
    assert counts == {
        "purchase": 1,
        "account": 1,
        "entry": 1,
        "lot": 1,
        "lot_use": 0,
        "journal_entry": 1 if source == "till" else 0,
        "outbox_message": 1,
    }
    assert (await prove_ledger(club)).holds


LINES = (PurchaseLine(1_500_000, 2, product="7", sku="A-7", categories=("Sweets",)), PurchaseLine(900_000, product="8"))
ASKING_NOTHING = (
    RuleDraft("amount", {"points": 10, "per_amount": 1_000_000}, {"products": ["7"]}),
    RuleDraft("amount", {"points": 3, "per_amount": 1_000_000}, caps={"per_purchase": 5}),
    RuleDraft("per_purchase", {"points": 50}, {"weekdays": [2], "hour_from": 9, "hour_before": 11}),
    RuleDraft("per_purchase", {"points": 4}, {"channels": ["woocommerce"], "categories": ["sweets"]}),
    RuleDraft("spend_step", {"amount": 1_000_000, "points": 6, "period": "purchase"}),
    RuleDraft("multiplier", {"percent": 150}, {"day_until": "2026-04-01"}),
    RuleDraft("cap", {"per_purchase": 90}),
)
ASKING_THE_MEMBER = (*ASKING_NOTHING, RuleDraft("per_purchase", {"points": 1}, caps={"per_member": 1}))


async def deliver(club: Club, member: MemberView, number: str) -> None:
    snapshot = PurchaseSnapshot(
        "shop:1",
        number,
        number,
        "paid",
        "IRR",
        3_000_000,
        2_499_990,
        40_000,
        AT,
        AT,
        member.phone,
        lines=LINES,
        channel="woocommerce",
    )
    booked = await take_order(club, snapshot)
    assert (booked.waiting, booked.points > 0) == (False, True)


async def test_rules_that_ask_nothing_about_the_member_are_booked_at_once_with_the_same_rows(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await replace_rules(club, None, ASKING_NOTHING)
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    clock.move(hours=1)
    trips = []

    async def counted(*given: Any) -> Any:
        trips.append(await book_at_once(*given))
        return trips[-1]

    monkeypatch.setattr(actions, "book_at_once", counted)
    before = await all_rows(club)
    await deliver(club, anna, "at-once")
    at_once = await rows_made(club, before)
    assert [trip is not None for trip in trips] == [True]

    async def in_steps(*_: Any) -> None:
        return None

    monkeypatch.setattr(actions, "book_at_once", in_steps)
    before = await all_rows(club)
    await deliver(club, ben, "by-steps")
    assert await rows_made(club, before) == at_once
    bought = at_once["purchase"][0]
    assert [line["amount"] for line in bought["lines"]] == [1_500_000, 900_000]
    assert bought["facts"] == {"channel": "woocommerce"}
    assert {line["kind"] for line in bought["reasons"]} == {"amount", "cap", "multiplier", "per_purchase", "spend_step"}


async def test_rules_that_ask_about_the_member_are_booked_in_steps(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    await replace_rules(club, None, ASKING_THE_MEMBER)
    anna = await make_member(club)
    trips = []

    async def counted(*given: Any) -> Any:
        trips.append(await book_at_once(*given))
        return trips[-1]

    monkeypatch.setattr(actions, "book_at_once", counted)
    await deliver(club, anna, "727")
    assert trips == [None]
    row = await club.database.fetch_one("SELECT facts FROM purchase WHERE external_id = '727'")
    assert row is not None
    assert set(from_json(row["facts"])) == {"channel", "member", "given"}
