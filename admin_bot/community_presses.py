"""Buttons about the shop's channels and groups."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Communities(Press, name="coms"):
    pass


@dataclass(frozen=True, slots=True)
class CommunityCard(Press, name="com"):
    community_id: int


@dataclass(frozen=True, slots=True)
class AcceptCommunity(Press, name="com-ok"):
    community_id: int


@dataclass(frozen=True, slots=True)
class AskForgetCommunity(Press, name="com-ask"):
    community_id: int


@dataclass(frozen=True, slots=True)
class ForgetCommunity(Press, name="com-end"):
    community_id: int
