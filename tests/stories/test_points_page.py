"""docs/points.md, played: every table of the page is a story, every number in it an assertion."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import RuleDraft, record_purchase, refund_purchase, replace_rules
from club.errors import ClubError
from club.ledger import correct_points, credit_of, history, points, prove_ledger, settle_due_accounts
from club.ledger.rules import Wallet
from club.members import GiftTerms, erase_member, give_points, set_gift_terms
from club.money import Money
from club.rewards import cancel_voucher, redeem_reward
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff

PAGE = Path(__file__).parents[2] / "docs" / "points.md"
HEADERS = {
    "| day | what happens | points | available |": "points",
    "| day | what happens | credit in toman | available |": "credit",
}
K = 10  # a toman in rial


@dataclass(frozen=True)
class Step:
    day: int
    act: str
    moved: str
    available: int


@dataclass
class Story:
    title: str
    policies: str
    rules: str = ""
    wallet: Wallet = "points"
    steps: list[Step] = field(default_factory=list)


def stories() -> list[Story]:
    found: list[Story] = []
    title = policies = rules = ""
    for line in PAGE.read_text().splitlines():
        if line.startswith("## "):
            title = line[3:]
        elif line.startswith("Policies: "):
            policies, rules = line.removeprefix("Policies: "), ""
        elif line.startswith("Rules: "):
            rules = line.removeprefix("Rules: ")
        elif line in HEADERS:
            found.append(Story(title, policies, rules, cast(Wallet, HEADERS[line])))
        elif found and re.match(r"\| \d", line):
            day, act, moved, available = (cell.strip() for cell in line.strip("|").split("|"))
            found[-1].steps.append(Step(int(day), act, moved.replace(",", ""), int(available.replace(",", ""))))
    return found


def number_in(text: str, words: str = r"[+-]?\d[\d,]*") -> int:
    found = re.search(words, text)
    return int(found[0].replace(",", "")) if found else 0


def rule_of(text: str) -> RuleDraft:
    """A rule as the page writes it in a line of rules."""
    text, _, of_its_own = text.partition(" (")
    caps = {"per_day": number_in(of_its_own)} if "per day" in of_its_own else {}
    if text.startswith("amount"):
        points, per_amount = (int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text))
        return RuleDraft("amount", {"points": points, "per_amount": per_amount}, caps=caps)
    if text.startswith("multiplier"):
        return RuleDraft("multiplier", {"percent": number_in(text)})
    if text.startswith("per purchase"):
        return RuleDraft("per_purchase", {"points": number_in(text)}, caps=caps)
    if text.startswith("cap per member"):
        return RuleDraft("cap", {"per_member": number_in(text)})
    if text.startswith("every"):
        n, points = (int(found) for found in re.findall(r"\d+", text))
        return RuleDraft("every_nth_purchase", {"points": points, "n": n})
    if " for each " in text:
        points, amount = (int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text))
        return RuleDraft("spend_step", {"amount": amount, "points": points, "period": text.rpartition(" ")[2]})
    if text.startswith("cashback"):
        return RuleDraft("cashback", {"rate_bp": 100 * number_in(text)})
    raise AssertionError(f"the page names a rule this test does not know: {text}")


def policies_of(text: str) -> dict[str, Any]:
    policies: dict[str, Any] = {"debt_allowed": "debt allowed" in text}
    if days := re.search(r"credit expires after (\d+) days", text):
        policies["credit_expire_after_days"] = int(days[1])
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

    async def allow_gifts(self, policies: str) -> None:
        """There is a friend with points from the first day on, where the page tells of gifts."""
        if limits := re.search(r"gifts of (\d+) to (\d+), at most (\d+) a day", policies):
            least, most, per_day = (int(limit) for limit in limits.groups())
            terms = GiftTerms(least, most, per_day, per_month=None, receiver_per_day=None, member_days=0)
            await set_gift_terms(self.club, await make_staff(self.club, "owner"), terms, key="terms")
            self.friend = await make_member(self.club, "بهرام")
            await make_purchase(self.club, self.friend, 500_000)

    async def play(self, act: str) -> None:
        self.count += 1
        key = f"step-{self.count}"
        number = number_in(act)
        if act == "joins":
            self.owner = await make_staff(self.club, "owner")
            self.anna = await make_member(self.club)
        elif "of credit" in act:
            credit = number_in(act.partition(" with ")[2]) * K
            amount = Money(number * K, "IRR")
            bought = await record_purchase(self.club, self.owner, self.anna.id, amount, key=key, credit_to_spend=credit)
            self.purchases.append(bought.purchase_id)
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
        elif act.startswith("gives"):
            await give_points(self.club, self.anna.id, self.friend.id, number, "", key=key)
        elif act.startswith("gets"):
            await give_points(self.club, self.friend.id, self.anna.id, number, "", key=key)
        elif act == "is forgotten":
            await erase_member(self.club, self.anna.id)
        elif act != "time passes":
            raise AssertionError(f"the page says something this test does not know: {act}")

    async def entries(self, wallet: Wallet) -> list[int]:
        """In points, or in toman."""
        if self.count == 0:
            return []
        lines = (await history(self.club, self.anna.id, size=1000, wallet=wallet)).lines
        return [line.amount // (K if wallet == "credit" else 1) for line in lines]

    async def available(self, wallet: Wallet) -> int:
        if wallet == "credit":
            return (await credit_of(self.club, self.anna.id)).available // K
        return (await points(self.club, self.anna.id)).available


def test_the_page_tells_stories() -> None:
    assert len(stories()) >= 14
    assert all(len(story.steps) >= 3 for story in stories())


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story.title}: {story.rules or story.policies}")
async def test_the_page_is_right(club: Club, clock: StandingClock, story: Story) -> None:
    await change_policies(club, voucher_valid_days=365, **policies_of(story.policies))
    if story.rules:
        await replace_rules(club, None, [rule_of(one) for one in story.rules.split(", ")])
    player = Player(club, clock)
    await player.allow_gifts(story.policies)
    today = 0
    for step in story.steps:
        clock.move(days=step.day - today)
        today = step.day
        before = await player.entries(story.wallet)
        while await settle_due_accounts(club):
            continue
        refused = None
        try:
            await player.play(step.act)
        except ClubError as error:
            refused = f"refused {error.code}"
        after = await player.entries(story.wallet)
        if refused:
            assert (step, refused, after) == (step, step.moved, before)
        else:
            assert (step, sum(after[: len(after) - len(before)])) == (step, int(step.moved))
        assert (step, await player.available(story.wallet)) == (step, step.available)
    assert (await prove_ledger(club)).holds
