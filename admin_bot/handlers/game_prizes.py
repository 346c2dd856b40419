"""The prize table of a game: which result brings which prize, how many fields, what it counts in the budget."""

import dataclasses
from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.game_presses import (
    AddGamePrize,
    ChangeCounts,
    ChangeGamePrize,
    ChangePlaces,
    GamePrize,
    GamePrizes,
    PickOutcome,
    RemoveGamePrize,
)
from admin_bot.game_words import costs_text, prizes_text
from admin_bot.keyboards import games as keyboards
from admin_bot.keyboards.common import asking, cancel_row
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.errors import RewardNotFound
from club.gamification.games import DRAWN, GameView, PrizeRow, game, set_prize_row
from club.gamification.games.errors import GameInvalid, GameNotEditable
from club.gamification.games.outcomes import SHARE, outcome_count
from club.gamification.games.rules import KINDS_OF_PRIZES
from club.gamification.games.wording import odds_lines
from club.gamification.prizes import Prize
from club.rewards import reward

routes = Routes()


async def _show_prizes(turn: Turn, shown: GameView) -> None:
    parts = [turn.speaker.say("admin-game-prizes", title=shown.terms.title)]
    parts += [prizes_text(turn.speaker, shown), costs_text(turn.speaker, shown)]
    await turn.show(paragraph(parts), keyboards.prizes(turn.speaker, shown))


@routes.press(GamePrizes, needs="manage_play")
async def prizes(turn: Turn, press: GamePrizes) -> None:
    await _show_prizes(turn, await game(turn.club, turn.staff, press.game_id))


async def _with_row(turn: Turn, game_id: int, number: int, version: int | None = None) -> tuple[GameView, PrizeRow]:
    """A game and one row of its table. Refuses GameNotEditable when the table is another one by now."""
    shown = await game(turn.club, turn.staff, game_id)
    if number not in range(len(shown.table.rows)) or version not in (None, shown.table_version):
        raise GameNotEditable(state="changed")
    return shown, shown.table.rows[number]


@routes.press(GamePrize, needs="manage_play")
async def one_prize(turn: Turn, press: GamePrize) -> None:
    shown, _ = await _with_row(turn, press.game_id, press.number)
    line = odds_lines(turn.speaker, shown.table)[press.number]
    await turn.show(line, keyboards.prize(turn.speaker, shown, press.number))


@routes.press(AddGamePrize, needs="manage_play")
async def add(turn: Turn, press: AddGamePrize) -> None:
    """Of a rolled kind by a result that is still free; a drawn kind knows only shares."""
    shown = await game(turn.club, turn.staff, press.game_id)
    if shown.kind in DRAWN:
        await _ask_prize(turn, shown, len(shown.table.rows), SHARE, 0)
        return
    rows = keyboards.outcomes(turn.speaker, shown, shown.table.free_groups())
    await turn.show(turn.speaker.say("admin-game-ask-outcome"), rows)


@routes.press(PickOutcome, needs="manage_play")
async def pick_outcome(turn: Turn, press: PickOutcome) -> None:
    shown = await game(turn.club, turn.staff, press.game_id)
    if press.version != shown.table_version or press.outcome not in shown.table.free_groups():
        raise GameNotEditable(state="changed")
    await _ask_prize(turn, shown, len(shown.table.rows), press.outcome, 0)


@routes.press(ChangeGamePrize, needs="manage_play")
async def change_prize(turn: Turn, press: ChangeGamePrize) -> None:
    shown, row = await _with_row(turn, press.game_id, press.number, press.version)
    await _ask_prize(turn, shown, press.number, row.outcome, row.places)


async def _ask_prize(turn: Turn, shown: GameView, number: int, outcome: str, places: int) -> None:
    await choose_prize(
        turn,
        then="game-prize",
        back=GamePrizes(shown.id),
        question=turn.speaker.say("admin-game-ask-prize"),
        kinds=KINDS_OF_PRIZES,
        game_id=shown.id,
        version=shown.table_version,
        number=number,
        outcome=outcome,
        places=places,
    )


@routes.step("game-prize", needs="manage_play")
async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    prize = prize_of(asked)
    if prize is None:
        raise TapOutOfDate
    row = PrizeRow(asked["outcome"], prize, prize.points, asked["places"])
    await _go_on(turn, asked["game_id"], asked["number"], asked["version"], row, counted=bool(prize.points))


async def _go_on(turn: Turn, game_id: int, number: int, version: int, row: PrizeRow, *, counted: bool) -> None:
    """Ask for what the row still lacks; put it into the table when it lacks nothing."""
    if row.outcome == SHARE and not row.places:
        await _ask_places(turn, game_id, number, version, row, counted=counted)
    elif not counted:
        await _ask_counts(turn, game_id, number, version, row)
    else:
        changed = await set_prize_row(turn.club, turn.staff, game_id, number, row, version=version)
        await turn.end()
        await _show_prizes(turn, changed)


@routes.press(ChangePlaces, needs="manage_play")
async def change_places(turn: Turn, press: ChangePlaces) -> None:
    _, row = await _with_row(turn, press.game_id, press.number, press.version)
    await _ask_places(turn, press.game_id, press.number, press.version, row, counted=True)


async def _ask_places(turn: Turn, game_id: int, number: int, version: int, row: PrizeRow, *, counted: bool) -> None:
    table = (await game(turn.club, turn.staff, game_id)).table
    most = table.total - table.winning_in_all + row.places
    kept = {
        "game_id": game_id,
        "number": number,
        "version": version,
        "row": row.to_json(),
        "counted": counted,
        "most": most,
    }
    await turn.ask("game-places", back=GamePrizes(game_id).pack(), **kept)
    question = turn.speaker.say("admin-game-ask-places", total=outcome_count(table.kind), most=most)
    await turn.show(question, cancel_row(turn.speaker))


@routes.step("game-places", needs="manage_play")
async def places_said(turn: Turn, asked: dict[str, Any]) -> None:
    places = read_number(turn.text)
    if places == 0:
        raise GameInvalid(field="places", most=asked["most"])
    row = dataclasses.replace(PrizeRow.from_json(asked["row"]), places=places)
    await _go_on(turn, asked["game_id"], asked["number"], asked["version"], row, counted=asked["counted"])


@routes.press(ChangeCounts, needs="manage_play")
async def change_counts(turn: Turn, press: ChangeCounts) -> None:
    _, row = await _with_row(turn, press.game_id, press.number, press.version)
    await _ask_counts(turn, press.game_id, press.number, press.version, row)


async def _ask_counts(turn: Turn, game_id: int, number: int, version: int, row: PrizeRow) -> None:
    """Points count as what they are; a voucher as its price, unless staff say otherwise."""
    usual = await _price(turn, row.prize)
    kept = {"game_id": game_id, "number": number, "version": version, "row": row.to_json(), "usual": usual}
    await turn.ask("game-counts", back=GamePrizes(game_id).pack(), **kept)
    question = turn.speaker.say("admin-game-ask-counts", counts=usual)
    await turn.show(question, asking(turn.speaker, "game-counts", "admin-game-skip-counts"))


async def _price(turn: Turn, prize: Prize) -> int:
    if prize.kind != "voucher" or prize.reference is None:
        return 0
    try:
        return (await reward(turn.club, prize.reference)).price_points
    except RewardNotFound:
        return 0


@routes.step("game-counts", needs="manage_play")
async def counts_said(turn: Turn, asked: dict[str, Any]) -> None:
    counts = asked["usual"] if asked.get("skipped") else read_number(turn.text)
    row = dataclasses.replace(PrizeRow.from_json(asked["row"]), counts_points=counts)
    await _go_on(turn, asked["game_id"], asked["number"], asked["version"], row, counted=True)


@routes.press(RemoveGamePrize, needs="manage_play")
async def remove(turn: Turn, press: RemoveGamePrize) -> None:
    changed = await set_prize_row(turn.club, turn.staff, press.game_id, press.number, None, version=press.version)
    await _show_prizes(turn, changed)
