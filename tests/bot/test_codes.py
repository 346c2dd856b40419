"""Product codes in the customers' bot: typed, photographed, scanned; before joining and after; never instead of other words."""

import pytest

from bot.app import CustomerBot
from bot.code_notes import CODE_NOTES
from club.context import Club
from club.doors import Note
from club.gamification.product_codes import (
    CodeGoalDraft,
    UsedCode,
    add_code_goal,
    keep_brought_code,
    payload_of,
    set_code_batch_state,
    signs_in,
    use_brought_codes,
    use_code,
)
from club.ledger import points
from club.members import find_chat
from club.pictures import render_qr
from playground import Playground
from tests.bot.conftest import BOT, Joined, Newcomer
from tests.bot.words import Words, expect, labels, seen
from tests.club.gamification.product_codes.printing import print_batch, printed_code
from tests.makers import StandingClock, make_member, make_staff

pytestmark = pytest.mark.usefixtures("printed")


@pytest.fixture
async def printed(club: Club) -> int:
    return await print_batch(club)


def link_of(code: str) -> str:
    return f"https://t.me/{BOT}?start={payload_of(signs_in(code) or '')}"


async def test_the_screen_of_codes_says_how_many_there_are_and_what_is_missing(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    await add_code_goal(club, await make_staff(club), CodeGoalDraft("طلایی", 3, points=40, within_days=90), key="g")
    anna, member = await joined(words.language)
    await use_code(club, member.id, await printed_code(club, printed, 1), "typed")
    await anna.press(words("menu-play"))
    await expect(anna, words("play-text").splitlines()[0])
    await anna.press(words("menu-codes"))
    said = seen(await expect(anna, words("codes-title").splitlines()[0]))
    assert words("codes-gathered", count=1) in said
    assert words("codes-goal", title="طلایی", have=1, needed=3) in said
    brings = words("codes-brings-points", points=40)
    assert words("codes-goal-missing", missing=2, brings=brings, within=90) in said


async def test_a_code_is_asked_for_and_answered_and_the_next_may_follow_at_once(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, member = await joined(words.language)
    await anna.say("/code")
    await expect(anna, words("codes-title").splitlines()[0])
    await anna.say((await printed_code(club, printed, 1)).lower().replace("-", " "))
    said = seen(await expect(anna, words("codes-counted", product="روغن زیتون")))
    assert words("codes-counted-points", points=10) in said
    assert words("codes-gathered", count=1) in said
    assert words("codes-available", available=15) in said
    await anna.say(await printed_code(club, printed, 2))
    await expect(anna, words("codes-gathered", count=2))
    await anna.say(await printed_code(club, printed, 2))
    again = words("codes-again", product="روغن زیتون", at=club.clock.now(), points=10)
    await expect(anna, again)
    await anna.press(words("codes-button-another"))
    await expect(anna, words("codes-title").splitlines()[0])
    assert (await points(club, member.id)).available == 25


async def test_a_code_behind_the_command_counts(joined: Joined, club: Club, printed: int, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say(f"/code {await printed_code(club, printed, 1)}")
    await expect(anna, words("codes-counted", product="روغن زیتون"))


async def test_a_code_out_of_the_blue_counts_and_other_words_are_answered_as_ever(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, member = await joined(words.language)
    for said in ("HELLO THERE ALL", "989121234567", "7K2M-9QXT-4HBN"):
        await anna.say(said)
        await expect(anna, words("not-understood"))
    await anna.say(await printed_code(club, printed, 1))
    await expect(anna, words("codes-counted", product="روغن زیتون"))
    assert (await points(club, member.id)).available == 15


async def test_a_code_typed_as_the_answer_to_another_question_is_that_answer(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, member = await joined(words.language)
    await anna.say("/profile")
    await expect(anna, "آنا")
    await anna.press(words("settings-rename"))
    await anna.next_answer()
    await anna.say(await printed_code(club, printed, 1))
    await anna.next_answer()
    assert (await points(club, member.id)).available == 5


async def test_used_and_false_codes_are_answered_in_the_same_words_and_then_there_is_a_pause(
    joined: Joined, club: Club, printed: int, words: Words, clock: StandingClock
) -> None:
    anna, _ = await joined(words.language)
    babak = await make_member(club, "بابک")
    code = await printed_code(club, printed, 1)
    await use_code(club, babak.id, code, "typed")
    await anna.say("/code")
    await expect(anna, words("codes-title").splitlines()[0])
    for left, said in enumerate((code, "7K2M-9QXT-4HBN", code, "x", code)):
        await anna.say(said)
        await expect(anna, words("error-code-not-accepted", left=4 - left))
    await anna.say(await printed_code(club, printed, 2))
    locked = words("error-code-locked", until=clock.now().replace(minute=clock.now().minute + 5))
    await expect(anna, locked)
    clock.move(minutes=5)
    await anna.say(await printed_code(club, printed, 2))
    await expect(anna, words("codes-counted", product="روغن زیتون"))


async def test_a_paused_batch_says_that_the_code_is_to_be_kept(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await set_code_batch_state(club, await make_staff(club), printed, "paused", key="p")
    await anna.say(await printed_code(club, printed, 1))
    await expect(anna, words("error-code-paused"))


async def test_a_photo_of_the_label_counts_and_one_without_a_code_says_so(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, member = await joined(words.language)
    await anna.send_photo(render_qr(link_of(await printed_code(club, printed, 3)), "روغن زیتون"), filename="label.png")
    await expect(anna, words("codes-counted", product="روغن زیتون"))
    [row] = await club.database.fetch_all("SELECT serial, way FROM code_use")
    assert (row["serial"], row["way"]) == (3, "photo")
    await anna.send_photo(render_qr("https://example.com", "elsewhere"), filename="other.png")
    await expect(anna, words("codes-photo-without").splitlines()[0])
    label = render_qr(link_of(await printed_code(club, printed, 4)))
    await anna.send_document(label, "label.png")
    await expect(anna, words("codes-gathered", count=2))
    assert (await points(club, member.id)).available == 25


async def test_scanning_a_label_with_the_telephone_counts(
    joined: Joined, club: Club, printed: int, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await anna.open_link(link_of(await printed_code(club, printed, 5)))
    await expect(anna, words("codes-counted", product="روغن زیتون"))
    [row] = await club.database.fetch_all("SELECT way FROM code_use")
    assert row["way"] == "link"


async def test_a_newcomer_who_scans_a_label_joins_first_and_then_the_code_counts(
    newcomer: Newcomer, club: Club, printed: int, words: Words, customer_bot: CustomerBot, playground: Playground
) -> None:
    anna = newcomer()
    await anna.open_link(link_of(await printed_code(club, printed, 6)))
    await expect(anna, words("codes-kept"))
    await anna.expect(lambda answer: words("language-name") in labels(answer))
    await anna.press(words("language-name"))
    await anna.expect(lambda answer: words("join-agree") in labels(answer))
    await anna.press(words("join-agree"))
    await anna.expect(lambda answer: answer.kind == "message")
    await anna.press(words("join-share-phone"))
    await anna.expect(lambda answer: answer.kind == "message")
    assert await use_brought_codes(club) == 1
    [row] = await club.database.fetch_all("SELECT arguments FROM outbox_message WHERE kind = 'told-code-counted'")
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert chat.member_id is not None
    assert (await points(club, chat.member_id)).available == 15
    assert row["arguments"]


@pytest.mark.parametrize("kind", sorted(CODE_NOTES))
async def test_what_is_told_later_can_be_said_in_every_language(
    joined: Joined, club: Club, printed: int, words: Words, customer_bot: CustomerBot, kind: str
) -> None:
    anna, member = await joined(words.language)
    used = await use_code(club, member.id, await printed_code(club, printed, 1), "link")
    said = {
        "told-code-counted": {"used": used.to_json()},
        "told-code-refused": {},
        "told-code-tickets": {"title": "طلایی", "lottery": "یلدا", "numbers": [3, 4]},
    }[kind]
    note = Note(1, kind, said, anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    heard = seen(await anna.next_answer())
    if kind == "told-code-counted":
        assert UsedCode.from_json(said["used"]) == used
        assert words("told-code-counted") in heard
        assert words("codes-counted-points", points=10) in heard
    elif kind == "told-code-tickets":
        numbers = "۳ · ۴" if words.language == "fa" else "3 · 4"
        assert words(kind, title="طلایی", lottery="یلدا", count=2, numbers=numbers) in heard
    else:
        assert words(kind).splitlines()[0] in heard


async def test_a_false_link_of_a_newcomer_leaves_nothing(club: Club, newcomer: Newcomer, words: Words) -> None:
    anna = newcomer()
    await anna.open_link(f"https://t.me/{BOT}?start=c_7K2M9QXT4HBN")
    await expect(anna, words("codes-kept"))
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert await keep_brought_code(club, chat.id, "c_7K2M9QXT4HBN")
    assert await club.database.fetch_all("SELECT id FROM code_brought") == []
