"""An invitation as it is shown and sent: its message, its link, its picture."""

from bot.pictures import DrawnPicture
from bot.visit import Visit
from club.clubs import ClubProfile
from club.i18n import Markup, Speaker
from club.i18n.markup import without_tags
from club.pictures.invitation import InvitationFace, render_invitation
from club.referrals import ReferralTerms, invitation_payload
from club.referrals.rules import first_name
from club.referrals.wording import promise_to_friend


def invitation_text(speaker: Speaker, profile: ClubProfile, name: str, terms: ReferralTerms) -> Markup:
    """The message that is sent to a friend."""
    words = promise_to_friend(speaker, terms, profile.currency) or speaker.say("invitation-welcome")
    return speaker.say("invitation-message", name=first_name(name), club=profile.name, promise=words)


def share_text(speaker: Speaker, profile: ClubProfile, name: str, terms: ReferralTerms) -> str:
    """The same in one line without markup, to go beside a link."""
    words = promise_to_friend(speaker, terms, profile.currency) or speaker.say("invitation-welcome")
    return speaker.plain("invitation-share-text", name=first_name(name), club=profile.name, promise=without_tags(words))


def invitation_face(
    speaker: Speaker, profile: ClubProfile, name: str, terms: ReferralTerms, link: str
) -> InvitationFace:
    """What stands on the picture. Equal values make the same picture, so it is drawn and uploaded once."""
    words = promise_to_friend(speaker, terms, profile.currency)
    return InvitationFace(
        club_name=profile.name,
        title=speaker.plain("invitation-title", name=first_name(name)),
        promise=without_tags(words) if words else speaker.plain("invitation-welcome"),
        hint=speaker.plain("invitation-scan"),
        qr_link=link,
        language=speaker.language,
    )


def invitation_picture(visit: Visit, face: InvitationFace) -> DrawnPicture:
    return DrawnPicture(visit.desk, face, render_invitation, "invitation.png")


def invitation_link(username: str, code: str) -> str:
    return f"https://t.me/{username}?start={invitation_payload(code)}"
