"""How fast may be told: a bucket for the whole bot, a small one for each person, a pause for a lane that was told to wait.

Telegram publishes no hard limits; it wants 429 obeyed. About 25 messages a second for all and one a second for each chat,
with short bursts, keeps clear of it.
"""

from collections.abc import Callable, Hashable

PER_SECOND = 25.0
PER_SECOND_LEAST = 5.0
SLOWED_BY = 0.8
RECOVERED_BY = 0.05  # messages a second more, for each one that went well
PERSON_PER_SECOND = 1.0
PERSON_BURST = 3.0
PAUSE_SECONDS_MAX = 60.0
PEOPLE_REMEMBERED_MAX = 10_000


class TokenBucket:
    """Holds up to `burst` tokens and gains `per_second`."""

    __slots__ = ("_at", "_burst", "_tokens", "per_second")

    def __init__(self, per_second: float, burst: float, at: float) -> None:
        self.per_second = per_second
        self._burst = burst
        self._tokens = burst
        self._at = at

    def tokens(self, at: float) -> float:
        self._tokens = min(self._burst, self._tokens + max(0.0, at - self._at) * self.per_second)
        self._at = at
        return self._tokens

    def take(self, at: float) -> bool:
        """Take one token, if there is one."""
        if self.tokens(at) < 1:
            return False
        self._tokens -= 1
        return True

    def seconds_until_one(self, at: float) -> float:
        return max(0.0, (1 - self.tokens(at)) / self.per_second)

    def is_full(self, at: float) -> bool:
        return self.tokens(at) >= self._burst


class Pace:
    """When the next message of a lane may go to a person. `seconds()` is a monotonic clock: limits are the messenger's."""

    def __init__(self, seconds: Callable[[], float], *, per_second: float = PER_SECOND) -> None:
        self._seconds = seconds
        self._per_second = per_second
        self._all = TokenBucket(per_second, per_second, seconds())
        self._people: dict[Hashable, TokenBucket] = {}
        self._paused_until: dict[str, float] = {}

    def lane_is_open(self, lane: str) -> bool:
        return self._paused_until.get(lane, 0.0) <= self._seconds()

    def person_may_be_told(self, person: Hashable) -> bool:
        bucket = self._people.get(person)
        return bucket is None or bucket.tokens(self._seconds()) >= 1

    def take(self, person: Hashable) -> bool:
        """Count one message to this person; False when it must wait."""
        at = self._seconds()
        if not self.person_may_be_told(person) or not self._all.take(at):
            return False
        if person not in self._people:
            self._forget_rested(at)
            self._people[person] = TokenBucket(PERSON_PER_SECOND, PERSON_BURST, at)
        self._people[person].take(at)
        return True

    def seconds_until_next(self) -> float:
        """How long until the bot as a whole may speak again."""
        return self._all.seconds_until_one(self._seconds())

    def told(self) -> None:
        self._all.per_second = min(self._per_second, self._all.per_second + RECOVERED_BY)

    def slow_down(self, lane: str, after_seconds: float) -> None:
        """The messenger asked this lane to wait. Longer than a minute it may mean only one chat: then another is tried."""
        self._paused_until[lane] = self._seconds() + min(after_seconds, PAUSE_SECONDS_MAX)
        self._all.per_second = max(PER_SECOND_LEAST, self._all.per_second * SLOWED_BY)

    def _forget_rested(self, at: float) -> None:
        if len(self._people) >= PEOPLE_REMEMBERED_MAX:
            self._people = {person: bucket for person, bucket in self._people.items() if not bucket.is_full(at)}
