"""What members are told unasked, how telling can end, and «this was not me»."""

import datetime as dt
import socket
from typing import Any

import pytest

from bot.app import CustomerBot
from bot.telling import _TELL
from club.context import Club
from club.doors import Note
from club.earning import purchase
from club.i18n import Texts
from club.members import MemberView
from club.money import Money
from playground import Person, Playground
from tests.bot.conftest import ADMIN_BOT, TOKEN, Joined, press_forged
from tests.bot.words import Words, carried, seen
from tests.makers import StandingClock, make_purchase, make_staff

PURCHASE = {
    "points": 75, "available": 80, "purchase_id": 1, "number": "ABC123", "source": "till", "total": 2_500_000,
    "currency": "IRR", "ready_at": "2026-04-11T08:00:00+00:00",
}  # fmt: skip
NOTES: dict[str, dict[str, Any]] = {
    "told-purchase-earned": PURCHASE,
    "told-purchase-pending": PURCHASE,
    "told-purchase-reversed": PURCHASE,
    "told-corrected": {"points": -20, "available": 60, "reason": "جبران <اشتباه>"},
    "told-handed-over": {"title": "قهوه", "code": "ABCDE-23456"},
    "told-voucher-expired": {"title": "قهوه", "code": "ABCDE-23456"},
    "told-birthday": {"points": 50, "available": 110, "name": "آنا"},
    "told-expiring-soon": {"points": 20, "expires_at": "2026-04-11T08:00:00+00:00"},
    "told-gift-received": {
        "points": 30,
        "available": 90,
        "name": "آنا <b>",
        "words": "مبارک & خوش",
        "giver_member_id": 7,
    },
    "told-blocked": {},
    "told-unblocked": {},
}


def note(person: Person, kind: str, language: str, arguments: dict[str, Any] | None = None) -> Note:
    return Note(1, kind, NOTES[kind] if arguments is None else arguments, person.id, person.id, language)


def test_every_note_for_members_can_be_said() -> None:
    assert set(NOTES) == set(_TELL)


@pytest.mark.parametrize("kind", NOTES)
async def test_a_note_arrives_in_the_members_language(
    customer_bot: CustomerBot, joined: Joined, words: Words, kind: str
) -> None:
    anna, _ = await joined(words.language)
    assert (await customer_bot.deliver(note(anna, kind, words.language))).outcome == "told"
    said = await anna.next_answer()
    values = dict(NOTES[kind])
    if kind == "told-gift-received":
        values |= {"named": True, "has_words": True}
    if kind == "told-corrected":
        values |= {"direction": "taken", "points": 20}
    if "total" in values:
        values["total"] = Money(2_500_000, "IRR")
    values |= {name: dt.datetime.fromisoformat(values[name]) for name in ("ready_at", "expires_at") if name in values}
    assert seen(said) == words(kind, **values)
    for row in said.keyboard:
        for button in row:
            assert button["callback_data"].endswith(":1")  # what it opens comes below the note


async def test_a_purchase_without_points_is_told_too(customer_bot: CustomerBot, joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    told = await customer_bot.deliver(note(anna, "told-purchase-earned", words.language, {**PURCHASE, "points": 0}))
    assert told.outcome == "told"
    said = seen(await anna.next_answer())
    assert words("what-purchase", source="till", number="ABC123") in said
    assert "75" not in said
    assert "۷۵" not in said


@pytest.mark.parametrize(
    ("fault", "outcome", "after_seconds"),
    [
        ({"kind": "error", "error_code": 403}, "unreachable", 0),
        ({"kind": "error", "error_code": 403, "description": "user is deactivated"}, "unreachable", 0),
        ({"kind": "error", "error_code": 400, "description": "chat not found"}, "unreachable", 0),
        ({"kind": "error", "error_code": 400, "description": "message is too long"}, "failed", 0),
        ({"kind": "error", "retry_after": 17}, "later", 17),
        ({"kind": "error", "error_code": 502}, "later", 5),
        ({"kind": "html", "error_code": 502}, "later", 5),
        ({"kind": "error", "error_code": 401}, "later", 60),
        ({"kind": "drop"}, "unknown", 0),
        ({"kind": "lost_answer"}, "unknown", 0),
    ],
)
async def test_how_telling_ended_is_known(
    customer_bot: CustomerBot,
    joined: Joined,
    playground: Playground,
    fault: dict[str, Any],
    outcome: str,
    after_seconds: float,
) -> None:
    anna, _ = await joined()
    playground.add_fault(**fault, method="sendMessage")
    playground.recording.requests.clear()
    ended = await customer_bot.deliver(note(anna, "told-birthday", "fa"))
    assert (ended.outcome, ended.after_seconds) == (outcome, after_seconds)
    assert ended.error
    assert len([each for each in playground.requests if each.method == "sendMessage"]) == 1


async def test_a_blocked_bot_cannot_tell(customer_bot: CustomerBot, joined: Joined) -> None:
    anna, _ = await joined()
    await anna.block()
    assert (await customer_bot.deliver(note(anna, "told-birthday", "fa"))).outcome == "unreachable"


async def test_what_was_never_sent_is_told_later(club: Club, texts: Texts, joined: Joined) -> None:
    anna, _ = await joined()
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}"
        bot = CustomerBot(club, texts, token=TOKEN, api_url=nobody, admin_username=ADMIN_BOT)
        ended = await bot.deliver(note(anna, "told-birthday", "fa"))
        await bot.close()
    assert (ended.outcome, ended.after_seconds) == ("later", 5)


@pytest.mark.parametrize(
    ("kind", "arguments"), [("told-nothing", {}), ("told-birthday", {}), ("told-birthday", {"points": "x"})]
)
async def test_a_note_that_cannot_be_said_fails_and_is_not_sent(
    customer_bot: CustomerBot, joined: Joined, playground: Playground, kind: str, arguments: dict[str, Any]
) -> None:
    anna, _ = await joined()
    playground.recording.requests.clear()
    ended = await customer_bot.deliver(note(anna, kind, "fa", arguments))
    assert ended.outcome == "failed"
    assert [each for each in playground.requests if each.method == "sendMessage"] == []


async def told_purchase(
    bot: CustomerBot, club: Club, person: Person, member: MemberView, language: str
) -> tuple[int, int]:
    """The id of a purchase and of the note that told it."""
    booked = await make_purchase(club, member, 250_000, key="till-ABC123")
    arguments = {**PURCHASE, "purchase_id": booked.purchase_id}
    assert (await bot.deliver(note(person, "told-purchase-earned", language, arguments))).outcome == "told"
    said = await person.next_answer()
    return booked.purchase_id, said.message["message_id"]


async def test_a_purchase_that_was_not_mine_is_reported_once(
    customer_bot: CustomerBot, joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    await make_staff(club, "owner")
    anna, member = await joined(words.language)
    purchase_id, note_id = await told_purchase(customer_bot, club, anna, member, words.language)
    receipt = anna.chat.messages[note_id].payload["text"]
    await anna.press(words("told-not-me"))
    question = await anna.next_answer()
    assert question.kind == "message"
    assert seen(question) == words("dispute-ask", number="ABC123", total=Money(2_500_000, "IRR"), at=clock.now())
    assert (await purchase(club, purchase_id)).disputed_at is None
    [yes] = carried(question, "report1")
    await anna.press(yes)
    assert seen(await anna.next_answer()) == words("dispute-told")
    assert (await purchase(club, purchase_id)).disputed_at == clock.now()
    await anna.press(words("told-not-me"), note_id)
    assert seen(await anna.next_answer()) == words("dispute-already-told")
    assert anna.chat.messages[note_id].payload["text"] == receipt
    rows = await club.database.fetch_all("SELECT id FROM outbox_message WHERE kind = 'told-purchase-disputed'")
    assert len(rows) == 1


async def test_a_purchase_that_was_mine_after_all_is_left_alone(
    customer_bot: CustomerBot, joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    purchase_id, _ = await told_purchase(customer_bot, club, anna, member, words.language)
    await anna.say("/history")
    await anna.next_answer()
    await anna.press("why1:2:1")
    await anna.next_answer()
    await anna.press(f"notme1:{purchase_id}:0")
    await anna.next_answer()
    await anna.press(words("dispute-no"))
    assert seen(await anna.next_answer()) == words("dispute-withdrawn")
    assert (await purchase(club, purchase_id)).disputed_at is None


async def test_nobody_reports_or_reads_somebody_elses_purchase(
    customer_bot: CustomerBot, joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    babak, _ = await joined(words.language, "بابک", phone="989351112233")
    purchase_id, _ = await told_purchase(customer_bot, club, anna, member, words.language)
    for data in (f"notme1:{purchase_id}:0", f"report1:{purchase_id}"):
        await babak.say("/points")
        screen = await babak.next_answer()
        await press_forged(babak, screen.message["message_id"], data)
        assert seen(await babak.next_answer()) == words("refused-purchase-not-found")
    assert (await purchase(club, purchase_id)).disputed_at is None


async def test_the_buttons_of_a_note_answer_below_it(
    customer_bot: CustomerBot, joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    _, note_id = await told_purchase(customer_bot, club, anna, member, words.language)
    await anna.press(words("menu-points"), note_id)
    shown = await anna.next_answer()
    assert (shown.kind, words("points-title", available=80) in seen(shown)) == ("message", True)
