"""The journal is found by person, member, day and group, page by page, without looking at all of it."""

import datetime as dt

import pytest

from club.context import Club
from club.errors import NotAllowed
from club.ledger import correct_points
from club.rewards import RewardDraft, add_reward
from club.staff import JournalQuery, Role, dismiss_staff, export_journal, journal
from club.staff.journal import WINDOW, JournalLine
from tests.makers import StandingClock, make_member, make_purchase, make_staff, open_test_club


async def every_page(club: Club, staff: object, query: JournalQuery, size: int = 2) -> list[JournalLine]:
    """All lines of a search, page by page; and back again to the first page on the way we came."""
    found, before, firsts = [], None, []
    while True:
        page = await journal(club, staff, query, before=before, size=size)  # type: ignore[arg-type]
        found += page.lines
        firsts.append(page)
        if page.older is None:
            break
        before = page.older
    for at in range(len(firsts) - 1, 0, -1):
        after = firsts[at].newer
        assert after is not None
        assert (await journal(club, staff, query, after=after, size=size)).lines == firsts[at - 1].lines  # type: ignore[arg-type]
    return found


async def test_a_search_by_person_member_day_and_group_finds_exactly_that(club: Club, clock: StandingClock) -> None:
    olga, mina = await make_staff(club, "owner", name="الهه"), await make_staff(club, "manager", name="مینا")
    anna, ben = await make_member(club), await make_member(club)
    expected = []
    for day in range(3):
        for staff, member in ((olga, anna), (mina, ben), (mina, anna)):
            await correct_points(club, staff, member.id, 10, "هدیه", key=f"{day}-{staff.id}-{member.id}")
            expected.append((day, staff.name, member.id))
        await add_reward(club, olga, RewardDraft(f"قهوه {day}", "", 60), key=f"{day}")
        expected.append((day, olga.name, None))
        clock.move(days=1)
    expected.reverse()
    today = dt.date(2026, 4, 4)

    async def found(query: JournalQuery) -> list[tuple[int, str, int | None]]:
        lines = await every_page(club, olga, query)
        return [((line.at.date() - today).days, line.staff_name, line.member_id) for line in lines]

    assert await found(JournalQuery()) == expected
    assert await found(JournalQuery(staff_id=mina.id)) == [one for one in expected if one[1] == "مینا"]
    assert await found(JournalQuery(member_id=anna.id)) == [one for one in expected if one[2] == anna.id]
    assert await found(JournalQuery(group="rewards")) == [one for one in expected if one[2] is None]
    second_day = JournalQuery(day=today + dt.timedelta(days=1))
    assert await found(second_day) == [one for one in expected if one[0] == 1]
    both = JournalQuery(staff_id=mina.id, member_id=anna.id, day=today, group="points")
    assert await found(both) == [(0, "مینا", anna.id)]
    assert await found(JournalQuery(day=today - dt.timedelta(days=1))) == []
    assert await found(JournalQuery(day=today + dt.timedelta(days=3))) == []


async def test_a_day_is_a_day_of_the_club(club: Club, clock: StandingClock) -> None:
    """Midnight in Tehran is half past eight in the evening, UTC."""
    olga, anna = await make_staff(club), await make_member(club)
    clock.move(hours=12, minutes=29)  # 23:59 on 15 Farvardin
    await correct_points(club, olga, anna.id, 1, "پیش از نیمه‌شب", key="a")
    clock.move(minutes=1)
    await correct_points(club, olga, anna.id, 2, "نیمه‌شب", key="b")
    for day, number in ((dt.date(2026, 4, 4), 1), (dt.date(2026, 4, 5), 2)):
        [line] = (await journal(club, olga, JournalQuery(day=day))).lines
        assert line.details["points"] == number


async def test_a_rare_group_far_back_is_reached_window_by_window(club: Club) -> None:
    olga = await make_staff(club)
    await add_reward(club, olga, RewardDraft("قهوه", "", 60), key="first")
    now = club.clock.now()
    rows = [(club.id, olga.id, f"k{number}", now) for number in range(2 * WINDOW)]
    await club.database.transact(
        lambda tx: tx.execute_many(
            "INSERT INTO journal_entry (club_id, staff_id, act, details, idempotency_key, at)"
            " VALUES ($1, $2, 'act-corrected', '{}', $3, $4)",
            rows,
        )
    )
    page, looked = await journal(club, olga, JournalQuery(group="rewards")), 1
    while not page.lines:
        assert page.further
        page, looked = await journal(club, olga, JournalQuery(group="rewards"), before=page.older), looked + 1
    assert looked == 3
    assert [line.details["title"] for line in page.lines] == ["قهوه"]
    day = JournalQuery(day=dt.date(2026, 4, 4), group="rewards")
    assert (await journal(club, olga, day)).further


async def test_a_line_names_people_as_they_are_now_and_members_only_while_they_are_here(club: Club) -> None:
    olga, sara = await make_staff(club, "owner", name="الهه"), await make_staff(club, "cashier", name="سارا")
    anna = await make_member(club, "آنا")
    await make_purchase(club, anna, 250_000)
    await dismiss_staff(club, olga, sara.id, key="d")
    dismissed, bought = (await journal(club, olga)).lines
    assert (dismissed.about_name, dismissed.member_id, bought.staff_name) == (sara.name, None, sara.name)
    assert (bought.member_name, bought.member_number) == ("آنا", anna.number)
    await club.database.transact(lambda tx: tx.execute("UPDATE member SET state = 'erased' WHERE id = $1", anna.id))
    assert (await journal(club, olga)).lines[1].member_name is None


async def test_no_name_and_no_phone_of_a_member_is_ever_written(club: Club) -> None:
    anna = await make_member(club, "آناهیتای بی‌مانند", phone="+989121112233", points=50)
    await make_purchase(club, anna, 250_000)
    rows = await club.database.fetch_all("SELECT act, details, idempotency_key FROM journal_entry")
    assert len(rows) == 2
    for row in rows:
        written = f"{row['details']} {row['idempotency_key']}"
        assert "آناهیتا" not in written
        assert "9121112233" not in written
        assert anna.number not in written


async def test_an_export_takes_everything_found_and_is_an_act_of_its_own(club: Club) -> None:
    olga, anna = await make_staff(club), await make_member(club)
    for number in range(5):
        await correct_points(club, olga, anna.id, 10, "هدیه", key=f"{number}")
    query = JournalQuery(member_id=anna.id, group="points")
    for _ in range(2):
        taken = [line async for lines in export_journal(club, olga, query, key="e") for line in lines]
        assert len(taken) == 5
    acts = [line.act for line in (await journal(club, olga)).lines]
    assert acts == ["act-exported-journal", *["act-corrected"] * 5]


async def test_who_may_not_read_it_reads_nothing(club: Club) -> None:
    roles: tuple[Role, ...] = ("cashier", "support", "analyst")
    for role in roles:
        person = await make_staff(club, role)
        with pytest.raises(NotAllowed):
            await journal(club, person)
        with pytest.raises(NotAllowed):
            await anext(export_journal(club, person, JournalQuery(), key="e"))
    assert await club.database.fetch_all("SELECT id FROM journal_entry") == []


async def test_another_clubs_journal_is_empty_here(club: Club, clock: StandingClock) -> None:
    olga, anna = await make_staff(club), await make_member(club)
    await correct_points(club, olga, anna.id, 10, "هدیه", key="a")
    elsewhere = await open_test_club(club.database, clock, "elsewhere")
    foreign = await make_staff(elsewhere)
    for query in (JournalQuery(), JournalQuery(member_id=anna.id), JournalQuery(staff_id=olga.id)):
        assert (await journal(elsewhere, foreign, query)).lines == ()
