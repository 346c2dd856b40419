"""What a lottery may be, who may enter it and how likely a ticket wins. Pure."""

import datetime as dt
import math
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from club.errors import (
    ClubError,
    LotteryInvalid,
    LotteryLimitReached,
    LotteryNotForYou,
    LotteryNotOpen,
    LotteryTicketTakenToday,
    LotteryWayClosed,
    NotEnoughPoints,
)
from club.gamification.prizes import Prize

LotteryState = Literal["draft", "open", "frozen", "drawn", "finished", "cancelled"]
WinnerState = Literal["reserve", "called", "accepted", "handed_over", "declined", "lapsed", "skipped"]
Way = Literal["daily", "points", "purchase", "codes", "invitation", "staff"]
Beacon = Literal["quicknet", "none"]

WAYS: tuple[Way, ...] = get_args(Way)
WAY_VALUES: Mapping[Way, str | None] = {
    "daily": None,
    "points": "price",
    "purchase": "amount",
    "codes": None,
    "invitation": "tickets",
    "staff": None,
}
"""What each way is told: points for a ticket, minor units paid for a ticket, tickets for a friend."""

TITLE_LENGTH_MAX = 80
DESCRIPTION_LENGTH_MAX = 600
VALUE_LARGEST = 10**12
FRIEND_TICKETS_MAX = 100
LIMIT_LARGEST = 100_000
GIVEN_AT_ONCE_MAX = 1000
PRIZES_MAX = 20
PIECES_MAX = 1000
RESERVES_MAX = 100
CLAIM_DAYS_MAX = 90
LENGTH_MAX = dt.timedelta(days=366)
REASON_LENGTH_MAX = 200
DETAILS_LENGTH_MAX = 500

PUBLIC_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
PUBLIC_LENGTH = 10


def new_public_id() -> str:
    """What a draw is called in public: nothing in it says of which club or how many there were before."""
    return "".join(secrets.choice(PUBLIC_LETTERS) for _ in range(PUBLIC_LENGTH))


@dataclass(frozen=True, slots=True)
class LotteryTerms:
    """Fixed from the announcement on. `tiers`: ids of those who may enter; None: everybody. `tickets_per_member` None: no limit.

    `ways`: how tickets are got, each with its value (`WAY_VALUES`). `wins_once`: a member's second ticket is passed over.
    `claim_days`: how long a winner has to accept before a reserve is called.
    """

    tiers: tuple[int, ...] | None = None
    ways: Mapping[Way, Mapping[str, int]] = field(default_factory=dict)
    tickets_per_member: int | None = None
    wins_once: bool = True
    reserves: int = 3
    claim_days: int = 7

    def to_json(self) -> dict[str, Any]:
        return {
            "tiers": None if self.tiers is None else list(self.tiers),
            "ways": {way: dict(value) for way, value in self.ways.items()},
            "tickets_per_member": self.tickets_per_member,
            "wins_once": self.wins_once,
            "reserves": self.reserves,
            "claim_days": self.claim_days,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "LotteryTerms":
        tiers = kept.get("tiers")
        return cls(
            tiers=None if tiers is None else tuple(tiers),
            ways=kept.get("ways", {}),
            tickets_per_member=kept.get("tickets_per_member"),
            wins_once=bool(kept.get("wins_once", True)),
            reserves=int(kept.get("reserves", 0)),
            claim_days=int(kept.get("claim_days", 7)),
        )

    def value(self, way: Way) -> int | None:
        """What the way is told; None when it is told nothing, or is no way of this lottery."""
        name = WAY_VALUES[way]
        return None if name is None or way not in self.ways else int(self.ways[way][name])

    def lets_in(self, tier_id: int | None) -> bool:
        return self.tiers is None or tier_id in self.tiers

    def room(self, tickets: int) -> int | None:
        """How many more a member with so many may have; None: any number."""
        return None if self.tickets_per_member is None else max(0, self.tickets_per_member - tickets)


@dataclass(frozen=True, slots=True)
class LotteryDraft:
    """What staff fill in. `prizes`: how many pieces of each, the best first. `beacon` none: no outside value joins the draw."""

    title: str
    description: str
    picture_id: int | None
    terms: LotteryTerms
    prizes: tuple[tuple[int, Prize], ...]
    opens_at: dt.datetime
    closes_at: dt.datetime
    draws_at: dt.datetime
    community_id: int | None = None
    beacon: Beacon = "quicknet"


def check_draft(draft: LotteryDraft) -> LotteryDraft:
    """The draft with its texts on one line each and trimmed. Refuses LotteryInvalid(field)."""
    title, description = " ".join(draft.title.split()), draft.description.strip()
    if not 1 <= len(title) <= TITLE_LENGTH_MAX:
        raise LotteryInvalid(field="title")
    if len(description) > DESCRIPTION_LENGTH_MAX:
        raise LotteryInvalid(field="description")
    if draft.beacon not in get_args(Beacon):
        raise LotteryInvalid(field="beacon")
    _check_terms(draft.terms)
    _check_prizes(draft.prizes)
    if not draft.opens_at < draft.closes_at < draft.draws_at or draft.draws_at - draft.opens_at > LENGTH_MAX:
        raise LotteryInvalid(field="times")
    return replace(draft, title=title, description=description)


def _check_terms(terms: LotteryTerms) -> None:
    if terms.tiers is not None and (not terms.tiers or len(set(terms.tiers)) != len(terms.tiers)):
        raise LotteryInvalid(field="tiers")
    if not terms.ways or set(terms.ways) - set(WAYS):
        raise LotteryInvalid(field="ways")
    for way in terms.ways:
        name, told = WAY_VALUES[way], terms.ways[way]
        largest = FRIEND_TICKETS_MAX if way == "invitation" else VALUE_LARGEST
        if set(told) != ({name} if name else set()) or (name and not 1 <= told[name] <= largest):
            raise LotteryInvalid(field=way)
    for name, value, least, most in (
        ("tickets_per_member", 1 if terms.tickets_per_member is None else terms.tickets_per_member, 1, LIMIT_LARGEST),
        ("reserves", terms.reserves, 0, RESERVES_MAX),
        ("claim_days", terms.claim_days, 1, CLAIM_DAYS_MAX),
    ):
        if not least <= value <= most:
            raise LotteryInvalid(field=name)


def _check_prizes(prizes: Sequence[tuple[int, Prize]]) -> None:
    if not 1 <= len(prizes) <= PRIZES_MAX or not all(pieces >= 1 for pieces, _ in prizes):
        raise LotteryInvalid(field="prizes")
    if sum(pieces for pieces, _ in prizes) > PIECES_MAX:
        raise LotteryInvalid(field="prizes")


def chance_of(mine: int, everybodys: int, pieces: int) -> float:
    """How likely at least one of `mine` tickets is among `pieces` drawn of `everybodys`: from 0 to 1 (hypergeometric)."""
    if mine <= 0 or pieces <= 0 or everybodys <= 0:
        return 0.0
    others = everybodys - mine
    if pieces > others:
        return 1.0
    if pieces <= mine:
        logs = (math.log1p(-mine / (everybodys - drawn)) for drawn in range(pieces))
    else:
        logs = (math.log1p(-pieces / (everybodys - each)) for each in range(mine))
    return -math.expm1(sum(logs))


def tickets_for(net: int, amount: int) -> int:
    """Tickets a purchase is worth: one for each whole `amount` of what was kept of it (minor units)."""
    return max(0, net) // amount


@dataclass(frozen=True, slots=True)
class Entering:
    """What decides whether a member may get `count` tickets by themselves: by the free one of the day, or for points."""

    state: LotteryState
    opens_at: dt.datetime
    closes_at: dt.datetime
    terms: LotteryTerms
    tier_id: int | None
    mine: int
    taken_today: bool
    available_points: int
    now: dt.datetime


def not_entering(entering: Entering) -> ClubError | None:
    """Why the member gets no ticket at all now, by any way; the most lasting reason first."""
    if entering.state != "open" or entering.closes_at <= entering.now:
        return LotteryNotOpen(state="cancelled" if entering.state == "cancelled" else "closed")
    if not entering.terms.lets_in(entering.tier_id):
        return LotteryNotForYou()
    if entering.opens_at > entering.now:
        return LotteryNotOpen(state="soon", opens_at=entering.opens_at)
    if entering.terms.room(entering.mine) == 0:
        return LotteryLimitReached(limit=entering.terms.tickets_per_member, left=0)
    return None


def not_this_way(entering: Entering, way: Way, count: int = 1) -> ClubError | None:
    """Why the member does not get `count` tickets that way; None: they may."""
    refused = not_entering(entering)
    if refused is not None:
        return refused
    if way not in entering.terms.ways or way not in ("daily", "points"):
        return LotteryWayClosed(way=way)
    room = entering.terms.room(entering.mine)
    if room is not None and count > room:
        return LotteryLimitReached(limit=entering.terms.tickets_per_member, left=room)
    if way == "daily" and entering.taken_today:
        return LotteryTicketTakenToday()
    cost = count * (entering.terms.value("points") or 0) if way == "points" else 0
    if entering.available_points < cost:
        missing = cost - entering.available_points
        return NotEnoughPoints(needed=cost, available=entering.available_points, missing=missing)
    return None
