"""A file is either whole or nothing: sealed, cut, changed, of another key, of another kind."""

import gzip
import io
import json
from pathlib import Path

import pytest

from club.backups import look_into
from club.backups.files import written
from club.backups.sealing import PIECE, OpeningReader, SealBroken, SealingWriter, backup_key
from club.errors import BackupUnreadable
from club.storage.backup import BackupDamaged, BackupReader, BackupWriter

KEY = backup_key(b"a secret of tests, thirty-two bytes and more", 1)
SECRET = b"a secret of tests, thirty-two bytes and more"


def sealed(content: bytes) -> bytes:
    out = io.BytesIO()
    sealing = SealingWriter(out, KEY, 1)
    for at in range(0, len(content), 1000):
        sealing.write(content[at : at + 1000])
    sealing.finish()
    return out.getvalue()


def opened(content: bytes, key: bytes = KEY) -> bytes:
    return OpeningReader(io.BytesIO(content), key).readall()


@pytest.mark.parametrize("size", [1, 1000, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])
def test_what_is_sealed_opens_to_the_same(size: int) -> None:
    content = bytes(number % 251 for number in range(size))
    assert opened(sealed(content)) == content
    assert content[:40] not in sealed(content) or size < 40


@pytest.mark.parametrize("cut", [1, 16, PIECE + 16, 2 * (PIECE + 16)])
def test_a_sealed_file_cut_anywhere_does_not_open(cut: int) -> None:
    whole = sealed(b"x" * (3 * PIECE))
    with pytest.raises(SealBroken):
        opened(whole[:-cut])


@pytest.mark.parametrize("place", [9, 20, 40, PIECE, 2 * PIECE])
def test_a_sealed_file_changed_anywhere_does_not_open(place: int) -> None:
    whole = bytearray(sealed(b"x" * (3 * PIECE)))
    whole[place] ^= 1
    with pytest.raises(SealBroken):
        opened(bytes(whole))


def test_pieces_in_another_order_and_another_key_do_not_open() -> None:
    whole = sealed(bytes(3 * PIECE))
    head, piece = len(whole) - 3 * (PIECE + 16), PIECE + 16
    swapped = (
        whole[:head] + whole[head + piece : head + 2 * piece] + whole[head : head + piece] + whole[head + 2 * piece :]
    )
    with pytest.raises(SealBroken):
        opened(swapped)
    with pytest.raises(SealBroken):
        opened(whole, backup_key(SECRET, 2))


def a_backup() -> bytes:
    out = io.BytesIO()
    writer = BackupWriter(out, {"scope": "club", "schema": "x", "made_at": "2026-04-04", "clubs": [[1, "a", "b", "c"]]})
    writer._line({"table": "member", "columns": ["id", "name"]})
    writer.counts["member"] = 2
    writer._rows([[1, "آنا"], [2, None]])
    writer.finish()
    return out.getvalue()


def test_a_whole_backup_is_read_to_its_end() -> None:
    reader = BackupReader(io.BytesIO(a_backup()))
    assert [each.rows for each in reader.rows()] == [[[1, "آنا"], [2, None]]]
    assert reader.counts == {"member": 2}


LINES = gzip.decompress(a_backup()).splitlines(keepends=True)


@pytest.mark.parametrize(
    "lines",
    [
        LINES[:-1],
        LINES[:3] + LINES[4:],
        [*LINES[:2], LINES[2].replace(b"1", b"3"), *LINES[3:]],
        [*LINES, LINES[2]],
        [LINES[0].replace(b"club-backup", b"a-shop-list"), *LINES[1:]],
        [LINES[0], LINES[2], *LINES[3:]],
        [*LINES[:3], b"not json\n", *LINES[3:]],
        [],
    ],
    ids=["no end", "a row less", "a row changed", "a row after the end", "no backup", "no table", "no json", "nothing"],
)
def test_a_backup_with_a_line_too_few_too_many_or_changed_is_refused(lines: list[bytes]) -> None:
    with pytest.raises(BackupDamaged):
        list(BackupReader(io.BytesIO(gzip.compress(b"".join(lines)))).rows())


@pytest.mark.parametrize("content", [b"", b"a holiday picture", a_backup()[:-30], a_backup()[:60]])
async def test_what_is_no_whole_backup_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(BackupUnreadable) as refused:
        await look_into(path, SECRET)
    assert refused.value.data["problem"] in ("strange", "damaged")


async def test_a_backup_sealed_under_another_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(sealed(a_backup()))
    contents = await look_into(path, SECRET)
    assert (contents.counts, contents.head.clubs) == ({"member": 2}, ((1, "a", "b", "c"),))
    for key in (b"another secret, as long as it should be", b"", None):
        with pytest.raises(BackupUnreadable) as refused:
            await look_into(path, key)
        assert refused.value.data == {"problem": "sealed"}


def test_a_file_that_is_not_finished_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file"

    def breaks_off() -> None:
        with written(path, SECRET, 1) as out:
            out.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        breaks_off()
    assert list(tmp_path.iterdir()) == []
    with written(path, None, 1) as out:
        out.write(json.dumps({}).encode())
    assert path.stat().st_mode & 0o077 == 0
