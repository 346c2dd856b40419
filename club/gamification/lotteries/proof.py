"""What was published of a draw, and the proof that a member's tickets are in it. Works from the published file alone."""

import asyncio
import gzip
from bisect import bisect_left
from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

from club.clock import Clock
from club.context import Club
from club.errors import LotteryNotFound
from club.gamification.lotteries.draw_file import TicketList
from club.gamification.lotteries.freezing import tag_of
from club.gamification.lotteries.merkle import Tree, root_by_proof
from club.gamification.lotteries.reading import LotteryView, prizes_of, view_of
from club.gamification.lotteries.selection import Drawn
from club.gamification.lotteries.verifying import Finding, verify
from club.storage import Database

DRAWS_KEPT = 2
"""How many draws a process keeps read, tree and all: 150 MB of a million tickets."""

Outcome = Literal["waits", "holds", "fails"]


@dataclass(frozen=True, slots=True)
class TicketProof:
    """`line` is leaf `index` (from 0) of the tree; `path`: the neighbours up to its root, as hex. `fate`: what became of it."""

    number: int
    line: str
    index: int
    path: tuple[str, ...]
    fate: Drawn | None


@dataclass(frozen=True, slots=True)
class MemberProof:
    """A member's tickets as they stand in the published list. `included`: none is missing there, and every one of the page leads to
    the published root.
    `outcome`: whether the recomputed result is the published one; `findings`: why not."""

    lottery: LotteryView
    tag: str
    mine: int
    tickets: tuple[TicketProof, ...]
    included: bool
    outcome: Outcome
    findings: tuple[Finding, ...]
    drawn: tuple[Drawn, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class PublicWin:
    """A ticket that was drawn, without a name. `prize` None: a reserve that was not called."""

    place: int
    ticket: int
    prize: int | None
    state: str


@dataclass(frozen=True, slots=True)
class PublicDraw:
    """What anybody may know of a lottery that was announced."""

    club: Club
    club_name: str
    language: str
    timezone: str
    lottery: LotteryView
    wins: tuple[PublicWin, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    tickets: TicketList
    tree: Tree
    outcome: Outcome
    findings: tuple[Finding, ...]
    drawn: tuple[Drawn, ...]


_read: OrderedDict[tuple[str, bool], _Read] = OrderedDict()
_reading = asyncio.Semaphore(1)


async def proof_of_member(club: Club, member_id: int, lottery_id: int, page: int = 1, size: int = 5) -> MemberProof:
    """Refuses LotteryNotFound (also before the list is published)."""
    row = await club.database.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    if row is None or row["list_sha256"] is None:
        raise LotteryNotFound
    view = view_of(row, await prizes_of(club.database, club.id, lottery_id), club.clock.now())
    read = await _draw_read(club.database, club.id, view)
    tag = tag_of(club, view.public_id, member_id)
    places, missing = await _places_of(club, member_id, lottery_id, read.tickets, tag)
    pages = max(1, -(-len(places) // size))
    page = min(max(1, page), pages)
    fates = {each.ticket: each for each in read.drawn}
    proofs, included = [], not missing
    for index in places[(page - 1) * size : page * size]:
        line, path = read.tickets.lines[index], read.tree.proof(index)
        root = root_by_proof(line, index, read.tree.size, path)
        included = included and root is not None and root.hex() == view.published.merkle_root
        number = read.tickets.numbers[index]
        proofs.append(TicketProof(number, line.decode(), index, tuple(each.hex() for each in path), fates.get(number)))
    return MemberProof(
        view, tag, len(places), tuple(proofs), included, read.outcome, read.findings, read.drawn, page, pages
    )


async def _places_of(
    club: Club, member_id: int, lottery_id: int, tickets: TicketList, tag: str
) -> tuple[list[int], bool]:
    """Where a member's tickets stand in the list, and whether one that counts does not stand there as theirs."""
    rows = await club.database.fetch_all(
        "SELECT number, state FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3 ORDER BY number",
        club.id,
        lottery_id,
        member_id,
    )
    places, missing = list[int](), False
    for row in rows:
        index = bisect_left(tickets.numbers, row["number"])
        stands = index < len(tickets.numbers) and tickets.numbers[index] == row["number"]
        if stands and tickets.tags[index] == tag:
            places.append(index)
        else:
            missing = missing or row["state"] == "valid"
    return places, missing


async def _draw_read(database: Database, club_id: int, view: LotteryView) -> _Read:
    """The published file read and recomputed, on a thread; the newest few are kept, for everybody asks after the draw."""
    key = (f"{club_id}:{view.id}:{view.published.list_sha256}", view.published.otp is not None)
    async with _reading:
        if key not in _read:
            content = await _file(database, club_id, view.id)
            assert content is not None
            sha256, root = view.published.list_sha256, view.published.merkle_root
            _read[key] = await asyncio.to_thread(_recompute, content, sha256, root)
            while len(_read) > DRAWS_KEPT:
                _read.popitem(last=False)
        _read.move_to_end(key)
        return _read[key]


def _recompute(content: bytes, sha256: str | None, root: str | None) -> _Read:
    verdict = verify(content, list_sha256=sha256, merkle_root=root)
    outcome: Outcome = "fails" if verdict.findings else "waits" if verdict.result is None else "holds"
    return _Read(verdict.tickets, verdict.tree, outcome, verdict.findings, verdict.drawn)


async def _file(database: Database, club_id: int, lottery_id: int) -> bytes | None:
    """The whole published file; None before there is one."""
    rows = await database.fetch_all(
        "SELECT part, content FROM lottery_list WHERE club_id = $1 AND lottery_id = $2", club_id, lottery_id
    )
    parts = {row["part"]: bytes(row["content"]) for row in rows}
    if "tickets" not in parts:
        return None
    kept = [parts[part] for part in ("tickets", "result") if part in parts]
    return await asyncio.to_thread(lambda: b"".join(gzip.decompress(part) for part in kept))


async def public_draw(database: Database, clock: Clock, public_id: str) -> PublicDraw:
    """A lottery by its public id, of whichever club. Refuses LotteryNotFound, also for a draft."""
    row = await database.fetch_one("SELECT * FROM lottery WHERE public_id = $1", public_id)
    if row is None or row["announced_at"] is None:
        raise LotteryNotFound
    own = await database.fetch_one("SELECT name, language, timezone FROM club WHERE id = $1", row["club_id"])
    assert own is not None
    club = Club(row["club_id"], database, clock)
    view = view_of(row, await prizes_of(database, club.id, row["id"]), clock.now())
    won = await database.fetch_all(
        "SELECT w.place, w.ticket_number, w.state, p.place AS prize FROM lottery_winner w"
        " LEFT JOIN lottery_prize p ON p.id = w.prize_id WHERE w.club_id = $1 AND w.lottery_id = $2 ORDER BY w.place",
        club.id,
        view.id,
    )
    wins = tuple(PublicWin(each["place"], each["ticket_number"], each["prize"], each["state"]) for each in won)
    return PublicDraw(club, own["name"], own["language"], own["timezone"], view, wins)


async def public_file(database: Database, public_id: str) -> bytes:
    """What anybody may download and verify. Refuses LotteryNotFound, also before the list is published."""
    row = await database.fetch_one(
        "SELECT id, club_id FROM lottery WHERE public_id = $1 AND list_sha256 IS NOT NULL", public_id
    )
    content = None if row is None else await _file(database, row["club_id"], row["id"])
    if content is None:
        raise LotteryNotFound
    return content
