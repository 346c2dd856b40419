"""How far a member has come within a period, by points, money or orders. Asks only for rows of this one member.

A refund counts in the period of its purchase, whenever it is made: it can undo progress, never reach into a later period.
"""

import datetime as dt

from club.storage import Database, Transaction
from club.tiers.periods import Period
from club.tiers.rules import Metric

FAR_AWAY = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)

# What a refund should have taken back and could not, because it was spent already, is progress no longer.
_POINTS = """
SELECT COALESCE(SUM(g.net - CASE WHEN p.member_id = $2 AND p.booked_points > p.target_points
    THEN p.booked_points - p.target_points ELSE 0 END), 0) AS progress
FROM (
  SELECT e.purchase_id, SUM(e.amount) AS net, MIN(e.at) AS at FROM entry e
  WHERE e.account_id = (SELECT a.id FROM account a WHERE a.club_id = $1 AND a.member_id = $2 AND a.wallet = 'points')
    AND e.kind IN ('earned', 'reversed', 'corrected') AND e.at < $5
  GROUP BY e.purchase_id, CASE WHEN e.purchase_id IS NULL THEN e.id END
) g LEFT JOIN purchase p ON p.id = g.purchase_id
WHERE g.at >= $3 AND g.at < $4
"""

_NET = "(eligible - refunded - (paid_with_credit - credit_returned))"
_PAID = f"""
FROM purchase WHERE club_id = $1 AND member_id = $2 AND stage = 'paid' AND {_NET} > 0
  AND bought_at >= $3 AND bought_at < $4 AND recorded_at < $5
  AND currency = (SELECT c.currency FROM club c WHERE c.id = $1)
"""
_SPEND = f"SELECT COALESCE(SUM({_NET}), 0) AS progress {_PAID}"
_ORDERS = f"SELECT COUNT(*) AS progress {_PAID}"

_STATEMENTS: dict[Metric, str] = {"points": _POINTS, "spend": _SPEND, "orders": _ORDERS}


async def progress_of(
    reader: Transaction | Database,
    club_id: int,
    member_id: int,
    metric: Metric,
    period: Period,
    *,
    known_before: dt.datetime | None = None,
) -> int:
    """Points earned and corrected, minor units paid, or orders paid within the period; never below 0.

    `known_before`: as far as the club knew it before that instant.
    """
    row = await reader.fetch_one(
        _STATEMENTS[metric],
        club_id,
        member_id,
        period.start,
        period.end or FAR_AWAY,
        known_before or FAR_AWAY,
    )
    return max(0, int(row["progress"])) if row is not None else 0
