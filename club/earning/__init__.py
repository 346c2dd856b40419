"""What earns points and credit: rules as data, purchases at the till and in shops, birthdays, events."""

from club.earning.actions import Refunded, dispute_purchase, record_purchase, refund_purchase, take_order
from club.earning.booking import Booked
from club.earning.drafts import RuleDraft, RuleState
from club.earning.events import EventBooked, report_event
from club.earning.keeping import (
    RuleView,
    add_rule,
    change_rule,
    pause_rule,
    programme_rule,
    programme_rules,
    replace_rules,
    resume_rule,
    retire_rule,
    set_rules,
)
from club.earning.nearly import Nearly
from club.earning.occasions import give_anniversary_points, give_birthday_points
from club.earning.preview import PurchasePreview, preview_purchase
from club.earning.quotes import PurchaseQuote, RefundQuote, quote_purchase, quote_purchase_for, quote_refund
from club.earning.rules import Earned, PurchaseLine, PurchaseSnapshot, ReasonLine, Rule, Stage, Terms
from club.earning.shapes import WhyNot
from club.earning.terms import rules_now
from club.earning.views import PurchasePage, PurchaseView, purchase, purchases_of

__all__ = [
    "Booked",
    "Earned",
    "EventBooked",
    "Nearly",
    "PurchaseLine",
    "PurchasePage",
    "PurchasePreview",
    "PurchaseQuote",
    "PurchaseSnapshot",
    "PurchaseView",
    "ReasonLine",
    "RefundQuote",
    "Refunded",
    "Rule",
    "RuleDraft",
    "RuleState",
    "RuleView",
    "Stage",
    "Terms",
    "WhyNot",
    "add_rule",
    "change_rule",
    "dispute_purchase",
    "give_anniversary_points",
    "give_birthday_points",
    "pause_rule",
    "preview_purchase",
    "programme_rule",
    "programme_rules",
    "purchase",
    "purchases_of",
    "quote_purchase",
    "quote_purchase_for",
    "quote_refund",
    "record_purchase",
    "refund_purchase",
    "replace_rules",
    "report_event",
    "resume_rule",
    "retire_rule",
    "rules_now",
    "set_rules",
    "take_order",
]
