"""docs/tiers.md, played: every table of the page is a story, every number in it an assertion."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from club.context import Club
from club.earning import refund_purchase
from club.ledger import correct_points, prove_ledger
from club.rewards import redeem_reward
from club.tiers import (
    TierDraft,
    TierTerms,
    change_tier,
    member_tier,
    replace_tiers,
    retire_tier,
    set_tier_terms,
    tiers_of,
)
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff
from tests.tier_makers import look_through_all, settle

PAGE = Path(__file__).parents[2] / "docs" / "tiers.md"
HEADER = "| day | what happens | progress | tier |"


@dataclass(frozen=True)
class Step:
    day: int
    act: str
    progress: int
    tier: str


@dataclass
class Story:
    title: str
    terms: str
    steps: list[Step] = field(default_factory=list)


def stories() -> list[Story]:
    found: list[Story] = []
    title = terms = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            title = line[3:]
        elif line.startswith("Terms: "):
            terms = line.removeprefix("Terms: ")
        elif line == HEADER:
            found.append(Story(title, terms))
        elif found and re.match(r"\| \d", line):
            day, act, progress, tier = (cell.strip() for cell in line.strip("|").split("|"))
            found[-1].steps.append(Step(int(day), act, int(progress), tier))
    return found


def terms_of(text: str) -> TierTerms:
    days = re.search(r"last (\d+) days", text)
    grace = re.search(r"grace (\d+) days", text)
    assert days or "each year" in text, text
    ends = {"one down": "one_down", "to the deserved": "deserved", "nobody down": "keep"}
    [review] = [value for words, value in ends.items() if words in text]
    return TierTerms(
        period="rolling" if days else "jalali_year",
        rolling_days=int(days[1]) if days else 365,
        review=review,  # type: ignore[arg-type]
        grace_days=int(grace[1]) if grace else 0,
    )


class Player:
    def __init__(self, club: Club) -> None:
        self.club = club
        self.count = 0

    async def play(self, act: str) -> None:
        self.count += 1
        key = f"step-{self.count}"
        number = int(found[0].replace(",", "")) if (found := re.search(r"[+-]?\d[\d,]*", act)) else 0
        if act == "joins":
            self.owner = await make_staff(self.club, "owner")
            self.anna = await make_member(self.club)
        elif act.startswith("buys"):
            self.last = (await make_purchase(self.club, self.anna, number)).purchase_id
        elif act == "refund of the last purchase":
            await refund_purchase(self.club, self.owner, self.last, None, key=key)
        elif act.startswith("redeems"):
            reward = await make_reward(self.club, price=number)
            await redeem_reward(self.club, self.anna.id, reward.id, price_points=number, key=key)
        elif act.startswith("correction of"):
            await correct_points(self.club, self.owner, self.anna.id, number, "آزمون", key=key)
        elif act.startswith("silver begins at"):
            await change_tier(self.club, self.owner, await self.silver(), TierDraft("silver", number))
        elif act == "silver is retired":
            await retire_tier(self.club, self.owner, await self.silver())
        elif act.startswith("the terms become: "):
            await set_tier_terms(self.club, self.owner, terms_of(act))
        elif act != "time passes":
            raise AssertionError(f"the page says something this test does not know: {act}")

    async def silver(self) -> int:
        [silver] = [tier for tier in (await tiers_of(self.club)).tiers if tier.name == "silver"]
        return silver.id


def test_the_page_tells_stories() -> None:
    assert len(stories()) >= 8
    assert all(len(story.steps) >= 3 for story in stories())


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story.title}: {story.terms}")
async def test_the_page_is_right(club: Club, clock: StandingClock, story: Story) -> None:
    ladder = [TierDraft("bronze", 0), TierDraft("silver", 200), TierDraft("gold", 1000)]
    await replace_tiers(club, None, terms_of(story.terms), ladder)
    await look_through_all(club)
    player, today = Player(club), 0
    for step in story.steps:
        clock.move(days=step.day - today)
        today = step.day
        await settle(club)
        await player.play(step.act)
        await look_through_all(club)
        await settle(club)
        standing = await member_tier(club, player.anna.id)
        seen = (step.day, step.act, standing.progress, standing.tier.name if standing.tier else "none")
        assert seen == (step.day, step.act, step.progress, step.tier)
    assert (await prove_ledger(club)).holds
