"""Invitations as staff see them: how many stand where, and what has to be decided, with what speaks for and against it."""

from typing import Any

from admin_bot.keyboards import referrals as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.referral_presses import (
    ApproveReferral,
    AskVoidReferral,
    FlaggedReferrals,
    ReferralCase,
    Referrals,
)
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.i18n import Markup
from club.referrals import (
    CaseView,
    approve_referral,
    flagged_referrals,
    referral_case,
    referral_counts,
    referral_terms,
    void_referral,
)
from club.referrals.wording import shown_name

routes = Routes()

TIMES_SHOWN = 8


async def show_referrals(turn: Turn) -> None:
    counts = await referral_counts(turn.club, turn.staff)
    terms = await referral_terms(turn.club)
    text = turn.speaker.say(
        "referral-home",
        on=terms is not None,
        pending=counts.pending,
        approved=counts.approved,
        flagged=counts.flagged,
        voided=counts.voided,
    )
    await turn.show(text, keyboards.home(turn.speaker, turn.staff, counts))


@routes.command("referrals", needs="decide_referrals")
async def referrals(turn: Turn) -> None:
    await show_referrals(turn)


@routes.press(Referrals, needs="decide_referrals")
async def referrals_from_screen(turn: Turn, press: Referrals) -> None:
    await show_referrals(turn)


@routes.press(FlaggedReferrals, needs="decide_referrals")
async def flagged(turn: Turn, press: FlaggedReferrals) -> None:
    found = await flagged_referrals(turn.club, turn.staff, page=press.page)
    text = turn.speaker.say("referral-flagged", count=found.counts.flagged)
    await turn.show(text, keyboards.flagged(turn.speaker, found))


@routes.press(ReferralCase, needs="decide_referrals")
async def case(turn: Turn, press: ReferralCase) -> None:
    await _show_case(turn, await referral_case(turn.club, turn.staff, press.referral_id))


async def _show_case(turn: Turn, shown: CaseView) -> None:
    say = turn.speaker.say
    reason = shown.reason if shown.state in ("pending", "voided") else None
    parts = [
        say(
            "referral-case",
            inviter=shown_name(turn.speaker, shown.inviter_name),
            inviter_number=shown.inviter_number,
            friend=shown_name(turn.speaker, shown.friend_name),
            friend_number=shown.friend_number,
            at=shown.joined_at,
        ),
        lines(
            [
                say("referral-case-state", state=shown.state),
                *([say("referral-why", reason=reason, ready_at=None)] if reason else []),
            ]
        ),
        lines(
            [
                say("referral-case-counts", day=shown.friends_of_day, month=shown.friends_of_month),
                say("referral-case-voided", voided=shown.friends_voided),
                say("referral-case-friend", phone=shown.friend_has_phone, bought=shown.purchases),
                _series(turn, shown),
            ]
        ),
    ]
    await turn.show(paragraph(parts), keyboards.case(turn.speaker, turn.staff, shown))


def _series(turn: Turn, shown: CaseView) -> Markup:
    """When the friends who came close together joined."""
    times = [turn.speaker.time(at) for at in shown.beside[:TIMES_SHOWN]]
    return turn.speaker.say(
        "referral-case-series", count=len(shown.beside), minutes=shown.series_minutes, times=" · ".join(times)
    )


@routes.press(ApproveReferral, needs="decide_referrals")
async def approve(turn: Turn, press: ApproveReferral) -> None:
    decided = await approve_referral(turn.club, turn.staff, press.referral_id)
    await turn.toast(turn.speaker.plain("referral-approved-toast"))
    await _show_case(turn, decided)


@routes.press(AskVoidReferral, needs="decide_referrals")
async def ask_void(turn: Turn, press: AskVoidReferral) -> None:
    shown = await referral_case(turn.club, turn.staff, press.referral_id)
    await turn.ask("referral-void", referral_id=shown.id, back=ReferralCase(shown.id).pack())
    text = turn.speaker.say(
        "referral-ask-void",
        inviter=shown_name(turn.speaker, shown.inviter_name),
        friend=shown_name(turn.speaker, shown.friend_name),
    )
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("referral-void", needs="decide_referrals")
async def void(turn: Turn, asked: dict[str, Any]) -> None:
    decided = await void_referral(turn.club, turn.staff, asked["referral_id"], turn.text)
    await turn.end()
    await _show_case(turn, decided)
