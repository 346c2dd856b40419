"""The browser page's HTTP and the tests' doors under /control."""

import asyncio
from typing import Any

import aiohttp
import orjson
import pytest

from playground import Action, Person, Playground
from tests.playground.conftest import OTHER_TOKEN, PIXEL, Caller


class Page:
    """A window of the page."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession) -> None:
        self.playground = playground
        self.session = session

    async def call(self, verb: str, path: str, body: Any = None, status: int = 200, **query: Any) -> Any:
        address = self.playground.base_url + path
        async with self.session.request(verb, address, json=body, params=query) as response:
            assert response.status == status, await response.text()
            return await response.json() if response.content_type == "application/json" else await response.text()

    async def get(self, path: str, **query: Any) -> Any:
        return await self.call("GET", path, **query)

    async def post(self, path: str, **body: Any) -> Any:
        return await self.call("POST", path, body)

    async def refused(self, path: str, status: int = 400, **body: Any) -> str:
        return str((await self.call("POST", path, body, status))["error"])


@pytest.fixture
def page(playground: Playground, session: aiohttp.ClientSession) -> Page:
    return Page(playground, session)


async def test_people_are_listed_added_and_changed(page: Page, anna: Person) -> None:
    added = await page.post("/api/people", first_name="Bahram", language_code="fa", role="owner")
    assert (added["first_name"], added["language_code"], added["role"]) == ("Bahram", "fa", "owner")
    changed = await page.call("PATCH", f"/api/people/{added['id']}", {"language_code": "en", "role": None})
    assert (changed["language_code"], "role" in changed) == ("en", False)
    assert [each["first_name"] for each in await page.get("/api/people")] == ["Anna", "Bahram"]
    both = {"fa": "مالک", "en": "owner"}
    changed = await page.call("PATCH", f"/api/people/{added['id']}", {"role": both})
    assert changed["role"] == both
    assert await page.refused("/api/people", first_name="X", role=7) == "role needs a text, or a text for each language"
    assert await page.refused("/api/people", first_name="", role={}) == "first_name needs 1-64 characters"
    assert await page.refused("/api/people", first_name="") == "first_name needs 1-64 characters"
    assert await page.refused("/api/people") == "missing or unknown: first_name"
    error = await page.call("PATCH", f"/api/people/{added['id']}", {"id": 5}, 400)
    assert error == {"error": "cannot change id"}


async def test_bots_speak_the_language_of_the_person(page: Page, bot: Caller, anna: Person) -> None:
    await bot.ok("setMyDescription", description="hello", language_code="en")
    await bot.ok("setMyCommands", commands=[{"command": "menu", "description": "Menu"}])
    (found,) = await page.get("/api/bots", person=anna.id)
    assert (found["username"], found["description"], found["inline"]) == ("shop_bot", "hello", True)
    assert found["commands"] == [{"command": "menu", "description": "Menu"}]


async def test_chats_are_listed_newest_first_with_what_is_unread(
    page: Page, bot: Caller, other_bot: Caller, anna: Person
) -> None:
    await bot.ok("sendMessage", chat_id=anna.id, text="one\ntwo")
    shop, other = await page.get("/api/chats", person=anna.id)
    assert shop == {
        "peer": "bot:shop_bot", "title": "Shop", "subtitle": "@shop_bot", "started": True, "blocked": False, "unread": 1,
        "last": {"text": "one", "date": anna.screen.message["date"], "outgoing": False},
    }  # fmt: skip
    assert (other["peer"], other["started"], other["last"]) == ("bot:other_bot", False, None)
    chat = await page.get("/api/chat", person=anna.id, peer="bot:shop_bot")
    assert [(each["text"], each["outgoing"], each["links"]) for each in chat["messages"]] == [
        ("/start", True, []),
        ("one\ntwo", False, []),
    ]
    assert (chat["menu_button"], chat["reply_keyboard"], chat["started"]) == ({"type": "commands"}, None, True)
    assert (await page.get("/api/chats", person=anna.id))[0]["unread"] == 0


async def test_everything_a_person_sends_reaches_the_bot(page: Page, bot: Caller, anna: Person) -> None:
    who = {"person": anna.id, "peer": "bot:shop_bot"}
    assert (await page.post("/api/send", **who, text="/help", reply_to=1))["message"]["outgoing"] is True
    await page.post("/api/send", **who, contact="own")
    await page.post("/api/send", **who, contact={"phone_number": "98912", "first_name": "B"})
    await page.post("/api/send", **who, dice="🎯")
    await page.post("/api/send", **who, location={"latitude": 35.7, "longitude": 51.4})
    form = aiohttp.FormData({"person": str(anna.id), "peer": "bot:shop_bot", "caption": "look"})
    form.add_field("photo", PIXEL, filename="a.png", content_type="image/png")
    async with page.session.post(f"{page.playground.base_url}/api/send", data=form) as response:
        photo = (await response.json())["message"]["photo"][0]
    kinds = [
        next(key for key in ("text", "contact", "dice", "location", "photo") if key in each["message"])
        for each in await bot.updates()
    ]
    assert kinds == ["text", "text", "contact", "contact", "dice", "location", "photo"]
    async with page.session.get(f"{page.playground.base_url}/api/file/{photo['file_id']}") as response:
        assert (response.content_type, await response.read()) == ("image/png", PIXEL)
    assert await page.refused("/api/send", **who) == "there is nothing to send"
    assert await page.refused("/api/send", 404, person=5, peer="bot:shop_bot", text="x") == "no such person"
    assert (
        await page.refused("/api/send", 404, person=anna.id, peer="bot:nobody", text="x") == "no such peer: bot:nobody"
    )


async def test_buttons_links_votes_and_blocks(page: Page, bot: Caller, anna: Person) -> None:
    who = {"person": anna.id, "peer": "bot:shop_bot"}
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}, {"text": "B", "url": "https://e.org"}]]}
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    query = await page.post("/api/press", **who, message_id=2, row=0, column=0)
    assert (await bot.updates())[-1]["callback_query"]["id"] == query["query_id"]
    assert (
        await page.refused("/api/press", **who, message_id=2, row=0, column=1)
        == "this button is none of the bot's business"
    )
    assert await page.refused("/api/press", 404, **who, message_id=2, row=3, column=0) == "no such button"

    await bot.ok(
        "sendMessage",
        chat_id=anna.id,
        text="x",
        reply_markup={"keyboard": [["Menu", {"text": "F", "request_users": {"request_id": 1}}]]},
    )
    assert (await page.post("/api/press_reply", **who, row=0, column=0))["message"]["text"] == "Menu"
    assert await page.post("/api/press_reply", **who, row=0, column=1) == {
        "needs": "users",
        "request": {"request_id": 1},
    }

    opened = await page.post("/api/open_link", person=anna.id, url="https://t.me/shop_bot?start=abc")
    assert (opened["peer"], opened["started"], opened["sent"]["text"]) == ("bot:shop_bot", True, "/start abc")
    assert "only links" in await page.refused("/api/open_link", person=anna.id, url="https://e.org")

    poll = await bot.ok("sendPoll", chat_id=anna.id, question="?", options=["a", "b"])
    voted = await page.post("/api/vote", **who, message_id=poll["message_id"], option_ids=[1])
    assert voted["message"]["voted"] == [1]
    assert (await page.post("/api/react", **who, message_id=2, emoji="👍"))["message"]["reactions"] == [
        {"type": "emoji", "emoji": "👍"}
    ]

    assert await page.post("/api/block", **who) == {"blocked": True}
    assert await page.refused("/api/send", 409, **who, text="x") == "the bot is blocked; unblock it first"
    assert await page.post("/api/unblock", **who) == {"blocked": False}
    assert await page.post("/api/clear", **who) == {"cleared": True}
    assert (await page.get("/api/chat", **who))["messages"] == []
    await bot.ok("editMessageText", chat_id=anna.id, message_id=2, text="the bot still knows it")


async def test_inline_results_are_shown_and_chosen(page: Page, bot: Caller, anna: Person) -> None:
    asking = asyncio.create_task(page.post("/api/inline", person=anna.id, bot="shop_bot", query="q"))
    query = (await bot.updates(offset=-1, timeout=5))[-1].get("inline_query")
    while query is None:
        query = (await bot.updates(offset=-1, timeout=5))[-1].get("inline_query")
    article = {"type": "article", "id": "1", "title": "T", "input_message_content": {"message_text": "shared"}}
    await bot.ok("answerInlineQuery", inline_query_id=query["id"], results=[article])
    assert (await asking)["results"][0]["title"] == "T"
    bob = await page.post("/api/people", first_name="Bob")
    chosen = await page.post(
        "/api/inline/choose", person=anna.id, bot="shop_bot", result_id="1", peer=f"person:{bob['id']}", query="q"
    )
    assert chosen["message"]["via_bot"]["username"] == "shop_bot"
    assert [chat["peer"] for chat in await page.get("/api/chats", person=bob["id"])] == [
        f"person:{anna.id}",
        "bot:shop_bot",
    ]


async def test_what_happens_is_streamed(page: Page, bot: Caller, anna: Person) -> None:
    address = f"{page.playground.base_url}/api/events?person={anna.id}"

    async with page.session.get(address) as stream:

        async def event() -> dict[str, Any]:
            async with asyncio.timeout(5):
                while True:
                    line = await stream.content.readline()
                    if line.startswith(b"data: "):
                        found: dict[str, Any] = orjson.loads(line[6:])
                        return found

        assert (stream.content_type, await event()) == ("text/event-stream", {"type": "hello"})
        markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
        await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
        new = await event()
        assert (new["type"], new["peer"], new["message"]["text"], new["message"]["outgoing"]) == (
            "message",
            "bot:shop_bot",
            "x",
            False,
        )
        query_id = await anna.press("A")
        await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="ok")
        assert await event() == {
            "type": "callback_answer", "peer": "bot:shop_bot", "message_id": 2, "query_id": query_id, "text": "ok",
            "show_alert": False,
        }  # fmt: skip
        await bot.ok("editMessageText", chat_id=anna.id, message_id=2, text="y")
        edited = await event()
        assert (edited["type"], edited["message"]["text"]) == ("edit", "y")
        await bot.ok("deleteMessage", chat_id=anna.id, message_id=2)
        assert await event() == {"type": "delete", "peer": "bot:shop_bot", "message_id": 2}
        await bot.ok("setMyName", name="New")
        assert await event() == {"type": "bots"}
        await bot.ok("sendMessage", chat_id=anna.id, text="k", reply_markup={"keyboard": [["A"]]})
        assert (await event())["reply_keyboard"] == {"keyboard": [[{"text": "A"}]]}


async def test_the_host_offers_buttons_and_says_how_things_are(page: Page, playground: Playground) -> None:
    async def skip_a_day() -> dict[str, str]:
        return {"fa": "فردا شد", "en": "It is tomorrow"}

    async def fail() -> None:
        raise RuntimeError("the till is broken")

    words = {"fa": "x", "en": "x"}
    playground.add_action(Action("skip", words, words, skip_a_day, style="primary"))
    playground.add_action(Action("fail", words, words, fail))
    playground.set_status([{"fa": "امروز", "en": "today"}])
    assert await page.get("/api/actions") == [
        {"id": "skip", "title": words, "group": words, "style": "primary"},
        {"id": "fail", "title": words, "group": words},
    ]
    assert await page.post("/api/actions/skip") == {"ok": True, "text": {"fa": "فردا شد", "en": "It is tomorrow"}}
    assert await page.post("/api/actions/fail") == {"ok": False, "error": "the till is broken"}
    assert await page.refused("/api/actions/nothing", 404) == "no such action"
    assert await page.get("/api/status") == {"lines": [{"fa": "امروز", "en": "today"}]}
    with pytest.raises(ValueError, match="exists already"):
        playground.add_action(Action("skip", words, words, fail))


async def test_the_page_is_served_and_nothing_beside_it(page: Page) -> None:
    assert "<html" in await page.get("/")
    for path in ("/page/../server.py", "/page/%2e%2e/server.py", "/page/nothing.js"):
        async with page.session.get(page.playground.base_url + path) as response:
            assert response.status == 404


@pytest.mark.parametrize("path", ["/api/people", "/control/reset"])
async def test_other_web_sites_are_kept_out(page: Page, path: str) -> None:
    address = page.playground.base_url + path
    async with page.session.post(address, json={}, headers={"Origin": "https://evil.example"}) as response:
        assert response.status == 403
        assert await response.json() == {"error": "requests from other sites are not taken"}


async def test_an_uploaded_page_is_never_served_as_a_page(page: Page, bot: Caller, anna: Person) -> None:
    body = await bot.upload("sendDocument", {"document": ("x.html", b"<script>1</script>")}, chat_id=anna.id)
    file_id = body["result"]["document"]["file_id"]
    async with page.session.get(f"{page.playground.base_url}/api/file/{file_id}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_tests_in_other_processes_control_everything(page: Page, bot: Caller, anna: Person) -> None:
    await bot.refused("sendMessage", chat_id=anna.id, text="x", colour="red")
    assert [each["problem"] for each in await page.get("/control/violations")] == [
        "Bad Request: unknown parameter colour of sendMessage"
    ]
    await page.call("DELETE", "/control/violations")
    assert await page.get("/control/violations") == []
    fault = await page.post("/control/faults", kind="error", error_code=429, retry_after=3, method="sendDice")
    assert (fault["times"], len(await page.get("/control/faults"))) == (1, 1)
    assert (await bot.answer("sendDice", chat_id=anna.id))["parameters"] == {"retry_after": 3}
    await page.post("/control/dice", values=[5])
    assert (await bot.ok("sendDice", chat_id=anna.id))["dice"]["value"] == 5
    requests = await page.get("/control/requests", method="sendDice")
    assert [(each["ok"], each["error_code"]) for each in requests] == [(False, 429), (True, None)]
    assert await page.get("/control/requests", since=requests[-1]["number"]) == []
    before = (await page.post("/control/clock", advance_s=0))["now"]
    assert (await page.post("/control/clock", advance_s=60))["now"] >= before + 60
    assert await page.refused("/control/clock", advance_s=-1) == "the clock only runs forward"
    made = await page.post("/control/update", bot="shop_bot", update={"message": anna.chat.messages[1].payload})
    assert (await bot.updates())[-1]["update_id"] == made["update_id"]
    assert (await page.get("/control/transcript", person=anna.id, peer="bot:shop_bot")).startswith("Anna: /start\n")
    assert (await page.get("/control/webhook", bot="shop_bot"))["url"] == ""
    assert (await page.post("/control/bots", token=OTHER_TOKEN, username="other_bot"))["username"] == "other_bot"
    await page.post("/control/deactivate", person=anna.id)
    assert await bot.refused("sendDice", chat_id=anna.id) == "Forbidden: user is deactivated"
    await page.post("/control/reset")
    assert await bot.updates() == []
    assert anna.chat.messages == {}
    assert page.playground.requests == []
