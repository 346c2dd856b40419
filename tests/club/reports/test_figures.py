"""The figures of a day equal a full count, whatever happened, in every club of the database."""

import datetime as dt
import random

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import RuleDraft, add_rule, record_purchase, refund_purchase
from club.errors import ClubError, NotAllowed
from club.ledger import correct_points, credit_of, settle_due_accounts
from club.members import MemberView
from club.money import Money
from club.reports import PERIODS, count_passed_days, last_days, report
from club.rewards import RewardView, cancel_voucher, hand_over_voucher, redeem_reward
from club.storage import Database, day_or_none, from_json
from tests.club.reports.naive import TEHRAN, day_of, naive_flows, naive_owed
from tests.makers import (
    StandingClock,
    make_member,
    make_purchase,
    make_reward,
    make_staff,
    open_test_club,
)


class Busy:
    """A club in which things happen by the dice."""

    def __init__(self, club: Club, reward: RewardView, dice: random.Random) -> None:
        self.club = club
        self.reward = reward
        self.dice = dice
        self.members: list[MemberView] = []
        self.purchases: list[int] = []
        self.vouchers: list[tuple[MemberView, int, str]] = []
        self.deeds = 0

    async def something(self) -> None:
        self.deeds += 1
        key = f"deed-{self.deeds}"
        club, dice = self.club, self.dice
        owner = await make_staff(club, "owner")
        kind = dice.choice(["join", "buy", "buy", "buy", "redeem", "hand", "cancel", "correct", "refund"])
        try:
            if kind == "join" or not self.members:
                self.members.append(await make_member(club, points=dice.choice([0, 40, 200])))
                return
            member = dice.choice(self.members)
            if kind == "buy":
                toman, have = dice.randint(1, 900) * 1000, (await credit_of(club, member.id)).available
                booked = await record_purchase(
                    club, owner, member.id, Money(toman * 10, "IRR"), key=key, credit_to_spend=min(have, toman * 10)
                )
                self.purchases.append(booked.purchase_id)
            elif kind == "redeem":
                redeemed = await redeem_reward(club, member.id, self.reward.id, price_points=60, key=key)
                self.vouchers.append((member, redeemed.voucher.id, redeemed.voucher.code))
            elif kind in ("hand", "cancel") and self.vouchers:
                holder, voucher_id, code = self.vouchers.pop()
                if kind == "hand":
                    await hand_over_voucher(club, owner, code, key=key)
                else:
                    await cancel_voucher(club, holder.id, voucher_id)
            elif kind == "correct":
                await correct_points(club, owner, member.id, dice.choice([-30, 25]), "شمارش", key=key)
            elif kind == "refund" and self.purchases:
                await refund_purchase(
                    club, owner, self.purchases.pop(), Money(dice.randint(1, 500) * 10_000, "IRR"), key=key
                )
        except ClubError:
            return  # not enough points, refunded already: what is refused leaves nothing to count


async def busy_club(database: Database, clock: StandingClock, slug: str, dice: random.Random) -> Busy:
    club = await open_test_club(database, clock, slug)
    await change_policies(club, points_expire_after_days=dice.choice([2, 4]))
    if slug == "second":
        cashback = RuleDraft("cashback", {"rate_bp": 1000, "round_to": 1000}, gives="credit")
        await add_rule(club, await make_staff(club, "owner"), cashback, key="cashback")
    return Busy(club, await make_reward(club), dice)


async def check_today(club: Club) -> None:
    """What the screen says of today and yesterday against a full count."""
    owner = await make_staff(club, "owner")
    now = club.clock.now()
    today = now.astimezone(TEHRAN).date()
    shown = await report(club, owner, "today")
    start, _ = day_of(club, today)
    expected = await naive_flows(club, start, now + dt.timedelta(seconds=1))
    for figure in shown.figures:
        if figure.name in expected:
            value = figure.value.amount if isinstance(figure.value, Money) else figure.value
            assert (figure.name, value) == (figure.name, expected[figure.name])
    assert shown.figure("owed").value == await naive_owed(club, "points")
    row = await club.database.fetch_one(
        "SELECT COALESCE(SUM(balance), 0) AS n FROM account WHERE club_id = $1 AND wallet = 'points'", club.id
    )
    assert row is not None
    assert shown.figure("owed").value == row["n"]
    for back, chosen in ((1, "before"), (7, "earlier")):
        start, _ = day_of(club, today - dt.timedelta(days=back))
        same_hour = dt.datetime.combine(today - dt.timedelta(days=back), now.astimezone(TEHRAN).time(), TEHRAN)
        expected = await naive_flows(club, start, same_hour)
        for figure in shown.figures:
            other = getattr(figure, chosen)
            if figure.name in expected and other is not None:
                value = other.amount if isinstance(other, Money) else other
                assert (chosen, figure.name, value) == (chosen, figure.name, expected[figure.name])
        if (owed := getattr(shown.figure("owed"), chosen)) is not None:
            assert owed == await naive_owed(club, "points", same_hour)


async def check_counted_days(club: Club) -> int:
    rows = await club.database.fetch_all(
        "SELECT day, figures FROM day_figures WHERE club_id = $1 ORDER BY day", club.id
    )
    days = []
    for row in rows:
        day = day_or_none(row["day"])
        assert day is not None
        days.append(day)
        start, end = day_of(club, day)
        kept = from_json(row["figures"])
        expected = await naive_flows(club, start, end)
        assert {name: kept["flows"][name] for name in expected} == expected
        assert kept["closing"]["points"] == await naive_owed(club, "points", end)
        assert kept["closing"]["credit"] == await naive_owed(club, "credit", end)
    assert days == [days[0] + dt.timedelta(days=number) for number in range(len(days))] if days else True
    return len(days)


@pytest.mark.parametrize("seed", range(4))
async def test_figures_equal_a_full_count_in_two_clubs_that_live_side_by_side(
    database: Database, clock: StandingClock, seed: int
) -> None:
    dice = random.Random(seed)
    clubs = [await busy_club(database, clock, "first", dice)]
    for step in range(45):
        if step == 12:  # opened later, in the middle of the other's day
            clubs.append(await busy_club(database, clock, "second", dice))
        busy = dice.choice(clubs)
        await busy.something()
        if dice.random() < 0.35:
            clock.move(hours=dice.choice([1, 5, 9, 30, 100]), minutes=dice.randint(0, 59))
            for each in clubs:
                await settle_due_accounts(each.club)
        if dice.random() < 0.3:  # the worker is not always there: days are missed and counted later
            for each in clubs:
                while await count_passed_days(each.club):
                    pass
        if dice.random() < 0.2:
            await check_today(busy.club)
    for each in clubs:
        await check_today(each.club)  # with the days still uncounted
        while await count_passed_days(each.club):
            pass
        await check_today(each.club)
        assert await check_counted_days(each.club) > 5


async def test_counting_a_day_twice_is_idempotent(club: Club, clock: StandingClock) -> None:
    await make_purchase(club, await make_member(club), 250_000)
    clock.move(days=3)
    assert await count_passed_days(club) == 3
    assert await count_passed_days(club) == 0
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM day_figures")
    assert row is not None
    assert row["n"] == 3


async def test_a_day_is_counted_ten_minutes_after_its_end(club: Club, clock: StandingClock) -> None:
    clock.move(hours=12, minutes=39)  # 00:09 in Tehran
    assert await count_passed_days(club) == 0
    clock.move(minutes=2)
    assert await count_passed_days(club) == 1


async def test_a_long_absence_is_counted_in_pieces_and_to_the_end(club: Club, clock: StandingClock) -> None:
    member = await make_member(club)
    clock.move(days=120)
    await make_purchase(club, member, 100_000)
    counted = [await count_passed_days(club) for _ in range(4)]
    assert counted == [50, 50, 20, 0]
    await check_today(club)


async def test_a_club_opened_today_has_nothing_to_be_set_beside(club: Club) -> None:
    owner = await make_staff(club, "owner")
    await make_purchase(club, await make_member(club), 250_000)
    shown = await report(club, owner, "today")
    joined = shown.figure("joined")
    assert (joined.value, joined.before, joined.earlier, joined.trend_before) == (1, None, None, "none")
    assert shown.figure("purchase_sum").value == Money(2_500_000, "IRR")
    assert shown.figure("given").value == 80
    assert shown.figure("owed").value == 80
    assert shown.members == 1


async def test_longer_periods_add_their_days_and_count_who_was_active_once(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    for _ in range(3):
        await make_purchase(club, anna, 100_000)
        clock.move(days=1)
    while await count_passed_days(club):
        pass
    await make_purchase(club, anna, 100_000)
    shown = await report(club, owner, "week")
    assert shown.figure("purchases").value == 4
    assert shown.figure("active").value == 1
    assert (await report(club, owner, "yesterday")).figure("purchases").value == 1
    assert (await report(club, owner, "yesterday")).figure("owed").value == 5 + 3 * 60
    series = await last_days(club, owner)
    assert [flows["purchases"] for flows in series.flows] == [1, 1, 1, 1]


async def test_the_redemption_rate_is_what_was_spent_of_all_that_was_given(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=235)  # 5 for joining
    await redeem_reward(club, anna.id, (await make_reward(club)).id, price_points=60, key="one")
    assert (await report(club, owner, "today")).figure("redeemed").value == 2500


async def test_points_that_expire_within_thirty_days_are_told(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    await change_policies(club, points_expire_after_days=20)
    await make_purchase(club, await make_member(club), 100_000)
    assert (await report(club, owner, "today")).expiring == 60 + 5
    clock.move(days=1)
    await count_passed_days(club)
    assert (await report(club, owner, "today")).expiring == 65


@pytest.mark.parametrize("period", PERIODS)
async def test_the_cashier_sees_no_reports(club: Club, period: str) -> None:
    cashier = await make_staff(club, "cashier")
    with pytest.raises(NotAllowed):
        await report(club, cashier, period)  # type: ignore[arg-type]
