"""Blocking a member: why, confirm; and letting them back."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.conversation import open_screen
from admin_bot.keyboards import blocking as keyboards
from admin_bot.member_card import TYPED, said_reason
from admin_bot.member_presses import AskBlock, BlockFor, BlockMember, UnblockMember
from admin_bot.presses import MemberCard
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import ReasonRequired
from club.members import member
from club.staff import BLOCK_REASONS
from club.staff.blocking import block_member, unblock_member
from club.staff.rules import kept_reason

routes = Routes()


@routes.press(AskBlock, needs="block_members")
async def ask_block(turn: Turn, press: AskBlock) -> None:
    whom = await member(turn.club, press.member_id)
    await turn.ask("block-reason", member_id=whom.id, back=MemberCard(whom.id).pack())
    text = turn.speaker.say("block-ask-reason", name=whom.name)
    await turn.show(text, keyboards.reasons(turn.speaker, whom.id))


@routes.step("block-reason", needs="block_members")
async def reason_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """The preview. Another reason typed now replaces it."""
    reason = kept_reason(turn.text)
    if not reason or reason.startswith(":"):
        raise ReasonRequired
    key = turn.new_key()
    await turn.ask(**{**asked, "reason": reason, "key": key})  # before the button is seen: a tap must find its reason
    await _preview(turn, asked["member_id"], TYPED, reason, key)


@routes.press(BlockFor, needs="block_members")
async def block_for(turn: Turn, press: BlockFor) -> None:
    if press.reason not in BLOCK_REASONS:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    await _preview(turn, press.member_id, press.reason, f":{press.reason}", turn.new_key())


async def _preview(turn: Turn, member_id: int, carried: str, reason: str, key: str) -> None:
    whom = await member(turn.club, member_id)
    text = turn.speaker.say("block-preview", name=whom.name, **said_reason(reason))
    await turn.show(text, keyboards.confirm(turn.speaker, whom.id, carried, key))


@routes.press(BlockMember, needs="block_members", keeps_conversation=True)
async def block(turn: Turn, press: BlockMember) -> None:
    """A typed reason stays with its key until something else is begun, so that a second tap is recognised."""
    reason = press.reason
    if reason == TYPED:
        if (turn.asked or {}).get("key") != press.key:
            raise TapOutOfDate
        reason = (turn.asked or {})["reason"]
    await block_member(turn.club, turn.staff, press.member_id, reason, key=press.key)
    await turn.toast(turn.speaker.plain("block-toast"))
    await turn.end()
    await open_screen(turn, MemberCard(press.member_id))


@routes.press(UnblockMember, needs="block_members")
async def unblock(turn: Turn, press: UnblockMember) -> None:
    await unblock_member(turn.club, turn.staff, press.member_id, key=press.key)
    await turn.toast(turn.speaker.plain("unblock-toast"))
    await open_screen(turn, MemberCard(press.member_id))
