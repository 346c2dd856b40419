"""Buttons of tiers as the owner keeps them."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, labelled, manage_row
from admin_bot.keyboards.set_up import chosen, in_rows
from admin_bot.presses import Cancel, MemberCard
from admin_bot.tier_fields import FIELDS, OFF, SWITCHES, TERMS
from admin_bot.tier_presses import (
    AskRetireTier,
    AskTerm,
    AskTierField,
    ChooseTier,
    FixMember,
    NewTier,
    PlaceMember,
    RetireTier,
    SaveThreshold,
    SetTerm,
    SetTierField,
    Terms,
    TierCard,
    TierOfMember,
    TierPicture,
    Tiers,
)
from club.i18n import Speaker
from club.pictures import PALETTES
from club.rewards import RewardView
from club.tiers import TierLadder, TierTerms, TierView
from club.tiers.rules import TIERS_MAX
from club.tiers.wording import titled

_SWITCH_LABELS = {
    "shipping": ("tier-shipping-on", "tier-shipping-off"),
    "lasting": ("tier-lasting-on", "tier-lasting-off"),
}
_LOOKS = {
    "emerald": "look-emerald",
    "midnight": "look-midnight",
    "ruby": "look-ruby",
    "graphite": "look-graphite",
    "amber": "look-amber",
    "violet": "look-violet",
}


def ladder(speaker: Speaker, shown: TierLadder) -> list[Row]:
    rows: list[Row] = in_rows([labelled(titled(tier), TierCard(tier.id)) for tier in shown.tiers], 2)
    last = [button(speaker, "tier-terms", Terms())]
    if len(shown.tiers) < TIERS_MAX:
        last.insert(0, button(speaker, "tier-add", NewTier(), "primary"))
    return [*rows, last, *manage_row(speaker)]


def card(speaker: Speaker, shown: TierView) -> list[Row]:
    fields = [button(speaker, field.label, AskTierField(shown.id, name)) for name, field in FIELDS.items()]
    draft = shown.draft()
    for name, (attribute, of_benefits) in SWITCHES.items():
        is_on = bool(getattr(draft.benefits if of_benefits else draft, attribute))
        turn_on, turn_off = _SWITCH_LABELS[name]
        press = SetTierField(shown.id, name, OFF if is_on else "on")
        fields.append(button(speaker, turn_off if is_on else turn_on, press))
    return [
        *in_rows(fields, 2),
        [
            button(speaker, "tier-see-card", TierPicture(shown.id)),
            button(speaker, "tier-retire", AskRetireTier(shown.id), "danger"),
        ],
        back(speaker),
    ]


def back(speaker: Speaker) -> Row:
    return [button(speaker, "tier-back-to-ladder", Tiers())]


def back_to_card(speaker: Speaker, tier_id: int) -> list[Row]:
    return [[button(speaker, "tier-back-to-tier", TierCard(tier_id))]]


def question(speaker: Speaker, shown: TierView, name: str, rewards: Sequence[RewardView]) -> list[Row]:
    """The ready answers of a field, and a way out."""
    field, rows = FIELDS[name], []
    if name == "look":
        rows = in_rows([button(speaker, _LOOKS[each], SetTierField(shown.id, name, each)) for each in PALETTES], 2)
    elif name == "gift":
        rows = [[labelled(each.title, SetTierField(shown.id, name, str(each.id)))] for each in rewards]
    else:
        label = {"times": "tier-times", "discount": "tier-percent"}.get(name, "tier-hours")
        rows = in_rows(
            [button(speaker, label, SetTierField(shown.id, name, str(each)), value=each) for each in field.choices], 4
        )
    if field.may_be_off:
        rows = [*rows, [button(speaker, "tier-field-off", SetTierField(shown.id, name, OFF))]]
    return [*rows, [button(speaker, "admin-button-cancel", Cancel())]]


def confirm_threshold(speaker: Speaker, tier_id: int, threshold: int, key: str) -> list[Row]:
    return [
        [button(speaker, "tier-save", SaveThreshold(tier_id, threshold, key), "success")],
        [button(speaker, "admin-button-cancel", Cancel())],
    ]


def retiring(speaker: Speaker, tier_id: int) -> list[Row]:
    return [
        [button(speaker, "tier-retire-yes", RetireTier(tier_id), "danger")],
        [button(speaker, "tier-retire-no", TierCard(tier_id))],
    ]


def terms(speaker: Speaker, shown: TierTerms) -> list[Row]:
    names = [name for name in TERMS if name != "rolling_days" or shown.period == "rolling"]
    return [*in_rows([button(speaker, TERMS[name].label, AskTerm(name)) for name in names], 2), back(speaker)]


def term(speaker: Speaker, shown: TierTerms, name: str) -> list[Row]:
    now = str(getattr(shown, name))
    choices = [
        labelled(
            chosen(speaker, speaker.label(label, value=int(value) if value.isdecimal() else 0), is_chosen=value == now),
            SetTerm(name, value),
        )
        for value, label in TERMS[name].choices
    ]
    return [*in_rows(choices, 2), [button(speaker, "tier-back-to-terms", Terms())]]


def of_member(speaker: Speaker, ladder: TierLadder, member_id: int, held: TierView | None) -> list[Row]:
    choices = [
        labelled(
            chosen(speaker, titled(tier), is_chosen=held is not None and tier.id == held.id),
            ChooseTier(member_id, tier.id),
        )
        for tier in ladder.tiers
    ]
    rows: list[Row] = in_rows(choices, 2)
    if held is not None:
        rows.append([button(speaker, "tier-member-none", ChooseTier(member_id, 0))])
    return [*rows, [button(speaker, "admin-button-back-to-card", MemberCard(member_id))]]


def placing(speaker: Speaker, member_id: int, tier_id: int, key: str) -> list[Row]:
    until = "tier-place-until" if tier_id else "tier-place-free"
    return [
        [button(speaker, until, PlaceMember(member_id, tier_id, key), "primary")],
        [button(speaker, "tier-place-fixed", FixMember(member_id, tier_id, key))],
        [button(speaker, "tier-place-no", TierOfMember(member_id))],
    ]
