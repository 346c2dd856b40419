"""Opening another club: two tokens, a name, a language; opened by one tap at the end.

Between the questions the tokens wait in the conversation, sealed.
"""

from typing import Any

from admin_bot.club_presses import ClubLanguage, Clubs, NewClub, OpenClub
from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.clubs import desk_of_clubs, take_off_the_chat
from admin_bot.keyboards import clubs as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.i18n import Markup
from club.installation import ClubDraft, FoundBot, club_name, open_further_club, open_kept_token, seal_kept_token

routes = Routes()

_BACK = Clubs().pack()


@routes.press(NewClub, needs="manage_clubs")
async def start(turn: Turn, press: NewClub) -> None:
    desk_of_clubs(turn)
    await turn.ask("club-customer-token", back=_BACK)
    await turn.show(turn.speaker.say("admin-ask-customer-token"), cancel_row(turn.speaker))


@routes.step("club-customer-token", needs="manage_clubs")
async def customer_token(turn: Turn, asked: dict[str, Any]) -> None:
    left = await take_off_the_chat(turn)
    found = await desk_of_clubs(turn).look(turn.text)
    kept = {"customer": _kept(turn, found)}
    await turn.ask("club-staff-token", draft=kept, back=_BACK)
    await _ask(turn, turn.speaker.say("admin-ask-staff-token", customer=found.username), left)


@routes.step("club-staff-token", needs="manage_clubs")
async def staff_token(turn: Turn, asked: dict[str, Any]) -> None:
    left = await take_off_the_chat(turn)
    draft: dict[str, Any] = asked["draft"]
    found = await desk_of_clubs(turn).look(turn.text, apart_from=draft["customer"]["id"])
    kept = {**draft, "staff": _kept(turn, found)}
    await turn.ask("club-name", draft=kept, back=_BACK)
    await _ask(turn, turn.speaker.say("admin-ask-club-name", **_usernames(kept)), left)


async def _ask(turn: Turn, question: Markup, left: Markup | None) -> None:
    await turn.show(question if left is None else paragraph([left, question]), cancel_row(turn.speaker))


@routes.step("club-name", needs="manage_clubs")
async def name(turn: Turn, asked: dict[str, Any]) -> None:
    await turn.ask("club-language", draft={**asked["draft"], "name": club_name(turn.text)}, back=_BACK)
    await _offer_languages(turn)


@routes.step("club-language", needs="manage_clubs")
async def language_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """Words while a language waits for a tap."""
    await _offer_languages(turn)


async def _offer_languages(turn: Turn) -> None:
    texts, asked = turn.desk.texts, turn.asked or {}
    names = [(each, texts.say_plain(each, "admin-language-name")) for each in texts.languages]
    text = turn.speaker.say("admin-ask-club-language", name=asked["draft"]["name"])
    await turn.show(text, keyboards.languages(turn.speaker, names))


@routes.press(ClubLanguage, needs="manage_clubs", keeps_conversation=True)
async def language(turn: Turn, press: ClubLanguage) -> None:
    asked = turn.asked or {}
    if asked.get("step") not in {"club-language", "club-confirm"} or press.language not in turn.desk.texts.languages:
        raise TapOutOfDate
    await turn.ask("club-confirm", draft={**asked["draft"], "language": press.language}, key=turn.new_key(), back=_BACK)
    await _preview(turn)


@routes.step("club-confirm", needs="manage_clubs")
async def not_confirmed(turn: Turn, asked: dict[str, Any]) -> None:
    """Words while the preview waits for a tap."""
    await _preview(turn)


async def _preview(turn: Turn) -> None:
    asked, speaker = turn.asked or {}, turn.speaker
    draft = asked["draft"]
    text = speaker.say(
        "admin-new-club-preview",
        name=draft["name"],
        language=turn.desk.texts.say_plain(draft["language"], "admin-language-name"),
        **_usernames(draft),
    )
    await turn.show(text, keyboards.open_it(speaker, asked["key"]))


@routes.press(OpenClub, needs="manage_clubs", keeps_conversation=True)
async def open_it(turn: Turn, press: OpenClub) -> None:
    """The draft, and with it the tokens, leaves the conversation when the club is open."""
    desk, asked = desk_of_clubs(turn), turn.asked or {}
    if asked.get("key") != press.key or asked.get("step") != "club-confirm":
        raise TapOutOfDate
    draft = asked["draft"]
    opened = await open_further_club(
        turn.club,
        turn.staff,
        ClubDraft(draft["name"], draft["language"], _found(turn, draft["customer"]), _found(turn, draft["staff"])),
        key=press.key,
    )
    desk.changed()
    await turn.end()
    said = turn.speaker.say(
        "admin-club-opened",
        name=opened.name,
        customer=opened.customer_bot.username,
        admin=opened.staff_bot.username,
    )
    await turn.show(said, keyboards.just_opened(turn.speaker, opened))


def _kept(turn: Turn, found: FoundBot) -> dict[str, Any]:
    return {
        "id": found.messenger_id,
        "username": found.username,
        "sealed": seal_kept_token(turn.club, found.token),
    }


def _found(turn: Turn, kept: dict[str, Any]) -> FoundBot:
    return FoundBot(kept["id"], kept["username"], open_kept_token(turn.club, kept["sealed"]))


def _usernames(draft: dict[str, Any]) -> dict[str, str]:
    return {"customer": draft["customer"]["username"], "admin": draft["staff"]["username"]}
