"""QR codes in the photos that bots send: decoded aside, in a thread, so that they delay nothing."""

import asyncio
import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import zxingcpp
from PIL import Image

from playground.files import StoredFile


def decode_links(content: bytes) -> list[str]:
    """The texts of the QR codes in an image, in reading order; nothing for an image without."""
    with Image.open(io.BytesIO(content)) as image:
        grey = image.convert("L")
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    found = sorted(found, key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return [code.text for code in found if code.text]


class QrReader:
    """Decodes each content once."""

    def __init__(self) -> None:
        self._threads: ThreadPoolExecutor | None = None
        self._known: dict[str, list[str]] = {}
        self._decoding: dict[str, asyncio.Task[list[str]]] = {}
        self._telling: set[asyncio.Task[None]] = set()

    def read(self, file: StoredFile, then: Callable[[list[str]], None]) -> None:
        """Calls `then` with what was found, soon; not at all when there is no code."""
        known = self._known.get(file.unique_id)
        if known is not None:
            if known:
                then(known)
            return
        telling = asyncio.get_running_loop().create_task(self._tell(file, then))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def settle(self) -> None:
        """Waits until every photo that was sent so far is decoded and whoever asked was told."""
        while self._telling:
            await asyncio.wait(self._telling)

    def close(self) -> None:
        for task in (*self._telling, *self._decoding.values()):
            task.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._threads = None

    async def _tell(self, file: StoredFile, then: Callable[[list[str]], None]) -> None:
        decoding = self._decoding.get(file.unique_id)
        if decoding is None:
            decoding = asyncio.get_running_loop().create_task(self._decode(file))
            self._decoding[file.unique_id] = decoding
        links = await decoding
        if links:
            then(links)

    async def _decode(self, file: StoredFile) -> list[str]:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="playground-qr")
        try:
            links = await asyncio.get_running_loop().run_in_executor(self._threads, decode_links, file.content)
            self._known[file.unique_id] = links
            return links
        finally:
            self._decoding.pop(file.unique_id, None)
