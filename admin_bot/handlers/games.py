"""Instant games: made of a kind and a budget, looked at with what they may cost, started, paused, ended."""

from typing import Any

from admin_bot.game_presses import (
    AskEndGame,
    AskStartGame,
    EditGame,
    EndGame,
    GameCard,
    GameFigures,
    Games,
    NewGame,
    PauseGame,
    PickGameKind,
    StartGame,
)
from admin_bot.game_words import costs_text, game_text, prizes_text, statistics_text
from admin_bot.keyboards import games as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.gamification.games import (
    GAME_KINDS,
    GameView,
    add_game,
    all_games,
    change_game_terms,
    game,
    game_statistics,
    least_budget,
    pause_game,
    ready_made,
    retire_game,
    set_game_budget,
    start_game,
)
from club.gamification.games.errors import GameInvalid

routes = Routes()

FIELDS = {"title": "title", "cost": "cost_points", "limit": "plays_per_day", "free": "free_per_day", "budget": "budget"}
"""What can be changed of a game, and as what the core knows it."""
_QUESTIONS = {
    "title": "admin-game-ask-title",
    "cost": "admin-game-ask-cost",
    "limit": "admin-game-ask-limit",
    "free": "admin-game-ask-free",
}


async def _show_games(turn: Turn, page: int = 1) -> None:
    found = await all_games(turn.club, turn.staff, page)
    await turn.show(turn.speaker.say("admin-games", count=len(found.games)), keyboards.games(turn.speaker, found))


@routes.command("games", needs="manage_play")
async def games_by_command(turn: Turn) -> None:
    await _show_games(turn)


@routes.press(Games, needs="manage_play")
async def games(turn: Turn, press: Games) -> None:
    await _show_games(turn, press.page)


async def show_card(turn: Turn, shown: GameView) -> None:
    await turn.show(paragraph(game_text(turn, shown)), keyboards.card(turn.speaker, shown))


@routes.press(GameCard, needs="manage_play")
async def card(turn: Turn, press: GameCard) -> None:
    await show_card(turn, await game(turn.club, turn.staff, press.game_id))


@routes.press(NewGame, needs="manage_play")
async def ask_kind(turn: Turn, press: NewGame) -> None:
    await turn.show(turn.speaker.say("admin-game-ask-kind"), keyboards.kinds(turn.speaker))


@routes.press(PickGameKind, needs="manage_play")
async def ask_new_budget(turn: Turn, press: PickGameKind) -> None:
    kind = next((each for each in GAME_KINDS if each == press.kind), None)
    if kind is None:
        raise GameInvalid(field="outcome")
    await turn.ask("game-new", kind=kind, back=Games(1).pack())
    await turn.show(turn.speaker.say("admin-game-ask-new-budget", least=least_budget(kind)), cancel_row(turn.speaker))


@routes.step("game-new", needs="manage_play")
async def add(turn: Turn, asked: dict[str, Any]) -> None:
    """The name is the kind's, in the language of the club, until somebody gives it a better one."""
    kind, budget = asked["kind"], read_number(turn.text)
    title = turn.desk.texts.say_plain(turn.profile.language, "game-kind", kind=kind)
    terms, table = ready_made(kind, title, budget)
    added = await add_game(turn.club, turn.staff, terms, table, key=turn.new_key())
    await turn.end()
    await show_card(turn, added)


@routes.press(EditGame, needs="manage_play")
async def ask_field(turn: Turn, press: EditGame) -> None:
    if press.field not in FIELDS:
        raise GameInvalid(field=press.field)
    shown = await game(turn.club, turn.staff, press.game_id)
    await turn.ask("game-field", game_id=shown.id, field=press.field, back=GameCard(shown.id).pack())
    if press.field == "budget":
        question = turn.speaker.say("admin-game-ask-budget", spent=shown.spent_points + shown.reserved_points)
    else:
        question = turn.speaker.say(_QUESTIONS[press.field])
    await turn.show(question, cancel_row(turn.speaker))


@routes.step("game-field", needs="manage_play")
async def change_field(turn: Turn, asked: dict[str, Any]) -> None:
    """Zero means none, of a limit and of a budget."""
    field, game_id = asked["field"], asked["game_id"]
    value = turn.text if field == "title" else read_number(turn.text)
    if field == "budget":
        changed = await set_game_budget(turn.club, turn.staff, game_id, value or None)
    else:
        kept = None if field == "limit" and value == 0 else value
        changed = await change_game_terms(turn.club, turn.staff, game_id, **{FIELDS[field]: kept})
    await turn.end()
    await show_card(turn, changed)


@routes.press(AskStartGame, needs="manage_play")
async def ask_start(turn: Turn, press: AskStartGame) -> None:
    """What it may cost stands above the button."""
    shown = await game(turn.club, turn.staff, press.game_id)
    parts = [turn.speaker.say("admin-game-ask-start", title=shown.terms.title)]
    parts += [prizes_text(turn.speaker, shown), costs_text(turn.speaker, shown)]
    await turn.show(paragraph(parts), keyboards.starting(turn.speaker, shown))


@routes.press(StartGame, needs="manage_play")
async def start(turn: Turn, press: StartGame) -> None:
    started = await start_game(turn.club, turn.staff, press.game_id)
    await turn.toast(turn.speaker.plain("admin-game-started-toast"))
    await show_card(turn, started)


@routes.press(PauseGame, needs="manage_play")
async def pause(turn: Turn, press: PauseGame) -> None:
    paused = await pause_game(turn.club, turn.staff, press.game_id)
    await turn.toast(turn.speaker.plain("admin-game-paused-toast"))
    await show_card(turn, paused)


@routes.press(AskEndGame, needs="manage_play")
async def ask_end(turn: Turn, press: AskEndGame) -> None:
    shown = await game(turn.club, turn.staff, press.game_id)
    text = turn.speaker.say("admin-game-ask-end", title=shown.terms.title)
    await turn.show(text, keyboards.ending(turn.speaker, shown))


@routes.press(EndGame, needs="manage_play")
async def end(turn: Turn, press: EndGame) -> None:
    ended = await retire_game(turn.club, turn.staff, press.game_id)
    await turn.toast(turn.speaker.plain("admin-game-ended-toast"))
    await show_card(turn, ended)


@routes.press(GameFigures, needs="manage_play")
async def figures(turn: Turn, press: GameFigures) -> None:
    found = await game_statistics(turn.club, turn.staff, press.game_id)
    text = paragraph(statistics_text(turn.speaker, found))
    await turn.show(text, keyboards.card_row(turn.speaker, press.game_id))
