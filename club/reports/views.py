"""How the club is doing: the figures of a period, each beside what they are compared with."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from club.context import Club
from club.jobs.rules import calendar_of
from club.money import Money
from club.reports.books import Books
from club.reports.rules import (
    NO_FLOWS,
    NOTHING_OWED,
    Days,
    Period,
    Trend,
    compared,
    owed_after,
    redemption_rate,
    trend,
    until_this_hour,
)
from club.staff import StaffView, require
from club.storage import Transaction

FigureName = Literal[
    "joined", "active", "purchases", "purchase_sum", "given", "spent", "taken_back", "expired", "credit_given",
    "credit_spent", "issued", "handed_over", "referrals", "owed", "owed_credit", "redeemed",
]  # fmt: skip

_SHOWN: Final[tuple[FigureName, ...]] = (
    "joined", "active", "referrals", "purchases", "purchase_sum", "given", "spent", "taken_back", "expired",
    "credit_given", "credit_spent", "issued", "handed_over",
)  # fmt: skip
_MONEY: Final = frozenset({"purchase_sum", "credit_given", "credit_spent", "owed_credit"})
_CREDIT: Final = frozenset({"credit_given", "credit_spent"})


@dataclass(frozen=True, slots=True)
class Figure:
    """`before` and `earlier`: the same of what the period is set beside; None: the club was not open yet, or it is not compared.

    `redeemed` is in basis points: of all points ever given, how many have been spent on rewards so far.
    """

    name: FigureName
    value: int | Money
    before: int | Money | None
    earlier: int | Money | None
    trend_before: Trend
    trend_earlier: Trend

    @property
    def silent(self) -> bool:
        """Nothing now, and nothing in what it is set beside."""
        return not any(
            each.amount if isinstance(each, Money) else each for each in (self.value, self.before, self.earlier)
        )


@dataclass(frozen=True, slots=True)
class Report:
    """`until`: up to which moment, for a period that is still going on. A day that is going on is compared with the others up to
    the same hour. `members` and `expiring` (points that expire within thirty days) are as of this morning.
    """

    period: Period
    days: Days
    before: Days
    earlier: Days | None
    until: dt.datetime | None
    figures: tuple[Figure, ...]
    members: int
    expiring: int
    quiet: bool

    def figure(self, name: FigureName) -> Figure:
        """KeyError when the report does not show it."""
        for each in self.figures:
            if each.name == name:
                return each
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class DaySeries:
    """What happened on each of the days up to today, the oldest first."""

    days: tuple[dt.date, ...]
    flows: tuple[Mapping[str, int], ...]


@dataclass(frozen=True, slots=True)
class TierShare:
    """`name` None: members in no tier."""

    name: str | None
    members: int


async def report(club: Club, staff: StaffView, period: Period) -> Report:
    """The figures of a period. Needs `see_reports`."""
    require(staff.role, "see_reports")
    return await report_unasked(club, period)


async def report_unasked(club: Club, period: Period) -> Report:
    """The same for the club's own messages, where nobody asks."""
    now = club.clock.now()

    async def look(tx: Transaction) -> Report:
        books = await Books.open(tx, club.id, now)
        return await _report(books, period)

    return await club.database.read_snapshot(look)


async def last_days(club: Club, staff: StaffView, count: int = 30) -> DaySeries:
    """The days for a chart, today with them; a young club has fewer. Needs `see_reports`."""
    require(staff.role, "see_reports")
    now = club.clock.now()

    async def look(tx: Transaction) -> DaySeries:
        books = await Books.open(tx, club.id, now)
        first = max(books.today - dt.timedelta(days=count - 1), books.opened)
        days = [first + dt.timedelta(days=number) for number in range((books.today - first).days + 1)]
        flows = [await books.flows_of(Days(day, day)) for day in days]
        return DaySeries(tuple(days), tuple(each or NO_FLOWS for each in flows))

    return await club.database.read_snapshot(look)


async def tier_shares(club: Club, staff: StaffView) -> tuple[TierShare, ...]:
    """How many active members each tier has, the lowest first; empty where there are no tiers. Needs `see_reports`."""
    require(staff.role, "see_reports")
    now = club.clock.now()

    async def look(tx: Transaction) -> tuple[TierShare, ...]:
        tiers = await tx.fetch_all(
            "SELECT id, name FROM tier WHERE club_id = $1 AND state = 'active' ORDER BY rank, id", club.id
        )
        if not tiers:
            return ()
        members = (await (await Books.open(tx, club.id, now)).morning()).tiers
        named = [TierShare(row["name"], members.get(row["id"], 0)) for row in tiers]
        without = sum(members.values()) - sum(each.members for each in named)
        return (TierShare(None, without), *named) if without else tuple(named)

    return await club.database.read_snapshot(look)


async def _report(books: Books, period: Period) -> Report:
    profile = books.profile
    jalali = calendar_of(profile.language, profile.timezone.key) == "jalali"
    chosen = compared(period, books.today, jalali=jalali)
    open_days = Days(max(chosen.days.first, books.opened), chosen.days.last)
    value = await books.flows_of(open_days) or dict(NO_FLOWS)
    before = await _beside(books, period, chosen.before)
    earlier = None if chosen.earlier is None else await _beside(books, period, chosen.earlier)
    figures = _flow_figures(profile.currency, value, before, earlier)
    owed = await books.owed_at_end_of(chosen.days.last) or dict(NOTHING_OWED)
    owed_before = await _owed_beside(books, period, chosen.before, before)
    owed_earlier = None if chosen.earlier is None else await _owed_beside(books, period, chosen.earlier, earlier)
    figures += _owed_figures(profile.currency, owed, owed_before, owed_earlier)
    morning = await books.morning()
    return Report(
        period,
        chosen.days,
        chosen.before,
        chosen.earlier,
        books.now if chosen.days.last == books.today else None,
        tuple(figures),
        morning.members,
        await books.expiring(),
        not any(value.values()),
    )


async def _beside(books: Books, period: Period, days: Days) -> dict[str, int] | None:
    if period != "today":
        return await books.flows_of(days)
    if days.first < books.opened:
        return None
    return await books.flows_in(until_this_hour(days.first, books.now, books.timezone), days.first)


async def _owed_beside(
    books: Books, period: Period, days: Days, flows: Mapping[str, int] | None
) -> dict[str, int] | None:
    """What stood at the end of these days; of a day that is compared until this hour, at this hour."""
    if period != "today":
        return await books.owed_at_end_of(days.last)
    if flows is None:
        return None
    evening_before = await books.owed_at_end_of(days.last - dt.timedelta(days=1))
    return owed_after(evening_before or NOTHING_OWED, flows)


def _flow_figures(
    currency: str, value: Mapping[str, int], before: Mapping[str, int] | None, earlier: Mapping[str, int] | None
) -> list[Figure]:
    with_credit = any(flows is not None and flows[name] for flows in (value, before, earlier) for name in _CREDIT)
    return [
        _figure(name, currency, value[name], _of(before, name), _of(earlier, name))
        for name in _SHOWN
        if with_credit or name not in _CREDIT
    ]


def _owed_figures(
    currency: str, owed: Mapping[str, int], before: Mapping[str, int] | None, earlier: Mapping[str, int] | None
) -> list[Figure]:
    figures = [_figure("owed", currency, owed["points"], _of(before, "points"), _of(earlier, "points"))]
    if owed["credit"] or _of(before, "credit"):
        figures.append(_figure("owed_credit", currency, owed["credit"], _of(before, "credit"), _of(earlier, "credit")))
    rate = redemption_rate(owed)
    if rate is not None:
        figures.append(
            _figure(
                "redeemed",
                currency,
                rate,
                None if before is None else redemption_rate(before),
                None if earlier is None else redemption_rate(earlier),
            )
        )
    return figures


def _of(figures: Mapping[str, int] | None, name: str) -> int | None:
    return None if figures is None else figures[name]


def _figure(name: FigureName, currency: str, value: int, before: int | None, earlier: int | None) -> Figure:
    def shown(number: int | None) -> int | Money | None:
        return Money(number, currency) if number is not None and name in _MONEY else number

    now = shown(value)
    assert now is not None
    return Figure(name, now, shown(before), shown(earlier), trend(value, before), trend(value, earlier))
