"""Under the list of vouchers, one voucher, and the question whether it is given back."""

from bot.keyboards.buttons import button, keyboard, leads_to, page_turns
from bot.presses import AskCancel, CancelVoucher, OpenVoucher, TurnVouchers
from bot.requests import Markup
from club.i18n import Speaker
from club.rewards import VoucherPage, VoucherView


def under_vouchers(speaker: Speaker, found: VoucherPage) -> Markup:
    vouchers = [
        [button(speaker, "voucher-button", OpenVoucher(voucher_id=voucher.id), title=voucher.reward_title)]
        for voucher in found.vouchers
    ]
    return keyboard(
        *vouchers,
        page_turns(speaker, found.page, found.pages, lambda page: TurnVouchers(page=page)),
        [leads_to(speaker, "rewards"), leads_to(speaker, "menu")],
    )


def under_voucher(speaker: Speaker, voucher: VoucherView) -> Markup:
    usable = []
    if voucher.state == "issued":
        copy = {"text": speaker.plain("voucher-copy"), "copy_text": {"text": voucher.code}}
        usable = [copy]
        if voucher.price_points:  # a gift cannot be given back for points
            usable.append(button(speaker, "voucher-cancel", AskCancel(voucher_id=voucher.id)))
    return keyboard(usable, [leads_to(speaker, "vouchers"), leads_to(speaker, "menu")])


def under_cancel_question(speaker: Speaker, voucher: VoucherView) -> Markup:
    return keyboard(
        [button(speaker, "voucher-cancel-yes", CancelVoucher(voucher_id=voucher.id), style="danger")],
        [button(speaker, "voucher-cancel-no", OpenVoucher(voucher_id=voucher.id))],
    )
