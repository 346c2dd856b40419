"""The secret of a draw, sealed so that a copy of the database tells nobody how it will end."""

import base64

from cryptography.fernet import Fernet, InvalidToken

from club.context import Club
from club.errors import TokenUnreadable
from club.gamification.lotteries.rules import PUBLIC_LENGTH

_PURPOSE = "draw-secret"
_OWNERS = "draw-owners"


def seal_secret(club: Club, public_id: str, secret: bytes) -> str:
    """Each draw's secret is bound to its public id: a row that is moved opens nothing."""
    return _box(club, public_id).encrypt(secret).decode()


def open_secret(club: Club, public_id: str, sealed: str) -> bytes:
    """Refuses TokenUnreadable when it was sealed under another CLUB_SECRET_KEY or for another draw."""
    try:
        return _box(club, public_id).decrypt(sealed.encode())
    except InvalidToken:
        raise TokenUnreadable from None


def owner_key(club: Club, public_id: str) -> bytes:
    """With which members become tags of this one draw: nobody outside tells who is behind a tag, or follows one to another draw."""
    return club.derived_key(f"{_OWNERS}:{public_id}")


def _box(club: Club, public_id: str) -> Fernet:
    assert len(public_id) == PUBLIC_LENGTH
    return Fernet(base64.urlsafe_b64encode(club.derived_key(f"{_PURPOSE}:{public_id}")))
