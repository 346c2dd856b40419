"""The evening's message: once a day, at the owners' hour, never in a heap."""

import pytest

from club.context import Club
from club.errors import NotAllowed, SummaryHourWrong
from club.jobs.worker import Worker
from club.money import Money
from club.reports import figure_told, set_summary_hour, summary_hour
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_purchase, make_staff


async def told(club: Club) -> list[dict[str, object]]:
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND kind = 'told-summary' ORDER BY id", club.id
    )
    return [from_json(row["arguments"]) for row in rows]


async def look(club: Club, clock: StandingClock) -> None:
    worker = Worker(club.database, clock, [club])
    await worker.look()
    for lease in worker._leases.values():
        await lease.release()


async def test_owners_hear_at_their_hour_how_the_day_was(club: Club, clock: StandingClock) -> None:
    await make_staff(club, "owner")
    await make_staff(club, "manager")
    await make_purchase(club, await make_member(club), 250_000)
    await look(club, clock)
    assert await told(club) == []
    clock.move(hours=9, minutes=29)  # 20:59
    await look(club, clock)
    assert await told(club) == []
    clock.move(minutes=1)
    await look(club, clock)
    await look(club, clock)
    (said,) = await told(club)
    figures = {each["name"]: figure_told(each) for each in said["figures"]}  # type: ignore[index,attr-defined]
    assert figures["purchase_sum"].value == Money(2_500_000, "IRR")
    assert figures["given"].value == 80


async def test_after_days_of_silence_one_message_comes_and_a_late_one_is_left_out(
    club: Club, clock: StandingClock
) -> None:
    await make_staff(club, "owner")
    anna = await make_member(club)
    await look(club, clock)
    clock.move(days=4, hours=9)  # 20:30, four days later
    await make_purchase(club, anna, 100_000)
    await look(club, clock)
    assert await told(club) == []
    clock.move(hours=2)  # 22:30: late, but the same evening
    await look(club, clock)
    assert len(await told(club)) == 1
    clock.move(hours=22)
    await make_purchase(club, anna, 100_000)
    await look(club, clock)
    clock.move(hours=5)  # planned for 21:00, looked at after midnight
    await look(club, clock)
    assert len(await told(club)) == 1


async def test_nothing_is_told_of_a_day_without_anything_and_when_it_is_off(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    await look(club, clock)
    clock.move(days=1, hours=10)
    await look(club, clock)
    assert await told(club) == []
    await set_summary_hour(club, owner, None, key="off")
    await make_purchase(club, await make_member(club), 100_000)
    clock.move(days=1)
    await look(club, clock)
    assert await told(club) == []


async def test_another_hour_counts_the_same_day_and_the_day_is_told_once(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    await make_purchase(club, await make_member(club), 100_000)
    await look(club, clock)
    for key in ("one", "one"):  # idempotent
        assert await set_summary_hour(club, owner, 14, key=key) == 14
    clock.move(hours=3)  # 14:30
    await look(club, clock)
    assert len(await told(club)) == 1
    await set_summary_hour(club, owner, 18, key="two")
    clock.move(hours=4)
    await look(club, clock)
    assert len(await told(club)) == 1
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM journal_entry WHERE act = 'act-summary-hour'")
    assert row is not None
    assert row["n"] == 2


async def test_only_hours_and_only_by_who_sets_the_programme(club: Club) -> None:
    owner, manager = await make_staff(club, "owner"), await make_staff(club, "manager")
    with pytest.raises(SummaryHourWrong):
        await set_summary_hour(club, owner, 24, key="x")
    with pytest.raises(NotAllowed):
        await set_summary_hour(club, manager, 9, key="x")
    assert await summary_hour(club) == 21
