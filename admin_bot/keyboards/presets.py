"""Buttons of the ready-made programmes."""

from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.keyboards.programme import back
from admin_bot.keyboards.set_up import chosen, in_rows, moving
from admin_bot.programme_presses import ChoosePreset, PresetCard, Presets
from admin_bot.programme_words import PRESET_TITLES
from club.clubs import ClubProfile
from club.i18n import Speaker
from club.programme import PresetName


def setting_up(speaker: Speaker, profile: ClubProfile) -> list[Row]:
    on = None if profile.preset is None else "set-up-on"
    return [*_titles(speaker, profile, setting_up=1), *moving(speaker, "preset", on=on)]


def later(speaker: Speaker, profile: ClubProfile) -> list[Row]:
    return [*_titles(speaker, profile, setting_up=0), back(speaker)]


def _titles(speaker: Speaker, profile: ClubProfile, *, setting_up: int) -> list[Row]:
    shown = [
        labelled(
            chosen(speaker, speaker.plain(key), is_chosen=preset == profile.preset), PresetCard(preset, setting_up)
        )
        for preset, key in PRESET_TITLES.items()
    ]
    return in_rows(shown, 2)


def card(speaker: Speaker, preset: PresetName, key: str, *, setting_up: bool) -> list[Row]:
    return [
        [button(speaker, "preset-choose", ChoosePreset(preset, int(setting_up), key), "success")],
        [button(speaker, "preset-others", Presets(int(setting_up)))],
    ]
