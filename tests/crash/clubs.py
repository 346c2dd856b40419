"""A club as a process of its own, started and killed from a test."""

import asyncio
import os
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Clubs:
    """Starts `club run` with these settings, one at a time."""

    def __init__(self, nursery: asyncio.subprocess.Process, log: Path) -> None:
        self._nursery = nursery
        self.log = log
        self.process_id: int | None = None

    @classmethod
    async def open(cls, folder: Path, settings: dict[str, str]) -> "Clubs":
        log = folder / "club.log"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("CLUB_")}
        environment |= settings | {"PYTHONPATH": str(ROOT)}
        nursery = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.crash.nursery",
            str(log),
            cwd=folder,
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        clubs = cls(nursery, log)
        assert await clubs._answer() == "ready"
        return clubs

    async def _answer(self) -> str:
        assert self._nursery.stdout is not None
        async with asyncio.timeout(60):
            return (await self._nursery.stdout.readline()).decode().strip()

    async def start(self) -> None:
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(b"start\n")
        self.process_id = int(await self._answer())

    @property
    def lives(self) -> bool:
        return self.process_id is not None and Path(f"/proc/{self.process_id}").exists()

    async def kill(self) -> None:
        """SIGKILL: nothing of it gets the chance to finish."""
        assert self.process_id is not None
        assert self.lives, f"the club ended by itself:\n{self.log.read_text('utf-8')[-4000:]}"
        os.kill(self.process_id, signal.SIGKILL)
        await self._gone()

    async def stop(self) -> None:
        """SIGTERM, and wait for the orderly end."""
        assert self.process_id is not None
        os.kill(self.process_id, signal.SIGTERM)
        await self._gone()

    async def _gone(self) -> None:
        async with asyncio.timeout(30):
            while self.lives:  # noqa: ASYNC110  the end of another process has no event here
                await asyncio.sleep(0.01)

    async def close(self) -> None:
        if self.lives:
            await self.kill()
        assert self._nursery.stdin is not None
        self._nursery.stdin.close()
        await self._nursery.wait()
