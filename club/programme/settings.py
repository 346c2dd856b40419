"""What staff set a club to, each act in the journal. Everything here needs `manage_programme`."""

from typing import Any

from club.clubs.rules import CHECKS, checked_language, checked_money
from club.clubs.views import ClubProfile, club_profile, profile_of
from club.context import Club
from club.errors import ClubSettingInvalid, CurrencyInUse
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Database, Row, Transaction
from club.storage.locking import for_update


async def change_setting(club: Club, staff: StaffView, setting: str, value: Any, *, key: str) -> ClubProfile:
    """Set one of `rules.CHECKS`; the club as it then is. Idempotent by key; the same value again changes nothing.

    What was earned before keeps the terms it was earned under. Refuses NotAllowed, ClubSettingInvalid.
    """
    require(staff.role, "manage_programme")
    check = CHECKS.get(setting)
    if check is None:
        raise ClubSettingInvalid(setting=setting)
    return await _change(club, staff, {setting: check(value)}, setting, key)


async def change_language(
    club: Club, staff: StaffView, language: str, languages: tuple[str, ...], *, key: str
) -> ClubProfile:
    """The club's own language, one of `languages` that have sentences. Who has chosen a language keeps theirs."""
    require(staff.role, "manage_programme")
    return await _change(club, staff, {"language": checked_language(language, languages)}, "language", key)


async def change_money(club: Club, staff: StaffView, currency: str, display_unit: str, *, key: str) -> ClubProfile:
    """The currency and the unit it is shown in. The unit may change any time, the currency while nothing was booked.

    Refuses NotAllowed, ClubSettingInvalid, CurrencyInUse.
    """
    require(staff.role, "manage_programme")
    known, unit = checked_money(currency, display_unit)
    return await _change(club, staff, {"currency": known, "display_unit": unit}, "money", key)


async def change_picture(club: Club, staff: StaffView, picture_id: int | None, *, key: str) -> ClubProfile:
    """The club's picture, kept by `keep_picture` before; None takes it away. Refuses NotAllowed, ClubSettingInvalid."""
    require(staff.role, "manage_programme")
    return await _change(club, staff, {"picture_id": picture_id}, "picture", key)


async def note_set_up_step(club: Club, staff: StaffView, step: str) -> None:
    """Where the set-up stands, so that any owner goes on there."""
    require(staff.role, "manage_programme")

    async def work(tx: Transaction) -> None:
        await tx.execute("UPDATE club SET set_up_step = $2 WHERE id = $1", club.id, step)

    await club.database.transact(work)


async def finish_set_up(club: Club, staff: StaffView, *, key: str) -> ClubProfile:
    """The club is set up; nobody is taken through it unasked again. Idempotent."""
    require(staff.role, "manage_programme")

    async def work(tx: Transaction) -> None:
        row = await _locked(tx, club)
        if row["set_up_at"] is None:
            await tx.execute(
                "UPDATE club SET set_up_at = $2, set_up_step = NULL WHERE id = $1", club.id, club.clock.now()
            )
            await write_journal(tx, club.id, staff.id, "act-set-up-club", key=f"set-up:{key}", at=club.clock.now())
        else:
            await tx.execute("UPDATE club SET set_up_step = NULL WHERE id = $1", club.id)

    await club.database.transact(work)
    return await club_profile(club)


async def _change(club: Club, staff: StaffView, changes: dict[str, Any], what: str, key: str) -> ClubProfile:
    async def work(tx: Transaction) -> ClubProfile:
        row = await _locked(tx, club)
        known = profile_of(row)
        changed = {name: value for name, value in changes.items() if row[name] != value}
        done = await tx.fetch_one(
            "SELECT id FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, f"setting:{key}"
        )
        if done is not None or not changed:
            return known
        if "currency" in changed and not await _nothing_booked(tx, club.id):
            raise CurrencyInUse
        if changed.get("picture_id") is not None:
            await _refuse_unknown_picture(tx, club, changed["picture_id"])
        if "debt_allowed" in changed:
            await tx.execute(
                "UPDATE account SET debt_allowed = $2 WHERE club_id = $1 AND wallet = 'points'"
                " AND (balance - pending - held >= 0 OR $2)",
                club.id,
                changed["debt_allowed"],
            )
        for name, value in changed.items():
            await tx.execute(f"UPDATE club SET {name} = $2 WHERE id = $1", club.id, value)
        # Purchases remember how many days points wait and live: remembered terms of before are out of date.
        await tx.execute("UPDATE club SET rules_version = rules_version + 1 WHERE id = $1", club.id)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-changed-setting",
            key=f"setting:{key}",
            at=club.clock.now(),
            setting=what,
            value=_told(changed),
        )
        return profile_of(await _locked(tx, club))

    return await club.database.transact(work)


def _told(changed: dict[str, Any]) -> str | int | None:
    """The value as the journal keeps it; a switch is told by what it is now, a picture by being there."""
    if "picture_id" in changed:
        return None if changed["picture_id"] is None else "set"
    value = next(iter(changed.values()))
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, int) or value is None else str(value)


async def _locked(tx: Transaction, club: Club) -> Row:
    row = await tx.fetch_one(f"SELECT * FROM club WHERE id = $1{for_update(tx)}", club.id)
    if row is None:
        raise LookupError(f"club {club.id} was never opened")
    return row


async def currency_is_free(club: Club) -> bool:
    """Whether nothing was booked yet in the club's currency, so that it may change."""
    return await _nothing_booked(club.database, club.id)


async def _nothing_booked(reader: Transaction | Database, club_id: int) -> bool:
    """Amounts are kept as numbers of the currency: with another currency they would say something else."""
    for booked in (
        "SELECT id FROM purchase WHERE club_id = $1 LIMIT 1",
        "SELECT id FROM account WHERE club_id = $1 AND wallet = 'credit' AND balance <> 0 LIMIT 1",
    ):
        if await reader.fetch_one(booked, club_id) is not None:
            return False
    return True


async def _refuse_unknown_picture(tx: Transaction, club: Club, picture_id: int) -> None:
    kept = await tx.fetch_one("SELECT id FROM picture WHERE club_id = $1 AND id = $2", club.id, picture_id)
    if kept is None:
        raise ClubSettingInvalid(setting="picture")
