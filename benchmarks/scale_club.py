"""A club of any size, built by SQL in minutes: everybody joined, bought eight times and took a reward, over two years.

The ledger adds up (`--prove`): each member has ten entries, in ten rounds through the whole club, and some have more from the last
nine days, in which clubs of every size have the same traffic.
"""

import asyncio
import datetime as dt
import random
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import asyncpg

from club.app import open_database
from club.members.rules import check_digit
from club.persian import search_key
from club.storage.orm import sqlite_path
from tests.makers import StandingClock, open_test_club

# What the database does at each new member, done for all of them together.
TAILS = import_module("club.storage.migrations.0003_member_words")

START_OF_TODAY = dt.datetime(2026, 5, 31, 20, 30, tzinfo=dt.UTC)  # midnight in Tehran
DAYS = 730
RECENT_DAYS = 9
RECENT_A_DAY = 400
ROUNDS = 10
EACH, JOINING, PRICE = 75, 5, 60
_STRIDE = 611_953  # a prime: each round goes through the club in another order than by id
_RECENT = RECENT_DAYS * RECENT_A_DAY


def _words(*several: str) -> list[str]:
    return [word for each in several for word in each.split()]


FIRST = _words(
    "زهرا فاطمه مریم سارا نرگس الهام مینا لیلا نازنین پریسا شیما مهسا نگار آزاده سمیرا رویا ندا هانیه یاسمن بهاره",
    "علی محمد حسین رضا مهدی امیر محمدرضا امیرحسین سعید حمید مجید بابک کاوه آرش کامران فرهاد شهرام بهنام پویا نیما",
)
LAST = _words(
    "کریمی رضایی محمدی احمدی حسینی موسوی جعفری صادقی قاسمی رحیمی عباسی نوری شریفی یوسفی سلطانی اکبری کاظمی مرادی",
    "طاهری فلاحی ناصری یزدانی تهرانی اصفهانی شیرازی تبریزی کرمانی گیلانی بهرامی خسروی",
)
_LETTERS = "بپتجچخدرزسشفقکگلمنوهی"
ENDINGS = ("", "پور", "زاده", "نژاد", "فر", "نیا", "منش", "مقدم", "اصل", "راد")


@dataclass(frozen=True, slots=True)
class Size:
    words: str
    members: int


def is_rare(member_id: int) -> bool:
    """Every third member has a name like nobody else's."""
    return member_id % 3 == 0


def _rare_name(member_id: int) -> str:
    letters = ""
    while member_id:
        member_id, place = divmod(member_id, len(_LETTERS))
        letters += _LETTERS[place]
    return f"{letters}ستان"


def members(size: Size) -> Iterator[tuple[Any, ...]]:
    """id, number, name, name_search, phone, card token; the same for the same size."""
    dice = random.Random(size.members)
    numbers = dice.sample(range(10**6, 10**7), size.members)
    for member_id, digits in enumerate(numbers, 1):
        last = _rare_name(member_id) if is_rare(member_id) else f"{dice.choice(LAST)}{dice.choice(ENDINGS)}"
        name = f"{dice.choice(FIRST)} {last}"
        number = f"{digits}{check_digit(str(digits))}"
        yield member_id, number, name, search_key(name), f"+98912{member_id:07d}", f"card-{member_id:016d}"


async def build(url: str, size: Size) -> None:
    """Fill the migrated database at `url`."""
    database = await open_database(url)
    clock = StandingClock(START_OF_TODAY - dt.timedelta(days=DAYS))
    club = await open_test_club(database, clock)
    assert club.id == 1
    await database.close()
    path = sqlite_path(url)
    if path is not None:
        await asyncio.to_thread(_build_sqlite, str(path), size)
        return
    connection = await asyncpg.connect(url)
    await _build_postgres(connection, size)
    await connection.close()


_MEMBER_COLUMNS = ("id", "number", "name", "name_search", "phone", "card_token")
_KEPT_MEMBER = """
INSERT INTO member (id, club_id, number, name, name_search, phone, language, state, card_token, joined_at, consented_at,
  consent_version)
SELECT b.id, 1, b.number, b.name, b.name_search, b.phone, 'fa', 'active', b.card_token, {joined}, {joined}, '1'
FROM bench_member b ORDER BY b.id
"""


def statements(
    size: Size, at: Callable[[str], str], padded: Callable[[str], str], json: tuple[str, str] = ("(", ")")
) -> list[str]:
    """Everything after the series `bench_series(k)` and the members, in the order it is filled."""
    n = size.members
    t0 = int((START_OF_TODAY - dt.timedelta(days=DAYS)).timestamp())
    recent = int((START_OF_TODAY - dt.timedelta(days=RECENT_DAYS - 1)).timestamp())
    span = recent - t0 - 86400
    spacing = 9 * 3600 // RECENT_A_DAY
    j = f"(k - {ROUNDS * n})"
    epoch = (
        f"CASE WHEN k < {ROUNDS * n} THEN {t0} + k * {span} / {ROUNDS * n}"
        f" ELSE {recent} + {j} / {RECENT_A_DAY} * 86400 + 28800 + {j} % {RECENT_A_DAY} * {spacing} END"
    )
    moment = at(epoch)
    r, i = f"(k / {n})", f"(k % {n})"
    m = f"(CASE WHEN k < {n} THEN k + 1 ELSE {i} * {_STRIDE} % {n} + 1 END)"
    bought = f"(({r} BETWEEN 1 AND 8) OR {r} >= 10)"
    purchase = f"(CASE WHEN {r} >= 10 THEN k - {2 * n} + 1 ELSE k - {n} + 1 END)"
    lot = f"(CASE WHEN {r} >= 10 THEN k - {n} + 1 ELSE k + 1 END)"
    balance = (
        f"CASE WHEN {r} <= 8 THEN {JOINING} + {EACH} * {r} WHEN {r} = 9 THEN {JOINING + 8 * EACH - PRICE}"
        f" ELSE {JOINING + 8 * EACH - PRICE} + {EACH} * ({r} - 9) END"
    )
    why = (
        "CASE WHEN " + bought + ' THEN \'{"why": "purchase", "number": "\' || CAST(k AS text) ||'
        ' \'", "source": "till", "lines": []}\' WHEN ' + r + ' = 9 THEN \'{"why": "reward", "title": "چای"}\''
        ' ELSE \'{"why": "joining", "lines": []}\' END'
    )
    left = JOINING + EACH - PRICE
    return [
        (
            "INSERT INTO reward (id, club_id, title, price_points, created_at)"
            f" VALUES (1, 1, 'چای', {PRICE}, {at(str(t0))})"
        ),
        (
            "INSERT INTO account (id, club_id, member_id, wallet, balance)"
            f" SELECT k * {_STRIDE} % {n} + 1, 1, k * {_STRIDE} % {n} + 1, 'points', {JOINING + 8 * EACH - PRICE}"
            f" + {EACH} * ({_RECENT // n} + CASE WHEN k < {_RECENT % n} THEN 1 ELSE 0 END) FROM bench_series"
            f" WHERE k < {n} ORDER BY 1"
        ),
        (
            "INSERT INTO chat (club_id, bot, platform, platform_user_id, member_id, name, language, created_at)"
            f" SELECT 1, 'customer', 'telegram', 5000000 + k, k + 1, 'x', 'fa', {at(epoch)} FROM bench_series WHERE k < {n}"
            " ORDER BY k"
        ),
        (
            "INSERT INTO purchase (id, club_id, source, external_id, external_number, member_id, currency, total, eligible, stage,"
            " target_points, booked_points, bookings_count, terms, reasons, fingerprint, snapshot_at, bought_at, recorded_at,"
            " followed_at)"
            f" SELECT {purchase}, 1, 'till', 'h-' || {padded('k')}, CAST(k AS text), {m}, 'IRR', 2500000, 2500000, 'paid',"
            f" {EACH}, {EACH}, 1, '{{}}', '[]', 'f', {moment}, {moment}, {moment}, {moment} FROM bench_series WHERE {bought}"
            " ORDER BY k"
        ),
        (
            "INSERT INTO voucher (id, club_id, reward_id, member_id, code, price_points, state, idempotency_key, issued_at,"
            " expires_at, closed_at)"
            f" SELECT {i} + 1, 1, 1, {m}, 'C' || {padded('k')}, {PRICE}, CASE WHEN k % 8 = 0 THEN 'expired' ELSE 'handed_over' END,"
            f" 'h-' || {padded('k')}, {moment}, {at(f'({epoch}) + 2592000')}, {at(f'({epoch}) + 7200')} FROM bench_series"
            f" WHERE {r} = 9 ORDER BY k"
        ),
        (
            "INSERT INTO entry (id, club_id, account_id, kind, amount, balance_after, idempotency_key, fingerprint, reason,"
            " purchase_id, voucher_id, at)"
            f" SELECT k + 1, 1, {m}, CASE WHEN {r} = 9 THEN 'spent' ELSE 'earned' END,"
            f" CASE WHEN {r} = 0 THEN {JOINING} WHEN {r} = 9 THEN {-PRICE} ELSE {EACH} END, {balance}, 'h-' || {padded('k')}, 'f',"
            f" {json[0]}{why}{json[1]}, CASE WHEN {bought} THEN {purchase} END, CASE WHEN {r} = 9 THEN {i} + 1 END, {moment}"
            " FROM bench_series ORDER BY k"
        ),
        (
            "INSERT INTO lot (id, club_id, account_id, entry_id, purchase_id, amount, remaining, state, available_at, expires_at)"
            f" SELECT {lot}, 1, {m}, k + 1, CASE WHEN {bought} THEN {purchase} END,"
            f" CASE WHEN {r} = 0 THEN {JOINING} ELSE {EACH} END,"
            f" CASE WHEN {r} = 0 THEN 0 WHEN {r} = 1 THEN {left} ELSE {EACH} END, 'active', {moment},"
            f" CASE WHEN {r} > 0 THEN {at(f'({epoch}) + 63072000')} END FROM bench_series WHERE {r} <> 9 ORDER BY k"
        ),
        (
            "INSERT INTO lot_use (club_id, entry_id, lot_id, amount)"
            f" SELECT 1, k + 1, {m}, {JOINING} FROM bench_series WHERE {r} = 9 ORDER BY k"
        ),
        (
            "INSERT INTO lot_use (club_id, entry_id, lot_id, amount)"
            f" SELECT 1, k + 1, {n} + {i} + 1, {PRICE - JOINING} FROM bench_series WHERE {r} = 9 ORDER BY k"
        ),
    ]


def _joined(size: Size, at: Callable[[str], str]) -> str:
    t0 = int((START_OF_TODAY - dt.timedelta(days=DAYS)).timestamp())
    span = int((START_OF_TODAY - dt.timedelta(days=RECENT_DAYS)).timestamp()) - t0
    return at(f"{t0} + (b.id - 1) * {span} / {ROUNDS * size.members}")


def _build_sqlite(path: str, size: Size) -> None:
    def at(epoch: str) -> str:
        return f"strftime('%Y-%m-%d %H:%M:%S+00:00', {epoch}, 'unixepoch')"

    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        "cache_size=-3000000",
        "foreign_keys=OFF",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN"
        " ('entry', 'lot', 'lot_use', 'purchase', 'voucher', 'chat', 'member')"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE bench_series (k INTEGER PRIMARY KEY)")
    connection.execute(
        "WITH RECURSIVE s(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM s WHERE k + 1 < ?) INSERT INTO bench_series SELECT k FROM s",
        (ROUNDS * size.members + _RECENT,),
    )
    connection.execute(f"CREATE TABLE bench_member ({', '.join(_MEMBER_COLUMNS)})")
    connection.executemany("INSERT INTO bench_member VALUES (?, ?, ?, ?, ?, ?)", members(size))
    kept = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'member'"
    ).fetchall()
    for name, _ in kept:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute(_KEPT_MEMBER.format(joined=_joined(size, at)))
    connection.execute(TAILS.FILL_SQLITE)
    for _, sql in kept:
        connection.execute(sql)
    for statement in statements(size, at, lambda text: f"printf('%09d', {text})"):
        started = time.perf_counter()
        connection.execute(statement)
        _say(statement, started)
    for _, sql in indexes:
        started = time.perf_counter()
        connection.execute(sql)
        _say(sql, started)
    connection.execute("DROP TABLE bench_series")
    connection.execute("DROP TABLE bench_member")
    connection.execute("COMMIT")
    connection.close()


def _say(statement: str, started: float) -> None:
    taken = time.perf_counter() - started
    if taken > 5:
        print(f"  {' '.join(statement.split()[:3])} … {taken:.0f} s", flush=True)


async def _build_postgres(connection: Any, size: Size) -> None:
    def at(epoch: str) -> str:
        return f"to_timestamp({epoch})"

    await connection.execute("SET session_replication_role = replica")
    await connection.execute("SET maintenance_work_mem = '1GB'")
    await connection.execute("SET synchronous_commit = off")
    indexes = await connection.fetch(
        "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.tablename IN"
        " ('entry', 'lot', 'lot_use', 'purchase', 'voucher', 'chat', 'member')"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)"
    )
    for row in indexes:
        await connection.execute(f'DROP INDEX "{row["indexname"]}"')
    last = ROUNDS * size.members + _RECENT - 1
    await connection.execute(
        f"CREATE UNLOGGED TABLE bench_series AS SELECT k FROM generate_series(0::bigint, {last}) AS s(k)"
    )
    await connection.execute(
        "CREATE UNLOGGED TABLE bench_member (id bigint, number text, name text, name_search text, phone text, card_token text)"
    )
    await connection.copy_records_to_table("bench_member", records=members(size), columns=_MEMBER_COLUMNS)
    await connection.execute(_KEPT_MEMBER.format(joined=_joined(size, at)))
    await connection.execute("SET work_mem = '256MB'")
    await _timed(connection.execute, TAILS.FILL_POSTGRES)
    for statement in statements(size, at, lambda text: f"lpad(CAST({text} AS text), 9, '0')", ("CAST(", " AS jsonb)")):
        await _timed(connection.execute, statement)
    for row in indexes:
        await _timed(connection.execute, row["indexdef"])
    await connection.execute("DROP TABLE bench_series, bench_member")
    for table in ("member", "reward", "account", "chat", "purchase", "voucher", "entry", "lot", "lot_use"):
        await connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))"
        )
    await _timed(connection.execute, "VACUUM (ANALYZE)")


async def _timed(execute: Callable[[str], Awaitable[object]], statement: str) -> None:
    started = time.perf_counter()
    await execute(statement)
    _say(statement, started)
