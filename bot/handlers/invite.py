"""Inviting friends: the member's link with its code, who came by it, and what happens to who opens a link."""

from aiogram import F, Router
from aiogram.types import Message, TelegramObject

from bot.handlers.menu import show_menu_below
from bot.intents import Opens, Pressed, Says
from bot.invitations import invitation_face, invitation_link, invitation_picture, share_text
from bot.joining import invite
from bot.keyboards.invite import share_button, under_friends, under_invitation
from bot.keyboards.main_menu import menu_under_chat, ways_on
from bot.presses import TurnFriends
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.i18n import Markup
from club.members import member
from club.referrals import FriendLine, InvitationView, invitation, my_referral_code, remember_link
from club.referrals.rules import code_in_payload
from club.referrals.wording import gift, promise, shown_name, small_print


async def show_invitation(event: TelegramObject, visit: Visit) -> None:
    view = await invitation(visit.club, visit.member_id)
    owner = await member(visit.club, visit.member_id)
    me = await visit.desk.bot.me()
    link = invitation_link(me.username or "", await my_referral_code(visit.club, visit.member_id))
    words = share_text(visit.speaker, visit.profile, owner.name, view.terms)
    share = share_button(visit.speaker, link, words, inline=bool(me.supports_inline_queries))
    face = invitation_face(visit.speaker, visit.profile, owner.name, view.terms, link)
    keyboard = under_invitation(visit.speaker, view, link, share)
    await visit.show(Screen(_words(visit, view, link), keyboard, invitation_picture(visit, face)))


def _words(visit: Visit, view: InvitationView, link: str) -> Markup:
    brought = gift(visit.speaker, view.points, view.credit, visit.profile.currency)
    next_one = view.next_milestone
    return paragraphs(
        visit.say("invite-title"),
        promise(visit.speaker, view.terms, visit.profile.currency),
        small_print(visit.speaker, view.terms),
        lines(visit.say("invite-link", link=link), visit.say("invite-hint")),
        lines(
            visit.say("invite-so-far", invited=view.invited, approved=view.approved),
            visit.say("invite-brought", gift=brought) if brought else None,
            visit.say(
                "invite-milestone-next",
                missing=next_one[0] - view.approved,
                friends=next_one[0],
                points=next_one[1],
            )
            if next_one
            else None,
        ),
    )


async def show_friends(event: TelegramObject, visit: Visit, press: TurnFriends) -> None:
    view = await invitation(visit.club, visit.member_id, page=press.page)
    if not view.friends:
        await visit.show(Screen(visit.say("invite-friends-empty"), ways_on(visit.speaker, "invite")))
        return
    said = [visit.say("invite-friends-title"), *(_friend(visit, line) for line in view.friends)]
    await visit.show(Screen(paragraphs(*said), under_friends(visit.speaker, view)))


def _friend(visit: Visit, line: FriendLine) -> Markup:
    """One friend: where it stands, what it brought or will, and why it has not."""
    brought = gift(visit.speaker, line.points, line.credit, visit.profile.currency)
    state: str = line.state
    if line.state == "pending" and line.ready_at is not None and brought is not None:
        state = "waiting"
    if line.state == "approved" and brought is None:
        state = "approved-other"
    head = visit.say(
        "invite-friend", state=state, name=shown_name(visit.speaker, line.name), at=line.joined_at, gift=brought
    )
    if line.state == "approved":
        return head
    reason = "window-until" if line.ready_at is not None else line.reason
    return lines(head, visit.say("referral-why", reason=reason, ready_at=line.ready_at))


async def open_link(message: Message, visit: Visit) -> None:
    """`/start` with somebody's link: remembered for who is not here yet; explained to who is."""
    payload = (message.text or "").partition(" ")[2]
    opened = await remember_link(visit.club, visit.chat.id, payload)
    if visit.chat.member_id is None:
        await invite(visit)
        return
    if opened.meant != "invitation":
        await show_menu_below(message, visit)
        return
    text = visit.say("invite-own-link" if opened.own else "invite-member-already")
    await visit.show_anew(Screen(text, menu_under_chat(visit.speaker, visit.profile)))


def register(room: Router) -> None:
    room.message.register(show_invitation, Says("invite"))
    room.message.register(open_link, Says("start"), F.text.func(_carries_link))
    room.callback_query.register(show_invitation, Opens("invite"))
    room.callback_query.register(show_friends, Pressed(TurnFriends))


def _carries_link(text: str | None) -> bool:
    return code_in_payload((text or "").partition(" ")[2]) is not None
