"""What an invitation is worth, which friend counts, and which purchase is paid for. Pure.

Terms are kept with each referral: who was invited under some terms is judged and paid by them, whatever is changed later.
"""

import datetime as dt
import re
import secrets
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from club.errors import ReferralTermsInvalid

PaysOn = Literal["joining", "first_purchase", "every_purchase"]
ReferralState = Literal["pending", "approved", "flagged", "voided"]
PaymentState = Literal["waiting", "paid", "dropped", "taken_back"]
Occasion = Literal["joining", "first", "every", "milestone"]
Wallet = Literal["points", "credit"]
Side = Literal["inviter", "friend"]
Reason = Literal[
    "no_phone", "no_purchase", "window", "refunded",
    "too_fast",
    "self_invitation", "inviter_inactive", "returning_member", "known_phone", "month_cap", "day_cap", "friend_gone",
    "by_staff",
]  # fmt: skip
"""Why a referral is where it is: the first four while it is pending, `too_fast` while it is flagged, the rest when voided."""

PAYS_ON: tuple[PaysOn, ...] = ("joining", "first_purchase", "every_purchase")
POINTS_LARGEST = 100_000_000
AMOUNT_LARGEST = 1_000_000_000_000
DAYS_MOST = 365
FRIENDS_MOST = 10_000
MILESTONES_MOST = 6
SERIES_MINUTES_MOST = 24 * 60
MONTH_DAYS = 30
"""The cap of a month looks back this far: no calendar decides it, so the last day of a month is like any other."""

CODE_SIGNS = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 8
_PAYLOAD = re.compile(r"([rs])_([A-Za-z0-9]{4,16})")

TITLE_LENGTH_MAX = 60


@dataclass(frozen=True, slots=True)
class ReferralTerms:
    """What the club promises for a friend. Amounts and credit in minor units; `None` in a cap means there is none.

    `least_amount`: what of a purchase must stay bought for it to count. `milestones`: `(friends, points)`, in ascending order.
    `series_friends` friends within `series_minutes` are looked at by staff before anything is paid.
    """

    pays_on: PaysOn = "first_purchase"
    least_amount: int = 0
    inviter_points: int = 0
    friend_points: int = 0
    inviter_credit: int = 0
    friend_credit: int = 0
    return_window_days: int = 0
    milestones: tuple[tuple[int, int], ...] = ()
    per_day: int | None = None
    per_month: int | None = None
    series_friends: int | None = 5
    series_minutes: int = 10
    purchases_per_friend: int | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "pays_on": self.pays_on,
            "least_amount": self.least_amount,
            "inviter_points": self.inviter_points,
            "friend_points": self.friend_points,
            "inviter_credit": self.inviter_credit,
            "friend_credit": self.friend_credit,
            "return_window_days": self.return_window_days,
            "milestones": [[friends, points] for friends, points in self.milestones],
            "per_day": self.per_day,
            "per_month": self.per_month,
            "series_friends": self.series_friends,
            "series_minutes": self.series_minutes,
            "purchases_per_friend": self.purchases_per_friend,
        }

    @staticmethod
    def from_json(kept: dict[str, Any]) -> "ReferralTerms":
        milestones = tuple((int(friends), int(points)) for friends, points in kept["milestones"])
        return ReferralTerms(**{**kept, "milestones": milestones})

    def promised(self, side: Side, wallet: Wallet) -> int:
        """What one side gets of one wallet for one occasion."""
        return cast(int, getattr(self, f"{side}_{wallet}"))


STARTING_TERMS = ReferralTerms(
    inviter_points=100, friend_points=50, return_window_days=7, per_day=10, per_month=50, milestones=((5, 200),)
)
"""What a club that begins to invite starts from; its owner changes it."""


def check_terms(terms: ReferralTerms) -> ReferralTerms:
    """The terms, if they are such that everybody can keep them. Refuses ReferralTermsInvalid(field)."""
    if terms.pays_on not in PAYS_ON:
        raise ReferralTermsInvalid(field="pays_on")
    _within("least_amount", terms.least_amount, 0, AMOUNT_LARGEST)
    _within("inviter_points", terms.inviter_points, 0, POINTS_LARGEST)
    _within("friend_points", terms.friend_points, 0, POINTS_LARGEST)
    _within("inviter_credit", terms.inviter_credit, 0, AMOUNT_LARGEST)
    _within("friend_credit", terms.friend_credit, 0, AMOUNT_LARGEST)
    if not any((terms.inviter_points, terms.friend_points, terms.inviter_credit, terms.friend_credit)):
        raise ReferralTermsInvalid(field="nothing")
    _within("return_window_days", terms.return_window_days, 0, DAYS_MOST)
    for field, value in (("per_day", terms.per_day), ("per_month", terms.per_month)):
        _within(field, value, 1, FRIENDS_MOST)
    _within("series_friends", terms.series_friends, 2, FRIENDS_MOST)
    _within("series_minutes", terms.series_minutes, 1, SERIES_MINUTES_MOST)
    _within("purchases_per_friend", terms.purchases_per_friend, 1, FRIENDS_MOST)
    if terms.per_day is not None and terms.per_month is not None and terms.per_month < terms.per_day:
        raise ReferralTermsInvalid(field="per_month")
    _check_milestones(terms.milestones)
    if terms.pays_on == "joining":
        return replace(terms, least_amount=0, purchases_per_friend=None)
    return terms if terms.pays_on == "every_purchase" else replace(terms, purchases_per_friend=None)


def _within(field: str, value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise ReferralTermsInvalid(field=field)


def _check_milestones(milestones: tuple[tuple[int, int], ...]) -> None:
    if len(milestones) > MILESTONES_MOST:
        raise ReferralTermsInvalid(field="milestones")
    before = 0
    for friends, points in milestones:
        if not before < friends <= FRIENDS_MOST or not 1 <= points <= POINTS_LARGEST:
            raise ReferralTermsInvalid(field="milestones")
        before = friends


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of a friend who joins by an invitation. The counts are the inviter's other friends, without this one."""

    same_person: bool = False
    inviter_active: bool = True
    returning: bool = False
    known_customer: bool = False
    friends_today: int = 0
    friends_of_month: int = 0
    friends_in_series: int = 0
    has_phone: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    state: ReferralState
    reason: Reason


def judge(terms: ReferralTerms, arrival: Arrival) -> Verdict:
    """Where a new referral stands, the most lasting reason first."""
    if arrival.same_person:
        return Verdict("voided", "self_invitation")
    if not arrival.inviter_active:
        return Verdict("voided", "inviter_inactive")
    if arrival.returning:
        return Verdict("voided", "returning_member")
    if arrival.known_customer:
        return Verdict("voided", "known_phone")
    if terms.per_month is not None and arrival.friends_of_month >= terms.per_month:
        return Verdict("voided", "month_cap")
    if terms.per_day is not None and arrival.friends_today >= terms.per_day:
        return Verdict("voided", "day_cap")
    if terms.series_friends is not None and arrival.friends_in_series + 1 >= terms.series_friends:
        return Verdict("flagged", "too_fast")
    return Verdict("pending", waiting_for(terms, has_phone=arrival.has_phone))


def waiting_for(terms: ReferralTerms, *, has_phone: bool) -> Reason:
    """What a pending referral lacks before anything can be on its way."""
    if not has_phone:
        return "no_phone"
    return "window" if terms.pays_on == "joining" else "no_purchase"


@dataclass(frozen=True, slots=True)
class Payable:
    """What one side is still to get of one wallet. `amount` > 0."""

    side: Side
    wallet: Wallet
    amount: int


def payable(terms: ReferralTerms, standing: dict[tuple[Side, Wallet], int]) -> tuple[Payable, ...]:
    """What is promised for an occasion, less what already stands for it: what could not be taken back is not paid twice."""
    sides: tuple[Side, ...] = ("inviter", "friend")
    wallets: tuple[Wallet, ...] = ("points", "credit")
    missing = [
        Payable(side, wallet, terms.promised(side, wallet) - standing.get((side, wallet), 0))
        for side in sides
        for wallet in wallets
    ]
    return tuple(each for each in missing if each.amount > 0)


def occasion_of(terms: ReferralTerms) -> Occasion:
    occasions: dict[PaysOn, Occasion] = {"joining": "joining", "first_purchase": "first", "every_purchase": "every"}
    return occasions[terms.pays_on]


def counts_as_bought(
    terms: ReferralTerms, *, stage: str, net: int, bought_at: dt.datetime, invited_at: dt.datetime
) -> bool:
    """Whether a purchase of the friend counts: paid, kept to the least amount, and bought after the invitation."""
    if terms.pays_on == "joining" or stage != "paid" or bought_at < invited_at:
        return False
    return net >= max(1, terms.least_amount)


def room_for_another(terms: ReferralTerms, other_purchases: int) -> bool:
    """Whether one more purchase of this friend is paid for, when so many others already are."""
    if terms.pays_on == "first_purchase":
        return other_purchases == 0
    return terms.purchases_per_friend is None or other_purchases < terms.purchases_per_friend


def due_at(terms: ReferralTerms, happened_at: dt.datetime) -> dt.datetime:
    return happened_at + dt.timedelta(days=terms.return_window_days)


def standing_state(
    terms: ReferralTerms, *, paid: bool, waiting: bool, lost: bool, has_phone: bool
) -> tuple[ReferralState, Reason | None]:
    """Where a referral that is neither flagged nor voided stands, by its payments. `lost`: a purchase was given back."""
    if paid:
        return "approved", None
    if waiting:
        return "pending", "window"
    return "pending", "refunded" if lost else waiting_for(terms, has_phone=has_phone)


def next_milestone(milestones: tuple[tuple[int, int], ...], friends: int) -> tuple[int, int] | None:
    """The nearest milestone that so many approved friends have not reached."""
    return next((each for each in milestones if each[0] > friends), None)


def first_name(name: str) -> str:
    """How a friend is shown to who invited them, and the other way round: never the whole name."""
    return name.split(maxsplit=1)[0] if name.split() else name


def new_link_code() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


def code_in_payload(payload: str) -> tuple[Literal["invitation", "source"], str] | None:
    """What a link's payload carries: whose invitation, or which place. None for anything else."""
    found = _PAYLOAD.fullmatch(payload.strip())
    if found is None:
        return None
    return ("invitation" if found[1] == "r" else "source"), found[2]


def invitation_payload(code: str) -> str:
    return f"r_{code}"


def source_payload(code: str) -> str:
    return f"s_{code}"
