"""Token buckets: how often a bot may send before it hears 429."""

import math
from dataclasses import dataclass, field

from playground.envelope import too_many_requests


@dataclass(slots=True)
class RateLimits:
    """Messages (and edits, which share the limits) a second; None switches a limit off.

    The defaults leave an interactive demonstration alone and still stop a careless broadcast.
    """

    global_per_second: float | None = 30
    global_burst: float = 60
    chat_per_second: float | None = 1
    chat_burst: float = 20
    group_per_minute: float | None = 20
    paid_per_second: float = 1000

    @classmethod
    def off(cls) -> "RateLimits":
        return cls(global_per_second=None, chat_per_second=None, group_per_minute=None)


@dataclass(slots=True)
class TokenBucket:
    """`rate` tokens a second, never more than `burst` saved up."""

    rate: float
    burst: float
    tokens: float = field(init=False)
    filled_at: float

    def __post_init__(self) -> None:
        self.tokens = self.burst

    def wait_s(self, now: float) -> float:
        """Seconds until a token is there; 0 when there is one. Takes nothing."""
        if now > self.filled_at:
            self.tokens = min(self.burst, self.tokens + (now - self.filled_at) * self.rate)
            self.filled_at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def take(self) -> None:
        self.tokens -= 1


class RateLimiter:
    """The buckets of one bot."""

    def __init__(self, limits: RateLimits) -> None:
        self.limits = limits
        self._global: TokenBucket | None = None
        self._paid: TokenBucket | None = None
        self._chats: dict[int, TokenBucket] = {}

    def spend(self, chat_id: int, now: float, *, messages: int = 1, paid: bool = False) -> None:
        """Takes tokens for so many messages into one chat, or raises 429 and takes nothing."""
        buckets = [bucket for bucket in (self._wide_bucket(now, paid), self._chat_bucket(chat_id, now)) if bucket]
        wait = max((bucket.wait_s(now) for bucket in buckets), default=0.0)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket in buckets:
            for _ in range(messages):
                bucket.take()

    def _wide_bucket(self, now: float, paid: bool) -> TokenBucket | None:
        if paid:
            if self._paid is None:
                self._paid = TokenBucket(self.limits.paid_per_second, self.limits.paid_per_second, now)
            return self._paid
        if self.limits.global_per_second is None:
            return None
        if self._global is None:
            self._global = TokenBucket(self.limits.global_per_second, self.limits.global_burst, now)
        return self._global

    def _chat_bucket(self, chat_id: int, now: float) -> TokenBucket | None:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if chat_id < 0:
                if self.limits.group_per_minute is None:
                    return None
                bucket = TokenBucket(self.limits.group_per_minute / 60, self.limits.group_per_minute, now)
            else:
                if self.limits.chat_per_second is None:
                    return None
                bucket = TokenBucket(self.limits.chat_per_second, self.limits.chat_burst, now)
            self._chats[chat_id] = bucket
        return bucket
