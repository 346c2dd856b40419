"""Giving points by taps: a number typed, a contact shared or picked, points, words, and one gift however often «yes» is tapped."""

from club.context import Club
from club.ledger import points
from club.members import GiftTerms, MemberView, find_chat, keep_conversation, set_gift_terms
from playground import Person
from tests.bot.conftest import Joined, press_forged
from tests.bot.words import Words, carried, expect, labels, seen
from tests.makers import StandingClock, make_member, make_staff

TERMS = GiftTerms(least=10, most=50, per_day=100, member_days=0)


async def with_gifts(
    club: Club, clock: StandingClock, joined: Joined, words: Words
) -> tuple[Person, MemberView, MemberView]:
    owner = await make_staff(club, "owner")
    await set_gift_terms(club, owner, TERMS, key="on")
    clock.move(seconds=10)  # the bot looks at the club's policies that often
    anna, me = await joined(words.language)
    from club.ledger import correct_points

    await correct_points(club, owner, me.id, 95, "هدیه", key="start")
    return anna, me, await make_member(club, "بهرام نوری", phone="+989125550000", user_id=4242)


async def begin(anna: Person, words: Words) -> None:
    await anna.press(words("menu-points"))
    await anna.next_answer()
    await anna.press(words("menu-gift"))
    await expect(anna, words("gift-ask-receiver"))


async def test_where_gifts_are_off_nothing_offers_them(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-points"))
    assert words("menu-gift") not in labels(await anna.next_answer())
    await anna.say("/gift")
    assert seen(await anna.next_answer()) == words("error-gifts-off")


async def test_a_gift_is_given_once_with_its_words(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, me, ben = await with_gifts(club, clock, joined, words)
    await begin(anna, words)
    assert anna.reply_keyboard == [[words("gift-pick")], [words("settings-never-mind")]]
    await anna.say("12345678")
    assert seen(await anna.next_answer()) == words("error-gift-receiver-not-found")
    await anna.say(me.number)
    assert seen(await anna.next_answer()) == words("error-gift-to-oneself")
    await anna.say(ben.number)
    await expect(anna, words("gift-receiver", name="بهرام ن.", number=ben.number))
    await expect(anna, words("gift-ask-points", name="بهرام ن.", available=100))
    assert anna.reply_keyboard[0] == [words("menu-points"), words("menu-card")]
    for typed, refusal in (
        ("زیاد", words("error-number-not-understood")),
        ("9", words("error-gift-too-small", least=10)),
        ("۵۱", words("error-gift-too-large", most=50)),
    ):
        await anna.say(typed)
        assert seen(await anna.next_answer()) == refusal
    await anna.say("۳۰")
    assert seen(await anna.next_answer()) == words("gift-ask-words", name="بهرام ن.")
    await anna.say("تولدت مبارک <دوست من>")
    question = await anna.next_answer()
    assert seen(question) == words(
        "gift-confirm",
        name="بهرام ن.",
        number=ben.number,
        points=30,
        left=70,
        has_words=True,
        words="تولدت مبارک <دوست من>",
    )
    assert (await points(club, me.id)).available == 100
    await anna.say("بله")
    assert seen(await anna.next_answer()) == words("gift-press-yes")
    (press,) = carried(question, "give1")
    await anna.press(words("gift-yes"), question.message["message_id"])
    given = words("gift-given", name="بهرام ن.", points=30, available=70)
    assert seen(await anna.next_answer()) == given
    await press_forged(anna, question.message["message_id"], press)
    await anna.press(words("menu-points"))
    await anna.next_answer()
    assert [(await points(club, one.id)).available for one in (me, ben)] == [70, 35]
    told = await club.database.fetch_all("SELECT kind FROM outbox_message WHERE member_id = $1", ben.id)
    assert [row["kind"] for row in told] == ["told-gift-received"]
    await press_forged(anna, question.message["message_id"], press)
    await expect(anna, words("gift-begin-again"))
    assert (await points(club, ben.id)).available == 35


async def test_a_receiver_is_picked_or_their_contact_shared(
    joined: Joined, club: Club, clock: StandingClock, words: Words, playground: object
) -> None:
    anna, me, ben = await with_gifts(club, clock, joined, words)
    friend, friends_row = await joined(words.language, first_name="Omid", phone="989127770000")
    await begin(anna, words)
    await anna.share_users(1, friend)
    await expect(anna, words("gift-receiver", name="Omid", number=friends_row.number))
    await begin(anna, words)
    await anna.share_contact("+98 912 555 0000", "Behi")
    await expect(anna, words("gift-receiver", name="بهرام ن.", number=ben.number))
    await anna.say("20")
    await expect(anna, words("gift-ask-words", name="بهرام ن."))
    await anna.press(words("gift-no-words"))
    await expect(
        anna,
        words("gift-confirm", name="بهرام ن.", number=ben.number, points=20, left=80, has_words=False, words=""),
    )
    await anna.press(words("gift-yes"))
    await expect(anna, words("gift-given", name="بهرام ن.", points=20, available=80))
    await begin(anna, words)
    await anna.share_contact("+98 912 000 0000", "Nobody")
    await expect(anna, words("error-gift-receiver-not-found"))
    assert me.id != ben.id


async def test_never_mind_ends_a_gift(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    anna, me, ben = await with_gifts(club, clock, joined, words)
    await begin(anna, words)
    await anna.say(ben.number)
    await expect(anna, words("gift-ask-points", name="بهرام ن.", available=100))
    await anna.press(words("settings-never-mind"))
    await expect(anna, words("points-title", available=100))
    await anna.say("20")
    assert seen(await anna.next_answer()) == words("not-understood")
    assert (await points(club, me.id)).available == 100


async def test_gifts_switched_off_in_the_middle_give_nothing(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, me, ben = await with_gifts(club, clock, joined, words)
    chat = await find_chat(club, "customer", "telegram", anna.id)
    assert chat is not None
    await keep_conversation(club, chat.id, {"asks": "gift-words", "receiver_id": ben.id, "points": 20})
    await anna.say("سلام")
    question = await anna.next_answer()
    await set_gift_terms(club, await make_staff(club, "owner"), None, key="off")
    await anna.press(words("gift-yes"), question.message["message_id"])
    assert seen(await anna.next_answer()) == words("error-gifts-off")
    assert [(await points(club, one.id)).available for one in (me, ben)] == [100, 5]
