"""Badges, days in a row and leaderboards on the member's screens, and what is told of them."""

from typing import Any

import pytest

import bot.coming
from bot.app import CustomerBot
from bot.badge_notes import BADGE_NOTES
from club.context import Club
from club.doors import Note
from club.earning import RuleDraft, replace_rules
from club.gamification.badges import BADGES, switch_badges
from club.gamification.leaderboards import leaderboard, set_board_prize, switch_boards
from club.gamification.prize_giving import give_prize
from club.gamification.prizes import Prize
from club.gamification.streaks import set_streak_prize, switch_streaks
from club.jobs.following import follow_purchases
from club.members import MemberView
from club.storage.locking import lock_member
from tests.bot.conftest import Joined, Newcomer
from tests.bot.runner import Runner
from tests.bot.words import Words, expect, labels, seen
from tests.makers import StandingClock, make_member, make_purchase, make_staff

NOTES: dict[str, dict[str, Any]] = {
    "told-badges": {"badges": ["first-purchase", "night-owl"]},
    "told-streak-prize": {"days": 7, "prize": Prize("points", 20).to_json(), "available": 75},
    "told-board-prize": {
        "board": "points", "period": "week", "place": 2, "available": None,
        "prize": Prize("voucher", reference=1, title="قهوهٔ مهمان").to_json(),
    },
}  # fmt: skip


async def visits(club: Club) -> int:
    row = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM member_event WHERE club_id = $1 AND name = 'activity'", club.id
    )
    assert row is not None
    return int(row["n"])


async def playing(club: Club, clock: StandingClock) -> None:
    """All three are on, and the bot has heard of it."""
    owner = await make_staff(club)
    await replace_rules(club, owner, [RuleDraft("per_purchase", {"points": 10})])
    await switch_badges(club, owner, on=True)
    await switch_streaks(club, owner, on=True)
    await switch_boards(club, owner, on=True)
    clock.move(seconds=11)


async def test_the_first_message_of_a_day_is_a_visit_and_the_others_are_none(
    joined: Joined, club: Club, clock: StandingClock
) -> None:
    anna, _ = await joined()
    await anna.say("/points")
    await anna.next_answer()
    await anna.say("/card")
    await anna.next_answer()
    assert await visits(club) == 1
    clock.move(days=1)
    await anna.say("/points")
    await anna.next_answer()
    await anna.say("/menu")
    await anna.next_answer()
    assert await visits(club) == 2


async def test_who_has_not_joined_visits_nothing(newcomer: Newcomer, club: Club) -> None:
    somebody = newcomer()
    await somebody.say("/start")
    await somebody.next_answer()
    assert await visits(club) == 0


async def test_a_visit_that_cannot_be_noted_breaks_no_answer_and_is_tried_again(
    joined: Joined, club: Club, clock: StandingClock, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, _ = await joined()
    before = await visits(club)
    clock.move(days=1)

    async def broken(*_: Any) -> None:
        raise RuntimeError("no disk")

    with monkeypatch.context() as patched:
        patched.setattr(bot.coming, "note_visit", broken)
        await anna.say("/points")
        await anna.next_answer()
    assert await visits(club) == before
    await anna.say("/points")
    await anna.next_answer()
    await anna.say("/card")
    await anna.next_answer()
    assert await visits(club) == before + 1
    assert runner.failures == []


async def test_a_club_without_them_shows_no_entry_and_says_so_when_asked(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    for command, refusal in (("/badges", "error-badges-off"), ("/top", "error-boards-off")):
        await anna.say(command)
        assert seen(await anna.next_answer()) == words(refusal)


async def test_badges_and_days_stand_on_one_screen_with_a_picture(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await playing(club, clock)
    await set_streak_prize(club, await make_staff(club), 3, Prize("points", 20))
    await make_purchase(club, member, 100_000)
    await anna.say("/play")
    assert words("menu-badges") in labels(await anna.next_answer())
    await anna.press(words("menu-badges"))
    screen = await expect(anna, words("badges-title", earned=1, all=len(BADGES)))
    said = seen(screen)
    assert words("streak-now", days=1) in said
    assert "⚪️⚪️⚪️⚪️⚪️⚪️🔥" in said
    assert words("streak-freezing", every=7, most=2) in said
    prize = words("prize-words", kind="points", amount=20, title="")
    assert words("streak-next", missing=2, days=3, prize=prize) in said
    assert words("badge-first-purchase") in said
    assert words("badge-ten-purchases") not in said
    assert screen.message.get("photo")
    clock.move(days=1)
    await anna.say("/badges")
    again = seen(await expect(anna, words("streak-now", days=2)))
    assert "⚪️⚪️⚪️⚪️⚪️🔥🔥" in again
    title = words("badge-first-purchase")
    assert words("badges-new", emoji="🛍", title=title) not in again


async def test_without_badges_the_screen_has_the_days_alone(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await switch_streaks(club, await make_staff(club), on=True)
    clock.move(seconds=11)
    await anna.say("/badges")
    screen = await anna.next_answer()
    assert words("streak-now", days=1) in seen(screen)
    assert "🏅" not in seen(screen)
    assert not screen.message.get("photo")
    assert words("menu-top") not in labels(screen)


async def bought(club: Club, member: MemberView, times: int) -> None:
    for _ in range(times):
        await make_purchase(club, member, 10_000)
    await follow_purchases(club)


async def test_a_board_has_the_first_the_own_place_prizes_and_periods(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language, "آنا", last_name="رضایی")
    await playing(club, clock)
    await set_board_prize(club, await make_staff(club), "points", "week", 1, Prize("points", 100))
    await bought(club, await make_member(club, "بهرام نوری"), 2)
    await bought(club, member, 1)
    await anna.say("/top")
    screen = await anna.next_answer()
    said = seen(screen)
    assert words("board-title", board="points") in said
    first = words("board-score", board="points", score=20)
    own = words("board-score", board="points", score=10)
    assert words("board-line", mine=False, place="🥇", name="بهرام ن.", score=first) in said
    assert words("board-line", mine=True, place="🥈", name="آنا ر.", score=own) in said
    assert words("board-own", place=2) in said
    prize = words("prize-words", kind="points", amount=100, title="")
    assert words("board-prize", place="🥇", prize=prize) in said
    assert words("board-rule", board="points") in said
    await anna.press(words("board-button-other", name=words("board-period", period="ever")))
    later = seen(await anna.expect(lambda answer: answer.kind == "edit"))
    assert words("board-days", period="ever", begins_on=None, ends_on=None) in later
    assert words("board-prizes", period="week") not in later


async def test_a_member_goes_off_the_boards_and_back_with_a_tap(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await playing(club, clock)
    await bought(club, member, 1)
    await anna.say("/top")
    await anna.next_answer()
    await anna.press(words("board-button-hide"))
    hidden = await anna.expect(lambda answer: answer.kind == "edit")
    assert words("board-hidden") in seen(hidden)
    assert words("board-empty") in seen(hidden)
    assert words("board-button-nickname") not in labels(hidden)
    assert not (await leaderboard(club, member.id, None, "week")).listed
    await anna.press(words("board-button-show"))
    assert words("board-own", place=1) in seen(await anna.expect(lambda answer: answer.kind == "edit"))


async def test_a_nickname_is_asked_for_refused_kept_and_taken_away(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await playing(club, clock)
    await bought(club, member, 1)
    await anna.say("/top")
    await anna.next_answer()
    await anna.press(words("board-button-nickname"))
    assert seen(await anna.expect(lambda answer: answer.kind == "edit")) == words("nickname-ask", name="آنا", most=24)
    await anna.say("t.me/spam")
    assert seen(await anna.next_answer()) == words("error-nickname-invalid", problem="letters", most=24)
    await anna.say("قهوه خور")
    assert words("board-listed-as", name="قهوه خور") in seen(await anna.next_answer())
    await anna.press(words("board-button-nickname"))
    await anna.expect(lambda answer: answer.kind == "edit")
    await anna.press(words("nickname-button-remove"))
    assert words("board-listed-as", name="آنا") in seen(await anna.expect(lambda answer: answer.kind == "edit"))


@pytest.mark.parametrize("kind", sorted(NOTES))
async def test_notes_are_said_with_a_way_on(joined: Joined, customer_bot: CustomerBot, words: Words, kind: str) -> None:
    anna, _ = await joined(words.language)
    note = Note(1, kind, NOTES[kind], anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    told = await anna.next_answer()
    assert seen(told)
    assert told.buttons
    assert bool(told.message.get("photo")) == (kind == "told-badges")
    if kind == "told-badges":
        assert words("told-badges", count=2) in seen(told)
        assert words("badge-night-owl") in seen(told)


def test_every_note_of_the_room_is_tried() -> None:
    assert set(NOTES) == set(BADGE_NOTES)


async def test_the_history_names_the_room_where_a_prize_has_no_title(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)

    async def work(tx: Any) -> None:
        await lock_member(tx, club.id, member.id)
        prize = Prize("points", 20)
        await give_prize(tx, club, member.id, prize, key="k", room="streaks", title="", by_chance=False)

    await club.database.transact(work)
    await anna.say("/history")
    assert words("what-play-won", title=words("play-room-streaks")) in seen(await anna.next_answer())
