"""Points one member gives another: nothing is lost, nothing invented, no expiry moved, no limit passed."""

import dataclasses
import datetime as dt
import random
from collections import Counter

import pytest

from club.context import Club
from club.errors import (
    ClubError,
    GiftLimitReached,
    GiftReceiverNotFound,
    GiftsOff,
    GiftTermsInvalid,
    GiftTooEarly,
    GiftTooLarge,
    GiftToOneself,
    GiftTooSmall,
    IdempotencyKeyReused,
    MemberNotFound,
    NotAllowed,
    NotEnoughPoints,
)
from club.jobs.rules import month_begins
from club.ledger import history, hold_points, points, prove_ledger
from club.members import (
    GiftTerms,
    MemberView,
    give_points,
    leave_club,
    receiver_by_number,
    receiver_by_person,
    receiver_by_phone,
    set_gift_terms,
)
from club.members.gift_rules import GivenBefore, check_gift, check_gift_terms, masked_name
from club.storage import from_json, instant_or_none
from tests.makers import StandingClock, change_policies, make_member, make_purchase, make_staff, open_test_club

FREE = GiftTerms(least=1, most=None, per_day=None, per_month=None, receiver_per_day=None, member_days=0)
TODAY = dt.date(2026, 4, 4)
NOTHING_YET = GivenBefore(0, 0, 0)


async def gifts_within(club: Club, terms: GiftTerms | None = FREE) -> None:
    await set_gift_terms(club, await make_staff(club, "owner"), terms, key=f"terms-{terms}"[:40])


async def available(club: Club, *members: MemberView) -> list[int]:
    return [(await points(club, one.id)).available for one in members]


async def gift_count(club: Club) -> int:
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM gift")
    assert row is not None
    return int(row["n"])


@pytest.mark.parametrize(
    ("terms", "asked", "before", "refusal", "data"),
    [
        (GiftTerms(), 10, NOTHING_YET, None, {}),
        (GiftTerms(), 500, NOTHING_YET, None, {}),
        (GiftTerms(), 9, NOTHING_YET, GiftTooSmall, {"least": 10}),
        (GiftTerms(), 0, NOTHING_YET, GiftTooSmall, {"least": 10}),
        (GiftTerms(), -50, NOTHING_YET, GiftTooSmall, {"least": 10}),
        (GiftTerms(), 501, NOTHING_YET, GiftTooLarge, {"most": 500}),
        (FREE, 1_000_000_001, NOTHING_YET, GiftTooLarge, {"most": 1_000_000_000}),
        (GiftTerms(), 100, GivenBefore(400, 400, 0), None, {}),
        (GiftTerms(), 101, GivenBefore(400, 400, 0), GiftLimitReached, {"period": "day", "limit": 500, "left": 100}),
        (GiftTerms(), 10, GivenBefore(0, 1995, 0), GiftLimitReached, {"period": "month", "limit": 2000, "left": 5}),
        (GiftTerms(), 10, GivenBefore(0, 0, 1200), GiftLimitReached, {"period": "receiver", "limit": 1000, "left": 0}),
        (FREE, 999_999_999, GivenBefore(10**9, 10**9, 10**9), None, {}),
    ],
)
def test_a_gift_keeps_within_its_limits(
    terms: GiftTerms, asked: int, before: GivenBefore, refusal: type[ClubError] | None, data: dict[str, object]
) -> None:
    joined_on = TODAY - dt.timedelta(days=30)
    if refusal is None:
        check_gift(terms, asked, joined_on, TODAY, before)
        return
    with pytest.raises(refusal) as refused:
        check_gift(terms, asked, joined_on, TODAY, before)
    assert refused.value.data == data


def test_who_has_just_joined_waits_before_giving() -> None:
    terms = GiftTerms(member_days=7)
    check_gift(terms, 10, TODAY - dt.timedelta(days=7), TODAY, NOTHING_YET)
    with pytest.raises(GiftTooEarly) as refused:
        check_gift(terms, 10, TODAY - dt.timedelta(days=6), TODAY, NOTHING_YET)
    assert refused.value.data == {"again_from": TODAY + dt.timedelta(days=1)}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"least": 0}, "least"),
        ({"least": 20, "most": 19}, "most"),
        ({"per_day": 9}, "per_day"),
        ({"per_month": 0}, "per_month"),
        ({"receiver_per_day": 2_000_000_000}, "receiver_per_day"),
        ({"member_days": -1}, "member_days"),
        ({"member_days": 4000}, "member_days"),
    ],
)
def test_limits_that_forbid_every_gift_are_refused(changes: dict[str, int], field: str) -> None:
    with pytest.raises(GiftTermsInvalid) as refused:
        check_gift_terms(dataclasses.replace(GiftTerms(), **changes))  # type: ignore[arg-type]
    assert refused.value.data == {"field": field}


@pytest.mark.parametrize(
    ("day", "jalali", "gregorian"),
    [
        (dt.date(2026, 4, 4), dt.date(2026, 3, 21), dt.date(2026, 4, 1)),
        (dt.date(2026, 3, 20), dt.date(2026, 2, 20), dt.date(2026, 3, 1)),
        (dt.date(2026, 3, 21), dt.date(2026, 3, 21), dt.date(2026, 3, 1)),
    ],
)
def test_a_month_is_one_of_the_clubs_calendar(day: dt.date, jalali: dt.date, gregorian: dt.date) -> None:
    assert (month_begins(day, "jalali"), month_begins(day, "gregorian")) == (jalali, gregorian)


@pytest.mark.parametrize(
    ("name", "shown"), [("آنا رضایی", "آنا ر."), ("Anna", "Anna"), ("", "•"), ("a b c d", "a b. c.")]
)
def test_a_receiver_is_recognised_by_who_knows_them(name: str, shown: str) -> None:
    assert masked_name(name) == shown


async def test_a_gift_moves_points_and_tells_who_gets_them(club: Club) -> None:
    await gifts_within(club)
    anna, ben = await make_member(club, points=95), await make_member(club, "بهرام نوری")
    given = await give_points(club, anna.id, ben.id, 30, "  تولدت   مبارك ", key="tap")
    assert (given.points, given.available, given.repeated) == (30, 70, False)
    assert (given.receiver.id, given.receiver.number, given.receiver.name) == (ben.id, ben.number, "بهرام ن.")
    assert await available(club, anna, ben) == [70, 35]
    mine, theirs = (await history(club, anna.id)).lines[0], (await history(club, ben.id)).lines[0]
    assert (mine.kind, mine.amount, mine.reason) == ("given", -30, {"why": "gift-given", "member": ben.number})
    assert (theirs.kind, theirs.amount, theirs.reason) == (
        "received",
        30,
        {"why": "gift-received", "member": anna.number},
    )
    told = await club.database.fetch_one("SELECT * FROM outbox_message WHERE kind = 'told-gift-received'")
    assert told is not None
    assert told["member_id"] == ben.id
    assert from_json(told["arguments"]) == {
        "points": 30, "available": 35, "name": "آنا رضایی", "words": "تولدت مبارک", "giver_member_id": anna.id,
    }  # fmt: skip
    assert (await prove_ledger(club)).holds


async def test_one_button_gives_once(club: Club) -> None:
    await gifts_within(club)
    anna, ben, cyrus = [await make_member(club, points=95) for _ in range(3)]
    first = await give_points(club, anna.id, ben.id, 30, "سلام", key="tap")
    again = await give_points(club, anna.id, ben.id, 30, "سلام", key="tap")
    assert (again.repeated, again.gift_id, again.available) == (True, first.gift_id, 70)
    for receiver, amount, words in ((cyrus, 30, "سلام"), (ben, 31, "سلام"), (ben, 30, "")):
        with pytest.raises(IdempotencyKeyReused):
            await give_points(club, anna.id, receiver.id, amount, words, key="tap")
    assert await available(club, anna, ben, cyrus) == [70, 130, 100]
    # another member's button is another gift
    assert (await give_points(club, ben.id, anna.id, 30, "سلام", key="tap")).repeated is False
    assert await gift_count(club) == 2


async def test_lots_keep_the_expiry_they_had_and_the_earliest_goes_first(club: Club, clock: StandingClock) -> None:
    await gifts_within(club)
    await change_policies(club, points_expire_after_days=90)
    anna, ben = await make_member(club), await make_member(club)
    await make_purchase(club, anna, 450_000)  # 95
    clock.move(days=30)
    await make_purchase(club, anna, 500_000)  # 100
    first, second = [lot.at for lot in (await points(club, anna.id)).expiring]
    await give_points(club, anna.id, ben.id, 120, "", key="tap")
    assert [(lot.amount, lot.at) for lot in (await points(club, anna.id)).expiring] == [(80, second)]
    assert [(lot.amount, lot.at) for lot in (await points(club, ben.id)).expiring] == [(105, first), (20, second)]
    assert (await prove_ledger(club)).holds


async def test_what_is_on_the_way_or_held_cannot_be_given(club: Club) -> None:
    await gifts_within(club)
    await change_policies(club, points_pending_days=7)
    anna, ben = await make_member(club), await make_member(club)
    await make_purchase(club, anna, 450_000)  # 95 on the way
    await hold_points(club, anna.id, 2, expires_after_seconds=60, key="hold", reason={})
    with pytest.raises(NotEnoughPoints) as refused:
        await give_points(club, anna.id, ben.id, 4, "", key="tap")
    assert refused.value.data == {"needed": 4, "available": 3, "missing": 1}
    assert (await give_points(club, anna.id, ben.id, 3, "", key="tap")).available == 0
    assert (await prove_ledger(club)).holds


async def test_a_debt_is_filled_by_a_gift_first(club: Club) -> None:
    await gifts_within(club)
    await change_policies(club, debt_allowed=True)
    owner = await make_staff(club, "owner")
    anna, ben = await make_member(club, points=95), await make_member(club)
    from club.ledger import correct_points

    await correct_points(club, owner, ben.id, -25, "اصلاح", key="below")
    await give_points(club, anna.id, ben.id, 50, "", key="tap")
    assert await available(club, anna, ben) == [50, 30]
    assert (await prove_ledger(club)).holds


async def test_refused_gifts_change_nothing(club: Club) -> None:
    anna, ben, gone = await make_member(club, points=95), await make_member(club), await make_member(club)
    await leave_club(club, gone.id)
    other = await open_test_club(club.database, club.clock, "other")
    stranger = await make_member(other)

    async def refused(error: type[ClubError], receiver_id: int, amount: int = 20, giver: MemberView = anna) -> None:
        with pytest.raises(error):
            await give_points(club, giver.id, receiver_id, amount, "", key=f"tap-{error.code}-{receiver_id}")

    await refused(GiftsOff, ben.id)
    await gifts_within(club)
    await refused(GiftToOneself, anna.id)
    await refused(GiftReceiverNotFound, gone.id)
    await refused(GiftReceiverNotFound, stranger.id)
    await refused(GiftReceiverNotFound, 999_999)
    await refused(MemberNotFound, ben.id, giver=gone)
    await refused(NotEnoughPoints, ben.id, 101)
    await gifts_within(club, GiftTerms(least=10, most=50, per_day=60, per_month=70, receiver_per_day=55, member_days=0))
    await refused(GiftTooSmall, ben.id, 9)
    await refused(GiftTooLarge, ben.id, 51)
    assert await available(club, anna, ben, gone) == [100, 5, 5]
    assert await gift_count(club) == 0


async def test_limits_count_days_and_months_of_the_club(club: Club, clock: StandingClock) -> None:
    await gifts_within(
        club, GiftTerms(least=10, most=50, per_day=60, per_month=100, receiver_per_day=55, member_days=0)
    )
    anna, ben, cyrus = [await make_member(club, points=495) for _ in range(3)]
    await give_points(club, anna.id, ben.id, 40, "", key="1")
    with pytest.raises(GiftLimitReached) as refused:
        await give_points(club, anna.id, cyrus.id, 21, "", key="2")
    assert refused.value.data == {"period": "day", "limit": 60, "left": 20}
    with pytest.raises(GiftLimitReached) as refused:
        await give_points(club, cyrus.id, ben.id, 20, "", key="3")
    assert refused.value.data == {"period": "receiver", "limit": 55, "left": 15}
    clock.move(hours=13)  # after midnight in Tehran
    await give_points(club, anna.id, ben.id, 50, "", key="4")
    clock.move(days=1)
    with pytest.raises(GiftLimitReached) as refused:
        await give_points(club, anna.id, ben.id, 20, "", key="5")
    assert refused.value.data == {"period": "month", "limit": 100, "left": 10}
    clock.move(days=16)  # 1 Ordibehesht
    await give_points(club, anna.id, ben.id, 20, "", key="5")
    assert await available(club, anna, ben, cyrus) == [390, 610, 500]


async def test_a_receiver_is_found_by_number_phone_or_person(club: Club) -> None:
    anna = await make_member(club, user_id=100)
    ben = await make_member(club, "بهرام نوری", phone="+989121110022", user_id=200)
    with pytest.raises(GiftsOff):
        await receiver_by_number(club, anna.id, ben.number)
    await gifts_within(club)
    spaced = f"{ben.number[:4]} {ben.number[4:]}".translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    for found in (
        await receiver_by_number(club, anna.id, ben.number),
        await receiver_by_number(club, anna.id, spaced),
        await receiver_by_phone(club, anna.id, "989121110022"),
        await receiver_by_phone(club, anna.id, "0912 111 0022"),
        await receiver_by_person(club, anna.id, "telegram", 200),
    ):
        assert (found.id, found.name) == (ben.id, "بهرام ن.")
    wrong = ben.number[:-1] + str((int(ben.number[-1]) + 1) % 10)
    for asked in (
        receiver_by_number(club, anna.id, wrong),
        receiver_by_number(club, anna.id, "بهرام"),
        receiver_by_phone(club, anna.id, "+989120000000"),
        receiver_by_person(club, anna.id, "telegram", 300),
    ):
        with pytest.raises(GiftReceiverNotFound):
            await asked
    with pytest.raises(GiftToOneself):
        await receiver_by_number(club, anna.id, anna.number)


async def test_limits_are_set_by_who_may_and_the_journal_says_so_once(club: Club) -> None:
    for role in ("manager", "cashier", "support", "analyst"):
        with pytest.raises(NotAllowed):
            await set_gift_terms(club, await make_staff(club, role), GiftTerms(), key="k")
    owner = await make_staff(club, "owner")
    for key in ("1", "2"):
        assert await set_gift_terms(club, owner, GiftTerms(), key=key) == GiftTerms()
    with pytest.raises(GiftTermsInvalid):
        await set_gift_terms(club, owner, GiftTerms(most=1), key="3")
    await set_gift_terms(club, owner, None, key="4")
    acts = await club.database.fetch_all("SELECT details FROM journal_entry ORDER BY id")
    assert [from_json(act["details"]) for act in acts] == [{"on": True}, {"on": False}]


async def lots_by_expiry(club: Club) -> Counter[dt.datetime | None]:
    sums: Counter[dt.datetime | None] = Counter()
    for lot in await club.database.fetch_all("SELECT remaining, expires_at FROM lot WHERE remaining > 0"):
        sums[instant_or_none(lot["expires_at"])] += lot["remaining"]
    return sums


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_is_given_the_points_and_their_expiries_stay_the_same(
    club: Club, clock: StandingClock, seed: int
) -> None:
    """A property, tried with chance: gifts only change whose the points are."""
    chance = random.Random(seed)
    await gifts_within(club)
    await change_policies(club, points_expire_after_days=60)
    members = [await make_member(club) for _ in range(4)]
    for number in range(8):
        await make_purchase(club, chance.choice(members), chance.randrange(10_000, 900_000), f"buy-{number}")
        clock.move(days=2)
    before, total = await lots_by_expiry(club), sum(await available(club, *members))
    refused = 0
    for number in range(30):
        giver, receiver = chance.sample(members, 2)
        try:
            await give_points(club, giver.id, receiver.id, chance.randrange(1, 150), "", key=f"gift-{number}")
        except NotEnoughPoints:
            refused += 1
    assert 0 < refused < 30
    assert (await lots_by_expiry(club), sum(await available(club, *members))) == (before, total)
    assert (await prove_ledger(club)).holds
