"""Questions about gifts of points: whether they are on, to whom one may be given."""

from dataclasses import dataclass

from club.context import Club
from club.errors import GiftReceiverNotFound, GiftsOff, GiftToOneself
from club.members.gift_rules import GiftTerms, masked_name
from club.members.rules import is_member_number
from club.persian import normalise_phone, to_ascii_digits
from club.storage import Row, from_json


@dataclass(frozen=True, slots=True)
class ReceiverView:
    """Another member as whoever gives to them may see them. `name` is masked."""

    id: int
    number: str
    name: str


def receiver_of(row: Row) -> ReceiverView:
    return ReceiverView(row["id"], row["number"], masked_name(row["name"]))


async def gift_terms(club: Club) -> GiftTerms | None:
    """None: members cannot give points to each other."""
    row = await club.database.fetch_one("SELECT gift_terms FROM club WHERE id = $1", club.id)
    return GiftTerms.from_json(from_json(row["gift_terms"])) if row is not None else None


async def receiver_by_number(club: Club, giver_id: int, text: str) -> ReceiverView:
    """Whose member number was typed, in any digits. Refuses GiftsOff, GiftReceiverNotFound, GiftToOneself."""
    number = "".join(sign for sign in to_ascii_digits(text) if sign.isdigit())
    if not is_member_number(number):
        return await _receiver(club, giver_id, None)
    return await _receiver(
        club,
        giver_id,
        await club.database.fetch_one(
            "SELECT * FROM member WHERE club_id = $1 AND number = $2 AND state = 'active'", club.id, number
        ),
    )


async def receiver_by_phone(club: Club, giver_id: int, phone: str) -> ReceiverView:
    """Whose phone is in a shared contact. Refuses GiftsOff, GiftReceiverNotFound, GiftToOneself."""
    wanted = normalise_phone(phone if phone.startswith(("+", "0")) else f"+{phone}") or normalise_phone(phone)
    row = None
    if wanted is not None:
        row = await club.database.fetch_one(
            "SELECT * FROM member WHERE club_id = $1 AND phone = $2 AND state = 'active'", club.id, wanted
        )
    return await _receiver(club, giver_id, row)


async def receiver_by_person(club: Club, giver_id: int, platform: str, user_id: int) -> ReceiverView:
    """Who was picked from the messenger's own list. Refuses GiftsOff, GiftReceiverNotFound, GiftToOneself."""
    row = await club.database.fetch_one(
        "SELECT m.* FROM chat c JOIN member m ON m.id = c.member_id WHERE c.club_id = $1 AND c.bot = 'customer'"
        " AND c.platform = $2 AND c.platform_user_id = $3 AND m.state = 'active'",
        club.id,
        platform,
        user_id,
    )
    return await _receiver(club, giver_id, row)


async def gift_receiver(club: Club, giver_id: int, member_id: int) -> ReceiverView:
    """One who was found before. Refuses GiftsOff, GiftReceiverNotFound, GiftToOneself."""
    row = await club.database.fetch_one(
        "SELECT * FROM member WHERE club_id = $1 AND id = $2 AND state = 'active'", club.id, member_id
    )
    return await _receiver(club, giver_id, row)


async def _receiver(club: Club, giver_id: int, row: Row | None) -> ReceiverView:
    if await gift_terms(club) is None:
        raise GiftsOff
    if row is None:
        raise GiftReceiverNotFound
    if row["id"] == giver_id:
        raise GiftToOneself
    return receiver_of(row)
