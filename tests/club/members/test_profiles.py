"""What members say about themselves: birthday, e-mail address, interests."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import give_birthday_points
from club.errors import (
    BirthdayChangedLately,
    BirthdayNotUnderstood,
    EmailNotUnderstood,
    InterestGone,
    InterestsInvalid,
    MemberNotFound,
    NotAllowed,
)
from club.ledger import points
from club.members import (
    choose_interest,
    erase_member,
    interests_offered,
    leave_club,
    member_profile,
    remove_email,
    set_birthday,
    set_email,
    set_interests,
)
from club.members.birthday_choices import days, decades, years
from club.members.rules import interest_code, normalise_email, read_interests
from tests.makers import StandingClock, make_member, make_staff

DAY = dt.date(1991, 4, 4)


async def test_a_birthday_must_be_possible(club: Club) -> None:
    anna = await make_member(club)
    for impossible in (dt.date(2031, 1, 1), dt.date(2026, 4, 5), dt.date(1890, 1, 1)):
        with pytest.raises(BirthdayNotUnderstood):
            await set_birthday(club, anna.id, impossible)
    assert (await member_profile(club, anna.id)).member.birthday is None


async def test_a_birthday_is_changed_once_a_year_and_saying_it_first_is_free(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    assert (await set_birthday(club, anna.id, DAY)).birthday == DAY
    assert (await set_birthday(club, anna.id, DAY)).birthday == DAY
    mended = DAY.replace(year=1992)
    assert (await set_birthday(club, anna.id, mended)).birthday == mended
    clock.move(days=364)
    with pytest.raises(BirthdayChangedLately) as refused:
        await set_birthday(club, anna.id, DAY)
    assert refused.value.data == {"again_from": dt.date(2027, 4, 4)}
    profile = await member_profile(club, anna.id)
    assert (profile.member.birthday, profile.birthday_changeable_from) == (
        mended,
        dt.datetime(2027, 4, 4, 8, tzinfo=dt.UTC),
    )
    clock.move(days=1)
    assert (await set_birthday(club, anna.id, DAY)).birthday == DAY


async def test_a_changed_birthday_brings_no_second_gift_in_one_year(club: Club) -> None:
    anna = await make_member(club)
    await set_birthday(club, anna.id, DAY)
    assert await give_birthday_points(club, anna.id, 1405) == 50
    await set_birthday(club, anna.id, dt.date(1991, 8, 8))
    assert await give_birthday_points(club, anna.id, 1405) == 0
    assert (await points(club, anna.id)).available == 55
    assert await give_birthday_points(club, anna.id, 1406) == 50


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("anna@example.com", "anna@example.com"),
        ("  Anna.Rezaei+Club@Example.CO.UK ", "anna.rezaei+club@example.co.uk"),
        ("mailto:anna@example.ir", "anna@example.ir"),
        ("\u200eanna۱۲@example.com\u200f", "anna12@example.com"),
        ("a@b.example", "a@b.example"),
        ("anna@example", None),
        ("anna.example.com", None),
        ("anna@@example.com", None),
        (".anna@example.com", None),
        ("an..na@example.com", None),
        ("anna @example.com", None),
        ("anna@-example.com", None),
        ("anna@example.com, ben@example.com", None),
        ("آنا@example.com", None),
        ("x" * 65 + "@example.com", None),
        ("anna@" + "x." * 60 + "com", None),
        ("anna@example.com\nBcc: ben@example.com", None),
        ("", None),
    ],
)
def test_an_address_is_read_as_it_is_compared(typed: str, kept: str | None) -> None:
    assert normalise_email(typed) == kept


async def test_an_address_is_kept_changed_and_removed(club: Club) -> None:
    anna = await make_member(club)
    assert (await member_profile(club, anna.id)).email is None
    assert await set_email(club, anna.id, "Anna@Example.com") == "anna@example.com"
    assert await set_email(club, anna.id, "Anna@Example.com") == "anna@example.com"
    with pytest.raises(EmailNotUnderstood):
        await set_email(club, anna.id, "anna")
    assert (await member_profile(club, anna.id)).email == "anna@example.com"
    await remove_email(club, anna.id)
    await remove_email(club, anna.id)
    assert (await member_profile(club, anna.id)).email is None


def test_interests_are_read_by_line_and_comma_each_once() -> None:
    assert read_interests("قهوه، چای\nكيك ,  قهوه\n\n؛ شيريني") == ["قهوه", "چای", "کیک", "شیرینی"]
    assert read_interests(" \n ,") == []


async def test_interests_are_the_shops_words_and_the_members_choice(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    assert (await member_profile(club, anna.id)).interests == ()
    assert await set_interests(club, owner, ["قهوه", "چای", "کیک"], key="1") == ("قهوه", "چای", "کیک")
    coffee, cake = interest_code("قهوه"), interest_code("کیک")
    await choose_interest(club, anna.id, cake, chosen=True)
    for _ in range(2):
        profile = await choose_interest(club, anna.id, coffee, chosen=True)
        assert profile.chosen == ("قهوه", "کیک")
    for _ in range(2):
        profile = await choose_interest(club, anna.id, cake, chosen=False)
        assert profile.chosen == ("قهوه",)
    await set_interests(club, owner, ["چای"], key="2")
    with pytest.raises(InterestGone):
        await choose_interest(club, anna.id, coffee, chosen=False)
    assert (await member_profile(club, anna.id)).chosen == ()
    await set_interests(club, owner, ["چای", "قهوه"], key="3")
    assert (await member_profile(club, anna.id)).chosen == ("قهوه",)


async def test_which_interests_there_are_is_set_by_who_may_and_within_reason(club: Club) -> None:
    owner = await make_staff(club, "owner")
    await set_interests(club, owner, ["قهوه"], key="1")
    for role in ("manager", "cashier", "support", "analyst"):
        with pytest.raises(NotAllowed):
            await set_interests(club, await make_staff(club, role), ["چای"], key="2")
    for words in (["x" * 25], [f"علاقهٔ {number}" for number in range(13)]):
        with pytest.raises(InterestsInvalid) as refused:
            await set_interests(club, owner, words, key="3")
        assert refused.value.data == {"most": 12, "letters": 24}
    assert await interests_offered(club) == ("قهوه",)
    await set_interests(club, owner, ["قهوه"], key="4")
    acts = await club.database.fetch_all("SELECT act, idempotency_key FROM journal_entry")
    assert [(act["act"], act["idempotency_key"]) for act in acts] == [("act-set-interests", "interests:1")]
    assert await set_interests(club, owner, [], key="5") == ()
    assert await interests_offered(club) == ()


async def test_who_is_gone_says_nothing_about_themselves(club: Club) -> None:
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    await leave_club(club, anna.id)
    await erase_member(club, ben.id)
    for gone in (anna, ben):
        for asked in (set_birthday(club, gone.id, DAY), set_email(club, gone.id, "a@b.example")):
            with pytest.raises(MemberNotFound):
                await asked


TODAY = dt.date(2026, 4, 4)  # 15 Farvardin 1405


def test_decades_go_back_a_hundred_years() -> None:
    assert decades("jalali", TODAY) == [1310, 1320, 1330, 1340, 1350, 1360, 1370, 1380, 1390, 1400]
    assert decades("gregorian", TODAY)[0] == 1930
    assert decades("gregorian", TODAY)[-1] == 2020


def test_the_last_decade_ends_with_this_year() -> None:
    assert years("jalali", 1370, TODAY) == list(range(1370, 1380))
    assert years("jalali", 1400, TODAY) == [1400, 1401, 1402, 1403, 1404, 1405]
    assert years("gregorian", 2020, TODAY) == list(range(2020, 2027))


@pytest.mark.parametrize(
    ("calendar", "year", "month", "first", "last"),
    [
        ("jalali", 1370, 1, dt.date(1991, 3, 21), dt.date(1991, 4, 20)),
        ("jalali", 1370, 12, dt.date(1992, 2, 20), dt.date(1992, 3, 20)),  # 30 days: a leap year
        ("jalali", 1371, 12, dt.date(1993, 2, 20), dt.date(1993, 3, 20)),  # 29 days
        ("jalali", 1405, 1, dt.date(2026, 3, 21), TODAY),
        ("gregorian", 2000, 2, dt.date(2000, 2, 1), dt.date(2000, 2, 29)),
        ("gregorian", 2023, 2, dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
    ],
)
def test_the_days_of_a_month_are_those_of_its_calendar(
    calendar: str, year: int, month: int, first: dt.date, last: dt.date
) -> None:
    found = days(calendar, year, month, TODAY)  # type: ignore[arg-type]
    assert (found[0], found[-1], len(found)) == (first, last, (last - first).days + 1)


def test_a_month_that_is_none_has_no_days() -> None:
    for calendar, year, month in (
        ("jalali", 1370, 13),
        ("jalali", 1405, 2),
        ("gregorian", 0, 1),
        ("gregorian", 2000, 0),
    ):
        assert days(calendar, year, month, TODAY) == []  # type: ignore[arg-type]
