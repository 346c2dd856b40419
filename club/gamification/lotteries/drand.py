"""Asking drand's mirrors over HTTP. Two of them have to say the same; what they say is looked at, never believed."""

import asyncio
from collections import Counter
from collections.abc import Sequence

import httpx
import structlog

from club.clock import Clock
from club.gamification.lotteries.beacons import BeaconValue
from club.gamification.lotteries.rounds import QUICKNET, Chain

log = structlog.get_logger(__name__)

MIRRORS_AGREEING = 2
SECONDS_MAX = 10.0
ANSWER_BYTES_MAX = 4096
ASKED_AGAIN_AFTER_SECONDS = 30.0
VALUES_KEPT = 64


class DrandBeacon:
    """Fetches in the background, one round at a time; `value` answers with what has come. `close` ends what is under way."""

    def __init__(self, clock: Clock, urls: Sequence[str], *, chain: Chain = QUICKNET, proxy: str | None = None) -> None:
        self.chain = chain
        self._clock = clock
        self._urls = tuple(url.rstrip("/") for url in urls)
        self._proxy = proxy
        self._values: dict[int, BeaconValue] = {}
        self._asked_at: dict[int, float] = {}
        self._fetching: dict[int, asyncio.Task[None]] = {}

    def value(self, number: int) -> BeaconValue | None:
        known = self._values.get(number)
        if known is None and number not in self._fetching and self._may_ask(number):
            self._fetching[number] = asyncio.get_running_loop().create_task(self._fetch(number))
        return known

    async def fetched(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._fetching.values(), return_exceptions=True)

    async def close(self) -> None:
        for task in self._fetching.values():
            task.cancel()
        await self.fetched()

    def _may_ask(self, number: int) -> bool:
        now = self._clock.now().timestamp()
        if self.chain.time_of(number).timestamp() > now:
            return False
        asked_at = self._asked_at.get(number)
        if asked_at is not None and now - asked_at < ASKED_AGAIN_AFTER_SECONDS:
            return False
        self._asked_at[number] = now
        return True

    async def _fetch(self, number: int) -> None:
        try:
            async with httpx.AsyncClient(proxy=self._proxy, timeout=SECONDS_MAX, trust_env=False) as client:
                answers = await asyncio.gather(*[self._ask(client, url, number) for url in self._urls])
            said = Counter(answer for answer in answers if answer is not None)
            if len(said) > 1:
                log.error("beacon-mirrors-differ", round=number, answers=len(said))
            elif said.total() < MIRRORS_AGREEING:
                log.warning("beacon-not-reached", round=number, answers=said.total())
            else:
                while len(self._values) >= VALUES_KEPT:
                    del self._values[next(iter(self._values))]
                self._values[number] = BeaconValue(number, next(iter(said)))
        except ValueError as error:  # a proxy of a kind that cannot be used
            log.warning("beacon-not-asked", round=number, error=type(error).__name__)
        finally:
            del self._fetching[number]

    async def _ask(self, client: httpx.AsyncClient, url: str, number: int) -> str | None:
        """The signature a mirror gives for the round; None when it gives none that fits its own randomness."""
        try:
            async with client.stream("GET", f"{url}/{self.chain.hash}/public/{number}") as answer:
                answer.raise_for_status()
                body = b""
                async for part in answer.aiter_bytes():
                    body += part
                    if len(body) > ANSWER_BYTES_MAX:
                        raise ValueError("too long")
            return _read(body, number)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError) as error:
            log.info("beacon-mirror-gave-nothing", mirror=httpx.URL(url).host, error=type(error).__name__)
            return None


def _read(body: bytes, number: int) -> str:
    """KeyError, TypeError, ValueError for what is no such round."""
    import orjson

    said = orjson.loads(body)
    value = BeaconValue(int(said["round"]), str(said["signature"]))
    if value.round != number or said["randomness"] != value.randomness.hex():
        raise ValueError("not that round, or not the hash of its signature")
    return value.signature
