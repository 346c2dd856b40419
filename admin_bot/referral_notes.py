"""What staff are told about invitations."""

from collections.abc import Callable
from typing import Any

from admin_bot.keyboards.common import Row, button
from admin_bot.referral_presses import FlaggedReferrals, ReferralCase
from club.i18n import Markup, Speaker
from club.referrals.wording import shown_name

Told = tuple[Markup, list[Row]]


def _to_decide(speaker: Speaker, said: dict[str, Any]) -> Told:
    text = speaker.say(
        "told-referral-to-decide",
        inviter=shown_name(speaker, said["inviter"]),
        friend=shown_name(speaker, said["friend"]),
    )
    look = ReferralCase(said["referral_id"])
    return text, [
        [button(speaker, "referral-button-look", look)],
        [button(speaker, "referral-button-all", FlaggedReferrals(1))],
    ]


REFERRAL_KINDS: dict[str, Callable[[Speaker, dict[str, Any]], Told]] = {"told-referral-to-decide": _to_decide}
