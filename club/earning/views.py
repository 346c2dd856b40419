"""Questions about purchases: what was bought, what of it can still be refunded."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.earning.drafts import NAME_LENGTH_MAX
from club.earning.rules import PURCHASE_LARGEST, PurchaseLine, Stage
from club.earning.snapshots import purchase_lines
from club.errors import AmountNotUnderstood, AmountTooLarge, CreditAboveTotal, PurchaseNotFound, RefundTooLarge
from club.money import Money
from club.persian import normalise_name
from club.storage import Row, from_json, instant, instant_or_none


@dataclass(frozen=True, slots=True)
class PurchaseView:
    """`left` is what can still be refunded. `source`: `till` or the kind of shop.

    `paid_with_credit` is the part of the total that credit paid; `credit_left` of it a refund would give back first.
    """

    id: int
    member_id: int | None
    source: str
    number: str
    stage: Stage
    total: Money
    refunded: Money
    left: Money
    booked_points: int
    reasons: tuple[dict[str, Any], ...]
    bought_at: dt.datetime
    disputed_at: dt.datetime | None
    booked_credit: Money
    paid_with_credit: Money
    credit_left: Money
    lines: tuple[PurchaseLine, ...] = ()

    @property
    def is_till(self) -> bool:
        return self.source == "till"


@dataclass(frozen=True, slots=True)
class PurchasePage:
    purchases: tuple[PurchaseView, ...]
    page: int
    pages: int


def check_amount(amount: Money) -> None:
    """Refuse what no till sells: nothing, less than nothing, or a phone number typed as an amount."""
    if amount.amount <= 0:
        raise AmountNotUnderstood
    if amount.amount > PURCHASE_LARGEST:
        raise AmountTooLarge(largest=Money(PURCHASE_LARGEST, amount.currency))


def check_credit(amount: Money, credit_to_spend: int) -> None:
    """Refuse less than nothing, and more credit than the purchase costs."""
    if credit_to_spend < 0:
        raise AmountNotUnderstood
    if credit_to_spend > amount.amount:
        raise CreditAboveTotal(total=amount)


def till_lines(amount: Money, category: str | None) -> tuple[PurchaseLine, ...]:
    """A purchase at the till is one line, and only where staff said of which category."""
    name = normalise_name(category or "")[:NAME_LENGTH_MAX]
    return (PurchaseLine(amount.amount, categories=(name,)),) if name else ()


def refund_asked(row: Row, amount: Money | None) -> int:
    """How much of the purchase is refunded, in minor units; `amount` None: all that is left. Refuses RefundTooLarge."""
    left = int(row["total"] - row["refunded"])
    asked = left if amount is None else amount.amount
    if asked > left or left == 0:
        raise RefundTooLarge(left=Money(left, row["currency"]))
    return asked


async def purchase(club: Club, purchase_id: int) -> PurchaseView:
    row = await club.database.fetch_one("SELECT * FROM purchase WHERE club_id = $1 AND id = $2", club.id, purchase_id)
    if row is None:
        raise PurchaseNotFound
    return purchase_of(row)


async def purchases_of(club: Club, member_id: int, page: int = 1, size: int = 5) -> PurchasePage:
    """A member's purchases, newest first."""
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM purchase WHERE club_id = $1 AND member_id = $2", club.id, member_id
    )
    pages = max(1, -(-int(counted["n"] if counted else 0) // size))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        "SELECT * FROM purchase WHERE club_id = $1 AND member_id = $2 ORDER BY id DESC LIMIT $3 OFFSET $4",
        club.id,
        member_id,
        size,
        (page - 1) * size,
    )
    return PurchasePage(tuple(purchase_of(row) for row in rows), page, pages)


def purchase_of(row: Any) -> PurchaseView:
    currency = row["currency"]
    return PurchaseView(
        id=row["id"],
        member_id=row["member_id"],
        source=row["source"].partition(":")[0],
        number=row["external_number"],
        stage=cast(Stage, row["stage"]),
        total=Money(row["total"], currency),
        refunded=Money(row["refunded"], currency),
        left=Money(max(0, row["total"] - row["refunded"]), currency),
        booked_points=row["booked_points"],
        reasons=tuple(from_json(row["reasons"])),
        bought_at=instant(row["bought_at"]),
        disputed_at=instant_or_none(row["disputed_at"]),
        booked_credit=Money(row["booked_credit"], currency),
        paid_with_credit=Money(row["paid_with_credit"], currency),
        credit_left=Money(row["paid_with_credit"] - row["credit_returned"], currency),
        lines=purchase_lines(from_json(row["lines"])),
    )
