"""Inline mode: a member's own invitation goes into any chat, and leads whoever taps it into the club."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from club.context import Club
from club.members import find_chat
from club.money import Money
from club.referrals import my_referral_code, set_referral_terms
from playground import Playground
from tests.bot.conftest import BOT, TOKEN, Joined, Newcomer
from tests.bot.words import Words, expect, seen
from tests.club.referrals.inviting import TERMS


@pytest_asyncio.fixture
async def playground(playground: Playground) -> AsyncIterator[Playground]:
    """BotFather has turned inline mode on."""
    playground.world.bots[TOKEN].supports_inline = True
    yield playground


@pytest.fixture(autouse=True)
async def inviting(club: Club) -> None:
    await set_referral_terms(club, None, TERMS)


async def test_a_member_sends_their_invitation_into_a_chat_and_the_friend_comes_by_it(
    joined: Joined, newcomer: Newcomer, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language, "آنا", last_name="رضایی")
    link = f"https://t.me/{BOT}?start=r_{await my_referral_code(club, member.id)}"
    await anna.press(words("menu-invite"))
    await anna.next_answer()
    assert await anna.press(words("invite-button-share")) == ""
    found = await anna.ask_inline(BOT)
    assert [result["id"] for result in found["results"]] == ["words", "picture"]
    babak = newcomer("بابک", phone="989351112233")
    gift = words("referral-gift", shape="points", points=40, credit=Money(0, "IRR"))
    for result in ("words", "picture"):
        sent = await anna.share_inline(BOT, result, babak)
        shown = sent.payload.get("text") or sent.payload["caption"]
        assert "آنا" in shown
        assert "رضایی" not in shown
        assert gift.split(" ")[0] in shown
        [[button]] = sent.payload["reply_markup"]["inline_keyboard"]
        assert (button["text"], button["url"]) == (words("invitation-join"), link)
    await babak.open_link(link)
    babak.at(BOT)
    await expect(babak, words("invited-greeting", name="آنا", club="کافه نادری"))


async def test_before_the_screen_was_opened_there_is_the_invitation_in_words(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, _ = await joined(words.language)
    found = await anna.ask_inline(BOT, "whatever is typed")
    assert [result["title"] for result in found["results"]] == [words("invitation-article", club="کافه نادری")]


async def test_who_is_no_member_gets_a_button_into_the_bot_and_is_not_written_down(
    newcomer: Newcomer, club: Club, words: Words
) -> None:
    babak = newcomer("بابک", language_code=words.language)
    found = await babak.ask_inline(BOT)
    assert found["results"] == []
    assert found["button"] == {"text": words("invitation-not-member"), "start_parameter": "invite"}
    assert await find_chat(club, "customer", "telegram", babak.id) is None
    await babak.open(BOT, "invite")
    assert words("join-greeting", club="کافه نادری").split("\n")[0] in seen(await babak.next_answer())


async def test_where_inviting_is_off_the_button_says_so(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await set_referral_terms(club, None, None)
    found = await anna.ask_inline(BOT)
    assert (found["results"], found["button"]["text"]) == ([], words("invitation-article-off"))


async def test_who_is_blocked_invites_nobody(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)

    async def block(tx: object) -> None:
        await tx.execute("UPDATE member SET state = 'blocked' WHERE id = $1", member.id)  # type: ignore[attr-defined]

    await club.database.transact(block)
    found = await anna.ask_inline(BOT)
    assert (found["results"], found["button"]["text"]) == ([], words("invitation-not-member"))
