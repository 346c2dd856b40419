"""What staff are told about contests."""

from collections.abc import Callable
from typing import Any

from admin_bot.contest_presses import ContestHome
from admin_bot.keyboards.common import Row, button
from club.i18n import Markup, Speaker

Told = tuple[Markup, list[Row]]


def _waits(speaker: Speaker, said: dict[str, Any]) -> Told:
    text = speaker.say("told-contest-waits", title=said["title"], kind=said["contest"], entries=said["entries"])
    return text, [[button(speaker, "contest-button-card", ContestHome(said["contest_id"]), "primary")]]


CONTEST_KINDS: dict[str, Callable[[Speaker, dict[str, Any]], Told]] = {"told-contest-waits": _waits}
