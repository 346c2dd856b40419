"""A bot without a messenger: hands out the updates a test queued, and keeps what it was asked to tell."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from club.doors import BotName, Delivery, DoorProblem, Note


class FakeDoor:
    """`updates` wait at the messenger until an offset above them confirms them, as Telegram keeps them."""

    def __init__(self, name: BotName = "customer") -> None:
        self.name: BotName = name
        self.messenger_id = 4242
        self.username = "fake_bot"
        self.updates: list[dict[str, Any]] = []
        self.problems: list[DoorProblem | Exception] = []
        self.offsets: list[int] = []
        self.polled = asyncio.Condition()
        self.arrived = asyncio.Event()
        self.told: list[Note] = []
        self.answers: list[Delivery] = []
        self.on_deliver: Callable[[Note], Awaitable[Delivery]] | None = None
        self.handled: list[dict[str, Any]] = []

    async def open(self) -> None:
        return

    async def close(self) -> None:
        return

    def put(self, *updates: dict[str, Any]) -> None:
        self.updates += updates
        self.arrived.set()

    async def receive(self, offset: int, wait_seconds: int) -> Sequence[dict[str, Any]]:
        self.updates = [each for each in self.updates if each["update_id"] >= offset]
        async with self.polled:
            self.offsets.append(offset)
            self.polled.notify_all()
        if self.problems:
            raise self.problems.pop(0)
        while not self.updates:
            self.arrived.clear()
            await self.arrived.wait()
        return list(self.updates)

    async def polls(self, number: int) -> None:
        """Return when it was polled `number` times in all."""
        async with self.polled:
            await self.polled.wait_for(lambda: len(self.offsets) >= number)

    async def handle(self, update: dict[str, Any]) -> None:
        self.handled.append(update)

    async def deliver(self, note: Note) -> Delivery:
        self.told.append(note)
        if self.on_deliver is not None:
            return await self.on_deliver(note)
        return self.answers.pop(0) if self.answers else Delivery("told")


def message(update_id: int, person: int, text: str = "hi") -> dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "P"}
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "date": 1, "chat": {"id": person}, "from": sender, "text": text},
    }


def press(update_id: int, person: int) -> dict[str, Any]:
    return {"update_id": update_id, "callback_query": {"id": "1", "from": {"id": person}, "data": "x"}}
