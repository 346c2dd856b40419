"""The few calls to a messenger that are nobody's conversation: who a token is, and where its updates go."""

import datetime as dt
import email.utils
import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

import httpx

TIMEOUT_SECONDS = 15


class ApiRefused(Exception):
    """The messenger answered no. `code` as HTTP counts; 401 and 404: the token."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description

    @property
    def token_refused(self) -> bool:
        return self.code in {401, 404}


class ApiUnreachable(Exception):
    """No answer that could be understood."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`date`: what the messenger's clock said."""

    result: Any
    date: dt.datetime | None


async def ask(api_url: str, token: str, proxy: str | None, method: str, **parameters: Any) -> Answer:
    """Call one method. Raises ApiRefused, ApiUnreachable; neither quotes the token."""
    try:
        async with httpx.AsyncClient(proxy=proxy, trust_env=False, timeout=TIMEOUT_SECONDS) as client:
            response = await client.post(f"{api_url}/bot{token}/{method}", json=parameters)
        said = response.json()
    except (httpx.HTTPError, ValueError, OSError) as error:
        raise ApiUnreachable(type(error).__name__) from None
    if not isinstance(said, dict) or "ok" not in said:
        raise ApiUnreachable("not an answer of a Bot API server")
    if not said["ok"]:
        raise ApiRefused(int(said.get("error_code", response.status_code)), str(said.get("description", "")))
    date = response.headers.get("date")
    return Answer(said.get("result"), email.utils.parsedate_to_datetime(date) if date else None)


@dataclass(frozen=True, slots=True)
class HookPlace:
    """Where Telegram brings a bot's updates, and what it says to be let in. Derived, so every process knows them."""

    path_token: str
    secret: str

    def address(self, public_url: str) -> str:
        return f"{public_url}/telegram/{self.path_token}"


def hook_place(secret_key: str, messenger_id: int) -> HookPlace:
    def derived(what: str) -> str:
        return hmac.digest(secret_key.encode(), f"telegram-{what}:{messenger_id}".encode(), hashlib.sha256).hex()[:48]

    return HookPlace(derived("path"), derived("secret"))
