"""Finding a member by phone, number, name or a shared contact; a voucher when its code was typed."""

from typing import Literal

from admin_bot.door import follow
from admin_bot.handlers.conversation import open_screen
from admin_bot.keyboards import blocking
from admin_bot.keyboards import members as keyboards
from admin_bot.keyboards.common import cancel_row, menu_row
from admin_bot.presses import MemberAtTill, MemberCard
from admin_bot.turn import Turn
from club.members.searching import search_members
from club.rewards import code_in

At = Literal["till", "members"]
WORDS_MAX = 60


async def ask_whom(turn: Turn, *, at: At, fresh: bool = False) -> None:
    """The next words are searched for; `at` is where the member is then shown."""
    await turn.ask("find-member", at=at)
    key = "admin-ask-member-at-till" if at == "till" else "admin-ask-member"
    await turn.show(turn.speaker.say(key), cancel_row(turn.speaker), fresh=fresh)


async def show_found(turn: Turn, words: str, *, at: At, also_vouchers: bool = False, page: int = 1) -> None:
    """The member, or a list to pick from, or what to try next."""
    found = await search_members(turn.club, turn.staff, words, page)
    if not found.found:
        if also_vouchers and code_in(words) is not None and turn.staff.may("hand_over_vouchers"):
            await follow(turn, turn.desk.routes.links["v_"], words)
            return
        await _nobody(turn, words)
        return
    if len(found.found) == 1 and page == 1:
        await turn.end()
        member_id = found.found[0].member.id
        await open_screen(turn, MemberCard(member_id) if at == "members" else MemberAtTill(member_id))
        return
    # Another name typed now begins another search; the pages of this one need its words.
    await turn.ask("find-member", at=at, words=words[:WORDS_MAX])
    text = turn.speaker.say("admin-several-members", count=len(found.found), more=found.has_more or page > 1)
    rows = [
        *keyboards.found(turn.speaker, found.found, at),
        *blocking.found_pages(turn.speaker, found),
        *menu_row(turn.speaker),
    ]
    await turn.show(text, rows)


async def _nobody(turn: Turn, words: str) -> None:
    customer = turn.desk.customer_username() or None
    text = turn.speaker.say("admin-nobody-found", words=words[:60], customer=customer)
    await turn.show(text, cancel_row(turn.speaker) if turn.asked is not None else menu_row(turn.speaker))
