"""Under lotteries: the list, one of them, tickets, a win, a draw to check."""

import secrets
from collections.abc import Sequence

from bot.keyboards.buttons import Row, button, keyboard, leads_to, page_turns
from bot.lottery_presses import (
    AcceptWin,
    AskDeclineWin,
    BuyTickets,
    DeclineWin,
    LotteryRules,
    OpenLottery,
    OpenWin,
    TakeDrawFile,
    TakeFreeTicket,
    TurnDraws,
    TurnLotteries,
    TurnTickets,
    VerifyDraw,
    WantTickets,
)
from bot.requests import Markup
from club.gamification.lotteries import LotteryForMember, LotteryLines, TicketPage, WayForMember, WinnerView
from club.gamification.lotteries.proof import MemberProof
from club.i18n import Speaker

KEY_BYTES = 9
COUNTS_OFFERED = (1, 5, 10)


def _new_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def under_lotteries(speaker: Speaker, found: LotteryLines) -> Markup:
    rows = [
        [button(speaker, "play-lottery-button", OpenLottery(lottery_id=line.lottery.id), title=line.lottery.title)]
        for line in found.lines
    ]
    return keyboard(
        *rows,
        page_turns(speaker, found.page, found.pages, lambda page: TurnLotteries(page=page)),
        [leads_to(speaker, "play"), leads_to(speaker, "menu")],
    )


def under_lottery(speaker: Speaker, view: LotteryForMember, wins: Sequence[WinnerView]) -> Markup:
    """The free ticket is one tap; tickets for points lead to a question first."""
    lottery_id = view.lottery.id
    rows = [_win_row(speaker, win) for win in wins if win.state == "called"]
    rows += [_way_row(speaker, lottery_id, way) for way in view.ways]
    mine = []
    if view.mine:
        mine.append(button(speaker, "play-lottery-tickets", TurnTickets(lottery_id=lottery_id, page=1), mine=view.mine))
    mine.append(button(speaker, "play-lottery-rules", LotteryRules(lottery_id=lottery_id)))
    check = []
    if view.lottery.published.list_sha256 is not None:
        check.append(button(speaker, "play-lottery-verify", VerifyDraw(lottery_id=lottery_id)))
    return keyboard(*rows, mine, check, [leads_to(speaker, "lottery"), leads_to(speaker, "menu")])


def _win_row(speaker: Speaker, win: WinnerView) -> Row:
    return [button(speaker, "play-win-open", OpenWin(winner_id=win.id), style="success")]


def _way_row(speaker: Speaker, lottery_id: int, way: WayForMember) -> Row:
    if way.refusal is not None:
        return []
    if way.way == "daily":
        press = TakeFreeTicket(lottery_id=lottery_id, key=_new_key())
        return [button(speaker, "play-lottery-take-free", press, style="primary")]
    if way.way == "points":
        fitting = [count for count in COUNTS_OFFERED if way.most is None or count <= way.most]
        return [
            button(
                speaker,
                "play-lottery-take-points",
                WantTickets(lottery_id=lottery_id, count=count),
                count=count,
                price=count * (way.value or 0),
            )
            for count in fitting
        ]
    return []


def under_question(speaker: Speaker, lottery_id: int, count: int, price: int) -> Markup:
    """The key is born here: however often this «yes» is pressed, the tickets are bought once."""
    yes = BuyTickets(lottery_id=lottery_id, count=count, price=price, key=_new_key())
    return keyboard(
        [button(speaker, "play-lottery-buy-yes", yes, style="success")],
        [button(speaker, "play-lottery-buy-no", OpenLottery(lottery_id=lottery_id))],
    )


def under_part(speaker: Speaker, lottery_id: int) -> Markup:
    """Under what belongs to one lottery."""
    return keyboard([button(speaker, "play-lottery-back", OpenLottery(lottery_id=lottery_id))])


def under_tickets(speaker: Speaker, lottery_id: int, found: TicketPage) -> Markup:
    turns = page_turns(speaker, found.page, found.pages, lambda page: TurnTickets(lottery_id=lottery_id, page=page))
    return keyboard(turns, [button(speaker, "play-lottery-back", OpenLottery(lottery_id=lottery_id))])


def under_win(speaker: Speaker, win: WinnerView) -> Markup:
    rows: list[Row] = []
    if win.state == "called":
        rows.append([button(speaker, "play-win-accept", AcceptWin(winner_id=win.id), style="success")])
        rows.append([button(speaker, "play-win-decline", AskDeclineWin(winner_id=win.id))])
    return keyboard(*rows, [button(speaker, "play-lottery-back", OpenLottery(lottery_id=win.lottery_id))])


def under_decline_question(speaker: Speaker, winner_id: int) -> Markup:
    return keyboard(
        [button(speaker, "play-win-decline-yes", DeclineWin(winner_id=winner_id), style="danger")],
        [button(speaker, "play-win-decline-no", OpenWin(winner_id=winner_id))],
    )


def under_details_question(speaker: Speaker, winner_id: int) -> Markup:
    return keyboard([button(speaker, "play-win-later", OpenWin(winner_id=winner_id))])


def under_draws(speaker: Speaker, found: LotteryLines) -> Markup:
    rows = [
        [button(speaker, "play-lottery-button", VerifyDraw(lottery_id=line.lottery.id), title=line.lottery.title)]
        for line in found.lines
    ]
    return keyboard(
        *rows,
        page_turns(speaker, found.page, found.pages, lambda page: TurnDraws(page=page)),
        [leads_to(speaker, "lottery"), leads_to(speaker, "menu")],
    )


def under_draw(speaker: Speaker, proof: MemberProof, link: str | None) -> Markup:
    """`link`: the page where anybody can check the draw; None while this installation has no public address."""
    lottery_id = proof.lottery.id
    page = [] if link is None else [{"text": speaker.plain("play-verify-page"), "url": link}]
    return keyboard(
        page_turns(speaker, proof.page, proof.pages, lambda turned: VerifyDraw(lottery_id=lottery_id, page=turned)),
        page,
        [button(speaker, "play-verify-file", TakeDrawFile(lottery_id=lottery_id))],
        [button(speaker, "play-lottery-back", OpenLottery(lottery_id=lottery_id))],
        [leads_to(speaker, "verify"), leads_to(speaker, "menu")],
    )
