"""Lotteries: the list, one with its live count and the member's chance, taking tickets, and which ones they are."""

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.joining import invite
from bot.keyboards.lotteries import under_lotteries, under_lottery, under_part, under_question, under_tickets
from bot.keyboards.main_menu import ways_on
from bot.lottery_presses import (
    BuyTickets,
    LotteryRules,
    OpenLottery,
    TakeFreeTicket,
    TurnLotteries,
    TurnTickets,
    WantTickets,
)
from bot.lottery_words import WINS_SHOWN, face_words, how_drawn_words, result_words, standing_words
from bot.pictures import RewardPicture
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.gamification.lotteries import (
    LotteryLine,
    enter_lottery,
    lottery_by_public_id,
    lottery_for_member,
    my_tickets,
    my_wins,
    open_lotteries,
    winners,
)
from club.gamification.lotteries.wording import rules_words, ways_words
from club.i18n import Markup
from club.tiers import tiers_of

LINK_PREFIX = "l_"


async def show_lotteries(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    page = press.page if isinstance(press, TurnLotteries) else 1
    found = await open_lotteries(visit.club, visit.member_id, page)
    if not found.lines:
        await visit.show(Screen(visit.say("play-lotteries-empty"), ways_on(visit.speaker, "play", "points")))
        return
    text = paragraphs(visit.say("play-lotteries"), *(_line(visit, line) for line in found.lines))
    await visit.show(Screen(text, under_lotteries(visit.speaker, found)))


def _line(visit: Visit, line: LotteryLine) -> Markup:
    view = line.lottery
    return visit.say(
        "play-lottery-line",
        title=view.title,
        phase=view.phase,
        tickets=view.tickets,
        mine=line.mine,
        opens_at=view.opens_at,
        closes_at=view.closes_at,
        draws_at=view.draws_at,
    )


async def open_lottery(event: TelegramObject, visit: Visit, press: OpenLottery) -> None:
    screen = await _lottery_screen(visit, press.lottery_id)
    await (visit.show_anew(screen) if press.anew else visit.show(screen))


async def _lottery_screen(visit: Visit, lottery_id: int, first: Markup | None = None) -> Screen:
    """`first` stands above: what has just happened."""
    view = await lottery_for_member(visit.club, visit.member_id, lottery_id)
    wins = sorted(await my_wins(visit.club, visit.member_id, lottery_id), key=lambda win: win.state != "called")
    drawn = await winners(visit.club, lottery_id) if view.lottery.phase in ("drawn", "finished") else ()
    text = paragraphs(
        first,
        face_words(visit, view.lottery),
        result_words(visit, view, wins, drawn) if drawn else standing_words(visit, view),
    )
    picture = view.lottery.picture_id
    shown = None if picture is None else RewardPicture(visit.desk, picture)
    return Screen(text, under_lottery(visit.speaker, view, wins[:WINS_SHOWN]), shown)


async def show_rules(event: TelegramObject, visit: Visit, press: LotteryRules) -> None:
    view = (await lottery_for_member(visit.club, visit.member_id, press.lottery_id)).lottery
    ladder = await tiers_of(visit.club)
    chosen = view.terms.tiers or ()
    names = [tier.name for tier in (*ladder.tiers, *ladder.retired) if tier.id in chosen]
    text = paragraphs(
        visit.say("lottery-title", title=view.title),
        ways_words(visit.speaker, view.terms, visit.profile.currency),
        rules_words(visit.speaker, view.terms, names),
        visit.say("lottery-times", opens_at=view.opens_at, closes_at=view.closes_at, draws_at=view.draws_at),
        how_drawn_words(visit, view),
    )
    await visit.show(Screen(text, under_part(visit.speaker, view.id)))


async def take_free_ticket(event: TelegramObject, visit: Visit, press: TakeFreeTicket) -> None:
    entered = await enter_lottery(
        visit.club, visit.member_id, press.lottery_id, "daily", 1, key=f"free:{press.key}", price=0
    )
    said = visit.say("play-lottery-entered", count=len(entered.numbers), first=entered.numbers[0], spent=0)
    await visit.show(await _lottery_screen(visit, press.lottery_id, said))


async def ask_whether_wanted(event: TelegramObject, visit: Visit, press: WantTickets) -> None:
    """What it would cost and what would be left. The lottery says itself why it cannot be, if it cannot."""
    view = await lottery_for_member(visit.club, visit.member_id, press.lottery_id)
    way = next((each for each in view.ways if each.way == "points" and each.refusal is None), None)
    if way is None or way.value is None or (way.most is not None and press.count > way.most):
        await visit.show(await _lottery_screen(visit, press.lottery_id))
        return
    cost = press.count * way.value
    text = visit.say(
        "play-lottery-confirm",
        title=view.lottery.title,
        count=press.count,
        cost=cost,
        left=view.available_points - cost,
    )
    await visit.show(Screen(text, under_question(visit.speaker, press.lottery_id, press.count, way.value)))


async def buy_tickets(event: TelegramObject, visit: Visit, press: BuyTickets) -> None:
    entered = await enter_lottery(
        visit.club,
        visit.member_id,
        press.lottery_id,
        "points",
        press.count,
        key=f"buy:{press.key}",
        price=press.price,
    )
    said = visit.say("play-lottery-entered", count=len(entered.numbers), first=entered.numbers[0], spent=entered.spent)
    await visit.show(await _lottery_screen(visit, press.lottery_id, said))


async def show_tickets(event: TelegramObject, visit: Visit, press: TurnTickets) -> None:
    view = await lottery_for_member(visit.club, visit.member_id, press.lottery_id)
    found = await my_tickets(visit.club, visit.member_id, press.lottery_id, press.page)
    said = [
        visit.say("play-ticket", number=line.number, way=line.way, at=line.at, withdrawn=line.withdrawn)
        for line in found.tickets
    ]
    text = paragraphs(visit.say("play-tickets", title=view.lottery.title, mine=view.mine), lines(*said))
    await visit.show(Screen(text, under_tickets(visit.speaker, press.lottery_id, found)))


async def open_link(message: Message, visit: Visit) -> None:
    """`/start l_…` out of a channel: that lottery, for members; joining first, for everybody else."""
    if visit.chat.member_id is None:
        await invite(visit)
        return
    payload = (message.text or "").partition(" ")[2].strip()
    found = await lottery_by_public_id(visit.club, payload.removeprefix(LINK_PREFIX))
    await visit.show_anew(await _lottery_screen(visit, found.id))


def _carries_lottery(text: str | None) -> bool:
    return (text or "").partition(" ")[2].strip().startswith(LINK_PREFIX)


def register(room: Router) -> None:
    room.message.register(show_lotteries, Says("lottery"))
    room.message.register(open_link, Says("start"), F.text.func(_carries_lottery))
    room.callback_query.register(show_lotteries, Opens("lottery"))
    room.callback_query.register(show_lotteries, Pressed(TurnLotteries))
    room.callback_query.register(open_lottery, Pressed(OpenLottery))
    room.callback_query.register(show_rules, Pressed(LotteryRules))
    room.callback_query.register(take_free_ticket, Pressed(TakeFreeTicket))
    room.callback_query.register(ask_whether_wanted, Pressed(WantTickets))
    room.callback_query.register(buy_tickets, Pressed(BuyTickets))
    room.callback_query.register(show_tickets, Pressed(TurnTickets))
