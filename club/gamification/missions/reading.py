"""A mission as a value, and its turns as instants."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from club.gamification.missions.counting import Window
from club.gamification.missions.rules import Recurs, Step, Turn, turn_named, turn_of
from club.gamification.prizes import Prize
from club.jobs.rules import Calendar, calendar_of
from club.storage import Database, Row, Transaction, from_json, instant, instant_or_none

_NEVER = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class MissionTerms:
    """A mission's row, read."""

    id: int
    title: str
    description: str
    steps: tuple[Step, ...]
    prize: Prize
    recurs: Recurs
    tiers: tuple[int, ...] | None
    opens_at: dt.datetime
    closes_at: dt.datetime | None
    state: str
    members_max: int | None
    done_count: int
    points_standing: int

    def is_for(self, tier_id: int | None) -> bool:
        return self.tiers is None or tier_id in self.tiers

    @property
    def is_full(self) -> bool:
        return self.members_max is not None and self.done_count >= self.members_max


@dataclass(frozen=True, slots=True)
class Almanac:
    """By which days the club counts."""

    timezone: ZoneInfo
    calendar: Calendar

    def turn_at(self, mission: MissionTerms, at: dt.datetime) -> Turn:
        return turn_of(mission.recurs, at.astimezone(self.timezone).date(), self.calendar)

    def turn_kept(self, mission: MissionTerms, period: str) -> Turn:
        return turn_named(mission.recurs, period, self.calendar)

    def window(self, mission: MissionTerms, turn: Turn, joined_at: dt.datetime) -> Window:
        """When things count towards that turn, for a member who joined then."""
        begins = max(mission.opens_at, joined_at)
        ends = mission.closes_at or _NEVER
        if turn.first_day is not None and turn.next_day is not None:
            begins = max(begins, self._midnight(turn.first_day))
            ends = min(ends, self._midnight(turn.next_day))
        return Window(begins, ends)

    def _midnight(self, day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(), self.timezone).astimezone(dt.UTC)


async def read_almanac(reader: Transaction | Database, club_id: int) -> Almanac:
    row = await reader.fetch_one("SELECT timezone, language FROM club WHERE id = $1", club_id)
    assert row is not None
    return Almanac(ZoneInfo(row["timezone"]), calendar_of(row["language"], row["timezone"]))


def mission_of(row: Row) -> MissionTerms:
    tiers = from_json(row["tiers"])
    return MissionTerms(
        id=row["id"],
        title=row["title"],
        description=row["description"],
        steps=steps_of(from_json(row["steps"])),
        prize=Prize.from_json(from_json(row["prize"])),
        recurs=row["recurs"],
        tiers=None if tiers is None else tuple(tiers),
        opens_at=instant(row["opens_at"]),
        closes_at=instant_or_none(row["closes_at"]),
        state=row["state"],
        members_max=row["members_max"],
        done_count=row["done_count"],
        points_standing=row["points_standing"],
    )


def steps_of(kept: Sequence[dict[str, object]]) -> tuple[Step, ...]:
    return tuple(Step.from_json(each) for each in kept)


async def open_missions(reader: Transaction | Database, club_id: int, now: dt.datetime) -> list[MissionTerms]:
    """Those that members can do now, in id order."""
    rows = await reader.fetch_all(
        "SELECT * FROM mission WHERE club_id = $1 AND state = 'active' AND opens_at <= $2 ORDER BY id", club_id, now
    )
    return [mission_of(row) for row in rows]
