"""Whatever an owner changes and however long nobody works: reviews come to an end, and leave nobody's date behind."""

import dataclasses
import random

import pytest

from club.context import Club
from club.jobs.following import follow_purchases
from club.staff import StaffView
from club.tiers import TierDraft, TierTerms, add_tier, change_tier, put_in_tier, retire_tier, set_tier_terms, tiers_of
from club.tiers.reviewing import review_tiers
from tests.makers import StandingClock, make_member, make_purchase, make_staff
from tests.tier_makers import look_through_all, make_ladder

STEPS = 30
ROUNDS_MAX = 60  # four hundred days are 58 periods of seven


@pytest.mark.parametrize("seed", range(8))
async def test_reviews_come_to_an_end(club: Club, clock: StandingClock, seed: int) -> None:
    chance, owner = random.Random(seed), await make_staff(club)
    people = [(await make_member(club)) for _ in range(2)]
    await make_ladder(club, clock)
    for step in range(STEPS):
        match chance.choice(["buy", "buy", "wait", "wait", "wait", "edit", "edit", "place"]):
            case "buy":
                await make_purchase(club, chance.choice(people), chance.choice([500_000, 2_000_000, 9_000_000]))
            case "wait":
                clock.move(days=chance.choice([1, 7, 30, 90, 400]), hours=chance.randrange(24))
            case "edit":
                await edit(club, owner, chance, step)
            case _:
                tier_id = chance.choice([None, *[tier.id for tier in (await tiers_of(club)).tiers]])
                whose, fixed = chance.choice(people), chance.random() < 0.2
                await put_in_tier(club, owner, whose.id, tier_id, fixed=fixed, key=f"place-{step}")
        if chance.random() < 0.8:
            await look_through_all(club)
        rounds = 0
        while await follow_purchases(club) + await review_tiers(club):
            rounds += 1
            assert rounds < ROUNDS_MAX
        late = await club.database.fetch_all("SELECT id FROM member WHERE tier_review_at <= $1", clock.now())
        assert list(late) == []


async def edit(club: Club, owner: StaffView, chance: random.Random, step: int) -> None:
    tiers = (await tiers_of(club)).tiers
    match chance.choice(["terms", "terms", "retire", "change", "add"]):
        case "terms":
            terms = TierTerms(
                chance.choice(["points", "spend", "orders"]),
                chance.choice(["rolling", "jalali_year", "joining_year", "lifetime"]),
                chance.choice([7, 30, 90, 365]),
                chance.choice(["keep", "one_down", "deserved"]),
                chance.choice([0, 5, 14, 100]),
            )
            await set_tier_terms(club, owner, terms)
        case "retire" if len(tiers) > 1:
            await retire_tier(club, owner, chance.choice(tiers).id)
        case "change":
            tier = chance.choice(tiers)
            await change_tier(
                club, owner, tier.id, dataclasses.replace(tier.draft(), threshold=tier.threshold + step + 1)
            )
        case _ if len(tiers) < 8:
            await add_tier(club, owner, TierDraft(f"پلهٔ {step}", 41_000 + step), key=f"add-{step}")
        case _:
            return
