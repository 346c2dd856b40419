"""Credit: earned like points, spent at the till, given back before money, never more than there was."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from club.clubs import change_policies
from club.context import Club
from club.earning import (
    RuleDraft,
    purchase,
    quote_purchase_for,
    quote_refund,
    record_purchase,
    refund_purchase,
    replace_rules,
)
from club.errors import AmountNotUnderstood, ClubError, CreditAboveTotal, IdempotencyKeyReused, NotEnoughCredit
from club.ledger import credit_of, history, points, prove_ledger, settle_due_accounts
from club.ledger.rules import Draw, undrawn
from club.money import Money
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_staff

TEN_PERCENT = RuleDraft("cashback", {"rate_bp": 1000, "round_to": 1})
EACH = RuleDraft("per_purchase", {"points": 50})
K = 10_000
"""A thousand toman in rial."""


class Till:
    """One member at one till; amounts in thousand toman."""

    def __init__(self, club: Club) -> None:
        self.club, self.count = club, 0
        self.purchases: list[int] = []

    async def open(self, *rules: RuleDraft) -> "Till":
        await replace_rules(self.club, None, rules or (TEN_PERCENT,))
        self.owner = await make_staff(self.club)
        self.anna = await make_member(self.club)
        return self

    async def buy(self, thousand: int, credit: int = 0, key: str | None = None) -> Any:
        self.count += 1
        booked = await record_purchase(
            self.club,
            self.owner,
            self.anna.id,
            Money(thousand * K, "IRR"),
            key=key or f"buy-{self.count}",
            credit_to_spend=credit * K,
        )
        self.purchases.append(booked.purchase_id)
        return booked

    async def refund(self, thousand: int | None, which: int = -1) -> Any:
        self.count += 1
        amount = None if thousand is None else Money(thousand * K, "IRR")
        return await refund_purchase(self.club, self.owner, self.purchases[which], amount, key=f"refund-{self.count}")

    async def credit(self) -> int:
        """Thousand toman."""
        return (await credit_of(self.club, self.anna.id)).available // K

    async def told(self) -> list[str]:
        rows = await self.club.database.fetch_all("SELECT kind FROM outbox_message ORDER BY id")
        return [row["kind"] for row in rows]


async def test_cashback_comes_in_and_pays_the_next_purchase(club: Club) -> None:
    till = await Till(club).open(TEN_PERCENT, EACH)
    first = await till.buy(500)
    assert (first.points, first.credit, first.credit_spent, first.credit_available) == (50, 50 * K, 0, 50 * K)
    second = await till.buy(100, credit=40)
    assert (second.points, second.credit, second.credit_spent) == (50, 6 * K, 40 * K)  # 10 % of the 60 paid with money
    assert second.credit_available == 16 * K
    view = await purchase(club, second.purchase_id)
    assert (view.paid_with_credit, view.credit_left, view.booked_credit) == (
        Money(40 * K, "IRR"),
        Money(40 * K, "IRR"),
        Money(6 * K, "IRR"),
    )
    lines = (await history(club, till.anna.id, wallet="credit")).lines
    assert [(line.kind, line.amount // K, line.reason["why"]) for line in lines] == [
        ("earned", 6, "purchase"),
        ("spent", -40, "paid-with-credit"),
        ("earned", 50, "purchase"),
    ]
    assert [line.wallet for line in (await history(club, till.anna.id)).lines] == ["points"] * 2
    assert await till.told() == ["told-credit-moved"] * 2
    assert (await prove_ledger(club)).holds


async def test_the_same_button_pays_once_and_with_other_content_not_at_all(club: Club) -> None:
    till = await Till(club).open()
    await till.buy(500)
    first = await till.buy(100, credit=40, key="k")
    again = await till.buy(100, credit=40, key="k")
    assert (again.repeated, again.credit, again.credit_spent, again.credit_available) == (True, 6 * K, 40 * K, 16 * K)
    assert again.purchase_id == first.purchase_id
    for credit in (0, 41):
        with pytest.raises(IdempotencyKeyReused):
            await till.buy(100, credit=credit, key="k")
    assert await till.credit() == 16


@pytest.mark.parametrize(
    ("credit", "refusal"), [(51, NotEnoughCredit), (101, CreditAboveTotal), (-1, AmountNotUnderstood)]
)
async def test_nobody_pays_with_credit_that_is_not_there(club: Club, credit: int, refusal: type[ClubError]) -> None:
    till = await Till(club).open()
    await till.buy(500)
    before = [
        await club.database.fetch_all(f"SELECT * FROM {table} ORDER BY id") for table in ("entry", "purchase", "lot")
    ]
    with pytest.raises(refusal):
        await till.buy(100, credit=credit)
    after = [
        await club.database.fetch_all(f"SELECT * FROM {table} ORDER BY id") for table in ("entry", "purchase", "lot")
    ]
    assert after == before
    if refusal is NotEnoughCredit:
        with pytest.raises(NotEnoughCredit) as refused:
            await till.buy(100, credit=credit)
        assert refused.value.data == {
            "needed": Money(51 * K, "IRR"),
            "available": Money(50 * K, "IRR"),
            "missing": Money(1 * K, "IRR"),
        }


@pytest.mark.parametrize(
    ("refunds", "returned", "taken", "left"),
    [
        ([10], [10], [0], 26),  # the credit comes first
        ([40], [40], [0], 56),
        ([50], [40], [1], 55),  # then money, and a tenth of it was earned
        ([20, 30], [20, 20], [0, 1], 55),
        ([None], [40], [6], 50),
        ([10, None], [10, 30], [0, 6], 50),
    ],
)
async def test_a_refund_gives_credit_back_first(
    club: Club, refunds: list[int | None], returned: list[int], taken: list[int], left: int
) -> None:
    till = await Till(club).open()
    await till.buy(500)
    await till.buy(100, credit=40)
    for amount, back, gone in zip(refunds, returned, taken, strict=True):
        asked = None if amount is None else Money(amount * K, "IRR")
        quoted = await quote_refund(club, till.purchases[-1], asked)
        refunded = await till.refund(amount)
        assert (refunded.credit_returned, refunded.credit_taken) == (back * K, gone * K)
        assert (quoted.credit_returned, quoted.credit_taken) == (back * K, gone * K)
    assert await till.credit() == left
    assert (await till.told())[-1] == "told-credit-went-back"
    assert (await prove_ledger(club)).holds


async def test_a_refund_answers_the_same_the_second_time(club: Club) -> None:
    till = await Till(club).open()
    await till.buy(500)
    await till.buy(100, credit=40)
    asked = (club, till.owner, till.purchases[-1], Money(50 * K, "IRR"))
    first = await refund_purchase(*asked, key="r")
    again = await refund_purchase(*asked, key="r")
    assert (again.credit_returned, again.credit_taken, again.repeated) == (
        first.credit_returned,
        first.credit_taken,
        True,
    )
    assert await till.credit() == 55


async def test_cashback_that_was_spent_stays_booked_and_credit_never_owes(club: Club) -> None:
    await change_policies(club, debt_allowed=True)
    till = await Till(club).open()
    await till.buy(500)
    await till.buy(50, credit=50)
    assert await till.credit() == 0
    refunded = await till.refund(None, which=0)
    assert (refunded.credit_taken, await till.credit()) == (0, 0)
    assert (await purchase(club, till.purchases[0])).booked_credit == Money(50 * K, "IRR")
    assert (await prove_ledger(club)).holds


async def test_credit_expires_by_its_own_clock_and_comes_back_with_the_expiry_it_had(
    club: Club, clock: StandingClock
) -> None:
    await change_policies(club, credit_expire_after_days=30, points_expire_after_days=5)
    till = await Till(club).open()
    await till.buy(500)
    clock.move(days=10)
    await till.buy(1000)
    await till.buy(120, credit=120)  # 50 of the first, 70 of the second
    clock.move(days=10)
    await till.refund(100)  # the 70 that were drawn last come back first, then 30 of the others
    assert await till.credit() == 130
    view = await credit_of(club, till.anna.id)
    assert [line.amount // K for line in view.expiring] == [30, 100]
    clock.move(days=10)
    await settle_due_accounts(club)
    assert await till.credit() == 100
    await till.refund(None)  # what had expired meanwhile stays usable for a fortnight
    assert await till.credit() == 120
    clock.move(days=14)
    await settle_due_accounts(club)
    assert await till.credit() == 0
    assert (await prove_ledger(club)).holds


async def test_credit_waits_for_the_return_window_like_points(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_pending_days=7)
    till = await Till(club).open()
    assert (await till.buy(500)).credit_available == 0
    assert (await credit_of(club, till.anna.id)).pending == 50 * K
    with pytest.raises(NotEnoughCredit):
        await till.buy(10, credit=1)
    await till.refund(100)
    clock.move(days=7)
    assert (await till.buy(45, credit=40)).credit_spent == 40 * K
    assert (await prove_ledger(club)).holds


async def test_what_is_quoted_with_credit_is_what_is_booked(club: Club) -> None:
    till = await Till(club).open(TEN_PERCENT, EACH)
    await till.buy(500)
    quote = await quote_purchase_for(club, till.anna.id, Money(100 * K, "IRR"), credit_to_spend=40 * K)
    booked = await till.buy(100, credit=40)
    assert (quote.earned, quote.available_after) == (booked.earned, booked.available)
    assert quote.credit_after == booked.credit_available
    with pytest.raises(NotEnoughCredit):
        await quote_purchase_for(club, till.anna.id, Money(100 * K, "IRR"), credit_to_spend=17 * K)


async def test_who_never_had_credit_has_none(club: Club) -> None:
    anna = await make_member(club)
    view = await credit_of(club, anna.id)
    assert (view.available, view.pending, view.currency, view.expiring, view.newest) == (0, 0, "IRR", (), None)
    assert (await history(club, anna.id, wallet="credit")).lines == ()
    with pytest.raises(NotEnoughCredit):
        await record_purchase(club, await make_staff(club), anna.id, Money(K, "IRR"), key="k", credit_to_spend=1)


async def test_the_journal_says_what_credit_paid(club: Club) -> None:
    till = await Till(club).open()
    await till.buy(500)
    await till.buy(100, credit=40)
    rows = await club.database.fetch_all(
        "SELECT details FROM journal_entry WHERE act = 'act-recorded-purchase' ORDER BY id"
    )
    said = [from_json(row["details"]) for row in rows]
    assert [(one.get("credit"), one.get("credit_paid")) for one in said] == [(50 * K, 0), (6 * K, 40 * K)]


@pytest.mark.parametrize(
    ("already", "amount", "back"),
    [
        (0, None, [(1, 30), (2, 50)]),
        (0, 50, [(2, 50)]),
        (0, 60, [(1, 10), (2, 50)]),
        (20, 30, [(2, 30)]),
        (20, 40, [(1, 10), (2, 30)]),
        (50, None, [(1, 30)]),
        (80, None, []),
    ],
)
def test_what_was_drawn_last_comes_back_first(already: int, amount: int | None, back: list[tuple[int, int]]) -> None:
    draws = [Draw(1, 30), Draw(2, 50)]
    assert [(draw.lot_id, draw.amount) for draw in undrawn(draws, already, amount)] == back


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("buy"), st.integers(1, 900), st.integers(0, 60)),
        st.tuples(st.just("refund"), st.integers(0, 900), st.integers(0, 5)),
        st.tuples(st.just("days"), st.integers(1, 40), st.just(0)),
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps, pending=st.sampled_from([0, 7]), expiry=st.sampled_from([None, 30]))
async def test_credit_is_never_below_zero_and_never_more_comes_back_than_was_spent(
    club: Club, clock: StandingClock, steps: list[tuple[str, int, int]], pending: int, expiry: int | None
) -> None:
    await change_policies(club, points_pending_days=pending, credit_expire_after_days=expiry)
    till = await Till(club).open(TEN_PERCENT, EACH)
    refusals = set[str]()
    for number, (step, amount, other) in enumerate(steps):
        try:
            if step == "buy":
                await till.buy(amount, credit=other, key=f"{till.anna.id}-{number}")
            elif step == "refund" and till.purchases:
                which = other % len(till.purchases)
                await refund_purchase(
                    club,
                    till.owner,
                    till.purchases[which],
                    Money(amount * K, "IRR") if amount else None,
                    key=f"{till.anna.id}-{number}",
                )
            elif step == "days":
                clock.move(days=amount)
                await settle_due_accounts(club)
        except ClubError as error:
            refusals.add(error.code)
        view = await credit_of(club, till.anna.id)
        assert view.available >= 0
        assert view.pending >= 0
    assert refusals <= {"not-enough-credit", "credit-above-total", "refund-too-large"}
    for purchase_id in till.purchases:
        row = await club.database.fetch_one(
            "SELECT COALESCE(SUM(CASE WHEN kind = 'spent' THEN -amount ELSE 0 END), 0) AS spent,"
            " COALESCE(SUM(CASE WHEN kind = 'returned' THEN amount ELSE 0 END), 0) AS returned"
            " FROM entry WHERE purchase_id = $1",
            purchase_id,
        )
        bought = await purchase(club, purchase_id)
        assert row is not None
        assert int(row["spent"]) == bought.paid_with_credit.amount
        assert int(row["returned"]) == min(bought.refunded.amount, bought.paid_with_credit.amount)
    assert (await points(club, till.anna.id)).available >= 0
    assert (await prove_ledger(club)).holds
