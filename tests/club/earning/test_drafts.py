"""What may be a rule: each wrong part is named, everything else is kept in one sound form."""

import datetime as dt
from typing import Any

import pytest

from club.earning.drafts import RuleDraft, SoundRule, check_draft
from club.errors import RuleInvalid

EACH = {"points": 50}


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (RuleDraft("lottery", {}), "kind"),
        (RuleDraft("amount", {"points": 10}), "per_amount"),
        (RuleDraft("amount", {"points": 0, "per_amount": 1}), "points"),
        (RuleDraft("amount", {"points": 1.5, "per_amount": 1}), "points"),
        (RuleDraft("amount", {"points": True, "per_amount": 1}), "points"),
        (RuleDraft("amount", {"points": "10", "per_amount": 1}), "points"),
        (RuleDraft("amount", {"points": 1, "per_amount": 0}), "per_amount"),
        (RuleDraft("amount", {"points": 1, "per_amount": 10**13}), "per_amount"),
        (RuleDraft("amount", {"points": 1, "per_amount": 1, "more": 1}), "more"),
        (RuleDraft("cashback", {"rate_bp": 10_001}), "rate_bp"),
        (RuleDraft("cashback", {"rate_bp": 100, "round_to": 0}), "round_to"),
        (RuleDraft("every_nth_purchase", {"points": 5, "n": 1}), "n"),
        (RuleDraft("repeat_purchase", {"points": 5, "within_days": 0}), "within_days"),
        (RuleDraft("spend_step", {"points": 5, "amount": 9, "period": "week"}), "period"),
        (RuleDraft("multiplier", {"percent": 100}), "percent"),
        (RuleDraft("multiplier", {"percent": 150}, gives="credit"), "gives"),
        (RuleDraft("multiplier", {"percent": 150}, caps={"per_day": 5}), "per_day"),
        (RuleDraft("event", {"points": 5, "name": " "}), "name"),
        (RuleDraft("event", {"points": 5, "name": "x" * 61}), "name"),
        (RuleDraft("event", {"points": 5, "name": "x"}, caps={"per_purchase": 5}), "per_purchase"),
        (RuleDraft("cap", {}), "per_day"),
        (RuleDraft("cap", {"per_day": 0}), "per_day"),
        (RuleDraft("cap", {"per_day": 5}, {"products": ["1"]}), "products"),
        (RuleDraft("joining", EACH, {"amount_from": 5}), "amount_from"),
        (RuleDraft("birthday", EACH, {"weekdays": [1]}), "weekdays"),
        (RuleDraft("joining", EACH, caps={"per_member": 5}), "per_member"),
        (RuleDraft("per_purchase", EACH, gives="gold"), "gives"),
        (RuleDraft("per_purchase", EACH, caps={"per_day": -1}), "per_day"),
        (RuleDraft("per_purchase", EACH, caps={"per_week": 1}), "per_week"),
        (RuleDraft("per_purchase", EACH, {"moon": "full"}), "moon"),
        (RuleDraft("per_purchase", EACH, {"weekdays": [7]}), "weekdays"),
        (RuleDraft("per_purchase", EACH, {"weekdays": "Friday"}), "weekdays"),
        (RuleDraft("per_purchase", EACH, {"tiers": ["gold"]}), "tiers"),
        (RuleDraft("per_purchase", EACH, {"hour_from": 24}), "hour_from"),
        (RuleDraft("per_purchase", EACH, {"hour_from": 9, "hour_before": 9}), "hour_before"),
        (RuleDraft("per_purchase", EACH, {"hour_from": 0, "hour_before": 24}), "hour_before"),
        (RuleDraft("per_purchase", EACH, {"hour_before": 25}), "hour_before"),
        (RuleDraft("per_purchase", EACH, {"amount_from": 9, "amount_below": 9}), "amount_below"),
        (RuleDraft("per_purchase", EACH, {"day_from": "tomorrow"}), "day_from"),
        (RuleDraft("per_purchase", EACH, {"day_from": "2026-05-01", "day_until": "2026-04-30"}), "day_until"),
        (RuleDraft("per_purchase", EACH, {"products": ["x" * 121]}), "products"),
        (RuleDraft("per_purchase", EACH, {"products": ["  "]}), "products"),
        (RuleDraft("per_purchase", EACH, {"channels": list(range(101))}), "channels"),
        (RuleDraft("spend_step", {"points": 5, "amount": 9, "period": "month"}, {"channels": ["till"]}), "channels"),
        (RuleDraft("spend_step", {"points": 5, "amount": 9, "period": "day"}, {"products": ["1"]}), "products"),
    ],
)
def test_what_cannot_be_is_refused_by_name(draft: RuleDraft, field: str) -> None:
    with pytest.raises(RuleInvalid) as refused:
        check_draft(draft)
    assert refused.value.data == {"field": field}


@pytest.mark.parametrize(
    ("draft", "sound"),
    [
        (RuleDraft("joining", {"points": 5}), SoundRule("joining", {"points": 5}, {}, {}, "points")),
        (
            RuleDraft("cashback", {"rate_bp": 1000}),
            SoundRule("cashback", {"rate_bp": 1000, "round_to": 1}, {}, {}, "credit"),
        ),
        (
            RuleDraft("per_purchase", EACH, {"weekdays": [4, 3, 4], "tiers": (2, 1), "products": [], "day_from": None}),
            SoundRule("per_purchase", EACH, {"tiers": [1, 2], "weekdays": [3, 4]}, {}, "points"),
        ),
        (
            RuleDraft("per_purchase", EACH, {"products": [" كيك ", 12]}, {"per_day": 9, "per_member": None}, "credit"),
            SoundRule("per_purchase", EACH, {"products": ["12", "کیک"]}, {"per_day": 9}, "credit"),
        ),
        (
            RuleDraft("per_purchase", EACH, {"day_from": dt.date(2026, 4, 4), "hour_from": 22, "hour_before": 2}),
            SoundRule(
                "per_purchase", EACH, {"day_from": "2026-04-04", "hour_before": 2, "hour_from": 22}, {}, "points"
            ),
        ),
        (RuleDraft("cap", {"per_day": 5, "per_member": None}), SoundRule("cap", {"per_day": 5}, {}, {}, "points")),
        (
            RuleDraft("event", {"points": 1, "name": " نظر  دادن "}),
            SoundRule("event", {"name": "نظر دادن", "points": 1}, {}, {}, "points"),
        ),
    ],
)
def test_a_sound_rule_says_nothing_twice_and_nothing_it_does_not_mean(draft: RuleDraft, sound: SoundRule) -> None:
    assert check_draft(draft) == sound


def test_what_is_sound_stays_as_it_is() -> None:
    sound = check_draft(RuleDraft("per_purchase", EACH, {"weekdays": [4], "amount_from": 5}, {"per_day": 60}))
    again: Any = check_draft(RuleDraft(sound.kind, sound.parameters, sound.conditions, sound.caps, sound.gives))
    assert again == sound
