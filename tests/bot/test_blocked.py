"""A member whom the shop has blocked hears the same kind words to everything, and nothing they press does anything."""

from bot.presses import Redeem
from club.context import Club
from club.ledger import points
from club.members import erase_member
from club.staff.blocking import block_member, unblock_member
from tests.bot.conftest import Joined, press_forged
from tests.bot.words import Words, expect, seen
from tests.makers import make_reward, make_staff


async def test_the_blocked_hear_kind_words_to_everything_until_they_are_let_back(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    coffee = await make_reward(club, price=1)
    lena = await make_staff(club, "support")
    await anna.say("/menu")
    await anna.next_answer()
    await anna.press(words("menu-rewards"))
    screen = await anna.next_answer()
    await block_member(club, lena, member.id, "misuse", key="b")
    away = words("blocked-member", name=member.name, club="کافه نادری")
    for text in ("/start", "/menu", "/start r_whatever", words("menu-points"), "سلام"):
        await anna.say(text)
        assert seen(await anna.next_answer()) == away
    await anna.share_own_contact()
    assert seen(await anna.next_answer()) == away
    buy = Redeem(reward_id=coffee.id, price=1, key="abcdefgh").pack()
    await press_forged(anna, screen.message["message_id"], buy)
    turned = await anna.expect(lambda answer: answer.kind == "edit")
    assert (seen(turned), turned.buttons) == (away, [])
    assert (await points(club, member.id)).available == 5
    assert await club.database.fetch_all("SELECT id FROM voucher") == []
    await unblock_member(club, lena, member.id, key="u")
    await anna.say("/menu")
    assert seen(await anna.next_answer()) == words("menu-text", name=member.name, available=5)


async def test_who_was_blocked_and_forgotten_hears_the_same_words_on_joining_again(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, before = await joined(words.language)
    await block_member(club, await make_staff(club, "support"), before.id, "misuse", key="b")
    await erase_member(club, before.id)
    await anna.say("/start")
    await anna.press((await anna.next_answer()).keyboard[0][0 if words.language == "fa" else 1]["text"])
    await anna.next_answer()
    await anna.press(words("join-agree"))
    await expect(anna, words("join-ask-phone"))
    await anna.press(words("join-share-phone"))
    away = words("blocked-member", name="آنا", club="کافه نادری")
    assert seen(await anna.next_answer()) == away
    assert anna.reply_keyboard == []
    await anna.say("/points")
    assert seen(await anna.next_answer()) == away
