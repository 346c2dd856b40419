"""What a club is called and how it handles points."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from club.context import Club
from club.storage import Row


@dataclass(frozen=True, slots=True)
class ClubProfile:
    """Policies of one club. `display_unit`: how money is shown (`toman`, `rial`, or the currency's own)."""

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
    )


async def club_profile(club: Club) -> ClubProfile:
    row = await club.database.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
    if row is None:
        raise LookupError(f"club {club.id} was never opened")
    return profile_of(row)
