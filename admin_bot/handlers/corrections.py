"""Points added or taken by hand: how many, why, confirm."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.approvals import above_limit, show_waiting
from admin_bot.keyboards import members as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.presses import CorrectPoints, MemberCard, StartCorrection
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.errors import NumberNotUnderstood, ReasonRequired
from club.ledger import correct_points, points
from club.members import member
from club.staff.approvals import foresee_correction

routes = Routes()

REASON_LENGTH_MAX = 300


@routes.press(StartCorrection, needs="correct_points")
async def start(turn: Turn, press: StartCorrection) -> None:
    whose = await member(turn.club, press.member_id)
    await turn.ask("correction-points", member_id=whose.id, back=MemberCard(whose.id).pack())
    have = await points(turn.club, whose.id)
    text = turn.speaker.say("admin-ask-correction", name=whose.name, available=have.available)
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("correction-points", needs="correct_points")
async def how_many(turn: Turn, asked: dict[str, Any]) -> None:
    number = read_number(turn.text, signed=True)
    if number == 0:
        raise NumberNotUnderstood
    await turn.ask("correction-reason", member_id=asked["member_id"], points=number, back=asked["back"])
    await turn.show(turn.speaker.say("admin-ask-reason", points=number), cancel_row(turn.speaker))


@routes.step("correction-reason", needs="correct_points")
async def why(turn: Turn, asked: dict[str, Any]) -> None:
    """The preview. Another reason typed now replaces it."""
    reason = turn.text[:REASON_LENGTH_MAX]
    if not reason:
        raise ReasonRequired
    whose = await member(turn.club, asked["member_id"])
    key, number = turn.new_key(), asked["points"]
    leave = await foresee_correction(turn.club, turn.staff, whose.id, number)
    preview = turn.speaker.say("admin-preview-correction", name=whose.name, points=number, reason=reason)
    text = paragraph([preview, *above_limit(turn.speaker, leave)])
    await turn.ask(**{**asked, "reason": reason, "key": key})  # before the button is seen: a tap must find its reason
    await turn.show(text, keyboards.confirm_correction(turn.speaker, whose.id, number, key))


@routes.press(CorrectPoints, needs="correct_points", keeps_conversation=True)
async def confirm(turn: Turn, press: CorrectPoints) -> None:
    """Book it. The reason stays with its key until something else is begun, so that a second tap is recognised."""
    asked = turn.asked or {}
    if asked.get("key") != press.key:
        raise TapOutOfDate
    corrected = await correct_points(
        turn.club, turn.staff, press.member_id, press.points, asked["reason"], key=press.key
    )
    await turn.ask("corrected", key=press.key, reason=asked["reason"])
    if corrected.waits_for is not None:
        await show_waiting(turn, corrected.waits_for, press.member_id)
        return
    speaker, whose = turn.speaker, await member(turn.club, press.member_id)
    await turn.toast(speaker.plain("admin-already-recorded" if corrected.repeated else "admin-corrected-toast"))
    text = speaker.say(
        "admin-corrected",
        name=whose.name,
        points=corrected.points,
        available=corrected.available,
        reason=asked["reason"],
    )
    await turn.show(text, keyboards.back_to_card(speaker, whose.id))
