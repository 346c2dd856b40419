"""Which channels and groups the shop has, and who of its members is in them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from club.context import Club
from club.errors import CommunityNotFound, NotAllowed
from club.staff import StaffView
from club.storage import Database, Row, Transaction, instant, instant_or_none

CommunityState = Literal["asked", "active", "lost"]


@dataclass(frozen=True, slots=True)
class CommunityView:
    """`can_post`, `sees_members`: what the bot may do there. `members`: how many of the club's are in it, as far as is known;
    None where it was not counted. The way in is the `username` (public) or the `invite_link`; without both there is none."""

    id: int
    platform: str
    platform_chat_id: int
    kind: Literal["channel", "group"]
    title: str
    username: str | None
    invite_link: str | None
    can_post: bool
    sees_members: bool
    state: CommunityState
    found_at: dt.datetime
    members: int | None = None


@dataclass(frozen=True, slots=True)
class MembershipView:
    """`joined_at`: since when without leaving; None when they never were in it."""

    community: CommunityView
    is_in: bool
    joined_at: dt.datetime | None


def community_of(row: Row, members: int | None = None) -> CommunityView:
    return CommunityView(
        id=row["id"],
        platform=row["platform"],
        platform_chat_id=row["platform_chat_id"],
        kind=cast(Literal["channel", "group"], row["kind"]),
        title=row["title"],
        username=row["username"],
        invite_link=row["invite_link"],
        can_post=bool(row["can_post"]),
        sees_members=bool(row["sees_members"]),
        state=cast(CommunityState, row["state"]),
        found_at=instant(row["found_at"]),
        members=members,
    )


async def community_view(reader: Transaction | Database, club_id: int, community_id: int) -> CommunityView:
    """One that is not lost. Refuses CommunityNotFound."""
    row = await reader.fetch_one(
        "SELECT * FROM community WHERE club_id = $1 AND id = $2 AND state <> 'lost'", club_id, community_id
    )
    if row is None:
        raise CommunityNotFound
    return community_of(row)


_LISTED = (
    "SELECT c.*, (SELECT COUNT(*) FROM community_member m WHERE m.community_id = c.id AND m.state = 'in') AS members"
    " FROM community c WHERE c.club_id = $1 AND c.state <> 'lost'"
)


async def communities(club: Club, staff: StaffView) -> Sequence[CommunityView]:
    """All that are not lost, those that wait for a word of staff first. Refuses NotAllowed."""
    _may_see(staff)
    rows = await club.database.fetch_all(
        _LISTED + " ORDER BY CASE WHEN c.state = 'asked' THEN 0 ELSE 1 END, c.id", club.id
    )
    return [community_of(row, row["members"]) for row in rows]


async def community(club: Club, staff: StaffView, community_id: int) -> CommunityView:
    """Refuses NotAllowed, CommunityNotFound."""
    _may_see(staff)
    row = await club.database.fetch_one(_LISTED + " AND c.id = $2", club.id, community_id)
    if row is None:
        raise CommunityNotFound
    return community_of(row, row["members"])


def _may_see(staff: StaffView) -> None:
    """Who makes things that happen there may see them too."""
    if not staff.may("manage_communities") and not staff.may("manage_play"):
        raise NotAllowed(permission="manage_communities")


async def usable_communities(club: Club) -> Sequence[CommunityView]:
    """The shop's own, oldest first."""
    rows = await club.database.fetch_all(
        "SELECT * FROM community WHERE club_id = $1 AND state = 'active' ORDER BY id", club.id
    )
    return [community_of(row) for row in rows]


async def find_community(club: Club, platform: str, platform_chat_id: int) -> CommunityView | None:
    """The shop's own channel or group with this id at its messenger; None for any other."""
    row = await club.database.fetch_one(
        "SELECT * FROM community WHERE club_id = $1 AND platform = $2 AND platform_chat_id = $3 AND state = 'active'",
        club.id,
        platform,
        platform_chat_id,
    )
    return None if row is None else community_of(row)


async def membership(club: Club, member_id: int, community_id: int) -> MembershipView:
    """Whether a member is in a community, as the messenger said last. Refuses CommunityNotFound for one that is not active."""
    row = await club.database.fetch_one(
        "SELECT c.*, m.state AS member_state, m.joined_at AS member_since FROM community c"
        " LEFT JOIN community_member m ON m.community_id = c.id AND m.member_id = $3"
        " WHERE c.club_id = $1 AND c.id = $2 AND c.state = 'active'",
        club.id,
        community_id,
        member_id,
    )
    if row is None:
        raise CommunityNotFound
    return MembershipView(community_of(row), row["member_state"] == "in", instant_or_none(row["member_since"]))


async def is_in_community(reader: Transaction | Database, club_id: int, member_id: int, community_id: int) -> bool:
    """As the messenger said last. What is worth something asks the messenger first (`remember_membership`)."""
    row = await reader.fetch_one(
        "SELECT id FROM community_member WHERE club_id = $1 AND community_id = $2 AND member_id = $3 AND state = 'in'",
        club_id,
        community_id,
        member_id,
    )
    return row is not None
