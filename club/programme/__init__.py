"""What a club is set to, and the ready-made programmes it may begin with."""

from club.programme.settings import (
    change_language,
    change_money,
    change_picture,
    change_setting,
    currency_is_free,
    finish_set_up,
    note_set_up_step,
)

__all__ = [
    "change_language",
    "change_money",
    "change_picture",
    "change_setting",
    "currency_is_free",
    "finish_set_up",
    "note_set_up_step",
]
