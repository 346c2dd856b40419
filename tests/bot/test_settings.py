"""Language, birthday, name: changed at any time, asked kindly, kept through restarts."""

import datetime as dt

import pytest

from club.context import Club
from club.i18n import Texts
from club.members import find_chat, member
from playground import Playground
from tests.bot.conftest import BOT, Joined, press_forged
from tests.bot.words import Words, carried, expect, labels, seen


async def test_the_language_changes_everywhere_at_once(joined: Joined, club: Club, texts: Texts) -> None:
    anna, before = await joined("fa")
    english = Words(texts, "en")
    await anna.say("/settings")
    await anna.next_answer()
    await anna.press("set1:language")
    choice = await anna.next_answer()
    assert choice.buttons == [["فارسی", "English"]]
    await anna.press("English")
    changed = await anna.next_answer()
    assert (changed.kind, seen(changed)) == ("edit", english("settings-language-changed"))
    await expect(anna, english("menu-text", name="آنا", available=5))
    assert anna.reply_keyboard[0] == [english("menu-points"), english("menu-card")]
    assert (await member(club, before.id)).language == "en"


@pytest.mark.parametrize("typed", ["۱۳۷۰/۱/۱۵", "15 فروردین 1370", "1991-04-04"])
async def test_a_birthday_is_read_back_and_kept_once(joined: Joined, club: Club, words: Words, typed: str) -> None:
    anna, before = await joined(words.language)
    birthday = dt.date(1991, 4, 4)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("settings-set-birthday"))
    assert seen(await anna.next_answer()) == words("settings-ask-birthday")
    await anna.say("32/13/1370")
    assert seen(await anna.next_answer()) == words("error-birthday-not-understood")
    await anna.send_location(35.7, 51.4)
    assert seen(await anna.next_answer()) == words("settings-type-text")
    await anna.say(typed)
    question = await anna.next_answer()
    assert seen(question) == words("settings-confirm-birthday", birthday=birthday)
    assert (await member(club, before.id)).birthday is None
    await anna.press(words("settings-birthday-right"))
    assert seen(await anna.next_answer()) == words("settings-birthday-kept", birthday=birthday)
    assert (await member(club, before.id)).birthday == birthday
    await anna.press(words("menu-settings"))
    settings = await anna.next_answer()
    assert words("settings-set-birthday") not in labels(settings)
    await press_forged(anna, settings.message["message_id"], carried(question, "born1")[0])
    assert seen(await anna.next_answer()) == words("settings-birthday-kept", birthday=birthday)
    other = birthday.replace(year=1992).toordinal()
    await press_forged(anna, settings.message["message_id"], f"born1:{other}")
    assert seen(await anna.next_answer()) == words("error-birthday-already-set")
    assert (await member(club, before.id)).birthday == birthday


async def test_a_birthday_to_come_is_asked_again(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("settings-set-birthday"))
    await anna.next_answer()
    await anna.say("2090-01-01")
    await anna.next_answer()
    await anna.press(words("settings-birthday-right"))
    assert seen(await anna.next_answer()) == words("error-birthday-not-understood")
    await anna.say("1991-04-04")
    assert seen(await anna.next_answer()) == words("settings-confirm-birthday", birthday=dt.date(1991, 4, 4))
    assert (await member(club, before.id)).birthday is None


async def test_the_name_on_the_card_is_what_the_member_writes(
    joined: Joined, club: Club, playground: Playground, words: Words
) -> None:
    anna, before = await joined(words.language)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("settings-rename"))
    assert seen(await anna.next_answer()) == words("settings-ask-name", name="آنا")
    await anna.say("آنا <b> & رضایی")
    assert seen(await anna.next_answer()) == words("settings-name-kept", name="آنا <b> & رضایی")
    assert (await member(club, before.id)).name == "آنا <b> & رضایی"
    await anna.say("چیز دیگر")
    assert seen(await anna.next_answer()) == words("not-understood")
    assert (await member(club, before.id)).name == "آنا <b> & رضایی"


async def test_who_goes_elsewhere_is_no_longer_answering(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("settings-rename"))
    await anna.next_answer()
    await anna.press(words("settings-never-mind"))
    await anna.next_answer()
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert chat.conversation is None
    await anna.say("سلام")
    assert seen(await anna.next_answer()) == words("not-understood")
    assert (await member(club, before.id)).name == "آنا"


async def test_what_is_kept_about_a_member_is_told(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/settings")
    await anna.next_answer()
    await anna.press(words("settings-privacy"))
    assert seen(await anna.next_answer()) == words("settings-privacy-text")
    assert anna.screen.buttons == [[words("menu-settings"), words("button-menu")]]
    assert BOT in anna.peer
