"""Under the shop's channels and groups."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.community_presses import (
    AcceptCommunity,
    AskForgetCommunity,
    Communities,
    CommunityCard,
    ForgetCommunity,
)
from admin_bot.keyboards.common import Row, button, labelled, manage_row
from club.communities import CommunityView
from club.i18n import Speaker

# What the messenger's own page asks for when the bot is put somewhere.
_RIGHTS = {"channel": "startchannel&admin=post_messages+invite_users", "group": "startgroup&admin=invite_users"}


def _adding(speaker: Speaker, key: str, kind: str, bot: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(speaker.plain(key), url=f"https://t.me/{bot}?{_RIGHTS[kind]}")


def listed(speaker: Speaker, found: Sequence[CommunityView], bot: str) -> list[Row]:
    """`bot` is the customers' bot's username, without @."""
    rows: list[Row] = [[labelled(each.title, CommunityCard(each.id))] for each in found]
    rows.append(
        [
            _adding(speaker, "community-button-add-channel", "channel", bot),
            _adding(speaker, "community-button-add-group", "group", bot),
        ]
    )
    return [*rows, [button(speaker, "community-button-refresh", Communities())], *manage_row(speaker)]


def card(speaker: Speaker, shown: CommunityView, bot: str) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "asked":
        rows.append([button(speaker, "community-button-accept", AcceptCommunity(shown.id), "success")])
    elif not (shown.can_post and shown.sees_members):
        rows.append([_adding(speaker, "community-button-grant", shown.kind, bot)])
    rows.append([button(speaker, "community-button-refresh", CommunityCard(shown.id))])
    rows.append([button(speaker, "community-button-forget", AskForgetCommunity(shown.id), "danger")])
    return [*rows, [button(speaker, "community-button-all", Communities())]]


def forgetting(speaker: Speaker, shown: CommunityView) -> list[Row]:
    return [
        [button(speaker, "community-button-forget-yes", ForgetCommunity(shown.id), "danger")],
        [button(speaker, "community-button-keep", CommunityCard(shown.id))],
    ]
