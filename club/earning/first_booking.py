"""A purchase seen for the first time, with everything that is written for it worked out beforehand."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstBooking:
    """Texts are JSON: `lines` say why, `bought_lines` what was bought.

    `rules_version`: the terms these points were worked out under; the club must still have them.
    """

    club_id: int
    rules_version: int
    member_id: int
    source: str
    external_id: str
    external_number: str
    buyer_phone: str | None
    phone_seen_at: dt.datetime | None
    currency: str
    total: int
    eligible: int
    refunded: int
    points: int
    terms: str
    lines: str
    purchase_fingerprint: str
    snapshot_at: dt.datetime
    bought_at: dt.datetime
    now: dt.datetime
    staff_id: int | None
    ready_at: dt.datetime
    expires_at: dt.datetime | None
    entry_fingerprint: str
    reason: str
    told: str
    bought_lines: str | None = None
    facts: str | None = None

    @property
    def is_pending(self) -> bool:
        return self.ready_at > self.now
