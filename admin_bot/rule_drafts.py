"""The fields of a rule: what is asked for each, and how what staff say becomes its value."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from admin_bot.errors import DayUnclear, HoursUnclear, RateUnclear
from admin_bot.reading import read_amount, read_number
from club.clubs import ClubProfile
from club.earning import RuleDraft
from club.earning.drafts import check_draft
from club.earning.kinds import KINDS, PERIOD_CONDITIONS, Whole
from club.errors import RuleInvalid
from club.persian import AmountProblem, normalise_name, parse_amount, parse_date, to_ascii_digits
from club.programme.amounts import credit_rounded_to

Read = Callable[[str, ClubProfile], Any]

_RATE = re.compile(r"(\d{1,3})(?:[.,٫/](\d{1,2}))?\s*[%٪]?")
_WORDS_AROUND = re.compile(r"^\D+|\D+$")
_HOURS = re.compile(r"\D*(\d{1,2})(?::00)?\D+(\d{1,2})(?::00)?\D*")
_SEPARATORS = re.compile(r"[،,;؛\n]+")

CONDITIONS = (
    "tiers", "amount_from", "amount_below", "weekdays", "hours", "day_from", "day_until", "products", "categories", "channels",
)  # fmt: skip
CAPS = ("per_purchase", "per_day", "per_member")
LISTS = ("tiers", "weekdays", "channels")
"""Fields of which several are tapped."""

_HOURS_OF = ("hour_from", "hour_before")


@dataclass(frozen=True, slots=True)
class Field:
    """One question about a rule. `choices`: ready answers, each its label's key and the value; `read` None: only they count."""

    name: str
    label: str
    question: str
    read: Read | None
    choices: tuple[tuple[str, Any], ...] = ()


def _money(text: str, profile: ClubProfile) -> int:
    return read_amount(text, profile).amount


def _number(text: str, profile: ClubProfile) -> int:
    return read_number(text)


def _rate(text: str, profile: ClubProfile) -> int:
    """Percent as basis points: 2.5 % is 250."""
    found = _RATE.fullmatch(to_ascii_digits(text.strip()))
    if found is None:
        raise RateUnclear
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))


def _times(text: str, profile: ClubProfile) -> int:
    """How many times, as a percentage: 2.5 is 250. Words around the number do not count."""
    parsed = parse_amount(_WORDS_AROUND.sub("", text))
    if isinstance(parsed, AmountProblem):
        raise RateUnclear
    percent = Decimal(parsed.number) * 100
    if percent != percent.to_integral_value():
        raise RateUnclear
    return int(percent)


def _name(text: str, profile: ClubProfile) -> str:
    return normalise_name(text)


def _day(text: str, profile: ClubProfile) -> str:
    day = parse_date(text)
    if day is None:
        raise DayUnclear
    return day.isoformat()


def _names(text: str, profile: ClubProfile) -> list[str]:
    return [name for name in (normalise_name(part) for part in _SEPARATORS.split(text)) if name]


def _hours(text: str, profile: ClubProfile) -> tuple[int, int]:
    """From the first full hour to the second: 17-20."""
    found = _HOURS.fullmatch(to_ascii_digits(text))
    if found is None or int(found[1]) > 23 or not 0 < int(found[2]) <= 24:
        raise HoursUnclear
    return int(found[1]), int(found[2])


FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            Field("points", "rule-field-points", "rule-ask-points", _number),
            Field("credit", "rule-field-credit", "rule-ask-credit", _money),
            Field("per_amount", "rule-field-per-amount", "rule-ask-per-amount", _money),
            Field("amount", "rule-field-step", "rule-ask-step", _money),
            Field("rate_bp", "rule-field-rate", "rule-ask-rate", _rate),
            Field("n", "rule-field-n", "rule-ask-n", _number),
            Field("within_days", "rule-field-days", "rule-ask-days", _number),
            Field("percent", "rule-field-times", "rule-ask-times", _times),
            Field(
                "name",
                "rule-field-event",
                "rule-ask-event",
                _name,
                (
                    ("rule-event-contest", "contest-entered"),
                    ("rule-event-lottery", "lottery-entered"),
                    ("rule-event-activity", "activity"),
                ),
            ),
            Field(
                "period",
                "rule-field-period",
                "rule-ask-period",
                None,
                (("rule-period-purchase", "purchase"), ("rule-period-day", "day"), ("rule-period-month", "month")),
            ),
            Field("per_purchase", "rule-field-cap-purchase", "rule-ask-cap-purchase", _number),
            Field("per_day", "rule-field-cap-day", "rule-ask-cap-day", _number),
            Field("per_member", "rule-field-cap-member", "rule-ask-cap-member", _number),
            Field("tiers", "rule-field-tiers", "rule-ask-tiers", None),
            Field("amount_from", "rule-field-amount-from", "rule-ask-amount-from", _money),
            Field("amount_below", "rule-field-amount-below", "rule-ask-amount-below", _money),
            Field("weekdays", "rule-field-weekdays", "rule-ask-weekdays", None),
            Field("hours", "rule-field-hours", "rule-ask-hours", _hours),
            Field("day_from", "rule-field-day-from", "rule-ask-day-from", _day),
            Field("day_until", "rule-field-day-until", "rule-ask-day-until", _day),
            Field("products", "rule-field-products", "rule-ask-products", _names),
            Field("categories", "rule-field-categories", "rule-ask-categories", _names),
            Field("channels", "rule-field-channels", "rule-ask-channels", None),
        )
    }
)


_CAPS_ON_CREDIT = {
    "per_purchase": "rule-ask-cap-purchase-credit",
    "per_day": "rule-ask-cap-day-credit",
    "per_member": "rule-ask-cap-member-credit",
}


def draft_of(kept: Mapping[str, Any]) -> RuleDraft:
    return RuleDraft(kept["kind"], kept["parameters"], kept["conditions"], kept["caps"], kept["gives"])


def kept_of(draft: RuleDraft) -> dict[str, Any]:
    """A draft as a conversation keeps it."""
    return {
        "kind": draft.kind,
        "parameters": dict(draft.parameters),
        "conditions": dict(draft.conditions),
        "caps": dict(draft.caps),
        "gives": draft.gives,
    }


def new_draft(kind: str, currency: str) -> RuleDraft:
    known = KINDS.get(kind)
    if known is None:
        raise RuleInvalid(field="kind")
    parameters = {"round_to": credit_rounded_to(currency)} if "round_to" in known.parameters else {}
    return RuleDraft(kind, parameters, gives=known.gives[0])


def field_of(draft: RuleDraft, name: str) -> Field:
    """How a field is asked of this draft: a cap on credit is an amount of money."""
    if name in CAPS and draft.gives == "credit":
        return dataclasses.replace(FIELDS[name], question=_CAPS_ON_CREDIT[name], read=_money)
    return FIELDS[name]


def parameters_asked(draft: RuleDraft) -> list[str]:
    """The fields of what the rule gives and for what, in the order they are asked; a cap's are asked as caps."""
    return [
        name if name != "points" or draft.gives == "points" else "credit"
        for name, expected in KINDS[draft.kind].parameters.items()
        if draft.kind != "cap" and not (isinstance(expected, Whole) and expected.default is not None)
    ]


def conditions_asked(draft: RuleDraft) -> list[str]:
    allowed = KINDS[draft.kind].conditions
    if draft.kind == "spend_step" and draft.parameters.get("period") != "purchase":
        allowed &= PERIOD_CONDITIONS
    return [name for name in CONDITIONS if (("hour_from" in allowed) if name == "hours" else (name in allowed))]


def caps_asked(draft: RuleDraft) -> list[str]:
    kind = KINDS[draft.kind]
    return [name for name in CAPS if name in (kind.parameters if draft.kind == "cap" else kind.caps)]


def missing_field(draft: RuleDraft) -> str | None:
    """The next question a draft needs an answer to."""
    for name in parameters_asked(draft):
        if ("points" if name == "credit" else name) not in draft.parameters:
            return name
    return None


def value_of(draft: RuleDraft, field: str) -> Any:
    """What the draft says of a field now; None: nothing."""
    if field == "hours":
        return next((draft.conditions[name] for name in _HOURS_OF if name in draft.conditions), None)
    if field in CAPS:
        return (draft.parameters if draft.kind == "cap" else draft.caps).get(field)
    if field in CONDITIONS and field not in KINDS[draft.kind].parameters:
        return draft.conditions.get(field)
    return draft.parameters.get("points" if field == "credit" else field)


def with_value(draft: RuleDraft, field: str, value: Any) -> RuleDraft:
    """The draft with a field said; None: unsaid again. Refuses RuleInvalid when this field cannot be so."""
    if field == "hours":
        hours = dict(zip(_HOURS_OF, value or (None, None), strict=True))
        changed = dataclasses.replace(draft, conditions=_put(draft.conditions, hours))
    elif field in CAPS and draft.kind != "cap":
        changed = dataclasses.replace(draft, caps=_put(draft.caps, {field: value}))
    elif field in KINDS[draft.kind].parameters or field == "credit":
        name = "points" if field == "credit" else field
        changed = dataclasses.replace(draft, parameters=_put(draft.parameters, {name: value}))
    else:
        changed = dataclasses.replace(draft, conditions=_put(draft.conditions, {field: value}))
    _refuse_wrong(changed, {"hours": _HOURS_OF, "credit": ("points",)}.get(field, (field,)))
    return changed


def as_other_wallet(draft: RuleDraft) -> RuleDraft:
    """The same rule giving credit instead of points, or points instead of credit: how much has to be said anew."""
    gives = "credit" if draft.gives == "points" else "points"
    parameters = {} if draft.kind == "cap" else _put(draft.parameters, {"points": None})
    return dataclasses.replace(draft, gives=gives, parameters=parameters, caps={})


def _put(kept: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**kept, **said}.items() if value is not None and value != []}


def _refuse_wrong(draft: RuleDraft, fields: tuple[str, ...]) -> None:
    """Only for what was just said: the rest of a draft may still be missing."""
    try:
        check_draft(draft)
    except RuleInvalid as invalid:
        if invalid.data["field"] in fields:
            raise
