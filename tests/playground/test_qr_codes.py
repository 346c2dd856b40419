"""Codes in photos are read aside, and whoever waits for them gets them."""

import asyncio

from club.pictures import render_qr
from playground.files import StoredFile
from playground.qr_codes import QrReader


async def test_who_settles_just_after_the_decoding_ended_still_gets_the_codes() -> None:
    reader = QrReader()
    told: list[list[str]] = []
    photo = StoredFile("once", render_qr("https://t.me/shop_bot?start=abc"), "code.png", "image/png")
    reader.read(photo, told.append)
    await asyncio.sleep(0)
    await reader._decoding["once"]
    await reader.settle()
    assert told == [["https://t.me/shop_bot?start=abc"]]
    reader.close()


async def test_two_messages_with_the_same_photo_are_both_told() -> None:
    reader = QrReader()
    told: list[tuple[str, list[str]]] = []
    photo = StoredFile("once", render_qr("one"), "code.png", "image/png")
    reader.read(photo, lambda links: told.append(("first", links)))
    reader.read(photo, lambda links: told.append(("second", links)))
    await reader.settle()
    reader.read(photo, lambda links: told.append(("later", links)))
    assert told == [("first", ["one"]), ("second", ["one"]), ("later", ["one"])]
    reader.close()
