"""The values earning speaks in: rules, terms, facts about a member, what was earned and why. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from club.earning.kinds import KINDS, Gives
from club.earning.snapshots import TILL, Part

_DAY_CAPS = ("per_day", "per_member")


@dataclass(frozen=True, slots=True)
class Rule:
    """One earning rule. Points rules give whole points; credit rules give minor units of the club's money."""

    id: int
    kind: str
    parameters: dict[str, Any]
    conditions: dict[str, Any] = field(default_factory=dict)
    caps: dict[str, int] = field(default_factory=dict)
    gives: Gives = "points"

    @property
    def counts_uses(self) -> bool:
        """Whether what it gave a member before has to be known."""
        cut_by = self.parameters if self.kind == "cap" else self.caps
        return any(cut_by.get(name) is not None for name in _DAY_CAPS)

    @property
    def asks_member(self) -> bool:
        """Whether a purchase alone cannot say what the rule brings."""
        return (
            self.gives == "credit"
            or self.kind in ("every_nth_purchase", "repeat_purchase")
            or (self.kind == "spend_step" and self.parameters["period"] != "purchase")
            or self.counts_uses
            or "tiers" in self.conditions
        )

    def to_json(self) -> dict[str, Any]:
        kept: dict[str, Any] = {"id": self.id, "kind": self.kind, "parameters": self.parameters}
        if self.conditions:
            kept["conditions"] = self.conditions
        if self.caps:
            kept["caps"] = self.caps
        if self.gives != "points":
            kept["gives"] = self.gives
        return kept

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "Rule":
        return Rule(
            kept["id"],
            kept["kind"],
            kept["parameters"],
            kept.get("conditions") or {},
            kept.get("caps") or {},
            kept.get("gives", "points"),
        )


@dataclass(frozen=True, slots=True)
class TierShare:
    """A tier whose members get `percent` of what amounts bring (more than 100)."""

    id: int
    name: str
    percent: int


@dataclass(frozen=True)
class Terms:
    """Under what a purchase earns. Kept with the purchase: a later change of the rules takes nothing from it."""

    version: int
    rules: tuple[Rule, ...]
    pending_days: int
    expire_after_days: int | None
    kept_text: str = field(default="", compare=False)
    """The terms as a purchase keeps them, written once: they go with every booking."""
    credit_expire_after_days: int | None = None
    timezone: str = "UTC"
    tiers: tuple[TierShare, ...] = ()

    @cached_property
    def needs_facts(self) -> bool:
        """Whether a purchase can be judged only next to its member: it is then booked in steps."""
        return bool(self.tiers) or any(
            rule.asks_member for rule in self.rules if KINDS[rule.kind].occasion == "purchase"
        )

    @cached_property
    def of_purchases(self) -> tuple[tuple[Rule, ...], tuple[Rule, ...], tuple[Rule, ...]]:
        """The rules that a purchase is held against: those that give, multipliers, caps over all."""
        found = [rule for rule in self.rules if KINDS[rule.kind].occasion == "purchase"]
        giving = tuple(rule for rule in found if rule.kind not in ("multiplier", "cap"))
        multipliers, caps = (tuple(rule for rule in found if rule.kind == kind) for kind in ("multiplier", "cap"))
        return giving, multipliers, caps

    def to_json(self) -> dict[str, Any]:
        kept: dict[str, Any] = {
            "version": self.version,
            "rules": [rule.to_json() for rule in self.rules],
            "pending_days": self.pending_days,
            "expire_after_days": self.expire_after_days,
            "timezone": self.timezone,
        }
        if self.credit_expire_after_days is not None:
            kept["credit_expire_after_days"] = self.credit_expire_after_days
        if self.tiers:
            kept["tiers"] = [{"id": tier.id, "name": tier.name, "percent": tier.percent} for tier in self.tiers]
        return kept

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "Terms":
        return Terms(
            version=kept["version"],
            rules=tuple(Rule.from_json(rule) for rule in kept["rules"]),
            pending_days=kept["pending_days"],
            expire_after_days=kept["expire_after_days"],
            credit_expire_after_days=kept.get("credit_expire_after_days"),
            timezone=kept.get("timezone", "UTC"),
            tiers=tuple(TierShare(**tier) for tier in kept.get("tiers", ())),
        )

    def available_at(self, booked_at: dt.datetime) -> dt.datetime:
        return booked_at + dt.timedelta(days=self.pending_days)

    def expires_at(self, booked_at: dt.datetime, gives: Gives = "points") -> dt.datetime | None:
        """The clock of expiry starts when points or credit become available."""
        return self.gift_expires_at(self.available_at(booked_at), gives)

    def gift_expires_at(self, given_at: dt.datetime, gives: Gives = "points") -> dt.datetime | None:
        """When that expires which can be spent from `given_at` on: gifts have no return window."""
        days = self.expire_after_days if gives == "points" else self.credit_expire_after_days
        return None if days is None else given_at + dt.timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a member was when a purchase was first judged; kept with it, so that it is judged the same ever after.

    `ordinal`: which of the member's paid purchases it is. `days_since`: local days since the one before; None: it is the
    first. `spent_day`, `spent_month`: what others of that local day and month came to. `used`: by capped rule, what it gave
    that day and ever. `fired`: by rule of every nth purchase, the ordinal it last fired at. `stepped`: by rule of steps, how many
    steps others of its day or month were given. Rule ids are text, as JSON has them.
    """

    tier_id: int | None = None
    ordinal: int = 1
    days_since: int | None = None
    spent_day: int = 0
    spent_month: int = 0
    used: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    fired: Mapping[str, int] = field(default_factory=dict)
    stepped: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {
            "tier_id": self.tier_id,
            "ordinal": self.ordinal,
            "days_since": self.days_since,
            "spent_day": self.spent_day,
            "spent_month": self.spent_month,
            "used": {rule: list(given) for rule, given in self.used.items()},
            "fired": dict(self.fired),
            "stepped": dict(self.stepped),
        }

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "Facts":
        used = {rule: (int(today), int(ever)) for rule, (today, ever) in kept["used"].items()}
        return Facts(**{**kept, "used": used})


@dataclass
class Moment:
    """What a rule is held against: when, where, what of it counts, and of whom (`facts` None: nobody is known).

    One is made for each purchase on the till's hot path; a frozen one would cost several times as much to make.
    """

    at: dt.datetime | None = None
    timezone: str = "UTC"
    channel: str = TILL
    parts: tuple[Part, ...] = ()
    facts: Facts | None = None

    @cached_property
    def local(self) -> dt.datetime | None:
        """The moment on the club's wall clock."""
        return None if self.at is None else self.at.astimezone(ZoneInfo(self.timezone))

    @cached_property
    def net(self) -> int:
        return self.parts[0].net if len(self.parts) == 1 else sum(part.net for part in self.parts)


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """Why these points: one rule's share. `parameters` and `amount` fill the sentence `why-<kind>`.

    `points` are minor units of money where `gives` is `credit`. A cap's line is negative: what it cut.
    """

    kind: str
    rule_id: int
    points: int
    amount: int
    parameters: dict[str, Any]
    gives: Gives = "points"

    def to_json(self) -> dict[str, Any]:
        kept = {
            "kind": self.kind,
            "rule_id": self.rule_id,
            "points": self.points,
            "amount": self.amount,
            "parameters": self.parameters,
        }
        return kept if self.gives == "points" else {**kept, "gives": self.gives}


@dataclass(frozen=True, slots=True)
class Earned:
    """Whole points, and credit in minor units, with the lines they are the sums of."""

    points: int
    lines: tuple[ReasonLine, ...]
    credit: int = 0

    def lines_of(self, gives: Gives) -> tuple[ReasonLine, ...]:
        return tuple(line for line in self.lines if line.gives == gives)


NOTHING = Earned(0, ())


@dataclass(frozen=True, slots=True)
class WhyNot:
    """A rule that brought nothing, or less: `reason` is the end of the sentence key `why-not-<reason>`, `data` fills it."""

    rule: Rule
    reason: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    """`uses`: by capped rule (its id as text), what it gave here."""

    earned: Earned
    not_fired: tuple[WhyNot, ...] = ()
    uses: Mapping[str, int] = field(default_factory=dict)
