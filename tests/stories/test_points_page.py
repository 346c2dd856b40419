"""docs/points.md, played: every table of the page is a story, every number in it an assertion."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import refund_purchase
from club.errors import ClubError
from club.ledger import correct_points, history, points, prove_ledger, settle_due_accounts
from club.money import Money
from club.rewards import cancel_voucher, redeem_reward
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff

PAGE = Path(__file__).parents[2] / "docs" / "points.md"
HEADER = "| day | what happens | points | available |"


@dataclass(frozen=True)
class Step:
    day: int
    act: str
    points: str
    available: int


@dataclass
class Story:
    title: str
    policies: str
    steps: list[Step] = field(default_factory=list)


def stories() -> list[Story]:
    found: list[Story] = []
    title = policies = ""
    for line in PAGE.read_text().splitlines():
        if line.startswith("## "):
            title = line[3:]
        elif line.startswith("Policies: "):
            policies = line.removeprefix("Policies: ")
        elif line == HEADER:
            found.append(Story(title, policies))
        elif found and re.match(r"\| \d", line):
            day, act, moved, available = (cell.strip() for cell in line.strip("|").split("|"))
            found[-1].steps.append(Step(int(day), act, moved, int(available)))
    return found


def policies_of(text: str) -> dict[str, Any]:
    policies: dict[str, Any] = {"debt_allowed": "debt allowed" in text}
    if days := re.search(r"expire after (\d+) days", text):
        policies["points_expire_after_days"] = int(days[1])
    if days := re.search(r"pending (\d+) days", text):
        policies["points_pending_days"] = int(days[1])
    return policies


class Player:
    def __init__(self, club: Club, clock: StandingClock) -> None:
        self.club, self.clock = club, clock
        self.purchases: list[int] = []
        self.count = 0
        self.voucher = 0

    async def play(self, act: str) -> None:
        self.count += 1
        key = f"step-{self.count}"
        number = int(found[0].replace(",", "")) if (found := re.search(r"[+-]?\d[\d,]*", act)) else 0
        if act == "joins":
            self.owner = await make_staff(self.club, "owner")
            self.anna = await make_member(self.club)
        elif act.startswith("buys"):
            self.purchases.append((await make_purchase(self.club, self.anna, number)).purchase_id)
        elif act == "refund of the first purchase":
            await refund_purchase(self.club, self.owner, self.purchases[0], None, key=key)
        elif act == "refund of the rest":
            await refund_purchase(self.club, self.owner, self.purchases[-1], None, key=key)
        elif act.startswith("refund of"):
            amount = Money(number * 10, "IRR")
            await refund_purchase(self.club, self.owner, self.purchases[-1], amount, key=key)
        elif act.startswith("redeems"):
            reward = await make_reward(self.club, price=number)
            redeemed = await redeem_reward(self.club, self.anna.id, reward.id, price_points=number, key=key)
            self.voucher = redeemed.voucher.id
        elif act == "cancels the voucher":
            await cancel_voucher(self.club, self.anna.id, self.voucher)
        elif act.startswith("correction"):
            await correct_points(self.club, self.owner, self.anna.id, number, "آزمون", key=key)
        elif act != "time passes":
            raise AssertionError(f"the page says something this test does not know: {act}")

    async def entries(self) -> list[int]:
        if self.count == 0:
            return []
        return [line.amount for line in (await history(self.club, self.anna.id, size=1000)).lines]


def test_the_page_tells_stories() -> None:
    assert len(stories()) >= 10
    assert all(len(story.steps) >= 3 for story in stories())


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story.title}: {story.policies}")
async def test_the_page_is_right(club: Club, clock: StandingClock, story: Story) -> None:
    await change_policies(club, voucher_valid_days=365, **policies_of(story.policies))
    player = Player(club, clock)
    today = 0
    for step in story.steps:
        clock.move(days=step.day - today)
        today = step.day
        before = await player.entries()
        while await settle_due_accounts(club):
            continue
        refused = None
        try:
            await player.play(step.act)
        except ClubError as error:
            refused = f"refused {error.code}"
        after = await player.entries()
        if refused:
            assert (step, refused, after) == (step, step.points, before)
        else:
            assert (step, sum(after[: len(after) - len(before)])) == (step, int(step.points))
        assert (step, (await points(club, player.anna.id)).available) == (step, step.available)
    assert (await prove_ledger(club)).holds
