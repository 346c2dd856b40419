"""Updates Telegram brings: only with its secret, each once, in the lane of the person."""

import json
from typing import Any

import httpx
import pytest

from club.context import Club
from tests.web.conftest import HOOK_SECRET, HOOK_TOKEN, KEY, Door
from web.answers import BODY_BYTES_MAX
from web.house import TelegramHook, WebHouse

UPDATE = {"update_id": 41, "message": {"message_id": 1, "from": {"id": 7001}, "chat": {"id": 7001}, "text": "سلام"}}


async def bring(
    door: Door, raw: bytes | dict[str, Any], *, secret: str | None = HOOK_SECRET, token: str = HOOK_TOKEN
) -> httpx.Response:
    headers = {"content-type": b"application/json"}
    if secret is not None:
        headers["x-telegram-bot-api-secret-token"] = secret.encode("latin-1")
    content = raw if isinstance(raw, bytes) else json.dumps(raw, ensure_ascii=False).encode()
    return await door.client.post(f"/telegram/{token}", content=content, headers=headers)


async def test_an_update_is_kept_once_and_its_bot_is_woken(door: Door) -> None:
    for _ in range(2):
        response = await bring(door, UPDATE)
        assert (response.status_code, response.content) == (200, b"")
    (row,) = await door.kept()
    assert (row["club_id"], row["source"], row["external_id"], row["lane"]) == (
        door.club.id,
        "bot:customer",
        "41",
        "7001",
    )
    assert json.loads(row["body"]) == UPDATE
    assert set(door.woken) == {"bot:customer"}


@pytest.mark.parametrize("secret", [None, "", "x", HOOK_SECRET[:-1], HOOK_SECRET + "x", HOOK_SECRET.upper(), "\u00ff"])
async def test_without_the_secret_the_path_does_not_exist(door: Door, secret: str | None) -> None:
    refused = await bring(door, UPDATE, secret=secret)
    unknown = await bring(door, UPDATE, token="nobody")
    for response in (refused, unknown):
        headers = {name: value for name, value in response.headers.items() if name != "date"}
        assert (response.status_code, response.content, headers) == (404, b"", {"content-length": "0"})
    assert await door.kept() == []
    assert door.woken == []


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"{}", b'{"update_id":"41"}', b'{"update_id":true}', b'{"update_id":4.5}', b"\xff"]
)
async def test_what_is_no_update_is_not_understood(door: Door, raw: bytes) -> None:
    response = await bring(door, raw)
    assert (response.status_code, response.content) == (400, b"")
    assert await door.kept() == []
    assert door.woken == []


async def test_an_update_larger_than_any_is_refused(door: Door) -> None:
    answered = await door.ask_raw(
        f"POST /telegram/{HOOK_TOKEN} HTTP/1.1\nHost: club\nX-Telegram-Bot-Api-Secret-Token: {HOOK_SECRET}\n"
        f"Content-Length: {BODY_BYTES_MAX + 1}"
    )
    assert answered.startswith(b"HTTP/1.1 413 ")
    assert await door.kept() == []


async def test_an_update_of_a_kind_nobody_knows_is_kept_all_the_same(door: Door) -> None:
    assert (await bring(door, {"update_id": 42, "something_new": {"x": 1}})).status_code == 200
    assert [row["external_id"] for row in await door.kept()] == ["42"]


async def test_a_hook_without_a_secret_is_a_mistake_of_whoever_starts_it(club: Club) -> None:
    hook = TelegramHook("bot:customer", club.id, "", lambda: None)
    with pytest.raises(ValueError, match="a secret is empty"):
        WebHouse(club.database, club.clock, KEY, telegram={"open": hook})
    with pytest.raises(ValueError, match="a secret is empty"):
        WebHouse(club.database, club.clock, "")
