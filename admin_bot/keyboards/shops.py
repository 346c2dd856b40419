"""Buttons about connected shops."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, copying, labelled, manage_row
from admin_bot.presses import AskNewSecret, ConnectShop, PauseShop, ResumeShop, RotateSecret, ShopCard, Shops
from club.i18n import Speaker
from club.shops import ShopView


def all_shops(speaker: Speaker, connected: Sequence[ShopView]) -> list[Row]:
    rows: list[Row] = [[labelled(each.name, ShopCard(each.id))] for each in connected]
    return [*rows, [button(speaker, "admin-button-connect-shop", ConnectShop(), "primary")], *manage_row(speaker)]


def one_shop(speaker: Speaker, shown: ShopView, address: str, secret: str, key: str) -> list[Row]:
    switch = (
        button(speaker, "admin-button-pause-shop", PauseShop(shown.id, key), "danger")
        if shown.state == "active"
        else button(speaker, "admin-button-resume-shop", ResumeShop(shown.id, key), "success")
    )
    return [
        [copying(speaker, "admin-button-copy-address", address)],
        [copying(speaker, "admin-button-copy-secret", secret)],
        [button(speaker, "admin-button-new-secret", AskNewSecret(shown.id)), switch],
        *back(speaker),
    ]


def new_secret(speaker: Speaker, shop_id: int, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-button-secret-change", RotateSecret(shop_id, 0, key), "primary")],
        [button(speaker, "admin-button-secret-leaked", RotateSecret(shop_id, 1, key), "danger")],
        [button(speaker, "admin-button-back-to-shop", ShopCard(shop_id))],
    ]


def back(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-button-all-shops", Shops())]]
