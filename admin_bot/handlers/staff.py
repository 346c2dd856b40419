"""Who works here: the list, somebody's role, dismissal, admission again."""

from typing import cast

from admin_bot.keyboards import staff as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.staff_presses import AskDismiss, ChooseRole, DismissStaff, GiveRole, ReadmitStaff, StaffCard, StaffList
from admin_bot.turn import Turn
from club.staff import (
    ROLES,
    Role,
    StaffLine,
    all_staff,
    change_role,
    dismiss_staff,
    open_invites,
    readmit_staff,
    staff_line,
)

routes = Routes()


@routes.command("staff", needs="manage_staff")
async def staff(turn: Turn) -> None:
    shown = await all_staff(turn.club, turn.staff)
    invites = await open_invites(turn.club, turn.staff)
    head = turn.speaker.say("staff-list", count=len([each for each in shown if each.state == "active"]))
    text = paragraph([head, lines([_line(turn, each) for each in shown])])
    await turn.show(text, keyboards.listed(turn.speaker, shown, len(invites)))


def _line(turn: Turn, shown: StaffLine) -> str:
    return turn.speaker.say(
        "staff-line",
        name=shown.name,
        role=shown.role,
        state=shown.state,
        at=shown.last_at,
        you=shown.id == turn.staff.id,
    )


@routes.press(StaffList, needs="manage_staff")
async def staff_from_screen(turn: Turn, press: StaffList) -> None:
    await staff(turn)


@routes.press(StaffCard, needs="manage_staff")
async def card(turn: Turn, press: StaffCard) -> None:
    await _show(turn, await staff_line(turn.club, turn.staff, press.staff_id))


async def _show(turn: Turn, shown: StaffLine) -> None:
    """Who this is; the role may have been taken from who looks in this very moment."""
    text = turn.speaker.say(
        "staff-card",
        name=shown.name,
        role=shown.role,
        state=shown.state,
        since=shown.since,
        at=shown.last_at,
        you=shown.id == turn.staff.id,
    )
    await turn.show(text, keyboards.card(turn.speaker, turn.staff, shown))


@routes.press(ChooseRole, needs="manage_staff")
async def choose_role(turn: Turn, press: ChooseRole) -> None:
    shown = await staff_line(turn.club, turn.staff, press.staff_id)
    said = [turn.speaker.say("staff-may", role=role) for role in ROLES]
    text = paragraph([turn.speaker.say("staff-ask-role", name=shown.name, state=shown.state), lines(said)])
    await turn.show(text, keyboards.roles(turn.speaker, shown, turn.new_key()))


async def known_role(turn: Turn, said: str) -> Role | None:
    """The role a button carries; None, and the person is told, when it is none."""
    if said in ROLES:
        return cast(Role, said)
    await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
    return None


@routes.press(GiveRole, needs="manage_staff")
async def give_role(turn: Turn, press: GiveRole) -> None:
    role = await known_role(turn, press.role)
    if role is None:
        return
    shown = await change_role(turn.club, turn.staff, press.staff_id, role, key=press.key)
    await _changed(turn, shown, "staff-role-toast")


@routes.press(ReadmitStaff, needs="manage_staff")
async def readmit(turn: Turn, press: ReadmitStaff) -> None:
    role = await known_role(turn, press.role)
    if role is None:
        return
    shown = await readmit_staff(turn.club, turn.staff, press.staff_id, role, key=press.key)
    await _changed(turn, shown, "staff-readmitted-toast")


@routes.press(AskDismiss, needs="manage_staff")
async def ask_dismiss(turn: Turn, press: AskDismiss) -> None:
    shown = await staff_line(turn.club, turn.staff, press.staff_id)
    text = turn.speaker.say("staff-ask-dismiss", name=shown.name, role=shown.role)
    await turn.show(text, keyboards.confirm_dismissal(turn.speaker, shown.id, turn.new_key()))


@routes.press(DismissStaff, needs="manage_staff")
async def dismiss(turn: Turn, press: DismissStaff) -> None:
    shown = await dismiss_staff(turn.club, turn.staff, press.staff_id, key=press.key)
    await _changed(turn, shown, "staff-dismissed-toast")


async def _changed(turn: Turn, shown: StaffLine, toast: str) -> None:
    """The card as it is now. Who changed their own role goes on with what is left to them."""
    await turn.toast(turn.speaker.label(toast, name=shown.name))
    if shown.id == turn.staff.id:
        await turn.show(turn.speaker.say("staff-own-role", role=shown.role, state=shown.state))
        return
    await _show(turn, shown)
