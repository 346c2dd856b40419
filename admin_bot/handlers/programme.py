"""The programme: every rule as a sentence, what an example purchase brings, and what can be done with a rule."""

from admin_bot.keyboards import programme as keyboards
from admin_bot.programme_presses import AskRetireRule, Programme, RetireRule, RuleCard, SwitchRule
from admin_bot.programme_words import example_line, example_with_reasons, rule_words
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.earning import RuleView, pause_rule, programme_rule, programme_rules, resume_rule, retire_rule
from club.i18n import Markup
from club.programme import RuleWords, example_with

routes = Routes()


async def show_programme(turn: Turn) -> None:
    speaker, words = turn.speaker, await rule_words(turn)
    rules = await programme_rules(turn.club)
    parts = [speaker.say("programme", count=len(rules))]
    parts += [numbered(words, at, rule) for at, rule in enumerate(rules, 1)]
    if rules:
        parts += [example_line(turn, words, await example_with(turn.club)), speaker.say("programme-stacking")]
    await turn.show(paragraph(parts), keyboards.rules(speaker, rules, preview=bool(rules)))


def numbered(words: RuleWords, at: int, rule: RuleView) -> Markup:
    return words.speaker.say("rule-in-list", number=at, rule=words.sentence(rule), paused=rule.state == "paused")


@routes.command("programme", needs="manage_programme")
async def programme(turn: Turn) -> None:
    await show_programme(turn)


@routes.press(Programme, needs="manage_programme")
async def programme_from_screen(turn: Turn, press: Programme) -> None:
    await show_programme(turn)


@routes.press(RuleCard, needs="manage_programme")
async def card(turn: Turn, press: RuleCard) -> None:
    await show_rule(turn, await programme_rule(turn.club, press.rule_id))


async def show_rule(turn: Turn, shown: RuleView) -> None:
    words = await rule_words(turn)
    parts = [words.speaker.say("rule-card", rule=words.sentence(shown), paused=shown.state == "paused")]
    parts.append(example_with_reasons(turn, words, await example_with(turn.club)))
    await turn.show(paragraph(parts), keyboards.rule(turn.speaker, shown))


@routes.press(SwitchRule, needs="manage_programme")
async def switch(turn: Turn, press: SwitchRule) -> None:
    change = resume_rule if press.on else pause_rule
    changed = await change(turn.club, turn.staff, press.rule_id)
    await turn.toast(turn.speaker.plain("rule-resumed-toast" if press.on else "rule-paused-toast"))
    await show_rule(turn, changed)


@routes.press(AskRetireRule, needs="manage_programme")
async def ask_retire(turn: Turn, press: AskRetireRule) -> None:
    words, shown = await rule_words(turn), await programme_rule(turn.club, press.rule_id)
    text = turn.speaker.say("rule-ask-retire", rule=words.sentence(shown))
    await turn.show(text, keyboards.retiring(turn.speaker, shown))


@routes.press(RetireRule, needs="manage_programme")
async def retire(turn: Turn, press: RetireRule) -> None:
    await retire_rule(turn.club, turn.staff, press.rule_id)
    await turn.toast(turn.speaker.plain("rule-retired-toast"))
    await show_programme(turn)
