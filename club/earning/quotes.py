"""What a purchase or a refund would do to a member's points if it were booked now. The rules of booking, and nothing written."""

from dataclasses import dataclass

from club.context import Club
from club.earning.preview import PurchasePreview, preview_purchase
from club.earning.remembered import judged_again
from club.earning.rules import NOTHING, Earned, credit_to_return
from club.earning.views import check_amount, refund_asked, till_lines
from club.earning.wallet import check_enough_credit
from club.errors import PurchaseNotFound, RefundBelongsToShop
from club.ledger.posting import standing_of_purchase
from club.ledger.rules import reversal_due
from club.ledger.views import credit_of, points, reversible
from club.money import Money
from club.storage import Row, Transaction


@dataclass(frozen=True, slots=True)
class PurchaseQuote:
    """`available_after`: what the member could spend right after; points that wait for `pending_days` are not in it.

    Minor units: `credit_to_spend` pays a part now, `credit_after` could be spent afterwards. `preview` says why.
    """

    earned: Earned
    pending_days: int
    available_after: int
    preview: PurchasePreview
    credit_to_spend: int = 0
    credit_after: int = 0


@dataclass(frozen=True, slots=True)
class RefundQuote:
    """`points_due` is what the refunded part earned and has not lost; `points_taken` of it are still there to be taken.

    The same of credit, in minor units. `credit_returned` of the amount goes back to the member's credit, the rest is money.
    """

    amount: Money
    points_due: int
    points_taken: int
    credit_returned: int = 0
    credit_due: int = 0
    credit_taken: int = 0


async def quote_purchase(club: Club, amount: Money) -> Earned:
    """What a purchase of this amount would earn now, rule by rule. Changes nothing."""
    return (await preview_purchase(club, amount)).earned


async def quote_purchase_for(
    club: Club, member_id: int, amount: Money, *, credit_to_spend: int = 0, category: str | None = None
) -> PurchaseQuote:
    """What a purchase of this amount would earn this member now, and what they could spend then. Changes nothing.

    Refuses what the booking would: AmountNotUnderstood, AmountTooLarge, MemberNotFound, CreditAboveTotal, NotEnoughCredit.
    """
    preview = await preview_purchase(
        club,
        amount,
        member_id=member_id,
        lines=till_lines(amount, category),
        credit_to_spend=credit_to_spend,
    )
    available = (await points(club, member_id)).available
    credit = (await credit_of(club, member_id)).available
    check_enough_credit(credit, credit_to_spend, amount.currency)
    now = preview.earned if preview.pending_days == 0 else NOTHING
    return PurchaseQuote(
        preview.earned,
        preview.pending_days,
        available + now.points,
        preview,
        credit_to_spend,
        credit - credit_to_spend + now.credit,
    )


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
        refunded = row["refunded"] + asked
        target = judged_again(row, refunded=refunded).earned
        due = reversal_due(row["booked_points"], own, expired, target.points)
        taken = await reversible(tx, account, due, row["id"], club.clock.now())
        returned = credit_to_return(row["stage"], row["paid_with_credit"], refunded) - row["credit_returned"]
        credit_due, credit_taken = await _credit_back(tx, club, row, target.credit, returned)
        return RefundQuote(Money(asked, row["currency"]), due, taken, returned, credit_due, credit_taken)

    return await club.database.transact(work)


async def _credit_back(tx: Transaction, club: Club, row: Row, target: int, returned: int) -> tuple[int, int]:
    """How much earned credit is due, and how much of it would be there, with what the refund gives back first."""
    account = await tx.fetch_one(
        "SELECT * FROM account WHERE club_id = $1 AND member_id = $2 AND wallet = 'credit'", club.id, row["member_id"]
    )
    if account is None:
        return 0, 0
    own, expired = await standing_of_purchase(tx, account, row["id"])
    due = reversal_due(row["booked_credit"], own, expired, target)
    there = await reversible(tx, account, due, row["id"], club.clock.now())
    return due, min(due, there + returned)
