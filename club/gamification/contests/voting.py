"""Voices for what others handed in, and the shortlist staff draw up before."""

from dataclasses import dataclass

from club.context import Club
from club.errors import (
    ContestEntryNotFound,
    ContestFixed,
    ContestOver,
    ContestOwnEntry,
    ContestVotesSpent,
)
from club.gamification.contests.keeping import locked_contest, write_act
from club.gamification.contests.rules import WITH_VOTES, ContestTerms
from club.gamification.contests.staff_views import HandedIn, handed_in
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import hold_contest, lock_member


@dataclass(frozen=True, slots=True)
class Voted:
    """`left`: voices this member still has in the contest."""

    left: int
    repeated: bool


async def vote(club: Club, member_id: int, entry_id: int) -> Voted:
    """One voice of the member's for somebody else's entry. Idempotent.

    Refuses MemberNotFound, MemberBlocked, ContestEntryNotFound (or not on the shortlist), ContestOver, ContestOwnEntry,
    ContestVotesSpent.
    """

    async def work(tx: Transaction) -> Voted:
        entry, terms, spent = await _polling(tx, club, member_id, entry_id)
        if entry["member_id"] == member_id:
            raise ContestOwnEntry
        if entry_id in spent:
            return Voted(terms.votes_each - len(spent), repeated=True)
        if len(spent) >= terms.votes_each:
            raise ContestVotesSpent(votes=terms.votes_each)
        await tx.execute(
            "INSERT INTO contest_vote (club_id, contest_id, entry_id, voter_id, at) VALUES ($1, $2, $3, $4, $5)",
            club.id,
            entry["contest_id"],
            entry_id,
            member_id,
            club.clock.now(),
        )
        await tx.execute("UPDATE contest_entry SET vote_count = vote_count + 1 WHERE id = $1", entry_id)
        return Voted(terms.votes_each - len(spent) - 1, repeated=False)

    return await club.database.transact(work)


async def take_vote_back(club: Club, member_id: int, entry_id: int) -> Voted:
    """The voice is the member's again. Idempotent. Refuses as `vote`."""

    async def work(tx: Transaction) -> Voted:
        _, terms, spent = await _polling(tx, club, member_id, entry_id)
        if entry_id not in spent:
            return Voted(terms.votes_each - len(spent), repeated=True)
        await tx.execute("DELETE FROM contest_vote WHERE entry_id = $1 AND voter_id = $2", entry_id, member_id)
        await tx.execute("UPDATE contest_entry SET vote_count = vote_count - 1 WHERE id = $1", entry_id)
        return Voted(terms.votes_each - len(spent) + 1, repeated=False)

    return await club.database.transact(work)


async def _polling(tx: Transaction, club: Club, member_id: int, entry_id: int) -> tuple[Row, ContestTerms, set[int]]:
    """The entry, the terms, and which entries have a voice of the member's; under the member's lock, so none is counted twice."""
    refuse_unless_active(await lock_member(tx, club.id, member_id))
    entry = await tx.fetch_one("SELECT * FROM contest_entry WHERE club_id = $1 AND id = $2", club.id, entry_id)
    contest = None if entry is None else await hold_contest(tx, club.id, entry["contest_id"])
    if entry is None or contest is None:
        raise ContestEntryNotFound
    ended = contest["state"] != "voting" or instant(contest["voting_ends_at"]) <= club.clock.now()
    if ended and contest["state"] in ("voting", "settled", "cancelled"):
        raise ContestOver
    if ended or not entry["shortlisted"] or entry["state"] != "finished":
        raise ContestEntryNotFound
    rows = await tx.fetch_all(
        "SELECT entry_id FROM contest_vote WHERE contest_id = $1 AND voter_id = $2", contest["id"], member_id
    )
    return entry, ContestTerms.from_json(from_json(contest["terms"])), {int(row["entry_id"]) for row in rows}


async def shortlist_entry(club: Club, staff: StaffView, entry_id: int, *, chosen: bool) -> HandedIn:
    """Put what somebody handed in on the shortlist, or take it off; until members vote. Needs `manage_play`. The same again
    changes nothing. Refuses NotAllowed, ContestEntryNotFound, ContestFixed."""
    return await _look_after(club, staff, entry_id, "act-shortlisted-contest-entry", "shortlisted", chosen)


async def disqualify_entry(club: Club, staff: StaffView, entry_id: int, *, out: bool) -> HandedIn:
    """Take what somebody handed in out of the contest (or in again), while it is not settled: it has no place and no voices
    count. Needs `manage_play`. The same again changes nothing. Refuses NotAllowed, ContestEntryNotFound, ContestFixed."""
    return await _look_after(club, staff, entry_id, "act-disqualified-contest-entry", "out", out)


async def _look_after(club: Club, staff: StaffView, entry_id: int, act: str, what: str, wanted: bool) -> HandedIn:
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        seen = await tx.fetch_one(
            "SELECT contest_id FROM contest_entry WHERE club_id = $1 AND id = $2", club.id, entry_id
        )
        if seen is None:
            raise ContestEntryNotFound
        contest = await locked_contest(tx, club, seen["contest_id"])
        states = ("open", "closed") if what == "shortlisted" else ("open", "closed", "voting")
        if contest["kind"] not in WITH_VOTES or contest["state"] not in states:
            raise ContestFixed(state=contest["state"])
        if what == "shortlisted":
            changed = await tx.execute(
                "UPDATE contest_entry SET shortlisted = $2 WHERE id = $1 AND shortlisted <> $2", entry_id, wanted
            )
        else:
            changed = await tx.execute(
                "UPDATE contest_entry SET state = $2 WHERE id = $1 AND state IN ('finished', 'disqualified')"
                " AND state <> $2",
                entry_id,
                "disqualified" if wanted else "finished",
            )
        if changed:
            key = f"{act}:{entry_id}:{int(wanted)}:{club.clock.now().isoformat()}"
            await write_act(
                tx, club, staff, act, contest["id"], contest["title"], key=key, chosen=wanted, entry_id=entry_id
            )

    await club.database.transact(work)
    return await handed_in(club, staff, entry_id)
