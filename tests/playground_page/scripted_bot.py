"""A small bot that speaks raw Bot API over HTTP, as any bot of any library would."""

import asyncio
import io
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import qrcode

Update = dict[str, Any]
Script = Callable[["ScriptedBot", Update], Awaitable[None]]


def qr_code(text: str) -> bytes:
    """A PNG with `text` as a QR code."""
    picture = io.BytesIO()
    qrcode.make(text).save(picture)
    return picture.getvalue()


def utf16(text: str) -> int:
    """Length in the units Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def entity(text: str, part: str, kind: str, **more: Any) -> dict[str, Any]:
    """An entity over the first `part` of `text`."""
    return {"type": kind, "offset": utf16(text[: text.index(part)]), "length": utf16(part), **more}


class ScriptedBot:
    """Polls for updates and hands each to its script, one after the other; `seen` keeps them all."""

    def __init__(self, url: str, token: str, script: Script) -> None:
        self.url = f"{url}/bot{token}"
        self.script = script
        self.seen: list[Update] = []
        self._arrived = asyncio.Condition()
        self._session = aiohttp.ClientSession()
        self._task = asyncio.create_task(self._poll())

    async def call(self, method: str, **params: Any) -> Any:
        """One request; raises with the server's description when it is refused."""
        async with self._session.post(f"{self.url}/{method}", json=params) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise RuntimeError(f"{method}: {answer['description']}")
        return answer["result"]

    async def send_photo(self, chat_id: int, photo: bytes, **params: Any) -> Any:
        form = aiohttp.FormData()
        form.add_field("chat_id", str(chat_id))
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        form.add_field("photo", photo, filename="photo.png", content_type="image/png")
        async with self._session.post(f"{self.url}/sendPhoto", data=form) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise RuntimeError(answer["description"])
        return answer["result"]

    async def say(self, chat_id: int, text: str, **params: Any) -> Any:
        return await self.call("sendMessage", chat_id=chat_id, text=text, **params)

    async def take(self, kind: str, count: int) -> None:
        """Waits until so many updates of a kind have arrived, five seconds at most."""
        async with asyncio.timeout(5), self._arrived:
            await self._arrived.wait_for(lambda: sum(kind in update for update in self.seen) >= count)

    async def _poll(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                async with self._arrived:
                    self.seen.append(update)
                    self._arrived.notify_all()
                await self.script(self, update)

    async def stop(self) -> None:
        """Ends polling; an error of the script comes out here, so that it fails the test."""
        self._task.cancel()
        result = (await asyncio.gather(self._task, return_exceptions=True))[0]
        await self._session.close()
        if isinstance(result, Exception):
            raise result
