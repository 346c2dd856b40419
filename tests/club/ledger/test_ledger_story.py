"""Any sequence of what can happen to points leaves lots that sum to the balance, and nobody below zero."""

import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from club.clubs import change_policies
from club.context import Club
from club.earning import refund_purchase
from club.errors import ClubError, NotEnoughPoints
from club.ledger import (
    commit_hold,
    correct_points,
    expire_holds,
    history,
    hold_points,
    points,
    prove_ledger,
    release_hold,
    settle_due_accounts,
)
from club.money import Money
from club.rewards import cancel_voucher, redeem_reward
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff

_steps = st.lists(
    st.one_of(
        st.tuples(st.just("buy"), st.integers(1, 900_000)),
        st.tuples(st.just("refund"), st.integers(1, 900_000)),
        st.tuples(st.just("refund all"), st.just(0)),
        st.tuples(st.just("redeem"), st.integers(1, 120)),
        st.tuples(st.just("cancel"), st.just(0)),
        st.tuples(st.just("hold"), st.integers(1, 100)),
        st.tuples(st.just("commit"), st.integers(1, 100)),
        st.tuples(st.just("release"), st.just(0)),
        st.tuples(st.just("correct"), st.integers(-150, 150)),
        st.tuples(st.just("days"), st.integers(1, 60)),
    ),
    max_size=18,
)


class Story:
    """Plays steps for one member; a refusal is an answer, not a failure."""

    def __init__(self, club: Club, clock: StandingClock) -> None:
        self.club, self.clock, self.count = club, clock, 0
        self.purchases: list[int] = []
        self.vouchers: list[int] = []
        self.holds: list[int] = []

    async def begin(self) -> None:
        self.owner = await make_staff(self.club, "owner")
        self.anna = await make_member(self.club)

    async def play(self, step: str, number: int) -> None:
        self.count += 1
        key, anna = f"step-{self.count}", self.anna.id
        if step == "buy":
            self.purchases.append((await make_purchase(self.club, self.anna, number, key)).purchase_id)
        elif step in ("refund", "refund all") and self.purchases:
            amount = Money(number * 10, "IRR") if number else None
            await refund_purchase(self.club, self.owner, self.purchases[-1], amount, key=key)
        elif step == "redeem":
            reward = await make_reward(self.club, price=number)
            redeemed = await redeem_reward(self.club, anna, reward.id, price_points=number, key=key)
            self.vouchers.append(redeemed.voucher.id)
        elif step == "cancel" and self.vouchers:
            await cancel_voucher(self.club, anna, self.vouchers[-1])
        elif step == "hold":
            hold = await hold_points(self.club, anna, number, expires_after_seconds=3 * 86_400, key=key, reason={})
            self.holds.append(hold.id)
        elif step == "commit" and self.holds:
            await commit_hold(self.club, self.holds[-1], number)
        elif step == "release" and self.holds:
            await release_hold(self.club, self.holds[-1])
        elif step == "correct":
            await correct_points(self.club, self.owner, anna, number, "آزمون", key=key)
        elif step == "days":
            self.clock.move(days=number)
            await expire_holds(self.club)
            await settle_due_accounts(self.club)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps, expire_after=st.sampled_from([None, 30, 100]), pending=st.sampled_from([0, 7]), debt=st.booleans())
async def test_whatever_happens_the_ledger_adds_up(
    club: Club, clock: StandingClock, steps: list[tuple[str, int]], expire_after: int | None, pending: int, debt: bool
) -> None:
    await change_policies(club, points_expire_after_days=expire_after, points_pending_days=pending, debt_allowed=debt)
    story = Story(club, clock)
    await story.begin()
    for step, number in steps:
        with contextlib.suppress(ClubError):
            await story.play(step, number)
        proof = await prove_ledger(club)
        assert proof.holds, (step, number, proof)
    view = await points(club, story.anna.id)
    assert debt or view.available >= 0
    page = await history(club, story.anna.id, size=500)
    assert sum(line.amount for line in page.lines) == view.balance
    running = 0
    for line in reversed(page.lines):
        running += line.amount
        assert line.balance_after == running


async def test_a_hold_is_closed_once(club: Club) -> None:
    anna = await make_member(club, points=100)
    hold = await hold_points(club, anna.id, 80, expires_after_seconds=60, key="h", reason={"check": "12"})
    assert (hold.available, (await points(club, anna.id)).held) == (25, 80)
    again = await hold_points(club, anna.id, 80, expires_after_seconds=60, key="h", reason={"check": "12"})
    assert (again.id, again.repeated) == (hold.id, True)
    committed = await commit_hold(club, hold.id, 50)
    assert committed.available == 55
    assert (await commit_hold(club, hold.id, 50)).repeated
    before = await points(club, anna.id)
    for attempt in (commit_hold(club, hold.id, 40), release_hold(club, hold.id)):
        with contextlib.suppress(ClubError):
            await attempt
            raise AssertionError("a closed hold was closed again")
    assert await points(club, anna.id) == before


async def test_held_points_are_not_spent_and_not_expired(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=10)
    anna = await make_member(club)
    await make_purchase(club, anna, 100_000)
    hold = await hold_points(club, anna.id, 60, expires_after_seconds=30 * 86_400, key="h", reason={})
    reward = await make_reward(club, price=10)
    refused: Any = None
    try:
        await redeem_reward(club, anna.id, reward.id, price_points=10, key="r")
    except NotEnoughPoints as error:
        refused = error
    assert refused is not None
    assert refused.data == {"needed": 10, "available": 5, "missing": 5}
    clock.move(days=11)
    assert await settle_due_accounts(club) == 1
    view = await points(club, anna.id)
    assert (view.balance, view.held, view.available) == (60, 60, 0)
    released = await release_hold(club, hold.id)
    assert released.available == 0  # its lot had expired meanwhile
    assert (await prove_ledger(club)).holds


async def test_the_database_refuses_to_change_an_entry(club: Club) -> None:
    await make_member(club)
    for sql in ("UPDATE entry SET amount = amount + 1", "DELETE FROM entry"):

        async def work(tx: Any, sql: str = sql) -> None:
            await tx.execute(sql)

        with pytest.raises(Exception, match="never changed or deleted"):  # each driver has its own class for it
            await club.database.transact(work)
    assert (await prove_ledger(club)).holds
