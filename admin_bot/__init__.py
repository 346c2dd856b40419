"""The staff's bot: till, vouchers, members, rewards, journal and shops, on python-telegram-bot."""

from admin_bot.app import AdminBot
from admin_bot.desk import ShopDesk

__all__ = ["AdminBot", "ShopDesk"]
