"""A lottery in words for staff: where it stands, what it promises, and its face as members will see it."""

from collections.abc import Sequence

from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.communities import usable_communities
from club.gamification.lotteries import LotteryView
from club.gamification.lotteries.wording import rules_words, ways_words
from club.gamification.prize_wording import prizes_words
from club.i18n import Markup, escape_html
from club.tiers import tiers_of


async def tier_names(turn: Turn, shown: LotteryView) -> Sequence[str]:
    """The names of the tiers that may enter; none when everybody may."""
    chosen = shown.terms.tiers
    if chosen is None:
        return ()
    ladder = await tiers_of(turn.club)
    return [tier.name for tier in (*ladder.tiers, *ladder.retired) if tier.id in chosen]


async def lottery_words(turn: Turn, shown: LotteryView, members: int) -> Markup:
    """Everything staff set, and how it goes. `members`: how many have tickets."""
    say = turn.speaker.say
    parts = [
        lines([say("lottery-title", title=shown.title), phase_words(turn, shown)]),
        *([escape_html(shown.description)] if shown.description else []),
        prizes_words(turn.speaker, tuple((line.pieces, line.prize) for line in shown.prizes)),
        ways_words(turn.speaker, shown.terms, turn.profile.currency),
        rules_words(turn.speaker, shown.terms, await tier_names(turn, shown)),
        lines(
            [
                say("lottery-times", opens_at=shown.opens_at, closes_at=shown.closes_at, draws_at=shown.draws_at),
                await _channel(turn, shown),
                say("lottery-beacon", public=shown.beacon != "none"),
            ]
        ),
    ]
    if shown.announced_at is not None:
        parts.append(say("lottery-counts", tickets=shown.tickets, members=members))
    return paragraph(parts)


def phase_words(turn: Turn, shown: LotteryView) -> Markup:
    return turn.speaker.say(
        "lottery-phase",
        phase=shown.phase,
        opens_at=shown.opens_at,
        closes_at=shown.closes_at,
        draws_at=shown.draws_at,
        reason=shown.cancel_reason,
    )


async def _channel(turn: Turn, shown: LotteryView) -> Markup:
    titles = [each.title for each in await usable_communities(turn.club) if each.id == shown.community_id]
    return turn.speaker.say("lottery-channel", chosen=bool(titles), title=titles[0] if titles else "")
