"""Names are found by any part, in any order, best match first; what a database keeps to find them follows every change."""

import pytest

from club.context import Club
from club.members import erase_member, searching
from club.members.actions import rename_member
from club.members.leaving import leave_club
from club.members.searching import search_members
from club.storage import Database
from tests.makers import StandingClock, make_member, make_staff, open_test_club


async def names(club: Club, text: str, page: int = 1, size: int = 8) -> list[str]:
    owner = await make_staff(club, "owner")
    return [each.member.name for each in (await search_members(club, owner, text, page, size)).found]


async def test_whole_names_stand_first_then_beginnings_then_parts(club: Club) -> None:
    for name in ("علی رضا کریمی", "رضا", "محمدرضا نوری", "رضا نوری", "سارا"):
        await make_member(club, name)
    assert await names(club, "رضا") == ["رضا", "رضا نوری", "محمدرضا نوری", "علی رضا کریمی"]
    assert await names(club, "نوری رضا") == [
        "محمدرضا نوری",
        "رضا نوری",
    ]  # neither begins so; from there on they are alike
    assert await names(club, "ژوپیتر") == []


async def test_pages_hold_everybody_once_also_after_rows_were_written_anew(club: Club) -> None:
    members = [await make_member(club, f"{letter} مینا") for letter in "ابپتثجچ"]
    for each in members[::-2]:
        await rename_member(club, each.id, f"{each.name[0]} مینا خانم")
    found = [await names(club, "مینا", page, size=3) for page in (1, 2, 3)]
    assert [name[0] for page in found for name in page] == [*"بتج", *"اپثچ"]  # by what follows, then as they joined


@pytest.mark.parametrize("text", ["را", "سا", "سارا"])
async def test_two_letters_are_enough(club: Club, text: str) -> None:
    await make_member(club, "سارا")
    assert await names(club, text) == ["سارا"]


@pytest.mark.parametrize("text", ['a"b', "a%b", "a_b", "a'b", "a\\b", "AND OR"])
async def test_signs_mean_themselves(club: Club, text: str) -> None:
    await make_member(club, f"Xavier {text}")
    await make_member(club, "Xavier axxb")
    assert await names(club, f"Xavier {text}") == [f"Xavier {text}"]


async def test_a_new_name_is_found_and_the_old_one_is_not_nor_is_anybody_of_another_club(
    club: Club, database: Database, clock: StandingClock
) -> None:
    await make_member(await open_test_club(database, clock, "second"), "Zenobia")
    anna = await make_member(club, "Annabelle")
    await rename_member(club, anna.id, "Zenobia Palmyra")
    assert await names(club, "Zenobia") == ["Zenobia Palmyra"]
    assert await names(club, "nnabel") == []
    await erase_member(club, anna.id)
    assert await names(club, "Zenobia") == []


async def test_pages_go_on_where_the_last_one_ended(club: Club) -> None:
    for letter in "abcde":
        await make_member(club, f"Same {letter}")
    assert await names(club, "same", 1, 2) == ["Same a", "Same b"]
    assert await names(club, "same", 2, 2) == ["Same c", "Same d"]
    assert await names(club, "same", 3, 2) == ["Same e"]


async def test_a_name_that_has_it_twice_stands_there_once(club: Club) -> None:
    for name in ("Ana Banana Anand", "Susana Ana", "Banana"):
        await make_member(club, name)
    assert await names(club, "ana") == ["Ana Banana Anand", "Susana Ana", "Banana"]


async def test_what_is_typed_across_words_and_longer_than_a_tail_is_found(club: Club) -> None:
    for name in ("سید محمدرضا کریمی اصفهانی", "سید محمدرضا کریمی اصل", "محمد رضا کریمی"):
        await make_member(club, name)
    assert await names(club, "محمد رضا کریمی اصف") == ["سید محمدرضا کریمی اصفهانی"]
    assert await names(club, "محمدرضا کریمیاصل") == ["سید محمدرضا کریمی اصل"]
    assert await names(club, "کریمی محمدرضا") == [
        "سید محمدرضا کریمی اصفهانی",
        "سید محمدرضا کریمی اصل",
        "محمد رضا کریمی",
    ]


async def test_parts_that_many_have_are_found_side_by_side_turned_round_or_apart(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "FEW", 2)
    for name in ("Mina Karimi", "Sara Mina Karimi", "Karimi Mina", "Mina Sadat Karimi", "Mina Noori", "Ali Karimi"):
        await make_member(club, name)
    assert await names(club, "mina karimi") == ["Mina Karimi", "Sara Mina Karimi", "Karimi Mina", "Mina Sadat Karimi"]
    assert await names(club, "kari mina") == ["Mina Karimi", "Sara Mina Karimi", "Mina Sadat Karimi", "Karimi Mina"]
    pages = [await names(club, "mina karimi", page, size=1) for page in (1, 2, 3, 4, 5)]
    assert pages == [["Mina Karimi"], ["Sara Mina Karimi"], ["Karimi Mina"], ["Mina Sadat Karimi"], []]


async def test_who_left_is_not_found_and_who_is_blocked_is(club: Club, database: Database) -> None:
    anna, berta = await make_member(club, "Anna"), await make_member(club, "Berta Anna")
    await leave_club(club, anna.id)
    await leave_club(club, berta.id)
    assert await names(club, "anna") == []
    await database.transact(
        lambda tx: tx.execute("UPDATE member SET state = 'blocked' WHERE club_id = $1 AND id = $2", club.id, berta.id)
    )
    assert await names(club, "anna") == ["Berta Anna"]
    assert await names(club, "berta") == ["Berta Anna"]


async def test_signs_that_stand_for_several_letters_do_not_make_a_name_too_long(club: Club) -> None:
    member = await make_member(club, "Ana")
    renamed = await rename_member(club, member.id, "㍿" * 60)
    assert renamed.name == "㍿" * 60
    assert await names(club, "株式会社株式会社") == ["㍿" * 60]
