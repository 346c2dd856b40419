"""Product codes: all batches, one of them with its days, pausing and revoking it, and whose a code is."""

from typing import Any

from admin_bot.code_presses import (
    AskRevokeCodeBatch,
    CodeBatch,
    CodeBatches,
    LookUpCode,
    PauseCodeBatch,
    ResumeCodeBatch,
    RevokeCodeBatch,
)
from admin_bot.code_words import batch_words, found_words
from admin_bot.keyboards import codes as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.gamification.product_codes import (
    code_batch,
    code_batch_days,
    code_batches,
    code_guard,
    look_up_code,
    set_code_batch_state,
)

routes = Routes()


@routes.command("codes", needs="manage_play")
async def codes(turn: Turn) -> None:
    await _show_all(turn, 1)


@routes.press(CodeBatches, needs="manage_play")
async def page(turn: Turn, press: CodeBatches) -> None:
    await _show_all(turn, press.page)


async def _show_all(turn: Turn, page: int) -> None:
    found = await code_batches(turn.club, turn.staff, page)
    guard = await code_guard(turn.club, turn.staff)
    parts = [turn.speaker.say("admin-codes", count=found.count)]
    if guard.members:
        parts.append(turn.speaker.say("admin-codes-guard", members=guard.members, misses=guard.misses))
    await turn.show(paragraph(parts), keyboards.home(turn.speaker, found))


@routes.press(CodeBatch, needs="manage_play")
async def one(turn: Turn, press: CodeBatch) -> None:
    await show_batch(turn, press.batch_id)


async def show_batch(turn: Turn, batch_id: int) -> None:
    shown = await code_batch(turn.club, turn.staff, batch_id)
    days = await code_batch_days(turn.club, turn.staff, batch_id)
    await turn.show(batch_words(turn.speaker, shown, days), keyboards.batch(turn.speaker, shown, turn.new_key()))


@routes.press(PauseCodeBatch, needs="manage_play")
async def pause(turn: Turn, press: PauseCodeBatch) -> None:
    await set_code_batch_state(turn.club, turn.staff, press.batch_id, "paused", key=press.key)
    await turn.toast(turn.speaker.plain("admin-code-paused-toast"))
    await show_batch(turn, press.batch_id)


@routes.press(ResumeCodeBatch, needs="manage_play")
async def resume(turn: Turn, press: ResumeCodeBatch) -> None:
    await set_code_batch_state(turn.club, turn.staff, press.batch_id, "active", key=press.key)
    await turn.toast(turn.speaker.plain("admin-code-resumed-toast"))
    await show_batch(turn, press.batch_id)


@routes.press(AskRevokeCodeBatch, needs="manage_play")
async def ask_revoke(turn: Turn, press: AskRevokeCodeBatch) -> None:
    shown = await code_batch(turn.club, turn.staff, press.batch_id)
    text = turn.speaker.say("admin-code-ask-revoke", title=shown.title, unused=shown.count - shown.used)
    await turn.show(text, keyboards.revoking(turn.speaker, shown.id, turn.new_key()))


@routes.press(RevokeCodeBatch, needs="manage_play")
async def revoke(turn: Turn, press: RevokeCodeBatch) -> None:
    await set_code_batch_state(turn.club, turn.staff, press.batch_id, "revoked", key=press.key)
    await turn.toast(turn.speaker.plain("admin-code-revoked-toast"))
    await show_batch(turn, press.batch_id)


@routes.press(LookUpCode, needs="manage_play")
async def ask_code(turn: Turn, press: LookUpCode) -> None:
    await turn.ask("code-look-up", back=CodeBatches(1).pack())
    await turn.show(turn.speaker.say("admin-code-ask-look-up"), cancel_row(turn.speaker))


@routes.step("code-look-up", needs="manage_play")
async def look_up(turn: Turn, asked: dict[str, Any]) -> None:
    found = await look_up_code(turn.club, turn.staff, turn.text)
    await turn.end()
    text = turn.speaker.say("admin-code-nobodys") if found is None else found_words(turn.speaker, found)
    await turn.show(text, keyboards.found(turn.speaker, turn.staff, found))
