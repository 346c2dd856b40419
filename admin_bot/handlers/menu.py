"""The main menu, what can be managed, help, languages, and messages that belong to nothing."""

from telegram import InlineKeyboardButton

from admin_bot.door import follow
from admin_bot.keyboards.common import (
    MANAGE,
    Row,
    cancel_row,
    entries_of,
    main_menu,
    manage_row,
    manage_screen,
    menu_row,
)
from admin_bot.keyboards.play import PLAY
from admin_bot.presses import ChooseLanguage, Languages, Manage, Menu, OpenCommand
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.i18n import Markup
from club.members import choose_language

routes = Routes()


def way_out(turn: Turn) -> list[Row]:
    """Under a sentence that answers nothing: out of what is being asked, or to the menu."""
    return cancel_row(turn.speaker) if turn.asked is not None else menu_row(turn.speaker)


_HELP = {
    "till": "admin-help-till",
    "voucher": "admin-help-voucher",
    "members": "admin-help-members",
    "rewards": "admin-help-rewards",
    "today": "admin-help-today",
    "journal": "admin-help-journal",
    "staff": "admin-help-staff",
    "approvals": "admin-help-approvals",
    "shop": "admin-help-shop",
    "backup": "admin-help-backup",
    "clubs": "admin-help-clubs",
    "programme": "admin-help-programme",
    "gifts": "admin-help-gifts",
    "interests": "admin-help-interests",
    "tiers": "admin-help-tiers",
    "referrals": "admin-help-referrals",
    "play": "admin-help-play",
    "communities": "admin-help-communities",
    "manage": "admin-help-manage",
    "language": "admin-help-language",
}


async def welcome(turn: Turn, *, invited: bool = False) -> None:
    """Who they are here. Who has just come in by an invitation also reads all that they may do."""
    speaker, staff = turn.speaker, turn.staff
    head = speaker.say(
        "admin-welcome", name=staff.name, club=turn.profile.name, role=staff.role, finds=staff.may("find_members")
    )
    text = paragraph([head, speaker.say("admin-help"), _help_lines(turn)]) if invited else head
    await turn.say(text, menu=main_menu(speaker, staff))


def _help_lines(turn: Turn) -> Markup:
    mine = [name for name, _, _ in entries_of(turn.staff) if turn.desk.offers(name)]
    return lines([turn.speaker.say(_HELP[name]) for name in mine])


def _menu_text(turn: Turn) -> Markup:
    return turn.speaker.say("admin-menu", finds=turn.staff.may("find_members"))


@routes.command("start", needs="any_staff")
async def start(turn: Turn) -> None:
    """A club that its owner has not set up yet is taken up there."""
    await welcome(turn)
    if turn.profile.set_up_at is None and turn.staff.may("manage_programme"):
        await follow(turn, turn.desk.routes.commands["setup"])


@routes.command("menu", needs="any_staff")
async def menu(turn: Turn) -> None:
    await turn.say(_menu_text(turn), menu=main_menu(turn.speaker, turn.staff))


@routes.press(Menu, needs="any_staff")
async def menu_from_screen(turn: Turn, press: Menu) -> None:
    await turn.say(_menu_text(turn), menu=main_menu(turn.speaker, turn.staff))


@routes.command("manage", needs="any_staff")
async def manage(turn: Turn) -> None:
    await turn.show(turn.speaker.say("admin-manage"), manage_screen(turn.speaker, turn.staff, turn.desk.offers))


@routes.press(Manage, needs="any_staff")
async def manage_from_screen(turn: Turn, press: Manage) -> None:
    await manage(turn)


@routes.press(OpenCommand, needs="any_staff")
async def open_command(turn: Turn, press: OpenCommand) -> None:
    """The command's own route asks for its own permission."""
    if press.command not in {command for command, _, _ in (*MANAGE, *PLAY)}:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    await follow(turn, turn.desk.routes.commands[press.command])


@routes.command("help", needs="any_staff")
async def show_help(turn: Turn) -> None:
    speaker = turn.speaker
    text = paragraph([speaker.say("admin-help"), _help_lines(turn)])
    await turn.show(text, menu_row(speaker))


@routes.command("language", needs="any_staff")
async def languages(turn: Turn) -> None:
    await _offer_languages(turn)


@routes.press(Languages, needs="any_staff")
async def languages_from_screen(turn: Turn, press: Languages) -> None:
    await _offer_languages(turn)


async def _offer_languages(turn: Turn) -> None:
    texts, speaker = turn.desk.texts, turn.speaker
    rows = []
    for language in texts.languages:
        label = texts.say_plain(language, "admin-language-name")
        shown = speaker.label("admin-language-chosen", name=label) if language == speaker.language else label
        rows.append([InlineKeyboardButton(shown, callback_data=ChooseLanguage(language).pack())])
    rows += manage_row(speaker)
    await turn.show(speaker.say("admin-choose-language"), rows)


@routes.press(ChooseLanguage, needs="any_staff")
async def speak(turn: Turn, press: ChooseLanguage) -> None:
    """The screen and the main menu are said anew in the chosen language."""
    texts = turn.desk.texts
    if press.language not in texts.languages:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    await choose_language(turn.club, turn.chat.id, press.language)
    turn.speaker = turn.desk.speaker(press.language, turn.profile)
    await turn.toast(turn.speaker.plain("admin-language-toast"))
    await _offer_languages(turn)
    await turn.say(_menu_text(turn), menu=main_menu(turn.speaker, turn.staff))


@routes.word("unknown-command", needs="any_staff", keeps_conversation=True)
async def unknown_command(turn: Turn) -> None:
    await turn.show(turn.speaker.say("admin-unknown-command"), way_out(turn))


@routes.word("unreadable", needs="any_staff", keeps_conversation=True)
async def unreadable(turn: Turn) -> None:
    await turn.show(turn.speaker.say("admin-unreadable", finds=turn.staff.may("find_members")), way_out(turn))
