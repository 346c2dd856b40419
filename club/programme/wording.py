"""Rules as sentences, for whoever reads them: the owner who sets them, the cashier, the member who wants to earn.

Knows keys, not words. Both bots say a rule alike, because both ask here.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Protocol

from club.clubs.views import PointsShownAs
from club.earning.shapes import ReasonLine, WhyNot
from club.i18n import Markup, Speaker
from club.money import BasisPoints, Money

WEEKDAYS = (
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
)
"""By the number of the day, Monday is 0."""

_RULES: Mapping[str, str] = MappingProxyType(
    {
        "joining": "rule-joining",
        "birthday": "rule-birthday",
        "anniversary": "rule-anniversary",
        "amount": "rule-amount",
        "cashback": "rule-cashback",
        "per_purchase": "rule-per-purchase",
        "every_nth_purchase": "rule-every-nth-purchase",
        "repeat_purchase": "rule-repeat-purchase",
        "spend_step": "rule-spend-step",
        "multiplier": "rule-multiplier",
        "event": "rule-event",
        "cap": "rule-cap",
    }
)
_CAPS: Mapping[str, str] = MappingProxyType(
    {"per_purchase": "rule-cap-per-purchase", "per_day": "rule-cap-per-day", "per_member": "rule-cap-per-member"}
)
_LINES: Mapping[str, str] = MappingProxyType(
    {
        "joining": "line-joining",
        "birthday": "line-birthday",
        "anniversary": "line-anniversary",
        "event": "line-event",
        "amount": "line-amount",
        "cashback": "line-cashback",
        "per_purchase": "line-per-purchase",
        "every_nth_purchase": "line-every-nth-purchase",
        "repeat_purchase": "line-repeat-purchase",
        "spend_step": "line-spend-step",
        "multiplier": "line-multiplier",
        "tier_multiplier": "line-tier-multiplier",
        "cap": "line-cap",
    }
)
_WHY_NOT: Mapping[str, str] = MappingProxyType(
    {
        "no-member": "why-not-no-member",
        "no-time": "why-not-no-time",
        "tier": "why-not-tier",
        "day-from": "why-not-day-from",
        "day-until": "why-not-day-until",
        "weekday": "why-not-weekday",
        "hour": "why-not-hour",
        "channel": "why-not-channel",
        "products": "why-not-products",
        "categories": "why-not-categories",
        "amount-from": "why-not-amount-from",
        "amount-below": "why-not-amount-below",
        "cap": "why-not-cap",
        "nothing-left": "why-not-nothing-left",
        "too-small": "why-not-too-small",
        "smaller-multiplier": "why-not-smaller-multiplier",
        "not-nth": "why-not-not-nth",
        "first-purchase": "why-not-first-purchase",
        "same-day": "why-not-same-day",
        "too-late": "why-not-too-late",
        "below-step": "why-not-below-step",
    }
)
_CHANNELS: Mapping[str, str] = MappingProxyType({"till": "channel-till", "woocommerce": "channel-woocommerce"})


class Spoken(Protocol):
    """What a rule, a draft of one and a rule as staff see it have in common."""

    @property
    def kind(self) -> str: ...
    @property
    def parameters(self) -> Mapping[str, Any]: ...
    @property
    def conditions(self) -> Mapping[str, Any]: ...
    @property
    def caps(self) -> Mapping[str, Any]: ...
    @property
    def gives(self) -> str: ...


@dataclass(frozen=True)
class RuleWords:
    """Says the rules of one club to one reader. `tiers`: names of the club's tiers by id."""

    speaker: Speaker
    currency: str
    shown_as: PointsShownAs = "points"
    tiers: Mapping[int, str] = field(default_factory=dict)

    def sentence(self, rule: Spoken) -> Markup:
        """What the rule gives and for what; under it when it holds, and how much it gives at most."""
        parts = [self._base(rule)]
        if conditions := self.conditions(rule.conditions):
            parts.append(self.speaker.say("rule-only", conditions=self._listed(conditions)))
        if caps := self.caps(rule.caps, rule.gives):
            parts.append(self.speaker.say("rule-at-most", caps=self._listed(caps)))
        return Markup("\n").join(parts)

    def short(self, rule: Spoken) -> Markup:
        """What the rule gives and for what, without when it holds."""
        return self._base(rule)

    def given(self, amount: int, gives: str) -> Markup:
        """So many points, stamps or so much credit: a few words inside a sentence, so without marks of their own."""
        if gives == "credit":
            return Markup(self.speaker.plain("given-credit", amount=Money(amount, self.currency)))
        if self.shown_as == "stamps":
            return Markup(self.speaker.plain("given-stamps", count=amount))
        return Markup(self.speaker.plain("given-points", points=amount))

    def conditions(self, conditions: Mapping[str, Any]) -> list[Markup]:
        """When the rule holds, a few words for each condition."""
        say = self.speaker.say
        found: list[Markup] = []
        if tiers := conditions.get("tiers"):
            names = [self.tiers.get(tier) or self.speaker.plain("condition-tier-gone") for tier in tiers]
            found.append(say("condition-tiers", names=self._names(names), count=len(names)))
        if "amount_from" in conditions:
            found.append(say("condition-amount-from", amount=Money(conditions["amount_from"], self.currency)))
        if "amount_below" in conditions:
            found.append(say("condition-amount-below", amount=Money(conditions["amount_below"], self.currency)))
        if weekdays := conditions.get("weekdays"):
            found.append(say("condition-weekdays", days=self._names(self.weekdays(weekdays))))
        if "hour_from" in conditions or "hour_before" in conditions:
            since, before = conditions.get("hour_from", 0), conditions.get("hour_before", 24)
            found.append(say("condition-hours", since=dt.time(since), before=dt.time(before % 24)))
        if "day_from" in conditions:
            found.append(say("condition-day-from", day=dt.date.fromisoformat(conditions["day_from"])))
        if "day_until" in conditions:
            found.append(say("condition-day-until", day=dt.date.fromisoformat(conditions["day_until"])))
        if products := conditions.get("products"):
            found.append(say("condition-products", names=self._names(products)))
        if categories := conditions.get("categories"):
            found.append(say("condition-categories", names=self._names(categories)))
        if channels := conditions.get("channels"):
            found.append(say("condition-channels", names=self._names([self.channel(each) for each in channels])))
        return found

    def caps(self, caps: Mapping[str, Any], gives: str) -> list[Markup]:
        """How much at most, a few words for each cap."""
        return [
            self.speaker.say(key, given=self.given(caps[name], gives))
            for name, key in _CAPS.items()
            if caps.get(name) is not None
        ]

    def line(self, line: ReasonLine | Mapping[str, Any]) -> Markup:
        """Why so much: one rule's share, as a line of a list. Takes a line as it was kept, too."""
        kept = line.to_json() if isinstance(line, ReasonLine) else line
        blanks = self._blanks(kept["parameters"], kept.get("gives", "points"))
        given = self.given(abs(kept["points"]), kept.get("gives", "points"))
        key = _LINES.get(kept["kind"], "line-other")
        return self.speaker.say(key, **{**blanks, "given": given, "each": blanks.get("given", given)})

    def why_not(self, skipped: WhyNot) -> Markup:
        """Why a rule brought nothing or less, in one sentence."""
        words, said = self.conditions(skipped.data), skipped.data
        blanks: dict[str, Any] = {"condition": self._listed(words)}
        for name in ("missing", "amount"):
            if name in said:
                blanks[name] = Money(said[name], self.currency)
        if skipped.reason == "amount-from":
            blanks["condition"] = self.speaker.say("condition-amount-from", amount=blanks["amount"])
        if skipped.reason == "amount-below":
            blanks["condition"] = self.speaker.say("condition-amount-below", amount=blanks["amount"])
        if skipped.reason in ("day-from", "day-until"):
            blanks["day"] = dt.date.fromisoformat(said["day"])
        if skipped.reason == "not-nth":
            blanks |= {"n": said["n"], "missing": said["missing"]}
        if skipped.reason == "too-late":
            blanks["days"] = said["days"]
        if skipped.reason == "cap":
            blanks["cap"] = self.speaker.say(_CAPS[said["which"]], given=self.given(said["cap"], skipped.rule.gives))
        return self.speaker.say(_WHY_NOT.get(skipped.reason, "why-not-other"), **blanks)

    def channel(self, channel: str) -> str:
        key = _CHANNELS.get(channel)
        return channel if key is None else self.speaker.plain(key)

    def weekdays(self, numbers: Sequence[int]) -> list[str]:
        """Names of days, in the order of the reader's week."""
        first = 5 if self.speaker.rtl else 0
        return [self.speaker.plain(WEEKDAYS[day]) for day in sorted(numbers, key=lambda day: (day - first) % 7)]

    def _base(self, rule: Spoken) -> Markup:
        parameters = rule.parameters
        if rule.kind == "cap":
            return self.speaker.say("rule-cap", caps=self._listed(self.caps(parameters, rule.gives)))
        return self.speaker.say(_RULES[rule.kind], **self._blanks(parameters, rule.gives))

    def _blanks(self, parameters: Mapping[str, Any], gives: str) -> dict[str, Any]:
        """What the parameters of a rule fill its sentence with."""
        blanks: dict[str, Any] = {}
        if "points" in parameters:
            blanks["given"] = self.given(parameters["points"], gives)
        for name in ("per_amount", "amount"):
            if name in parameters:
                blanks["amount"] = Money(parameters[name], self.currency)
        if "rate_bp" in parameters:
            blanks["rate"] = BasisPoints(parameters["rate_bp"])
        if "percent" in parameters:
            blanks["times"] = Decimal(parameters["percent"]).scaleb(-2)
        for name, blank in (("n", "n"), ("within_days", "days"), ("period", "period"), ("name", "name")):
            if name in parameters:
                blanks[blank] = parameters[name]
        return blanks

    def _names(self, names: Sequence[object]) -> Markup:
        return self._listed([self.speaker.say("list-item", item=str(name)) for name in names])

    def _listed(self, parts: Sequence[Markup]) -> Markup:
        return Markup(self.speaker.plain("list-separator")).join(parts)
