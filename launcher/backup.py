"""`club backup` and `club restore`: the whole installation in one file, and back."""

import asyncio
from pathlib import Path

from club.app import open_database, prepare_schema
from club.backups import Progress, back_up_installation, look_into, restore_installation
from club.clock import SystemClock
from club.context import Club
from club.ledger import prove_ledger
from club.settings import Settings, missing
from club.storage import Database
from launcher.parts import StartRefused
from launcher.words import Words

FOLDER = Path("data/backups")
STATEMENT_SECONDS = 3600.0


async def backup(settings: Settings, words: Words, file: Path | None, *, sealed: bool) -> int:
    """Refuses SettingWrong, DatabaseBehind; StartRefused rather than write over a file."""
    if sealed and settings.secret_key is None:
        raise missing("secret_key")
    clock = SystemClock()
    path = file or FOLDER / f"club-{clock.now():%Y%m%d-%H%M%S}.backup"
    _refuse_existing(path, words)
    await prepare_schema(settings.database_url, migrate_empty=False)
    database = await open_database(settings.database_url, command_seconds=STATEMENT_SECONDS)
    try:
        key = secret_of(settings) if sealed else None
        made = await back_up_installation(database, clock, path, secret_key=key, progress=Progress())
    finally:
        await database.close()
    print(
        words.say(
            "backup-written", file=str(path), rows=made.rows, members=made.counts["member"], kilobytes=made.size // 1000
        )
    )
    print(words.say("backup-sealed" if sealed else "backup-not-sealed"))
    return 0


def _refuse_existing(path: Path, words: Words) -> None:
    if path.exists():
        raise StartRefused(words.say("backup-file-exists", file=str(path)))


def secret_of(settings: Settings) -> bytes | None:
    return None if settings.secret_key is None else settings.secret_key.get_secret_value().encode()


async def restore(settings: Settings, words: Words, file: Path, *, replace: bool) -> int:
    """Refuses what `restore_installation` refuses; StartRefused when there is no such file, or it was not confirmed.

    Exit code 1 when the ledger does not add up afterwards.
    """
    _refuse_missing(file, words)
    secret = secret_of(settings)
    contents = await look_into(file, secret)
    names = ", ".join(name for _, _, name, _ in contents.head.clubs)
    print(
        words.say(
            "restore-file",
            names=names,
            at=contents.made_at,
            members=contents.counts["member"],
            rows=sum(contents.counts.values()),
        )
    )
    await prepare_schema(settings.database_url, migrate_empty=True)
    database = await open_database(settings.database_url, command_seconds=STATEMENT_SECONDS)
    try:
        if replace:
            await _ask(database, words)
        clock = SystemClock()
        await restore_installation(database, clock, file, secret_key=secret, replace=replace)
        print(words.say("restore-done", rows=sum(contents.counts.values())))
        proved = [await _prove(database, words, club_id, name) for club_id, _, name, _ in contents.head.clubs]
    finally:
        await database.close()
    return 0 if all(proved) else 1


def _refuse_missing(file: Path, words: Words) -> None:
    if not file.is_file():
        raise StartRefused(words.say("restore-no-file", file=str(file)))


def _typed() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""


async def _ask(database: Database, words: Words) -> None:
    """What is there goes only when its name is typed."""
    rows = await database.fetch_all("SELECT name FROM club ORDER BY id")
    if not rows:
        return
    names = ", ".join(row["name"] for row in rows)
    print(words.say("restore-ask", names=names))
    if await asyncio.to_thread(_typed) != rows[0]["name"]:
        raise StartRefused(words.say("restore-not-confirmed"))


async def _prove(database: Database, words: Words, club_id: int, name: str) -> bool:
    proof = await prove_ledger(Club(club_id, database, SystemClock()))
    print(words.say("restore-proved" if proof.holds else "restore-not-proved", name=name, accounts=proof.accounts))
    return proof.holds
