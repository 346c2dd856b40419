"""What people and a shop do while the club is killed again and again."""

import asyncio
import copy
import json
import random
from dataclasses import dataclass, field
from typing import Any

import httpx

from club.i18n import Speaker
from club.members import MemberView
from club.shops import signature_of
from playground import Person
from tests.club.shops.orders import payload_of

PATIENCE_SECONDS = 60.0
CUSTOMER_BOT = "naderi_club_bot"
STAFF_BOT = "naderi_desk_bot"


class Turnstile:
    """Lets a number of acts through for each life of the club, so that every life has some."""

    def __init__(self) -> None:
        self.passed = 0
        self._allowed = 0
        self._news = asyncio.Condition()

    async def admit(self, more: int) -> None:
        async with self._news:
            self._allowed += more
            self._news.notify_all()

    async def act(self) -> None:
        """One update or webhook."""
        async with self._news:
            await self._news.wait_for(lambda: self.passed < self._allowed)
            self.passed += 1
            self._news.notify_all()

    async def until(self, passed: int) -> None:
        async with self._news:
            await self._news.wait_for(lambda: self.passed >= passed)


@dataclass
class Ledger:
    """What was done, to be compared with what the club made of it."""

    till_totals: dict[int, int] = field(default_factory=dict)  # toman -> member id
    order_numbers: dict[str, int] = field(default_factory=dict)  # number -> member id
    order_totals: dict[str, int] = field(default_factory=dict)  # number -> toman
    redemptions: dict[int, int] = field(default_factory=dict)  # member id -> how many
    poisoned: int = 0


@dataclass
class Customer:
    """A member with a phone in hand."""

    person: Person
    member: MemberView
    speaker: Speaker
    turnstile: Turnstile
    done: Ledger

    async def start(self) -> None:
        await self.turnstile.act()
        await self.person.open(CUSTOMER_BOT)
        await self.person.expect(timeout=PATIENCE_SECONDS)

    async def look_at_points(self) -> None:
        await self.turnstile.act()
        await self.person.say("/points")
        await self.person.expect(self.speaker.plain("menu-points")[:2], timeout=PATIENCE_SECONDS)

    async def redeem(self, title: str) -> None:
        """Menu, reward, wanted, yes: four updates."""
        await self.turnstile.act()
        await self.person.say(self.speaker.plain("menu-rewards"))
        for label in (title, self.speaker.plain("reward-redeem"), self.speaker.plain("reward-confirm-yes")):
            await may_press(self.person, label)
            await self.turnstile.act()
            await self.person.press(label)
        await may_press(self.person, self.speaker.plain("menu-vouchers"))
        self.done.redemptions[self.member.id] = self.done.redemptions.get(self.member.id, 0) + 1

    async def poison(self) -> None:
        """A forward of a kind nobody knows: the library cannot even parse it."""
        await self.turnstile.act()
        playground = self.person.playground
        sender = {"id": self.person.id, "is_bot": False, "first_name": "P"}
        message = {
            "message_id": 900_000 + self.done.poisoned,
            "date": 1,
            "chat": {"id": self.person.id, "type": "private", "first_name": "P"},
            "from": sender,
            "forward_origin": {"type": "from_the_future"},
            "text": "poison",
        }
        bot = playground.world.bot_named(CUSTOMER_BOT)
        assert bot is not None
        assert playground.inject_update(bot, {"message": message}) is not None
        self.done.poisoned += 1


@dataclass
class Cashier:
    person: Person
    speaker: Speaker
    turnstile: Turnstile
    done: Ledger

    async def start(self) -> None:
        await self.turnstile.act()
        await self.person.open(STAFF_BOT)
        await self.person.expect(lambda _: bool(self.person.reply_keyboard), timeout=PATIENCE_SECONDS)

    async def record(self, member: MemberView, toman: int) -> None:
        """Find the member, new purchase, amount, confirm: four updates. No two purchases have the same amount."""
        await self.turnstile.act()
        await self.person.say(member.number)
        label = self.speaker.plain("admin-button-new-purchase")
        await may_press(self.person, label)
        await self.turnstile.act()
        await self.person.press(label)
        await may_press(self.person, self.speaker.plain("admin-button-cancel"))
        await self.turnstile.act()
        await self.person.say(str(toman))
        label = self.speaker.plain("admin-button-record")
        await may_press(self.person, label)
        await self.turnstile.act()
        await self.person.press(label)
        await may_press(self.person, self.speaker.plain("admin-button-next-customer"))
        self.done.till_totals[toman] = member.id


async def may_press(person: Person, label: str) -> None:
    """Wait until a button is there."""
    await person.expect(
        lambda answer: any(label in text for row in answer.buttons for text in row), timeout=PATIENCE_SECONDS
    )


@dataclass
class WebShop:
    """Delivers orders until they are acknowledged, as a careful shop does."""

    address: str
    secret: str
    turnstile: Turnstile
    done: Ledger
    chance: random.Random

    async def sell(self, number: int, member: MemberView, toman: int) -> None:
        await self.turnstile.act()
        order: dict[str, Any] = copy.deepcopy(payload_of("order_processing_guest.json"))
        order |= {
            "id": number,
            "number": str(number),
            "currency": "IRT",
            "total": str(toman),
            "shipping_total": "0",
            "date_created_gmt": "2026-04-04T00:00:00",
            "date_modified_gmt": "2026-04-04T00:00:08",
        }
        order["billing"] |= {"phone": member.phone, "country": "IR"}
        self.done.order_numbers[str(number)] = member.id
        self.done.order_totals[str(number)] = toman
        await self._deliver(json.dumps(order).encode(), str(number))
        if self.chance.random() < 0.3:  # shops repeat themselves
            await self._deliver(json.dumps(order).encode(), str(number))

    async def _deliver(self, raw: bytes, delivery_id: str) -> None:
        headers = {
            "content-type": "application/json",
            "x-wc-webhook-topic": "order.updated",
            "x-wc-webhook-delivery-id": delivery_id,
            "x-wc-webhook-signature": signature_of(raw, self.secret),
        }
        async with asyncio.timeout(PATIENCE_SECONDS), httpx.AsyncClient(trust_env=False, timeout=5) as client:
            while True:
                try:
                    answer = await client.post(self.address, content=raw, headers=headers)
                    if answer.status_code < 300:
                        return
                    assert answer.status_code == 503, answer.status_code
                except httpx.TransportError:
                    pass  # the club was killed, or is not up yet; whether it took the order nobody knows
                await asyncio.sleep(0.1)
