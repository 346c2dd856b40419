"""The member card: a picture with a code for the till, as it is at this moment."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.handlers.points import credit_lines
from bot.intents import Opens, Says
from bot.keyboards.card import under_card
from bot.pictures import DrawnPicture
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.ledger import points
from club.members import member
from club.pictures import PALETTES, CardFace, render_card
from club.tiers import tier_held


async def show_card(event: TelegramObject, visit: Visit) -> None:
    """The face is made of what is shown on it, so a card with other points is another picture, never an old one."""
    owner = await member(visit.club, visit.member_id)
    found = await points(visit.club, visit.member_id)
    tier = await tier_held(visit.club, visit.member_id)
    face = CardFace(
        club_name=visit.profile.name,
        member_name=owner.name,
        points=found.available,
        points_label=visit.speaker.plain("card-points-label"),
        member_number=owner.number,
        qr_link=visit.desk.card_link(owner.card_token),
        language=visit.speaker.language,
        tier_name=None if tier is None else tier.name,
        palette=PALETTES["emerald" if tier is None else tier.palette],
    )
    caption = visit.say("card-caption", number=owner.number, available=found.available, at=visit.club.clock.now())
    caption = paragraphs(caption, await credit_lines(visit))
    picture = DrawnPicture(visit.desk, face, render_card, "card.png")
    await visit.show(Screen(caption, under_card(visit.speaker), picture))


def register(room: Router) -> None:
    room.message.register(show_card, Says("card"))
    room.callback_query.register(show_card, Opens("card"))
