"""The screen of play: every room of it that this person may look after."""

from admin_bot.keyboards.play import play_screen
from admin_bot.routes import Routes
from admin_bot.turn import Turn

routes = Routes()


@routes.command("play", needs="manage_play")
async def show_play(turn: Turn) -> None:
    await turn.show(turn.speaker.say("admin-play"), play_screen(turn.speaker, turn.staff))
