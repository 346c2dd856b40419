"""`club demo`: the club without Telegram. A playground with people in it, both bots, the web door, a past and a time machine."""

import asyncio
import contextlib
import datetime as dt
import secrets
import socket
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from club.i18n import Texts
from club.settings import Settings, read_settings
from launcher.demo_beacon import DemoBeacon
from launcher.demo_play import DemoPlay
from launcher.demo_shop import DemoShop
from launcher.demo_story import (
    CUSTOMER_BOT,
    DAYS_OF_PAST,
    LANGUAGE,
    STAFF_BOT,
    DemoClock,
    People,
    Story,
    house_is_quiet,
    invite_people,
)
from launcher.run import Running, run_club
from launcher.words import Words
from playground import Action, Playground, RateLimits
from playground.clock import Clock as PlaygroundClock
from playground.host import Sentence
from playground.people import Account

HOST = "127.0.0.1"
SPARE_BOTS = (("nilu_club_bot", "demo-spare-customer-bot"), ("nilu_desk_bot", "demo-spare-staff-bot"))
SPARE_BOT_ID = 6_000_000_011
PORTS_TRIED = 50
STATUS_SECONDS = 30.0
LANGUAGES = ("fa", "en")


async def run_demo(
    words: Words,
    *,
    port: int = 8080,
    folder: Path = Path("data/demo"),
    say: Callable[[str], None] = print,
    stopping: asyncio.Event | None = None,
    on_open: "Callable[[Demo], None] | None" = None,
) -> int:
    """Run the demo until a signal or `stopping`; the exit code. `folder` holds its rows, emptied at the start."""
    stopping = stopping or asyncio.Event()
    clock = DemoClock()
    playground = Playground(limits=RateLimits.off())
    _begin_in_the_past(playground)
    settings = _settings(playground, words, folder)
    people = invite_people(playground, lambda key: in_all_languages(words.texts, key))
    url = await playground.start(HOST, free_port(port))
    settings = settings.model_copy(update={"telegram_api_url": url, "owner_ids": (people.owner.id,)})
    started: asyncio.Future[Running] = asyncio.get_running_loop().create_future()
    club = asyncio.ensure_future(
        run_club(
            settings,
            "all",
            words,
            clock=clock,
            say=_say_nothing,
            stopping=stopping,
            on_started=started.set_result,
            pace_seconds=lambda: clock.now().timestamp(),
            beacon=DemoBeacon(clock),
        )
    )
    try:
        await asyncio.wait({club, started}, return_when=asyncio.FIRST_COMPLETED)
        if started.done():
            demo = Demo(playground, started.result(), clock, people, words.texts)
            await demo.open(settings.http_port)
            say(words.say("demo-open", url=url))
            say(words.say("demo-stop"))
            if on_open is not None:
                on_open(demo)
            await demo.show_time_until(club)
        return await club
    finally:
        stopping.set()
        with contextlib.suppress(Exception):
            await asyncio.wait({club})
        await playground.stop()


def _say_nothing(sentence: str) -> None:
    """The demo says two lines of its own; the club's are about an installation."""


def _begin_in_the_past(playground: Playground) -> None:
    """Messages get the dates of the story. Before any bot is added: queues of updates keep the clock they are born with."""
    playground.world.clock = PlaygroundClock(lambda: time.time() - DAYS_OF_PAST * 86400)


def _settings(playground: Playground, words: Words, folder: Path) -> Settings:
    """Made up, all of them: nothing of a real installation reaches the demo."""
    for name in ("club.sqlite3", "club.sqlite3-wal", "club.sqlite3-shm"):
        (folder / name).unlink(missing_ok=True)
    tokens = {}
    for bot_id, username, key in (
        (6_000_000_001, CUSTOMER_BOT, "demo-customer-bot"),
        (6_000_000_002, STAFF_BOT, "demo-staff-bot"),
    ):
        tokens[username] = f"{bot_id}:{secrets.token_urlsafe(26)}"
        name = words.texts.say_plain(LANGUAGE, key)
        playground.add_bot(tokens[username], username, name, supports_inline=username == CUSTOMER_BOT)
    web_port = free_port(0)
    return read_settings(
        env_file=None,
        bot_token=tokens[CUSTOMER_BOT],
        admin_bot_token=tokens[STAFF_BOT],
        database_url=f"sqlite:{folder / 'club.sqlite3'}",
        telegram_api_url="http://127.0.0.1",
        telegram_proxy=None,
        telegram_webhook=False,
        owner_ids=(),
        name=words.texts.say_plain(LANGUAGE, "demo-club-name"),
        language=LANGUAGE,
        timezone="Asia/Tehran",
        currency="IRR",
        http_host=HOST,
        http_port=web_port,
        public_url=f"http://{HOST}:{web_port}",
        secret_key=secrets.token_hex(32),
    )


def free_port(wanted: int) -> int:
    """`wanted`, or the next one that nothing listens on; 0: any."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((HOST, port))
            except OSError:
                continue
            return int(tried.getsockname()[1])
    raise OSError(f"no free port from {wanted} on")


def in_all_languages(texts: Texts, key: str, **values: str) -> Sentence:
    return {language: texts.say_plain(language, key, **values) for language in LANGUAGES}


class Demo:
    """The open demo: its buttons and what it says about its time."""

    def __init__(
        self, playground: Playground, running: Running, clock: DemoClock, people: People, texts: Texts
    ) -> None:
        self.playground = playground
        self.running = running
        self.clock = clock
        self.people = people
        self._texts = texts
        self.shop: DemoShop | None = None
        self._spare_tokens: tuple[str, ...] = ()

    async def open(self, web_port: int) -> None:
        """Tell the past, then put the buttons up."""
        story = Story(self.playground, self.running, self.clock, self.people)
        self.shop = await story.tell(web_port)
        self._add_actions(self.shop, story.play)
        self._show_time()

    async def show_time_until(self, ended: "asyncio.Future[int]") -> None:
        """Keep the date right until the club has stopped."""
        while not ended.done():
            self._show_time()
            await asyncio.wait({ended}, timeout=STATUS_SECONDS)

    def said(self, key: str, **values: str) -> Sentence:
        return in_all_languages(self._texts, key, **values)

    def _show_time(self) -> None:
        self.playground.set_status([self._time()])

    def _time(self) -> Sentence:
        now, line = self.clock.now(), {}
        for language in LANGUAGES:
            speaker = self._texts.speaker(language, timezone=self.running.opened.profile.timezone)
            line[language] = speaker.plain("demo-it-is", date=f"{speaker.date(now, 'full')} · {speaker.time(now)}")
        return line

    def _add_actions(self, shop: DemoShop, play: DemoPlay) -> None:
        sara, ali = self.people.sara, self.people.ali
        self._add(
            "order-sara", "demo-order-sara", "demo-group-shop", lambda: self._sell(shop, sara, 450_000, 0), "primary"
        )
        self._add("order-ali", "demo-order-ali", "demo-group-shop", lambda: self._sell(shop, ali, 735_000, 45_000))
        self._add(
            "refund",
            "demo-refund-part",
            "demo-group-shop",
            lambda: self._change(shop.refund_part, "demo-order-refunded"),
        )
        self._add(
            "cancel",
            "demo-cancel-order",
            "demo-group-shop",
            lambda: self._change(shop.cancel, "demo-order-cancelled"),
            "danger",
        )
        for days, action, key in (
            (1, "day", "demo-day-later"),
            (7, "week", "demo-week-later"),
            (30, "month", "demo-month-later"),
        ):
            self._add(action, key, "demo-group-time", lambda days=days: self._later(days))
        self._add("code", "demo-code", "demo-group-play", lambda: self._read_code(play))
        self._add("spare-tokens", "demo-spare-tokens", "demo-group-clubs", self._offer_spare_tokens)

    def _add(
        self, action: str, key: str, group: str, run: Callable[[], Awaitable[Sentence]], style: str | None = None
    ) -> None:
        self.playground.add_action(Action(action, self.said(key), self.said(group), run, style))

    async def _sell(self, shop: DemoShop, account: Account, toman: int, shipping: int) -> Sentence:
        number = await shop.sell(toman, phone=f"+{account.phone}", first_name=account.first_name, shipping=shipping)
        await house_is_quiet(self.running)
        return self.said("demo-order-arrived", number=number)

    async def _change(self, change: Callable[[], Awaitable[str | None]], key: str) -> Sentence:
        number = await change()
        if number is None:
            return self.said("demo-no-order")
        await house_is_quiet(self.running)
        return self.said(key, number=number)

    async def _read_code(self, play: DemoPlay) -> Sentence:
        return self.said("demo-code-is", code=await play.next_code())

    async def _offer_spare_tokens(self) -> Sentence:
        """Two bots that belong to nobody yet; the same ones however often they are asked for."""
        if not self._spare_tokens:
            self._spare_tokens = tuple(self._spare_bot(number) for number in range(len(SPARE_BOTS)))
        customer, admin = self._spare_tokens
        return self.said("demo-spare-tokens-are", customer=customer, admin=admin)

    def _spare_bot(self, number: int) -> str:
        username, key = SPARE_BOTS[number]
        token = f"{SPARE_BOT_ID + number}:{secrets.token_urlsafe(26)}"
        self.playground.add_bot(token, username, self._texts.say_plain(LANGUAGE, key))
        return token

    async def _later(self, days: int) -> Sentence:
        """Move the club's time and the chats'; what falls due happens at once."""
        await house_is_quiet(self.running)
        self.playground.advance(days * 86400)
        self.clock.move_forward(dt.timedelta(days=days))
        self._show_time()
        assert self.running.worker is not None
        await self.running.worker.look()  # beside its own looks: when this one is over, everything due was done
        await house_is_quiet(self.running)
        return self._time()
