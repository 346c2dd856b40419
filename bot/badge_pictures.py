"""Pictures of badges: all of a member's, and those just earned."""

from collections.abc import Sequence

from bot.desk import Desk
from bot.pictures import DrawnPicture
from club.clubs import ClubProfile
from club.doors import Note
from club.gamification.badges import BADGES, Badge, BadgesView
from club.i18n import Speaker
from club.pictures.badges import BadgeSheet, Medal, render_badges

SHOWN_NEW = 3


def badges_picture(desk: Desk, speaker: Speaker, club: ClubProfile, view: BadgesView) -> DrawnPicture:
    """Every badge there is, in the order of earning; those still hidden as shadows."""
    medals = [_medal(speaker, each.badge) for each in view.earned]
    medals += [Medal("question", badge.palette, hidden=True) for badge in view.hidden]
    return _drawn(desk, speaker, club, speaker.plain("badges-picture-title"), medals)


async def badge_note_picture(desk: Desk, note: Note, speaker: Speaker) -> DrawnPicture | None:
    """The badges a note tells of; None for other notes."""
    if note.kind != "told-badges":
        return None
    new = [BADGES[name] for name in note.arguments["badges"] if name in BADGES][:SHOWN_NEW]
    title = speaker.plain("badges-picture-new", count=len(new))
    return _drawn(desk, speaker, await desk.profile(), title, [_medal(speaker, badge) for badge in new])


def _medal(speaker: Speaker, badge: Badge) -> Medal:
    return Medal(badge.symbol, badge.palette, speaker.plain(badge.title))


def _drawn(desk: Desk, speaker: Speaker, club: ClubProfile, title: str, medals: Sequence[Medal]) -> DrawnPicture:
    below = medals[0].title if len(medals) == 1 else ""
    sheet = BadgeSheet(club.name, title, below, tuple(medals), language=speaker.language)
    return DrawnPicture(desk, sheet, render_badges, "badges.png")
