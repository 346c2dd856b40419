"""The demo: one address, people with a past, a shop that delivers, a time machine."""

import asyncio
import datetime as dt
import re
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from club.earning import purchases_of
from club.gamification.games import games_for
from club.gamification.lotteries import lotteries
from club.gamification.product_codes import use_code
from club.installation import further_clubs
from club.ledger import history, points, prove_ledger
from club.members import MemberView, find_members
from club.referrals import invitation
from club.rewards import catalogue, picture_content, vouchers_of
from club.tiers import member_tier
from launcher.demo import Demo, free_port, run_demo
from launcher.words import Words
from playground import Person
from playground.people import Account
from tests.club.inbox.eventually import eventually
from tests.launcher.conftest import CUSTOMER, STAFF


@pytest.fixture(autouse=True)
def _collector_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("launcher.run._settle_collector", lambda: None)


@dataclass
class Opened:
    demo: Demo
    said: list[str]

    async def member(self, account: Account) -> MemberView:
        [found] = await find_members(self.demo.running.opened.club, account.phone)
        return found.member

    async def press(self, action: str) -> dict[str, str]:
        said = await self.demo.playground.actions[action].run()
        assert said is not None
        return said

    def heard(self, account: Account) -> str:
        return self.demo.playground.transcript(account, f"bot:{CUSTOMER}")


@pytest_asyncio.fixture(scope="module")
async def opened(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Opened]:
    folder: Path = tmp_path_factory.mktemp("demo")
    (folder / "club.sqlite3").write_text("left over from yesterday", "utf-8")
    (folder / "kept.txt").write_text("not ours", "utf-8")
    stopping, said = asyncio.Event(), list[str]()
    found: asyncio.Future[Demo] = asyncio.get_running_loop().create_future()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("launcher.run._settle_collector", lambda: None)
        task = asyncio.create_task(
            run_demo(
                Words.of_environment(),
                port=free_port(0),
                folder=folder,
                say=said.append,
                stopping=stopping,
                on_open=found.set_result,
            )
        )
        await asyncio.wait({task, found}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()
        yield Opened(found.result(), said)
        stopping.set()
        assert await task == 0
    assert (folder / "kept.txt").exists()


def test_a_port_that_is_taken_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert port < free_port(port) < port + 50


async def test_it_says_one_address_and_how_to_stop(opened: Opened) -> None:
    assert len(opened.said) == 2
    assert opened.said[0].count("http://") == 1
    assert opened.demo.playground.base_url in opened.said[0]


async def test_there_is_something_to_play_from_the_first_minute(opened: Opened) -> None:
    demo, club = opened.demo, opened.demo.running.opened.club
    john = await opened.member(demo.people.john)
    [lottery] = (await lotteries(club)).lotteries
    assert lottery.phase == "open"
    assert {each.game.kind for each in await games_for(club, john.id)} == {"slot", "wheel", "scratch"}
    said = await demo.playground.actions["code"].run()
    assert said is not None
    found = re.search(r"NADERI(-\w{4}){3}", said["fa"])
    assert found is not None
    used = await use_code(club, john.id, found[0], "typed")
    assert used.points == 25


async def test_the_people_have_a_past_with_dates(opened: Opened) -> None:
    club = opened.demo.running.opened.club
    ali = await opened.member(opened.demo.people.ali)
    now = club.clock.now()
    assert abs(now - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)  # noqa: TID251  the machine's own time is asked
    lines = (await history(club, ali.id, size=50)).lines
    assert [line.kind for line in lines] == ["spent", "earned", "earned", "earned", "earned", "earned"]
    assert [round((now - line.at) / dt.timedelta(days=1)) for line in lines] == [4, 12, 39, 39, 54, 59]
    assert {each.source.partition(":")[0] for each in (await purchases_of(club, ali.id)).purchases} == {"till", "shop"}
    assert len((await vouchers_of(club, ali.id)).vouchers) == 1
    assert [friend.state for friend in (await invitation(club, ali.id)).friends] == ["approved"]
    keyboard = Person(opened.demo.playground, opened.demo.people.ali).at(CUSTOMER).reply_keyboard
    assert ["🏅 سطح من", "🤝 دعوت دوستان"] in keyboard
    held = (await member_tier(club, ali.id)).tier
    assert held is not None
    assert held.emoji == "🥈"
    assert (await prove_ledger(club)).holds
    assert opened.demo.playground.violations == []


async def test_the_catalogue_has_pictures(opened: Opened) -> None:
    club = opened.demo.running.opened.club
    ali = await opened.member(opened.demo.people.ali)
    page = await catalogue(club, ali.id, page=1)
    assert len(page.rewards) >= 5
    for reward in page.rewards:
        assert reward.picture_id is not None
        assert len(await picture_content(club, reward.picture_id)) > 5000


async def test_sara_is_new_and_her_waiting_order_finds_her_when_she_joins(opened: Opened) -> None:
    sara = opened.demo.people.sara
    club = opened.demo.running.opened.club
    assert await find_members(club, sara.phone) == []
    said = await opened.press("order-sara")
    assert set(said) == {"fa", "en"}
    person = Person(opened.demo.playground, sara)
    words = opened.demo.running.opened.texts.speaker("fa")
    await person.open(CUSTOMER)
    await person.expect(lambda answer: bool(answer.buttons), timeout=20)
    await person.press(words.plain("language-name"))
    await person.expect(lambda answer: any(words.plain("join-agree") in row for row in answer.buttons), timeout=20)
    await person.press(words.plain("join-agree"))
    await person.expect(lambda _: bool(person.reply_keyboard), timeout=20)
    await person.share_own_contact()
    await person.expect(lambda _: len(person.reply_keyboard) > 1, timeout=20)
    member = await opened.member(sara)
    assert (await points(club, member.id)).available == 5 + 45 + 50


async def test_an_order_earns_and_its_refund_and_cancelling_take_back(opened: Opened) -> None:
    club, ali = opened.demo.running.opened.club, await opened.member(opened.demo.people.ali)
    before = (await points(club, ali.id)).available
    await opened.press("order-ali")
    assert (await points(club, ali.id)).available == before + 73 + 50
    await opened.press("refund")
    part = (await points(club, ali.id)).available
    assert before < part < before + 123
    await opened.press("cancel")
    assert (await points(club, ali.id)).available == before


async def test_time_passes_when_it_is_told_to(opened: Opened) -> None:
    demo, club = opened.demo, opened.demo.running.opened.club
    maryam = await opened.member(demo.people.maryam)
    had = (await points(club, maryam.id)).available
    date = demo.playground.status[0]["fa"]
    await opened.press("day")
    assert demo.playground.status[0]["fa"] != date
    assert (await points(club, maryam.id)).available == had
    await opened.press("week")
    assert (await points(club, maryam.id)).available == had + 50  # her birthday
    await eventually(lambda: "🎂" in opened.heard(demo.people.maryam))
    await opened.press("month")
    assert "⏳" in opened.heard(demo.people.maryam)
    assert (await prove_ledger(club)).holds
    assert {action.group["en"] for action in demo.playground.actions.values()} == {
        "Web shop",
        "Time machine",
        "Games and fun",
        "Several clubs",
    }


async def test_a_second_club_can_be_tried_with_two_spare_tokens(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("launcher.token_desk.POLL_SECONDS", 0)
    demo, first = opened.demo, opened.demo.running.opened.club
    said = await opened.press("spare-tokens")
    assert await opened.press("spare-tokens") == said
    customer, staff = re.findall(r"\d+:[\w-]+", said["fa"])
    words = demo.running.opened.texts.speaker("fa")
    owner = Person(demo.playground, demo.people.owner).at(STAFF)
    await owner.say("/clubs")
    await owner.expect(lambda answer: words.plain("admin-button-new-club") in str(answer.buttons), timeout=20)
    await owner.press(words.plain("admin-button-new-club"))
    for typed, asked in ((customer, "۲ از ۴"), (staff, "۳ از ۴"), ("نانوایی نیلو", "۴ از ۴")):
        await owner.say(typed)
        await owner.expect(asked, timeout=20)
    await owner.press(words.plain("admin-language-name"))
    await owner.expect(lambda answer: words.plain("admin-button-open-club") in str(answer.buttons), timeout=20)
    await owner.press(words.plain("admin-button-open-club"))
    await owner.expect("🎉", timeout=20)
    [second] = await further_clubs(first)
    visitor = Person(demo.playground, demo.people.john)
    await visitor.open(second.customer_bot.username)
    await visitor.expect(timeout=20)
    await opened.press("day")
    assert demo.playground.violations == []
