"""Points, their history and the why of every line; the card."""

import datetime as dt

from club.clubs import change_policies
from club.context import Club
from club.ledger import history, settle_due_accounts
from club.members import rename_member
from playground import Playground
from tests.bot.conftest import ADMIN_BOT, Joined, press_forged
from tests.bot.words import Words, carried, seen
from tests.makers import StandingClock, make_purchase


async def test_points_show_what_is_there_and_what_changed_last(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000, key="till-ABC123")
    await anna.say("/points")
    screen = await anna.next_answer()
    what = words("what-purchase", source="till", number="ABC123")
    line = (await history(club, member.id)).lines[0]
    assert seen(screen) == "\n\n".join(
        [words("points-title", available=80), words("points-last", points=75, what=what, at=line.at)]
    )
    assert screen.buttons == [
        [words("menu-history"), words("menu-rewards")],
        [words("menu-earning")],
        [words("button-menu")],
    ]


async def test_points_on_the_way_and_points_that_expire_are_dated(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await change_policies(club, points_pending_days=7, points_expire_after_days=100)
    await make_purchase(club, member, 100_000)
    ready_at = clock.now().replace(day=11)
    await anna.press(words("menu-points"))
    assert words("points-pending", points=60, at=ready_at) in seen(await anna.next_answer())
    expires_at = clock.move(days=107)
    clock.move(days=-100)
    await settle_due_accounts(club)
    await anna.press(words("menu-points"))
    shown = seen(await anna.next_answer())
    assert words("points-title", available=65) in shown
    assert words("points-expiring", points=60, at=expires_at) in shown


async def test_points_that_expire_on_one_day_are_one_line(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await change_policies(club, points_expire_after_days=100)
    await make_purchase(club, member, 100_000)
    clock.move(hours=2)
    await make_purchase(club, member, 200_000)
    clock.move(days=1)
    await make_purchase(club, member, 300_000)
    await anna.press(words("menu-points"))
    shown = seen(await anna.next_answer())
    last_day = clock.now() + dt.timedelta(days=100)
    assert words("points-expiring", points=60 + 70, at=last_day - dt.timedelta(days=1)) in shown
    assert words("points-expiring", points=80, at=last_day) in shown
    assert words("points-more-lines", count=1) not in shown


async def test_the_buttons_of_the_menu_are_understood_in_both_languages(joined: Joined, words: Words) -> None:
    anna, _ = await joined("fa")
    for key, text in [
        ("menu-points", "⭐️"),
        ("menu-rewards", "🎁"),
        ("menu-vouchers", "🎟"),
        ("menu-history", "🧾"),
        ("menu-settings", "⚙️"),
        ("menu-card", "💳"),
    ]:
        await anna.say(words(key))
        assert seen(await anna.next_answer()).startswith(text)


async def test_the_history_turns_pages_and_says_why(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    for number in range(7):
        await make_purchase(club, member, 100_000, key=f"till-{number}-N{number:05}")
    await anna.say("/history")
    first = await anna.next_answer()
    assert len(first.buttons[0]) == 6
    assert first.buttons[1] == [words("button-page", page=1, pages=2), words("button-next")]
    assert f"+{words('history-place', place=60)}" in seen(first)
    await anna.press(words("button-next"))
    second = await anna.next_answer()
    assert second.kind == "edit"
    assert len(second.buttons[0]) == 2
    assert second.buttons[1] == [words("button-previous"), words("button-page", page=2, pages=2)]
    assert words("what-joining") in seen(second)
    await anna.press(carried(second, "why1")[0])
    why = seen(await anna.next_answer())
    assert words("why-per-purchase", points=50) in why
    assert words("history-after", balance=65) in why
    assert "100,000 toman" in why or "۱۰۰٬۰۰۰ تومان" in why
    await anna.press(words("button-back"))
    assert seen(await anna.next_answer()) == seen(second)


async def test_a_line_of_somebody_elses_history_is_not_shown(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    _, other = await joined(words.language, "بابک", phone="989351112233")
    [line] = (await history(club, other.id)).lines
    await anna.say("/history")
    screen = await anna.next_answer()
    await press_forged(anna, screen.message["message_id"], f"why1:{line.id}:1")
    assert seen(await anna.next_answer()) == words("history-gone")


async def test_the_code_of_the_card_leads_to_the_member_in_the_admin_bot(joined: Joined, words: Words) -> None:
    anna, member = await joined(words.language)
    await anna.press(words("menu-card"))
    card = await anna.next_answer()
    assert "photo" in card.message
    assert await anna.scan(card) == [f"https://t.me/{ADMIN_BOT}?start=m_{member.card_token}"]
    assert card.buttons == [[words("card-refresh"), words("button-menu")]]


async def test_a_card_is_uploaded_once_for_each_face_and_never_shows_old_points(
    joined: Joined, club: Club, clock: StandingClock, playground: Playground, words: Words
) -> None:
    anna, member = await joined(words.language)
    await anna.press(words("menu-card"))
    first = await anna.next_answer()
    await anna.press(words("menu-card"))
    again = await anna.next_answer()
    assert again.message["photo"][-1]["file_id"] == first.message["photo"][-1]["file_id"]
    assert [len(each.files) for each in playground.requests if each.method == "sendPhoto"] == [1, 0]
    await make_purchase(club, member, 100_000)
    clock.move(minutes=1)
    await anna.press(words("card-refresh"))
    fresh = await anna.next_answer()
    assert fresh.kind == "edit"
    assert anna.file(fresh) != anna.file(first)
    await rename_member(club, member.id, "آنا رضایی")
    clock.move(minutes=1)
    await anna.press(words("card-refresh"))
    assert anna.file(await anna.next_answer()) != anna.file(fresh)


async def test_the_way_back_from_a_picture_is_a_text(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-card"))
    card = await anna.next_answer()
    await anna.press(words("button-menu"))
    menu = await anna.next_answer()
    assert (menu.kind, seen(menu)) == ("message", words("menu-text", name="آنا", available=5))
    assert card.message["message_id"] not in anna.chat.messages
