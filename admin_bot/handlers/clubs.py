"""The other clubs of the installation: which there are, pausing one, a new name, a new token."""

from typing import Any, cast

from admin_bot.club_presses import ClubCard, Clubs, InviteClubOwner, NewToken, PauseClub, RenameClub, ReopenClub
from admin_bot.desk import ClubDesk
from admin_bot.door import INVITE_PREFIX
from admin_bot.keyboards import clubs as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.doors import BotName
from club.errors import OnlyInFirstClub
from club.i18n import Markup
from club.installation import (
    FurtherClub,
    club_of,
    further_club,
    further_clubs,
    invite_owner,
    pause_club,
    rename_club,
    reopen_club,
    replace_bot,
    token_is_readable,
)

routes = Routes()


def desk_of_clubs(turn: Turn) -> ClubDesk:
    """Refuses OnlyInFirstClub: other clubs' bots have no such desk."""
    if turn.desk.club_desk is None:
        raise OnlyInFirstClub
    return turn.desk.club_desk


@routes.command("clubs", needs="manage_clubs")
async def all_clubs(turn: Turn) -> None:
    await _show_clubs(turn)


@routes.press(Clubs, needs="manage_clubs")
async def all_clubs_from_screen(turn: Turn, press: Clubs) -> None:
    await _show_clubs(turn)


async def _show_clubs(turn: Turn) -> None:
    desk_of_clubs(turn)
    speaker, found = turn.speaker, await further_clubs(turn.club)
    parts = [
        speaker.say("admin-clubs", club=turn.profile.name),
        lines(speaker.say("admin-club-line", name=each.name, state=_state(turn, each)) for each in found),
        speaker.say("admin-clubs-why"),
    ]
    shown = parts if found else [parts[0], parts[2]]
    await turn.show(paragraph(shown), keyboards.all_clubs(speaker, found))


def _state(turn: Turn, found: FurtherClub) -> str:
    """`trouble` before everything else: it wants something of the reader."""
    club = club_of(turn.club, found)
    fine = all(bot.refused_at is None and token_is_readable(club, bot) for bot in found.bots)
    return found.state if fine else "trouble"


@routes.press(ClubCard, needs="manage_clubs")
async def card(turn: Turn, press: ClubCard) -> None:
    desk_of_clubs(turn)
    await show_club(turn, await further_club(turn.club, press.club_id))


async def show_club(turn: Turn, shown: FurtherClub, said: Markup | None = None) -> None:
    """The card; `said` stands above it."""
    speaker, club = turn.speaker, club_of(turn.club, shown)
    head = speaker.say(
        "admin-club",
        name=shown.name,
        state=_state(turn, shown),
        customer=shown.customer_bot.username,
        admin=shown.staff_bot.username,
        opened=shown.opened_at,
    )
    parts = [head] if said is None else [said, head]
    for bot in shown.bots:
        if not token_is_readable(club, bot):
            parts.append(speaker.say("admin-club-bot-unreadable", username=bot.username))
        elif bot.refused_at is not None:
            parts.append(speaker.say("admin-club-bot-refused", username=bot.username, at=bot.refused_at))
    await turn.show(paragraph(parts), keyboards.one_club(speaker, shown, turn.new_key()))


@routes.press(PauseClub, needs="manage_clubs")
async def pause(turn: Turn, press: PauseClub) -> None:
    desk = desk_of_clubs(turn)
    paused = await pause_club(turn.club, turn.staff, press.club_id, key=press.key)
    desk.changed()
    await turn.toast(turn.speaker.plain("admin-club-paused-toast"))
    await show_club(turn, paused)


@routes.press(ReopenClub, needs="manage_clubs")
async def reopen(turn: Turn, press: ReopenClub) -> None:
    desk = desk_of_clubs(turn)
    reopened = await reopen_club(turn.club, turn.staff, press.club_id, key=press.key)
    desk.changed()
    await turn.toast(turn.speaker.plain("admin-club-reopened-toast"))
    await show_club(turn, reopened)


@routes.press(RenameClub, needs="manage_clubs")
async def ask_name(turn: Turn, press: RenameClub) -> None:
    desk_of_clubs(turn)
    shown = await further_club(turn.club, press.club_id)
    await turn.ask("club-new-name", club_id=shown.id, back=ClubCard(shown.id).pack())
    await turn.show(turn.speaker.say("admin-ask-new-name", name=shown.name), cancel_row(turn.speaker))


@routes.step("club-new-name", needs="manage_clubs")
async def rename(turn: Turn, asked: dict[str, Any]) -> None:
    desk = desk_of_clubs(turn)
    renamed = await rename_club(turn.club, turn.staff, asked["club_id"], turn.text, key=turn.new_key())
    desk.changed()
    await turn.end()
    await show_club(turn, renamed, turn.speaker.say("admin-club-renamed-toast"))


@routes.press(NewToken, needs="manage_clubs")
async def ask_token(turn: Turn, press: NewToken) -> None:
    desk_of_clubs(turn)
    shown = await further_club(turn.club, press.club_id)
    bot = shown.customer_bot if press.bot == "customer" else shown.staff_bot
    await turn.ask("club-new-token", club_id=shown.id, bot=bot.bot, back=ClubCard(shown.id).pack())
    text = turn.speaker.say("admin-ask-new-token", bot=bot.bot, name=shown.name, username=bot.username)
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("club-new-token", needs="manage_clubs")
async def replace_token(turn: Turn, asked: dict[str, Any]) -> None:
    desk = desk_of_clubs(turn)
    left = await take_off_the_chat(turn)
    found = await desk.look(turn.text, of_club=asked["club_id"])
    changed = await replace_bot(
        turn.club, turn.staff, asked["club_id"], cast(BotName, asked["bot"]), found, key=turn.new_key()
    )
    desk.changed()
    await turn.end()
    await show_club(turn, changed, left or turn.speaker.say("admin-club-bot-toast"))


@routes.press(InviteClubOwner, needs="manage_clubs")
async def invite_another_owner(turn: Turn, press: InviteClubOwner) -> None:
    """The link is shown here and nowhere again."""
    desk_of_clubs(turn)
    made = await invite_owner(turn.club, turn.staff, press.club_id, key=press.key)
    shown = await further_club(turn.club, press.club_id)
    link = f"https://t.me/{shown.staff_bot.username}?start={INVITE_PREFIX}{made.token}"
    text = turn.speaker.say("admin-club-owner-link", name=shown.name, link=link, at=made.expires_at)
    await turn.show(text, keyboards.owner_link(turn.speaker, shown.id, link))


async def take_off_the_chat(turn: Turn) -> Markup | None:
    """Delete what was just typed, which holds a token; when it stays, what to tell its writer."""
    return None if await turn.take_off() else turn.speaker.say("admin-delete-token-yourself")
