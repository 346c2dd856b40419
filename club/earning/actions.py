"""Purchases and refunds at the till, orders of shops, birthdays: everything that earns."""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.earning.at_once import book_at_once
from club.earning.booking import Booked, book_snapshot, rebook
from club.earning.rules import PurchaseSnapshot, Rule, Terms, lines_to_json, points_for
from club.earning.terms import forget_terms, terms_in
from club.earning.views import PurchaseView, check_amount, purchase_of, refund_asked
from club.errors import (
    IdempotencyKeyReused,
    PurchaseNotFound,
    RefundBelongsToShop,
)
from club.ledger.posting import Posting, credit
from club.money import Money
from club.outbox.telling import tell_member, tell_staff
from club.staff.actions import staff_who_may, write_journal
from club.staff.asking import ask_for_approval, asked_before, leave_to, signed_by
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, to_json
from club.storage.locking import for_update, lock_account, lock_member, lock_purchase


async def record_purchase(club: Club, staff: StaffView, member_id: int, amount: Money, *, key: str) -> Booked:
    """Book a purchase made at the till; the member is told. Needs `record_purchases`.

    `key` is born with the confirm button: the same key with the same member and amount answers with the first booking
    (`repeated`). Refuses NotAllowed, AmountNotUnderstood, AmountTooLarge, MemberNotFound, IdempotencyKeyReused.
    """
    require(staff.role, "record_purchases")
    check_amount(amount)
    now = club.clock.now()
    snapshot = PurchaseSnapshot(
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
    )
    booked = await book_at_once(club, snapshot, member_id, staff.id)
    if booked is not None:
        return booked

    async def work(tx: Transaction) -> Booked:
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        booked = await book_snapshot(tx, club, snapshot, staff_id=staff.id, exact=True)
        if booked.repeated:
            return dataclasses.replace(booked, points=booked.earned.points)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-recorded-purchase",
            key=f"purchase:{booked.purchase_id}",
            at=now,
            member_id=member_id,
            purchase_id=booked.purchase_id,
            total=amount.amount,
            currency=amount.currency,
            points=booked.points,
        )
        if booked.points == 0:
            await _tell_without_points(tx, club, booked, snapshot)
        return booked

    return await club.database.transact(work)


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
        return await book_snapshot(tx, club, snapshot)

    return await club.database.transact(work)


@dataclass(frozen=True, slots=True)
class Refunded:
    """`waits_for`: nothing was refunded; the request of that id waits for a second person."""

    purchase: PurchaseView
    amount: Money
    points_taken: int
    repeated: bool
    waits_for: int | None = None


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
    return Refunded(purchase_of(row), Money(earlier["amount"], row["currency"]), earlier["points_taken"], repeated=True)


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
        "INSERT INTO purchase_refund (club_id, purchase_id, amount, points_taken, idempotency_key, staff_id, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        club.id,
        row["id"],
        asked,
        -booked.points,
        key,
        staff_id,
        now,
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
        **signed_by(second_id, alone),
    )
    after = await tx.fetch_one("SELECT * FROM purchase WHERE id = $1", row["id"])
    return Refunded(purchase_of(after), Money(asked, row["currency"]), -booked.points, repeated=False)


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


async def give_birthday_points(club: Club, member_id: int, birthday_year: int) -> int:
    """The birthday's points, once a year (`birthday:<member>:<year>`); how many. The member is congratulated."""

    async def work(tx: Transaction) -> int:
        terms = await terms_in(tx, club)
        earned = points_for("birthday", terms.rules)
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active" or earned.points <= 0:
            return 0
        account = await lock_account(tx, club.id, member_id, "points")
        if account is None:
            return 0
        now = club.clock.now()
        key = f"birthday:{member_id}:{birthday_year}"
        given = await tx.fetch_one("SELECT id FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
        if given is not None:  # perhaps by a rule that gave another number of points
            return 0
        posting = Posting(
            key=key,
            kind="earned",
            at=now,
            reason={"why": "birthday", "lines": lines_to_json(earned.lines)},
        )
        expires_at = None
        if terms.expire_after_days is not None:
            expires_at = now + dt.timedelta(days=terms.expire_after_days)
        posted = await credit(tx, account, earned.points, posting, expires_at=expires_at)
        await tell_member(
            tx,
            club.id,
            member_id,
            "told-birthday",
            key=posting.key,
            at=now,
            points=earned.points,
            available=posted.available,
            name=member["name"],
        )
        return posted.amount

    return await club.database.transact(work)


async def set_rules(club: Club, rules: dict[str, dict[str, int]]) -> Terms:
    """Replace the club's earning rules (kind -> parameters). From now on; nothing booked before changes."""

    async def work(tx: Transaction) -> Terms:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        await tx.execute("UPDATE earning_rule SET state = 'paused' WHERE club_id = $1 AND state = 'active'", club.id)
        kept = []
        for kind, parameters in rules.items():
            row = await tx.fetch_one(
                "INSERT INTO earning_rule (club_id, kind, parameters, state, created_at)"
                " VALUES ($1, $2, $3, 'active', $4) RETURNING id",
                club.id,
                kind,
                to_json(parameters),
                club.clock.now(),
            )
            assert row is not None
            kept.append(Rule(row["id"], kind, dict(parameters)))
        await tx.execute("UPDATE club SET rules_version = rules_version + 1 WHERE id = $1", club.id)
        return await terms_in(tx, club)

    try:
        return await club.database.transact(work)
    finally:
        forget_terms(club)
