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
from club.ledger import LotLine, PointsView, points

LINES_SHOWN = 3


async def show_points(event: TelegramObject, visit: Visit) -> None:
    found = await points(visit.club, visit.member_id)
    last = None
    if (line := found.newest) is not None:
        last = visit.say("points-last", points=line.amount, what=what(visit, line), at=line.at)
    text = paragraphs(
        lines(_title(visit, found), *_coming_and_going(visit, found)),
        await tier_line(visit),
        last or visit.say("points-how"),
    )
    await visit.show(Screen(text, under_points(visit.speaker, visit.profile.gifts)))


def _title(visit: Visit, found: PointsView) -> Markup:
    if found.available < 0:
        return visit.say("points-debt", missing=-found.available)
    return visit.say("points-title", available=found.available)


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
