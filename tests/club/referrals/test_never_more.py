"""Whatever friends buy and give back, and whatever is spent meanwhile: a referral never brings more than was promised."""

import random

import pytest

from club.context import Club
from club.errors import ClubError, NotEnoughPoints
from club.ledger import correct_points, prove_ledger
from tests.club.referrals.inviting import bring_friend, brought, buys, days_pass, gives_back, invite_under
from tests.makers import StandingClock, change_policies, make_member, make_staff

STEPS = 25


async def standing(club: Club, member_id: int) -> tuple[int, int]:
    """What of one side's payments stands, and how much of it is for milestones."""
    row = await club.database.fetch_one(
        "SELECT COALESCE(SUM(amount - taken_back), 0) AS n,"
        " COALESCE(SUM(CASE WHEN occasion = 'milestone' THEN amount - taken_back ELSE 0 END), 0) AS m"
        " FROM referral_payment WHERE member_id = $1 AND state IN ('paid', 'taken_back')",
        member_id,
    )
    assert row is not None
    return int(row["n"]), int(row["m"])


@pytest.mark.parametrize(
    ("seed", "pays_on", "debt_allowed"),
    [
        (1, "first_purchase", False),
        (2, "first_purchase", True),
        (3, "every_purchase", False),
        (4, "every_purchase", True),
        (5, "first_purchase", False),
    ],
)
async def test_no_story_brings_more_than_the_terms(
    club: Club, clock: StandingClock, seed: int, pays_on: str, debt_allowed: bool
) -> None:
    chance = random.Random(seed)
    owner = await make_staff(club, "owner")
    await change_policies(club, debt_allowed=debt_allowed)
    await invite_under(
        club,
        pays_on=pays_on,
        purchases_per_friend=2,
        return_window_days=3,
        series_friends=None,
        milestones=((2, 300),),
    )
    ana = await make_member(club, "آنا")
    friends = [await bring_friend(club, ana, f"دوست {number}") for number in range(3)]
    most_times = 1 if pays_on == "first_purchase" else 2
    bought = []
    for step in range(STEPS):
        match chance.choice(["buy", "buy", "small", "refund", "part", "spend", "wait", "wait"]):
            case "buy":
                bought.append(await buys(club, chance.choice(friends)))
            case "small":
                await buys(club, chance.choice(friends), 50_000)
            case "refund" | "part" as how if bought:
                try:
                    await gives_back(club, chance.choice(bought), None if how == "refund" else 120_000)
                except ClubError:
                    continue  # it was given back before
            case "spend":
                try:
                    await correct_points(club, owner, ana.id, -60, "خرج", key=f"spend-{step}")
                except NotEnoughPoints:
                    continue
            case _:
                await days_pass(club, clock, 2)
        stands, of_milestones = await standing(club, ana.id)
        assert of_milestones <= 300
        assert 0 <= stands - of_milestones <= len(friends) * most_times * 100
        assert stands == await brought(club, ana)
        for friend in friends:
            assert 0 <= await brought(club, friend) <= most_times * 40
    assert (await prove_ledger(club)).holds
