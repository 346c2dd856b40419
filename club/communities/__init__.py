"""The shop's own channels and groups."""

from club.communities.actions import (
    CommunitySeen,
    accept_community,
    forget_community,
    found_community,
    keep_invite_link,
    lose_unreachable,
    lost_community,
    moved_community,
)
from club.communities.membership import note_membership, put_off_membership, remember_membership
from club.communities.views import (
    CommunityView,
    MembershipView,
    communities,
    community,
    find_community,
    membership,
    usable_communities,
)

__all__ = [
    "CommunitySeen",
    "CommunityView",
    "MembershipView",
    "accept_community",
    "communities",
    "community",
    "find_community",
    "forget_community",
    "found_community",
    "keep_invite_link",
    "lose_unreachable",
    "lost_community",
    "membership",
    "moved_community",
    "note_membership",
    "put_off_membership",
    "remember_membership",
    "usable_communities",
]
