"""Mirrors of the beacon: two have to say the same, and what does not fit its own hash is not believed."""

import asyncio
import datetime as dt
import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import pytest

from club.gamification.lotteries.drand import DrandBeacon
from club.gamification.lotteries.rounds import QUICKNET
from tests.makers import StandingClock

NUMBER = 27946612
SIGNATURE, OTHER = "ab" * 48, "cd" * 48


def says(signature: str, *, number: int = NUMBER, randomness: str | None = None) -> str:
    honest = hashlib.sha256(bytes.fromhex(signature)).hexdigest()
    return json.dumps({"round": number, "signature": signature, "randomness": randomness or honest})


@asynccontextmanager
async def mirrors(answers: Mapping[str, str]) -> AsyncIterator[list[str]]:
    """A server with one mirror for each name; the addresses."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await reader.readuntil(b"\r\n\r\n")).decode()
        path = asked.split(" ", 2)[1]
        name = path.split("/")[1]
        found = path == f"/{name}/{QUICKNET.hash}/public/{NUMBER}"
        body = answers[name].encode() if found else b""
        status = "200 OK" if found else "404 Not Found"
        writer.write(f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield [f"http://127.0.0.1:{port}/{name}" for name in answers]


async def value_of(answers: Mapping[str, str], at: dt.datetime | None = None) -> str | None:
    clock = StandingClock(at or QUICKNET.time_of(NUMBER))
    async with mirrors(answers) as urls:
        beacon = DrandBeacon(clock, urls)
        assert beacon.value(NUMBER) is None  # asked aside: nobody waits
        await beacon.fetched()
        known = beacon.value(NUMBER)
        await beacon.close()
    return None if known is None else known.signature


@pytest.mark.parametrize(
    ("answers", "known"),
    [
        ({"a": says(SIGNATURE), "b": says(SIGNATURE)}, SIGNATURE),
        ({"a": says(SIGNATURE), "b": "{}", "c": says(SIGNATURE)}, SIGNATURE),
        ({"a": says(SIGNATURE), "b": "not even json"}, None),
        ({"a": says(SIGNATURE), "b": says(OTHER), "c": says(SIGNATURE)}, None),
        ({"a": says(SIGNATURE, number=1), "b": says(SIGNATURE, number=1)}, None),
        ({"a": says(SIGNATURE, randomness="00" * 32), "b": says(SIGNATURE, randomness="00" * 32)}, None),
        ({"a": says(SIGNATURE) + " " * 9000, "b": says(SIGNATURE)}, None),
    ],
)
async def test_a_value_is_what_two_mirrors_say_alike(answers: Mapping[str, str], known: str | None) -> None:
    assert await value_of(answers) == known


async def test_a_round_that_has_not_come_out_is_not_asked_for() -> None:
    both = {"a": says(SIGNATURE), "b": says(SIGNATURE)}
    assert await value_of(both, QUICKNET.time_of(NUMBER) - dt.timedelta(seconds=1)) is None
