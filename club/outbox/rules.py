"""What may be told to a member, and when: topics, wishes, hours of rest. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

Topic = Literal["receipt", "notice", "reminder", "birthday", "offer"]
"""`receipt`: what somebody just did with the member's points, purchases, vouchers; always told, at once. `notice`: what time
did to them; always told, never in hours of rest. The others are told to who wants them.
"""
Choice = Literal["reminder", "birthday", "offer"]
CHOICES: tuple[Choice, ...] = get_args(Choice)

TOPICS: dict[str, Topic] = {
    "told-birthday": "birthday",
    "told-birthday-credit": "birthday",
    "told-anniversary": "birthday",
    "told-expiring-soon": "reminder",
    "told-contest-cancelled": "notice",
    "told-contest-result": "notice",
    "told-contest-won": "notice",
    "told-credit-expiring-soon": "reminder",
    "told-lottery-cancelled": "notice",
    "told-lottery-lapsed": "notice",
    "told-lottery-opened": "offer",
    "told-lottery-result": "notice",
    "told-lottery-tickets-gone": "notice",
    "told-referral-milestone": "notice",
    "told-referral-paid": "notice",
    "told-tier-grace": "notice",
    "told-tier-kept": "notice",
    "told-tier-lowered": "notice",
    "told-tier-retired": "notice",
    "told-tier-warning": "reminder",
    "told-voucher-expired": "notice",
}
"""What kinds of messages are about. A kind that does not stand here is a receipt."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` until just before `end`, whole hours of the club's day; over midnight when `end` is not after `start`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start <= 23 and 0 <= self.end <= 23 and self.start != self.end):
            raise ValueError("hours of rest begin and end at two different hours of the day")


@dataclass(frozen=True, slots=True)
class ContactTerms:
    """What a member wants to hear beside receipts, and when not. Until they say otherwise: everything, not at night."""

    reminder: bool = True
    birthday: bool = True
    offer: bool = True
    quiet: QuietHours | None = QuietHours(22, 9)

    def to_json(self) -> dict[str, Any]:
        return {
            **{choice: getattr(self, choice) for choice in CHOICES},
            "quiet": None if self.quiet is None else [self.quiet.start, self.quiet.end],
        }

    @staticmethod
    def from_json(kept: Mapping[str, Any] | None) -> "ContactTerms":
        if kept is None:
            return ContactTerms()
        quiet = kept.get("quiet", [22, 9])
        return ContactTerms(
            **{choice: bool(kept.get(choice, True)) for choice in CHOICES},
            quiet=None if quiet is None else QuietHours(*quiet),
        )

    def wants(self, topic: Topic) -> bool:
        return topic in ("receipt", "notice") or bool(getattr(self, topic))


def topic_of(kind: str) -> Topic:
    return TOPICS.get(kind, "receipt")


def told_at(terms: ContactTerms, topic: Topic, at: dt.datetime, timezone: ZoneInfo) -> dt.datetime | None:
    """When a message that is ready `at` may be sent: then, or when the hours of rest are over. None: it is not wanted."""
    if topic == "receipt":
        return at
    if not terms.wants(topic):
        return None
    return at if terms.quiet is None else _after(terms.quiet, at, timezone)


def _after(quiet: QuietHours, at: dt.datetime, timezone: ZoneInfo) -> dt.datetime:
    local = at.astimezone(timezone)
    length = (quiet.end - quiet.start) % 24
    if (local.hour - quiet.start) % 24 >= length:
        return at
    ends_tomorrow = quiet.end <= local.hour
    day = local.date() + dt.timedelta(days=ends_tomorrow)
    return max(at, dt.datetime.combine(day, dt.time(quiet.end), timezone).astimezone(dt.UTC))
