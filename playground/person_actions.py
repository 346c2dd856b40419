"""What a person does in a client: write, tap, share, open links, block."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playground import inline, payments, polls, queries
from playground.bots import Bot
from playground.chats import Chat, PeopleChat, PrivateChat, StoredMessage
from playground.entity_detection import detect_entities
from playground.files import Upload
from playground.media import media_fields, refer
from playground.messages import (
    content_of,
    hide_keyboard,
    media_kind,
    post_by_person,
    replace_content,
    tell_reactions,
)
from playground.methods.sending import DICE_FACES
from playground.people import Account
from playground.refusals import ActionRefused
from playground.texts import CAPTION_LENGTH_MAX, MESSAGE_LENGTH_MAX
from playground.world import World

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
FIXED_PLACE = {"latitude": 35.7219, "longitude": 51.3347}
_DOMAIN = re.compile(r"(?i)(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)")


class PersonActions:
    """One person's hands."""

    def __init__(self, world: World, person: Account) -> None:
        self.world = world
        self.person = person

    # finding chats

    def chat(self, peer: str) -> Chat:
        """The chat with a peer (`bot:<username>`, `person:<id>`)."""
        kind, _, name = peer.partition(":")
        if kind == "bot":
            bot = self.world.bot_named(name)
            if bot is not None:
                return self.world.private_chat(bot, self.person)
        elif kind == "person" and name.isdigit():
            other = self.world.accounts.get(int(name))
            if other is self.person:
                raise ActionRefused("nobody chats with oneself here")
            if other is not None:
                return self.world.people_chat(self.person, other)
        raise ActionRefused(f"no such peer: {peer}", 404)

    def bot_chat(self, peer: str) -> PrivateChat:
        chat = self.chat(peer)
        if not isinstance(chat, PrivateChat):
            raise ActionRefused("this works in chats with bots only")
        return chat

    def message(self, chat: Chat, message_id: int) -> StoredMessage:
        message = chat.messages.get(message_id)
        if message is None:
            raise ActionRefused("no such message", 404)
        return message

    # writing

    def send(self, chat: Chat, content: dict[str, Any], reply_to: int | None = None) -> StoredMessage:
        """Any content. Refuses a blocked bot and a deactivated account."""
        if self.person.deactivated:
            raise ActionRefused("this account is deleted", 409)
        if isinstance(chat, PrivateChat) and chat.blocked:
            raise ActionRefused("the bot is blocked; unblock it first", 409)
        target = self.message(chat, reply_to) if reply_to is not None else None
        return post_by_person(self.world, self.person, chat, content, reply_to=target)

    def say(self, chat: Chat, text: str, reply_to: int | None = None) -> StoredMessage:
        text = text.strip()
        if not text:
            raise ActionRefused("an empty text cannot be sent")
        if len(text) > MESSAGE_LENGTH_MAX:
            raise ActionRefused(f"a text has at most {MESSAGE_LENGTH_MAX} characters")
        content: dict[str, Any] = {"text": text}
        entities = detect_entities(text)
        if entities:
            content["entities"] = entities
        return self.send(chat, content, reply_to)

    def edit(self, chat: Chat, message_id: int, text: str) -> StoredMessage:
        """Changes one's own text; the bot gets an `edited_message`."""
        message = self.message(chat, message_id)
        if message.author_id != self.person.id or "text" not in message.payload or message.via_bot is not None:
            raise ActionRefused("only one's own texts can be changed")
        text = text.strip()
        if not 1 <= len(text) <= MESSAGE_LENGTH_MAX or text == message.payload["text"]:
            raise ActionRefused("there is nothing to change")
        content: dict[str, Any] = {"text": text}
        if entities := detect_entities(text):
            content["entities"] = entities
        replace_content(self.world, message, content, None)
        if isinstance(chat, PrivateChat):
            self.world.push(chat.bot, "edited_message", message.payload, f"chat:{chat.id}")
        return message

    def forward(self, source: Chat, message_id: int, chat: Chat) -> StoredMessage:
        """Forwards a message into a chat; files only within the chat of their bot."""
        message = self.message(source, message_id)
        if message.payload.get("has_protected_content"):
            raise ActionRefused("this message is protected")
        content = content_of(message.payload)
        if not content or "poll" in content or "invoice" in content:
            raise ActionRefused("this message cannot be forwarded here")
        if media_kind(content) and chat is not source:
            raise ActionRefused("files can be forwarded within the chat with their bot only")
        origin = message.payload.get("forward_origin") or {
            "type": "user", "date": message.payload["date"], "sender_user": message.payload["from"]
        }  # fmt: skip
        return self.send(chat, {"forward_origin": origin, **content})

    def start(self, chat: PrivateChat, payload: str | None = None) -> StoredMessage:
        """The START button of a chat or deep link. A block is lifted, as clients do. Refuses impossible payloads."""
        if payload is not None and not START_PAYLOAD.fullmatch(payload):
            raise ActionRefused("a start payload has 1-64 of A-Z, a-z, 0-9, _ and -")
        if chat.blocked:
            self.unblock(chat)
        return self.say(chat, f"/start {payload}" if payload else "/start")

    def share_own_contact(self, chat: Chat, reply_to: int | None = None) -> StoredMessage:
        person = self.person
        contact: dict[str, Any] = {"phone_number": person.phone, "first_name": person.first_name}
        if person.last_name:
            contact["last_name"] = person.last_name
        contact["user_id"] = person.id
        return self.send(chat, {"contact": contact}, reply_to)

    def share_contact(self, chat: Chat, contact: dict[str, Any]) -> StoredMessage:
        """Somebody's card, perhaps without a Telegram account (then without `user_id`)."""
        allowed = ("phone_number", "first_name", "last_name", "user_id", "vcard")
        card = {key: contact[key] for key in allowed if contact.get(key)}
        if not card.get("phone_number") or not card.get("first_name"):
            raise ActionRefused("a contact needs phone_number and first_name")
        return self.send(chat, {"contact": card})

    def send_dice(self, chat: Chat, emoji: str) -> StoredMessage:
        emoji = emoji.removesuffix("\ufe0f")
        if emoji not in DICE_FACES:
            raise ActionRefused("no such dice")
        loaded = self.world.loaded_dice
        value = loaded.pop(0) if loaded else self.world.random.randint(1, DICE_FACES[emoji])
        return self.send(chat, {"dice": {"emoji": emoji, "value": value}})

    def send_location(self, chat: Chat, place: dict[str, Any]) -> StoredMessage:
        try:
            latitude, longitude = float(place["latitude"]), float(place["longitude"])
        except (KeyError, TypeError, ValueError):
            raise ActionRefused("a location needs latitude and longitude") from None
        if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
            raise ActionRefused("this place is not on the earth")
        return self.send(chat, {"location": {"latitude": latitude, "longitude": longitude}})

    def send_file(self, chat: Chat, kind: str, upload: Upload, caption: str = "") -> StoredMessage:
        """A photo or document, as the bot of the chat will see it."""
        if not isinstance(chat, PrivateChat):
            raise ActionRefused("files can be sent to bots only")
        if not upload.content:
            raise ActionRefused("the file is empty")
        if len(caption) > CAPTION_LENGTH_MAX:
            raise ActionRefused(f"a caption has at most {CAPTION_LENGTH_MAX} characters")
        reference = refer(self.world, chat.bot, kind, self.world.files.put(upload))
        content = media_fields(reference, {})
        if caption:
            content["caption"] = caption
            entities = detect_entities(caption)
            if entities:
                content["caption_entities"] = entities
        return self.send(chat, content)

    def share_users(self, chat: PrivateChat, request_id: int, user_ids: list[int]) -> StoredMessage:
        """Answers a `request_users` button of the present keyboard."""
        request = self._users_request(chat, request_id)
        if request is None:
            raise ActionRefused("no button asks for this")
        if not 1 <= len(user_ids) <= request.get("max_quantity", 1):
            raise ActionRefused(f"choose 1-{request.get('max_quantity', 1)} people")
        shared = []
        for user_id in user_ids:
            account, bot = self.world.accounts.get(user_id), self.world.bots_by_id.get(user_id)
            if account is None and bot is None:
                raise ActionRefused("no such person", 404)
            if request.get("user_is_bot") is not None and request["user_is_bot"] != (bot is not None):
                raise ActionRefused("the button asks for people of another kind")
            user = account.as_user() if account else bot.as_user()  # type: ignore[union-attr]
            one: dict[str, Any] = {"user_id": user_id}
            if request.get("request_name"):
                one |= {key: user[key] for key in ("first_name", "last_name") if key in user}
            if request.get("request_username") and "username" in user:
                one["username"] = user["username"]
            shared.append(one)
        return self.send(chat, {"users_shared": {"request_id": request_id, "users": shared}})

    def _users_request(self, chat: PrivateChat, request_id: int) -> dict[str, Any] | None:
        for row in (chat.reply_keyboard or {"keyboard": []})["keyboard"]:
            for button in row:
                request: dict[str, Any] | None = button.get("request_users")
                if request and request["request_id"] == request_id:
                    return request
        return None

    # tapping

    def press(self, chat: Chat, message_id: int, row: int, column: int) -> str:
        """A tap on a callback button; returns the query's id."""
        if self.person.deactivated:
            raise ActionRefused("this account is deleted", 409)
        message = self.message(chat, message_id)
        button = message.button(row, column)
        if button is None:
            raise ActionRefused("no such button", 404)
        if "callback_data" not in button:
            raise ActionRefused("this button is none of the bot's business")
        if isinstance(chat, PrivateChat) and chat.blocked:
            raise ActionRefused("the bot is blocked; unblock it first", 409)
        return queries.ask(self.world, self.person, message, button).id

    def press_reply(
        self, chat: PrivateChat, row: int, column: int, user_ids: list[int] | None = None
    ) -> StoredMessage | dict[str, Any]:
        """A tap on the reply keyboard: the message it sends, or the `request_users` that needs people chosen."""
        rows = (chat.reply_keyboard or {"keyboard": []})["keyboard"]
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise ActionRefused("no such button", 404)
        button = rows[row][column]
        one_time = bool((chat.reply_keyboard or {}).get("one_time_keyboard"))
        sent: StoredMessage
        if button.get("request_contact"):
            sent = self.share_own_contact(chat)
        elif button.get("request_location"):
            sent = self.send_location(chat, FIXED_PLACE)
        elif request := button.get("request_users"):
            if not user_ids:
                return dict(request)
            sent = self.share_users(chat, request["request_id"], user_ids)
        elif other := next((key for key in button if key.startswith("request_") or key == "web_app"), None):
            raise ActionRefused(f"playground does not play {other} buttons yet")
        else:
            sent = self.say(chat, button["text"])
        if one_time:
            hide_keyboard(self.world, chat)
        return sent

    def open_link(self, url: str) -> tuple[PrivateChat, StoredMessage | None]:
        """A t.me or tg:// link to a bot, or to an invoice. Refuses other addresses and unknown bots."""
        username, payload, slug = read_link(url)
        if slug is not None:
            waiting = payments.pay_link(self.world, self.person, slug)
            return self.world.private_chat(waiting.bot, self.person), None
        bot = self.world.bot_named(username or "")
        if bot is None:
            raise ActionRefused(f"no such bot: {username}", 404)
        chat = self.world.private_chat(bot, self.person)
        return chat, self.start(chat, payload) if payload is not None else None

    def vote(self, chat: Chat, message_id: int, option_ids: list[int]) -> StoredMessage:
        message = self.message(chat, message_id)
        polls.vote(self.world, self.person, message, option_ids)
        return message

    def pay(self, chat: Chat, message_id: int) -> str:
        """Pays a message's invoice; returns the pre-checkout query's id."""
        return payments.pay_message(self.world, self.person, self.message(chat, message_id)).id

    def react(self, chat: Chat, message_id: int, emoji: str | None) -> StoredMessage:
        """A reaction; the bot hears of it only when it asked for such updates."""
        message = self.message(chat, message_id)
        old = message.reactions.get(self.person.id, [])
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        message.reactions[self.person.id] = new
        tell_reactions(self.world, message)
        update = {
            "chat": chat.as_chat(), "message_id": message.id, "user": self.person.as_user(),
            "date": int(self.world.clock.now()), "old_reaction": old, "new_reaction": new,
        }  # fmt: skip
        for bot in chat.bots():
            self.world.push(bot, "message_reaction", update, f"chat:{chat.id}")
        return message

    # inline mode

    async def ask_inline(
        self, bot_name: str, query: str, offset: str = "", peer: str | None = None, wait_s: float = 10.0
    ) -> dict[str, Any]:
        chat = self.chat(peer) if peer else None
        return await inline.ask(self.world, self.person, self._bot(bot_name), query, offset, chat, wait_s)

    def choose_inline(self, bot_name: str, result_id: str, peer: str) -> StoredMessage:
        return inline.choose(self.world, self.person, self._bot(bot_name), result_id, self.chat(peer))

    def share_prepared(self, prepared_id: str, peer: str) -> StoredMessage:
        return inline.share_prepared(self.world, self.person, prepared_id, self.chat(peer))

    def _bot(self, name: str) -> Bot:
        bot = self.world.bot_named(name)
        if bot is None:
            raise ActionRefused(f"no such bot: {name}", 404)
        return bot

    # keeping order

    def block(self, chat: PrivateChat) -> None:
        self._set_blocked(chat, True)

    def unblock(self, chat: PrivateChat) -> None:
        self._set_blocked(chat, False)

    def _set_blocked(self, chat: PrivateChat, blocked: bool) -> None:
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        member: dict[str, Any] = {"status": "member", "user": chat.bot.as_user()}
        kicked: dict[str, Any] = {"status": "kicked", "user": chat.bot.as_user(), "until_date": 0}
        update = {
            "chat": chat.as_chat(),
            "from": self.person.as_user(),
            "date": int(self.world.clock.now()),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        chat.remember("block" if blocked else "unblock", self.person.full_name, {})
        self.world.push(chat.bot, "my_chat_member", update, f"user:{self.person.id}")
        self.world.events.publish(self.person.id, {"type": "chats"})

    def clear(self, chat: Chat) -> None:
        """Empties this person's view; the other side keeps everything."""
        chat.cleared_up_to[self.person.id] = chat.last_id
        chat.unread[self.person.id] = 0
        self.world.events.publish(self.person.id, {"type": "chats"})

    def people_chats(self) -> list[PeopleChat]:
        return [chat for key, chat in self.world.people_chats.items() if self.person.id in key]


def read_link(url: str) -> tuple[str | None, str | None, str | None]:
    """(bot username, start payload or None, invoice slug or None) of a Telegram link; refuses other addresses."""
    if re.match(r"(?i)(www\.)?(t|telegram)\.me/", url):
        url = f"https://{url}"
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        raise ActionRefused("this is no address") from None
    arguments = parse_qs(parts.query, keep_blank_values=True)
    payload = arguments["start"][0] if "start" in arguments else None
    if parts.scheme == "tg":
        if parts.netloc == "invoice" or parts.path == "invoice":
            return None, None, arguments.get("slug", [""])[0]
        if (parts.netloc or parts.path) == "resolve" and "domain" in arguments:
            return arguments["domain"][0], payload, None
    elif parts.scheme in ("http", "https") and _DOMAIN.fullmatch(parts.netloc):
        path = parts.path.strip("/")
        if path.startswith("$"):
            return None, None, path[1:]
        if path.startswith("invoice/"):
            return None, None, path.removeprefix("invoice/")
        if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", path):
            return path, payload, None
    raise ActionRefused("only links to bots of the playground can be opened here")
