"""Under invitations, their terms, and the links of places."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.keyboards.common import Row, button, copying, labelled, manage_row
from admin_bot.presses import MemberCard
from admin_bot.referral_presses import (
    AddMilestone,
    ApproveReferral,
    AskEndInviting,
    AskRetireSourceLink,
    AskVoidReferral,
    EndInviting,
    FlaggedReferrals,
    Milestones,
    NewSourceLink,
    ReferralCase,
    Referrals,
    RemoveMilestone,
    RenameSourceLink,
    RetireSourceLink,
    SourceLink,
    SourceLinks,
    StartInviting,
    Terms,
    TurnSourceLinks,
)
from club.i18n import Speaker
from club.referrals import CasePage, CaseView, ReferralCounts, ReferralTerms, SourceLinkPage, SourceLinkView
from club.referrals.wording import shown_name
from club.staff import StaffView


def home(speaker: Speaker, staff: StaffView, counts: ReferralCounts) -> list[Row]:
    rows: list[Row] = []
    if counts.flagged:
        rows.append([button(speaker, "referral-button-flagged", FlaggedReferrals(1), "primary", count=counts.flagged)])
    if staff.may("manage_programme"):
        rows.append([button(speaker, "referral-button-terms", Terms())])
    if staff.may("manage_source_links"):
        rows.append([button(speaker, "referral-button-links", SourceLinks())])
    return [*rows, *manage_row(speaker)]


def flagged(speaker: Speaker, found: CasePage) -> list[Row]:
    rows: list[Row] = [
        [
            InlineKeyboardButton(
                speaker.label(
                    "referral-button-case",
                    inviter=shown_name(speaker, case.inviter_name),
                    friend=shown_name(speaker, case.friend_name),
                ),
                callback_data=ReferralCase(case.id).pack(),
            )
        ]
        for case in found.cases
    ]
    turns = []
    if found.page > 1:
        turns.append(button(speaker, "admin-button-previous", FlaggedReferrals(found.page - 1)))
    if found.page < found.pages:
        turns.append(button(speaker, "admin-button-next", FlaggedReferrals(found.page + 1)))
    return [*rows, *([turns] if turns else []), [button(speaker, "referral-button-back", Referrals())]]


def case(speaker: Speaker, staff: StaffView, shown: CaseView) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "flagged":
        rows.append([button(speaker, "referral-button-approve", ApproveReferral(shown.id), "success")])
        rows.append([button(speaker, "referral-button-void", AskVoidReferral(shown.id), "danger")])
    if staff.may("find_members"):
        rows.append(
            [
                button(speaker, "referral-button-inviter", MemberCard(shown.inviter_id)),
                button(speaker, "referral-button-friend", MemberCard(shown.friend_id)),
            ]
        )
    return [*rows, [button(speaker, "referral-button-back", Referrals())]]


def terms_off(speaker: Speaker) -> list[Row]:
    return [
        [button(speaker, "referral-button-start", StartInviting(), "success")],
        [button(speaker, "referral-button-back", Referrals())],
    ]


def ending(speaker: Speaker) -> list[Row]:
    return [
        [button(speaker, "referral-button-end-yes", EndInviting(), "danger")],
        [button(speaker, "referral-button-terms", Terms())],
    ]


def terms(speaker: Speaker, fields: Sequence[Row], shown: ReferralTerms) -> list[Row]:
    return [
        *fields,
        [button(speaker, "referral-button-milestones", Milestones(), count=len(shown.milestones))],
        [button(speaker, "referral-button-end", AskEndInviting(), "danger")],
        [button(speaker, "referral-button-back", Referrals())],
    ]


def milestones(speaker: Speaker, shown: ReferralTerms) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "referral-button-milestone-remove", RemoveMilestone(friends), friends=friends)]
        for friends, _ in shown.milestones
    ]
    return [
        *rows,
        [button(speaker, "referral-button-milestone-add", AddMilestone(), "primary")],
        [button(speaker, "referral-button-terms", Terms())],
    ]


def source_links(speaker: Speaker, found: SourceLinkPage) -> list[Row]:
    rows: list[Row] = [[labelled(each.title, SourceLink(each.id))] for each in found.links]
    turns = []
    if found.page > 1:
        turns.append(button(speaker, "admin-button-previous", TurnSourceLinks(found.page - 1)))
    if found.page < found.pages:
        turns.append(button(speaker, "admin-button-next", TurnSourceLinks(found.page + 1)))
    return [
        *rows,
        *([turns] if turns else []),
        [button(speaker, "source-button-new", NewSourceLink(), "primary")],
        [button(speaker, "referral-button-back", Referrals())],
    ]


def source_link(speaker: Speaker, shown: SourceLinkView, address: str) -> list[Row]:
    rows: list[Row] = []
    if shown.active:
        rows.append([copying(speaker, "source-button-copy", address)])
        rows.append(
            [
                button(speaker, "source-button-rename", RenameSourceLink(shown.id)),
                button(speaker, "source-button-retire", AskRetireSourceLink(shown.id), "danger"),
            ]
        )
    return [*rows, [button(speaker, "source-button-all", SourceLinks())]]


def retiring(speaker: Speaker, shown: SourceLinkView) -> list[Row]:
    return [
        [button(speaker, "source-button-retire-yes", RetireSourceLink(shown.id), "danger")],
        [button(speaker, "source-button-keep", SourceLink(shown.id))],
    ]
