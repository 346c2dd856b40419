"""Web shops that deliver their orders: connecting them, their secrets, reading what they send."""

from club.shops.actions import connect_shop, pause_shop, resume_shop, rotate_secret
from club.shops.deliveries import BrokenDelivery, accept_delivery, handle_delivery, is_about_orders, mark_heard
from club.shops.event_deliveries import BrokenEvent, accept_event
from club.shops.rules import BrokenOrder, Deleted, ShopPolicy, Skipped
from club.shops.secrets import secrets_of, signature_of, signature_ok
from club.shops.views import ShopView, shop, shop_by_path, shops, webhook_address, webhook_secrets

__all__ = [
    "BrokenDelivery",
    "BrokenEvent",
    "BrokenOrder",
    "Deleted",
    "ShopPolicy",
    "ShopView",
    "Skipped",
    "accept_delivery",
    "accept_event",
    "connect_shop",
    "handle_delivery",
    "is_about_orders",
    "mark_heard",
    "pause_shop",
    "resume_shop",
    "rotate_secret",
    "secrets_of",
    "shop",
    "shop_by_path",
    "shops",
    "signature_of",
    "signature_ok",
    "webhook_address",
    "webhook_secrets",
]
