"""A lottery in words, the same for both doors: how tickets are got, who may enter, what is promised, how likely one wins."""

import datetime as dt
from collections.abc import Sequence

from club.gamification.lotteries.rules import LotteryTerms, Way
from club.i18n import Markup, Speaker
from club.money import Money

_LIKELY = 0.5
_CERTAIN = 0.995
_HUNDRED = 100
_DAY, _HOUR, _MINUTE = 86_400, 3600, 60


def way_words(speaker: Speaker, way: Way, value: int | None, currency: str) -> Markup:
    """How tickets are got that way; `value` as `rules.WAY_VALUES` tells it."""
    number = value or 0
    return speaker.say("lottery-way", way=way, number=number, amount=Money(number, currency))


def ways_words(speaker: Speaker, terms: LotteryTerms, currency: str) -> Markup:
    return _lines([way_words(speaker, way, terms.value(way), currency) for way in terms.ways])


def rules_words(speaker: Speaker, terms: LotteryTerms, tiers: Sequence[str]) -> Markup:
    """What holds for everybody; `tiers`: the names of those who may enter, none when all may."""
    comma = speaker.plain("lottery-comma")
    limit = terms.tickets_per_member
    return _lines(
        [
            speaker.say("lottery-rule-who", all=terms.tiers is None, tiers=comma.join(tiers)),
            *([speaker.say("lottery-rule-limit", limit=limit)] if limit is not None else []),
            speaker.say("lottery-rule-once", once=terms.wins_once),
            speaker.say("lottery-rule-claim", days=terms.claim_days, reserves=terms.reserves),
        ]
    )


def chance_words(speaker: Speaker, chance: float, one_in: int | None) -> Markup:
    """How likely at least one ticket wins, in words people use."""
    if chance <= 0 or one_in is None:
        return speaker.say("lottery-chance-none")
    if chance >= _CERTAIN:
        return speaker.say("lottery-chance-certain")
    if chance >= _LIKELY:
        return speaker.say("lottery-chance-percent", percent=int(chance * _HUNDRED))
    return speaker.say("lottery-chance", one_in=one_in)


def time_words(speaker: Speaker, left: dt.timedelta) -> Markup:
    """How long there is left, in the two units that say most."""
    seconds = max(0, int(left.total_seconds()))
    days, hours, minutes = seconds // _DAY, seconds % _DAY // _HOUR, seconds % _HOUR // _MINUTE
    if days:
        return speaker.say("lottery-left-days", days=days, hours=hours)
    if hours:
        return speaker.say("lottery-left-hours", hours=hours, minutes=minutes)
    return speaker.say("lottery-left-minutes", minutes=max(1, minutes))


def _lines(parts: Sequence[Markup]) -> Markup:
    return Markup("\n").join(parts)
