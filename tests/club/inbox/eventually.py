"""Waiting for something that other tasks of this process bring about."""

import asyncio
from collections.abc import Awaitable, Callable


async def eventually(
    condition: Callable[[], bool | Awaitable[bool]], *, each_time: Callable[[], object] | None = None
) -> None:
    """Let the other tasks run until the condition holds; `each_time` is called in between (to move a clock)."""
    async with asyncio.timeout(30):
        while True:
            holds = condition()
            if holds if isinstance(holds, bool) else await holds:
                return
            if each_time is not None:
                each_time()
            await asyncio.sleep(0.001)
