"""What a typed text asks for: a command, or the words of a menu button in any language."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import TelegramObject

from bot.keyboards.buttons import SCREEN_KEYS
from bot.presses import Open, ScreenName
from bot.visit import Visit
from club.i18n import Texts

Intent = Literal[
    "start", "menu", "points", "card", "rewards", "vouchers", "tier", "invite", "history", "settings", "help", "language",
    "skip-phone", "never-mind", "profile", "contact", "privacy", "gift",
    "play", "lottery", "verify", "contests", "games", "code", "missions", "badges", "top", "envelope",
]  # fmt: skip
Question = Literal[
    "birthday", "name", "phone", "email", "gift-receiver", "gift-points", "gift-words", "gift-confirm",
    "win-details", "code", "contest-number", "contest-caption", "contest-photo", "nickname",
    "envelope-points", "envelope-shares", "envelope-words", "envelope-confirm",
]  # fmt: skip

COMMANDS: dict[str, Intent] = {
    "/start": "start",
    "/menu": "menu",
    "/points": "points",
    "/card": "card",
    "/rewards": "rewards",
    "/vouchers": "vouchers",
    "/tier": "tier",
    "/invite": "invite",
    "/history": "history",
    "/settings": "settings",
    "/help": "help",
    "/language": "language",
    "/profile": "profile",
    "/privacy": "privacy",
    "/gift": "gift",
    "/lottery": "lottery",
    "/lotteries": "lottery",
    "/verify": "verify",
    "/play": "play",
    "/envelope": "envelope",
    "/envelopes": "envelope",
    "/code": "code",
    "/codes": "code",
    "/missions": "missions",
    "/badges": "badges",
    "/top": "top",
    "/games": "games",
    "/contest": "contests",
    "/contests": "contests",
    "/cancel": "menu",
}


class Intents:
    """Reads texts. The words of buttons are those of the locale files, so a renamed button keeps working."""

    def __init__(self, texts: Texts) -> None:
        self._meanings: dict[str, Intent] = dict(COMMANDS)
        for language in texts.languages:
            for screen, key in SCREEN_KEYS.items():
                self._meanings[texts.say_plain(language, key)] = screen
            self._meanings[texts.say_plain(language, "join-skip-phone")] = "skip-phone"
            self._meanings[texts.say_plain(language, "settings-never-mind")] = "never-mind"

    def of(self, text: str | None) -> Intent | None:
        """None for anything else. What follows a command (the payload of a link) changes nothing."""
        if text is None:
            return None
        if text.startswith("/"):
            command = text.split(maxsplit=1)[0].partition("@")[0].lower()
            return self._meanings.get(command)
        return self._meanings.get(text.strip())


class Says(Filter):
    """The text asks for this."""

    def __init__(self, *intents: Intent) -> None:
        self._intents = intents

    async def __call__(self, event: TelegramObject, intent: Intent | None) -> bool:
        return intent in self._intents


class Answers(Filter):
    """The text may be the answer to what the bot asked last."""

    def __init__(self, question: Question) -> None:
        self._question = question

    async def __call__(self, event: TelegramObject, intent: Intent | None, visit: Visit) -> bool:
        asked = visit.chat.conversation
        return intent is None and asked is not None and asked.get("asks") == self._question


class Pressed(Filter):
    """A button with this kind of press; the handler gets it as `press`."""

    def __init__(self, kind: type[CallbackData], **fields: Any) -> None:
        self._kind = kind
        self._fields = fields

    async def __call__(self, event: TelegramObject, press: CallbackData | None) -> bool:
        if not isinstance(press, self._kind):
            return False
        return all(getattr(press, name) == value for name, value in self._fields.items())


class Opens(Filter):
    """A button that leads to this main screen."""

    def __init__(self, screen: ScreenName) -> None:
        self._screen = screen

    async def __call__(self, event: TelegramObject, press: CallbackData | None) -> bool:
        return isinstance(press, Open) and press.screen == self._screen
