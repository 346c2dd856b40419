"""What waits for a second person: the list, one request, deciding it; and from where on acts wait."""

from collections.abc import Awaitable, Callable
from typing import Any

from admin_bot.handlers.conversation import open_screen
from admin_bot.keyboards import staff as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.reading import read_amount, read_number
from admin_bot.routes import Routes
from admin_bot.sentences import lines, money_and_credit, paragraph
from admin_bot.staff_presses import (
    ApprovalCard,
    Approvals,
    Approve,
    AskLimit,
    Limits,
    NoLimit,
    RefuseApproval,
    WithdrawApproval,
)
from admin_bot.turn import Turn
from club.context import Club
from club.errors import ApprovalClosed
from club.i18n import Markup, Speaker
from club.money import Money
from club.staff import ApprovalTerms, StaffView
from club.staff.approvals import (
    ApprovalView,
    Decided,
    approval,
    approval_terms,
    approve,
    refuse,
    set_approval_terms,
    waiting_approvals,
    withdraw,
)
from club.staff.asking import APPROVAL_WAITS_DAYS, Leave

routes = Routes()


@routes.command("approvals", needs="approve_acts")
async def approvals(turn: Turn) -> None:
    shown = await waiting_approvals(turn.club, turn.staff)
    head = turn.speaker.say("approval-list", count=len(shown))
    said = [request(turn.speaker, each) for each in shown]
    await turn.show(paragraph([head, *said]), keyboards.approvals(turn.speaker, turn.staff, shown))


@routes.press(Approvals, needs="approve_acts")
async def approvals_from_screen(turn: Turn, press: Approvals) -> None:
    await approvals(turn)


def request(speaker: Speaker, shown: ApprovalView) -> Markup:
    """What is asked for, for whom, why, by whom, and how it stands."""
    what = speaker.say(
        "approval-request",
        what=shown.act,
        points=shown.points,
        reason=shown.reason,
        amount=shown.amount,
        number=shown.purchase_number,
        member=shown.member_name,
        member_number=shown.member_number,
    )
    said = [what]
    if shown.amount is not None and shown.as_credit is not None and shown.state in ("waiting", "approved"):
        key = "refund-goes-back" if shown.state == "waiting" else "refund-went-back"
        said.append(money_and_credit(speaker, key, shown.amount, shown.as_credit))
    asked = speaker.say("approval-asked", by=shown.asked_by_name, at=shown.asked_at)
    how = speaker.say(
        "approval-state", state=shown.state, by=shown.decided_by_name, at=shown.decided_at, until=shown.expires_at
    )
    return lines([*said, asked, how])


def above_limit(speaker: Speaker, leave: Leave) -> list[Markup]:
    """What a preview says when the act is above the club's limit; nothing when it is not."""
    if leave == "free":
        return []
    return [speaker.say("approval-alone" if leave == "alone" else "approval-will-wait")]


async def show_waiting(turn: Turn, approval_id: int, member_id: int | None) -> None:
    """Instead of what was to be done: it waits."""
    speaker = turn.speaker
    await turn.show(
        speaker.say("approval-waits", days=APPROVAL_WAITS_DAYS),
        keyboards.waits(speaker, turn.staff, approval_id, member_id),
    )


@routes.press(ApprovalCard, needs="approve_acts")
async def card(turn: Turn, press: ApprovalCard) -> None:
    await _show(turn, await approval(turn.club, turn.staff, press.approval_id))


async def _show(turn: Turn, shown: ApprovalView) -> None:
    await turn.show(request(turn.speaker, shown), keyboards.approval_card(turn.speaker, turn.staff, shown))


@routes.press(Approve, needs="approve_acts")
async def approve_request(turn: Turn, press: Approve) -> None:
    await _decide(turn, press.approval_id, approve, "approval-approved-toast")


@routes.press(RefuseApproval, needs="approve_acts")
async def refuse_request(turn: Turn, press: RefuseApproval) -> None:
    await _decide(turn, press.approval_id, refuse, "approval-refused-toast")


@routes.press(WithdrawApproval, needs="approve_acts")
async def withdraw_request(turn: Turn, press: WithdrawApproval) -> None:
    await _decide(turn, press.approval_id, withdraw, "approval-withdrawn-toast")


async def _decide(
    turn: Turn, approval_id: int, decide: Callable[[Club, StaffView, int], Awaitable[Decided]], toast: str
) -> None:
    try:
        decided = await decide(turn.club, turn.staff, approval_id)
    except ApprovalClosed as closed:
        await _too_late(turn, approval_id, closed)
        return
    await turn.toast(turn.speaker.plain("admin-already-recorded" if decided.repeated else toast))
    await _show(turn, decided.approval)


async def _too_late(turn: Turn, approval_id: int, closed: ApprovalClosed) -> None:
    """Somebody was quicker, or its time ran out: the screen shows how it stands."""
    await turn.toast(turn.speaker.label(f"error-{closed.code}", **closed.data), alert=True)
    await _show(turn, await approval(turn.club, turn.staff, approval_id))


# -- from where on


async def _show_limits(turn: Turn, terms: ApprovalTerms) -> None:
    amount = None if terms.refund_amount is None else Money(terms.refund_amount, turn.profile.currency)
    text = turn.speaker.say("approval-limits", points=terms.correction_points, amount=amount)
    await turn.show(text, keyboards.limits(turn.speaker, terms))


@routes.press(Limits, needs="manage_programme")
async def limits(turn: Turn, press: Limits) -> None:
    await _show_limits(turn, await approval_terms(turn.club))


@routes.press(AskLimit, needs="manage_programme")
async def ask_limit(turn: Turn, press: AskLimit) -> None:
    limit = "refund" if press.limit == "refund" else "correction"
    await turn.ask("approval-limit", limit=limit, back=Limits().pack())
    text = turn.speaker.say("approval-ask-limit", limit=limit, unit=turn.profile.display_unit)
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("approval-limit", needs="manage_programme")
async def limit_typed(turn: Turn, asked: dict[str, Any]) -> None:
    before = await approval_terms(turn.club)
    if asked["limit"] == "refund":
        terms = ApprovalTerms(before.correction_points, read_amount(turn.text, turn.profile).amount)
    else:
        terms = ApprovalTerms(read_number(turn.text), before.refund_amount)
    await set_approval_terms(turn.club, turn.staff, terms)
    await turn.end()
    await open_screen(turn, Limits())


@routes.press(NoLimit, needs="manage_programme")
async def no_limit(turn: Turn, press: NoLimit) -> None:
    before = await approval_terms(turn.club)
    is_refund = press.limit == "refund"
    terms = ApprovalTerms(before.correction_points if is_refund else None, None if is_refund else before.refund_amount)
    await _show_limits(turn, await set_approval_terms(turn.club, turn.staff, terms))
