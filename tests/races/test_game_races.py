"""Many at one game at once, on PostgreSQL: the budget never overshoots, a tap is one play, a roll is booked once."""

from collections import Counter
from collections.abc import Sequence

import pytest

from club.context import Club
from club.gamification.games import game, play, return_play, set_game_budget, settle_play
from club.gamification.games.errors import GameBusy, GameClosed, GameInvalid, GameLimitReached
from club.gamification.games.outcomes import SHARE
from club.ledger import points, prove_ledger
from club.members import MemberView
from tests.club.gamification.games.playing import SEVENS, make_game, points_row, table_of
from tests.makers import make_member, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres


async def guests(club: Club, count: int) -> Sequence[MemberView]:
    return [await make_member(club, points=100) for _ in range(count)]


async def test_fifty_at_once_never_overshoot_the_budget(club: Club) -> None:
    """2,600 holds five prizes of 500: five play, all of them win, and the game is over with 100 left."""
    owner, anna_and_others, slot = await make_staff(club), await guests(club, 50), await make_game(club, budget=2_600)
    begun, refused = await all_at_once(
        *(play(club, one.id, slot.id, cost_points=10, key="tap") for one in anna_and_others)
    )
    assert (len(begun), refused) == (5, Counter({GameBusy.code: 45}))
    shown = await game(club, owner, slot.id)
    assert (shown.spent_points, shown.reserved_points, shown.taken_points) == (0, 2_500, 50)
    rows = await club.database.fetch_all("SELECT id, member_id FROM game_play WHERE club_id = $1", club.id)
    settled, refused = await all_at_once(
        *(settle_play(club, row["member_id"], row["id"], outcome=SEVENS) for row in rows)
    )
    assert (len(settled), refused) == (5, Counter())
    shown = await game(club, owner, slot.id)
    assert (shown.state, shown.spent_points, shown.reserved_points, shown.play_count) == ("exhausted", 2_500, 0, 5)
    balances = Counter([(await points(club, one.id)).available for one in anna_and_others])
    assert balances == {105: 45, 595: 5}
    assert (await prove_ledger(club)).holds
    told = await club.database.fetch_all(
        "SELECT id FROM outbox_message WHERE club_id = $1 AND kind = 'told-game-exhausted'", club.id
    )
    assert len(told) == 1


async def test_fifty_turn_a_wheel_that_always_wins_until_its_budget_is_spent(club: Club) -> None:
    owner, many = await make_staff(club), await guests(club, 50)
    wheel = await make_game(club, table_of("wheel", points_row(SHARE, 100, 24)), budget=1_250)
    turned, refused = await all_at_once(*(play(club, one.id, wheel.id, cost_points=10, key="tap") for one in many))
    assert (len(turned), refused) == (12, Counter({GameClosed.code: 38}))
    shown = await game(club, owner, wheel.id)
    assert (shown.state, shown.spent_points, shown.reserved_points, shown.taken_points) == ("exhausted", 1_200, 0, 120)
    assert Counter([(await points(club, one.id)).available for one in many]) == {105: 38, 195: 12}
    assert (await prove_ledger(club)).holds


async def test_fifty_taps_on_one_button_are_one_play(club: Club) -> None:
    [anna], slot = await guests(club, 1), await make_game(club)
    begun, refused = await all_at_once(
        *(play(club, anna.id, slot.id, cost_points=10, key="one-button") for _ in range(50))
    )
    assert refused == Counter()
    assert (len({one.id for one in begun}), [one.repeated for one in begun].count(False)) == (1, 1)
    assert (await points(club, anna.id)).available == 95


async def test_fifty_taps_on_fifty_buttons_keep_to_the_days_limit(club: Club) -> None:
    [anna], slot = await guests(club, 1), await make_game(club, cost=0, limit=3)
    begun, refused = await all_at_once(
        *(play(club, anna.id, slot.id, cost_points=0, key=f"tap-{number}") for number in range(50))
    )
    assert (len(begun), refused) == (3, Counter({GameLimitReached.code: 47}))


async def test_a_roll_that_is_settled_and_returned_at_once_is_one_of_both(club: Club) -> None:
    owner, [anna], slot = await make_staff(club), await guests(club, 1), await make_game(club)
    begun = await play(club, anna.id, slot.id, cost_points=10, key="tap")
    done, refused = await all_at_once(
        *(settle_play(club, anna.id, begun.id, outcome=SEVENS) for _ in range(20)),
        *(return_play(club, anna.id, begun.id) for _ in range(20)),
    )
    assert refused == Counter()
    [state] = {one.state for one in done}
    shown = await game(club, owner, slot.id)
    expected = {"won": (595, 500, 10), "returned": (105, 0, 0)}[state]
    assert ((await points(club, anna.id)).available, shown.spent_points, shown.taken_points) == expected
    assert shown.reserved_points == 0
    assert (await prove_ledger(club)).holds


async def test_a_budget_lowered_while_many_play_is_never_below_what_is_promised(club: Club) -> None:
    owner, many, slot = await make_staff(club), await guests(club, 20), await make_game(club, budget=10_000)
    done, refused = await all_at_once(
        *(play(club, one.id, slot.id, cost_points=10, key="tap") for one in many),
        set_game_budget(club, owner, slot.id, 3_000),
    )
    assert set(refused) <= {GameBusy.code, GameInvalid.code}
    shown = await game(club, owner, slot.id)
    assert shown.terms.budget_points is not None
    assert shown.reserved_points <= shown.terms.budget_points
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM game_play WHERE club_id = $1", club.id)
    assert row is not None
    assert shown.reserved_points == 500 * row["n"]
    assert len(done) + sum(refused.values()) == 21
