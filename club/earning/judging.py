"""Holding the rules against a purchase or another occasion: what they bring, line by line, and why others bring nothing. Pure.

The one policy of stacking: all rules add up; of all multipliers only the largest counts for each part of a purchase, and it
multiplies only what amounts bring; caps cut last.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from club.earning.caps import cut, cut_line
from club.earning.conditions import first_unmet, matching_parts
from club.earning.kinds import KINDS, Gives, Occasion
from club.earning.scaling import PERCENT_PLAIN, flat, grown, names_event, weighed
from club.earning.shapes import Earned, Judgement, Moment, ReasonLine, Rule, Terms, TierShare, WhyNot
from club.earning.snapshots import Part


class _Bench:
    """What has been found so far."""

    __slots__ = ("credit", "lines", "moment", "not_fired", "points", "uses")

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.lines: list[ReasonLine] = []
        self.not_fired: list[WhyNot] = []
        self.uses: dict[str, int] = {}
        self.points = self.credit = 0

    def say(self, line: ReasonLine) -> None:
        self.lines.append(line)
        if line.gives == "points":
            self.points += line.points
        else:
            self.credit += line.points

    def skip(self, rule: Rule, reason: str, **data: object) -> None:
        self.not_fired.append(WhyNot(rule, reason, data))

    def sum(self, gives: Gives) -> int:
        return self.points if gives == "points" else self.credit

    def judgement(self) -> Judgement:
        return Judgement(Earned(self.points, tuple(self.lines), self.credit), tuple(self.not_fired), self.uses)


@dataclass(frozen=True, slots=True)
class _Multiplier:
    """A rule or a tier that multiplies, and the parts it counts for."""

    percent: int
    parts: tuple[Part, ...]
    rule: Rule | None
    tier: TierShare | None = None

    def line(self, more: int, gives: Gives) -> ReasonLine:
        if self.tier is not None:
            return ReasonLine(
                "tier_multiplier", 0, more, 0, {"percent": self.percent, "name": self.tier.name}, gives=gives
            )
        assert self.rule is not None
        return ReasonLine("multiplier", self.rule.id, more, 0, {"percent": self.percent}, gives=gives)


def judge_purchase(terms: Terms, moment: Moment) -> Judgement:
    """What a paid purchase brings. Nothing that counts, nothing brought."""
    bench = _Bench(moment)
    giving, multiplying, capping = terms.of_purchases
    multipliers = _multipliers(terms, multiplying, bench) if multiplying or terms.tiers else ()
    for rule in giving:
        _hold_against(rule, multipliers, bench)
    if capping:
        _cap_all(giving, capping, bench)
    return bench.judgement()


def judge_occasion(occasion: Occasion, rules: Iterable[Rule], moment: Moment, name: str = "") -> Judgement:
    """What joining, a birthday, an anniversary or an event (by its `name`) brings."""
    bench = _Bench(moment)
    for rule in rules:
        if KINDS[rule.kind].occasion == occasion and (occasion != "event" or names_event(rule.parameters, name)):
            _hold_against(rule, (), bench)
    return bench.judgement()


def _hold_against(rule: Rule, multipliers: tuple[_Multiplier, ...], bench: _Bench) -> None:
    moment = bench.moment
    kind = KINDS[rule.kind]
    if kind.occasion == "purchase" and not moment.parts:
        bench.skip(rule, "nothing-left")
        return
    parts, net = moment.parts, moment.net
    if rule.conditions:
        parts = matching_parts(rule.conditions, moment.parts)
        net = sum(part.net for part in parts)
        if unmet := first_unmet(rule.conditions, moment, net):
            bench.skip(rule, unmet[0], **unmet[1])
            return
    if kind.multiplied:
        given = _grow(rule, parts, net, multipliers, bench)
    else:
        brought = flat(rule, moment, net)
        if isinstance(brought, tuple):
            bench.skip(rule, brought[0], **brought[1])
            return
        given = brought
        bench.say(ReasonLine(rule.kind, rule.id, given, net, rule.parameters, rule.gives))
    if rule.caps:
        above, which, allowed = cut(rule, rule.caps, given, moment.facts)
        if above:
            bench.say(cut_line(rule, above, which, allowed))
            bench.skip(rule, "cap", which=which, cap=allowed, cut=above)
            given -= above
        if rule.counts_uses and given:
            bench.uses[str(rule.id)] = given


def _grow(rule: Rule, parts: tuple[Part, ...], net: int, multipliers: tuple[_Multiplier, ...], bench: _Bench) -> int:
    """What grows with the amount: first without, then multiplier by multiplier what each adds."""
    percents: dict[int, int] = {}
    given = grown(rule, PERCENT_PLAIN * net)
    if given > 0:
        bench.say(ReasonLine(rule.kind, rule.id, given, net, rule.parameters, rule.gives))
    for multiplier in multipliers:
        percents.update({id(part): multiplier.percent for part in multiplier.parts})
        more = grown(rule, weighed(parts, percents)) - given
        if more > 0:
            bench.say(multiplier.line(more, rule.gives))
            given += more
    if given == 0:
        bench.skip(rule, "too-small")
    return given


def _multipliers(terms: Terms, rules: tuple[Rule, ...], bench: _Bench) -> tuple[_Multiplier, ...]:
    """Those that count: for each part of the purchase the largest that fits it; the rule before the tier when they are equal."""
    moment = bench.moment
    found = []
    for rule in rules:
        if moment.parts:
            parts = matching_parts(rule.conditions, moment.parts)
            if unmet := first_unmet(rule.conditions, moment, sum(part.net for part in parts)):
                bench.skip(rule, unmet[0], **unmet[1])
            else:
                found.append(_Multiplier(rule.parameters["percent"], parts, rule))
    held = moment.facts.tier_id if moment.facts is not None else None
    found += [_Multiplier(tier.percent, moment.parts, None, tier) for tier in terms.tiers if tier.id == held]
    found.sort(key=lambda one: one.percent, reverse=True)
    counting, taken = [], set[int]()
    for one in found:
        own = tuple(part for part in one.parts if id(part) not in taken)
        taken.update(id(part) for part in own)
        if own:
            counting.append(_Multiplier(one.percent, own, one.rule, one.tier))
        elif one.rule is not None:
            bench.skip(one.rule, "smaller-multiplier", percent=found[0].percent)
    return tuple(counting)


def _cap_all(giving: tuple[Rule, ...], capping: tuple[Rule, ...], bench: _Bench) -> None:
    """The caps over everything a purchase brings, one wallet after the other.

    What they cut is cut from all rules in proportion, and that share takes no room under a rule's own cap.
    """
    held = [rule for rule in capping if not first_unmet(rule.conditions, bench.moment, bench.moment.net)]
    for rule in held:
        given = bench.sum(rule.gives)
        above, which, allowed = cut(rule, rule.parameters, given, bench.moment.facts)
        if above:
            bench.say(cut_line(rule, above, which, allowed))
            bench.skip(rule, "cap", which=which, cap=allowed, cut=above)
            for one in giving:
                if one.gives == rule.gives and (use := bench.uses.get(str(one.id), 0)):
                    bench.uses[str(one.id)] = use - use * above // given
    for rule in held:
        if rule.counts_uses and (left := bench.sum(rule.gives)):
            bench.uses[str(rule.id)] = left
    for rule_id in [rule_id for rule_id, use in bench.uses.items() if not use]:
        del bench.uses[rule_id]
