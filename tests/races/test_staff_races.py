"""Staff at once, on PostgreSQL: one invitation lets one in, one owner stays, one approval is one act."""

from collections import Counter

import pytest

from club.context import Club
from club.earning import purchase, refund_purchase
from club.errors import ApprovalClosed, InviteClosed, LastOwner, MemberBlocked, NotAllowed
from club.ledger import correct_points, points, prove_ledger
from club.money import Money
from club.staff import (
    ApprovalTerms,
    accept_invite,
    all_staff,
    change_role,
    dismiss_staff,
    invite_staff,
    staff_by_identity,
)
from club.staff.approvals import approve, refuse, set_approval_terms, withdraw
from club.staff.blocking import block_member
from tests.makers import make_member, make_purchase, make_staff
from tests.races.test_races import all_at_once

pytestmark = pytest.mark.postgres


async def test_of_many_who_follow_one_link_at_once_one_comes_in(club: Club) -> None:
    olga = await make_staff(club)
    link = await invite_staff(club, olga, "owner", key="i")
    asked = [accept_invite(club, "telegram", 600_000 + number, f"کس {number}", link.token) for number in range(12)]
    done, refusals = await all_at_once(*asked)
    assert (len(done), refusals) == (1, Counter({InviteClosed.code: 11}))
    assert len(await all_staff(club, olga)) == 2


async def test_one_person_who_follows_the_link_on_two_devices_comes_in_once(club: Club) -> None:
    olga = await make_staff(club)
    link = await invite_staff(club, olga, "cashier", key="i")
    done, refusals = await all_at_once(
        *(accept_invite(club, "telegram", 600_000, "مینا", link.token) for _ in range(6))
    )
    assert refusals == Counter()
    assert [one.repeated for one in done].count(False) == 1


async def test_owners_who_take_each_others_role_at_once_leave_one(club: Club) -> None:
    for attempt in range(5):
        olga = await make_staff(club, "owner", user_id=900_001)
        second = await make_staff(club, "owner", user_id=900_009)
        done, refusals = await all_at_once(
            change_role(club, olga, second.id, "cashier", key=f"a{attempt}"),
            dismiss_staff(club, second, olga.id, key=f"b{attempt}"),
        )
        assert (len(done), refusals) == (1, Counter({NotAllowed.code: 1}))
        assert len([1 for user_id in (900_001, 900_009) if await _is_owner(club, user_id)]) == 1


async def _is_owner(club: Club, user_id: int) -> bool:
    found = await staff_by_identity(club, "telegram", user_id)
    return found is not None and found.role == "owner"


async def test_two_owners_who_leave_at_once_leave_one(club: Club) -> None:
    olga = await make_staff(club, "owner")
    second = await make_staff(club, "owner", user_id=900_009)
    done, refusals = await all_at_once(
        _leave(club, olga.id, olga.platform_user_id), _leave(club, second.id, second.platform_user_id)
    )
    assert (len(done), refusals) == (1, Counter({LastOwner.code: 1}))


async def _leave(club: Club, staff_id: int, user_id: int) -> int:
    own = await staff_by_identity(club, "telegram", user_id)
    assert own is not None
    return (await change_role(club, own, staff_id, "manager", key=f"leave-{staff_id}")).id


async def test_one_request_is_decided_once_however_many_decide(club: Club) -> None:
    olga, mina = await make_staff(club), await make_staff(club, "manager")
    others = [await make_staff(club, "manager", user_id=910_000 + number) for number in range(4)]
    anna = await make_member(club)
    await set_approval_terms(club, olga, ApprovalTerms(correction_points=10))
    asked = await all_at_once(*(correct_points(club, mina, anna.id, 500, "جبران", key="one") for _ in range(8)))
    assert asked[1] == Counter()
    [approval_id] = {one.waits_for for one in asked[0]}
    done, refusals = await all_at_once(
        *(approve(club, one, approval_id) for one in others),
        refuse(club, olga, approval_id),
        withdraw(club, mina, approval_id),
    )
    assert (len(done), refusals) == (1, Counter({ApprovalClosed.code: 5}))
    given = 500 if done[0].approval.state == "approved" else 0
    assert (await points(club, anna.id)).available == 5 + given
    assert (await prove_ledger(club)).holds


async def test_one_approver_on_many_devices_approves_once(club: Club) -> None:
    olga, mina = await make_staff(club), await make_staff(club, "manager")
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    await set_approval_terms(club, olga, ApprovalTerms(refund_amount=0))
    asked = await refund_purchase(club, mina, booked.purchase_id, Money(1_000_000, "IRR"), key="r")
    assert asked.waits_for is not None
    done, refusals = await all_at_once(*(approve(club, olga, asked.waits_for) for _ in range(8)))
    assert refusals == Counter()
    assert [one.repeated for one in done].count(False) == 1
    assert (await purchase(club, booked.purchase_id)).refunded == Money(1_000_000, "IRR")
    assert (await prove_ledger(club)).holds


async def test_who_is_blocked_while_paying_either_paid_before_or_is_refused(club: Club) -> None:
    lena = await make_staff(club, "support")
    await make_staff(club, "cashier")
    anna = await make_member(club)
    done, refusals = await all_at_once(
        block_member(club, lena, anna.id, "misuse", key="b"),
        *(make_purchase(club, anna, 100_000, f"till-{number}") for number in range(8)),
    )
    assert set(refusals) <= {MemberBlocked.code}
    assert len(done) + refusals[MemberBlocked.code] == 9
    with pytest.raises(MemberBlocked):
        await make_purchase(club, anna, 100_000, "till-after")
    assert (await prove_ledger(club)).holds
