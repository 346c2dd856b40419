"""Everything staff can ask for, room by room. A new room is one file and one name here."""

from admin_bot.handlers import (
    clubs,
    conversation,
    corrections,
    journal,
    members,
    menu,
    new_club,
    new_reward,
    reward_fields,
    rewards,
    shops,
    till,
    vouchers,
)
from admin_bot.handlers import purchases as purchases_room
from admin_bot.routes import joined

ROUTES = joined(
    menu.routes,
    conversation.routes,
    till.routes,
    members.routes,
    purchases_room.routes,
    corrections.routes,
    vouchers.routes,
    rewards.routes,
    new_reward.routes,
    reward_fields.routes,
    journal.routes,
    shops.routes,
    clubs.routes,
    new_club.routes,
)
