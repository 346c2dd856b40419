"""Tiers in words, the same at both doors: amounts of progress, benefits, how progress is counted."""

from collections.abc import Mapping
from decimal import Decimal

from club.i18n import Markup, Speaker
from club.money import Money
from club.tiers.rules import Benefits, TierTerms, TierView

EMOJI = "🏅"


def amount_of(speaker: Speaker, metric: str, amount: int, currency: str) -> str:
    """Points, money or purchases, as the ladder counts."""
    if metric == "points":
        return speaker.points(amount)
    if metric == "spend":
        return speaker.money(Money(amount, currency))
    return speaker.plain("tier-purchases", count=amount)


def titled(tier: TierView) -> str:
    """A tier's name with its emoji before it."""
    return f"{tier.emoji or EMOJI} {tier.name}"


def benefit_lines(
    speaker: Speaker, benefits: Benefits, currency: str, rewards: Mapping[int, str], *, on_entering: bool = True
) -> list[Markup]:
    """A line for each benefit; `on_entering`: also what is given once, on reaching it. `rewards`: titles by reward."""
    said: list[Markup] = []
    if benefits.multiplier_percent > 100:
        said.append(speaker.say("benefit-multiplier", times=Decimal(benefits.multiplier_percent) / 100))
    said += at_the_till(speaker, benefits)
    if benefits.early_access_hours:
        said.append(speaker.say("benefit-early-access", hours=benefits.early_access_hours))
    said += [speaker.say("benefit-own", words=words) for words in benefits.own]
    if on_entering and benefits.entry_credit:
        said.append(speaker.say("benefit-entry-credit", credit=Money(benefits.entry_credit, currency)))
    if on_entering and benefits.entry_reward_id is not None:
        said.append(speaker.say("benefit-entry-reward", title=rewards[benefits.entry_reward_id]))
    return said


def at_the_till(speaker: Speaker, benefits: Benefits) -> list[Markup]:
    """What whoever takes the money has to know."""
    said = []
    if benefits.discount_percent:
        said.append(speaker.say("benefit-discount", rate=benefits.discount_percent * 100))
    if benefits.free_shipping:
        said.append(speaker.say("benefit-free-shipping"))
    return said


def how_counted(speaker: Speaker, terms: TierTerms) -> Markup:
    """What counts, and within which time."""
    return speaker.say("ladder-how", metric=terms.metric, period=terms.period, days=terms.rolling_days)
