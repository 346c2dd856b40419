"""What a purchase would bring if it were booked now: which rules give, which do not and why, what is nearly reached."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.earning.gathering import gather_facts
from club.earning.judging import judge_purchase
from club.earning.nearly import Nearly, nearly_reached
from club.earning.shapes import Earned, Facts, Moment, ReasonLine, Terms, WhyNot
from club.earning.snapshots import TILL, PurchaseLine, parts_of
from club.earning.terms import read_terms
from club.earning.views import check_amount, check_credit
from club.money import Money


@dataclass(frozen=True, slots=True)
class PurchasePreview:
    """`credit` in minor units; `lines` add up to both. `not_fired`: rules that brought nothing or were cut, each with a reason
    `why-not-<reason>`. How rules stack is one policy, said by `programme-stacking`. `pending_days`: how long it all waits.
    """

    points: int
    credit: int
    lines: tuple[ReasonLine, ...]
    not_fired: tuple[WhyNot, ...]
    nearly: tuple[Nearly, ...]
    pending_days: int
    earned: Earned


async def preview_purchase(
    club: Club,
    amount: Money,
    *,
    member_id: int | None = None,
    at: dt.datetime | None = None,
    channel: str = TILL,
    lines: tuple[PurchaseLine, ...] = (),
    credit_to_spend: int = 0,
) -> PurchasePreview:
    """Changes nothing. Without a member, rules that ask about one do not fire (`no-member`).

    Refuses AmountNotUnderstood, AmountTooLarge, CreditAboveTotal.
    """
    check_amount(amount)
    check_credit(amount, credit_to_spend)
    terms = await read_terms(club.database, club.id)
    at = at or club.clock.now()
    moment = Moment(
        at,
        terms.timezone,
        channel,
        parts_of(amount.amount, 0, lines, credit_to_spend),
        await _facts(club, terms, member_id, at),
    )
    judgement = judge_purchase(terms, moment)
    earned = judgement.earned
    near = nearly_reached(terms.rules, moment, judgement.not_fired)
    return PurchasePreview(
        earned.points, earned.credit, earned.lines, judgement.not_fired, near, terms.pending_days, earned
    )


async def _facts(club: Club, terms: Terms, member_id: int | None, at: dt.datetime) -> Facts | None:
    if member_id is None or not terms.needs_facts:
        return None
    return await gather_facts(club.database, club.id, member_id, terms, at)
