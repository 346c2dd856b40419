"""getUpdates: offsets, waiting, conflicts, kinds, expiry."""

import asyncio
import time
from typing import Any

import pytest

from playground import Person, Playground
from tests.playground.conftest import Caller


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_nothing_is_forgotten_until_a_higher_offset_confirms_it(bot: Caller, anna: Person) -> None:
    for text in ("one", "two"):
        await anna.say(text)
    first = await bot.updates()
    assert texts(first) == ["/start", "one", "two"]
    ids = [update["update_id"] for update in first]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    assert await bot.updates(offset=0) == first
    assert texts(await bot.updates(offset=ids[1])) == ["one", "two"]
    assert texts(await bot.updates()) == ["one", "two"]
    assert texts(await bot.updates(offset=1)) == ["one", "two"]
    assert await bot.updates(offset=ids[2] + 1) == []


async def test_limit_is_clamped_and_a_negative_offset_keeps_only_the_last(bot: Caller, anna: Person) -> None:
    for number in range(120):
        await anna.say(str(number))
    assert len(await bot.updates(limit=2)) == 2
    assert len(await bot.updates(limit=500)) == 100
    assert texts(await bot.updates(offset=-2)) == ["118", "119"]
    assert texts(await bot.updates()) == ["118", "119"]


async def test_waiting_ends_with_the_next_update(bot: Caller, anna: Person) -> None:
    offset = (await bot.updates())[-1]["update_id"] + 1
    waiting = asyncio.create_task(bot.updates(offset=offset, timeout=20))
    await anna.bot_chat.bot.updates.waited_for.wait()
    await anna.say("wake up")
    assert texts(await waiting) == ["wake up"]


async def test_waiting_ends_empty_after_the_timeout(bot: Caller, anna: Person) -> None:
    offset = (await bot.updates())[-1]["update_id"] + 1
    began = time.monotonic()
    assert await bot.updates(offset=offset, timeout=1) == []
    assert 0.9 < time.monotonic() - began < 3


async def test_a_second_poller_ends_the_first(bot: Caller, anna: Person) -> None:
    offset = (await bot.updates())[-1]["update_id"] + 1
    first = asyncio.create_task(bot.answer("getUpdates", offset=offset, timeout=20))
    await anna.bot_chat.bot.updates.waited_for.wait()
    assert await bot.updates(offset=offset) == []
    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    }


async def test_kinds_are_remembered_and_filtered_when_made(bot: Caller, anna: Person) -> None:
    await bot.updates(allowed_updates=["message"])
    await anna.block()
    await anna.unblock()
    await bot.updates(allowed_updates=["my_chat_member", "no_such_kind"])
    await anna.say("unheard")
    await anna.block()
    await bot.updates()
    found = await bot.updates(allowed_updates=[])
    assert [next(key for key in update if key != "update_id") for update in found] == ["message", "my_chat_member"]


async def test_reactions_are_told_only_to_who_asked(bot: Caller, anna: Person) -> None:
    await bot.updates(offset=-1, allowed_updates=[])
    anna.hands.react(anna.chat, 1, "👍")
    assert len(await bot.updates()) == 1
    await bot.updates(allowed_updates=["message_reaction"])
    anna.hands.react(anna.chat, 1, None)
    reaction = (await bot.updates())[-1]["message_reaction"]
    assert (reaction["old_reaction"], reaction["new_reaction"]) == ([{"type": "emoji", "emoji": "👍"}], [])


async def test_updates_expire(playground: Playground, bot: Caller, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    await anna.press("A")
    playground.advance(149)
    assert [*(await bot.updates())[1]][1] == "callback_query"
    playground.advance(1)
    assert texts(await bot.updates()) == ["/start"]
    playground.advance(24 * 3600)
    assert await bot.updates() == []


async def test_every_kind_of_update_is_what_the_schema_says(playground: Playground, bot: Caller, anna: Person) -> None:
    markup = {
        "inline_keyboard": [[{"text": "A", "callback_data": "a"}]],
    }
    await bot.updates(
        allowed_updates=[
            "message",
            "callback_query",
            "my_chat_member",
            "poll",
            "poll_answer",
            "message_reaction",
            "pre_checkout_query",
        ]
    )
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    await bot.ok("sendPoll", chat_id=anna.id, question="?", options=[{"text": "a"}, {"text": "b"}], is_anonymous=False)
    await bot.ok(
        "sendInvoice",
        chat_id=anna.id,
        title="t",
        description="d",
        payload="p",
        currency="XTR",
        prices=[{"label": "x", "amount": 5}],
    )
    await anna.say("/help me@e.org")
    await anna.press("A")
    await anna.vote("b")
    await anna.pay()
    await anna.share_own_contact()
    await anna.send_location(35, 51)
    await anna.roll()
    anna.hands.react(anna.chat, 1, "👍")
    await anna.block()
    found = await bot.updates()
    assert len(found) == 11
    for update in found:
        playground.schema.check_type("Update", update)


async def test_a_raw_update_can_be_injected(playground: Playground, bot: Caller, anna: Person) -> None:
    made = playground.inject_update(anna.bot_chat.bot, {"message": {"strange": True}})
    async with bot.session.get(f"{bot.url}/getUpdates") as answer:
        assert (await answer.json())["result"][-1] == {"update_id": made, "message": {"strange": True}}
    with pytest.raises(ValueError, match="exactly one kind"):
        playground.inject_update(anna.bot_chat.bot, {})
