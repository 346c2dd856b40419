"""The simulated people: ordinary Telegram accounts."""

import re
from dataclasses import dataclass, field
from typing import Any

from playground.host import Sentence

FIRST_PERSON_ID = 7_100_000_001  # beyond 32 bits on purpose: Telegram's ids go up to 52
COLORS = ("#3f8ae0", "#e17076", "#7bc862", "#e5ca77", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb")
_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")
_PHONE = re.compile(r"\+?\d{7,15}")
CHANGEABLE = ("first_name", "last_name", "username", "phone", "language_code", "role")


@dataclass(slots=True)
class Account:
    """One person. `phone` is international, digits only; `stars` is the purse for payments in XTR.

    `role` is a note for the page, in one language or in several.
    """

    id: int
    first_name: str
    phone: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    role: str | Sentence | None = None
    color: str = COLORS[0]
    stars: int = 100_000
    deactivated: bool = False
    profile_photo: bytes | None = None
    _user: dict[str, Any] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.check()

    def check(self) -> None:
        """Refuses (ValueError) names, phones and usernames that Telegram would not have."""
        if not self.first_name or len(self.first_name) > 64:
            raise ValueError("first_name needs 1-64 characters")
        if self.username is not None and not _USERNAME.fullmatch(self.username):
            raise ValueError("username needs 4-32 of A-Z, a-z, 0-9 and _, beginning with a letter")
        if not _PHONE.fullmatch(self.phone):
            raise ValueError("phone needs 7-15 digits")
        if not _is_note(self.role):
            raise ValueError("role needs a text, or a text for each language")

    def change(self, **changes: str | Sentence | None) -> None:
        """Changes the given fields; refuses unknown ones and leaves everything as it was when one is wrong."""
        unknown = set(changes) - set(CHANGEABLE)
        if unknown:
            raise ValueError(f"cannot change {', '.join(sorted(unknown))}")
        before = {name: getattr(self, name) for name in changes}
        for name, value in changes.items():
            setattr(self, name, value)
        try:
            self.check()
        except ValueError:
            for name, value in before.items():
                setattr(self, name, value)
            raise
        self._user = None

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def as_user(self) -> dict[str, Any]:
        """The Bot API `User`."""
        if self._user is None:
            user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
            for name in ("last_name", "username", "language_code"):
                value = getattr(self, name)
                if value is not None:
                    user[name] = value
            self._user = user
        return self._user

    def as_chat(self) -> dict[str, Any]:
        """The Bot API `Chat` of the private chat with this person."""
        chat: dict[str, Any] = {"id": self.id, "first_name": self.first_name}
        if self.last_name is not None:
            chat["last_name"] = self.last_name
        if self.username is not None:
            chat["username"] = self.username
        return {**chat, "type": "private"}

    def as_page_json(self) -> dict[str, Any]:
        user = {name: value for name, value in self.as_user().items() if name != "is_bot"}
        return {**user, "phone": self.phone, "color": self.color, **({"role": self.role} if self.role else {})}


def _is_note(role: object) -> bool:
    if isinstance(role, dict):
        return bool(role) and all(isinstance(each, str) for pair in role.items() for each in pair)
    return role is None or isinstance(role, str)
