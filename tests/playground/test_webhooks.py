"""Webhooks: settings, delivery, order, retries, methods in the answer."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web

from playground import Person, Playground
from tests.playground.conftest import Caller

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Receiver:
    """The bot's own HTTP server; `reply` decides each answer."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.reply: Callable[[dict[str, Any]], web.Response] = lambda _: web.Response()
        self.gate = asyncio.Event()
        self.gate.set()
        self.arrived = asyncio.Condition()

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.secrets.append(request.headers.get(SECRET_HEADER))
        self.bodies.append(body)
        async with self.arrived:
            self.arrived.notify_all()
        await self.gate.wait()
        return self.reply(body)

    async def wait_for(self, count: int) -> None:
        async with asyncio.timeout(5), self.arrived:
            await self.arrived.wait_for(lambda: len(self.bodies) >= count)

    @property
    def texts(self) -> list[str]:
        return [body["message"]["text"] for body in self.bodies]


@pytest_asyncio.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.router.add_post("/hook", made.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"  # type: ignore[attr-defined]
    yield made
    made.gate.set()
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret_those_waiting_first(bot: Caller, anna: Person, receiver: Any) -> None:
    await bot.ok("setWebhook", url=receiver.url, secret_token="s3cret")
    await anna.say("two")
    await receiver.wait_for(2)
    assert receiver.texts == ["/start", "two"]
    assert receiver.secrets == ["s3cret", "s3cret"]
    words = await bot.refused("getUpdates")
    assert (
        words
        == "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )


async def test_setting_the_same_webhook_again_says_so(bot: Caller, receiver: Any) -> None:
    assert (await bot.answer("setWebhook", url=receiver.url))["description"] == "Webhook was set"
    assert await bot.answer("setWebhook", url=receiver.url) == {
        "ok": True, "result": True, "description": "Webhook is already set"
    }  # fmt: skip
    assert (await bot.ok("getWebhookInfo"))["url"] == receiver.url
    assert (await bot.answer("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await bot.ok("getWebhookInfo"))["url"] == ""


async def test_setting_a_webhook_ends_a_waiting_poller(bot: Caller, anna: Person, receiver: Any) -> None:
    offset = (await bot.updates())[-1]["update_id"] + 1
    waiting = asyncio.create_task(bot.refused("getUpdates", offset=offset, timeout=20))
    await anna.bot_chat.bot.updates.waited_for.wait()
    await bot.ok("setWebhook", url=receiver.url)
    assert await waiting == "Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://e.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://e.org:8081/x"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://e.org/x", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "https://e.org/x", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_webhooks_that_are_refused(bot: Caller, params: dict[str, str], words: str) -> None:
    assert await bot.refused("setWebhook", **params) == f"Bad Request: {words}"
    assert (await bot.ok("getWebhookInfo"))["url"] == ""


async def test_plain_http_is_for_this_machine_and_only_by_the_switch(
    playground: Playground, bot: Caller, receiver: Any
) -> None:
    playground.allow_local_webhooks = False
    assert (
        await bot.refused("setWebhook", url=receiver.url)
        == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )


async def test_setting_twice_within_a_second_is_too_much(playground: Playground, bot: Caller, receiver: Any) -> None:
    playground.strict_webhook_pause = True
    await bot.ok("setWebhook", url=receiver.url)
    again = await bot.answer("setWebhook", url=receiver.url, secret_token="other")
    assert (again["error_code"], again["parameters"]) == (429, {"retry_after": 1})
    playground.advance(1)
    await bot.ok("setWebhook", url=receiver.url, secret_token="other")


async def test_one_chat_is_served_in_order_and_chats_side_by_side(
    playground: Playground, bot: Caller, anna: Person, receiver: Any
) -> None:
    await bot.updates(offset=-1)
    receiver.gate.clear()
    await bot.ok("setWebhook", url=receiver.url)
    await anna.say("second")
    bob = Person(playground, playground.add_person("Bob"))
    await bob.open("shop_bot", "from_bob")
    await receiver.wait_for(2)
    assert sorted(receiver.texts) == ["/start", "/start from_bob"]
    receiver.gate.set()
    await receiver.wait_for(3)
    assert receiver.texts[2] == "second"


async def test_a_failed_delivery_is_repeated_until_it_is_taken(bot: Caller, anna: Person, receiver: Any) -> None:
    answers = [web.Response(status=500), web.Response(status=502), web.Response()]
    receiver.reply = lambda _: answers.pop(0)
    await bot.ok("setWebhook", url=receiver.url)
    await receiver.wait_for(3)
    assert len({body["update_id"] for body in receiver.bodies}) == 1
    info = await bot.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"


async def test_a_method_in_the_answer_is_executed(
    playground: Playground, bot: Caller, anna: Person, receiver: Any
) -> None:
    receiver.reply = lambda body: web.json_response(
        {"method": "sendMessage", "chat_id": body["message"]["chat"]["id"], "text": "by return"}
    )
    await bot.ok("setWebhook", url=receiver.url)
    assert (await anna.expect("by return")).kind == "message"
    assert playground.requests[-1].ok


async def test_undelivered_updates_return_to_the_queue(bot: Caller, anna: Person, receiver: Any) -> None:
    receiver.reply = lambda _: web.Response(status=500)
    await bot.ok("setWebhook", url=receiver.url)
    await receiver.wait_for(1)
    await bot.ok("deleteWebhook")
    assert [update["message"]["text"] for update in await bot.updates()] == ["/start"]


async def test_waiting_updates_can_be_dropped(bot: Caller, anna: Person, receiver: Any) -> None:
    await bot.ok("setWebhook", url=receiver.url, drop_pending_updates=True)
    await anna.say("new")
    await receiver.wait_for(1)
    assert receiver.texts == ["new"]
