"""A purchase at the till: the amount, what of it the member's credit pays, what was bought, what it earns; confirmed once."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import members as keyboards
from admin_bot.keyboards import paying as paying_keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.paying_presses import AskCredit, PickCategory, RecordPaid, SpendCredit
from admin_bot.presses import MemberAtTill, NewPurchase, RecordPurchase
from admin_bot.programme_words import rule_words
from admin_bot.reading import read_amount
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.earning import Booked, PurchaseQuote, purchase, quote_purchase_for, record_purchase
from club.i18n import Markup
from club.ledger import credit_of
from club.members import member
from club.money import Money
from club.programme import RuleWords, categories_asked
from club.tiers import member_tier
from club.tiers.wording import at_the_till, titled

routes = Routes()

ASKED, PAID = "purchase-amount", "purchase-recorded"


@routes.press(NewPurchase, needs="record_purchases")
async def new_purchase(turn: Turn, press: NewPurchase) -> None:
    buyer = await member(turn.club, press.member_id)
    await turn.ask(ASKED, member_id=buyer.id, back=MemberAtTill(buyer.id).pack())
    asked = turn.speaker.say("admin-ask-amount", name=buyer.name, unit=turn.profile.display_unit)
    await turn.show(paragraph([asked, *await _tier_hint(turn, buyer.id)]), cancel_row(turn.speaker))


async def _tier_hint(turn: Turn, member_id: int) -> list[Markup]:
    """What the member's tier gives them at the till; the cashier takes it off the amount."""
    tier = (await member_tier(turn.club, member_id)).tier
    given = [] if tier is None else at_the_till(turn.speaker, tier.benefits)
    if tier is None or not given:
        return []
    return [lines([turn.speaker.say("till-tier", tier=titled(tier)), *given])]


@routes.step(ASKED, needs="record_purchases")
async def amount_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """The amount as it was understood. Another amount typed now replaces it, and what credit would have paid of it."""
    amount = read_amount(turn.text, turn.profile)
    await _preview(turn, asked["member_id"], amount.amount, 0, asked.get("category"))


@routes.press(SpendCredit, needs="record_purchases", keeps_conversation=True)
async def spend_credit(turn: Turn, press: SpendCredit) -> None:
    asked = _waiting(turn)
    await _preview(turn, asked["member_id"], asked["amount"], press.amount, asked.get("category"))


@routes.press(AskCredit, needs="record_purchases", keeps_conversation=True)
async def ask_credit(turn: Turn, press: AskCredit) -> None:
    asked = _waiting(turn)
    have = await credit_of(turn.club, asked["member_id"])
    await turn.ask(**{**asked, "step": "purchase-credit"})
    fits = Money(min(have.available, asked["amount"]), turn.profile.currency)
    text = turn.speaker.say("till-ask-credit", fits=fits, unit=turn.profile.display_unit)
    await turn.show(text, paying_keyboards.asking_credit(turn.speaker))


@routes.step("purchase-credit", needs="record_purchases")
async def credit_typed(turn: Turn, asked: dict[str, Any]) -> None:
    credit = read_amount(turn.text, turn.profile)
    await _preview(turn, asked["member_id"], asked["amount"], credit.amount, asked.get("category"))


@routes.press(PickCategory, needs="record_purchases", keeps_conversation=True)
async def pick_category(turn: Turn, press: PickCategory) -> None:
    asked, known = _waiting(turn), await categories_asked(turn.club)
    category = known[press.at] if 0 <= press.at < len(known) else None
    if category == asked.get("category"):
        category = None
    await _preview(turn, asked["member_id"], asked["amount"], asked.get("credit", 0), category)


def _waiting(turn: Turn) -> dict[str, Any]:
    """The purchase whose amount was typed. Refuses TapOutOfDate when something else was begun since."""
    asked = turn.asked or {}
    if asked.get("step") not in (ASKED, "purchase-credit") or "amount" not in asked:
        raise TapOutOfDate
    return asked


async def _preview(turn: Turn, member_id: int, total: int, credit: int, category: str | None) -> None:
    """What the purchase earns and why, and what is left to pay; every refusal leaves what was asked as it was."""
    speaker, buyer = turn.speaker, await member(turn.club, member_id)
    amount = Money(total, turn.profile.currency)
    quote = await quote_purchase_for(turn.club, buyer.id, amount, credit_to_spend=credit, category=category)
    key, words = turn.new_key(), await rule_words(turn)
    kept = {"member_id": buyer.id, "amount": total, "credit": credit, "category": category, "key": key}
    await turn.ask(ASKED, **kept, back=MemberAtTill(buyer.id).pack())
    parts = [speaker.say("admin-preview-purchase", name=buyer.name, number=buyer.number, amount=amount)]
    if credit:
        rest = Money(total - credit, amount.currency)
        parts.append(speaker.say("till-paid", credit=Money(credit, amount.currency), rest=rest))
    parts += _earns(words, quote)
    parts += await _tier_hint(turn, buyer.id)
    parts.append(speaker.say("admin-preview-hint", days=quote.pending_days if quote.earned.lines else 0))
    have = await credit_of(turn.club, buyer.id)
    confirm = RecordPaid(key) if credit or category is not None else RecordPurchase(buyer.id, total, key)
    rows = paying_keyboards.confirm(
        speaker,
        confirm,
        fits=Money(min(have.available, total), amount.currency),
        spent=credit,
        categories=await categories_asked(turn.club),
        category=category,
    )
    await turn.show(paragraph(parts), rows)


def _earns(words: RuleWords, quote: PurchaseQuote) -> list[Markup]:
    speaker, earned = words.speaker, quote.earned
    if not earned.points and not earned.credit:
        return [speaker.say("admin-preview-no-points")]
    given = [words.given(earned.points, "points")] if earned.points else []
    if earned.credit:
        given.append(words.given(earned.credit, "credit"))
    sum_of = given[0] if len(given) == 1 else speaker.say("example-two", one=given[0], two=given[1])
    parts = [lines([speaker.say("till-earns", given=sum_of), *(words.line(line) for line in earned.lines)])]
    if earned.points:
        parts.append(speaker.say("admin-preview-after", points=quote.available_after))
    if quote.credit_after:
        parts.append(speaker.say("till-credit-after", credit=Money(quote.credit_after, words.currency)))
    return parts


@routes.press(RecordPurchase, needs="record_purchases")
async def record(turn: Turn, press: RecordPurchase) -> None:
    """Book it. A second tap finds the first booking and says so."""
    amount = Money(press.amount, turn.profile.currency)
    booked = await record_purchase(turn.club, turn.staff, press.member_id, amount, key=press.key)
    await _receipt(turn, booked, press.member_id, amount)


@routes.press(RecordPaid, needs="record_purchases", keeps_conversation=True)
async def record_paid(turn: Turn, press: RecordPaid) -> None:
    """Book what credit pays a part of, or what a group of products was named for: both wait in the conversation under the key.

    They stay there until something else is begun, so that a second tap is recognised.
    """
    asked = turn.asked or {}
    if asked.get("key") != press.key or asked.get("step") not in (ASKED, PAID):
        raise TapOutOfDate
    amount = Money(asked["amount"], turn.profile.currency)
    booked = await record_purchase(
        turn.club,
        turn.staff,
        asked["member_id"],
        amount,
        key=press.key,
        credit_to_spend=asked["credit"],
        category=asked["category"],
    )
    await turn.ask(**{**asked, "step": PAID})
    await _receipt(turn, booked, asked["member_id"], amount)


async def _receipt(turn: Turn, booked: Booked, member_id: int, amount: Money) -> None:
    speaker, buyer = turn.speaker, await member(turn.club, member_id)
    await turn.toast(speaker.plain("admin-already-recorded" if booked.repeated else "admin-recorded-toast"))
    recorded = await purchase(turn.club, booked.purchase_id)
    text = speaker.say(
        "admin-recorded",
        name=buyer.name,
        amount=amount,
        points=booked.earned.points,
        credit=Money(booked.earned.credit, amount.currency),
        gave=booked.earned.credit > 0,
        available=booked.available,
        number=recorded.number,
        at=recorded.bought_at,
        pending=turn.profile.points_pending_days,
    )
    said = [text]
    if booked.credit_spent or booked.earned.credit:
        have = await credit_of(turn.club, buyer.id)
        said.append(
            speaker.say(
                "till-recorded-credit",
                spent=Money(booked.credit_spent, amount.currency),
                paid=booked.credit_spent > 0,
                rest=Money(amount.amount - booked.credit_spent, amount.currency),
                earned=Money(booked.earned.credit, amount.currency),
                gave=booked.earned.credit > 0,
                have=Money(have.available, amount.currency),
            )
        )
    await turn.show(paragraph(said), keyboards.after_purchase(speaker, buyer.id, booked.purchase_id))
