"""The draw itself: published vectors, chances, and a file that anybody can verify and nobody can bend."""

import datetime as dt
import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from club.errors import DrawFileUnreadable
from club.gamification.lotteries.beacons import BeaconValue
from club.gamification.lotteries.commitments import commit, hashed, reveal
from club.gamification.lotteries.draw_file import Result, read_tickets, ticket_line, write_result, write_tickets
from club.gamification.lotteries.merkle import root_by_proof, tree_of
from club.gamification.lotteries.rounds import QUICKNET, late_enough, round_for
from club.gamification.lotteries.rules import chance_of
from club.gamification.lotteries.selection import Rules, position, positions, select
from club.gamification.lotteries.verifying import verify
from launcher.cli import app

ROOT = Path(__file__).parents[3]
VECTORS = ROOT / "tests" / "fixtures" / "vectors"
SCRIPT = ROOT / "web" / "verify_draw.py"
SECRET, SIGNATURE = bytes(range(32)), "ab" * 48
START = dt.datetime(2026, 4, 4, 8, 0, tzinfo=dt.UTC)


def vector(name: str) -> Any:
    return json.loads((VECTORS / name).read_text("utf-8"))


def test_the_published_vector_of_the_selection_comes_out() -> None:
    known = vector("vrs_elegy_example.json")
    secret, randomness = known["secret_utf8"].encode(), known["randomness_utf8"].encode()
    assert commit(secret, 10).value == known["commitment_H10"]
    assert reveal(secret, 10).hex() == known["otp_H9"]
    assert hashed(secret, 8).hex() == known["otp_H8"]
    for otp, head in (("otp_H9", "round1_with_H9_sorted_head"), ("otp_H8", "round2_with_H8_sorted_head")):
        found = [position(label, bytes.fromhex(known[otp]), randomness).hex() for _, label in known[head]]
        assert found == [place for place, _ in known[head]]
        assert found == sorted(found)


def test_the_published_vectors_of_the_beacon_come_out() -> None:
    known = vector("drand.json")
    quicknet = known["quicknet"]
    assert (QUICKNET.hash, QUICKNET.genesis, QUICKNET.period) == (
        quicknet["chain_hash"],
        quicknet["genesis"],
        quicknet["period_s"],
    )
    assert BeaconValue(quicknet["round"], quicknet["signature"]).randomness.hex() == quicknet["randomness"]
    for each in known["round_arithmetic"]:
        at = dt.datetime.fromisoformat(each["utc"])
        assert QUICKNET.round_from(at) == each["round"]
        assert QUICKNET.time_of(each["round"]) == at


def test_a_round_lies_ten_minutes_behind_its_publication_and_not_before_the_draw() -> None:
    soon = round_for(QUICKNET, START, START)
    assert QUICKNET.time_of(soon) >= START + dt.timedelta(minutes=10)
    assert late_enough(QUICKNET, soon, START + dt.timedelta(minutes=5))
    assert not late_enough(QUICKNET, soon, START + dt.timedelta(minutes=6))
    tomorrow = START + dt.timedelta(days=1, seconds=1)
    number = round_for(QUICKNET, tomorrow, START)
    assert QUICKNET.time_of(number - 1) < tomorrow <= QUICKNET.time_of(number)


def test_positions_of_many_are_those_of_each() -> None:
    otp, randomness = reveal(SECRET, 10), b"randomness"
    assert positions("abc", [1, 17], otp, randomness) == [
        position("abc:1", otp, randomness),
        position("abc:17", otp, randomness),
    ]


@pytest.mark.parametrize("size", [0, 1, 2, 3, 5, 7, 8, 13])
def test_every_leaf_leads_to_the_root_and_no_other_does(size: int) -> None:
    leaves = [b"%d" % number for number in range(size)]
    tree = tree_of(leaves)
    assert tree.root == _rfc_6962(leaves)
    for index, leaf in enumerate(leaves):
        path = tree.proof(index)
        assert root_by_proof(leaf, index, size, path) == tree.root
        assert root_by_proof(b"x", index, size, path) != tree.root
        assert root_by_proof(leaf, index, size, (*path, b"\0" * 32)) is None
    with pytest.raises(IndexError):
        tree.proof(size)


def _rfc_6962(leaves: list[bytes]) -> bytes:
    """Word by word as section 2.1 has it."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\1" + _rfc_6962(leaves[:k]) + _rfc_6962(leaves[k:])).digest()


def a_file(count: int = 30, *, beacon: str = "quicknet", wins_once: bool = True, owners: int = 12) -> bytes:
    """Members have several tickets each; ticket 4 belongs to somebody blocked."""
    commitment = commit(SECRET)
    head = [
        ("draw", "7k3abcdefg"),
        ("club", "کافه نادری"),
        ("title", "نوروز"),
        ("prize", "1 thing دوچرخه"),
        ("prize", "2 points 50"),
        ("wins-once", "yes" if wins_once else "no"),
        ("reserves", "2"),
        ("commitment", commitment.value),
        ("chain-length", str(commitment.length)),
        ("beacon", beacon),
        *(
            ()
            if beacon == "none"
            else (("chain", QUICKNET.hash), ("genesis", "1692803367"), ("period", "3"), ("round", "1"))
        ),
        ("tickets", str(count)),
    ]
    tags = [hashlib.sha256(b"%d" % (number % owners)).hexdigest()[:32] for number in range(count)]
    lines = [ticket_line(number + 1, tag, "blocked" if number == 3 else None) for number, tag in enumerate(tags)]
    frozen = write_tickets(head, lines)
    tickets = read_tickets(frozen)
    value = BeaconValue(1, SIGNATURE)
    randomness = bytes.fromhex(tickets.sha256) if beacon == "none" else value.randomness
    otp = reveal(SECRET, commitment.length)
    drawn = select(tickets.draw, tickets.numbers, tickets.tags, tickets.barred, tickets.rules, otp, randomness)
    signature = None if beacon == "none" else SIGNATURE
    root = tickets.tree().root.hex()
    return frozen + write_result(Result(tickets.sha256, root, signature, randomness.hex(), otp.hex(), drawn))


def by_script(tmp_path: Path, content: bytes, *options: str) -> tuple[int, str]:
    """What the stand-alone script says, run where nothing of the project can be imported."""
    (tmp_path / "draw.txt").write_bytes(content)
    command = [sys.executable, "-I", str(SCRIPT), "draw.txt", *options]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.parametrize("beacon", ["quicknet", "none"])
def test_a_good_file_holds_for_both_verifiers_and_both_draw_the_same(tmp_path: Path, beacon: str) -> None:
    content = a_file(beacon=beacon)
    verdict = verify(content)
    assert verdict.findings == ()
    code, said = by_script(tmp_path, content)
    assert code == 0
    for drawn in verdict.drawn:
        assert f"{drawn.fate}: {drawn.ticket}" in said
    assert ("no public value joined" in said) == (beacon == "none")
    assert (f"https://api.drand.sh/{QUICKNET.hash}/public/1" in said) == (beacon == "quicknet")
    assert len([each for each in verdict.drawn if each.fate == "winner"]) == 3
    assert len([each for each in verdict.drawn if each.fate == "reserve"]) == 2


def _changed_line(content: bytes, begins: bytes, becomes: bytes) -> bytes:
    lines = content.split(b"\n")
    place = next(index for index, line in enumerate(lines) if line.startswith(begins))
    lines[place] = becomes
    return b"\n".join(lines)


def _two_swapped(content: bytes) -> bytes:
    lines = content.split(b"\n")
    place = next(index for index, line in enumerate(lines) if line.startswith(b"7 "))
    lines[place], lines[place + 1] = lines[place + 1], lines[place]
    return b"\n".join(lines)


def _first_winner(content: bytes) -> bytes:
    return next(line for line in content.split(b"\n") if line.startswith(b"winner"))


BROKEN: dict[str, tuple[Any, str, str]] = {
    "one ticket is another's": (
        lambda content: _changed_line(content, b"9 ", b"9 " + b"ef" * 16),
        "list-differs",
        "the list's SHA-256 differs",
    ),
    "a ticket is gone": (
        lambda content: content.replace(content[content.index(b"\n9 ") : content.index(b"\n10 ")], b""),
        "count-differs",
        "the head says 30 tickets, the list holds 29",
    ),
    "two tickets changed places": (_two_swapped, "order-differs", "ticket 7 stands after ticket 8"),
    "another secret": (
        lambda content: _changed_line(content, b"otp: ", b"otp: " + b"11" * 32),
        "secret-differs",
        "the secret is not the one that was committed to",
    ),
    "another public value": (
        lambda content: _changed_line(content, b"randomness: ", b"randomness: " + b"22" * 32),
        "value-differs",
        "the public value is not the hash of the beacon's signature",
    ),
    "another signature and its value": (
        lambda content: _changed_line(
            _changed_line(content, b"signature: ", b"signature: " + b"33" * 48),
            b"randomness: ",
            b"randomness: " + hashlib.sha256(b"\x33" * 48).hexdigest().encode(),
        ),
        "result-differs",
        "the result differs at place 1",
    ),
    "no signature, and a value of one's own": (
        lambda content: _changed_line(
            content.replace(b"signature: " + SIGNATURE.encode() + b"\n", b""),
            b"randomness: ",
            b"randomness: " + hashlib.sha256(b"").hexdigest().encode(),
        ),
        "value-differs",
        "the public value is not the hash of the beacon's signature",
    ),
    "a chain of one's own by a known name": (
        lambda content: _changed_line(content, b"chain: ", b"chain: " + b"77" * 32),
        "chain-differs",
        "the list does not name drand's chain quicknet",
    ),
    "somebody else wins": (
        lambda content: content.replace(_first_winner(content), b"winner: 1 1"),
        "result-differs",
        "the result differs at place 1",
    ),
    "a winner from nowhere": (
        lambda content: content.replace(_first_winner(content), b"winner: 17000 1"),
        "not-in-list",
        "ticket 17000 is not in the list that was published",
    ),
    "one winner less": (
        lambda content: content.replace(_first_winner(content) + b"\n", b""),
        "result-differs",
        "the result differs at place 1",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_bent_file_fails_with_the_reason_for_both_verifiers(tmp_path: Path, name: str) -> None:
    bend, fault, sentence = BROKEN[name]
    bent = bend(a_file())
    assert fault in [finding.fault for finding in verify(bent).findings]
    code, said = by_script(tmp_path, bent)
    assert code == 1
    assert f"FAILS: {sentence}" in said


def test_a_file_rewritten_as_a_whole_is_not_the_one_that_was_published(tmp_path: Path) -> None:
    published = verify(a_file()).tickets.sha256
    rewritten = a_file(31)
    assert verify(rewritten).holds
    assert [finding.fault for finding in verify(rewritten, list_sha256=published).findings] == ["list-not-published"]
    assert by_script(tmp_path, rewritten)[0] == 0
    code, said = by_script(tmp_path, rewritten, "--sha256", published)
    assert code == 1
    assert "the list is not the one that was published" in said


@pytest.mark.parametrize("content", [b"", b"club-draw 2\n\n", b"club-draw 1\ndraw: x\n\n", b"club-draw 1\n"])
def test_what_is_no_draw_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DrawFileUnreadable):
        verify(content)
    assert by_script(tmp_path, content)[0] == 2


def test_a_strange_ticket_is_refused_with_its_line() -> None:
    with pytest.raises(DrawFileUnreadable) as refused:
        verify(_changed_line(a_file(), b"9 ", b"nine"))
    assert refused.value.data["line"] == a_file().split(b"\n").index(b"") + 1 + 9


def test_the_command_says_the_reason_in_the_language_of_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUB_LANGUAGE", "en")
    (tmp_path / "good.txt").write_bytes(a_file())
    (tmp_path / "bent.txt").write_bytes(BROKEN["another secret"][0](a_file()))
    good = CliRunner().invoke(app, ["verify-draw", str(tmp_path / "good.txt")])
    bent = CliRunner().invoke(app, ["verify-draw", str(tmp_path / "bent.txt")])
    gone = CliRunner().invoke(app, ["verify-draw", str(tmp_path / "gone.txt")])
    assert (good.exit_code, bent.exit_code, gone.exit_code) == (0, 1, 2)
    assert good.output.splitlines()[-1] == "Everything holds."
    assert "The secret is not the one that was committed to" in bent.output


def test_ten_thousand_draws_treat_every_ticket_alike() -> None:
    """Ten members with one to ten tickets: the first prize falls to each as often as their tickets say (chi-square, nine degrees of
    freedom: 27.9 is passed once in a thousand times; the draws are fixed, so it is always or never)."""
    tags = [f"{owner:032x}" for owner in range(10) for _ in range(owner + 1)]
    numbers = list(range(1, 56))
    won: Counter[str] = Counter()
    for draw in range(10_000):
        randomness = hashlib.sha256(b"draw %d" % draw).digest()
        (first,) = select("abc", numbers, tags, {}, Rules((1,), 0, wins_once=True), SECRET, randomness)
        won[tags[first.ticket - 1]] += 1
    expected = {f"{owner:032x}": 10_000 * (owner + 1) / 55 for owner in range(10)}
    chi_square = sum((won[tag] - often) ** 2 / often for tag, often in expected.items())
    assert chi_square < 27.9


def test_nobody_wins_twice_where_the_rules_forbid_it_and_some_do_where_they_do_not() -> None:
    tags = [f"{owner:032x}" for owner in range(6) for _ in range(20)]
    numbers, twice = list(range(1, 121)), 0
    for draw in range(300):
        randomness = hashlib.sha256(b"draw %d" % draw).digest()
        once = select("abc", numbers, tags, {}, Rules((2, 2), 2, wins_once=True), SECRET, randomness)
        owners = [tags[each.ticket - 1] for each in once if each.fate != "skipped"]
        assert len(owners) == len(set(owners)) == 6
        often = select("abc", numbers, tags, {}, Rules((2, 2), 2, wins_once=False), SECRET, randomness)
        assert [each.fate for each in often] == ["winner"] * 4 + ["reserve"] * 2
        assert len({each.ticket for each in often}) == 6
        twice += len({tags[each.ticket - 1] for each in often}) < 6
    assert twice > 200


def test_the_barred_never_win_and_more_prizes_than_tickets_leave_some_over() -> None:
    drawn = select("abc", [1, 2, 3], ["a", "b", "c"], {2: "left"}, Rules((5,), 2, wins_once=True), SECRET, b"x")
    assert {each.ticket for each in drawn if each.fate == "winner"} == {1, 3}
    assert [each.fate for each in drawn if each.fate == "reserve"] == []


@pytest.mark.parametrize(
    ("mine", "everybodys", "pieces", "chance"),
    [(0, 10, 1, 0.0), (1, 10, 1, 0.1), (1, 4, 3, 0.75), (3, 4, 2, 1.0), (2, 5, 2, 0.7), (1, 1, 1, 1.0), (1, 0, 1, 0.0)],
)
def test_a_chance_is_that_of_drawing_without_putting_back(
    mine: int, everybodys: int, pieces: int, chance: float
) -> None:
    assert chance_of(mine, everybodys, pieces) == pytest.approx(chance)
