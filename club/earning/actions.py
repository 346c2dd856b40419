"""Purchases and refunds at the till, orders of shops, and what members say of them."""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.earning.at_once import book_at_once
from club.earning.booking import Booked, book_snapshot, rebook
from club.earning.forgotten import without_forgotten_phone
from club.earning.rules import PurchaseSnapshot
from club.earning.views import PurchaseView, check_amount, check_credit, purchase_of, refund_asked, till_lines
from club.errors import (
    IdempotencyKeyReused,
    PurchaseNotFound,
    RefundBelongsToShop,
)
from club.money import Money
from club.outbox.telling import tell_member, tell_staff
from club.staff.actions import staff_who_may, write_journal
from club.staff.asking import ask_for_approval, asked_before, leave_to, signed_by
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction
from club.storage.locking import lock_member, lock_purchase


async def record_purchase(
    club: Club,
    staff: StaffView,
    member_id: int,
    amount: Money,
    *,
    key: str,
    credit_to_spend: int = 0,
    category: str | None = None,
) -> Booked:
    """Book a purchase made at the till; the member is told. Needs `record_purchases`.

    `credit_to_spend` (minor units) of the amount is paid with the member's credit; that part earns nothing. `category`: what
    was bought, for rules that ask. `key` is born with the confirm button: the same key with the same content answers with the
    first booking (`repeated`). Refuses NotAllowed, AmountNotUnderstood, AmountTooLarge, CreditAboveTotal, NotEnoughCredit,
    MemberNotFound, IdempotencyKeyReused.
    """
    require(staff.role, "record_purchases")
    check_amount(amount)
    check_credit(amount, credit_to_spend)
    snapshot = _bought_at_the_till(member_id, amount, club.clock.now(), key, credit_to_spend, category)
    booked = await book_at_once(club, snapshot, member_id, staff.id)
    if booked is not None:
        return booked

    async def work(tx: Transaction) -> Booked:
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        booked = await book_snapshot(tx, club, snapshot, staff_id=staff.id, exact=True)
        if booked.repeated:
            return dataclasses.replace(booked, points=booked.earned.points, credit=booked.earned.credit)
        await _journal_purchase(tx, club, staff, booked, snapshot)
        if not (booked.points or booked.credit or booked.credit_spent):
            await _tell_without_points(tx, club, booked, snapshot)
        return booked

    return await club.database.transact(work)


def _bought_at_the_till(
    member_id: int, amount: Money, now: dt.datetime, key: str, credit_to_spend: int, category: str | None
) -> PurchaseSnapshot:
    return PurchaseSnapshot(
        source="till",
        external_id=key,
        external_number=key[-6:].upper(),
        stage="paid",
        currency=amount.currency,
        total=amount.amount,
        eligible=amount.amount,
        refunded=0,
        bought_at=now,
        snapshot_at=now,
        member_id=member_id,
        lines=till_lines(amount, category),
        paid_with_credit=credit_to_spend,
    )


async def _journal_purchase(
    tx: Transaction, club: Club, staff: StaffView, booked: Booked, snapshot: PurchaseSnapshot
) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        "act-recorded-purchase",
        key=f"purchase:{booked.purchase_id}",
        at=snapshot.snapshot_at,
        member_id=snapshot.member_id,
        purchase_id=booked.purchase_id,
        total=snapshot.total,
        currency=snapshot.currency,
        points=booked.points,
        **credit_in_journal(booked.credit, booked.credit_spent),
    )


def credit_in_journal(earned: int, paid: int) -> dict[str, int]:
    """What the journal says about credit, where any moved."""
    return {"credit": earned, "credit_paid": paid} if earned or paid else {}


async def _tell_without_points(tx: Transaction, club: Club, booked: Booked, snapshot: PurchaseSnapshot) -> None:
    """Even a purchase that earns nothing is told: the member may say it was not theirs."""
    assert booked.member_id is not None
    await tell_member(
        tx,
        club.id,
        booked.member_id,
        "told-purchase-earned",
        key=f"purchase:{booked.purchase_id}:0",
        at=club.clock.now(),
        points=0,
        available=booked.available,
        purchase_id=booked.purchase_id,
        number=snapshot.external_number,
        source="till",
        total=snapshot.total,
        currency=snapshot.currency,
    )


async def take_order(club: Club, snapshot: PurchaseSnapshot) -> Booked:
    """Take a shop's order in, whatever state it is in; idempotent and in any order. The member, if there is one, is told."""
    if snapshot.buyer_phone is not None and snapshot.stage == "paid":
        member = await club.database.fetch_one(
            "SELECT id FROM member WHERE club_id = $1 AND phone = $2 AND state = 'active'",
            club.id,
            snapshot.buyer_phone,
        )
        if member is not None:
            booked = await book_at_once(club, snapshot, member["id"], None)
            if booked is not None:
                return booked

    async def work(tx: Transaction) -> Booked:
        return await book_snapshot(tx, club, await without_forgotten_phone(tx, club, snapshot))

    return await club.database.transact(work)


@dataclass(frozen=True, slots=True)
class Refunded:
    """`waits_for`: nothing was refunded; the request of that id waits for a second person.

    Of `amount`, `credit_returned` (minor units) went back to the member's credit; the rest is money. `credit_taken` is what the
    refunded part had earned.
    """

    purchase: PurchaseView
    amount: Money
    points_taken: int
    repeated: bool
    waits_for: int | None = None
    credit_taken: int = 0
    credit_returned: int = 0


async def refund_purchase(
    club: Club, staff: StaffView, purchase_id: int, amount: Money | None, *, key: str
) -> Refunded:
    """Refund a till purchase, whole (`amount` None) or in part: points follow by difference. Needs `refund_purchases`.

    When all that is refunded of a purchase is above the club's limit, the refund waits for a second person (docs/staff.md).
    Refuses NotAllowed, PurchaseNotFound, RefundBelongsToShop, RefundTooLarge, AmountNotUnderstood, IdempotencyKeyReused.
    """
    require(staff.role, "refund_purchases")
    if amount is not None:
        check_amount(amount)

    async def work(tx: Transaction) -> Refunded:
        row = await lock_purchase(tx, club.id, purchase_id)
        if row is None:
            raise PurchaseNotFound
        if row["source"] != "till":
            raise RefundBelongsToShop
        earlier = await tx.fetch_one(
            "SELECT * FROM purchase_refund WHERE club_id = $1 AND idempotency_key = $2", club.id, key
        )
        if earlier is not None:
            return _refunded_before(row, earlier, purchase_id, amount)
        return await _refund_or_ask(tx, club, staff, row, amount, key)

    return await club.database.transact(work)


async def _refund_or_ask(
    tx: Transaction, club: Club, staff: StaffView, row: Row, amount: Money | None, key: str
) -> Refunded:
    asked = {"purchase_id": row["id"], "amount": None if amount is None else amount.amount, "currency": row["currency"]}
    waits_for = await asked_before(tx, club, "refund_purchase", row["member_id"], key=key, **asked)
    repeated = waits_for is not None
    minor = refund_asked(row, amount) if waits_for is None else 0
    if waits_for is None:
        leave = await leave_to(tx, club, staff, "refund_purchase", row["refunded"] + minor)
        if leave != "second":
            return await post_refund(tx, club, row, minor, key=key, staff_id=staff.id, alone=leave == "alone")
        shown = {"purchase_id": row["id"], "total": minor, "currency": row["currency"]}
        waits_for = await ask_for_approval(
            tx, club, staff, "refund_purchase", row["member_id"], key=key, journaled=shown, **asked
        )
    return Refunded(purchase_of(row), Money(minor, row["currency"]), 0, repeated, waits_for)


def _refunded_before(row: Row, earlier: Row, purchase_id: int, amount: Money | None) -> Refunded:
    if earlier["purchase_id"] != purchase_id or (amount is not None and earlier["amount"] != amount.amount):
        raise IdempotencyKeyReused
    return Refunded(
        purchase_of(row),
        Money(earlier["amount"], row["currency"]),
        earlier["points_taken"],
        repeated=True,
        credit_taken=earlier["credit_taken"],
        credit_returned=earlier["credit_returned"],
    )


async def post_refund(
    tx: Transaction,
    club: Club,
    row: Row,
    asked: int,
    *,
    key: str,
    staff_id: int,
    second_id: int | None = None,
    alone: bool = False,
) -> Refunded:
    """The refund itself, with the purchase locked and `asked` (minor units) checked; journaled.

    `second_id`: who approved it; `alone`: above the limit, by an only owner.
    """
    now = club.clock.now()
    await tx.execute(
        "UPDATE purchase SET refunded = refunded + $2, snapshot_at = $3 WHERE id = $1", row["id"], asked, now
    )
    booked = await rebook(tx, club, row["id"])
    await tx.execute(
        "INSERT INTO purchase_refund (club_id, purchase_id, amount, points_taken, idempotency_key, staff_id, at,"
        " credit_taken, credit_returned) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        club.id,
        row["id"],
        asked,
        -booked.points,
        key,
        staff_id,
        now,
        -booked.credit,
        booked.credit_returned,
    )
    await write_journal(
        tx,
        club.id,
        staff_id,
        "act-refunded-purchase",
        key=f"refund:{key}",
        at=now,
        member_id=row["member_id"],
        purchase_id=row["id"],
        total=asked,
        currency=row["currency"],
        points=booked.points,
        **credit_in_journal(booked.credit, -booked.credit_returned),
        **signed_by(second_id, alone),
    )
    after = await tx.fetch_one("SELECT * FROM purchase WHERE id = $1", row["id"])
    return Refunded(
        purchase_of(after),
        Money(asked, row["currency"]),
        -booked.points,
        repeated=False,
        credit_taken=-booked.credit,
        credit_returned=booked.credit_returned,
    )


async def dispute_purchase(club: Club, member_id: int, purchase_id: int) -> bool:
    """«That was not me»: every member of staff who handles disputes is told, once. Whether it was the first time.

    Refuses PurchaseNotFound for a purchase that is not this member's, the same as for one that never was.
    """

    async def work(tx: Transaction) -> bool:
        row = await lock_purchase(tx, club.id, purchase_id)
        if row is None or row["member_id"] != member_id:
            raise PurchaseNotFound
        if row["disputed_at"] is not None:
            return False
        now = club.clock.now()
        member = await tx.fetch_one("SELECT name, number FROM member WHERE id = $1", member_id)
        assert member is not None
        await tx.execute("UPDATE purchase SET disputed_at = $2 WHERE id = $1", purchase_id, now)
        for staff_id in await staff_who_may(tx, club.id, "handle_disputes"):
            await tell_staff(
                tx,
                club.id,
                staff_id,
                "told-purchase-disputed",
                key=f"dispute:{purchase_id}",
                at=now,
                purchase_id=purchase_id,
                member_id=member_id,
                name=member["name"],
                member_number=member["number"],
                number=row["external_number"],
                total=row["total"],
                currency=row["currency"],
                bought_at=row["bought_at"],
            )
        return True

    return await club.database.transact(work)
