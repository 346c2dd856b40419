"""A club with something in most tables, and everything it has as lines."""

import gzip
import io
import json
from pathlib import Path
from typing import Any

from club.backups.files import write_backup
from club.context import Club
from club.earning import refund_purchase
from club.jobs.queue import plan_job
from club.money import Money
from club.outbox.telling import tell_member
from club.reports import count_passed_days
from club.rewards import hand_over_voucher, keep_picture, redeem_reward
from club.storage import Database, Transaction
from tests.club.members.play_life import plays_everything
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f00050001ff"
    "56c72f0d0000000049454e44ae426082"
)


async def fill(club: Club, clock: StandingClock, start: int = 1) -> None:
    owner = await make_staff(club, "owner")
    anna, babak = await make_member(club, "آنا رضایی", points=300), await make_member(club, "Bob «ب»")
    reward = await make_reward(club, stock=5)
    await keep_picture(club, PIXEL)
    bought = await make_purchase(club, anna, 250_000, key=f"rich-{start}")
    await make_purchase(club, babak, 990_000, key=f"rich-{start + 1}")
    await refund_purchase(club, owner, bought.purchase_id, Money(500_000, "IRR"), key=f"rich-{start}")
    voucher = (await redeem_reward(club, anna.id, reward.id, price_points=60, key="one")).voucher
    await hand_over_voucher(club, owner, voucher.code, key="one")
    await redeem_reward(club, anna.id, reward.id, price_points=60, key="two")
    await plays_everything(club, anna.id, babak.id)

    async def work(tx: Transaction) -> None:
        await plan_job(tx, club.id, "day", key=f"day:{club.id}:2026-04-04", due_at=clock.now(), first_day="2026-04-04")
        await tell_member(tx, club.id, anna.id, "told-handed-over", key="waits", at=clock.now(), title="چای", code="1")

    await club.database.transact(work)
    clock.move(days=1)
    await count_passed_days(club)


async def lines_of(database: Database, club_id: int | None, clock: StandingClock) -> dict[str, list[Any]]:
    """Every row of a backup by table, with its columns by name."""
    out = io.BytesIO()
    await database.read_snapshot(lambda tx: write_backup(tx, out, club_id, clock.now()))
    return lines_in(out.getvalue())


def lines_in(content: bytes) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    table, columns = "", []
    for line in gzip.decompress(content).splitlines()[1:-1]:
        read = json.loads(line)
        if isinstance(read, dict):
            table, columns = read["table"], read["columns"]
            found[table] = []
        else:
            found[table].append(dict(zip(columns, read, strict=True)))
    return found


def without_seal(path: Path) -> bytes:
    return path.read_bytes()
