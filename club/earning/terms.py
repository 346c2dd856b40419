"""Under which terms a purchase earns right now: read with the rows, or remembered until the rules change.

The remembered terms carry their version; the one-statement booking books only if the club still has that version.
"""

from collections.abc import Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from club.context import Club
from club.earning.scaling import PERCENT_PLAIN
from club.earning.shapes import Rule, Terms, TierShare
from club.storage import Database, Row, Transaction, from_json, to_json

_remembered: WeakKeyDictionary[Database, dict[int, Terms]] = WeakKeyDictionary()

_CLUB = (
    "SELECT rules_version, points_pending_days, points_expire_after_days, credit_expire_after_days, timezone"
    " FROM club WHERE id = $1"
)
_RULES = (
    "SELECT id, kind, parameters, conditions, caps, gives FROM earning_rule WHERE club_id = $1 AND state = 'active'"
    " ORDER BY id"
)
_TIERS = "SELECT id, name, benefits FROM tier WHERE club_id = $1 AND state = 'active' ORDER BY rank, id"

PLAIN_KINDS = ("joining", "amount", "per_purchase", "birthday")
"""The kinds that are set as kind -> parameters, from the terminal."""


def rule_of(row: Row) -> Rule:
    return Rule(
        row["id"],
        row["kind"],
        from_json(row["parameters"]),
        from_json(row["conditions"]) or {},
        from_json(row["caps"]) or {},
        row["gives"],
    )


def _terms(club_row: Row | None, rule_rows: Sequence[Row], tier_rows: Sequence[Row]) -> Terms:
    if club_row is None:
        raise LookupError("the club was never opened")
    tiers = [
        TierShare(row["id"], row["name"], int(from_json(row["benefits"]).get("multiplier_percent", PERCENT_PLAIN)))
        for row in tier_rows
    ]
    terms = Terms(
        version=club_row["rules_version"],
        rules=tuple(rule_of(row) for row in rule_rows),
        pending_days=club_row["points_pending_days"],
        expire_after_days=club_row["points_expire_after_days"],
        credit_expire_after_days=club_row["credit_expire_after_days"],
        timezone=club_row["timezone"],
        tiers=tuple(tier for tier in tiers if tier.percent > PERCENT_PLAIN),
    )
    return replace(terms, kept_text=to_json(terms.to_json()))


async def read_terms(reader: Transaction | Database, club_id: int) -> Terms:
    """The terms as the rows say, now."""
    return _terms(
        await reader.fetch_one(_CLUB, club_id),
        await reader.fetch_all(_RULES, club_id),
        await reader.fetch_all(_TIERS, club_id),
    )


async def remembered_terms(club: Club) -> Terms:
    """Possibly stale; whoever books with them must check the version in the same statement."""
    of_database = _remembered.setdefault(club.database, {})
    terms = of_database.get(club.id)
    if terms is None:
        terms = of_database[club.id] = await read_terms(club.database, club.id)
    return terms


def forget_terms(club: Club) -> None:
    _remembered.get(club.database, {}).pop(club.id, None)


async def terms_in(tx: Transaction, club: Club) -> Terms:
    """The terms as they stand inside this transaction; remembered when their version still holds."""
    row = await tx.fetch_one(_CLUB, club.id)
    terms = _remembered.get(club.database, {}).get(club.id)
    if row is None or terms is None or terms.version != row["rules_version"]:
        terms = _terms(row, await tx.fetch_all(_RULES, club.id), await tx.fetch_all(_TIERS, club.id))
        _remembered.setdefault(club.database, {})[club.id] = terms
    return terms


async def rules_now(club: Club) -> dict[str, dict[str, int]]:
    """The club's plain earning rules as they stand: kind -> parameters. Those with conditions or caps are not among them."""
    rules = (await read_terms(club.database, club.id)).rules
    return {rule.kind: dict(rule.parameters) for rule in rules if is_plain(rule)}


def is_plain(rule: Rule) -> bool:
    return rule.kind in PLAIN_KINDS and not rule.conditions and not rule.caps and rule.gives == "points"
