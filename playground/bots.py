"""The bots that are registered with the playground."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playground.limits import RateLimiter, RateLimits
from playground.updates import UpdateQueue

if TYPE_CHECKING:
    from playground.webhooks import Webhook

_TOKEN = re.compile(r"([1-9]\d{0,19}):([A-Za-z0-9_-]{1,60})")
CommandKey = tuple[str, str]


def token_bot_id(token: str) -> int | None:
    """The bot's user id that a well-formed token begins with; None for a malformed token."""
    found = _TOKEN.fullmatch(token)
    return int(found[1]) if found and len(token) <= 80 else None


@dataclass(slots=True)
class Bot:
    """One bot: who it is, what it told the server about itself, and its updates.

    Texts are kept by language code, `""` being the default. Commands are kept by (scope, language code), the scope
    written as `default`, `all_private_chats`, `chat:<id>`, `chat_member:<id>:<user>` …
    """

    token: str
    id: int
    username: str
    updates: UpdateQueue
    limiter: RateLimiter
    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[CommandKey, list[dict[str, Any]]] = field(default_factory=dict)
    supports_inline: bool = False
    inline_feedback: bool = True
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})
    webhook: "Webhook | None" = None
    webhook_set_at: float = 0.0
    stars: int = 0
    paid_messages: int = 0
    star_transactions: list[dict[str, Any]] = field(default_factory=list)
    administrator_rights: dict[bool, dict[str, Any]] = field(default_factory=dict)

    def as_user(self) -> dict[str, Any]:
        """The Bot API `User` as other messages carry it."""
        return {"id": self.id, "is_bot": True, "first_name": self.names[""], "username": self.username}

    def as_me(self) -> dict[str, Any]:
        """What getMe answers."""
        return {
            **self.as_user(),
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": self.supports_inline,
            "supports_guest_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_join_request_queries": False,
        }

    def text_for(self, texts: dict[str, str], language_code: str | None) -> str:
        return texts.get(language_code or "") or texts.get("", "")

    def commands_for(self, person_id: int, language_code: str | None) -> list[dict[str, Any]]:
        """The commands a person sees in the private chat: the narrowest scope first, the language before none."""
        for scope in (f"chat:{person_id}", "all_private_chats", "default"):
            for language in (language_code or "", ""):
                commands = self.commands.get((scope, language))
                if commands:
                    return commands
        return []


def make_bot(
    token: str, username: str, first_name: str | None, supports_inline: bool, updates: UpdateQueue, limits: RateLimits
) -> Bot:
    """A bot with a well-formed token. Refuses (ValueError) a token Telegram could not have given, or a bad username."""
    bot_id = token_bot_id(token)
    if bot_id is None:
        raise ValueError("a token looks like 123456:AAbb…")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{4,31}", username):
        raise ValueError("a bot's username has 5-32 of A-Z, a-z, 0-9 and _")
    names = {"": first_name or username}
    return Bot(token, bot_id, username, updates, RateLimiter(limits), names, supports_inline=supports_inline)
