"""Where a prize was to be sent is forgotten with its owner; what they took part in is theirs to take along."""

import orjson

from club.context import Club
from club.gamification.lotteries import claim_prize, enter_lottery, my_wins, winners
from club.gamification.prizes import Prize
from club.members.erasing import erase_member
from club.members.exporting import export_member
from tests.club.lotteries.drawing_lots import opened
from tests.club.lotteries.test_drawing import drawn
from tests.makers import StandingClock, make_member


async def test_an_address_goes_with_its_owner_and_the_export_has_it_before(club: Club, clock: StandingClock) -> None:
    lot, anna = await opened(club, prizes=((1, Prize("thing", title="دوچرخه")),)), await make_member(club)
    await enter_lottery(club, anna.id, lot.id, "daily", 1, key="in", price=0)
    await drawn(club, clock, lot.id)
    (win,) = await my_wins(club, anna.id)
    await claim_prize(club, anna.id, win.id, "خیابان ولی‌عصر، پلاک ۵")
    taken = orjson.loads((await export_member(club, anna.id)).content)
    assert [(ticket["number"], ticket["way"]) for ticket in taken["play"]["lottery_tickets"]] == [(1, "daily")]
    assert [each["what_you_wrote"] for each in taken["play"]["lottery_wins"]] == ["خیابان ولی‌عصر، پلاک ۵"]
    await erase_member(club, anna.id)
    assert [row.details for row in await winners(club, lot.id)] == [None]
