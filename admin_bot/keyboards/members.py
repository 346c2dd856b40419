"""Buttons about members, their purchases and corrections."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.keyboards import blocking
from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.lottery_presses import GiveTicketsTo
from admin_bot.presses import (
    Cancel,
    CorrectPoints,
    MemberAtTill,
    MemberCard,
    MemberHistory,
    MemberPurchases,
    Members,
    NewPurchase,
    Press,
    PurchaseCard,
    RefundPart,
    RefundPurchase,
    RefundWhole,
    StartCorrection,
    Till,
)
from admin_bot.tier_presses import TierOfMember
from club.earning import PurchaseView
from club.i18n import Speaker
from club.members import FoundMember, MemberView
from club.staff import StaffView


def pages_row(speaker: Speaker, page: int, pages: int, earlier: Press, later: Press) -> list[Row]:
    """Turning pages; nothing when there is only one."""
    row: list[InlineKeyboardButton] = []
    if page > 1:
        row.append(button(speaker, "admin-button-previous", earlier))
    if page < pages:
        row.append(button(speaker, "admin-button-next", later))
    return [row] if row else []


def at_till(speaker: Speaker, staff: StaffView, member: MemberView) -> list[Row]:
    rows: list[Row] = []
    if staff.may("record_purchases") and member.state == "active":
        rows.append([button(speaker, "admin-button-new-purchase", NewPurchase(member.id), "primary")])
    rows.append(
        [
            button(speaker, "admin-button-card", MemberCard(member.id)),
            button(speaker, "admin-button-another-member", Till()),
        ]
    )
    return rows


def on_card(
    speaker: Speaker, staff: StaffView, member: MemberView, key: str, plays: frozenset[str] = frozenset()
) -> list[Row]:
    """`plays`: the rooms of play this club has something to show in."""
    rows: list[Row] = []
    if staff.may("record_purchases") and member.state == "active":
        rows.append([button(speaker, "admin-button-new-purchase", NewPurchase(member.id), "primary")])
    if staff.may("see_history"):
        rows.append(
            [
                button(speaker, "admin-button-purchases", MemberPurchases(member.id, 1)),
                button(speaker, "admin-button-history", MemberHistory(member.id, 1)),
            ]
        )
    if staff.may("manage_tiers") and member.state == "active":
        rows.append([button(speaker, "tier-on-card", TierOfMember(member.id))])
    if "lotteries" in plays and staff.may("manage_play") and member.state == "active":
        rows.append([button(speaker, "lottery-on-card", GiveTicketsTo(member.id))])
    rows += blocking.on_card(speaker, staff, member, key)
    last = [button(speaker, "admin-button-another-member", Members())]
    if staff.may("correct_points"):
        last.insert(0, button(speaker, "admin-button-correct", StartCorrection(member.id)))
    return [*rows, last]


def found(speaker: Speaker, members: Sequence[FoundMember], at: str) -> list[Row]:
    """Somebody to pick, when several fit."""
    rows: list[Row] = []
    for each in members:
        press: Press = MemberCard(each.member.id) if at == "members" else MemberAtTill(each.member.id)
        label = speaker.label(
            "admin-found-label", name=each.member.name[:24], number=speaker.digits(each.member.number)
        )
        rows.append([labelled(label, press)])
    return rows


def after_purchase(speaker: Speaker, member_id: int, purchase_id: int) -> list[Row]:
    return [
        [button(speaker, "admin-button-next-customer", Till(), "primary")],
        [
            button(speaker, "admin-button-same-member", MemberAtTill(member_id)),
            button(speaker, "admin-button-this-purchase", PurchaseCard(purchase_id)),
        ],
    ]


def purchases(speaker: Speaker, shown: Sequence[PurchaseView], member_id: int, page: int, pages: int) -> list[Row]:
    rows: list[Row] = [
        [labelled(speaker.label("admin-purchase-label", number=each.number, total=each.total), PurchaseCard(each.id))]
        for each in shown
    ]
    rows += pages_row(speaker, page, pages, MemberPurchases(member_id, page - 1), MemberPurchases(member_id, page + 1))
    return [*rows, *back_to_card(speaker, member_id)]


def history(speaker: Speaker, member_id: int, page: int, pages: int) -> list[Row]:
    turning = pages_row(speaker, page, pages, MemberHistory(member_id, page - 1), MemberHistory(member_id, page + 1))
    return [*turning, *back_to_card(speaker, member_id)]


def back_to_card(speaker: Speaker, member_id: int) -> list[Row]:
    return [[button(speaker, "admin-button-back-to-card", MemberCard(member_id))]]


def purchase_card(speaker: Speaker, staff: StaffView, purchase: PurchaseView) -> list[Row]:
    rows: list[Row] = []
    if can_refund(staff, purchase):
        rows.append(
            [
                button(speaker, "admin-button-refund-whole", RefundWhole(purchase.id)),
                button(speaker, "admin-button-refund-part", RefundPart(purchase.id)),
            ]
        )
    if purchase.member_id is not None:
        rows.append([button(speaker, "admin-button-purchases", MemberPurchases(purchase.member_id, 1))])
        rows += back_to_card(speaker, purchase.member_id)
    return rows


def can_refund(staff: StaffView, purchase: PurchaseView) -> bool:
    """Whether a refund is offered: here, to this role, and something is left of the purchase."""
    return staff.may("refund_purchases") and purchase.is_till and purchase.left.amount > 0


def confirm_refund(speaker: Speaker, purchase_id: int, amount: int, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-button-refund", RefundPurchase(purchase_id, amount, key), "danger")],
        [button(speaker, "admin-button-back-to-purchase", PurchaseCard(purchase_id))],
    ]


def after_refund(speaker: Speaker, purchase: PurchaseView) -> list[Row]:
    rows: list[Row] = [[button(speaker, "admin-button-this-purchase", PurchaseCard(purchase.id))]]
    if purchase.member_id is not None:
        rows += back_to_card(speaker, purchase.member_id)
    return rows


def confirm_correction(speaker: Speaker, member_id: int, points: int, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-button-correct-confirm", CorrectPoints(member_id, points, key), "success")],
        [button(speaker, "admin-button-cancel", Cancel())],
    ]
