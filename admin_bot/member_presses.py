"""Buttons of searching members and of blocking one."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class FoundPage(Press, name="fnd"):
    """Another page of what was found; the words wait in the conversation."""

    page: int


@dataclass(frozen=True, slots=True)
class AskBlock(Press, name="blk"):
    member_id: int


@dataclass(frozen=True, slots=True)
class BlockFor(Press, name="blkfor"):
    """`reason` is one of club.staff.BLOCK_REASONS."""

    member_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class BlockMember(Press, name="blkyes"):
    """`reason` as in BlockFor, or `typed`: then it waits in the conversation under the same key."""

    member_id: int
    reason: str
    key: str


@dataclass(frozen=True, slots=True)
class UnblockMember(Press, name="unblk"):
    member_id: int
    key: str
