"""The till: find the member, type the amount, confirm once."""

from typing import Any

from admin_bot.handlers.finding import ask_whom, show_found
from admin_bot.keyboards import members as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.member_card import blocked_line
from admin_bot.presses import MemberAtTill, NewPurchase, RecordPurchase, Till
from admin_bot.reading import read_amount
from admin_bot.routes import Routes
from admin_bot.sentences import earning_lines, lines, member_head, paragraph
from admin_bot.turn import Turn
from club.earning import purchase, quote_purchase_for, record_purchase
from club.ledger import points
from club.members import member, member_by_card
from club.money import Money

routes = Routes()


@routes.command("till", needs="record_purchases")
async def till(turn: Turn) -> None:
    await ask_whom(turn, at="till")


@routes.press(Till, needs="record_purchases")
async def till_from_screen(turn: Turn, press: Till) -> None:
    """A new message: what stands above is the receipt of the purchase before."""
    await ask_whom(turn, at="till", fresh=True)


@routes.step("find-member", needs="find_members")
async def whom(turn: Turn, asked: dict[str, Any]) -> None:
    await show_found(turn, turn.text, at=asked.get("at", "till"))


@routes.word("search", needs="find_members")
async def search(turn: Turn) -> None:
    """What is typed while nothing is being asked: staff type a phone and want the member."""
    await show_found(turn, turn.text, at="till", also_vouchers=True)


@routes.word("contact", needs="find_members")
async def contact(turn: Turn) -> None:
    """A contact shared out of the phone book."""
    message = turn.update.message
    shared = message.contact if message is not None else None
    number = shared.phone_number if shared is not None else ""
    await show_found(turn, number if number.startswith(("+", "0")) else f"+{number}", at="till")


@routes.link("m_", needs="find_members")
async def scanned_card(turn: Turn, token: str) -> None:
    await show_at_till(turn, (await member_by_card(turn.club, token)).id)


@routes.press(MemberAtTill, needs="find_members")
async def member_from_list(turn: Turn, press: MemberAtTill) -> None:
    await show_at_till(turn, press.member_id)


async def show_at_till(turn: Turn, member_id: int) -> None:
    """The member in short, with the way to a new purchase first."""
    found = await member(turn.club, member_id)
    head = member_head(turn, found, await points(turn.club, member_id))
    head = paragraph([*await blocked_line(turn, found), head])
    await turn.show(head, keyboards.at_till(turn.speaker, turn.staff, found))


@routes.press(NewPurchase, needs="record_purchases")
async def new_purchase(turn: Turn, press: NewPurchase) -> None:
    buyer = await member(turn.club, press.member_id)
    await turn.ask("purchase-amount", member_id=buyer.id, back=MemberAtTill(buyer.id).pack())
    await turn.show(
        turn.speaker.say("admin-ask-amount", name=buyer.name, unit=turn.profile.display_unit),
        cancel_row(turn.speaker),
    )


@routes.step("purchase-amount", needs="record_purchases")
async def preview(turn: Turn, asked: dict[str, Any]) -> None:
    """The amount as it was understood, what it earns and why. Another amount typed now replaces the preview."""
    speaker, buyer = turn.speaker, await member(turn.club, asked["member_id"])
    amount = read_amount(turn.text, turn.profile)
    quote = await quote_purchase_for(turn.club, buyer.id, amount)
    earned = quote.earned
    parts = [speaker.say("admin-preview-purchase", name=buyer.name, number=buyer.number, amount=amount)]
    if earned.points:
        earns = speaker.say("admin-preview-earns", points=earned.points)
        parts.append(lines([earns, earning_lines(speaker, earned.lines, amount.currency)]))
        parts.append(speaker.say("admin-preview-after", points=quote.available_after))
    else:
        parts.append(speaker.say("admin-preview-no-points"))
    parts.append(speaker.say("admin-preview-hint", days=quote.pending_days if earned.points else 0))
    text = paragraph(parts)
    await turn.show(text, keyboards.confirm_purchase(speaker, buyer.id, amount.amount, turn.new_key()))


@routes.press(RecordPurchase, needs="record_purchases")
async def record(turn: Turn, press: RecordPurchase) -> None:
    """Book it. A second tap finds the first booking and says so."""
    amount = Money(press.amount, turn.profile.currency)
    booked = await record_purchase(turn.club, turn.staff, press.member_id, amount, key=press.key)
    speaker = turn.speaker
    await turn.toast(speaker.plain("admin-already-recorded" if booked.repeated else "admin-recorded-toast"))
    buyer = await member(turn.club, press.member_id)
    recorded = await purchase(turn.club, booked.purchase_id)
    text = speaker.say(
        "admin-recorded",
        name=buyer.name,
        amount=amount,
        points=booked.earned.points,
        available=booked.available,
        number=recorded.number,
        at=recorded.bought_at,
        pending=turn.profile.points_pending_days,
    )
    await turn.show(text, keyboards.after_purchase(speaker, buyer.id, booked.purchase_id))
