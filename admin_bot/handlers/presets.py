"""Ready-made programmes: looking at each, and choosing one, inside the set-up and any time after it."""

from admin_bot.handlers.programme import show_programme
from admin_bot.handlers.set_up_screens import show_step
from admin_bot.keyboards import presets as keyboards
from admin_bot.programme_presses import ChoosePreset, PresetCard, Presets
from admin_bot.programme_words import PRESET_TITLES, preset_card, preset_lines
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.programme import choose_preset, preset_named

routes = Routes()


@routes.press(Presets, needs="manage_programme")
async def all_presets(turn: Turn, press: Presets) -> None:
    if press.setting_up:
        await show_step(turn, "preset")
        return
    parts = [turn.speaker.say("presets-later"), *(preset_lines(turn, preset) for preset in PRESET_TITLES)]
    await turn.show(paragraph(parts), keyboards.later(turn.speaker, turn.profile))


@routes.press(PresetCard, needs="manage_programme")
async def card(turn: Turn, press: PresetCard) -> None:
    preset = preset_named(press.preset)
    rows = keyboards.card(turn.speaker, preset, turn.new_key(), setting_up=bool(press.setting_up))
    await turn.show(preset_card(turn, preset), rows)


@routes.press(ChoosePreset, needs="manage_programme")
async def choose(turn: Turn, press: ChoosePreset) -> None:
    """Make it the club's own. A second tap finds it chosen."""
    turn.profile = await choose_preset(
        turn.club, turn.staff, press.preset, naming=turn.in_the_clubs_language, key=press.key
    )
    await turn.toast(turn.speaker.plain("preset-chosen-toast"))
    if press.setting_up:
        await show_step(turn, "rules")
    else:
        await show_programme(turn)
