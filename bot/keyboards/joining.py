"""Three taps: language, consent, phone."""

from bot.desk import Desk
from bot.keyboards.buttons import Button, Row, button, keyboard, under_chat
from bot.presses import Agree, ChooseLanguage
from bot.requests import Markup
from club.i18n import Speaker


def languages(desk: Desk, first: str) -> Markup:
    """Each language by the name it has for itself."""
    return keyboard([_language(desk, language) for language in desk.languages(first)])


def agreement(desk: Desk, speaker: Speaker) -> Markup:
    """The consent, and the other languages for who chose the wrong one."""
    others: Row = [_language(desk, language) for language in desk.texts.languages if language != speaker.language]
    return keyboard([button(speaker, "join-agree", Agree(), style="success")], others)


def _language(desk: Desk, language: str) -> Button:
    return button(desk.texts.speaker(language), "language-name", ChooseLanguage(language=language))


def phone_request(speaker: Speaker, *, way_out: str | None) -> Markup:
    """Asks for the own contact; `way_out` is the key of a second button."""
    rows: list[Row] = [[{"text": speaker.plain("join-share-phone"), "request_contact": True}]]
    if way_out is not None:
        rows.append([{"text": speaker.plain(way_out)}])
    return under_chat(speaker, rows, "join-phone-placeholder")
