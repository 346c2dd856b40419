"""`club verify-draw`: a draw's file recomputed, in words."""

from collections.abc import Callable
from pathlib import Path

from club.gamification.lotteries import Verdict, value_address, verify
from launcher.parts import StartRefused
from launcher.words import Words

DOES_NOT_HOLD = 1


def verify_draw(
    words: Words,
    file: Path,
    *,
    sha256: str | None = None,
    root: str | None = None,
    say: Callable[[str], None] = print,
) -> int:
    """The exit code: 0 when everything holds. Raises StartRefused for a file that cannot be read."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise StartRefused(words.say("verify-no-file", file=str(file))) from error
    verdict = verify(content, list_sha256=sha256, merkle_root=root)
    _describe(words, verdict, say)
    for finding in verdict.findings:
        ticket = "none" if finding.ticket is None else str(finding.ticket)
        said = {"ticket": ticket, "said": finding.said or "-", "found": finding.found or "-"}
        say(words.say("verify-finding", fault=finding.fault, **said))
    if verdict.findings:
        say(words.say("verify-fails"))
        return DOES_NOT_HOLD
    say(words.say("verify-waits" if verdict.result is None else "verify-holds"))
    return 0


def _describe(words: Words, verdict: Verdict, say: Callable[[str], None]) -> None:
    tickets = verdict.tickets
    say(words.say("verify-draw", draw=tickets.draw, tickets=str(len(tickets.numbers))))
    say(words.say("verify-hashes", sha256=tickets.sha256, root=verdict.merkle_root))
    if tickets.value("beacon") == "none":
        say(words.say("verify-no-beacon"))
    address = value_address(tickets)
    if address is not None and verdict.result is not None:
        say(words.say("verify-compare", address=address))
    for place, drawn in enumerate(verdict.drawn, 1):
        named = {"place": str(place), "ticket": str(drawn.ticket), "prize": str(drawn.prize or 0)}
        say(words.say("verify-drawn", fate=drawn.fate, why=drawn.why or "none", **named))
