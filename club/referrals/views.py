"""Questions about invitations: what a member's brought, what staff must decide, what a link of a place came to."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from club.clubs.views import club_profile
from club.context import Club
from club.errors import MemberNotFound, ReferralNotFound, ReferralsOff, SourceLinkNotFound
from club.referrals.rules import MONTH_DAYS, Reason, ReferralState, ReferralTerms, first_name, next_milestone
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import from_json, instant


@dataclass(frozen=True, slots=True)
class FriendLine:
    """One friend as who invited them sees it. `points`, `credit`: what it brought the inviter so far, or will (`ready_at`)."""

    name: str
    state: ReferralState
    reason: Reason | None
    joined_at: dt.datetime
    points: int
    credit: int
    ready_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class InvitationView:
    """`approved` friends count for milestones; `points` and `credit` are all that inviting has brought and that stayed."""

    terms: ReferralTerms
    friends: tuple[FriendLine, ...]
    invited: int
    approved: int
    points: int
    credit: int
    next_milestone: tuple[int, int] | None
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class InvitedBy:
    """Who invited a newcomer (first name), and under which terms they would come."""

    name: str
    terms: ReferralTerms


@dataclass(frozen=True, slots=True)
class ReferralCounts:
    pending: int
    approved: int
    flagged: int
    voided: int


@dataclass(frozen=True, slots=True)
class CaseView:
    """A referral as staff decide about it, with what speaks for and against it. Counts are the inviter's friends."""

    id: int
    state: ReferralState
    reason: Reason | None
    inviter_id: int
    inviter_name: str
    inviter_number: str
    friend_id: int
    friend_name: str
    friend_number: str
    friend_has_phone: bool
    friend_state: str
    joined_at: dt.datetime
    friends_of_day: int
    friends_of_month: int
    friends_voided: int
    beside: tuple[dt.datetime, ...]
    """When the inviter's friends joined who came within the series' minutes of this one, this one included."""
    purchases: int
    series_minutes: int


@dataclass(frozen=True, slots=True)
class CasePage:
    cases: tuple[CaseView, ...]
    page: int
    pages: int
    counts: ReferralCounts


@dataclass(frozen=True, slots=True)
class SourceLinkPage:
    """`count`: of all pages."""

    links: tuple["SourceLinkView", ...]
    page: int
    pages: int
    count: int


@dataclass(frozen=True, slots=True)
class SourceLinkView:
    """`bought`: how many of those who joined have bought at least once."""

    id: int
    code: str
    title: str
    active: bool
    opened: int
    joined: int
    bought: int
    created_at: dt.datetime


async def invitation(club: Club, member_id: int, page: int = 1, size: int = 6) -> InvitationView:
    """What a member's invitations came to, newest friend first. Refuses ReferralsOff, MemberNotFound."""
    known = await club.database.fetch_one(
        "SELECT m.state, c.referral_terms FROM member m JOIN club c ON c.id = m.club_id WHERE m.club_id = $1 AND m.id = $2",
        club.id,
        member_id,
    )
    if known is None or known["state"] != "active":
        raise MemberNotFound
    if known["referral_terms"] is None:
        raise ReferralsOff
    terms = ReferralTerms.from_json(from_json(known["referral_terms"]))
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN state = 'approved' THEN 1 ELSE 0 END), 0) AS approved"
        " FROM referral WHERE club_id = $1 AND inviter_id = $2",
        club.id,
        member_id,
    )
    assert counted is not None
    pages = max(1, -(-int(counted["n"]) // size))
    page = min(max(1, page), pages)
    sums = await club.database.fetch_all(
        "SELECT p.wallet, SUM(p.amount - p.taken_back) AS stayed FROM referral_payment p"
        " JOIN referral r ON r.id = p.referral_id WHERE r.club_id = $1 AND r.inviter_id = $2 AND p.member_id = $2"
        " AND p.state IN ('paid', 'taken_back') GROUP BY p.wallet",
        club.id,
        member_id,
    )
    stayed = {row["wallet"]: int(row["stayed"]) for row in sums}
    approved = int(counted["approved"])
    return InvitationView(
        terms=terms,
        friends=await _friends(club, member_id, page, size),
        invited=int(counted["n"]),
        approved=approved,
        points=stayed.get("points", 0),
        credit=stayed.get("credit", 0),
        next_milestone=next_milestone(terms.milestones, approved),
        page=page,
        pages=pages,
    )


async def _friends(club: Club, member_id: int, page: int, size: int) -> tuple[FriendLine, ...]:
    rows = await club.database.fetch_all(
        "SELECT r.*, f.name FROM referral r JOIN member f ON f.id = r.friend_id"
        " WHERE r.club_id = $1 AND r.inviter_id = $2 ORDER BY r.id DESC LIMIT $3 OFFSET $4",
        club.id,
        member_id,
        size,
        (page - 1) * size,
    )
    return tuple([await _friend(club, member_id, row) for row in rows])


async def _friend(club: Club, member_id: int, row: Any) -> FriendLine:
    """What stands of the inviter's payments for one friend, milestones apart: they are for several."""
    payments = await club.database.fetch_all(
        "SELECT wallet, state, amount - taken_back AS stands, due_at FROM referral_payment"
        " WHERE referral_id = $1 AND member_id = $2 AND occasion <> 'milestone' AND state <> 'dropped'",
        row["id"],
        member_id,
    )
    waiting = [payment for payment in payments if payment["state"] == "waiting"]
    shown = waiting if row["state"] == "pending" and waiting else payments
    return FriendLine(
        name=first_name(row["name"]),
        state=cast(ReferralState, row["state"]),
        reason=cast("Reason | None", row["reason"]),
        joined_at=instant(row["joined_at"]),
        points=sum(int(payment["stands"]) for payment in shown if payment["wallet"] == "points"),
        credit=sum(int(payment["stands"]) for payment in shown if payment["wallet"] == "credit"),
        ready_at=min((instant(payment["due_at"]) for payment in waiting), default=None),
    )


async def invited_by(club: Club, chat_id: int) -> InvitedBy | None:
    """Whose invitation brought the newcomer of a chat; None for who came by themselves, and while inviting is off."""
    row = await club.database.fetch_one(
        "SELECT m.name, l.referral_terms FROM chat c JOIN member m ON m.id = c.invited_by_id AND m.state = 'active'"
        " JOIN club l ON l.id = c.club_id WHERE c.club_id = $1 AND c.id = $2",
        club.id,
        chat_id,
    )
    if row is None or row["referral_terms"] is None:
        return None
    return InvitedBy(first_name(row["name"]), ReferralTerms.from_json(from_json(row["referral_terms"])))


async def referral_counts(club: Club, staff: StaffView) -> ReferralCounts:
    """How many referrals of the club stand where. Needs `decide_referrals`."""
    require(staff.role, "decide_referrals")
    rows = await club.database.fetch_all(
        "SELECT state, COUNT(*) AS n FROM referral WHERE club_id = $1 GROUP BY state", club.id
    )
    of = {row["state"]: int(row["n"]) for row in rows}
    return ReferralCounts(of.get("pending", 0), of.get("approved", 0), of.get("flagged", 0), of.get("voided", 0))


async def flagged_referrals(club: Club, staff: StaffView, page: int = 1, size: int = 5) -> CasePage:
    """What has to be decided, the oldest first. Needs `decide_referrals`."""
    counts = await referral_counts(club, staff)
    pages = max(1, -(-counts.flagged // size))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        f"{_CASE} WHERE r.club_id = $1 AND r.state = 'flagged' ORDER BY r.id LIMIT $2 OFFSET $3",
        club.id,
        size,
        (page - 1) * size,
    )
    return CasePage(tuple([await _case(club, row) for row in rows]), page, pages, counts)


async def referral_case(club: Club, staff: StaffView, referral_id: int) -> CaseView:
    """One referral with its evidence. Needs `decide_referrals`. Refuses ReferralNotFound."""
    require(staff.role, "decide_referrals")
    row = await club.database.fetch_one(f"{_CASE} WHERE r.club_id = $1 AND r.id = $2", club.id, referral_id)
    if row is None:
        raise ReferralNotFound
    return await _case(club, row)


_CASE = (
    "SELECT r.*, i.name AS inviter_name, i.number AS inviter_number, f.name AS friend_name, f.number AS friend_number,"
    " f.phone AS friend_phone, f.state AS friend_state,"
    " (SELECT COUNT(*) FROM purchase p WHERE p.member_id = r.friend_id AND p.stage = 'paid') AS purchases"
    " FROM referral r JOIN member i ON i.id = r.inviter_id JOIN member f ON f.id = r.friend_id"
)


async def _case(club: Club, row: Any) -> CaseView:
    terms = ReferralTerms.from_json(from_json(row["terms"]))
    joined_at = instant(row["joined_at"])
    timezone = (await club_profile(club)).timezone
    rows = await club.database.fetch_all(
        "SELECT state, joined_at FROM referral WHERE club_id = $1 AND inviter_id = $2 AND joined_at > $3 ORDER BY joined_at",
        club.id,
        row["inviter_id"],
        joined_at - dt.timedelta(days=MONTH_DAYS),
    )
    times = [(instant(each["joined_at"]), each["state"]) for each in rows]
    series = dt.timedelta(minutes=terms.series_minutes)
    day = joined_at.astimezone(timezone).date()
    return CaseView(
        id=row["id"],
        state=cast(ReferralState, row["state"]),
        reason=cast("Reason | None", row["reason"]),
        inviter_id=row["inviter_id"],
        inviter_name=row["inviter_name"],
        inviter_number=row["inviter_number"],
        friend_id=row["friend_id"],
        friend_name=row["friend_name"],
        friend_number=row["friend_number"],
        friend_has_phone=row["friend_phone"] is not None,
        friend_state=row["friend_state"],
        joined_at=joined_at,
        friends_of_day=sum(at.astimezone(timezone).date() == day for at, _ in times),
        friends_of_month=sum(at <= joined_at for at, _ in times),
        friends_voided=sum(at <= joined_at and state == "voided" for at, state in times),
        beside=tuple(at for at, _ in times if abs(at - joined_at) < series),
        purchases=int(row["purchases"]),
        series_minutes=terms.series_minutes,
    )


async def source_links(club: Club, staff: StaffView, page: int = 1, size: int = 8) -> SourceLinkPage:
    """The links of places, those in use first, then the newest. Needs `manage_source_links`."""
    require(staff.role, "manage_source_links")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM source_link WHERE club_id = $1", club.id)
    assert counted is not None
    pages = max(1, -(-int(counted["n"]) // size))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        f"{_LINK} WHERE s.club_id = $1 ORDER BY CASE WHEN s.state = 'active' THEN 0 ELSE 1 END, s.id DESC"
        " LIMIT $2 OFFSET $3",
        club.id,
        size,
        (page - 1) * size,
    )
    return SourceLinkPage(tuple(_link(row) for row in rows), page, pages, int(counted["n"]))


async def source_link(club: Club, staff: StaffView, link_id: int) -> SourceLinkView:
    """Needs `manage_source_links`. Refuses SourceLinkNotFound."""
    require(staff.role, "manage_source_links")
    row = await club.database.fetch_one(f"{_LINK} WHERE s.club_id = $1 AND s.id = $2", club.id, link_id)
    if row is None:
        raise SourceLinkNotFound
    return _link(row)


_LINK = (
    "SELECT s.*, (SELECT COUNT(*) FROM member m WHERE m.source_link_id = s.id AND EXISTS"
    " (SELECT 1 FROM purchase p WHERE p.member_id = m.id AND p.stage = 'paid')) AS bought FROM source_link s"
)


def _link(row: Any) -> SourceLinkView:
    return SourceLinkView(
        row["id"],
        row["code"],
        row["title"],
        row["state"] == "active",
        int(row["opened_count"]),
        int(row["joined_count"]),
        int(row["bought"]),
        instant(row["created_at"]),
    )
