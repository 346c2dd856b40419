"""Envelopes as those who make them, open them and look at them see them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from club.context import Club
from club.gamification.envelopes.errors import EnvelopeEnded, EnvelopeNotFound
from club.gamification.envelopes.rules import Split
from club.referrals.rules import first_name
from club.storage import Database, Row, Transaction, instant

EnvelopeState = Literal["open", "empty", "ended"]
MINE_SHOWN = 5


@dataclass(frozen=True, slots=True)
class EnvelopeView:
    """`giver`: the first name the messenger shows everybody; None when its giver has gone. `opened_by`:
    those names of who opened it, in order, None for who has gone. `state`: as it is now, also when no sweep has come by yet."""

    id: int
    token: str
    giver: str | None
    points: int
    shares: int
    split: Split
    words: str
    state: EnvelopeState
    opened_by: tuple[str | None, ...]
    given_points: int
    returned_points: int
    expires_at: dt.datetime

    @property
    def left(self) -> int:
        """Shares nobody has opened."""
        return self.shares - len(self.opened_by)


def _name_of(whose: str) -> str:
    """What the messenger shows of them in every group; what they are called in the club is nobody else's."""
    return (
        f"(SELECT c.name FROM chat c WHERE c.club_id = $1 AND c.member_id = {whose} AND c.bot = 'customer'"
        " ORDER BY c.id LIMIT 1)"
    )


_ENVELOPES = f"SELECT e.*, {_name_of('e.giver_id')} AS giver_name FROM envelope e WHERE e.club_id = $1"
_OPENERS = (
    f"SELECT {_name_of('s.member_id')} AS name FROM envelope_share s WHERE s.club_id = $1 AND s.envelope_id = $2"
    " AND s.member_id IS NOT NULL ORDER BY s.position"
)


async def envelope_by_token(club: Club, token: str) -> EnvelopeView:
    """As anybody may see it who has its link. Refuses EnvelopeNotFound."""
    return await club.database.read_snapshot(lambda tx: _read(tx, club, " AND e.token = $2", token))


async def my_envelope(club: Club, giver_id: int, envelope_id: int) -> EnvelopeView:
    """One of the member's own. Refuses EnvelopeNotFound."""
    return await club.database.read_snapshot(
        lambda tx: read_envelope(tx, club, envelope_id, " AND e.giver_id = $3", giver_id)
    )


async def my_envelope_by_token(club: Club, giver_id: int, token: str) -> EnvelopeView:
    """One of the member's own that can still be opened. Refuses EnvelopeNotFound, EnvelopeEnded."""
    view = await club.database.read_snapshot(
        lambda tx: _read(tx, club, " AND e.token = $2 AND e.giver_id = $3", token, giver_id)
    )
    if view.state != "open":
        raise EnvelopeEnded
    return view


async def my_open_envelopes(club: Club, giver_id: int) -> Sequence[EnvelopeView]:
    """What the member gave and is not over, newest first."""

    async def work(tx: Transaction) -> Sequence[EnvelopeView]:
        rows = await tx.fetch_all(
            f"{_ENVELOPES} AND e.giver_id = $2 AND e.state = 'open' AND e.expires_at > $3 ORDER BY e.id DESC LIMIT $4",
            club.id,
            giver_id,
            club.clock.now(),
            MINE_SHOWN,
        )
        return [await _view(tx, club, row) for row in rows]

    return await club.database.read_snapshot(work)


async def read_envelope(
    reader: Transaction | Database, club: Club, envelope_id: int, also: str = "", *values: int
) -> EnvelopeView:
    """Refuses EnvelopeNotFound."""
    return await _read(reader, club, f" AND e.id = $2{also}", envelope_id, *values)


async def _read(reader: Transaction | Database, club: Club, which: str, *values: int | str) -> EnvelopeView:
    row = await reader.fetch_one(_ENVELOPES + which, club.id, *values)
    if row is None:
        raise EnvelopeNotFound
    return await _view(reader, club, row)


async def _view(reader: Transaction | Database, club: Club, row: Row) -> EnvelopeView:
    openers = await reader.fetch_all(_OPENERS, club.id, row["id"])
    expires_at = instant(row["expires_at"])
    over = row["state"] == "open" and expires_at <= club.clock.now()
    return EnvelopeView(
        id=row["id"],
        token=row["token"],
        giver=None if row["giver_name"] is None else first_name(row["giver_name"]),
        points=row["points"],
        shares=row["shares"],
        split=cast(Split, row["split"]),
        words=row["words"],
        state="ended" if over else cast(EnvelopeState, row["state"]),
        opened_by=tuple(None if each["name"] is None else first_name(each["name"]) for each in openers),
        given_points=row["given_points"],
        returned_points=row["returned_points"],
        expires_at=expires_at,
    )
