"""What goes into a backup, and what a restore of one club leaves as it is. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Scope = Literal["installation", "club"]

NEVER_COPIED: Final = frozenset({"lease"})
"""What only processes that run now hold."""

NOT_IN_A_CLUBS_BACKUP: Final = frozenset({"inbox_item", "club_bot"})
"""Messages on their way, kept for days only, and the tokens of bots."""

KEPT_AS_IT_IS: Final = frozenset(
    {"staff_member", "staff_invite", "journal_entry", "tombstone", "club_bot", "inbox_item"}
)
"""What a restore of a running club does not turn back: who works here, what they did, who asked to be forgotten, what is just
being handled. Nothing is ever deleted from these, so whatever the backup has of them is there."""

REPLACED_ONLY_WHERE: Final[Mapping[str, str]] = {"chat": "bot = 'customer'"}
"""Of these tables only such rows are turned back: staff stay in their conversations."""


@dataclass(frozen=True, slots=True)
class BackupHead:
    """What a backup says of itself. `clubs`: id, slug, name and opening (text) of each club. `schema`: the newest migration."""

    scope: Scope
    schema: str
    made_at: str
    clubs: tuple[tuple[int, str, str, str], ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "scope": self.scope,
            "schema": self.schema,
            "made_at": self.made_at,
            "clubs": [list(club) for club in self.clubs],
        }

    @classmethod
    def from_json(cls, head: Mapping[str, Any]) -> "BackupHead":
        """IndexError, KeyError, TypeError, ValueError for what is no head of a backup."""
        if head["scope"] not in ("installation", "club"):
            raise ValueError(head["scope"])
        clubs = tuple((int(each[0]), str(each[1]), str(each[2]), str(each[3])) for each in head["clubs"])
        if not clubs:
            raise ValueError("a backup of no club")
        return cls(head["scope"], str(head["schema"]), str(head["made_at"]), clubs)


def is_copied(table: str, *, of_clubs: bool, scope: Scope) -> bool:
    if table in NEVER_COPIED:
        return False
    return scope == "installation" or table == "club" or (of_clubs and table not in NOT_IN_A_CLUBS_BACKUP)


def as_restored(table: str, columns: Sequence[str], row: list[Any]) -> list[Any]:
    """A row as a restore of a running club writes it. A message that was still to be told may have been told since: nobody is told
    twice. A job that was being done waits again.
    """
    if table not in ("outbox_message", "job"):
        return row
    at = {name: place for place, name in enumerate(columns)}
    state = row[at["state"]]
    changed = list(row)
    if table == "outbox_message" and state in ("waiting", "sending"):
        changed[at["state"]] = "unknown"
        changed[at["closed_at"]] = row[at["created_at"]]
    if table == "job" and state == "running":
        changed[at["state"]] = "waiting"
        changed[at["worker"]] = changed[at["lease_until"]] = None
    return changed
