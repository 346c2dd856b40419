"""Boards: who is where, since when, and what places bring; nobody is listed who does not want to be."""

import datetime as dt
from typing import Any

import pytest

from club.context import Club
from club.earning import RuleDraft, refund_purchase, replace_rules
from club.errors import BoardsOff, BoardTermsInvalid, NicknameInvalid, NotAllowed
from club.gamification.leaderboards import (
    BoardView,
    PeriodKind,
    board_terms,
    choose_listing,
    choose_nickname,
    clear_nickname,
    leaderboard,
    leaders,
    set_board,
    set_board_prize,
    standing,
    switch_boards,
)
from club.gamification.leaderboards.rules import (
    BoardTerms,
    check_nickname,
    check_terms,
    ended_by,
    kept_periods,
    listed_name,
    period_of,
)
from club.gamification.leaderboards.settling import settle_boards
from club.gamification.paying import win_points
from club.gamification.prizes import Prize
from club.gamification.streaks import note_visit
from club.jobs.following import follow_events, follow_purchases
from club.jobs.rules import Calendar
from club.jobs.worker import Worker
from club.ledger import points
from club.members import GiftTerms, MemberView, come_back, find_chat, give_points, leave_club, set_gift_terms
from club.money import Money
from club.staff.blocking import block_member, unblock_member
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_purchase, make_staff

SATURDAY = dt.date(2026, 4, 4)  # 15 Farvardin 1405


@pytest.mark.parametrize(
    ("kind", "day", "calendar", "first", "end"),
    [
        ("week", SATURDAY, "jalali", SATURDAY, dt.date(2026, 4, 11)),
        ("week", dt.date(2026, 4, 10), "jalali", SATURDAY, dt.date(2026, 4, 11)),
        ("week", SATURDAY, "gregorian", dt.date(2026, 3, 30), dt.date(2026, 4, 6)),
        ("week", dt.date(2026, 4, 6), "gregorian", dt.date(2026, 4, 6), dt.date(2026, 4, 13)),
        ("month", SATURDAY, "jalali", dt.date(2026, 3, 21), dt.date(2026, 4, 21)),
        ("month", dt.date(2026, 3, 20), "jalali", dt.date(2026, 2, 20), dt.date(2026, 3, 21)),
        ("month", SATURDAY, "gregorian", dt.date(2026, 4, 1), dt.date(2026, 5, 1)),
        ("month", dt.date(2026, 2, 28), "gregorian", dt.date(2026, 2, 1), dt.date(2026, 3, 1)),
        ("ever", SATURDAY, "jalali", None, None),
    ],
)
def test_a_period_has_its_days(
    kind: PeriodKind, day: dt.date, calendar: Calendar, first: dt.date | None, end: dt.date | None
) -> None:
    found = period_of(kind, day, calendar)
    assert (found.first, found.end) == (first, end)
    assert len(found.key) <= 10


def test_a_week_and_a_month_that_begin_together_are_two() -> None:
    monday = dt.date(2026, 6, 1)
    assert [period_of(kind, monday, "gregorian").key for kind in ("week", "month")] == ["w20260601", "m20260601"]
    assert [each.key for each in ended_by(monday, "gregorian")] == ["w20260525", "m20260501"]
    assert ended_by(dt.date(2026, 6, 2), "gregorian") == ()
    assert [each.key for each in kept_periods(monday, "gregorian")] == [
        "w20260601", "m20260601", "ever", "w20260525", "m20260501",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "nickname", "listed"),
    [
        ("آنا رضایی", None, "آنا ر."),
        ("Anna Maria Smith", None, "Anna S."),
        ("آنا", None, "آنا"),
        ("آنا رضایی", "قهوه‌خور", "قهوه‌خور"),
    ],
)
def test_others_read_a_first_name_and_an_initial_or_the_nickname(name: str, nickname: str | None, listed: str) -> None:
    assert listed_name(name, nickname) == listed


@pytest.mark.parametrize(("typed", "kept"), [("  قهوه  خور ", "قهوه خور"), ("Ann_7", "Ann_7"), ("قهوه‌خور", "قهوه‌خور")])
def test_a_nickname_is_letters_digits_and_blanks(typed: str, kept: str) -> None:
    assert check_nickname(typed) == kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "short"),
        ("ا", "short"),
        ("x" * 25, "long"),
        ("t.me/spam", "letters"),
        ("@spam", "letters"),
        ("<b>", "letters"),
    ],
)
def test_other_nicknames_are_refused(typed: str, problem: str) -> None:
    with pytest.raises(NicknameInvalid) as refused:
        check_nickname(typed)
    assert refused.value.data["problem"] == problem


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (BoardTerms(boards=()), "boards"),
        (BoardTerms(prizes={("points", "week"): tuple(Prize("points", 5) for _ in range(11))}), "places"),
        (BoardTerms(prizes={("points", "week"): (Prize("thing", title="تی‌شرت"),)}), "thing"),
        (BoardTerms(prizes={("points", "ever"): (Prize("points", 5),)}), "period"),  # type: ignore[dict-item]
    ],
)
def test_terms_that_cannot_be_kept_are_refused(terms: BoardTerms, field: str) -> None:
    with pytest.raises(BoardTermsInvalid) as refused:
        check_terms(terms)
    assert refused.value.data["field"] == field


async def opened(club: Club) -> Any:
    owner = await make_staff(club)
    await replace_rules(club, owner, [RuleDraft("per_purchase", {"points": 10})])
    await switch_boards(club, owner, on=True)
    return owner


async def buys(club: Club, member: MemberView, times: int = 1) -> int:
    booked = [await make_purchase(club, member, 10_000) for _ in range(times)]
    await follow_purchases(club)
    return booked[-1].purchase_id


async def seen(club: Club, member: MemberView, period: PeriodKind = "week") -> BoardView:
    return await leaderboard(club, member.id, "points", period)


def top(view: BoardView) -> list[tuple[int, str, int]]:
    return [(line.place, line.name, line.score) for line in view.top]


async def test_more_is_before_less_and_of_equals_who_was_first(club: Club, clock: StandingClock) -> None:
    await opened(club)
    anna, bahram, cyrus = [await make_member(club, name) for name in ("آنا رضایی", "بهرام نوری", "کورش")]
    await buys(club, bahram)
    clock.move(minutes=1)
    await buys(club, anna)
    clock.move(minutes=1)
    await buys(club, cyrus, 2)
    view = await seen(club, anna)
    assert top(view) == [(1, "کورش", 20), (2, "بهرام ن.", 10), (3, "آنا ر.", 10)]
    assert [line.is_me for line in view.top] == [False, False, True]
    assert (view.place, view.score, view.around) == (3, 10, ())


async def test_of_equals_in_one_instant_the_older_member_is_first(club: Club) -> None:
    await opened(club)
    people = [await make_member(club, name) for name in ("یک", "دو", "سه")]
    for member in reversed(people):
        await buys(club, member)
    assert top(await seen(club, people[0])) == [(1, "یک", 10), (2, "دو", 10), (3, "سه", 10)]


async def test_a_returned_order_takes_its_points_off_the_period_it_was_bought_in(
    club: Club, clock: StandingClock
) -> None:
    owner, anna = await opened(club), await make_member(club)
    purchase = await buys(club, anna)
    clock.move(days=8)
    await buys(club, anna, 2)
    assert ((await seen(club, anna)).score, (await seen(club, anna, "ever")).score) == (20, 30)
    await refund_purchase(club, owner, purchase, Money(100_000, "IRR"), key="back")
    await follow_purchases(club)
    assert ((await seen(club, anna)).score, (await seen(club, anna, "ever")).score) == (20, 20)
    assert (await seen(club, anna, "month")).score == 20


async def test_gifts_and_what_was_won_count_for_nothing_and_events_do(club: Club) -> None:
    owner, anna = await opened(club), await make_member(club, points=50)
    bahram = await make_member(club, "بهرام")
    await set_gift_terms(club, owner, GiftTerms(least=1, member_days=0), key="g")
    await give_points(club, anna.id, bahram.id, 20, "", key="one")
    await club.database.transact(
        lambda tx: win_points(tx, club, bahram.id, 30, key="w", room="games", title="گردونه", by_chance=True)
    )
    await replace_rules(club, owner, [RuleDraft("event", {"name": "activity", "points": 3})])
    await note_visit(club, bahram.id)
    await follow_events(club)
    assert top(await seen(club, anna)) == [(1, "بهرام", 3)]
    assert ((await seen(club, anna)).place, (await seen(club, anna)).score) == (None, None)


async def test_who_does_not_want_to_be_listed_is_gone_at_once_and_counts_for_nobody(club: Club) -> None:
    await opened(club)
    anna, bahram = await make_member(club, "آنا"), await make_member(club, "بهرام")
    await buys(club, anna, 2)
    await buys(club, bahram)
    await choose_listing(club, anna.id, listed=False)
    view = await seen(club, bahram)
    assert (top(view), view.place) == ([(1, "بهرام", 10)], 1)
    mine = await seen(club, anna)
    assert (mine.listed, mine.place, mine.score) == (False, None, None)
    await buys(club, anna)
    assert top(await seen(club, bahram)) == [(1, "بهرام", 10)]
    await choose_listing(club, anna.id, listed=True)
    assert top(await seen(club, bahram)) == [(1, "آنا", 30), (2, "بهرام", 10)]


async def test_a_nickname_is_shown_until_staff_or_its_owner_take_it_away(club: Club) -> None:
    owner = await opened(club)
    anna = await make_member(club, "آنا رضایی")
    await buys(club, anna)
    await choose_nickname(club, anna.id, "قهوه‌خور")
    assert top(await seen(club, anna)) == [(1, "قهوه‌خور", 10)]
    first = (await leaders(club, owner, "points", "week"))[0]
    assert (first.name, first.nickname, first.score) == ("آنا رضایی", "قهوه‌خور", 10)
    with pytest.raises(NicknameInvalid):
        await choose_nickname(club, anna.id, "t.me/x")
    await clear_nickname(club, owner, anna.id)
    await clear_nickname(club, owner, anna.id)
    assert top(await seen(club, anna)) == [(1, "آنا ر.", 10)]
    acts = await club.database.fetch_all(
        "SELECT act FROM journal_entry WHERE club_id = $1 AND act = 'act-cleared-leaderboard-name'", club.id
    )
    assert len(acts) == 1


async def test_who_is_far_down_sees_the_first_ten_and_the_neighbours(club: Club, clock: StandingClock) -> None:
    await opened(club)
    people = [await make_member(club, f"عضو{number}") for number in range(1, 17)]
    for member in people:
        await buys(club, member)
        clock.move(seconds=1)
    view = await seen(club, people[12])
    assert [line.place for line in view.top] == list(range(1, 11))
    assert [(line.place, line.name, line.is_me) for line in view.around] == [
        (11, "عضو11", False), (12, "عضو12", False), (13, "عضو13", True), (14, "عضو14", False), (15, "عضو15", False),
    ]  # fmt: skip
    assert [line.place for line in (await seen(club, people[15])).around] == [14, 15, 16]
    assert (await seen(club, people[3])).around == ()


async def test_behind_the_first_thousands_higher_scores_are_counted_once_a_minute(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "COUNTED_EACH_TIME", 3)
    await opened(club)
    people = [await make_member(club, f"عضو{number}") for number in range(1, 9)]
    for times, member in zip((5, 4, 4, 3, 2, 1, 1, 1), people, strict=True):
        await buys(club, member, times)
    assert [(await seen(club, member)).place for member in people] == [1, 2, 3, 4, 5, 6, 7, 8]
    await buys(club, people[7], 1)  # 20 like the fifth, and later than it
    assert (await seen(club, people[7])).place == 6
    assert (await seen(club, people[5])).place == 6
    clock.move(minutes=1)
    assert [(await seen(club, member)).place for member in people] == [1, 2, 3, 4, 5, 7, 8, 6]


async def test_the_blocked_and_the_gone_are_on_no_board_and_come_back_with_what_they_have(club: Club) -> None:
    owner = await opened(club)
    anna, bahram = await make_member(club, "آنا"), await make_member(club, "بهرام", user_id=4242)
    await buys(club, anna)
    await buys(club, bahram)
    await block_member(club, owner, anna.id, "تقلب", key="b")
    await leave_club(club, bahram.id)
    assert await leaders(club, owner, "points", "week") == ()
    await unblock_member(club, owner, anna.id, key="u")
    chat = await find_chat(club, "customer", "telegram", 4242)
    assert chat is not None
    await come_back(club, chat.id)
    assert [line.score for line in await leaders(club, owner, "points", "week")] == [10, 10]


async def test_boards_that_are_shown_first_count_what_was_before(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    await replace_rules(club, owner, [RuleDraft("per_purchase", {"points": 10})])
    anna, bahram = await make_member(club, "آنا"), await make_member(club, "بهرام")
    await buys(club, anna)
    await buys(club, bahram)
    await choose_listing(club, bahram.id, listed=False)
    with pytest.raises(BoardsOff):
        await seen(club, anna)
    await switch_boards(club, owner, on=True)
    await Worker(club.database, clock, [club]).look()
    assert top(await seen(club, anna)) == [(1, "آنا", 10)]
    await set_board(club, owner, "codes", shown=True)
    await set_board(club, owner, "points", shown=False)
    await Worker(club.database, clock, [club]).look()
    view = await seen(club, anna)
    assert (view.board, view.boards, view.top) == ("codes", ("codes",), ())
    with pytest.raises(BoardTermsInvalid):
        await set_board(club, owner, "codes", shown=False)
    rows = await club.database.fetch_all("SELECT board FROM leaderboard_score WHERE club_id = $1", club.id)
    assert list(rows) == []


async def test_places_of_a_week_are_rewarded_once_when_it_is_over(club: Club, clock: StandingClock) -> None:
    owner = await opened(club)
    anna, bahram, cyrus = [await make_member(club, name) for name in ("آنا", "بهرام", "کورش")]
    await set_board_prize(club, owner, "points", "week", 1, Prize("points", 100))
    await set_board_prize(club, owner, "points", "week", 2, Prize("points", 50))
    worker = Worker(club.database, clock, [club])
    await worker.look()
    await buys(club, anna, 3)
    await buys(club, bahram, 2)
    await make_purchase(club, cyrus, 10_000)
    before = {member.id: (await points(club, member.id)).available for member in (anna, bahram, cyrus)}
    clock.move(days=7)
    await worker.look()
    await worker.look()
    after = {member.id: (await points(club, member.id)).available for member in (anna, bahram, cyrus)}
    assert {key: after[key] - before[key] for key in before} == {anna.id: 100, bahram.id: 50, cyrus.id: 0}
    assert await settle_boards(club, [SATURDAY + dt.timedelta(days=7)]) == 2  # asked again: the same two, paid once
    assert (await points(club, anna.id)).available == after[anna.id]
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND kind = 'told-board-prize' ORDER BY id", club.id
    )
    said = [from_json(row["arguments"]) for row in rows]
    assert [(each["place"], each["period"], each["board"]) for each in said] == [
        (1, "week", "points"),
        (2, "week", "points"),
    ]


async def test_who_is_blocked_when_the_week_ends_gets_nothing_and_nobody_moves_up(
    club: Club, clock: StandingClock
) -> None:
    owner = await opened(club)
    anna = await make_member(club, "آنا")
    await set_board_prize(club, owner, "points", "week", 1, Prize("points", 100))
    await buys(club, anna)
    clock.move(days=7)
    assert await settle_boards(club, [SATURDAY + dt.timedelta(days=7)]) == 1
    await block_member(club, owner, anna.id, "تقلب", key="b")
    assert await settle_boards(club, [SATURDAY + dt.timedelta(days=7)]) == 0


async def test_scores_of_weeks_nobody_looks_at_go(club: Club, clock: StandingClock) -> None:
    await opened(club)
    anna = await make_member(club)
    await buys(club, anna)
    clock.move(days=63)
    await settle_boards(club, [])
    rows = await club.database.fetch_all("SELECT period FROM leaderboard_score WHERE club_id = $1", club.id)
    assert [row["period"] for row in rows] == ["ever"]


async def test_prizes_are_given_to_places_without_a_gap_by_who_may(club: Club) -> None:
    owner, cashier = await opened(club), await make_staff(club, "cashier")
    with pytest.raises(NotAllowed):
        await set_board_prize(club, cashier, "points", "week", 1, Prize("points", 5))
    with pytest.raises(NotAllowed):
        await switch_boards(club, cashier, on=False)
    with pytest.raises(NotAllowed):
        await leaders(club, cashier, "points", "week")
    with pytest.raises(BoardTermsInvalid):
        await set_board_prize(club, owner, "points", "week", 2, Prize("points", 5))
    for place in (1, 2, 3):
        await set_board_prize(club, owner, "points", "week", place, Prize("points", place))
    await set_board_prize(club, owner, "points", "week", 2, None)
    terms = await board_terms(club)
    assert terms is not None
    assert terms.prizes_of("points", "week") == (Prize("points", 1),)
    assert BoardTerms.from_json(terms.to_json()) == terms
