"""What earns points: rules as data, purchases at the till and in shops, birthdays."""

from club.earning.actions import (
    Refunded,
    dispute_purchase,
    give_birthday_points,
    record_purchase,
    refund_purchase,
    set_rules,
    take_order,
)
from club.earning.booking import Booked
from club.earning.quotes import PurchaseQuote, RefundQuote, quote_purchase, quote_purchase_for, quote_refund
from club.earning.rules import Earned, PurchaseSnapshot, ReasonLine, Rule, Stage, Terms
from club.earning.terms import rules_now
from club.earning.views import PurchasePage, PurchaseView, purchase, purchases_of

__all__ = [
    "Booked",
    "Earned",
    "PurchasePage",
    "PurchaseQuote",
    "PurchaseSnapshot",
    "PurchaseView",
    "ReasonLine",
    "RefundQuote",
    "Refunded",
    "Rule",
    "Stage",
    "Terms",
    "dispute_purchase",
    "give_birthday_points",
    "purchase",
    "purchases_of",
    "quote_purchase",
    "quote_purchase_for",
    "quote_refund",
    "record_purchase",
    "refund_purchase",
    "rules_now",
    "set_rules",
    "take_order",
]
