"""The same figures by reading every row there is: slow, and plain enough to be believed."""

import datetime as dt
from zoneinfo import ZoneInfo

from club.context import Club
from club.storage import instant

TEHRAN = ZoneInfo("Asia/Tehran")


async def rows_of(club: Club, table: str) -> list[dict[str, object]]:
    found = await club.database.fetch_all(f"SELECT * FROM {table} WHERE club_id = $1 ORDER BY id", club.id)
    return [dict(row) for row in found]


async def naive_flows(club: Club, start: dt.datetime, end: dt.datetime) -> dict[str, int]:
    """Everything that happened from `start` to `end`, by name."""

    def within(value: object) -> bool:
        return value is not None and start <= instant(value) < end

    members = [row for row in await rows_of(club, "member") if within(row["joined_at"])]
    purchases = [row for row in await rows_of(club, "purchase") if within(row["recorded_at"]) and row["member_id"]]
    vouchers = await rows_of(club, "voucher")
    issued = [row for row in vouchers if within(row["issued_at"])]
    wallets = {row["id"]: row["wallet"] for row in await rows_of(club, "account")}
    entries = [row for row in await rows_of(club, "entry") if within(row["at"])]
    points = [row for row in entries if wallets[row["account_id"]] == "points"]

    def total(*kinds: str, sign: int) -> int:
        return sum(abs(row["amount"]) for row in points if row["kind"] in kinds and row["amount"] * sign > 0)  # type: ignore[operator,arg-type,misc]

    def credit(kind: str) -> int:
        own = [row for row in entries if wallets[row["account_id"]] == "credit"]
        return sum(abs(row["amount"]) for row in own if row["kind"] == kind)  # type: ignore[arg-type]

    active = {row["id"] for row in members} | {row["member_id"] for row in [*purchases, *issued]}
    active |= {row["giver_id"] for row in await rows_of(club, "gift") if within(row["at"])}
    active |= {row["member_id"] for row in await rows_of(club, "member_event") if within(row["at"])}
    return {
        "joined": len(members),
        "active": len(active),
        "purchases": len(purchases),
        "purchase_sum": sum(row["total"] for row in purchases),  # type: ignore[misc]
        "given": total("earned", "corrected", sign=1),
        "spent": total("spent", sign=-1),
        "returned": total("returned", sign=1),
        "taken_back": total("reversed", "corrected", sign=-1),
        "expired": total("expired", sign=-1),
        "credit_given": credit("earned"),
        "credit_spent": credit("spent"),
        "issued": len(issued),
        "handed_over": sum(row["state"] == "handed_over" and within(row["closed_at"]) for row in vouchers),
        "referrals": sum(within(row["joined_at"]) for row in await rows_of(club, "referral")),
    }


async def naive_owed(club: Club, wallet: str, until: dt.datetime | None = None) -> int:
    wallets = {row["id"]: row["wallet"] for row in await rows_of(club, "account")}
    return sum(
        row["amount"]  # type: ignore[misc]
        for row in await rows_of(club, "entry")
        if wallets[row["account_id"]] == wallet and (until is None or instant(row["at"]) < until)
    )


def day_of(club: Club, day: dt.date) -> tuple[dt.datetime, dt.datetime]:
    start = dt.datetime.combine(day, dt.time(), TEHRAN)
    end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), TEHRAN)
    return start, end
