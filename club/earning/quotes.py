"""What a purchase or a refund would do to a member's points if it were booked now. The rules of booking, and nothing written."""

from dataclasses import dataclass
from typing import cast

from club.context import Club
from club.earning.rules import Earned, Stage, Terms, earned_by
from club.earning.terms import read_terms
from club.earning.views import check_amount, refund_asked
from club.errors import PurchaseNotFound, RefundBelongsToShop
from club.ledger.posting import standing_of_purchase
from club.ledger.rules import reversal_due
from club.ledger.views import points, reversible
from club.money import Money
from club.storage import Transaction, from_json


@dataclass(frozen=True, slots=True)
class PurchaseQuote:
    """`available_after`: what the member could spend right after; points that wait for `pending_days` are not in it."""

    earned: Earned
    pending_days: int
    available_after: int


@dataclass(frozen=True, slots=True)
class RefundQuote:
    """`points_due` is what the refunded part earned and has not lost; `points_taken` of it are still there to be taken."""

    amount: Money
    points_due: int
    points_taken: int


async def quote_purchase(club: Club, amount: Money) -> Earned:
    """What a purchase of this amount would earn now, rule by rule. Changes nothing."""
    check_amount(amount)
    return earned_by(await read_terms(club.database, club.id), "paid", amount.amount, 0)


async def quote_purchase_for(club: Club, member_id: int, amount: Money) -> PurchaseQuote:
    """What a purchase of this amount would earn this member now, and what they could spend then. Changes nothing.

    Refuses AmountNotUnderstood, AmountTooLarge, MemberNotFound.
    """
    check_amount(amount)
    terms = await read_terms(club.database, club.id)
    earned = earned_by(terms, "paid", amount.amount, 0)
    available = (await points(club, member_id)).available
    return PurchaseQuote(earned, terms.pending_days, available + (0 if terms.pending_days else earned.points))


async def quote_refund(club: Club, purchase_id: int, amount: Money | None) -> RefundQuote:
    """How many points a refund at the till, whole (`amount` None) or in part, would take back now. Changes nothing.

    Refuses what the refund itself would: PurchaseNotFound, RefundBelongsToShop, RefundTooLarge, AmountNotUnderstood.
    """
    if amount is not None:
        check_amount(amount)

    async def work(tx: Transaction) -> RefundQuote:
        row = await tx.fetch_one("SELECT * FROM purchase WHERE club_id = $1 AND id = $2", club.id, purchase_id)
        if row is None:
            raise PurchaseNotFound
        if row["source"] != "till":
            raise RefundBelongsToShop
        asked = refund_asked(row, amount)
        account = await tx.fetch_one(
            "SELECT * FROM account WHERE club_id = $1 AND member_id = $2 AND wallet = 'points'",
            club.id,
            row["member_id"],
        )
        assert account is not None  # a purchase at the till has a member, and a member has an account
        own, expired = await standing_of_purchase(tx, account, row["id"])
        terms = Terms.from_json(from_json(row["terms"]))
        target = earned_by(terms, cast(Stage, row["stage"]), row["eligible"], row["refunded"] + asked)
        due = reversal_due(row["booked_points"], own, expired, target.points)
        taken = await reversible(tx, account, due, row["id"], club.clock.now())
        return RefundQuote(Money(asked, row["currency"]), due, taken)

    return await club.database.transact(work)
