"""Taking a voucher: typed or scanned, looked at, handed over once."""

from typing import Any

from admin_bot.keyboards import vouchers as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.presses import HandOver, TakeVoucher
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph, shown_name
from admin_bot.turn import Turn
from club.errors import VoucherClosed
from club.i18n import Markup
from club.rewards import VoucherView, hand_over_voucher, voucher_by_code

routes = Routes()


async def _ask_code(turn: Turn, *, fresh: bool = False) -> None:
    await turn.ask("voucher-code")
    await turn.show(turn.speaker.say("admin-ask-voucher"), cancel_row(turn.speaker), fresh=fresh)


@routes.command("voucher", needs="hand_over_vouchers")
async def take(turn: Turn) -> None:
    await _ask_code(turn)


@routes.press(TakeVoucher, needs="hand_over_vouchers")
async def take_from_screen(turn: Turn, press: TakeVoucher) -> None:
    await _ask_code(turn, fresh=True)


@routes.step("voucher-code", needs="hand_over_vouchers")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    found = await voucher_by_code(turn.club, turn.text)
    await turn.end()
    await _show(turn, found)


@routes.link("v_", needs="hand_over_vouchers")
async def scanned(turn: Turn, code: str) -> None:
    await _show(turn, await voucher_by_code(turn.club, code))


@routes.press(HandOver, needs="hand_over_vouchers")
async def hand_over(turn: Turn, press: HandOver) -> None:
    """Hand over, once. Whoever comes second sees what happened and when."""
    try:
        handed = await hand_over_voucher(turn.club, turn.staff, press.code, key=press.key)
    except VoucherClosed:
        shown = await voucher_by_code(turn.club, press.code)
        await turn.toast(turn.speaker.label("admin-voucher-closed", state=shown.state, at=shown.closed_at), alert=True)
        await _show(turn, shown)
        return
    toast = "admin-already-handed" if handed.repeated else "admin-handed-toast"
    await turn.toast(turn.speaker.plain(toast))
    await _show(turn, handed.voucher, just_handed=True)


async def _show(turn: Turn, shown: VoucherView, *, just_handed: bool = False) -> None:
    usable = shown.state == "issued"
    parts: list[Markup] = [
        turn.speaker.say(
            "admin-voucher",
            title=shown.reward_title,
            name=shown_name(turn.speaker, shown.member_name),
            number=shown.member_number,
            code=shown.code,
            points=shown.price_points,
        ),
    ]
    if just_handed:
        parts.append(turn.speaker.say("admin-voucher-handed", at=shown.closed_at))
    elif usable:
        parts.append(turn.speaker.say("admin-voucher-usable", expires=shown.expires_at))
    else:
        parts.append(turn.speaker.say("admin-voucher-closed", state=shown.state, at=shown.closed_at))
    rows = keyboards.voucher(turn.speaker, shown, usable=usable, key=turn.new_key())
    await turn.show(paragraph(parts), rows, picture_id=shown.picture_id)
