"""A wrong or missing value is one sentence that names it, in the language of the installation, and shows no secret."""

from pathlib import Path
from typing import Any

import pytest

from club.errors import SettingWrong
from club.settings import MALFORMED, MISSING, Settings, check_role, read_settings
from launcher.words import Words
from tests.launcher.conftest import KEY

TOKEN, OTHER = f"123456789:{'a' * 35}", f"223456789:{'b' * 35}"
WHOLE: dict[str, str] = {"BOT_TOKEN": TOKEN, "ADMIN_BOT_TOKEN": OTHER, "SECRET_KEY": KEY, "OWNER_IDS": "1"}


def read(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(f"CLUB_{name}", value)
    return read_settings(env_file=None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "hello"),
        ("BOT_TOKEN", "123456789:short"),
        ("ADMIN_BOT_TOKEN", f"123456789:{'a' * 34}!"),
        ("DATABASE_URL", "mysql://x/y"),
        ("DATABASE_URL", "sqlite:"),
        ("DATABASE_URL", "postgres:///name"),
        ("DATABASE_URL", "postgres://host"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_PROXY", "127.0.0.1:1080"),
        ("TELEGRAM_PROXY", "ftp://127.0.0.1"),
        ("TELEGRAM_WEBHOOK", "perhaps"),
        ("OWNER_IDS", "me"),
        ("OWNER_IDS", "1,-2"),
        ("NAME", "x" * 61),
        ("LANGUAGE", "Persian"),
        ("TIMEZONE", "Tehran"),
        ("CURRENCY", "toman"),
        ("HTTP_PORT", "0"),
        ("HTTP_PORT", "65536"),
        ("HTTP_PORT", "http"),
        ("PUBLIC_URL", "club.example.com"),
        ("DRAND_URLS", "https://alone.example.com"),
        ("DRAND_URLS", "one,two"),
        ("SECRET_KEY", "short"),
    ],
)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_value_that_cannot_be_one_is_named(
    monkeypatch: pytest.MonkeyPatch, words: Words, name: str, value: str, language: str
) -> None:
    with pytest.raises(SettingWrong) as refused:
        read(monkeypatch, **{name: value})
    sentence = Words(words.texts, language).refusal(refused.value)
    assert f"CLUB_{name}" in sentence
    assert refused.value.data["setting"] == f"CLUB_{name}"
    assert "\n" not in sentence
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_a_wrong_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch, words: Words) -> None:
    almost = f"{TOKEN}!"
    with pytest.raises(SettingWrong) as refused:
        read(monkeypatch, BOT_TOKEN=almost)
    assert TOKEN not in words.refusal(refused.value) + repr(refused.value) + str(refused.value)


def test_every_setting_and_every_problem_has_its_sentence(words: Words) -> None:
    assert set(MALFORMED) == set(Settings.model_fields)
    for key in {*MALFORMED.values(), *MISSING.values()}:
        for language in words.texts.languages:
            assert key in words.texts.keys(language)


@pytest.mark.parametrize(
    ("role", "without", "setting"),
    [
        ("all", "BOT_TOKEN", "CLUB_BOT_TOKEN"),
        ("all", "ADMIN_BOT_TOKEN", "CLUB_ADMIN_BOT_TOKEN"),
        ("all", "SECRET_KEY", "CLUB_SECRET_KEY"),
        ("customer", "ADMIN_BOT_TOKEN", "CLUB_ADMIN_BOT_TOKEN"),
        ("admin", "BOT_TOKEN", "CLUB_BOT_TOKEN"),
        ("admin", "SECRET_KEY", "CLUB_SECRET_KEY"),
        ("web", "SECRET_KEY", "CLUB_SECRET_KEY"),
        ("worker", None, None),
        ("web", "BOT_TOKEN", None),
    ],
)
def test_a_role_asks_only_for_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, role: str, without: str | None, setting: str | None
) -> None:
    settings = read(monkeypatch, **{name: value for name, value in WHOLE.items() if name != without})
    if setting is None:
        check_role(settings, role)
        return
    with pytest.raises(SettingWrong) as refused:
        check_role(settings, role)
    assert refused.value.data["setting"] == setting


def test_staff_need_a_bot_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingWrong, match="setting-tokens-equal"):
        check_role(read(monkeypatch, **WHOLE | {"ADMIN_BOT_TOKEN": TOKEN}), "all")


@pytest.mark.parametrize(("address", "fine"), [("", False), ("http://x.example", False), ("https://x.example", True)])
def test_updates_are_brought_only_to_https(monkeypatch: pytest.MonkeyPatch, address: str, fine: bool) -> None:
    settings = read(monkeypatch, **WHOLE | {"TELEGRAM_WEBHOOK": "1", "PUBLIC_URL": address})
    if fine:
        check_role(settings, "all")
        return
    with pytest.raises(SettingWrong, match="setting-public-url-not-https"):
        check_role(settings, "all")


def test_what_is_not_set_has_its_usual_value(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, OWNER_IDS=" 5, 7 ;9 ", PUBLIC_URL="https://x.example/", BOT_TOKEN="")
    assert settings.database_url == "sqlite:data/club.sqlite3"
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert (settings.language, settings.timezone, settings.currency, settings.display_unit) == (
        "fa",
        "Asia/Tehran",
        "IRR",
        "toman",
    )
    assert (settings.http_host, settings.http_port) == ("127.0.0.1", 8080)
    assert settings.owner_ids == (5, 7, 9)
    assert settings.public_url == "https://x.example"
    assert settings.bot_token is None
    assert not settings.telegram_webhook


def test_other_currencies_are_shown_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, CURRENCY="eur")
    assert (settings.currency, settings.display_unit) == ("EUR", "own")


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("CLUB_NAME=In the file\nCLUB_CURRENCY=EUR\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("CLUB_NAME", "In the environment")
    settings = read_settings(env_file=file)
    assert (settings.name, settings.currency) == ("In the environment", "EUR")


def test_no_secret_shows_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    values: dict[str, Any] = WHOLE | {"TELEGRAM_PROXY": "socks5://user:word@127.0.0.1:1080"}
    shown = repr(read(monkeypatch, **values)) + str(read(monkeypatch, **values))
    assert not any(secret in shown for secret in (TOKEN, OTHER, KEY, "word@"))


def test_the_example_file_names_every_setting() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    assert [name for name in Settings.model_fields if f"CLUB_{name.upper()}=" not in example] == []
