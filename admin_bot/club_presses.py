"""What the buttons about other clubs carry."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Clubs(Press, name="clubs"):
    pass


@dataclass(frozen=True, slots=True)
class NewClub(Press, name="newclub"):
    pass


@dataclass(frozen=True, slots=True)
class ClubLanguage(Press, name="clang"):
    """The language of the club that is being opened; the draft waits in the conversation."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenClub(Press, name="opclub"):
    """The draft waits in the conversation under the same key."""

    key: str


@dataclass(frozen=True, slots=True)
class ClubCard(Press, name="club"):
    club_id: int


@dataclass(frozen=True, slots=True)
class PauseClub(Press, name="pclub"):
    club_id: int
    key: str


@dataclass(frozen=True, slots=True)
class ReopenClub(Press, name="rclub"):
    club_id: int
    key: str


@dataclass(frozen=True, slots=True)
class RenameClub(Press, name="nclub"):
    club_id: int


@dataclass(frozen=True, slots=True)
class NewToken(Press, name="ctok"):
    """`bot` is `customer` or `staff`."""

    club_id: int
    bot: str


@dataclass(frozen=True, slots=True)
class InviteClubOwner(Press, name="iclub"):
    club_id: int
    key: str
