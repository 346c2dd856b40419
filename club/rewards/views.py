"""Questions about rewards and vouchers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.errors import ClubError, RewardNotFound, VoucherNotFound
from club.rewards.early_access import early_access_hours
from club.rewards.rules import Offer, RewardState, VoucherState, code_in, opens_for, refusal, shown_code
from club.storage import instant, instant_or_none


@dataclass(frozen=True, slots=True)
class RewardView:
    """`refusal` is why this member cannot redeem it now (None: they can, or nobody asked); `missing` how many points."""

    id: int
    title: str
    description: str
    price_points: int
    stock: int | None
    limit_per_member: int | None
    picture_id: int | None
    voucher_valid_days: int | None
    state: RewardState
    refusal: ClubError | None = None
    opens_at: dt.datetime | None = None
    """When everybody may redeem it; the refusal says when this member may."""

    @property
    def missing(self) -> int:
        return int(self.refusal.data.get("missing", 0)) if self.refusal is not None else 0


@dataclass(frozen=True, slots=True)
class CataloguePage:
    rewards: tuple[RewardView, ...]
    page: int
    pages: int
    available_points: int


@dataclass(frozen=True, slots=True)
class VoucherView:
    """`code` as shown, with a dash."""

    id: int
    reward_id: int
    reward_title: str
    member_id: int
    member_name: str
    member_number: str
    code: str
    price_points: int
    state: VoucherState
    issued_at: dt.datetime
    expires_at: dt.datetime
    closed_at: dt.datetime | None
    picture_id: int | None


@dataclass(frozen=True, slots=True)
class VoucherPage:
    vouchers: tuple[VoucherView, ...]
    page: int
    pages: int


_REWARD = """
SELECT r.*, COALESCE(a.balance - a.pending - a.held, 0) AS available,
  (SELECT COUNT(*) FROM voucher v WHERE v.club_id = r.club_id AND v.reward_id = r.id AND v.member_id = $2
    AND v.state IN ('issued', 'handed_over', 'expired') AND v.price_points > 0) AS redeemed
FROM reward r LEFT JOIN account a ON a.club_id = r.club_id AND a.member_id = $2 AND a.wallet = 'points'
WHERE r.club_id = $1
"""


def _reward_of(row: Any, for_member: bool, opens_at: dt.datetime | None = None) -> RewardView:
    offer = Offer(
        cast(RewardState, row["state"]),
        row["price_points"],
        row["stock"],
        row["limit_per_member"],
        row["redeemed"],
        row["available"],
        opens_at,
    )
    return RewardView(
        row["id"],
        row["title"],
        row["description"],
        row["price_points"],
        row["stock"],
        row["limit_per_member"],
        row["picture_id"],
        row["voucher_valid_days"],
        cast(RewardState, row["state"]),
        refusal(offer) if for_member else None,
        instant_or_none(row["opens_at"]),
    )


async def _for_member(club: Club, member_id: int, rows: Sequence[Any]) -> tuple[RewardView, ...]:
    """Rewards as this member may have them; how early they may is only asked when something is not open yet."""
    now = club.clock.now()
    opening = [instant_or_none(row["opens_at"]) for row in rows]
    later = any(at is not None and at > now for at in opening)
    hours = await early_access_hours(club.database, club.id, member_id) if later else 0
    return tuple(
        _reward_of(row, for_member=True, opens_at=opens_for(at, hours, now))
        for row, at in zip(rows, opening, strict=True)
    )


async def catalogue(club: Club, member_id: int, page: int = 1, size: int = 5) -> CataloguePage:
    """What a member may see: active rewards, cheapest first, each with what is missing."""
    rows = await club.database.fetch_all(
        f"{_REWARD} AND r.state = 'active' ORDER BY r.price_points, r.id", club.id, member_id
    )
    pages = max(1, -(-len(rows) // size))
    page = min(max(1, page), pages)
    account = await club.database.fetch_one(
        "SELECT balance - pending - held AS available FROM account WHERE club_id = $1 AND member_id = $2"
        " AND wallet = 'points'",
        club.id,
        member_id,
    )
    shown = await _for_member(club, member_id, rows[(page - 1) * size : page * size])
    return CataloguePage(shown, page, pages, account["available"] if account else 0)


async def reward_for(club: Club, member_id: int, reward_id: int) -> RewardView:
    """One reward as this member sees it; a paused one too, with its refusal. Refuses RewardNotFound."""
    row = await club.database.fetch_one(f"{_REWARD} AND r.id = $3", club.id, member_id, reward_id)
    if row is None:
        raise RewardNotFound
    return (await _for_member(club, member_id, [row]))[0]


async def all_rewards(club: Club, page: int = 1, size: int = 6) -> CataloguePage:
    """For staff: every reward, active ones first."""
    rows = await club.database.fetch_all(f"{_REWARD} ORDER BY r.state, r.price_points, r.id", club.id, 0)
    pages = max(1, -(-len(rows) // size))
    page = min(max(1, page), pages)
    shown = tuple(_reward_of(row, for_member=False) for row in rows[(page - 1) * size : page * size])
    return CataloguePage(shown, page, pages, 0)


async def reward(club: Club, reward_id: int) -> RewardView:
    """One reward as staff see it. Refuses RewardNotFound."""
    row = await club.database.fetch_one(f"{_REWARD} AND r.id = $3", club.id, 0, reward_id)
    if row is None:
        raise RewardNotFound
    return _reward_of(row, for_member=False)


VOUCHER_ROWS = """
SELECT v.*, r.title, r.picture_id, m.name, m.number FROM voucher v
JOIN reward r ON r.id = v.reward_id JOIN member m ON m.id = v.member_id WHERE v.club_id = $1
"""


def voucher_of(row: Any, now: dt.datetime) -> VoucherView:
    """A voucher whose time has run out is expired from that moment, also before its row says so."""
    state = cast(VoucherState, row["state"])
    closed_at, expires_at = instant_or_none(row["closed_at"]), instant(row["expires_at"])
    if state == "issued" and expires_at <= now:
        state, closed_at = "expired", expires_at
    return VoucherView(
        row["id"],
        row["reward_id"],
        row["title"],
        row["member_id"],
        row["name"],
        row["number"],
        shown_code(row["code"]),
        row["price_points"],
        state,
        instant(row["issued_at"]),
        expires_at,
        closed_at,
        row["picture_id"],
    )


async def vouchers_of(club: Club, member_id: int, page: int = 1, size: int = 5) -> VoucherPage:
    """A member's vouchers: usable ones first, then the newest."""
    rows = await club.database.fetch_all(
        f"{VOUCHER_ROWS} AND v.member_id = $2"
        " ORDER BY CASE WHEN v.state = 'issued' AND v.expires_at > $3 THEN 0 ELSE 1 END, v.id DESC",
        club.id,
        member_id,
        club.clock.now(),
    )
    pages = max(1, -(-len(rows) // size))
    page = min(max(1, page), pages)
    return VoucherPage(
        tuple(voucher_of(row, club.clock.now()) for row in rows[(page - 1) * size : page * size]), page, pages
    )


async def voucher_for(club: Club, member_id: int, voucher_id: int) -> VoucherView:
    """One voucher of this member. Refuses VoucherNotFound, the same for somebody else's."""
    row = await club.database.fetch_one(
        f"{VOUCHER_ROWS} AND v.member_id = $2 AND v.id = $3", club.id, member_id, voucher_id
    )
    if row is None:
        raise VoucherNotFound
    return voucher_of(row, club.clock.now())


async def voucher_by_code(club: Club, text: str) -> VoucherView:
    """The voucher behind a code as typed or scanned, in any state. Refuses VoucherNotFound."""
    code = code_in(text)
    row = None
    if code is not None:
        row = await club.database.fetch_one(f"{VOUCHER_ROWS} AND v.code = $2", club.id, code)
    if row is None:
        raise VoucherNotFound
    return voucher_of(row, club.clock.now())
