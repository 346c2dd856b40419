"""Inviting: the screen with link and code, the friends it brought, and what opening a link comes to."""

import dataclasses
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.app import CustomerBot
from bot.referral_notes import REFERRAL_NOTES
from club.context import Club
from club.doors import Note
from club.members.erasing import erase_member
from club.money import Money
from club.referrals import ReferralTerms, my_referral_code, set_referral_terms
from tests.bot.conftest import BOT, Joined, Newcomer
from tests.bot.words import Words, carried, expect, labels, seen
from tests.club.referrals.inviting import TERMS, bring_friend, buys, days_pass
from tests.makers import StandingClock

pytestmark = pytest.mark.usefixtures("inviting")


@pytest.fixture
async def inviting(club: Club) -> ReferralTerms:
    terms = dataclasses.replace(TERMS, milestones=((2, 500),), per_day=5)
    await set_referral_terms(club, None, terms)
    return terms


def gift(words: Words, points: int, credit: int = 0) -> str:
    shape = "both" if points and credit else "points" if points else "credit"
    return words("referral-gift", shape=shape, points=points, credit=Money(credit, "IRR"))


async def test_the_screen_of_inviting_says_what_both_get_and_carries_link_and_code(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    await anna.press(words("menu-invite"))
    screen = await anna.next_answer()
    link = f"https://t.me/{BOT}?start=r_{await my_referral_code(club, member.id)}"
    when = words("invite-when-first-purchase-from", least=Money(1_000_000, "IRR"))
    said = seen(screen)
    assert words("invite-promise", sides="both", when=when, yours=gift(words, 100), theirs=gift(words, 40)) in said
    assert words("invite-promise-window", pays_on="purchase", days=7) in said
    assert words("invite-link", link=link) in said
    assert words("invite-so-far", invited=0, approved=0) in said
    assert words("invite-milestone-next", missing=2, friends=2, points=500) in said
    assert await anna.scan(screen) == [link]
    assert await anna.press(words("invite-button-copy")) == link
    [share] = [each for row in screen.keyboard for each in row if each["text"] == words("invite-button-share")]
    shared = urlsplit(share["url"])
    assert (shared.netloc, shared.path) == ("t.me", "/share/url")
    assert parse_qs(shared.query)["url"] == [link]
    assert "آنا" in parse_qs(shared.query)["text"][0]


async def test_friends_are_listed_by_first_name_with_the_reason_of_each_state(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    paid, coming, _ = [await bring_friend(club, member, name) for name in ("بابک مرادی", "پری صابری", "تینا رضوی")]
    await buys(club, paid)
    await days_pass(club, clock, 7)
    await buys(club, coming)
    await anna.press(words("menu-invite"))
    screen = await anna.next_answer()
    assert words("invite-so-far", invited=3, approved=1) in seen(screen)
    assert words("invite-brought", gift=gift(words, 100)) in seen(screen)
    await anna.press(words("invite-button-friends", invited=3))
    said = seen(await expect(anna, words("invite-friends-title")))
    assert "مرادی" not in said
    for name in ("بابک", "پری", "تینا"):
        assert name in said
    assert words("referral-why", reason="no_purchase", ready_at=None) in said
    ready_at = clock.move(days=7)
    assert words("referral-why", reason="window-until", ready_at=ready_at) in said
    await anna.press(words("menu-invite"))
    await expect(anna, words("invite-title"))


async def test_a_friend_who_was_forgotten_has_no_name_in_the_list(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    gone = await bring_friend(club, member)
    await erase_member(club, gone.id)
    await anna.press(words("menu-invite"))
    await anna.next_answer()
    await anna.press(words("invite-button-friends", invited=1))
    said = seen(await expect(anna, words("invite-friends-title")))
    assert words("referral-nameless") in said
    assert "بابک" not in said


async def test_a_newcomer_is_greeted_with_the_inviters_first_name_and_what_they_will_get(
    newcomer: Newcomer, joined: Joined, club: Club, words: Words
) -> None:
    _, member = await joined(words.language, "آنا", last_name="رضایی")
    babak = newcomer("بابک", phone="989351112233")
    await babak.open(BOT, f"r_{await my_referral_code(club, member.id)}")
    greeting = await babak.next_answer()
    assert words("invited-greeting", name="آنا", club="کافه نادری") in seen(greeting)
    assert "رضایی" not in seen(greeting)
    await babak.press(words("language-name"))
    consent = seen(await expect(babak, words("join-invitation", club="کافه نادری").split("\n")[0]))
    promised = {"pays_on": "first_purchase-from", "gift": gift(words, 40), "least": Money(1_000_000, "IRR")}
    assert words("invited-promise", **promised) in consent
    await babak.press(words("join-agree"))
    await babak.expect(lambda answer: answer.kind == "message")
    await babak.press(words("join-share-phone"))
    await babak.expect(lambda answer: answer.kind == "message")
    row = await club.database.fetch_one("SELECT state, inviter_id FROM referral")
    assert row is not None
    assert (row["state"], row["inviter_id"]) == ("pending", member.id)


async def test_members_who_open_a_link_are_told_kindly(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    babak, other = await joined(words.language, "بابک", phone="989351112233")
    await babak.open(BOT, f"r_{await my_referral_code(club, member.id)}")
    assert seen(await babak.next_answer()) == words("invite-member-already")
    await anna.open(BOT, f"r_{await my_referral_code(club, member.id)}")
    assert seen(await anna.next_answer()) == words("invite-own-link")
    await anna.open(BOT, "r_zzzzzzzz")
    assert words("menu-text", name="آنا", available=5) in seen(await anna.next_answer())
    assert await club.database.fetch_all("SELECT id FROM referral") == []
    assert other.id != member.id


async def test_where_inviting_is_off_the_menu_has_no_entry_and_an_old_button_says_so(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-invite"))
    await anna.next_answer()
    await set_referral_terms(club, None, None)
    clock.move(seconds=11)
    await anna.say("/invite")
    off = await anna.next_answer()
    assert seen(off) == words("error-referrals-off")
    assert words("button-menu") in labels(off)
    await anna.press(words("button-menu"))
    menu = await expect(anna, words("menu-text", name="آنا", available=5))
    assert words("menu-invite") not in labels(menu)
    await anna.say("/start")
    await anna.next_answer()
    assert words("menu-invite") not in [label for row in anna.reply_keyboard for label in row]


NOTES: dict[str, dict[str, object]] = {
    "told-referral-joined": {"name": "بابک", "pays_on": "first_purchase", "reason": "no_purchase"},
    "told-referral-flagged": {"name": "بابک", "pays_on": "first_purchase", "reason": "too_fast"},
    "told-referral-cleared": {"name": "بابک", "pays_on": "first_purchase"},
    "told-referral-void": {"name": "بابک", "side": "inviter", "reason": "by_staff", "words": "یک <گوشی>"},
    "told-referral-on-its-way": {
        "name": "بابک", "side": "inviter", "occasion": "first", "ready_at": "2026-04-11T08:00:00+00:00",
    },
    "told-referral-paid": {"name": "بابک", "side": "friend", "occasion": "first"},
    "told-referral-dropped": {"name": "بابک", "side": "inviter"},
    "told-referral-taken-back": {"name": "بابک", "side": "friend"},
    "told-referral-milestone": {"friends": 3},
    "told-referral-milestone-lost": {"friends": 3},
}  # fmt: skip


def test_every_note_about_invitations_can_be_said() -> None:
    assert set(NOTES) == set(REFERRAL_NOTES)


async def test_notes_about_invitations_arrive_with_names_amounts_and_reasons(
    customer_bot: CustomerBot, joined: Joined, words: Words
) -> None:
    anna, _ = await joined(words.language)
    for kind, values in NOTES.items():
        given = {"points": 40, "credit": 50_000, "currency": "IRR", **values}
        note = Note(1, kind, given, anna.id, anna.id, words.language)
        assert (await customer_bot.deliver(note)).outcome == "told"
        said = await anna.next_answer()
        if "name" in values:
            assert "بابک" in seen(said)
        if kind not in ("told-referral-flagged", "told-referral-cleared", "told-referral-void"):
            assert words("referral-gift", shape="points", points=40, credit=Money(0, "IRR")) in seen(said)
        assert carried(said, "open1"), kind
    void = NOTES["told-referral-void"] | {"points": 0, "credit": 0, "currency": "IRR"}
    for reason in ("self_invitation", "inviter_inactive", "returning_member", "known_phone", "month_cap", "day_cap"):
        for side in ("inviter", "friend"):
            values = {**void, "reason": reason, "side": side}
            await customer_bot.deliver(Note(1, "told-referral-void", values, anna.id, anna.id, words.language))
            why = words("told-referral-void-why", reason=reason, side=side, words="")
            assert why in seen(await anna.next_answer())


async def test_the_history_says_where_invitation_points_came_from(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await buys(club, await bring_friend(club, member))
    await days_pass(club, clock, 7)
    await anna.press(words("menu-history"))
    history = await anna.next_answer()
    assert words("what-referral-inviter") in seen(history)
    await anna.press(carried(history, "why1")[0])
    assert words("why-referral-inviter") in seen(await anna.next_answer())
