"""Vouchers: the list, one with its code, giving one back."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.main_menu import ways_on
from bot.keyboards.vouchers import under_cancel_question, under_voucher, under_vouchers
from bot.pictures import DrawnPicture
from bot.presses import AskCancel, CancelVoucher, OpenVoucher, TurnVouchers
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.errors import VoucherClosed
from club.pictures import VoucherFace, render_voucher
from club.rewards import VoucherView, cancel_voucher, voucher_for, vouchers_of


async def show_vouchers(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    page = press.page if isinstance(press, TurnVouchers) else 1
    found = await vouchers_of(visit.club, visit.member_id, page)
    if not found.vouchers:
        await visit.show(Screen(visit.say("vouchers-empty"), ways_on(visit.speaker, "rewards")))
        return
    said = [
        visit.say("vouchers-line", state=voucher.state, title=voucher.reward_title, until=voucher.expires_at)
        for voucher in found.vouchers
    ]
    text = paragraphs(visit.say("vouchers-title"), lines(*said))
    await visit.show(Screen(text, under_vouchers(visit.speaker, found)))


async def show_voucher(event: TelegramObject, visit: Visit, press: OpenVoucher) -> None:
    await visit.show(voucher_screen(visit, await voucher_for(visit.club, visit.member_id, press.voucher_id)))


def voucher_screen(visit: Visit, voucher: VoucherView, *, just_issued: bool = False) -> Screen:
    """A usable voucher with its picture; a closed one in words."""
    keyboard = under_voucher(visit.speaker, voucher)
    if voucher.state != "issued":
        text = visit.say(
            "voucher-closed",
            title=voucher.reward_title,
            code=voucher.code,
            state=voucher.state,
            at=voucher.closed_at or voucher.expires_at,
        )
        return Screen(text, keyboard)
    text = visit.say(
        "voucher-new" if just_issued else "voucher-open",
        title=voucher.reward_title,
        code=voucher.code,
        until=voucher.expires_at,
    )
    return Screen(text, keyboard, _ticket(visit, voucher))


def _ticket(visit: Visit, voucher: VoucherView) -> DrawnPicture:
    face = VoucherFace(
        club_name=visit.profile.name,
        reward_title=voucher.reward_title,
        code=voucher.code,
        code_label=visit.speaker.plain("voucher-code-label"),
        qr_link=visit.desk.voucher_link(voucher.code),
        language=visit.speaker.language,
        valid_until=visit.speaker.plain("voucher-valid-until", until=voucher.expires_at),
        member_name=voucher.member_name,
    )
    return DrawnPicture(visit.desk, face, render_voucher, "voucher.png")


async def ask_whether_given_back(event: TelegramObject, visit: Visit, press: AskCancel) -> None:
    voucher = await voucher_for(visit.club, visit.member_id, press.voucher_id)
    if voucher.state != "issued":
        raise VoucherClosed(state=voucher.state, closed_at=voucher.closed_at)
    text = visit.say("voucher-cancel-confirm", title=voucher.reward_title, points=voucher.price_points)
    await visit.show(Screen(text, under_cancel_question(visit.speaker, voucher), _ticket(visit, voucher)))


async def give_back(event: TelegramObject, visit: Visit, press: CancelVoucher) -> None:
    cancelled = await cancel_voucher(visit.club, visit.member_id, press.voucher_id)
    text = visit.say(
        "voucher-cancelled",
        title=cancelled.voucher.reward_title,
        points=cancelled.voucher.price_points,
        available=cancelled.available,
    )
    await visit.show(Screen(text, ways_on(visit.speaker, "rewards", "vouchers")))


def register(room: Router) -> None:
    room.message.register(show_vouchers, Says("vouchers"))
    room.callback_query.register(show_vouchers, Opens("vouchers"))
    room.callback_query.register(show_vouchers, Pressed(TurnVouchers))
    room.callback_query.register(show_voucher, Pressed(OpenVoucher))
    room.callback_query.register(ask_whether_given_back, Pressed(AskCancel))
    room.callback_query.register(give_back, Pressed(CancelVoucher))
