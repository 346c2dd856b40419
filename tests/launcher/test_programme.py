"""`club programme`: rules and policies as they are typed; one wrong word changes nothing."""

from pathlib import Path

import pytest

from club.app import load_texts
from launcher.parts import StartRefused
from launcher.programme import read_changes
from launcher.words import Words
from tests.launcher.test_cli import OTHER, TOKEN, club

SETTINGS = {
    "LANGUAGE": "en",
    "BOT_TOKEN": TOKEN,
    "ADMIN_BOT_TOKEN": OTHER,
    "SECRET_KEY": "k" * 64,
    "OWNER_IDS": "1",
    "DATABASE_URL": "sqlite:club.sqlite3",
}
START = [
    "joining=5",
    "amount=10/1000000",
    "per_purchase=50",
    "birthday=50",
    "points_expire_after_days=never",
    "points_pending_days=0",
    "voucher_valid_days=30",
    "phone_required=yes",
    "debt_allowed=no",
]


def said(folder: Path, *changes: str) -> tuple[int, list[str], str]:
    ended = club(folder, "programme", *changes, **SETTINGS)
    return ended.returncode, ended.stdout.splitlines(), ended.stderr


def test_the_programme_is_shown_changed_and_kept_and_a_wrong_word_changes_nothing(tmp_path: Path) -> None:
    assert club(tmp_path, "db", "upgrade", **SETTINGS).returncode == 0
    assert said(tmp_path) == (0, START, "")
    changed = ["joining=0", "amount=1/10000", "points_expire_after_days=365", "phone_required=no"]
    after = [*changed[:2], *START[2:4], changed[2], *START[5:7], changed[3], START[8]]
    assert said(tmp_path, *changed) == (0, after, "")
    code, shown, refused = said(tmp_path, "joining=7", "colour=red")
    assert (code, shown, refused.count("\n")) == (2, [], 1)
    assert refused.startswith("There is no setting colour.")
    assert said(tmp_path) == (0, after, "")


def test_every_kind_of_change_is_read() -> None:
    words = Words(load_texts(), "en")
    asked = read_changes(
        ["amount=10/1000000", "birthday=0", "points_expire_after_days=never", "debt_allowed=yes"], words
    )
    assert asked.rules == {"amount": {"points": 10, "per_amount": 1_000_000}, "birthday": {"points": 0}}
    assert asked.policies == {"points_expire_after_days": None, "debt_allowed": True}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("colour=red", "There is no setting colour."),
        ("joining=", " is no value for joining"),
        ("joining=-5", "-5 is no value for joining"),
        ("joining=5/10", "5/10 is no value for joining"),
        ("amount=10", "10 is no value for amount"),
        ("amount=10/0", "10/0 is no value for amount"),
        ("voucher_valid_days=0", "0 is no value for voucher_valid_days"),
        ("debt_allowed=perhaps", "perhaps is no value for debt_allowed"),
    ],
)
def test_a_wrong_change_is_one_sentence(change: str, sentence: str) -> None:
    with pytest.raises(StartRefused) as refused:
        read_changes(["joining=7", change], Words(load_texts(), "en"))
    assert str(refused.value).startswith(sentence)
