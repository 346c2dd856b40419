"""Opening a club and changing its policies."""

import datetime as dt
from typing import Any

from club.clock import Clock
from club.context import Club
from club.storage import Database, Transaction, to_json

STARTING_RULES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("joining", {"points": 5}),
    ("amount", {"points": 10, "per_amount": 1_000_000}),
    ("per_purchase", {"points": 50}),
    ("birthday", {"points": 50}),
)
"""What a new club starts with until its owner changes it: five on joining, ten per million rial, fifty per purchase."""

POLICIES = frozenset(
    {
        "name",
        "language",
        "timezone",
        "currency",
        "display_unit",
        "phone_required",
        "debt_allowed",
        "points_pending_days",
        "points_expire_after_days",
        "voucher_valid_days",
        "credit_expire_after_days",
        "points_shown_as",
        "summary_hour",
        "picture_id",
        "preset",
        "interests",
        "tier_terms",
        "referral_terms",
        "gift_terms",
        "approval_terms",
    }
)


async def open_club_row(
    database: Database,
    clock: Clock,
    *,
    slug: str,
    name: str,
    language: str,
    timezone: str,
    currency: str,
    display_unit: str,
) -> int:
    """Open the club `slug` with the starting rules; its id. A club that is already open is left as it is."""

    async def work(tx: Transaction) -> int:
        opened = await insert_club(
            tx,
            clock.now(),
            slug=slug,
            name=name,
            language=language,
            timezone=timezone,
            currency=currency,
            display_unit=display_unit,
        )
        if opened is not None:
            return opened
        found = await tx.fetch_one("SELECT id FROM club WHERE slug = $1", slug)
        assert found is not None
        return int(found["id"])

    return await database.transact(work)


async def insert_club(
    tx: Transaction,
    now: dt.datetime,
    *,
    slug: str,
    name: str,
    language: str,
    timezone: str,
    currency: str,
    display_unit: str,
) -> int | None:
    """The row of a new club and its starting rules, in the caller's transaction; None when the slug is taken."""
    row = await tx.fetch_one(
        "INSERT INTO club (slug, name, language, timezone, currency, display_unit, phone_required, debt_allowed,"
        " points_pending_days, points_expire_after_days, voucher_valid_days, rules_version, opened_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, TRUE, FALSE, 0, NULL, 30, 1, $7) ON CONFLICT (slug) DO NOTHING RETURNING id",
        slug,
        name,
        language,
        timezone,
        currency,
        display_unit,
        now,
    )
    if row is None:
        return None
    for kind, parameters in STARTING_RULES:
        await tx.execute(
            "INSERT INTO earning_rule (club_id, kind, parameters, state, created_at) VALUES ($1, $2, $3, 'active', $4)",
            row["id"],
            kind,
            to_json(parameters),
            now,
        )
    return int(row["id"])


async def change_policies(club: Club, **changes: Any) -> None:
    """Change some of POLICIES. What was earned before keeps the terms it was earned under."""
    unknown = set(changes) - POLICIES
    if unknown:
        raise ValueError(f"unknown policies: {sorted(unknown)}")

    async def work(tx: Transaction) -> None:
        for name, value in changes.items():
            await tx.execute(
                f"UPDATE club SET {name} = $2, rules_version = rules_version + 1 WHERE id = $1",
                club.id,
                to_json(value) if isinstance(value, dict | list | tuple) else value,
            )
        if "debt_allowed" in changes:
            # Credit is money and never owes.
            await tx.execute(
                "UPDATE account SET debt_allowed = $2 WHERE club_id = $1 AND wallet = 'points'"
                " AND (balance - pending - held >= 0 OR $2)",
                club.id,
                changes["debt_allowed"],
            )

    await club.database.transact(work)
