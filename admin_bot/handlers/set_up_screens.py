"""The screens of the set-up, one for each step."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from admin_bot.keyboards import presets as preset_keyboards
from admin_bot.keyboards import set_up as keyboards
from admin_bot.keyboards.common import Row
from admin_bot.programme_words import PRESET_TITLES, example_with_reasons, preset_lines, rule_words
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.earning import programme_rules
from club.i18n import Markup
from club.programme import currency_is_free, example_with, finish_set_up, note_set_up_step

Shown = tuple[list[Markup], list[Row]]

ASKED_STEPS = 7
"""The last step asks nothing."""


async def show_step(turn: Turn, step: str, *, hint: Markup | None = None) -> None:
    """A step's screen; `hint` says why it is shown again. What is typed now answers it."""
    parts, rows = await SCREENS[step](turn)
    if step == "done":
        await turn.end()
        await turn.show(paragraph(parts), rows)
        return
    await note_set_up_step(turn.club, turn.staff, step)
    await turn.ask(_TYPED.get(step, "set-up-tap"), at=step)
    await turn.show(paragraph([_head(turn, step), *parts, *([hint] if hint is not None else [])]), rows)


def _head(turn: Turn, step: str) -> Markup:
    return turn.speaker.say("set-up-step", step=keyboards.STEPS.index(step) + 1, steps=ASKED_STEPS)


_TYPED: Mapping[str, str] = MappingProxyType(
    {
        "name": "set-up-name",
        "picture": "set-up-picture",
        "language": "set-up-language",
        "money": "set-up-money",
        "zone": "set-up-zone",
    }
)


async def _name(turn: Turn) -> Shown:
    return [turn.speaker.say("set-up-ask-name", name=turn.profile.name)], keyboards.name(turn.speaker, turn.profile)


async def _picture(turn: Turn) -> Shown:
    parts = [turn.speaker.say("set-up-ask-picture")]
    if turn.profile.picture_id is not None:
        parts.append(turn.speaker.say("set-up-picture-kept"))
    return parts, keyboards.picture(turn.speaker, turn.profile)


async def _language(turn: Turn) -> Shown:
    rows = keyboards.language(turn.speaker, turn.desk.texts, turn.profile)
    return [turn.speaker.say("set-up-ask-language")], rows


async def _money(turn: Turn) -> Shown:
    free = await currency_is_free(turn.club)
    parts = [turn.speaker.say("set-up-ask-money")] if free else [turn.speaker.say("set-up-money-fixed")]
    return parts, keyboards.money(turn.speaker, turn.profile, changeable=free)


async def _zone(turn: Turn) -> Shown:
    zone = turn.profile.timezone.key
    shown = next((turn.speaker.say(key) for key, each in keyboards.ZONES.items() if each == zone), zone)
    parts = [turn.speaker.say("set-up-ask-zone", zone=shown, now=turn.club.clock.now())]
    return parts, keyboards.zone(turn.speaker, turn.profile)


async def _preset(turn: Turn) -> Shown:
    parts = [turn.speaker.say("set-up-ask-preset"), *(preset_lines(turn, preset) for preset in PRESET_TITLES)]
    return parts, preset_keyboards.setting_up(turn.speaker, turn.profile)


async def _rules(turn: Turn) -> Shown:
    return await _rule(turn, 0)


async def _rule(turn: Turn, at: int) -> Shown:
    """One rule of the programme, with what an example purchase brings as all rules stand."""
    rules = await programme_rules(turn.club)
    if not rules:
        return [turn.speaker.say("set-up-no-rules")], keyboards.moving(turn.speaker, "rules", on="set-up-on")
    at = min(max(0, at), len(rules) - 1)
    words, shown = await rule_words(turn), rules[at]
    parts = [
        turn.speaker.say("set-up-rule", number=at + 1, count=len(rules)),
        turn.speaker.say("rule-card", rule=words.sentence(shown), paused=shown.state == "paused"),
        example_with_reasons(turn, words, await example_with(turn.club)),
    ]
    return parts, keyboards.rule(turn.speaker, shown, at, len(rules))


async def show_rule_at(turn: Turn, at: int) -> None:
    await note_set_up_step(turn.club, turn.staff, "rules")
    await turn.ask("set-up-tap", at="rules", rule=at)
    parts, rows = await _rule(turn, at)
    await turn.show(paragraph([_head(turn, "rules"), *parts]), rows)


async def _done(turn: Turn) -> Shown:
    turn.profile = await finish_set_up(turn.club, turn.staff, key=turn.new_key())
    may_invite = turn.staff.may("manage_staff") and "staff" in turn.desk.routes.commands
    return [turn.speaker.say("set-up-done", club=turn.profile.name)], keyboards.done(
        turn.speaker, may_invite=may_invite
    )


SCREENS: Mapping[str, Callable[[Turn], Awaitable[Shown]]] = MappingProxyType(
    {
        "name": _name,
        "picture": _picture,
        "language": _language,
        "money": _money,
        "zone": _zone,
        "preset": _preset,
        "rules": _rules,
        "done": _done,
    }
)
