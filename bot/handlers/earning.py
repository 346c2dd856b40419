"""How points are earned: the club's rules as sentences."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens
from bot.keyboards.main_menu import ways_on
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.programme import RuleWords, rules_in_force
from club.tiers import tiers_of


async def show_earning(event: TelegramObject, visit: Visit) -> None:
    ladder = await tiers_of(visit.club)
    names = {tier.id: tier.name for tier in (*ladder.tiers, *ladder.retired)}
    words = RuleWords(visit.speaker, visit.profile.currency, visit.profile.points_shown_as, names)
    rules = await rules_in_force(visit.club)
    if rules:
        text = paragraphs(
            visit.say("earning-title"), paragraphs(*(words.sentence(rule) for rule in rules)), visit.say("points-how")
        )
    else:
        text = visit.say("earning-nothing")
    await visit.show(Screen(text, ways_on(visit.speaker, "points", "card")))


def register(room: Router) -> None:
    room.callback_query.register(show_earning, Opens("earning"))
