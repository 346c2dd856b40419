"""A day that is lived twice gives nothing twice, whatever the owner changed in between."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import give_birthday_points, set_rules
from club.jobs import days
from club.jobs.days import live_days, warn_of_expiry
from club.ledger import points, prove_ledger
from club.members import set_birthday
from club.storage import from_json
from tests.makers import change_policies, make_member, make_purchase


async def test_a_birthday_is_given_once_though_its_rule_changed_in_between(club: Club) -> None:
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    for member in (anna, ben):
        await set_birthday(club, member.id, dt.date(1990, 4, 4))
    # The day's job is killed after Anna; before it runs again the owner makes birthdays worth more.
    assert await give_birthday_points(club, anna.id, 1405) == 50
    await set_rules(club, {"birthday": {"points": 60}})
    await live_days(club, {"first_day": "2026-04-04", "last_day": "2026-04-04"})
    assert [(await points(club, member.id)).balance for member in (anna, ben)] == [55, 65]
    assert await give_birthday_points(club, anna.id, 1406) == 60
    assert (await prove_ledger(club)).holds


async def test_one_member_whose_birthday_cannot_be_given_keeps_nobody_and_nothing_waiting(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    await change_policies(club, points_expire_after_days=5)
    anna, ben, kian = await make_member(club), await make_member(club, "بهرام"), await make_member(club, "کیان")
    for member in (anna, ben, kian):
        await set_birthday(club, member.id, dt.date(1990, 4, 4))

    async def give(club: Club, member_id: int, year: int) -> int:
        if member_id == ben.id:
            raise RuntimeError("this row cannot be settled")
        return await give_birthday_points(club, member_id, year)

    today = {"first_day": "2026-04-04", "last_day": "2026-04-04"}
    with monkeypatch.context() as broken:
        broken.setattr(days, "give_birthday_points", give)
        with pytest.raises(RuntimeError):  # so that the job is asked again
            await live_days(club, today)
    assert [(await points(club, member.id)).balance for member in (anna, ben, kian)] == [55, 5, 55]
    warned = "SELECT member_id FROM outbox_message WHERE kind = 'told-expiring-soon' ORDER BY member_id"
    assert [row["member_id"] for row in await club.database.fetch_all(warned)] == [anna.id, ben.id, kian.id]
    await live_days(club, today)
    assert [(await points(club, member.id)).balance for member in (anna, ben, kian)] == [55, 55, 55]


async def test_many_warnings_are_written_some_at_a_time_and_each_once(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(days, "WARNED_TOGETHER", 2)
    await change_policies(club, points_expire_after_days=5)
    members = [await make_member(club, f"عضو {number}") for number in range(5)]
    await make_purchase(club, members[0], 100_000)
    for _ in range(2):
        assert await warn_of_expiry(club) == 5
    rows = await club.database.fetch_all(
        "SELECT member_id, arguments FROM outbox_message WHERE kind = 'told-expiring-soon' ORDER BY member_id"
    )
    said = [(row["member_id"], from_json(row["arguments"])["points"]) for row in rows]
    assert said == [(member.id, 65 if member is members[0] else 5) for member in members]
