"""A person for tests of any bot: does things, and waits for what the bot makes of them. Everything by events, no polling.

anna = Person(playground, playground.add_person("Anna"))
await anna.open("shop_bot")
await anna.expect("Welcome")
await anna.press("Menu")
assert (await anna.next_answer()).buttons == [["Coffee", "Tea"]]
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground.chats import Chat, PrivateChat, StoredMessage
from playground.events import Event
from playground.files import Upload
from playground.people import Account
from playground.person_actions import PersonActions, read_link
from playground.text_length import utf16_slice
from playground.transcript import describe, transcript

if TYPE_CHECKING:
    from playground.server import Playground

TIMEOUT_S = 5.0
QUIET_S = 0.2
_ANSWERS = ("message", "edit", "callback_answer", "payment")


@dataclass(frozen=True, slots=True)
class Answer:
    """Something a bot did: `kind` is `message`, `edit`, `callback_answer` or `payment`."""

    kind: str
    message: dict[str, Any]
    event: Event

    @property
    def text(self) -> str:
        """Text or caption of the message; the words of a callback answer; the question of a poll."""
        if self.kind == "callback_answer":
            return str(self.event.get("text", ""))
        if self.kind == "payment":
            return str(self.event.get("error", ""))
        message = self.message
        poll = message.get("poll")
        return str(message.get("text") or message.get("caption") or (poll["question"] if poll else ""))

    @property
    def is_alert(self) -> bool:
        return bool(self.event.get("show_alert"))

    @property
    def is_expired(self) -> bool:
        """The bot never answered the tap."""
        return bool(self.event.get("expired"))

    @property
    def buttons(self) -> list[list[str]]:
        """Labels of the inline keyboard."""
        return [[button["text"] for button in row] for row in self.keyboard]

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def links(self) -> list[str]:
        """Addresses behind words (`text_link`) and in plain sight (`url`), in the order of the text."""
        text = self.message.get("text") or self.message.get("caption") or ""
        entities = self.message.get("entities") or self.message.get("caption_entities") or []
        return [
            each.get("url") or utf16_slice(text, each["offset"], each["length"])
            for each in entities
            if each["type"] in ("text_link", "url")
        ]

    def __str__(self) -> str:
        if self.kind in ("callback_answer", "payment"):
            return f"{self.kind} «{self.text}»"
        return f"{self.kind}: {describe(self.message)}"


Wanted = str | Callable[[Answer], bool]


class Person:
    """One person at a phone. Actions go to the bot that was opened last (or `at`, or `bot=`)."""

    def __init__(self, playground: "Playground", person: Account | int) -> None:
        self.playground = playground
        self.hands: PersonActions = playground.hands_of(person)
        self.account = self.hands.person
        self.peer = ""
        self._seen: dict[str, list[Answer]] = {}
        self._since: dict[str, int] = {}
        self._read: dict[str, int] = {}
        self._news = asyncio.Event()
        self._leave = playground.world.events.subscribe(self.account.id, self._note)

    @property
    def id(self) -> int:
        return self.account.id

    def close(self) -> None:
        """Stops listening."""
        self._leave()

    # where

    def at(self, bot: str) -> "Person":
        """Turns to a bot's chat without sending anything."""
        self.peer = f"bot:{bot.lstrip('@')}"
        self.hands.bot_chat(self.peer)
        return self

    @property
    def chat(self) -> Chat:
        """The present chat."""
        return self.hands.chat(self.peer)

    @property
    def bot_chat(self) -> PrivateChat:
        return self.hands.bot_chat(self.peer)

    # doing

    async def open(self, bot: str, payload: str | None = None) -> StoredMessage:
        """Opens a bot and presses START, perhaps from a deep link with a payload."""
        self.at(bot)
        self._act()
        return self.hands.start(self.bot_chat, payload)

    async def open_link(self, url: str) -> StoredMessage | None:
        """Follows a t.me link into a bot (or pays an invoice link)."""
        peer = self.peer
        self.peer = self._peer_of_link(url)
        self._act()
        try:
            return self.hands.open_link(url)[1]
        except Exception:
            self.peer = peer
            raise

    def _peer_of_link(self, url: str) -> str:
        username, _, slug = read_link(url)
        if slug is not None:
            link = self.playground.world.invoice_links.get(slug)
            username = link.bot.username if link else username
        return f"bot:{username}"

    async def say(self, text: str, reply_to: int | None = None) -> StoredMessage:
        self._act()
        return self.hands.say(self.chat, text, reply_to)

    async def press(self, label: str, message_id: int | None = None) -> str | StoredMessage | None:
        """Taps a button by its label, callback data or a part of the label.

        Looked for in the newest message with a keyboard, then in the reply keyboard, then in older messages.
        Callback button: the query's id. Reply button: the message it sent. `t.me` link: opens it. Other links and
        `copy_text`: their content. `pay`: pays. Fails (AssertionError) when there is no such button.
        """
        messages = [
            each
            for each in reversed(self.chat.messages.values())
            if message_id in (None, each.id) and "reply_markup" in each.payload
        ]
        found = self._find_inline(label, messages[:1])
        if found is None and message_id is None and (place := self._find_reply(label)):
            self._act()
            sent = self.hands.press_reply(self.bot_chat, *place)
            assert isinstance(sent, StoredMessage), f"[{label}] asks to choose people: use share_users"
            return sent
        found = found or self._find_inline(label, messages[1:])
        if found is None:
            raise AssertionError(f"there is no button [{label}]\n{self.transcript()}")
        return await self._press_inline(*found)

    def _find_reply(self, label: str) -> tuple[int, int] | None:
        labels = self.reply_keyboard if self.peer.startswith("bot:") else []
        checks: tuple[Callable[[str], bool], ...] = (lambda text: text == label, lambda text: label in text)
        for fits in checks:
            for row, texts in enumerate(labels):
                for column, text in enumerate(texts):
                    if fits(text):
                        return row, column
        return None

    def _find_inline(
        self, label: str, messages: list[StoredMessage]
    ) -> tuple[StoredMessage, int, int, dict[str, Any]] | None:
        checks: tuple[Callable[[dict[str, Any]], bool], ...] = (
            lambda button: button["text"] == label,
            lambda button: button.get("callback_data") == label,
            lambda button: label in button["text"],
        )
        for message in messages:
            keyboard = message.payload.get("reply_markup", {}).get("inline_keyboard", [])
            for fits in checks:
                for row, buttons in enumerate(keyboard):
                    for column, button in enumerate(buttons):
                        if fits(button):
                            return message, row, column, button
        return None

    async def _press_inline(
        self, message: StoredMessage, row: int, column: int, button: dict[str, Any]
    ) -> str | StoredMessage | None:
        if "callback_data" in button:
            self._act()
            return self.hands.press(self.chat, message.id, row, column)
        if button.get("pay"):
            return await self.pay(message.id)
        if "url" in button:
            url: str = button["url"]
            if "//t.me/" in url or url.startswith("tg://resolve"):
                return await self.open_link(url)
            return url
        if "copy_text" in button:
            copied: str = button["copy_text"]["text"]
            return copied
        for key in ("switch_inline_query", "switch_inline_query_current_chat"):
            if key in button:
                query: str = button[key]
                return query
        if "switch_inline_query_chosen_chat" in button:
            chosen: str = button["switch_inline_query_chosen_chat"].get("query", "")
            return chosen
        raise AssertionError(f"[{button['text']}] cannot be pressed here")

    async def edit(self, message: StoredMessage, text: str) -> StoredMessage:
        """Changes one's own text."""
        self._act()
        return self.hands.edit(self.chat, message.id, text)

    async def forward(self, message: StoredMessage) -> StoredMessage:
        """Forwards a message into the present chat."""
        self._act()
        return self.hands.forward(message.chat, message.id, self.chat)

    async def share_own_contact(self) -> StoredMessage:
        self._act()
        return self.hands.share_own_contact(self.chat)

    async def share_contact(
        self, phone_number: str, first_name: str, last_name: str | None = None, user_id: int | None = None
    ) -> StoredMessage:
        """Somebody else's card (no `user_id`: not a Telegram user)."""
        self._act()
        card = {"phone_number": phone_number, "first_name": first_name, "last_name": last_name, "user_id": user_id}
        return self.hands.share_contact(self.chat, card)

    async def share_users(self, request_id: int, *people: "Person | Account | int") -> StoredMessage:
        self._act()
        ids = [each if isinstance(each, int) else each.id for each in people]
        return self.hands.share_users(self.bot_chat, request_id, ids)

    async def send_photo(self, content: bytes, caption: str = "", filename: str = "photo.jpg") -> StoredMessage:
        self._act()
        return self.hands.send_file(self.chat, "photo", Upload(filename, content, ""), caption)

    async def send_document(self, content: bytes, filename: str, caption: str = "") -> StoredMessage:
        self._act()
        return self.hands.send_file(self.chat, "document", Upload(filename, content, ""), caption)

    async def send_location(self, latitude: float, longitude: float) -> StoredMessage:
        self._act()
        return self.hands.send_location(self.chat, {"latitude": latitude, "longitude": longitude})

    async def roll(self, emoji: str = "🎲") -> StoredMessage:
        self._act()
        return self.hands.send_dice(self.chat, emoji)

    async def vote(self, *options: int | str, message_id: int | None = None) -> StoredMessage:
        """Votes in the newest poll (or the given one) by option numbers or texts."""
        message = self._newest("poll") if message_id is None else self.chat.messages[message_id]
        texts = [option["text"] for option in message.payload["poll"]["options"]]
        self._act()
        chosen = [texts.index(option) if isinstance(option, str) else option for option in options]
        return self.hands.vote(self.chat, message.id, chosen)

    async def pay(self, message_id: int | None = None) -> str:
        """Pays the newest invoice (or the given one)."""
        message = self._newest("invoice") if message_id is None else self.chat.messages[message_id]
        self._act()
        return self.hands.pay(self.chat, message.id)

    async def block(self) -> None:
        self.hands.block(self.bot_chat)

    async def unblock(self) -> None:
        self.hands.unblock(self.bot_chat)

    async def ask_inline(
        self, bot: str, query: str = "", offset: str = "", wait_s: float = TIMEOUT_S
    ) -> dict[str, Any]:
        """Types `@bot query`: the results as the page shows them."""
        return await self.hands.ask_inline(bot, query, offset, self.peer or None, wait_s)

    async def share_inline(self, bot: str, result_id: str, to: "Person | Account | int") -> StoredMessage:
        """Sends one of the results into the chat with another person."""
        person_id = to if isinstance(to, int) else to.id
        return self.hands.choose_inline(bot, result_id, f"person:{person_id}")

    def _newest(self, content: str) -> StoredMessage:
        for message in reversed(self.chat.messages.values()):
            if content in message.payload:
                return message
        raise AssertionError(f"there is no {content} in the chat\n{self.transcript()}")

    # seeing

    @property
    def screen(self) -> Answer:
        """The last message of the bot as it is now."""
        for message in reversed(self.chat.messages.values()):
            if message.author_id != self.id:
                return Answer("message", message.seen_by(self.id), {})
        raise AssertionError(f"{self.account.first_name} has heard nothing from {self.peer} yet")

    @property
    def answers(self) -> list[Answer]:
        """Everything the bot did since the last action of this person."""
        return self._seen.get(self.peer, [])[self._since.get(self.peer, 0) :]

    @property
    def reply_keyboard(self) -> list[list[str]]:
        """Labels of the reply keyboard; empty when there is none."""
        rows = (self.bot_chat.reply_keyboard or {"keyboard": []})["keyboard"]
        return [[button["text"] for button in row] for row in rows]

    def transcript(self) -> str:
        return transcript(self.chat, self.id)

    def file(self, answer: Answer) -> bytes:
        """The content of the photo or document of a message."""
        message = answer.message
        media = message["photo"][-1] if "photo" in message else message["document"]
        reference = self.playground.world.files.find(media["file_id"])
        assert reference is not None, "messages name only files that are kept"
        return reference.file.content

    async def scan(self, answer: Answer | None = None) -> list[str]:
        """What the QR codes of a photo say (of the last message, unless another is given)."""
        message_id = (answer or self.screen).message["message_id"]
        await self.playground.settle()
        return list(self.chat.messages[message_id].links)

    async def next_answer(self, timeout: float = TIMEOUT_S) -> Answer:
        """The next message, edit or callback answer with words since the last action that was not taken yet."""
        async with self._patience(timeout, "the bot to answer"):
            while True:
                seen = self._seen.get(self.peer, [])
                position = self._read.get(self.peer, 0)
                if position < len(seen):
                    self._read[self.peer] = position + 1
                    return seen[position]
                await self._wait()

    async def expect(self, wanted: Wanted = "", timeout: float = TIMEOUT_S) -> Answer:
        """The first answer since the last action whose text contains `wanted` (or that the predicate takes).

        Answers before it count as taken. Fails with the transcript when none comes in time.
        """
        name = repr(wanted) if isinstance(wanted, str) else "an answer that fits"
        start = self._since.get(self.peer, 0)
        async with self._patience(timeout, name):
            while True:
                seen = self._seen.get(self.peer, [])
                for position in range(start, len(seen)):
                    if _fits(seen[position], wanted):
                        self._read[self.peer] = max(self._read.get(self.peer, 0), position + 1)
                        return seen[position]
                start = len(seen)
                await self._wait()

    async def expect_silence(self, seconds: float = QUIET_S) -> None:
        """Fails when the bot says something (more) within this time."""
        position = self._read.get(self.peer, 0)
        try:
            async with asyncio.timeout(seconds):
                while len(self._seen.get(self.peer, [])) <= position:
                    await self._wait()
        except TimeoutError:
            return
        raise AssertionError(f"silence was expected, but came: {self._seen[self.peer][position]}")

    def _patience(self, timeout: float, what: str) -> "_Patience":
        return _Patience(self, timeout, what)

    async def _wait(self) -> None:
        self._news.clear()
        await self._news.wait()

    def _act(self) -> None:
        """What the bot did before this moment is past."""
        position = len(self._seen.get(self.peer, []))
        self._since[self.peer] = position
        self._read[self.peer] = position

    def _note(self, event: Event) -> None:
        kind = event["type"]
        if kind not in _ANSWERS:
            return
        message = event.get("message", {})
        if kind == "message" and message["outgoing"]:
            return
        if kind == "edit" and message["outgoing"] and "via_bot" not in message:
            return
        if kind == "callback_answer" and not (event.get("text") or event.get("url") or event.get("expired")):
            return
        self._seen.setdefault(event["peer"], []).append(Answer(kind, message, event))
        self._news.set()


class _Patience:
    """Waits at most so long; running out of it tells what was waited for and what happened instead."""

    def __init__(self, person: Person, timeout: float, what: str) -> None:
        self._person = person
        self._what = what
        self._timeout_s = timeout
        self._limit = asyncio.timeout(timeout)

    async def __aenter__(self) -> None:
        await self._limit.__aenter__()

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> None:
        try:
            await self._limit.__aexit__(kind, error, trace)
        except TimeoutError:
            name = self._person.account.first_name
            raise AssertionError(
                f"{name} waited {self._timeout_s} s for {self._what}\n{self._person.transcript()}"
            ) from None


def _fits(answer: Answer, wanted: Wanted) -> bool:
    return wanted in answer.text if isinstance(wanted, str) else wanted(answer)
