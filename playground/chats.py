"""Chats and the messages in them."""

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playground.bots import Bot
from playground.people import Account

if TYPE_CHECKING:
    from playground.polls import Poll

HISTORY_MAX = 2_000


@dataclass(slots=True, eq=False)
class StoredMessage:
    """A message; `payload` is the Bot API `Message` and is replaced, never changed, so that old copies stay true."""

    chat: "Chat"
    payload: dict[str, Any]
    author_id: int
    by_bot: Bot | None = None
    via_bot: Bot | None = None
    inline_message_id: str | None = None
    links: list[str] = field(default_factory=list)
    open_queries: set[str] = field(default_factory=set)
    poll: "Poll | None" = None
    reactions: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    invoice: dict[str, Any] | None = None

    @property
    def id(self) -> int:
        return int(self.payload["message_id"])

    @property
    def text(self) -> str:
        """Text or caption, or nothing."""
        return str(self.payload.get("text") or self.payload.get("caption") or "")

    def button(self, row: int, column: int) -> dict[str, Any] | None:
        rows = self.payload.get("reply_markup", {}).get("inline_keyboard", [])
        if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
            found: dict[str, Any] = rows[row][column]
            return found
        return None

    def seen_by(self, person_id: int) -> dict[str, Any]:
        """The message as the page shows it to this person (`M` of API.md)."""
        seen = {**self.payload, "outgoing": self.author_id == person_id, "links": self.links}
        if "effect_id" in self.payload:
            seen["effect"] = self.payload["effect_id"]
        if "media_group_id" in self.payload:
            seen["album"] = self.payload["media_group_id"]
        if self.open_queries:
            seen["pressed"] = True
        if self.reactions:
            seen["reactions"] = [each for given in self.reactions.values() for each in given]
        if self.poll is not None:
            seen["voted"] = self.poll.choice_of(person_id)
        return seen


@dataclass(slots=True)
class HistoryEntry:
    """One line of a transcript: what (`message`, `edit`, `delete`, `press`, `callback_answer`, …), who, and the content."""

    what: str
    who: str
    content: dict[str, Any]


@dataclass(slots=True, eq=False)
class Chat(ABC):
    """What all chats have. Message ids count from 1 in every chat, as a bot must expect equal ids in different chats."""

    id: int
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    last_id: int = 0
    pinned: list[int] = field(default_factory=list)
    history: deque[HistoryEntry] = field(default_factory=lambda: deque(maxlen=HISTORY_MAX))
    unread: dict[int, int] = field(default_factory=dict)
    cleared_up_to: dict[int, int] = field(default_factory=dict)
    order: int = 0

    type = "private"

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    @abstractmethod
    def as_chat(self) -> dict[str, Any]:
        """The Bot API `Chat`."""

    @abstractmethod
    def viewers(self) -> tuple[int, ...]:
        """Ids of the people who see this chat."""

    @abstractmethod
    def peer_of(self, person_id: int) -> str:
        """The other side, as this person sees it."""

    def bots(self) -> tuple[Bot, ...]:
        return ()

    def visible_to(self, person_id: int) -> list[StoredMessage]:
        border = self.cleared_up_to.get(person_id, 0)
        return [message for message_id, message in self.messages.items() if message_id > border]

    def remember(self, what: str, who: str, content: dict[str, Any]) -> None:
        self.history.append(HistoryEntry(what, who, content))


@dataclass(slots=True, eq=False)
class PrivateChat(Chat):
    """A person and a bot; the chat's id is the person's."""

    bot: Bot = field(kw_only=True)
    person: Account = field(kw_only=True)
    started: bool = False
    blocked: bool = False
    reply_keyboard: dict[str, Any] | None = None
    force_reply: dict[str, Any] | None = None
    menu_button: dict[str, Any] | None = None

    def as_chat(self) -> dict[str, Any]:
        return self.person.as_chat()

    def viewers(self) -> tuple[int, ...]:
        return (self.person.id,)

    def peer_of(self, person_id: int) -> str:
        return f"bot:{self.bot.username}"

    def bots(self) -> tuple[Bot, ...]:
        return (self.bot,)


@dataclass(slots=True, eq=False)
class PeopleChat(Chat):
    """Two people; bots are here only through messages sent via them."""

    people: tuple[Account, Account] = field(kw_only=True)

    def as_chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private"}

    def viewers(self) -> tuple[int, ...]:
        return (self.people[0].id, self.people[1].id)

    def other(self, person_id: int) -> Account:
        return self.people[1] if self.people[0].id == person_id else self.people[0]

    def peer_of(self, person_id: int) -> str:
        return f"person:{self.other(person_id).id}"


@dataclass(slots=True, eq=False)
class GroupChat(Chat):
    """A group, supergroup or channel: enough to ask who is a member and to post. Nobody writes here on the page."""

    kind: str = field(kw_only=True)
    title: str = field(kw_only=True)
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    member_bots: dict[int, Bot] = field(default_factory=dict)
    invite_links: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def type(self) -> str:  # type: ignore[override]
        return self.kind

    def as_chat(self) -> dict[str, Any]:
        chat: dict[str, Any] = {"id": self.id, "title": self.title}
        if self.username:
            chat["username"] = self.username
        return {**chat, "type": self.kind}

    def viewers(self) -> tuple[int, ...]:
        return ()

    def peer_of(self, person_id: int) -> str:
        return f"group:{self.id}"

    def bots(self) -> tuple[Bot, ...]:
        return tuple(self.member_bots.values())
