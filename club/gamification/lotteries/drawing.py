"""The draw: the secret is revealed, the public value joins, the lowest positions win. Nobody decides anything here."""

import asyncio
import datetime as dt
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.gamification.lotteries.beacons import Beacon, BeaconValue, NoBeacon
from club.gamification.lotteries.commitments import opens, reveal
from club.gamification.lotteries.draw_file import Result, read_tickets, write_result
from club.gamification.lotteries.freezing import COMPRESSION, keep_part
from club.gamification.lotteries.reading import prizes_of
from club.gamification.lotteries.reserves import call_reserve, call_winner
from club.gamification.lotteries.results import plan_results
from club.gamification.lotteries.rules import LotteryTerms
from club.gamification.lotteries.sealing import open_secret
from club.gamification.lotteries.selection import Drawn, select
from club.gamification.lotteries.telling import tell_community_of
from club.jobs.apart import each_apart
from club.storage import Row, Transaction, from_json
from club.storage.locking import lock_lottery

LOTTERIES_PER_SWEEP = 20


async def draw_lotteries(club: Club, beacon: Beacon | None = None) -> int:
    """A sweep: draw what is due. Where the value of its round is not there yet, a lottery waits; how many were drawn."""
    source = beacon or NoBeacon()

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, beacon, beacon_round FROM lottery WHERE club_id = $1 AND state = 'frozen'"
            " AND list_sha256 IS NOT NULL AND round_at <= $2 AND id > $3 ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            LOTTERIES_PER_SWEEP,
        )

    async def settle(row: Row) -> bool:
        if row["beacon"] == "none":
            return await _draw(club, row["id"], None)
        value = source.value(row["beacon_round"])
        return value is not None and await _draw(club, row["id"], value)

    return await each_apart(due, settle, "lottery-not-drawn", club.id)


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: Result
    content: bytes


async def _draw(club: Club, lottery_id: int, value: BeaconValue | None) -> bool:
    row = await club.database.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    assert row is not None
    content = await frozen_part(club, lottery_id)
    otp = reveal(open_secret(club, row["public_id"], row["secret_sealed"]), row["chain_length"])
    if not opens(row["commitment"], otp):
        raise RuntimeError("the sealed secret is not the one that was committed to")
    outcome = await asyncio.to_thread(_work_out, content, row["list_sha256"], row["merkle_root"], otp, value)

    async def work(tx: Transaction) -> bool:
        lottery = await lock_lottery(tx, club.id, lottery_id)
        assert lottery is not None
        if lottery["state"] != "frozen":
            return False  # another worker was first
        await _write(tx, club, lottery, outcome, value)
        return True

    return await club.database.transact(work)


async def frozen_part(club: Club, lottery_id: int) -> bytes:
    """The published list as it was compressed."""
    row = await club.database.fetch_one(
        "SELECT content FROM lottery_list WHERE club_id = $1 AND lottery_id = $2 AND part = 'tickets'",
        club.id,
        lottery_id,
    )
    if row is None:
        raise LookupError(f"lottery {lottery_id} has no list")
    return bytes(row["content"])


def _work_out(content: bytes, sha256: str, root: str, otp: bytes, value: BeaconValue | None) -> _Outcome:
    """Reads only what was published. RuntimeError when that is not what was announced."""
    tickets = read_tickets(gzip.decompress(content))
    if tickets.sha256 != sha256:
        raise RuntimeError("the list is not the one that was published")
    randomness = bytes.fromhex(sha256) if value is None else value.randomness
    drawn = select(tickets.draw, tickets.numbers, tickets.tags, tickets.barred, tickets.rules, otp, randomness)
    signature = None if value is None else value.signature
    result = Result(sha256, root, signature, randomness.hex(), otp.hex(), drawn)
    return _Outcome(result, gzip.compress(write_result(result), COMPRESSION, mtime=0))


async def _write(tx: Transaction, club: Club, lottery: Row, outcome: _Outcome, value: BeaconValue | None) -> None:
    now = club.clock.now()
    await keep_part(tx, club, lottery["id"], "result", outcome.content)
    await tx.execute(
        "UPDATE lottery SET state = 'drawn', drawn_at = $2, beacon_signature = $3, beacon_randomness = $4,"
        " revealed_otp = $5 WHERE id = $1",
        lottery["id"],
        now,
        None if value is None else value.signature,
        outcome.result.randomness,
        outcome.result.otp,
    )
    chosen = [each for each in outcome.result.drawn if each.fate != "skipped"]
    await _write_winners(tx, club, lottery, chosen, now)
    winning = [each.ticket for each in chosen if each.fate == "winner"]
    await tell_community_of(tx, club, lottery, "told-lottery-drawn", numbers=winning, otp=outcome.result.otp)
    await plan_results(tx, club, lottery)


async def _write_winners(tx: Transaction, club: Club, lottery: Row, chosen: Sequence[Drawn], now: dt.datetime) -> None:
    """Rows in the order drawn. Who is no member by now is passed over at once, and a reserve is called."""
    prizes = {line.place: line for line in await prizes_of(tx, club.id, lottery["id"])}
    terms = LotteryTerms.from_json(from_json(lottery["terms"]))
    freed: list[int] = []
    rows: list[tuple[Any, ...]] = []
    for place, drawn in enumerate(chosen, 1):
        owner = await tx.fetch_one(
            "SELECT t.member_id, m.state FROM lottery_ticket t JOIN member m ON m.id = t.member_id"
            " WHERE t.club_id = $1 AND t.lottery_id = $2 AND t.number = $3",
            club.id,
            lottery["id"],
            drawn.ticket,
        )
        assert owner is not None
        prize_id = None if drawn.prize is None else prizes[drawn.prize].id
        state = "reserve" if prize_id is None else "called" if owner["state"] == "active" else "skipped"
        if prize_id is not None and state == "skipped":
            freed.append(prize_id)
        called_at, due_at = (now, now + dt.timedelta(days=terms.claim_days)) if state == "called" else (None, None)
        closed_at = now if state == "skipped" else None
        rows.append(
            (
                club.id,
                lottery["id"],
                prize_id,
                owner["member_id"],
                drawn.ticket,
                place,
                state,
                called_at,
                due_at,
                closed_at,
            )
        )
    await tx.execute_many(
        "INSERT INTO lottery_winner (club_id, lottery_id, prize_id, member_id, ticket_number, place, state, called_at,"
        " due_at, closed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        rows,
    )
    called = await tx.fetch_all(
        "SELECT * FROM lottery_winner WHERE club_id = $1 AND lottery_id = $2 AND state = 'called' ORDER BY place",
        club.id,
        lottery["id"],
    )
    for winner in called:
        await call_winner(tx, club, lottery, winner, reserve=False)
    for prize_id in freed:
        await call_reserve(tx, club, lottery, prize_id)
