"""`club run`: the whole club in one process, or one role of it."""

import asyncio
import gc
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

import structlog

from club.app import OpenClub, open_club
from club.clock import Clock
from club.doors import BotDoor, BotName, DoorProblem
from club.jobs.leases import first_of
from club.jobs.worker import Worker
from club.settings import Settings, check_role
from launcher.bot_house import NAMES, SENTENCES, BotHouse
from launcher.parts import Part, Parts, StartRefused
from launcher.shop_inboxes import ShopInboxes
from launcher.telegram_api import ApiRefused, ApiUnreachable, ask, hook_place
from launcher.words import Words

log = structlog.get_logger(__name__)

Role = Literal["all", "customer", "admin", "web", "worker"]
ROLES: tuple[Role, ...] = get_args(Role)

# A bot makes many short-lived objects and keeps hundreds of thousands of library ones: collected rarely, and those not at
# all, it answers twice as many updates in the same time.
COLLECTOR_THRESHOLDS = (50_000, 50, 100)
USERNAME_RETRY_SECONDS = 10


@dataclass(slots=True)
class Running:
    """What a started club offers whoever started it (the demo, tests)."""

    opened: OpenClub
    parts: Parts
    houses: list[BotHouse] = field(default_factory=list)
    shop_inboxes: ShopInboxes | None = None
    worker: Worker | None = None
    web_port: int | None = None
    usernames: dict[BotName, str] = field(default_factory=dict)
    pace_seconds: Callable[[], float] | None = None

    def username(self, bot: BotName) -> str:
        """Empty until the messenger has said it."""
        return next((house.username for house in self.houses if house.door.name == bot), "") or self.usernames.get(
            bot, ""
        )

    def wake_deliveries(self) -> None:
        for house in self.houses:
            house.delivery.nudge()


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
) -> int:
    """Run until a signal or `stopping`, then finish what was begun; the exit code. `pace_seconds`: see DeliveryLoop.

    Refuses SettingWrong and DatabaseBehind before anything starts; raises StartRefused when a token or port is refused.
    """
    check_role(settings, role)
    stopping = stopping or asyncio.Event()
    _hear_signals(stopping)
    async with open_club(
        settings, clock, migrate_empty=role == "all", owners_needed=role in {"all", "admin"}
    ) as opened:
        running = Running(opened, Parts(), pace_seconds=pace_seconds)
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
            for house in running.houses:
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
    if role in {"all", "customer", "admin"}:
        _make_houses(running, role, words, say)
    if role in {"all", "web"}:
        await _start_web(running, words, say)
    await _open_houses(running, role, words, stopping)
    if stopping.is_set():
        return
    for house in running.houses:
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
    running.worker = Worker(opened.database, opened.clock, [opened.club], after_each=running.wake_deliveries)
    running.parts.start(Part("worker", running.worker.run, running.worker.stop, stage=1))
    running.shop_inboxes = ShopInboxes(opened, wake_deliveries=running.wake_deliveries)
    running.parts.start(Part("shop inboxes", running.shop_inboxes.run, running.shop_inboxes.stop, stage=1))


async def _start_web(running: Running, words: Words, say: Callable[[str], None]) -> None:
    from web.app import create_web
    from web.house import WebHouse
    from web.server import serve_web

    opened, settings = running.opened, running.opened.settings
    house = WebHouse(
        opened.database,
        opened.clock,
        settings.key(),
        telegram=_hooks(running),
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


def _hooks(running: Running) -> "dict[str, object]":
    """The webhooks of the configured bots by their path; none while updates are fetched."""
    from web.house import TelegramHook

    settings = running.opened.settings
    if not settings.telegram_webhook:
        return {}
    houses = {house.source: house for house in running.houses}
    hooks = {}
    for name, token in (("customer", settings.bot_token), ("staff", settings.admin_bot_token)):
        if token is None:
            continue
        messenger_id = int(token.get_secret_value().partition(":")[0])
        place, source = hook_place(settings.key(), messenger_id), f"{name}:{messenger_id}"
        house = houses.get(source)
        wake = house.runner.nudge if house is not None else _wake_nobody
        hooks[place.path_token] = TelegramHook(source, running.opened.club.id, place.secret, wake)
    return hooks


def _wake_nobody() -> None:
    """The bot is another process; it looks every second."""


def _make_houses(running: Running, role: Role, words: Words, say: Callable[[str], None]) -> None:
    settings = running.opened.settings
    if role in {"all", "customer"}:
        customer = _customer_bot(running.opened, lambda: running.username("staff"))
        _add_house(running, customer, settings.token_of_bot(), words, say)
    if role in {"all", "admin"}:
        admin = _admin_bot(running.opened, lambda: running.username("customer"))
        _add_house(running, admin, settings.token_of_admin_bot(), words, say)


def _customer_bot(opened: OpenClub, admin_username: Callable[[], str]) -> BotDoor:
    from bot.app import CustomerBot

    settings = opened.settings
    return CustomerBot(
        opened.club,
        opened.texts,
        token=settings.token_of_bot(),
        api_url=settings.telegram_api_url,
        proxy=settings.proxy(),
        admin_username=admin_username,
    )


def _admin_bot(opened: OpenClub, customer_username: Callable[[], str]) -> BotDoor:
    from admin_bot.app import AdminBot
    from admin_bot.desk import ShopDesk

    settings = opened.settings
    return AdminBot(
        opened.club,
        opened.texts,
        token=settings.token_of_admin_bot(),
        api_url=settings.telegram_api_url,
        proxy=settings.proxy(),
        customer_username=customer_username,
        shop_desk=None if settings.public_url is None else ShopDesk(settings.public_url, settings.key()),
    )


def _add_house(running: Running, door: BotDoor, token: str, words: Words, say: Callable[[str], None]) -> None:
    settings = running.opened.settings
    hook = hook_place(settings.key(), door.messenger_id) if settings.telegram_webhook else None
    running.houses.append(
        BotHouse(
            running.opened,
            door,
            token,
            words,
            wake_deliveries=running.wake_deliveries,
            hook=hook,
            allowed_updates=_allowed_updates(door),
            say=say,
            pace_seconds=running.pace_seconds,
        )
    )


def _allowed_updates(door: BotDoor) -> list[str]:
    if door.name == "customer":
        from bot.updates import ALLOWED_UPDATES
    else:
        from admin_bot.app import ALLOWED_UPDATES
    return list(ALLOWED_UPDATES)


async def _open_houses(running: Running, role: Role, words: Words, stopping: asyncio.Event) -> None:
    """Open the doors side by side, and learn the name of the bot that is another process."""
    names = [house.door.name for house in running.houses]
    opening = [asyncio.ensure_future(house.open(stopping)) for house in running.houses]
    if role in {"customer", "admin"}:
        names.append("staff" if role == "customer" else "customer")
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
    token = settings.token_of_bot() if bot == "customer" else settings.token_of_admin_bot()
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
            running.usernames[bot] = str(me.result["username"])
            return True
        await first_of(asyncio.sleep(USERNAME_RETRY_SECONDS), stopping.wait())
    return False
