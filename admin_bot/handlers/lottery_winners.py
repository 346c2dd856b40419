"""Who won, what they answered, and handing a prize over."""

from admin_bot.keyboards import lottery_tickets as keyboards
from admin_bot.lottery_presses import HandOverPrize, LotteryWinners, WinnerCard
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph, shown_name
from admin_bot.turn import Turn
from club.gamification.lotteries import WinnerView, hand_over_prize, lottery, winner, winners
from club.gamification.prize_wording import prize_words
from club.i18n import Markup
from club.staff import StaffView

routes = Routes()

WINNERS_PER_PAGE = 8


@routes.press(LotteryWinners, needs="manage_play")
async def all_winners(turn: Turn, press: LotteryWinners) -> None:
    """Winners and reserves in the order they were drawn."""
    shown, drawn = await lottery(turn.club, press.lottery_id), await winners(turn.club, press.lottery_id)
    pages = max(1, -(-len(drawn) // WINNERS_PER_PAGE))
    page = min(max(1, press.page), pages)
    here = drawn[(page - 1) * WINNERS_PER_PAGE : page * WINNERS_PER_PAGE]
    head = turn.speaker.say("lottery-winners", title=shown.title, count=len(drawn))
    text = paragraph([head, lines(_line(turn, each) for each in here)]) if here else head
    await turn.show(text, keyboards.winners(turn.speaker, shown.id, here, page, pages))


def _line(turn: Turn, each: WinnerView) -> Markup:
    return turn.speaker.say(
        "lottery-winner-line",
        place=each.place,
        name=shown_name(turn.speaker, each.member_name),
        ticket=each.ticket,
        state=each.state,
        prize=None if each.prize is None else prize_words(turn.speaker, each.prize),
    )


@routes.press(WinnerCard, needs="manage_play")
async def card(turn: Turn, press: WinnerCard) -> None:
    await _show_winner(turn, await winner(turn.club, press.winner_id))


async def _show_winner(turn: Turn, shown: WinnerView) -> None:
    say = turn.speaker.say
    parts = [
        say(
            "lottery-winner",
            name=shown_name(turn.speaker, shown.member_name),
            number=shown.member_number,
            title=shown.lottery_title,
            ticket=shown.ticket,
        ),
        lines(
            [
                *([] if shown.prize is None else [say("prize-line", prize=prize_words(turn.speaker, shown.prize))]),
                say("lottery-winner-state", state=shown.state, due_at=shown.due_at, closed_at=shown.closed_at),
            ]
        ),
    ]
    if shown.details and _may_read_details(turn.staff):
        parts.append(say("lottery-winner-details", details=shown.details))
    await turn.show(paragraph(parts), keyboards.winner(turn.speaker, turn.staff, shown, turn.new_key()))


def _may_read_details(staff: StaffView) -> bool:
    """Where somebody lives is theirs to know who may see phones."""
    return staff.may("see_phones")


@routes.press(HandOverPrize, needs="manage_play")
async def hand_over(turn: Turn, press: HandOverPrize) -> None:
    handed = await hand_over_prize(turn.club, turn.staff, press.winner_id, key=press.key)
    await turn.toast(turn.speaker.plain("lottery-handed-over-toast"))
    await _show_winner(turn, handed)
