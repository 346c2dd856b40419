"""What makes it worth looking for badges: purchases, and what members did."""

from collections.abc import Mapping

from club.context import Club
from club.earning.own_events import OWN_SOURCE
from club.gamification.badges.awarding import look_for_badges
from club.gamification.badges.shapes import Occasion
from club.storage import Row, Transaction

_OCCASIONS: Mapping[str, Occasion] = {
    "activity": "visit",
    "code-used": "code-used",
    "game-played": "game-played",
    "mission-done": "mission-done",
    "lottery-entered": "room-entered",
    "contest-entered": "room-entered",
    "envelope-opened": "room-entered",
}


async def badges_follow_purchase(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """What follows from a purchase: perhaps a badge."""
    if member is not None:
        await look_for_badges(tx, club, member, "purchase")


async def badges_follow_event(tx: Transaction, club: Club, member: Row, event: Row) -> None:
    """The same for what members did, as far as the club noticed it itself."""
    occasion = _OCCASIONS.get(event["name"]) if event["source"] == OWN_SOURCE else None
    if occasion is not None:
        await look_for_badges(tx, club, member, occasion)
