"""What a club is set to, and the ready-made programmes it may begin with."""

from club.programme.amounts import example_amount, step
from club.programme.choosing import choose_preset, count_in, preset_named
from club.programme.presets import PRESETS, PresetCodeGoal, PresetName, Programme
from club.programme.settings import (
    change_language,
    change_money,
    change_picture,
    change_setting,
    currency_is_free,
    finish_set_up,
    note_set_up_step,
)
from club.programme.views import Example, Stamps, categories_asked, example_of, example_with, rules_in_force, stamps_of
from club.programme.wording import WEEKDAYS, RuleWords

__all__ = [
    "PRESETS",
    "WEEKDAYS",
    "Example",
    "PresetCodeGoal",
    "PresetName",
    "Programme",
    "RuleWords",
    "Stamps",
    "categories_asked",
    "change_language",
    "change_money",
    "change_picture",
    "change_setting",
    "choose_preset",
    "count_in",
    "currency_is_free",
    "example_amount",
    "example_of",
    "example_with",
    "finish_set_up",
    "note_set_up_step",
    "preset_named",
    "rules_in_force",
    "stamps_of",
    "step",
]
