"""Which lots a debit draws: the earliest expiry first, what never expires last, among equals the oldest."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.ledger.rules import (
    Draw,
    OpenLot,
    deficit,
    draw_for_reversal,
    draw_lots,
    reversal_due,
    spending_order,
    without_first,
)

DAY = dt.datetime(2026, 4, 4, tzinfo=dt.UTC)


def lot(
    lot_id: int, remaining: int, days: int | None = None, purchase: int | None = None, pending: bool = False
) -> OpenLot:
    return OpenLot(lot_id, remaining, None if days is None else DAY + dt.timedelta(days=days), purchase, pending)


@pytest.mark.parametrize(
    ("lots", "amount", "draws"),
    [
        pytest.param(
            [lot(1, 50), lot(2, 50, 30), lot(3, 50, 10)], 60, [Draw(3, 50), Draw(2, 10)], id="earliest expiry first"
        ),
        pytest.param([lot(1, 50), lot(2, 50, 30)], 100, [Draw(2, 50), Draw(1, 50)], id="never expiring last"),
        pytest.param([lot(7, 5, 10), lot(4, 5, 10)], 6, [Draw(4, 5), Draw(7, 1)], id="oldest among equals"),
        pytest.param([lot(1, 50, pending=True), lot(2, 20)], 20, [Draw(2, 20)], id="pending lots are not spent"),
        pytest.param([lot(1, 10)], 30, [Draw(1, 10)], id="covers no more than there is"),
        pytest.param([], 30, [], id="nothing there"),
    ],
)
def test_a_debit_draws(lots: list[OpenLot], amount: int, draws: list[Draw]) -> None:
    assert draw_lots(lots, amount) == draws


@pytest.mark.parametrize(
    ("lots", "amount", "draws"),
    [
        pytest.param(
            [lot(1, 50, 5), lot(2, 50, 90, purchase=9)],
            60,
            [Draw(2, 50), Draw(1, 10)],
            id="the purchase's own lots first",
        ),
        pytest.param(
            [lot(1, 50, 5), lot(2, 50, 90, purchase=9, pending=True)],
            40,
            [Draw(2, 40, pending=True)],
            id="also while pending",
        ),
        pytest.param([lot(3, 50, pending=True), lot(1, 20)], 40, [Draw(1, 20)], id="nobody else's pending lots"),
    ],
)
def test_a_reversal_draws(lots: list[OpenLot], amount: int, draws: list[Draw]) -> None:
    assert draw_for_reversal(lots, amount, 9) == draws


@pytest.mark.parametrize(
    ("booked", "own", "expired", "target", "due"),
    [
        pytest.param(100, 100, 0, 0, 100, id="all of it"),
        pytest.param(100, 100, 0, 40, 60, id="the refunded part"),
        pytest.param(100, 70, 30, 50, 20, id="what has expired counts as given back"),
        pytest.param(100, 0, 100, 50, 0, id="everything has expired"),
        pytest.param(50, 50, 0, 80, 0, id="nothing when more is earned"),
        pytest.param(100, 10, 0, 0, 10, id="not what an earlier owner has spent"),
        pytest.param(100, 100, 100, 0, 100, id="what expired at an earlier ownership is no longer booked"),
        pytest.param(100, -20, 120, 0, 0, id="more has expired than it brought"),
    ],
)
def test_a_purchase_owes_back(booked: int, own: int, expired: int, target: int, due: int) -> None:
    assert reversal_due(booked, own, expired, target) == due


@pytest.mark.parametrize(
    ("amount", "left"),
    [
        (0, [Draw(1, 5), Draw(2, 7)]),
        (3, [Draw(1, 2), Draw(2, 7)]),
        (5, [Draw(2, 7)]),
        (6, [Draw(2, 6)]),
        (12, []),
        (20, []),
    ],
)
def test_a_debt_is_taken_off_what_comes_back(amount: int, left: list[Draw]) -> None:
    assert without_first([Draw(1, 5), Draw(2, 7)], amount) == left


@pytest.mark.parametrize(
    ("balance", "pending", "held", "short"), [(10, 0, 0, 0), (10, 5, 5, 0), (-7, 0, 0, 7), (3, 5, 0, 2)]
)
def test_the_deficit_is_what_is_missing_to_zero(balance: int, pending: int, held: int, short: int) -> None:
    assert deficit(balance, pending, held) == short


_lots = st.lists(
    st.builds(
        lot,
        lot_id=st.integers(1, 10_000),
        remaining=st.integers(1, 500),
        days=st.one_of(st.none(), st.integers(-10, 400)),
        pending=st.booleans(),
    ),
    unique_by=lambda one: one.id,
    max_size=12,
)


@given(_lots, st.integers(1, 4000))
def test_a_debit_never_passes_over_an_earlier_expiry(lots: list[OpenLot], amount: int) -> None:
    draws = draw_lots(lots, amount)
    active = {one.id: one for one in lots if not one.pending}
    assert sum(draw.amount for draw in draws) == min(amount, sum(one.remaining for one in active.values()))
    drawn = [active[draw.lot_id] for draw in draws]
    assert drawn == sorted(drawn, key=spending_order)
    untouched = [one for one in active.values() if one.id not in {draw.lot_id for draw in draws}]
    if drawn and untouched:
        assert max(map(spending_order, drawn)) < min(map(spending_order, untouched))
    assert all(draw.amount == active[draw.lot_id].remaining for draw in draws[:-1])
