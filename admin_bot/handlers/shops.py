"""Web shops: which are connected, connecting one, its address and secret with every step of pasting them."""

from typing import Any

from admin_bot.keyboards import shops as keyboards
from admin_bot.keyboards.common import cancel_row, manage_row
from admin_bot.presses import AskNewSecret, ConnectShop, PauseShop, ResumeShop, RotateSecret, ShopCard, Shops
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.shops import ShopView, connect_shop, pause_shop, resume_shop, rotate_secret, shop, shops

routes = Routes()


async def _show_shops(turn: Turn) -> None:
    speaker, connected = turn.speaker, await shops(turn.club)
    parts = [speaker.say("admin-shops", count=len(connected))]
    if connected:
        parts.append(
            lines(
                speaker.say("admin-shop-line", name=each.name, heard=each.heard_at, paused=each.state == "paused")
                for each in connected
            )
        )
    if turn.desk.shop_desk is None:
        parts.append(speaker.say("admin-shops-unreachable"))
        await turn.show(paragraph(parts), manage_row(speaker))
        return
    await turn.show(paragraph(parts), keyboards.all_shops(speaker, connected))


@routes.command("shop", needs="connect_shops")
async def all_shops(turn: Turn) -> None:
    await _show_shops(turn)


@routes.press(Shops, needs="connect_shops")
async def all_shops_from_screen(turn: Turn, press: Shops) -> None:
    await _show_shops(turn)


@routes.press(ConnectShop, needs="connect_shops")
async def ask_name(turn: Turn, press: ConnectShop) -> None:
    await turn.ask("shop-name", back=Shops().pack())
    await turn.show(turn.speaker.say("admin-ask-shop-name"), cancel_row(turn.speaker))


@routes.step("shop-name", needs="connect_shops")
async def connect(turn: Turn, asked: dict[str, Any]) -> None:
    connected = await connect_shop(turn.club, turn.staff, turn.text, key=turn.new_key())
    await turn.end()
    await _show_shop(turn, connected)


@routes.press(ShopCard, needs="connect_shops")
async def card(turn: Turn, press: ShopCard) -> None:
    await _show_shop(turn, await shop(turn.club, press.shop_id))


async def _show_shop(turn: Turn, shown: ShopView) -> None:
    speaker, desk = turn.speaker, turn.desk.shop_desk
    head = speaker.say("admin-shop", name=shown.name, heard=shown.heard_at, paused=shown.state == "paused")
    if desk is None:
        await turn.show(paragraph([head, speaker.say("admin-shops-unreachable")]), keyboards.back(speaker))
        return
    address, secret = desk.address(shown), desk.secret(shown)
    text = paragraph(
        [
            head,
            speaker.say("admin-shop-address", address=address),
            speaker.say("admin-shop-secret", secret=secret),
            speaker.say("admin-shop-steps"),
        ]
    )
    await turn.show(text, keyboards.one_shop(speaker, shown, address, secret, turn.new_key()))


@routes.press(PauseShop, needs="connect_shops")
async def pause(turn: Turn, press: PauseShop) -> None:
    paused = await pause_shop(turn.club, turn.staff, press.shop_id, key=press.key)
    await turn.toast(turn.speaker.plain("admin-shop-paused-toast"))
    await _show_shop(turn, paused)


@routes.press(ResumeShop, needs="connect_shops")
async def resume(turn: Turn, press: ResumeShop) -> None:
    resumed = await resume_shop(turn.club, turn.staff, press.shop_id, key=press.key)
    await turn.toast(turn.speaker.plain("admin-shop-resumed-toast"))
    await _show_shop(turn, resumed)


@routes.press(AskNewSecret, needs="connect_shops")
async def ask_new_secret(turn: Turn, press: AskNewSecret) -> None:
    shown = await shop(turn.club, press.shop_id)
    text = turn.speaker.say("admin-ask-new-secret", name=shown.name)
    await turn.show(text, keyboards.new_secret(turn.speaker, shown.id, turn.new_key()))


@routes.press(RotateSecret, needs="connect_shops")
async def new_secret(turn: Turn, press: RotateSecret) -> None:
    rotated = await rotate_secret(turn.club, turn.staff, press.shop_id, key=press.key, leaked=press.leaked == 1)
    await turn.toast(turn.speaker.plain("admin-new-secret-toast"))
    await _show_shop(turn, rotated)
