"""The member's tier: a picture, what it brings, what is missing; and the whole ladder."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.main_menu import ways_on
from bot.keyboards.tier import under_ladder, under_tier
from bot.presses import ShowLadder
from bot.screens import Screen
from bot.tier_pictures import TierPicture, tier_face
from bot.visit import Visit, lines, paragraphs
from club.i18n import Markup
from club.members import member
from club.tiers import MemberTier, TierView, entry_rewards, member_tier
from club.tiers.wording import EMOJI, amount_of, benefit_lines, how_counted, titled

LADDER_LETTERS_MAX = 3600
"""Of the 4096 a message holds: title and terms need the rest."""


async def show_tier(event: TelegramObject, visit: Visit) -> None:
    standing = await member_tier(visit.club, visit.member_id)
    if not standing.ladder.tiers and standing.tier is None:
        await visit.show(Screen(visit.say("tier-no-ladder"), ways_on(visit.speaker, "points", "rewards")))
        return
    owner = await member(visit.club, visit.member_id)
    rewards = await entry_rewards(visit.club, standing.ladder)
    text = paragraphs(
        _title(visit, standing), _benefits(visit, standing, rewards), _next(visit, standing), _kept(visit, standing)
    )
    face = tier_face(visit.speaker, visit.profile, owner.name, standing)
    await visit.show(Screen(text, under_tier(visit.speaker), TierPicture(visit.desk, face)))


def _title(visit: Visit, standing: MemberTier) -> Markup:
    if standing.tier is None or standing.since is None:
        return visit.say("tier-none")
    return visit.say("tier-title", emoji=standing.tier.emoji or EMOJI, tier=standing.tier.name, since=standing.since)


def _benefits(visit: Visit, standing: MemberTier, rewards: dict[int, str]) -> Markup | None:
    if standing.tier is None:
        return None
    said = benefit_lines(visit.speaker, standing.tier.benefits, visit.profile.currency, rewards, on_entering=False)
    return lines(visit.say("tier-benefits"), *said) if said else None


def _next(visit: Visit, standing: MemberTier) -> Markup:
    if standing.next is None:
        return visit.say("tier-top")
    missing = amount_of(visit.speaker, standing.terms.metric, standing.missing, visit.profile.currency)
    if standing.period_end is None:
        return visit.say("tier-next", tier=titled(standing.next), missing=missing)
    return visit.say("tier-next-until", tier=titled(standing.next), missing=missing, until=standing.period_end)


def _kept(visit: Visit, standing: MemberTier) -> Markup | None:
    """Until when the tier is sure, and what it takes to keep it."""
    if standing.tier is None:
        return None
    if standing.fixed:
        return visit.say("tier-fixed")
    if standing.review_at is None:
        return visit.say("tier-always")
    until = standing.review_at
    if standing.tier.state == "retired":
        return visit.say("tier-retired", until=until)
    if not standing.keep_missing:
        return visit.say("tier-kept", until=until)
    missing = amount_of(visit.speaker, standing.terms.metric, standing.keep_missing, visit.profile.currency)
    return visit.say("tier-grace" if standing.in_grace else "tier-keep-missing", until=until, missing=missing)


async def show_ladder(event: TelegramObject, visit: Visit, press: ShowLadder) -> None:
    standing = await member_tier(visit.club, visit.member_id)
    rewards = await entry_rewards(visit.club, standing.ladder)
    said = _steps(visit, standing, rewards)
    if not said:
        await visit.show(Screen(visit.say("tier-no-ladder"), ways_on(visit.speaker, "points", "rewards")))
        return
    text = paragraphs(visit.say("ladder-title"), *said, how_counted(visit.speaker, standing.terms))
    await visit.show(Screen(text, under_ladder(visit.speaker)))


def _steps(visit: Visit, standing: MemberTier, rewards: dict[int, str]) -> list[Markup]:
    """Every tier with what it brings; in a ladder too rich for one message, only the member's own and the next one."""
    tiers = standing.ladder.tiers
    said = [lines(_head(visit, standing, tier), *_brings(visit, tier, rewards)) for tier in tiers]
    if sum(map(len, said)) <= LADDER_LETTERS_MAX:
        return said
    near = {tier.id for tier in (standing.tier, standing.next) if tier is not None}
    return [full if tier.id in near else _head(visit, standing, tier) for tier, full in zip(tiers, said, strict=True)]


def _head(visit: Visit, standing: MemberTier, tier: TierView) -> Markup:
    return visit.say(
        "ladder-line",
        emoji=tier.emoji or EMOJI,
        tier=tier.name,
        threshold=amount_of(visit.speaker, standing.terms.metric, tier.threshold, visit.profile.currency),
        beginning=tier.threshold == 0,
        yours=standing.tier is not None and tier.id == standing.tier.id,
    )


def _brings(visit: Visit, tier: TierView, rewards: dict[int, str]) -> list[Markup]:
    return benefit_lines(visit.speaker, tier.benefits, visit.profile.currency, rewards)


async def tier_line(visit: Visit) -> Markup | None:
    """One line about the tier for other screens; None where the club has no tiers."""
    if not visit.profile.has_tiers:
        return None
    standing = await member_tier(visit.club, visit.member_id)
    missing = amount_of(visit.speaker, standing.terms.metric, standing.missing, visit.profile.currency)
    if standing.next is None:
        return None if standing.tier is None else visit.say("tier-points-line-top", tier=standing.tier.name)
    if standing.tier is None:
        return visit.say("tier-points-line-none", next=standing.next.name, missing=missing)
    return visit.say("tier-points-line", tier=standing.tier.name, next=standing.next.name, missing=missing)


def register(room: Router) -> None:
    room.message.register(show_tier, Says("tier"))
    room.callback_query.register(show_tier, Opens("tier"))
    room.callback_query.register(show_ladder, Pressed(ShowLadder))
