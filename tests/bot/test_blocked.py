"""A member whom the shop has blocked hears the same kind words to everything, and nothing they press does anything."""

from bot.presses import Redeem
from club.context import Club
from club.ledger import points
from club.staff.blocking import block_member, unblock_member
from tests.bot.conftest import Joined, press_forged
from tests.bot.words import Words, seen
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
