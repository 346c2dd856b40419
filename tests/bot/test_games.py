"""Games in the customers' bot: odds before playing, the bot's own rolls, what came told once it has been seen."""

import pytest

from bot.app import CustomerBot
from bot.games_notes import GAME_NOTES
from bot.games_presses import PlayGame
from club.context import Club
from club.doors import Note
from club.gamification.games import GameView, PrizeRow, game_for, pause_game, play, plays_of, return_lost_plays
from club.gamification.games.outcomes import SHARE
from club.gamification.games.wording import odds_lines
from club.gamification.prizes import Prize
from club.i18n import Texts
from club.i18n.markup import without_tags
from club.ledger import correct_points, points
from club.members import MemberView
from club.storage import from_json
from playground import Playground
from playground.driver import Answer, Person
from tests.bot.conftest import Joined, press_forged
from tests.bot.words import Words, carried, expect, labels, seen
from tests.club.gamification.games.playing import ALIKE, NOTHING, SEVENS, make_game, points_row, table_of
from tests.makers import StandingClock, make_reward, make_staff

MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


async def rich(club: Club, member: MemberView, amount: int = 95) -> None:
    """With the welcome points a hundred."""
    await correct_points(club, await make_staff(club), member.id, amount, "برای بازی", key="rich")


async def opened(person: Person, words: Words, game: GameView) -> Answer:
    await person.say("/games")
    await expect(person, words("menu-games").split(maxsplit=1)[1])
    await person.press(f"game1:{game.id}:0")
    return await person.expect(lambda answer: bool(carried(answer, "plays1")) and game.terms.title in seen(answer))


async def tell(club: Club, bot: CustomerBot, person: Person, kind: str) -> list[str]:
    """Deliver what the outbox has of a kind, and what it said."""
    rows = await club.database.fetch_all(
        "SELECT id, arguments FROM outbox_message WHERE club_id = $1 AND kind = $2 AND state = 'waiting' ORDER BY id",
        club.id,
        kind,
    )
    said = []
    for row in rows:
        language = await club.database.fetch_one(
            "SELECT language FROM chat WHERE club_id = $1 AND platform_user_id = $2", club.id, person.id
        )
        assert language is not None
        note = Note(row["id"], kind, from_json(row["arguments"]), person.id, person.id, language["language"])
        assert (await bot.deliver(note)).outcome == "told"
        said.append(seen(person.screen))
    return said


async def test_a_game_shows_its_exact_odds_and_its_price_before_it_is_played(
    joined: Joined, club: Club, words: Words, texts: Texts
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club, limit=3, free=1)
    screen = await opened(anna, words, game)
    speaker = texts.speaker(words.language, timezone="Asia/Tehran", display_unit="toman")
    said = seen(screen)
    for line in odds_lines(speaker, game.table):
        assert without_tags(line).translate(MARKS) in said
    assert words("game-odds", outcome=words("game-outcome", outcome="three-sevens"), prize=points_of(words, 500),
                 winning=1, total=64, chance=156) in said  # fmt: skip
    assert words("game-odds-nothing", left=60, total=64, chance=9375) in said
    assert words("game-price", price="first", free=1, points=10, available=100) in said
    assert words("game-left", left=3) in said
    assert labels(screen)[0].translate(MARKS) == words("game-button-play", price="free", icon="🎰", points=0)


def points_of(words: Words, amount: int) -> str:
    prize = words("prize-words", kind="points", amount=amount, title="")
    return words("prize-words-pieces", pieces=1, prize=prize)


@pytest.mark.parametrize(("value", "won"), [(SEVENS, 500), (NOTHING, 0)])
async def test_the_bot_rolls_books_and_tells_what_came_when_it_has_been_seen(
    joined: Joined, club: Club, words: Words, playground: Playground, customer_bot: CustomerBot, value: int, won: int
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club, limit=2)
    await opened(anna, words, game)
    playground.load_dice(value)
    await anna.press(words("game-button-play", price="paid", icon="🎰", points=10))
    rolled = await anna.expect(lambda answer: "dice" in answer.message)
    assert rolled.message["dice"] == {"emoji": "🎰", "value": value}
    await expect(anna, words("game-rolling", icon="🎰", title="شانس هفت"))
    assert (await points(club, member.id)).available == 90 + won  # booked before it is told
    [said] = await tell(club, customer_bot, anna, "told-game-result")
    assert words("game-balance", available=90 + won) in said
    if won:
        outcome = words("game-outcome", outcome="three-sevens")
        assert words("game-won-with", outcome=outcome, prize=points_of(words, 500), icon="🎰", title="شانس هفت") in said
    else:
        assert words("game-lost", icon="🎰", title="شانس هفت") in said
    playground.load_dice(NOTHING)
    await anna.press(words("game-button-again", price="paid", icon="🎰", points=10))
    await anna.expect(lambda answer: "dice" in answer.message)
    await anna.say("/games")
    listed = await anna.expect(lambda answer: bool(carried(answer, "plays1")))
    assert (await points(club, member.id)).available == 80 + won
    again = words("game-button", price="tomorrow", icon="🎰", title="شانس هفت", points=10)
    assert labels(listed)[0].translate(MARKS) == again


async def test_a_second_tap_rolls_nothing_again(
    joined: Joined, club: Club, words: Words, playground: Playground, clock: StandingClock
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club)
    screen = await opened(anna, words, game)
    [press] = carried(screen, "gplay1")
    playground.load_dice(ALIKE)
    await anna.press(press)
    await expect(anna, words("game-rolling", icon="🎰", title="شانس هفت"))
    older = await make_screen(anna, words, game)
    await press_forged(anna, older, press)
    await expect(anna, words("game-rolling", icon="🎰", title="شانس هفت"))
    clock.move(seconds=5)
    older = await make_screen(anna, words, game)
    await press_forged(anna, older, press)
    again = await expect(anna, words("game-odds-title"))
    assert carried(again, "gplay1") != [press]
    assert (await points(club, member.id)).available == 190
    assert len((await plays_of(club, member.id)).plays) == 1
    assert sum("dice" in each.payload for each in anna.chat.messages.values()) == 1


async def make_screen(anna: Person, words: Words, game: GameView) -> int:
    return int((await opened(anna, words, game)).message["message_id"])


async def test_a_roll_that_does_not_come_is_given_back_at_once(
    joined: Joined, club: Club, words: Words, playground: Playground
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    await opened(anna, words, await make_game(club))
    playground.add_fault("error", method="sendDice")
    await anna.press(words("game-button-play", price="paid", icon="🎰", points=10))
    await expect(anna, words("told-game-returned", points=10, title="شانس هفت"))
    assert (await points(club, member.id)).available == 100
    assert [each.state for each in (await plays_of(club, member.id)).plays] == ["returned"]


async def test_what_a_process_that_ended_left_rolling_is_told_and_not_rolled_again(
    joined: Joined, club: Club, words: Words, clock: StandingClock, customer_bot: CustomerBot
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club)
    screen = await opened(anna, words, game)
    [press] = carried(screen, "gplay1")
    key = PlayGame.unpack(press).key
    await play(club, member.id, game.id, cost_points=10, key=f"play:{key}")  # and then the process was gone
    await anna.press(press)
    await expect(anna, words("game-roll-unknown", icon="🎰", title="شانس هفت"))
    clock.move(minutes=6)
    assert await return_lost_plays(club) == 1
    assert await tell(club, customer_bot, anna, "told-game-returned") == [
        words("told-game-returned", points=10, title="شانس هفت")
    ]
    assert (await points(club, member.id)).available == 100


@pytest.mark.parametrize("forwarded", [False, True])
async def test_a_members_own_roll_counts_for_nothing(
    joined: Joined, club: Club, words: Words, playground: Playground, forwarded: bool
) -> None:
    anna, member = await joined(words.language)
    await make_game(club, cost=0, limit=1)
    playground.load_dice(64)
    rolled = await anna.roll("🎰")
    answer = await expect(anna, words("game-own-dice"))
    if forwarded:
        await anna.forward(rolled)
        answer = await expect(anna, words("game-own-dice"))
    assert carried(answer, "game1")
    assert (await points(club, member.id)).available == 5
    assert (await plays_of(club, member.id)).plays == ()


async def test_who_has_too_few_points_reads_how_many_and_has_no_button(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, _ = await joined(words.language)
    screen = await opened(anna, words, await make_game(club, cost=50))
    assert words("game-missing", missing=45) in seen(screen)
    assert carried(screen, "gplay1") == []


async def test_a_price_that_has_changed_is_shown_before_anything_is_paid(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club, free=1)
    screen = await opened(anna, words, game)
    old = PlayGame(game_id=game.id, cost=10, key="0123456789ab").pack()
    await press_forged(anna, screen.message["message_id"], old)
    await expect(anna, words("game-changed"))
    assert (await points(club, member.id)).available == 100


async def test_an_old_button_of_a_paused_game_says_so_and_leads_on(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club)
    await opened(anna, words, game)
    await pause_game(club, await make_staff(club), game.id)
    await anna.press(words("game-button-play", price="paid", icon="🎰", points=10))
    answer = await expect(anna, words("error-game-closed", state="paused"))
    assert words("menu-games") in labels(answer)
    assert (await points(club, member.id)).available == 100


async def test_a_wheel_is_a_picture_that_turns_to_what_was_won(
    joined: Joined, club: Club, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club, table_of("wheel", points_row(SHARE, 100, 1), points_row(SHARE, 10, 6)))
    before = await opened(anna, words, game)
    assert "photo" in before.message
    place = game.table.fields().index(0)
    monkeypatch.setattr("club.gamification.games.playing.secrets.randbelow", lambda total: place)
    await anna.press(words("game-button-play", price="paid", icon="🎡", points=10))
    after = await expect(anna, words("game-won", prize=points_of(words, 100), icon="🎡", title="شانس هفت"))
    assert after.message["photo"][-1]["file_unique_id"] != before.message["photo"][-1]["file_unique_id"]
    assert words("game-balance", available=190) in seen(after)
    assert carried(after, "gplay1")


async def test_a_card_is_scratched_field_by_field_and_found_again_among_the_plays(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    game = await make_game(club, table_of("scratch", points_row(SHARE, 20, 1000)))
    await opened(anna, words, game)
    await anna.press(words("game-button-play", price="paid", icon="🎫", points=10))
    covered = await anna.expect(lambda answer: len(carried(answer, "scra1")) == 10)
    assert words("game-field-open") not in labels(covered)
    assert (await points(club, member.id)).available == 110  # booked when it was bought
    [bought] = (await plays_of(club, member.id)).plays
    assert bought.card is not None
    await anna.press(f"scra1:{bought.id}:{bought.card.fields.index(0) + 1}")
    opened_one = await anna.expect(lambda answer: words("game-field-open") in labels(answer))
    assert labels(opened_one).index(words("game-field-open")) == bought.card.fields.index(0)
    await anna.say("/games")
    listed = await anna.expect(lambda answer: bool(carried(answer, "plays1")))
    assert listed.kind != covered.kind or listed.message["message_id"] != covered.message["message_id"]
    await anna.press("plays1:1")
    await expect(anna, words("plays-title"))
    await anna.press(f"pcard1:{bought.id}")
    await anna.expect(lambda answer: words("game-field-open") in labels(answer))
    await anna.press(words("game-button-all"))
    done = await expect(anna, words("game-won", prize=points_of(words, 20), icon="🎫", title="شانس هفت"))
    assert carried(done, "scra1") == []
    assert (await points(club, member.id)).available == 110


async def test_a_voucher_that_was_won_lies_under_vouchers(
    joined: Joined, club: Club, words: Words, playground: Playground, customer_bot: CustomerBot
) -> None:
    anna, member = await joined(words.language)
    coffee = await make_reward(club)
    table = table_of("die", PrizeRow("number-6", Prize("voucher", reference=coffee.id, title="قهوهٔ مهمان"), 0))
    await opened(anna, words, await make_game(club, table, cost=0, limit=1))
    playground.load_dice(6)
    await anna.press(words("game-button-play", price="free", icon="🎲", points=0))
    await expect(anna, words("game-rolling", icon="🎲", title="شانس هفت"))
    [said] = await tell(club, customer_bot, anna, "told-game-result")
    assert words("game-voucher-waits") in said
    assert carried(anna.screen, "gplay1") == []  # that was the one play of the day
    await anna.press(words("menu-vouchers"))
    await anna.expect(
        lambda answer: "قهوهٔ مهمان" in seen(answer) or any("قهوهٔ مهمان" in each for each in labels(answer))
    )
    assert (await game_for(club, member.id, 1)).next.left == 0


async def test_what_was_played_is_listed_with_what_came(
    joined: Joined, club: Club, words: Words, playground: Playground
) -> None:
    anna, member = await joined(words.language)
    await rich(club, member)
    await opened(anna, words, await make_game(club))
    playground.load_dice(ALIKE)
    await anna.press(words("game-button-play", price="paid", icon="🎰", points=10))
    await expect(anna, words("game-rolling", icon="🎰", title="شانس هفت"))
    await opened(anna, words, await make_game(club, title="دیگری"))
    await anna.press("plays1:1")
    said = seen(await expect(anna, words("plays-title")))
    assert points_of(words, 100) in said


def test_every_note_of_games_can_be_said(texts: Texts) -> None:
    values = {
        "game_id": 1, "game_kind": "die", "title": "x", "outcome": 6, "group": "number-6", "available": 5, "points": 3,
        "prize": Prize("points", 5).to_json(), "instead": None, "again": None,
    }  # fmt: skip
    for language in ("fa", "en"):
        speaker = texts.speaker(language, timezone="Asia/Tehran", display_unit="toman")
        for instead in (None, 0, 7):
            for tell_it in GAME_NOTES.values():
                assert tell_it({**values, "instead": instead}, speaker).text
