"""Under games, one game, its prize table."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.game_presses import (
    AddGamePrize,
    AskEndGame,
    AskStartGame,
    ChangeCounts,
    ChangeGamePrize,
    ChangePlaces,
    EditGame,
    EndGame,
    GameCard,
    GameFigures,
    GamePrize,
    GamePrizes,
    Games,
    NewGame,
    PauseGame,
    PickGameKind,
    PickOutcome,
    RemoveGamePrize,
    StartGame,
)
from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.keyboards.play import play_row
from club.gamification.games import DRAWN, GAME_KINDS, GamePage, GameView
from club.gamification.games.outcomes import GROUPS, SHARE
from club.gamification.games.rules import ROWS_MAX
from club.gamification.games.wording import icon
from club.gamification.prize_wording import prize_label
from club.i18n import Speaker


def games(speaker: Speaker, found: GamePage) -> list[Row]:
    rows: list[Row] = [
        [
            labelled(
                speaker.label(
                    "admin-game-label", state=each.state, icon=icon(speaker, each.kind), title=each.terms.title
                ),
                GameCard(each.id),
            )
        ]
        for each in found.games
    ]
    turns = []
    if found.page > 1:
        turns.append(button(speaker, "admin-button-previous", Games(found.page - 1)))
    if found.page < found.pages:
        turns.append(button(speaker, "admin-button-next", Games(found.page + 1)))
    new = [button(speaker, "admin-game-button-new", NewGame(), "primary")]
    return [*rows, *([turns] if turns else []), new, *play_row(speaker)]


def kinds(speaker: Speaker) -> list[Row]:
    shown = [
        button(
            speaker,
            "admin-game-kind-label",
            PickGameKind(kind),
            icon=icon(speaker, kind),
            kind=speaker.plain("game-kind", kind=kind),
        )
        for kind in GAME_KINDS
    ]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *back_row(speaker)]


def back_row(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-game-button-back", Games(1))]]


def card_row(speaker: Speaker, game_id: int) -> list[Row]:
    return [[button(speaker, "admin-game-button-card", GameCard(game_id))]]


def card(speaker: Speaker, shown: GameView) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "active":
        rows.append([button(speaker, "admin-game-button-pause", PauseGame(shown.id), "danger")])
    elif shown.state in ("draft", "paused"):
        rows.append([button(speaker, "admin-game-button-start", AskStartGame(shown.id), "success")])
    if shown.state != "retired":
        rows.append(
            [
                button(speaker, "admin-game-field-budget", EditGame(shown.id, "budget")),
                button(speaker, "admin-game-button-statistics", GameFigures(shown.id)),
            ]
        )
    else:
        rows.append([button(speaker, "admin-game-button-statistics", GameFigures(shown.id))])
    if shown.state not in ("active", "retired"):
        rows.append([button(speaker, "admin-game-button-prizes", GamePrizes(shown.id))])
        rows.append(
            [
                button(speaker, "admin-game-field-cost", EditGame(shown.id, "cost")),
                button(speaker, "admin-game-field-free", EditGame(shown.id, "free")),
            ]
        )
        rows.append(
            [
                button(speaker, "admin-game-field-limit", EditGame(shown.id, "limit")),
                button(speaker, "admin-game-field-title", EditGame(shown.id, "title")),
            ]
        )
    if shown.state != "retired":
        rows.append([button(speaker, "admin-game-button-end", AskEndGame(shown.id))])
    return [*rows, *back_row(speaker)]


def starting(speaker: Speaker, shown: GameView) -> list[Row]:
    return [
        [button(speaker, "admin-game-start-yes", StartGame(shown.id), "success")],
        [button(speaker, "admin-game-not-now", GameCard(shown.id))],
    ]


def ending(speaker: Speaker, shown: GameView) -> list[Row]:
    return [
        [button(speaker, "admin-game-end-yes", EndGame(shown.id), "danger")],
        [button(speaker, "admin-game-not-now", GameCard(shown.id))],
    ]


def prizes(speaker: Speaker, shown: GameView) -> list[Row]:
    rows: list[Row] = [[_row_button(speaker, shown, number)] for number in range(len(shown.table.rows))]
    if shown.table.free_groups() and len(shown.table.rows) < ROWS_MAX:
        rows.append([button(speaker, "admin-game-button-add", AddGamePrize(shown.id), "primary")])
    return [*rows, *card_row(speaker, shown.id)]


def _row_button(speaker: Speaker, shown: GameView, number: int) -> InlineKeyboardButton:
    row = shown.table.rows[number]
    prize = prize_label(speaker, row.prize)
    if row.outcome == SHARE:
        label = speaker.label("admin-game-share-label", prize=prize, places=row.places)
    else:
        outcome = speaker.plain("game-outcome", outcome=row.outcome)
        label = speaker.label("admin-game-row-label", outcome=outcome, prize=prize)
    return labelled(label, GamePrize(shown.id, number))


def outcomes(speaker: Speaker, shown: GameView, free: Sequence[str]) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                speaker,
                "admin-game-outcome-label",
                PickOutcome(shown.id, shown.table_version, name),
                outcome=speaker.plain("game-outcome", outcome=name),
                winning=len(GROUPS[shown.kind][name]),
                total=shown.table.total,
            )
        ]
        for name in free
    ]
    return [*rows, *_all_prizes(speaker, shown.id)]


def prize(speaker: Speaker, shown: GameView, number: int) -> list[Row]:
    place = (shown.id, number, shown.table_version)
    rows: list[Row] = [[button(speaker, "admin-game-button-prize", ChangeGamePrize(*place))]]
    if shown.kind in DRAWN:
        rows.append([button(speaker, "admin-game-button-places", ChangePlaces(*place))])
    if not shown.table.rows[number].prize.points:
        rows.append([button(speaker, "admin-game-button-counts", ChangeCounts(*place))])
    rows.append([button(speaker, "admin-game-button-remove", RemoveGamePrize(*place), "danger")])
    return [*rows, *_all_prizes(speaker, shown.id)]


def _all_prizes(speaker: Speaker, game_id: int) -> list[Row]:
    return [[button(speaker, "admin-game-button-all-prizes", GamePrizes(game_id))]]
