"""Points: what there is, what is on the way, what expires when."""

from collections.abc import Sequence
from itertools import groupby

from aiogram import Router
from aiogram.types import TelegramObject

from bot.handlers.tier import tier_line
from bot.intents import Opens, Says
from bot.keyboards.points import under_points
from bot.reasons import what
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.i18n import Markup
from club.ledger import LotLine, PointsView, credit_of, points
from club.money import Money
from club.programme import Stamps, stamps_of

LINES_SHOWN = 3
STAMPED, FREE_PLACE = "●", "○"


async def show_points(event: TelegramObject, visit: Visit) -> None:
    found = await points(visit.club, visit.member_id)
    last = None
    if (line := found.newest) is not None:
        last = visit.say("points-last", points=line.amount, what=what(visit, line), at=line.at)
    text = paragraphs(
        lines(await _title(visit, found), *_coming_and_going(visit, found)),
        await credit_lines(visit),
        await tier_line(visit),
        last or visit.say("points-how"),
    )
    await visit.show(Screen(text, under_points(visit.speaker, visit.profile.gifts)))


async def _title(visit: Visit, found: PointsView) -> Markup:
    if found.available < 0:
        return visit.say("points-debt", missing=-found.available)
    if visit.profile.points_shown_as == "stamps" and (row := await stamps_of(visit.club, found.available)) is not None:
        return _stamps(visit, row, found.available)
    return visit.say("points-title", available=found.available)


def _stamps(visit: Visit, row: Stamps, available: int) -> Markup:
    """A place for each stamp up to the next free one."""
    return visit.say(
        "points-stamps",
        count=available,
        row=STAMPED * row.full + FREE_PLACE * row.missing,
        title=row.title,
        missing=row.missing,
        free=row.free,
    )


async def credit_lines(visit: Visit) -> Markup | None:
    """The credit, where there is any: what can be spent, what is on the way, what expires."""
    credit = await credit_of(visit.club, visit.member_id)
    if not credit.available and not credit.pending:
        return None
    said = [visit.say("points-credit", credit=Money(credit.available, credit.currency))]
    said += [
        visit.say("points-credit-pending", credit=Money(lot.amount, credit.currency), at=lot.at)
        for lot in _by_day(visit, credit.becoming_available)[:LINES_SHOWN]
    ]
    said += [
        visit.say("points-credit-expiring", credit=Money(lot.amount, credit.currency), at=lot.at)
        for lot in _by_day(visit, credit.expiring)[:LINES_SHOWN]
    ]
    return lines(*said)


def _coming_and_going(visit: Visit, found: PointsView) -> list[Markup]:
    becoming, expiring = _by_day(visit, found.becoming_available), _by_day(visit, found.expiring)
    said = [visit.say("points-pending", points=lot.amount, at=lot.at) for lot in becoming[:LINES_SHOWN]]
    if found.held:
        said.append(visit.say("points-held", points=found.held))
    said += [visit.say("points-expiring", points=lot.amount, at=lot.at) for lot in expiring[:LINES_SHOWN]]
    more = max(0, len(becoming) - LINES_SHOWN) + max(0, len(expiring) - LINES_SHOWN)
    if more:
        said.append(visit.say("points-more-lines", count=more))
    return said


def _by_day(visit: Visit, lots: Sequence[LotLine]) -> list[LotLine]:
    """What moves on one day of the club is one line."""
    days = groupby(lots, key=lambda lot: lot.at.astimezone(visit.profile.timezone).date())
    return [LotLine(sum(lot.amount for lot in same), same[0].at) for same in (list(day) for _, day in days)]


def register(room: Router) -> None:
    room.message.register(show_points, Says("points"))
    room.callback_query.register(show_points, Opens("points"))
