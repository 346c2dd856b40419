"""What staff are told about each other, and about what waits for a second person."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import ReplyKeyboardMarkup, ReplyKeyboardRemove

from admin_bot.desk import Desk
from admin_bot.handlers.approvals import request
from admin_bot.keyboards.common import Row, button, main_menu
from admin_bot.keyboards.staff import approval_card
from admin_bot.staff_presses import StaffCard
from club.doors import Note
from club.i18n import Markup, Speaker
from club.staff import staff_by_identity
from club.staff.approvals import approval

Said = dict[str, Any]
Told = tuple[Markup, list[Row] | ReplyKeyboardMarkup | ReplyKeyboardRemove]


def _joined(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-staff-joined", name=said["name"], role=said["role"])
    return text, [[button(speaker, "staff-button-look", StaffCard(said["joined_id"]))]]


def _role(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-staff-role", name=said["name"], by=said["by"], role=said["role"])
    return text, [[button(speaker, "staff-button-look", StaffCard(said["changed_id"]))]]


def _dismissed(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-staff-dismissed", name=said["name"], by=said["by"])
    return text, [[button(speaker, "staff-button-look", StaffCard(said["changed_id"]))]]


def _readmitted(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-staff-readmitted", name=said["name"], by=said["by"], role=said["role"])
    return text, [[button(speaker, "staff-button-look", StaffCard(said["changed_id"]))]]


def _you_dismissed(speaker: Speaker, said: Said) -> Told:
    """The menu under the typing field goes with the role."""
    return speaker.say("told-you-dismissed"), ReplyKeyboardRemove()


STAFF_KINDS: dict[str, Callable[[Speaker, Said], Told]] = {
    "told-staff-joined": _joined,
    "told-staff-role": _role,
    "told-staff-dismissed": _dismissed,
    "told-staff-readmitted": _readmitted,
    "told-you-dismissed": _you_dismissed,
}

PLATFORM = "telegram"


async def _approval(desk: Desk, speaker: Speaker, note: Note) -> Told | None:
    """The request as it stands now: somebody may have decided it since the note was written."""
    staff = await staff_by_identity(desk.club, PLATFORM, note.platform_user_id)
    if staff is None or not staff.may("approve_acts"):
        return None
    shown = await approval(desk.club, staff, note.arguments["approval_id"])
    head = speaker.say(note.kind)
    return Markup("\n\n").join([head, request(speaker, shown)]), approval_card(speaker, staff, shown)


async def _new_menu(desk: Desk, speaker: Speaker, note: Note) -> Told | None:
    """The menu under the typing field becomes that of the role they have now."""
    staff = await staff_by_identity(desk.club, PLATFORM, note.platform_user_id)
    if staff is None:
        return None
    return speaker.say(note.kind, role=staff.role), main_menu(speaker, staff)


LOOKING_KINDS: dict[str, Callable[[Desk, Speaker, Note], Awaitable[Told | None]]] = {
    "told-your-role": _new_menu,
    "told-you-readmitted": _new_menu,
    "told-approval-asked": _approval,
    "told-approval-approved": _approval,
    "told-approval-refused": _approval,
    "told-approval-expired": _approval,
}
"""Told as things are at the moment of telling; None: this person may not know any more."""
