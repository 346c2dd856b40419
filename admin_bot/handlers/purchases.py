"""One purchase, and its refund at the till, whole or in part."""

from typing import Any

from admin_bot.handlers.approvals import above_limit, show_waiting
from admin_bot.keyboards import members as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.presses import PurchaseCard, RefundPart, RefundPurchase, RefundWhole
from admin_bot.reading import read_amount
from admin_bot.routes import Routes
from admin_bot.sentences import earning_lines, money_and_credit, paragraph, purchase_state, shown_name
from admin_bot.turn import Turn
from club.earning import PurchaseView, purchase, quote_refund, refund_purchase
from club.errors import RefundBelongsToShop, RefundTooLarge
from club.i18n import Markup
from club.members import member
from club.money import Money
from club.staff.approvals import foresee_refund

routes = Routes()


@routes.press(PurchaseCard, needs="see_history")
async def card(turn: Turn, press: PurchaseCard) -> None:
    await show_purchase(turn, await purchase(turn.club, press.purchase_id))


async def show_purchase(turn: Turn, shown: PurchaseView) -> None:
    """What was bought, what it earned and why, and how it stands."""
    speaker = turn.speaker
    buyer = await member(turn.club, shown.member_id) if shown.member_id is not None else None
    parts: list[Markup] = [
        speaker.say(
            "admin-purchase",
            number=shown.number,
            name=shown_name(speaker, buyer.name) if buyer is not None else None,
            source="till" if shown.is_till else "shop",
            at=shown.bought_at,
            total=shown.total,
            state=purchase_state(shown),
            refunded=shown.refunded,
            left=shown.left,
            points=shown.booked_points,
        )
    ]
    if shown.paid_with_credit.amount:
        rest = shown.total - shown.paid_with_credit
        parts.append(speaker.say("purchase-paid-with-credit", credit=shown.paid_with_credit, rest=rest))
    if shown.reasons:
        parts.append(earning_lines(speaker, shown.reasons, shown.total.currency))
    if shown.disputed_at is not None:
        parts.append(speaker.say("admin-purchase-disputed", at=shown.disputed_at))
    if not shown.is_till:
        parts.append(speaker.say("admin-purchase-of-shop"))
    await turn.show(paragraph(parts), keyboards.purchase_card(speaker, turn.staff, shown))


async def _refundable(turn: Turn, purchase_id: int) -> PurchaseView:
    found = await purchase(turn.club, purchase_id)
    if not found.is_till:
        raise RefundBelongsToShop
    if found.left.amount == 0:
        raise RefundTooLarge(left=found.left)
    return found


@routes.press(RefundWhole, needs="refund_purchases")
async def whole(turn: Turn, press: RefundWhole) -> None:
    found = await _refundable(turn, press.purchase_id)
    await _preview(turn, found, found.left)


@routes.press(RefundPart, needs="refund_purchases")
async def part(turn: Turn, press: RefundPart) -> None:
    found = await _refundable(turn, press.purchase_id)
    await turn.ask("refund-amount", purchase_id=found.id, back=PurchaseCard(found.id).pack())
    await turn.show(
        turn.speaker.say("admin-ask-refund", number=found.number, left=found.left), cancel_row(turn.speaker)
    )


@routes.step("refund-amount", needs="refund_purchases")
async def part_typed(turn: Turn, asked: dict[str, Any]) -> None:
    found = await _refundable(turn, asked["purchase_id"])
    amount = read_amount(turn.text, turn.profile)
    if amount > found.left:
        raise RefundTooLarge(left=found.left)
    await _preview(turn, found, amount)


async def _preview(turn: Turn, found: PurchaseView, amount: Money) -> None:
    key, speaker = turn.new_key(), turn.speaker
    quote = await quote_refund(turn.club, found.id, amount)
    parts = [
        speaker.say(
            "admin-preview-refund", number=found.number, amount=amount, total=found.total, whole=amount == found.left
        ),
        speaker.say("admin-preview-taken", points=quote.points_taken),
    ]
    if missing := quote.points_due - quote.points_taken:
        parts.append(speaker.say("admin-preview-missing", points=missing))
    parts += _of_credit(
        turn, "refund-goes-back", "refund-takes-credit", amount, quote.credit_returned, quote.credit_taken
    )
    if missing := quote.credit_due - quote.credit_taken:
        parts.append(speaker.say("refund-credit-missing", credit=Money(missing, amount.currency)))
    parts += above_limit(speaker, await foresee_refund(turn.club, turn.staff, found.id, amount))
    await turn.show(paragraph(parts), keyboards.confirm_refund(turn.speaker, found.id, amount.amount, key))


def _of_credit(turn: Turn, back: str, gone: str, amount: Money, returned: int, taken: int) -> list[Markup]:
    """How much of the refund is credit and how much is money to hand out; and what credit of the purchase is taken back."""
    said = [money_and_credit(turn.speaker, back, amount, Money(returned, amount.currency))] if returned else []
    return [*said, *([turn.speaker.say(gone, credit=Money(taken, amount.currency))] if taken else [])]


@routes.press(RefundPurchase, needs="refund_purchases")
async def refund(turn: Turn, press: RefundPurchase) -> None:
    """Book the refund. A second tap finds the first one and says so."""
    found = await purchase(turn.club, press.purchase_id)
    amount = Money(press.amount, found.total.currency)
    refunded = await refund_purchase(turn.club, turn.staff, press.purchase_id, amount, key=press.key)
    if refunded.waits_for is not None:
        await show_waiting(turn, refunded.waits_for, refunded.purchase.member_id)
        return
    speaker = turn.speaker
    await turn.toast(speaker.plain("admin-already-recorded" if refunded.repeated else "admin-refunded-toast"))
    text = speaker.say(
        "admin-refunded",
        number=refunded.purchase.number,
        amount=refunded.amount,
        points=refunded.points_taken,
        left=refunded.purchase.left,
    )
    returned, taken = refunded.credit_returned, refunded.credit_taken
    said = _of_credit(turn, "refund-went-back", "refund-took-credit", refunded.amount, returned, taken)
    await turn.show(paragraph([text, *said]), keyboards.after_refund(speaker, refunded.purchase))
