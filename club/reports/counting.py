"""Counting what happened in a span, reading no more rows than lie in it.

Ids are given nearly in the order of time: a row that is `DISORDER` older than another has the smaller id. So a day that was
counted remembers, for each table, between which ids its rows lie, and the next one begins there.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from club.reports.rules import FLOWS, Morning, Span, flows_of_entries
from club.storage import Row, Transaction

DISORDER: Final = dt.timedelta(minutes=5)
"""Clocks of several machines differ, and what is written last may have begun first; by less than this."""

EXPIRING_DAYS: Final = 30
ID_LARGEST: Final = 2**63 - 1
_ROWS_READ_RATHER_THAN_SEARCHED: Final = 5000

TIMES: Final[Mapping[str, str]] = {
    "entry": "at",
    "purchase": "recorded_at",
    "member": "joined_at",
    "voucher": "issued_at",
    "referral": "joined_at",
    "gift": "at",
    "member_event": "at",
}
"""The tables that are counted, and the column that says when a row came about."""

Ids = Mapping[str, int]

# $1 club, $2 start, $3 end, then low and high of each table as the template asks for them.
# The plus keeps both databases from taking the index of club_id, in which all the club's rows lie.
_SPAN = "+club_id = $1 AND id > {low} AND id <= {high} AND {time} >= $2 AND {time} < $3"
_ENTRIES = """
SELECT wallet, kind, SUM(amount) AS amount FROM (
  SELECT CASE WHEN kind = 'received' AND idempotency_key LIKE 'won:%' THEN 'won' ELSE kind END AS kind, amount,
    {wallet} AS wallet FROM entry WHERE {entry}
) moved GROUP BY wallet, kind, amount < 0
"""
_ACTIVE = """
SELECT COUNT(*) FROM (
  SELECT id FROM member WHERE {member}
  UNION SELECT member_id FROM purchase WHERE {purchase} AND member_id IS NOT NULL
  UNION SELECT member_id FROM voucher WHERE {voucher}
  UNION SELECT giver_id FROM gift WHERE {gift}
  UNION SELECT member_id FROM member_event WHERE {member_event}
) active
"""
_FACTS = f"""
SELECT bought.purchases, bought.purchase_sum,
  (SELECT COUNT(*) FROM member WHERE {{member}}) AS joined,
  (SELECT COUNT(*) FROM voucher WHERE {{voucher}}) AS issued,
  (SELECT COUNT(*) FROM voucher WHERE club_id = $1 AND closed_at >= $2 AND closed_at < $3 AND state = 'handed_over')
    AS handed_over,
  (SELECT COUNT(*) FROM referral WHERE {{referral}}) AS referrals,
  ({_ACTIVE}) AS active
FROM (SELECT COUNT(*) AS purchases, COALESCE(SUM(total), 0) AS purchase_sum FROM purchase
  WHERE {{purchase}} AND stage = 'paid' AND member_id IS NOT NULL) bought
"""


def _filled(template: str, first_place: int = 4) -> tuple[str, list[str]]:
    """The statement with the conditions of its tables, and the tables whose low and high follow the first three values."""
    tables = [table for table in TIMES if f"{{{table}}}" in template]
    spans = {
        table: _SPAN.format(low=f"${first_place + 2 * at}", high=f"${first_place + 2 * at + 1}", time=TIMES[table])
        for at, table in enumerate(tables)
    }
    return template.format(**spans), tables


# Each account that is looked up is a page of its own in a large club; most clubs have points only.
_ENTRIES_SQL, _ENTRIES_TABLES = _filled(_ENTRIES.replace("{wallet}", "'points'"))
_BOTH_WALLETS_SQL, _ = _filled(
    _ENTRIES.replace("{wallet}", "(SELECT a.wallet FROM account a WHERE a.id = entry.account_id)")
)
_FACTS_SQL, _FACTS_TABLES = _filled(_FACTS)
_ACTIVE_SQL, _ACTIVE_TABLES = _filled(_ACTIVE.replace("COUNT(*)", "COUNT(*) AS active", 1))


def _ends(tables: list[str], low: Ids, high: Ids | None) -> list[int]:
    return [end for table in tables for end in (low[table], ID_LARGEST if high is None else high[table])]


async def has_credit(tx: Transaction, club_id: int) -> bool:
    """Whether any member has a wallet of credit."""
    row = await tx.fetch_one("SELECT id FROM account WHERE club_id = $1 AND wallet = 'credit' LIMIT 1", club_id)
    return row is not None


async def count_flows(
    tx: Transaction, club_id: int, span: Span, low: Ids, high: Ids | None, *, with_credit: bool
) -> dict[str, int]:
    """All FLOWS of a span whose rows have ids above `low` and not above `high` (None: up to the newest)."""
    entries_sql = _BOTH_WALLETS_SQL if with_credit else _ENTRIES_SQL
    sums = await tx.fetch_all(entries_sql, club_id, span.start, span.end, *_ends(_ENTRIES_TABLES, low, high))
    facts = await tx.fetch_one(_FACTS_SQL, club_id, span.start, span.end, *_ends(_FACTS_TABLES, low, high))
    assert facts is not None
    flows = flows_of_entries((row["wallet"], row["kind"], int(row["amount"])) for row in sums)
    for name in ("joined", "active", "purchases", "purchase_sum", "issued", "handed_over", "referrals"):
        flows[name] = int(facts[name])
    return {name: flows[name] for name in FLOWS}


async def count_active(tx: Transaction, club_id: int, span: Span, low: Ids) -> int:
    """How many different members joined, bought, redeemed, gave points or did something a shop reported."""
    row = await tx.fetch_one(_ACTIVE_SQL, club_id, span.start, span.end, *_ends(_ACTIVE_TABLES, low, None))
    assert row is not None
    return int(row["active"])


async def first_ids(tx: Transaction, club_id: int, *, to_keep: bool = False) -> dict[str, int]:
    """For a club of which no day was counted yet: below its first row in each table. Where it has none, the newest of any club;
    `to_keep`: zero, for its first row may be on its way just now with an id between.
    """
    columns = ", ".join(f"(SELECT MIN(id) FROM {table} WHERE club_id = $1) AS {table}" for table in TIMES)
    row = await tx.fetch_one(f"SELECT {columns}", club_id)
    assert row is not None
    without = dict.fromkeys(TIMES, 0) if to_keep else await _newest_ids(tx)
    return {table: without[table] if row[table] is None else row[table] - 1 for table in TIMES}


async def _newest_ids(tx: Transaction) -> dict[str, int]:
    row = await tx.fetch_one("SELECT " + ", ".join(f"(SELECT MAX(id) FROM {table}) AS {table}" for table in TIMES))
    assert row is not None
    return {table: row[table] or 0 for table in TIMES}


async def ids_beyond(tx: Transaction, moment: dt.datetime, low: Ids) -> dict[str, int]:
    """For each table an id that no row from before `moment` exceeds. Where much has been written since `low` it is searched for,
    by halves; else it is the newest.
    """
    newest = await _newest_ids(tx)
    return {
        table: newest[table]
        if newest[table] - low[table] <= _ROWS_READ_RATHER_THAN_SEARCHED
        else await _searched(tx, table, low[table], newest[table], moment + DISORDER)
        for table in TIMES
    }


async def _searched(tx: Transaction, table: str, low: int, high: int, moment: dt.datetime) -> int:
    """The id of some row of about `moment`; the newest when all are older."""
    sql = f"SELECT id, CASE WHEN {TIMES[table]} >= $2 THEN 1 ELSE 0 END AS later FROM {table} WHERE id >= $1 ORDER BY id LIMIT 1"
    while high - low > 1:
        middle = (low + high) // 2
        row = await tx.fetch_one(sql, middle, moment)
        if row is not None and row["later"]:
            high = middle
        else:
            low = middle if row is None else max(middle, min(row["id"], high - 1))
    return high


async def ids_of_day(
    tx: Transaction, club_id: int, end: dt.datetime, low: Ids, beyond: Ids
) -> tuple[dict[str, int], dict[str, int]]:
    """Low and high of the day that ends at `end`; its rows, and those just after it, lie above `low` and not above `beyond`."""
    lows, highs = {}, {}
    for table, time in TIMES.items():
        row = await tx.fetch_one(
            f"SELECT MIN(CASE WHEN club_id = $1 AND {time} >= $2 THEN id END) AS own,"
            f" MAX(CASE WHEN {time} < $2 THEN id END) AS passed,"
            f" MAX(CASE WHEN club_id = $1 AND {time} < $3 THEN id END) AS last FROM {table} WHERE id > $4 AND id <= $5",
            club_id,
            end - DISORDER,
            end,
            low[table],
            beyond[table],
        )
        assert row is not None
        passed = low[table] if row["passed"] is None else row["passed"]
        lows[table] = passed if row["own"] is None else min(passed, row["own"] - 1)
        highs[table] = low[table] if row["last"] is None else row["last"]
    return lows, highs


async def count_morning(tx: Transaction, club_id: int, now: dt.datetime) -> Morning:
    """How the club stands at `now`: this reads all members and all lots that expire soon."""
    members = await tx.fetch_all(
        "SELECT tier_id, COUNT(*) AS members FROM member WHERE club_id = $1 AND state = 'active' GROUP BY tier_id",
        club_id,
    )
    tiers = {row["tier_id"]: int(row["members"]) for row in members}
    return Morning(sum(tiers.values()), await count_expiring(tx, club_id, now), tiers)


async def count_expiring(tx: Transaction, club_id: int, now: dt.datetime) -> int:
    row: Row | None = await tx.fetch_one(
        "SELECT COALESCE(SUM(remaining), 0) AS points FROM lot WHERE club_id = $1 AND remaining > 0 AND expires_at > $2"
        " AND expires_at <= $3 AND (SELECT a.wallet FROM account a WHERE a.id = lot.account_id) = 'points'",
        club_id,
        now,
        now + dt.timedelta(days=EXPIRING_DAYS),
    )
    assert row is not None
    return int(row["points"])
