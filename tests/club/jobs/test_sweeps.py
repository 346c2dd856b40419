"""Sweeps take turns: what is due in one does not keep another waiting, and one that fails keeps nobody."""

import pytest

from club.context import Club
from club.jobs import worker
from club.jobs.worker import Worker
from tests.makers import StandingClock


async def test_sweeps_take_turns_until_nothing_is_left(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    left = {"many": 3, "few": 1}

    def sweep(name: str):  # type: ignore[no-untyped-def]
        async def sweeping(club: Club) -> int:
            if not left[name]:
                return 0
            left[name] -= 1
            done.append(name)
            return 1

        return sweeping

    async def failing(club: Club) -> int:
        done.append("failing")
        raise RuntimeError("this row cannot be settled")

    monkeypatch.setattr(worker, "SWEEPS", (sweep("many"), failing, sweep("few")))
    await Worker(club.database, clock, [club]).look()
    assert done == ["many", "failing", "few", "many", "many"]
