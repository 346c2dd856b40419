"""A conversation of several steps: where it stands is a row, so it goes on after a restart and on another machine."""

from typing import Any

from admin_bot.door import follow
from admin_bot.keyboards.common import cancel_row, menu_row
from admin_bot.presses import Cancel, Press, Skip, unpack
from admin_bot.routes import Route, Routes
from admin_bot.turn import Turn

routes = Routes()


def goes_on(turn: Turn) -> Route | None:
    """The step that waits for an answer; None when nothing is being asked."""
    if turn.asked is None:
        return None
    return turn.desk.routes.steps.get(str(turn.asked.get("step")))


async def words(turn: Turn, step: Route) -> None:
    """What was typed answers the step, if the step wants words."""
    if step.accepts == "picture":
        await turn.show(turn.speaker.say("admin-picture-expected"), cancel_row(turn.speaker))
        return
    if step.accepts == "file":
        await turn.show(turn.speaker.say("backup-file-expected"), cancel_row(turn.speaker))
        return
    await follow(turn, step, turn.asked)


async def picture(turn: Turn, step: Route) -> None:
    """A picture answers the step, if the step wants one."""
    if step.accepts == "file":
        await turn.show(turn.speaker.say("backup-file-expected"), cancel_row(turn.speaker))
        return
    if step.accepts != "picture":
        await turn.show(turn.speaker.say("admin-words-expected"), cancel_row(turn.speaker))
        return
    await follow(turn, step, turn.asked)


async def file(turn: Turn, step: Route) -> None:
    """A file answers the step, if the step wants one."""
    if step.accepts != "file":
        await turn.show(turn.speaker.say("admin-words-expected"), cancel_row(turn.speaker))
        return
    await follow(turn, step, turn.asked)


async def open_screen(turn: Turn, press: Press) -> None:
    """Go where a button of this kind leads."""
    await follow(turn, turn.desk.routes.presses[press.name], press)


async def _stop(turn: Turn) -> None:
    asked: dict[str, Any] = turn.asked or {}
    await turn.end()
    await turn.toast(turn.speaker.plain("admin-cancelled-toast"))
    back = unpack(str(asked.get("back", "")))
    if back is not None:
        await open_screen(turn, back)
        return
    await turn.show(turn.speaker.say("admin-cancelled"), menu_row(turn.speaker))


@routes.press(Cancel, needs="any_staff", keeps_conversation=True)
async def cancel(turn: Turn, press: Cancel) -> None:
    await _stop(turn)


@routes.command("cancel", needs="any_staff", keeps_conversation=True)
async def cancel_by_command(turn: Turn) -> None:
    await _stop(turn)


@routes.press(Skip, needs="any_staff", keeps_conversation=True)
async def skip(turn: Turn, press: Skip) -> None:
    """The question is left out: its step is told so by `skipped` in what it kept."""
    step = goes_on(turn)
    if step is None or step.name != press.step:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    await follow(turn, step, {**(turn.asked or {}), "skipped": True})
