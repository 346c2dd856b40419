"""What staff read about a member beyond their points, each piece only for roles that may see it."""

from admin_bot.sentences import lines
from admin_bot.turn import Turn
from club.errors import ClubError
from club.i18n import Markup
from club.ledger import credit_of
from club.members import MemberView
from club.members.profile_views import member_profile
from club.money import Money
from club.referrals.views import invitation
from club.staff.blocking import blocked_reason
from club.tiers.views import member_tier, tier_held
from club.tiers.wording import at_the_till, titled

TYPED = "typed"


def said_reason(kept: str) -> dict[str, str]:
    """A kept reason as the blanks of a sentence: one of ours by name, or words."""
    return {"reason": kept[1:], "words": ""} if kept.startswith(":") else {"reason": TYPED, "words": kept}


async def blocked_line(turn: Turn, shown: MemberView) -> list[Markup]:
    """That the member is blocked, and why; nothing for all others."""
    if shown.state != "blocked":
        return []
    return [turn.speaker.say("block-on-card", **said_reason(await blocked_reason(turn.club, shown.id) or ""))]


async def till_lines(turn: Turn, member_id: int) -> list[Markup]:
    """The tier and what it means to whoever takes the money; nothing for members without one."""
    held = await tier_held(turn.club, member_id)
    if held is None:
        return []
    return [lines([turn.speaker.say("tier-at-till", tier=titled(held)), *at_the_till(turn.speaker, held.benefits)])]


async def standing_lines(turn: Turn, shown: MemberView) -> list[Markup]:
    """Tier, credit, invitations; e-mail for who may see how a member is reached."""
    speaker, said = turn.speaker, []
    stands = await member_tier(turn.club, shown.id)
    if stands.tier is not None:
        said.append(speaker.say("member-tier", tier=stands.tier.name, emoji=stands.tier.emoji, until=stands.review_at))
    credit = await credit_of(turn.club, shown.id)
    if credit.available or credit.pending:
        have, coming = Money(credit.available, credit.currency), Money(credit.pending, credit.currency)
        said.append(speaker.say("member-credit", credit=have, coming=coming, pending=credit.pending > 0))
    if turn.staff.may("see_history"):
        said += await _invitations(turn, shown)
    if turn.staff.may("see_phones"):
        email = (await member_profile(turn.club, shown.id)).email
        said += [speaker.say("member-email", email=email)] if email else []
    return said


async def _invitations(turn: Turn, shown: MemberView) -> list[Markup]:
    try:
        brought = await invitation(turn.club, shown.id)
    except ClubError:  # invitations are off in this club, or the member is not active
        return []
    if not brought.invited:
        return []
    return [turn.speaker.say("member-invited", invited=brought.invited, approved=brought.approved)]
