"""Questions about connected shops: which there are, where they deliver, with what secret."""

import datetime as dt
from dataclasses import dataclass
from typing import cast

from club.context import Club
from club.errors import ShopNotFound
from club.shops.rules import ShopPolicy, ShopState
from club.shops.secrets import secrets_of
from club.storage import Database, Row, from_json, instant_or_none


@dataclass(frozen=True, slots=True)
class ShopView:
    """`heard_at`: when the shop last delivered something, to the minute; None: never yet."""

    id: int
    club_id: int
    name: str
    kind: str
    path_token: str
    secret_generation: int
    policy: ShopPolicy
    state: ShopState
    heard_at: dt.datetime | None

    @property
    def source(self) -> str:
        """The shop's name in the inbox and in purchases."""
        return source_of(self.id)


def source_of(shop_id: int) -> str:
    return f"shop:{shop_id}"


async def shops(club: Club) -> tuple[ShopView, ...]:
    """Every shop of the club, the first connected first."""
    rows = await club.database.fetch_all("SELECT * FROM shop WHERE club_id = $1 ORDER BY id", club.id)
    return tuple(shop_of(row) for row in rows)


async def shop(club: Club, shop_id: int) -> ShopView:
    """Refuses ShopNotFound, also for the shop of another club."""
    row = await club.database.fetch_one("SELECT * FROM shop WHERE club_id = $1 AND id = $2", club.id, shop_id)
    if row is None:
        raise ShopNotFound
    return shop_of(row)


async def shop_by_path(database: Database, path_token: str) -> ShopView | None:
    """Whose webhook address this is, among the shops of all clubs."""
    row = await database.fetch_one("SELECT * FROM shop WHERE path_token = $1", path_token)
    return None if row is None else shop_of(row)


def webhook_address(shop: ShopView, public_url: str) -> str:
    """The delivery URL to paste into the shop. `public_url` is where the club's HTTP is reached from outside."""
    return f"{public_url.rstrip('/')}/shops/{shop.path_token}/{shop.kind}"


def webhook_secrets(shop: ShopView, secret_key: str) -> tuple[str, str]:
    """The secret to paste into the shop, and the previous one, which is still accepted."""
    return secrets_of(secret_key, shop.path_token, shop.secret_generation)


def shop_of(row: Row) -> ShopView:
    return ShopView(
        id=row["id"],
        club_id=row["club_id"],
        name=row["name"],
        kind=row["kind"],
        path_token=row["path_token"],
        secret_generation=row["secret_generation"],
        policy=ShopPolicy.from_json(from_json(row["policy"])),
        state=cast(ShopState, row["state"]),
        heard_at=instant_or_none(row["heard_at"]),
    )
