"""Questions about a club's programme: what a ready-made one would bring, what a rule would change, how far to the free one."""

from collections.abc import Sequence
from dataclasses import dataclass

from club.clubs.views import ClubProfile, club_profile
from club.context import Club
from club.earning import RuleDraft, RuleView, programme_rules
from club.earning.drafts import check_draft
from club.earning.judging import judge_purchase
from club.earning.shapes import Earned, Facts, Moment, Rule, Terms
from club.earning.snapshots import Part
from club.money import Money
from club.programme.amounts import example_amount
from club.programme.presets import Programme


@dataclass(frozen=True, slots=True)
class Example:
    """What a purchase of a round amount brings a new member, rule by rule."""

    amount: Money
    earned: Earned


def example_of(programme: Programme, currency: str) -> Example:
    """What the rules of a ready-made programme bring for the usual example."""
    return _judged([_as_rule(draft, -number) for number, draft in enumerate(programme.rules, 1)], currency)


async def example_with(club: Club, draft: RuleDraft | None = None, *, instead_of: int | None = None) -> Example:
    """What the club's active rules bring, with `draft` among them; `instead_of`: the rule it would take the place of.

    Refuses RuleInvalid for a draft that no rule can be made of.
    """
    profile = await club_profile(club)
    rules = [
        Rule(rule.id, rule.kind, dict(rule.parameters), dict(rule.conditions), dict(rule.caps), rule.gives)
        for rule in await programme_rules(club)
        if rule.state == "active" and rule.id != instead_of
    ]
    if draft is not None:
        rules.append(_as_rule(draft, instead_of or 0))
    return _judged(rules, profile.currency, profile, club)


def _as_rule(draft: RuleDraft, rule_id: int) -> Rule:
    sound = check_draft(draft)
    return Rule(rule_id, sound.kind, sound.parameters, sound.conditions, sound.caps, sound.gives)


def _judged(
    rules: Sequence[Rule], currency: str, profile: ClubProfile | None = None, club: Club | None = None
) -> Example:
    amount = example_amount(currency)
    moment = Moment(
        at=None if club is None else club.clock.now(),
        timezone="UTC" if profile is None else profile.timezone.key,
        parts=(Part(amount),),
        facts=Facts(),
    )
    earned = judge_purchase(Terms(0, tuple(rules), 0, None), moment).earned
    return Example(Money(amount, currency), earned)


STAMPS_SHOWN_MOST = 20


@dataclass(frozen=True, slots=True)
class Stamps:
    """A row of stamps: `full` of `places` are there; with all of them `title` is free. `free`: how many could be had now."""

    full: int
    places: int
    title: str
    free: int

    @property
    def missing(self) -> int:
        return self.places - self.full


async def stamps_of(club: Club, available: int) -> Stamps | None:
    """The row towards the cheapest reward that can be had; None when there is none, or it takes more than a row can show."""
    row = await club.database.fetch_one(
        "SELECT title, price_points FROM reward WHERE club_id = $1 AND state = 'active' AND (stock IS NULL OR stock > 0)"
        " ORDER BY price_points, id LIMIT 1",
        club.id,
    )
    if row is None or row["price_points"] > STAMPS_SHOWN_MOST:
        return None
    places, have = int(row["price_points"]), max(0, available)
    free = have // places
    full = have % places if have % places or not free else places
    return Stamps(full, places, row["title"], free)


async def rules_in_force(club: Club) -> tuple[RuleView, ...]:
    """The active rules whose last day has not passed: what members are told."""
    today = club.clock.now().astimezone((await club_profile(club)).timezone).date().isoformat()
    return tuple(
        rule
        for rule in await programme_rules(club)
        if rule.state == "active" and rule.conditions.get("day_until", today) >= today
    )


async def categories_asked(club: Club) -> tuple[str, ...]:
    """The groups of products that active rules ask for: what a cashier may be asked about a purchase."""
    rules = await programme_rules(club)
    return tuple(
        sorted({name for rule in rules if rule.state == "active" for name in rule.conditions.get("categories", ())})
    )
