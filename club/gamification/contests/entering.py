"""Taking part: once, paid once, counted. And what is handed in at once: a number, a caption, a photo."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.earning.events import note_event
from club.errors import ContestEntered, ContestInvalid, ContestNotFound, ContestNotYetOpen, ContestOver
from club.gamification.contests.rules import (
    WITH_QUESTIONS,
    ContestTerms,
    check_caption,
    check_number,
)
from club.gamification.paying import pay_points
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_contest_entry, lock_member


@dataclass(frozen=True, slots=True)
class Entered:
    """`paid_points` for this entry; `repeated`: the member was in it before, and nothing was paid now."""

    entry_id: int
    paid_points: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class _Handed:
    """What an entry begins with; all empty for a quiz, which is answered question by question."""

    submission: str | None = None
    picture_id: int | None = None


async def enter_contest(club: Club, member_id: int, contest_id: int) -> Entered:
    """Take part in a quiz or a prediction; its points are paid now, once. Idempotent: there is one attempt.

    Refuses MemberNotFound, MemberBlocked, ContestNotFound, ContestNotYetOpen, ContestOver, ContestInvalid (it is answered at
    once), NotEnoughPoints.
    """

    async def work(tx: Transaction) -> Entered:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        contest = await shown_contest(tx, club, contest_id)
        if contest["kind"] not in WITH_QUESTIONS:
            raise ContestInvalid(field="kind")
        known = await lock_contest_entry(tx, club.id, contest_id, member_id)
        if known is not None:
            return Entered(known["id"], known["paid_points"], repeated=True)
        return await _enter(tx, club, member, contest, _Handed(), club.clock.now())

    return await club.database.transact(work)


async def guess_number(
    club: Club, member_id: int, contest_id: int, number: int, *, arrived_at: dt.datetime | None = None
) -> Entered:
    """The member's one guess. The same again is answered the same; another one is refused.

    `arrived_at`: when it came in, if it had to wait. Refuses MemberNotFound, MemberBlocked, ContestNotFound, ContestInvalid,
    ContestNotYetOpen, ContestOver, ContestEntered, NumberNotUnderstood, NotEnoughPoints.
    """
    return await _hand_in(club, member_id, contest_id, "number", _Handed(str(check_number(number))), arrived_at)


async def hand_in_caption(
    club: Club, member_id: int, contest_id: int, caption: str, *, arrived_at: dt.datetime | None = None
) -> Entered:
    """The member's caption for the picture of the contest. As `guess_number`; also refuses ContestCaptionInvalid."""
    return await _hand_in(club, member_id, contest_id, "caption", _Handed(check_caption(caption)), arrived_at)


async def hand_in_photo(
    club: Club, member_id: int, contest_id: int, picture_id: int, *, arrived_at: dt.datetime | None = None
) -> Entered:
    """The member's photo, kept by `club.rewards.keep_picture`. As `guess_number`."""
    return await _hand_in(club, member_id, contest_id, "photo", _Handed(picture_id=picture_id), arrived_at)


async def _hand_in(
    club: Club, member_id: int, contest_id: int, kind: str, handed: _Handed, arrived_at: dt.datetime | None
) -> Entered:
    async def work(tx: Transaction) -> Entered:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        contest = await shown_contest(tx, club, contest_id)
        if contest["kind"] != kind:
            raise ContestInvalid(field="kind")
        known = await lock_contest_entry(tx, club.id, contest_id, member_id)
        if known is not None:
            if (known["submission"], known["submission_picture_id"]) != (handed.submission, handed.picture_id):
                raise ContestEntered
            return Entered(known["id"], known["paid_points"], repeated=True)
        await _refuse_unknown_picture(tx, club, handed.picture_id)
        return await _enter(tx, club, member, contest, handed, arrival(club, arrived_at))

    return await club.database.transact(work)


async def _refuse_unknown_picture(tx: Transaction, club: Club, picture_id: int | None) -> None:
    if picture_id is None:
        return
    row = await tx.fetch_one("SELECT id FROM picture WHERE club_id = $1 AND id = $2", club.id, picture_id)
    if row is None:
        raise ContestInvalid(field="picture_id")


def arrival(club: Club, arrived_at: dt.datetime | None) -> dt.datetime:
    """When something came in by the club's clock: never later than now."""
    now = club.clock.now()
    return now if arrived_at is None else min(arrived_at, now)


async def shown_contest(tx: Transaction, club: Club, contest_id: int) -> Row:
    """Of a draft members know nothing. Refuses ContestNotFound."""
    row = await tx.fetch_one("SELECT * FROM contest WHERE club_id = $1 AND id = $2", club.id, contest_id)
    if row is None or row["state"] == "draft":
        raise ContestNotFound
    return row


def refuse_unless_open(contest: Row, at: dt.datetime) -> None:
    """Refuses ContestOver, ContestNotYetOpen."""
    if contest["state"] != "open" or at >= instant(contest["closes_at"]):
        raise ContestOver
    if at < instant(contest["opens_at"]):
        raise ContestNotYetOpen(opens_at=instant(contest["opens_at"]))


async def _enter(tx: Transaction, club: Club, member: Row, contest: Row, handed: _Handed, at: dt.datetime) -> Entered:
    """The entry, its points, the event; the contest's counter last, which says whether it was still open."""
    refuse_unless_open(contest, at)
    terms = ContestTerms.from_json(from_json(contest["terms"]))
    asks = contest["kind"] in WITH_QUESTIONS
    row = await tx.fetch_one(
        "INSERT INTO contest_entry (club_id, contest_id, member_id, state, paid_points, submission,"
        " submission_picture_id, started_at, finished_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        club.id,
        contest["id"],
        member["id"],
        "playing" if asks else "finished",
        terms.price_points,
        handed.submission,
        handed.picture_id,
        at,
        None if asks else at,
    )
    assert row is not None
    entry_id, key = int(row["id"]), f"contest:{contest['id']}:{member['id']}"
    if terms.price_points:
        paid = await pay_points(
            tx, club, member["id"], terms.price_points, key=f"{key}:entry", room="contests", title=contest["title"]
        )
        await tx.execute("UPDATE contest_entry SET entry_id = $2 WHERE id = $1", entry_id, paid.entry_id)
    await note_event(tx, club, member, "contest-entered", key=key)
    counted = await tx.execute(
        "UPDATE contest SET participant_count = participant_count + 1 WHERE club_id = $1 AND id = $2 AND state = 'open'",
        club.id,
        contest["id"],
    )
    if not counted:
        raise ContestOver
    return Entered(entry_id, terms.price_points, repeated=False)
