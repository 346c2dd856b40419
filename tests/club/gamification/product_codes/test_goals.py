"""So many codes lead to a tier, tickets, points, a voucher: once, or again and again; and codes brought before joining."""

from typing import Any

import pytest

from club.context import Club
from club.errors import NotAllowed
from club.gamification.lotteries import LotteryTerms
from club.gamification.product_codes import (
    CodeGoalDraft,
    CodeGoalInvalid,
    CodeGoalNotFound,
    add_code_goal,
    code_goal,
    code_goals,
    give_waiting_code_tickets,
    goals,
    keep_brought_code,
    my_codes,
    payload_of,
    retire_code_goal,
    set_code_batch_state,
    signs_in,
    use_brought_codes,
    use_code,
)
from club.ledger import points, prove_ledger
from club.members import MemberView, choose_language, give_consent, join_club, meet
from club.rewards import vouchers_of
from club.storage import from_json, to_json
from club.tiers import TierDraft, add_tier, member_tier, put_in_tier
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.makers import StandingClock, make_member, make_reward, make_staff


async def goal(club: Club, **fields: Any) -> int:
    draft = CodeGoalDraft(**{"title": "باشگاه طلایی", "codes_needed": 3, **fields})
    return await add_code_goal(club, await make_staff(club), draft, key="goal")


async def gathers(club: Club, anna: MemberView, batch: int, *serials: int) -> Any:
    used = None
    for serial in serials:
        used = await use_code(club, anna.id, await printed_code(club, batch, serial), "typed")
    return used


async def told(club: Club, kind: str) -> list[Any]:
    rows = await club.database.fetch_all("SELECT arguments FROM outbox_message WHERE kind = $1 ORDER BY id", kind)
    return [from_json(row["arguments"]) for row in rows]


async def test_three_codes_lead_to_everything_a_goal_names_once(club: Club) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    gold = await add_tier(club, owner, TierDraft("طلایی", 5000, emoji="🥇"), key="gold")
    reward, lottery = await make_reward(club), await open_lottery_row(club)
    await goal(club, tier_id=gold.id, lottery_id=lottery, tickets=2, points=40, reward_id=reward.id)
    batch = await print_batch(club)
    before = await gathers(club, anna, batch, 1, 2)
    assert before.reached == ()
    [step] = before.goals
    assert (step.have, step.needed, step.missing, step.done) == (2, 3, 1, False)
    assert (step.brings.tier, step.brings.tickets, step.brings.points) == ("طلایی", 2, 40)
    assert (step.brings.lottery, step.brings.reward) == ("قرعه‌کشی یلدا", reward.title)
    third = await gathers(club, anna, batch, 3)
    [reached] = third.reached
    assert (reached.tier, reached.emoji, reached.points, reached.tickets) == ("طلایی", "🥇", 40, (1, 2))
    assert (reached.voucher, reached.tickets_waiting) == (reward.title, 0)
    assert third.available == 5 + 30 + 40
    assert third.goals[0].done
    held = await member_tier(club, anna.id)
    assert held.tier is not None
    assert held.tier.name == "طلایی"
    assert [each["tier"] for each in await told(club, "told-tier-reached")] == ["طلایی"]
    fourth = await gathers(club, anna, batch, 4, 5, 6)
    assert fourth.reached == ()
    assert len((await vouchers_of(club, anna.id)).vouchers) == 1
    assert (await points(club, anna.id)).available == 5 + 60 + 40
    assert (await prove_ledger(club)).holds


async def test_a_goal_that_repeats_counts_anew_from_the_code_it_was_reached_with(club: Club) -> None:
    anna = await make_member(club)
    await goal(club, points=100, repeats=True)
    batch = await print_batch(club, points=0)
    reached = [len((await gathers(club, anna, batch, serial)).reached) for serial in range(1, 8)]
    assert reached == [0, 0, 1, 0, 0, 1, 0]
    assert (await my_codes(club, anna.id)).goals[0].have == 1
    assert (await points(club, anna.id)).available == 205


async def test_codes_older_than_the_days_of_a_goal_do_not_count_towards_it(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    await goal(club, points=100, within_days=10)
    batch = await print_batch(club)
    await gathers(club, anna, batch, 1, 2)
    clock.move(days=10)
    assert (await gathers(club, anna, batch, 3)).goals[0].have == 1
    clock.move(days=9)
    assert len((await gathers(club, anna, batch, 4, 5)).reached) == 1


async def test_a_goal_of_one_batch_counts_its_codes_only(club: Club) -> None:
    anna = await make_member(club)
    honey, oil = await print_batch(club, product="عسل"), await print_batch(club)
    await goal(club, points=100, batch_id=honey)
    assert (await gathers(club, anna, oil, 1, 2, 3)).goals == ()
    assert (await gathers(club, anna, honey, 1, 2)).reached == ()
    assert len((await gathers(club, anna, honey, 3)).reached) == 1


async def test_a_goal_lifts_nobody_down_and_leaves_the_fixed_where_they_are(club: Club) -> None:
    anna, babak, owner = await make_member(club), await make_member(club, "بابک"), await make_staff(club)
    silver = await add_tier(club, owner, TierDraft("نقره‌ای", 1000), key="silver")
    gold = await add_tier(club, owner, TierDraft("طلایی", 5000), key="gold")
    await put_in_tier(club, owner, anna.id, gold.id, fixed=False, key="up")
    await put_in_tier(club, owner, babak.id, None, fixed=True, key="none")
    await goal(club, codes_needed=1, tier_id=silver.id)
    batch = await print_batch(club)
    for serial, member in enumerate((anna, babak), start=1):
        [reached] = (await gathers(club, member, batch, serial)).reached
        assert reached.tier is None
    held = (await member_tier(club, anna.id)).tier
    assert held is not None
    assert held.name == "طلایی"
    assert (await member_tier(club, babak.id)).tier is None


async def test_tickets_wait_until_a_lottery_opens_and_are_given_once(club: Club) -> None:
    anna = await make_member(club)
    await goal(club, codes_needed=1, tickets=2)
    batch = await print_batch(club)
    [reached] = (await gathers(club, anna, batch, 1)).reached
    assert (reached.tickets, reached.tickets_waiting) == ((), 2)
    assert await give_waiting_code_tickets(club) == 0
    await open_lottery_row(club)
    assert [await give_waiting_code_tickets(club) for _ in range(2)] == [1, 0]
    assert await told(club, "told-code-tickets") == [
        {"title": "باشگاه طلایی", "lottery": "قرعه‌کشی یلدا", "numbers": [1, 2]}
    ]
    babak = await make_member(club, "بابک")
    [reached] = (await gathers(club, babak, batch, 2)).reached
    assert (reached.tickets, reached.tickets_waiting) == ((3, 4), 0)


async def test_who_may_not_enter_the_open_lottery_waits_for_another_and_keeps_nobody_waiting(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, babak = await make_member(club), await make_member(club, "بابک")
    await goal(club, codes_needed=1, tickets=2)
    batch = await print_batch(club)
    for serial, member in enumerate((anna, babak), 1):
        await gathers(club, member, batch, serial)
    lottery_id, tried = await open_lottery_row(club), list[int]()
    for terms in (LotteryTerms(tiers=(1,)), LotteryTerms(tiers=()), LotteryTerms(tickets_per_member=0)):
        await set_terms(club, lottery_id, terms)
        with monkeypatch.context() as patched:
            patched.setattr(goals, "_give_waiting", lambda _, step, member_id: tried.append(member_id))
            assert (await give_waiting_code_tickets(club), tried) == (0, [])
    await set_terms(club, lottery_id, LotteryTerms(tickets_per_member=2))
    assert [await give_waiting_code_tickets(club) for _ in range(2)] == [2, 0]
    assert len(await club.database.fetch_all("SELECT id FROM lottery_ticket")) == 4


async def set_terms(club: Club, lottery_id: int, terms: LotteryTerms) -> None:
    kept = to_json(terms.to_json())
    await club.database.transact(lambda tx: tx.execute("UPDATE lottery SET terms = $2 WHERE id = $1", lottery_id, kept))


async def test_a_goal_that_was_retired_counts_nothing_any_more(club: Club) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    made = await goal(club, points=100)
    batch = await print_batch(club, points=0)
    await gathers(club, anna, batch, 1, 2)
    for _ in range(2):
        await retire_code_goal(club, owner, made)
    assert (await gathers(club, anna, batch, 3)).reached == ()
    assert await code_goals(club, owner) == []
    assert not (await code_goal(club, owner, made)).active
    rows = await club.database.fetch_all("SELECT id FROM journal_entry WHERE act = 'act-code-goal-retired'")
    assert len(rows) == 1
    with pytest.raises(CodeGoalNotFound):
        await retire_code_goal(club, owner, made + 1000)


async def test_a_goal_names_what_is_there(club: Club) -> None:
    for field, fields in {
        "batch": {"points": 1, "batch_id": 99},
        "tier": {"tier_id": 99},
        "reward": {"reward_id": 99},
        "lottery": {"tickets": 1, "lottery_id": 99},
    }.items():
        with pytest.raises(CodeGoalInvalid) as refused:
            await goal(club, **fields)
        assert refused.value.data == {"field": field}
    assert await club.database.fetch_all("SELECT id FROM code_goal") == []


async def test_a_manager_sets_goals_but_none_that_leads_to_a_tier(club: Club) -> None:
    owner, manager, cashier = [await make_staff(club, role) for role in ("owner", "manager", "cashier")]
    gold = await add_tier(club, owner, TierDraft("طلایی", 5000), key="gold")
    await add_code_goal(club, manager, CodeGoalDraft("پنج تا", 5, points=10), key="m")
    with pytest.raises(NotAllowed):
        await add_code_goal(club, manager, CodeGoalDraft("طلایی", 5, tier_id=gold.id), key="t")
    with pytest.raises(NotAllowed):
        await add_code_goal(club, cashier, CodeGoalDraft("پنج تا", 5, points=10), key="c")
    assert len(await code_goals(club, owner)) == 1


async def test_the_same_goal_added_twice_by_one_tap_is_one(club: Club) -> None:
    assert await goal(club, points=5) == await goal(club, points=5)


# -- before joining


async def joins(club: Club, user_id: int) -> MemberView:
    chat = await meet(club, "customer", "telegram", user_id, "پری")
    await choose_language(club, chat.id, "fa")
    await give_consent(club, chat.id)
    return (await join_club(club, chat.id, phone=f"+98913{user_id:07d}", contact_owner_id=user_id)).member


async def link_of(club: Club, batch: int, serial: int) -> str:
    return payload_of(signs_in(await printed_code(club, batch, serial)) or "")


async def test_a_code_that_is_scanned_before_joining_counts_after_it_once(club: Club) -> None:
    batch = await print_batch(club)
    chat = await meet(club, "customer", "telegram", 8001, "پری")
    assert await keep_brought_code(club, chat.id, await link_of(club, batch, 4))
    assert await keep_brought_code(club, chat.id, await link_of(club, batch, 5))  # the newest counts
    assert await use_brought_codes(club) == 0
    pari = await joins(club, 8001)
    assert [await use_brought_codes(club) for _ in range(2)] == [1, 0]
    [said] = await told(club, "told-code-counted")
    assert (said["used"]["product"], said["used"]["points"], said["used"]["gathered"]) == ("روغن زیتون", 10, 1)
    assert (await points(club, pari.id)).available == 15
    [row] = await club.database.fetch_all("SELECT serial, way FROM code_use")
    assert (row["serial"], row["way"]) == (5, "link")


async def test_a_brought_code_that_does_not_count_any_more_is_told_too(club: Club) -> None:
    batch, owner, anna = await print_batch(club), await make_staff(club), await make_member(club)
    for user_id, serial in ((8001, 1), (8002, 2)):
        chat = await meet(club, "customer", "telegram", user_id, "پری")
        await keep_brought_code(club, chat.id, await link_of(club, batch, serial))
    await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")
    await set_code_batch_state(club, owner, batch, "paused", key="p")
    for user_id in (8001, 8002):
        await joins(club, user_id)
    assert await use_brought_codes(club) == 2
    assert len(await told(club, "told-code-refused")) == 2
    assert await told(club, "told-code-counted") == []
    assert await club.database.fetch_all("SELECT id FROM code_brought") == []


async def test_a_false_link_is_not_kept_and_another_link_is_none(club: Club, clock: StandingClock) -> None:
    chat = await meet(club, "customer", "telegram", 8001, "پری")
    assert await keep_brought_code(club, chat.id, "c_7K2M9QXT4HBN")
    assert not await keep_brought_code(club, chat.id, "r_7K2M9QXT")
    assert await club.database.fetch_all("SELECT id FROM code_brought") == []
    batch = await print_batch(club)
    await keep_brought_code(club, chat.id, await link_of(club, batch, 1))
    clock.move(days=31)
    assert await use_brought_codes(club) == 1
    assert await club.database.fetch_all("SELECT id FROM code_brought") == []
