"""Which badges there are: each a file and a line here, in the order they are shown in. Pure."""

from collections.abc import Mapping

from club.gamification.badges.birthday_guest import BADGE as BIRTHDAY_GUEST
from club.gamification.badges.champion import BADGE as CHAMPION
from club.gamification.badges.collector import BADGE as COLLECTOR
from club.gamification.badges.doer import BADGE as DOER
from club.gamification.badges.early_bird import BADGE as EARLY_BIRD
from club.gamification.badges.explorer import BADGE as EXPLORER
from club.gamification.badges.fifty_purchases import BADGE as FIFTY_PURCHASES
from club.gamification.badges.first_friend import BADGE as FIRST_FRIEND
from club.gamification.badges.first_purchase import BADGE as FIRST_PURCHASE
from club.gamification.badges.five_friends import BADGE as FIVE_FRIENDS
from club.gamification.badges.generous import BADGE as GENEROUS
from club.gamification.badges.lucky import BADGE as LUCKY
from club.gamification.badges.month_streak import BADGE as MONTH_STREAK
from club.gamification.badges.night_owl import BADGE as NIGHT_OWL
from club.gamification.badges.one_year import BADGE as ONE_YEAR
from club.gamification.badges.shapes import Badge, Facts, Occasion
from club.gamification.badges.ten_purchases import BADGE as TEN_PURCHASES
from club.gamification.badges.week_streak import BADGE as WEEK_STREAK
from club.gamification.badges.weekend_guest import BADGE as WEEKEND_GUEST

BADGES: Mapping[str, Badge] = {
    badge.name: badge
    for badge in (
        FIRST_PURCHASE,
        TEN_PURCHASES,
        FIFTY_PURCHASES,
        EARLY_BIRD,
        NIGHT_OWL,
        WEEKEND_GUEST,
        BIRTHDAY_GUEST,
        FIRST_FRIEND,
        FIVE_FRIENDS,
        LUCKY,
        CHAMPION,
        COLLECTOR,
        WEEK_STREAK,
        MONTH_STREAK,
        GENEROUS,
        DOER,
        EXPLORER,
        ONE_YEAR,
    )
}


def worth_looking(occasion: Occasion, had: frozenset[str]) -> tuple[Badge, ...]:
    """The badges not earned yet that this occasion may bring; a visit may bring every one."""
    return tuple(
        badge
        for badge in BADGES.values()
        if badge.name not in had and (occasion == "visit" or occasion in badge.occasions)
    )


def earned_by(facts: Facts, badges: tuple[Badge, ...]) -> tuple[Badge, ...]:
    return tuple(badge for badge in badges if badge.earned(facts))
