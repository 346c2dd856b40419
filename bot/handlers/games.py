"""Instant games: what there is, the odds of one, playing it. The bot rolls; what came is booked before it is shown."""

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, TelegramObject

from bot.calling import patiently
from bot.games_pictures import card_picture, covered_card, wheel_picture
from bot.games_presses import OpenGame, OpenPlay, PlayGame, Scratch, TurnPlays
from bot.intents import Opens, Pressed, Says
from bot.keyboards.games import under_card, under_game, under_games, under_lost_roll, under_plays, under_result
from bot.keyboards.main_menu import ways_on
from bot.pictures import Picture
from bot.requests import SendDice
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.gamification.games import (
    GameForMember,
    PlayView,
    game_for,
    games_for,
    play,
    play_for,
    plays_of,
    return_play,
    scratch,
    settle_play,
)
from club.gamification.games.errors import GameChanged
from club.gamification.games.outcomes import ROLLED
from club.gamification.games.wording import headed, icon, odds_lines, outcome_said
from club.gamification.prize_wording import prize_words
from club.i18n import Markup

DICE = {"slot": "🎰", "darts": "🎯", "bowling": "🎳", "basketball": "🏀", "die": "🎲"}


async def show_games(event: TelegramObject, visit: Visit) -> None:
    found = await games_for(visit.club, visit.member_id)
    if not found:
        await visit.show(Screen(visit.say("games-none"), ways_on(visit.speaker, "points", "rewards")))
        return
    text = visit.say("games-title", available=found[0].available)
    await visit.show(Screen(text, under_games(visit.speaker, found)))


async def show_game(event: TelegramObject, visit: Visit, press: OpenGame) -> None:
    await _show_game(visit, await game_for(visit.club, visit.member_id, press.game_id))


async def _show_game(visit: Visit, found: GameForMember, notice: Markup | None = None) -> None:
    game = found.game
    text = paragraphs(
        notice,
        headed(visit.speaker, game.kind, game.terms.title),
        visit.say("game-how", kind=game.kind),
        lines(visit.say("game-odds-title"), *odds_lines(visit.speaker, game.table)),
        _standing(visit, found),
    )
    await visit.show(Screen(text, under_game(visit.speaker, found), _picture(visit, found)))


def _standing(visit: Visit, found: GameForMember) -> Markup:
    """What the next play costs this member, or why there is none."""
    game, coming = found.game, found.next
    if game.state != "active":
        return visit.say("game-state", state=game.state)
    if coming.left == 0:
        return visit.say("game-left", left=0)
    cost = game.terms.cost_points
    price = "free" if not cost else "first" if coming.is_free else "paid"
    return lines(
        visit.say("game-price", price=price, free=coming.free_left, points=cost, available=found.available),
        visit.say("game-left", left=coming.left) if coming.left is not None else None,
        visit.say("game-missing", missing=found.missing) if found.missing else None,
    )


def _picture(visit: Visit, found: GameForMember) -> Picture | None:
    if found.game.kind == "wheel":
        return wheel_picture(visit, found.game)
    return covered_card(visit, found.game) if found.game.kind == "scratch" else None


async def play_game(event: TelegramObject, visit: Visit, press: PlayGame) -> None:
    try:
        begun = await play(visit.club, visit.member_id, press.game_id, cost_points=press.cost, key=f"play:{press.key}")
    except GameChanged:
        found = await game_for(visit.club, visit.member_id, press.game_id)
        await _show_game(visit, found, visit.say("game-changed"))
        return
    if begun.kind not in ROLLED:
        await _show_drawn(visit, begun)
    elif begun.repeated:
        await _show_as_it_stands(visit, begun)
    else:
        await _roll(visit, begun)


async def _roll(visit: Visit, begun: PlayView) -> None:
    """Let the messenger roll, once, and book what came. What it came to is told when it has been seen (`told-game-result`)."""
    try:
        rolled = await patiently(visit.desk.bot, SendDice(chat_id=visit.chat_id, emoji=DICE[begun.kind]))
        outcome = int(rolled["dice"]["value"])
    except (TelegramAPIError, KeyError, TypeError, ValueError) as lost:
        returned = await return_play(visit.club, visit.member_id, begun.id)
        if isinstance(lost, TelegramForbiddenError):
            raise
        await _show_as_it_stands(visit, returned)
        return
    settled = await settle_play(visit.club, visit.member_id, begun.id, outcome=outcome)
    if settled.state == "returned" or visit.message is not None:
        await _show_as_it_stands(visit, settled)


async def _show_as_it_stands(visit: Visit, shown: PlayView) -> None:
    """A play whose button was pressed, also once more."""
    values = {"icon": icon(visit.speaker, shown.kind), "title": shown.title}
    if shown.state == "returned":
        text = visit.say("told-game-returned", title=shown.title, points=shown.cost_points)
        await visit.show(Screen(text, under_lost_roll(visit.speaker, shown.game_id)))
    elif shown.state == "rolling":
        await visit.show(
            Screen(visit.say("game-roll-unknown", **values), under_lost_roll(visit.speaker, shown.game_id))
        )
    elif not shown.was_seen(visit.club.clock.now()):
        await visit.show(Screen(visit.say("game-rolling", **values), {"inline_keyboard": []}))
    else:
        await _show_game(visit, await game_for(visit.club, visit.member_id, shown.game_id))


async def _show_drawn(visit: Visit, shown: PlayView) -> None:
    """A wheel that was turned, or a card: covered as long as it is, and what it came to after that."""
    if shown.is_covered:
        text = visit.say("game-card", title=shown.title)
        await visit.show(Screen(text, under_card(visit.speaker, shown), card_picture(visit, shown)))
        return
    found = await game_for(visit.club, visit.member_id, shown.game_id)
    text = paragraphs(
        outcome_said(visit.speaker, shown.kind, shown.title, None, shown.prize, shown.instead),
        visit.say("game-balance", available=found.available),
    )
    voucher = shown.prize is not None and shown.prize.kind == "voucher" and shown.instead is None
    picture = card_picture(visit, shown) if shown.card else wheel_picture(visit, found.game, found.game.field_of(shown))
    await visit.show(Screen(text, under_result(visit.speaker, found, voucher=voucher), picture))


async def open_card(event: TelegramObject, visit: Visit, press: OpenPlay) -> None:
    shown = await play_for(visit.club, visit.member_id, press.play_id)
    if shown.kind in ROLLED:
        await _show_as_it_stands(visit, shown)
        return
    await _show_drawn(visit, shown)


async def scratch_field(event: TelegramObject, visit: Visit, press: Scratch) -> None:
    await _show_drawn(visit, await scratch(visit.club, visit.member_id, press.play_id, press.field))


async def show_plays(event: TelegramObject, visit: Visit, press: CallbackData) -> None:
    found = await plays_of(visit.club, visit.member_id, press.page if isinstance(press, TurnPlays) else 1)
    if not found.plays:
        await visit.show(Screen(visit.say("plays-none"), ways_on(visit.speaker, "games")))
        return
    text = paragraphs(visit.say("plays-title"), lines(*(_play_line(visit, each) for each in found.plays)))
    await visit.show(Screen(text, under_plays(visit.speaker, found)))


def _play_line(visit: Visit, shown: PlayView) -> Markup:
    result = "covered" if shown.is_covered else "instead" if shown.instead is not None else shown.state
    return visit.say(
        "play-line",
        result=result,
        icon=icon(visit.speaker, shown.kind),
        title=shown.title,
        prize=None if shown.prize is None else prize_words(visit.speaker, shown.prize),
        instead=shown.instead,
        at=shown.at,
    )


async def own_dice(message: Message, visit: Visit) -> None:
    """What somebody rolled or forwarded counts for nothing, and is answered kindly."""
    found = await games_for(visit.club, visit.member_id)
    keyboard = under_games(visit.speaker, found) if found else ways_on(visit.speaker, "points")
    await visit.show(Screen(visit.say("game-own-dice"), keyboard))


def register(room: Router) -> None:
    room.message.register(show_games, Says("games"))
    room.message.register(own_dice, F.dice, _is_member)
    room.callback_query.register(show_games, Opens("games"))
    room.callback_query.register(show_game, Pressed(OpenGame))
    room.callback_query.register(play_game, Pressed(PlayGame))
    room.callback_query.register(show_plays, Pressed(TurnPlays))
    room.callback_query.register(open_card, Pressed(OpenPlay))
    room.callback_query.register(scratch_field, Pressed(Scratch))


def _is_member(event: TelegramObject, visit: Visit) -> bool:
    return visit.chat.member_id is not None
