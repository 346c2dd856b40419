"""What members say about themselves: birthday, e-mail address, interests; and which interests a club asks for."""

import datetime as dt
from collections.abc import Sequence

from club.clubs.views import profile_of
from club.context import Club
from club.errors import (
    BirthdayChangedLately,
    BirthdayNotUnderstood,
    EmailNotUnderstood,
    InterestGone,
    InterestsInvalid,
    MemberNotFound,
)
from club.members.profile_views import ProfileView, profile_in
from club.members.rules import (
    INTEREST_LETTERS_MAX,
    INTERESTS_MAX,
    birthday_changeable_from,
    birthday_is_plausible,
    interest_code,
    interests_fit,
    normalise_email,
    read_interests,
)
from club.members.views import MemberView, member_of
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant_or_none, to_json
from club.storage.locking import for_update, lock_member


async def own_row(tx: Transaction, club_id: int, member_id: int) -> Row:
    """The member's row, locked; also of who is blocked: what is said of them is theirs. Refuses MemberNotFound."""
    row = await lock_member(tx, club_id, member_id)
    if row is None or row["state"] not in ("active", "blocked"):
        raise MemberNotFound
    return row


async def set_birthday(club: Club, member_id: int, birthday: dt.date) -> MemberView:
    """Keep the member's birthday. Saying it the first time is free; after that it may be changed once a year.

    Idempotent. Refuses BirthdayNotUnderstood, BirthdayChangedLately, MemberNotFound.
    """

    async def work(tx: Transaction) -> MemberView:
        row = await own_row(tx, club.id, member_id)
        known = member_of(row).birthday
        if known == birthday:
            return member_of(row)
        club_row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
        assert club_row is not None
        timezone, now = profile_of(club_row).timezone, club.clock.now()
        again_from = birthday_changeable_from(instant_or_none(row["birthday_changed_at"]))
        if known is not None and again_from is not None and now < again_from:
            raise BirthdayChangedLately(again_from=again_from.astimezone(timezone).date())
        if not birthday_is_plausible(birthday, now.astimezone(timezone).date()):
            raise BirthdayNotUnderstood
        changed = await tx.fetch_one(
            "UPDATE member SET birthday = $2, birthday_changed_at = $3 WHERE id = $1 RETURNING *",
            member_id,
            birthday,
            row["birthday_changed_at"] if known is None else now,
        )
        assert changed is not None
        return member_of(changed)

    return await club.database.transact(work)


async def set_email(club: Club, member_id: int, text: str) -> str:
    """Keep the address as it is compared; what was kept. Idempotent. Refuses EmailNotUnderstood, MemberNotFound."""
    address = normalise_email(text)
    if address is None:
        raise EmailNotUnderstood
    await _keep_email(club, member_id, address)
    return address


async def remove_email(club: Club, member_id: int) -> None:
    """Idempotent. Refuses MemberNotFound."""
    await _keep_email(club, member_id, None)


async def _keep_email(club: Club, member_id: int, address: str | None) -> None:
    async def work(tx: Transaction) -> None:
        await own_row(tx, club.id, member_id)
        await tx.execute("UPDATE member SET email = $2 WHERE id = $1", member_id, address)

    await club.database.transact(work)


async def choose_interest(club: Club, member_id: int, code: str, *, chosen: bool) -> ProfileView:
    """Add one of the club's interests to the member's, or take it off. Idempotent.

    `code` as in the profile's interests. Refuses InterestGone, MemberNotFound.
    """

    async def work(tx: Transaction) -> ProfileView:
        row = await own_row(tx, club.id, member_id)
        club_row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
        assert club_row is not None
        offered = from_json(club_row["interests"]) or []
        words = {interest_code(word): word for word in offered}
        if code not in words:
            raise InterestGone
        mine = {interest_code(word) for word in from_json(row["interests"]) or []}
        mine = mine | {code} if chosen else mine - {code}
        kept = [word for its_code, word in words.items() if its_code in mine]
        changed = await tx.fetch_one(
            "UPDATE member SET interests = $2 WHERE id = $1 RETURNING *", member_id, to_json(kept)
        )
        assert changed is not None
        return profile_in(changed, club_row)

    return await club.database.transact(work)


async def set_interests(club: Club, staff: StaffView, words: Sequence[str], *, key: str) -> tuple[str, ...]:
    """Which interests members may choose from; none: they are not asked. As they will be shown. Needs `manage_programme`.

    Idempotent. What members chose stays with them and is shown as long as it is offered. Refuses NotAllowed,
    InterestsInvalid.
    """
    require(staff.role, "manage_programme")
    kept = tuple(read_interests("\n".join(words)))
    if not interests_fit(kept):
        raise InterestsInvalid(most=INTERESTS_MAX, letters=INTEREST_LETTERS_MAX)

    async def work(tx: Transaction) -> tuple[str, ...]:
        row = await tx.fetch_one(f"SELECT interests FROM club WHERE id = $1{for_update(tx)}", club.id)
        assert row is not None
        if tuple(from_json(row["interests"]) or ()) == kept:
            return kept
        await tx.execute("UPDATE club SET interests = $2 WHERE id = $1", club.id, to_json(list(kept)) if kept else None)
        await write_journal(
            tx, club.id, staff.id, "act-set-interests", key=f"interests:{key}", at=club.clock.now(), count=len(kept)
        )
        return kept

    return await club.database.transact(work)


async def interests_offered(club: Club) -> tuple[str, ...]:
    """The interests members may choose from, in the shop's order."""
    row = await club.database.fetch_one("SELECT interests FROM club WHERE id = $1", club.id)
    return tuple(from_json(row["interests"]) or ()) if row is not None else ()
