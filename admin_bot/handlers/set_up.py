"""Setting a club up, step by step: what it is called, its face, language, money and clock.

Where the set-up stands is kept with the club: it can be left at any step, and any owner goes on there.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, TypeVar

from admin_bot.handlers.set_up_screens import SCREENS, show_rule_at, show_step
from admin_bot.keyboards import set_up as keyboards
from admin_bot.keyboards.common import copying, menu_row
from admin_bot.reward_drafts import uploaded_picture
from admin_bot.routes import Routes
from admin_bot.set_up_presses import (
    ClubLink,
    SetUpLanguage,
    SetUpLater,
    SetUpMoney,
    SetUpRule,
    SetUpStep,
    SetUpSwitchRule,
    SetUpWithoutPicture,
    SetUpZone,
)
from admin_bot.turn import Turn
from club.clubs import ClubProfile, zone_of
from club.earning import pause_rule, resume_rule
from club.errors import ClubSettingInvalid
from club.persian import search_key
from club.pictures import render_qr
from club.programme import change_language, change_picture, change_setting, count_in
from club.rewards import keep_picture

routes = Routes()

T = TypeVar("T")


@routes.command("setup", needs="manage_programme")
async def start(turn: Turn) -> None:
    """From where it stands; a club that is set up is gone through from the beginning."""
    await show_step(turn, turn.profile.set_up_step or keyboards.STEPS[0])


@routes.press(SetUpStep, needs="manage_programme")
async def go(turn: Turn, press: SetUpStep) -> None:
    await show_step(turn, press.step if press.step in SCREENS else turn.profile.set_up_step or keyboards.STEPS[0])


@routes.press(SetUpLater, needs="manage_programme")
async def later(turn: Turn, press: SetUpLater) -> None:
    await turn.show(turn.speaker.say("set-up-left"), keyboards.later(turn.speaker))


async def _changed(turn: Turn, profile: ClubProfile, step: str) -> None:
    """What was changed shows from here on, in this very answer too."""
    turn.profile = profile
    turn.speaker = turn.desk.speaker(turn.speaker.language, profile)
    await turn.toast(turn.speaker.plain("set-up-kept-toast"))
    await show_step(turn, keyboards.next_step(step))


@routes.step("set-up-name", needs="manage_programme")
async def named(turn: Turn, asked: dict[str, Any]) -> None:
    profile = await change_setting(turn.club, turn.staff, "name", turn.text, key=turn.new_key())
    await _changed(turn, profile, "name")


@routes.step("set-up-picture", needs="manage_programme", accepts="picture")
async def pictured(turn: Turn, asked: dict[str, Any]) -> None:
    picture_id = await uploaded_picture(turn)
    profile = await change_picture(turn.club, turn.staff, picture_id, key=turn.new_key())
    await _changed(turn, profile, "picture")


@routes.press(SetUpWithoutPicture, needs="manage_programme")
async def without_picture(turn: Turn, press: SetUpWithoutPicture) -> None:
    profile = await change_picture(turn.club, turn.staff, None, key=turn.new_key())
    await _changed(turn, profile, "picture")


async def _speak(turn: Turn, language: str) -> None:
    languages = turn.desk.texts.languages
    profile = await change_language(turn.club, turn.staff, language, tuple(languages), key=turn.new_key())
    await _changed(turn, profile, "language")


@routes.press(SetUpLanguage, needs="manage_programme")
async def language_tapped(turn: Turn, press: SetUpLanguage) -> None:
    await _speak(turn, press.language)


@routes.step("set-up-language", needs="manage_programme")
async def language_typed(turn: Turn, asked: dict[str, Any]) -> None:
    texts = turn.desk.texts
    names = {search_key(texts.say_plain(each, "admin-language-name")): each for each in texts.languages}
    await _speak(turn, names.get(search_key(turn.text), turn.text))


async def _pay_in(turn: Turn, currency: str, display_unit: str) -> None:
    profile = await count_in(
        turn.club, turn.staff, currency, display_unit, naming=turn.in_the_clubs_language, key=turn.new_key()
    )
    await _changed(turn, profile, "money")


@routes.press(SetUpMoney, needs="manage_programme")
async def money_tapped(turn: Turn, press: SetUpMoney) -> None:
    await _pay_in(turn, press.currency, press.display_unit)


@routes.step("set-up-money", needs="manage_programme")
async def money_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """A unit by the label of its button in any language, or a currency by its code."""
    known = _labelled(turn, keyboards.MONEY)
    currency, unit = known if known is not None else (turn.text.upper(), "own")
    await _pay_in(turn, currency, "toman" if currency == "IRR" and unit == "own" else unit)


async def _live_in(turn: Turn, timezone: str) -> None:
    profile = await change_setting(turn.club, turn.staff, "timezone", timezone, key=turn.new_key())
    await _changed(turn, profile, "zone")


@routes.press(SetUpZone, needs="manage_programme")
async def zone_tapped(turn: Turn, press: SetUpZone) -> None:
    await _live_in(turn, press.timezone)


@routes.step("set-up-zone", needs="manage_programme")
async def zone_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """A city by the label of its button in any language, or in Latin letters, or a zone's name."""
    timezone = _labelled(turn, keyboards.ZONES) or zone_of(turn.text)
    if timezone is None:
        raise ClubSettingInvalid(setting="timezone")
    await _live_in(turn, timezone)


def _labelled(turn: Turn, options: Mapping[str, T]) -> T | None:
    """Which of the options was typed as its button reads, in any language."""
    typed = search_key(turn.text)
    for key, value in options.items():
        if any(typed == search_key(turn.desk.texts.say_plain(each, key)) for each in turn.desk.texts.languages):
            return value
    return None


@routes.step("set-up-tap", needs="manage_programme")
async def tap_expected(turn: Turn, asked: dict[str, Any]) -> None:
    await show_step(turn, asked["at"], hint=turn.speaker.say("set-up-tap-expected"))


@routes.press(SetUpRule, needs="manage_programme")
async def rule(turn: Turn, press: SetUpRule) -> None:
    await show_rule_at(turn, press.at)


@routes.press(SetUpSwitchRule, needs="manage_programme")
async def switch_rule(turn: Turn, press: SetUpSwitchRule) -> None:
    change = resume_rule if press.on else pause_rule
    await change(turn.club, turn.staff, press.rule_id)
    await turn.toast(turn.speaker.plain("rule-resumed-toast" if press.on else "rule-paused-toast"))
    await show_rule_at(turn, press.at)


@routes.press(ClubLink, needs="manage_programme")
async def share_link(turn: Turn, press: ClubLink) -> None:
    """The link to join by, as a picture to print or to send on."""
    username = turn.desk.customer_username()
    link = f"https://t.me/{username}"
    picture = await asyncio.to_thread(render_qr, link, turn.profile.name, language=turn.profile.language)
    picture_id = await keep_picture(turn.club, picture)
    text = turn.speaker.say(
        "set-up-link-text", club=turn.profile.name, customer=username, link=link.removeprefix("https://")
    )
    rows = [[copying(turn.speaker, "set-up-copy-link", link)], *menu_row(turn.speaker)]
    await turn.show(text, rows, picture_id=picture_id, fresh=True)
