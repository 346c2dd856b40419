"""The close: tickets stop, then the list is worked out and published, with the value that will decide.

Tickets are stopped by one short transaction. The list is read and hashed after it, beside everything else, however long it is; a
second short transaction publishes it. In between nothing can change it: who gives or takes a ticket looks at the state first.
"""

import asyncio
import gzip
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from club.context import Club
from club.gamification.lotteries.beacons import Beacon, NoBeacon
from club.gamification.lotteries.draw_file import TAG_BYTES, ticket_line, write_tickets
from club.gamification.lotteries.merkle import tree_of
from club.gamification.lotteries.reading import prizes_of
from club.gamification.lotteries.rounds import Chain, late_enough, round_for
from club.gamification.lotteries.rules import LotteryTerms
from club.gamification.lotteries.sealing import owner_key
from club.gamification.lotteries.telling import tell_community_of
from club.gamification.prizes import Prize
from club.jobs.apart import each_apart
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_lottery

LOTTERIES_PER_SWEEP = 20
TICKETS_PER_READ = 20_000
COMPRESSION = 1
_PAIRS = {
    "sqlite": "group_concat(number || ',' || member_id)",
    "postgres": "string_agg(number || ',' || member_id, ',' ORDER BY number)",
}
"""Numbers and owners as one text: a row for each of a million tickets takes twice as long. SQLite concatenates in the order it
reads, and it reads in the order of the index."""

Part = Literal["tickets", "result"]


async def close_lotteries(club: Club, beacon: Beacon | None = None) -> int:
    """A sweep: stop the tickets of what has closed, publish the list of what was stopped; how many steps were done."""
    chain = (beacon or NoBeacon()).chain

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, state FROM lottery WHERE club_id = $1 AND ((state = 'open' AND closes_at <= $2)"
            " OR (state = 'frozen' AND list_sha256 IS NULL)) AND id > $3 ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            LOTTERIES_PER_SWEEP,
        )

    async def settle(row: Row) -> bool:
        if row["state"] == "open":
            return await _stop(club, row["id"])
        return await _publish(club, row["id"], chain)

    return await each_apart(due, settle, "lottery-not-closed", club.id)


async def _stop(club: Club, lottery_id: int) -> bool:
    async def work(tx: Transaction) -> bool:
        now = club.clock.now()
        stopped = await tx.execute(
            "UPDATE lottery SET state = 'frozen', frozen_at = $2 WHERE club_id = $1 AND id = $3 AND state = 'open'"
            " AND closes_at <= $2",
            club.id,
            now,
            lottery_id,
        )
        return stopped == 1

    return await club.database.transact(work)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the list is made of: each ticket's number, whose it is, and why some may not win."""

    lottery: Row
    head: list[tuple[str, str]]
    numbers: list[int]
    members: list[int]
    barred: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Worked:
    content: bytes
    sha256: str
    root: str
    count: int


async def _publish(club: Club, lottery_id: int, chain: Chain) -> bool:
    """False when the lottery is no longer waiting for it, or working the list out took longer than its round allows."""
    counted = await club.database.read_snapshot(lambda tx: _count(tx, club, lottery_id))
    if counted is None:
        return False
    with_beacon = counted.lottery["beacon"] != "none"
    number = round_for(chain, instant(counted.lottery["draws_at"]), club.clock.now()) if with_beacon else None
    head = [*counted.head, *_of_beacon(chain, number), ("tickets", str(len(counted.numbers)))]
    key = owner_key(club, counted.lottery["public_id"])
    worked = await asyncio.to_thread(_work_out, head, counted, key)

    async def work(tx: Transaction) -> bool:
        row = await lock_lottery(tx, club.id, lottery_id)
        now = club.clock.now()
        if row is None or row["state"] != "frozen" or row["list_sha256"] is not None:
            return False
        if number is not None and not late_enough(chain, number, now):
            return False
        round_at = instant(row["draws_at"]) if number is None else chain.time_of(number)
        await keep_part(tx, club, lottery_id, "tickets", worked.content)
        await tx.execute(
            "UPDATE lottery SET list_sha256 = $2, merkle_root = $3, frozen_count = $4, beacon_round = $5, round_at = $6"
            " WHERE id = $1",
            lottery_id,
            worked.sha256,
            worked.root,
            worked.count,
            number,
            round_at,
        )
        published: dict[str, Any] = {"sha256": worked.sha256, "root": worked.root, "round": number}
        told = {"tickets": worked.count, "round_at": round_at, **published}
        await tell_community_of(tx, club, row, "told-lottery-frozen", **told)
        return True

    return await club.database.transact(work)


async def keep_part(tx: Transaction, club: Club, lottery_id: int, part: Part, content: bytes) -> None:
    """Once for ever: the database refuses to change it."""
    await tx.execute(
        "INSERT INTO lottery_list (club_id, lottery_id, part, content, created_at) VALUES ($1, $2, $3, $4, $5)",
        club.id,
        lottery_id,
        part,
        content,
        club.clock.now(),
    )


async def _count(tx: Transaction, club: Club, lottery_id: int) -> _Counted | None:
    row = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    if row is None or row["state"] != "frozen":
        return None
    head = await _head(tx, club, row)
    numbers, members = list[int](), list[int]()
    newest = await tx.fetch_one("SELECT ticket_count FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    assert newest is not None
    pairs = _PAIRS[tx.dialect]
    for first in range(0, newest["ticket_count"], TICKETS_PER_READ):
        some = await tx.fetch_one(
            f"SELECT {pairs} AS pairs FROM (SELECT number, member_id FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2"
            " AND number > $3 AND number <= $4 AND state = 'valid' ORDER BY number) t",
            club.id,
            lottery_id,
            first,
            first + TICKETS_PER_READ,
        )
        flat = from_json(f"[{(some and some['pairs']) or ''}]")
        numbers += flat[::2]
        members += flat[1::2]
    assert numbers == sorted(numbers)  # the promise above
    return _Counted(row, head, numbers, members, await _barred(tx, club, lottery_id))


async def _barred(tx: Transaction, club: Club, lottery_id: int) -> dict[int, str]:
    """Tickets of who is no active member, and what they are instead."""
    rows = await tx.fetch_all(
        "SELECT t.number, m.state FROM member m JOIN lottery_ticket t ON t.member_id = m.id"
        " WHERE m.club_id = $1 AND m.state <> 'active' AND t.lottery_id = $2 AND t.state = 'valid'",
        club.id,
        lottery_id,
    )
    return {row["number"]: row["state"] for row in rows}


async def _head(tx: Transaction, club: Club, lottery: Row) -> list[tuple[str, str]]:
    """What was published at the announcement, line by line, in the order docs/draws.md gives."""
    own = await tx.fetch_one("SELECT name FROM club WHERE id = $1", club.id)
    assert own is not None
    terms = LotteryTerms.from_json(from_json(lottery["terms"]))
    times = [(f"{name}-at", instant(lottery[f"{name}_at"]).isoformat()) for name in ("opens", "closes", "draws")]
    limit = "unlimited" if terms.tickets_per_member is None else str(terms.tickets_per_member)
    lines = [("draw", lottery["public_id"]), ("club", own["name"]), ("title", lottery["title"]), *times]
    lines += [
        ("way", " ".join([way, *(f"{name}={told}" for name, told in value.items())]))
        for way, value in terms.ways.items()
    ]
    lines += [("tier", name) for name in await _tiers(tx, club, terms)]
    for line in await prizes_of(tx, club.id, lottery["id"]):
        lines.append(("prize", f"{line.pieces} {_prize_words(line.prize)}"))
    return [
        *lines,
        ("tickets-per-member", limit),
        ("wins-once", "yes" if terms.wins_once else "no"),
        ("reserves", str(terms.reserves)),
        ("claim-days", str(terms.claim_days)),
        ("commitment", lottery["commitment"]),
        ("chain-length", str(lottery["chain_length"])),
    ]


def _prize_words(prize: Prize) -> str:
    amount = [str(prize.amount)] if prize.amount else []
    return " ".join([prize.kind, *amount, *([prize.title] if prize.title else [])])


async def _tiers(tx: Transaction, club: Club, terms: LotteryTerms) -> list[str]:
    if terms.tiers is None:
        return []
    rows = await tx.fetch_all("SELECT id, name FROM tier WHERE club_id = $1 ORDER BY id", club.id)
    return [row["name"] for row in rows if row["id"] in terms.tiers]


def _of_beacon(chain: Chain, number: int | None) -> list[tuple[str, str]]:
    if number is None:
        return [("beacon", "none")]
    return [
        ("beacon", chain.name),
        ("chain", chain.hash),
        ("genesis", str(chain.genesis)),
        ("period", str(chain.period)),
        ("round", str(number)),
    ]


def _work_out(head: list[tuple[str, str]], counted: _Counted, key: bytes) -> _Worked:
    """Seconds of work for a million tickets: on a thread of its own."""
    tags = _tags(key, set(counted.members))
    barred = counted.barred.get
    lines = [
        ticket_line(number, tags[member_id], barred(number))
        for number, member_id in zip(counted.numbers, counted.members, strict=True)
    ]
    frozen = write_tickets(head, lines)
    root = tree_of(line.encode() for line in lines).root.hex()
    packed = gzip.compress(frozen, COMPRESSION, mtime=0)
    return _Worked(packed, sha256(frozen).hexdigest(), root, len(counted.numbers))


def _tags(key: bytes, members: Iterable[int]) -> dict[int, str]:
    """Whose a ticket is, said so that only the club knows who that is."""
    begun, tags = hmac.new(key, digestmod="sha256"), {}
    for member_id in members:
        keyed = begun.copy()
        keyed.update(str(member_id).encode())
        tags[member_id] = keyed.digest()[:TAG_BYTES].hex()
    return tags


def tag_of(club: Club, public_id: str, member_id: int) -> str:
    """A member's own, in the list of this one draw."""
    return _tags(owner_key(club, public_id), [member_id])[member_id]
