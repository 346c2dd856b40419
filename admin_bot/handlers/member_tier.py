"""A member's tier as the owner sees it, and putting them into one by hand."""

from admin_bot.keyboards import tiers as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.tier_presses import ChooseTier, FixMember, PlaceMember, TierOfMember
from admin_bot.turn import Turn
from club.errors import TierNotFound
from club.i18n import Markup
from club.members import member
from club.tiers import member_tier, put_in_tier
from club.tiers.wording import amount_of, titled

routes = Routes()


@routes.press(TierOfMember, needs="manage_tiers")
async def of_member(turn: Turn, press: TierOfMember) -> None:
    await _show(turn, press.member_id)


async def _show(turn: Turn, member_id: int) -> None:
    speaker, whose = turn.speaker, await member(turn.club, member_id)
    stands = await member_tier(turn.club, member_id)
    parts: list[Markup] = [
        speaker.say(
            "tier-of-member",
            name=whose.name,
            tier=None if stands.tier is None else titled(stands.tier),
            fixed=stands.fixed,
            until=stands.review_at,
        ),
    ]
    metric, currency = stands.terms.metric, turn.profile.currency
    progress = amount_of(speaker, metric, stands.progress, currency)
    if stands.next is None:
        parts.append(speaker.say("tier-of-member-top", progress=progress))
    else:
        missing = amount_of(speaker, metric, stands.missing, currency)
        parts.append(speaker.say("tier-of-member-next", progress=progress, next=stands.next.name, missing=missing))
    if stands.keep_missing:
        missing = amount_of(speaker, metric, stands.keep_missing, currency)
        parts.append(speaker.say("tier-of-member-keep", missing=missing))
    await turn.show(paragraph(parts), keyboards.of_member(speaker, stands.ladder, member_id, stands.tier))


@routes.press(ChooseTier, needs="manage_tiers")
async def choose(turn: Turn, press: ChooseTier) -> None:
    whose, stands = await member(turn.club, press.member_id), await member_tier(turn.club, press.member_id)
    to = stands.ladder.tier(press.tier_id)
    if to is None and press.tier_id:
        raise TierNotFound
    text = turn.speaker.say("tier-place-question", name=whose.name, tier=None if to is None else titled(to))
    await turn.show(text, keyboards.placing(turn.speaker, whose.id, press.tier_id, turn.new_key()))


@routes.press(PlaceMember, needs="manage_tiers")
async def place(turn: Turn, press: PlaceMember) -> None:
    await _place(turn, press, fixed=False)


@routes.press(FixMember, needs="manage_tiers")
async def fix(turn: Turn, press: FixMember) -> None:
    await _place(turn, press, fixed=True)


async def _place(turn: Turn, press: PlaceMember | FixMember, *, fixed: bool) -> None:
    placed = await put_in_tier(
        turn.club, turn.staff, press.member_id, press.tier_id or None, fixed=fixed, key=press.key
    )
    await turn.toast(turn.speaker.plain("admin-already-recorded" if placed.repeated else "tier-placed-toast"))
    await _show(turn, press.member_id)
