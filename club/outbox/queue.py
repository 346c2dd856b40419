"""The rows that wait to be told: reading them, taking them, writing what became of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.doors import BotName, Delivery
from club.storage import Row, Transaction, from_json, instant

WINDOW = 500

Recipient = tuple[int | None, int | None, int | None]
"""Member id, staff id, community id: one of them."""


@dataclass(frozen=True, slots=True)
class Due:
    """A row that may be told now. `person`: who is to be told, as (member id, staff id, community id)."""

    id: int
    lane: str
    person: Recipient

    @property
    def community_id(self) -> int | None:
        return self.person[2]


@dataclass(frozen=True, slots=True)
class Taken:
    """A row marked as being sent. `chat` None: there is nobody to tell it to."""

    due: Due
    kind: str
    arguments: dict[str, Any]
    chat_id: int | None
    platform_user_id: int | None
    language: str | None
    blocked: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a taken row. `again_at` only when it is to be asked again."""

    due: Due
    delivery: Delivery
    at: dt.datetime
    again_at: dt.datetime | None = None


async def due_rows(club: Club, bot: BotName, lane: str, now: dt.datetime) -> list[Due]:
    """The oldest rows of a lane that may be told, at most WINDOW."""
    rows = await club.database.fetch_all(
        "SELECT id, member_id, staff_id, community_id FROM outbox_message WHERE bot = $1 AND state = 'waiting' AND due_at <= $2"
        " AND club_id = $3 AND lane = $4 ORDER BY due_at, id LIMIT $5",
        bot,
        now,
        club.id,
        lane,
        WINDOW,
    )
    return sorted((Due(row["id"], lane, _recipient(row)) for row in rows), key=lambda due: due.id)


def _recipient(row: Row) -> Recipient:
    return row["member_id"], row["staff_id"], row["community_id"]


async def held_back(club: Club, bot: BotName, now: dt.datetime) -> dict[tuple[Recipient, str], dt.datetime]:
    """Who has a message that was put off: nothing written after it may overtake it."""
    rows = await club.database.fetch_all(
        "SELECT member_id, staff_id, community_id, lane, MAX(due_at) AS due_at FROM outbox_message WHERE bot = $1"
        " AND club_id = $2 AND state = 'waiting' AND due_at > $3 AND attempts > 0"
        " GROUP BY member_id, staff_id, community_id, lane",
        bot,
        club.id,
        now,
    )
    return {(_recipient(row), row["lane"]): instant(row["due_at"]) for row in rows}


async def give_up_unfinished(club: Club, bot: BotName) -> int:
    """Rows that a process which is gone was sending: they may have arrived, so they are never sent again. How many."""

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            "UPDATE outbox_message SET state = 'unknown', closed_at = $3, error = 'ended while sending'"
            " WHERE bot = $1 AND state = 'sending' AND club_id = $2",
            bot,
            club.id,
            club.clock.now(),
        )

    return await club.database.transact(work)


_CHAT = {
    "customer": (
        "SELECT c.id, c.platform_user_id, c.language, c.blocked_at FROM chat c JOIN member m ON m.id = c.member_id"
        " WHERE c.club_id = $1 AND c.bot = 'customer' AND c.member_id = $2 AND m.state NOT IN ('left', 'erased')"
        " ORDER BY CASE WHEN c.blocked_at IS NULL THEN 0 ELSE 1 END, c.id DESC LIMIT 1"
    ),
    "staff": (
        "SELECT c.id, c.platform_user_id, c.language, c.blocked_at FROM staff_member s JOIN chat c ON c.club_id = s.club_id"
        " AND c.bot = 'staff' AND c.platform = s.platform AND c.platform_user_id = s.platform_user_id"
        " WHERE s.club_id = $1 AND s.id = $2 AND (s.state = 'active' OR $3 = 'told-you-dismissed')"
    ),
}


_COMMUNITY = (
    "SELECT NULL AS id, platform_chat_id AS platform_user_id, NULL AS language, NULL AS blocked_at FROM community"
    " WHERE club_id = $1 AND id = $2 AND state = 'active' AND can_post"
)


async def take(club: Club, bot: BotName, wanted: Sequence[Due]) -> list[Taken]:
    """Mark the rows as being sent, before anything is sent, and answer with what to send and to whom."""

    async def work(tx: Transaction) -> list[Taken]:
        taken = []
        for due in wanted:
            row = await tx.fetch_one(
                "UPDATE outbox_message SET state = 'sending', attempts = attempts + 1 WHERE id = $1 AND state = 'waiting'"
                " RETURNING kind, arguments",
                due.id,
            )
            if row is not None:
                taken.append(_taken(due, row, await _chat_of(tx, club, bot, due.person, row["kind"])))
        return taken

    return await club.database.transact(work)


async def _chat_of(tx: Transaction, club: Club, bot: BotName, recipient: Recipient, kind: str) -> Row | None:
    """Where it is told. Who was dismissed is told that, and nothing after it."""
    member_id, staff_id, community_id = recipient
    if community_id is not None:
        return await tx.fetch_one(_COMMUNITY, club.id, community_id)
    if bot == "staff":
        return await tx.fetch_one(_CHAT[bot], club.id, staff_id, kind)
    return await tx.fetch_one(_CHAT[bot], club.id, member_id)


def _taken(due: Due, row: Row, chat: Row | None) -> Taken:
    arguments = from_json(row["arguments"])
    if chat is None:
        return Taken(due, row["kind"], arguments, None, None, None, blocked=False)
    blocked = chat["blocked_at"] is not None
    return Taken(due, row["kind"], arguments, chat["id"], chat["platform_user_id"], chat["language"], blocked)


async def write_results(club: Club, results: Sequence[Told]) -> None:
    """What became of the rows, in one transaction. A row that a later holder gave up as unknown still learns the truth."""

    async def work(tx: Transaction) -> None:
        await tx.execute_many(
            "UPDATE outbox_message SET state = $1, closed_at = $2, error = $3, due_at = COALESCE($4, due_at)"
            " WHERE id = $5 AND state IN ('sending', 'unknown')",
            [_result(told) for told in results],
        )

    await club.database.transact(work)


def _result(told: Told) -> tuple[Any, ...]:
    error = None if told.delivery.error is None else told.delivery.error[:300]
    if told.again_at is not None:
        return ("waiting", None, error, told.again_at, told.due.id)
    return (told.delivery.outcome, told.at, error, None, told.due.id)
