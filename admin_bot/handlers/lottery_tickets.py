"""Tickets given by staff, from a lottery or from a member's card: whom or which, how many, done."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import lottery_tickets as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.keyboards.members import back_to_card
from admin_bot.lottery_presses import GiveCount, GiveTicketsOf, GiveTicketsTo, LotteryCard, PickGiving
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import shown_name
from admin_bot.turn import Turn
from club.gamification.lotteries import give_lottery_tickets, lotteries, lottery
from club.members import member
from club.members.searching import search_members

routes = Routes()

LOTTERIES_LOOKED_AT = 50


@routes.press(GiveTicketsOf, needs="manage_play")
async def ask_whom(turn: Turn, press: GiveTicketsOf) -> None:
    shown = await lottery(turn.club, press.lottery_id)
    await turn.ask("lottery-give-whom", lottery_id=shown.id, back=LotteryCard(shown.id).pack())
    await turn.show(turn.speaker.say("lottery-ask-whom", title=shown.title), cancel_row(turn.speaker))


@routes.step("lottery-give-whom", needs="manage_play")
async def whom_said(turn: Turn, asked: dict[str, Any]) -> None:
    """Another name typed now begins another search."""
    found = await search_members(turn.club, turn.staff, turn.text)
    if len(found.found) == 1:
        await _ask_how_many(turn, asked["lottery_id"], found.found[0].member.id)
        return
    if not found.found:
        customer = turn.desk.customer_username() or None
        text = turn.speaker.say("admin-nobody-found", words=turn.text[:60], customer=customer)
        await turn.show(text, cancel_row(turn.speaker))
        return
    text = turn.speaker.say("admin-several-members", count=len(found.found), more=found.has_more)
    await turn.show(text, keyboards.whom(turn.speaker, asked["lottery_id"], found.found))


@routes.press(GiveTicketsTo, needs="manage_play")
async def ask_which(turn: Turn, press: GiveTicketsTo) -> None:
    """The lotteries whose rules let staff give tickets, while they take them."""
    whose = await member(turn.club, press.member_id)
    page = await lotteries(turn.club, 1, LOTTERIES_LOOKED_AT)
    giving = [each for each in page.lotteries if each.phase == "open" and "staff" in each.terms.ways]
    text = turn.speaker.say("lottery-ask-which", name=shown_name(turn.speaker, whose.name), count=len(giving))
    rows = keyboards.of_which(turn.speaker, whose.id, giving) if giving else back_to_card(turn.speaker, whose.id)
    await turn.show(text, rows)


@routes.press(PickGiving, needs="manage_play")
async def pick(turn: Turn, press: PickGiving) -> None:
    await _ask_how_many(turn, press.lottery_id, press.member_id)


async def _ask_how_many(turn: Turn, lottery_id: int, member_id: int) -> None:
    shown, whose, key = await lottery(turn.club, lottery_id), await member(turn.club, member_id), turn.new_key()
    await turn.ask(
        "lottery-give-count", lottery_id=shown.id, member_id=whose.id, key=key, back=LotteryCard(shown.id).pack()
    )
    text = turn.speaker.say("lottery-ask-count", title=shown.title, name=shown_name(turn.speaker, whose.name))
    await turn.show(text, keyboards.counts(turn.speaker, key))


@routes.press(GiveCount, needs="manage_play", keeps_conversation=True)
async def count_picked(turn: Turn, press: GiveCount) -> None:
    asked = turn.asked or {}
    if asked.get("key") != press.key:
        raise TapOutOfDate
    await _give(turn, asked, press.count)


@routes.step("lottery-give-count", needs="manage_play")
async def count_said(turn: Turn, asked: dict[str, Any]) -> None:
    await _give(turn, asked, read_number(turn.text))


async def _give(turn: Turn, asked: dict[str, Any], count: int) -> None:
    """The key stays until something else is begun: a second tap gives nothing more."""
    lottery_id, member_id, key = asked["lottery_id"], asked["member_id"], asked["key"]
    given = await give_lottery_tickets(turn.club, turn.staff, lottery_id, member_id, count, key=key)
    await turn.ask("lottery-given", lottery_id=lottery_id, member_id=member_id, key=key)
    whose = await member(turn.club, member_id)
    await turn.toast(turn.speaker.plain("admin-already-recorded" if given.repeated else "lottery-given-toast"))
    text = turn.speaker.say(
        "lottery-given",
        title=given.title,
        name=shown_name(turn.speaker, whose.name),
        count=len(given.numbers),
        first=given.numbers[0],
        mine=given.mine,
    )
    await turn.show(text, keyboards.given(turn.speaker, turn.staff, lottery_id, member_id))
