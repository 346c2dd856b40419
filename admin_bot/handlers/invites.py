"""Inviting somebody with a link and its QR, taking a link back, and coming in by one."""

import asyncio

from admin_bot.door import INVITE_PREFIX
from admin_bot.handlers.menu import welcome
from admin_bot.handlers.staff import known_role
from admin_bot.keyboards import staff as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.staff_presses import MakeInvite, NewInvite, OpenInvites, WithdrawInvite
from admin_bot.turn import Turn
from club.pictures import render_qr
from club.staff import ROLES, accept_invite, invite_staff, open_invites, withdraw_invite

routes = Routes()


@routes.press(NewInvite, needs="manage_staff")
async def new_invite(turn: Turn, press: NewInvite) -> None:
    said = [turn.speaker.say("staff-may", role=role) for role in ROLES[::-1]]
    text = paragraph([turn.speaker.say("staff-ask-invite-role"), lines(said)])
    await turn.show(text, keyboards.invite_roles(turn.speaker, turn.new_key()))


@routes.press(MakeInvite, needs="manage_staff")
async def make_invite(turn: Turn, press: MakeInvite) -> None:
    """The link is shown here and nowhere again: only a digest of it is kept."""
    role = await known_role(turn, press.role)
    if role is None:
        return
    speaker = turn.speaker
    made = await invite_staff(turn.club, turn.staff, role, key=press.key)
    link = f"https://t.me/{turn.telegram.username}?start={INVITE_PREFIX}{made.token}"
    picture = await asyncio.to_thread(render_qr, link)
    await turn.show(speaker.say("staff-invite-below", role=role), keyboards.to_list(speaker))
    text = speaker.say("staff-invite", club=turn.profile.name, role=role, link=link, at=made.expires_at)
    await turn.send_picture(picture, text, keyboards.invitation(speaker, link, made.id))


@routes.press(OpenInvites, needs="manage_staff")
async def invites(turn: Turn, press: OpenInvites) -> None:
    shown = await open_invites(turn.club, turn.staff)
    said = [
        turn.speaker.say("staff-invite-line", role=each.role, by=each.invited_by, at=each.expires_at) for each in shown
    ]
    text = paragraph([turn.speaker.say("staff-invites", count=len(shown)), lines(said)])
    await turn.show(text, keyboards.invites(turn.speaker, shown))


@routes.press(WithdrawInvite, needs="manage_staff")
async def withdraw(turn: Turn, press: WithdrawInvite) -> None:
    was_open = await withdraw_invite(turn.club, turn.staff, press.invite_id)
    key = "staff-withdrawn-toast" if was_open else "staff-invite-was-closed"
    await turn.toast(turn.speaker.plain(key), alert=not was_open)
    await invites(turn, OpenInvites())


@routes.link(INVITE_PREFIX, needs="any_staff")
async def came_in(turn: Turn, token: str) -> None:
    """Whoever just came in is welcomed; who works here already hears that the link changes nothing."""
    await accept_invite(turn.club, turn.staff.platform, turn.staff.platform_user_id, turn.staff.name, token)
    await welcome(turn, invited=True)
