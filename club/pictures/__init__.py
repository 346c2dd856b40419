"""Pictures drawn for members: the card, QR codes, vouchers, sample rewards; and pictures that staff upload, made safe.

All of it is synchronous and pure: values in, bytes out. Call it in a thread.
"""

from club.pictures.card import CardFace, render_card
from club.pictures.fonts import PersianShapingMissing, require_persian_shaping
from club.pictures.palettes import PALETTES, Palette
from club.pictures.qr import render_qr
from club.pictures.reward import REWARD_SHAPES, RewardShape, render_reward_picture
from club.pictures.tier import TierFace, render_tier_card
from club.pictures.uploads import PictureProblem, PictureRefused, fit_picture
from club.pictures.voucher import VoucherFace, render_voucher

__all__ = [
    "PALETTES",
    "REWARD_SHAPES",
    "CardFace",
    "Palette",
    "PersianShapingMissing",
    "PictureProblem",
    "PictureRefused",
    "RewardShape",
    "TierFace",
    "VoucherFace",
    "fit_picture",
    "render_card",
    "render_qr",
    "render_reward_picture",
    "render_tier_card",
    "render_voucher",
    "require_persian_shaping",
]
