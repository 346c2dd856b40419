"""What changes a score: purchases, and what members did."""

from club.context import Club
from club.earning.own_events import OWN_SOURCE
from club.gamification.leaderboards.rules import BoardName
from club.gamification.leaderboards.scoring import bring_scores
from club.storage import Row, Transaction, instant

POINTS: tuple[BoardName, ...] = ("points",)


async def scores_follow_purchase(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """What follows from a purchase: its points count in the periods it was bought in."""
    if member is not None:
        await bring_scores(tx, club, member, POINTS, happened_at=instant(purchase["bought_at"]))


async def scores_follow_event(tx: Transaction, club: Club, member: Row, event: Row) -> None:
    """The same for what members did. Coming by mends what no purchase of theirs told: an order that found its owner elsewhere."""
    if event["name"] == "activity" and event["source"] == OWN_SOURCE:
        await bring_scores(tx, club, member, POINTS)
        return
    boards: tuple[BoardName, ...] = ("points", "codes") if event["name"] == "code-used" else POINTS
    if event["points"] or "codes" in boards:
        await bring_scores(tx, club, member, boards, happened_at=instant(event["at"]))
