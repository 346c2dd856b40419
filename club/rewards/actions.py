"""Redeeming, cancelling, handing over, expiring: what happens to vouchers. The catalogue is kept in `keeping.py`."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.errors import (
    IdempotencyKeyReused,
    MemberNotFound,
    RewardChanged,
    RewardNotFound,
    VoucherClosed,
    VoucherIsGift,
    VoucherNotFound,
)
from club.jobs.apart import each_apart
from club.ledger.posting import Posting, debit, give_back, settle_due_lots
from club.outbox.telling import tell_member
from club.rewards.early_access import early_access_hours
from club.rewards.issuing import insert_voucher
from club.rewards.rules import Offer, code_in, opens_for, refusal, voucher_expires_at
from club.rewards.views import VOUCHER_ROWS, VoucherView, voucher_of
from club.staff.actions import was_journaled, write_journal
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant, instant_or_none
from club.storage.locking import lock_account, lock_member, lock_reward, lock_voucher

VOUCHERS_PER_SWEEP = 200


@dataclass(frozen=True, slots=True)
class Redeemed:
    voucher: VoucherView
    available: int
    repeated: bool


async def redeem_reward(club: Club, member_id: int, reward_id: int, *, price_points: int, key: str) -> Redeemed:
    """Spend points for a voucher. `price_points` is what the member was shown; `key` is born with the member's confirm button.

    The same key answers with the same voucher (`repeated`). Refuses RewardNotFound, RewardPaused, RewardSoldOut,
    RewardLimitReached, RewardNotYetOpen, NotEnoughPoints, RewardChanged, MemberNotFound, IdempotencyKeyReused;
    then nothing has changed.
    """
    key = f"{member_id}:{key}"  # a key is worth nothing to another member

    async def work(tx: Transaction) -> Redeemed:
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        earlier = await _voucher_by_key(tx, club.id, key)
        if earlier is not None:
            if earlier["reward_id"] != reward_id:
                raise IdempotencyKeyReused
            account = await _account(tx, club, member_id)
            return Redeemed(voucher_of(earlier, club.clock.now()), _available(account), repeated=True)
        wanted = await lock_reward(tx, club.id, reward_id)
        if wanted is None:
            raise RewardNotFound
        account = await settle_due_lots(tx, await _account(tx, club, member_id), club.clock.now())
        await _check(tx, club, wanted, member_id, _available(account), price_points)
        return await _issue(tx, club, member_id, wanted, account, key)

    return await club.database.transact(work)


def _available(account: Row) -> int:
    return int(account["balance"] - account["pending"] - account["held"])


async def _account(tx: Transaction, club: Club, member_id: int) -> Row:
    account = await lock_account(tx, club.id, member_id, "points")
    if account is None:
        raise MemberNotFound
    return account


async def _check(tx: Transaction, club: Club, wanted: Row, member_id: int, available: int, price_points: int) -> None:
    counted = await tx.fetch_one(
        "SELECT COUNT(*) AS n FROM voucher WHERE reward_id = $1 AND member_id = $2"
        " AND state IN ('issued', 'handed_over', 'expired') AND price_points > 0",
        wanted["id"],
        member_id,
    )
    offer = Offer(
        wanted["state"],
        wanted["price_points"],
        wanted["stock"],
        wanted["limit_per_member"],
        counted["n"] if counted else 0,
        available,
        await _opens_for(tx, club, wanted, member_id),
    )
    if (refused := refusal(offer)) is not None:
        raise refused
    if wanted["price_points"] != price_points:
        raise RewardChanged(price_points=wanted["price_points"])


async def _opens_for(tx: Transaction, club: Club, wanted: Row, member_id: int) -> dt.datetime | None:
    opens_at, now = instant_or_none(wanted["opens_at"]), club.clock.now()
    if opens_at is None or opens_at <= now:
        return None
    return opens_for(opens_at, await early_access_hours(tx, club.id, member_id), now)


async def _issue(tx: Transaction, club: Club, member_id: int, wanted: Row, account: Row, key: str) -> Redeemed:
    now = club.clock.now()
    club_row = await tx.fetch_one("SELECT voucher_valid_days FROM club WHERE id = $1", club.id)
    assert club_row is not None
    if wanted["stock"] is not None:
        await tx.execute("UPDATE reward SET stock = stock - 1 WHERE id = $1", wanted["id"])
    voucher_id = await insert_voucher(
        tx,
        club.id,
        wanted,
        member_id,
        key,
        now,
        voucher_expires_at(now, wanted["voucher_valid_days"] or club_row["voucher_valid_days"]),
        price_points=wanted["price_points"],
    )
    posting = Posting(
        key=f"voucher:{voucher_id}",
        kind="spent",
        at=now,
        reason={"why": "reward", "title": wanted["title"]},
        voucher_id=voucher_id,
    )
    posted = await debit(tx, account, wanted["price_points"], posting)
    row = await _voucher_by_key(tx, club.id, key)
    return Redeemed(voucher_of(row, now), posted.available, repeated=False)


async def _voucher_by_key(tx: Transaction, club_id: int, key: str) -> Row | None:
    return await tx.fetch_one(f"{VOUCHER_ROWS} AND v.idempotency_key = $2", club_id, key)


async def _voucher_view(tx: Transaction, club: Club, voucher_id: int) -> VoucherView:
    return voucher_of(await tx.fetch_one(f"{VOUCHER_ROWS} AND v.id = $2", club.id, voucher_id), club.clock.now())


def _refuse_closed(voucher: Row) -> None:
    if voucher["state"] == "issued":  # its time has run out, and the sweep has not come by yet
        raise VoucherClosed(state="expired", closed_at=instant(voucher["expires_at"]))
    raise VoucherClosed(state=voucher["state"], closed_at=instant_or_none(voucher["closed_at"]))


@dataclass(frozen=True, slots=True)
class Cancelled:
    voucher: VoucherView
    points_returned: int
    available: int
    repeated: bool


async def cancel_voucher(club: Club, member_id: int, voucher_id: int) -> Cancelled:
    """A member gives an unused voucher back: its points return with the expiry they had, the piece returns to stock.

    Idempotent. Refuses VoucherNotFound (also for somebody else's), VoucherClosed, VoucherIsGift.
    """

    async def work(tx: Transaction) -> Cancelled:
        seen = await tx.fetch_one(
            "SELECT reward_id FROM voucher WHERE club_id = $1 AND id = $2 AND member_id = $3",
            club.id,
            voucher_id,
            member_id,
        )
        if seen is None:
            raise VoucherNotFound
        await lock_member(tx, club.id, member_id)
        await lock_reward(tx, club.id, seen["reward_id"])
        voucher = await lock_voucher(tx, club.id, voucher_id)
        assert voucher is not None
        account = await _account(tx, club, member_id)
        if voucher["state"] == "cancelled":
            view = await _voucher_view(tx, club, voucher_id)
            return Cancelled(view, voucher["price_points"], _available(account), repeated=True)
        if voucher["state"] != "issued" or instant(voucher["expires_at"]) <= club.clock.now():
            _refuse_closed(voucher)
        if voucher["price_points"] == 0:
            raise VoucherIsGift
        return await _give_back(tx, club, voucher, account)

    return await club.database.transact(work)


async def _give_back(tx: Transaction, club: Club, voucher: Row, account: Row) -> Cancelled:
    now = club.clock.now()
    view = await _voucher_view(tx, club, voucher["id"])
    spent = await tx.fetch_one(
        "SELECT id FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, f"voucher:{voucher['id']}"
    )
    assert spent is not None
    posting = Posting(
        key=f"voucher-cancelled:{voucher['id']}",
        kind="returned",
        at=now,
        reason={"why": "voucher-cancelled", "title": view.reward_title},
        voucher_id=voucher["id"],
    )
    posted = await give_back(tx, account, spent["id"], posting)
    await tx.execute("UPDATE voucher SET state = 'cancelled', closed_at = $2 WHERE id = $1", voucher["id"], now)
    await tx.execute("UPDATE reward SET stock = stock + 1 WHERE id = $1 AND stock IS NOT NULL", voucher["reward_id"])
    view = dataclasses.replace(view, state="cancelled", closed_at=now)
    return Cancelled(view, posted.amount, posted.available, repeated=False)


@dataclass(frozen=True, slots=True)
class HandedOver:
    voucher: VoucherView
    repeated: bool


async def hand_over_voucher(club: Club, staff: StaffView, code: str, *, key: str) -> HandedOver:
    """Take a voucher by its code and hand the reward over, once; the member is told. Needs `hand_over_vouchers`.

    `key` is born with the confirm button: a second tap on it answers the same (`repeated`), another till is refused.
    Refuses NotAllowed, VoucherNotFound, VoucherClosed.
    """
    require(staff.role, "hand_over_vouchers")
    plain = code_in(code)

    async def work(tx: Transaction) -> HandedOver:
        voucher = await _voucher_of_code(tx, club, plain)
        if voucher["state"] == "handed_over" and await was_journaled(tx, club.id, f"hand-over:{voucher['id']}:{key}"):
            return HandedOver(await _voucher_view(tx, club, voucher["id"]), repeated=True)
        now = club.clock.now()
        if voucher["state"] != "issued" or instant(voucher["expires_at"]) <= now:
            _refuse_closed(voucher)
        owner = await tx.fetch_one("SELECT * FROM member WHERE id = $1", voucher["member_id"])
        if owner is not None and owner["state"] == "blocked":
            refuse_unless_active(owner)
        await tx.execute(
            "UPDATE voucher SET state = 'handed_over', closed_at = $2, staff_id = $3 WHERE id = $1",
            voucher["id"],
            now,
            staff.id,
        )
        return HandedOver(await _write_down_hand_over(tx, club, staff, voucher, key, now), repeated=False)

    return await club.database.transact(work)


async def _voucher_of_code(tx: Transaction, club: Club, plain: str | None) -> Row:
    """Locked. Refuses VoucherNotFound."""
    found = None
    if plain is not None:
        found = await tx.fetch_one("SELECT id FROM voucher WHERE club_id = $1 AND code = $2", club.id, plain)
    voucher = await lock_voucher(tx, club.id, found["id"]) if found is not None else None
    if voucher is None:
        raise VoucherNotFound
    return voucher


async def _write_down_hand_over(
    tx: Transaction, club: Club, staff: StaffView, voucher: Row, key: str, now: dt.datetime
) -> VoucherView:
    """In the journal, and to the member."""
    view = await _voucher_view(tx, club, voucher["id"])
    said: dict[str, Any] = {"title": view.reward_title, "code": view.code}
    journal_key = f"hand-over:{voucher['id']}:{key}"
    member_id = voucher["member_id"]
    await write_journal(tx, club.id, staff.id, "act-handed-over", key=journal_key, at=now, member_id=member_id, **said)
    await tell_member(tx, club.id, member_id, "told-handed-over", key=f"hand-over:{voucher['id']}", at=now, **said)
    return view


async def expire_vouchers(club: Club) -> int:
    """Close vouchers whose time has run out; their members are told. How many. Points spent on them stay spent."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id FROM voucher WHERE club_id = $1 AND state = 'issued' AND expires_at <= $2 AND id > $3"
            " ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            VOUCHERS_PER_SWEEP,
        )

    async def expire(row: Row) -> None:
        async def work(tx: Transaction) -> None:
            now = club.clock.now()
            voucher = await lock_voucher(tx, club.id, row["id"])
            if voucher is None or voucher["state"] != "issued":
                return
            await tx.execute("UPDATE voucher SET state = 'expired', closed_at = $2 WHERE id = $1", voucher["id"], now)
            view = await _voucher_view(tx, club, voucher["id"])
            await tell_member(
                tx,
                club.id,
                voucher["member_id"],
                "told-voucher-expired",
                key=f"voucher-expired:{voucher['id']}",
                at=now,
                title=view.reward_title,
                code=view.code,
            )

        await club.database.transact(work)

    return await each_apart(due, expire, "voucher-not-expired", club.id)
