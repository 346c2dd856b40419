"""The bot houses of this process: whose they are, what their bots are called, waking them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from club.app import OpenClub
from club.doors import BotDoor, BotName, DoorProblem
from launcher.bot_house import BotHouse
from launcher.telegram_api import hook_place
from launcher.words import Words

OTHER: dict[BotName, BotName] = {"customer": "staff", "staff": "customer"}


@dataclass(slots=True)
class Houses:
    """Builds houses and keeps them by club and bot. `pace_seconds`: see DeliveryLoop."""

    words: Words
    say: Callable[[str], None]
    pace_seconds: Callable[[], float] | None = None
    _houses: dict[tuple[int, BotName], BotHouse] = field(default_factory=dict)
    _usernames: dict[tuple[int, BotName], str] = field(default_factory=dict)

    def all(self) -> list[BotHouse]:
        return list(self._houses.values())

    def get(self, club_id: int, bot: BotName) -> BotHouse | None:
        return self._houses.get((club_id, bot))

    def username(self, club_id: int, bot: BotName) -> str:
        """Empty until the messenger has said it."""
        house = self._houses.get((club_id, bot))
        return (house.username if house is not None else "") or self._usernames.get((club_id, bot), "")

    def learn_username(self, club_id: int, bot: BotName, username: str) -> None:
        """What a bot is called whose house is in another process."""
        self._usernames[club_id, bot] = username

    def wake_deliveries(self, club_id: int | None = None) -> None:
        """Of one club, or of all."""
        for (owner, _), house in self._houses.items():
            if club_id is None or owner == club_id:
                house.delivery.nudge()

    def wake_inbox(self, club_id: int, bot: BotName) -> None:
        """Something was written down for this bot. When its house is in another process, that one looks every second."""
        house = self._houses.get((club_id, bot))
        if house is not None:
            house.runner.nudge()

    def build(
        self,
        opened: OpenClub,
        bot: BotName,
        token: str,
        club_desk: object = None,
        on_token_refused: Callable[[DoorProblem], None] | None = None,
    ) -> BotHouse:
        """A house, not opened yet. Raises DoorProblem when the token cannot be one."""
        club_id, settings = opened.club.id, opened.settings
        make = _customer_bot if bot == "customer" else _admin_bot
        door = make(opened, token, lambda: self.username(club_id, OTHER[bot]), club_desk)
        house = BotHouse(
            opened,
            door,
            token,
            self.words,
            wake_deliveries=lambda: self.wake_deliveries(club_id),
            hook=hook_place(settings.key(), door.messenger_id) if settings.telegram_webhook else None,
            allowed_updates=_allowed_updates(door),
            say=self.say,
            pace_seconds=self.pace_seconds,
            on_token_refused=on_token_refused,
        )
        self._houses[club_id, bot] = house
        return house

    def remove(self, house: BotHouse) -> None:
        self._houses = {key: each for key, each in self._houses.items() if each is not house}


def _customer_bot(opened: OpenClub, token: str, other_username: Callable[[], str], club_desk: object) -> BotDoor:
    from bot.app import CustomerBot

    settings = opened.settings
    return CustomerBot(
        opened.club,
        opened.texts,
        token=token,
        api_url=settings.telegram_api_url,
        proxy=settings.proxy(),
        admin_username=other_username,
        public_url=settings.public_url,
    )


def _admin_bot(opened: OpenClub, token: str, other_username: Callable[[], str], club_desk: object) -> BotDoor:
    from admin_bot.app import AdminBot
    from admin_bot.desk import ShopDesk

    settings = opened.settings
    return AdminBot(
        opened.club,
        opened.texts,
        token=token,
        api_url=settings.telegram_api_url,
        proxy=settings.proxy(),
        customer_username=other_username,
        shop_desk=None if settings.public_url is None else ShopDesk(settings.public_url, settings.key()),
        club_desk=club_desk,
    )


def _allowed_updates(door: BotDoor) -> list[str]:
    if door.name == "customer":
        from bot.updates import ALLOWED_UPDATES
    else:
        from admin_bot.app import ALLOWED_UPDATES
    return list(ALLOWED_UPDATES)
