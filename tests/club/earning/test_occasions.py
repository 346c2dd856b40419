"""Anniversaries, events and gifts of credit: once each, by their day in the club's calendar, in both wallets."""

import datetime as dt
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import (
    RuleDraft,
    add_rule,
    give_anniversary_points,
    give_birthday_points,
    replace_rules,
    report_event,
)
from club.errors import EventInvalid, IdempotencyKeyReused, MemberNotFound
from club.jobs.anniversaries import celebrate_anniversaries
from club.ledger import credit_of, history, points, prove_ledger
from club.members import MemberView
from club.storage import Transaction, from_json
from tests.makers import StandingClock, make_member, make_staff

THANKS = RuleDraft("anniversary", {"points": 40})
VISIT = RuleDraft("event", {"name": "visit", "points": 20})


async def told(club: Club) -> list[tuple[str, Any]]:
    rows = await club.database.fetch_all("SELECT kind, arguments FROM outbox_message ORDER BY id")
    return [(row["kind"], from_json(row["arguments"])) for row in rows]


async def joined_on(club: Club, day: str) -> MemberView:
    """A member who joined at noon of that day, in Tehran."""
    made = await make_member(club)
    at = dt.datetime.fromisoformat(f"{day}T08:30:00+00:00")

    async def work(tx: Transaction) -> None:
        await tx.execute("UPDATE member SET joined_at = $2 WHERE id = $1", made.id, at)

    await club.database.transact(work)
    return made


async def available(club: Club, member: MemberView) -> int:
    return (await points(club, member.id)).available


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("language", "joined", "celebrated", "not_celebrated"),
    [
        # by the Jalali calendar: 15 Farvardin 1404 was 4 April 2025, and so is 15 Farvardin 1405 in 2026
        ("fa", "2025-04-04", "2026-04-04", "2026-04-03"),
        # 30 Esfand 1403 (20 March 2025): years without it celebrate on 29 Esfand
        ("fa", "2025-03-20", "2026-03-20", "2026-03-21"),
        # 1 Farvardin 1404 (21 March 2025) is not 30 Esfand
        ("fa", "2025-03-21", "2026-03-21", "2026-03-20"),
        ("en", "2024-02-29", "2025-02-28", "2025-03-01"),
        ("en", "2024-02-29", "2028-02-29", "2028-02-28"),
        ("en", "2024-12-31", "2025-12-31", "2025-12-30"),
    ],
)
async def test_an_anniversary_has_its_day(
    club: Club, language: str, joined: str, celebrated: str, not_celebrated: str
) -> None:
    await change_policies(club, language=language, timezone="Asia/Tehran" if language == "fa" else "Europe/London")
    await replace_rules(club, None, [THANKS])
    anna = await joined_on(club, joined)
    assert await celebrate_anniversaries(club, [day(not_celebrated)]) == 0
    assert await celebrate_anniversaries(club, [day(celebrated)]) == 1
    assert await celebrate_anniversaries(club, [day(celebrated)]) == 0
    assert await available(club, anna) == 40


async def test_the_day_of_joining_is_none_and_every_year_is_one(club: Club) -> None:
    await replace_rules(club, None, [THANKS])
    anna = await joined_on(club, "2024-04-03")  # 15 Farvardin 1403
    days = [day(text) for text in ("2024-04-03", "2025-04-04", "2026-04-04")]
    assert [await celebrate_anniversaries(club, [one]) for one in days] == [0, 1, 1]
    said = [arguments for kind, arguments in await told(club) if kind == "told-anniversary"]
    assert [(one["years"], one["points"], one["available"]) for one in said] == [(1, 40, 40), (2, 40, 80)]
    assert [line.reason["why"] for line in (await history(club, anna.id)).lines] == ["anniversary", "anniversary"]


async def test_missed_days_are_caught_up_and_nobody_is_thanked_without_a_rule(club: Club) -> None:
    await replace_rules(club, None, [])
    anna, ben = await joined_on(club, "2025-04-04"), await joined_on(club, "2025-04-06")
    week = [day("2026-04-01") + dt.timedelta(days=number) for number in range(7)]
    assert await celebrate_anniversaries(club, week) == 0
    await replace_rules(club, None, [THANKS])
    assert await celebrate_anniversaries(club, week) == 2
    assert await celebrate_anniversaries(club, week) == 0
    assert [await available(club, one) for one in (anna, ben)] == [40, 40]


async def test_another_number_of_points_does_not_give_a_year_twice(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await replace_rules(club, None, [THANKS])
    assert [await give_anniversary_points(club, anna.id, 1), await give_anniversary_points(club, anna.id, 1)] == [40, 0]
    await replace_rules(club, owner, [RuleDraft("anniversary", {"points": 90})])
    assert [await give_anniversary_points(club, anna.id, years) for years in (1, 2)] == [0, 90]


async def test_gifts_may_be_credit_and_expire_by_its_clock(club: Club, clock: StandingClock) -> None:
    await change_policies(club, credit_expire_after_days=30)
    await replace_rules(
        club,
        None,
        [
            RuleDraft("joining", {"points": 10_000}, gives="credit"),
            RuleDraft("birthday", {"points": 50}),
            RuleDraft("birthday", {"points": 20_000}, gives="credit"),
        ],
    )
    anna = await make_member(club)
    assert (await credit_of(club, anna.id)).available == 10_000
    assert [await give_birthday_points(club, anna.id, 1405) for _ in range(2)] == [50, 0]
    view = await credit_of(club, anna.id)
    assert (view.available, [line.at - clock.now() for line in view.expiring]) == (30_000, [dt.timedelta(days=30)])
    kind, arguments = (await told(club))[-1]
    assert (kind, arguments["points"], arguments["credit"], arguments["credit_available"]) == (
        "told-birthday-credit",
        50,
        20_000,
        30_000,
    )
    assert (await prove_ledger(club)).holds


async def test_a_birthday_gift_of_nothing_but_credit_is_given_once(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("birthday", {"points": 20_000}, gives="credit")])
    anna = await make_member(club)
    for _ in range(2):
        assert await give_birthday_points(club, anna.id, 1405) == 0
    assert (await credit_of(club, anna.id)).available == 20_000


async def test_an_event_earns_once_however_often_it_is_reported(club: Club, clock: StandingClock) -> None:
    await add_rule(club, await make_staff(club), VISIT, key="v")
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    now = clock.now()

    async def report(member: MemberView, name: str = "visit", external_id: str = "e1") -> Any:
        return await report_event(
            club, source="shop:1", external_id=external_id, member_id=member.id, name=name, at=now
        )

    first, again = await report(anna), await report(anna)
    assert (first.points, first.available, first.repeated) == (20, 25, False)
    assert (again.event_id, again.points, again.available, again.repeated) == (first.event_id, 20, 25, True)
    for member, name in ((ben, "visit"), (anna, "other")):
        with pytest.raises(IdempotencyKeyReused):
            await report(member, name)
    assert (await report(anna, "unheard of", "e2")).points == 0
    assert [await available(club, one) for one in (anna, ben)] == [25, 5]
    assert [kind for kind, _ in await told(club)] == ["told-event"]
    assert (await history(club, anna.id)).lines[0].reason["name"] == "visit"


async def test_events_are_capped_by_the_day_they_happened_on(club: Club, clock: StandingClock) -> None:
    await replace_rules(club, None, [RuleDraft(VISIT.kind, VISIT.parameters, caps={"per_day": 30, "per_member": 70})])
    anna = await make_member(club)
    earned = []
    for number in range(6):
        at = clock.now() - dt.timedelta(days=number // 2)
        event = await report_event(club, source="s", external_id=str(number), member_id=anna.id, name="visit", at=at)
        earned.append(event.points)
    assert earned == [20, 10, 20, 10, 10, 0]
    assert (await prove_ledger(club)).holds


@pytest.mark.parametrize(
    ("name", "external_id", "field"),
    [(" ", "e", "name"), ("x" * 61, "e", "name"), ("visit", " ", "id"), ("visit", "x" * 81, "id")],
)
async def test_an_event_needs_a_name_and_an_id(club: Club, name: str, external_id: str, field: str) -> None:
    anna = await make_member(club)
    with pytest.raises(EventInvalid) as refused:
        await report_event(club, source="s", external_id=external_id, member_id=anna.id, name=name, at=club.clock.now())
    assert refused.value.data == {"field": field}


async def test_nobody_has_events(club: Club) -> None:
    with pytest.raises(MemberNotFound):
        await report_event(club, source="s", external_id="e", member_id=99, name="visit", at=club.clock.now())
    assert await club.database.fetch_all("SELECT * FROM member_event") == []
