"""A draw of a million tickets: frozen, drawn, proven, verified by both verifiers. `python -m benchmarks.draws [TICKETS]`.

The rows are written past the verbs; the freeze, the draw and the proofs are the real ones, on SQLite in a temporary folder. While
the freeze works, the loop's lag and the time of a transaction beside it are measured.
"""

import asyncio
import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from club.clubs import open_club_row
from club.context import Club
from club.gamification.lotteries import (
    LotteryDraft,
    LotteryTerms,
    add_lottery,
    announce_lottery,
    proof_of_member,
    public_file,
    verify,
)
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from club.gamification.prizes import Prize
from club.staff import admit_staff, staff_by_identity
from club.storage.migrate import migrate
from club.storage.sqlite import SqliteDatabase
from launcher.collector import spare_the_collector

TICKETS_OF_EACH = 4
ROWS_TOGETHER = 50_000
LOOKED_EVERY_SECONDS = 0.05
SCRIPT = Path(__file__).parents[1] / "web" / "verify_draw.py"


class _Clock:
    def __init__(self) -> None:
        self.at = dt.datetime(2026, 4, 4, 8, 0, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.at

    async def wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def _club(folder: Path, clock: _Clock) -> Club:
    path = folder / "draws.sqlite3"
    await migrate(f"sqlite://{path}")
    database = SqliteDatabase(path)
    club_id = await open_club_row(
        database,
        clock,
        slug="draws",
        name="Draws",
        language="en",
        timezone="Asia/Tehran",
        currency="IRR",
        display_unit="toman",
    )
    return Club(club_id, database, clock, b"a secret of benchmarks, thirty-two bytes and more")


async def _open_lottery(club: Club) -> int:
    await admit_staff(club, "telegram", 1, "Owner", "owner")
    owner = await staff_by_identity(club, "telegram", 1)
    assert owner is not None
    now = club.clock.now()
    terms = LotteryTerms(ways={"daily": {}}, reserves=20)
    opens, closes, draws = now, now + dt.timedelta(hours=1), now + dt.timedelta(hours=2)
    prizes = ((1, Prize("thing", title="A bicycle")), (100, Prize("points", amount=50)))
    draft = LotteryDraft("A million", "", None, terms, prizes, opens, closes, draws, beacon="none")
    made = await add_lottery(club, owner, draft, key="bench")
    return (await announce_lottery(club, owner, made.id, key="bench")).id


async def _fill(club: Club, lottery_id: int, tickets: int) -> None:
    now = club.clock.now()
    members = tickets // TICKETS_OF_EACH + 1

    async def people(tx: Any) -> None:
        await tx.execute_many(
            "INSERT INTO member (id, club_id, number, name, name_search, language, state, card_token, joined_at, consented_at,"
            " consent_version) VALUES ($1, $2, $3, 'x', 'x', 'en', 'active', $3, $4, $4, '1')",
            [(number, club.id, f"B{number}", now) for number in range(1, members + 1)],
        )

    await club.database.transact(people)
    for first in range(1, tickets + 1, ROWS_TOGETHER):
        numbers = range(first, min(first + ROWS_TOGETHER, tickets + 1))

        async def some(tx: Any, numbers: range = numbers) -> None:
            await tx.execute_many(
                "INSERT INTO lottery_ticket (club_id, lottery_id, member_id, number, way, source_key, at)"
                " VALUES ($1, $2, $3, $4, 'daily', $5, $6)",
                [(club.id, lottery_id, number % members + 1, number, f"b:{number}", now) for number in numbers],
            )

        await club.database.transact(some)
    await club.database.transact(
        lambda tx: tx.execute("UPDATE lottery SET ticket_count = $2 WHERE id = $1", lottery_id, tickets)
    )


async def _timed(name: str, act: Callable[[], Awaitable[Any]]) -> Any:
    began, cpu = time.perf_counter(), time.process_time()
    answer = await act()
    print(f"{name:<34} {time.perf_counter() - began:6.2f} s   ({time.process_time() - cpu:5.2f} s of processor)")
    return answer


async def _beside(club: Club, done: asyncio.Event) -> tuple[float, float]:
    """The worst lag of the loop and the slowest small transaction until `done`, in seconds."""
    lag = slowest = 0.0
    while not done.is_set():
        began = time.perf_counter()
        await asyncio.sleep(LOOKED_EVERY_SECONDS)
        lag = max(lag, time.perf_counter() - began - LOOKED_EVERY_SECONDS)
        began = time.perf_counter()
        await club.database.transact(
            lambda tx: tx.execute("UPDATE club SET voucher_valid_days = voucher_valid_days WHERE id = $1", club.id)
        )
        slowest = max(slowest, time.perf_counter() - began)
    return lag, slowest


async def _freeze(club: Club) -> None:
    while await close_lotteries(club):
        pass


async def measure(tickets: int) -> None:
    clock = _Clock()
    with tempfile.TemporaryDirectory() as kept:
        club = await _club(Path(kept), clock)
        lottery_id = await _open_lottery(club)
        await _timed("written past the verbs", lambda: _fill(club, lottery_id, tickets))
        clock.at += dt.timedelta(hours=1)
        spare_the_collector()  # as every process of the club does
        done = asyncio.Event()
        beside = asyncio.create_task(_beside(club, done))
        await _timed("frozen and published", lambda: _freeze(club))
        done.set()
        lag, slowest = await beside
        print(f"  beside it: loop lag {lag * 1000:.0f} ms, slowest transaction {slowest * 1000:.0f} ms at worst")
        clock.at += dt.timedelta(hours=1)
        await _timed("drawn", lambda: draw_lotteries(club))
        first = await _timed("first proof of a member", lambda: proof_of_member(club, 17, lottery_id))
        assert first.included
        assert first.outcome == "holds"
        await _timed("next proof", lambda: proof_of_member(club, 18, lottery_id))
        row = await club.database.fetch_one("SELECT public_id FROM lottery WHERE club_id = $1", club.id)
        assert row is not None
        content = await public_file(club.database, row["public_id"])
        verdict = await _timed("verified by the core", lambda: asyncio.to_thread(verify, content))
        assert verdict.holds
        file = Path(kept) / "draw.txt"
        file.write_bytes(content)
        command = [sys.executable, "-I", str(SCRIPT), str(file)]
        ran = await _timed("verified by the script", lambda: asyncio.to_thread(subprocess.run, command, check=True))
        assert ran.returncode == 0
        print(f"the file: {len(content) / 1_000_000:.1f} MB")
        await club.database.close()


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
