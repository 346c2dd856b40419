"""Tortoise: rows as models, for questions that are not on the hot path, and for migrations. Writes go through Database.

Stock backends suffice here because nothing is written through them: what they get wrong (deferred BEGIN, transactions that
do not survive cancellation) concerns transactions only; `in_transaction` is banned by the linter.
"""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tortoise.connection import get_connection
from tortoise.context import TortoiseContext

APP = "club"
MODEL_MODULES = [
    "club.clubs.models",
    "club.members.models",
    "club.ledger.models",
    "club.earning.models",
    "club.rewards.models",
    "club.shops.models",
    "club.staff.models",
    "club.tiers.models",
    "club.referrals.models",
    "club.reports.models",
    "club.communities.models",
    "club.gamification.models",
    "club.gamification.lotteries.models",
    "club.gamification.contests.models",
    "club.gamification.product_codes.models",
    "club.gamification.games.models",
    "club.gamification.missions.models",
    "club.gamification.badges.models",
    "club.gamification.streaks.models",
    "club.gamification.leaderboards.models",
    "club.gamification.envelopes.models",
    "club.inbox.models",
    "club.outbox.models",
    "club.jobs.models",
]


def sqlite_path(url: str) -> Path | None:
    """The file of a `sqlite:` URL (`sqlite:data/club.sqlite3`, `sqlite:///abs/path`), None for other URLs."""
    scheme, _, rest = url.partition(":")
    if scheme != "sqlite":
        return None
    return Path("/" + rest.lstrip("/")) if rest.startswith("///") else Path(rest.removeprefix("//"))


def orm_config(url: str) -> dict[str, Any]:
    path = sqlite_path(url)
    if path is not None:
        connection: dict[str, Any] = {
            "engine": "tortoise.backends.sqlite",
            "credentials": {"file_path": str(path), "busy_timeout": 10_000, "synchronous": "FULL"},
        }
    else:
        parts = urlsplit(url)
        connection = {
            "engine": "tortoise.backends.asyncpg",
            "credentials": {
                "host": parts.hostname or "127.0.0.1",
                "port": parts.port or 5432,
                "user": unquote(parts.username or "postgres"),
                "password": unquote(parts.password) if parts.password else None,
                "database": parts.path.lstrip("/"),
                "minsize": 1,
                "maxsize": 5,
            },
        }
    return {
        "connections": {"default": connection},
        "apps": {
            APP: {
                "models": MODEL_MODULES,
                "default_connection": "default",
                "migrations": "club.storage.migrations",
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


async def open_orm(url: str) -> TortoiseContext:
    """Models are usable in every task of the process afterwards. Close with `close_connections()`."""
    context = TortoiseContext()
    context.__enter__()
    await context.init(config=orm_config(url), _enable_global_fallback=True)
    # A first connect that is cancelled half-way would leak tortoise's lock: connect now.
    await get_connection("default").execute_query("SELECT 1")
    return context
