"""A backup is sent as a file, and put back in two steps, by owners only."""

from pathlib import Path

import pytest

from admin_bot.backup_presses import ConsiderRestore, MakeBackup, RestoreClub
from club.backups import look_into
from club.ledger import points, prove_ledger
from club.members import find_members
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase

SECRET = b"a secret of tests, thirty-two bytes and more"


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


def is_file(answer: Answer) -> bool:
    return "document" in answer.message


async def backup_of(house: House, person: Person) -> bytes:
    await person.say("/backup")
    await person.next_answer()
    await person.press(house.plain("backup-button-make"))
    sent = await person.expect(is_file)
    await person.expect(house.said("backup-made"))
    return person.file(sent)


async def send_to_restore(house: House, person: Person, content: bytes) -> Answer:
    await person.say("/backup")
    await person.next_answer()
    await person.press(house.plain("backup-button-restore"))
    await person.expect(is_edit)
    await person.send_document(content, "club.backup")
    return await person.next_answer()


async def test_the_owner_gets_a_sealed_file_and_the_club_goes_back_to_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(disk))
    anna = await make_member(house.club, "Anna", points=100)
    mina, _ = await house.staff("owner")
    content = await backup_of(house, mina)
    assert b"Anna" not in content
    kept = tmp_path / "sent.backup"
    kept.write_bytes(content)
    contents = await look_into(kept, SECRET)
    assert (contents.head.scope, contents.counts["member"]) == ("club", 1)

    await make_purchase(house.club, anna, 100_000)
    await make_member(house.club, "Late")
    shown = await send_to_restore(house, mina, content)
    assert house.speaker.number(2) in shown.text
    await mina.press(house.plain("backup-button-consider"))
    await mina.expect(is_edit)
    assert (await points(house.club, anna.id)).available == 165
    await mina.press(house.plain("backup-button-confirm"))
    safety = await mina.expect(is_file)
    assert safety.text == house.said("backup-safety")
    await mina.expect(lambda answer: [house.plain("backup-button-back")] in answer.buttons)
    assert (await points(house.club, anna.id)).available == 105
    assert await find_members(house.club, "Late") == []
    assert (await prove_ledger(house.club)).holds
    assert list(disk.iterdir()) == []

    shown = await send_to_restore(house, mina, mina.file(safety))  # thought better of it
    await mina.press(house.plain("backup-button-consider"))
    await mina.expect(is_edit)
    await mina.press(house.plain("backup-button-confirm"))
    await mina.expect(is_file)
    await mina.expect(lambda answer: [house.plain("backup-button-back")] in answer.buttons)
    assert (await points(house.club, anna.id)).available == 165
    assert len(await find_members(house.club, "Late")) == 1


@pytest.mark.parametrize("content", [b"a holiday picture", b""], ids=["no backup", "empty"])
async def test_a_strange_file_is_refused_and_asked_for_again(house: House, content: bytes) -> None:
    mina, _ = await house.staff("owner")
    before = await house.counts()
    shown = await send_to_restore(house, mina, content or b" ")
    assert shown.text == house.said("error-backup-unreadable", problem="strange")
    await mina.say("here it is")
    assert (await mina.next_answer()).text == house.said("backup-file-expected")
    assert await house.counts() == before


async def test_a_file_sent_out_of_place_is_not_taken(house: House) -> None:
    mina, _ = await house.staff("owner")
    await mina.send_document(b"something", "club.backup")
    assert (await mina.next_answer()).text == house.said("admin-unreadable", finds=True)


async def test_without_a_key_nothing_is_made(house: House) -> None:
    object.__setattr__(house.club, "key", b"")
    mina, _ = await house.staff("owner")
    await mina.say("/backup")
    await mina.next_answer()
    await mina.press(house.plain("backup-button-make"))
    await mina.expect(house.said("error-backup-without-key"))


async def test_managers_have_no_way_to_backups(house: House) -> None:
    mina, _ = await house.staff("manager")
    for press in (MakeBackup("k"), ConsiderRestore("k"), RestoreClub("k")):
        await house.show_button(mina, press)
        await mina.press("[button]")
        await mina.expect(house.label("error-not-allowed", permission="manage_backups"))


async def test_a_confirm_button_whose_file_is_gone_explains_itself(house: House) -> None:
    mina, _ = await house.staff("owner")
    before = await house.counts()
    for press in (ConsiderRestore("old"), RestoreClub("old")):
        await house.show_button(mina, press)
        await mina.press("[button]")
        await mina.expect(house.label("error-tap-out-of-date"))
    assert await house.counts() == before
