"""What members, staff and channels are told of a lottery. Written in the transaction of the fact."""

from typing import Any

from club.context import Club
from club.outbox.telling import tell_community, tell_member, tell_staff
from club.staff.actions import staff_who_may
from club.storage import Row, Transaction


async def tell_community_of(tx: Transaction, club: Club, lottery: Row, kind: str, **arguments: Any) -> None:
    """Post in the channel the lottery is published in, if it has one; once for each `kind`."""
    if lottery["community_id"] is None:
        return
    await tell_community(
        tx,
        club.id,
        lottery["community_id"],
        kind,
        key=f"{kind}:{lottery['id']}",
        at=club.clock.now(),
        **_named(lottery),
        **arguments,
    )


async def tell_of_tickets(
    tx: Transaction, club: Club, lottery: Row, member_id: int, kind: str, numbers: list[int], *, key: str, **more: Any
) -> None:
    """Tickets that came (`told-lottery-tickets`) or went (`told-lottery-tickets-gone`) without the member's own tap."""
    await tell_member(
        tx,
        club.id,
        member_id,
        kind,
        key=f"{kind}:{lottery['id']}:{key}",
        at=club.clock.now(),
        count=len(numbers),
        first=numbers[0],
        **_named(lottery),
        **more,
    )


async def tell_winner(tx: Transaction, club: Club, lottery: Row, winner: Row, kind: str, **more: Any) -> None:
    """About one prize of one member, once for each `kind`."""
    await tell_member(
        tx,
        club.id,
        winner["member_id"],
        kind,
        key=f"{kind}:{winner['id']}",
        at=club.clock.now(),
        winner_id=winner["id"],
        ticket=winner["ticket_number"],
        **_named(lottery),
        **more,
    )


async def tell_who_plays(tx: Transaction, club: Club, lottery: Row, kind: str, *, key: str, **more: Any) -> None:
    """Staff who look after play."""
    for staff_id in await staff_who_may(tx, club.id, "manage_play"):
        await tell_staff(
            tx, club.id, staff_id, kind, key=f"{kind}:{key}", at=club.clock.now(), **_named(lottery), **more
        )


def _named(lottery: Row) -> dict[str, Any]:
    return {"lottery_id": lottery["id"], "public_id": lottery["public_id"], "title": lottery["title"]}
