"""`club doctor`: everything a start needs, looked at one by one, each with one line and what to do. No secret is shown."""

import asyncio
import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import features

from club.app import database_unreachable, open_database, schema_state
from club.clock import Clock, SystemClock
from club.context import Club
from club.doors import BotName
from club.errors import ClubError, SettingWrong, TokenUnreadable
from club.installation import ClubBotView, club_of, first_club, further_clubs, open_token
from club.settings import MISSING, Settings, read_settings
from club.storage.orm import sqlite_path
from launcher.bot_house import NAMES
from launcher.telegram_api import Answer, ApiRefused, ApiUnreachable, ask, hook_place
from launcher.words import Words

CLOCK_SECONDS_OFF_MAX = 10
DISK_FREE_LEAST_GB = 1.0
FONT = Path(__file__).parents[1] / "club" / "assets" / "fonts" / "Vazirmatn-Regular.ttf"

_MARKS = {True: "✓", False: "✗", None: "–"}


@dataclass(frozen=True, slots=True)
class Finding:
    """`fine` False: a start would fail, or something would not work. None: it could not be told."""

    fine: bool | None
    line: str

    def __str__(self) -> str:
        return f"{_MARKS[self.fine]} {self.line}"


async def examine(
    words: Words,
    *,
    read: Callable[[], Settings] = read_settings,
    clock: Clock | None = None,
    say: Callable[[str], None] = print,
) -> int:
    """Say every finding; 1 when something is broken."""
    try:
        settings = read()
    except SettingWrong as refusal:
        say(str(Finding(False, words.say("doctor-settings-wrong", problem=words.refusal(refusal)))))
        return 1
    doctor = Doctor(settings, words, clock or SystemClock())
    fine = True
    for look in (doctor.database, doctor.pictures, doctor.bots, doctor.secret_key, doctor.disk):
        for finding in await look():
            say(str(finding))
            fine = fine and finding.fine is not False
    return 0 if fine else 1


class Doctor:
    """Looks at one installation."""

    def __init__(self, settings: Settings, words: Words, clock: Clock) -> None:
        self._settings = settings
        self._words = words
        self._clock = clock
        self._telegram_dates: list[tuple[dt.datetime, dt.datetime]] = []

    def _finding(self, fine: bool | None, key: str, **values: object) -> Finding:
        return Finding(fine, self._words.say(key, **values))

    async def database(self) -> list[Finding]:
        """Reachable, its schema that of this program, and somebody in it who may open the admin bot."""
        path = sqlite_path(self._settings.database_url)
        if path is not None and not path.exists():
            return [self._finding(True, "doctor-database-new"), self._owners(known=bool(self._settings.owner_ids))]
        try:
            empty = await schema_state(self._settings.database_url)
            if empty:
                return [self._finding(True, "doctor-database-new"), self._owners(known=bool(self._settings.owner_ids))]
            return [self._finding(True, "doctor-database-ok"), self._owners(known=await self._has_owner())]
        except ClubError as refusal:
            return [self._finding(False, "doctor-database-wrong", problem=self._words.refusal(refusal))]
        except Exception:  # noqa: BLE001  a file that is no database, a server of another kind: all the same to the reader
            problem = self._words.refusal(database_unreachable())
            return [self._finding(False, "doctor-database-wrong", problem=problem)]

    async def _has_owner(self) -> bool:
        if self._settings.owner_ids:
            return True
        database = await open_database(self._settings.database_url)
        try:
            row = await database.fetch_one(
                "SELECT id FROM staff_member WHERE role = 'owner' AND state = 'active'"
                " AND club_id = (SELECT MIN(id) FROM club) LIMIT 1"
            )
            return row is not None
        finally:
            await database.close()

    def _owners(self, *, known: bool) -> Finding:
        if known:
            return self._finding(True, "doctor-owners-ok")
        return self._finding(False, "doctor-owners-wrong", problem=self._words.say(MISSING["owner_ids"]))

    async def pictures(self) -> list[Finding]:
        """Fonts, and the text layout that joins Persian letters finest."""
        fonts = self._finding(True, "doctor-fonts-ok") if FONT.is_file() else self._finding(False, "doctor-fonts-wrong")
        if features.check("raqm"):
            return [fonts]
        return [fonts, self._finding(True, "doctor-raqm-missing")]

    async def bots(self) -> list[Finding]:
        """Tokens, webhooks, and the clock as Telegram sees it."""
        found = [
            *await self._bot("bot_token", "customer"),
            *await self._bot("admin_bot_token", "staff"),
            *await self._further_bots(),
        ]
        return [*found, self._clock_finding()]

    async def _bot(self, field: str, bot: BotName) -> list[Finding]:
        role = self._words.say(NAMES[bot])
        token = getattr(self._settings, field)
        if token is None:
            return [self._finding(False, "doctor-token-missing", role=role, problem=self._words.say(MISSING[field]))]
        return await self._token(token.get_secret_value(), bot, role, "doctor-token-refused")

    async def _further_bots(self) -> list[Finding]:
        """The tokens of the clubs beside the first. Of a database that cannot be read another line speaks."""
        settings = self._settings
        path = sqlite_path(settings.database_url)
        if settings.secret_key is None or (path is not None and not path.exists()):
            return []
        try:
            if await schema_state(settings.database_url):
                return []
            database = await open_database(settings.database_url)
        except Exception:  # noqa: BLE001  whatever is wrong with it, it was said
            return []
        try:
            first = await first_club(database, self._clock, settings.key().encode())
            clubs = () if first is None else await further_clubs(first)
        finally:
            await database.close()
        found: list[Finding] = []
        for club in clubs:
            for bot in club.bots if club.state == "open" else ():
                found += await self._further_bot(club_of(first, club), club.name, bot)
        return found

    async def _further_bot(self, club: Club, name: str, bot: ClubBotView) -> list[Finding]:
        role = self._words.say("doctor-club-bot", club=name, role=self._words.say(NAMES[bot.bot]))
        try:
            token = open_token(club, bot.bot, bot.sealed_token)
        except TokenUnreadable:
            return [self._finding(False, "doctor-club-sealed-otherwise", role=role)]
        return await self._token(token, bot.bot, role, "doctor-club-token-refused")

    async def _token(self, token: str, bot: BotName, role: str, refused_key: str) -> list[Finding]:
        try:
            me = await self._ask(token, "getMe")
            hook = await self._ask(token, "getWebhookInfo")
        except ApiRefused as error:
            key = refused_key if error.token_refused else "doctor-token-unreachable"
            return [self._finding(False, key, role=role)]
        except ApiUnreachable:
            return [self._finding(False, "doctor-token-unreachable", role=role)]
        found = [
            self._finding(True, "doctor-token-ok", role=role, bot=me.result["username"]),
            self._webhook(role, int(me.result["id"]), hook.result),
        ]
        if bot == "customer" and not me.result.get("supports_inline_queries"):
            found.append(self._finding(True, "doctor-inline-off", bot=me.result["username"]))
        return found

    def _webhook(self, role: str, messenger_id: int, found: dict[str, object]) -> Finding:
        settings = self._settings
        address = _without_path(str(found.get("url", "")))
        wanted = ""
        if settings.telegram_webhook and settings.secret_key is not None:
            wanted = hook_place(settings.key(), messenger_id).address(settings.public_url or "")
        if not found.get("url"):
            return self._finding(True, "doctor-webhook-ok", role=role)
        if found["url"] != wanted:
            return self._finding(True, "doctor-webhook-foreign", role=role, address=address)
        if error := found.get("last_error_message"):
            return self._finding(False, "doctor-webhook-failing", role=role, address=address, error=str(error))
        return self._finding(True, "doctor-webhook-set", role=role, address=address)

    async def _ask(self, token: str, method: str) -> Answer:
        settings = self._settings
        answer = await ask(settings.telegram_api_url, token, settings.proxy(), method)
        if answer.date is not None:
            self._telegram_dates.append((answer.date, self._clock.now()))
        return answer

    def _clock_finding(self) -> Finding:
        if not self._telegram_dates:
            return self._finding(None, "doctor-clock-unknown")
        theirs, ours = self._telegram_dates[-1]
        seconds = round(abs((ours - theirs).total_seconds()))
        if seconds > CLOCK_SECONDS_OFF_MAX:
            return self._finding(False, "doctor-clock-wrong", seconds=seconds)
        return self._finding(True, "doctor-clock-ok")

    async def secret_key(self) -> list[Finding]:
        if self._settings.secret_key is None:
            problem = self._words.say(MISSING["secret_key"])
            return [self._finding(False, "doctor-secret-wrong", problem=problem)]
        return [self._finding(True, "doctor-secret-ok")]

    async def disk(self) -> list[Finding]:
        """Where a SQLite file lives, or where the club was started."""
        path = sqlite_path(self._settings.database_url)
        folder = path.parent if path is not None else Path()
        while not folder.exists():
            folder = folder.parent
        try:
            await asyncio.to_thread(_write_something, folder)
        except OSError:
            return [self._finding(False, "doctor-disk-wrong", folder=str(folder))]
        free = shutil.disk_usage(folder).free / 1e9
        key = "doctor-disk-ok" if free >= DISK_FREE_LEAST_GB else "doctor-disk-full"
        return [self._finding(free >= DISK_FREE_LEAST_GB, key, folder=str(folder.resolve()), free=round(free, 1))]


def _write_something(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"written")


def _without_path(address: str) -> str:
    """A webhook's path is half of a secret."""
    return "/".join(address.split("/")[:3])
