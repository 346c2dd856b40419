"""An empty, migrated database for each test: a copied file, or one that was emptied; a clock that stands until it is moved.

CLUB_TEST_DB=sqlite (default) or postgres chooses the dialect of the whole run: the same suite runs on both.
CLUB_TEST_POSTGRES names the server (default postgres://postgres@127.0.0.1:5432).
"""

import asyncio
import datetime as dt
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from club.context import Club
from club.storage import Database
from club.storage.migrate import migrate
from club.storage.postgres import PostgresDatabase
from club.storage.sqlite import SqliteDatabase
from tests.makers import StandingClock, open_test_club
from tests.postgres_rows import emptied, schema_of

DIALECT = os.environ.get("CLUB_TEST_DB", "sqlite")
SERVER = os.environ.get("CLUB_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432").rstrip("/")
START = dt.datetime(2026, 4, 4, 8, 0, tzinfo=dt.UTC)  # 15 Farvardin 1405, 11:30 in Tehran


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Races run on PostgreSQL only; what asks for no database runs once, with SQLite: it would prove the same twice."""
    if DIALECT != "postgres":
        for item in items:
            if item.get_closest_marker("postgres"):
                item.add_marker(pytest.mark.skip(reason="SQLite has one writer: races are run on PostgreSQL"))
        return
    without = [item for item in items if not _asks_for_a_database(item)]
    if without and len(without) < len(items):
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if _asks_for_a_database(item)]


def _asks_for_a_database(item: pytest.Item) -> bool:
    return not {"template", "dialect"}.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def dialect() -> str:
    return DIALECT


@pytest.fixture(scope="session")
def worker_name() -> str:
    return f"{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"


async def _on_server(*statements: str) -> None:
    connection = await asyncpg.connect(f"{SERVER}/postgres")
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, worker_name: str) -> Iterator[str]:
    """The migrated but empty database that each test gets a copy of: a file, or a database's name."""
    if DIALECT == "sqlite":
        path = tmp_path_factory.mktemp("template") / "club.sqlite3"
        asyncio.run(migrate(f"sqlite://{path}"))
        yield str(path)
        return
    name = f"club_template_{worker_name}"
    asyncio.run(_on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"'))
    asyncio.run(migrate(f"{SERVER}/{name}"))
    yield name
    gone = [f'DROP DATABASE IF EXISTS "{each}" WITH (FORCE)' for each in (name, *_schemas)]
    asyncio.run(_on_server(*gone))


_schemas: dict[str, str] = {}
"""The databases of this run that tests leave to each other, and what each was built of."""


@pytest_asyncio.fixture
async def database_url(template: str, worker_name: str, tmp_path: Path) -> AsyncIterator[str]:
    if DIALECT == "sqlite":
        path = tmp_path / "club.sqlite3"
        shutil.copyfile(template, path)
        yield f"sqlite://{path}"
        return
    name = f"club_test_{worker_name}"
    url = f"{SERVER}/{name}"
    if name not in _schemas or not await emptied(url, _schemas[name]):
        await _on_server(
            f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}" TEMPLATE "{template}"'
        )
        _schemas[name] = await schema_of(url)
    yield url


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened: Database
    if DIALECT == "sqlite":
        opened = SqliteDatabase(Path(database_url.removeprefix("sqlite://")))
    else:
        opened = await PostgresDatabase.open(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(START)


@pytest_asyncio.fixture
async def club(database: Database, clock: StandingClock) -> Club:
    return await open_test_club(database, clock)
