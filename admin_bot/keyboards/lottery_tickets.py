"""Giving tickets of a lottery, and its winners."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.members import pages_row
from admin_bot.lottery_presses import (
    GiveCount,
    HandOverPrize,
    LotteryCard,
    LotteryWinners,
    PickGiving,
    WinnerCard,
)
from admin_bot.presses import MemberCard
from club.gamification.lotteries import LotteryView, WinnerView
from club.i18n import Speaker
from club.members import FoundMember
from club.staff import StaffView

COUNTS_OFFERED = (1, 2, 3, 5, 10, 20)


def whom(speaker: Speaker, lottery_id: int, found: Sequence[FoundMember]) -> list[Row]:
    rows: list[Row] = []
    for each in found:
        label = speaker.label(
            "admin-found-label", name=each.member.name[:24], number=speaker.digits(each.member.number)
        )
        rows.append([labelled(label, PickGiving(lottery_id, each.member.id))])
    return [*rows, *cancel_row(speaker)]


def of_which(speaker: Speaker, member_id: int, found: Sequence[LotteryView]) -> list[Row]:
    rows: list[Row] = [[labelled(each.title, PickGiving(each.id, member_id))] for each in found]
    return [*rows, [button(speaker, "admin-button-back-to-card", MemberCard(member_id))]]


def counts(speaker: Speaker, key: str) -> list[Row]:
    shown = [button(speaker, "prize-number", GiveCount(count, key), number=count) for count in COUNTS_OFFERED]
    return [*(shown[at : at + 3] for at in range(0, len(shown), 3)), *cancel_row(speaker)]


def given(speaker: Speaker, staff: StaffView, lottery_id: int, member_id: int) -> list[Row]:
    rows: list[Row] = [[button(speaker, "lottery-button-back", LotteryCard(lottery_id))]]
    if staff.may("find_members"):
        rows.append([button(speaker, "admin-button-back-to-card", MemberCard(member_id))])
    return rows


def winners(speaker: Speaker, lottery_id: int, shown: Sequence[WinnerView], page: int, pages: int) -> list[Row]:
    rows: list[Row] = []
    for each in shown:
        label = speaker.label("lottery-winner-label", place=each.place, name=each.member_name[:24], state=each.state)
        rows.append([labelled(label, WinnerCard(each.id))])
    rows += pages_row(speaker, page, pages, LotteryWinners(lottery_id, page - 1), LotteryWinners(lottery_id, page + 1))
    return [*rows, [button(speaker, "lottery-button-back", LotteryCard(lottery_id))]]


def winner(speaker: Speaker, staff: StaffView, shown: WinnerView, key: str) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "accepted":
        rows.append([button(speaker, "lottery-button-hand-over", HandOverPrize(shown.id, key), "success")])
    if staff.may("find_members"):
        rows.append([button(speaker, "admin-button-open-member", MemberCard(shown.member_id))])
    return [*rows, [button(speaker, "lottery-button-winners", LotteryWinners(shown.lottery_id, 1))]]
