"""Everything the playground knows: people, bots, chats, files, time."""

import random
from typing import TYPE_CHECKING, Any

from playground.bots import Bot, make_bot
from playground.chats import Chat, GroupChat, PeopleChat, PrivateChat, StoredMessage
from playground.clock import Clock
from playground.envelope import bad_request, forbidden
from playground.events import EventBus
from playground.faults import Faults
from playground.files import FileStore
from playground.limits import RateLimits
from playground.people import COLORS, FIRST_PERSON_ID, Account
from playground.qr_codes import QrReader
from playground.updates import UpdateQueue

if TYPE_CHECKING:
    from playground.inline import InlineQuery, OpenResults, PreparedMessage
    from playground.payments import InvoiceLink, PreCheckout
    from playground.polls import Poll
    from playground.queries import CallbackQuery

FIRST_GROUP_ID = -1_002_000_000_001


class World:
    """The state; what happens in it stands in the modules that are called after their subject."""

    def __init__(
        self, *, limits: RateLimits | None = None, callback_lifetime_s: float = 15.0, seed: int | None = None
    ) -> None:
        self.clock = Clock()
        self.events = EventBus()
        self.faults = Faults()
        self.files = FileStore()
        self.qr_reader = QrReader()
        self.random = random.Random(seed)
        self.limits = limits or RateLimits()
        self.callback_lifetime_s = callback_lifetime_s
        self.accounts: dict[int, Account] = {}
        self.bots: dict[str, Bot] = {}
        self.bots_by_name: dict[str, Bot] = {}
        self.bots_by_id: dict[int, Bot] = {}
        self.groups: dict[int, GroupChat] = {}
        self.loaded_dice: list[int] = []
        self._serial = 0
        self.forget_history()

    def forget_history(self) -> None:
        """Empties all chats and queries; people and bots stay, and so does what the bots said about themselves."""
        self.private_chats: dict[tuple[int, int], PrivateChat] = {}
        self.people_chats: dict[tuple[int, int], PeopleChat] = {}
        self.callback_queries: dict[str, CallbackQuery] = {}
        self.inline_messages: dict[str, StoredMessage] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.open_inline_results: dict[tuple[int, int], OpenResults] = {}
        self.prepared_messages: dict[str, PreparedMessage] = {}
        self.polls: dict[str, Poll] = {}
        self.pre_checkouts: dict[str, PreCheckout] = {}
        self.invoice_links: dict[str, InvoiceLink] = {}
        self.payments: dict[str, dict[str, Any]] = {}
        for bot in self.bots.values():
            bot.updates.clear()
        for group in self.groups.values():
            group.messages.clear()

    def serial(self) -> int:
        """A number never given before: for ids of queries, polls, albums."""
        self._serial += 1
        return self._serial

    def long_id(self) -> str:
        """An id that looks like Telegram's: a long number as text."""
        return str((self.random.getrandbits(43) << 20) + self.serial())

    # people and bots

    def add_account(self, first_name: str, *, person_id: int | None = None, **fields: Any) -> Account:
        """One more person. Refuses (ValueError) an id or username that is taken, and impossible names."""
        if person_id is None:
            person_id = max([FIRST_PERSON_ID - 1, *(each for each in self.accounts if each >= FIRST_PERSON_ID)]) + 1
        if person_id in self.accounts or person_id in self.bots_by_id:
            raise ValueError(f"the id {person_id} is taken")
        fields.setdefault("phone", f"98912{person_id % 10_000_000:07d}")
        fields.setdefault("color", COLORS[len(self.accounts) % len(COLORS)])
        self._check_username(fields.get("username"))
        account = Account(id=person_id, first_name=first_name, **fields)
        self.accounts[person_id] = account
        self.events.publish_to_all({"type": "people"})
        return account

    def change_account(self, account: Account, **changes: Any) -> None:
        if changes.get("username") != account.username:
            self._check_username(changes.get("username"))
        account.change(**changes)
        self.events.publish_to_all({"type": "people"})

    def _check_username(self, username: str | None) -> None:
        taken = {each.username.lower() for each in self.accounts.values() if each.username} | set(self.bots_by_name)
        if username and username.lower() in taken:
            raise ValueError(f"the username {username} is taken")

    def add_bot(
        self, token: str, username: str, first_name: str | None = None, *, supports_inline: bool = False
    ) -> Bot:
        """One more bot. Refuses (ValueError) a malformed or known token, and a taken username."""
        self._check_username(username)
        queue = UpdateQueue(self.clock, self.random.randrange(100_000_000, 900_000_000))
        bot = make_bot(token, username, first_name, supports_inline, queue, self.limits)
        if token in self.bots or bot.id in self.bots_by_id or bot.id in self.accounts:
            raise ValueError(f"the bot {bot.id} is known already")
        self.bots[token] = bot
        self.bots_by_name[username.lower()] = bot
        self.bots_by_id[bot.id] = bot
        self.events.publish_to_all({"type": "bots"})
        return bot

    def bot_named(self, username: str) -> Bot | None:
        return self.bots_by_name.get(username.lstrip("@").lower())

    # chats

    def private_chat(self, bot: Bot, account: Account) -> PrivateChat:
        chat = self.private_chats.get((bot.id, account.id))
        if chat is None:
            chat = PrivateChat(account.id, bot=bot, person=account)
            self.private_chats[bot.id, account.id] = chat
        return chat

    def people_chat(self, one: Account, other: Account) -> PeopleChat:
        key = (min(one.id, other.id), max(one.id, other.id))
        chat = self.people_chats.get(key)
        if chat is None:
            chat = PeopleChat(self.serial(), people=(one, other))
            self.people_chats[key] = chat
        return chat

    def add_group(self, kind: str, title: str, username: str | None = None, chat_id: int | None = None) -> GroupChat:
        """A `group`, `supergroup` or `channel` with nobody in it."""
        if kind not in ("group", "supergroup", "channel"):
            raise ValueError(f"no such kind of chat: {kind}")
        if chat_id is None:
            chat_id = FIRST_GROUP_ID - len(self.groups)
        group = GroupChat(chat_id, kind=kind, title=title, username=username)
        self.groups[chat_id] = group
        return group

    def find_chat(self, bot: Bot, chat_id: int | str) -> Chat:
        """The chat a bot names. Refuses `chat not found` and bots as addressees."""
        if isinstance(chat_id, str):
            return self._find_by_username(chat_id)
        if chat_id in self.bots_by_id:
            raise forbidden("the bot can't send messages to the bot")
        if chat_id > 0:
            account = self.accounts.get(chat_id)
            if account is None:
                raise bad_request("chat not found")
            return self.private_chat(bot, account)
        group = self.groups.get(chat_id)
        if group is None:
            raise bad_request("chat not found")
        return group

    def writable_chat(self, bot: Bot, chat_id: int | str) -> Chat:
        """The chat a bot wants to send to. Refuses with 403 who blocked it, never started it, or left."""
        chat = self.find_chat(bot, chat_id)
        if isinstance(chat, PrivateChat):
            if chat.person.deactivated:
                raise forbidden("user is deactivated")
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.started:
                raise forbidden("bot can't initiate conversation with a user")
        elif isinstance(chat, GroupChat):
            self.check_member(bot, chat)
        return chat

    def known_chat(self, bot: Bot, chat_id: int | str) -> Chat:
        """The chat a bot asks about; a person who never wrote is as good as nobody."""
        chat = self.find_chat(bot, chat_id)
        if isinstance(chat, PrivateChat) and not chat.started:
            raise bad_request("chat not found")
        if isinstance(chat, GroupChat) and not chat.username:
            self.check_member(bot, chat)
        return chat

    def check_member(self, bot: Bot, chat: GroupChat) -> None:
        status = chat.members.get(bot.id, "left")
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if status == "left":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        if chat.kind == "channel" and status != "administrator":
            raise bad_request("need administrator rights in the channel chat")

    def _find_by_username(self, chat_id: str) -> Chat:
        if not chat_id:
            raise bad_request("chat_id is empty")
        name = chat_id.removeprefix("@").lower()
        if chat_id.startswith("@"):
            if name in self.bots_by_name:
                raise forbidden("the bot can't send messages to the bot")
            for group in self.groups.values():
                if group.username and group.username.lower() == name:
                    return group
        raise bad_request("chat not found")

    # updates

    def push(self, bot: Bot, kind: str, payload: Any, queue: str) -> int | None:
        """Makes an update for the bot; None when it does not want this kind."""
        twice = bool(self.faults.waiting) and self.faults.take_duplicate(bot.username)
        return bot.updates.push(kind, payload, queue, twice=twice)
