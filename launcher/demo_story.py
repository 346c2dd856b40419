"""The demo's past: two months in which people joined, bought, redeemed, told by the real verbs and the real bots.

The clock of the club and of the chats begins in the past and is moved on while the story is told, so that history has dates.
"""

import asyncio
import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from club.clock import SystemClock
from club.clubs import change_policies
from club.earning import RuleDraft, add_rule, record_purchase
from club.i18n import Speaker
from club.members import MemberView, find_members, keep_quiet, set_birthday
from club.money import Money
from club.persian.jalali import from_jalali, to_jalali
from club.pictures import PALETTES, RewardShape, fit_picture, render_reward_picture
from club.programme import choose_preset, finish_set_up
from club.referrals import ReferralTerms, invitation_payload, my_referral_code, set_referral_terms
from club.rewards import RewardDraft, add_reward, keep_picture
from club.shops import connect_shop, webhook_address, webhook_secrets
from club.staff import StaffView, admit_staff, staff_by_identity
from club.tiers import Benefits, TierDraft, TierTerms, replace_tiers
from launcher.demo_play import DemoPlay
from launcher.demo_shop import DemoShop
from launcher.run import Running
from playground import Person, Playground
from playground.host import Sentence
from playground.people import Account

DAYS_OF_PAST = 60
POINTS_EXPIRE_AFTER_DAYS = 90
PATIENCE_SECONDS = 30.0
CUSTOMER_BOT = "naderi_club_bot"
STAFF_BOT = "naderi_desk_bot"
LANGUAGE = "fa"

REWARDS: tuple[tuple[str, str, RewardShape, str, int, int | None, int | None], ...] = (
    ("demo-reward-coffee", "demo-reward-coffee-description", "cup", "amber", 60, None, None),
    ("demo-reward-cake", "demo-reward-cake-description", "cake", "ruby", 90, 12, None),
    ("demo-reward-breakfast", "demo-reward-breakfast-description", "cup", "emerald", 220, None, 1),
    ("demo-reward-book", "demo-reward-book-description", "book", "midnight", 260, 3, None),
    ("demo-reward-mug", "demo-reward-mug-description", "gift", "graphite", 300, 5, 2),
    ("demo-reward-gift-card", "demo-reward-gift-card-description", "gift", "violet", 900, None, None),
)
"""Title, description, shape, palette, price in points, stock, limit for each member."""


class DemoClock(SystemClock):
    """Begins DAYS_OF_PAST ago."""

    def now(self) -> dt.datetime:
        return super().now() - dt.timedelta(days=DAYS_OF_PAST)


@dataclass
class People:
    """Who can be played."""

    sara: Account
    ali: Account
    maryam: Account
    john: Account
    owner: Account
    cashier: Account


def invite_people(playground: Playground, say: Callable[[str], Sentence]) -> People:
    """The people of the demo; `say` gives a sentence in every language of the page. A name is one: that of the club's language."""

    def add(key: str, role: str, phone: str, language: str = LANGUAGE) -> Account:
        return playground.add_person(say(key)[LANGUAGE], phone=phone, language_code=language, role=say(role))

    return People(
        sara=add("demo-person-sara", "demo-role-newcomer", "989121110001"),
        ali=add("demo-person-ali", "demo-role-member", "989121110002"),
        maryam=add("demo-person-maryam", "demo-role-member", "989351110003"),
        john=add("demo-person-john", "demo-role-member", "989021110004", "en"),
        owner=add("demo-person-owner", "demo-role-owner", "989121110005"),
        cashier=add("demo-person-cashier", "demo-role-cashier", "989121110006"),
    )


@dataclass
class Story:
    """Tells the past."""

    playground: Playground
    running: Running
    clock: DemoClock
    people: People
    started_at: dt.datetime = field(init=False)
    play: DemoPlay = field(init=False)

    def __post_init__(self) -> None:
        self.started_at = self.clock.now()

    # -- telling

    async def tell(self, web_port: int) -> DemoShop:
        """Everything up to today; the shop that the demo's buttons sell in."""
        club = self.running.opened.club
        await change_policies(club, points_expire_after_days=POINTS_EXPIRE_AFTER_DAYS)
        owner, cashier = await self._open_the_house()
        await self._set_the_programme(owner)
        await self._fill_the_catalogue(owner)
        shop = await self._connect_shop(owner, web_port)
        self.play = DemoPlay(club, owner, self._speaker(LANGUAGE))
        await self.play.count_from_the_start()
        await self._now_is(days_ago=59)
        ali = await self._joins(self.people.ali)
        await self._now_is(days_ago=54)
        await self._buys_at_the_till(ali, 320_000)
        await self._now_is(days_ago=47)
        maryam = await self._joins(self.people.maryam)
        await self._buys(cashier, maryam, 540_000)
        await self._now_is(days_ago=39)
        john = await self._joins(self.people.john, invited_by=ali)
        await self._buys(cashier, john, 260_000)
        await self._buys(cashier, ali, 780_000)
        await self._now_is(days_ago=26)
        await self._redeems(self.people.maryam, "demo-reward-coffee")
        await self._buys(cashier, maryam, 410_000)
        await self._now_is(days_ago=12)
        await shop.sell(
            650_000, phone=f"+{self.people.ali.phone}", first_name=self.people.ali.first_name, shipping=45_000
        )
        await self._quiet()
        await self._now_is(days_ago=4)
        await self._redeems(self.people.ali, "demo-reward-cake")
        await self._buys(cashier, john, 190_000)
        await self._birthdays(maryam, john)
        await self._now_is(days_ago=0)
        await self.play.open(maryam, john)
        await self._quiet()
        return shop

    async def _open_the_house(self) -> tuple[StaffView, StaffView]:
        club = self.running.opened.club
        await admit_staff(club, "telegram", self.people.owner.id, self.people.owner.first_name, "owner")
        await admit_staff(club, "telegram", self.people.cashier.id, self.people.cashier.first_name, "cashier")
        owner = await staff_by_identity(club, "telegram", self.people.owner.id)
        assert owner is not None
        await finish_set_up(club, owner, key="demo")
        views = []
        for account in (self.people.owner, self.people.cashier):
            person = Person(self.playground, account)
            await person.open(STAFF_BOT)
            await person.expect(lambda _, at=person: bool(at.reply_keyboard), timeout=PATIENCE_SECONDS)
            person.close()
            view = await staff_by_identity(club, "telegram", account.id)
            assert view is not None
            views.append(view)
        return views[0], views[1]

    async def _set_the_programme(self, owner: StaffView) -> None:
        """Five, ten, fifty, with tiers near enough to be seen reached, points on birthdays and for bringing a friend."""
        club, naming = self.running.opened.club, self._speaker(LANGUAGE).plain
        await choose_preset(club, owner, "five_ten_fifty", naming=naming, key="demo")
        await add_rule(club, owner, RuleDraft("birthday", {"points": 50}), key="demo-birthday")
        silver = Benefits(discount_percent=5, early_access_hours=24)
        gold = Benefits(multiplier_percent=150, discount_percent=10, free_shipping=True, early_access_hours=48)
        await replace_tiers(
            club,
            owner,
            TierTerms("points", "rolling", 365),
            [
                TierDraft(naming("preset-tier-bronze"), 0, emoji="🥉", palette="ruby"),
                TierDraft(naming("preset-tier-silver"), 200, silver, emoji="🥈", palette="graphite"),
                TierDraft(naming("preset-tier-gold"), 600, gold, emoji="🥇", palette="amber"),
            ],
        )
        terms = ReferralTerms("first_purchase", inviter_points=50, friend_points=20, milestones=((5, 200),))
        await set_referral_terms(club, owner, terms)

    async def _fill_the_catalogue(self, owner: StaffView) -> None:
        club, speaker = self.running.opened.club, self._speaker(LANGUAGE)
        for title_key, description_key, shape, palette, price, stock, limit in REWARDS:
            title = speaker.plain(title_key)
            drawn = await asyncio.to_thread(
                render_reward_picture, title, shape, palette=PALETTES[palette], language=LANGUAGE
            )
            draft = RewardDraft(
                title,
                speaker.plain(description_key),
                price,
                stock=stock,
                limit_per_member=limit,
                picture_id=await keep_picture(club, await asyncio.to_thread(fit_picture, drawn)),
            )
            await add_reward(club, owner, draft, key=title_key)

    async def _connect_shop(self, owner: StaffView, web_port: int) -> DemoShop:
        opened = self.running.opened
        shop = await connect_shop(opened.club, owner, self._speaker(LANGUAGE).plain("demo-shop-name"), key="demo")
        address = webhook_address(shop, f"http://127.0.0.1:{web_port}")
        return DemoShop(shop, webhook_secrets(shop, opened.settings.key())[0], address, self.clock)

    async def _joins(self, account: Account, *, invited_by: MemberView | None = None) -> MemberView:
        """Language, consent, phone: three taps in the customer bot, by a friend's link or without."""
        speaker = self._speaker(account.language_code or LANGUAGE)
        person = Person(self.playground, account)
        link = None
        if invited_by is not None:
            link = invitation_payload(await my_referral_code(self.running.opened.club, invited_by.id))
        await person.open(CUSTOMER_BOT, link)
        await person.expect(lambda answer: bool(answer.buttons), timeout=PATIENCE_SECONDS)
        await person.press(speaker.plain("language-name"))
        await self._may_press(person, speaker.plain("join-agree"))
        await person.press(speaker.plain("join-agree"))
        await person.expect(lambda _: bool(person.reply_keyboard), timeout=PATIENCE_SECONDS)
        await person.share_own_contact()
        await person.expect(lambda _: len(person.reply_keyboard) > 1, timeout=PATIENCE_SECONDS)
        person.close()
        club = self.running.opened.club
        [found] = await find_members(club, account.phone)
        await keep_quiet(club, found.member.id, None)  # whoever moves the time at night wants to see what is told
        return found.member

    async def _buys_at_the_till(self, member: MemberView, toman: int) -> None:
        """As staff do it: find the member, type the amount, confirm."""
        speaker = self._speaker(LANGUAGE)
        cashier = Person(self.playground, self.people.cashier).at(STAFF_BOT)
        await cashier.say(member.number)
        await self._may_press(cashier, speaker.plain("admin-button-new-purchase"))
        await cashier.press(speaker.plain("admin-button-new-purchase"))
        await cashier.expect(lambda answer: answer.kind == "edit", timeout=PATIENCE_SECONDS)
        await cashier.say(speaker.number(toman))
        await self._may_press(cashier, speaker.plain("admin-button-record"))
        await cashier.press(speaker.plain("admin-button-record"))
        await cashier.expect(lambda answer: answer.kind == "edit", timeout=PATIENCE_SECONDS)
        cashier.close()
        await self._quiet()

    async def _buys(self, cashier: StaffView, member: MemberView, toman: int) -> None:
        key = f"demo-{secrets.token_hex(3)}"
        await record_purchase(self.running.opened.club, cashier, member.id, Money(toman * 10, "IRR"), key=key)
        await self._quiet()

    async def _redeems(self, account: Account, title_key: str) -> None:
        """From the menu to the voucher, button by button."""
        title = self._speaker(LANGUAGE).plain(title_key)
        speaker = self._speaker(account.language_code or LANGUAGE)
        person = Person(self.playground, account).at(CUSTOMER_BOT)
        await person.say(speaker.plain("menu-rewards"))
        for label in (title, speaker.plain("reward-redeem"), speaker.plain("reward-confirm-yes")):
            await self._may_press(person, label)
            await person.press(label)
        await person.expect(lambda answer: answer.kind in {"message", "edit"}, timeout=PATIENCE_SECONDS)
        person.close()
        await self._quiet()

    async def _birthdays(self, maryam: MemberView, john: MemberView) -> None:
        """Maryam's falls three days after today, so that the time machine finds it; John's long after."""
        club = self.running.opened.club
        zone = self.running.opened.profile.timezone
        today = (self.started_at + dt.timedelta(days=DAYS_OF_PAST)).astimezone(zone).date()
        soon, late = to_jalali(today + dt.timedelta(days=3)), to_jalali(today + dt.timedelta(days=140))
        await set_birthday(club, maryam.id, from_jalali(1371, soon.month, min(soon.day, 29)))
        await set_birthday(club, john.id, from_jalali(1366, late.month, min(late.day, 29)))

    # -- time, and waiting for the house to be quiet

    async def _now_is(self, *, days_ago: int) -> None:
        """Move both clocks on; what follows from the day that ends, and what falls due in between, happens."""
        await self._quiet()
        assert self.running.worker is not None
        await self.running.worker.look()
        await self._quiet()
        moment = self.started_at + dt.timedelta(days=DAYS_OF_PAST - days_ago)
        by = moment - self.clock.now()
        if by > dt.timedelta():
            self.playground.advance(by.total_seconds())
            self.clock.move_forward(by)

    async def _quiet(self) -> None:
        await house_is_quiet(self.running)

    async def _may_press(self, person: Person, label: str) -> None:
        await person.expect(
            lambda answer: any(label in text for row in answer.buttons for text in row), timeout=PATIENCE_SECONDS
        )

    def _speaker(self, language: str) -> Speaker:
        profile = self.running.opened.profile
        return self.running.opened.texts.speaker(language, timezone=profile.timezone, display_unit=profile.display_unit)


# A further club that is paused, or whose bot is refused, has things waiting for as long as it is.
_AT_WORK = (
    "club_id IN (SELECT id FROM club WHERE state = 'open')"
    " AND club_id NOT IN (SELECT club_id FROM club_bot WHERE refused_at IS NOT NULL)"
)


async def house_is_quiet(running: Running) -> None:
    """Wait until nothing that came in waits and everybody was told what is to be told."""
    database = running.opened.database
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            running.wake_deliveries()
            if not await _anything_waits(database, running.opened.clock.now()):
                return
            await asyncio.sleep(0.02)


async def _anything_waits(database: Any, now: dt.datetime) -> bool:
    """What is kept for a later hour does not wait yet."""
    row = await database.fetch_one(
        f"SELECT (SELECT COUNT(*) FROM inbox_item WHERE state = 'waiting' AND {_AT_WORK})"
        " + (SELECT COUNT(*) FROM outbox_message"
        f" WHERE state IN ('waiting', 'sending') AND due_at <= $1 AND {_AT_WORK}) AS n",
        now,
    )
    return bool(row["n"])
