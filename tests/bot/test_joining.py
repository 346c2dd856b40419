"""Newcomers become members in three taps, and whoever strays is led back kindly."""

from club.clubs import change_policies
from club.context import Club
from club.earning import PurchaseSnapshot, take_order
from club.ledger import points
from club.members import find_chat, find_members
from playground import Person
from tests.bot.conftest import BOT, Joined, Newcomer, press_forged
from tests.bot.words import Words, expect, seen
from tests.makers import StandingClock


async def members_with_phone(club: Club, phone: str) -> int:
    return len(await find_members(club, phone))


async def walk_to_phone(person: Person, words: Words) -> None:
    await person.open(BOT)
    await person.expect(lambda answer: bool(answer.buttons))
    await person.press(words("language-name"))
    await expect(person, words("join-invitation", club="کافه نادری"))
    await person.press(words("join-agree"))
    await person.expect(lambda answer: answer.kind == "message")


async def test_a_newcomer_joins_in_three_taps(newcomer: Newcomer, club: Club, words: Words) -> None:
    anna = newcomer()
    await anna.open(BOT, "campaign_7")
    greeting = await anna.next_answer()
    assert greeting.buttons == [["فارسی", "English"]]
    assert "به باشگاه مشتریان کافه نادری خوش آمدید" in seen(greeting)
    assert "Welcome to the customer club of کافه نادری" in seen(greeting)
    await anna.press(words("language-name"))
    invitation = await anna.next_answer()
    assert invitation.kind == "edit"
    assert invitation.buttons[0] == [words("join-agree")]
    await anna.press(words("join-agree"))
    agreed = await anna.next_answer()
    assert (agreed.kind, agreed.buttons) == ("edit", [])
    await expect(anna, words("join-ask-phone"))
    assert anna.reply_keyboard == [[words("join-share-phone")]]
    await anna.press(words("join-share-phone"))
    welcome = await anna.next_answer()
    [found] = await find_members(club, "09121234567")
    assert words("join-welcome", name="آنا", number=found.member.number, points=5) == seen(welcome)
    assert anna.reply_keyboard == [
        [words("menu-points"), words("menu-card")],
        [words("menu-rewards"), words("menu-vouchers")],
        [words("menu-history"), words("menu-settings")],
    ]
    assert (found.member.language, (await points(club, found.member.id)).available) == (words.language, 5)


async def test_joining_twice_changes_nothing(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await anna.share_own_contact()
    await expect(anna, words("settings-phone-kept", phone="+989121234567"))
    await anna.open(BOT)
    await expect(anna, words("menu-text", name="آنا", available=5))
    assert await members_with_phone(club, "09121234567") == 1
    assert (await points(club, before.id)).balance == 5


async def test_somebody_elses_contact_is_refused(newcomer: Newcomer, club: Club, words: Words) -> None:
    anna = newcomer()
    await walk_to_phone(anna, words)
    await anna.share_contact("+989351112233", "بابک", user_id=4_000_001)
    await expect(anna, words("error-contact-not-yours"))
    assert anna.reply_keyboard == [[words("join-share-phone")]]
    await anna.share_contact("+989351112233", "بابک")
    await expect(anna, words("error-contact-not-yours"))
    assert await members_with_phone(club, "09351112233") == 0
    await anna.press(words("join-share-phone"))
    await expect(anna, "آنا")
    assert await members_with_phone(club, "09121234567") == 1


async def test_a_typed_phone_is_not_taken(newcomer: Newcomer, club: Club, words: Words) -> None:
    anna = newcomer()
    await walk_to_phone(anna, words)
    await anna.say("۰۹۱۲۱۲۳۴۵۶۷")
    assert seen(await anna.next_answer()) == words("join-use-button")
    await anna.say("/points")
    assert seen(await anna.next_answer()) == words("join-ask-phone")
    assert await members_with_phone(club, "09121234567") == 0


async def test_who_writes_instead_of_agreeing_is_shown_the_button(newcomer: Newcomer, words: Words) -> None:
    anna = newcomer()
    await anna.open(BOT)
    await anna.next_answer()
    await anna.press(words("language-name"))
    await anna.next_answer()
    await anna.say("hello")
    again = await anna.next_answer()
    assert again.kind == "message"
    assert seen(again).endswith(words("join-press-agree"))
    assert again.buttons[0] == [words("join-agree")]
    await anna.share_own_contact()
    assert (await anna.next_answer()).buttons[0] == [words("join-agree")]


async def test_the_phone_is_skipped_only_where_the_club_allows_it(
    newcomer: Newcomer, club: Club, clock: StandingClock, words: Words
) -> None:
    anna = newcomer()
    await walk_to_phone(anna, words)
    await anna.say(words("join-skip-phone"))
    await expect(anna, words("error-phone-required"))
    await change_policies(club, phone_required=False)
    clock.move(minutes=1)
    await anna.say("?")
    await expect(anna, words("join-skip-phone"))
    assert anna.reply_keyboard == [[words("join-share-phone")], [words("join-skip-phone")]]
    await anna.press(words("join-skip-phone"))
    await expect(anna, "آنا")
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert chat.member_id is not None
    await anna.say("/profile")
    await anna.next_answer()
    await anna.press(words("settings-share-phone"))
    await expect(anna, words("settings-ask-phone"))
    await anna.press(words("join-share-phone"))
    await expect(anna, words("settings-phone-kept", phone="+989121234567"))
    assert anna.reply_keyboard[0] == [words("menu-points"), words("menu-card")]
    assert await members_with_phone(club, "09121234567") == 1


async def test_orders_that_waited_for_the_phone_are_announced(
    newcomer: Newcomer, club: Club, clock: StandingClock, words: Words
) -> None:
    now = clock.now()
    for number in ("41", "42"):
        await take_order(
            club,
            PurchaseSnapshot(
                source="woocommerce:1",
                external_id=number,
                external_number=number,
                stage="paid",
                currency="IRR",
                total=2_000_000,
                eligible=2_000_000,
                refunded=0,
                bought_at=now,
                snapshot_at=now,
                buyer_phone="+989121234567",
            ),
        )
    anna = newcomer()
    await walk_to_phone(anna, words)
    await anna.press(words("join-share-phone"))
    welcome = await anna.next_answer()
    assert words("join-welcome-orders", orders=2, points=140) in seen(welcome)


async def test_a_phone_that_joined_from_another_account_is_explained(
    joined: Joined, newcomer: Newcomer, club: Club, words: Words
) -> None:
    await joined(words.language)
    other = newcomer("بابک")
    await walk_to_phone(other, words)
    await other.press(words("join-share-phone"))
    await expect(other, words("error-phone-taken"))
    assert await members_with_phone(club, "09121234567") == 1


async def test_a_stranger_who_presses_or_asks_anything_is_led_to_joining(newcomer: Newcomer) -> None:
    anna = newcomer()
    await anna.say("/rewards")
    greeting = await anna.next_answer()
    assert greeting.buttons == [["فارسی", "English"]]
    await anna.press("English")
    invitation = await anna.next_answer()
    await press_forged(anna, invitation.message["message_id"], "open1:points:1")
    step = await anna.next_answer()
    assert (step.kind, step.buttons) == ("message", [["I agree and join"], ["فارسی"]])
