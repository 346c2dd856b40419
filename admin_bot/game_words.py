"""A game in the words of staff: its terms, its odds, what it may cost."""

from collections.abc import Iterable

from admin_bot.sentences import lines
from admin_bot.turn import Turn
from club.gamification.games import GameStatistics, GameView
from club.gamification.games.outcomes import SHARE
from club.gamification.games.rules import PrizeRow, basis_points
from club.gamification.games.wording import headed, odds_lines
from club.gamification.prize_wording import prize_words
from club.i18n import Markup, Speaker


def game_text(turn: Turn, shown: GameView) -> list[Markup]:
    """What staff read of a game before anything is asked."""
    speaker, terms = turn.speaker, shown.terms
    limit = "none" if terms.plays_per_day is None else terms.plays_per_day
    head = [
        headed(speaker, shown.kind, terms.title),
        speaker.say("admin-game-state", state=shown.state),
        speaker.say("admin-game-terms", cost=terms.cost_points, limit=limit, free=terms.free_per_day),
    ]
    if shown.play_count:
        head.append(speaker.say("admin-game-played", plays=shown.play_count, taken=shown.taken_points))
    return [lines(head), prizes_text(speaker, shown), costs_text(speaker, shown)]


def prizes_text(speaker: Speaker, shown: GameView) -> Markup:
    if not shown.table.rows:
        return speaker.say("admin-game-no-prizes")
    said = odds_lines(speaker, shown.table)
    for number, row in enumerate(shown.table.rows):
        if not row.prize.points:
            counts = speaker.say("admin-game-counts", counts=row.counts_points)
            said[number] = Markup(" · ").join([said[number], counts])
    return lines([speaker.say("game-odds-title"), *said])


def costs_text(speaker: Speaker, shown: GameView) -> Markup:
    """The average and the worst, before anybody plays."""
    found, terms = shown.costs, shown.terms
    said = [
        speaker.say(
            "admin-game-costs",
            expected=found.expected_per_thousand,
            taken=found.taken_per_thousand,
            worst=shown.table.worst,
            worst_thousand=found.worst_per_thousand,
        )
    ]
    if found.at_worst is None:
        said.append(speaker.say("admin-game-no-end"))
    else:
        said.append(speaker.say("admin-game-at-worst", budget=found.at_worst))
        left = shown.budget_left
        said.append(speaker.say("admin-game-budget", budget=terms.budget_points, spent=shown.spent_points, left=left))
    return lines(said)


def row_named(speaker: Speaker, row: PrizeRow) -> Markup:
    """By what it is won; a share of the wheel or the cards by its prize."""
    if row.outcome == SHARE:
        return prize_words(speaker, row.prize)
    return speaker.say("game-outcome", outcome=row.outcome)


def statistics_text(speaker: Speaker, found: GameStatistics) -> list[Markup]:
    """What was published beside what came."""
    shown, table = found.game, found.game.table
    said: Iterable[Markup] = [
        speaker.say(
            "admin-game-statistics-line",
            outcome=row_named(speaker, row),
            published=basis_points(table.winning(number), table.total),
            came=basis_points(found.won[number], found.plays),
            won=found.won[number],
        )
        for number, row in enumerate(table.rows)
    ]
    parts = [speaker.say("admin-game-statistics", title=shown.terms.title, plays=found.plays)]
    if found.plays:
        parts.append(lines(said))
    total = speaker.say(
        "admin-game-statistics-total", plays=shown.play_count, taken=shown.taken_points, spent=shown.spent_points
    )
    return [*parts, total]
