"""The ladder as its owner keeps it: who stands where, one tier, how its card looks, taking it off."""

import asyncio

from admin_bot.keyboards import tiers as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.tier_presses import AskRetireTier, RetireTier, TierCard, TierPicture, Tiers
from admin_bot.turn import Turn
from club.errors import TierNotFound
from club.i18n import Markup
from club.pictures import PALETTES, TierFace, render_tier_card
from club.rewards import picture_content
from club.tiers import TierLadder, TierView, entry_rewards, members_per_tier, retire_tier, tiers_of
from club.tiers.wording import EMOJI, amount_of, benefit_lines

routes = Routes()


async def show_ladder(turn: Turn) -> None:
    speaker, ladder = turn.speaker, await tiers_of(turn.club)
    if not ladder.tiers:
        await turn.show(speaker.say("tiers-empty"), keyboards.ladder(speaker, ladder))
        return
    counts = await members_per_tier(turn.club)
    said = [tier_line(turn, ladder, tier, counts.get(tier.id, 0)) for tier in ladder.tiers]
    leaving = [tier for tier in ladder.retired if counts.get(tier.id)]
    said += [speaker.say("tiers-retired-line", tier=tier.name, count=counts[tier.id]) for tier in leaving]
    if counts.get(None):
        said.append(speaker.say("tiers-none-line", count=counts[None]))
    text = paragraph([speaker.say("tiers-title"), lines(said), terms_line(turn, ladder)])
    await turn.show(text, keyboards.ladder(speaker, ladder))


def tier_line(turn: Turn, ladder: TierLadder, tier: TierView, count: int) -> Markup:
    threshold = amount_of(turn.speaker, ladder.terms.metric, tier.threshold, turn.profile.currency)
    return turn.speaker.say("tiers-line", emoji=tier.emoji or EMOJI, tier=tier.name, threshold=threshold, count=count)


def terms_line(turn: Turn, ladder: TierLadder) -> Markup:
    terms = ladder.terms
    return turn.speaker.say(
        "tiers-terms",
        metric=terms.metric,
        period=terms.period,
        days=terms.rolling_days,
        review="keep" if terms.period == "lifetime" else terms.review,
        grace=terms.grace_days,
        warn=terms.warned_before,
    )


async def found(turn: Turn, tier_id: int) -> tuple[TierLadder, TierView]:
    """Refuses TierNotFound, also for one that is retired."""
    ladder = await tiers_of(turn.club)
    tier = ladder.tier(tier_id)
    if tier is None or tier.state != "active":
        raise TierNotFound
    return ladder, tier


@routes.command("tiers", needs="manage_tiers")
async def by_command(turn: Turn) -> None:
    await show_ladder(turn)


@routes.press(Tiers, needs="manage_tiers")
async def by_button(turn: Turn, press: Tiers) -> None:
    await show_ladder(turn)


@routes.press(TierCard, needs="manage_tiers")
async def card(turn: Turn, press: TierCard) -> None:
    await show_tier(turn, press.tier_id)


async def show_tier(turn: Turn, tier_id: int) -> None:
    """One tier with everything it brings, and a button for each of it."""
    ladder, tier = await found(turn, tier_id)
    speaker, counts = turn.speaker, await members_per_tier(turn.club)
    brings = benefit_lines(speaker, tier.benefits, turn.profile.currency, await entry_rewards(turn.club, ladder))
    parts = [tier_line(turn, ladder, tier, counts.get(tier.id, 0))]
    parts.append(lines(brings) if brings else speaker.say("tier-brings-nothing"))
    if tier.never_lowered:
        parts.append(speaker.say("tier-lasting"))
    await turn.show(paragraph(parts), keyboards.card(speaker, tier))


@routes.press(TierPicture, needs="manage_tiers")
async def picture(turn: Turn, press: TierPicture) -> None:
    """The card as a member halfway to the next tier would see it."""
    ladder, tier = await found(turn, press.tier_id)
    speaker, above = turn.speaker, ladder.above(tier)
    halfway = tier.threshold if above is None else (tier.threshold + above.threshold) // 2
    metric, currency = ladder.terms.metric, turn.profile.currency
    below = ""
    if above is not None:
        missing = amount_of(speaker, metric, above.threshold - halfway, currency)
        below = speaker.plain("tier-card-missing", tier=above.name, missing=missing)
    face = TierFace(
        club_name=turn.profile.name,
        tier_name=tier.name,
        member_name=speaker.plain("tier-sample-member"),
        steps=len(ladder.tiers),
        reached=tier.rank,
        share=1 if above is None else halfway / above.threshold,
        progress=amount_of(speaker, metric, halfway, currency),
        towards=speaker.plain("tier-card-top") if above is None else above.name,
        below=below,
        language=speaker.language,
        palette=PALETTES[tier.palette],
        picture_id=tier.picture_id,
    )
    under = None if tier.picture_id is None else await picture_content(turn.club, tier.picture_id)
    drawn = await asyncio.to_thread(render_tier_card, face, under)
    await turn.show(
        speaker.say("tier-card-shown", tier=tier.name), keyboards.back_to_card(speaker, tier.id), drawn=drawn
    )


@routes.press(AskRetireTier, needs="manage_tiers")
async def ask_retire(turn: Turn, press: AskRetireTier) -> None:
    _, tier = await found(turn, press.tier_id)
    count = (await members_per_tier(turn.club)).get(tier.id, 0)
    text = turn.speaker.say("tier-retire-question", tier=tier.name, count=count)
    await turn.show(text, keyboards.retiring(turn.speaker, tier.id))


@routes.press(RetireTier, needs="manage_tiers")
async def retire(turn: Turn, press: RetireTier) -> None:
    await retire_tier(turn.club, turn.staff, press.tier_id)
    await turn.toast(turn.speaker.plain("tier-retired-toast"))
    await show_ladder(turn)
