"""Games in words, the same for both doors: kinds, odds, what was won."""

from club.gamification.games.outcomes import SHARE
from club.gamification.games.rules import PrizeTable, basis_points
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker


def icon(speaker: Speaker, kind: str) -> str:
    return speaker.plain("game-icon", kind=kind)


def headed(speaker: Speaker, kind: str, title: str) -> Markup:
    """The name of a game as a title."""
    return speaker.say("game-title", icon=icon(speaker, kind), title=title)


def odds_lines(speaker: Speaker, table: PrizeTable) -> list[Markup]:
    """Each prize with its exact odds, and how many outcomes bring nothing."""
    said = [_odds(speaker, table, number) for number in range(len(table.rows))]
    left = table.total - table.winning_in_all
    if left:
        chance = basis_points(left, table.total)
        said.append(speaker.say("game-odds-nothing", left=left, total=table.total, chance=chance))
    return said


def _odds(speaker: Speaker, table: PrizeTable, number: int) -> Markup:
    row, winning = table.rows[number], table.winning(number)
    values = {
        "prize": prize_words(speaker, row.prize),
        "winning": winning,
        "total": table.total,
        "chance": basis_points(winning, table.total),
    }
    if row.outcome == SHARE:
        return speaker.say("game-odds-share", **values)
    return speaker.say("game-odds", outcome=speaker.say("game-outcome", outcome=row.outcome), **values)


def outcome_said(
    speaker: Speaker, kind: str, title: str, group: str | None, prize: Prize | None, instead: int | None
) -> Markup:
    """What a play came to. `group`: the name of the outcomes that won, where they have one."""
    sign = icon(speaker, kind)
    if prize is None:
        return speaker.say("game-lost", icon=sign, title=title)
    shown = prize_words(speaker, prize)
    if group is None or group == SHARE:
        said = speaker.say("game-won", icon=sign, title=title, prize=shown)
    else:
        outcome = speaker.say("game-outcome", outcome=group)
        said = speaker.say("game-won-with", icon=sign, title=title, prize=shown, outcome=outcome)
    if instead is not None:
        return Markup("\n\n").join([said, speaker.say("game-instead", instead=instead)])
    if prize.kind == "voucher":
        return Markup("\n\n").join([said, speaker.say("game-voucher-waits")])
    return said
