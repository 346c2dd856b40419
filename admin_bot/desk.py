"""What every turn shares: the club, its sentences, and what the bot must know of the other doors."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from admin_bot.routes import Routes
from club.clubs import ClubProfile
from club.context import Club
from club.i18n import Speaker, Texts
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


@dataclass(frozen=True, slots=True)
class Desk:
    """`shop_desk` None: nothing outside can reach this installation, so no shop can be connected."""

    club: Club
    texts: Texts
    routes: Routes
    customer_username: Callable[[], str]
    shop_desk: ShopDesk | None

    def speaker(self, language: str, profile: ClubProfile) -> Speaker:
        """Who speaks the language with the club's time zone and money unit."""
        unit = cast(DisplayUnit, profile.display_unit)
        return self.texts.speaker(language, timezone=profile.timezone, display_unit=unit)
