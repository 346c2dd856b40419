"""The composition root of the core: settings in, an open installation out."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import asyncpg
import structlog

from club.clock import Clock, SystemClock
from club.clubs import ClubProfile, club_profile, open_club_row
from club.context import Club
from club.errors import ClubError, SettingWrong
from club.i18n import Texts
from club.installation import FurtherClub, club_of, further_clubs
from club.settings import PREFIX, Settings, missing
from club.staff import admit_staff
from club.storage import Database
from club.storage.connections import COMMAND_TIMEOUT_SECONDS
from club.storage.migrate import migrate, pending_migrations
from club.storage.orm import sqlite_path
from club.storage.postgres import PostgresDatabase
from club.storage.sqlite import SqliteDatabase

log = structlog.get_logger(__name__)

LOCALES = Path(__file__).parents[1] / "locales"
SLUG = "club"


class DatabaseBehind(ClubError):
    """The schema lacks migrations. data: `migrations` (how many), `first` (the first one's name)."""

    code = "database-behind"


@dataclass(frozen=True, slots=True)
class OpenClub:
    """An open club and what its doors need. Closing it closes its database."""

    club: Club
    profile: ClubProfile
    texts: Texts
    settings: Settings

    @property
    def database(self) -> Database:
        return self.club.database

    @property
    def clock(self) -> Clock:
        return self.club.clock


@dataclass(frozen=True, slots=True)
class OpenInstallation:
    """All clubs over one database. The first one's bots stand in the settings, the others' in rows (`club/installation`)."""

    first: OpenClub

    @property
    def database(self) -> Database:
        return self.first.club.database

    @property
    def clock(self) -> Clock:
        return self.first.club.clock

    @property
    def settings(self) -> Settings:
        return self.first.settings

    async def further(self) -> tuple[FurtherClub, ...]:
        """The clubs beside the first, as they are now, paused ones too."""
        return await further_clubs(self.first.club)

    async def open(self, found: FurtherClub) -> OpenClub:
        club = club_of(self.first.club, found)
        return OpenClub(club, await club_profile(club), self.first.texts, self.first.settings)

    async def clubs(self) -> tuple[OpenClub, ...]:
        """Every club, the first one first."""
        return (self.first, *[await self.open(found) for found in await self.further()])


@cache
def load_texts() -> Texts:
    """Every sentence of the installation, read once. Not strict: a reader is better served by a gap than by silence."""
    return Texts.load(LOCALES, strict=False)


async def open_database(url: str, *, command_seconds: float = COMMAND_TIMEOUT_SECONDS) -> Database:
    """`command_seconds`: how long one statement may take on PostgreSQL. Refuses SettingWrong when there is no database at `url`."""
    path = sqlite_path(url)
    try:
        if path is not None:
            return SqliteDatabase(path)
        return await PostgresDatabase.open(url, command_seconds=command_seconds)
    except (OSError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        log.warning("database-not-opened", error=type(error).__name__)
        raise database_unreachable() from error


def database_unreachable() -> SettingWrong:
    return SettingWrong(setting=f"{PREFIX}DATABASE_URL", problem="setting-database-unreachable")


async def schema_state(url: str) -> bool:
    """Whether nothing was built there yet. Refuses DatabaseBehind for an older schema, SettingWrong when out of reach."""
    empty = await _is_empty(url)
    if empty:
        return True
    behind = await pending_migrations(url)
    if behind:
        raise DatabaseBehind(migrations=len(behind), first=behind[0])
    return False


async def prepare_schema(url: str, *, migrate_empty: bool) -> None:
    """Refuses DatabaseBehind when migrations are missing. An empty database is built when `migrate_empty`."""
    if not await schema_state(url):
        return
    if not migrate_empty:
        behind = await pending_migrations(url)
        raise DatabaseBehind(migrations=len(behind), first=behind[0])
    await migrate(url)
    log.info("schema-built")


async def _is_empty(url: str) -> bool:
    """Whether no club was ever opened here: the table itself is not there."""
    database = await open_database(url)
    try:
        if database.dialect == "sqlite":
            asked = "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'club'"
        else:
            asked = "SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_name = 'club'"
        row = await database.fetch_one(asked)
        return row is not None and row["n"] == 0
    finally:
        await database.close()


@asynccontextmanager
async def open_club(
    settings: Settings, clock: Clock | None = None, *, migrate_empty: bool = False, owners_needed: bool = False
) -> AsyncIterator[OpenClub]:
    """The first club alone. Refuses what `open_installation` refuses."""
    opening = open_installation(settings, clock, migrate_empty=migrate_empty, owners_needed=owners_needed)
    async with opening as installation:
        yield installation.first


@asynccontextmanager
async def open_installation(
    settings: Settings, clock: Clock | None = None, *, migrate_empty: bool = False, owners_needed: bool = False
) -> AsyncIterator[OpenInstallation]:
    """Open the database, the first club's row, its owners, the sentences; further clubs are found in rows.

    Refuses SettingWrong (database out of reach, a language without sentences, no owner although `owners_needed`) and
    DatabaseBehind.
    """
    texts = load_texts()
    if settings.language not in texts.languages:
        raise SettingWrong(setting=f"{PREFIX}LANGUAGE", problem="setting-language-unknown")
    await prepare_schema(settings.database_url, migrate_empty=migrate_empty)
    database = await open_database(settings.database_url)
    try:
        clock = clock or SystemClock()
        club = await _open_row(database, clock, settings, texts)
        await _admit_owners(club, settings, texts, owners_needed=owners_needed)
        yield OpenInstallation(OpenClub(club, await club_profile(club), texts, settings))
    finally:
        await database.close()


async def _open_row(database: Database, clock: Clock, settings: Settings, texts: Texts) -> Club:
    """The club's row; name, language and money of the settings count only when it is made."""
    club_id = await open_club_row(
        database,
        clock,
        slug=SLUG,
        name=settings.name or texts.say_plain(settings.language, "club-default-name"),
        language=settings.language,
        timezone=settings.timezone,
        currency=settings.currency,
        display_unit=settings.display_unit,
    )
    key = settings.secret_key
    return Club(club_id, database, clock, b"" if key is None else key.get_secret_value().encode())


async def _admit_owners(club: Club, settings: Settings, texts: Texts, *, owners_needed: bool) -> None:
    for owner_id in settings.owner_ids:
        known = await club.database.fetch_one(
            "SELECT role, state FROM staff_member WHERE club_id = $1 AND platform = 'telegram' AND platform_user_id = $2",
            club.id,
            owner_id,
        )
        if known is None:  # whom the club knows already keeps the role it gave them
            await admit_staff(
                club, "telegram", owner_id, texts.say_plain(settings.language, "club-owner-name"), "owner"
            )
    if owners_needed:
        owner = await club.database.fetch_one(
            "SELECT id FROM staff_member WHERE club_id = $1 AND role = 'owner' AND state = 'active' LIMIT 1", club.id
        )
        if owner is None:
            raise missing("owner_ids")
