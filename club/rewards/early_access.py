"""How much earlier than others a member may redeem what opens later."""

from club.storage import Database, Transaction, from_json


async def early_access_hours(reader: Transaction | Database, club_id: int, member_id: int) -> int:
    """By the tier the member is in; 0 without one."""
    row = await reader.fetch_one(
        "SELECT t.benefits FROM member m JOIN tier t ON t.id = m.tier_id WHERE m.club_id = $1 AND m.id = $2",
        club_id,
        member_id,
    )
    return 0 if row is None else int(from_json(row["benefits"])["early_access_hours"])
