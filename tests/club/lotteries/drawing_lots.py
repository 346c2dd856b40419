"""Short words for tests of lotteries."""

import datetime as dt
import itertools
from typing import Any

from club.context import Club
from club.gamification.lotteries import (
    LotteryDraft,
    LotteryTerms,
    LotteryView,
    add_lottery,
    announce_lottery,
)
from club.gamification.prizes import Prize
from tests.makers import make_staff

_numbers = itertools.count(1)
THING = Prize("thing", title="دوچرخه")
EVERY_WAY: dict[str, dict[str, int]] = {
    "daily": {},
    "points": {"price": 10},
    "purchase": {"amount": 1_000_000},
    "codes": {},
    "invitation": {"tickets": 2},
    "staff": {},
}


def a_draft(club: Club, **changes: Any) -> LotteryDraft:
    """Opens in an hour, closes after a day, is drawn an hour later; `terms` takes a LotteryTerms."""
    now = club.clock.now()
    whole: dict[str, Any] = {
        "title": "قرعه‌کشی نوروز",
        "description": "یک دوچرخه برای یک نفر",
        "picture_id": None,
        "terms": LotteryTerms(ways=EVERY_WAY),
        "prizes": ((1, THING), (2, Prize("points", amount=50))),
        "opens_at": now + dt.timedelta(hours=1),
        "closes_at": now + dt.timedelta(hours=25),
        "draws_at": now + dt.timedelta(hours=26),
        "beacon": "quicknet",
    }
    return LotteryDraft(**(whole | changes))


async def announced(club: Club, **changes: Any) -> LotteryView:
    owner = await make_staff(club, "owner")
    key = f"lottery-{next(_numbers)}"
    made = await add_lottery(club, owner, a_draft(club, **changes), key=key)
    return await announce_lottery(club, owner, made.id, key=key)


async def opened(club: Club, **changes: Any) -> LotteryView:
    """Takes tickets from now on."""
    now = club.clock.now()
    return await announced(club, **({"opens_at": now - dt.timedelta(seconds=1)} | changes))
