"""What time does to a club: points become available and expire, vouchers and holds end, days begin.

Several workers may run: each job is one worker's at a time, and what is due is swept by whoever holds the lease.
"""

import asyncio
import datetime as dt
import functools
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog

from club.backups.forgetting import FORGET_AGAIN, forget_again
from club.clock import Clock
from club.context import Club
from club.errors import DatabaseBusy
from club.gamification.contests import award_contests, close_due_contests, return_entries
from club.gamification.envelopes import end_due_envelopes
from club.gamification.games import return_lost_plays
from club.gamification.leaderboards.recounting import RECOUNT, recount_boards
from club.gamification.lotteries.beacons import Beacon
from club.gamification.lotteries.cancelling import give_back_cancelled
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from club.gamification.lotteries.opening import OPENED, tell_opened
from club.gamification.lotteries.reserves import call_reserves
from club.gamification.lotteries.results import RESULTS, tell_results
from club.gamification.missions import end_missions, end_stays
from club.gamification.product_codes import give_waiting_code_tickets, use_brought_codes
from club.jobs.days import DAY, live_days, plan_days
from club.jobs.faults import what_and_where
from club.jobs.following import follow_events, follow_memberships, follow_purchases, follow_referral
from club.jobs.leases import Lease, first_of
from club.jobs.looking_again import LOOK_AGAIN
from club.jobs.processes import this_process
from club.jobs.queue import ATTEMPTS_MAX, TakenJob, fail_job, finish_job, free_jobs_of_gone_workers, renew_job, take_job
from club.ledger import expire_holds, settle_due_accounts
from club.referrals.paying import pay_due_referrals
from club.referrals.payments import REFERRAL_CHANGED
from club.reports import count_passed_days
from club.reports.summary import SUMMARY, tell_summary
from club.rewards import expire_vouchers
from club.staff.approvals import expire_approvals
from club.storage import Database
from club.tiers.keeping import LOOK_THROUGH
from club.tiers.looking_through import look_again_at, look_through
from club.tiers.reviewing import review_tiers

log = structlog.get_logger(__name__)

_numbers = itertools.count(1)

EVERY_SECONDS = 5.0
SWEEPS_IN_A_TURN = 20
JOBS_IN_A_TURN = 5
JOB_LEASE_SECONDS = 60.0

KINDS: Mapping[str, Callable[[Club, dict[str, Any]], Awaitable[None]]] = {
    DAY: live_days,
    SUMMARY: tell_summary,
    FORGET_AGAIN: forget_again,
    LOOK_THROUGH: look_through,
    LOOK_AGAIN: look_again_at,
    OPENED: tell_opened,
    RESULTS: tell_results,
    REFERRAL_CHANGED: follow_referral,
    RECOUNT: recount_boards,
}
"""What each kind of job does. It may run again after a crash, so everything in it carries a key."""

# Twice the failures that set a job aside: a busy database counts an attempt too.
STARTS_MAX = 2 * ATTEMPTS_MAX

SWEEPS: Sequence[Callable[[Club], Awaitable[int]]] = (
    settle_due_accounts,
    expire_vouchers,
    expire_holds,
    expire_approvals,
    follow_purchases,
    follow_events,
    follow_memberships,
    end_stays,
    end_missions,
    pay_due_referrals,
    use_brought_codes,
    give_waiting_code_tickets,
    return_lost_plays,
    close_due_contests,
    award_contests,
    return_entries,
    close_lotteries,
    draw_lotteries,
    call_reserves,
    give_back_cancelled,
    end_due_envelopes,
    review_tiers,
    count_passed_days,
)
"""Asked by turns, again and again, until nothing is left that is due: none of them waits for all of another.

A job in many pieces, or one club's night of expiry, keeps neither the sweeps nor the other clubs waiting for its end.
"""


def sweeps_with(beacon: Beacon) -> Sequence[Callable[[Club], Awaitable[int]]]:
    """SWEEPS whose draws ask this beacon; without one they name its rounds and wait."""
    asking: dict[Callable[..., Awaitable[int]], Callable[[Club], Awaitable[int]]] = {
        sweep: functools.wraps(sweep)(functools.partial(sweep, beacon=beacon))
        for sweep in (close_lotteries, draw_lotteries)
    }
    return tuple(asking.get(sweep, sweep) for sweep in SWEEPS)


class Worker:
    """Sweeps the clubs and does their jobs, every few seconds and whenever the clock is moved."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        clubs: Sequence[Club],
        *,
        every_seconds: float = EVERY_SECONDS,
        after_each: Callable[[], None] | None = None,
        kinds: Mapping[str, Callable[[Club, dict[str, Any]], Awaitable[None]]] = KINDS,
        sweeps: Sequence[Callable[[Club], Awaitable[int]]] = SWEEPS,
    ) -> None:
        self._database = database
        self._clock = clock
        self._clubs: list[Club] = []
        self._every_seconds = every_seconds
        self._after_each = after_each
        self._kinds = kinds
        self._sweeps = sweeps
        self._name = f"{this_process()}:{next(_numbers)}"
        self._leases: dict[int, Lease] = {}
        self._begun: set[int] = set()
        for club in clubs:
            self.take_in(club)
        self._stopping = asyncio.Event()
        self._looking = asyncio.Lock()

    async def run(self) -> None:
        """Work until `stop`; what was begun is finished."""
        try:
            while not self._stopping.is_set():
                # Begin to wait before looking: a clock that is moved meanwhile is noticed.
                moved = asyncio.ensure_future(self._clock.wait(self._every_seconds))
                try:
                    await self.look()
                    await first_of(asyncio.shield(moved), self._stopping.wait())
                finally:
                    moved.cancel()
        finally:
            for lease in self._leases.values():
                await lease.release()

    def take_in(self, club: Club) -> None:
        """Look after this club too, from the next look on; one that is known already stays as it is."""
        if club.id not in self._leases:
            self._clubs.append(club)
            self._leases[club.id] = Lease(self._database, self._clock, f"sweep:{club.id}")

    def stop(self) -> None:
        self._stopping.set()

    async def look(self) -> int:
        """Do everything that is due now; how many things were done. Clubs take turns, and in each its sweeps and its jobs."""
        done = 0
        async with self._looking:
            waiting = tuple(self._clubs)
            while waiting and not self._stopping.is_set():
                unfinished = []
                for club in waiting:
                    try:
                        await self._begin(club)
                        swept, more_to_sweep = await self._sweep(club)
                        jobs, more_jobs = await self._do_jobs(club)
                    except DatabaseBusy:
                        log.warning("worker-waits-for-the-database", club=club.id)
                        continue
                    done += swept + jobs
                    if more_to_sweep or more_jobs:
                        unfinished.append(club)
                waiting = tuple(unfinished)
        if done and self._after_each is not None:
            self._after_each()
        return done

    async def _begin(self, club: Club) -> None:
        """Once for each club: what a worker that is gone had taken waits again."""
        if club.id in self._begun:
            return
        freed = await free_jobs_of_gone_workers(self._database, club.id)
        if freed:
            log.info("jobs-of-gone-workers-freed", club=club.id, jobs=freed)
        self._begun.add(club.id)

    async def _sweep(self, club: Club) -> tuple[int, bool]:
        """A turn of sweeping; how many things were done, and whether the turn was too short for all of them."""
        if not await self._leases[club.id].take():
            return 0, False
        done, some, failed = 0, 0, set()
        for _ in range(SWEEPS_IN_A_TURN):
            some = 0
            for sweep in self._sweeps:
                if sweep in failed:
                    continue
                try:
                    some += await sweep(club)
                except DatabaseBusy:
                    raise
                except Exception:
                    # One row that cannot be settled must not stop the others, nor the process; it is looked at again next time.
                    log.exception("sweep-failed", sweep=sweep.__name__, club=club.id)
                    failed.add(sweep)
            done += some
            if not some or self._stopping.is_set():
                break
        try:
            await plan_days(club)
        except DatabaseBusy:
            raise
        except Exception:
            # The days of one club must not end the process that looks after all of them.
            log.exception("days-not-planned", club=club.id)
        return done, some > 0

    async def _do_jobs(self, club: Club) -> tuple[int, bool]:
        """A turn of jobs; how many were done, and whether there may be more."""
        done = 0
        for _ in range(JOBS_IN_A_TURN):
            if self._stopping.is_set():
                break
            job = await take_job(self._database, club.id, self._name, self._clock.now(), JOB_LEASE_SECONDS)
            if job is None:
                return done, False
            done += await self._do(club, job)
        return done, True

    async def _do(self, club: Club, job: TakenJob) -> bool:
        if job.attempts > STARTS_MAX:
            # It was begun so often and never came back to say why: it ends the process, and is set aside.
            log.error("job-ends-the-process", job=job.id, kind=job.kind, attempts=job.attempts)
            await fail_job(self._database, job, self._name, self._clock.now(), "ends the process")
            return False
        renewing = asyncio.create_task(self._renew(job))
        try:
            await self._kinds[job.kind](club, job.arguments)
        except DatabaseBusy:
            raise  # the lease lapses and it is taken again
        except Exception as error:
            log.exception("job-failed", job=job.id, kind=job.kind, attempts=job.attempts)
            await fail_job(self._database, job, self._name, self._clock.now(), what_and_where(error))
            return False
        finally:
            renewing.cancel()
        return await finish_job(self._database, job, self._name, self._clock.now())

    async def _renew(self, job: TakenJob) -> None:
        while True:
            await asyncio.sleep(JOB_LEASE_SECONDS / 4)
            until = self._clock.now() + dt.timedelta(seconds=JOB_LEASE_SECONDS)
            try:
                await renew_job(self._database, job, self._name, until)
            except DatabaseBusy:
                log.warning("job-lease-not-renewed", job=job.id)
