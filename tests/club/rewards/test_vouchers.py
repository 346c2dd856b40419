"""A reward is redeemed, cancelled, handed over, expired: each once, and a refusal changes nothing."""

from typing import Any

import pytest

from club.context import Club
from club.errors import (
    ClubError,
    IdempotencyKeyReused,
    NotAllowed,
    NotEnoughPoints,
    RewardChanged,
    RewardInvalid,
    RewardLimitReached,
    RewardNotFound,
    RewardPaused,
    RewardSoldOut,
    VoucherClosed,
    VoucherNotFound,
)
from club.ledger import points, prove_ledger
from club.members import MemberView
from club.rewards import (
    RewardDraft,
    RewardView,
    add_reward,
    all_rewards,
    cancel_voucher,
    catalogue,
    code_in,
    edit_reward,
    expire_vouchers,
    hand_over_voucher,
    keep_picture,
    picture_content,
    redeem_reward,
    remember_upload,
    reward_for,
    set_reward_state,
    uploaded_file_id,
    voucher_by_code,
    voucher_for,
    vouchers_of,
)
from tests.makers import StandingClock, make_member, make_reward, make_staff


async def redeemed(club: Club, member: MemberView, reward: RewardView, key: str = "tap") -> Any:
    return await redeem_reward(club, member.id, reward.id, price_points=reward.price_points, key=key)


async def standing(club: Club, member: MemberView) -> tuple[int, int, list[int | None]]:
    """What must not change by a refusal: points, vouchers, stock."""
    shown = await vouchers_of(club, member.id, size=100)
    stock = [one.stock for one in (await all_rewards(club, size=100)).rewards]
    return (await points(club, member.id)).available, len(shown.vouchers), stock


async def test_redeeming_is_idempotent(club: Club) -> None:
    anna = await make_member(club, points=100)
    coffee = await make_reward(club, price=60, stock=5)
    first, second = await redeemed(club, anna, coffee), await redeemed(club, anna, coffee)
    assert (first.repeated, second.repeated) == (False, True)
    assert first.voucher == second.voucher
    assert await standing(club, anna) == (45, 1, [4])


@pytest.mark.parametrize(
    ("case", "refusal", "data"),
    [
        ("poor", NotEnoughPoints, {"needed": 160, "available": 105, "missing": 55}),
        ("sold out", RewardSoldOut, {}),
        ("limit", RewardLimitReached, {"limit": 1}),
        ("paused", RewardPaused, {}),
        ("price moved", RewardChanged, {"price_points": 70}),
        ("unknown", RewardNotFound, {}),
        ("key of another reward", IdempotencyKeyReused, {}),
    ],
)
async def test_a_refused_redemption_changes_nothing(
    club: Club, case: str, refusal: type[ClubError], data: dict[str, Any]
) -> None:
    anna = await make_member(club, points=100)
    owner = await make_staff(club, "owner")
    reward = await make_reward(
        club,
        price={"poor": 160, "price moved": 70}.get(case, 30),
        stock=0 if case == "sold out" else 9,
        limit=1 if case == "limit" else None,
    )
    if case == "limit":
        await redeemed(club, anna, reward, "earlier")
    if case == "paused":
        await set_reward_state(club, owner, reward.id, "paused", key="p")
    if case == "key of another reward":
        await redeemed(club, anna, await make_reward(club, "چای", 10), "tap")
    before = await standing(club, anna)
    with pytest.raises(refusal) as refused:
        await redeem_reward(
            club,
            anna.id,
            999_999 if case == "unknown" else reward.id,
            price_points=60 if case == "price moved" else reward.price_points,
            key="tap",
        )
    assert refused.value.data == data
    assert await standing(club, anna) == before
    assert (await prove_ledger(club)).holds


async def test_a_key_is_worth_nothing_to_another_member(club: Club) -> None:
    anna, ben = await make_member(club, points=100), await make_member(club, "بهرام", points=100)
    coffee = await make_reward(club, price=60)
    first, second = await redeemed(club, anna, coffee), await redeemed(club, ben, coffee)
    assert (first.repeated, second.repeated) == (False, False)
    assert first.voucher.code != second.voucher.code


async def test_cancelling_is_idempotent_and_returns_the_piece(club: Club) -> None:
    anna = await make_member(club, points=100)
    coffee = await make_reward(club, price=60, stock=1, limit=1)
    voucher = (await redeemed(club, anna, coffee)).voucher
    first, second = await cancel_voucher(club, anna.id, voucher.id), await cancel_voucher(club, anna.id, voucher.id)
    assert (first.points_returned, first.available, first.repeated) == (60, 105, False)
    assert (second.points_returned, second.available, second.repeated) == (60, 105, True)
    assert await standing(club, anna) == (105, 1, [1])
    assert (await redeemed(club, anna, coffee, "again")).voucher.state == "issued"  # the limit counts what was kept


async def test_nobody_cancels_or_sees_somebody_elses_voucher(club: Club) -> None:
    anna, ben = await make_member(club, points=100), await make_member(club, "بهرام")
    voucher = (await redeemed(club, anna, await make_reward(club, price=60))).voucher
    with pytest.raises(VoucherNotFound):
        await cancel_voucher(club, ben.id, voucher.id)
    with pytest.raises(VoucherNotFound):
        await voucher_for(club, ben.id, voucher.id)
    assert (await voucher_for(club, anna.id, voucher.id)).state == "issued"


async def test_a_voucher_is_handed_over_once_and_then_stays_closed(club: Club) -> None:
    anna = await make_member(club, points=100)
    first, second = await make_staff(club, "cashier"), await make_staff(club, "manager")
    voucher = (await redeemed(club, anna, await make_reward(club, price=60))).voucher
    spelled = f" {voucher.code.lower().replace('-', ' ')} "
    done = await hand_over_voucher(club, first, spelled, key="h1")
    again = await hand_over_voucher(club, first, voucher.code, key="h1")
    assert (done.repeated, again.repeated, done.voucher.state) == (False, True, "handed_over")
    with pytest.raises(VoucherClosed) as refused:
        await hand_over_voucher(club, second, voucher.code, key="h2")
    assert refused.value.data["state"] == "handed_over"
    with pytest.raises(VoucherClosed):
        await cancel_voucher(club, anna.id, voucher.id)
    assert (await points(club, anna.id)).available == 45


@pytest.mark.parametrize("code", ["", "ZZZZZ-ZZZZZ", "not a code", "00000-00000", "' OR 1=1 --"])
async def test_a_code_that_is_nobodys_reveals_nothing(club: Club, code: str) -> None:
    cashier = await make_staff(club, "cashier")
    with pytest.raises(VoucherNotFound) as refused:
        await hand_over_voucher(club, cashier, code, key="h")
    assert refused.value.data == {}
    with pytest.raises(VoucherNotFound):
        await voucher_by_code(club, code)


async def test_an_expired_voucher_is_closed_and_told(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club, points=100)
    cashier = await make_staff(club, "cashier")
    voucher = (await redeemed(club, anna, await make_reward(club, price=60))).voucher
    clock.move(days=30)
    with pytest.raises(VoucherClosed):
        await hand_over_voucher(club, cashier, voucher.code, key="h")  # even before the sweep has come by
    assert [one.state for one in (await vouchers_of(club, anna.id)).vouchers] == ["expired"]
    assert await expire_vouchers(club) == 1
    assert await expire_vouchers(club) == 0
    assert (await voucher_for(club, anna.id, voucher.id)).state == "expired"
    kinds = [row["kind"] for row in await club.database.fetch_all("SELECT kind FROM outbox_message ORDER BY id")]
    assert kinds == ["told-corrected", "told-voucher-expired"]


async def test_the_catalogue_says_what_is_missing(club: Club) -> None:
    anna = await make_member(club, points=45)  # 50 with the welcome points
    await make_reward(club, "کیک", 80)
    await make_reward(club, "چای", 20)
    owner = await make_staff(club, "owner")
    hidden = await make_reward(club, "پنهان", 10)
    await set_reward_state(club, owner, hidden.id, "paused", key="p")
    page = await catalogue(club, anna.id)
    assert page.available_points == 50
    assert [(one.title, one.missing) for one in page.rewards] == [("چای", 0), ("کیک", 30)]
    assert isinstance((await reward_for(club, anna.id, hidden.id)).refusal, RewardPaused)


async def test_keeping_the_catalogue_is_journaled_and_idempotent(club: Club) -> None:
    owner = await make_staff(club, "owner")
    first = await add_reward(club, owner, RewardDraft(" کیک ", "", 80, stock=3), key="k")
    again = await add_reward(club, owner, RewardDraft(" کیک ", "", 80, stock=3), key="k")
    assert (first.id, first.title) == (again.id, "کیک")
    edited = await edit_reward(club, owner, first.id, RewardDraft("کیک شکلاتی", "تازه", 90, stock=None), key="e")
    assert (edited.title, edited.price_points, edited.stock) == ("کیک شکلاتی", 90, None)
    await set_reward_state(club, owner, first.id, "paused", key="p")
    await set_reward_state(club, owner, first.id, "active", key="r")
    acts = [row["act"] for row in await club.database.fetch_all("SELECT act FROM journal_entry ORDER BY id")]
    assert acts == ["act-added-reward", "act-edited-reward", "act-paused-reward", "act-resumed-reward"]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (RewardDraft("  ", "", 10), "title"),
        (RewardDraft("x" * 81, "", 10), "title"),
        (RewardDraft("x", "y" * 401, 10), "description"),
        (RewardDraft("x", "", 0), "price"),
        (RewardDraft("x", "", 10, stock=-1), "stock"),
        (RewardDraft("x", "", 10, limit_per_member=0), "limit"),
    ],
)
async def test_a_reward_that_makes_no_sense_is_refused(club: Club, draft: RewardDraft, field: str) -> None:
    owner = await make_staff(club, "owner")
    with pytest.raises(RewardInvalid) as refused:
        await add_reward(club, owner, draft, key="k")
    assert refused.value.data == {"field": field}
    assert (await all_rewards(club)).rewards == ()


async def test_a_cashier_does_not_keep_the_catalogue(club: Club) -> None:
    cashier = await make_staff(club, "cashier")
    with pytest.raises(NotAllowed):
        await add_reward(club, cashier, RewardDraft("کیک", "", 80), key="k")
    assert (await all_rewards(club)).rewards == ()


async def test_a_picture_is_kept_once_and_remembers_its_upload_per_bot(club: Club) -> None:
    first, again = await keep_picture(club, b"\xff\xd8one"), await keep_picture(club, b"\xff\xd8one")
    assert first == again
    assert await picture_content(club, first) == b"\xff\xd8one"
    assert await uploaded_file_id(club, first, "111") is None
    await remember_upload(club, first, "111", "file-a")
    await remember_upload(club, first, "111", "file-b")
    assert (await uploaded_file_id(club, first, "111"), await uploaded_file_id(club, first, "222")) == ("file-b", None)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ABCDE-FGH23", "ABCDEFGH23"),
        ("abcde fgh23", "ABCDEFGH23"),
        (" abcdefgh23\n", "ABCDEFGH23"),
        ("ABCDE–FGH23", "ABCDEFGH23"),
        ("ABCDE-FGH2", None),
        ("ABCDE-FGH20", None),
        ("ABCDE-FGHI3", None),
        ("", None),
    ],
)
def test_a_code_is_read_however_it_is_written(typed: str, code: str | None) -> None:
    assert code_in(typed) == code
