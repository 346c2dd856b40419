"""Which clubs there are beside the first, and the bots they have."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from club.clock import Clock
from club.context import Club
from club.doors import BotName
from club.errors import BotTaken, ClubNotFound, OnlyInFirstClub, TokenUnreadable
from club.installation.sealing import open_token
from club.storage import Database, Row, Transaction, instant, instant_or_none

ClubState = Literal["open", "paused"]


@dataclass(frozen=True, slots=True)
class FoundBot:
    """A bot as its messenger introduced it. The token stands in no log."""

    messenger_id: int
    username: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ClubBotView:
    """`refused_at`: since when the messenger refuses its token."""

    bot: BotName
    messenger_id: int
    username: str
    sealed_token: str = field(repr=False)
    refused_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class FurtherClub:
    """A club beside the first. While it is paused its two bots are silent; orders are taken and days pass all the same."""

    id: int
    name: str
    language: str
    state: ClubState
    opened_at: dt.datetime
    customer_bot: ClubBotView
    staff_bot: ClubBotView

    @property
    def bots(self) -> tuple[ClubBotView, ClubBotView]:
        return (self.customer_bot, self.staff_bot)


_CLUBS = (
    "SELECT c.id, c.name, c.language, c.state, c.opened_at, b.bot, b.messenger_id, b.username, b.sealed_token, b.refused_at"
    " FROM club c JOIN club_bot b ON b.club_id = c.id"
)


async def first_club(database: Database, clock: Clock, key: bytes) -> Club | None:
    """The club that was opened first; None while there is none. `key` is CLUB_SECRET_KEY."""
    row = await database.fetch_one("SELECT MIN(id) AS id FROM club")
    return None if row is None or row["id"] is None else Club(row["id"], database, clock, key)


async def is_first_club(reader: Database | Transaction, club_id: int) -> bool:
    """Whether it is the club that was opened first, whose bots stand in the settings."""
    row = await reader.fetch_one("SELECT MIN(id) AS id FROM club")
    return row is not None and row["id"] == club_id


async def require_first_club(reader: Database | Transaction, club_id: int) -> None:
    """Refuses OnlyInFirstClub."""
    if not await is_first_club(reader, club_id):
        raise OnlyInFirstClub


async def further_clubs(first: Club) -> tuple[FurtherClub, ...]:
    """Every club but the first, in the order they were opened. Refuses OnlyInFirstClub."""
    await require_first_club(first.database, first.id)
    return _clubs(await first.database.fetch_all(f"{_CLUBS} ORDER BY c.id"))


async def further_club(first: Club, club_id: int) -> FurtherClub:
    """Refuses OnlyInFirstClub, ClubNotFound (the first club itself is not a further one)."""
    await require_first_club(first.database, first.id)
    return await club_in(first.database, club_id)


async def club_in(reader: Database | Transaction, club_id: int) -> FurtherClub:
    """Refuses ClubNotFound."""
    found = _clubs(await reader.fetch_all(f"{_CLUBS} WHERE c.id = $1", club_id))
    if not found:
        raise ClubNotFound
    return found[0]


async def bot_is_free(first: Club, messenger_id: int, *, but_of: int | None = None) -> None:
    """Refuses BotTaken when a further club, other than `but_of`, has this bot; OnlyInFirstClub."""
    await require_first_club(first.database, first.id)
    row = await first.database.fetch_one("SELECT club_id FROM club_bot WHERE messenger_id = $1", messenger_id)
    if row is not None and row["club_id"] != but_of:
        raise BotTaken


def club_of(first: Club, found: FurtherClub) -> Club:
    """The further club, to be handed to verbs and views."""
    return replace(first, id=found.id)


def token_is_readable(club: Club, bot: ClubBotView) -> bool:
    """Whether CLUB_SECRET_KEY is still the one that `club`'s token was sealed under."""
    try:
        open_token(club, bot.bot, bot.sealed_token)
    except TokenUnreadable:
        return False
    return True


def _clubs(rows: Sequence[Row]) -> tuple[FurtherClub, ...]:
    """One club for each pair of rows; a club without both bots was never opened."""
    bots: dict[int, dict[BotName, ClubBotView]] = {}
    for row in rows:
        bots.setdefault(row["id"], {})[row["bot"]] = ClubBotView(
            cast(BotName, row["bot"]),
            row["messenger_id"],
            row["username"],
            row["sealed_token"],
            instant_or_none(row["refused_at"]),
        )
    heads = {row["id"]: row for row in rows}
    return tuple(
        FurtherClub(
            id=club_id,
            name=heads[club_id]["name"],
            language=heads[club_id]["language"],
            state=cast(ClubState, heads[club_id]["state"]),
            opened_at=instant(heads[club_id]["opened_at"]),
            customer_bot=its["customer"],
            staff_bot=its["staff"],
        )
        for club_id, its in bots.items()
        if len(its) == 2
    )
