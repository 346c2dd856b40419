"""A lottery in words for a member: its face, where they stand in it, how it ended, how it is drawn."""

from collections.abc import Sequence

from bot.visit import Visit, lines, paragraphs
from club.errors import (
    LotteryLimitReached,
    LotteryNotForYou,
    LotteryTicketTakenToday,
    NotEnoughPoints,
)
from club.gamification.lotteries import LotteryForMember, LotteryView, WayForMember, WinnerView
from club.gamification.lotteries.wording import chance_words, time_words, way_words
from club.gamification.prize_wording import prize_words, prizes_words
from club.i18n import Markup, escape_html

NUMBERS_SHOWN = 12
PRIZES_SHOWN = 5
WINNERS_SHOWN = 10
WINS_SHOWN = 5
"""Of one member in one lottery, those that wait for a word of theirs first: the others come as these are answered."""


def face_words(visit: Visit, view: LotteryView) -> Markup:
    """What it is called, what it is, what can be won."""
    shown = view.prizes[:PRIZES_SHOWN]
    more = len(view.prizes) - len(shown)
    return paragraphs(
        visit.say("lottery-title", title=view.title),
        escape_html(view.description) if view.description else None,
        lines(
            prizes_words(visit.speaker, tuple((line.pieces, line.prize) for line in shown)),
            visit.say("play-lottery-more-prizes", more=more) if more > 0 else None,
        ),
    )


def standing_words(visit: Visit, view: LotteryForMember) -> Markup:
    """Where it stands, how many tickets there are, which are the member's, and how to get more."""
    shown, now = view.lottery, visit.club.clock.now()
    return paragraphs(
        lines(
            visit.say(
                "play-lottery-phase",
                phase=_phase(shown, late=now > shown.draws_at),
                left=time_words(visit.speaker, shown.closes_at - now),
                opens_at=shown.opens_at,
                closes_at=shown.closes_at,
                draws_at=shown.draws_at,
                reason=shown.cancel_reason,
            ),
            visit.say("play-lottery-count", tickets=shown.tickets)
            if shown.phase not in ("soon", "cancelled")
            else None,
        ),
        _mine(visit, view),
        _ways(visit, view),
    )


def _phase(shown: LotteryView, *, late: bool) -> str:
    """A draw that waits for its public number says so."""
    return "waiting" if shown.phase == "closed" and late else shown.phase


def _mine(visit: Visit, view: LotteryForMember) -> Markup | None:
    if not view.mine:
        return None
    return lines(
        visit.say("play-lottery-mine", mine=view.mine, numbers=numbers_said(visit, view.numbers, view.mine)),
        chance_words(visit.speaker, view.chance, view.one_in) if view.lottery.phase in ("open", "closed") else None,
    )


def numbers_said(visit: Visit, numbers: Sequence[int], count: int) -> str:
    """Some numbers with the language's comma; more than these are hinted at."""
    shown = numbers[:NUMBERS_SHOWN]
    said = visit.speaker.plain("lottery-comma").join(visit.speaker.number(number, grouping=False) for number in shown)
    return f"{said}…" if count > len(shown) else said


def _ways(visit: Visit, view: LotteryForMember) -> Markup | None:
    """The ways to tickets while there is a way; else why there is none for this member."""
    if view.lottery.phase not in ("soon", "open"):
        return None
    if isinstance(view.refusal, LotteryNotForYou | LotteryLimitReached):
        return visit.say(f"error-{view.refusal.code}", **view.refusal.data)
    said = [_way(visit, each) for each in view.ways]
    return lines(visit.say("play-lottery-ways"), *said) if said else None


def _way(visit: Visit, each: WayForMember) -> Markup:
    said = way_words(visit.speaker, each.way, each.value, visit.profile.currency)
    match each.refusal:
        case LotteryTicketTakenToday():
            return visit.say("play-lottery-way-taken", way=said)
        case NotEnoughPoints():
            return visit.say("play-lottery-way-missing", way=said, missing=each.refusal.data["missing"])
    return said


def result_words(
    visit: Visit, view: LotteryForMember, wins: Sequence[WinnerView], drawn: Sequence[WinnerView]
) -> Markup:
    """What came of it: for the member first (`wins`: what waits for them first), then the numbers that won."""
    won = [each for each in drawn if each.prize is not None and each.state not in ("declined", "lapsed", "skipped")]
    shown = [
        visit.say("play-lottery-won-line", ticket=each.ticket, prize=prize_words(visit.speaker, each.prize))
        for each in won[:WINNERS_SHOWN]
        if each.prize is not None
    ]
    mine = [
        visit.say("play-win-line", ticket=each.ticket, state=each.state, prize=prize_words(visit.speaker, each.prize))
        for each in wins[:WINS_SHOWN]
        if each.prize is not None
    ]
    if len(wins) > WINS_SHOWN:
        mine.append(visit.say("play-win-more", count=len(wins) - WINS_SHOWN))
    return paragraphs(
        visit.say("play-lottery-drawn", tickets=view.lottery.tickets),
        lines(*mine) if mine else visit.say("play-lottery-not-yours") if view.mine else None,
        lines(visit.say("play-lottery-won", count=len(won)), *shown) if shown else None,
    )


def how_drawn_words(visit: Visit, view: LotteryView) -> Markup:
    """In plain words, and what was promised before anybody could know."""
    promised = view.published.commitment
    return paragraphs(
        visit.say("play-lottery-how", public=view.beacon != "none"),
        visit.say("play-lottery-commitment", value=promised) if promised is not None else None,
    )
