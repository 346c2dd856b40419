"""Every statement of the core that touches rows of a club names the club, or says by which key it reaches one row of it.

Reading outside a transaction must name the club: what comes in there is what somebody asked for. Inside one, a statement may go
by the key of a row, which was found or locked under its club before (`tests/club/test_isolation.py` tries that it was). All
others stand here with the reason why they need not name it. A piece that is put into an f-string counts as unknown.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORE = Path(__file__).parents[2] / "club"

_STATEMENT = re.compile(r"\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\s", re.ASCII)
_TABLE = re.compile(r"\b(?:FROM|JOIN|UPDATE|INTO)\s+\"?([a-z_]+)\"?")
_CLUB = re.compile(r"\bclub_id\b")

_BY_KEY = re.compile(r"\bWHERE (?:\w+\.)?(?:id|[a-z_]+_id) = [$?]\d", re.ASCII)
_ASKED = frozenset({"fetch_one", "fetch_all", "execute", "execute_many"})

_PURCHASE = "goes by the purchase's key, which was locked under its club in this transaction"
_MINE = "keys of the member's own row, which was found under the club in this transaction"
_ASSEMBLED = "the condition that is put in begins with the club"

ALLOWED: dict[str, dict[str, str]] = {
    "earning/at_once_sqlite.py": {
        "UPDATE account SET balance": "the account's key was found under the club in this transaction"
    },
    "earning/booking.py": {
        "UPDATE purchase SET member_id": _PURCHASE,
        "UPDATE purchase SET stage": _PURCHASE,
        "UPDATE purchase SET buyer_phone": _PURCHASE,
    },
    "earning/gathering.py": {"SELECT COALESCE(SUM(given), 0)": "the rule is one of the club's terms"},
    "gamification/lotteries/proof.py": {
        "SELECT * FROM lottery WHERE public_id": "finds which club's published draw it is",
    },
    "members/gifts.py": {"SELECT COALESCE(SUM(points), 0)": _MINE},
    "members/searching.py": {"SELECT * FROM member WHERE {…}": _ASSEMBLED},
    "referrals/views.py": {
        "SELECT r.*, i.name": "its condition follows where it is asked, and names the club",
        "SELECT s.*, (SELECT COUNT(*)": "its condition follows where it is asked, and names the club",
        "SELECT wallet, state, amount": "the referral was found under the club just before",
    },
    "reports/counting.py": {
        "SELECT wallet, kind, SUM(amount)": _ASSEMBLED,
        "SELECT COUNT(*) FROM ( SELECT id": _ASSEMBLED,
    },
    "shops/views.py": {"SELECT * FROM shop WHERE path_token": "finds which club's secret address it is"},
    "staff/journal.py": {"SELECT id, act, at FROM journal_entry": _ASSEMBLED},
    "tiers/moving.py": {"SELECT * FROM tier_change": "the member is the club's, found or locked by who asks"},
}
"""By file, the beginning of a statement: why it is of one club all the same."""


@dataclass(frozen=True)
class Statement:
    file: str
    line: int
    text: str
    asked: str
    """What it is asked of: `tx`, `club.database`; empty when it is kept for later."""

    @property
    def goes_by_key(self) -> bool:
        return self.asked.rpartition(".")[2].removeprefix("_") == "tx" and _BY_KEY.search(self.text) is not None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text[:110]}"


def tables_with_a_club() -> set[str]:
    """Of the models: those with a `club_id`."""
    found = set()
    for path in CORE.rglob("models.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                source = ast.unparse(node)
                table = re.search(r"table = '([a-z_]+)'", source)
                if table and re.search(r"\bclub_id = |club_field\(", source):
                    found.add(table[1])
    return found


def statements() -> Iterator[Statement]:
    for path in sorted(CORE.rglob("*.py")):
        file = str(path.relative_to(CORE))
        if file.startswith("storage/migrations/"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        asked = {
            id(node.args[0]): ast.unparse(node.func.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _ASKED
            and node.args
        }
        inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
                text = node.value
            elif isinstance(node, ast.JoinedStr):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in node.values)
            else:
                continue
            if _STATEMENT.match(text):
                yield Statement(file, node.lineno, " ".join(text.split()), asked.get(id(node), ""))


def unnamed() -> list[Statement]:
    """Statements about rows of a club that do not name it."""
    owned = tables_with_a_club()
    return [
        each
        for each in statements()
        if owned & set(_TABLE.findall(each.text)) and not _CLUB.search(each.text) and not each.goes_by_key
    ]


def reason_for(statement: Statement) -> str | None:
    return next(
        (why for start, why in ALLOWED.get(statement.file, {}).items() if statement.text.startswith(start)), None
    )


def test_the_tables_are_known() -> None:
    assert {"member", "entry", "purchase", "voucher", "outbox_message", "club_bot"} <= tables_with_a_club()
    assert "club" not in tables_with_a_club()
    assert len(list(statements())) > 300


def test_every_statement_names_its_club_or_says_why_not() -> None:
    assert [str(each) for each in unnamed() if reason_for(each) is None] == []


def test_nothing_is_allowed_that_is_not_there() -> None:
    seen = [(each.file, each.text) for each in unnamed()]
    idle = [
        f"{file}: {start}"
        for file, starts in ALLOWED.items()
        for start in starts
        if not any(file == its and text.startswith(start) for its, text in seen)
    ]
    assert idle == []
