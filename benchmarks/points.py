"""`/points` through the whole club next to a stock, bare aiogram echo bot: same stub, same core, rounds taken in turn."""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import asyncpg
import orjson
import uvloop

from benchmarks.report import Ratio
from club.storage.migrate import migrate
from tests.conftest import SERVER

ROOT = Path(__file__).parents[1]
PEOPLE = 500
ROUNDS = 5
UPDATES_A_ROUND = 2500
IN_FLIGHT = 100
STEADY_PER_SECOND = 200
STEADY_UPDATES = 2000
PROMISED_P99_MS = 50.0


@dataclass
class Bench:
    """One bot and its stub."""

    name: str
    stub: subprocess.Popen[str]
    bot: subprocess.Popen[str]
    rates: list[float] = field(default_factory=list)
    cpu_us: list[float] = field(default_factory=list)

    def round(self, updates: int, in_flight: int) -> None:
        before = cpu_seconds(self.bot.pid)
        self.rates.append(self.ask(f"closed {updates} {in_flight}")["per_second"])
        self.cpu_us.append((cpu_seconds(self.bot.pid) - before) / updates * 1e6)

    def ask(self, order: str) -> dict[str, float]:
        assert self.stub.stdin is not None
        self.stub.stdin.write(order + "\n")
        self.stub.stdin.flush()
        return read_line(self.stub.stdout)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_line(stream: IO[str] | None) -> Any:
    assert stream is not None
    line = stream.readline()
    if not line:
        raise RuntimeError("the other process ended")
    return orjson.loads(line)


def spawn(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def cores() -> tuple[str, str]:
    """The bot's core and the stub's."""
    free = sorted(os.sched_getaffinity(0))
    return str(free[0]), str(free[-1])


@contextlib.contextmanager
def bench(name: str, text: str, *bot: str) -> Iterator[Bench]:
    bot_core, stub_core = cores()
    stub = spawn("-m", "benchmarks.stub", "--text", text, "--people", str(PEOPLE), "--core", stub_core)
    base = f"http://127.0.0.1:{read_line(stub.stdout)['ready']}"
    process = spawn("-m", bot[0], base, *bot[1:], bot_core)
    try:
        assert process.stdout is not None
        while (line := process.stdout.readline()) and line.strip() != "ready":
            continue
        time.sleep(1)
        yield Bench(name, stub, process)
    finally:
        for one in (process, stub):
            one.kill()
            one.wait()


@contextlib.contextmanager
def databases() -> Iterator[dict[str, str]]:
    """A migrated database of each kind."""

    async def prepare(url: str) -> None:
        if url.startswith("postgres"):
            connection = await asyncpg.connect(f"{SERVER}/postgres")
            await connection.execute("DROP DATABASE IF EXISTS club_bench_points WITH (FORCE)")
            await connection.execute("CREATE DATABASE club_bench_points")
            await connection.close()
        await migrate(url)

    with tempfile.TemporaryDirectory() as folder:
        urls = {"SQLite": f"sqlite://{folder}/club.sqlite3", "PostgreSQL": f"{SERVER}/club_bench_points"}
        for url in urls.values():
            uvloop.run(prepare(url))
        yield urls


def measure() -> tuple[list[Ratio], dict[str, dict[str, float]]]:
    """Rates with a hundred in flight, then latencies at two hundred a second."""
    with contextlib.ExitStack() as stack:
        urls = stack.enter_context(databases())
        echo = stack.enter_context(bench("echo", "hello", "benchmarks.echo_bot"))
        clubs = {
            kind: stack.enter_context(bench(kind, "/points", "benchmarks.club_bot", url, str(PEOPLE)))
            for kind, url in urls.items()
        }
        everyone = [echo, *clubs.values()]
        for one in everyone:
            one.ask(f"closed 1000 {IN_FLIGHT}")
        for _ in range(ROUNDS):
            for one in everyone:
                one.round(UPDATES_A_ROUND, IN_FLIGHT)
        ratios = [
            Ratio(
                f"/points, {kind}, {IN_FLIGHT} in flight", "bare aiogram echo", one.rates, echo.rates, "/s", least=1.0
            )
            for kind, one in clubs.items()
        ]
        steady = {
            one.name: one.ask(f"open {STEADY_UPDATES} {STEADY_PER_SECOND}") | {"cpu_us": statistics.median(one.cpu_us)}
            for one in everyone
        }
    return ratios, steady


if __name__ == "__main__":
    ratios, steady = measure()
    for ratio in ratios:
        print(ratio.line())
    print(steady)
