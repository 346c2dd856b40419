"""Making a rule and changing one, question by question; saved by one tap, and until then nothing has changed.

The draft waits in the conversation. `home` is where the person came from and goes back to.
"""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.conversation import open_screen
from admin_bot.keyboards import programme as keyboards
from admin_bot.presses import Press, unpack
from admin_bot.programme_presses import (
    AddRule,
    ChangeRule,
    DraftCaps,
    DraftChoice,
    DraftClear,
    DraftConditions,
    DraftField,
    DraftHub,
    DraftToggle,
    Programme,
    RuleCard,
    RuleOfKind,
    SaveRule,
)
from admin_bot.programme_words import example_with_reasons, rule_words
from admin_bot.routes import Routes
from admin_bot.rule_drafts import (
    LISTS,
    Field,
    as_other_wallet,
    caps_asked,
    conditions_asked,
    draft_of,
    field_of,
    kept_of,
    missing_field,
    new_draft,
    parameters_asked,
    value_of,
    with_value,
)
from admin_bot.sentences import paragraph
from admin_bot.set_up_presses import SetUpRule
from admin_bot.turn import Turn
from club.earning import RuleDraft, add_rule, change_rule, programme_rule
from club.errors import RuleInvalid
from club.i18n import Markup
from club.programme import WEEKDAYS, example_with
from club.shops.kinds import KINDS as SHOP_KINDS
from club.tiers import tiers_of

routes = Routes()

STEP, SAVED = "rule-draft", "rule-saved"


@routes.press(AddRule, needs="manage_programme")
async def add(turn: Turn, press: AddRule) -> None:
    await turn.show(turn.speaker.say("rule-ask-kind"), keyboards.kinds(turn.speaker))


@routes.press(RuleOfKind, needs="manage_programme")
async def of_kind(turn: Turn, press: RuleOfKind) -> None:
    await _go_on(turn, new_draft(press.kind, turn.profile.currency), rule=None, home=Programme())


@routes.press(ChangeRule, needs="manage_programme")
async def change(turn: Turn, press: ChangeRule) -> None:
    rule = await programme_rule(turn.club, press.rule_id)
    home: Press = RuleCard(rule.id) if press.at < 0 else SetUpRule(press.at)
    await _go_on(turn, rule.draft, rule=rule.id, home=home)


async def _go_on(turn: Turn, draft: RuleDraft, *, rule: int | None, home: Press) -> None:
    """The next question the draft needs answered; when there is none, everything at a glance."""
    await turn.ask(STEP, draft=kept_of(draft), rule=rule, home=home.pack(), back=home.pack(), key=turn.new_key())
    await _show(turn)


async def _show(turn: Turn, hint: Markup | None = None) -> None:
    asked = _waiting(turn)
    draft = draft_of(asked["draft"])
    if draft.kind == "cap" and not draft.parameters:
        await _show_fields(turn, "rule-ask-cap", caps_asked(draft))
        return
    missing = missing_field(draft)
    if missing is not None:
        await _ask(turn, field_of(draft, missing), draft)
        return
    await _keep(turn, draft, None)
    words = await rule_words(turn)
    try:
        example = await example_with(turn.club, draft, instead_of=asked["rule"])
    except RuleInvalid:
        example = None
    head = turn.speaker.say("rule-draft" if asked["rule"] is None else "rule-draft-change")
    parts = [head, words.sentence(draft)]
    if example is not None:
        parts.append(example_with_reasons(turn, words, example))
    rows = keyboards.hub(turn.speaker, draft, asked["key"], ready=example is not None)
    await turn.show(paragraph([*parts, *([hint] if hint is not None else [])]), rows)


async def _ask(turn: Turn, field: Field, draft: RuleDraft) -> None:
    await _keep(turn, draft, field.name)
    words = await rule_words(turn)
    parts = [turn.speaker.say(field.question, unit=turn.profile.display_unit)]
    if draft.parameters and missing_field(draft) is None:
        parts.append(words.sentence(draft))
    rows = keyboards.question(
        turn.speaker, field, draft, await _options(turn, field), first=missing_field(draft) is not None
    )
    await turn.show(paragraph(parts), rows)


async def _options(turn: Turn, field: Field) -> list[tuple[str, str]]:
    """What can be tapped on and off: label and value."""
    if field.name == "tiers":
        return [(tier.name, str(tier.id)) for tier in (await tiers_of(turn.club)).tiers]
    words = await rule_words(turn)
    if field.name == "weekdays":
        ordered = sorted(range(len(WEEKDAYS)), key=lambda day: words.weekdays(range(7)).index(words.weekdays([day])[0]))
        return [(words.weekdays([day])[0], str(day)) for day in ordered]
    if field.name == "channels":
        return [(words.channel(channel), channel) for channel in ("till", *SHOP_KINDS)]
    return []


def _waiting(turn: Turn) -> dict[str, Any]:
    """What is being made. Refuses TapOutOfDate when something else was begun since."""
    asked = turn.asked or {}
    if asked.get("step") != STEP:
        raise TapOutOfDate
    return asked


async def _keep(turn: Turn, draft: RuleDraft, field: str | None) -> None:
    await turn.ask(**{**_waiting(turn), "draft": kept_of(draft), "field": field})


async def _show_fields(turn: Turn, question: str, names: list[str]) -> None:
    draft = draft_of(_waiting(turn)["draft"])
    await _keep(turn, draft, None)
    await turn.show(turn.speaker.say(question), keyboards.fields(turn.speaker, draft, names))


@routes.press(DraftHub, needs="manage_programme", keeps_conversation=True)
async def hub(turn: Turn, press: DraftHub) -> None:
    await _show(turn)


@routes.press(DraftConditions, needs="manage_programme", keeps_conversation=True)
async def conditions(turn: Turn, press: DraftConditions) -> None:
    names = conditions_asked(draft_of(_waiting(turn)["draft"]))
    if not (await tiers_of(turn.club)).tiers:
        names = [name for name in names if name != "tiers"]
    await _show_fields(turn, "rule-ask-condition", names)


@routes.press(DraftCaps, needs="manage_programme", keeps_conversation=True)
async def caps(turn: Turn, press: DraftCaps) -> None:
    await _show_fields(turn, "rule-ask-cap", caps_asked(draft_of(_waiting(turn)["draft"])))


@routes.press(DraftField, needs="manage_programme", keeps_conversation=True)
async def field(turn: Turn, press: DraftField) -> None:
    draft = draft_of(_waiting(turn)["draft"])
    if press.field == keyboards.WALLET:
        await _keep(turn, as_other_wallet(draft), None)
        await _show(turn)
        return
    await _ask(turn, _field(draft, press.field), draft)


def _field(draft: RuleDraft, name: str) -> Field:
    if name not in (*parameters_asked(draft), *conditions_asked(draft), *caps_asked(draft)):
        raise TapOutOfDate
    return field_of(draft, name)


@routes.step(STEP, needs="manage_programme")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    draft, name = draft_of(asked["draft"]), asked.get("field")
    wanted = None if name is None else _field(draft, name)
    if wanted is None or wanted.read is None:
        await _show_again(turn, draft, wanted)
        return
    value = wanted.read(turn.text, turn.profile)
    await _said(turn, with_value(draft, wanted.name, value))


async def _show_again(turn: Turn, draft: RuleDraft, wanted: Field | None) -> None:
    """Words where a tap is wanted: the screen again."""
    if wanted is not None:
        await _ask(turn, wanted, draft)
        return
    await _show(turn, hint=turn.speaker.say("set-up-tap-expected"))


@routes.press(DraftChoice, needs="manage_programme", keeps_conversation=True)
async def choice(turn: Turn, press: DraftChoice) -> None:
    draft = draft_of(_waiting(turn)["draft"])
    choices = _field(draft, press.field).choices
    if not 0 <= press.choice < len(choices):
        raise TapOutOfDate
    await _said(turn, with_value(draft, press.field, choices[press.choice][1]))


@routes.press(DraftToggle, needs="manage_programme", keeps_conversation=True)
async def toggle(turn: Turn, press: DraftToggle) -> None:
    draft = draft_of(_waiting(turn)["draft"])
    wanted = _field(draft, press.field)
    if wanted.name not in LISTS or press.value not in {value for _, value in await _options(turn, wanted)}:
        raise TapOutOfDate
    value: Any = press.value if wanted.name == "channels" else int(press.value)
    now = list(value_of(draft, wanted.name) or [])
    toggled = [each for each in now if each != value] if value in now else [*now, value]
    await _ask(turn, wanted, with_value(draft, wanted.name, toggled or None))


@routes.press(DraftClear, needs="manage_programme", keeps_conversation=True)
async def clear(turn: Turn, press: DraftClear) -> None:
    draft = draft_of(_waiting(turn)["draft"])
    await _said(turn, with_value(draft, _field(draft, press.field).name, None))


async def _said(turn: Turn, draft: RuleDraft) -> None:
    await _keep(turn, draft, None)
    await _show(turn)


@routes.press(SaveRule, needs="manage_programme", keeps_conversation=True)
async def save(turn: Turn, press: SaveRule) -> None:
    """Keep the rule. The key stays until something else is begun: a second tap adds nothing."""
    asked = turn.asked or {}
    if asked.get("saved") != press.key:
        if asked.get("step") != STEP or asked.get("key") != press.key:
            raise TapOutOfDate
        draft = draft_of(asked["draft"])
        if asked["rule"] is None:
            await add_rule(turn.club, turn.staff, draft, key=press.key)
        else:
            await change_rule(turn.club, turn.staff, asked["rule"], draft)
    await turn.toast(turn.speaker.plain("rule-saved-toast"))
    await open_screen(turn, unpack(asked["home"]) or Programme())
    await turn.ask(**{"step": SAVED, **(turn.asked or {}), "saved": press.key, "home": asked["home"]})
