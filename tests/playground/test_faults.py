"""Faults on demand and the limits on sending."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from playground import Person, Playground, RateLimits
from playground.envelope import ApiError
from playground.limits import RateLimiter
from tests.playground.conftest import TOKEN, Caller


@pytest.mark.parametrize(
    ("fault", "code", "description"),
    [
        ({"retry_after": 7}, 429, "Too Many Requests: retry after 7"),
        ({"error_code": 403}, 403, "Forbidden: bot was blocked by the user"),
        ({"error_code": 400, "description": "chat not found"}, 400, "Bad Request: chat not found"),
        ({"error_code": 500}, 500, "Internal Server Error: restart"),
        ({"error_code": 401}, 401, "Unauthorized"),
    ],
)
async def test_an_error_on_demand_hits_once_and_nothing_is_done(
    playground: Playground, bot: Caller, anna: Person, fault: dict[str, Any], code: int, description: str
) -> None:
    playground.add_fault("error", **fault)
    body = await bot.answer("sendMessage", chat_id=anna.id, text="x")
    assert (body["error_code"], body["description"]) == (code, description)
    assert body.get("parameters") == ({"retry_after": 7} if code == 429 else None)
    assert list(anna.chat.messages) == [1]
    await bot.ok("sendMessage", chat_id=anna.id, text="x")


async def test_a_fault_waits_for_its_method_chat_and_words(playground: Playground, bot: Caller, anna: Person) -> None:
    fault = playground.add_fault("error", method="sendmessage", chat_id=anna.id, contains="boom", times=2, skip=1)
    await bot.ok("sendDice", chat_id=anna.id)
    await bot.ok("sendMessage", chat_id=anna.id, text="calm")
    results = [await bot.answer("sendMessage", chat_id=anna.id, text="boom") for _ in range(4)]
    assert [each["ok"] for each in results] == [True, False, False, True]
    assert fault.hits == 2
    playground.add_fault("error", times=None)
    playground.clear_faults()
    await bot.ok("sendDice", chat_id=anna.id)


async def test_a_page_instead_of_json(playground: Playground, bot: Caller, session: aiohttp.ClientSession) -> None:
    playground.add_fault("html", method="getMe", error_code=502)
    async with session.get(f"{bot.url}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


async def test_a_dropped_connection_does_nothing_and_a_lost_answer_does_everything(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    playground.add_fault("drop")
    with pytest.raises(aiohttp.ClientError):
        await bot.answer("sendMessage", chat_id=anna.id, text="dropped")
    assert list(anna.chat.messages) == [1]
    playground.add_fault("lost_answer")
    with pytest.raises(aiohttp.ClientError):
        await bot.answer("sendMessage", chat_id=anna.id, text="arrived")
    assert anna.screen.text == "arrived"
    assert [each.ok for each in playground.requests] == [False, True]


async def test_a_slow_answer_is_done_at_once(playground: Playground, bot: Caller, anna: Person) -> None:
    playground.add_fault("slow", delay_s=0.3)
    began = time.monotonic()
    sending = asyncio.create_task(bot.ok("sendMessage", chat_id=anna.id, text="slow"))
    await anna.expect("slow")
    assert time.monotonic() - began < 0.3
    await sending
    assert time.monotonic() - began >= 0.3


async def test_an_update_is_delivered_twice(playground: Playground, bot: Caller, anna: Person) -> None:
    await bot.updates(offset=-1)
    playground.add_fault("duplicate_update")
    await anna.say("twice")
    last = (await bot.updates())[-1]
    again = await bot.updates(offset=last["update_id"] + 1)
    assert again == [last]
    assert await bot.updates(offset=last["update_id"] + 1) == []


async def test_an_unknown_fault_is_refused(playground: Playground) -> None:
    with pytest.raises(ValueError, match="no such fault: earthquake"):
        playground.add_fault("earthquake")


def limiter(**limits: float | None) -> RateLimiter:
    return RateLimiter(RateLimits(**limits))  # type: ignore[arg-type]


def sent_before_refusal(rates: RateLimiter, chat_ids: list[int], now: float = 0.0) -> int:
    for count, chat_id in enumerate(chat_ids):
        try:
            rates.spend(chat_id, now)
        except ApiError:
            return count
    return len(chat_ids)


def test_one_chat_has_a_burst_and_then_one_a_second() -> None:
    rates = limiter(chat_per_second=1, chat_burst=3, global_per_second=None)
    assert sent_before_refusal(rates, [5] * 10) == 3
    assert sent_before_refusal(rates, [6] * 3) == 3
    assert sent_before_refusal(rates, [5] * 10, now=2.0) == 2


def test_all_chats_share_the_wide_limit_and_paid_messages_pass_it() -> None:
    rates = limiter(global_per_second=30, global_burst=30, chat_per_second=None)
    assert sent_before_refusal(rates, list(range(1, 100))) == 30
    rates.spend(1, 0.0, paid=True)
    assert sent_before_refusal(rates, list(range(1, 100)), now=1.0) == 30


def test_a_group_takes_twenty_a_minute() -> None:
    rates = limiter(global_per_second=None)
    assert sent_before_refusal(rates, [-5] * 30) == 20
    assert sent_before_refusal(rates, [-5] * 30, now=3.0) == 1


async def test_a_flood_hears_429_with_the_seconds_to_wait(session: aiohttp.ClientSession) -> None:
    playground = Playground(limits=RateLimits(chat_per_second=0.5, chat_burst=2))
    playground.add_bot(TOKEN, "shop_bot")
    await playground.start()
    try:
        anna = Person(playground, playground.add_person("Anna"))
        await anna.open("shop_bot")
        bot = Caller(playground, session, TOKEN)
        for _ in range(2):
            await bot.ok("sendMessage", chat_id=anna.id, text="x")
        async with session.post(f"{bot.url}/sendMessage", json={"chat_id": anna.id, "text": "x"}) as response:
            assert response.headers["Retry-After"] == "2"
            assert await response.json() == {
                "ok": False, "error_code": 429, "description": "Too Many Requests: retry after 2",
                "parameters": {"retry_after": 2},
            }  # fmt: skip
        refused = await bot.answer("editMessageText", chat_id=anna.id, message_id=2, text="edits share the limit")
        assert refused["error_code"] == 429
        await bot.ok("getMe")
        playground.advance(2)
        await bot.ok("sendMessage", chat_id=anna.id, text="x")
    finally:
        await playground.stop()
