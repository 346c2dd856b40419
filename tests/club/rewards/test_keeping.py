"""Keeping the catalogue while members redeem: an edit that comes again, or late, takes no piece and no change back."""

import pytest

from club.context import Club
from club.errors import IdempotencyKeyReused, VoucherClosed
from club.rewards import (
    RewardDraft,
    cancel_voucher,
    edit_reward,
    redeem_reward,
    reward,
    set_reward_state,
)
from tests.makers import StandingClock, make_member, make_reward, make_staff


async def test_an_edit_that_comes_again_changes_nothing(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=200)
    cake = await make_reward(club, "کیک", 60, stock=1)
    draft = RewardDraft("کیک", "", 60, stock=5)
    await edit_reward(club, owner, cake.id, draft, key="e")
    await redeem_reward(club, anna.id, cake.id, price_points=60, key="r")
    again = await edit_reward(club, owner, cake.id, draft, key="e")  # the same press, handled again after a crash
    assert again.stock == 4
    await edit_reward(club, owner, cake.id, RewardDraft("کیک شکلاتی", "", 70, stock=4), key="later")
    assert (await edit_reward(club, owner, cake.id, draft, key="e")).title == "کیک شکلاتی"
    assert await acts(club) == ["act-added-reward", "act-edited-reward", "act-edited-reward"]


async def test_an_edits_key_is_worth_nothing_to_another_reward(club: Club) -> None:
    owner = await make_staff(club, "owner")
    cake, tea = await make_reward(club, "کیک", 60), await make_reward(club, "چای", 20)
    await edit_reward(club, owner, cake.id, RewardDraft("کیک", "", 70), key="e")
    with pytest.raises(IdempotencyKeyReused):
        await edit_reward(club, owner, tea.id, RewardDraft("چای", "", 30), key="e")
    assert (await reward(club, tea.id)).price_points == 20


async def test_a_pause_that_comes_again_after_the_reward_was_resumed_changes_nothing(club: Club) -> None:
    owner = await make_staff(club, "owner")
    cake = await make_reward(club, "کیک", 60)
    await set_reward_state(club, owner, cake.id, "paused", key="p")
    await set_reward_state(club, owner, cake.id, "active", key="r")
    assert (await set_reward_state(club, owner, cake.id, "paused", key="p")).state == "active"


async def test_an_edit_of_the_title_keeps_the_pieces_redeemed_meanwhile(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=200)
    cake = await make_reward(club, "کیک", 60, stock=5)
    seen = await reward(club, cake.id)
    await redeem_reward(club, anna.id, cake.id, price_points=60, key="r")
    draft = RewardDraft("کیک شکلاتی", "", 60, stock=seen.stock)
    edited = await edit_reward(club, owner, cake.id, draft, key="e", seen=seen)
    assert (edited.title, edited.stock) == ("کیک شکلاتی", 4)


async def test_a_piece_comes_back_into_a_stock_that_was_unlimited_when_it_left(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=200)
    cake = await make_reward(club, "کیک", 60, stock=3)
    voucher = (await redeem_reward(club, anna.id, cake.id, price_points=60, key="r")).voucher
    await edit_reward(club, owner, cake.id, RewardDraft("کیک", "", 60, stock=None), key="e1")
    await edit_reward(club, owner, cake.id, RewardDraft("کیک", "", 60, stock=2), key="e2")
    await cancel_voucher(club, anna.id, voucher.id)
    assert (await reward(club, cake.id)).stock == 3


async def test_a_voucher_cancelled_at_the_moment_it_expires_is_refused_as_expired(
    club: Club, clock: StandingClock
) -> None:
    anna = await make_member(club, points=200)
    cake = await make_reward(club, "کیک", 60)
    voucher = (await redeem_reward(club, anna.id, cake.id, price_points=60, key="r")).voucher
    clock.move(days=30)
    with pytest.raises(VoucherClosed) as refused:
        await cancel_voucher(club, anna.id, voucher.id)
    assert refused.value.data == {"state": "expired", "closed_at": voucher.expires_at}


async def acts(club: Club) -> list[str]:
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE act LIKE '%reward' ORDER BY id")
    return [row["act"] for row in rows]
