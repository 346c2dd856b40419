"""Members who do missions while others lose theirs: everybody comes out as if they had been alone."""

import pytest
from structlog.testing import capture_logs

from club.context import Club
from club.earning import refund_purchase
from club.gamification.missions import Step
from club.gamification.prizes import Prize
from club.jobs.following import _follow
from club.ledger import prove_ledger
from tests.club.gamification.product_codes.printing import open_lottery_row
from tests.club.missions.doing import follow_all, make_mission
from tests.makers import make_member, make_purchase, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres

SIDE = 8


async def test_prizes_that_are_given_and_taken_back_at_once_do_not_wait_for_each_other_in_a_circle(club: Club) -> None:
    """Two missions bring tickets of two lotteries, the later mission of the earlier one: every order there is comes up."""
    owner, lotteries = await make_staff(club, "owner"), [await open_lottery_row(club) for _ in range(2)]
    for lottery_id in reversed(lotteries):
        prize = Prize("tickets", 1, lottery_id, "بلیت")
        await make_mission(club, Step("buy", 1), prize=prize, title=f"خرید {lottery_id}")
    losing = [await make_member(club, f"مهمان {number}") for number in range(SIDE)]
    returned = [(await make_purchase(club, member, 1)).purchase_id for member in losing]
    await follow_all(club)
    for purchase_id in returned:
        await refund_purchase(club, owner, purchase_id, None, key=f"back-{purchase_id}")
    doing = [await make_member(club, f"تازه {number}") for number in range(SIDE)]
    bought = [(await make_purchase(club, member, 1)).purchase_id for member in doing]
    looked = [*zip(returned, losing, strict=True), *zip(bought, doing, strict=True)]
    with capture_logs() as logs:
        await all_at_once(*(_follow(club, purchase_id, member.id) for purchase_id, member in looked))
    assert [log["event"] for log in logs] == []
    rows = await club.database.fetch_all(
        "SELECT lottery_id, state, COUNT(*) AS n FROM lottery_ticket GROUP BY lottery_id, state ORDER BY lottery_id, state"
    )
    assert [(row["lottery_id"], row["state"], row["n"]) for row in rows] == [
        (lottery_id, state, SIDE) for lottery_id in lotteries for state in ("valid", "withdrawn")
    ]
    assert (await prove_ledger(club)).holds
