"""What may be a batch and a goal, when a goal is reached, how long who guesses has to wait. Pure."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from club.gamification.prizes import AMOUNT_MAX, TICKETS_MAX
from club.gamification.product_codes.errors import CodeBatchInvalid, CodeGoalInvalid, CodeSpanInvalid
from club.gamification.product_codes.signs import COUNT_MAX, PREFIX_LENGTH_MAX
from club.persian import normalise_name

Way = Literal["typed", "photo", "link"]
BatchState = Literal["active", "paused", "revoked"]

WORDS_LENGTH_MAX = 80
GOALS_MAX = 20
CODES_NEEDED_MAX = 1000
WITHIN_DAYS_MAX = 3660

MISSES_MAX = 5
MISSES_KEPT = dt.timedelta(hours=1)
LOCKS_KEPT = dt.timedelta(days=7)
LOCK_MINUTES = (5, 30, 120, 720, 1440)
"""How long the first pause is, the second within a week, and so on; the last for every further one."""

SHEET_ROWS = 250_000
LABELS_MAX = 4000

_PREFIX = re.compile(rf"[A-Z0-9]{{0,{PREFIX_LENGTH_MAX}}}")


@dataclass(frozen=True, slots=True)
class CodeBatchDraft:
    """A batch to be printed. `points` and `tickets` are what each code brings by itself; tickets name their lottery."""

    title: str
    count: int
    prefix: str = ""
    product: str = ""
    agent: str = ""
    opens_at: dt.datetime | None = None
    closes_at: dt.datetime | None = None
    points: int = 0
    tickets: int = 0
    lottery_id: int | None = None


def check_batch(draft: CodeBatchDraft) -> CodeBatchDraft:
    """The draft as it is kept. Refuses CodeBatchInvalid(field)."""
    title, product, agent = (normalise_name(words) for words in (draft.title, draft.product, draft.agent))
    for field, words in (("title", title), ("product", product), ("agent", agent)):
        if len(words) > WORDS_LENGTH_MAX or (field == "title" and not words):
            raise CodeBatchInvalid(field=field)
    prefix = draft.prefix.strip().upper()
    if not _PREFIX.fullmatch(prefix):
        raise CodeBatchInvalid(field="prefix")
    if not 1 <= draft.count <= COUNT_MAX:
        raise CodeBatchInvalid(field="count")
    if not 0 <= draft.points <= AMOUNT_MAX:
        raise CodeBatchInvalid(field="points")
    if not 0 <= draft.tickets <= TICKETS_MAX:
        raise CodeBatchInvalid(field="tickets")
    if (draft.tickets > 0) != (draft.lottery_id is not None):
        raise CodeBatchInvalid(field="lottery")
    if draft.opens_at is not None and draft.closes_at is not None and draft.opens_at >= draft.closes_at:
        raise CodeBatchInvalid(field="window")
    return replace(draft, title=title, product=product, agent=agent, prefix=prefix)


@dataclass(frozen=True, slots=True)
class CodeGoalDraft:
    """So many codes (of one batch, or of any; within so many days, or ever) and what they lead to.

    `tickets` without `lottery_id`: of whichever lottery is open when it is reached. `repeats`: so many further codes, again.
    """

    title: str
    codes_needed: int
    within_days: int | None = None
    batch_id: int | None = None
    tier_id: int | None = None
    lottery_id: int | None = None
    tickets: int = 0
    points: int = 0
    reward_id: int | None = None
    repeats: bool = False


def check_goal(draft: CodeGoalDraft) -> CodeGoalDraft:
    """The draft as it is kept. Refuses CodeGoalInvalid(field); `brings`: it leads to nothing."""
    title = normalise_name(draft.title)
    if not title or len(title) > WORDS_LENGTH_MAX:
        raise CodeGoalInvalid(field="title")
    if not 1 <= draft.codes_needed <= CODES_NEEDED_MAX:
        raise CodeGoalInvalid(field="codes_needed")
    if draft.within_days is not None and not 1 <= draft.within_days <= WITHIN_DAYS_MAX:
        raise CodeGoalInvalid(field="within_days")
    if not 0 <= draft.points <= AMOUNT_MAX:
        raise CodeGoalInvalid(field="points")
    if not 0 <= draft.tickets <= TICKETS_MAX:
        raise CodeGoalInvalid(field="tickets")
    if draft.lottery_id is not None and not draft.tickets:
        raise CodeGoalInvalid(field="lottery")
    if not (draft.tickets or draft.points or draft.tier_id or draft.reward_id):
        raise CodeGoalInvalid(field="brings")
    return replace(draft, title=title)


def is_reached(have: int, needed: int, times: int, *, repeats: bool) -> bool:
    """Whether a goal is reached now. `have`: codes that count towards it and were not spent on reaching it before; `times`: how
    often it was reached before."""
    return have >= needed and (repeats or times == 0)


def lock_minutes(locks_before: int) -> int:
    """How long a pause is after `locks_before` others within LOCKS_KEPT."""
    return LOCK_MINUTES[min(locks_before, len(LOCK_MINUTES) - 1)]


def check_span(first: int, last: int, count: int, *, largest: int) -> range:
    """The serials from `first` to `last`. Refuses CodeSpanInvalid for what is not in a batch of `count`, or above `largest`."""
    if not 1 <= first <= last <= count or last - first >= largest:
        raise CodeSpanInvalid(count=count, largest=largest)
    return range(first, last + 1)


def sheets_of(count: int) -> Sequence[range]:
    """The serials of a batch, file by file."""
    return [range(first, min(first + SHEET_ROWS, count + 1)) for first in range(1, count + 1, SHEET_ROWS)]
