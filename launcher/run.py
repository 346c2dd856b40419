"""`club run`: all clubs of the installation in one process, or one role of them."""

import asyncio
import gc
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

import structlog
from pydantic import SecretStr

from club.app import OpenClub, OpenInstallation, open_installation
from club.clock import Clock
from club.doors import BotName, DoorProblem
from club.gamification.lotteries.beacons import Beacon, NoBeacon
from club.gamification.lotteries.drand import DrandBeacon
from club.jobs.leases import first_of
from club.jobs.worker import Worker, sweeps_with
from club.settings import Settings, check_role
from launcher.bot_house import NAMES, SENTENCES, BotHouse
from launcher.further_clubs import FurtherClubs
from launcher.hooks import Hooks
from launcher.houses import OTHER, Houses
from launcher.parts import Part, Parts, StartRefused
from launcher.shop_inboxes import ShopInboxes
from launcher.telegram_api import ApiRefused, ApiUnreachable, ask
from launcher.token_desk import TokenDesk
from launcher.words import Words

log = structlog.get_logger(__name__)

Role = Literal["all", "customer", "admin", "web", "worker"]
ROLES: tuple[Role, ...] = get_args(Role)
BOTS_OF_ROLE: dict[Role, tuple[BotName, ...]] = {
    "all": ("customer", "staff"),
    "customer": ("customer",),
    "admin": ("staff",),
    "web": (),
    "worker": (),
}

# A bot makes many short-lived objects and keeps hundreds of thousands of library ones: collected rarely, and those not at
# all, it answers twice as many updates in the same time.
COLLECTOR_THRESHOLDS = (50_000, 50, 100)
USERNAME_RETRY_SECONDS = 10


@dataclass(slots=True)
class Running:
    """What a started installation offers whoever started it (the demo, tests). `opened` is the first club."""

    installation: OpenInstallation
    parts: Parts
    houses: Houses
    hooks: Hooks
    beacon: Beacon = field(default_factory=NoBeacon)
    shop_inboxes: ShopInboxes | None = None
    worker: Worker | None = None
    further_clubs: FurtherClubs | None = None
    web_port: int | None = None

    @property
    def opened(self) -> OpenClub:
        return self.installation.first

    def username(self, bot: BotName) -> str:
        """Of the first club's bot; empty until the messenger has said it."""
        return self.houses.username(self.opened.club.id, bot)

    def wake_deliveries(self) -> None:
        self.houses.wake_deliveries()

    def look_for_clubs(self) -> None:
        """Something about the clubs was changed."""
        if self.further_clubs is not None:
            self.further_clubs.nudge()


async def run_club(
    settings: Settings,
    role: Role,
    words: Words,
    *,
    clock: Clock | None = None,
    say: Callable[[str], None] = print,
    stopping: asyncio.Event | None = None,
    on_started: Callable[[Running], None] | None = None,
    pace_seconds: Callable[[], float] | None = None,
    beacon: Beacon | None = None,
) -> int:
    """Run until a signal or `stopping`, then finish what was begun; the exit code. `pace_seconds`: see DeliveryLoop.

    `beacon`: where draws get their public value; None: from drand's mirrors, as the settings name them.

    Refuses SettingWrong and DatabaseBehind before anything starts; raises StartRefused when a token or port is refused.
    """
    check_role(settings, role)
    stopping = stopping or asyncio.Event()
    _hear_signals(stopping)
    async with open_installation(
        settings, clock, migrate_empty=role == "all", owners_needed=role in {"all", "admin"}
    ) as installation:
        houses = Houses(words, say, pace_seconds)
        mirrors = DrandBeacon(installation.clock, settings.drand_urls, proxy=settings.proxy())
        running = Running(installation, Parts(), houses, Hooks(settings, houses), beacon or mirrors)
        try:
            await _start(running, role, words, say, stopping)
            if not stopping.is_set():
                _settle_collector()
                if on_started is not None:
                    on_started(running)
            broken = await running.parts.until(stopping)
        finally:
            say(words.say("run-stopping"))
            await running.parts.stop()
            await mirrors.close()
            for house in houses.all():
                await house.door.close()
    if isinstance(broken, StartRefused):
        raise broken
    say(words.say("run-stopped"))
    return 0 if broken is None else 1


def _hear_signals(stopping: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stopping.set)
        except (NotImplementedError, RuntimeError):  # Windows, or not the main thread: Ctrl+C still ends the process
            return


def _settle_collector() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTOR_THRESHOLDS)


async def _start(
    running: Running, role: Role, words: Words, say: Callable[[str], None], stopping: asyncio.Event
) -> None:
    """What needs no messenger first: while Telegram is out of reach, orders are still taken and days still pass."""
    if role in {"all", "worker"}:
        _start_worker(running)
    own = _build_houses(running, role)
    running.hooks.settle(running.opened.club.id, _configured_bots(running.installation.settings))
    if role in {"all", "web"}:
        await _start_web(running, words, say)
    _start_further_clubs(running, role)
    await _open_houses(running, own, role, words, stopping)
    if stopping.is_set():
        return
    for house in own:
        for part in house.parts():
            running.parts.start(part)
    _say_started(running, role, words, say)


def _say_started(running: Running, role: Role, words: Words, say: Callable[[str], None]) -> None:
    club = running.opened.profile.name
    if role == "all":
        say(words.say("run-started", club=club, customer=running.username("customer"), admin=running.username("staff")))
    else:
        say(words.say("run-started-role", club=club, role=role))


def _start_worker(running: Running) -> None:
    opened = running.opened
    sweeps = sweeps_with(running.beacon)
    running.worker = Worker(
        opened.database, opened.clock, [opened.club], after_each=running.wake_deliveries, sweeps=sweeps
    )
    running.parts.start(Part("worker", running.worker.run, running.worker.stop, stage=1))
    running.shop_inboxes = ShopInboxes(wake_deliveries=running.houses.wake_deliveries)
    running.shop_inboxes.take_in(opened.club)
    running.parts.start(Part("shop inboxes", running.shop_inboxes.run, running.shop_inboxes.stop, stage=1))


def _start_further_clubs(running: Running, role: Role) -> None:
    """Every role does for each further club what it does for the first."""
    take_in = [each.take_in for each in (running.worker, running.shop_inboxes) if each is not None]
    clubs = FurtherClubs(
        running.installation, running.houses, running.parts, running.hooks, bots=BOTS_OF_ROLE[role], take_in=take_in
    )
    running.further_clubs = clubs
    running.parts.start(Part("further clubs", clubs.run, clubs.stop, stage=0))


async def _start_web(running: Running, words: Words, say: Callable[[str], None]) -> None:
    from web.app import create_web
    from web.house import WebHouse
    from web.server import serve_web

    opened, settings = running.opened, running.opened.settings
    house = WebHouse(
        opened.database,
        opened.clock,
        settings.key(),
        telegram=running.hooks.by_path,
        wake=running.shop_inboxes.wake if running.shop_inboxes is not None else _nobody_to_wake,
    )
    try:
        served = await serve_web(create_web(house), settings.http_host, settings.http_port)
    except OSError as error:
        raise StartRefused(words.say("run-port-taken", port=str(settings.http_port))) from error
    running.web_port = served.port
    ended = asyncio.Event()

    async def serve() -> None:
        waiting = asyncio.ensure_future(served.wait())
        asked = asyncio.ensure_future(ended.wait())
        await asyncio.wait({waiting, asked}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        await served.stop()

    running.parts.start(Part("web", serve, ended.set, stage=0))
    say(words.say("run-web-listens", address=settings.public_url or f"http://{served.host}:{served.port}"))


def _nobody_to_wake(source: str) -> None:
    """The worker is another process; it looks every second."""


def _configured_bots(settings: Settings) -> dict[BotName, int]:
    """The first club's, as far as this process is told of them; a bot's own id begins its token."""
    tokens: dict[BotName, SecretStr | None] = {"customer": settings.bot_token, "staff": settings.admin_bot_token}
    return {bot: int(token.get_secret_value().partition(":")[0]) for bot, token in tokens.items() if token is not None}


def _token(settings: Settings, bot: BotName) -> str:
    return settings.token_of_bot() if bot == "customer" else settings.token_of_admin_bot()


def _build_houses(running: Running, role: Role) -> list[BotHouse]:
    """The first club's."""
    settings = running.installation.settings
    desk = TokenDesk(running.installation, running.look_for_clubs)
    return [running.houses.build(running.opened, bot, _token(settings, bot), desk) for bot in BOTS_OF_ROLE[role]]


async def _open_houses(
    running: Running, own: list[BotHouse], role: Role, words: Words, stopping: asyncio.Event
) -> None:
    """Open the first club's doors side by side, and learn the name of the bot that is another process."""
    names = [house.door.name for house in own]
    opening = [asyncio.ensure_future(house.open(stopping)) for house in own]
    if role in {"customer", "admin"}:
        names.append(OTHER[names[0]])
        opening.append(asyncio.ensure_future(_learn_username(running, names[-1], stopping)))
    try:
        await asyncio.gather(*opening)
    except DoorProblem as problem:
        refused = next(name for name, task in zip(names, opening, strict=True) if _failed(task))
        raise StartRefused(words.say(SENTENCES[problem.kind], bot=words.say(NAMES[refused]))) from problem
    finally:
        for task in opening:
            task.cancel()


def _failed(task: "asyncio.Future[bool]") -> bool:
    return task.done() and not task.cancelled() and task.exception() is not None


async def _learn_username(running: Running, bot: BotName, stopping: asyncio.Event) -> bool:
    """Cards and links name the other bot. Raises DoorProblem when its token is refused."""
    settings = running.opened.settings
    token = _token(settings, bot)
    while not stopping.is_set():
        try:
            me = await ask(settings.telegram_api_url, token, settings.proxy(), "getMe")
        except ApiRefused as error:
            if error.token_refused:
                raise DoorProblem("token-refused", permanent=True, details=error.description) from error
            log.warning("username-not-learned", bot=bot, error=error.description)
        except ApiUnreachable as error:
            log.warning("username-not-learned", bot=bot, error=str(error))
        else:
            running.houses.learn_username(running.opened.club.id, bot, str(me.result["username"]))
            return True
        await first_of(asyncio.sleep(USERNAME_RETRY_SECONDS), stopping.wait())
    return False
