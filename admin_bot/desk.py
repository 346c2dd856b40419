"""What every turn shares: the club, its sentences, and what the bot must know of the other doors."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, cast

from admin_bot.background import Background
from admin_bot.routes import Routes
from club.clubs import ClubProfile
from club.context import Club
from club.i18n import Speaker, Texts
from club.installation import FoundBot
from club.money import DisplayUnit
from club.shops import ShopView, webhook_address, webhook_secrets


@dataclass(frozen=True, slots=True)
class ShopDesk:
    """What connecting a shop needs of the installation: where its HTTP is reached from outside, and the key that secrets
    are derived from."""

    public_url: str
    secret_key: str = field(repr=False)

    def address(self, shop: ShopView) -> str:
        """The delivery URL to paste into the shop."""
        return webhook_address(shop, self.public_url)

    def secret(self, shop: ShopView) -> str:
        """The secret to paste into the shop."""
        return webhook_secrets(shop, self.secret_key)[0]


class ClubDesk(Protocol):
    """What looking after further clubs needs of the installation: asking the messenger about a token, and saying that
    something was changed."""

    async def look(self, text: str, *, apart_from: int | None = None, of_club: int | None = None) -> FoundBot:
        """The bot whose token stands in `text`, free to be taken; `of_club` may already have it.

        Refuses TokenMalformed, TokenRefused, BotTwice (it is `apart_from`), BotTaken, BotElsewhere, MessengerUnreachable.
        """
        ...

    def changed(self) -> None:
        """Bots are started or stopped at once, not at the next look."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """`shop_desk` None: nothing outside can reach this installation, so no shop can be connected.

    `club_desk` None: this is a further club, or there is nobody who could start another one.
    """

    club: Club
    texts: Texts
    routes: Routes
    customer_username: Callable[[], str]
    shop_desk: ShopDesk | None
    club_desk: ClubDesk | None = None
    background: Background = field(default_factory=Background)

    def offers(self, command: str) -> bool:
        """Whether the command leads anywhere in this club's bot."""
        return command != "clubs" or self.club_desk is not None

    def speaker(self, language: str, profile: ClubProfile) -> Speaker:
        """Who speaks the language with the club's time zone and money unit."""
        unit = cast(DisplayUnit, profile.display_unit)
        return self.texts.speaker(language, timezone=profile.timezone, display_unit=unit)
