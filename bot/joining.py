"""Where somebody stands on the way into the club, and the screen of that step."""

from bot.keyboards.joining import agreement, languages, phone_request
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.i18n import Markup

CONSENT_VERSION = "1"


async def invite(visit: Visit, hint: Markup | None = None) -> None:
    """Show the step that is next; `hint` says what was wrong with the last try."""
    if visit.chat.language is None:
        await visit.show(greeting(visit))
    elif not visit.chat.consented:
        await visit.show(invitation(visit, hint))
    else:
        await visit.show_anew(phone_question(visit, hint))


def greeting(visit: Visit) -> Screen:
    """Said in every language, the club's own first."""
    first = visit.profile.language
    said = [
        visit.desk.speaker(language, visit.profile).say("join-greeting", club=visit.profile.name)
        for language in visit.desk.languages(first)
    ]
    return Screen(paragraphs(*said), languages(visit.desk, first))


def invitation(visit: Visit, hint: Markup | None = None) -> Screen:
    text = paragraphs(visit.say("join-invitation", club=visit.profile.name), hint)
    return Screen(text, agreement(visit.desk, visit.speaker))


def agreed(visit: Visit) -> Screen:
    """The invitation once it was accepted: the same words, nothing left to press."""
    return Screen(visit.say("join-agreed", club=visit.profile.name))


def phone_question(visit: Visit, hint: Markup | None = None) -> Screen:
    optional = not visit.profile.phone_required
    text = hint or visit.say("join-ask-phone-optional" if optional else "join-ask-phone")
    return Screen(text, phone_request(visit.speaker, way_out="join-skip-phone" if optional else None))
