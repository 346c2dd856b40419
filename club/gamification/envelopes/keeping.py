"""What the club's envelopes are set to, and whether members may make any: changed by staff, in the journal."""

from dataclasses import replace

from club.context import Club
from club.gamification.envelopes.rules import NEEDED_LIMITS, ROOM, EnvelopeTerms, check_terms
from club.gamification.terms import keep_play_terms, read_play_terms, read_terms_in_force, switch_play_room
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Database, Transaction
from club.storage.locking import for_update


async def envelope_terms(club: Club) -> EnvelopeTerms | None:
    """None: nobody makes envelopes now."""
    return await terms_in_force(club.database, club.id)


async def envelope_terms_kept(club: Club) -> EnvelopeTerms:
    """What is set, whether or not it is in force."""
    return await envelope_settings(club.database, club.id)


async def terms_in_force(reader: Transaction | Database, club_id: int) -> EnvelopeTerms | None:
    kept = await read_terms_in_force(reader, club_id, ROOM)
    return None if kept is None else EnvelopeTerms.from_json(kept)


async def envelope_settings(reader: Transaction | Database, club_id: int) -> EnvelopeTerms:
    kept = await read_play_terms(reader, club_id, ROOM)
    return EnvelopeTerms() if kept is None else EnvelopeTerms.from_json(kept)


async def set_envelope_terms(
    club: Club, staff: StaffView, terms: EnvelopeTerms | None, *, key: str
) -> EnvelopeTerms | None:
    """Let members make envelopes within these limits; None: no new ones, what is under way goes on. Needs `manage_play`.

    Idempotent. Refuses NotAllowed, EnvelopeTermsInvalid.
    """
    require(staff.role, "manage_play")
    if terms is not None:
        check_terms(terms)

    async def work(tx: Transaction) -> EnvelopeTerms | None:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        if await terms_in_force(tx, club.id) == terms:
            return terms
        if terms is not None:
            await keep_play_terms(tx, club, ROOM, terms.to_json())
        await switch_play_room(tx, club, ROOM, on=terms is not None)
        await write_journal(
            tx, club.id, staff.id, "act-set-envelope-terms", key=f"envelope-terms:{key}", at=club.clock.now(),
            on=terms is not None,
        )  # fmt: skip
        return terms

    return await club.database.transact(work)


def with_envelope_limit(terms: EnvelopeTerms, name: str, value: int | None) -> EnvelopeTerms:
    """The terms with one limit changed; a limit that must be there becomes the least it can be."""
    if value is None and name in NEEDED_LIMITS:
        value = 0 if name == "member_days" else 1
    return replace(terms, **{name: value})  # type: ignore[arg-type]
