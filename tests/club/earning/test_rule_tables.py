"""Purchases against rules, as tables: what comes in, how many points and how much credit come out, and why.

Amounts are in thousand toman (10 000 rial, the minor unit), times in Tehran. A line of the reasons is `kind+points`; credit
is in toman. Every table has its own rules, said above it.
"""

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from club.earning.judging import judge_occasion
from club.earning.rules import PurchaseLine, Rule, Terms, judged
from club.earning.shapes import Facts, Judgement, Moment, TierShare

K = 10_000
"""A thousand toman in rial."""
TOMAN = 10
TEHRAN = ZoneInfo("Asia/Tehran")
SATURDAY_NOON = "2026-04-04 12:00"
SILVER, GOLD = 2, 3


def rule(number: int, kind: str, given: dict[str, Any], gives: Any = None, /, **more: Any) -> Rule:
    """`more`: conditions, but for `caps`."""
    caps = more.pop("caps", {})
    return Rule(number, kind, given, more, caps, gives or ("credit" if kind == "cashback" else "points"))


def terms(*rules: Rule, tiers: tuple[TierShare, ...] = ()) -> Terms:
    return Terms(1, rules, 0, None, timezone="Asia/Tehran", tiers=tiers)


def local(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=TEHRAN)


def judge(
    rules: Terms,
    thousand: float,
    *,
    at: str = SATURDAY_NOON,
    refunded: float = 0,
    paid_with_credit: float = 0,
    lines: tuple[PurchaseLine, ...] = (),
    channel: str = "till",
    facts: Facts | None = None,
    stage: Any = "paid",
) -> Judgement:
    return judged(
        rules,
        stage,
        round(thousand * K),
        round(refunded * K),
        lines=lines,
        paid_with_credit=round(paid_with_credit * K),
        at=local(at),
        channel=channel,
        facts=facts,
    )


def said(judgement: Judgement) -> str:
    """The reasons in short; credit in toman."""
    return " ".join(
        f"{line.kind}{line.points // (TOMAN if line.gives == 'credit' else 1):+}" for line in judgement.earned.lines
    )


def unsaid(judgement: Judgement) -> str:
    """Why the others brought nothing."""
    return " ".join(f"{why.rule.kind}:{why.reason}" for why in judgement.not_fired)


def check(judgement: Judgement, points: int, reasons: str, *, credit: int = 0, why_not: str | None = None) -> None:
    earned = judgement.earned
    assert (earned.points, earned.credit, said(judgement)) == (points, credit * TOMAN, reasons)
    if why_not is not None:
        assert unsaid(judgement) == why_not
    for gives, total in (("points", earned.points), ("credit", earned.credit)):
        assert sum(line.points for line in earned.lines if line.gives == gives) == total


TEN_PER_HUNDRED = rule(1, "amount", {"points": 10, "per_amount": 100 * K})
FIFTY_EACH = rule(2, "per_purchase", {"points": 50})

# ten points for each 100 000 toman, fifty for each purchase
PLAIN = terms(TEN_PER_HUNDRED, FIFTY_EACH)


@pytest.mark.parametrize(
    ("thousand", "points", "reasons"),
    [
        (250, 75, "amount+25 per_purchase+50"),
        (199.999, 69, "amount+19 per_purchase+50"),
        (200, 70, "amount+20 per_purchase+50"),
        (100, 60, "amount+10 per_purchase+50"),
        (99.9999, 59, "amount+9 per_purchase+50"),
        (10, 51, "amount+1 per_purchase+50"),
        (9.9999, 50, "per_purchase+50"),
        (0.0001, 50, "per_purchase+50"),
        (0, 0, ""),
        (1_000_000, 100_050, "amount+100000 per_purchase+50"),
    ],
)
def test_rules_add_up_and_each_is_rounded_down_once(thousand: float, points: int, reasons: str) -> None:
    check(judge(PLAIN, thousand), points, reasons)


@pytest.mark.parametrize(
    ("thousand", "refunded", "paid_with_credit", "points", "reasons"),
    [
        (500, 0, 0, 100, "amount+50 per_purchase+50"),
        (500, 200, 0, 80, "amount+30 per_purchase+50"),
        (500, 499.9999, 0, 50, "per_purchase+50"),
        (500, 500, 0, 0, ""),
        (500, 900, 0, 0, ""),
        (500, 0, 200, 80, "amount+30 per_purchase+50"),
        (500, 0, 500, 0, ""),
        (500, 100, 200, 80, "amount+30 per_purchase+50"),  # what is refunded first is the credit, which earned nothing
        (500, 200, 200, 80, "amount+30 per_purchase+50"),
        (500, 300, 200, 70, "amount+20 per_purchase+50"),
        (500, 500, 200, 0, ""),
        (500, 500, 500, 0, ""),
    ],
)
def test_what_was_refunded_or_paid_with_credit_earns_nothing(
    thousand: float, refunded: float, paid_with_credit: float, points: int, reasons: str
) -> None:
    check(judge(PLAIN, thousand, refunded=refunded, paid_with_credit=paid_with_credit), points, reasons)


@pytest.mark.parametrize("stage", ["open", "cancelled"])
def test_what_is_not_paid_earns_nothing(stage: str) -> None:
    check(judge(PLAIN, 500, stage=stage), 0, "")


# ten percent back as credit; two and a half percent in steps of 100 toman; the same for points
TEN_PERCENT = terms(rule(1, "cashback", {"rate_bp": 1000, "round_to": 1}))
ROUNDED = terms(rule(1, "cashback", {"rate_bp": 250, "round_to": 100 * TOMAN}))
CREDIT_BY_AMOUNT = terms(rule(1, "amount", {"points": 5_000 * TOMAN, "per_amount": 100 * K}, "credit"))
CREDIT_EACH = terms(rule(1, "per_purchase", {"points": 2_000 * TOMAN}, "credit"))
BOTH = terms(TEN_PER_HUNDRED, rule(3, "cashback", {"rate_bp": 500, "round_to": 1}))


@pytest.mark.parametrize(
    ("rules", "thousand", "credit", "points", "reasons"),
    [
        (TEN_PERCENT, 250, 25_000, 0, "cashback+25000"),
        (TEN_PERCENT, 0.19, 19, 0, "cashback+19"),
        (TEN_PERCENT, 0.001, 0.1, 0, "cashback+0"),
        (TEN_PERCENT, 0.0009, 0, 0, ""),
        (ROUNDED, 250, 6_200, 0, "cashback+6200"),
        (ROUNDED, 4, 100, 0, "cashback+100"),
        (ROUNDED, 3.999, 0, 0, ""),
        (ROUNDED, 7.9, 100, 0, "cashback+100"),
        (ROUNDED, 8, 200, 0, "cashback+200"),
        (CREDIT_BY_AMOUNT, 250, 12_500, 0, "amount+12500"),
        (CREDIT_BY_AMOUNT, 50, 2_500, 0, "amount+2500"),
        (CREDIT_EACH, 50, 2_000, 0, "per_purchase+2000"),
        (CREDIT_EACH, 0, 0, 0, ""),
        (BOTH, 300, 15_000, 30, "amount+30 cashback+15000"),
        (BOTH, 99, 4_950, 9, "amount+9 cashback+4950"),
    ],
)
def test_credit_is_earned_beside_points(
    rules: Terms, thousand: float, credit: float, points: int, reasons: str
) -> None:
    judgement = judge(rules, thousand, facts=Facts())
    assert (judgement.earned.points, judgement.earned.credit) == (points, round(credit * TOMAN))
    assert said(judgement) == reasons


# fifty a purchase under one condition each; the reason why not is the end of a sentence's key
@pytest.mark.parametrize(
    ("conditions", "thousand", "at", "channel", "tier", "fires"),
    [
        ({"amount_from": 100 * K}, 100, SATURDAY_NOON, "till", None, ""),
        ({"amount_from": 100 * K}, 99.9999, SATURDAY_NOON, "till", None, "amount-from"),
        ({"amount_below": 100 * K}, 99.9999, SATURDAY_NOON, "till", None, ""),
        ({"amount_below": 100 * K}, 100, SATURDAY_NOON, "till", None, "amount-below"),
        ({"amount_from": 50 * K, "amount_below": 100 * K}, 75, SATURDAY_NOON, "till", None, ""),
        ({"amount_from": 50 * K, "amount_below": 100 * K}, 49, SATURDAY_NOON, "till", None, "amount-from"),
        ({"amount_from": 50 * K, "amount_below": 100 * K}, 100, SATURDAY_NOON, "till", None, "amount-below"),
        ({"weekdays": [5]}, 10, "2026-04-04 00:00", "till", None, ""),
        ({"weekdays": [5]}, 10, "2026-04-04 23:59", "till", None, ""),
        ({"weekdays": [5]}, 10, "2026-04-05 00:00", "till", None, "weekday"),
        ({"weekdays": [3, 4]}, 10, "2026-04-03 12:00", "till", None, ""),
        ({"weekdays": [3, 4]}, 10, "2026-04-04 12:00", "till", None, "weekday"),
        ({"hour_from": 9, "hour_before": 12}, 10, "2026-04-04 09:00", "till", None, ""),
        ({"hour_from": 9, "hour_before": 12}, 10, "2026-04-04 11:59", "till", None, ""),
        ({"hour_from": 9, "hour_before": 12}, 10, "2026-04-04 12:00", "till", None, "hour"),
        ({"hour_from": 9, "hour_before": 12}, 10, "2026-04-04 08:59", "till", None, "hour"),
        ({"hour_from": 22, "hour_before": 2}, 10, "2026-04-04 23:30", "till", None, ""),
        ({"hour_from": 22, "hour_before": 2}, 10, "2026-04-04 01:59", "till", None, ""),
        ({"hour_from": 22, "hour_before": 2}, 10, "2026-04-04 02:00", "till", None, "hour"),
        ({"hour_from": 18}, 10, "2026-04-04 23:59", "till", None, ""),
        ({"hour_from": 18}, 10, "2026-04-04 17:59", "till", None, "hour"),
        ({"hour_before": 10}, 10, "2026-04-04 09:59", "till", None, ""),
        ({"hour_before": 10}, 10, "2026-04-04 10:00", "till", None, "hour"),
        ({"day_from": "2026-04-05"}, 10, "2026-04-04 23:59", "till", None, "day-from"),
        ({"day_from": "2026-04-05"}, 10, "2026-04-05 00:00", "till", None, ""),
        ({"day_until": "2026-04-04"}, 10, "2026-04-04 23:59", "till", None, ""),
        ({"day_until": "2026-04-04"}, 10, "2026-04-05 00:00", "till", None, "day-until"),
        ({"day_from": "2026-04-01", "day_until": "2026-04-04"}, 10, SATURDAY_NOON, "till", None, ""),
        ({"channels": ["till"]}, 10, SATURDAY_NOON, "till", None, ""),
        ({"channels": ["till"]}, 10, SATURDAY_NOON, "woocommerce", None, "channel"),
        ({"channels": ["woocommerce"]}, 10, SATURDAY_NOON, "woocommerce", None, ""),
        ({"channels": ["woocommerce"]}, 10, SATURDAY_NOON, "till", None, "channel"),
        ({"tiers": [GOLD]}, 10, SATURDAY_NOON, "till", GOLD, ""),
        ({"tiers": [GOLD]}, 10, SATURDAY_NOON, "till", SILVER, "tier"),
        ({"tiers": [GOLD]}, 10, SATURDAY_NOON, "till", None, "tier"),
        ({"tiers": [SILVER, GOLD]}, 10, SATURDAY_NOON, "till", SILVER, ""),
        ({"tiers": [GOLD], "weekdays": [5], "amount_from": K}, 10, SATURDAY_NOON, "till", GOLD, ""),
        ({"tiers": [GOLD], "weekdays": [5], "amount_from": 11 * K}, 10, SATURDAY_NOON, "till", GOLD, "amount-from"),
        ({"tiers": [GOLD], "weekdays": [6], "amount_from": 11 * K}, 10, SATURDAY_NOON, "till", GOLD, "weekday"),
        ({"tiers": [GOLD], "weekdays": [6], "amount_from": 11 * K}, 10, SATURDAY_NOON, "till", SILVER, "tier"),
    ],
)
def test_a_rule_gives_when_all_its_conditions_are_met_and_says_which_is_not(
    conditions: dict[str, Any], thousand: float, at: str, channel: str, tier: int | None, fires: str
) -> None:
    rules = terms(rule(1, "per_purchase", {"points": 50}, **conditions))
    judgement = judge(rules, thousand, at=at, channel=channel, facts=Facts(tier_id=tier))
    if fires:
        check(judgement, 0, "", why_not=f"per_purchase:{fires}")
    else:
        check(judgement, 50, "per_purchase+50", why_not="")


def test_conditions_are_held_against_what_is_left_after_a_refund() -> None:
    rules = terms(rule(1, "per_purchase", {"points": 50}, amount_from=100 * K))
    check(judge(rules, 120, refunded=20), 50, "per_purchase+50")
    check(judge(rules, 120, refunded=21), 0, "", why_not="per_purchase:amount-from")


@pytest.mark.parametrize("conditions", [{"tiers": [GOLD]}])
@pytest.mark.parametrize("kind", ["per_purchase", "amount", "multiplier"])
def test_rules_for_members_do_not_fire_for_nobody(kind: str, conditions: dict[str, Any]) -> None:
    given = {"per_purchase": {"points": 5}, "amount": {"points": 1, "per_amount": K}, "multiplier": {"percent": 200}}
    check(judge(terms(rule(1, kind, given[kind], **conditions)), 100), 0, "", why_not=f"{kind}:no-member")


COFFEE = PurchaseLine(100 * K, product="11", variation="12", sku="COF-1", name="قهوهٔ اسپرسو", categories=("نوشیدنی",))
CAKE = PurchaseLine(200 * K, product="21", sku="CAKE", name="Cake", categories=("Sweets", "Fresh"))


# ten points for each 100 000 toman of what fits; a basket of coffee (100), cake (200) and 50 besides
@pytest.mark.parametrize(
    ("conditions", "refunded", "points", "why_not"),
    [
        ({}, 0, 35, ""),
        ({"products": ["11"]}, 0, 10, ""),
        ({"products": ["12"]}, 0, 10, ""),
        ({"products": ["cof-1"]}, 0, 10, ""),
        ({"products": ["قهوه اسپرسو"]}, 0, 10, ""),
        ({"products": ["قهوة اسپرسو"]}, 0, 10, ""),
        ({"products": ["21"]}, 0, 20, ""),
        ({"products": ["11", "21"]}, 0, 30, ""),
        ({"products": ["99"]}, 0, 0, "amount:products"),
        ({"categories": ["نوشیدنی"]}, 0, 10, ""),
        ({"categories": ["sweets"]}, 0, 20, ""),
        ({"categories": ["FRESH", "نوشیدنی"]}, 0, 30, ""),
        ({"categories": ["Books"]}, 0, 0, "amount:categories"),
        ({"products": ["21"], "categories": ["نوشیدنی"]}, 0, 0, "amount:products"),
        ({"products": ["21"], "categories": ["Sweets"]}, 0, 20, ""),
        ({"products": ["21"], "amount_from": 200 * K}, 0, 20, ""),
        ({"products": ["21"], "amount_from": 201 * K}, 0, 0, "amount:amount-from"),
        ({}, 175, 17, ""),  # a refund that names no line is taken off all of them in proportion
        ({"products": ["11"]}, 175, 5, ""),
        ({"products": ["21"]}, 175, 10, ""),
        ({"products": ["21"]}, 350, 0, "amount:nothing-left"),
    ],
)
def test_rules_for_products_count_only_their_lines(
    conditions: dict[str, Any], refunded: float, points: int, why_not: str
) -> None:
    rules = terms(rule(1, "amount", {"points": 10, "per_amount": 100 * K}, **conditions))
    judgement = judge(rules, 350, refunded=refunded, lines=(COFFEE, CAKE))
    check(judgement, points, f"amount+{points}" if points else "", why_not=why_not)


@pytest.mark.parametrize(
    ("coffee_back", "cake_back", "refunded", "coffee_points", "cake_points"),
    [
        (0, 0, 0, 10, 20),
        (100, 0, 100, 0, 20),
        (40, 0, 40, 6, 20),
        (0, 100, 100, 10, 10),
        (100, 200, 300, 0, 0),
        (50, 0, 150, 3, 12),  # 50 of the coffee by name, the other 100 off what is left, in proportion
    ],
)
def test_a_refund_that_names_its_lines_is_taken_from_them(
    coffee_back: float, cake_back: float, refunded: float, coffee_points: int, cake_points: int
) -> None:
    lines = (replace(COFFEE, refunded=round(coffee_back * K)), replace(CAKE, refunded=round(cake_back * K)))
    for product, points in (("11", coffee_points), ("21", cake_points)):
        rules = terms(rule(1, "amount", {"points": 10, "per_amount": 100 * K}, products=[product]))
        assert judge(rules, 300, refunded=refunded, lines=lines).earned.points == points


DOUBLE = rule(5, "multiplier", {"percent": 200})
TRIPLE_COFFEE = rule(6, "multiplier", {"percent": 300}, products=["11"])
FRIDAY_HALF_MORE = rule(7, "multiplier", {"percent": 150}, weekdays=[4])
TIERS = (TierShare(SILVER, "Silver", 125), TierShare(GOLD, "Gold", 150))


# ten for each 100 000 toman and fifty each; multipliers count only for what the amount brings
@pytest.mark.parametrize(
    ("multipliers", "tiers", "tier", "points", "reasons"),
    [
        ((), (), None, 85, "amount+35 per_purchase+50"),
        ((DOUBLE,), (), None, 120, "amount+35 multiplier+35 per_purchase+50"),
        ((), TIERS, None, 85, "amount+35 per_purchase+50"),
        ((), TIERS, SILVER, 93, "amount+35 tier_multiplier+8 per_purchase+50"),
        ((), TIERS, GOLD, 102, "amount+35 tier_multiplier+17 per_purchase+50"),
        ((DOUBLE,), TIERS, GOLD, 120, "amount+35 multiplier+35 per_purchase+50"),
        ((FRIDAY_HALF_MORE,), (), None, 85, "amount+35 per_purchase+50"),
        ((FRIDAY_HALF_MORE,), TIERS, SILVER, 93, "amount+35 tier_multiplier+8 per_purchase+50"),
        ((TRIPLE_COFFEE,), (), None, 105, "amount+35 multiplier+20 per_purchase+50"),
        ((TRIPLE_COFFEE, DOUBLE), (), None, 130, "amount+35 multiplier+20 multiplier+25 per_purchase+50"),
        ((TRIPLE_COFFEE,), TIERS, GOLD, 117, "amount+35 multiplier+20 tier_multiplier+12 per_purchase+50"),
    ],
)
def test_of_multipliers_only_the_largest_counts_for_each_part(
    multipliers: tuple[Rule, ...], tiers: tuple[TierShare, ...], tier: int | None, points: int, reasons: str
) -> None:
    rules = terms(TEN_PER_HUNDRED, *multipliers, FIFTY_EACH, tiers=tiers)
    check(judge(rules, 350, lines=(COFFEE, CAKE), facts=Facts(tier_id=tier)), points, reasons)


def test_a_smaller_multiplier_says_so() -> None:
    rules = terms(TEN_PER_HUNDRED, DOUBLE, rule(8, "multiplier", {"percent": 300}))
    check(judge(rules, 100), 30, "amount+10 multiplier+20", why_not="multiplier:smaller-multiplier")


def test_credit_is_multiplied_too_and_rounded_once() -> None:
    rules = terms(
        rule(1, "cashback", {"rate_bp": 250, "round_to": 100 * TOMAN}), rule(2, "multiplier", {"percent": 150})
    )
    judgement = judge(rules, 6.6, facts=Facts())  # 165 toman and half as much again: 247, of which whole hundreds
    check(judgement, 0, "cashback+100 multiplier+100", credit=200)


def test_steps_and_fixed_points_are_not_multiplied() -> None:
    step = rule(3, "spend_step", {"amount": 100 * K, "points": 7, "period": "purchase"})
    check(judge(terms(step, FIFTY_EACH, DOUBLE), 250), 64, "spend_step+14 per_purchase+50")


# a hundred more at every third purchase
THIRD = rule(1, "every_nth_purchase", {"points": 100, "n": 3})


@pytest.mark.parametrize(
    ("ordinal", "fired", "points", "missing"),
    [
        (1, 0, 0, 2),
        (2, 0, 0, 1),
        (3, 0, 100, None),
        (4, 3, 0, 2),
        (6, 3, 100, None),
        (3, 3, 0, 3),  # an earlier one was refunded and this is the third once more: that one has been given
        (9, 6, 100, None),
        (299, 297, 0, 1),
        (300, 297, 100, None),
    ],
)
def test_every_nth_purchase(ordinal: int, fired: int, points: int, missing: int | None) -> None:
    judgement = judge(terms(THIRD), 10, facts=Facts(ordinal=ordinal, fired={"1": fired} if fired else {}))
    check(judgement, points, f"every_nth_purchase+{points}" if points else "")
    assert [why.data["missing"] for why in judgement.not_fired] == ([] if missing is None else [missing])


# twenty for coming back within a week
AGAIN = rule(1, "repeat_purchase", {"points": 20, "within_days": 7})


@pytest.mark.parametrize(
    ("days", "why_not"),
    [(None, "first-purchase"), (0, "same-day"), (1, ""), (6, ""), (7, ""), (8, "too-late"), (400, "too-late")],
)
def test_coming_back(days: int | None, why_not: str) -> None:
    judgement = judge(terms(AGAIN), 10, facts=Facts(days_since=days))
    if why_not:
        check(judgement, 0, "", why_not=f"repeat_purchase:{why_not}")
    else:
        check(judgement, 20, "repeat_purchase+20")


# thirty for every 500 000 toman, of one purchase, of a day, of a month
@pytest.mark.parametrize(
    ("period", "spent_day", "spent_month", "thousand", "points", "missing"),
    [
        ("purchase", 0, 0, 500, 30, None),
        ("purchase", 0, 0, 499.9999, 0, 0.0001),
        ("purchase", 0, 0, 1_250, 60, None),
        ("purchase", 400, 400, 100, 0, 400),
        ("day", 0, 0, 500, 30, None),
        ("day", 400, 400, 100, 30, None),
        ("day", 400, 400, 99, 0, 1),
        ("day", 0, 400, 100, 0, 400),
        ("day", 600, 600, 300, 0, 100),
        ("day", 600, 600, 400, 30, None),
        ("day", 499, 499, 1_001, 90, None),
        ("month", 0, 400, 100, 30, None),
        ("month", 0, 1_400, 50, 0, 50),
        ("month", 100, 1_900, 1_100, 90, None),
    ],
)
def test_spend_so_much_get_so_many(
    period: str, spent_day: float, spent_month: float, thousand: float, points: int, missing: float | None
) -> None:
    step = rule(1, "spend_step", {"amount": 500 * K, "points": 30, "period": period})
    facts = Facts(spent_day=round(spent_day * K), spent_month=round(spent_month * K))
    judgement = judge(terms(step), thousand, facts=facts)
    check(judgement, points, f"spend_step+{points}" if points else "")
    assert [why.data["missing"] for why in judgement.not_fired] == ([] if missing is None else [round(missing * K)])


@pytest.mark.parametrize(
    "asking",
    [THIRD, AGAIN, rule(1, "spend_step", {"amount": K, "points": 1, "period": "day"})],
    ids=lambda asking: asking.kind,
)
def test_what_asks_about_a_member_gives_nobody_anything(asking: Rule) -> None:
    check(judge(terms(asking), 10), 0, "", why_not=f"{asking.kind}:no-member")


# ten for each 100 000 toman, but not more than the caps
@pytest.mark.parametrize(
    ("caps", "used", "thousand", "points", "reasons"),
    [
        ({"per_purchase": 40}, (0, 0), 300, 30, "amount+30"),
        ({"per_purchase": 40}, (0, 0), 400, 40, "amount+40"),
        ({"per_purchase": 40}, (0, 0), 900, 40, "amount+90 cap-50"),
        ({"per_purchase": 40}, (900, 900), 900, 40, "amount+90 cap-50"),
        ({"per_day": 40}, (0, 0), 900, 40, "amount+90 cap-50"),
        ({"per_day": 40}, (30, 30), 900, 10, "amount+90 cap-80"),
        ({"per_day": 40}, (30, 30), 100, 10, "amount+10"),
        ({"per_day": 40}, (40, 40), 100, 0, "amount+10 cap-10"),
        ({"per_day": 40}, (50, 50), 100, 0, "amount+10 cap-10"),
        ({"per_day": 40}, (0, 500), 100, 10, "amount+10"),
        ({"per_member": 100}, (0, 95), 100, 5, "amount+10 cap-5"),
        ({"per_member": 100}, (0, 100), 100, 0, "amount+10 cap-10"),
        ({"per_purchase": 50, "per_day": 60, "per_member": 100}, (20, 75), 900, 25, "amount+90 cap-65"),
        ({"per_purchase": 50, "per_day": 60, "per_member": 100}, (20, 20), 900, 40, "amount+90 cap-50"),
        ({"per_purchase": 50, "per_day": 60, "per_member": 100}, (0, 0), 900, 50, "amount+90 cap-40"),
    ],
)
def test_a_capped_rule_gives_no_more_than_there_is_room_for(
    caps: dict[str, int], used: tuple[int, int], thousand: float, points: int, reasons: str
) -> None:
    rules = terms(rule(1, "amount", {"points": 10, "per_amount": 100 * K}, caps=caps))
    judgement = judge(rules, thousand, facts=Facts(used={"1": used}))
    check(judgement, points, reasons)
    counted = {"1": points} if points and set(caps) != {"per_purchase"} else {}
    assert judgement.uses == counted


def test_a_cap_counts_what_a_multiplier_adds() -> None:
    rules = terms(rule(1, "amount", {"points": 10, "per_amount": 100 * K}, caps={"per_purchase": 40}), DOUBLE)
    check(judge(rules, 300), 40, "amount+30 multiplier+30 cap-20", why_not="amount:cap")


# all together: at most 100 points a purchase, 150 a day, 1000 ever; credit has caps of its own
@pytest.mark.parametrize(
    ("cap", "used", "thousand", "points", "reasons"),
    [
        ({"per_purchase": 100}, (0, 0), 400, 90, "amount+40 per_purchase+50"),
        ({"per_purchase": 100}, (0, 0), 500, 100, "amount+50 per_purchase+50"),
        ({"per_purchase": 100}, (0, 0), 900, 100, "amount+90 per_purchase+50 cap-40"),
        ({"per_day": 150}, (100, 100), 900, 50, "amount+90 per_purchase+50 cap-90"),
        ({"per_day": 150}, (150, 150), 900, 0, "amount+90 per_purchase+50 cap-140"),
        ({"per_member": 1000}, (0, 990), 900, 10, "amount+90 per_purchase+50 cap-130"),
        ({"per_purchase": 100, "per_day": 150}, (0, 0), 900, 100, "amount+90 per_purchase+50 cap-40"),
    ],
)
def test_a_cap_over_everything_cuts_last(
    cap: dict[str, int], used: tuple[int, int], thousand: float, points: int, reasons: str
) -> None:
    rules = terms(rule(9, "cap", cap), TEN_PER_HUNDRED, FIFTY_EACH)
    check(judge(rules, thousand, facts=Facts(used={"9": used})), points, reasons)


def test_points_and_credit_have_caps_of_their_own() -> None:
    rules = terms(
        TEN_PER_HUNDRED,
        rule(3, "cashback", {"rate_bp": 1000, "round_to": 1}),
        rule(8, "cap", {"per_purchase": 20}),
        rule(9, "cap", {"per_purchase": 15_000 * TOMAN}, "credit"),
    )
    check(judge(rules, 300, facts=Facts()), 20, "amount+30 cashback+30000 cap-10 cap-15000", credit=15_000)


def test_a_rules_own_cap_is_cut_before_the_cap_over_everything() -> None:
    rules = terms(
        rule(1, "amount", {"points": 10, "per_amount": 100 * K}, caps={"per_purchase": 40}),
        FIFTY_EACH,
        rule(9, "cap", {"per_purchase": 80}),
    )
    check(judge(rules, 900), 80, "amount+90 cap-50 per_purchase+50 cap-10", why_not="amount:cap cap:cap")


# joining, birthdays, anniversaries, events
@pytest.mark.parametrize(
    ("occasion", "name", "at", "points", "credit"),
    [
        ("joining", "", SATURDAY_NOON, 5, 0),
        ("joining", "", "2026-04-03 12:00", 5, 1_000),
        ("birthday", "", SATURDAY_NOON, 30, 0),
        ("anniversary", "", SATURDAY_NOON, 40, 2_000),
        ("event", "contest-entered", SATURDAY_NOON, 20, 0),
        ("event", " Contest-Entered ", SATURDAY_NOON, 20, 0),
        ("event", "lottery-entered", SATURDAY_NOON, 0, 500),
        ("event", "نظر دادن", SATURDAY_NOON, 3, 0),
        ("event", "something else", SATURDAY_NOON, 0, 0),
    ],
)
def test_occasions_earn_by_their_own_rules(occasion: Any, name: str, at: str, points: int, credit: int) -> None:
    rules = (
        *PLAIN.rules,
        rule(11, "joining", {"points": 5}),
        rule(12, "joining", {"points": 1_000 * TOMAN}, "credit", weekdays=[4]),
        rule(13, "birthday", {"points": 30}),
        rule(14, "anniversary", {"points": 40}),
        rule(15, "anniversary", {"points": 2_000 * TOMAN}, "credit"),
        rule(16, "event", {"name": "contest-entered", "points": 20}),
        rule(17, "event", {"name": "lottery-entered", "points": 500 * TOMAN}, "credit"),
        rule(18, "event", {"name": "نظر دادن", "points": 3}),
    )
    earned = judge_occasion(occasion, rules, Moment(local(at), "Asia/Tehran", facts=Facts()), name).earned
    assert (earned.points, earned.credit) == (points, credit * TOMAN)


@pytest.mark.parametrize(
    ("caps", "used", "points"),
    [
        ({"per_day": 50}, (0, 0), 20),
        ({"per_day": 50}, (40, 40), 10),
        ({"per_day": 50}, (50, 50), 0),
        ({"per_member": 50}, (0, 45), 5),
        ({"per_day": 5, "per_member": 50}, (0, 0), 5),
    ],
)
def test_events_have_caps_too(caps: dict[str, int], used: tuple[int, int], points: int) -> None:
    rules = (rule(1, "event", {"name": "visit", "points": 20}, caps=caps),)
    moment = Moment(local(SATURDAY_NOON), "Asia/Tehran", facts=Facts(used={"1": used}))
    assert judge_occasion("event", rules, moment, "visit").earned.points == points


# a café's whole programme
CAFE = terms(
    rule(1, "amount", {"points": 10, "per_amount": 100 * K}),
    rule(2, "per_purchase", {"points": 50}, amount_from=20 * K),
    rule(3, "cashback", {"rate_bp": 300, "round_to": 10 * TOMAN}, tiers=[GOLD]),
    rule(4, "multiplier", {"percent": 200}, weekdays=[0], hour_from=15, hour_before=17),
    rule(5, "every_nth_purchase", {"points": 100, "n": 10}),
    rule(6, "repeat_purchase", {"points": 15, "within_days": 3}, channels=["till"]),
    rule(7, "spend_step", {"amount": 1000 * K, "points": 200, "period": "month"}),
    rule(8, "cap", {"per_day": 500}),
    tiers=(TierShare(SILVER, "Silver", 125), TierShare(GOLD, "Gold", 150)),
)
MONDAY_HOUR = "2026-04-06 15:30"


@pytest.mark.parametrize(
    ("thousand", "at", "channel", "facts", "points", "credit", "reasons"),
    [
        (15, SATURDAY_NOON, "till", {}, 1, 0, "amount+1"),
        (20, SATURDAY_NOON, "till", {}, 52, 0, "amount+2 per_purchase+50"),
        (100, SATURDAY_NOON, "till", {"tier_id": SILVER}, 62, 0, "amount+10 tier_multiplier+2 per_purchase+50"),
        (100, MONDAY_HOUR, "till", {"tier_id": SILVER}, 70, 0, "amount+10 multiplier+10 per_purchase+50"),
        (
            100,
            SATURDAY_NOON,
            "till",
            {"tier_id": GOLD},
            65,
            4_500,
            "amount+10 tier_multiplier+5 per_purchase+50 cashback+3000 tier_multiplier+1500",
        ),
        (
            100,
            MONDAY_HOUR,
            "till",
            {"tier_id": GOLD},
            70,
            6_000,
            "amount+10 multiplier+10 per_purchase+50 cashback+3000 multiplier+3000",
        ),
        (20, SATURDAY_NOON, "till", {"ordinal": 10}, 152, 0, "amount+2 per_purchase+50 every_nth_purchase+100"),
        (20, SATURDAY_NOON, "till", {"days_since": 2}, 67, 0, "amount+2 per_purchase+50 repeat_purchase+15"),
        (20, SATURDAY_NOON, "woocommerce", {"days_since": 2}, 52, 0, "amount+2 per_purchase+50"),
        (20, SATURDAY_NOON, "till", {"days_since": 4}, 52, 0, "amount+2 per_purchase+50"),
        (20, SATURDAY_NOON, "till", {"spent_month": 979 * K}, 52, 0, "amount+2 per_purchase+50"),
        (20, SATURDAY_NOON, "till", {"spent_month": 980 * K}, 252, 0, "amount+2 per_purchase+50 spend_step+200"),
        (
            2000,
            SATURDAY_NOON,
            "till",
            {},
            500,
            0,
            "amount+200 per_purchase+50 spend_step+400 cap-150",
        ),
        (20, SATURDAY_NOON, "till", {"used": {"8": (480, 480)}}, 20, 0, "amount+2 per_purchase+50 cap-32"),
        (20, SATURDAY_NOON, "till", {"used": {"8": (500, 900)}}, 0, 0, "amount+2 per_purchase+50 cap-52"),
        (20, SATURDAY_NOON, "till", {"used": {"8": (0, 900)}}, 52, 0, "amount+2 per_purchase+50"),
    ],
)
def test_a_whole_programme(
    thousand: float, at: str, channel: str, facts: dict[str, Any], points: int, credit: float, reasons: str
) -> None:
    check(judge(CAFE, thousand, at=at, channel=channel, facts=Facts(**facts)), points, reasons, credit=round(credit))
