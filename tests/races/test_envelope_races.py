"""Many at one envelope at once, on PostgreSQL: no share twice, nobody twice, and an end beside the taps loses nothing."""

from collections import Counter

import pytest

from club.context import Club
from club.gamification.envelopes import (
    EnvelopeTerms,
    end_due_envelopes,
    end_envelope,
    envelope_by_token,
    make_envelope,
    open_envelope,
    set_envelope_terms,
)
from club.gamification.envelopes.errors import EnvelopeEmpty, EnvelopeEnded
from club.ledger import points, prove_ledger
from tests.makers import StandingClock, make_member, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres


async def sums(club: Club) -> int:
    row = await club.database.fetch_one(
        "SELECT SUM(balance) AS all_of_it FROM account WHERE club_id = $1 AND wallet = 'points'", club.id
    )
    assert row is not None
    return int(row["all_of_it"])


async def test_a_hundred_at_ten_shares_open_exactly_ten(club: Club) -> None:
    await set_envelope_terms(club, await make_staff(club), EnvelopeTerms(member_days=0), key="on")
    giver = await make_member(club, points=395)
    crowd = [await make_member(club) for _ in range(100)]
    made = await make_envelope(club, giver.id, 300, 10, "random", "", key="one")
    opened, refused = await all_at_once(*(open_envelope(club, one.id, made.envelope.token) for one in crowd))
    assert (len(opened), refused) == (10, Counter({EnvelopeEmpty.code: 90}))
    assert sum(each.points for each in opened) == 300
    view = await envelope_by_token(club, made.envelope.token)
    assert (view.state, view.given_points, len(view.opened_by)) == ("empty", 300, 10)
    richer = [one for one in crowd if (await points(club, one.id)).available > 5]
    assert len(richer) == 10
    assert await sums(club) == 400 + 100 * 5
    assert (await prove_ledger(club)).holds


async def test_fifty_taps_of_one_member_open_one_share(club: Club) -> None:
    await set_envelope_terms(club, await make_staff(club), EnvelopeTerms(member_days=0), key="on")
    giver, friend = await make_member(club, points=95), await make_member(club)
    made = await make_envelope(club, giver.id, 100, 10, "equal", "", key="one")
    opened, refused = await all_at_once(*(open_envelope(club, friend.id, made.envelope.token) for _ in range(50)))
    assert (refused, {each.points for each in opened}) == (Counter(), {10})
    assert [each.repeated for each in opened].count(False) == 1
    assert (await points(club, friend.id)).available == 15


async def test_fifty_taps_on_the_last_question_fill_one_envelope(club: Club) -> None:
    await set_envelope_terms(club, await make_staff(club), EnvelopeTerms(member_days=0), key="on")
    giver = await make_member(club, points=995)
    made, refused = await all_at_once(
        *(make_envelope(club, giver.id, 100, 10, "random", "", key="one") for _ in range(50))
    )
    assert (refused, len({each.envelope.id for each in made})) == (Counter(), 1)
    assert (await points(club, giver.id)).available == 900


async def test_taps_beside_its_end_are_opened_or_come_back(club: Club, clock: StandingClock) -> None:
    await set_envelope_terms(club, await make_staff(club), EnvelopeTerms(member_days=0), key="on")
    giver = await make_member(club, points=395)
    crowd = [await make_member(club) for _ in range(20)]
    made = await make_envelope(club, giver.id, 300, 20, "random", "", key="one")
    taps = [open_envelope(club, one.id, made.envelope.token) for one in crowd]
    asked = [*taps[:10], end_envelope(club, giver.id, made.envelope.id), *taps[10:]]
    _, refused = await all_at_once(*asked)
    view = await envelope_by_token(club, made.envelope.token)
    assert view.given_points + view.returned_points == 300
    assert refused == (Counter({EnvelopeEnded.code: view.left}) if view.left else Counter())
    assert (await points(club, giver.id)).available == 100 + view.returned_points
    clock.move(days=2)
    swept, _ = await all_at_once(*(end_due_envelopes(club) for _ in range(5)))
    assert sum(swept) == 0
    assert await sums(club) == 400 + 20 * 5
    assert (await prove_ledger(club)).holds


async def test_five_sweeps_end_an_envelope_once(club: Club, clock: StandingClock) -> None:
    await set_envelope_terms(club, await make_staff(club), EnvelopeTerms(member_days=0), key="on")
    giver = await make_member(club, points=95)
    await make_envelope(club, giver.id, 100, 10, "random", "", key="one")
    clock.move(days=2)
    swept, refused = await all_at_once(*(end_due_envelopes(club) for _ in range(5)))
    assert (sum(swept), refused) == (1, Counter())
    assert (await points(club, giver.id)).available == 100
    assert (await prove_ledger(club)).holds
