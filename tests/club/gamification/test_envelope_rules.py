"""How an envelope is cut, and what it may be: tables and properties."""

import datetime as dt
import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.errors import ClubError
from club.gamification.envelopes.errors import (
    EnvelopeDayReached,
    EnvelopeSharesInvalid,
    EnvelopeTermsInvalid,
    EnvelopeTooEarly,
    EnvelopeTooLarge,
    EnvelopeTooSmall,
)
from club.gamification.envelopes.rules import (
    SPLITS,
    EnvelopeTerms,
    Split,
    check_points,
    check_shares,
    check_terms,
    cut_shares,
    envelope_words,
    new_token,
    token_in_payload,
)

TODAY = dt.date(2026, 4, 4)
TERMS = EnvelopeTerms(least=10, most=100, per_day=150, member_days=7)


@given(st.data(), st.integers(1, 5_000), st.sampled_from(SPLITS))
def test_every_share_has_a_point_and_together_they_are_the_envelope(
    data: st.DataObject, points: int, split: Split
) -> None:
    shares = data.draw(st.integers(1, min(points, 200)))
    cut = cut_shares(points, shares, split)
    assert (len(cut), sum(cut)) == (shares, points)
    assert min(cut) >= 1


@given(st.integers(1, 5_000), st.integers(1, 200))
def test_equal_shares_differ_by_a_point_at_most(points: int, shares: int) -> None:
    cut = cut_shares(max(points, shares), shares, "equal")
    assert max(cut) - min(cut) <= 1


@pytest.mark.parametrize(
    ("points", "shares", "split", "cut"),
    [
        (10, 3, "equal", (4, 3, 3)),
        (9, 3, "equal", (3, 3, 3)),
        (3, 3, "random", (1, 1, 1)),
        (7, 1, "random", (7,)),
        (1, 1, "equal", (1,)),
    ],
)
def test_some_envelopes_can_be_cut_in_one_way_only(
    points: int, shares: int, split: Split, cut: tuple[int, ...]
) -> None:
    assert cut_shares(points, shares, split) == cut


def test_a_random_cut_lies_where_it_is_drawn_so_every_way_to_share_is_as_likely() -> None:
    """Of the six cuts of 5 points into 3 shares each is drawn once when every pair of places is drawn once."""
    pairs = itertools.combinations(range(1, 5), 2)
    ways = Counter(cut_shares(5, 3, "random", lambda places, count, pair=pair: pair) for pair in pairs)
    assert ways == Counter([(1, 1, 3), (1, 2, 2), (1, 3, 1), (2, 1, 2), (2, 2, 1), (3, 1, 1)])


@pytest.mark.parametrize(
    ("points", "joined", "given_today", "refusal", "data"),
    [
        (9, TODAY - dt.timedelta(days=9), 0, EnvelopeTooSmall, {"least": 10}),
        (101, TODAY - dt.timedelta(days=9), 0, EnvelopeTooLarge, {"most": 100}),
        (50, TODAY - dt.timedelta(days=6), 0, EnvelopeTooEarly, {"again_from": TODAY + dt.timedelta(days=1)}),
        (51, TODAY - dt.timedelta(days=9), 100, EnvelopeDayReached, {"limit": 150, "left": 50}),
        (10, TODAY - dt.timedelta(days=9), 200, EnvelopeDayReached, {"limit": 150, "left": 0}),
    ],
)
def test_what_an_envelope_may_not_be(
    points: int, joined: dt.date, given_today: int, refusal: type[ClubError], data: dict[str, object]
) -> None:
    with pytest.raises(refusal) as refused:
        check_points(TERMS, points, joined, TODAY, given_today)
    assert refused.value.data == data


@pytest.mark.parametrize(("points", "given_today"), [(10, 0), (100, 50), (50, 100)])
def test_what_keeps_to_the_limits_passes(points: int, given_today: int) -> None:
    check_points(TERMS, points, TODAY - dt.timedelta(days=7), TODAY, given_today)


@pytest.mark.parametrize(("points", "shares", "most"), [(10, 0, 10), (10, 11, 10), (100, 51, 50), (1000, 201, 200)])
def test_shares_are_no_more_than_points_than_the_club_allows_than_anybody_may(
    points: int, shares: int, most: int
) -> None:
    with pytest.raises(EnvelopeSharesInvalid) as refused:
        check_shares(points, shares, 50 if points < 1000 else 5000)
    assert refused.value.data == {"most": most}


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (EnvelopeTerms(least=0), "least"),
        (EnvelopeTerms(most=9), "most"),
        (EnvelopeTerms(per_day=9), "per_day"),
        (EnvelopeTerms(shares_most=201), "shares_most"),
        (EnvelopeTerms(member_days=-1), "member_days"),
        (EnvelopeTerms(opens_per_day=0), "opens_per_day"),
    ],
)
def test_limits_that_make_no_sense_are_refused_by_name(terms: EnvelopeTerms, field: str) -> None:
    with pytest.raises(EnvelopeTermsInvalid) as refused:
        check_terms(terms)
    assert refused.value.data == {"field": field}


def test_terms_are_kept_and_read_back() -> None:
    terms = EnvelopeTerms(most=None, per_day=None, opens_per_day=None, needs_phone=False)
    assert EnvelopeTerms.from_json(check_terms(terms).to_json()) == terms


def test_a_link_carries_a_token_and_nothing_else_is_one() -> None:
    token = new_token()
    assert token_in_payload(f"e_{token}") == token
    for other in ("", "e_", "e_short", f"r_{token}", token, f"e_{token}x"):
        assert token_in_payload(other) is None
    assert envelope_words("  با   عشق \n") == "با عشق"
    assert len(envelope_words("ا" * 500)) == 120
