"""Before it is booked: what a purchase would bring, which rules give nothing and why, what is nearly reached."""

from typing import Any

import pytest

from club.context import Club
from club.earning import PurchaseLine, PurchasePreview, RuleDraft, preview_purchase, record_purchase, replace_rules
from club.errors import AmountNotUnderstood, AmountTooLarge, CreditAboveTotal
from club.money import Money
from tests.makers import StandingClock, make_member, make_purchase, make_staff

K = 10_000
RULES = (
    RuleDraft("amount", {"points": 10, "per_amount": 100 * K}),
    RuleDraft("per_purchase", {"points": 50}, {"amount_from": 200 * K}),
    RuleDraft("cashback", {"rate_bp": 500}, {"products": ["11"]}),
    RuleDraft("every_nth_purchase", {"points": 100, "n": 3}),
    RuleDraft("repeat_purchase", {"points": 20, "within_days": 7}),
    RuleDraft("spend_step", {"amount": 300 * K, "points": 30, "period": "purchase"}),
    RuleDraft("multiplier", {"percent": 150}, {"weekdays": [4]}),
    RuleDraft("per_purchase", {"points": 5}, {"channels": ["woocommerce"]}),
    RuleDraft("cap", {"per_purchase": 70}),
)


def said(preview: PurchasePreview) -> list[str]:
    return [f"{line.kind}{line.points:+}" for line in preview.lines]


def not_fired(preview: PurchasePreview) -> list[str]:
    return sorted(f"{why.rule.kind}:{why.reason}" for why in preview.not_fired)


def nearly(preview: PurchasePreview) -> list[tuple[str, int, int, str]]:
    return [
        (near.rule.kind, near.missing // (K if near.unit == "amount" else 1), near.points, near.unit)
        for near in preview.nearly
    ]


async def test_each_rule_says_what_it_gives_or_why_not(club: Club) -> None:
    await replace_rules(club, None, RULES)
    anna = await make_member(club)
    preview = await preview_purchase(club, Money(150 * K, "IRR"), member_id=anna.id)
    assert (preview.points, preview.credit, said(preview)) == (15, 0, ["amount+15"])
    assert not_fired(preview) == [
        "cashback:products",
        "every_nth_purchase:not-nth",
        "multiplier:weekday",
        "per_purchase:amount-from",
        "per_purchase:channel",
        "repeat_purchase:first-purchase",
        "spend_step:below-step",
    ]
    assert nearly(preview) == [
        ("per_purchase", 50, 50, "amount"),
        ("spend_step", 150, 30, "amount"),
        ("every_nth_purchase", 2, 100, "purchases"),
    ]


async def test_without_a_member_rules_that_ask_for_one_say_so(club: Club) -> None:
    await replace_rules(club, None, RULES)
    preview = await preview_purchase(club, Money(350 * K, "IRR"))
    assert said(preview) == ["amount+35", "per_purchase+50", "spend_step+30", "cap-45"]
    assert [one for one in not_fired(preview) if "no-member" in one] == [
        "every_nth_purchase:no-member",
        "repeat_purchase:no-member",
    ]
    assert nearly(preview) == [("spend_step", 250, 30, "amount")]


async def test_when_where_and_what_can_be_asked(club: Club, clock: StandingClock) -> None:
    await replace_rules(club, None, RULES)
    lines = (PurchaseLine(60 * K, product="11"), PurchaseLine(40 * K, product="12"))
    friday = clock.now().replace(day=3)
    preview = await preview_purchase(club, Money(100 * K, "IRR"), at=friday, channel="woocommerce", lines=lines)
    assert said(preview) == [
        "amount+10",
        "multiplier+5",
        f"cashback+{3 * K}",
        f"multiplier+{3 * K // 2}",
        "per_purchase+5",
    ]
    assert (preview.points, preview.credit) == (20, 45_000)


async def test_the_part_paid_with_credit_brings_nothing(club: Club) -> None:
    await replace_rules(club, None, RULES)
    half = await preview_purchase(club, Money(200 * K, "IRR"), credit_to_spend=100 * K)
    assert said(half) == ["amount+10"]
    whole = await preview_purchase(club, Money(200 * K, "IRR"), credit_to_spend=200 * K)
    assert (said(whole), {why.reason for why in whole.not_fired}) == ([], {"nothing-left"})
    assert whole.nearly == ()


async def test_what_is_shown_is_what_is_booked(club: Club, clock: StandingClock) -> None:
    await replace_rules(club, None, RULES)
    anna, cashier = await make_member(club), await make_staff(club, "cashier")
    for number, thousand in enumerate((150, 250, 90, 700)):
        amount = Money(thousand * K, "IRR")
        before: Any = await preview_purchase(club, amount, member_id=anna.id)
        booked = await record_purchase(club, cashier, anna.id, amount, key=f"k{number}")
        assert before.earned == booked.earned
        clock.move(days=1)


async def test_nearly_knows_what_was_spent_before(club: Club) -> None:
    step = RuleDraft("spend_step", {"amount": 300 * K, "points": 30, "period": "month"})
    await replace_rules(club, None, [step])
    anna = await make_member(club)
    await make_purchase(club, anna, 250_000)
    preview = await preview_purchase(club, Money(100 * K, "IRR"), member_id=anna.id)
    assert (said(preview), nearly(preview)) == (["spend_step+30"], [("spend_step", 250, 30, "amount")])


async def test_what_could_not_be_booked_is_not_shown(club: Club) -> None:
    refused = [
        (0, 0, AmountNotUnderstood),
        (10**15, 0, AmountTooLarge),
        (5, 6, CreditAboveTotal),
        (5, -1, AmountNotUnderstood),
    ]
    for amount, credit, refusal in refused:
        with pytest.raises(refusal):
            await preview_purchase(club, Money(amount, "IRR"), credit_to_spend=credit)
