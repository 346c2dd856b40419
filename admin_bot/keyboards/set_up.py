"""Buttons of the set-up's screens."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from telegram import InlineKeyboardButton

from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.presses import Menu, NewReward, OpenCommand, Till
from admin_bot.programme_presses import ChangeRule, Programme
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
from club.clubs import ClubProfile
from club.earning import RuleView
from club.i18n import Speaker, Texts

STEPS = ("name", "picture", "language", "money", "zone", "preset", "rules", "done")

MONEY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "set-up-money-toman": ("IRR", "toman"),
        "set-up-money-rial": ("IRR", "rial"),
        "set-up-money-dollar": ("USD", "own"),
        "set-up-money-euro": ("EUR", "own"),
        "set-up-money-lira": ("TRY", "own"),
        "set-up-money-dirham": ("AED", "own"),
        "set-up-money-dinar": ("IQD", "own"),
        "set-up-money-afghani": ("AFN", "own"),
    }
)
ZONES: Mapping[str, str] = MappingProxyType(
    {
        "set-up-zone-tehran": "Asia/Tehran",
        "set-up-zone-kabul": "Asia/Kabul",
        "set-up-zone-dubai": "Asia/Dubai",
        "set-up-zone-baghdad": "Asia/Baghdad",
        "set-up-zone-istanbul": "Europe/Istanbul",
        "set-up-zone-berlin": "Europe/Berlin",
        "set-up-zone-london": "Europe/London",
        "set-up-zone-toronto": "America/Toronto",
        "set-up-zone-los-angeles": "America/Los_Angeles",
    }
)


def next_step(step: str) -> str:
    return STEPS[STEPS.index(step) + 1]


def moving(speaker: Speaker, step: str, *, on: str | None = None) -> list[Row]:
    """Back, on (`on`: the label's key; None: this step wants an answer) and later."""
    row: list[InlineKeyboardButton] = []
    if step != STEPS[0]:
        row.append(button(speaker, "set-up-back", SetUpStep(STEPS[STEPS.index(step) - 1])))
    if on is not None:
        row.append(button(speaker, on, SetUpStep(next_step(step)), "primary"))
    later = button(speaker, "set-up-later", SetUpLater())
    return [row, [later]] if on is not None else [[*row, later]]


def name(speaker: Speaker, profile: ClubProfile) -> list[Row]:
    keep = labelled(speaker.label("set-up-keep", value=profile.name), SetUpStep("picture"), "primary")
    return [[keep], *moving(speaker, "name")]


def picture(speaker: Speaker, profile: ClubProfile) -> list[Row]:
    if profile.picture_id is None:
        return moving(speaker, "picture", on="set-up-without-picture")
    return [
        [button(speaker, "set-up-remove-picture", SetUpWithoutPicture())],
        *moving(speaker, "picture", on="set-up-keep-picture"),
    ]


def language(speaker: Speaker, texts: Texts, profile: ClubProfile) -> list[Row]:
    row = [
        labelled(
            chosen(speaker, texts.say_plain(each, "admin-language-name"), is_chosen=each == profile.language),
            SetUpLanguage(each),
        )
        for each in texts.languages
    ]
    return [row, *moving(speaker, "language", on="set-up-on")]


def money(speaker: Speaker, profile: ClubProfile, *, changeable: bool) -> list[Row]:
    """Once something was booked only the units of the club's own currency are left."""
    now = (profile.currency, profile.display_unit)
    shown = [
        labelled(chosen(speaker, speaker.plain(key), is_chosen=value == now), SetUpMoney(*value))
        for key, value in MONEY.items()
        if changeable or value[0] == profile.currency
    ]
    return [*in_rows(shown, 2), *moving(speaker, "money", on="set-up-on")]


def zone(speaker: Speaker, profile: ClubProfile) -> list[Row]:
    shown = [
        labelled(chosen(speaker, speaker.plain(key), is_chosen=value == profile.timezone.key), SetUpZone(value))
        for key, value in ZONES.items()
    ]
    return [*in_rows(shown, 3), *moving(speaker, "zone", on="set-up-on")]


def rule(speaker: Speaker, shown: RuleView, at: int, count: int) -> list[Row]:
    """A rule of several: change it, let it rest, on to the next."""
    switch = SetUpSwitchRule(at, shown.id, 0 if shown.state == "active" else 1)
    back = SetUpRule(at - 1) if at else SetUpStep("preset")
    on = SetUpRule(at + 1) if at + 1 < count else SetUpStep("done")
    return [
        [
            button(speaker, "rule-change", ChangeRule(shown.id, at)),
            button(speaker, "rule-pause" if shown.state == "active" else "rule-resume", switch),
        ],
        [button(speaker, "set-up-back", back), button(speaker, "set-up-on", on, "primary")],
        [button(speaker, "set-up-later", SetUpLater())],
    ]


def done(speaker: Speaker, *, may_invite: bool) -> list[Row]:
    """What comes next: rewards, a purchase, colleagues, and the link to share."""
    rows: list[Row] = [
        [button(speaker, "set-up-link", ClubLink(), "primary")],
        [button(speaker, "set-up-first-reward", NewReward()), button(speaker, "set-up-first-purchase", Till())],
    ]
    last = [button(speaker, "set-up-see-programme", Programme())]
    if may_invite:
        last.append(button(speaker, "set-up-invite-staff", OpenCommand("staff")))
    return [*rows, last, [button(speaker, "admin-button-menu", Menu())]]


def later(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "set-up-go-on", SetUpStep("")), button(speaker, "admin-button-menu", Menu())]]


def chosen(speaker: Speaker, label: str, *, is_chosen: bool) -> str:
    return speaker.label("admin-language-chosen", name=label) if is_chosen else label


def in_rows(buttons: Sequence[InlineKeyboardButton], of: int) -> list[Row]:
    return [buttons[at : at + of] for at in range(0, len(buttons), of)]
