"""A day that is lived twice gives nothing twice, whatever the owner changed in between."""

import datetime as dt

from club.context import Club
from club.earning import give_birthday_points, set_rules
from club.jobs.days import live_days
from club.ledger import points, prove_ledger
from club.members import set_birthday
from tests.makers import make_member


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
