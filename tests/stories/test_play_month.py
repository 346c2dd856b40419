"""Farvardin at Naderi: a lottery, a quiz, codes, a mission and a game, made at the desk, played by taps, settled to the point."""

import asyncio
import datetime as dt
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from club.gamification.lotteries import my_wins
from club.gamification.product_codes import payload_of, signs_in
from club.ledger import prove_ledger
from club.persian.jalali import from_jalali
from club.pictures import render_qr
from club.programme import choose_preset
from playground import Person
from playground.chats import GroupChat
from playground.groups import put_bot
from tests.club.gamification.product_codes.printing import printed_code
from tests.stories.tapping import bare, offers, seen, taps, types
from tests.stories.year import CUSTOMER, PATIENCE_SECONDS, Guest, Year

LOTTERY, QUIZ, BATCH, CHANNEL = "قرعه‌کشی بهاره", "قهوه‌شناسی", "قهوهٔ نوروز", "کانال کافه نادری"
MACHINE, ADDRESS = "دستگاه اسپرسوساز", "تهران، خیابان نادری ۵"
SECONDS = 120
"""For each question: a busy machine may take its time between two taps."""
QUESTIONS = f"""قهوه نخستین بار کجا نوشیده شد؟
- برزیل
+ یمن
{SECONDS}

اسپرسو از کدام کشور آمد؟
+ ایتالیا
- فرانسه
{SECONDS}

کدام دانه کافئین بیشتری دارد؟
- عربیکا
+ روبوستا
{SECONDS}"""
TEHRAN = ZoneInfo("Asia/Tehran")
THREE_SEVENS = 64


async def open_channel(year: Year, owner: Person) -> GroupChat:
    """The shop's channel, the customers' bot among its admins."""
    world = year.playground.world
    channel = year.playground.add_group("channel", CHANNEL, "naderi_news")
    put_bot(world, channel, world.bots_by_name[CUSTOMER], owner.account)
    await year.things_follow()
    return channel


def posts(channel: GroupChat) -> list[str]:
    return [bare(each.payload["text"]) for each in channel.messages.values() if "text" in each.payload]


async def make_lottery(year: Year, owner: Person) -> None:
    """A machine and fifty points; a ticket a day, for points, for buying; told in the channel."""
    say = year.speaker.label
    await types(owner, "/lotteries")
    await taps(owner, say("lottery-button-new"))
    await types(owner, LOTTERY)
    await taps(owner, say("prize-kind-thing"))
    await types(owner, MACHINE)
    await taps(owner, say("prize-number", number=1))
    await types(owner, "۲۵ فروردین ۱۴۰۵ ساعت ۲۰")
    await taps(owner, say("lottery-field-prizes"), say("lottery-prize-add"), say("prize-kind-points"))
    await types(owner, "۵۰")
    await taps(owner, say("prize-number", number=1), say("lottery-field-ways"), say("lottery-way-turn", way="points"))
    await types(owner, "۱۰")
    await taps(owner, say("lottery-way-turn", way="purchase"))
    await types(owner, "۱۰۰ هزار تومان")
    await taps(owner, say("lottery-button-back"), say("lottery-field-channel"), CHANNEL)
    await taps(owner, say("lottery-button-announce"), say("lottery-announce-yes"), say("lottery-button-all"))
    assert offers(owner, say("lottery-list-label", title=LOTTERY, phase="open"))


async def make_quiz(year: Year, owner: Person) -> None:
    """Three pasted questions; a hundred points for the first place, thirty for the second."""
    say = year.speaker.label
    await types(owner, "/contests")
    await taps(owner, say("contest-button-new"), say("contest-pick-kind", kind="quiz"))
    await types(owner, QUIZ)
    await types(owner, QUESTIONS)
    await taps(owner, say("contest-button-card"), say("contest-button-prizes"))
    for place, prize in (("۱", "۱۰۰"), ("۲", "۳۰")):
        await taps(owner, say("contest-button-add-prize"))
        await types(owner, place)
        await taps(owner, say("prize-kind-points"))
        await types(owner, prize)
    await taps(owner, say("contest-button-card"), say("contest-button-edit", field="closes_at"))
    await types(owner, "۱۰ فروردین ۱۴۰۵ ساعت ۲۰")
    await taps(owner, say("contest-button-act", act="open"), say("contest-button-act-yes", act="open"))


async def print_codes(year: Year, owner: Person) -> None:
    say = year.speaker.label
    await types(owner, "/codes")
    await taps(owner, say("admin-code-button-new"))
    for words in (BATCH, "۱۰۰"):
        await types(owner, words)
    await taps(owner, say("admin-code-skip-product"))
    await types(owner, "naderi")
    await taps(owner, say("admin-code-skip-agent"))
    await types(owner, "۲۵")
    skips = ("admin-code-no-lottery", "admin-code-skip-opens", "admin-code-skip-closes", "admin-code-button-create")
    await taps(owner, *(say(key) for key in skips), say("admin-code-button-all"))


async def make_mission_and_game(year: Year, owner: Person) -> None:
    """Forty points for the first purchase of the month; a slot machine with two thousand points in it."""
    say = year.speaker.label
    await types(owner, "/missions")
    await taps(owner, say("mission-admin-button-new"), say("mission-ready-month-purchase"), say("prize-kind-points"))
    await types(owner, "۴۰")
    await taps(owner, say("mission-admin-button-open"))
    await types(owner, "/games")
    await taps(owner, say("admin-game-button-new"), "🎰")
    await types(owner, "۲۰۰۰")
    await taps(owner, say("admin-game-button-start"), say("admin-game-start-yes"))
    await year.later(days=1 / 24)  # the bot looks at what its club plays every few seconds


async def answers(year: Year, guest: Guest, *options: str) -> None:
    say = year.speaker.label
    await types(guest.person, "/contest")
    await taps(guest.person, QUIZ, say("contest-button-start", price=0))
    for number, option in enumerate(options, 1):
        await taps(guest.person, option)
        await taps(guest.person, *([say("contest-button-next")] if number < len(options) else []))
    assert offers(guest.person, say("contest-button-ranking"))


async def until_moment(year: Year, month: int, day: int, hour: int) -> None:
    """A minute past a full hour in Tehran."""
    local = dt.datetime.combine(from_jalali(1405, month, day), dt.time(hour, 1), TEHRAN)
    await year.later(days=(local - year.clock.now()) / dt.timedelta(days=1))


async def both(year: Year, anna: Guest, babak: Guest) -> tuple[int, int]:
    return await year.available(anna), await year.available(babak)


async def test_a_month_of_playing(year: Year, tmp_path: Path) -> None:
    say = year.speaker.label
    owner = await year.at_the_desk()
    await choose_preset(year.club, await year.staff(), "five_ten_fifty", naming=year.plain, key="five_ten_fifty")
    channel = await open_channel(year, owner)
    await make_lottery(year, owner)
    await make_quiz(year, owner)
    await print_codes(year, owner)
    await make_mission_and_game(year, owner)
    assert LOTTERY in posts(channel)[0]
    anna, babak = await year.joins("آنا"), await year.joins("بابک")
    assert await both(year, anna, babak) == (5, 5)

    bought = await year.buys(anna, 250_000)
    assert await both(year, anna, babak) == (5 + 25 + 50 + 40, 5)  # welcome, tenths, the first purchase, the mission
    assert year.heard(anna).count("مأموریت «نخستین خرید ماه» انجام شد") == 1
    await types(anna.person, "/lottery")
    await taps(anna.person, LOTTERY, say("play-lottery-take-free"))
    await taps(anna.person, say("play-lottery-take-points", count=5, price=50), say("play-lottery-buy-yes"))
    assert "۸ شانس مال شماست: ۱، ۲، ۳، ۴، ۵، ۶، ۷، ۸" in seen(anna.person)  # two by buying, one free, five for points
    await types(babak.person, "/lottery")
    await taps(babak.person, LOTTERY, say("play-lottery-take-free"))
    assert "۱ شانس مال شماست: ۹" in seen(babak.person)
    assert await both(year, anna, babak) == (70, 5)

    await answers(year, anna, "یمن", "ایتالیا", "روبوستا")
    assert "۳ پاسخ درست از ۳" in seen(anna.person)
    await answers(year, babak, "یمن", "فرانسه", "عربیکا")
    assert "۱ پاسخ درست از ۳" in seen(babak.person)
    await taps(babak.person, say("contest-button-ranking"))
    assert seen(babak.person).index("آنا") < seen(babak.person).index("شما")

    await codes_are_used(year, anna, babak)
    assert await both(year, anna, babak) == (70 + 25, 5 + 25)
    year.playground.load_dice(THREE_SEVENS)
    await types(anna.person, "/games")
    await taps(anna.person, "🎰", say("game-button-play", price="free", icon="🎰", points=0))
    await year.later(days=1 / 1440)  # told when the machine stands still
    assert "سه هفت! بردید: ۴۰ امتیاز" in seen(anna.person)
    assert await both(year, anna, babak) == (95 + 40, 30)

    await year.later(days=1)
    await year.refunds(anna, bought)
    assert await both(year, anna, babak) == (135 - 75 - 40, 30)
    assert year.heard(anna).count("مأموریت «نخستین خرید ماه» دیگر کامل نیست") == 1
    await until_moment(year, 1, 10, 20)
    assert await both(year, anna, babak) == (20 + 100, 30 + 30)
    assert year.heard(anna).count("رتبهٔ ۱ از ۲") == 1
    assert year.heard(babak).count("رتبهٔ ۲ از ۲") == 1

    await until_moment(year, 1, 25, 20)
    frozen = posts(channel)[-1]
    assert "فهرست ۷ شانس بسته شد" in frozen  # the two of the returned purchase are not in it
    await until_moment(year, 1, 25, 21)
    assert "شماره‌های برنده" in posts(channel)[-1]
    lucky, second = await who_has_won(year, anna, babak)
    await prizes_are_claimed_and_handed_over(year, owner, lucky, second)
    assert await year.available(second) == {anna.member.id: 120, babak.member.id: 60}[second.member.id] + 50
    assert await year.available(lucky) == {anna.member.id: 120, babak.member.id: 60}[lucky.member.id]
    await the_draw_is_checked(year, babak, frozen, tmp_path)
    assert (await prove_ledger(year.club)).holds


async def codes_are_used(year: Year, anna: Guest, babak: Guest) -> None:
    """One typed, one on a photo; a second time it is nobody's."""
    typed, photographed = [await printed_code(year.club, 1, serial) for serial in (1, 2)]
    await types(anna.person, "/code")
    answer = await types(anna.person, typed)
    assert f"اصل است: {BATCH}" in bare(answer.text)
    await types(babak.person, "/code")
    refused = await types(babak.person, typed)
    assert "اصل است" not in bare(refused.text)
    link = f"https://t.me/{CUSTOMER}?start={payload_of(signs_in(photographed) or '')}"
    await babak.person.send_photo(render_qr(link))
    await babak.person.expect(lambda heard: f"اصل است: {BATCH}" in bare(heard.text), timeout=PATIENCE_SECONDS)
    await year.things_follow()


async def who_has_won(year: Year, anna: Guest, babak: Guest) -> tuple[Guest, Guest]:
    """The one with the machine, and the one with the points: two prizes, two people, everybody once."""
    [hers], [his] = await my_wins(year.club, anna.member.id), await my_wins(year.club, babak.member.id)
    assert {hers.prize.kind, his.prize.kind} == {"thing", "points"}
    assert his.ticket == 9
    assert hers.ticket in range(3, 9)
    return (anna, babak) if hers.prize.kind == "thing" else (babak, anna)


async def prizes_are_claimed_and_handed_over(year: Year, owner: Person, lucky: Guest, second: Guest) -> None:
    say = year.speaker.label
    for guest in (lucky, second):
        assert "photo" in guest.person.screen.message  # the card
        await taps(guest.person, say("play-win-open"), say("play-win-accept"))
    await types(lucky.person, ADDRESS)
    assert "پذیرفتید" in seen(lucky.person)
    await year.things_follow()
    await types(owner, "/lotteries")
    await taps(owner, LOTTERY, say("lottery-button-winners"), lucky.person.account.first_name)
    assert ADDRESS in seen(owner)
    await taps(owner, say("lottery-button-hand-over"))
    assert ADDRESS not in seen(owner)  # nobody needs it any more
    await year.things_follow()
    assert year.heard(lucky).count(f"{MACHINE} از") == 1


async def the_draw_is_checked(year: Year, guest: Guest, frozen: str, folder: Path) -> None:
    """In the chat, and with the downloaded file by a program that shares nothing with the club, against what the channel has."""
    say = year.speaker.label
    await types(guest.person, "/verify")
    await taps(guest.person, LOTTERY)
    assert "۱ شانس شما در همین فهرست است" in seen(guest.person)
    assert "نتیجه درست است" in seen(guest.person)
    await guest.person.press(say("play-verify-file"))
    sent = await guest.person.expect(lambda answer: "document" in answer.message, timeout=PATIENCE_SECONDS)
    published = dict(line.split(": ", 1) for line in frozen.splitlines() if line.startswith(("SHA-256", "Merkle")))
    file = guest.person.file(sent)
    ended, said = await asyncio.to_thread(verify, folder, file, published["SHA-256"], published["Merkle"])
    assert (ended, said[-1]) == (0, "holds")
    bent = file.replace(b"\n9 ", b"\n10 ")
    assert bent != file
    assert (await asyncio.to_thread(verify, folder, bent, published["SHA-256"], published["Merkle"]))[0] == 1


def verify(folder: Path, file: bytes, sha256: str, root: str) -> tuple[int, list[str]]:
    """How the verifier ends, and what it says."""
    (folder / "draw.txt").write_bytes(file)
    program = Path("web/verify_draw.py").resolve()
    ran = subprocess.run(
        [sys.executable, "-I", str(program), "draw.txt", "--sha256", sha256, "--root", root, "--ticket", "9"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout.splitlines()
