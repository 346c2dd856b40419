"""Language and name: changed at any time, asked kindly, kept through restarts."""

from club.context import Club
from club.i18n import Texts
from club.members import find_chat, member
from playground import Playground
from tests.bot.conftest import Joined
from tests.bot.words import Words, expect, seen


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


async def test_the_name_on_the_card_is_what_the_member_writes(
    joined: Joined, club: Club, playground: Playground, words: Words
) -> None:
    anna, before = await joined(words.language)
    await anna.say("/profile")
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
    await anna.say("/profile")
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
