"""Who joined on this day, years ago, and is thanked for it."""

import asyncio
import datetime as dt
from collections.abc import Sequence

from club.clubs import club_profile
from club.context import Club
from club.earning import give_anniversary_points, programme_rules
from club.jobs.apart import try_all
from club.jobs.rules import anniversary, birthday_year, calendar_of, celebrated_on
from club.storage import instant

MEMBERS_PER_READ = 1000


async def celebrate_anniversaries(club: Club, days: Sequence[dt.date]) -> int:
    """Give their points to all who joined on one of the days in an earlier year, day by day; how many were given.

    Nobody is looked for while no rule says what an anniversary is worth.
    """
    if not any(rule.kind == "anniversary" and rule.state == "active" for rule in await programme_rules(club)):
        return 0
    profile = await club_profile(club)
    calendar = calendar_of(profile.language, profile.timezone.key)
    celebrations = [(day, celebrated_on(day, calendar)) for day in days]
    found: list[tuple[dt.date, int, int]] = []
    last_id = 0
    while rows := await club.database.fetch_all(
        "SELECT id, joined_at FROM member WHERE club_id = $1 AND id > $2 AND state = 'active' ORDER BY id LIMIT $3",
        club.id,
        last_id,
        MEMBERS_PER_READ,
    ):
        last_id = rows[-1]["id"]
        for row in rows:
            joined = instant(row["joined_at"]).astimezone(profile.timezone).date()
            own, since = anniversary(joined, calendar), birthday_year(joined, calendar)
            for day, celebrated in celebrations:
                years = birthday_year(day, calendar) - since
                if own in celebrated and years > 0:
                    found.append((day, row["id"], years))
        await asyncio.sleep(0)  # on SQLite the read and this work are on the loop's thread: let others in between

    async def give(celebrated: tuple[dt.date, int, int]) -> int:
        _, member_id, years = celebrated
        return await give_anniversary_points(club, member_id, years) > 0

    return await try_all(sorted(found), give, "anniversary-not-celebrated", club.id)
