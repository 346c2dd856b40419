"""The file of a draw, "club-draw 1": written once, read anywhere. docs/draws.md describes it for strangers. Pure.

A head of `name: value` lines, an empty line, a line for each ticket; that much is frozen and hashed. Behind the line
`== result ==` stands what was revealed. UTF-8, every line ends with one LF.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import orjson

from club.errors import DrawFileUnreadable
from club.gamification.lotteries.merkle import Tree, tree_of
from club.gamification.lotteries.selection import Drawn, Rules

FORMAT = "club-draw 1"
RESULT = "== result =="
TAG_BYTES = 16

_TICKET = re.compile(rb"[1-9][0-9]{0,17} [0-9a-f]{32}(?: [a-z-]+)?")
_TICKETS = re.compile(rb"(?:[1-9][0-9]{0,17} [0-9a-f]{32}(?: [a-z-]+)?\n)*+")
"""All lines of a list at once: possessive, so that a million of them need no memory to go back by."""
_BARRED = re.compile(rb"(?m)^([0-9]+) [0-9a-f]{32} ([a-z-]+)$")
_WHY = re.compile(rb"(?m)(?<= [0-9a-f]{32}) [a-z-]+$")
_FATE = re.compile(r"(winner|reserve|skipped): ([1-9][0-9]{0,17})(?: ([a-z0-9-]+))?")
_HEX = re.compile(r"[0-9a-f]*")
_MANY = 10**9


@dataclass(frozen=True, slots=True)
class TicketList:
    """What was frozen. `head`: its lines by name, a name that stands several times with all its values; `lines` as they stand."""

    head: Mapping[str, tuple[str, ...]]
    numbers: Sequence[int]
    tags: Sequence[str]
    barred: Mapping[int, str]
    lines: Sequence[bytes]
    sha256: str

    def value(self, name: str) -> str:
        return self.head[name][0]

    @property
    def draw(self) -> str:
        return self.value("draw")

    @property
    def rules(self) -> Rules:
        return Rules(
            pieces=tuple(int(prize.split(" ", 1)[0]) for prize in self.head["prize"]),
            reserves=int(self.value("reserves")),
            wins_once=self.value("wins-once") == "yes",
        )

    def tree(self) -> Tree:
        return tree_of(self.lines)


@dataclass(frozen=True, slots=True)
class Result:
    """What was revealed. `signature` None: no outside value joined."""

    list_sha256: str
    merkle_root: str
    signature: str | None
    randomness: str
    otp: str
    drawn: tuple[Drawn, ...]


def ticket_line(number: int, tag: str, barred: str | None) -> str:
    return f"{number} {tag}" if barred is None else f"{number} {tag} {barred}"


def write_tickets(head: Iterable[tuple[str, str]], lines: Iterable[str]) -> bytes:
    """The frozen part. Values are put on one line."""
    named = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in head)
    body = "\n".join(lines)
    return f"{FORMAT}\n{named}\n{body}{chr(10) if body else ''}".encode()


def write_result(result: Result) -> bytes:
    """The revealed part, with the line that begins it."""
    lines = [RESULT, f"list-sha256: {result.list_sha256}", f"merkle-root: {result.merkle_root}"]
    if result.signature is not None:
        lines.append(f"signature: {result.signature}")
    lines += [f"randomness: {result.randomness}", f"otp: {result.otp}"]
    lines += [fate_line(drawn) for drawn in result.drawn]
    return "".join(f"{line}\n" for line in lines).encode()


def fate_line(drawn: Drawn) -> str:
    more = {"winner": f" {drawn.prize}", "reserve": "", "skipped": f" {drawn.why}"}[drawn.fate]
    return f"{drawn.fate}: {drawn.ticket}{more}"


def split_file(content: bytes) -> tuple[bytes, bytes | None]:
    """The frozen part, and the revealed one when it is there."""
    frozen, found, revealed = content.partition(f"\n{RESULT}\n".encode())
    return (frozen + b"\n", revealed) if found else (content, None)


def read_tickets(frozen: bytes) -> TicketList:
    """Refuses DrawFileUnreadable(line). The order of the tickets is looked at by who verifies."""
    head_part, found, body = frozen.partition(b"\n\n")
    head = _read_head(head_part, found=bool(found), frozen=frozen)
    first = head_part.count(b"\n") + 3
    if body and not body.endswith(b"\n"):
        raise DrawFileUnreadable(line=first + body.count(b"\n"))
    lines = body.split(b"\n")[:-1]
    if _TICKETS.fullmatch(body) is None:
        raise DrawFileUnreadable(
            line=first + next(place for place, line in enumerate(lines) if _TICKET.fullmatch(line) is None)
        )
    numbers, tags, barred = _columns(body)
    return TicketList(head, numbers, tags, barred, lines, sha256(frozen).hexdigest())


def _columns(body: bytes) -> tuple[list[int], list[str], dict[int, str]]:
    """Numbers, tags, and why some are barred, of lines that are tickets: read as one JSON list, which takes a third of the time."""
    barred = {int(number): why.decode() for number, why in _BARRED.findall(body)}
    if barred:
        body = _WHY.sub(b"", body)
    flat = orjson.loads(b"[" + body.replace(b" ", b',"').replace(b"\n", b'",')[:-1] + b"]")
    return flat[::2], flat[1::2], barred


_NEEDED = ("draw", "prize", "wins-once", "reserves", "commitment", "beacon", "tickets")


def _read_head(part: bytes, *, found: bool, frozen: bytes) -> dict[str, tuple[str, ...]]:
    if not found or not frozen.startswith(f"{FORMAT}\n".encode()):
        raise DrawFileUnreadable(line=1)
    head: dict[str, tuple[str, ...]] = {}
    lines = part.split(b"\n")
    for place, line in enumerate(lines[1:], 2):
        try:
            name, colon, value = line.decode().partition(": ")
        except UnicodeDecodeError:
            raise DrawFileUnreadable(line=place) from None
        if not colon:
            raise DrawFileUnreadable(line=place)
        head[name] = (*head.get(name, ()), value)
    last = len(lines)
    if not all(name in head for name in _NEEDED) or head["wins-once"][0] not in ("yes", "no"):
        raise DrawFileUnreadable(line=last)
    for value in (head["reserves"][0], head["tickets"][0], *(prize.split(" ", 1)[0] for prize in head["prize"])):
        if not (value.isascii() and value.isdigit() and int(value) < _MANY):
            raise DrawFileUnreadable(line=last)
    return head


def read_result(revealed: bytes, first_line: int) -> Result:
    """`first_line`: where it begins in the file. Refuses DrawFileUnreadable(line)."""
    named: dict[str, str] = {}
    drawn: list[Drawn] = []
    for place, line in enumerate(revealed.decode("utf-8", "replace").split("\n")[:-1], first_line):
        fate = _FATE.fullmatch(line)
        if fate is not None:
            drawn.append(_drawn(fate[1], int(fate[2]), fate[3], place))
            continue
        name, colon, value = line.partition(": ")
        if not colon or _HEX.fullmatch(value) is None:
            raise DrawFileUnreadable(line=place)
        named[name] = value
    try:
        return Result(
            named["list-sha256"],
            named["merkle-root"],
            named.get("signature"),
            named["randomness"],
            named["otp"],
            tuple(drawn),
        )
    except KeyError:
        raise DrawFileUnreadable(line=first_line) from None


def _drawn(fate: str, ticket: int, more: str | None, place: int) -> Drawn:
    if fate == "winner" and more is not None and more.isdigit():
        return Drawn("winner", ticket, prize=int(more))
    if fate == "reserve" and more is None:
        return Drawn("reserve", ticket)
    if fate == "skipped" and more is not None:
        return Drawn("skipped", ticket, why=more)
    raise DrawFileUnreadable(line=place)
