"""Missions in the chat: the list with its bars, what to do next, «I have joined», and being told."""

import pytest

from bot.app import CustomerBot
from bot.handlers.missions import bar
from bot.mission_notes import MISSION_NOTES
from club.context import Club
from club.doors import Note
from club.gamification.missions import Step, retire_mission
from club.gamification.prizes import Prize
from playground import Playground
from playground.groups import join
from tests.bot.conftest import Joined, press_forged
from tests.bot.runner import Runner
from tests.bot.test_communities import Places
from tests.bot.words import Words, labels, seen
from tests.club.lotteries.drawing_lots import opened
from tests.club.missions.doing import follow_all, make_mission, won
from tests.makers import StandingClock, make_purchase, make_staff


@pytest.fixture
async def places(playground: Playground, club: Club, runner: Runner) -> Places:
    return Places(playground, club, runner)


def test_a_bar_is_full_only_at_a_hundred() -> None:
    assert [bar(percent) for percent in (0, 9, 50, 99, 100)] == [
        "▱" * 10, "▱" * 10, "▰" * 5 + "▱" * 5, "▰" * 9 + "▱", "▰" * 10,
    ]  # fmt: skip


async def test_the_list_says_how_far_each_has_come_and_one_where_to_go_on(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    await make_mission(club, Step("buy", 2), title="دو خرید")
    await make_purchase(club, member, 1)
    await anna.say("/missions")
    screen = await anna.next_answer()
    assert f"{bar(50)} " in seen(screen)
    assert "دو خرید" in seen(screen)
    await anna.press(labels(screen)[0])
    shown = await anna.next_answer()
    assert words("mission-buy-hint") in seen(shown)
    assert words("mission-steps") in seen(shown)
    assert words("menu-card") in labels(shown)
    await make_purchase(club, member, 1)
    await anna.press(words("menu-missions"))
    done = await anna.next_answer()
    assert "✅" in labels(done)[0]
    assert await won(club, member) == 50


async def test_many_missions_with_long_names_are_read_page_by_page(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    prize = Prize("thing", title="🏆" * 80)
    for number in range(1, 20):
        await make_mission(club, Step("buy", number), title=f"{number} " + "م" * 77, prize=prize)
    await anna.say("/missions")
    first = await anna.next_answer()
    assert seen(first).count("🏆" * 80) == 8
    await anna.press(words("button-next"))
    await anna.next_answer()
    await anna.press(words("button-next"))
    last = await anna.next_answer()
    assert [label.count("م" * 77) for label in labels(last)[:3]] == [1, 1, 1]
    assert words("menu-play") in labels(last)


async def test_a_step_in_a_lottery_leads_to_the_lotteries(
    joined: Joined, club: Club, words: Words, clock: StandingClock
) -> None:
    anna, _ = await joined(words.language)
    await opened(club)
    clock.move(minutes=1)
    await make_mission(club, Step("lottery", 1))
    await anna.say("/missions")
    await anna.press(labels(await anna.next_answer())[0])
    assert words("menu-lottery") in labels(await anna.next_answer())


async def test_a_club_without_missions_says_so(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/missions")
    assert seen(await anna.next_answer()) == words("missions-none")


async def test_joining_the_channel_is_checked_with_the_messenger(
    places: Places, joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    found = await places.put(places.channel)
    assert found is not None
    await make_mission(club, Step("join", 0, community_id=found.id), title="به کانال بیا")
    await anna.say("/missions")
    await anna.next_answer()
    await anna.press(labels(anna.screen)[0])
    shown = await anna.next_answer()
    [way] = [each for row in shown.keyboard for each in row if "url" in each]
    assert way["url"] == "https://t.me/naderi_news"
    await anna.press(words("mission-button-joined"))
    assert words("mission-not-joined", place="کانال نادری") in seen(await anna.next_answer())
    assert await won(club, member) == 0
    places.channel.members[anna.id] = "member"  # an update that never came
    await anna.press(words("mission-button-joined"))
    there = await anna.next_answer()
    assert words("mission-joined", place="کانال نادری") in seen(there)
    assert words("mission-standing", standing="done", recurs="once", again_on=None) in seen(there)
    assert await won(club, member) == 50


async def test_joining_is_noticed_by_itself_and_leaving_takes_it_back(
    places: Places, joined: Joined, club: Club
) -> None:
    anna, member = await joined()
    found = await places.put(places.channel)
    assert found is not None
    await make_mission(club, Step("join", 0, community_id=found.id))
    join(places.world, places.channel, anna.account)
    await places.runner.until_handled("chat_member")
    await follow_all(club)
    assert await won(club, member) == 50


async def test_an_old_button_says_so_and_leads_to_the_missions_of_today(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, _ = await joined(words.language)
    mission_id = await make_mission(club, Step("buy", 1))
    await make_mission(club, Step("buy", 2), title="دیگری")
    await retire_mission(club, await make_staff(club, "owner"), mission_id)
    await anna.say("/missions")
    screen = await anna.next_answer()
    await press_forged(anna, screen.message["message_id"], f"mis1:{mission_id}:0")
    gone = await anna.next_answer()
    assert seen(gone) == words("error-mission-not-found")
    assert words("menu-missions") in labels(gone)


PRIZES = {
    "points": Prize("points", 50),
    "voucher": Prize("voucher", reference=1, title="قهوه"),
    "tickets": Prize("tickets", 3, reference=1, title="نوروز"),
    "thing": Prize("thing", title="لیوان"),
}


@pytest.mark.parametrize("kind", [*PRIZES, "gone", "none"])
async def test_a_mission_done_is_told_with_what_it_brought(
    customer_bot: CustomerBot, joined: Joined, words: Words, kind: str
) -> None:
    anna, _ = await joined(words.language)
    prize = PRIZES.get(kind, PRIZES["voucher"] if kind == "gone" else None)
    said = {
        "title": "دو خرید", "prize": None if prize is None else prize.to_json(), "arrived": kind in PRIZES, "available": 60
    }  # fmt: skip
    note = Note(1, "told-mission-done", said, anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    told = await anna.next_answer()
    assert "دو خرید" in seen(told)
    assert words("menu-missions") in labels(told)


@pytest.mark.parametrize(("points", "took"), [(20, True), (0, True), (0, False)])
async def test_a_mission_undone_is_told_with_tact(
    customer_bot: CustomerBot, joined: Joined, words: Words, points: int, took: bool
) -> None:
    anna, _ = await joined(words.language)
    for why in ("buy", "spend", "invite", "join"):
        said = {"title": "دو خرید", "why": why, "points": points, "took": took}
        note = Note(1, "told-mission-undone", said, anna.id, anna.id, words.language)
        assert (await customer_bot.deliver(note)).outcome == "told"
        kind = ("points" if points else "other") if took else "nothing"
        assert seen(await anna.next_answer()) == words(
            "told-mission-undone", title="دو خرید", why=why, took=kind, points=points
        )


def test_every_note_about_missions_is_tried_here() -> None:
    assert set(MISSION_NOTES) == {"told-mission-done", "told-mission-undone"}
