"""What a club is called and how it handles points."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal
from zoneinfo import ZoneInfo

from club.context import Club
from club.storage import Row, from_json, instant_or_none

PointsShownAs = Literal["points", "stamps"]


@dataclass(frozen=True, slots=True)
class ClubProfile:
    """Policies of one club. `display_unit`: how money is shown (`toman`, `rial`, or the currency's own).

    `set_up_at` None: its owner has not gone through the set-up yet; `set_up_step` is where that stands.
    """

    id: int
    slug: str
    name: str
    language: str
    timezone: ZoneInfo
    currency: str
    display_unit: str
    phone_required: bool
    debt_allowed: bool
    points_pending_days: int
    points_expire_after_days: int | None
    voucher_valid_days: int
    rules_version: int
    credit_expire_after_days: int | None
    points_shown_as: PointsShownAs
    picture_id: int | None
    preset: str | None
    set_up_at: dt.datetime | None
    set_up_step: str | None
    has_tiers: bool = False
    """Whether there is a ladder to show members."""
    invites: bool = False
    """Whether members may invite friends now."""
    gifts: bool = False
    """Whether members may give points to each other."""
    plays: frozenset[str] = frozenset()
    """The rooms of play that have something to show members (`PLAYS`)."""


def profile_of(row: Row) -> ClubProfile:
    return ClubProfile(
        id=row["id"],
        slug=row["slug"],
        name=row["name"],
        language=row["language"],
        timezone=ZoneInfo(row["timezone"]),
        currency=row["currency"],
        display_unit=row["display_unit"],
        phone_required=bool(row["phone_required"]),
        debt_allowed=bool(row["debt_allowed"]),
        points_pending_days=row["points_pending_days"],
        points_expire_after_days=row["points_expire_after_days"],
        voucher_valid_days=row["voucher_valid_days"],
        rules_version=row["rules_version"],
        credit_expire_after_days=row["credit_expire_after_days"],
        points_shown_as=row["points_shown_as"],
        picture_id=row["picture_id"],
        preset=row["preset"],
        set_up_at=instant_or_none(row["set_up_at"]),
        set_up_step=row["set_up_step"],
        has_tiers=row["tier_terms"] is not None and from_json(row["tier_terms"])["tiers"] > 0,
        invites=row["referral_terms"] is not None,
        gifts=row["gift_terms"] is not None,
    )


PLAYS = {
    "lotteries": "lottery WHERE club_id = $1 AND state IN ('open', 'frozen', 'drawn', 'finished')",
    "contests": "contest WHERE club_id = $1 AND state IN ('open', 'closed', 'voting', 'settled')",
    "codes": "code_batch WHERE club_id = $1 AND state = 'active'",
    "games": "game WHERE club_id = $1 AND state IN ('active', 'exhausted')",
    "missions": "mission WHERE club_id = $1 AND state = 'active'",
    "badges": "play_terms WHERE club_id = $1 AND room = 'badges' AND is_on",
    "streaks": "play_terms WHERE club_id = $1 AND room = 'streaks' AND is_on",
    "boards": "play_terms WHERE club_id = $1 AND room = 'leaderboards' AND is_on",
    "envelopes": "play_terms WHERE club_id = $1 AND room = 'envelopes' AND is_on",
}
"""Each room of play, and the rows that make it something to show."""

_PROFILE = (
    "SELECT club.*, "
    + ", ".join(f"EXISTS (SELECT 1 FROM {rows}) AS plays_{room}" for room, rows in PLAYS.items())
    + " FROM club WHERE id = $1"
)


async def club_profile(club: Club) -> ClubProfile:
    row = await club.database.fetch_one(_PROFILE, club.id)
    if row is None:
        raise LookupError(f"club {club.id} was never opened")
    return replace(profile_of(row), plays=frozenset(room for room in PLAYS if row[f"plays_{room}"]))
