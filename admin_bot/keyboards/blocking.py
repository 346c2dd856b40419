"""Buttons of blocking a member, and the pages of a search."""

from admin_bot.keyboards.common import Row, button
from admin_bot.member_presses import AskBlock, BlockFor, BlockMember, FoundPage, UnblockMember
from admin_bot.presses import Cancel, MemberCard
from club.i18n import Speaker
from club.members import MemberView
from club.members.searching import FoundPage as Found
from club.staff import BLOCK_REASONS, StaffView


def on_card(speaker: Speaker, staff: StaffView, member: MemberView, key: str) -> list[Row]:
    if not staff.may("block_members"):
        return []
    if member.state == "blocked":
        return [[button(speaker, "block-button-unblock", UnblockMember(member.id, key), "success")]]
    if member.state == "active":
        return [[button(speaker, "block-button", AskBlock(member.id))]]
    return []


def reasons(speaker: Speaker, member_id: int) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "block-reason", BlockFor(member_id, reason), reason=reason)] for reason in BLOCK_REASONS
    ]
    return [*rows, [button(speaker, "admin-button-cancel", Cancel())]]


def confirm(speaker: Speaker, member_id: int, reason: str, key: str) -> list[Row]:
    return [
        [button(speaker, "block-button-yes", BlockMember(member_id, reason, key), "danger")],
        [button(speaker, "admin-button-back-to-card", MemberCard(member_id))],
    ]


def found_pages(speaker: Speaker, found: Found) -> list[Row]:
    row = []
    if found.page > 1:
        row.append(button(speaker, "admin-button-previous", FoundPage(found.page - 1)))
    if found.has_more:
        row.append(button(speaker, "admin-button-next", FoundPage(found.page + 1)))
    return [row] if row else []
