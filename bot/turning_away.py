"""What a member hears whom the shop has blocked: the same kind words to everything, until they are let back."""

from bot.screens import Screen
from bot.visit import Visit
from club.members import member


async def turn_away(visit: Visit) -> None:
    owner = await member(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("blocked-member", name=owner.name, club=visit.profile.name)))
