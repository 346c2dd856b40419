"""Who asked to be forgotten after a backup was made is in it, with name and points: once it is put back, they are erased again."""

from typing import Any, Final

from club.context import Club
from club.errors import MemberNotFound
from club.members import erase_member

FORGET_AGAIN: Final = "forget-again"


async def forget_again(club: Club, arguments: dict[str, Any]) -> None:
    """The job. Idempotent, as erasing is."""
    for member_id in arguments["members"]:
        try:
            await erase_member(club, member_id)
        except MemberNotFound:
            continue  # another backup was put back meanwhile, from before they joined
