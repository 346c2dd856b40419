"""Lotteries for members: seen with a live count and a chance, entered in two taps, won, claimed, checked."""

from typing import Any

import pytest

from bot.app import CustomerBot
from bot.lottery_notes import LOTTERY_NOTES, LOTTERY_POSTS
from bot.lottery_presses import AcceptWin, OpenWin, VerifyDraw
from bot.lottery_words import WINS_SHOWN
from club.context import Club
from club.doors import Note
from club.gamification.lotteries import (
    LotteryTerms,
    LotteryView,
    enter_lottery,
    lottery,
    my_tickets,
    my_wins,
)
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from club.gamification.prizes import Prize
from club.ledger import points, prove_ledger
from club.members import MemberView
from club.rewards import keep_picture
from club.storage import from_json, instant
from playground import Person
from tests.admin_bot.samples import photo
from tests.bot.conftest import BOT, Joined, Newcomer, press_forged
from tests.bot.words import Words, carried, expect, labels, seen
from tests.club.lotteries.drawing_lots import EVERY_WAY, THING, announced, opened
from tests.makers import StandingClock, make_purchase

YALDA = "قرعه‌کشی شب یلدا"


async def to_lottery(person: Person) -> Any:
    await person.say("/lottery")
    listed = await person.expect(YALDA)
    await person.press(carried(listed, "lot1")[0])
    return await person.expect(lambda answer: YALDA in answer.text and answer.kind == "edit")


async def numbers(club: Club, member: MemberView, shown: LotteryView) -> list[int]:
    return [line.number for line in (await my_tickets(club, member.id, shown.id)).tickets]


async def drawn(club: Club, clock: StandingClock, shown: LotteryView) -> LotteryView:
    """The shop's own lottery runs its course; no outside value joins this one."""
    clock.move(seconds=(shown.closes_at - clock.now()).total_seconds() + 60)
    while await close_lotteries(club):
        pass
    clock.move(seconds=(shown.draws_at - clock.now()).total_seconds() + 60)
    assert await draw_lotteries(club) == 1
    return await lottery(club, shown.id)


async def told(club: Club, kind: str) -> dict[str, Any]:
    """What the outbox has of a kind, the newest, to be told at once."""
    row = await club.database.fetch_one(
        "SELECT arguments, due_at FROM outbox_message WHERE kind = $1 ORDER BY id DESC LIMIT 1", kind
    )
    assert row is not None
    assert instant(row["due_at"]) == club.clock.now()
    return dict(from_json(row["arguments"]))


@pytest.mark.parametrize(("said", "pictured"), [("ش" * 100, True), ("🎉" * 600, False)])
async def test_words_too_many_for_a_picture_come_without_it(
    joined: Joined, club: Club, words: Words, said: str, pictured: bool
) -> None:
    anna, _ = await joined(words.language)
    await opened(club, title=YALDA, description=said, picture_id=await keep_picture(club, photo()))
    await anna.say("/lottery")
    await anna.press(carried(await anna.expect(YALDA), "lot1")[0])
    shown = await anna.expect(said)
    assert ("photo" in shown.message) is pictured
    assert words("play-lottery-rules") in labels(shown)


async def test_the_free_ticket_is_taken_with_two_taps_and_once_a_day(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    shown = await opened(club, title=YALDA)
    screen = await to_lottery(anna)
    assert words("play-lottery-count", tickets=0) in seen(screen)
    assert words("lottery-way", way="daily", number=0, amount=0) in seen(screen)
    [free] = carried(screen, "lotfree1")
    await anna.press(words("play-lottery-take-free"))
    taken = await expect(anna, words("play-lottery-entered", count=1, first=1, spent=0))
    assert words("play-lottery-mine", mine=1, numbers=words("prize-number", number=1)) in seen(taken)
    assert words("play-lottery-way-taken", way=words("lottery-way", way="daily", number=0, amount=0)) in seen(taken)
    assert words("play-lottery-take-free") not in labels(taken)
    await press_forged(anna, taken.message["message_id"], free)  # the same tap again: the screen stays as it is
    await anna.say("/lottery")
    await expect(anna, words("play-lotteries"))
    assert await numbers(club, member, shown) == [1]


async def test_tickets_for_points_say_what_they_cost_before_they_are_bought(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000)
    had = (await points(club, member.id)).available
    shown = await opened(club, title=YALDA)
    await to_lottery(anna)
    await anna.press(words("play-lottery-take-points", count=5, price=50))
    question = await expect(anna, words("play-lottery-confirm", title=YALDA, count=5, cost=50, left=had - 50))
    [yes] = carried(question, "lotbuy1")
    await anna.press(words("play-lottery-buy-yes"))
    bought = await expect(anna, words("play-lottery-entered", count=5, first=1, spent=50))
    assert words("lottery-chance-certain") in seen(bought)
    await press_forged(anna, bought.message["message_id"], yes)
    assert await numbers(club, member, shown) == [1, 2, 3, 4, 5]
    assert (await points(club, member.id)).available == had - 50
    await anna.press(words("play-lottery-tickets", mine=5))
    listed = await expect(anna, words("play-tickets", title=YALDA, mine=5))
    at = club.clock.now()
    assert words("play-ticket", number=5, way="points", at=at, withdrawn=False) in seen(listed)
    await prove_ledger(club)


async def test_what_is_missing_stands_beside_each_way_and_the_rules_are_plain(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, _ = await joined(words.language)
    terms = LotteryTerms(ways={"points": {"price": 60}}, tickets_per_member=3, reserves=0)
    shown = await opened(club, title=YALDA, terms=terms)
    screen = await to_lottery(anna)
    way = words("lottery-way", way="points", number=60, amount=0)
    assert words("play-lottery-way-missing", way=way, missing=55) in seen(screen)
    assert carried(screen, "lotwant1") == []
    await anna.press(words("play-lottery-rules"))
    rules = await expect(anna, words("lottery-rule-limit", limit=3))
    assert words("play-lottery-how", public=True) in seen(rules)
    assert words("play-lottery-commitment", value=shown.published.commitment) in seen(rules)


async def test_a_link_in_a_channel_leads_to_the_lottery_and_a_draft_is_nowhere(
    joined: Joined, newcomer: Newcomer, club: Club, words: Words
) -> None:
    anna, _ = await joined(words.language)
    shown = await announced(club, title=YALDA)
    await anna.open(BOT, f"l_{shown.public_id}")
    await anna.expect(YALDA)
    await anna.open(BOT, "l_nobody")
    await expect(anna, words("error-lottery-not-found"))
    stranger = newcomer("بهار", phone="989120000001")
    await stranger.open(BOT, f"l_{shown.public_id}")
    invited = await stranger.next_answer()
    assert YALDA not in invited.text


async def test_a_winner_is_told_with_a_card_and_says_where_the_prize_shall_go(
    joined: Joined, club: Club, clock: StandingClock, customer_bot: CustomerBot, words: Words
) -> None:
    anna, member = await joined(words.language)
    shown = await opened(
        club, title=YALDA, beacon="none", prizes=((1, THING),), terms=LotteryTerms(ways=EVERY_WAY, reserves=0)
    )
    await enter_lottery(club, member.id, shown.id, "daily", 1, key="anna-1", price=0)
    await drawn(club, clock, shown)
    [win] = await my_wins(club, member.id)
    note = Note(1, "told-lottery-won", await told(club, "told-lottery-won"), anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    news = await anna.expect(lambda answer: "photo" in answer.message)
    prize = words("prize-words", kind="thing", amount=0, title="دوچرخه")
    expected = {"reserve": "no", "title": YALDA, "ticket": 1, "prize": prize, "due_at": win.due_at}
    assert seen(news) == words("told-lottery-won", **expected)
    await anna.press(words("play-win-open"))
    await anna.expect(lambda answer: words("play-win-accept") in labels(answer))
    await anna.press(words("play-win-accept"))
    await anna.expect(lambda answer: words("play-win-later") in labels(answer))
    assert (await my_wins(club, member.id))[0].state == "called"
    await anna.say("x" * 501)
    await expect(anna, words("error-win-details-required", most=500))
    await anna.say("تهران، خیابان نادری ۵")
    accepted = await anna.expect(lambda answer: prize in seen(answer))
    assert words("play-win-accept") not in labels(accepted)
    [claimed] = await my_wins(club, member.id)
    assert (claimed.state, claimed.details) == ("accepted", "تهران، خیابان نادری ۵")


async def test_points_are_given_at_once_and_a_prize_may_be_passed_on(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    had = (await points(club, member.id)).available
    prizes = ((2, Prize("points", 50)),)
    terms = LotteryTerms(ways={"points": {"price": 1}}, wins_once=False, reserves=0)
    shown = await opened(club, title=YALDA, beacon="none", prizes=prizes, terms=terms)
    await enter_lottery(club, member.id, shown.id, "points", 2, key="anna-2", price=1)
    await drawn(club, clock, shown)
    second, first = await my_wins(club, member.id)
    await to_lottery(anna)
    await anna.press(words("play-win-open"))
    screen = await anna.expect(lambda answer: words("play-win-accept") in labels(answer))
    await press_forged(anna, screen.message["message_id"], AcceptWin(winner_id=first.id).pack())
    await expect(anna, words("play-win", state="handed_over", kind="points", title=YALDA, ticket=first.ticket,
                             prize=words("prize-words", kind="points", amount=50, title=""), due_at=first.due_at))  # fmt: skip
    assert (await points(club, member.id)).available == had - 2 + 50
    await press_forged(anna, anna.screen.message["message_id"], OpenWin(winner_id=second.id).pack())
    await anna.expect(lambda answer: words("play-win-decline") in labels(answer))
    await anna.press(words("play-win-decline"))
    await anna.expect(lambda answer: words("play-win-decline-yes") in labels(answer))
    await anna.press(words("play-win-decline-yes"))
    await anna.expect(lambda answer: words("play-win-accept") not in labels(answer))
    assert {win.state for win in await my_wins(club, member.id)} == {"handed_over", "declined"}
    assert (await points(club, member.id)).available == had - 2 + 50


async def test_of_many_wins_those_that_wait_for_an_answer_are_shown_first(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    terms = LotteryTerms(ways={"points": {"price": 1}}, wins_once=False, reserves=0)
    shown = await opened(club, title=YALDA, beacon="none", terms=terms, prizes=((8, THING),))
    await make_purchase(club, member, 250_000)
    await enter_lottery(club, member.id, shown.id, "points", 8, key="many", price=1)
    await drawn(club, clock, shown)
    screen = await to_lottery(anna)
    assert len(carried(screen, "win1")) == WINS_SHOWN
    assert words("play-win-more", count=8 - WINS_SHOWN) in seen(screen)


async def test_a_draw_is_checked_in_the_chat_and_its_file_is_handed_out(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    shown = await opened(club, title=YALDA, beacon="none")
    await anna.say("/verify")
    await expect(anna, words("play-verify-empty"))
    await enter_lottery(club, member.id, shown.id, "daily", 1, key="anna-3", price=0)
    await anna.say("/verify")
    draws = await expect(anna, words("play-verify"))
    await anna.press(carried(draws, "verify1")[0])
    await expect(anna, words("play-verify-later", title=YALDA, at=shown.closes_at))
    over = await drawn(club, clock, shown)
    await press_forged(anna, anna.screen.message["message_id"], VerifyDraw(lottery_id=shown.id).pack())
    checked = await expect(anna, words("play-verify-outcome", outcome="holds", at=shown.draws_at))
    assert words("play-verify-mine", mine=1, included=True) in seen(checked)
    assert words("play-verify-ticket", number=1, leaf=1, steps=0, fate="winner") in seen(checked)
    assert over.published.list_sha256 in seen(checked)
    await anna.press(words("play-verify-file"))
    sent = await expect(anna, words("play-verify-file-sent", title=YALDA))
    assert f"draw: {shown.public_id}" in anna.file(sent).decode()


NAMED = {"lottery_id": 1, "public_id": "abcdefghjk", "title": YALDA}
AT = "2026-04-11T08:00:00+00:00"
NOTES: dict[str, dict[str, Any]] = {
    "told-lottery-opened": {**NAMED, "closes_at": AT},
    "told-lottery-tickets": {**NAMED, "count": 2, "first": 7, "way": "purchase"},
    "told-lottery-tickets-gone": {**NAMED, "count": 2, "first": 7},
    "told-lottery-cancelled": {**NAMED, "reason": "جایزه نرسید", "points": 20, "available": 25},
    "told-lottery-won": {
        **NAMED, "winner_id": 9, "ticket": 7, "prize": THING.to_json(), "claim_by": AT, "reserve": True,
    },
    "told-lottery-lapsed": {**NAMED, "winner_id": 9, "ticket": 7, "prize": THING.to_json()},
    "told-lottery-handed-over": {**NAMED, "winner_id": 9, "ticket": 7, "prize": THING.to_json()},
    "told-lottery-result": {**NAMED, "tickets": 3},
    "told-lottery-announced": {
        **NAMED, "commitment": "ab" * 32, "opens_at": AT, "closes_at": AT, "draws_at": AT, "beacon": "quicknet",
    },
    "told-lottery-frozen": {
        **NAMED, "tickets": 3, "sha256": "cd" * 32, "root": "ef" * 32, "round": 12_345, "round_at": AT,
    },
    "told-lottery-drawn": {**NAMED, "numbers": list(range(1, 60)), "otp": "01" * 32},
    "told-lottery-called-off": {**NAMED, "reason": "جایزه نرسید"},
}  # fmt: skip


async def test_every_note_of_a_lottery_arrives_and_a_post_links_back(
    joined: Joined, customer_bot: CustomerBot, words: Words
) -> None:
    assert set(NOTES) == set(LOTTERY_NOTES)
    anna, _ = await joined(words.language)
    for kind, arguments in NOTES.items():
        note = Note(1, kind, {**arguments, "title": f"{YALDA} {kind}"}, anna.id, anna.id, words.language)
        assert (await customer_bot.deliver(note)).outcome == "told"
        arrived = await anna.expect(f"{YALDA} {kind}")
        links = [button.get("url") for row in arrived.keyboard for button in row]
        assert links == ([f"https://t.me/{BOT}?start=l_abcdefghjk"] if kind in LOTTERY_POSTS else [None])
