"""What games refuse."""

from club.errors import ClubError


class GameNotFound(ClubError):
    code = "game-not-found"


class GameClosed(ClubError):
    """The game is not played now. data: `state` (draft, paused, exhausted, retired)."""

    code = "game-closed"


class GameBusy(ClubError):
    """What is left of the budget is set aside for plays that are rolling; a moment later it may be free again."""

    code = "game-busy"


class GameLimitReached(ClubError):
    """data: `limit` (plays a day)."""

    code = "game-limit-reached"


class GameChanged(ClubError):
    """A play costs something else than the member was shown. data: `cost_points`."""

    code = "game-changed"


class GamePlayNotFound(ClubError):
    code = "game-play-not-found"


class GameInvalid(ClubError):
    """data: `field` (title, cost, limit, free, budget, budget-large, table, overlap, outcome, places, rows, counts), `most` or
    `least` where there is one."""

    code = "game-invalid"


class GameNotEditable(ClubError):
    """The odds that members read are not changed under them. data: `state` (active, rolling, retired)."""

    code = "game-not-editable"
