"""What missions do when something was booked, noticed, approved, or somebody came into a channel or left it."""

from club.context import Club
from club.gamification.missions.looking import BOUGHT, Change, look_again
from club.storage import Row, Transaction, instant


async def missions_follow_purchase(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """A follower of purchases (`club/jobs/following.py`)."""
    if member is not None:
        await look_again(tx, club, member, Change(instant(purchase["bought_at"]), BOUGHT))


async def missions_follow_event(tx: Transaction, club: Club, member: Row, event: Row) -> None:
    """A follower of what members do."""
    await look_again(tx, club, member, Change(instant(event["at"]), event=event["name"]))


async def missions_follow_referral(tx: Transaction, club: Club, inviter: Row) -> None:
    """A follower of friends who are approved, or are so no more."""
    await look_again(tx, club, inviter, Change(club.clock.now(), frozenset({"invite"})))


async def missions_follow_membership(tx: Transaction, club: Club, member: Row) -> None:
    """A follower of coming into channels and groups, and leaving them."""
    await look_again(tx, club, member, Change(club.clock.now(), frozenset({"join"})))
