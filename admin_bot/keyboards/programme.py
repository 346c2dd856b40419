"""Buttons of the programme: its rules, and making or changing one."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from telegram import InlineKeyboardButton

from admin_bot.keyboards.common import Row, button, labelled, manage_row
from admin_bot.keyboards.set_up import chosen, in_rows
from admin_bot.presses import Cancel, Press
from admin_bot.programme_presses import (
    AddRule,
    AskRetireRule,
    ChangeRule,
    DraftCaps,
    DraftChoice,
    DraftClear,
    DraftConditions,
    DraftField,
    DraftHub,
    DraftToggle,
    Policies,
    Presets,
    Programme,
    RetireRule,
    RuleCard,
    RuleOfKind,
    SaveRule,
    SwitchRule,
    TryOut,
)
from admin_bot.rule_drafts import FIELDS, Field, caps_asked, conditions_asked, parameters_asked, value_of
from club.earning import RuleDraft, RuleView
from club.earning.kinds import KINDS
from club.i18n import Speaker

KIND_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "amount": "rule-kind-amount",
        "cashback": "rule-kind-cashback",
        "per_purchase": "rule-kind-per-purchase",
        "every_nth_purchase": "rule-kind-every-nth",
        "repeat_purchase": "rule-kind-repeat",
        "spend_step": "rule-kind-spend-step",
        "joining": "rule-kind-joining",
        "birthday": "rule-kind-birthday",
        "anniversary": "rule-kind-anniversary",
        "event": "rule-kind-event",
        "multiplier": "rule-kind-multiplier",
        "cap": "rule-kind-cap",
    }
)

WALLET = "wallet"
"""The field that changes what a rule gives: points or credit."""


def rules(speaker: Speaker, shown: Sequence[RuleView], *, preview: bool) -> list[Row]:
    numbers = [labelled(speaker.label("rule-number", number=at), RuleCard(rule.id)) for at, rule in enumerate(shown, 1)]
    rows: list[Row] = [*in_rows(numbers, 5), [button(speaker, "rule-add", AddRule(), "primary")]]
    if preview:
        rows[-1] = [*rows[-1], button(speaker, "programme-try-out", TryOut())]
    rows.append([button(speaker, "programme-policies", Policies()), button(speaker, "programme-presets", Presets(0))])
    return [*rows, *manage_row(speaker)]


def rule(speaker: Speaker, shown: RuleView) -> list[Row]:
    return [
        [button(speaker, "rule-change", ChangeRule(shown.id, -1)), switch(speaker, shown)],
        [button(speaker, "rule-retire", AskRetireRule(shown.id), "danger")],
        back(speaker),
    ]


def switch(speaker: Speaker, shown: RuleView) -> InlineKeyboardButton:
    if shown.state == "active":
        return button(speaker, "rule-pause", SwitchRule(shown.id, 0))
    return button(speaker, "rule-resume", SwitchRule(shown.id, 1), "success")


def retiring(speaker: Speaker, shown: RuleView) -> list[Row]:
    return [
        [button(speaker, "rule-retire-yes", RetireRule(shown.id), "danger")],
        [button(speaker, "rule-keep", RuleCard(shown.id))],
    ]


def back(speaker: Speaker) -> list[InlineKeyboardButton]:
    return [button(speaker, "programme-back", Programme())]


# -- a rule being made or changed


def kinds(speaker: Speaker) -> list[Row]:
    shown = [button(speaker, key, RuleOfKind(kind)) for kind, key in KIND_LABELS.items()]
    return [*in_rows(shown, 2), back(speaker)]


def question(
    speaker: Speaker, field: Field, draft: RuleDraft, options: Sequence[tuple[str, str]], *, first: bool
) -> list[Row]:
    """Under a question about a field: its ready answers, or what is tapped on and off (`options`: label and value)."""
    now = value_of(draft, field.name)
    rows: list[Row] = in_rows(
        [button(speaker, key, DraftChoice(field.name, at)) for at, (key, _) in enumerate(field.choices)], 2
    )
    toggles = [
        labelled(
            chosen(speaker, label, is_chosen=value in {str(each) for each in now or ()}), DraftToggle(field.name, value)
        )
        for label, value in options
    ]
    rows += in_rows(toggles, 2)
    if now is not None and field.name not in parameters_asked(draft):
        rows.append([button(speaker, "rule-field-clear", DraftClear(field.name))])
    if options:
        rows.append([button(speaker, "rule-field-done", DraftHub(), "primary")])
    if first:
        return [*rows, [button(speaker, "admin-button-cancel", Cancel())]]
    return [*rows, [button(speaker, "rule-field-back", DraftHub())]]


def hub(speaker: Speaker, draft: RuleDraft, key: str, *, ready: bool) -> list[Row]:
    """Everything of a draft that can be said, and saving it."""
    fields = [button(speaker, FIELDS[name].label, DraftField(name)) for name in parameters_asked(draft)]
    more: list[InlineKeyboardButton] = []
    if conditions_asked(draft):
        more.append(button(speaker, "rule-conditions", DraftConditions()))
    if caps_asked(draft):
        more.append(button(speaker, "rule-caps", DraftCaps()))
    rows: list[Row] = [*in_rows(fields, 2), *([more] if more else [])]
    if len(KINDS[draft.kind].gives) > 1:
        key_of_other = "rule-give-credit" if draft.gives == "points" else "rule-give-points"
        rows.append([button(speaker, key_of_other, DraftField(WALLET))])
    last = [button(speaker, "admin-button-cancel", Cancel())]
    if ready:
        rows.append([button(speaker, "rule-save", SaveRule(key), "success")])
    return [*rows, last]


def fields(speaker: Speaker, draft: RuleDraft, names: Sequence[str]) -> list[Row]:
    """The conditions or caps of a draft, those that are said marked."""
    shown = [
        labelled(
            chosen(speaker, speaker.plain(FIELDS[name].label), is_chosen=value_of(draft, name) is not None),
            DraftField(name),
        )
        for name in names
    ]
    return [*in_rows(shown, 2), [button(speaker, "rule-field-back", DraftHub())]]


def leaving(speaker: Speaker, key: str, press: Press) -> list[Row]:
    return [[button(speaker, key, press)]]
