"""A club that runs as `club run` runs it, at a playground, with a clock that can be moved through a Jalali year.

People join and staff work the till by tapping; time passes as the demo's time machine lets it pass.
"""

import asyncio
import datetime as dt
import itertools
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from club.app import load_texts
from club.clock import SystemClock
from club.context import Club
from club.earning import PurchaseView, purchases_of
from club.i18n import Speaker
from club.ledger import points, prove_ledger
from club.members import MemberView, find_members
from club.persian.jalali import from_jalali
from club.settings import read_settings
from club.staff import Role, StaffView, admit_staff, staff_by_identity
from launcher.demo_beacon import DemoBeacon
from launcher.demo_story import house_is_quiet
from launcher.run import Running, run_club
from launcher.words import Words
from playground import Person, Playground, RateLimits
from playground.clock import Clock as PlaygroundClock
from playground.driver import Answer

CUSTOMER, STAFF = "naderi_club_bot", "naderi_desk_bot"
TOKENS = {CUSTOMER: f"6000000001:{'c' * 35}", STAFF: f"6000000002:{'s' * 35}"}
FIRST_DAY = dt.datetime(2026, 3, 22, 8, 0, tzinfo=dt.UTC)  # 2 Farvardin 1405, 11:30 in Tehran
PATIENCE_SECONDS = 20.0
PACE = 100
"""Messages to one person are a second apart; a story does not wait for that."""

_phones = itertools.count(1)


class StoryClock(SystemClock):
    """Begins at FIRST_DAY and goes on; `move_forward` is the time machine."""

    def __init__(self) -> None:
        super().__init__()
        self._behind = super().now() - FIRST_DAY

    def now(self) -> dt.datetime:
        return super().now() - self._behind


@dataclass
class Guest:
    person: Person
    member: MemberView


class Year:
    """The running club and what people do in it."""

    def __init__(self, playground: Playground, running: Running, clock: StoryClock) -> None:
        self.playground = playground
        self.running = running
        self.clock = clock
        self._staff: dict[Role, Person] = {}
        self._people: list[Person] = []

    @property
    def club(self) -> Club:
        return self.running.opened.club

    @property
    def speaker(self) -> Speaker:
        profile = self.running.opened.profile
        return self.running.opened.texts.speaker("fa", timezone=profile.timezone, display_unit=profile.display_unit)

    def plain(self, key: str, **values: object) -> str:
        return self.speaker.plain(key, **values)

    # -- people

    def somebody(self, name: str, bot: str) -> Person:
        account = self.playground.add_person(name, phone=f"98912{next(_phones):07d}", language_code="fa")
        person = Person(self.playground, account).at(bot)
        self._people.append(person)
        return person

    async def staff(self, role: Role = "owner") -> StaffView:
        """Whoever has this role, sitting in front of the admin bot."""
        person = self._staff.get(role)
        if person is None:
            person = self._staff[role] = self.somebody(f"همکار {role}", STAFF)
            await admit_staff(self.club, "telegram", person.id, person.account.first_name, role)
            await person.open(STAFF)
            await self._answer(person, lambda _: bool(person.reply_keyboard))
        found = await staff_by_identity(self.club, "telegram", person.id)
        assert found is not None
        return found

    async def at_the_desk(self, role: Role = "owner") -> Person:
        """Whoever has this role, to tap and to type."""
        await self.staff(role)
        return self._staff[role]

    async def joins(self, name: str, start: str | None = None) -> Guest:
        """Language, consent, phone: three taps; `start` is what the link carries."""
        person = self.somebody(name, CUSTOMER)
        await person.open(CUSTOMER, start) if start is not None else await person.open(CUSTOMER)
        for label in (self.plain("language-name"), self.plain("join-agree")):
            await self._sees_button(person, label)
            await person.press(label)
        await self._answer(person, lambda _: bool(person.reply_keyboard))
        await person.share_own_contact()
        await self._answer(person, lambda _: len(person.reply_keyboard) > 1)
        await self.quiet()
        return Guest(person, await self.member(person))

    async def member(self, person: Person) -> MemberView:
        [found] = await find_members(self.club, person.account.phone)
        return found.member

    # -- what they do

    async def buys(self, guest: Guest, toman: int) -> PurchaseView:
        """At the till: the number typed, the amount typed, confirmed."""
        await self.staff("cashier")
        cashier = self._staff["cashier"]
        await cashier.say(guest.member.number)
        await self._taps(cashier, "admin-button-new-purchase")
        await self._answer(cashier, lambda answer: answer.kind == "edit")
        await cashier.say(self.speaker.number(toman))
        await self._taps(cashier, "admin-button-record")
        await self._answer(cashier, lambda answer: answer.kind == "edit")
        await self.things_follow()
        return (await purchases_of(self.club, guest.member.id)).purchases[0]

    async def refunds(self, guest: Guest, bought: PurchaseView) -> None:
        """The whole purchase, at the till: the card, its purchases, this one, back."""
        await self.staff("manager")
        manager = self._staff["manager"]
        await manager.say(guest.member.number)
        await self._taps(manager, "admin-button-card")
        await self._taps(manager, "admin-button-purchases")
        label = self.speaker.label("admin-purchase-label", number=bought.number, total=bought.total)
        await self._sees_button(manager, label)
        await manager.press(label)
        for key in ("admin-button-refund-whole", "admin-button-refund"):
            await self._taps(manager, key)
        await self._answer(manager, lambda answer: answer.kind == "edit")
        await self.things_follow()

    async def purchases(self, guest: Guest) -> tuple[PurchaseView, ...]:
        return (await purchases_of(self.club, guest.member.id)).purchases

    async def takes(self, guest: Guest, title: str) -> None:
        """A reward, from the menu to the voucher."""
        await guest.person.say(self.plain("menu-rewards"))
        for label in (title, self.plain("reward-redeem"), self.plain("reward-confirm-yes")):
            await self._sees_button(guest.person, label)
            await guest.person.press(label)
        await self._answer(guest.person, lambda answer: answer.kind in {"message", "edit"})
        await self.things_follow()

    async def hands_over(self, code: str) -> None:
        await self.staff("cashier")
        cashier = self._staff["cashier"]
        await cashier.say(code)
        await self._taps(cashier, "admin-button-hand-over")
        await self._answer(cashier, lambda answer: answer.kind == "edit")
        await self.things_follow()

    async def available(self, guest: Guest) -> int:
        return (await points(self.club, guest.member.id)).available

    def heard(self, guest: Guest) -> str:
        """Everything in the guest's chat, without the invisible marks of direction."""
        said = self.playground.transcript(guest.person.account, f"bot:{CUSTOMER}")
        return said.translate(dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069")))

    # -- time

    async def later(self, *, days: float) -> None:
        """The time machine: what falls due in between happens."""
        await self.quiet()
        self.playground.advance(days * 86400)
        self.clock.move_forward(dt.timedelta(days=days))
        await self.things_follow()

    async def until(self, year: int, month: int, day: int) -> None:
        """Noon of a Jalali day, month by month, so that reviews and birthdays on the way have their days."""
        goal = dt.datetime.combine(from_jalali(year, month, day), dt.time(8, 30), dt.UTC)
        while (left := goal - self.clock.now()) > dt.timedelta():
            await self.later(days=min(left / dt.timedelta(days=1), 28))

    async def things_follow(self) -> None:
        """What follows from what was done, without waiting for the worker's own next look."""
        await self.quiet()
        assert self.running.worker is not None
        await self.running.worker.look()
        await self.quiet()

    async def quiet(self) -> None:
        await house_is_quiet(self.running)

    # -- hands

    async def _taps(self, person: Person, key: str) -> None:
        await self._sees_button(person, self.plain(key))
        await person.press(self.plain(key))

    async def _sees_button(self, person: Person, label: str) -> None:
        await self._answer(person, lambda answer: any(label in text for row in answer.buttons for text in row))

    async def _answer(self, person: Person, wanted: "object") -> Answer:
        return await person.expect(wanted, timeout=PATIENCE_SECONDS)  # type: ignore[arg-type]

    async def close(self) -> None:
        for person in self._people:
            person.close()
        assert (await prove_ledger(self.club)).holds
        assert self.playground.violations == []


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@asynccontextmanager
async def a_year(database_url: str) -> AsyncIterator[Year]:
    """A club that opened on FIRST_DAY, everything of it in this process."""
    clock = StoryClock()
    playground = Playground(limits=RateLimits.off())
    playground.world.clock = PlaygroundClock(lambda: clock.now().timestamp())
    for username, token in TOKENS.items():
        playground.add_bot(token, username)
    await playground.start()
    web_port = _free_port()
    settings = read_settings(
        env_file=None,
        bot_token=TOKENS[CUSTOMER],
        admin_bot_token=TOKENS[STAFF],
        telegram_api_url=playground.base_url,
        database_url=database_url,
        owner_ids=(1,),
        secret_key="k" * 40,
        http_port=web_port,
        public_url=f"http://127.0.0.1:{web_port}",
        name="کافه نادری",
        language="fa",
    )
    started: asyncio.Future[Running] = asyncio.get_running_loop().create_future()
    stopping = asyncio.Event()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("launcher.run._settle_collector", lambda: None)
        running = asyncio.create_task(
            run_club(
                settings,
                "all",
                Words(load_texts(), "fa"),
                clock=clock,
                say=lambda _: None,
                stopping=stopping,
                on_started=started.set_result,
                pace_seconds=lambda: time.monotonic() * PACE,
                beacon=DemoBeacon(clock),
            )
        )
        try:
            await asyncio.wait({running, started}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
            year = Year(playground, started.result(), clock)
            yield year
            await year.close()
        finally:
            stopping.set()
            await asyncio.wait({running})
            await playground.stop()
