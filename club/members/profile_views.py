"""What a member sees of themselves: profile and wishes about messages."""

import datetime as dt
from dataclasses import dataclass, replace

from club.context import Club
from club.errors import MemberNotFound
from club.members.rules import birthday_changeable_from, interest_code
from club.members.views import MemberView, member_of
from club.outbox.rules import ContactTerms
from club.storage import Row, from_json, instant_or_none


@dataclass(frozen=True, slots=True)
class Interest:
    """One of the interests a club offers. `code` stands for the word where there is little room."""

    code: str
    word: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ProfileView:
    """`birthday_changeable_from` None: the birthday may be said or changed at once. `birthday_brings`: whether a rule of the
    club gives this member something for it.
    """

    member: MemberView
    email: str | None
    interests: tuple[Interest, ...]
    birthday_changeable_from: dt.datetime | None
    contact: ContactTerms
    birthday_brings: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(interest.word for interest in self.interests if interest.chosen)


def profile_in(row: Row, club_row: Row) -> ProfileView:
    """From the rows of a member and of their club."""
    mine = {interest_code(word) for word in from_json(row["interests"]) or []}
    offered = [(interest_code(word), word) for word in from_json(club_row["interests"]) or []]
    return ProfileView(
        member=member_of(row),
        email=row["email"],
        interests=tuple(Interest(code, word, code in mine) for code, word in offered),
        birthday_changeable_from=birthday_changeable_from(instant_or_none(row["birthday_changed_at"])),
        contact=ContactTerms.from_json(from_json(row["contact_terms"])),
    )


async def member_profile(club: Club, member_id: int) -> ProfileView:
    """Refuses MemberNotFound."""
    row = await club.database.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, member_id)
    club_row = await club.database.fetch_one("SELECT interests FROM club WHERE id = $1", club.id)
    if row is None or club_row is None:
        raise MemberNotFound
    return replace(profile_in(row, club_row), birthday_brings=await _birthday_brings(club, row))


async def _birthday_brings(club: Club, row: Row) -> bool:
    rules = await club.database.fetch_all(
        "SELECT conditions FROM earning_rule WHERE club_id = $1 AND state = 'active' AND kind = 'birthday'", club.id
    )
    tiers = [(from_json(rule["conditions"]) or {}).get("tiers") for rule in rules]
    return any(of is None or row["tier_id"] in of for of in tiers)
