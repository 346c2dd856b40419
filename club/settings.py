"""What an installation is configured with: the environment, or `.env`, prefix CLUB_.

A wrong or missing value is a SettingWrong(setting, problem): `problem` is the key of a sentence that names the setting and
says how to mend it. What a shop's owner changes (rules, rewards, texts) is no setting but a row.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from club.errors import SettingWrong
from club.money import CURRENCIES, DisplayUnit

PREFIX = "CLUB_"
TELEGRAM_API_URL = "https://api.telegram.org"
DRAND_URLS = (
    "https://api.drand.sh",
    "https://api2.drand.sh",
    "https://api3.drand.sh",
    "https://drand.cloudflare.com",
)
DRAND_URLS_LEAST = 2
SECRET_KEY_LENGTH_LEAST = 32
OWNERS_MAX = 20

_TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_PROXY_SCHEMES = frozenset({"http", "https", "socks4", "socks5", "socks5h"})
_DATABASE_SCHEMES = frozenset({"sqlite", "postgres", "postgresql"})


def _wrong(problem: str) -> PydanticCustomError:
    return PydanticCustomError("setting_wrong", "{problem}", {"problem": problem})


class Settings(BaseSettings):
    """Read with `read_settings`. Tokens and the secret key are SecretStr: they never show in a log or a traceback."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        env_ignore_empty=True,
        frozen=True,
    )

    bot_token: SecretStr | None = None
    admin_bot_token: SecretStr | None = None
    database_url: str = "sqlite:data/club.sqlite3"
    telegram_api_url: str = TELEGRAM_API_URL
    telegram_proxy: SecretStr | None = None
    telegram_webhook: bool = False
    owner_ids: Annotated[tuple[int, ...], NoDecode] = ()
    name: str | None = None
    language: str = "fa"
    timezone: str = "Asia/Tehran"
    currency: str = "IRR"
    http_host: str = "127.0.0.1"
    http_port: int = 8080
    public_url: str | None = None
    drand_urls: Annotated[tuple[str, ...], NoDecode] = DRAND_URLS
    secret_key: SecretStr | None = None

    @field_validator("bot_token", "admin_bot_token")
    @classmethod
    def _check_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise _wrong("malformed")
        return token

    @field_validator("database_url")
    @classmethod
    def _check_database(cls, url: str) -> str:
        scheme, _, rest = url.partition(":")
        if scheme not in _DATABASE_SCHEMES or not rest.strip("/"):
            raise _wrong("malformed")
        if scheme != "sqlite" and not (urlsplit(url).hostname and urlsplit(url).path.strip("/")):
            raise _wrong("malformed")
        return url

    @field_validator("telegram_api_url", "public_url")
    @classmethod
    def _check_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise _wrong("malformed")
        return url.rstrip("/")

    @field_validator("telegram_proxy")
    @classmethod
    def _check_proxy(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy is not None:
            parts = urlsplit(proxy.get_secret_value())
            if parts.scheme not in _PROXY_SCHEMES or not parts.hostname:
                raise _wrong("malformed")
        return proxy

    @field_validator("drand_urls", mode="before")
    @classmethod
    def _read_mirrors(cls, value: Any) -> Any:
        """Two at least: what one mirror says is compared with another's."""
        urls = [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else list(value)
        addresses = [urlsplit(url) for url in urls]
        if not all(each.scheme in {"http", "https"} and each.hostname for each in addresses):
            raise _wrong("malformed")
        if len({url.rstrip("/") for url in urls}) < DRAND_URLS_LEAST:
            raise _wrong("malformed")
        return tuple(url.rstrip("/") for url in urls)

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _read_owners(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        numbers = [part.strip() for part in value.replace(";", ",").split(",") if part.strip()]
        if len(numbers) > OWNERS_MAX or not all(number.isascii() and number.isdigit() for number in numbers):
            raise _wrong("malformed")
        return tuple(int(number) for number in numbers)

    @field_validator("name")
    @classmethod
    def _check_name(cls, name: str | None) -> str | None:
        if name is not None and not 1 <= len(name.strip()) <= 60:
            raise _wrong("malformed")
        return None if name is None else name.strip()

    @field_validator("language")
    @classmethod
    def _check_language(cls, language: str) -> str:
        if not _LANGUAGE.fullmatch(language):
            raise _wrong("unknown")
        return language

    @field_validator("timezone")
    @classmethod
    def _check_timezone(cls, timezone: str) -> str:
        try:
            ZoneInfo(timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise _wrong("unknown") from error
        return timezone

    @field_validator("currency")
    @classmethod
    def _check_currency(cls, currency: str) -> str:
        if currency.upper() not in CURRENCIES:
            raise _wrong("unknown")
        return currency.upper()

    @field_validator("http_port")
    @classmethod
    def _check_port(cls, port: int) -> int:
        if not 1 <= port <= 65535:
            raise _wrong("malformed")
        return port

    @field_validator("secret_key")
    @classmethod
    def _check_secret_key(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < SECRET_KEY_LENGTH_LEAST:
            raise _wrong("short")
        return key

    @property
    def display_unit(self) -> DisplayUnit:
        """How a new club shows its money: rials as toman, everything else as it is."""
        return "toman" if self.currency == "IRR" else "own"

    def token_of_bot(self) -> str:
        return needed(self.bot_token, "bot_token")

    def token_of_admin_bot(self) -> str:
        return needed(self.admin_bot_token, "admin_bot_token")

    def key(self) -> str:
        return needed(self.secret_key, "secret_key")

    def proxy(self) -> str | None:
        return None if self.telegram_proxy is None else self.telegram_proxy.get_secret_value()


MALFORMED: Mapping[str, str] = {
    "bot_token": "setting-bot-token-malformed",
    "admin_bot_token": "setting-admin-bot-token-malformed",
    "database_url": "setting-database-url-malformed",
    "telegram_api_url": "setting-telegram-api-url-malformed",
    "telegram_proxy": "setting-telegram-proxy-malformed",
    "telegram_webhook": "setting-telegram-webhook-malformed",
    "owner_ids": "setting-owner-ids-malformed",
    "name": "setting-name-malformed",
    "language": "setting-language-unknown",
    "timezone": "setting-timezone-unknown",
    "currency": "setting-currency-unknown",
    "http_host": "setting-http-host-malformed",
    "http_port": "setting-http-port-malformed",
    "public_url": "setting-public-url-malformed",
    "drand_urls": "setting-drand-urls-malformed",
    "secret_key": "setting-secret-key-short",
}
"""What to say of a value that cannot be one."""

MISSING: Mapping[str, str] = {
    "bot_token": "setting-bot-token-missing",
    "admin_bot_token": "setting-admin-bot-token-missing",
    "owner_ids": "setting-owner-ids-missing",
    "secret_key": "setting-secret-key-missing",
}
"""What to say of a value that this start needs."""

NEEDED_BY_ROLE: Mapping[str, tuple[str, ...]] = {
    "all": ("bot_token", "admin_bot_token", "secret_key"),
    "customer": ("bot_token", "admin_bot_token", "secret_key"),
    "admin": ("admin_bot_token", "bot_token", "secret_key"),
    "web": ("secret_key",),
    "worker": ("secret_key",),
}


def needed(secret: SecretStr | None, field: str) -> str:
    if secret is None:
        raise missing(field)
    return secret.get_secret_value()


def missing(field: str) -> SettingWrong:
    return SettingWrong(setting=f"{PREFIX}{field.upper()}", problem=MISSING[field])


def read_settings(*, env_file: Path | None = Path(".env"), **values: Any) -> Settings:
    """The settings of this installation; `values` win over the environment. Refuses SettingWrong, the first that is."""
    try:
        return Settings(_env_file=env_file, **values)  # type: ignore[call-arg]
    except ValidationError as error:
        field = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
        # The error itself quotes the value, which may be a token: nothing of it goes further.
        raise SettingWrong(setting=f"{PREFIX}{field.upper()}", problem=MALFORMED[field]) from None


def check_role(settings: Settings, role: str) -> None:
    """Refuses SettingWrong when `role` cannot start with these settings."""
    for field in NEEDED_BY_ROLE[role]:
        if getattr(settings, field) is None:
            raise missing(field)
    if settings.bot_token is not None and settings.bot_token == settings.admin_bot_token:
        raise SettingWrong(setting=f"{PREFIX}ADMIN_BOT_TOKEN", problem="setting-tokens-equal")
    if settings.telegram_webhook and not (settings.public_url or "").startswith("https://"):
        raise SettingWrong(setting=f"{PREFIX}PUBLIC_URL", problem="setting-public-url-not-https")
