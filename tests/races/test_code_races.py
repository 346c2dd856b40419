"""One code, many hands: it counts once, its points are given once, its goal is reached once."""

import pytest

from club.context import Club
from club.gamification.product_codes import (
    CodeGoalDraft,
    add_code_goal,
    code_batch,
    set_code_batch_state,
    use_code,
)
from club.ledger import points, prove_ledger
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.makers import make_member, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres


async def test_a_hundred_people_sending_one_code_are_one_success(club: Club) -> None:
    lottery = await open_lottery_row(club)
    batch = await print_batch(club, tickets=1, lottery_id=lottery)
    code = await printed_code(club, batch, 1)
    people = [await make_member(club, f"مهمان {number}") for number in range(100)]
    done, refusals = await all_at_once(*(use_code(club, person.id, code, "typed") for person in people))
    assert (len(done), refusals) == (1, {"code-not-accepted": 99})
    shown = await code_batch(club, await make_staff(club), batch)
    assert (shown.used, shown.missed) == (1, 99)
    assert sum([(await points(club, person.id)).available for person in people]) == 100 * 5 + 10
    assert len(await club.database.fetch_all("SELECT id FROM lottery_ticket")) == 1
    assert (await prove_ledger(club)).holds


async def test_one_person_sending_a_code_fifty_times_at_once_has_it_once(club: Club) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    code = await printed_code(club, batch, 1)
    done, refusals = await all_at_once(*(use_code(club, anna.id, code, "typed") for _ in range(50)))
    assert ([each.repeated for each in done].count(False), len(done), refusals) == (1, 50, {})
    assert (await points(club, anna.id)).available == 15


async def test_codes_that_come_at_once_reach_a_goal_once(club: Club) -> None:
    anna, owner, lottery = await make_member(club), await make_staff(club), await open_lottery_row(club)
    draft = CodeGoalDraft("باشگاه طلایی", 5, tickets=1, lottery_id=lottery, points=100)
    await add_code_goal(club, owner, draft, key="g")
    batch = await print_batch(club, points=0)
    codes = [await printed_code(club, batch, serial) for serial in range(1, 21)]
    done, _ = await all_at_once(*(use_code(club, anna.id, code, "typed") for code in codes))
    assert sum(len(each.reached) for each in done) == 1
    assert (await points(club, anna.id)).available == 105
    assert len(await club.database.fetch_all("SELECT id FROM lottery_ticket")) == 1


async def test_a_batch_that_is_revoked_while_codes_come_counts_exactly_what_came_before(club: Club) -> None:
    owner, batch = await make_staff(club), await print_batch(club)
    people = [await make_member(club, f"مهمان {number}") for number in range(30)]
    codes = [await printed_code(club, batch, serial) for serial in range(1, 31)]
    sent = [use_code(club, person.id, code, "typed") for person, code in zip(people, codes, strict=True)]
    await all_at_once(*sent[:15], set_code_batch_state(club, owner, batch, "revoked", key="r"), *sent[15:])
    uses = await club.database.fetch_all("SELECT member_id FROM code_use")
    assert (await code_batch(club, owner, batch)).used == len(uses)
    given = sum([(await points(club, person.id)).available for person in people]) - 30 * 5
    assert given == 10 * len(uses)
