"""Under the settings and the questions they ask."""

import datetime as dt

from bot.keyboards.buttons import Button, Row, button, keyboard, leads_to
from bot.presses import ChangeSetting, KeepBirthday, Open, SettingName
from bot.requests import Markup
from club.i18n import Speaker
from club.members import MemberView


def under_settings(speaker: Speaker, member: MemberView) -> Markup:
    missing: Row = []
    if member.birthday is None:
        missing.append(_setting(speaker, "settings-set-birthday", "birthday"))
    if member.phone is None:
        missing.append(_setting(speaker, "settings-share-phone", "phone"))
    return keyboard(
        [_setting(speaker, "settings-change-language", "language"), _setting(speaker, "settings-rename", "name")],
        missing,
        [_setting(speaker, "settings-privacy", "privacy")],
        [leads_to(speaker, "help"), leads_to(speaker, "menu")],
    )


def _setting(speaker: Speaker, key: str, setting: SettingName) -> Button:
    return button(speaker, key, ChangeSetting(setting=setting))


def never_mind(speaker: Speaker) -> Markup:
    return keyboard([button(speaker, "settings-never-mind", Open(screen="settings"))])


def back_to_settings(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "settings"), leads_to(speaker, "menu")])


def under_birthday_question(speaker: Speaker, birthday: dt.date) -> Markup:
    keep = KeepBirthday(ordinal=birthday.toordinal())
    return keyboard(
        [button(speaker, "settings-birthday-right", keep, style="success")],
        [button(speaker, "settings-birthday-wrong", ChangeSetting(setting="birthday"))],
    )
