"""Connecting a shop, pausing it, giving it a new secret."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused, ShopNameRequired, ShopNotFound
from club.persian import normalise_name
from club.shops.kinds import KINDS
from club.shops.rules import DEFAULT_POLICY, SHOP_NAME_LENGTH_MAX, ShopState
from club.shops.views import ShopView, shop_of
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import for_update

_PATH_TOKEN_BYTES = 24


async def connect_shop(club: Club, staff: StaffView, name: str, *, key: str, kind: str = "woocommerce") -> ShopView:
    """Open a webhook address for a shop, active at once. Needs `connect_shops`.

    `key` is born with the confirm button: the same key with the same name and kind answers with the same shop. Refuses
    NotAllowed, ShopNameRequired, IdempotencyKeyReused; ValueError for a kind that is not in KINDS.
    """
    require(staff.role, "connect_shops")
    if kind not in KINDS:
        raise ValueError(f"no kind of shop: {kind}")
    clean = normalise_name(name)[:SHOP_NAME_LENGTH_MAX]
    if not clean:
        raise ShopNameRequired

    async def work(tx: Transaction) -> ShopView:
        # Two taps of one button must not open two addresses; the club's row is what both have in common.
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        earlier = await _journaled(tx, club.id, f"connect-shop:{key}")
        if earlier is not None:
            connected = await _locked(tx, club.id, earlier["shop_id"])
            if (connected["kind"], earlier["name"]) != (kind, clean):
                raise IdempotencyKeyReused
            return shop_of(connected)
        row = await tx.fetch_one(
            "INSERT INTO shop (club_id, kind, name, path_token, secret_generation, policy, state, created_at)"
            " VALUES ($1, $2, $3, $4, 1, $5, 'active', $6) RETURNING *",
            club.id,
            kind,
            clean,
            secrets.token_urlsafe(_PATH_TOKEN_BYTES),
            to_json(DEFAULT_POLICY.to_json()),
            club.clock.now(),
        )
        assert row is not None
        await _write_journal(tx, club, staff, "act-connected-shop", f"connect-shop:{key}", row)
        return shop_of(row)

    return await club.database.transact(work)


async def rotate_secret(club: Club, staff: StaffView, shop_id: int, *, key: str, leaked: bool = False) -> ShopView:
    """Give the shop a new secret. The previous one is accepted until the next rotation, so that no delivery is lost
    while it is being pasted; when it `leaked` it is refused at once. Idempotent by key. Needs `connect_shops`.

    Refuses NotAllowed, ShopNotFound.
    """
    require(staff.role, "connect_shops")

    async def change(tx: Transaction, row: Row) -> Row | None:
        return await tx.fetch_one(
            "UPDATE shop SET secret_generation = secret_generation + $2 WHERE id = $1 RETURNING *",
            row["id"],
            2 if leaked else 1,
        )

    return await _changed(club, staff, shop_id, "act-rotated-shop-secret", f"rotate-shop:{key}", change)


async def pause_shop(club: Club, staff: StaffView, shop_id: int, *, key: str) -> ShopView:
    """From now on the shop's address answers as if nobody had it. Idempotent by key. Needs `connect_shops`.

    Refuses NotAllowed, ShopNotFound.
    """
    return await _set_state(club, staff, shop_id, "paused", "act-paused-shop", key)


async def resume_shop(club: Club, staff: StaffView, shop_id: int, *, key: str) -> ShopView:
    """The shop's address answers again. Idempotent by key. Needs `connect_shops`. Refuses NotAllowed, ShopNotFound."""
    return await _set_state(club, staff, shop_id, "active", "act-resumed-shop", key)


async def _set_state(club: Club, staff: StaffView, shop_id: int, state: ShopState, act: str, key: str) -> ShopView:
    require(staff.role, "connect_shops")

    async def change(tx: Transaction, row: Row) -> Row | None:
        if row["state"] == state:
            return None
        return await tx.fetch_one("UPDATE shop SET state = $2 WHERE id = $1 RETURNING *", row["id"], state)

    return await _changed(club, staff, shop_id, act, f"{state}-shop:{key}", change)


async def _changed(
    club: Club,
    staff: StaffView,
    shop_id: int,
    act: str,
    journal_key: str,
    change: Callable[[Transaction, Row], Awaitable[Row | None]],
) -> ShopView:
    async def work(tx: Transaction) -> ShopView:
        row = await _locked(tx, club.id, shop_id)
        if await _journaled(tx, club.id, journal_key) is not None:
            return shop_of(row)
        changed = await change(tx, row)
        if changed is None:
            return shop_of(row)
        await _write_journal(tx, club, staff, act, journal_key, changed)
        return shop_of(changed)

    return await club.database.transact(work)


async def _locked(tx: Transaction, club_id: int, shop_id: int) -> Row:
    row = await tx.fetch_one(f"SELECT * FROM shop WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, shop_id)
    if row is None:
        raise ShopNotFound
    return row


async def _journaled(tx: Transaction, club_id: int, journal_key: str) -> dict[str, Any] | None:
    row = await tx.fetch_one(
        "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, journal_key
    )
    return None if row is None else dict(from_json(row["details"]))


async def _write_journal(tx: Transaction, club: Club, staff: StaffView, act: str, key: str, row: Row) -> None:
    await write_journal(
        tx, club.id, staff.id, act, key=key, at=club.clock.now(), shop_id=row["id"], name=row["name"], kind=row["kind"]
    )
