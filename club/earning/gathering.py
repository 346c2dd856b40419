"""What has to be known of a member before a purchase can be judged. Asked once, under the account's lock, and kept with it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from club.earning.shapes import Facts, Rule, Terms
from club.jobs.rules import calendar_of, month_begins
from club.storage import Database, Row, Transaction, from_json, instant

NET = (
    "CASE WHEN eligible > CASE WHEN refunded > paid_with_credit THEN refunded ELSE paid_with_credit END"
    " THEN eligible - CASE WHEN refunded > paid_with_credit THEN refunded ELSE paid_with_credit END ELSE 0 END"
)
_STANDING = f"FROM purchase WHERE club_id = $1 AND member_id = $2 AND id <> $3 AND stage = 'paid' AND {NET} > 0"
_NOBODY = -1


def local_day(at: dt.datetime, timezone: str) -> dt.date:
    return at.astimezone(ZoneInfo(timezone)).date()


async def gather_facts(
    reader: Transaction | Database,
    club_id: int,
    member_id: int,
    terms: Terms,
    bought_at: dt.datetime,
    purchase_id: int | None = None,
) -> Facts:
    """What `terms` ask about the member, for a purchase of `bought_at` (None: one that is not there yet).

    Whoever books holds the lock of the member's points account; that is what keeps two purchases from being the same one.
    Only purchases that still stand count: those that were cancelled or wholly refunded do not.
    """
    member = await reader.fetch_one("SELECT tier_id FROM member WHERE club_id = $1 AND id = $2", club_id, member_id)
    tier_id = member["tier_id"] if member is not None else None
    rules = [rule for rule in terms.rules if rule.asks_member]
    kinds = {rule.kind for rule in rules}
    here = purchase_id or _NOBODY
    day = local_day(bought_at, terms.timezone)
    ordinal, days_since, spent_day, spent_month, stepped = 1, None, 0, 0, dict[str, int]()
    if "every_nth_purchase" in kinds:
        counted = await reader.fetch_one(f"SELECT COUNT(*) AS n {_STANDING}", club_id, member_id, here)
        assert counted is not None
        ordinal = int(counted["n"]) + 1
    if "repeat_purchase" in kinds:
        days_since = await _days_since(reader, club_id, member_id, here, bought_at, terms.timezone)
    if "spend_step" in kinds:
        spent_day, spent_month, stepped = await _spent(reader, club_id, member_id, here, day, terms)
    return Facts(
        tier_id=tier_id,
        ordinal=ordinal,
        days_since=days_since,
        spent_day=spent_day,
        spent_month=spent_month,
        used=await uses(reader, member_id, day, rules),
        fired=await _fired(reader, club_id, member_id, here) if "every_nth_purchase" in kinds else {},
        stepped=stepped,
    )


async def _days_since(
    reader: Transaction | Database, club_id: int, member_id: int, here: int, bought_at: dt.datetime, timezone: str
) -> int | None:
    row = await reader.fetch_one(
        f"SELECT MAX(bought_at) AS at {_STANDING} AND bought_at <= $4", club_id, member_id, here, bought_at
    )
    if row is None or row["at"] is None:
        return None
    return (local_day(bought_at, timezone) - local_day(instant(row["at"]), timezone)).days


async def _spent(
    reader: Transaction | Database, club_id: int, member_id: int, here: int, day: dt.date, terms: Terms
) -> tuple[int, int, dict[str, int]]:
    """What other purchases of that day and of that month of the club's calendar come to, and by rule of steps, how many steps
    they were given in its period.
    """
    row = await reader.fetch_one("SELECT language FROM club WHERE id = $1", club_id)
    assert row is not None
    calendar = calendar_of(row["language"], terms.timezone)
    first = month_begins(day, calendar)
    after = month_begins(first + dt.timedelta(days=32), calendar)
    since, before = (dt.datetime.combine(one, dt.time(), ZoneInfo(terms.timezone)) for one in (first, after))
    rows: Iterable[Row] = await reader.fetch_all(
        f"SELECT {NET} AS net, bought_at, reasons {_STANDING} AND bought_at >= $4 AND bought_at < $5",
        club_id,
        member_id,
        here,
        since.astimezone(dt.UTC),
        before.astimezone(dt.UTC),
    )
    periods = {str(rule.id): rule.parameters["period"] for rule in terms.rules if rule.kind == "spend_step"}
    spent_day = spent_month = 0
    stepped: dict[str, int] = {}
    for row in rows:
        same_day = local_day(instant(row["bought_at"]), terms.timezone) == day
        spent_month += row["net"]
        spent_day += row["net"] if same_day else 0
        for line in from_json(row["reasons"]):
            rule = str(line["rule_id"])
            period = periods.get(rule) if line["kind"] == "spend_step" else None
            if period == "month" or (period == "day" and same_day):
                stepped[rule] = stepped.get(rule, 0) + line["points"] // line["parameters"]["points"]
    return spent_day, spent_month, stepped


async def _fired(reader: Transaction | Database, club_id: int, member_id: int, here: int) -> dict[str, int]:
    """At which ordinal each rule of every nth purchase last fired, among the purchases that still stand."""
    rows: Iterable[Row] = await reader.fetch_all(
        f"SELECT reasons, facts {_STANDING} AND CAST(reasons AS TEXT) LIKE '%every_nth_purchase%'",
        club_id,
        member_id,
        here,
    )
    fired: dict[str, int] = {}
    for row in rows:
        ordinal = int((from_json(row["facts"]) or {})["member"]["ordinal"])
        for line in from_json(row["reasons"]):
            if line["kind"] == "every_nth_purchase":
                rule = str(line["rule_id"])
                fired[rule] = max(ordinal, fired.get(rule, 0))
    return fired


async def uses(
    reader: Transaction | Database, member_id: int, day: dt.date, rules: Iterable[Rule]
) -> dict[str, tuple[int, int]]:
    """How much each capped rule gave the member on that day, and ever."""
    found: dict[str, tuple[int, int]] = {}
    for rule in rules:
        if rule.counts_uses:
            row = await reader.fetch_one(
                "SELECT COALESCE(SUM(given), 0) AS ever, COALESCE(SUM(CASE WHEN day = $3 THEN given ELSE 0 END), 0) AS today"
                " FROM rule_use WHERE rule_id = $1 AND member_id = $2",
                rule.id,
                member_id,
                day,
            )
            assert row is not None
            found[str(rule.id)] = (int(row["today"]), int(row["ever"]))
    return found


async def note_uses(
    tx: Transaction, club_id: int, member_id: int, day: dt.date, before: Mapping[str, int], after: Mapping[str, int]
) -> None:
    """Bring the uses from what a purchase gave before to what it gives now; the account's lock is held."""
    for rule in sorted({*before, *after}, key=int):
        change = after.get(rule, 0) - before.get(rule, 0)
        if change:
            await tx.execute(
                "INSERT INTO rule_use (club_id, rule_id, member_id, day, given) VALUES ($1, $2, $3, $4, $5)"
                " ON CONFLICT (rule_id, member_id, day) DO UPDATE SET given = rule_use.given + excluded.given",
                club_id,
                int(rule),
                member_id,
                day,
                change,
            )
