"""What every answer of the bot needs at hand: the club, its texts, the messenger, what was uploaded before."""

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import cast

from aiogram import Bot

from bot.live_posts import LivePosts
from club.clubs import ClubProfile, club_profile
from club.context import Club
from club.i18n import Speaker, Texts
from club.money import DisplayUnit

PROFILE_KEPT = dt.timedelta(seconds=10)
UPLOADS_KEPT = 4096
SEEN_KEPT = 200_000


class Desk:
    """One for each running customer bot."""

    def __init__(
        self,
        club: Club,
        texts: Texts,
        bot: Bot,
        admin_username: Callable[[], str] | str,
        public_url: str | None = None,
    ) -> None:
        self.club = club
        self.texts = texts
        self.bot = bot
        self.uploads = Uploads(UPLOADS_KEPT)
        self.seen_today = SeenToday()
        self.live_posts = LivePosts(bot, club.clock)
        self._admin_username = admin_username
        self._public_url = public_url
        self._profile: ClubProfile | None = None
        self._profile_read_at = dt.datetime.min.replace(tzinfo=dt.UTC)

    async def profile(self) -> ClubProfile:
        """The club's name, language and money; at most a few seconds old. What it allows, the core decides anyway."""
        now = self.club.clock.now()
        if self._profile is None or now - self._profile_read_at >= PROFILE_KEPT:
            self._profile = await club_profile(self.club)
            self._profile_read_at = now
        return self._profile

    def speaker(self, language: str | None, profile: ClubProfile) -> Speaker:
        return self.texts.speaker(
            language or profile.language,
            timezone=profile.timezone,
            display_unit=cast(DisplayUnit, profile.display_unit),
        )

    def languages(self, first: str) -> list[str]:
        """Every language there are texts for, `first` first."""
        return sorted(self.texts.languages, key=lambda language: (language != first, language))

    def card_link(self, card_token: str) -> str:
        """What the QR of a card says: it opens the admin bot at this member."""
        return self._admin_link(f"m_{card_token}")

    def voucher_link(self, code: str) -> str:
        """What the QR of a voucher says: it opens the admin bot at this voucher. `code` as shown."""
        return self._admin_link(f"v_{code.replace('-', '')}")

    def draw_link(self, public_id: str) -> str | None:
        """The page where anybody can check a draw; None while nothing outside can reach this installation."""
        return None if self._public_url is None else f"{self._public_url}/draws/{public_id}"

    def _admin_link(self, payload: str) -> str:
        username = self._admin_username if isinstance(self._admin_username, str) else self._admin_username()
        return f"https://t.me/{username.lstrip('@')}?start={payload}"


class Uploads:
    """File ids the messenger gave for pictures drawn here, by what they show; the least used are forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._file_ids: OrderedDict[Hashable, str] = OrderedDict()

    def get(self, face: Hashable) -> str | None:
        file_id = self._file_ids.get(face)
        if file_id is not None:
            self._file_ids.move_to_end(face)
        return file_id

    def remember(self, face: Hashable, file_id: str) -> None:
        self._file_ids[face] = file_id
        self._file_ids.move_to_end(face)
        if len(self._file_ids) > self._most:
            self._file_ids.popitem(last=False)

    def forget(self, face: Hashable) -> None:
        self._file_ids.pop(face, None)


class SeenToday:
    """The members this process has noted today: whoever is in it costs the database nothing more."""

    def __init__(self) -> None:
        self._day = dt.date.min
        self._members: set[int] = set()

    def knows(self, member_id: int, day: dt.date) -> bool:
        return day == self._day and member_id in self._members

    def remember(self, member_id: int, day: dt.date) -> None:
        if day != self._day or len(self._members) >= SEEN_KEPT:
            self._day, self._members = day, set()
        self._members.add(member_id)
