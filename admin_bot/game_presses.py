"""Buttons about instant games. `version` is the prize table that was shown: an old button finds another one and says so."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Games(Press, name="gms"):
    page: int


@dataclass(frozen=True, slots=True)
class GameCard(Press, name="gm"):
    game_id: int


@dataclass(frozen=True, slots=True)
class NewGame(Press, name="gm-new"):
    pass


@dataclass(frozen=True, slots=True)
class PickGameKind(Press, name="gm-kind"):
    """`kind` is one of club.gamification.games.GAME_KINDS."""

    kind: str


@dataclass(frozen=True, slots=True)
class EditGame(Press, name="gm-edit"):
    """`field` is one of handlers.games.FIELDS."""

    game_id: int
    field: str


@dataclass(frozen=True, slots=True)
class AskStartGame(Press, name="gm-ask"):
    """Says what it may cost before it is started."""

    game_id: int


@dataclass(frozen=True, slots=True)
class StartGame(Press, name="gm-on"):
    game_id: int


@dataclass(frozen=True, slots=True)
class PauseGame(Press, name="gm-off"):
    game_id: int


@dataclass(frozen=True, slots=True)
class AskEndGame(Press, name="gm-askend"):
    game_id: int


@dataclass(frozen=True, slots=True)
class EndGame(Press, name="gm-end"):
    game_id: int


@dataclass(frozen=True, slots=True)
class GameFigures(Press, name="gm-stat"):
    game_id: int


@dataclass(frozen=True, slots=True)
class GamePrizes(Press, name="gm-pz"):
    game_id: int


@dataclass(frozen=True, slots=True)
class GamePrize(Press, name="gm-row"):
    """`number` counts the rows of the table from 0."""

    game_id: int
    number: int


@dataclass(frozen=True, slots=True)
class AddGamePrize(Press, name="gm-add"):
    game_id: int


@dataclass(frozen=True, slots=True)
class PickOutcome(Press, name="gm-out"):
    """`outcome` names a group of club.gamification.games.outcomes.GROUPS."""

    game_id: int
    version: int
    outcome: str


@dataclass(frozen=True, slots=True)
class ChangeGamePrize(Press, name="gm-prize"):
    game_id: int
    number: int
    version: int


@dataclass(frozen=True, slots=True)
class ChangePlaces(Press, name="gm-places"):
    game_id: int
    number: int
    version: int


@dataclass(frozen=True, slots=True)
class ChangeCounts(Press, name="gm-counts"):
    game_id: int
    number: int
    version: int


@dataclass(frozen=True, slots=True)
class RemoveGamePrize(Press, name="gm-del"):
    game_id: int
    number: int
    version: int
