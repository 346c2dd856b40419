"""The clubs of one installation, seen from the first: opening further ones, their bots, pausing, their sealed tokens.

The one room that looks across clubs. Every verb and view takes the first club and refuses OnlyInFirstClub for any other.
"""

from club.installation.actions import (
    ClubDraft,
    bot_accepted,
    bot_refused,
    club_name,
    invite_owner,
    open_further_club,
    pause_club,
    rename_club,
    reopen_club,
    replace_bot,
)
from club.installation.sealing import open_kept_token, open_token, seal_kept_token
from club.installation.views import (
    ClubBotView,
    FoundBot,
    FurtherClub,
    bot_is_free,
    club_of,
    first_club,
    further_club,
    further_clubs,
    is_first_club,
    token_is_readable,
)

__all__ = [
    "ClubBotView",
    "ClubDraft",
    "FoundBot",
    "FurtherClub",
    "bot_accepted",
    "bot_is_free",
    "bot_refused",
    "club_name",
    "club_of",
    "first_club",
    "further_club",
    "further_clubs",
    "invite_owner",
    "is_first_club",
    "open_further_club",
    "open_kept_token",
    "open_token",
    "pause_club",
    "rename_club",
    "reopen_club",
    "replace_bot",
    "seal_kept_token",
    "token_is_readable",
]
