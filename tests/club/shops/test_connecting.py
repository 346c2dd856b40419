"""Connecting a shop, its address and secrets, pausing it."""

import asyncio
import re

import pytest

from club.context import Club
from club.errors import IdempotencyKeyReused, NotAllowed, ShopNameRequired, ShopNotFound
from club.shops import (
    ShopPolicy,
    connect_shop,
    pause_shop,
    resume_shop,
    rotate_secret,
    shop,
    shop_by_path,
    shops,
    webhook_address,
    webhook_secrets,
)
from club.staff import journal
from tests.makers import StandingClock, make_staff, open_test_club

KEY = "an installation's secret key"


async def test_an_owner_connects_a_shop_and_it_can_be_found_by_its_address(club: Club) -> None:
    owner = await make_staff(club, "owner")
    connected = await connect_shop(club, owner, "  فروشگاه نادری ", key="tap-1")
    assert (connected.name, connected.kind, connected.state, connected.heard_at) == (
        "فروشگاه نادری",
        "woocommerce",
        "active",
        None,
    )
    assert connected.policy == ShopPolicy(frozenset({"processing", "completed"}), "without_shipping")
    assert await shops(club) == (connected,)
    assert await shop(club, connected.id) == connected
    assert await shop_by_path(club.database, connected.path_token) == connected
    assert await shop_by_path(club.database, "nobody") is None
    lines = (await journal(club, owner)).lines
    assert [(line.act, line.details["name"]) for line in lines] == [("act-connected-shop", "فروشگاه نادری")]


async def test_connecting_is_idempotent(club: Club) -> None:
    owner = await make_staff(club, "owner")
    first, *others = await asyncio.gather(*(connect_shop(club, owner, "Shop", key="tap-1") for _ in range(5)))
    assert others == [first] * 4
    assert await shops(club) == (first,)
    assert len((await journal(club, owner)).lines) == 1
    with pytest.raises(IdempotencyKeyReused):
        await connect_shop(club, owner, "Another shop", key="tap-1")
    assert await shops(club) == (first,)
    second = await connect_shop(club, owner, "Shop", key="tap-2")
    assert second.id != first.id
    assert second.path_token != first.path_token


async def test_only_who_may_connects_shops_and_only_with_a_name(club: Club) -> None:
    manager = await make_staff(club, "manager")
    with pytest.raises(NotAllowed):
        await connect_shop(club, manager, "Shop", key="tap-1")
    owner = await make_staff(club, "owner")
    with pytest.raises(ShopNameRequired):
        await connect_shop(club, owner, " \u200c ", key="tap-2")
    with pytest.raises(ValueError, match="no kind of shop: ebay"):
        await connect_shop(club, owner, "Shop", key="tap-3", kind="ebay")
    assert await shops(club) == ()
    connected = await connect_shop(club, owner, "Shop", key="tap-4")
    for refused in (rotate_secret, pause_shop, resume_shop):
        with pytest.raises(NotAllowed):
            await refused(club, manager, connected.id, key="tap-5")
    assert await shops(club) == (connected,)
    assert len((await journal(club, owner)).lines) == 1


async def test_the_address_and_the_secret_are_computed_and_not_stored(club: Club) -> None:
    owner = await make_staff(club, "owner")
    connected = await connect_shop(club, owner, "Shop", key="tap-1")
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", connected.path_token)
    assert (
        webhook_address(connected, "https://club.example/")
        == f"https://club.example/shops/{connected.path_token}/woocommerce"
    )
    current, previous = webhook_secrets(connected, KEY)
    assert re.fullmatch(r"[A-Za-z0-9_-]{40,}", current)
    assert current != previous
    assert webhook_secrets(connected, "another key")[0] != current
    row = await club.database.fetch_one("SELECT * FROM shop WHERE id = $1", connected.id)
    assert row is not None
    assert current not in [row[column] for column in ("name", "kind", "path_token", "policy", "state")]


async def test_a_rotated_secret_keeps_the_previous_one_until_the_next_rotation(club: Club) -> None:
    owner = await make_staff(club, "owner")
    connected = await connect_shop(club, owner, "Shop", key="tap-1")
    first, _ = webhook_secrets(connected, KEY)
    rotated = await rotate_secret(club, owner, connected.id, key="tap-2")
    again = await rotate_secret(club, owner, connected.id, key="tap-2")
    assert again == rotated
    second, accepted_too = webhook_secrets(rotated, KEY)
    assert accepted_too == first
    assert second != first
    assert first not in webhook_secrets(await rotate_secret(club, owner, connected.id, key="tap-3"), KEY)


async def test_a_leaked_secret_is_refused_at_once(club: Club) -> None:
    owner = await make_staff(club, "owner")
    connected = await connect_shop(club, owner, "Shop", key="tap-1")
    leaked, _ = webhook_secrets(connected, KEY)
    rotated = await rotate_secret(club, owner, connected.id, key="tap-2", leaked=True)
    assert leaked not in webhook_secrets(rotated, KEY)


async def test_pausing_and_resuming_are_idempotent_and_stand_in_the_journal(club: Club) -> None:
    owner = await make_staff(club, "owner")
    connected = await connect_shop(club, owner, "Shop", key="tap-1")
    assert (await pause_shop(club, owner, connected.id, key="tap-2")).state == "paused"
    assert (await pause_shop(club, owner, connected.id, key="tap-2")).state == "paused"
    assert (await pause_shop(club, owner, connected.id, key="tap-3")).state == "paused"
    assert (await resume_shop(club, owner, connected.id, key="tap-4")).state == "active"
    assert (await pause_shop(club, owner, connected.id, key="tap-2")).state == "active"
    acts = [line.act for line in (await journal(club, owner)).lines]
    assert acts == ["act-resumed-shop", "act-paused-shop", "act-connected-shop"]


async def test_a_shop_of_another_club_is_not_found(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    other = await open_test_club(club.database, clock, "other")
    theirs = await connect_shop(other, await make_staff(other, "owner"), "Theirs", key="tap-1")
    assert await shops(club) == ()
    with pytest.raises(ShopNotFound):
        await shop(club, theirs.id)
    for refused in (rotate_secret, pause_shop, resume_shop):
        with pytest.raises(ShopNotFound):
            await refused(club, owner, theirs.id, key="tap-2")
    assert await shops(other) == (theirs,)
    mine = await connect_shop(club, owner, "Mine", key="tap-1")
    assert mine.club_id == club.id
