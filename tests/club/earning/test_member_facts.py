"""Rules that ask about the member: what was true when a purchase was first judged stays true for it."""

import datetime as dt
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import (
    Booked,
    PurchaseLine,
    PurchaseSnapshot,
    RuleDraft,
    add_rule,
    purchase,
    record_purchase,
    refund_purchase,
    replace_rules,
    retire_rule,
    take_order,
)
from club.ledger import points, prove_ledger
from club.members import MemberView
from club.money import Money
from club.storage import Transaction
from club.tiers import Benefits, TierDraft, add_tier
from tests.makers import StandingClock, make_member, make_purchase, make_staff

K = 1_000
PHONE = "+989121110001"


async def programme(club: Club, *drafts: RuleDraft) -> None:
    await replace_rules(club, None, drafts)


async def buys(club: Club, member: MemberView, toman: int) -> int:
    return (await make_purchase(club, member, toman)).points


async def give_back(club: Club, booked: Booked, toman: int | None, key: str) -> int:
    amount = None if toman is None else Money(toman * 10, "IRR")
    return (await refund_purchase(club, await make_staff(club), booked.purchase_id, amount, key=key)).points_taken


async def make_tier(club: Club, name: str, percent: int, threshold: int) -> int:
    """A tier that nobody climbs to here: members are put into it."""
    draft = TierDraft(name, threshold, Benefits(multiplier_percent=percent))
    return (await add_tier(club, await make_staff(club), draft, key=name)).id


async def put_into(club: Club, member: MemberView, tier_id: int | None) -> None:
    async def work(tx: Transaction) -> None:
        await tx.execute("UPDATE member SET tier_id = $2 WHERE id = $1", member.id, tier_id)

    await club.database.transact(work)


async def test_the_third_the_sixth_and_so_on_bring_more(club: Club) -> None:
    await programme(club, RuleDraft("every_nth_purchase", {"points": 100, "n": 3}))
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    assert [await buys(club, anna, 10 * K) for _ in range(7)] == [0, 0, 100, 0, 0, 100, 0]
    assert await buys(club, ben, 10 * K) == 0


async def test_a_refunded_purchase_does_not_count_and_the_same_third_is_not_given_twice(club: Club) -> None:
    await programme(club, RuleDraft("every_nth_purchase", {"points": 100, "n": 3}))
    anna = await make_member(club)
    first = await make_purchase(club, anna, 10 * K)
    await give_back(club, first, None, "r1")
    assert [await buys(club, anna, 10 * K) for _ in range(3)] == [0, 0, 100]
    second = await make_purchase(club, anna, 10 * K)  # the fourth that stands
    await give_back(club, second, None, "r2")
    fifth = (await club.database.fetch_all("SELECT id FROM purchase WHERE member_id = $1 ORDER BY id", anna.id))[1][
        "id"
    ]
    await refund_purchase(club, await make_staff(club), fifth, None, key="r3")
    assert [await buys(club, anna, 10 * K) for _ in range(4)] == [0, 0, 0, 100]


async def test_refunding_the_one_that_brought_it_takes_it_back_and_the_next_one_brings_it(club: Club) -> None:
    await programme(club, RuleDraft("every_nth_purchase", {"points": 100, "n": 2}))
    anna = await make_member(club)
    await make_purchase(club, anna, 10 * K)
    second = await make_purchase(club, anna, 10 * K)
    assert await give_back(club, second, None, "r1") == 100
    assert await buys(club, anna, 10 * K) == 100


async def test_coming_back_within_a_week_is_thanked_once_a_day(club: Club, clock: StandingClock) -> None:
    await programme(club, RuleDraft("repeat_purchase", {"points": 20, "within_days": 7}))
    anna = await make_member(club)
    assert await buys(club, anna, 10 * K) == 0
    assert await buys(club, anna, 10 * K) == 0
    clock.move(days=7)
    assert [await buys(club, anna, 10 * K), await buys(club, anna, 10 * K)] == [20, 0]
    clock.move(days=8)
    assert await buys(club, anna, 10 * K) == 0


async def test_what_is_spent_in_a_day_and_in_a_month_adds_up(club: Club, clock: StandingClock) -> None:
    await programme(
        club,
        RuleDraft("spend_step", {"amount": 1_000_000, "points": 10, "period": "day"}),
        RuleDraft("spend_step", {"amount": 5_000_000, "points": 100, "period": "month"}),
    )
    anna = await make_member(club)
    assert [await buys(club, anna, 60 * K) for _ in range(3)] == [0, 10, 0]
    clock.move(days=1)
    assert [await buys(club, anna, 60 * K), await buys(club, anna, 300 * K)] == [0, 130]
    clock.move(days=30)
    assert await buys(club, anna, 90 * K) == 0


async def test_a_step_is_not_given_again_by_refunding_and_buying_once_more(club: Club, clock: StandingClock) -> None:
    await programme(club, RuleDraft("spend_step", {"amount": 1_000_000, "points": 10, "period": "month"}))
    anna = await make_member(club)
    large = await make_purchase(club, anna, 90 * K)
    assert (large.points, await buys(club, anna, 10 * K)) == (0, 10)
    for number in range(3):
        assert await give_back(club, large, None, f"r{number}") == 0
        clock.move(days=1)
        large = await make_purchase(club, anna, 90 * K)
        assert large.points == 0
    assert await buys(club, anna, 100 * K) == 10  # the second million that stands


async def test_a_refunded_step_is_taken_back_and_reached_again(club: Club) -> None:
    await programme(
        club,
        RuleDraft("spend_step", {"amount": 1_000_000, "points": 10, "period": "day"}),
        RuleDraft("spend_step", {"amount": 500_000, "points": 1, "period": "purchase"}),
    )
    anna = await make_member(club)
    bought = await make_purchase(club, anna, 100 * K)
    assert (bought.points, await give_back(club, bought, None, "r1")) == (12, 12)
    assert [await buys(club, anna, 100 * K), await buys(club, anna, 50 * K)] == [12, 1]


@pytest.mark.parametrize(("language", "timezone", "given"), [("fa", "Asia/Tehran", 0), ("en", "Europe/Berlin", 10)])
async def test_a_month_is_one_of_the_clubs_own_calendar(
    club: Club, clock: StandingClock, language: str, timezone: str, given: int
) -> None:
    await change_policies(club, language=language, timezone=timezone)
    await programme(club, RuleDraft("spend_step", {"amount": 1_000_000, "points": 10, "period": "month"}))
    anna = await make_member(club)
    clock.move(days=13)  # the 17th of April, the 28th of Farvardin
    assert await buys(club, anna, 60 * K) == 0
    clock.move(days=7)  # the 24th of April, the 4th of Ordibehesht
    assert await buys(club, anna, 60 * K) == given
    clock.move(days=9)  # the 3rd of May, the 13th of Ordibehesht
    assert await buys(club, anna, 40 * K) == 10 - given


async def test_a_slip_in_a_rule_does_not_close_the_till(club: Club) -> None:
    await programme(
        club,
        RuleDraft("amount", {"points": 10**9, "per_amount": 1}),
        RuleDraft("spend_step", {"amount": 1, "points": 10**9, "period": "purchase"}),
    )
    anna = await make_member(club)
    bought = await make_purchase(club, anna, 10**11)
    assert bought.points == 2 * 10**12
    assert await give_back(club, bought, None, "r") == 2 * 10**12
    assert (await prove_ledger(club)).holds


async def test_a_day_of_the_club_ends_at_its_own_midnight(club: Club, clock: StandingClock) -> None:
    await programme(club, RuleDraft("per_purchase", {"points": 7}, caps={"per_day": 10}))
    anna = await make_member(club)
    clock.move(hours=12)  # 23:30 in Tehran
    assert [await buys(club, anna, 10 * K) for _ in range(3)] == [7, 3, 0]
    clock.move(minutes=29)
    assert await buys(club, anna, 10 * K) == 0
    clock.move(minutes=1)
    assert await buys(club, anna, 10 * K) == 7


async def test_a_refund_makes_room_under_a_cap_for_what_comes_later(club: Club) -> None:
    await programme(club, RuleDraft("per_purchase", {"points": 7}), RuleDraft("cap", {"per_member": 10}))
    anna = await make_member(club)
    first, second = await make_purchase(club, anna, 10 * K), await make_purchase(club, anna, 10 * K)
    assert (first.points, second.points) == (7, 3)
    assert await give_back(club, first, None, "r1") == 7
    assert (await purchase(club, second.purchase_id)).booked_points == 3
    assert [await buys(club, anna, 10 * K), await buys(club, anna, 10 * K)] == [7, 0]
    used = await club.database.fetch_all("SELECT SUM(given) AS given FROM rule_use WHERE member_id = $1", anna.id)
    assert int(used[0]["given"]) == (await points(club, anna.id)).available == 10


async def test_what_a_cap_over_all_cuts_leaves_room_under_a_rules_own_cap(club: Club) -> None:
    await programme(
        club,
        RuleDraft("per_purchase", {"points": 60}, caps={"per_day": 100}),
        RuleDraft("cap", {"per_purchase": 40, "per_day": 200}),
    )
    anna = await make_member(club)
    bought = [await make_purchase(club, anna, 10 * K) for _ in range(4)]
    assert [one.points for one in bought] == [40, 40, 20, 0]
    assert await give_back(club, bought[0], None, "r") == 40
    assert await buys(club, anna, 10 * K) == 40
    used = await club.database.fetch_all("SELECT SUM(given) AS given FROM rule_use GROUP BY rule_id")
    assert [int(row["given"]) for row in used] == [100, 100]


async def test_a_tier_multiplies_what_the_amount_brings_and_is_remembered(club: Club) -> None:
    silver, gold = await make_tier(club, "Silver", 125, 10**8), await make_tier(club, "Gold", 200, 10**9)
    anna = await make_member(club)
    earned = [await buys(club, anna, 100 * K)]
    await put_into(club, anna, silver)
    at_silver = await make_purchase(club, anna, 100 * K)
    await put_into(club, anna, gold)
    at_gold = await make_purchase(club, anna, 100 * K)
    assert [*earned, at_silver.points, at_gold.points] == [60, 62, 70]
    assert [line.kind for line in at_gold.earned.lines] == ["amount", "tier_multiplier", "per_purchase"]
    await put_into(club, anna, None)
    assert await give_back(club, at_gold, 50 * K, "r1") == 10  # still twice as much: as it was when it was bought
    assert (await prove_ledger(club)).holds


async def test_a_rule_for_a_tier_holds_for_who_is_in_it_when_buying(club: Club) -> None:
    gold = await make_tier(club, "Gold", 100, 10**9)
    await programme(club, RuleDraft("per_purchase", {"points": 30}, {"tiers": [gold]}))
    anna = await make_member(club)
    assert await buys(club, anna, 10 * K) == 0
    await put_into(club, anna, gold)
    bought = await make_purchase(club, anna, 10 * K)
    await put_into(club, anna, None)
    assert (bought.points, await give_back(club, bought, 5 * K, "r1")) == (30, 0)
    assert await buys(club, anna, 10 * K) == 0


async def test_a_category_said_at_the_till_counts(club: Club) -> None:
    await programme(club, RuleDraft("amount", {"points": 1, "per_amount": 10 * K}, {"categories": ["نوشیدنی"]}))
    anna, cashier = await make_member(club), await make_staff(club, "cashier")

    async def sells(category: str | None, key: str) -> int:
        amount = Money(1_000 * K, "IRR")
        return (await record_purchase(club, cashier, anna.id, amount, key=key, category=category)).points

    assert [await sells(None, "k1"), await sells("غذا", "k2"), await sells("نوشيدني", "k3")] == [0, 0, 100]
    assert await sells("نوشيدني", "k3") == 100  # the same button once more


LINES = (PurchaseLine(600_000, product="7"), PurchaseLine(400_000, product="8"))


def order(
    clock: StandingClock, stage: Any = "paid", refunded: int = 0, second: int = 0, **more: Any
) -> PurchaseSnapshot:
    at = dt.datetime(2026, 4, 4, 6, tzinfo=dt.UTC)
    fields = {
        "source": "shop:1",
        "external_id": "727",
        "external_number": "727",
        "stage": stage,
        "currency": "IRR",
        "total": 1_000_000,
        "eligible": 1_000_000,
        "refunded": refunded,
        "bought_at": at,
        "snapshot_at": at + dt.timedelta(seconds=second),
        "buyer_phone": PHONE,
        "lines": LINES,
        "channel": "woocommerce",
    }
    return PurchaseSnapshot(**{**fields, **more})


async def test_an_order_that_waited_is_judged_by_who_joins(club: Club, clock: StandingClock) -> None:
    await programme(
        club,
        RuleDraft("amount", {"points": 10, "per_amount": 600_000}, {"products": ["7"], "channels": ["woocommerce"]}),
        RuleDraft("every_nth_purchase", {"points": 100, "n": 2}),
    )
    assert (await take_order(club, order(clock))).waiting
    anna = await make_member(club, phone=PHONE)
    assert (await points(club, anna.id)).available == 10
    assert await buys(club, anna, 10 * K) == 100


async def test_an_order_of_another_member_leaves_no_trace_at_the_first(club: Club, clock: StandingClock) -> None:
    await programme(club, RuleDraft("per_purchase", {"points": 7}, caps={"per_member": 10}))
    anna, ben = await make_member(club, phone=PHONE), await make_member(club, phone="+989121110002")
    await take_order(club, order(clock))
    assert (await points(club, anna.id)).available == 7
    moved = order(clock, second=5, buyer_phone="+989121110002")
    await take_order(club, moved)
    assert [(await points(club, one.id)).available for one in (anna, ben)] == [0, 7]
    assert [await buys(club, one, 10 * K) for one in (anna, anna, ben)] == [7, 3, 3]
    assert (await prove_ledger(club)).holds


@pytest.mark.parametrize("needs_facts", [False, True])
async def test_pausing_and_retiring_a_rule_takes_nothing_back(club: Club, needs_facts: bool) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    caps = {"per_day": 500} if needs_facts else {}
    rule = await add_rule(club, owner, RuleDraft("per_purchase", {"points": 20}, caps=caps), key="k")
    bought = await make_purchase(club, anna, 100 * K)
    await retire_rule(club, owner, rule.id)
    await change_policies(club, timezone="Europe/Berlin")
    assert await give_back(club, bought, 10 * K, "r1") == 1
    assert (await points(club, anna.id)).available == 5 + 79
