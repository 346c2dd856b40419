"""Tokens of further clubs' bots, sealed so that a copy of the database opens none.

Each has a key of its own, derived from CLUB_SECRET_KEY, its club and which bot it is: a row that is moved opens nothing.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken

from club.context import Club
from club.doors import BotName
from club.errors import TokenUnreadable

_KEPT = "kept-token"


def seal_token(club: Club, bot: BotName, token: str) -> str:
    """`club` is the one whose bot it is."""
    return _sealed(club, f"bot-token:{bot}", token)


def open_token(club: Club, bot: BotName, sealed: str) -> str:
    """Refuses TokenUnreadable when it was sealed under another CLUB_SECRET_KEY, for another club or another bot."""
    return _opened(club, f"bot-token:{bot}", sealed)


def seal_kept_token(club: Club, token: str) -> str:
    """For a token that waits in a conversation for the next answer."""
    return _sealed(club, _KEPT, token)


def open_kept_token(club: Club, sealed: str) -> str:
    """Refuses TokenUnreadable."""
    return _opened(club, _KEPT, sealed)


def _sealed(club: Club, purpose: str, token: str) -> str:
    return _box(club, purpose).encrypt(token.encode()).decode()


def _opened(club: Club, purpose: str, sealed: str) -> str:
    try:
        return _box(club, purpose).decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise TokenUnreadable from None


def _box(club: Club, purpose: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(club.derived_key(purpose)))
