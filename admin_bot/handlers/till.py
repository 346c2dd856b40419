"""The till: find the member; the purchase itself is in paying.py."""

from typing import Any

from admin_bot.handlers.finding import ask_whom, show_found
from admin_bot.keyboards import members as keyboards
from admin_bot.member_card import blocked_line, till_lines
from admin_bot.presses import MemberAtTill, Till
from admin_bot.routes import Routes
from admin_bot.sentences import member_head, paragraph
from admin_bot.turn import Turn
from club.ledger import points
from club.members import member, member_by_card

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
    head = paragraph([*await blocked_line(turn, found), head, *await till_lines(turn, member_id)])
    await turn.show(head, keyboards.at_till(turn.speaker, turn.staff, found))
