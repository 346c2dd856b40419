"""Codes are written and read: every one comes back as itself, no two are alike, and what is typed is understood."""

import itertools
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.gamification.product_codes import CodeKey, CodeName, grouped, signs_in, signs_in_payload
from club.gamification.product_codes.signs import ALPHABET, BATCHES_MAX, COUNT_MAX, LENGTH, is_mixed, payload_of

KEY = CodeKey(b"a key of tests, thirty-two bytes")
OTHER = CodeKey(b"another key, thirty-two bytes...")

names = st.builds(CodeName, st.integers(1, BATCHES_MAX), st.integers(1, COUNT_MAX))


@given(names)
def test_every_code_is_read_as_the_code_it_is(name: CodeName) -> None:
    signs = KEY.write(name)
    assert len(signs) == LENGTH
    assert set(signs) <= set(ALPHABET)
    assert KEY.read(signs) == name
    assert signs_in(grouped(signs, "KAVEH")) == signs
    assert signs_in_payload(payload_of(signs)) == signs


@given(st.binary(min_size=16, max_size=32), names)
def test_the_key_of_another_club_reads_nothing(key: bytes, name: CodeName) -> None:
    if key != b"a key of tests, thirty-two bytes":
        assert CodeKey(key).read(KEY.write(name)) is None


def test_no_two_codes_are_alike_in_a_batch_or_between_batches() -> None:
    written = [signs for batch in (1, 2, BATCHES_MAX) for _, signs in KEY.write_all(batch, 1, 20_000)]
    assert len(set(written)) == 60_000


def test_many_are_written_as_one_by_one() -> None:
    many = list(KEY.write_all(7, COUNT_MAX - 40_500, COUNT_MAX))
    assert [serial for serial, _ in many] == list(range(COUNT_MAX - 40_500, COUNT_MAX + 1))
    for serial, signs in many[::997]:
        assert signs == KEY.write(CodeName(7, serial))


def test_neighbours_look_nothing_alike() -> None:
    written = [signs for _, signs in KEY.write_all(1, 1, 2000)]
    same = [sum(one == two for one, two in zip(*pair, strict=True)) for pair in itertools.pairwise(written)]
    assert max(same) <= 5
    assert sum(same) / len(same) < 0.6  # twelve places, one in thirty-two by chance: 0.375


def test_a_changed_sign_is_no_code_any_more() -> None:
    signs = KEY.write(CodeName(3, 77))
    for place in range(LENGTH):
        for sign in ALPHABET:
            changed = signs[:place] + sign + signs[place + 1 :]
            assert KEY.read(changed) == (CodeName(3, 77) if changed == signs else None)


def test_none_of_twenty_thousand_guesses_is_a_code() -> None:
    guesses = ("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(20_000))
    assert [guess for guess in guesses if KEY.read(guess) is not None] == []


@pytest.mark.parametrize(("batch", "serial"), [(0, 1), (1, 0), (BATCHES_MAX + 1, 1), (1, COUNT_MAX + 1)])
def test_no_code_is_written_for_what_it_has_no_room_for(batch: int, serial: int) -> None:
    with pytest.raises(ValueError, match="no code has room"):
        KEY.write(CodeName(batch, serial))


@pytest.mark.parametrize(
    "typed",
    [
        "7K2M9QXT4HBN",
        "7k2m9qxt4hbn",
        "7K2M-9QXT-4HBN",
        "  7k2m 9qxt 4hbn \n",
        "۷K۲M ۹QXT ۴HBN",
        "٧K٢M-٩QXT-٤HBN",
        "7K2M\u200c9QXT\u200c4HBN",
        "\u20667K2M–9QXT—4HBN\u2069",
        "７Ｋ２Ｍ９ＱＸＴ４ＨＢＮ",
        "KAVEH-7K2M-9QXT-4HBN",
        "gold10 7k2m.9qxt.4hbn",
        "https://t.me/naderi_club_bot?start=c_7K2M9QXT4HBN",
        "tg://resolve?domain=naderi_club_bot&start=c_7k2m9qxt4hbn",
    ],
)
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert signs_in(typed) == "7K2M9QXT4HBN"


def test_letters_that_look_like_digits_are_read_as_them() -> None:
    assert signs_in("oOiIlL-ABCDEF") == "001111ABCDEF"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "سلام",
        "7K2M9QXT4HB",  # eleven
        "TOOLONG7K2M9QXT4HBN",  # seven signs before it
        "7K2M-9QXT-4HBU",  # no code has a U
        "کد من 7K2M-9QXT-4HBN",
        "7K2M-9QXT-4HBN!",
        "7K2M-9QXT-4HBN" + " " * 300,
        "https://t.me/naderi_club_bot?start=r_7K2M9QXT4HBN",
    ],
)
def test_whatever_else_is_said_is_no_code(said: str) -> None:
    assert signs_in(said) is None


def test_the_payload_of_another_link_is_no_code() -> None:
    assert signs_in_payload("r_7K2M9QXT4HBN") is None
    assert signs_in_payload("c_") is None


def test_words_and_numbers_are_told_from_codes() -> None:
    assert is_mixed("7K2M9QXT4HBN")
    assert not is_mixed("989121234567")
    assert not is_mixed("Hello there all")
    assert not is_mixed("7K2M")
