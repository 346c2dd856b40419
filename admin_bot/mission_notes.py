"""What staff are told about missions."""

from collections.abc import Callable
from typing import Any

from admin_bot.keyboards.common import Row, button
from admin_bot.presses import MemberCard
from club.i18n import Markup, Speaker

Said = dict[str, Any]
Told = tuple[Markup, list[Row]]


def _thing(speaker: Speaker, said: Said) -> Told:
    text = speaker.say(
        "told-mission-thing", name=said["name"], number=said["number"], title=said["title"], prize=said["prize"]
    )
    return text, [[button(speaker, "admin-button-open-member", MemberCard(said["doer_member_id"]))]]


MISSION_KINDS: dict[str, Callable[[Speaker, Said], Told]] = {"told-mission-thing": _thing}
