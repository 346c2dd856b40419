"""Pieces of text that several screens share: who a member is, why points came or went."""

from collections.abc import Iterable, Mapping
from typing import Any

from admin_bot.turn import Turn
from club.clubs import PointsShownAs
from club.earning import PurchaseView, ReasonLine
from club.gamification.room_wording import play_title
from club.i18n import Markup, Speaker
from club.ledger import EntryLine, PointsView
from club.members import MemberView
from club.money import Money
from club.persian import mask_phone
from club.programme.wording import RuleWords

_ENTRIES = {
    "purchase": "admin-entry-purchase",
    "refund": "admin-entry-refund",
    "joining": "admin-entry-joining",
    "birthday": "admin-entry-birthday",
    "anniversary": "admin-entry-anniversary",
    "event": "admin-entry-event",
    "paid-with-credit": "admin-entry-paid-with-credit",
    "credit-returned": "admin-entry-credit-returned",
    "reward": "admin-entry-reward",
    "voucher-cancelled": "admin-entry-voucher-cancelled",
    "expired": "admin-entry-expired",
    "correction": "admin-entry-correction",
    "held": "admin-entry-held",
    "gift-given": "admin-entry-gift-given",
    "gift-received": "admin-entry-gift-received",
    "envelope-given": "admin-entry-envelope-given",
    "envelope-received": "admin-entry-envelope-received",
    "envelope-returned": "admin-entry-envelope-returned",
    "erased": "what-erased",
    "referral-inviter": "what-referral-inviter",
    "referral-friend": "what-referral-friend",
    "referral-milestone": "what-referral-milestone",
    "referral-refund": "what-referral-refund",
    "referral-milestone-lost": "what-referral-milestone-lost",
    "play-paid": "what-play-paid",
    "play-returned": "what-play-returned",
    "play-won": "what-play-won",
    "play-lost": "what-play-lost",
}

paragraph = Markup("\n\n").join
lines = Markup("\n").join


def shown_phone(turn: Turn, member: MemberView) -> str | None:
    """The member's phone as this role may see it."""
    if member.phone is None:
        return None
    return member.phone if turn.staff.may("see_phones") else mask_phone(member.phone)


def shown_name(speaker: Speaker, name: str) -> str:
    """A member's name; whoever was erased has none."""
    return name or speaker.plain("admin-erased-member")


def member_head(turn: Turn, member: MemberView, points: PointsView) -> Markup:
    """Who this is, and the points."""
    return turn.speaker.say(
        "admin-member-head",
        name=shown_name(turn.speaker, member.name),
        number=member.number,
        phone=shown_phone(turn, member),
        available=points.available,
        pending=points.pending,
    )


def earning_lines(
    speaker: Speaker,
    earned: Iterable[ReasonLine | Mapping[str, Any]],
    currency: str,
    shown_as: PointsShownAs = "points",
) -> Markup:
    """Why so much, rule by rule."""
    words = RuleWords(speaker, currency, shown_as)
    return lines([words.line(line) for line in earned])


def entry_lines(turn: Turn, entry: EntryLine) -> Markup:
    """One line of a member's history: how many, when, why, and for earnings rule by rule."""
    reason = entry.reason
    why = turn.speaker.say(
        _ENTRIES.get(reason.get("why", ""), "admin-entry-other"),
        number=reason.get("number", ""),
        title=play_title(turn.speaker, reason) if "room" in reason else reason.get("title", ""),
        name=reason.get("name", ""),
        member=reason.get("member", ""),
        text=reason.get("text", ""),
        source="till" if reason.get("source") == "till" else "shop",
    )
    head = turn.speaker.say("admin-entry", points=entry.amount, at=entry.at, why=why, balance=entry.balance_after)
    earned = reason.get("lines", [])
    if len(earned) < 2:
        return head
    return lines([head, earning_lines(turn.speaker, earned, turn.profile.currency, turn.profile.points_shown_as)])


def money_and_credit(speaker: Speaker, key: str, amount: Money, credit: Money) -> Markup:
    """How a refund of `amount` is paid back: so much to the member's credit, the rest in money."""
    return speaker.say(key, credit=credit, money=amount - credit, all=credit == amount)


def purchase_state(purchase: PurchaseView) -> str:
    """The variant of a sentence that tells how a purchase stands."""
    if purchase.stage == "cancelled":
        return "cancelled"
    if purchase.stage == "open":
        return "open"
    if purchase.refunded.amount == 0:
        return "whole"
    return "refunded" if purchase.left.amount == 0 else "part"


def purchase_line(turn: Turn, purchase: PurchaseView) -> Markup:
    """A purchase in one line of a list."""
    return turn.speaker.say(
        "admin-purchase-line",
        number=purchase.number,
        total=purchase.total,
        at=purchase.bought_at,
        points=purchase.booked_points,
        state=purchase_state(purchase),
        disputed=purchase.disputed_at is not None,
    )
