"""The queue of a bot's updates and the semantics of getUpdates."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import orjson

from playground.clock import Clock
from playground.envelope import JsonResult, conflict

LIFETIMES_S = {
    "callback_query": 150,
    "pre_checkout_query": 150,
    "shipping_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
LIFETIME_S = 86_400
QUEUE_MAX = 100_000
TIMEOUT_MAX_S = 50
BATCH_MAX = 100
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset(
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
        "business_message", "edited_business_message", "deleted_business_messages", "guest_message",
        "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query",
        "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member",
        "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "subscription",
        "stopped_message_generation",
    ]
)  # fmt: skip


class PendingUpdate:
    """One update that is not confirmed yet; `queue` names the line it stands in for webhooks."""

    __slots__ = ("body", "expires_at", "id", "kind", "queue", "repeats")

    def __init__(self, update_id: int, kind: str, body: bytes, expires_at: float, queue: str, repeats: int) -> None:
        self.id = update_id
        self.kind = kind
        self.body = body
        self.expires_at = expires_at
        self.queue = queue
        self.repeats = repeats


class UpdateQueue:
    """Unconfirmed updates of one bot, oldest first. `waited_for` is set while a getUpdates waits."""

    def __init__(self, clock: Clock, next_id: int) -> None:
        self.pending: OrderedDict[int, PendingUpdate] = OrderedDict()
        self.next_id = next_id
        self.allowed: frozenset[str] | None = None
        self.on_push: Callable[[PendingUpdate], None] | None = None
        self._clock = clock
        self._again: list[PendingUpdate] = []
        self._waiter: asyncio.Future[None] | None = None
        self.waited_for = asyncio.Event()

    def allow(self, kinds: list[str] | None) -> None:
        """Remembers `allowed_updates`: None keeps what was, an empty list is the default set, unknown kinds are dropped."""
        if kinds is not None:
            known = frozenset(kinds) & KINDS
            self.allowed = known or None

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT

    def push(self, kind: str, payload: Any, queue: str, *, twice: bool = False) -> int | None:
        """Makes an update and wakes who waits for it; None when the bot does not want this kind."""
        if not self.wants(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        expires_at = self._clock.now() + LIFETIMES_S.get(kind, LIFETIME_S)
        body = orjson.dumps({"update_id": update_id, kind: payload})
        update = PendingUpdate(update_id, kind, body, expires_at, queue, 1 if twice else 0)
        self.pending[update_id] = update
        if len(self.pending) > QUEUE_MAX:
            self.pending.popitem(last=False)
        if self.on_push is not None:
            self.on_push(update)
        elif self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
        return update_id

    async def get(self, offset: int, limit: int, timeout_s: float) -> JsonResult:
        """getUpdates. A newer call ends an older one that still waits with 409."""
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._confirm(offset)
        limit = max(1, min(limit, BATCH_MAX)) if limit else BATCH_MAX
        batch = self._batch(limit)
        if not batch and timeout_s > 0:
            waiter = self._waiter = asyncio.get_running_loop().create_future()
            self.waited_for.set()
            try:
                async with asyncio.timeout(min(timeout_s, TIMEOUT_MAX_S)):
                    await waiter
            except TimeoutError:
                return JsonResult(b"[]")
            finally:
                if self._waiter is waiter:
                    self._waiter = None
                    self.waited_for.clear()
            batch = self._batch(limit)
        return JsonResult(b"[" + b",".join(update.body for update in batch) + b"]")

    def interrupt(self, reason: str) -> None:
        """Ends a waiting getUpdates with 409."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(conflict(reason))
        self._waiter = None
        self.waited_for.clear()

    def close(self) -> None:
        """Lets a waiting getUpdates return what is there (nothing) because the server stops."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def forget(self, update_id: int) -> None:
        self.pending.pop(update_id, None)

    def clear(self) -> None:
        self.pending.clear()
        self._again.clear()

    def drop_expired(self) -> None:
        now = self._clock.now()
        for update_id in [each.id for each in self.pending.values() if each.expires_at <= now]:
            del self.pending[update_id]

    def _confirm(self, offset: int) -> None:
        pending = self.pending
        if offset > 0:
            while pending:
                first = next(iter(pending))
                if first >= offset:
                    break
                self._forget_confirmed(pending.pop(first))
        elif offset < 0:
            while len(pending) > -offset:
                pending.popitem(last=False)

    def _forget_confirmed(self, update: PendingUpdate) -> None:
        if update.repeats > 0:
            update.repeats -= 1
            self._again.append(update)

    def _batch(self, limit: int) -> list[PendingUpdate]:
        batch = self._again[:limit]
        del self._again[:limit]
        now = self._clock.now()
        expired = []
        for update in self.pending.values():
            if len(batch) >= limit:
                break
            if update.expires_at <= now:
                expired.append(update.id)
            else:
                batch.append(update)
        for update_id in expired:
            del self.pending[update_id]
        return batch
