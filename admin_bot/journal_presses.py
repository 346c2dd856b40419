"""Buttons of the journal. Each carries the whole search, so that an old one still shows what it says.

In all of them: `staff_id`, `member_id` 0: whoever; `day` as `date.toordinal` counts, 0: whenever; `group` `-`: whatever.
"""

from dataclasses import dataclass

from admin_bot.presses import Press

ANY_GROUP = "-"


@dataclass(frozen=True, slots=True)
class JournalPress(Press):
    staff_id: int
    member_id: int
    day: int
    group: str


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
    """`month`: any day of the month that is shown, as `day`."""

    month: int


@dataclass(frozen=True, slots=True)
class PickGroup(JournalPress, name="jg"):
    pass


@dataclass(frozen=True, slots=True)
class ExportJournal(JournalPress, name="jx"):
    key: str
