"""The browser page's HTTP: see API.md."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson
from aiohttp import BodyPartReader, hdrs, web

from playground.chats import Chat, PrivateChat, StoredMessage
from playground.envelope import ApiError
from playground.events import Event
from playground.files import Upload
from playground.person_actions import PersonActions
from playground.refusals import ActionRefused
from playground.transcript import describe, transcript

if TYPE_CHECKING:
    from playground.server import Playground

PAGE_FOLDER = Path(__file__).with_name("page")
HEARTBEAT_S = 15.0
EVENT_QUEUE_MAX = 1_000

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def json_answer(body: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


@web.middleware
async def refusals_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns refusals into `{"error": …}`, and keeps other web sites away from the page's and the tests' doors."""
    if not request.path.startswith(("/api", "/control")):
        return await handler(request)
    origin = request.headers.get(hdrs.ORIGIN)
    if origin and urlsplit(origin).netloc != request.host:
        return json_answer({"error": "requests from other sites are not taken"}, 403)
    try:
        return await handler(request)
    except ActionRefused as refused:
        return json_answer({"error": str(refused)}, refused.status)
    except ApiError as error:
        return json_answer({"error": error.description}, 400)
    except (KeyError, TypeError, ValueError) as error:
        words = f"missing or unknown: {error.args[0]}" if isinstance(error, KeyError) else str(error)
        return json_answer({"error": words}, 400)


def add_page_routes(app: web.Application, playground: "Playground") -> None:
    """Adds the page, its files and `/api/…`."""
    PageApi(playground).add_routes(app)


class PageApi:
    def __init__(self, playground: "Playground") -> None:
        self.playground = playground
        self.world = playground.world

    def add_routes(self, app: web.Application) -> None:
        app.middlewares.append(refusals_as_json)
        router = app.router
        router.add_get("/", self.index)
        router.add_get("/page/{path:.+}", self.static)
        router.add_get("/api/people", self.people)
        router.add_post("/api/people", self.add_person)
        router.add_patch(r"/api/people/{id:\d+}", self.change_person)
        router.add_get("/api/bots", self.bots)
        router.add_get("/api/chats", self.chats)
        router.add_get("/api/chat", self.chat)
        router.add_get("/api/file/{file_id}", self.file)
        router.add_get("/api/transcript", self.transcript)
        router.add_get("/api/events", self.events)
        router.add_get("/api/actions", self.actions)
        router.add_post("/api/actions/{id}", self.run_action)
        router.add_get("/api/status", self.status)
        router.add_post("/api/send", self.send)
        for name in ("press", "press_reply", "open_link", "vote", "pay", "react", "block", "unblock", "clear"):
            router.add_post(f"/api/{name}", self.deed(getattr(self, name)))
        router.add_post("/api/inline", self.inline)
        router.add_post("/api/inline/choose", self.deed(self.choose_inline))
        router.add_post("/api/inline/prepared", self.deed(self.share_prepared))

    # files of the page

    async def index(self, request: web.Request) -> web.StreamResponse:
        return self._page_file("index.html")

    async def static(self, request: web.Request) -> web.StreamResponse:
        return self._page_file(request.match_info["path"])

    def _page_file(self, name: str) -> web.StreamResponse:
        path = (PAGE_FOLDER / name).resolve()
        if not path.is_relative_to(PAGE_FOLDER) or not path.is_file():
            raise web.HTTPNotFound(text="no such page")
        return web.FileResponse(path, headers={hdrs.CACHE_CONTROL: "no-cache"})

    # reading

    def hands(self, person: Any) -> PersonActions:
        account = self.world.accounts.get(int(person))
        if account is None:
            raise ActionRefused("no such person", 404)
        return PersonActions(self.world, account)

    async def people(self, request: web.Request) -> web.Response:
        return json_answer([account.as_page_json() for account in self.world.accounts.values()])

    async def add_person(self, request: web.Request) -> web.Response:
        wishes = await request.json()
        fields: dict[str, Any] = {
            key: str(wishes[key]) for key in ("last_name", "username", "phone", "language_code") if wishes.get(key)
        }
        if wishes.get("role"):
            fields["role"] = wishes["role"]
        return json_answer(self.world.add_account(str(wishes["first_name"]), **fields).as_page_json())

    async def change_person(self, request: web.Request) -> web.Response:
        account = self.hands(request.match_info["id"]).person
        self.world.change_account(account, **await request.json())
        return json_answer(account.as_page_json())

    async def bots(self, request: web.Request) -> web.Response:
        person = self.hands(request.query["person"]).person if "person" in request.query else None
        language = person.language_code if person else None
        return json_answer(
            [
                {
                    "id": bot.id,
                    "username": bot.username,
                    "first_name": bot.text_for(bot.names, language),
                    "description": bot.text_for(bot.descriptions, language),
                    "short_description": bot.text_for(bot.short_descriptions, language),
                    "commands": bot.commands_for(person.id if person else 0, language),
                    "inline": bot.supports_inline,
                }
                for bot in self.world.bots.values()
            ]
        )

    async def chats(self, request: web.Request) -> web.Response:
        hands = self.hands(request.query["person"])
        mine: list[Chat] = [self.world.private_chat(bot, hands.person) for bot in self.world.bots.values()]
        mine += [chat for chat in hands.people_chats() if chat.messages]
        mine.sort(key=lambda chat: chat.order, reverse=True)
        return json_answer([self._chat_line(chat, hands) for chat in mine])

    def _chat_line(self, chat: Chat, hands: PersonActions) -> dict[str, Any]:
        person = hands.person
        visible = chat.visible_to(person.id)
        last = visible[-1] if visible else None
        title, subtitle = self._title(chat, hands)
        return {
            "peer": chat.peer_of(person.id),
            "title": title,
            "subtitle": subtitle,
            "started": not isinstance(chat, PrivateChat) or chat.started,
            "blocked": isinstance(chat, PrivateChat) and chat.blocked,
            "unread": chat.unread.get(person.id, 0),
            "last": last
            and {
                "text": describe(last.payload).partition("\n")[0],
                "date": last.payload["date"],
                "outgoing": last.author_id == person.id,
            },
        }

    def _title(self, chat: Chat, hands: PersonActions) -> tuple[str, str]:
        if isinstance(chat, PrivateChat):
            return chat.bot.text_for(chat.bot.names, hands.person.language_code), f"@{chat.bot.username}"
        other = self.world.accounts[int(chat.peer_of(hands.person.id).partition(":")[2])]
        return other.full_name, f"@{other.username}" if other.username else other.phone

    async def chat(self, request: web.Request) -> web.Response:
        hands = self.hands(request.query["person"])
        chat = hands.chat(request.query["peer"])
        person = hands.person
        chat.unread[person.id] = 0
        private = chat if isinstance(chat, PrivateChat) else None
        language = person.language_code
        bot = private.bot if private else None
        return json_answer(
            {
                "messages": [message.seen_by(person.id) for message in chat.visible_to(person.id)],
                "reply_keyboard": private and private.reply_keyboard,
                "force_reply": private and private.force_reply,
                "commands": bot.commands_for(person.id, language) if bot else [],
                "menu_button": ((private and private.menu_button) or bot.menu_button) if bot else {"type": "default"},
                "blocked": bool(private and private.blocked),
                "started": private.started if private else True,
                "title": self._title(chat, hands)[0],
                "description": bot.text_for(bot.descriptions, language) if bot else "",
                "short_description": bot.text_for(bot.short_descriptions, language) if bot else "",
                "pinned": chat.pinned,
                "typing": None,
            }
        )

    async def file(self, request: web.Request) -> web.Response:
        reference = self.world.files.find(request.match_info["file_id"])
        if reference is None:
            raise ActionRefused("no such file", 404)
        content_type = reference.file.content_type
        # only pictures are shown; anything else a bot or a person uploaded must not run as a page of this server
        if not content_type.startswith(("image/", "video/", "audio/")) or "svg" in content_type:
            content_type = "application/octet-stream"
        headers = {"X-Content-Type-Options": "nosniff", hdrs.CACHE_CONTROL: "max-age=86400"}
        return web.Response(body=reference.file.content, content_type=content_type, headers=headers)

    async def transcript(self, request: web.Request) -> web.Response:
        hands = self.hands(request.query["person"])
        return web.Response(text=transcript(hands.chat(request.query["peer"]), hands.person.id))

    # doing

    def deed(self, work: Callable[[PersonActions, dict[str, Any]], dict[str, Any]]) -> Handler:
        """A POST with a JSON object that names the person."""

        async def handle(request: web.Request) -> web.Response:
            wishes = await request.json()
            return json_answer(work(self.hands(wishes["person"]), wishes))

        return handle

    def _seen(self, hands: PersonActions, message: StoredMessage) -> dict[str, Any]:
        return {"message": message.seen_by(hands.person.id)}

    async def send(self, request: web.Request) -> web.Response:
        wishes: dict[str, Any] = {}
        uploads: dict[str, Upload] = {}
        if request.content_type == "multipart/form-data":
            async for part in await request.multipart():
                if not isinstance(part, BodyPartReader) or not part.name:
                    raise ActionRefused("parts need names")
                if part.filename:
                    content_type = part.headers.get(hdrs.CONTENT_TYPE, "")
                    uploads[part.name] = Upload(part.filename, bytes(await part.read()), content_type)
                else:
                    wishes[part.name] = await part.text()
        else:
            wishes = await request.json()
        hands = self.hands(wishes["person"])
        return json_answer(self._seen(hands, self._send(hands, hands.chat(wishes["peer"]), wishes, uploads)))

    def _send(
        self, hands: PersonActions, chat: Chat, wishes: dict[str, Any], uploads: dict[str, Upload]
    ) -> StoredMessage:
        reply_to = int(wishes["reply_to"]) if wishes.get("reply_to") else None
        for kind in ("photo", "document"):
            if kind in uploads:
                return hands.send_file(chat, kind, uploads[kind], wishes.get("caption", ""))
        if "text" in wishes:
            return hands.say(chat, str(wishes["text"]), reply_to)
        if wishes.get("contact") == "own":
            return hands.share_own_contact(chat, reply_to)
        if "contact" in wishes:
            return hands.share_contact(chat, wishes["contact"])
        if "dice" in wishes:
            return hands.send_dice(chat, wishes["dice"])
        if "location" in wishes:
            return hands.send_location(chat, wishes["location"])
        if "users_shared" in wishes and isinstance(chat, PrivateChat):
            shared = wishes["users_shared"]
            return hands.share_users(chat, shared["request_id"], shared["user_ids"])
        raise ActionRefused("there is nothing to send")

    def press(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        chat = hands.chat(wishes["peer"])
        return {"query_id": hands.press(chat, wishes["message_id"], wishes["row"], wishes["column"])}

    def press_reply(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        chat = hands.bot_chat(wishes["peer"])
        sent = hands.press_reply(chat, wishes["row"], wishes["column"], wishes.get("user_ids"))
        if isinstance(sent, StoredMessage):
            return self._seen(hands, sent)
        return {"needs": "users", "request": sent}

    def open_link(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        chat, sent = hands.open_link(wishes["url"])
        shown = sent.seen_by(hands.person.id) if sent else None
        return {"peer": chat.peer_of(hands.person.id), "started": chat.started, "sent": shown}

    def vote(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        return self._seen(hands, hands.vote(hands.chat(wishes["peer"]), wishes["message_id"], wishes["option_ids"]))

    def pay(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        return {"query_id": hands.pay(hands.chat(wishes["peer"]), wishes["message_id"])}

    def react(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        return self._seen(hands, hands.react(hands.chat(wishes["peer"]), wishes["message_id"], wishes.get("emoji")))

    def block(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        hands.block(hands.bot_chat(wishes["peer"]))
        return {"blocked": True}

    def unblock(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        hands.unblock(hands.bot_chat(wishes["peer"]))
        return {"blocked": False}

    def clear(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        hands.clear(hands.chat(wishes["peer"]))
        return {"cleared": True}

    async def inline(self, request: web.Request) -> web.Response:
        wishes = await request.json()
        hands = self.hands(wishes["person"])
        answer = await hands.ask_inline(wishes["bot"], wishes["query"], wishes.get("offset", ""), wishes.get("peer"))
        return json_answer(answer)

    def choose_inline(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        return self._seen(hands, hands.choose_inline(wishes["bot"], wishes["result_id"], wishes["peer"]))

    def share_prepared(self, hands: PersonActions, wishes: dict[str, Any]) -> dict[str, Any]:
        return self._seen(hands, hands.share_prepared(wishes["id"], wishes["peer"]))

    # the host

    async def actions(self, request: web.Request) -> web.Response:
        return json_answer([action.as_json() for action in self.playground.actions.values()])

    async def run_action(self, request: web.Request) -> web.Response:
        action = self.playground.actions.get(request.match_info["id"])
        if action is None:
            raise ActionRefused("no such action", 404)
        try:
            text = await action.run()
        except Exception as error:  # noqa: BLE001 - the host's code is not ours: whatever it raises is shown to who pressed the button
            return json_answer({"ok": False, "error": str(error) or type(error).__name__})
        return json_answer({"ok": True, **({"text": text} if text else {})})

    async def status(self, request: web.Request) -> web.Response:
        return json_answer({"lines": self.playground.status})

    # events

    async def events(self, request: web.Request) -> web.StreamResponse:
        hands = self.hands(request.query["person"])
        queue: asyncio.Queue[Event] = asyncio.Queue(EVENT_QUEUE_MAX)

        def note(event: Event) -> None:
            # a window that reads nothing must not fill the memory: it is told to load everything anew
            if queue.full():
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait({"type": "hello"})
            queue.put_nowait(event)

        response = web.StreamResponse(
            headers={hdrs.CONTENT_TYPE: "text/event-stream", hdrs.CACHE_CONTROL: "no-cache", "X-Accel-Buffering": "no"}
        )
        unsubscribe = self.world.events.subscribe(hands.person.id, note)
        try:
            await response.prepare(request)
            await response.write(b'data: {"type":"hello"}\n\n')
            while True:
                try:
                    async with asyncio.timeout(HEARTBEAT_S):
                        event = await queue.get()
                except TimeoutError:
                    await response.write(b": heartbeat\n\n")
                    continue
                if event["type"] == "bye":
                    break
                await response.write(b"data: " + orjson.dumps(event) + b"\n\n")
        except ConnectionError:
            return response  # the window was closed
        finally:
            unsubscribe()
        return response
