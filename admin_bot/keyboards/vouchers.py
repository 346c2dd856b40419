"""Buttons under a voucher."""

from admin_bot.keyboards.common import Row, button
from admin_bot.presses import HandOver, MemberCard, TakeVoucher
from club.i18n import Speaker
from club.rewards import VoucherView, code_in


def voucher(speaker: Speaker, shown: VoucherView, *, usable: bool, key: str) -> list[Row]:
    rows: list[Row] = []
    if usable:
        code = code_in(shown.code) or ""
        rows.append([button(speaker, "admin-button-hand-over", HandOver(code, key), "success")])
    rows.append(
        [
            button(speaker, "admin-button-another-voucher", TakeVoucher()),
            button(speaker, "admin-button-back-to-card", MemberCard(shown.member_id)),
        ]
    )
    return rows
