"""Opening a further club, pausing it, giving its bots new tokens; and noting how a messenger takes them."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from club.clubs.actions import insert_club
from club.context import Club
from club.doors import BotName
from club.errors import BotTaken, BotTwice, ClubNameRequired, IdempotencyKeyReused, NotAllowed
from club.installation.sealing import seal_token
from club.installation.views import (
    ClubState,
    FoundBot,
    FurtherClub,
    club_in,
    club_of,
    further_club,
    require_first_club,
)
from club.outbox.telling import tell_staff
from club.persian import normalise_name
from club.staff.actions import staff_who_may, write_journal
from club.staff.inviting import InviteLink, invite_staff
from club.staff.rules import require
from club.staff.views import StaffView, staff_by_identity
from club.storage import Transaction, from_json
from club.storage.locking import for_update

NAME_LENGTH_MAX = 60

_FIRST = "SELECT timezone, currency, display_unit FROM club WHERE id = $1"


@dataclass(frozen=True, slots=True)
class ClubDraft:
    """A club to be opened. Time zone and money are those of the first club until its owner changes them."""

    name: str
    language: str
    customer_bot: FoundBot
    staff_bot: FoundBot


async def open_further_club(first: Club, staff: StaffView, draft: ClubDraft, *, key: str) -> FurtherClub:
    """Open a club of its own with two bots of its own; who adds it is its owner. Needs `manage_clubs` in the first club.

    Idempotent by key. Refuses NotAllowed, OnlyInFirstClub, ClubNameRequired, BotTwice, BotTaken, IdempotencyKeyReused.
    """
    require(staff.role, "manage_clubs")
    name = club_name(draft.name)
    bots: tuple[tuple[BotName, FoundBot], ...] = (("customer", draft.customer_bot), ("staff", draft.staff_bot))
    if draft.customer_bot.messenger_id == draft.staff_bot.messenger_id:
        raise BotTwice
    content: dict[str, Any] = {
        "name": name,
        "language": draft.language,
        "bots": [found.messenger_id for _, found in bots],
    }

    async def work(tx: Transaction) -> FurtherClub:
        await require_first_club(tx, first.id)
        own = await tx.fetch_one(f"{_FIRST}{for_update(tx)}", first.id)
        assert own is not None
        earlier = await _journaled(tx, first.id, f"open-club:{key}")
        if earlier is not None:
            if {each: earlier[each] for each in content} != content:
                raise IdempotencyKeyReused
            return await club_in(tx, earlier["opened_id"])
        now = first.clock.now()
        club_id = await insert_club(
            tx,
            now,
            slug=f"club-{secrets.token_hex(8)}",
            name=name,
            language=draft.language,
            timezone=own["timezone"],
            currency=own["currency"],
            display_unit=own["display_unit"],
        )
        assert club_id is not None
        for bot, found in bots:
            await _insert_bot(tx, first, club_id, bot, found)
        await tx.execute(
            "INSERT INTO staff_member (club_id, platform, platform_user_id, name, role, state, created_at)"
            " VALUES ($1, $2, $3, $4, 'owner', 'active', $5)",
            club_id,
            staff.platform,
            staff.platform_user_id,
            staff.name,
            now,
        )
        await write_journal(
            tx, first.id, staff.id, "act-opened-club", key=f"open-club:{key}", at=now, opened_id=club_id, **content
        )
        return await club_in(tx, club_id)

    return await first.database.transact(work)


async def pause_club(first: Club, staff: StaffView, club_id: int, *, key: str) -> FurtherClub:
    """Its two bots fall silent; orders are still taken, days pass, and what is to be told waits. Idempotent by key.

    Needs `manage_clubs` in the first club. Refuses NotAllowed, OnlyInFirstClub, ClubNotFound.
    """
    return await _set_state(first, staff, club_id, "paused", "act-paused-club", key)


async def reopen_club(first: Club, staff: StaffView, club_id: int, *, key: str) -> FurtherClub:
    """Its bots answer again. Needs and refuses what pausing does. Idempotent by key."""
    return await _set_state(first, staff, club_id, "open", "act-reopened-club", key)


async def rename_club(first: Club, staff: StaffView, club_id: int, name: str, *, key: str) -> FurtherClub:
    """Needs `manage_clubs` in the first club. Idempotent by key. Refuses NotAllowed, OnlyInFirstClub, ClubNotFound,
    ClubNameRequired."""
    require(staff.role, "manage_clubs")
    clean = club_name(name)

    async def change(tx: Transaction, found: FurtherClub) -> dict[str, Any] | None:
        if found.name == clean:
            return None
        await tx.execute("UPDATE club SET name = $2 WHERE id = $1", club_id, clean)
        return {"name": clean, "earlier": found.name}

    return await _changed(first, staff, club_id, "act-renamed-club", f"rename-club:{key}", change)


async def replace_bot(
    first: Club, staff: StaffView, club_id: int, bot: BotName, found: FoundBot, *, key: str
) -> FurtherClub:
    """Give the club's bot a new token, or another bot in its place. Idempotent by key.

    Needs `manage_clubs` in the first club. Refuses NotAllowed, OnlyInFirstClub, ClubNotFound, BotTwice (it is the club's
    other bot), BotTaken.
    """
    require(staff.role, "manage_clubs")

    async def change(tx: Transaction, club: FurtherClub) -> dict[str, Any] | None:
        other = club.staff_bot if bot == "customer" else club.customer_bot
        if other.messenger_id == found.messenger_id:
            raise BotTwice
        await tx.execute("DELETE FROM club_bot WHERE club_id = $1 AND bot = $2", club_id, bot)
        await _insert_bot(tx, first, club_id, bot, found)
        return {"name": club.name, "bot": bot, "username": found.username}

    return await _changed(first, staff, club_id, "act-replaced-bot", f"replace-bot:{key}", change)


async def invite_owner(first: Club, staff: StaffView, club_id: int, *, key: str) -> InviteLink:
    """A link that lets another person in as an owner of that club, once. Idempotent by key.

    Needs `manage_clubs` in the first club, and to be an owner in that one. Refuses NotAllowed, OnlyInFirstClub, ClubNotFound.
    """
    require(staff.role, "manage_clubs")
    club = club_of(first, await further_club(first, club_id))
    there = await staff_by_identity(club, staff.platform, staff.platform_user_id)
    if there is None:
        raise NotAllowed(permission="manage_staff")
    return await invite_staff(club, there, "owner", key=key)


async def bot_refused(first: Club, found: FurtherClub, bot: BotName) -> bool:
    """The messenger refuses the token of this bot: who manages clubs is told once, and the club's own owners where they
    can still be reached. Whether that was new. Refuses OnlyInFirstClub."""
    its = found.customer_bot if bot == "customer" else found.staff_bot

    async def work(tx: Transaction) -> bool:
        await require_first_club(tx, first.id)
        now = first.clock.now()
        changed = await tx.execute(
            "UPDATE club_bot SET refused_at = $4 WHERE club_id = $1 AND bot = $2 AND sealed_token = $3"
            " AND refused_at IS NULL",
            found.id,
            bot,
            its.sealed_token,
            now,
        )
        if not changed:
            return False
        reached = [first.id] if bot == "staff" else [first.id, found.id]
        for club_id in reached:
            for staff_id in await staff_who_may(tx, club_id, "manage_clubs"):
                await tell_staff(
                    tx,
                    club_id,
                    staff_id,
                    "told-bot-refused",
                    key=f"bot-refused:{found.id}:{bot}:{now.timestamp():.0f}",
                    at=now,
                    club=found.name,
                    opened_id=found.id,
                    bot=bot,
                    username=its.username,
                    here=club_id == first.id,
                )
        return True

    return await first.database.transact(work)


async def bot_accepted(first: Club, found: FurtherClub, bot: BotName, username: str) -> None:
    """The messenger took the token and said the bot's name. Refuses OnlyInFirstClub."""
    its = found.customer_bot if bot == "customer" else found.staff_bot
    if its.refused_at is None and its.username == username:
        return

    async def work(tx: Transaction) -> None:
        await require_first_club(tx, first.id)
        await tx.execute(
            "UPDATE club_bot SET refused_at = NULL, username = $4 WHERE club_id = $1 AND bot = $2 AND sealed_token = $3",
            found.id,
            bot,
            its.sealed_token,
            username,
        )

    await first.database.transact(work)


def club_name(name: str) -> str:
    """A club's name as it is kept. Refuses ClubNameRequired."""
    clean = normalise_name(name)[:NAME_LENGTH_MAX].strip()
    if not clean:
        raise ClubNameRequired
    return clean


async def _insert_bot(tx: Transaction, first: Club, club_id: int, bot: BotName, found: FoundBot) -> None:
    """Refuses BotTaken: a bot is one club's, once."""
    row = await tx.fetch_one(
        "INSERT INTO club_bot (club_id, bot, messenger_id, username, sealed_token, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id",
        club_id,
        bot,
        found.messenger_id,
        found.username,
        seal_token(Club(club_id, first.database, first.clock, first.key), bot, found.token),
        first.clock.now(),
    )
    if row is None:
        raise BotTaken


async def _set_state(first: Club, staff: StaffView, club_id: int, state: ClubState, act: str, key: str) -> FurtherClub:
    require(staff.role, "manage_clubs")

    async def change(tx: Transaction, found: FurtherClub) -> dict[str, Any] | None:
        if found.state == state:
            return None
        await tx.execute("UPDATE club SET state = $2 WHERE id = $1", club_id, state)
        return {"name": found.name}

    return await _changed(first, staff, club_id, act, f"{state}-club:{key}", change)


async def _changed(
    first: Club,
    staff: StaffView,
    club_id: int,
    act: str,
    journal_key: str,
    change: Callable[[Transaction, FurtherClub], Awaitable[dict[str, Any] | None]],
) -> FurtherClub:
    """`change` answers with what the journal says of it, None when there was nothing to do."""

    async def work(tx: Transaction) -> FurtherClub:
        await require_first_club(tx, first.id)
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club_id)
        found = await club_in(tx, club_id)
        if await _journaled(tx, first.id, journal_key) is None:
            said = await change(tx, found)
            if said is not None:
                await write_journal(
                    tx, first.id, staff.id, act, key=journal_key, at=first.clock.now(), opened_id=club_id, **said
                )
        return await club_in(tx, club_id)

    return await first.database.transact(work)


async def _journaled(tx: Transaction, club_id: int, journal_key: str) -> dict[str, Any] | None:
    row = await tx.fetch_one(
        "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, journal_key
    )
    return None if row is None else dict(from_json(row["details"]))
