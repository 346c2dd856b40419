"""The terms under which members invite: read, and changed by who manages the programme."""

import secrets
from dataclasses import replace
from typing import Any

from club.context import Club
from club.errors import ReferralsOff
from club.referrals.rules import ReferralTerms, check_terms
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Database, Transaction, from_json, to_json
from club.storage.locking import for_update


async def read_referral_terms(reader: Transaction | Database, club_id: int) -> ReferralTerms | None:
    """The terms for who is invited now; None: members do not invite."""
    row = await reader.fetch_one("SELECT referral_terms FROM club WHERE id = $1", club_id)
    kept = None if row is None else from_json(row["referral_terms"])
    return None if kept is None else ReferralTerms.from_json(kept)


async def referral_terms(club: Club) -> ReferralTerms | None:
    """The terms for who is invited now; None: members do not invite."""
    return await read_referral_terms(club.database, club.id)


async def set_referral_terms(club: Club, staff: StaffView | None, terms: ReferralTerms | None) -> ReferralTerms | None:
    """Change what an invitation is worth, or end inviting (None). Who was invited before keeps the terms they came under.

    Needs `manage_programme` (`staff` None: the programme itself, when a club is set up). The same terms again change nothing.
    Refuses NotAllowed, ReferralTermsInvalid(field).
    """
    if staff is not None:
        require(staff.role, "manage_programme")
    checked = None if terms is None else check_terms(terms)

    async def work(tx: Transaction) -> None:
        known = await _locked_terms(tx, club.id)
        await _write(tx, club, staff, known, checked)

    await club.database.transact(work)
    return checked


async def change_referral_terms(club: Club, staff: StaffView, **changes: Any) -> ReferralTerms:
    """Change some fields of the terms as they stand now. Needs `manage_programme`. The same again changes nothing.

    Refuses NotAllowed, ReferralsOff, ReferralTermsInvalid(field).
    """
    require(staff.role, "manage_programme")

    async def work(tx: Transaction) -> ReferralTerms:
        known = await _locked_terms(tx, club.id)
        if known is None:
            raise ReferralsOff
        changed = check_terms(replace(known, **changes))
        await _write(tx, club, staff, known, changed)
        return changed

    return await club.database.transact(work)


async def change_milestones(club: Club, staff: StaffView, friends: int, points: int | None) -> ReferralTerms:
    """Put a milestone at so many friends, in place of the one that is there; `points` None takes it away.

    Needs `manage_programme`. Refuses NotAllowed, ReferralsOff, ReferralTermsInvalid(field).
    """
    require(staff.role, "manage_programme")

    async def work(tx: Transaction) -> ReferralTerms:
        known = await _locked_terms(tx, club.id)
        if known is None:
            raise ReferralsOff
        kept = {each: its_points for each, its_points in known.milestones if each != friends}
        if points is not None:
            kept[friends] = points
        changed = check_terms(replace(known, milestones=tuple(sorted(kept.items()))))
        await _write(tx, club, staff, known, changed)
        return changed

    return await club.database.transact(work)


async def _locked_terms(tx: Transaction, club_id: int) -> ReferralTerms | None:
    await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club_id)
    return await read_referral_terms(tx, club_id)


async def _write(
    tx: Transaction, club: Club, staff: StaffView | None, known: ReferralTerms | None, terms: ReferralTerms | None
) -> None:
    if terms == known:
        return
    kept = None if terms is None else to_json(terms.to_json())
    await tx.execute("UPDATE club SET referral_terms = $2 WHERE id = $1", club.id, kept)
    if staff is None:
        return
    await write_journal(
        tx,
        club.id,
        staff.id,
        "act-ended-referrals" if terms is None else "act-changed-referral-terms",
        key=f"referral-terms:{secrets.token_hex(8)}",
        at=club.clock.now(),
        terms=None if terms is None else terms.to_json(),
    )
