"""Buttons of the journal. Each carries the whole search, so that an old one still shows what it says."""

import re
from dataclasses import dataclass
from typing import NamedTuple, Self

from admin_bot.presses import Press
from club.staff import ACT_GROUPS

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PACKED = re.compile(r"[0-9a-z]{0,11}(\.[0-9a-z]{0,11}){3}")


class Search(NamedTuple):
    """What is looked for; 0: whatever. `day` as `date.toordinal` counts, `group` is a place in ACT_GROUPS, from 1."""

    staff_id: int = 0
    member_id: int = 0
    day: int = 0
    group: int = 0

    def packed(self) -> str:
        """Four numbers in base 36, so that a button has room for them; nothing for 0."""
        return ".".join(_packed(number) for number in self)

    @classmethod
    def of(cls, packed: str) -> Self:
        """What `packed` said; everything, when it cannot be read."""
        if not _PACKED.fullmatch(packed):
            return cls()
        read = cls(*(int(part or "0", 36) for part in packed.split(".")))
        return read if read.group <= len(ACT_GROUPS) else cls()


def _packed(number: int) -> str:
    said = ""
    while number > 0:
        number, digit = divmod(number, 36)
        said = _DIGITS[digit] + said
    return said


@dataclass(frozen=True, slots=True)
class JournalPress(Press):
    """`search` is a Search, packed."""

    search: str


@dataclass(frozen=True, slots=True)
class Journal(JournalPress, name="jour"):
    """A page: lines older than `before`, or the next newer than `after`; both 0: the newest."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class JournalSearch(JournalPress, name="js"):
    """What to look for."""


@dataclass(frozen=True, slots=True)
class PickStaff(JournalPress, name="jp"):
    pass


@dataclass(frozen=True, slots=True)
class PickMember(JournalPress, name="jm"):
    pass


@dataclass(frozen=True, slots=True)
class PickDay(JournalPress, name="jd"):
    """`month`: any day of the month that is shown, as in Search; 0: this one."""

    month: int


@dataclass(frozen=True, slots=True)
class PickGroup(JournalPress, name="jg"):
    pass


@dataclass(frozen=True, slots=True)
class ExportJournal(JournalPress, name="jx"):
    key: str
