"""A Bot API that costs next to nothing: the other side of the rate and latency figures, in a process and on a core of its own.

It speaks just enough HTTP for both bots: getMe, long-polled getUpdates, sendMessage; everything else answers true. Every update
is `/points` (or any text) from one of many people. Two loads: closed (so many in flight) and open (so many a second).
"""

import argparse
import asyncio
import os
import re
import time
from collections import deque
from typing import Any

import orjson

FIRST_PERSON = 5_000_000
ME = {
    "id": 42,
    "is_bot": True,
    "first_name": "Stub",
    "username": "stub_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_CHAT_IN_JSON = re.compile(rb'"chat_id"\s*:\s*"?(\d+)')
_CHAT_IN_FORM = re.compile(rb'name="chat_id"\r\n(?:[^\r\n]+\r\n)*\r\n(\d+)')
_OFFSET = re.compile(rb'"?offset"?(?:"\s*:\s*|=|"\r\n\r\n)(\d+)')


class Load:
    """The updates still to be given out, what is in flight, and when each reply came."""

    def __init__(self, people: int, text: str) -> None:
        self.people = people
        self.text = text
        self.update_id = 100
        self.in_flight_most = 0
        self.left = 0
        self.started_at: dict[int, deque[float]] = {}
        self.latencies: list[float] = []
        self.done = 0
        self.first_at = self.last_at = 0.0
        self.queue: deque[bytes] = deque()
        self.queue_ids: deque[int] = deque()
        self.waiting: asyncio.Future[None] | None = None
        self.finished = asyncio.Event()

    def begin(self, total: int, in_flight: int) -> None:
        self.left, self.in_flight_most = total, in_flight
        self.done, self.latencies = 0, []
        self.finished.clear()
        self.first_at = time.perf_counter()
        for _ in range(min(in_flight, total)):
            self.put()

    def put(self) -> None:
        self.left -= 1
        self.update_id += 1
        person = FIRST_PERSON + self.update_id % self.people
        self.started_at.setdefault(person, deque()).append(time.perf_counter())
        entities = [{"type": "bot_command", "offset": 0, "length": len(self.text)}] if self.text[0] == "/" else []
        who = {"id": person, "is_bot": False, "first_name": "Sara", "language_code": "fa"}
        message = {
            "message_id": self.update_id,
            "date": 1_780_000_000,
            "chat": {"id": person, "type": "private", "first_name": "Sara"},
            "from": who,
            "text": self.text,
            **({"entities": entities} if entities else {}),
        }
        self.queue.append(orjson.dumps({"update_id": self.update_id, "message": message}))
        self.queue_ids.append(self.update_id)
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(None)

    def replied(self, person: int) -> None:
        now = time.perf_counter()
        times = self.started_at.get(person)
        if not times:
            return
        self.latencies.append(now - times.popleft())
        self.done += 1
        self.last_at = now
        if self.left > 0 and self.in_flight_most:
            self.put()
        elif self.left <= 0 and not any(self.started_at.values()):
            self.finished.set()

    async def take(self, offset: int, limit: int, wait_seconds: float) -> bytes:
        while self.queue_ids and self.queue_ids[0] < offset:
            self.queue.popleft()
            self.queue_ids.popleft()
        if not self.queue and wait_seconds > 0:
            self.waiting = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(self.waiting, wait_seconds)
            except TimeoutError:
                return b"[]"
        return b"[" + b",".join(list(self.queue)[:limit]) + b"]"


class Connection(asyncio.Protocol):
    def __init__(self, load: Load) -> None:
        self.load = load
        self.buffer = b""
        self.polls: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, received: bytes) -> None:
        self.buffer += received
        while True:
            head_end = self.buffer.find(b"\r\n\r\n")
            if head_end < 0:
                return
            head = self.buffer[:head_end]
            body, used = self._body(head, head_end + 4)
            if body is None:
                return
            self.buffer = self.buffer[used:]
            self._answer(head, body)

    def _body(self, head: bytes, start: int) -> tuple[bytes | None, int]:
        lower = head.lower()
        at = lower.find(b"content-length:")
        if at >= 0:
            length = int(lower[at + 15 : (lower.find(b"\r\n", at) + 1 or len(lower) + 1) - 1])
            if len(self.buffer) < start + length:
                return None, 0
            return self.buffer[start : start + length], start + length
        if b"transfer-encoding: chunked" in lower:
            end = self.buffer.find(b"0\r\n\r\n", start)
            return (None, 0) if end < 0 else (self.buffer[start:end], end + 5)
        return b"", start

    def _answer(self, head: bytes, body: bytes) -> None:
        target = head.split(b" ", 2)[1]
        path, _, query = target.partition(b"?")
        method = path.rsplit(b"/", 1)[1].lower()
        if method == b"sendmessage":
            found = (
                _CHAT_IN_JSON.search(body) or _CHAT_IN_FORM.search(body) or re.search(rb"chat_id=(\d+)", body + query)
            )
            assert found is not None
            person = int(found[1])
            self.load.replied(person)
            self._send(
                b'{"ok":true,"result":{"message_id":1,"date":1780000000,"chat":{"id":%d,"type":"private","first_name":"Sara"},'
                b'"from":{"id":42,"is_bot":true,"first_name":"Stub","username":"stub_bot"},"text":"ok"}}' % person
            )
        elif method == b"getupdates":
            found = _OFFSET.search(body) or _OFFSET.search(query)
            task = asyncio.get_running_loop().create_task(self._poll(int(found[1]) if found else 0))
            self.polls.add(task)
            task.add_done_callback(self.polls.discard)
        elif method == b"getme":
            self._send(b'{"ok":true,"result":' + orjson.dumps(ME) + b"}")
        elif method.startswith(b"getmy"):
            self._send(
                b'{"ok":true,"result":'
                + (b"[]" if method == b"getmycommands" else b'{"name":"","description":"","short_description":""}')
                + b"}"
            )
        else:
            self._send(b'{"ok":true,"result":true}')

    async def _poll(self, offset: int) -> None:
        self._send(b'{"ok":true,"result":' + await self.load.take(offset, 100, 20) + b"}")

    def _send(self, body: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body
            )


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def serve(port: int, people: int, text: str) -> None:
    """Reads one order a line on standard input: `closed TOTAL IN_FLIGHT` or `open TOTAL PER_SECOND`; answers with JSON."""
    loop = asyncio.get_running_loop()
    load = Load(people, text)
    server = await loop.create_server(lambda: Connection(load), "127.0.0.1", port)
    print(orjson.dumps({"ready": server.sockets[0].getsockname()[1]}).decode(), flush=True)
    while line := (await loop.run_in_executor(None, input)).split():
        kind, total, size = line[0], int(line[1]), int(line[2])
        if kind == "closed":
            load.begin(total, size)
        else:
            load.begin(0, 0)
            load.left = total
            begin = time.perf_counter()
            for number in range(total):
                if (pause := begin + number / size - time.perf_counter()) > 0:
                    await asyncio.sleep(pause)
                load.put()
        await asyncio.wait_for(load.finished.wait(), 120)
        result = {
            "per_second": load.done / (load.last_at - load.first_at),
            "p50_ms": percentile(load.latencies, 0.5) * 1000,
            "p99_ms": percentile(load.latencies, 0.99) * 1000,
        }
        print(orjson.dumps(result).decode(), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--text", default="/points")
    parser.add_argument("--core", type=int, default=None)
    given = parser.parse_args()
    if given.core is not None:
        os.sched_setaffinity(0, {given.core})
    import uvloop

    uvloop.run(serve(given.port, given.people, given.text))


if __name__ == "__main__":
    main()
