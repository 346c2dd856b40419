"""Where else a person's name or phone stands: messages to others, items that were set aside, orders, gifts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.persian import to_ascii_digits
from club.storage import Row, Transaction, from_json, to_json

ROWS_PER_READ = 5000
_NOT_DIGITS = re.compile(r"\D+")
_DIGITS_THAT_MATTER = 10
"""Of a phone, without country code: 0912… and +98912… end alike."""


@dataclass(frozen=True, slots=True)
class Person:
    """Everything somebody can be recognised by. `user_ids` as the messenger counts them."""

    member_id: int
    name: str
    usernames: tuple[str, ...]
    phone: str | None
    email: str | None
    user_ids: tuple[int, ...]

    @property
    def words(self) -> tuple[str, ...]:
        first = self.name.split()[:1]
        return tuple(
            dict.fromkeys(word for word in (self.name, *first, *self.usernames, self.email, self.phone) if word)
        )

    def is_named_in(self, text: str) -> bool:
        """Whether a text of any kind says who they are, the phone in any spelling."""
        whole = (self.name, *self.usernames, self.email, *(str(each) for each in self.user_ids))
        return any(word in text for word in whole if word) or self.has_phone_in(text)

    def has_phone_in(self, text: str) -> bool:
        digits = (self.phone or "")[-_DIGITS_THAT_MATTER:]
        return bool(digits) and digits in _NOT_DIGITS.sub("", to_ascii_digits(text))


async def forget_in_messages(club: Club, person: Person, about: Sequence[str]) -> int:
    """Take the person out of messages to others, a few thousand rows at a time; how many named them.

    `about`: the keys (`gift:7`, `referral:3`) of what happened between them and others.
    """
    newest = await club.database.fetch_one("SELECT MAX(id) AS id FROM outbox_message WHERE club_id = $1", club.id)
    last, found = int((newest and newest["id"]) or 0), 0
    for first in range(0, last + 1, ROWS_PER_READ):

        async def work(tx: Transaction, first: int = first) -> int:
            return await forget_in_messages_between(tx, club, person, about, first, first + ROWS_PER_READ)

        found += await club.database.transact(work)
    return found


async def forget_in_messages_between(
    tx: Transaction, club: Club, person: Person, about: Sequence[str], after_id: int, until_id: int | None
) -> int:
    """The same for messages with ids above `after_id` up to `until_id`, in the caller's transaction."""
    patterns = [f"%{_like(to_json(word)[1:-1])}%" for word in person.words]
    if not patterns:
        return 0
    likes = " OR ".join(f"CAST(arguments AS TEXT) LIKE ${place} ESCAPE '\\'" for place in range(4, 4 + len(patterns)))
    rows = await tx.fetch_all(
        "SELECT id, state, idempotency_key, arguments FROM outbox_message WHERE club_id = $1 AND id > $2 AND id <= $3"
        f" AND ({likes}) ORDER BY id",
        club.id,
        after_id,
        until_id if until_id is not None else 2**62,
        *patterns,
    )
    named = [row for row in rows if _is_about(person, about, row)]
    for row in named:
        # What was told is not told again; what still waits is told without the name.
        kept = _without(from_json(row["arguments"]), person) if row["state"] in ("waiting", "sending") else {}
        await tx.execute("UPDATE outbox_message SET arguments = $2 WHERE id = $1", row["id"], to_json(kept))
    return len(named)


def _is_about(person: Person, about: Sequence[str], row: Row) -> bool:
    if any(f"{row['idempotency_key']}:".startswith(f"{key}:") for key in about):
        return True
    arguments = from_json(row["arguments"])
    if any(name.endswith("member_id") and value == person.member_id for name, value in arguments.items()):
        return True
    return any(isinstance(value, str) and _says(value, person) for value in arguments.values())


def _says(value: str, person: Person) -> bool:
    """Equal names only: a part of a name is in many others."""
    return value in (person.name, *person.usernames, person.email) or person.has_phone_in(value)


def _without(arguments: dict[str, Any], person: Person) -> dict[str, Any]:
    """What is still to be told, without the name and without what they wrote."""

    def says(name: str, value: Any) -> bool:
        return isinstance(value, str) and (name == "words" or value in person.words or _says(value, person))

    return {name: "" if says(name, value) else value for name, value in arguments.items()}


async def forget_in_inbox(tx: Transaction, club: Club, person: Person) -> None:
    """Their own updates that wait, and whatever was set aside and says who they are. What was handled keeps no words."""
    now = club.clock.now()
    for user_id in person.user_ids:
        await tx.execute(
            "UPDATE inbox_item SET state = CASE WHEN state = 'waiting' THEN 'done' ELSE state END, lane = '', body = '',"
            " error = NULL, closed_at = COALESCE(closed_at, $3) WHERE club_id = $1 AND lane = $2",
            club.id,
            str(user_id),
            now,
        )
    dead = await tx.fetch_all(
        "SELECT id, body FROM inbox_item WHERE club_id = $1 AND state = 'dead' AND body <> '' ORDER BY id", club.id
    )
    for item in dead:
        if person.is_named_in(item["body"]):
            await tx.execute("UPDATE inbox_item SET lane = '', body = '', error = NULL WHERE id = $1", item["id"])


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
