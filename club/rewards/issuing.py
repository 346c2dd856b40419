"""Writing a voucher down under a code nobody has."""

import datetime as dt

from club.rewards.rules import new_voucher_code
from club.storage import Row, Transaction

CODE_ATTEMPTS_MAX = 5


async def insert_voucher(
    tx: Transaction,
    club_id: int,
    wanted: Row,
    member_id: int,
    key: str,
    now: dt.datetime,
    expires_at: dt.datetime,
    *,
    price_points: int,
) -> int:
    """The voucher's id. `wanted`: the reward's row, locked; `price_points` 0 is a gift."""
    for _ in range(CODE_ATTEMPTS_MAX):
        row = await tx.fetch_one(
            "INSERT INTO voucher (club_id, reward_id, member_id, code, price_points, state, idempotency_key, issued_at,"
            " expires_at) VALUES ($1, $2, $3, $4, $5, 'issued', $6, $7, $8)"
            " ON CONFLICT (club_id, code) DO NOTHING RETURNING id",
            club_id,
            wanted["id"],
            member_id,
            new_voucher_code(),
            price_points,
            key,
            now,
            expires_at,
        )
        if row is not None:
            return int(row["id"])
    raise RuntimeError("no free voucher code found")
