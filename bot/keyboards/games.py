"""Under the list of games, one game, what a play came to, and a scratch card."""

import secrets

from bot.games_presses import OpenGame, OpenPlay, PlayGame, Scratch, TurnPlays
from bot.keyboards.buttons import Button, Row, button, keyboard, leads_to, page_turns
from bot.requests import Markup
from club.gamification.games import GameForMember, PlayPage, PlayView
from club.gamification.games.cards import open_places
from club.gamification.games.wording import icon
from club.i18n import Speaker

KEY_BYTES = 9
PER_ROW = 3


def under_games(speaker: Speaker, found: tuple[GameForMember, ...]) -> Markup:
    games = [
        [
            button(
                speaker,
                "game-button",
                OpenGame(game_id=each.game.id),
                price=_price(each),
                icon=icon(speaker, each.game.kind),
                title=each.game.terms.title,
                points=each.next.cost_points,
            )
        ]
        for each in found
    ]
    return keyboard(
        *games,
        [button(speaker, "game-button-plays", TurnPlays(page=1))],
        [leads_to(speaker, "play"), leads_to(speaker, "menu")],
    )


def _price(found: GameForMember) -> str:
    if found.game.state != "active":
        return "over"
    if found.next.left == 0:
        return "tomorrow"
    return "free" if found.next.is_free else "paid"


def under_game(speaker: Speaker, found: GameForMember) -> Markup:
    """The key of a play is born here: however often the button is pressed, it is one play."""
    game, coming = found.game, found.next
    playing: Row = []
    if found.can_play:
        playing.append(play_button(speaker, game.id, game.kind, coming.cost_points, again=False, anew=False))
    ways = [leads_to(speaker, "games"), leads_to(speaker, "menu")]
    if found.missing:
        ways.insert(0, leads_to(speaker, "earning"))
    return keyboard(playing, [button(speaker, "game-button-plays", TurnPlays(page=1))], ways)


def play_button(speaker: Speaker, game_id: int, kind: str, cost: int, *, again: bool, anew: bool) -> Button:
    press = PlayGame(game_id=game_id, cost=cost, key=secrets.token_urlsafe(KEY_BYTES), anew=anew)
    key = "game-button-again" if again else "game-button-play"
    price = "paid" if cost else "free"
    return button(speaker, key, press, style="primary", price=price, icon=icon(speaker, kind), points=cost)


def under_result(speaker: Speaker, found: GameForMember, *, voucher: bool) -> Markup:
    """Below what a wheel or a card came to."""
    game, again = found.game, list[Button]()
    if found.can_play:
        again.append(play_button(speaker, game.id, game.kind, found.next.cost_points, again=True, anew=True))
    won = [leads_to(speaker, "vouchers", anew=True)] if voucher else []
    table = button(speaker, "game-button-table", OpenGame(game_id=game.id, anew=True))
    return keyboard(again, won, [table, leads_to(speaker, "games", anew=True)])


def under_told_result(speaker: Speaker, game_id: int, kind: str, again_for: int | None, *, voucher: bool) -> Markup:
    """Below what a roll came to. `again_for` None: there is no other play today."""
    again = []
    if again_for is not None:
        again.append(play_button(speaker, game_id, kind, again_for, again=True, anew=True))
    won = [leads_to(speaker, "vouchers", anew=True)] if voucher else []
    table = button(speaker, "game-button-table", OpenGame(game_id=game_id, anew=True))
    return keyboard(again, won, [table, leads_to(speaker, "games", anew=True)])


def under_lost_roll(speaker: Speaker, game_id: int) -> Markup:
    table = button(speaker, "game-button-table", OpenGame(game_id=game_id, anew=True))
    return keyboard([table, leads_to(speaker, "games", anew=True)])


def under_card(speaker: Speaker, play: PlayView) -> Markup:
    """A button for each field, where it lies; one that is open already says so and changes nothing."""
    fields = [
        button(
            speaker,
            "game-field-open" if is_open else "game-field",
            Scratch(play_id=play.id, field=place),
            **({} if is_open else {"number": place}),
        )
        for place, is_open in enumerate(open_places(play.opened), 1)
    ]
    rows = [fields[at : at + PER_ROW] for at in range(0, len(fields), PER_ROW)]
    return keyboard(*rows, [button(speaker, "game-button-all", Scratch(play_id=play.id, field=0))])


def under_plays(speaker: Speaker, found: PlayPage) -> Markup:
    cards = [
        [button(speaker, "game-button-open-card", OpenPlay(play_id=play.id), title=play.title)]
        for play in found.plays
        if play.is_covered
    ]
    turns = page_turns(speaker, found.page, found.pages, lambda page: TurnPlays(page=page))
    return keyboard(*cards, turns, [leads_to(speaker, "games"), leads_to(speaker, "menu")])
