"""The fields of a tier and of the terms: what is asked for each, its ready answers, how what is said becomes a value."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from admin_bot.reading import read_amount, read_number
from admin_bot.reward_drafts import uploaded_picture
from admin_bot.turn import Turn
from club.errors import TierInvalid
from club.tiers import TierDraft, TierTerms

OFF = "off"


@dataclass(frozen=True, slots=True)
class Field:
    """`attribute` of the draft, or of its benefits; `choices` are ready answers; `none`: what `OFF` means, if it may be."""

    label: str
    question: str
    attribute: str
    of_benefits: bool = True
    choices: tuple[int, ...] = ()
    none: Any = None
    may_be_off: bool = True


FIELDS: dict[str, Field] = {
    "name": Field("tier-field-name", "tier-ask-name", "name", False, may_be_off=False),
    "emoji": Field("tier-field-emoji", "tier-ask-emoji", "emoji", False, none=""),
    "threshold": Field("tier-field-threshold", "tier-ask-threshold", "threshold", False, may_be_off=False),
    "times": Field("tier-field-times", "tier-ask-times", "multiplier_percent", choices=(110, 125, 150, 200), none=100),
    "discount": Field("tier-field-discount", "tier-ask-discount", "discount_percent", choices=(3, 5, 10, 15), none=0),
    "credit": Field("tier-field-credit", "tier-ask-credit", "entry_credit", none=0),
    "gift": Field("tier-field-gift", "tier-ask-gift", "entry_reward_id"),
    "early": Field("tier-field-early", "tier-ask-early", "early_access_hours", choices=(12, 24, 48, 72), none=0),
    "own": Field("tier-field-own", "tier-ask-own", "own", none=()),
    "look": Field("tier-field-look", "tier-ask-look", "palette", False, may_be_off=False),
    "picture": Field("tier-field-picture", "tier-ask-picture", "picture_id", False),
}
SWITCHES = {"shipping": ("free_shipping", True), "lasting": ("never_lowered", False)}
"""What is only on or off: attribute, and whether it is a benefit."""


def with_value(draft: TierDraft, attribute: str, value: Any, *, of_benefits: bool) -> TierDraft:
    if of_benefits:
        return dataclasses.replace(draft, benefits=dataclasses.replace(draft.benefits, **{attribute: value}))
    return dataclasses.replace(draft, **{attribute: value})


def tapped(draft: TierDraft, name: str, value: str) -> TierDraft:
    """The draft with a ready answer. Refuses TierInvalid for an answer that is none."""
    if name in SWITCHES:
        attribute, of_benefits = SWITCHES[name]
        return with_value(draft, attribute, value == "on", of_benefits=of_benefits)
    field = FIELDS.get(name)
    if field is None:
        raise TierInvalid(field=name)
    if value == OFF and field.may_be_off:
        return with_value(draft, field.attribute, field.none, of_benefits=field.of_benefits)
    if name == "look":
        return with_value(draft, field.attribute, value, of_benefits=field.of_benefits)
    if not value.isascii() or not value.isdecimal():
        raise TierInvalid(field=field.attribute)
    return with_value(draft, field.attribute, int(value), of_benefits=field.of_benefits)


async def said(turn: Turn, draft: TierDraft, name: str) -> TierDraft:
    """The draft with what was typed or sent. Refuses what the reading refuses."""
    field = FIELDS[name]
    value: Any
    if name == "picture":
        value = await uploaded_picture(turn)
    elif name == "credit":
        value = read_amount(turn.text, turn.profile).amount
    elif name == "own":
        value = tuple(turn.text.splitlines())
    elif name in ("name", "emoji"):
        value = turn.text
    else:
        value = read_number(turn.text)
    return with_value(draft, field.attribute, value, of_benefits=field.of_benefits)


def read_threshold(turn: Turn, terms: TierTerms) -> int:
    """Points, minor units or orders, as the ladder counts."""
    return read_amount(turn.text, turn.profile).amount if terms.metric == "spend" else read_number(turn.text)


@dataclass(frozen=True, slots=True)
class Term:
    """One of the terms: its label, its question, its ready answers with their labels; `typed`: a number may be written."""

    label: str
    question: str
    choices: tuple[tuple[str, str], ...]
    typed: bool = False


_DAYS = "tier-days"
TERMS: dict[str, Term] = {
    "metric": Term(
        "term-metric",
        "term-ask-metric",
        (("points", "term-metric-points"), ("spend", "term-metric-spend"), ("orders", "term-metric-orders")),
    ),
    "period": Term(
        "term-period",
        "term-ask-period",
        (
            ("rolling", "term-period-rolling"),
            ("jalali_year", "term-period-year"),
            ("joining_year", "term-period-joining-year"),
            ("lifetime", "term-period-lifetime"),
        ),
    ),
    "rolling_days": Term(
        "term-days", "term-ask-days", (("30", _DAYS), ("90", _DAYS), ("180", _DAYS), ("365", _DAYS)), typed=True
    ),
    "review": Term(
        "term-review",
        "term-ask-review",
        (("keep", "term-review-keep"), ("one_down", "term-review-one-down"), ("deserved", "term-review-deserved")),
    ),
    "grace_days": Term(
        "term-grace", "term-ask-grace", (("0", "term-none"), ("7", _DAYS), ("14", _DAYS), ("30", _DAYS)), typed=True
    ),
    "warn_days": Term(
        "term-warn", "term-ask-warn", (("0", "term-none"), ("7", _DAYS), ("14", _DAYS), ("30", _DAYS)), typed=True
    ),
}


def terms_with(terms: TierTerms, name: str, value: str | int) -> TierTerms:
    """The terms with one of them changed. Refuses TierInvalid for one that does not exist."""
    if name not in TERMS:
        raise TierInvalid(field=name)
    if TERMS[name].typed and isinstance(value, str):
        if not value.isascii() or not value.isdecimal():
            raise TierInvalid(field=name)
        value = int(value)
    return dataclasses.replace(terms, **{name: value})  # type: ignore[arg-type]
