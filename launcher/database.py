"""`club db`: moving the schema, and saying where it stands."""

from club.app import open_database
from club.settings import Settings
from club.storage.migrate import LATEST, NOTHING, migrate, pending_migrations
from launcher.parts import StartRefused
from launcher.words import Words

ZERO = "zero"
"""What staff write for: back to before the first migration."""


async def upgrade(settings: Settings, words: Words) -> int:
    """Refuses SettingWrong when the database is out of reach."""
    await _reach(settings)
    await migrate(settings.database_url, LATEST, report=print)
    print(words.say("db-up-to-date"))
    return 0


async def downgrade(settings: Settings, words: Words, name: str) -> int:
    """Raises StartRefused for a name that is no migration."""
    await _reach(settings)
    if name != ZERO and name not in known_migrations():
        raise StartRefused(words.say("db-migration-unknown", name=name))
    await migrate(settings.database_url, NOTHING if name == ZERO else name, report=print)
    print(words.say("db-migrated", target=name))
    return 0


async def status(settings: Settings, words: Words) -> int:
    """Exit code 1 when something is missing."""
    await _reach(settings)
    behind = await pending_migrations(settings.database_url)
    if not behind:
        print(words.say("db-up-to-date"))
        return 0
    print(words.say("db-pending", migrations=len(behind), names=", ".join(behind)))
    return 1


async def _reach(settings: Settings) -> None:
    await (await open_database(settings.database_url)).close()


def known_migrations() -> list[str]:
    """The names of the migrations of this program, the first one first."""
    import pkgutil

    from club.storage import migrations

    return sorted(module.name for module in pkgutil.iter_modules(migrations.__path__))
