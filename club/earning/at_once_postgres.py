"""First bookings as one statement of PostgreSQL; those that wait at the same moment travel together.

A booking that comes alone is sent at once. Those that come while statements are under way go with the next one: one trip, one
commit for all of them. Each still stands for itself: a purchase that is known, a member who is not active, rules that changed
drop only their own row, and that booking is then made in steps. One member at most once in a statement: an UPDATE touches a
row once. Its twin is at_once_sqlite.py; the same tests hold both.
"""

import asyncio
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

import asyncpg
import orjson
import structlog

from club.earning.first_booking import FirstBooking
from club.errors import DatabaseBusy
from club.storage import Database, Row, to_json

log = structlog.get_logger(__name__)

TRIPS_MAX = 2
TOGETHER_MAX = 64

_STATEMENT = """
WITH given AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS given(place bigint, rules_version bigint, member_id bigint, source text,
    external_id text, external_number text, buyer_phone text, phone_seen_at timestamptz, currency text, total bigint,
    eligible bigint, refunded bigint, points bigint, terms jsonb, lines jsonb, bought_lines jsonb, facts jsonb,
    purchase_fingerprint text,
    snapshot_at timestamptz, bought_at timestamptz, now timestamptz, staff_id bigint, ready_at timestamptz,
    expires_at timestamptz, is_pending boolean, entry_fingerprint text, reason jsonb, told jsonb)
), known AS (
  SELECT given.*, account.id AS account_id FROM given
  JOIN club ON club.id = $1::bigint AND club.rules_version = given.rules_version
  JOIN member ON member.id = given.member_id AND member.club_id = $1 AND member.state = 'active'
  JOIN account ON account.member_id = member.id AND account.wallet = 'points' AND NOT account.debt_allowed
), bought AS (
  INSERT INTO purchase (club_id, source, external_id, external_number, member_id, buyer_phone, phone_seen_at, currency,
    total, eligible, refunded, stage, target_points, booked_points, bookings_count, terms, reasons, fingerprint, snapshot_at,
    bought_at, recorded_at, staff_id, lines, facts)
  SELECT $1, source, external_id, external_number, member_id, buyer_phone, phone_seen_at, currency, total, eligible,
    refunded, 'paid', points, points, 1, terms, lines, purchase_fingerprint, snapshot_at, bought_at, now, staff_id,
    NULLIF(bought_lines, 'null'::jsonb), NULLIF(facts, 'null'::jsonb)
  FROM known ORDER BY account_id
  ON CONFLICT (club_id, source, external_id) DO NOTHING RETURNING id, source, external_id, member_id
), credited AS (
  UPDATE account SET balance = balance + known.points,
    pending = pending + CASE WHEN known.is_pending THEN known.points ELSE 0 END
  FROM bought JOIN known ON known.source = bought.source AND known.external_id = bought.external_id
    AND known.member_id = bought.member_id
  WHERE account.id = known.account_id
  RETURNING known.*, bought.id AS purchase_id, account.balance, account.balance - account.pending - account.held AS available
), entered AS (
  INSERT INTO entry (club_id, account_id, kind, amount, balance_after, idempotency_key, fingerprint, reason, purchase_id,
    staff_id, at)
  SELECT $1, account_id, 'earned', points, balance, 'purchase:' || purchase_id || ':1', entry_fingerprint, reason,
    purchase_id, staff_id, now FROM credited RETURNING id, purchase_id
), put AS (
  INSERT INTO lot (club_id, account_id, entry_id, purchase_id, amount, remaining, state, available_at, expires_at)
  SELECT $1, account_id, entered.id, purchase_id, points, points, CASE WHEN is_pending THEN 'pending' ELSE 'active' END,
    ready_at, expires_at FROM credited JOIN entered USING (purchase_id)
), journaled AS (
  INSERT INTO journal_entry (club_id, staff_id, act, member_id, details, idempotency_key, at)
  SELECT $1, staff_id, 'act-recorded-purchase', member_id,
    jsonb_build_object('purchase_id', purchase_id, 'total', total, 'currency', currency, 'points', points),
    'purchase:' || purchase_id, now FROM credited WHERE staff_id IS NOT NULL
), said AS (
  INSERT INTO outbox_message (club_id, bot, member_id, kind, arguments, lane, due_at, idempotency_key, created_at)
  SELECT $1, 'customer', member_id, CASE WHEN is_pending THEN 'told-purchase-pending' ELSE 'told-purchase-earned' END,
    told || jsonb_build_object('available', available, 'purchase_id', purchase_id), 'interactive', now,
    'purchase:' || purchase_id || ':1', now FROM credited
)
SELECT place, purchase_id, available FROM credited
"""

_Waiting = tuple[FirstBooking, "asyncio.Future[Row | None]"]
_lines: WeakKeyDictionary[Database, dict[int, "_Line"]] = WeakKeyDictionary()


async def book(database: Database, first: FirstBooking) -> Row | None:
    """`purchase_id` and `available`, or None when nothing was written. Raises DatabaseBusy."""
    of_database = _lines.setdefault(database, {})
    line = of_database.get(first.club_id)
    if line is None:
        line = of_database[first.club_id] = _Line(first.club_id)
    return await line.join(database, first)


class _Line:
    """The bookings of one club that wait for the next statement."""

    def __init__(self, club_id: int) -> None:
        self._club_id = club_id
        self._waiting: list[_Waiting] = []
        self._trips: set[asyncio.Task[None]] = set()

    async def join(self, database: Database, first: FirstBooking) -> Row | None:
        answer: asyncio.Future[Row | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((first, answer))
        if len(self._trips) < TRIPS_MAX:
            self._trips.add(asyncio.create_task(self._travel(database)))
        return await answer

    async def _travel(self, database: Database) -> None:
        try:
            while together := self._next_together():
                await self._trip(database, together)
        finally:
            # At once, not when the task is seen to be done: whoever books in between would wait for a trip that never comes.
            trip = asyncio.current_task()
            assert trip is not None
            self._trips.discard(trip)

    async def _trip(self, database: Database, together: list[_Waiting]) -> None:
        try:
            rows = await database.fetch_all(_STATEMENT, self._club_id, _as_json([first for first, _ in together]))
            by_place = {row["place"]: row for row in rows}
            for place, (_, answer) in enumerate(together):
                if not answer.done():
                    answer.set_result(by_place.get(place))
        except DatabaseBusy as busy:
            _fail(together, busy)
        except asyncpg.PostgresError as error:
            # One bad row undid them all (or two statements waited for each other): each is made in steps, on its own.
            log.warning("booked-one-by-one", bookings=len(together), error=type(error).__name__)
            for _, answer in together:
                if not answer.done():
                    answer.set_result(None)
        except BaseException:
            waiting, self._waiting = self._waiting, []
            _fail([*together, *waiting], DatabaseBusy())
            raise

    def _next_together(self) -> list[_Waiting]:
        """The longest waiting, one for each member; the rest waits for the next trip."""
        together: list[_Waiting] = []
        later: list[_Waiting] = []
        members: set[int] = set()
        for one in self._waiting:
            if one[0].member_id in members or len(together) == TOGETHER_MAX:
                later.append(one)
            else:
                members.add(one[0].member_id)
                together.append(one)
        self._waiting = later
        return together


def _fail(together: Sequence[_Waiting], error: Exception) -> None:
    for _, answer in together:
        if not answer.done():
            answer.set_exception(error)


def _as_json(bookings: Sequence[FirstBooking]) -> str:
    return to_json([_given(place, first) for place, first in enumerate(bookings)])


def _given(place: int, first: FirstBooking) -> dict[str, Any]:
    return {
        "place": place,
        "rules_version": first.rules_version,
        "member_id": first.member_id,
        "source": first.source,
        "external_id": first.external_id,
        "external_number": first.external_number,
        "buyer_phone": first.buyer_phone,
        "phone_seen_at": first.phone_seen_at,
        "currency": first.currency,
        "total": first.total,
        "eligible": first.eligible,
        "refunded": first.refunded,
        "points": first.points,
        "terms": orjson.Fragment(first.terms),
        "lines": orjson.Fragment(first.lines),
        "bought_lines": None if first.bought_lines is None else orjson.Fragment(first.bought_lines),
        "facts": None if first.facts is None else orjson.Fragment(first.facts),
        "purchase_fingerprint": first.purchase_fingerprint,
        "snapshot_at": first.snapshot_at,
        "bought_at": first.bought_at,
        "now": first.now,
        "staff_id": first.staff_id,
        "ready_at": first.ready_at,
        "expires_at": first.expires_at,
        "is_pending": first.is_pending,
        "entry_fingerprint": first.entry_fingerprint,
        "reason": orjson.Fragment(first.reason),
        "told": orjson.Fragment(first.told),
    }
