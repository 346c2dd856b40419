"""Many asked at the same instant."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from typing import Any

from club.errors import ClubError


async def all_at_once(*asked: Awaitable[Any]) -> tuple[list[Any], Counter[str]]:
    """What came back, and which refusals how often; anything but a refusal fails the test."""
    answers = await asyncio.gather(*asked, return_exceptions=True)
    refusals: Counter[str] = Counter()
    done = []
    for answer in answers:
        if isinstance(answer, ClubError):
            refusals[answer.code] += 1
        elif isinstance(answer, BaseException):
            raise answer
        else:
            done.append(answer)
    return done, refusals
