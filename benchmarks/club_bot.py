"""The whole way of `/points`: intake, inbox, core, database, sentence, reply. Run pinned to one core, against the stub."""

import asyncio
import gc
import os
import sys
from pathlib import Path

import orjson
import uvloop

from benchmarks.stub import FIRST_PERSON
from bot.app import CustomerBot
from club.clock import SystemClock
from club.i18n import Texts
from club.inbox.intake import Intake
from club.inbox.runner import InboxRunner
from club.storage import Database
from club.storage.postgres import PostgresDatabase
from club.storage.sqlite import SqliteDatabase
from launcher.collector import spare_the_collector
from tests.makers import make_member, make_purchase, open_test_club

LOCALES = Path(__file__).parents[1] / "locales"


async def open_database(url: str) -> Database:
    if url.startswith("sqlite:"):
        return SqliteDatabase(Path(url.removeprefix("sqlite://")))
    return await PostgresDatabase.open(url)


async def run(base: str, url: str, people: int) -> None:
    database = await open_database(url)
    club = await open_test_club(database, SystemClock())  # type: ignore[arg-type]
    for number in range(people):
        member = await make_member(club, "Sara", user_id=FIRST_PERSON + number)
        if number % 2:
            await make_purchase(club, member, 250_000)
    door = CustomerBot(
        club, Texts.load(LOCALES, strict=False), token="42:TEST", api_url=base, admin_username="club_admin_bot"
    )
    await door.open()
    source = "telegram:customer:42"

    async def handle(body: str) -> None:
        await door.handle(orjson.loads(body))

    runner = InboxRunner(database, club.clock, source, handle, club_id=club.id)
    intake = Intake(door, runner, club.clock)
    gc.collect()
    spare_the_collector()
    print("ready", flush=True)
    await asyncio.gather(runner.run(), intake.run())


if __name__ == "__main__":
    if len(sys.argv) > 4:
        os.sched_setaffinity(0, {int(sys.argv[4])})
    uvloop.run(run(sys.argv[1], sys.argv[2], int(sys.argv[3])))
