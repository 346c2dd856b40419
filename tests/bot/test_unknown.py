"""Nothing dead-ends: unknown words, old buttons, double taps, a bot that was blocked."""

import pytest

from bot.app import CustomerBot
from club.context import Club
from club.members import find_chat
from playground import Playground
from tests.bot.conftest import BOT, Joined, press_forged
from tests.bot.runner import Runner
from tests.bot.words import Words, expect, seen


async def test_the_menu_and_the_help_are_one_word_away(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    for text in ("/start", "/menu", "/start unknown_payload", "/cancel"):
        await anna.say(text)
        assert seen(await anna.next_answer()) == words("menu-text", name="آنا", available=5)
    await anna.say("/help")
    assert seen(await anna.next_answer()) == words("help-text", club="کافه نادری")
    for text in ("hello", "/nonsense", "⭐️"):
        await anna.say(text)
        assert seen(await anna.next_answer()) == words("not-understood")
    await anna.send_location(35.7, 51.4)
    assert seen(await anna.next_answer()) == words("not-understood")
    assert anna.reply_keyboard[0] == [words("menu-points"), words("menu-card")]


@pytest.mark.parametrize(
    "data", ["open0:points", "open1:elsewhere:0", "rew1:9999999999999999999999:1", "rew1:x:1", "buy1:1:5:", "🎲", "x"]
)
async def test_an_old_or_foreign_button_is_explained_and_the_menu_is_fresh(
    joined: Joined, words: Words, data: str
) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/points")
    screen = await anna.next_answer()
    await press_forged(anna, screen.message["message_id"], data)
    answers = [await anna.next_answer(), await anna.next_answer()]
    [toast] = [each for each in answers if each.kind == "callback_answer"]
    assert seen(toast) == words("button-too-old")
    [menu] = [each for each in answers if each.kind == "message"]
    assert seen(menu) == words("menu-text", name="آنا", available=5)


async def test_a_button_about_nothing_we_know_is_explained(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    for data, key in [
        ("rew1:404:1", "error-reward-not-found"),
        ("want1:404:1", "error-reward-not-found"),
        ("buy1:404:5:abcdefgh", "error-reward-not-found"),
        ("vou1:404", "refused-voucher-not-found"),
        ("notme1:404:0", "refused-purchase-not-found"),
        ("report1:404", "refused-purchase-not-found"),
    ]:
        await anna.say("/points")
        screen = await anna.next_answer()
        await press_forged(anna, screen.message["message_id"], data)
        refused = await anna.next_answer()
        assert seen(refused) == words(key)
        assert refused.buttons[-1] == [words("button-menu")]


async def test_a_second_tap_on_what_is_shown_already_is_quiet(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/points")
    await anna.next_answer()
    await anna.press(words("menu-rewards"))
    await anna.press("open1:history:0")
    await anna.say("/help")
    await expect(anna, words("help-text", club="کافه نادری"))


async def test_a_screen_that_was_deleted_is_sent_anew(joined: Joined, playground: Playground, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/points")
    await anna.next_answer()
    playground.add_fault(
        "error", method="editMessageText", error_code=400, description="message to edit not found", times=1
    )
    await anna.press(words("menu-rewards"))
    anew = await anna.next_answer()
    assert (anew.kind, seen(anew)) == ("message", words("rewards-empty"))


async def test_a_tap_that_waited_too_long_still_does_its_work(
    joined: Joined, playground: Playground, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/points")
    await anna.next_answer()
    playground.add_fault(
        "error", method="answerCallbackQuery", error_code=400,
        description="query is too old and response timeout expired or query ID is invalid",
    )  # fmt: skip
    await anna.press(words("menu-rewards"))
    assert seen(await anna.next_answer()) == words("rewards-empty")


async def test_who_blocks_the_bot_is_known_as_blocked_until_they_return(
    joined: Joined, club: Club, runner: Runner, words: Words
) -> None:
    anna, _ = await joined(words.language)

    async def is_blocked() -> bool:
        chat = await find_chat(club, "customer", "telegram", anna.id)
        assert chat is not None
        return chat.blocked

    await anna.block()
    await runner.until_handled("my_chat_member")
    assert await is_blocked()
    await anna.open(BOT)
    await anna.next_answer()
    assert not await is_blocked()


async def test_a_short_429_is_waited_out_and_a_lost_answer_is_not_sent_again(
    joined: Joined, playground: Playground, words: Words
) -> None:
    anna, _ = await joined(words.language)
    playground.add_fault("error", method="sendMessage", retry_after=1)
    await anna.say("/help")
    assert seen(await anna.next_answer()) == words("help-text", club="کافه نادری")
    playground.add_fault("lost_answer", method="sendMessage")
    playground.recording.requests.clear()
    await anna.say("/help")
    await anna.next_answer()
    await anna.say("/rewards")
    await expect(anna, words("rewards-empty"))
    assert [each.method for each in playground.requests if each.method == "sendMessage"] == ["sendMessage"] * 2


async def test_an_update_that_cannot_be_parsed_is_raised_and_holds_up_nobody(
    joined: Joined, playground: Playground, runner: Runner, words: Words
) -> None:
    anna, _ = await joined(words.language)
    bot = playground.world.bot_named(BOT)
    assert bot is not None
    playground.inject_update(bot, {"message": {"message_id": 1, "date": "yesterday"}})
    await anna.say("/points")
    await anna.next_answer()
    assert [type(failure).__name__ for failure in runner.failures] == ["ValidationError"]
    runner.failures.clear()


async def test_groups_are_not_listened_to(
    customer_bot: CustomerBot, playground: Playground, runner: Runner, club: Club
) -> None:
    sent = len(playground.requests)
    user = {"id": 5, "is_bot": False, "first_name": "A"}
    group = {"id": -5, "type": "group", "title": "G"}
    message = {"message_id": 1, "date": 1, "chat": group, "from": user, "text": "/start"}
    await customer_bot.handle({"update_id": 1, "message": message})
    await customer_bot.handle({"update_id": 2, "edited_message": message})
    assert [each.method for each in playground.requests[sent:] if each.method != "getUpdates"] == []
    assert await find_chat(club, "customer", "telegram", 5) is None
