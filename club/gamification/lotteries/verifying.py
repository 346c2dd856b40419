"""Whether a draw was made as its rules say, from its file alone. Pure.

`web/verify_draw.py` does the same without any line of this; tests hold both together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from club.gamification.lotteries.commitments import opens
from club.gamification.lotteries.draw_file import Result, TicketList, read_result, read_tickets, split_file
from club.gamification.lotteries.merkle import Tree
from club.gamification.lotteries.rounds import QUICKNET
from club.gamification.lotteries.selection import Drawn, select

Fault = Literal[
    "count-differs",
    "order-differs",
    "list-differs",
    "root-differs",
    "list-not-published",
    "root-not-published",
    "secret-differs",
    "value-differs",
    "chain-differs",
    "not-in-list",
    "result-differs",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not hold. `ticket`: the one it is about; `said` stands in the file, `found` comes out."""

    fault: Fault
    ticket: int | None = None
    said: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`findings` empty: everything holds, as far as it was revealed. `drawn`: recomputed, empty before the result is revealed."""

    tickets: TicketList
    result: Result | None
    tree: Tree
    drawn: tuple[Drawn, ...]
    findings: tuple[Finding, ...]

    @property
    def merkle_root(self) -> str:
        return self.tree.root.hex()

    @property
    def holds(self) -> bool:
        return not self.findings


def verify(content: bytes, *, list_sha256: str | None = None, merkle_root: str | None = None) -> Verdict:
    """`list_sha256`, `merkle_root`: as they were published elsewhere, a channel for example; who has neither believes the file that
    its list is the published one. Refuses DrawFileUnreadable(line).
    """
    frozen, revealed = split_file(content)
    tickets = read_tickets(frozen)
    tree = tickets.tree()
    root = tree.root.hex()
    findings = [*_of_list(tickets), *_as_published(tickets, root, list_sha256, merkle_root)]
    if revealed is None:
        return Verdict(tickets, None, tree, (), tuple(findings))
    result = read_result(revealed, frozen.count(b"\n") + 2)
    findings += _of_values(tickets, root, result)
    drawn = select(
        tickets.draw,
        tickets.numbers,
        tickets.tags,
        tickets.barred,
        tickets.rules,
        bytes.fromhex(_even(result.otp)),
        bytes.fromhex(_even(result.randomness)),
    )
    findings += _of_result(tickets, result.drawn, drawn)
    return Verdict(tickets, result, tree, drawn, tuple(findings))


def _even(digits: str) -> str:
    """Hex digits that bytes can be made of; an odd one is a wrong value anyway, and is found as such."""
    return digits if len(digits) % 2 == 0 else f"{digits}0"


def _of_list(tickets: TicketList) -> list[Finding]:
    found = []
    if len(tickets.numbers) != int(tickets.value("tickets")):
        found.append(Finding("count-differs", said=tickets.value("tickets"), found=str(len(tickets.numbers))))
    before = 0
    for number in tickets.numbers:
        if number <= before:
            found.append(Finding("order-differs", ticket=number, said=str(before)))
            break
        before = number
    return found


def _as_published(tickets: TicketList, root: str, list_sha256: str | None, merkle_root: str | None) -> list[Finding]:
    found = []
    if list_sha256 is not None and list_sha256.lower() != tickets.sha256:
        found.append(Finding("list-not-published", said=list_sha256.lower(), found=tickets.sha256))
    if merkle_root is not None and merkle_root.lower() != root:
        found.append(Finding("root-not-published", said=merkle_root.lower(), found=root))
    return found


def _of_values(tickets: TicketList, root: str, result: Result) -> list[Finding]:
    found = []
    if result.list_sha256 != tickets.sha256:
        found.append(Finding("list-differs", said=result.list_sha256, found=tickets.sha256))
    if result.merkle_root != root:
        found.append(Finding("root-differs", said=result.merkle_root, found=root))
    otp = bytes.fromhex(_even(result.otp))
    if not opens(tickets.value("commitment"), otp):
        found.append(Finding("secret-differs", said=tickets.value("commitment"), found=sha256(otp).hexdigest()))
    value = public_value(tickets.value("beacon"), result.signature, tickets.sha256)
    if result.randomness != value:
        found.append(Finding("value-differs", said=result.randomness, found=value))
    if not names_its_chain(tickets):
        found.append(Finding("chain-differs", said=tickets.head.get("chain", ("",))[0], found=QUICKNET.hash))
    return found


def public_value(beacon: str, signature: str | None, list_sha256: str) -> str:
    """What joins the secret: the hash of a beacon's signature (empty where there is none); without a beacon, that of the list."""
    if beacon == "none":
        return list_sha256
    return sha256(bytes.fromhex(_even(signature))).hexdigest() if signature else ""


def names_its_chain(tickets: TicketList) -> bool:
    """Whether a list that says quicknet means drand's, whose values anybody can look up."""
    said = [tickets.head.get(name, ("",))[0] for name in ("chain", "genesis", "period")]
    own = [QUICKNET.hash, str(QUICKNET.genesis), str(QUICKNET.period)]
    return tickets.value("beacon") != QUICKNET.name or said == own


def value_address(tickets: TicketList) -> str | None:
    """Where the beacon itself says the signature of the round: who compares it need not believe the file. None without drand."""
    if tickets.value("beacon") != QUICKNET.name:
        return None
    return f"https://api.drand.sh/{QUICKNET.hash}/public/{tickets.head.get('round', ('',))[0]}"


def _of_result(tickets: TicketList, said: Sequence[Drawn], drawn: Sequence[Drawn]) -> list[Finding]:
    known = set(tickets.numbers)
    strangers = [each.ticket for each in said if each.ticket not in known]
    if strangers:
        return [Finding("not-in-list", ticket=strangers[0])]
    for place in range(max(len(said), len(drawn))):
        in_file = said[place] if place < len(said) else None
        computed = drawn[place] if place < len(drawn) else None
        if in_file != computed:
            either = in_file or computed
            assert either is not None
            return [Finding("result-differs", either.ticket, _shown(in_file), _shown(computed))]
    return []


def _shown(drawn: Drawn | None) -> str:
    if drawn is None:
        return "-"
    return " ".join(str(each) for each in (drawn.fate, drawn.ticket, drawn.prize or drawn.why) if each)
