"""A mission is done when what it counts is there, and undone when it is there no more."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import refund_purchase, report_event
from club.errors import MissionInvalid, MissionNotFound, MissionOver, NotAllowed
from club.gamification.missions import (
    MissionDraft,
    Step,
    add_mission,
    change_mission,
    look_at_missions,
    my_mission,
    my_missions,
    open_mission,
    pause_mission,
    retire_mission,
    staff_mission,
    staff_missions,
)
from club.gamification.prizes import Prize
from club.ledger import correct_points
from club.money import Money
from club.rewards import vouchers_of
from club.staff import journal
from tests.club.missions.doing import FIFTY, available, follow_all, make_mission, told, won
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff

BUY_TWO = Step("buy", 2)


async def came(club: Club, member_id: int, name: str, key: str) -> None:
    await report_event(club, source="club", external_id=key, member_id=member_id, name=name, at=club.clock.now())


async def test_two_purchases_bring_the_prize_once(club: Club) -> None:
    mission_id = await make_mission(club, BUY_TWO)
    anna = await make_member(club)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    line = await my_mission(club, anna.id, mission_id)
    assert (line.standing, line.percent, line.steps[0].counted) == ("going", 50, 1)
    assert await won(club, anna) == 0
    await make_purchase(club, anna, 1)
    await follow_all(club)
    reached = await available(club, anna)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    await look_at_missions(club, anna.id)
    assert await won(club, anna) == 50
    line = await my_mission(club, anna.id, mission_id)
    assert (line.standing, line.percent, line.times_done) == ("done", 100, 1)
    [said] = await told(club, anna, "told-mission-done")
    assert (said["title"], said["prize"]["amount"], said["available"]) == ("مأموریت نوروزی", 50, reached)


async def test_a_returned_order_takes_the_prize_back_and_another_brings_it_again(club: Club) -> None:
    mission_id = await make_mission(club, BUY_TWO)
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = [await make_purchase(club, anna, 1) for _ in range(2)]
    await follow_all(club)
    assert await won(club, anna) == 50
    await refund_purchase(club, owner, bought[0].purchase_id, None, key="back")
    await follow_all(club)
    assert await won(club, anna) == 0
    assert (await my_mission(club, anna.id, mission_id)).standing == "undone"
    [undone] = await told(club, anna, "told-mission-undone")
    assert (undone["why"], undone["points"]) == ("buy", 50)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    assert await won(club, anna) == 50
    assert (await my_mission(club, anna.id, mission_id)).times_done == 2
    card = await staff_mission(club, owner, mission_id)
    assert (card.counts.members, card.counts.done, card.counts.undone, card.counts.points) == (1, 1, 0, 50)


async def test_what_could_not_be_taken_back_is_not_given_twice(club: Club) -> None:
    """Of 70 points that are left the order's own 50 go first; so 20 of the prize can be taken, and 20 come again."""
    await make_mission(club, Step("buy", 1))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = await make_purchase(club, anna, 1)
    await follow_all(club)
    spent = await available(club, anna) - 70
    await correct_points(club, owner, anna.id, -spent, "خرج شد", key="spent")
    await refund_purchase(club, owner, bought.purchase_id, None, key="back")
    await follow_all(club)
    assert (await available(club, anna), await won(club, anna)) == (0, 30)
    [undone] = await told(club, anna, "told-mission-undone")
    assert undone["points"] == 20
    await make_purchase(club, anna, 1)
    await follow_all(club)
    assert await won(club, anna) == 50


async def test_a_voucher_that_was_used_stands_and_none_comes_after_it(club: Club) -> None:
    reward = await make_reward(club, "قهوه", stock=5)
    await make_mission(club, Step("buy", 1), prize=Prize("voucher", reference=reward.id, title="قهوه"))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = await make_purchase(club, anna, 1)
    await follow_all(club)
    [voucher] = (await vouchers_of(club, anna.id)).vouchers
    await club.database.transact(
        lambda tx: tx.execute("UPDATE voucher SET state = 'handed_over' WHERE id = $1", voucher.id)
    )
    await refund_purchase(club, owner, bought.purchase_id, None, key="back")
    await make_purchase(club, anna, 1)
    await follow_all(club)
    assert len((await vouchers_of(club, anna.id)).vouchers) == 1


async def test_a_weekly_mission_begins_anew_on_saturday(club: Club, clock: StandingClock) -> None:
    """The test begins on a Saturday; a Persian club's week does too."""
    mission_id = await make_mission(club, Step("visit", 2), recurs="weekly")
    anna = await make_member(club)
    for day in range(3):
        await came(club, anna.id, "activity", f"day-{day}")
        await follow_all(club)
        clock.move(days=1)
    assert len(await told(club, anna, "told-mission-done")) == 1
    clock.move(days=3)  # Friday
    line = await my_mission(club, anna.id, mission_id)
    assert (line.standing, line.turn_ends_on) == ("done", dt.date(2026, 4, 11))
    clock.move(days=1)
    assert (await my_mission(club, anna.id, mission_id)).percent == 0
    for day in range(3, 5):
        await came(club, anna.id, "activity", f"day-{day}")
        clock.move(days=1)
    await follow_all(club)
    assert len(await told(club, anna, "told-mission-done")) == 2


async def test_a_late_order_counts_in_the_month_it_was_bought_in(club: Club, clock: StandingClock) -> None:
    await make_mission(club, BUY_TWO, recurs="monthly")
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = [await make_purchase(club, anna, 1) for _ in range(2)]
    await follow_all(club)
    clock.move(days=40)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    assert len(await told(club, anna, "told-mission-done")) == 1
    await refund_purchase(club, owner, bought[1].purchase_id, None, key="back")
    await follow_all(club)
    assert len(await told(club, anna, "told-mission-undone")) == 1
    assert await won(club, anna) == 0


@pytest.mark.parametrize(
    ("step", "event"),
    [
        (Step("play", 1), "game-played"),
        (Step("answer", 1), "contest-entered"),
        (Step("lottery", 1), "lottery-entered"),
        (Step("code", 1), "code-used"),
        (Step("event", 1, event="newsletter"), "newsletter"),
    ],
)
async def test_what_members_do_is_counted_by_its_name(club: Club, step: Step, event: str) -> None:
    await make_mission(club, step)
    anna = await make_member(club)
    await came(club, anna.id, "something-else", "other")
    await follow_all(club)
    assert await told(club, anna, "told-mission-done") == []
    await came(club, anna.id, event, "this")
    await follow_all(club)
    assert len(await told(club, anna, "told-mission-done")) == 1


async def test_money_is_counted_without_credit_and_refunds(club: Club) -> None:
    mission_id = await make_mission(club, Step("spend", 3_000_000))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = await make_purchase(club, anna, 200_000)
    await make_purchase(club, anna, 100_000)
    await follow_all(club)
    assert (await my_mission(club, anna.id, mission_id)).standing == "done"
    await refund_purchase(club, owner, bought.purchase_id, Money(10, "IRR"), key="a little")
    await follow_all(club)
    line = await my_mission(club, anna.id, mission_id)
    assert (line.standing, line.steps[0].counted, line.percent) == ("undone", 2_999_990, 99)


async def test_what_was_bought_before_the_opening_does_not_count(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    await make_purchase(club, anna, 1)
    clock.move(minutes=1)
    mission_id = await make_mission(club, Step("buy", 1))
    await look_at_missions(club, anna.id)
    assert (await my_mission(club, anna.id, mission_id)).percent == 0


async def test_only_as_many_members_as_the_shop_wants(club: Club) -> None:
    mission_id = await make_mission(club, Step("buy", 1), members_max=1)
    anna, ben = await make_member(club), await make_member(club, "بهار")
    for member in (anna, ben):
        await make_purchase(club, member, 1)
        await follow_all(club)
    assert (await my_mission(club, anna.id, mission_id)).standing == "done"
    assert (await my_mission(club, ben.id, mission_id)).standing == "full"
    assert await told(club, ben, "told-mission-done") == []


async def test_an_edited_or_ended_mission_takes_nothing_but_a_returned_order_still_does(club: Club) -> None:
    mission_id = await make_mission(club, Step("buy", 1))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = await make_purchase(club, anna, 1)
    await follow_all(club)
    await change_mission(club, owner, mission_id, MissionDraft("مأموریت سخت", (Step("buy", 9),), FIFTY))
    other = await make_purchase(club, anna, 1)
    await follow_all(club)
    await retire_mission(club, owner, mission_id)
    await refund_purchase(club, owner, other.purchase_id, None, key="one")
    await follow_all(club)
    assert (await won(club, anna), await told(club, anna, "told-mission-undone")) == (50, [])
    await refund_purchase(club, owner, bought.purchase_id, None, key="both")
    await follow_all(club)
    assert (await won(club, anna), len(await told(club, anna, "told-mission-undone"))) == (0, 1)


async def test_drafts_and_rests_are_seen_by_nobody(club: Club) -> None:
    mission_id = await make_mission(club, Step("buy", 1), opened=False)
    anna, owner = await make_member(club), await make_staff(club, "owner")
    assert (await my_missions(club, anna.id)).lines == ()
    await open_mission(club, owner, mission_id)
    await open_mission(club, owner, mission_id)
    assert [each.id for each in (await my_missions(club, anna.id)).lines] == [mission_id]
    await pause_mission(club, owner, mission_id)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    assert await told(club, anna, "told-mission-done") == []
    with pytest.raises(MissionNotFound):
        await my_mission(club, anna.id, mission_id)
    await open_mission(club, owner, mission_id)
    await look_at_missions(club, anna.id)
    assert len(await told(club, anna, "told-mission-done")) == 1
    await retire_mission(club, owner, mission_id)
    await retire_mission(club, owner, mission_id)
    with pytest.raises(MissionOver):
        await open_mission(club, owner, mission_id)
    acts = [line.act for line in (await journal(club, owner)).lines if "mission" in line.act]
    assert sorted(acts) == [
        "act-added-mission", "act-opened-mission", "act-opened-mission", "act-paused-mission", "act-retired-mission",
    ]  # fmt: skip


async def test_a_mission_whose_time_is_over_ends_by_itself(club: Club, clock: StandingClock) -> None:
    mission_id = await make_mission(club, Step("buy", 1), closes_at=clock.now() + dt.timedelta(days=1))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    clock.move(hours=23)
    await make_purchase(club, anna, 1)
    clock.move(hours=1, minutes=1)
    await follow_all(club)
    assert len(await told(club, anna, "told-mission-done")) == 1
    assert (await my_missions(club, anna.id)).lines == ()
    clock.move(hours=1)
    await follow_all(club)
    assert (await staff_mission(club, owner, mission_id)).state == "retired"


async def test_who_may_write_missions_and_what_is_none(club: Club) -> None:
    cashier, owner = await make_staff(club, "cashier"), await make_staff(club, "owner")
    draft = MissionDraft("مأموریت", (BUY_TWO,), FIFTY)
    with pytest.raises(NotAllowed):
        await add_mission(club, cashier, draft, key="no")
    for wrong, field in (
        (MissionDraft(" ", (BUY_TWO,), FIFTY), "title"),
        (MissionDraft("مأموریت", (), FIFTY), "steps"),
        (MissionDraft("مأموریت", (Step("join", 7, community_id=1),), FIFTY, "weekly"), "recurs"),
        (MissionDraft("مأموریت", (Step("join", 7, community_id=999),), FIFTY), "community"),
        (MissionDraft("مأموریت", (BUY_TWO,), Prize("voucher", reference=999, title="قهوه")), "prize"),
        (MissionDraft("مأموریت", (BUY_TWO,), FIFTY, closes_at=club.clock.now()), "closes_at"),
        (MissionDraft("مأموریت", (BUY_TWO,), FIFTY, tiers=(999,)), "tiers"),
    ):
        with pytest.raises(MissionInvalid) as refused:
            await add_mission(club, owner, wrong, key="no")
        assert refused.value.data == {"field": field}
    assert (await staff_missions(club, owner)).missions == ()
    first = await add_mission(club, owner, draft, key="one")
    assert await add_mission(club, owner, draft, key="one") == first
    assert len((await staff_missions(club, owner)).missions) == 1


async def test_a_thing_is_announced_to_who_hands_it_over(club: Club) -> None:
    await make_staff(club, "manager")
    await make_staff(club, "cashier")
    await make_mission(club, Step("buy", 1), prize=Prize("thing", title="لیوان نادری"))
    anna = await make_member(club)
    await make_purchase(club, anna, 1)
    await follow_all(club)
    rows = await club.database.fetch_all(
        "SELECT staff_id FROM outbox_message WHERE club_id = $1 AND kind = 'told-mission-thing'", club.id
    )
    assert len(rows) == 2  # the owner and the manager
