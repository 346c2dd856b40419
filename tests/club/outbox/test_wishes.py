"""What members want to hear, and when: receipts always, the rest as they wish, never in their hours of rest."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from club.context import Club
from club.ledger import correct_points
from club.members import keep_quiet, leave_club, member_profile, want_topic
from club.outbox.queue import due_rows, take
from club.outbox.rules import ContactTerms, QuietHours, told_at, topic_of
from club.outbox.telling import tell_member
from tests.makers import StandingClock, make_member, make_staff

TEHRAN = ZoneInfo("Asia/Tehran")
BERLIN = ZoneInfo("Europe/Berlin")


def local(text: str, zone: ZoneInfo = TEHRAN) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(dt.UTC)


@pytest.mark.parametrize(
    ("quiet", "ready", "told"),
    [
        (QuietHours(22, 9), "2026-04-04T21:59", "2026-04-04T21:59"),
        (QuietHours(22, 9), "2026-04-04T22:00", "2026-04-05T09:00"),
        (QuietHours(22, 9), "2026-04-05T00:00", "2026-04-05T09:00"),
        (QuietHours(22, 9), "2026-04-05T08:59", "2026-04-05T09:00"),
        (QuietHours(22, 9), "2026-04-05T09:00", "2026-04-05T09:00"),
        (QuietHours(22, 0), "2026-04-05T23:30", "2026-04-06T00:00"),
        (QuietHours(0, 8), "2026-04-05T00:00", "2026-04-05T08:00"),
        (QuietHours(13, 16), "2026-04-05T13:00", "2026-04-05T16:00"),
        (QuietHours(13, 16), "2026-04-05T16:00", "2026-04-05T16:00"),
        (None, "2026-04-05T03:00", "2026-04-05T03:00"),
    ],
)
def test_what_falls_into_the_hours_of_rest_waits_for_their_end(quiet: QuietHours | None, ready: str, told: str) -> None:
    terms = ContactTerms(quiet=quiet)
    for topic in ("notice", "reminder", "birthday", "offer"):
        assert told_at(terms, topic, local(ready), TEHRAN) == local(told)  # type: ignore[arg-type]
    assert told_at(terms, "receipt", local(ready), TEHRAN) == local(ready)


def test_the_hours_are_those_of_the_clubs_clock_when_it_changes() -> None:
    terms = ContactTerms(quiet=QuietHours(22, 9))
    ready = dt.datetime(2026, 3, 28, 22, 30, tzinfo=dt.UTC)  # 23:30 in Berlin, the night its clocks go forward
    assert told_at(terms, "offer", ready, BERLIN) == dt.datetime(2026, 3, 29, 7, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize("topic", ["reminder", "birthday", "offer"])
def test_what_is_not_wanted_is_not_told_and_nothing_else_goes_with_it(topic: str) -> None:
    terms = ContactTerms(quiet=None, **{topic: False})
    at = local("2026-04-05T12:00")
    for each in ("receipt", "notice", "reminder", "birthday", "offer"):
        assert told_at(terms, each, at, TEHRAN) == (None if each == topic else at)  # type: ignore[arg-type]


def test_terms_are_kept_and_read_again() -> None:
    for terms in (ContactTerms(), ContactTerms(offer=False, quiet=None), ContactTerms(quiet=QuietHours(1, 5))):
        assert ContactTerms.from_json(terms.to_json()) == terms
    assert ContactTerms.from_json(None) == ContactTerms() == ContactTerms.from_json({})


@pytest.mark.parametrize(("start", "end"), [(9, 9), (-1, 9), (22, 24)])
def test_hours_that_are_none_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        QuietHours(start, end)


def test_a_kind_nobody_has_sorted_is_a_receipt() -> None:
    assert (topic_of("told-corrected"), topic_of("told-expiring-soon"), topic_of("told-birthday")) == (
        "receipt",
        "reminder",
        "birthday",
    )


async def remind(club: Club, member_id: int, key: str = "k") -> None:
    await club.database.transact(
        lambda tx: tell_member(
            tx,
            club.id,
            member_id,
            "told-expiring-soon",
            key=key,
            at=club.clock.now(),
            points=5,
            expires_at=club.clock.now(),
        )
    )


async def test_a_reminder_of_the_night_is_told_in_the_morning(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    clock.move(hours=12)  # 23:30 in Tehran
    await remind(club, anna.id)
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    clock.move(hours=9, minutes=29)
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    clock.move(minutes=1)
    assert len(await due_rows(club, "customer", "interactive", clock.now())) == 1


async def test_a_receipt_of_the_night_is_told_at_once(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    clock.move(hours=12)
    await correct_points(club, await make_staff(club, "owner"), anna.id, 5, "هدیه", key="k")
    assert len(await due_rows(club, "customer", "interactive", clock.now())) == 1


async def test_who_wants_no_reminders_gets_none_not_even_the_waiting_one(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    clock.move(hours=12)
    await remind(club, anna.id)
    for _ in range(2):
        assert (await want_topic(club, anna.id, "reminder", wanted=False)).reminder is False
    await remind(club, anna.id, "another")
    clock.move(hours=12)
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    await want_topic(club, anna.id, "reminder", wanted=True)
    await remind(club, anna.id, "third")
    assert len(await due_rows(club, "customer", "interactive", clock.now())) == 1
    assert (await member_profile(club, anna.id)).contact == ContactTerms()


async def test_other_hours_count_for_what_waits_already(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    clock.move(hours=12)
    await remind(club, anna.id)
    await keep_quiet(club, anna.id, QuietHours(1, 6))
    assert len(await due_rows(club, "customer", "interactive", clock.now())) == 1
    await keep_quiet(club, anna.id, QuietHours(23, 7))
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    assert (await keep_quiet(club, anna.id, None)).quiet is None
    assert len(await due_rows(club, "customer", "interactive", clock.now())) == 1


async def test_who_has_left_hears_nothing_more(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    owner = await make_staff(club, "owner")
    await correct_points(club, owner, anna.id, 5, "هدیه", key="before")
    await leave_club(club, anna.id)
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    await remind(club, anna.id)
    assert await due_rows(club, "customer", "interactive", clock.now()) == []
    await club.database.transact(
        lambda tx: tell_member(
            tx, club.id, anna.id, "told-handed-over", key="late", at=clock.now(), title="x", code="y"
        )
    )
    (late,) = await take(club, "customer", await due_rows(club, "customer", "interactive", clock.now()))
    assert (late.chat_id, late.platform_user_id) == (None, None)
