"""Acts above the limits wait for a second person, are looked at again when approved, and are done once."""

import pytest

from club.context import Club
from club.earning import purchase, refund_purchase
from club.errors import (
    AmountTooLarge,
    ApprovalClosed,
    ApprovalIsYours,
    ApprovalNotFound,
    IdempotencyKeyReused,
    MemberBlocked,
    NotAllowed,
    NotEnoughPoints,
    NumberNotUnderstood,
    RefundTooLarge,
)
from club.ledger import correct_points, history, points, prove_ledger
from club.money import Money
from club.staff import ApprovalTerms, Role, StaffView, admit_staff, change_role, dismiss_staff, journal
from club.staff.approvals import (
    approval,
    approval_terms,
    approve,
    expire_approvals,
    refuse,
    set_approval_terms,
    waiting_approvals,
    withdraw,
)
from club.staff.blocking import block_member
from tests.makers import StandingClock, make_member, make_purchase, make_staff, open_test_club

LIMITS = ApprovalTerms(correction_points=1000, refund_amount=1_000_000)


async def people(club: Club, terms: ApprovalTerms = LIMITS) -> tuple[StaffView, StaffView, StaffView]:
    """An owner and two managers, and limits."""
    olga, mina = await make_staff(club, "owner", name="الهه"), await make_staff(club, "manager", name="مینا")
    reza = await make_staff(club, "manager", user_id=900_012, name="رضا")
    await set_approval_terms(club, olga, terms)
    return olga, mina, reza


async def told(club: Club, kind: str) -> list[int]:
    rows = await club.database.fetch_all("SELECT staff_id FROM outbox_message WHERE kind = $1 ORDER BY staff_id", kind)
    return [row["staff_id"] for row in rows]


async def test_at_the_limit_it_is_done_at_once_and_above_it_waits(club: Club) -> None:
    olga, mina, reza = await people(club)
    anna, ben = await make_member(club), await make_member(club)
    assert (await correct_points(club, mina, anna.id, 1000, "جبران", key="a")).waits_for is None
    asked = await correct_points(club, mina, ben.id, 1001, "جبران", key="b")
    assert (asked.points, asked.available, asked.repeated) == (0, 5, False)
    assert asked.waits_for is not None
    assert (await points(club, ben.id)).available == 5
    assert await told(club, "told-approval-asked") == [olga.id, reza.id]
    [waiting] = await waiting_approvals(club, olga)
    assert (waiting.id, waiting.act, waiting.points, waiting.reason) == (
        asked.waits_for,
        "correct_points",
        1001,
        "جبران",
    )
    assert (waiting.asked_by_name, waiting.member_id, waiting.state) == ("مینا", ben.id, "waiting")


async def test_the_second_person_approves_and_it_is_done_once_in_both_names(club: Club) -> None:
    olga, mina, reza = await people(club)
    anna = await make_member(club)
    asked = await correct_points(club, mina, anna.id, 5000, "جبران", key="a")
    assert asked.waits_for is not None
    first = await approve(club, olga, asked.waits_for)
    again = await approve(club, olga, asked.waits_for)
    assert (first.repeated, again.repeated, again.approval.state) == (False, True, "approved")
    with pytest.raises(ApprovalClosed) as refused:
        await approve(club, reza, asked.waits_for)
    assert refused.value.data == {"state": "approved"}
    assert (await points(club, anna.id)).available == 5005
    assert len((await history(club, anna.id)).lines) == 2
    lines = [(one.act, one.staff_name, one.second_name) for one in (await journal(club, olga)).lines]
    assert lines[:3] == [
        ("act-granted-approval", "الهه", None),
        ("act-corrected", "مینا", "الهه"),
        ("act-asked-approval", "مینا", None),
    ]
    assert await told(club, "told-approval-approved") == [mina.id]
    assert (await prove_ledger(club)).holds


async def test_the_same_button_again_asks_once_and_does_nothing_even_without_limits(club: Club) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    first = await correct_points(club, mina, anna.id, 5000, "جبران", key="a")
    await set_approval_terms(club, olga, ApprovalTerms())
    again = await correct_points(club, mina, anna.id, 5000, "جبران", key="a")
    assert (again.waits_for, again.repeated, again.points) == (first.waits_for, True, 0)
    with pytest.raises(IdempotencyKeyReused):
        await correct_points(club, mina, anna.id, 6000, "جبران", key="a")
    assert (await points(club, anna.id)).available == 5
    assert len(await waiting_approvals(club, olga)) == 1


async def test_who_asked_cannot_approve_and_nobody_without_the_right(club: Club) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    with pytest.raises(ApprovalIsYours):
        await approve(club, mina, asked)
    with pytest.raises(ApprovalIsYours):
        await refuse(club, mina, asked)
    roles: tuple[Role, ...] = ("cashier", "support", "analyst")
    for role in roles:
        with pytest.raises(NotAllowed):
            await approve(club, await make_staff(club, role), asked)
    assert (await approval(club, olga, asked)).state == "waiting"
    assert (await points(club, anna.id)).available == 5


async def test_the_database_itself_wants_a_second_person(club: Club) -> None:
    _, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    with pytest.raises(Exception, match="approval_by_a_second_person"):
        await club.database.transact(
            lambda tx: tx.execute("UPDATE approval SET decided_by = asked_by WHERE id = $1", asked)
        )


async def test_the_balance_is_looked_at_again_and_the_request_goes_on_waiting(club: Club) -> None:
    anna = await make_member(club, points=2000)
    olga, mina, reza = await people(club)
    asked = (await correct_points(club, mina, anna.id, -2000, "اشتباه", key="a")).waits_for
    assert asked is not None
    await correct_points(club, reza, anna.id, -500, "دیگری", key="b")
    with pytest.raises(NotEnoughPoints):
        await approve(club, olga, asked)
    assert (await approval(club, olga, asked)).state == "waiting"
    assert (await points(club, anna.id)).available == 1505
    refused = await refuse(club, olga, asked)
    again = await refuse(club, olga, asked)
    assert (refused.approval.state, refused.repeated, again.repeated) == ("refused", False, True)
    assert await told(club, "told-approval-refused") == [mina.id]


async def test_who_asked_takes_it_back_and_it_is_over(club: Club) -> None:
    olga, mina, reza = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    with pytest.raises(ApprovalNotFound):
        await withdraw(club, reza, asked)
    assert (await withdraw(club, mina, asked)).approval.state == "withdrawn"
    assert (await withdraw(club, mina, asked)).repeated
    with pytest.raises(ApprovalClosed):
        await approve(club, olga, asked)
    assert (await points(club, anna.id)).available == 5


async def test_after_a_week_it_is_over_before_and_after_the_sweep(club: Club, clock: StandingClock) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    assert await expire_approvals(club) == 0
    clock.move(days=7)
    assert (await approval(club, olga, asked)).state == "expired"
    with pytest.raises(ApprovalClosed) as refused:
        await approve(club, olga, asked)
    assert refused.value.data == {"state": "expired"}
    assert [await expire_approvals(club), await expire_approvals(club)] == [1, 0]
    assert await told(club, "told-approval-expired") == [mina.id]
    assert (await points(club, anna.id)).available == 5


async def test_many_small_corrections_of_a_day_count_together(club: Club, clock: StandingClock) -> None:
    olga, mina, reza = await people(club)
    anna = await make_member(club)
    assert (await correct_points(club, mina, anna.id, 600, "جبران", key="a")).waits_for is None
    asked = await correct_points(club, mina, anna.id, 600, "جبران", key="b")
    assert asked.waits_for is not None
    assert (await correct_points(club, reza, anna.id, 600, "جبران", key="c")).waits_for is None
    await approve(club, olga, asked.waits_for)
    assert (
        await correct_points(club, mina, anna.id, -400, "جبران", key="d")
    ).waits_for is None  # the approved one is no part
    clock.move(days=1)
    assert (await correct_points(club, mina, anna.id, 1000, "جبران", key="e")).waits_for is None


async def test_a_refund_above_the_limit_waits_also_in_small_parts(club: Club) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 200_000)
    assert (await refund_purchase(club, mina, booked.purchase_id, Money(600_000, "IRR"), key="r1")).waits_for is None
    asked = await refund_purchase(club, mina, booked.purchase_id, Money(600_000, "IRR"), key="r2")
    again = await refund_purchase(club, mina, booked.purchase_id, Money(600_000, "IRR"), key="r2")
    assert asked.waits_for is not None
    assert (again.waits_for, again.repeated) == (asked.waits_for, True)
    assert (await purchase(club, booked.purchase_id)).refunded == Money(600_000, "IRR")
    view = (await approve(club, olga, asked.waits_for)).approval
    assert (view.amount, view.purchase_number) == (Money(600_000, "IRR"), asked.purchase.number)
    after = await purchase(club, booked.purchase_id)
    assert (after.refunded, after.left) == (Money(1_200_000, "IRR"), Money(800_000, "IRR"))
    refunds = [one for one in (await journal(club, olga)).lines if one.act == "act-refunded-purchase"]
    assert [(one.staff_name, one.second_name) for one in refunds] == [("مینا", "الهه"), ("مینا", None)]
    assert (await prove_ledger(club)).holds


async def test_a_refund_that_has_become_too_large_is_refused_when_approved(club: Club) -> None:
    olga, mina, reza = await people(club)
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 200_000)
    asked = (await refund_purchase(club, mina, booked.purchase_id, Money(1_500_000, "IRR"), key="r1")).waits_for
    assert asked is not None
    await refund_purchase(club, reza, booked.purchase_id, Money(900_000, "IRR"), key="r2")
    with pytest.raises(RefundTooLarge):
        await approve(club, olga, asked)
    assert (await purchase(club, booked.purchase_id)).refunded == Money(900_000, "IRR")


async def test_an_owner_who_is_alone_acts_and_the_journal_says_so(club: Club) -> None:
    olga = await make_staff(club)
    await make_staff(club, "cashier")
    await set_approval_terms(club, olga, LIMITS)
    anna = await make_member(club)
    assert (await correct_points(club, olga, anna.id, 5000, "جبران", key="a")).waits_for is None
    newest = (await journal(club, olga)).lines[0]
    assert (newest.act, newest.alone, newest.second_name) == ("act-corrected", True, None)
    await make_staff(club, "manager")
    assert (await correct_points(club, olga, anna.id, 5000, "جبران", key="b")).waits_for is not None


@pytest.mark.parametrize("how", ["dismissed", "demoted", "demoted past the verbs"])
async def test_what_somebody_asked_for_goes_with_their_right_to_it(club: Club, how: str) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    if how == "dismissed":
        await dismiss_staff(club, olga, mina.id, key="d")
    elif how == "demoted":
        await change_role(club, olga, mina.id, "support", key="d")
    else:
        await admit_staff(club, "telegram", mina.platform_user_id, "مینا", "cashier")
    with pytest.raises(ApprovalClosed) as refused:
        await approve(club, olga, asked)
    assert refused.value.data == {"state": "withdrawn"}
    assert (await points(club, anna.id)).available == 5


async def test_nothing_is_added_for_a_member_who_was_blocked_meanwhile(club: Club) -> None:
    olga, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    await block_member(club, olga, anna.id, "misuse", key="b")
    with pytest.raises(MemberBlocked):
        await approve(club, olga, asked)
    assert (await points(club, anna.id)).available == 5


async def test_requests_of_another_club_are_not_there(club: Club, clock: StandingClock) -> None:
    _, mina, _ = await people(club)
    anna = await make_member(club)
    asked = (await correct_points(club, mina, anna.id, 5000, "جبران", key="a")).waits_for
    assert asked is not None
    elsewhere = await open_test_club(club.database, clock, "elsewhere")
    foreign = await make_staff(elsewhere)
    for act in (approve, refuse, withdraw, approval):
        with pytest.raises(ApprovalNotFound):
            await act(elsewhere, foreign, asked)  # type: ignore[operator]
    assert await waiting_approvals(elsewhere, foreign) == ()


async def test_limits_are_kept_journaled_once_and_only_by_owners(club: Club) -> None:
    olga, mina = await make_staff(club), await make_staff(club, "manager")
    assert await approval_terms(club) == ApprovalTerms(None, None)
    with pytest.raises(NotAllowed):
        await set_approval_terms(club, mina, LIMITS)
    with pytest.raises(NumberNotUnderstood):
        await set_approval_terms(club, olga, ApprovalTerms(correction_points=-1))
    with pytest.raises(AmountTooLarge):
        await set_approval_terms(club, olga, ApprovalTerms(refund_amount=10**16))
    for terms in (LIMITS, LIMITS, ApprovalTerms(), LIMITS):
        await set_approval_terms(club, olga, terms)
    assert await approval_terms(club) == LIMITS
    assert [line.act for line in (await journal(club, olga)).lines] == ["act-set-approval-limits"] * 3
