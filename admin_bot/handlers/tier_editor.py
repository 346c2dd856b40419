"""Changing a tier field by field, and adding one: its name, its threshold with who would stand where, then the rest."""

from collections.abc import Sequence
from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.tiers import found, show_tier
from admin_bot.keyboards import tiers as keyboards
from admin_bot.keyboards.common import asking
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.tier_fields import FIELDS, read_threshold, said, tapped, with_value
from admin_bot.tier_presses import AskTierField, NewTier, SaveThreshold, SetTierField, TierCard, Tiers
from admin_bot.turn import Turn
from club.earning.preview import preview_purchase
from club.errors import TierInvalid
from club.i18n import Markup
from club.money import Money
from club.persian import search_key
from club.rewards import RewardView, all_rewards
from club.tiers import TierDraft, TierLadder, TierView, add_tier, change_tier, tiers_of
from club.tiers.preview import would_stand
from club.tiers.rules import THRESHOLD_LARGEST
from club.tiers.wording import amount_of

routes = Routes()

EXAMPLE_MINOR = 10_000_000
GIFTS_SHOWN = 20
GIFTS_LOOKED_AT = 1000
CHOSEN = frozenset({"gift", "look"})
"""Answered by a tap: what is typed is no number of a reward and no colour."""


@routes.press(AskTierField, needs="manage_tiers")
async def ask(turn: Turn, press: AskTierField) -> None:
    ladder, tier = await found(turn, press.tier_id)
    field = FIELDS.get(press.field)
    if field is None:
        raise TierInvalid(field=press.field)
    step = {"picture": "tier-picture", "threshold": "tier-threshold"}.get(press.field, "tier-field")
    await turn.ask(step, tier_id=tier.id, field=press.field, back=TierCard(tier.id).pack())
    if press.field == "threshold":
        await turn.show(await _threshold_question(turn, ladder), asking(turn.speaker))
        return
    await _show_question(turn, tier, press.field)


async def _show_question(turn: Turn, tier: TierView, name: str, words: str = "") -> None:
    """`words`: of the rewards, those whose title has them; all where none has."""
    rewards: Sequence[RewardView] = ()
    if name == "gift":
        every = (await all_rewards(turn.club, 1, GIFTS_LOOKED_AT)).rewards
        meant = [each for each in every if search_key(words) in search_key(each.title)]
        rewards = (meant or every)[:GIFTS_SHOWN]
    await turn.show(turn.speaker.say(FIELDS[name].question), keyboards.question(turn.speaker, tier, name, rewards))


async def _threshold_question(turn: Turn, ladder: TierLadder) -> Markup:
    """With an example, so that a number of points means something to who types it."""
    metric = ladder.terms.metric
    text = turn.speaker.say("tier-ask-threshold", metric=metric)
    if metric != "points":
        return text
    amount = Money(EXAMPLE_MINOR, turn.profile.currency)
    brings = (await preview_purchase(turn.club, amount)).points
    if not brings:
        return text
    return paragraph([text, turn.speaker.say("tier-threshold-example", amount=amount, points=brings)])


@routes.press(SetTierField, needs="manage_tiers")
async def choose(turn: Turn, press: SetTierField) -> None:
    _, tier = await found(turn, press.tier_id)
    changed = await change_tier(turn.club, turn.staff, tier.id, tapped(tier.draft(), press.field, press.value))
    await turn.end()
    await turn.toast(turn.speaker.plain("tier-kept-toast"))
    await show_tier(turn, changed.id)


@routes.step("tier-picture", needs="manage_tiers", accepts="picture")
@routes.step("tier-field", needs="manage_tiers")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    _, tier = await found(turn, asked["tier_id"])
    if asked["field"] in CHOSEN:
        await _show_question(turn, tier, asked["field"], turn.text)
        return
    await change_tier(turn.club, turn.staff, tier.id, await said(turn, tier.draft(), asked["field"]))
    await turn.end()
    await show_tier(turn, tier.id)


@routes.step("tier-threshold", needs="manage_tiers")
async def threshold(turn: Turn, asked: dict[str, Any]) -> None:
    """What the number would mean, before it counts. Another number typed now replaces it."""
    ladder = await tiers_of(turn.club)
    number = read_threshold(turn, ladder.terms)
    tier_id, name = asked.get("tier_id", 0), asked.get("name")
    if tier_id:
        name = (await found(turn, tier_id))[1].name
    if number > THRESHOLD_LARGEST:
        raise TierInvalid(field="threshold")
    if any(tier.threshold == number and tier.id != tier_id for tier in ladder.tiers):
        raise TierInvalid(field="threshold_taken")
    text = paragraph(
        [await _who_where(turn, ladder, tier_id, str(name), number), turn.speaker.say("tier-threshold-promise")]
    )
    await turn.show(text, keyboards.confirm_threshold(turn.speaker, tier_id, number, turn.new_key()))


async def _who_where(turn: Turn, ladder: TierLadder, tier_id: int, name: str, number: int) -> Markup:
    steps = sorted([*((tier.threshold, tier.name) for tier in ladder.tiers if tier.id != tier_id), (number, name)])
    stand = await would_stand(turn.club, [threshold for threshold, _ in steps])
    said_lines = [
        turn.speaker.say(
            "tier-would-line",
            tier=each,
            threshold=amount_of(turn.speaker, ladder.terms.metric, threshold, turn.profile.currency),
            count=count,
        )
        for (threshold, each), count in zip(steps, stand.counts, strict=True)
    ]
    if stand.below:
        said_lines.insert(0, turn.speaker.say("tiers-none-line", count=stand.below))
    return paragraph([turn.speaker.say("tier-would-title", about=stand.about), lines(said_lines)])


@routes.press(NewTier, needs="manage_tiers")
async def new(turn: Turn, press: NewTier) -> None:
    await turn.ask("tier-name", back=Tiers().pack())
    await turn.show(turn.speaker.say("tier-ask-name"), asking(turn.speaker))


@routes.step("tier-name", needs="manage_tiers")
async def named(turn: Turn, asked: dict[str, Any]) -> None:
    if not 0 < len(turn.text) <= 40:
        raise TierInvalid(field="name")
    await turn.ask("tier-threshold", name=turn.text, back=Tiers().pack())
    await turn.show(await _threshold_question(turn, await tiers_of(turn.club)), asking(turn.speaker))


@routes.press(SaveThreshold, needs="manage_tiers", keeps_conversation=True)
async def save(turn: Turn, press: SaveThreshold) -> None:
    """A new tier keeps its draft with its key until something else is begun: a second tap adds nothing."""
    if press.tier_id:
        _, tier = await found(turn, press.tier_id)
        draft = with_value(tier.draft(), "threshold", press.threshold, of_benefits=False)
        await change_tier(turn.club, turn.staff, tier.id, draft)
        await turn.end()
    else:
        asked = turn.asked or {}
        if "name" not in asked or asked.get("key", press.key) != press.key:
            raise TapOutOfDate
        tier = await add_tier(turn.club, turn.staff, TierDraft(asked["name"], press.threshold), key=press.key)
        await turn.ask("tier-added", name=asked["name"], key=press.key)
    await turn.toast(turn.speaker.plain("tier-kept-toast"))
    await show_tier(turn, tier.id)
