"""What buttons carry."""

import dataclasses

import pytest

from admin_bot.presses import LONGEST_BYTES, HandOver, MemberCard, RecordPurchase, all_presses, unpack
from club.gamification.product_codes.signs import COUNT_MAX
from tests.admin_bot.samples import every_press, sample

LARGEST = 2**53


def test_every_press_reads_back_as_it_was() -> None:
    for press in every_press():
        assert unpack(press.pack()) == press


def test_the_largest_values_fit_every_button() -> None:
    key = "0123456789abcdef"
    for name, kind in all_presses().items():
        if not name:
            continue
        fields = [field.name for field in dataclasses.fields(kind)]
        number = 10**12 if "amount" in fields else LARGEST
        press = sample(kind, number, key if "key" in fields else "description")
        # Serials of codes never pass the size of a batch.
        press = dataclasses.replace(press, **{name: COUNT_MAX for name in ("first", "last") if name in fields})
        assert len(press.pack().encode()) <= LONGEST_BYTES, press


def test_a_button_is_named_typed_and_versioned() -> None:
    assert RecordPurchase(17, 2_500_000, "9f03ab").pack() == "1:buy:17:2500000:9f03ab"


@pytest.mark.parametrize(
    "data", ["", "1", "1:", "2:card:5", "1:card", "1:card:5:6", "1:card:x", "1:card:۵", "1:nobody:5", "::"]
)
def test_what_is_no_button_of_ours_reads_as_nothing(data: str) -> None:
    assert unpack(data) is None


def test_what_does_not_fit_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="no button can carry"):
        HandOver("A" * 60, "key").pack()
    with pytest.raises(ValueError, match="no button can carry"):
        HandOver("A:B", "key").pack()
    assert unpack(MemberCard(-5).pack()) == MemberCard(-5)
