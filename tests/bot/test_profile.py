"""The profile by taps: birthday picked or typed, e-mail, interests, and what may be said when."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import RuleDraft, replace_rules
from club.members import MemberView, find_chat, member, member_profile, set_interests
from club.members.rules import interest_code
from club.outbox.rules import ContactTerms, QuietHours
from playground import Person
from playground.driver import Answer
from tests.bot.conftest import Joined, press_forged
from tests.bot.words import Words, carried, labels, seen
from tests.makers import StandingClock, make_staff

BIRTHDAY = dt.date(1991, 4, 4)  # 15 Farvardin 1370


def bare(label: str) -> str:
    """A label without the marks of direction."""
    return label.translate(dict.fromkeys(map(ord, "\u200e\u200f\u2068\u2069")))


async def at_birthday(anna: Person, words: Words) -> Answer:
    await anna.say("/profile")
    await anna.next_answer()
    await anna.press(words("profile-button-birthday"))
    return await anna.next_answer()


async def test_the_profile_says_what_is_known_and_what_for(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("menu-profile"))
    shown = seen(await anna.next_answer())
    for line in (
        words("settings-phone", known=True, phone="+989121234567"),
        words("profile-phone-why"),
        words("profile-email", known=False, email=""),
        words("settings-birthday-unknown"),
        words("profile-birthday-why"),
    ):
        assert line in shown
    assert words("profile-interests-why") not in shown
    assert words("settings-share-phone") not in labels(anna.screen)


async def test_a_birthday_is_picked_decade_by_day_in_the_readers_calendar(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, before = await joined(words.language)
    decades = await at_birthday(anna, words)
    assert seen(decades) == words("profile-ask-birthday", brings=True)
    assert len(labels(decades)) == 10 + 1
    fa = words.language == "fa"
    await anna.press(words("profile-decade", decade="۱۳۷۰" if fa else "1990"))
    assert seen(await anna.next_answer()) == words("profile-pick-year")
    assert len(labels(anna.screen)) == 10 + 2
    await anna.press("۱۳۷۰" if fa else "1991")
    assert seen(await anna.next_answer()) == words("profile-pick-month", year="۱۳۷۰" if fa else "1991")
    month = "فروردین" if fa else "April"
    await anna.press(month)
    days = await anna.next_answer()
    assert seen(days) == words("profile-pick-day", year="۱۳۷۰" if fa else "1991", month=month)
    assert len(labels(days)) == (31 if fa else 30) + 2
    await anna.press("۱۵" if fa else "4")
    assert seen(await anna.next_answer()) == words("settings-confirm-birthday", birthday=BIRTHDAY)
    assert (await member(club, before.id)).birthday is None
    await anna.press(words("settings-birthday-right"))
    assert seen(await anna.next_answer()) == words("settings-birthday-kept", birthday=BIRTHDAY, brings=True)
    assert (await member(club, before.id)).birthday == BIRTHDAY


async def test_no_gift_is_promised_where_a_birthday_brings_none(joined: Joined, club: Club, words: Words) -> None:
    await replace_rules(club, None, [RuleDraft("per_purchase", {"points": 50})])
    anna, before = await joined(words.language)
    await anna.say("/profile")
    assert words("profile-birthday-why") not in seen(await anna.next_answer())
    await anna.press(words("profile-button-birthday"))
    assert seen(await anna.next_answer()) == words("profile-ask-birthday", brings=False)
    await anna.say("1991-04-04")
    await anna.next_answer()
    await anna.press(words("settings-birthday-right"))
    assert seen(await anna.next_answer()) == words("settings-birthday-kept", birthday=BIRTHDAY, brings=False)
    assert (await member(club, before.id)).birthday == BIRTHDAY


async def test_going_back_while_picking_leads_up_step_by_step(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    shown = await at_birthday(anna, words)
    decade, year, calendar = (1370, 1375, "jalali") if words.language == "fa" else (1990, 1995, "gregorian")
    await press_forged(anna, shown.message["message_id"], f"bday1:{calendar}:{decade}:{year}:3")
    await anna.next_answer()
    for question in ("profile-pick-month", "profile-pick-year", "profile-ask-birthday"):
        await anna.press(words("button-back"))
        digits = str(year).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")) if words.language == "fa" else str(year)
        said = words(question, year=digits, brings=True)
        assert seen(await anna.next_answer()) == said
    assert (await member(club, before.id)).birthday is None


async def test_a_leap_day_can_be_picked(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    shown = await at_birthday(anna, words)
    leap = "bday1:jalali:1370:1370:12" if words.language == "fa" else "bday1:gregorian:1980:1988:2"
    await press_forged(anna, shown.message["message_id"], leap)
    days = await anna.next_answer()
    assert len(labels(days)) == (30 if words.language == "fa" else 29) + 2
    await anna.press("۳۰" if words.language == "fa" else "29")
    await anna.next_answer()
    await anna.press(words("settings-birthday-right"))
    await anna.next_answer()
    expected = dt.date(1992, 3, 20) if words.language == "fa" else dt.date(1988, 2, 29)
    assert (await member(club, before.id)).birthday == expected


@pytest.mark.parametrize(
    "made_up",
    ["bday1:jalali:1370:1370:13", "bday1:lunar:1370:0:0", "bday1:jalali:0:99999:1", "day1:0", "day1:99999999"],
)
async def test_a_made_up_button_is_an_old_one(joined: Joined, club: Club, made_up: str) -> None:
    anna, before = await joined("fa")
    await anna.say("/profile")
    shown = await anna.next_answer()
    await press_forged(anna, shown.message["message_id"], made_up)
    await anna.next_answer()
    assert (await member(club, before.id)).birthday is None


@pytest.mark.parametrize("typed", ["۱۳۷۰/۱/۱۵", "15 فروردین 1370", "1991-04-04"])
async def test_a_birthday_may_be_typed_while_the_buttons_stand(
    joined: Joined, club: Club, words: Words, typed: str
) -> None:
    anna, before = await joined(words.language)
    await at_birthday(anna, words)
    await anna.say("32/13/1370")
    assert seen(await anna.next_answer()) == words("error-birthday-not-understood")
    await anna.send_location(35.7, 51.4)
    assert seen(await anna.next_answer()) == words("settings-type-text")
    await anna.say(typed)
    question = await anna.next_answer()
    assert seen(question) == words("settings-confirm-birthday", birthday=BIRTHDAY)
    await anna.press(words("settings-birthday-right"))
    await anna.next_answer()
    assert (await member(club, before.id)).birthday == BIRTHDAY


async def test_a_birthday_to_come_is_asked_again(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await at_birthday(anna, words)
    await anna.say("2090-01-01")
    await anna.next_answer()
    await anna.press(words("settings-birthday-right"))
    assert seen(await anna.next_answer()) == words("error-birthday-not-understood")
    await anna.say("1991-04-04")
    assert seen(await anna.next_answer()) == words("settings-confirm-birthday", birthday=BIRTHDAY)
    assert (await member(club, before.id)).birthday is None


async def test_a_birthday_changed_lately_says_when_it_can_be_changed_again(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, before = await joined(words.language)
    for typed in ("1991-04-04", "1992-04-04"):
        await at_birthday(anna, words)
        await anna.say(typed)
        question = await anna.next_answer()
        await anna.press(words("settings-birthday-right"))
        await anna.next_answer()
    refused = words("error-birthday-changed-lately", again_from=dt.date(2027, 4, 4))
    assert seen(await at_birthday(anna, words)) == refused
    await press_forged(anna, question.message["message_id"], f"born1:{BIRTHDAY.toordinal()}")
    assert seen(await anna.next_answer()) == refused
    assert (await member(club, before.id)).birthday == dt.date(1992, 4, 4)


async def test_an_address_is_given_changed_and_removed(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)

    async def ask() -> Answer:
        await anna.say("/profile")
        await anna.next_answer()
        await anna.press(words("profile-button-email"))
        return await anna.next_answer()

    assert words("profile-remove-email") not in labels(await ask())
    await anna.say("anna at example")
    assert seen(await anna.next_answer()) == words("error-email-not-understood")
    await anna.say("Anna@Example.com")
    assert seen(await anna.next_answer()) == words("profile-email-kept", email="anna@example.com")
    assert words("profile-ask-email", known=True, email="anna@example.com") == seen(await ask())
    await anna.press(words("profile-remove-email"))
    assert seen(await anna.next_answer()) == words("profile-email-removed")
    assert (await member_profile(club, before.id)).email is None


async def test_interests_are_tapped_on_and_off(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    owner = await make_staff(club, "owner")
    await anna.say("/profile")
    assert words("profile-button-interests") not in labels(await anna.next_answer())
    await set_interests(club, owner, ["قهوه", "چای <سبز>"], key="1")
    await anna.say("/profile")
    await anna.next_answer()
    await anna.press(words("profile-button-interests"))
    shown = await anna.next_answer()
    on, off = (words("profile-interest", word="قهوه", chosen=chosen) for chosen in (True, False))
    assert off == bare(labels(shown)[0])
    await press_forged(anna, shown.message["message_id"], f"int1:{interest_code('قهوه')}:1")
    assert on == bare(labels(await anna.next_answer())[0])
    assert (await member_profile(club, before.id)).chosen == ("قهوه",)
    await press_forged(anna, shown.message["message_id"], f"int1:{interest_code('قهوه')}:0")
    assert off == bare(labels(await anna.next_answer())[0])
    assert (await member_profile(club, before.id)).chosen == ()
    await set_interests(club, owner, [], key="2")
    await press_forged(anna, shown.message["message_id"], f"int1:{interest_code('قهوه')}:1")
    assert seen(await anna.next_answer()) == words("profile-no-interests")


async def contact_of(club: Club, owner: MemberView) -> ContactTerms:
    return (await member_profile(club, owner.id)).contact


async def test_what_is_heard_and_when_is_chosen_by_taps(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await anna.press(words("menu-settings"))
    await anna.next_answer()
    await anna.press(words("menu-contact"))
    assert seen(await anna.next_answer()) == words("contact-text", quiet=True, start=22, end=9)
    await anna.press(words("contact-offer", wanted=True))
    assert words("contact-offer", wanted=False) in labels(await anna.next_answer())
    assert await contact_of(club, before) == ContactTerms(offer=False)
    await anna.press(words("contact-button-quiet"))
    assert seen(await anna.next_answer()) == words("contact-ask-start")
    await press_forged(anna, anna.screen.message["message_id"], "quietend1:23")
    question = await anna.next_answer()
    assert seen(question) == words("contact-ask-end", start=23)
    assert len(carried(question, "rest1")) == 23
    await press_forged(anna, question.message["message_id"], "rest1:23:7")
    assert seen(await anna.next_answer()) == words("contact-text", quiet=True, start=23, end=7)
    assert (await contact_of(club, before)).quiet == QuietHours(23, 7)
    await anna.press(words("contact-no-quiet"))
    shown = await anna.next_answer()
    assert seen(shown) == words("contact-text", quiet=False, start=0, end=0)
    assert words("contact-no-quiet") not in labels(shown)
    assert await contact_of(club, before) == ContactTerms(offer=False, quiet=None)


async def test_a_question_is_forgotten_when_the_member_goes_elsewhere(joined: Joined, club: Club, words: Words) -> None:
    anna, before = await joined(words.language)
    await at_birthday(anna, words)
    await anna.press(words("menu-card"))
    await anna.next_answer()
    await anna.say("1991-04-04")
    assert seen(await anna.next_answer()) == words("not-understood")
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    assert chat.conversation is None
    assert (await member(club, before.id)).birthday is None
