"""Taking everything along, leaving and coming back, being forgotten and joining anew: by taps, in both languages."""

import json

from bot.app import CustomerBot
from club.context import Club
from club.i18n import Texts
from club.ledger import points, prove_ledger
from club.members import find_chat, member
from club.rewards import redeem_reward
from playground import Person
from playground.driver import Answer
from tests.bot.conftest import BOT, Joined, press_forged
from tests.bot.test_notes import note
from tests.bot.words import Words, expect, labels, seen
from tests.club.members.test_erasing import found_traces
from tests.makers import StandingClock, make_member, make_purchase, make_reward


async def at_privacy(anna: Person, words: Words) -> Answer:
    await anna.say("/privacy")
    return await expect(anna, words("privacy-text"))


async def test_everything_comes_as_a_file_and_not_at_once_again(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, before = await joined(words.language)
    other = await make_member(club, "بهرام نوری", phone="+989125550000")
    await make_purchase(club, before, 250_000)
    await at_privacy(anna, words)
    await anna.press(words("privacy-button-export"))
    sent = await anna.next_answer()
    assert sent.kind == "message"
    assert sent.message["document"]["file_name"] == f"naderi-{before.number}.json"
    assert seen(sent) == words("privacy-export", at=clock.now())
    assert labels(sent) == [words("menu-settings"), words("button-menu")]
    content = anna.file(sent)
    kept = json.loads(content.decode("utf-8"))
    assert (kept["you"]["name"], kept["you"]["phone"]) == ("آنا", "+989121234567")
    assert kept["chats"][0]["your_id_there"] == anna.id
    assert [purchase["total"] for purchase in kept["purchases"]] == [2_500_000]
    assert kept["wallets"][0]["balance"] == 80
    assert other.number not in content.decode("utf-8")
    await anna.press(words("privacy-button-export"))
    again_at = clock.now().replace(minute=10)
    assert seen(await anna.next_answer()) == words("error-export-too-soon", again_at=again_at)


async def test_who_leaves_is_left_alone_and_finds_everything_on_return(
    joined: Joined, club: Club, customer_bot: CustomerBot, words: Words
) -> None:
    anna, before = await joined(words.language)
    await anna.say("/points")
    earlier = await anna.next_answer()
    await at_privacy(anna, words)
    await anna.press(words("privacy-button-leave"))
    assert seen(await anna.next_answer()) == words("privacy-ask-leave")
    await anna.press(words("privacy-no"))
    assert seen(await anna.next_answer()) == words("privacy-text")
    await anna.press(words("privacy-button-leave"))
    await anna.next_answer()
    await anna.press(words("privacy-leave-yes"))
    left = words("left-text", club="کافه نادری")
    await expect(anna, left)
    await expect(anna, words("left-farewell"))
    assert anna.reply_keyboard == []
    assert (await member(club, before.id)).state == "left"
    for said in ("سلام", "/points", "/settings"):
        await anna.say(said)
        assert seen(await anna.next_answer()) == left
    await anna.press(words("menu-history"), earlier.message["message_id"])
    assert seen(await anna.next_answer()) == left
    await anna.say("/start")
    await expect(anna, words("left-welcome-back", name="آنا", available=5))
    assert anna.reply_keyboard[0] == [words("menu-points"), words("menu-card")]
    assert (await member(club, before.id)).state == "active"
    assert (await points(club, before.id)).available == 5


async def test_the_button_brings_back_too_and_is_harmless_later(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await at_privacy(anna, words)
    await anna.press(words("privacy-button-leave"))
    await anna.next_answer()
    await anna.press(words("privacy-leave-yes"))
    shown = await expect(anna, words("left-text", club="کافه نادری"))
    await anna.press(words("left-come-back"), shown.message["message_id"])
    await expect(anna, words("left-welcome-back", name="آنا", available=5))
    await anna.press(words("left-come-back"), shown.message["message_id"])
    await expect(anna, words("menu-text", name="آنا", available=5))
    assert (await member(club, before.id)).state == "active"


async def erase(anna: Person, words: Words) -> None:
    await anna.press(words("privacy-button-erase"))
    await anna.next_answer()
    await anna.press(words("privacy-erase-go-on"))
    again = await anna.next_answer()
    assert seen(again) == words("privacy-ask-erase-again")
    await anna.press(words("privacy-erase-yes"))
    await expect(anna, words("privacy-erased", club="کافه نادری"))
    await expect(anna, words("privacy-farewell"))
    assert anna.reply_keyboard == []


async def test_who_is_forgotten_begins_anew(joined: Joined, club: Club, texts: Texts, words: Words) -> None:
    anna, before = await joined(words.language, first_name="شهرزاد", phone="989351234567")
    await make_purchase(club, before, 250_000)
    coffee = await make_reward(club, price=60)
    await redeem_reward(club, before.id, coffee.id, price_points=60, key="tap")
    await anna.say("/points")
    earlier = await anna.next_answer()
    await at_privacy(anna, words)
    await anna.press(words("privacy-button-erase"))
    first = seen(await anna.next_answer())
    assert words("privacy-ask-erase", points=20, has_credit=False, credit=0, vouchers=1) == first
    await anna.press(words("privacy-no"))
    assert seen(await anna.next_answer()) == words("privacy-text")
    assert (await member(club, before.id)).name == "شهرزاد"
    await erase(anna, words)
    assert await found_traces(club, ("9351234567", "شهرزاد", str(anna.id))) == []
    assert (await points(club, before.id)).balance == 0
    # a second tap on the last button finds nobody, and leaves nobody behind
    await press_forged(anna, earlier.message["message_id"], "erase1")
    await expect(anna, Words(texts, "fa")("privacy-farewell"))  # in the club's language: theirs is forgotten
    assert await found_traces(club, ("9351234567", "شهرزاد", str(anna.id))) == []
    await anna.open(BOT)
    await anna.expect(lambda answer: bool(answer.buttons))
    await anna.press(words("language-name"))
    await anna.expect(lambda answer: bool(answer.buttons))
    await anna.press(words("join-agree"))
    await anna.expect(lambda answer: answer.kind == "message")
    await anna.press(words("join-share-phone"))
    await anna.expect(lambda answer: answer.kind == "message")
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert chat.member_id not in (None, before.id)
    new = await member(club, chat.member_id or 0)
    assert seen(anna.screen) == words("join-welcome-again", name="شهرزاد", number=new.number)
    assert (await points(club, new.id)).balance == 0
    assert (await prove_ledger(club)).holds


async def test_who_has_left_can_still_be_forgotten(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await at_privacy(anna, words)
    await anna.press(words("privacy-button-leave"))
    await anna.next_answer()
    await anna.press(words("privacy-leave-yes"))
    await expect(anna, words("left-farewell"))
    await erase(anna, words)
    assert (await member(club, before.id)).state == "erased"


async def test_a_gift_note_without_a_name_can_be_told(customer_bot: CustomerBot, joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    arguments = {"points": 30, "available": 90, "name": "", "words": "", "giver_member_id": 7}
    told = await customer_bot.deliver(note(anna, "told-gift-received", words.language, arguments))
    assert told.outcome == "told"
    said = seen(await anna.next_answer())
    assert said == words("told-gift-received", points=30, named=False, name="", has_words=False, words="", available=90)
