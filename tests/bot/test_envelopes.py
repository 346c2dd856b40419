"""Envelopes by taps: made in three steps, sent into a chat by inline mode, opened by who is a member, shown as it goes."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from club.context import Club
from club.gamification.envelopes import (
    EnvelopeTerms,
    end_envelope,
    envelope_by_token,
    make_envelope,
    open_envelope,
    set_envelope_terms,
)
from club.ledger import correct_points, points
from club.members import MemberView, find_chat
from playground import Person, Playground
from playground.chats import StoredMessage
from tests.bot.conftest import BOT, TOKEN, Joined, Newcomer
from tests.bot.words import Words, expect, labels, seen
from tests.makers import StandingClock, make_member, make_staff

TERMS = EnvelopeTerms(member_days=0)


@pytest_asyncio.fixture
async def playground(playground: Playground) -> AsyncIterator[Playground]:
    """BotFather has turned inline mode on."""
    playground.world.bots[TOKEN].supports_inline = True
    yield playground


@pytest.fixture(autouse=True)
async def allowed(club: Club) -> None:
    await set_envelope_terms(club, await make_staff(club), TERMS, key="on")


async def rich(joined: Joined, club: Club, words: Words, name: str = "آنا") -> tuple[Person, MemberView]:
    anna, me = await joined(words.language, name, last_name="رضایی")
    await correct_points(club, await make_staff(club), me.id, 95, "هدیه", key="start")
    return anna, me


async def sent(anna: Person, me: MemberView, club: Club, to: Person) -> tuple[str, StoredMessage]:
    """An envelope of 30 for three, sent into the chat with somebody: its token, and the message there."""
    made = await make_envelope(club, me.id, 30, 3, "equal", "نوش جان", key="sent")
    await anna.ask_inline(BOT, f"e_{made.envelope.token}")
    return made.envelope.token, await anna.share_inline(BOT, "envelope", to)


def beside(person: Person, other: Person) -> None:
    """Turn to the chat with another person."""
    person.peer = f"person:{other.id}"


async def test_an_envelope_is_made_by_taps_once_and_sent(joined: Joined, club: Club, words: Words) -> None:
    anna, me = await rich(joined, club, words)
    await anna.say("/play")
    await anna.next_answer()
    await anna.press(words("menu-envelope"))
    await expect(anna, words("envelope-ask-points", available=100, least=10, limited=True, most=500))
    for typed, refusal in (
        ("زیاد", words("error-number-not-understood")),
        ("9", words("error-envelope-too-small", least=10)),
        ("501", words("error-envelope-too-large", most=500)),
        ("101", words("error-not-enough-points", needed=101, available=100, missing=1)),
    ):
        await anna.say(typed)
        assert seen(await anna.next_answer()) == refusal
    await anna.say("۳۰")
    question = await anna.next_answer()
    assert seen(question) == words("envelope-ask-shares", points=30, most=30)
    await anna.say("۳۱")
    assert seen(await anna.next_answer()) == words("error-envelope-shares-invalid", most=30)
    await anna.press(words("envelope-button-shares", shares=3), question.message["message_id"])
    preview = {"points": 30, "shares": 3, "left": 70}
    await expect(anna, words("envelope-preview", **preview, split="random", has_words=False, words=""))
    await anna.press(words("envelope-button-words"))
    await expect(anna, words("envelope-ask-words"))
    await anna.say("نوش <جان>")
    await expect(anna, words("envelope-preview", **preview, split="random", has_words=True, words="نوش <جان>"))
    await anna.press(words("envelope-button-equal"))
    last = await expect(anna, words("envelope-preview", **preview, split="equal", has_words=True, words="نوش <جان>"))
    await anna.say("بله")
    assert seen(await anna.next_answer()) == words("envelope-press-fill")
    assert (await points(club, me.id)).available == 100
    await anna.press(words("envelope-button-fill"), last.message["message_id"])
    ready = await anna.next_answer()
    assert words("envelope-button-send") in labels(ready)
    rows = await club.database.fetch_all("SELECT token, words, split FROM envelope")
    assert [(row["words"], row["split"]) for row in rows] == [("نوش <جان>", "equal")]
    assert await anna.press(words("envelope-button-send")) == f"e_{rows[0]['token']}"
    assert (await points(club, me.id)).available == 70
    [found] = (await anna.ask_inline(BOT, f"e_{rows[0]['token']}"))["results"]
    assert found["title"] == words("envelope-article", points=30, shares=3)


async def test_members_open_it_once_and_the_message_says_who_did(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, me = await rich(joined, club, words)
    babak, friend = await joined(words.language, "بابک", last_name="مرادی", phone="989351112233")
    token, message = await sent(anna, me, club, babak)
    assert message.inline_message_id is not None
    beside(babak, anna)
    await babak.press(words("envelope-post-open"))
    toast = await babak.expect(lambda answer: answer.kind == "callback_answer")
    assert seen(toast) == words("envelope-toast-opened", points=10)
    shown = seen(await expect(babak, words("envelope-post-opened", names="بابک")))
    assert "مرادی" not in shown
    assert "رضایی" not in shown
    assert words("envelope-post-left", state="open", left=2) in shown
    assert (await points(club, friend.id)).available == 15
    await babak.press(words("envelope-post-open"))
    again = await babak.expect(lambda answer: answer.kind == "callback_answer")
    assert seen(again) == words("envelope-toast-opened-before", points=10)
    assert (await points(club, friend.id)).available == 15
    babak_chat = await find_chat(club, "customer", "telegram", babak.id)
    assert babak_chat is not None
    assert babak_chat.conversation is None
    assert len((await envelope_by_token(club, token)).opened_by) == 1


async def test_the_giver_and_late_comers_hear_why_not(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, me = await rich(joined, club, words)
    babak, _ = await joined(words.language, "بابک", phone="989351112233")
    token, _ = await sent(anna, me, club, babak)
    beside(anna, babak)
    await anna.press(words("envelope-post-open"))
    toast = await anna.expect(lambda answer: answer.kind == "callback_answer")
    assert seen(toast) == words("error-envelope-own")
    for _ in range(3):
        await open_envelope(club, (await make_member(club)).id, token)
    beside(babak, anna)
    await babak.press(words("envelope-post-open"))
    toast = await babak.expect(lambda answer: answer.kind == "callback_answer")
    assert seen(toast) == words("error-envelope-empty")
    clock.move(seconds=3)
    closed = await expect(babak, words("envelope-post-left", state="empty", left=0))
    assert closed.buttons == []


async def test_who_is_no_member_is_led_into_the_bot_and_opens_it_after_joining(
    joined: Joined, newcomer: Newcomer, club: Club, words: Words
) -> None:
    anna, me = await rich(joined, club, words)
    pari = newcomer("پری", phone="989351112244", language_code=words.language)
    token, message = await sent(anna, me, club, pari)
    link = f"https://t.me/{BOT}?start=e_{token}"
    assert message.payload["reply_markup"]["inline_keyboard"][1][0]["url"] == link
    beside(pari, anna)
    await pari.press(words("envelope-post-open"))
    led = await pari.expect(lambda answer: answer.kind == "callback_answer")
    assert led.event["url"] == link
    assert await find_chat(club, "customer", "telegram", pari.id) is None
    await pari.open_link(link)
    pari.at(BOT)
    await expect(pari, words("envelope-waits").split("\n")[0])
    await pari.expect(lambda answer: bool(answer.buttons))
    await pari.press(words("language-name"))
    await pari.expect(lambda answer: words("join-agree") in labels(answer))
    await pari.press(words("join-agree"))
    await pari.expect(lambda answer: answer.kind == "message")
    await pari.press(words("join-share-phone"))
    await pari.expect(lambda answer: answer.kind == "message")
    await pari.open_link(link)
    pari.at(BOT)
    await expect(pari, words("envelope-opened", points=10, available=15))
    await pari.open_link(link)
    await expect(pari, words("envelope-opened-before", points=10, available=15))


async def test_the_giver_looks_at_it_and_ends_it(joined: Joined, club: Club, words: Words) -> None:
    anna, me = await rich(joined, club, words)
    made = await make_envelope(club, me.id, 30, 3, "equal", "", key="one")
    await open_envelope(club, (await make_member(club)).id, made.envelope.token)
    await anna.say("/envelope")
    await anna.next_answer()
    await anna.press(words("envelope-button-mine", points=30, left=2))
    shown = await anna.next_answer()
    told = {"points": 30, "shares": 3, "opened": 1, "left": 2, "expires_at": made.envelope.expires_at}
    assert seen(shown) == words("envelope-mine", state="open", returned=0, **told)
    await anna.press(words("envelope-button-end"))
    await expect(anna, words("envelope-end-sure", left=2, points=20))
    await anna.press(words("envelope-button-end-yes"))
    over = await expect(anna, words("envelope-mine", state="ended", returned=20, **told).strip())
    assert words("envelope-button-send") not in labels(over)
    assert (await points(club, me.id)).available == 90


async def test_only_the_giver_is_offered_it_and_only_while_it_is_open(joined: Joined, club: Club, words: Words) -> None:
    anna, me = await rich(joined, club, words)
    babak, _ = await joined(words.language, "بابک", phone="989351112233")
    made = await make_envelope(club, me.id, 30, 3, "equal", "", key="one")
    query = f"e_{made.envelope.token}"
    assert (await babak.ask_inline(BOT, query))["results"] == []
    await end_envelope(club, me.id, made.envelope.id)
    found = await anna.ask_inline(BOT, query)
    assert (found["results"], found["button"]["text"]) == ([], words("envelope-article-none"))


async def test_where_envelopes_are_off_nothing_offers_them(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await set_envelope_terms(club, await make_staff(club), None, key="off")
    clock.move(seconds=11)
    await anna.say("/envelope")
    assert seen(await anna.next_answer()) == words("error-envelopes-off")
    await anna.say("/play")
    assert words("menu-envelope") not in labels(await anna.next_answer())
