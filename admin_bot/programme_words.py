"""The programme in words, for its screens: rules, ready-made programmes, what an example purchase brings."""

from collections.abc import Mapping
from types import MappingProxyType

from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.gamification.product_codes import GoalBrings
from club.gamification.product_codes.wording import brings_words
from club.i18n import Markup
from club.money import Money
from club.programme import PRESETS, Example, PresetCodeGoal, PresetName, Programme, RuleWords, example_of, step
from club.tiers import TierDraft, tiers_of

PRESET_TITLES: Mapping[PresetName, str] = MappingProxyType(
    {
        "five_ten_fifty": "preset-five-ten-fifty",
        "thousand_per_hundred": "preset-thousand-per-hundred",
        "cashback": "preset-cashback",
        "stamps": "preset-stamps",
        "named_tiers": "preset-named-tiers",
        "every_interaction": "preset-every-interaction",
        "golden_codes": "preset-golden-codes",
    }
)
_ABOUT: Mapping[PresetName, str] = MappingProxyType(
    {
        "five_ten_fifty": "preset-five-ten-fifty-about",
        "thousand_per_hundred": "preset-thousand-per-hundred-about",
        "cashback": "preset-cashback-about",
        "stamps": "preset-stamps-about",
        "named_tiers": "preset-named-tiers-about",
        "every_interaction": "preset-every-interaction-about",
        "golden_codes": "preset-golden-codes-about",
    }
)


async def rule_words(turn: Turn) -> RuleWords:
    ladder = await tiers_of(turn.club)
    names = {tier.id: tier.name for tier in (*ladder.tiers, *ladder.retired)}
    return RuleWords(turn.speaker, turn.profile.currency, turn.profile.points_shown_as, names)


def example_line(turn: Turn, words: RuleWords, example: Example) -> Markup:
    """What an example purchase brings, in one line."""
    brought = [words.given(example.earned.points, "points")] if example.earned.points else []
    if example.earned.credit:
        brought.append(words.given(example.earned.credit, "credit"))
    if not brought:
        return turn.speaker.say("example-nothing", amount=example.amount)
    given = turn.speaker.say("example-two", one=brought[0], two=brought[1]) if len(brought) > 1 else brought[0]
    return turn.speaker.say("example", amount=example.amount, given=given)


def example_with_reasons(turn: Turn, words: RuleWords, example: Example) -> Markup:
    return lines([example_line(turn, words, example), *(words.line(line) for line in example.earned.lines)])


def preset_lines(turn: Turn, preset: PresetName) -> Markup:
    """A ready-made programme in short: what it is, and what a purchase brings under it."""
    speaker, currency = turn.speaker, turn.profile.currency
    programme = PRESETS[preset](currency)
    words = RuleWords(speaker, currency, programme.points_shown_as)
    return lines(
        [
            speaker.say("preset-title", title=speaker.say(PRESET_TITLES[preset])),
            speaker.say(_ABOUT[preset], step=Money(step(currency), currency)),
            example_line(turn, words, example_of(programme, currency)),
        ]
    )


def preset_card(turn: Turn, preset: PresetName) -> Markup:
    """Everything a ready-made programme sets up."""
    speaker, currency = turn.speaker, turn.profile.currency
    programme = PRESETS[preset](currency)
    words = RuleWords(speaker, currency, programme.points_shown_as)
    parts = [
        lines([speaker.say("preset-title", title=speaker.say(PRESET_TITLES[preset])), _about(turn, preset)]),
        lines([words.sentence(rule) for rule in programme.rules]),
    ]
    if programme.tiers:
        parts.append(lines([speaker.say("preset-tiers"), *(_tier(turn, programme, tier) for tier in programme.tiers)]))
    if (reward := programme.reward) is not None:
        cost = words.given(reward.price_points, "points")
        parts.append(speaker.say("preset-reward", title=speaker.say(reward.title), cost=cost))
    if (goal := programme.code_goal) is not None:
        parts.append(speaker.say("preset-code-goal", codes=goal.codes_needed, brings=_brings(turn, programme, goal)))
    if (referral := programme.referral) is not None:
        parts.append(
            speaker.say(
                "preset-referral",
                inviter=words.given(referral.inviter_points, "points"),
                friend=words.given(referral.friend_points, "points"),
            )
        )
    return paragraph([*parts, example_with_reasons(turn, words, example_of(programme, currency))])


def _brings(turn: Turn, programme: Programme, goal: PresetCodeGoal) -> Markup:
    """What the codes of a programme lead to: its highest tier, and tickets."""
    highest = programme.tiers[-1]
    tier = turn.speaker.plain(highest.name)
    return brings_words(turn.speaker, GoalBrings(tier=tier, emoji=highest.emoji, tickets=goal.tickets))


def _about(turn: Turn, preset: PresetName) -> Markup:
    currency = turn.profile.currency
    return turn.speaker.say(_ABOUT[preset], step=Money(step(currency), currency))


def _tier(turn: Turn, programme: Programme, tier: TierDraft) -> Markup:
    speaker, benefits = turn.speaker, tier.benefits
    if tier.threshold == 0:
        needs = speaker.say("preset-tier-from-start")
    elif programme.tier_terms.metric == "spend":
        needs = speaker.say("preset-tier-spend", amount=Money(tier.threshold, turn.profile.currency))
    else:
        needs = speaker.say("preset-tier-points", points=tier.threshold)
    brings = []
    if benefits.early_access_hours:
        brings.append(speaker.say("preset-tier-early", hours=benefits.early_access_hours))
    if benefits.free_shipping:
        brings.append(speaker.say("preset-tier-shipping"))
    name = speaker.say(tier.name)
    if brings:
        return speaker.say(
            "preset-tier-with", emoji=tier.emoji, name=name, needs=needs, brings=Markup(" · ").join(brings)
        )
    return speaker.say("preset-tier", emoji=tier.emoji, name=name, needs=needs)
