"""Under the profile and the questions it asks: birthday by buttons, interests to tap."""

import datetime as dt
from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from bot.keyboards.buttons import Button, Row, button, keyboard, leads_to
from bot.presses import ChangeSetting, KeepBirthday, Open, SettingName
from bot.profile_presses import Calendar, ChooseInterest, PickBirthday, RemoveEmail, SeeBirthday
from bot.requests import Markup
from club.i18n import Speaker
from club.members import ProfileView
from club.members.birthday_choices import MONTHS

DECADES_TO_A_ROW = 3
YEARS_TO_A_ROW = 5
MONTHS_TO_A_ROW = 3
DAYS_TO_A_ROW = 7


def under_profile(speaker: Speaker, profile: ProfileView) -> Markup:
    missing = [_setting(speaker, "settings-share-phone", "phone")] if profile.member.phone is None else []
    interests = [_setting(speaker, "profile-button-interests", "interests")] if profile.interests else []
    return keyboard(
        [_setting(speaker, "settings-rename", "name"), _setting(speaker, "profile-button-email", "email")],
        [_setting(speaker, "profile-button-birthday", "birthday"), *interests],
        missing,
        [leads_to(speaker, "settings"), leads_to(speaker, "menu")],
    )


def _setting(speaker: Speaker, key: str, setting: SettingName) -> Button:
    return button(speaker, key, ChangeSetting(setting=setting))


def back_to_profile(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "profile"), leads_to(speaker, "menu")])


def _never_mind(speaker: Speaker) -> Row:
    return [button(speaker, "settings-never-mind", Open(screen="profile"))]


def never_mind_profile(speaker: Speaker) -> Markup:
    return keyboard(_never_mind(speaker))


def under_email_question(speaker: Speaker, *, known: bool) -> Markup:
    remove = [button(speaker, "profile-remove-email", RemoveEmail())] if known else []
    return keyboard(remove, _never_mind(speaker))


def decades_to_pick(speaker: Speaker, calendar: Calendar, decades: Sequence[int]) -> Markup:
    picks = [
        button(
            speaker,
            "profile-decade",
            PickBirthday(calendar=calendar, decade=decade),
            decade=speaker.digits(str(decade)),
        )
        for decade in decades
    ]
    return keyboard(*_rows(picks, DECADES_TO_A_ROW), _never_mind(speaker))


def years_to_pick(speaker: Speaker, calendar: Calendar, decade: int, years: Sequence[int]) -> Markup:
    picks = [
        _plain(speaker.digits(str(year)), PickBirthday(calendar=calendar, decade=decade, year=year)) for year in years
    ]
    back = PickBirthday(calendar=calendar)
    return keyboard(*_rows(picks, YEARS_TO_A_ROW), [button(speaker, "button-back", back), *_never_mind(speaker)])


def months_to_pick(speaker: Speaker, calendar: Calendar, decade: int, year: int) -> Markup:
    picks = [
        _plain(speaker.month(month, calendar), PickBirthday(calendar=calendar, decade=decade, year=year, month=month))
        for month in MONTHS
    ]
    back = PickBirthday(calendar=calendar, decade=decade)
    return keyboard(*_rows(picks, MONTHS_TO_A_ROW), [button(speaker, "button-back", back), *_never_mind(speaker)])


def days_to_pick(speaker: Speaker, calendar: Calendar, decade: int, year: int, days: Sequence[dt.date]) -> Markup:
    picks = [
        _plain(speaker.number(number, grouping=False), SeeBirthday(ordinal=day.toordinal()))
        for number, day in enumerate(days, 1)
    ]
    back = PickBirthday(calendar=calendar, decade=decade, year=year)
    return keyboard(*_rows(picks, DAYS_TO_A_ROW), [button(speaker, "button-back", back), *_never_mind(speaker)])


def under_birthday_question(speaker: Speaker, birthday: dt.date) -> Markup:
    keep = KeepBirthday(ordinal=birthday.toordinal())
    return keyboard(
        [button(speaker, "settings-birthday-right", keep, style="success")],
        [button(speaker, "settings-birthday-wrong", ChangeSetting(setting="birthday"))],
    )


def interests_to_choose(speaker: Speaker, profile: ProfileView) -> Markup:
    picks = [
        button(
            speaker,
            "profile-interest",
            ChooseInterest(code=interest.code, chosen=not interest.chosen),
            word=interest.word,
            chosen=interest.chosen,
        )
        for interest in profile.interests
    ]
    return keyboard(*_rows(picks, 2), [leads_to(speaker, "profile"), leads_to(speaker, "menu")])


def _plain(text: str, press: CallbackData) -> Button:
    return {"text": text, "callback_data": press.pack()}


def _rows(buttons: Sequence[Button], to_a_row: int) -> list[Row]:
    return [list(buttons[at : at + to_a_row]) for at in range(0, len(buttons), to_a_row)]
