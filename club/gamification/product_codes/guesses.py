"""Who guesses has to wait. Misses are counted in memory, so that guessing costs the database nothing; a pause that begins is a
row, so that it outlives the process."""

import datetime as dt
from weakref import WeakKeyDictionary

from club.context import Club
from club.gamification.product_codes.errors import CodeLocked, CodeNotAccepted
from club.gamification.product_codes.rules import LOCKS_KEPT, MISSES_KEPT, MISSES_MAX, lock_minutes
from club.storage import Database, Transaction, instant

LOOKED_AGAIN_AFTER = dt.timedelta(minutes=1)
"""Another process may have begun a pause: how old what is known of them may be."""
COUNTED_MAX = 10_000


class Guesses:
    """The misses of one club's members, as this process saw them, and the pauses of all."""

    def __init__(self) -> None:
        self._misses: dict[int, list[dt.datetime]] = {}
        self._locks: dict[int, list[dt.datetime]] = {}
        self._looked_at: dt.datetime | None = None

    async def refuse_locked(self, club: Club, member_id: int) -> None:
        """Refuses CodeLocked(until) while a member has to wait."""
        now = club.clock.now()
        if self._looked_at is None or not dt.timedelta() <= now - self._looked_at < LOOKED_AGAIN_AFTER:
            await self._look(club, now)
        until = max(self._locks.get(member_id, ()), default=None)
        if until is not None and until > now:
            raise CodeLocked(until=until)

    async def _look(self, club: Club, now: dt.datetime) -> None:
        self._looked_at = now
        rows = await club.database.fetch_all(
            "SELECT member_id, locked_until FROM code_lockout WHERE club_id = $1 AND locked_until > $2 ORDER BY id",
            club.id,
            now - LOCKS_KEPT,
        )
        known = {(who, until) for who, all_of_them in self._locks.items() for until in all_of_them}
        known |= {(int(row["member_id"]), instant(row["locked_until"])) for row in rows}
        self._locks = {}
        for who, until in sorted(known):
            if until > now - LOCKS_KEPT:
                self._locks.setdefault(who, []).append(until)

    async def note_miss(self, club: Club, member_id: int) -> CodeNotAccepted:
        """One more miss; the refusal that says how many are left. The last one begins a pause."""
        now = club.clock.now()
        if member_id not in self._misses and len(self._misses) >= COUNTED_MAX:
            self._forget_old(now)
        recent = [at for at in self._misses.get(member_id, ()) if now - at < MISSES_KEPT] + [now]
        self._misses[member_id] = recent
        if len(recent) < MISSES_MAX:
            return CodeNotAccepted(left=MISSES_MAX - len(recent))
        del self._misses[member_id]
        await self._lock(club, member_id, len(recent), now)
        return CodeNotAccepted(left=0)

    def forget_misses(self, member_id: int) -> None:
        """They had a real code: what came before were slips."""
        self._misses.pop(member_id, None)

    async def _lock(self, club: Club, member_id: int, misses: int, now: dt.datetime) -> None:
        before = self._locks.setdefault(member_id, [])
        until = now + dt.timedelta(minutes=lock_minutes(len(before)))
        before.append(until)  # at once: whoever guesses on meanwhile waits already

        async def work(tx: Transaction) -> None:
            await tx.execute(
                "INSERT INTO code_lockout (club_id, member_id, misses, locked_until, at) VALUES ($1, $2, $3, $4, $5)",
                club.id,
                member_id,
                misses,
                until,
                now,
            )

        await club.database.transact(work)

    def _forget_old(self, now: dt.datetime) -> None:
        self._misses = {who: seen for who, seen in self._misses.items() if now - seen[-1] < MISSES_KEPT}


_guesses: WeakKeyDictionary[Database, dict[int, Guesses]] = WeakKeyDictionary()


def guesses_of(club: Club) -> Guesses:
    """One for each club and process."""
    return _guesses.setdefault(club.database, {}).setdefault(club.id, Guesses())
