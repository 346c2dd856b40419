"""Which interests members may choose from."""

from typing import Any

from admin_bot.gift_presses import Interests, NoInterests, WriteInterests
from admin_bot.keyboards.common import Row, asking, button, manage_row
from admin_bot.routes import Routes
from admin_bot.sentences import lines
from admin_bot.turn import Turn
from club.members import interests_offered, set_interests

routes = Routes()

STEP = "interests"


@routes.command("interests", needs="manage_programme")
async def interests(turn: Turn) -> None:
    await _show(turn, await interests_offered(turn.club))


@routes.press(Interests, needs="manage_programme")
async def interests_from_screen(turn: Turn, press: Interests) -> None:
    await interests(turn)


async def _show(turn: Turn, offered: tuple[str, ...]) -> None:
    speaker = turn.speaker
    rows: list[Row] = [[button(speaker, "admin-interests-write", WriteInterests(), "primary")]]
    text = speaker.say("admin-interests", count=len(offered))
    if offered:
        text = lines([text, *(speaker.say("admin-interest-line", word=word) for word in offered)])
        rows.append([button(speaker, "admin-interests-none", NoInterests(turn.new_key()), "danger")])
    await turn.show(text, [*rows, *manage_row(speaker)])


@routes.press(WriteInterests, needs="manage_programme")
async def ask(turn: Turn, press: WriteInterests) -> None:
    await turn.ask(STEP, back=Interests().pack())
    await turn.show(turn.speaker.say("admin-ask-interests"), asking(turn.speaker))


@routes.step(STEP, needs="manage_programme")
async def take(turn: Turn, asked: dict[str, Any]) -> None:
    offered = await set_interests(turn.club, turn.staff, [turn.text], key=turn.new_key())
    await turn.end()
    await _show(turn, offered)


@routes.press(NoInterests, needs="manage_programme")
async def drop_all(turn: Turn, press: NoInterests) -> None:
    await _show(turn, await set_interests(turn.club, turn.staff, [], key=press.key))
