"""The doctor finds what is wrong before a start does, says what to do, and shows no token."""

import datetime as dt

import pytest
from PIL import features

from club.app import open_club
from club.clock import SystemClock
from club.errors import SettingWrong
from club.settings import Settings
from club.storage.migrate import NOTHING, migrate
from launcher.doctor import examine
from launcher.telegram_api import hook_place
from launcher.words import Words
from playground import Playground
from tests.launcher.conftest import CUSTOMER, KEY, OWNER_ID, STAFF, TOKENS


class Examined:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.code = -1

    def line(self, about: str) -> str:
        [found] = [line for line in self.lines if about in line]
        return found


async def examined(settings: Settings, words: Words, clock: SystemClock | None = None) -> Examined:
    found = Examined()
    found.code = await examine(words, read=lambda: settings, clock=clock, say=found.lines.append)
    assert not any(token in line for line in found.lines for token in (*TOKENS.values(), KEY))
    return found


async def test_a_healthy_installation(settings: Settings, words: Words) -> None:
    async with open_club(settings):
        pass
    found = await examined(settings, words)
    assert found.code == 0
    assert all(line.startswith("✓ ") for line in found.lines)
    assert found.lines[:2] == ["✓ Database: reachable and up to date.", "✓ Owners: there."]
    assert "✓ customer bot: @naderi_club_bot answers." in found.lines
    assert "✓ admin bot: no webhook stands in the way of long polling." in found.lines
    assert "✓ Clock: right." in found.lines
    assert "✓ Secret key: there." in found.lines


async def test_inline_mode_that_is_off_is_mentioned_and_nothing_broken(
    settings: Settings, words: Words, playground: Playground
) -> None:
    async with open_club(settings):
        pass
    found = await examined(settings, words)
    assert "/setinline" in found.line(f"@{CUSTOMER}: inline mode is off")
    assert found.code == 0
    playground.world.bots[TOKENS[CUSTOMER]].supports_inline = True
    assert not any("/setinline" in line for line in (await examined(settings, words)).lines)


async def test_what_is_missing_is_named(settings: Settings, words: Words) -> None:
    bare = settings.model_copy(update={"bot_token": None, "secret_key": None, "owner_ids": ()})
    async with open_club(bare):
        pass
    found = await examined(bare, words)
    assert found.code == 1
    assert found.line("CLUB_BOT_TOKEN").startswith("✗ customer bot: ")
    assert found.line("CLUB_SECRET_KEY").startswith("✗ Secret key: ")
    assert found.line("CLUB_OWNER_IDS").startswith("✗ Owners: ")
    assert f"✓ admin bot: @{STAFF} answers." in found.lines


async def test_an_owner_in_the_database_needs_no_setting(settings: Settings, words: Words) -> None:
    async with open_club(settings):
        pass
    found = await examined(settings.model_copy(update={"owner_ids": ()}), words)
    assert (found.code, found.lines[1]) == (0, "✓ Owners: there.")


async def test_an_old_an_empty_and_an_unreachable_database(settings: Settings, words: Words) -> None:
    await migrate(settings.database_url, "0001_initial")
    old = await examined(settings, words)
    assert (old.code, "club db upgrade" in old.lines[0], old.lines[0][0]) == (1, True, "✗")
    await migrate(settings.database_url, NOTHING)
    assert (await examined(settings, words)).lines[0] == "✓ Database: empty; the first start builds it."
    gone = await examined(settings.model_copy(update={"database_url": "postgres://nobody@127.0.0.1:1/nothing"}), words)
    assert gone.code == 1
    assert gone.lines[0].startswith("✗ Database: The database of CLUB_DATABASE_URL cannot be reached")


async def test_a_file_that_is_no_database(settings: Settings, words: Words, tmp_path) -> None:
    (tmp_path / "odd.sqlite3").write_text("this is a letter to my aunt, not a database" * 50, "utf-8")
    found = await examined(settings.model_copy(update={"database_url": f"sqlite://{tmp_path}/odd.sqlite3"}), words)
    assert found.code == 1
    assert found.lines[0].startswith("✗ Database: The database of CLUB_DATABASE_URL cannot be reached")


async def test_a_refused_token_and_a_messenger_out_of_reach(
    settings: Settings, words: Words, playground: Playground
) -> None:
    playground.add_fault("error", bot=STAFF, method="getMe", error_code=401, description="Unauthorized", times=None)
    playground.add_fault("html", bot=CUSTOMER, method="getMe", error_code=502, times=None)
    found = await examined(settings, words)
    assert found.code == 1
    assert found.line("admin bot").startswith("✗ admin bot: Telegram refuses the token")
    assert found.line("customer bot").startswith("✗ customer bot: Telegram cannot be reached")
    assert found.line("Clock") == "– Clock: not compared, since Telegram does not answer."


async def test_a_clock_that_is_wrong(settings: Settings, words: Words) -> None:
    clock = SystemClock()
    clock.move_forward(dt.timedelta(minutes=5))
    found = await examined(settings, words, clock)
    assert found.code == 1
    assert found.line("Clock").startswith(("✗ Clock: 300 seconds off", "✗ Clock: 299 seconds off", "✗ Clock: 301"))


async def test_webhooks(settings: Settings, words: Words, playground: Playground) -> None:
    bot = playground.world.bot_named(CUSTOMER)
    assert bot is not None
    await playground.execute(bot, "setWebhook", {"url": "https://127.0.0.1:9/secret-path"})
    foreign = await examined(settings, words)
    assert foreign.code == 0
    assert "a webhook of another address is set (https://127.0.0.1:9); club run takes it out" in foreign.line("another")
    brought = settings.model_copy(update={"telegram_webhook": True, "public_url": "https://127.0.0.1:9"})
    place = hook_place(KEY, 6000000001)
    await playground.execute(bot, "setWebhook", {"url": place.address("https://127.0.0.1:9")})
    assert "✓ customer bot: updates are brought to https://127.0.0.1:9." in (await examined(brought, words)).lines
    bot.webhook.last_error_date, bot.webhook.last_error_message = 1, "Connection refused"
    failing = await examined(brought, words)
    assert failing.code == 1
    assert "✗ customer bot: Telegram cannot deliver to https://127.0.0.1:9: Connection refused" in failing.lines
    await playground.execute(bot, "deleteWebhook", {})


async def test_a_folder_that_cannot_be_written(
    settings: Settings, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: object) -> None:
        raise PermissionError

    monkeypatch.setattr("launcher.doctor._write_something", refuse)
    found = await examined(settings, words)
    assert (found.code, found.line("Disk")[0]) == (1, "✗")


async def test_missing_text_layout_is_told_but_harms_nothing(
    settings: Settings, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(features, "check", lambda name: False)
    found = await examined(settings, words)
    assert found.code == 0
    assert "apt-get install libfribidi0" in found.line("Pillow")


async def test_wrong_settings_end_the_examination(words: Words) -> None:
    def refuse() -> Settings:
        raise SettingWrong(setting="CLUB_HTTP_PORT", problem="setting-http-port-malformed")

    lines: list[str] = []
    assert await examine(words, read=refuse, say=lines.append) == 1
    assert lines == ["✗ Settings: CLUB_HTTP_PORT is no port: write a number between 1 and 65535."]


async def test_it_speaks_persian(settings: Settings, words: Words) -> None:
    assert settings.owner_ids == (OWNER_ID,)
    found = await examined(settings, Words(words.texts, "fa"))
    assert found.lines[0].startswith("✓ پایگاه داده")
