"""Captions and photos: handed in once, shortlisted by staff, voted on by members."""

import datetime as dt

import pytest

from club.context import Club
from club.errors import (
    ContestCaptionInvalid,
    ContestEntered,
    ContestEntryNotFound,
    ContestFixed,
    ContestIncomplete,
    ContestInvalid,
    ContestNotFound,
    ContestOver,
    ContestOwnEntry,
    ContestVotesSpent,
)
from club.gamification.contests import (
    close_contest,
    contest_card,
    contest_for,
    contest_ranking,
    disqualify_entry,
    hand_in_caption,
    hand_in_photo,
    handed_in_page,
    open_voting,
    settle_contest,
    shortlist_entry,
    take_vote_back,
    vote,
    voting_page,
)
from club.ledger import points
from club.members import MemberView
from club.rewards import keep_picture
from club.staff import StaffView
from tests.club.contests.making import let_the_sweeps_come_by, make_contest, told
from tests.makers import StandingClock, make_member, make_staff

WELCOME = 5


async def _handed_in(club: Club, clock: StandingClock, owner: StaffView, **terms: object) -> tuple[int, list, list]:
    """Three captions of three members; the contest is closed and waits for the shortlist."""
    contest = await make_contest(club, owner, "caption", title="این عکس چه می‌گوید؟", **terms)
    people: list[MemberView] = [await make_member(club, name) for name in ("آنا", "بهار", "کاوه")]
    entries = []
    for number, member in enumerate(people):
        entries.append((await hand_in_caption(club, member.id, contest.id, f"  نوشتهٔ   {number}")).entry_id)
        clock.move(minutes=1)
    await close_contest(club, owner, contest.id)
    return contest.id, people, entries


async def test_a_caption_is_handed_in_once(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    contest = await make_contest(club, owner, "caption")
    first = await hand_in_caption(club, anna.id, contest.id, " صبح  بخیر ")
    again = await hand_in_caption(club, anna.id, contest.id, "صبح بخیر")
    assert (first.repeated, again.repeated, again.entry_id) == (False, True, first.entry_id)
    with pytest.raises(ContestEntered):
        await hand_in_caption(club, anna.id, contest.id, "شب بخیر")
    with pytest.raises(ContestCaptionInvalid):
        await hand_in_caption(club, anna.id, contest.id, "ن" * 401)
    own = (await contest_for(club, anna.id, contest.id)).own
    assert own is not None
    assert own.caption == "صبح بخیر"


async def test_a_photo_is_one_the_club_keeps(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    contest = await make_contest(club, owner, "photo")
    with pytest.raises(ContestInvalid):
        await hand_in_photo(club, anna.id, contest.id, 4_000_000)
    assert (await contest_for(club, anna.id, contest.id)).own is None
    picture_id = await keep_picture(club, b"a photo")
    await hand_in_photo(club, anna.id, contest.id, picture_id)
    shown = await handed_in_page(club, owner, contest.id)
    assert shown.entry is not None
    assert (shown.entry.picture_id, shown.entry.member_name, shown.pages) == (picture_id, "آنا رضایی", 1)


async def test_only_what_staff_shortlisted_is_voted_on(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    contest_id, people, entries = await _handed_in(club, clock, owner, votes_each=2)
    with pytest.raises(ContestIncomplete):
        await open_voting(club, owner, contest_id)
    with pytest.raises(ContestNotFound):
        await voting_page(club, people[0].id, contest_id)
    for entry_id in entries[:2]:
        await shortlist_entry(club, owner, entry_id, chosen=True)
    card = await open_voting(club, owner, contest_id)
    assert (card.state, card.shortlisted) == ("voting", 2)
    assert card.voting_ends_at == clock.now() + dt.timedelta(hours=48)
    with pytest.raises(ContestFixed):
        await shortlist_entry(club, owner, entries[2], chosen=True)
    with pytest.raises(ContestEntryNotFound):
        await vote(club, people[0].id, entries[2])
    seen = {(await voting_page(club, people[2].id, contest_id, page)).entry_id for page in (1, 2)}
    assert seen == set(entries[:2])


async def test_a_member_has_so_many_voices_and_none_for_themselves(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    contest_id, people, entries = await _handed_in(club, clock, owner, votes_each=1)
    for entry_id in entries:
        await shortlist_entry(club, owner, entry_id, chosen=True)
    await open_voting(club, owner, contest_id)
    anna, ben, _ = people
    with pytest.raises(ContestOwnEntry):
        await vote(club, anna.id, entries[0])
    first, again = await vote(club, anna.id, entries[1]), await vote(club, anna.id, entries[1])
    assert (first.left, first.repeated, again.left, again.repeated) == (0, False, 0, True)
    with pytest.raises(ContestVotesSpent):
        await vote(club, anna.id, entries[2])
    back, twice = await take_vote_back(club, anna.id, entries[1]), await take_vote_back(club, anna.id, entries[1])
    assert (back.left, back.repeated, twice.left, twice.repeated) == (1, False, 1, True)
    await vote(club, anna.id, entries[2])
    await vote(club, ben.id, entries[2])
    counts = await club.database.fetch_all(
        "SELECT vote_count FROM contest_entry WHERE club_id = $1 ORDER BY id", club.id
    )
    assert [row["vote_count"] for row in counts] == [0, 0, 2]


async def test_voices_decide_and_who_was_first_breaks_ties(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    contest_id, people, entries = await _handed_in(club, clock, owner)
    voters = [await make_member(club, f"رأی‌دهنده {number}") for number in range(2)]
    for entry_id in entries[1:]:
        await shortlist_entry(club, owner, entry_id, chosen=True)
    await open_voting(club, owner, contest_id)
    for voter in voters:
        for entry_id in entries[1:]:
            await vote(club, voter.id, entry_id)
    assert not (await contest_ranking(club, people[0].id, contest_id)).shown
    clock.move(hours=48)
    with pytest.raises(ContestOver):
        await vote(club, people[0].id, entries[1])
    await let_the_sweeps_come_by(club)
    got = [(await points(club, member.id)).available - WELCOME for member in people]
    assert got == [0, 300, 50]
    out = await told(club, people[0].id, "told-contest-result")
    assert [(each["place"], each["placed"], each["prize"]) for each in out] == [(None, 2, None)]
    ranking = await contest_ranking(club, people[0].id, contest_id)
    assert [(line.place, line.name, line.score) for line in ranking.best] == [(1, "بهار", 2), (2, "کاوه", 2)]


async def test_without_a_shortlist_voting_begins_by_itself(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    contest_id, people, entries = await _handed_in(club, clock, owner, shortlist=False, voting_hours=5)
    assert (await contest_for(club, people[0].id, contest_id)).state == "voting"
    await vote(club, people[0].id, entries[2])
    await settle_contest(club, owner, contest_id)  # staff need not wait
    await let_the_sweeps_come_by(club)
    assert (await points(club, people[2].id)).available == WELCOME + 300
    assert (await points(club, people[1].id)).available == WELCOME  # nobody's voice wins nothing


async def test_where_nothing_is_left_to_vote_on_staff_are_asked(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    contest = await make_contest(club, owner, "caption", shortlist=False)
    entered = await hand_in_caption(club, anna.id, contest.id, "صبح بخیر")
    await disqualify_entry(club, owner, entered.entry_id, out=True)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    assert (await contest_card(club, owner, contest.id)).state == "closed"
    row = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM outbox_message WHERE club_id = $1 AND kind = 'told-contest-waits'", club.id
    )
    assert row is not None
    assert row["n"] == 1


async def test_what_is_taken_out_has_no_place(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    contest_id, people, entries = await _handed_in(club, clock, owner, shortlist=False)
    await vote(club, people[0].id, entries[2])
    await vote(club, people[0].id, entries[1])
    out = await disqualify_entry(club, owner, entries[1], out=True)
    again = await disqualify_entry(club, owner, entries[1], out=True)
    assert (out.disqualified, again.disqualified) == (True, True)
    acts = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM journal_entry WHERE club_id = $1 AND act = 'act-disqualified-contest-entry'", club.id
    )
    assert acts is not None
    assert acts["n"] == 1
    clock.move(days=3)
    await let_the_sweeps_come_by(club)
    ranking = await contest_ranking(club, people[1].id, contest_id)
    assert [line.name for line in ranking.best] == ["کاوه", "آنا"]
    with pytest.raises(ContestFixed):
        await disqualify_entry(club, owner, entries[1], out=False)
    assert (await contest_card(club, owner, contest_id)).state == "settled"
