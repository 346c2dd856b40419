"""The club's tiers with everything they are counted by, in one trip."""

import datetime as dt
from dataclasses import dataclass
from typing import cast
from zoneinfo import ZoneInfo

from club.jobs.rules import Calendar, calendar_of
from club.storage import Database, Row, Transaction, from_json, instant
from club.tiers.periods import BEGINNING, Counting
from club.tiers.rules import Benefits, TierLadder, TierState, TierTerms, TierView

_TIERS = """
SELECT c.tier_terms, c.timezone, c.currency, c.language, c.credit_expire_after_days, c.rules_version, t.*
FROM club c LEFT JOIN tier t ON t.club_id = c.id WHERE c.id = $1 ORDER BY t.threshold, t.id
"""


@dataclass(frozen=True, slots=True)
class ClubTiers:
    """`since`: when terms or a threshold were changed last; what was reached before is nobody's new achievement.

    `anew`: when progress came to be counted and reviewed as it is. `edit`: the number of the last edit that moved anybody.
    """

    ladder: TierLadder
    since: dt.datetime
    anew: dt.datetime
    edit: int
    timezone: ZoneInfo
    calendar: Calendar
    currency: str
    credit_expire_after_days: int | None
    rules_version: int

    def counting(self, joined_at: dt.datetime, *, yearly: bool = False) -> Counting:
        """How the time of a member who joined then is counted; `yearly`: by the club's years, whatever the terms say."""
        terms = self.ladder.terms
        kind = "jalali_year" if yearly else terms.period
        joined_on = joined_at.astimezone(self.timezone).date()
        return Counting(kind, terms.rolling_days, self.timezone, self.calendar, joined_on)

    def counting_for_review(self, held: TierView, joined_at: dt.datetime) -> Counting:
        """Of a retired tier members are let go at the end of a year, even where periods never end."""
        return self.counting(joined_at, yearly=held.state == "retired" and self.ladder.terms.period == "lifetime")


async def read_tiers(reader: Transaction | Database, club_id: int) -> ClubTiers:
    rows = await reader.fetch_all(_TIERS, club_id)
    if not rows:
        raise LookupError(f"club {club_id} was never opened")
    first = rows[0]
    kept = from_json(first["tier_terms"]) if first["tier_terms"] is not None else None
    tiers = [tier_of(row) for row in rows if row["id"] is not None]
    return ClubTiers(
        TierLadder(
            TierTerms() if kept is None else TierTerms.from_json(kept),
            tuple(tier for tier in tiers if tier.state == "active"),
            tuple(tier for tier in tiers if tier.state == "retired"),
        ),
        BEGINNING if kept is None else instant(kept["since"]),
        BEGINNING if kept is None else instant(kept["anew"]),
        0 if kept is None else kept["edit"],
        ZoneInfo(first["timezone"]),
        calendar_of(first["language"], first["timezone"]),
        first["currency"],
        first["credit_expire_after_days"],
        first["rules_version"],
    )


def tier_of(row: Row) -> TierView:
    return TierView(
        id=row["id"],
        name=row["name"],
        threshold=row["threshold"],
        benefits=Benefits.from_json(from_json(row["benefits"])),
        emoji=row["emoji"],
        palette=row["palette"],
        picture_id=row["picture_id"],
        never_lowered=bool(row["never_lowered"]),
        rank=row["rank"],
        state=cast(TierState, row["state"]),
    )
