"""The catalogue, redeeming points for vouchers, handing them over."""

from club.rewards.actions import (
    Cancelled,
    HandedOver,
    Redeemed,
    cancel_voucher,
    expire_vouchers,
    hand_over_voucher,
    redeem_reward,
)
from club.rewards.keeping import add_reward, edit_reward, set_reward_state
from club.rewards.pictures import keep_picture, picture_content, remember_upload, uploaded_file_id
from club.rewards.rules import RewardDraft, RewardState, VoucherState, check_draft, code_in, shown_code
from club.rewards.views import (
    CataloguePage,
    RewardView,
    VoucherPage,
    VoucherView,
    all_rewards,
    catalogue,
    reward,
    reward_for,
    voucher_by_code,
    voucher_for,
    vouchers_of,
)

__all__ = [
    "Cancelled",
    "CataloguePage",
    "HandedOver",
    "Redeemed",
    "RewardDraft",
    "RewardState",
    "RewardView",
    "VoucherPage",
    "VoucherState",
    "VoucherView",
    "add_reward",
    "all_rewards",
    "cancel_voucher",
    "catalogue",
    "check_draft",
    "code_in",
    "edit_reward",
    "expire_vouchers",
    "hand_over_voucher",
    "keep_picture",
    "picture_content",
    "redeem_reward",
    "remember_upload",
    "reward",
    "reward_for",
    "set_reward_state",
    "shown_code",
    "uploaded_file_id",
    "voucher_by_code",
    "voucher_for",
    "vouchers_of",
]
