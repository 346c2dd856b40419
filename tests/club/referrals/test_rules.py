"""What an invitation is worth, as tables."""

import dataclasses
import datetime as dt

import pytest

from club.errors import ReferralTermsInvalid
from club.referrals.rules import (
    Arrival,
    Payable,
    ReferralTerms,
    check_terms,
    code_in_payload,
    counts_as_bought,
    due_at,
    first_name,
    judge,
    new_link_code,
    next_milestone,
    payable,
    room_for_another,
    standing_state,
)

NOON = dt.datetime(2026, 4, 4, 8, 30, tzinfo=dt.UTC)
TERMS = ReferralTerms(
    pays_on="first_purchase",
    least_amount=1_000_000,
    inviter_points=100,
    friend_points=40,
    per_day=3,
    per_month=10,
    series_friends=3,
    series_minutes=10,
    milestones=((3, 200), (10, 1000)),
)


@pytest.mark.parametrize(
    ("arrival", "state", "reason"),
    [
        (Arrival(), "pending", "no_purchase"),
        (Arrival(has_phone=False), "pending", "no_phone"),
        (Arrival(same_person=True), "voided", "self_invitation"),
        (Arrival(same_person=True, inviter_active=False, returning=True), "voided", "self_invitation"),
        (Arrival(inviter_active=False), "voided", "inviter_inactive"),
        (Arrival(returning=True), "voided", "returning_member"),
        (Arrival(known_customer=True), "voided", "known_phone"),
        (Arrival(returning=True, known_customer=True), "voided", "returning_member"),
        (Arrival(friends_of_month=10, friends_today=3), "voided", "month_cap"),
        (Arrival(friends_of_month=9, friends_today=3), "voided", "day_cap"),
        (Arrival(friends_of_month=9, friends_today=2), "pending", "no_purchase"),
        (Arrival(friends_in_series=1), "pending", "no_purchase"),
        (Arrival(friends_in_series=2), "flagged", "too_fast"),
        (Arrival(friends_in_series=2, has_phone=False), "flagged", "too_fast"),
        (Arrival(friends_today=3, friends_in_series=2), "voided", "day_cap"),
    ],
)
def test_every_arrival_has_a_state_and_its_reason(arrival: Arrival, state: str, reason: str) -> None:
    verdict = judge(TERMS, arrival)
    assert (verdict.state, verdict.reason) == (state, reason)


def test_without_caps_and_series_nothing_is_too_many_or_too_fast() -> None:
    free = dataclasses.replace(TERMS, per_day=None, per_month=None, series_friends=None)
    verdict = judge(free, Arrival(friends_today=500, friends_of_month=5000, friends_in_series=500))
    assert (verdict.state, verdict.reason) == ("pending", "no_purchase")


def test_where_joining_pays_only_the_window_is_waited_for() -> None:
    assert judge(dataclasses.replace(TERMS, pays_on="joining"), Arrival()).reason == "window"


@pytest.mark.parametrize(
    ("stage", "net", "minutes_after", "counts"),
    [
        ("paid", 1_000_000, 0, True),
        ("paid", 999_999, 0, False),
        ("paid", 5_000_000, -1, False),
        ("open", 5_000_000, 0, False),
        ("cancelled", 5_000_000, 0, False),
    ],
)
def test_a_purchase_counts_when_paid_kept_and_after_the_invitation(
    stage: str, net: int, minutes_after: int, counts: bool
) -> None:
    bought_at = NOON + dt.timedelta(minutes=minutes_after)
    assert counts_as_bought(TERMS, stage=stage, net=net, bought_at=bought_at, invited_at=NOON) is counts


def test_any_purchase_counts_without_a_least_amount_but_not_an_empty_one() -> None:
    any_amount = dataclasses.replace(TERMS, least_amount=0)
    assert counts_as_bought(any_amount, stage="paid", net=1, bought_at=NOON, invited_at=NOON)
    assert not counts_as_bought(any_amount, stage="paid", net=0, bought_at=NOON, invited_at=NOON)


def test_a_joining_that_pays_is_no_purchase() -> None:
    joining = dataclasses.replace(TERMS, pays_on="joining")
    assert not counts_as_bought(joining, stage="paid", net=9_000_000, bought_at=NOON, invited_at=NOON)


@pytest.mark.parametrize(
    ("pays_on", "most", "others", "room"),
    [
        ("first_purchase", None, 0, True),
        ("first_purchase", None, 1, False),
        ("every_purchase", None, 999, True),
        ("every_purchase", 3, 2, True),
        ("every_purchase", 3, 3, False),
    ],
)
def test_how_many_purchases_of_a_friend_pay(pays_on: str, most: int | None, others: int, room: bool) -> None:
    terms = dataclasses.replace(TERMS, pays_on=pays_on, purchases_per_friend=most)
    assert room_for_another(terms, others) is room


def test_what_stands_already_is_not_paid_twice() -> None:
    terms = dataclasses.replace(TERMS, friend_credit=50_000)
    assert payable(terms, {}) == (
        Payable("inviter", "points", 100),
        Payable("friend", "points", 40),
        Payable("friend", "credit", 50_000),
    )
    assert payable(terms, {("inviter", "points"): 30, ("friend", "points"): 40}) == (
        Payable("inviter", "points", 70),
        Payable("friend", "credit", 50_000),
    )


@pytest.mark.parametrize(
    ("paid", "waiting", "lost", "has_phone", "stands"),
    [
        (True, True, True, True, ("approved", None)),
        (False, True, True, True, ("pending", "window")),
        (False, False, True, True, ("pending", "refunded")),
        (False, False, False, True, ("pending", "no_purchase")),
        (False, False, False, False, ("pending", "no_phone")),
    ],
)
def test_payments_say_where_a_referral_stands(
    paid: bool, waiting: bool, lost: bool, has_phone: bool, stands: tuple[str, str | None]
) -> None:
    assert standing_state(TERMS, paid=paid, waiting=waiting, lost=lost, has_phone=has_phone) == stands


def test_the_return_window_is_counted_in_days_from_what_happened() -> None:
    assert due_at(dataclasses.replace(TERMS, return_window_days=14), NOON) == NOON + dt.timedelta(days=14)


@pytest.mark.parametrize(("friends", "next_one"), [(0, (3, 200)), (2, (3, 200)), (3, (10, 1000)), (10, None)])
def test_the_next_milestone_is_the_nearest_not_reached(friends: int, next_one: tuple[int, int] | None) -> None:
    assert next_milestone(TERMS.milestones, friends) == next_one


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"pays_on": "never"}, "pays_on"),
        ({"least_amount": -1}, "least_amount"),
        ({"inviter_points": -5}, "inviter_points"),
        ({"friend_points": 100_000_001}, "friend_points"),
        ({"inviter_credit": -1}, "inviter_credit"),
        ({"friend_credit": 1_000_000_000_001}, "friend_credit"),
        ({"inviter_points": 0, "friend_points": 0}, "nothing"),
        ({"return_window_days": 366}, "return_window_days"),
        ({"per_day": 0}, "per_day"),
        ({"per_day": 5, "per_month": 4}, "per_month"),
        ({"series_friends": 1}, "series_friends"),
        ({"series_minutes": 0}, "series_minutes"),
        ({"pays_on": "every_purchase", "purchases_per_friend": 0}, "purchases_per_friend"),
        ({"milestones": ((3, 200), (3, 300))}, "milestones"),
        ({"milestones": ((5, 200), (3, 300))}, "milestones"),
        ({"milestones": ((3, 0),)}, "milestones"),
        ({"milestones": tuple((number, 1) for number in range(1, 8))}, "milestones"),
    ],
)
def test_terms_nobody_could_keep_are_refused_by_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(ReferralTermsInvalid) as refused:
        check_terms(dataclasses.replace(TERMS, **changes))
    assert refused.value.data == {"field": field}


def test_terms_are_kept_and_read_back_whole() -> None:
    assert ReferralTerms.from_json(TERMS.to_json()) == TERMS


def test_what_means_nothing_for_an_occasion_is_not_kept() -> None:
    joining = check_terms(dataclasses.replace(TERMS, pays_on="joining", purchases_per_friend=4))
    assert (joining.least_amount, joining.purchases_per_friend) == (0, None)
    assert check_terms(dataclasses.replace(TERMS, purchases_per_friend=4)).purchases_per_friend is None


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ("r_abCD2345", ("invitation", "abCD2345")),
        (" s_abCD2345 ", ("source", "abCD2345")),
        ("m_abCD2345", None),
        ("r_", None),
        ("r_no spaces", None),
        ("", None),
    ],
)
def test_a_payload_says_whose_link_it_is_or_nothing(payload: str, found: tuple[str, str] | None) -> None:
    assert code_in_payload(payload) == found


def test_a_new_code_fits_a_link() -> None:
    code = new_link_code()
    assert code_in_payload(f"r_{code}") == ("invitation", code)


@pytest.mark.parametrize(("name", "first"), [("آنا رضایی", "آنا"), ("Ali", "Ali"), ("", "")])
def test_friends_are_shown_by_their_first_name(name: str, first: str) -> None:
    assert first_name(name) == first
