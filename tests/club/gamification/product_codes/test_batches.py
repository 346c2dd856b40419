"""Batches as staff keep them: numbered, paused, revoked, exported; every act in the journal, once for each tap."""

import datetime as dt
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from club.context import Club
from club.errors import IdempotencyKeyReused, NotAllowed
from club.gamification.product_codes import (
    CodeBatchDraft,
    CodeBatchInvalid,
    CodeBatchNotFound,
    CodeBatchRevoked,
    CodeSpanInvalid,
    add_code_batch,
    code_batch,
    code_batch_days,
    code_batches,
    code_key,
    note_code_export,
    note_code_labels,
    set_code_batch_state,
    signs_in,
    use_code,
)
from club.gamification.product_codes.sheets import SheetWords, write_sheet
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.makers import StandingClock, make_member, make_staff

WORDS = SheetWords("کدها", "شماره", "کد", "لینک")


async def acts(club: Club) -> list[str]:
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE act LIKE 'act-code-%' ORDER BY id")
    return [row["act"] for row in rows]


async def test_batches_are_numbered_one_by_one_and_one_tap_makes_one(club: Club) -> None:
    owner = await make_staff(club)
    draft = CodeBatchDraft("پاییز", 500, prefix="kaveh", product="عسل", agent="پخش البرز", points=3)
    made = [await add_code_batch(club, owner, draft, key="tap") for _ in range(2)]
    second = await add_code_batch(club, owner, draft, key="another")
    assert made[0] == made[1]
    first = await code_batch(club, owner, made[0])
    assert (first.number, first.title, first.prefix, first.product, first.agent) == (
        1,
        "پاییز",
        "KAVEH",
        "عسل",
        "پخش البرز",
    )
    assert (first.count, first.used, first.missed, first.points, first.state) == (500, 0, 0, 3, "active")
    assert (await code_batch(club, owner, second)).number == 2
    page = await code_batches(club, owner)
    assert [batch.number for batch in page.batches] == [2, 1]
    assert await acts(club) == ["act-code-batch-added"] * 2
    with pytest.raises(IdempotencyKeyReused):
        await add_code_batch(club, owner, CodeBatchDraft("بهار", 500), key="tap")


async def test_only_who_may_looks_after_batches(club: Club) -> None:
    owner, cashier = await make_staff(club), await make_staff(club, "cashier")
    batch = await print_batch(club)
    with pytest.raises(NotAllowed):
        await add_code_batch(club, cashier, CodeBatchDraft("پاییز", 5), key="c")
    with pytest.raises(NotAllowed):
        await set_code_batch_state(club, cashier, batch, "revoked", key="c")
    with pytest.raises(NotAllowed):
        await note_code_export(club, cashier, batch, key="c")
    assert (await code_batch(club, owner, batch)).state == "active"
    assert await acts(club) == ["act-code-batch-added"]


async def test_tickets_are_of_a_lottery_that_takes_them(club: Club) -> None:
    owner = await make_staff(club)
    over = await open_lottery_row(club, state="finished")
    with pytest.raises(CodeBatchInvalid) as refused:
        await add_code_batch(club, owner, CodeBatchDraft("پاییز", 5, tickets=1, lottery_id=over), key="t")
    assert refused.value.data == {"field": "lottery"}
    assert (await code_batches(club, owner)).count == 0


async def test_a_revoked_batch_is_dead_for_good_and_what_was_used_stays(club: Club) -> None:
    owner, anna, batch = await make_staff(club), await make_member(club), await print_batch(club)
    code = await printed_code(club, batch, 1)
    await use_code(club, anna.id, code, "typed")
    for _ in range(2):
        await set_code_batch_state(club, owner, batch, "revoked", key="r")
    for state in ("active", "paused"):
        with pytest.raises(CodeBatchRevoked):
            await set_code_batch_state(club, owner, batch, state, key=state)
    with pytest.raises(CodeBatchRevoked):
        await note_code_export(club, owner, batch, key="e")
    assert (await use_code(club, anna.id, code, "typed")).repeated
    assert await acts(club) == ["act-code-batch-added", "act-code-batch-revoked"]
    with pytest.raises(CodeBatchNotFound):
        await set_code_batch_state(club, owner, batch + 1000, "paused", key="x")


async def test_who_takes_codes_away_stands_in_the_journal(club: Club) -> None:
    owner, batch = await make_staff(club), await print_batch(club, count=6000)
    for _ in range(2):
        await note_code_export(club, owner, batch, key="e")
        await note_code_labels(club, owner, batch, 1, 4000, key="l")
    for first, last in ((1, 4001), (5999, 6001)):
        with pytest.raises(CodeSpanInvalid) as refused:
            await note_code_labels(club, owner, batch, first, last, key="x")
        assert refused.value.data == {"count": 6000, "largest": 4000}
    assert await acts(club) == ["act-code-batch-added", "act-code-batch-exported", "act-code-labels-made"]


async def test_codes_are_counted_by_the_days_of_the_club(club: Club, clock: StandingClock) -> None:
    owner, anna, batch = await make_staff(club), await make_member(club), await print_batch(club)
    other = await print_batch(club)
    for serial, hours in enumerate((0, 12, 1, 48), start=1):  # 11:30 in Tehran, 23:30, 0:30, and two days later
        clock.move(hours=hours)
        await use_code(club, anna.id, await printed_code(club, batch, serial), "typed")
    await use_code(club, anna.id, await printed_code(club, other, 1), "typed")
    day = dt.date(2026, 4, 4)
    assert list(await code_batch_days(club, owner, batch)) == [
        (day, 2),
        (day + dt.timedelta(days=1), 1),
        (day + dt.timedelta(days=3), 1),
    ]
    clock.move(days=20)
    assert list(await code_batch_days(club, owner, batch)) == []


def cells(path: Path) -> list[list[str]]:
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        root = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert root.find(f"{space}sheetViews/{space}sheetView").attrib["rightToLeft"] == "1"
    return [["".join(cell.itertext()) for cell in row.iter(f"{space}c")] for row in root.iter(f"{space}row")]


async def test_a_sheet_has_every_serial_with_its_code_and_link(club: Club, tmp_path: Path) -> None:
    batch = await print_batch(club, count=12_000, prefix="KAVEH")
    path, told = tmp_path / "codes.xlsx", []
    key, link = code_key(club), "https://t.me/naderi_club_bot?start="
    write_sheet(
        path, key, 1, "KAVEH", range(1, 12_001), words=WORDS, link=link, tell=lambda rows: told.append(rows) is None
    )
    rows = cells(path)
    assert rows[0] == ["شماره", "کد", "لینک"]
    assert [row[0] for row in rows[1:]] == [str(serial) for serial in range(1, 12_001)]
    assert len({row[1] for row in rows[1:]}) == 12_000
    assert rows[7000][1] == await printed_code(club, batch, 7000)
    assert rows[7000][2] == f"{link}c_{signs_in(rows[7000][1])}"
    assert told == [5000, 5000]
