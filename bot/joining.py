"""Where somebody stands on the way into the club, and the screen of that step."""

from bot.keyboards.joining import agreement, languages, phone_request
from bot.pictures import RewardPicture
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.i18n import Markup
from club.referrals import InvitedBy, invited_by
from club.referrals.wording import promise_to_friend

CONSENT_VERSION = "1"


async def invite(visit: Visit, hint: Markup | None = None) -> None:
    """Show the step that is next; `hint` says what was wrong with the last try."""
    if visit.chat.language is None:
        await visit.show(greeting(visit, await invited_by(visit.club, visit.chat.id)))
    elif not visit.chat.consented:
        await visit.show(invitation(visit, hint, await invited_by(visit.club, visit.chat.id)))
    else:
        await visit.show_anew(phone_question(visit, hint))


def greeting(visit: Visit, invited: InvitedBy | None = None) -> Screen:
    """Said in every language, the club's own first; whose invitation it was comes before."""
    first = visit.profile.language
    said: list[Markup] = []
    for language in visit.desk.languages(first):
        speaker = visit.desk.speaker(language, visit.profile)
        if invited is not None:
            said.append(speaker.say("invited-greeting", name=invited.name, club=visit.profile.name))
        said.append(speaker.say("join-greeting", club=visit.profile.name))
    picture_id = visit.profile.picture_id
    face = None if picture_id is None else RewardPicture(visit.desk, picture_id)
    return Screen(paragraphs(*said), languages(visit.desk, first), face)


def invitation(visit: Visit, hint: Markup | None = None, invited: InvitedBy | None = None) -> Screen:
    text = paragraphs(
        _promised(visit, invited) if invited is not None else None,
        visit.say("join-invitation", club=visit.profile.name),
        hint,
    )
    return Screen(text, agreement(visit.desk, visit.speaker))


def _promised(visit: Visit, invited: InvitedBy) -> Markup:
    return lines(
        visit.say("invited-greeting", name=invited.name, club=visit.profile.name),
        promise_to_friend(visit.speaker, invited.terms, visit.profile.currency),
    )


def agreed(visit: Visit) -> Screen:
    """The invitation once it was accepted: the same words, nothing left to press."""
    return Screen(visit.say("join-agreed", club=visit.profile.name))


def phone_question(visit: Visit, hint: Markup | None = None) -> Screen:
    optional = not visit.profile.phone_required
    text = hint or visit.say("join-ask-phone-optional" if optional else "join-ask-phone")
    return Screen(text, phone_request(visit.speaker, way_out="join-skip-phone" if optional else None))
