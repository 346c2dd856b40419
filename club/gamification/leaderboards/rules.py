"""Boards, the periods they are for, who is listed as what, and what places bring. Pure.

Order of a board: more before less; of equals who reached it first; of those the older member. Every score is worked out of facts
that stand (`counting.py`), so a returned order takes its points off the period it was bought in.
"""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from club.errors import BoardTermsInvalid, NicknameInvalid
from club.gamification.prizes import Prize
from club.jobs.rules import Calendar, month_begins

BoardName = Literal["points", "friends", "codes"]
"""`points`: what purchases and events have earned, never what was won by chance or given. `friends`: approved ones brought.
`codes`: product codes used."""
PeriodKind = Literal["week", "month", "ever"]
BOARDS: tuple[BoardName, ...] = get_args(BoardName)
PERIOD_KINDS: tuple[PeriodKind, ...] = get_args(PeriodKind)
RewardedKind = Literal["week", "month"]
REWARDED_KINDS: tuple[RewardedKind, ...] = get_args(RewardedKind)

EVER = "ever"
PLACES_MAX = 10
NICKNAME_LENGTH_MIN = 2
NICKNAME_LENGTH_MAX = 24
_JOINERS = frozenset(" \u200c-_")
_LONGER_THAN_A_MONTH_DAYS = 32


@dataclass(frozen=True, slots=True)
class Period:
    """From the day `first` to just before the day `end`; both None: ever since."""

    kind: PeriodKind
    key: str
    first: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BoardTerms:
    """Which boards there are, and what the first places of a period bring, from the first place on."""

    boards: tuple[BoardName, ...] = ("points",)
    prizes: Mapping[tuple[BoardName, RewardedKind], tuple[Prize, ...]] = field(default_factory=dict)

    def prizes_of(self, board: BoardName, kind: PeriodKind) -> tuple[Prize, ...]:
        return () if kind == "ever" else self.prizes.get((board, kind), ())

    def to_json(self) -> dict[str, Any]:
        prizes = {f"{board}:{kind}": [each.to_json() for each in given] for (board, kind), given in self.prizes.items()}
        return {"boards": list(self.boards), "prizes": prizes}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "BoardTerms":
        prizes: dict[tuple[BoardName, RewardedKind], tuple[Prize, ...]] = {}
        for board in BOARDS:
            for kind in REWARDED_KINDS:
                given = tuple(Prize.from_json(each) for each in kept["prizes"].get(f"{board}:{kind}", ()))
                if given:
                    prizes[board, kind] = given
        return cls(tuple(board for board in BOARDS if board in kept["boards"]), prizes)


STARTING_TERMS = BoardTerms()


def check_terms(terms: BoardTerms) -> BoardTerms:
    """Refuses BoardTermsInvalid(field)."""
    if not terms.boards or any(board not in BOARDS for board in terms.boards):
        raise BoardTermsInvalid(field="boards", most=len(BOARDS))
    for (board, kind), given in terms.prizes.items():
        if board not in BOARDS:
            raise BoardTermsInvalid(field="board", most=len(BOARDS))
        if kind not in REWARDED_KINDS:
            raise BoardTermsInvalid(field="period", most=len(REWARDED_KINDS))
        if len(given) > PLACES_MAX:
            raise BoardTermsInvalid(field="places", most=PLACES_MAX)
        if any(prize.kind == "thing" for prize in given):
            raise BoardTermsInvalid(field="thing", most=0)
    return terms


def period_of(kind: PeriodKind, day: dt.date, calendar: Calendar) -> Period:
    """The period of this kind that `day` lies in. A week begins on Saturday, or on Monday; a month is the calendar's."""
    if kind == "ever":
        return Period("ever", EVER)
    if kind == "week":
        first = day - dt.timedelta(days=(day.weekday() - (5 if calendar == "jalali" else 0)) % 7)
        return Period("week", f"w{first:%Y%m%d}", first, first + dt.timedelta(days=7))
    first = month_begins(day, calendar)
    end = month_begins(first + dt.timedelta(days=_LONGER_THAN_A_MONTH_DAYS), calendar)
    return Period("month", f"m{first:%Y%m%d}", first, end)


def period_before(period: Period, calendar: Calendar) -> Period:
    """The one of the same kind that ended where this begins."""
    if period.first is None:
        return period
    return period_of(period.kind, period.first - dt.timedelta(days=1), calendar)


def ended_by(day: dt.date, calendar: Calendar) -> tuple[Period, ...]:
    """The periods that ended when `day` began."""
    begun = (period_of(kind, day, calendar) for kind in REWARDED_KINDS)
    return tuple(period_before(period, calendar) for period in begun if period.first == day)


def kept_periods(today: dt.date, calendar: Calendar) -> tuple[Period, ...]:
    """The periods whose scores are kept: those of today, and the ones before them."""
    now = [period_of(kind, today, calendar) for kind in PERIOD_KINDS]
    return tuple(dict.fromkeys([*now, *(period_before(period, calendar) for period in now)]))


def listed_name(name: str, nickname: str | None) -> str:
    """What others read: the nickname, or the first name and the initial of the last one."""
    if nickname:
        return nickname
    words = name.split()
    if len(words) < 2:
        return name
    return f"{words[0]} {words[-1][0]}."


def check_nickname(typed: str) -> str:
    """The nickname as it is kept: letters, digits and blanks. Refuses NicknameInvalid(problem)."""
    nickname = " ".join(typed.split())
    if len(nickname) < NICKNAME_LENGTH_MIN:
        raise NicknameInvalid(problem="short", most=NICKNAME_LENGTH_MAX)
    if len(nickname) > NICKNAME_LENGTH_MAX:
        raise NicknameInvalid(problem="long", most=NICKNAME_LENGTH_MAX)
    if not all(sign.isalnum() or sign in _JOINERS or unicodedata.category(sign) == "Mn" for sign in nickname):
        raise NicknameInvalid(problem="letters", most=NICKNAME_LENGTH_MAX)
    return nickname
