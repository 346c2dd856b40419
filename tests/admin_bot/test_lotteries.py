"""Lotteries in the staff's bot: made with a few taps, changed field by field, announced, looked after, called off."""

import datetime as dt

from admin_bot.lottery_presses import (
    AnnounceLottery,
    CancelLottery,
    EditLottery,
    GiveCount,
    LotteryCard,
    PreviewLottery,
    TurnWay,
)
from admin_bot.moment_presses import PickMoment
from admin_bot.presses import MemberCard
from admin_bot.prize_presses import PickPrizeNumber, PickPrizeReward
from club.gamification.lotteries import LotteryView, lotteries, lottery, my_tickets
from club.gamification.prizes import Prize
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.admin_bot.samples import photo
from tests.club.lotteries.drawing_lots import a_draft, announced, opened
from tests.makers import make_member, make_reward

YALDA = "قرعه‌کشی شب یلدا"


async def newest(house: House) -> LotteryView:
    return (await lotteries(house.club)).lotteries[0]


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def tap(person: Person, label: str) -> Answer:
    await person.press(label)
    return await person.expect(lambda answer: bool(answer.text))


async def make_draft(house: House, olga: Person) -> LotteryView:
    """With as few taps as there can be: 500 points for three, closing in a week at 20:00."""
    await olga.say("/lotteries")
    await olga.expect(house.first_line("lottery-list", count=0))
    await olga.press(house.plain("lottery-button-new"))
    await olga.expect(house.first_line("lottery-new-title"))
    await olga.say(YALDA)
    await olga.expect(house.said("lottery-new-prize"))
    await olga.press(house.plain("prize-kind-points"))
    await olga.expect(house.said("prize-ask-points"))
    await olga.press(house.label("prize-number", number=500))
    await olga.expect(is_edit)
    await olga.press(house.label("prize-number", number=3))
    await olga.expect(house.said("lottery-ask-closes"))
    week = house.club.clock.now().astimezone(dt.UTC).date() + dt.timedelta(days=7)
    await olga.press(house.label("moment-day", ahead=7, day=week))
    await olga.expect(house.said("moment-ask-hour", day=week))
    await olga.press(house.speaker.time(dt.time(20)))
    await olga.expect(YALDA)
    return await newest(house)


async def test_a_lottery_is_made_and_announced_with_ten_taps(house: House) -> None:
    olga, _ = await house.staff("owner")
    draft = await make_draft(house, olga)
    now = house.club.clock.now()
    assert (draft.state, draft.title, draft.opens_at) == ("draft", YALDA, now)
    assert [(line.pieces, line.prize) for line in draft.prizes] == [(3, Prize("points", 500))]
    assert draft.closes_at == dt.datetime(2026, 4, 11, 16, 30, tzinfo=dt.UTC)  # 20:00 in Tehran
    assert draft.draws_at - draft.closes_at == dt.timedelta(hours=1)
    assert draft.terms.ways == {"daily": {}}
    await olga.press(house.plain("lottery-button-announce"))
    await olga.expect(house.first_line("lottery-ask-announce", title=YALDA, channel=False, public=True))
    await olga.press(house.plain("lottery-announce-yes"))
    await olga.expect(house.said("lottery-counts", tickets=0, members=0))
    assert (await newest(house)).phase == "open"


async def test_every_field_of_a_draft_is_a_tap_or_a_word(house: House) -> None:
    olga, _ = await house.staff("owner")
    draft = await make_draft(house, olga)
    for field, words in (
        ("lottery-field-title", "شب چله"),
        ("lottery-field-description", "انار و هندوانه"),
        ("lottery-field-limit", "۵"),
        ("lottery-field-reserves", "2"),
        ("lottery-field-claim", "۳"),
    ):
        await olga.press(house.plain(field))
        await olga.expect(is_edit)
        await olga.say(words)
        await olga.expect(lambda answer: answer.kind == "message" and "🎲" in answer.text)
    await olga.press(house.plain("lottery-field-picture"))
    await olga.expect(house.said("lottery-ask-picture"))
    await olga.send_photo(photo())
    await olga.expect("شب چله")
    for field in ("lottery-field-once", "lottery-field-beacon"):
        label = {"once": True} if field.endswith("once") else {"public": True}
        await olga.press(house.label(field, **label))
        await olga.expect(is_edit)
    changed = await lottery(house.club, draft.id)
    assert (changed.title, changed.description) == ("شب چله", "انار و هندوانه")
    terms = changed.terms
    assert (terms.tickets_per_member, terms.reserves, terms.claim_days, terms.wins_once) == (5, 2, 3, False)
    assert changed.picture_id is not None
    assert changed.beacon == "none"


async def test_a_preview_whose_words_are_too_many_for_its_picture_comes_without_it(house: House) -> None:
    olga, _ = await house.staff("owner")
    draft = await make_draft(house, olga)
    await olga.press(house.plain("lottery-field-picture"))
    await olga.expect(house.said("lottery-ask-picture"))
    await olga.send_photo(photo())
    await olga.expect(draft.title)
    await house.show_button(olga, PreviewLottery(draft.id))
    await olga.press("[button]")
    assert "photo" in (await olga.expect(house.said("lottery-preview"))).message
    await house.show_button(olga, EditLottery(draft.id, "description"))
    await olga.press("[button]")
    await olga.expect(is_edit)
    await olga.say("🎉" * 600)
    await olga.expect(draft.title)
    await house.show_button(olga, PreviewLottery(draft.id))
    await olga.press("[button]")
    assert "photo" not in (await olga.expect(house.said("lottery-preview"))).message


async def test_ways_are_turned_on_and_off_and_told_what_they_need(house: House) -> None:
    olga, _ = await house.staff("owner")
    draft = await make_draft(house, olga)
    await olga.press(house.plain("lottery-field-ways"))
    await olga.expect(house.said("lottery-ways"))
    await olga.press(house.plain("lottery-way-turn", way="points"))
    await olga.expect(house.said("lottery-ask-way", way="points"))
    await olga.say("۵۰")
    await olga.expect(house.said("lottery-ways"))
    await olga.press(house.plain("lottery-way-turn", way="purchase"))
    await olga.expect(house.said("lottery-ask-way", way="purchase"))
    await olga.say("۵۰ هزار تومان")
    await olga.expect(house.said("lottery-ways"))
    await olga.press(house.plain("lottery-way-turn", way="daily"))
    await olga.expect(is_edit)
    kept = (await lottery(house.club, draft.id)).terms.ways
    assert kept == {"points": {"price": 50}, "purchase": {"amount": 500_000}}
    await house.show_button(olga, TurnWay(draft.id, "theft"))
    await olga.press("[button]")
    await olga.expect(house.label("error-tap-out-of-date"))
    assert (await lottery(house.club, draft.id)).terms.ways == kept


async def test_moments_are_typed_the_way_people_say_them_and_never_in_the_past(house: House) -> None:
    olga, _ = await house.staff("owner")
    draft = await make_draft(house, olga)
    await olga.press(house.plain("lottery-field-closes"))
    await olga.expect(house.said("lottery-ask-closes"))
    await olga.say("هفتهٔ دیگر شاید")
    await olga.expect(house.said("error-moment-unclear"))
    await olga.say("15 Farvardin 1404 20:00")
    await olga.expect(house.first_line("error-moment-too-early", at=draft.opens_at))
    await olga.say("۳۰ فروردین")
    day = dt.date(2026, 4, 19)
    await olga.expect(house.said("moment-ask-hour", day=day))
    await olga.say("۹ شب")
    await olga.expect(YALDA)
    moved = await lottery(house.club, draft.id)
    assert moved.closes_at == dt.datetime(2026, 4, 19, 17, 30, tzinfo=dt.UTC)
    assert moved.draws_at == moved.closes_at + dt.timedelta(hours=1)
    await house.show_button(olga, PickMoment(int(day.toordinal())))
    await olga.press("[button]")
    await olga.expect(house.label("error-tap-out-of-date"))


async def test_prizes_are_of_every_kind_and_the_last_one_stays(house: House) -> None:
    coffee = await make_reward(house.club, "قهوهٔ مهمان", 60)
    other = await opened(house.club, title="قرعه‌کشی دیگر")
    olga, _ = await house.staff("owner")
    await olga.say("/lotteries")
    await olga.expect("قرعه‌کشی دیگر")
    await olga.press(house.plain("lottery-button-new"))
    await olga.expect(house.first_line("lottery-new-title"))
    await olga.say(YALDA)
    await olga.expect(house.said("lottery-new-prize"))
    await olga.press(house.plain("prize-kind-voucher"))
    await olga.expect(house.said("prize-ask-voucher"))
    await olga.press(house.plain("prize-other-kind"))
    await olga.expect(house.said("lottery-new-prize"))
    await olga.press(house.plain("prize-kind-voucher"))
    await olga.expect(house.said("prize-ask-voucher"))
    await olga.press("قهوهٔ مهمان")
    await olga.expect(is_edit)
    await olga.say("۲")
    await olga.expect(house.said("lottery-ask-closes"))
    await olga.say("tomorrow 20:00")
    await olga.expect(YALDA)
    for kind, steps in (
        ("prize-kind-tickets", ["قرعه‌کشی دیگر", house.label("prize-number", number=5)]),
        ("prize-kind-thing", []),
    ):
        await olga.press(house.plain("lottery-field-prizes"))
        await olga.expect(house.said("lottery-prizes"))
        await olga.press(house.plain("lottery-prize-add"))
        await olga.expect(house.said("lottery-new-prize"))
        await olga.press(house.plain(kind))
        await olga.expect(is_edit)
        for label in steps:
            await olga.press(label)
            await olga.expect(is_edit)
        if not steps:
            await olga.say("دوچرخه")
            await olga.next_answer()
        await olga.press(house.label("prize-number", number=1))
        await olga.expect(YALDA)
    draft = await newest(house)
    assert [(line.pieces, line.prize) for line in draft.prizes] == [
        (2, Prize("voucher", reference=coffee.id, title="قهوهٔ مهمان")),
        (1, Prize("tickets", 5, other.id, "قرعه‌کشی دیگر")),
        (1, Prize("thing", title="دوچرخه")),
    ]


async def test_a_prize_that_is_none_is_asked_again_and_old_buttons_do_nothing(house: House) -> None:
    coffee = await make_reward(house.club, "قهوهٔ مهمان", 60)
    olga, _ = await house.staff("owner")
    await olga.say("/lotteries")
    await olga.next_answer()
    await olga.press(house.plain("lottery-button-new"))
    await olga.next_answer()
    await olga.say(YALDA)
    await olga.expect(house.said("lottery-new-prize"))
    await olga.say("چیزی خوب")
    await olga.expect(house.said("lottery-new-prize"))
    await olga.press(house.plain("prize-kind-points"))
    await olga.expect(house.said("prize-ask-points"))
    await olga.say("0")
    await olga.expect(house.said("error-prize-invalid", field="points", most=1_000_000_000))
    await house.show_button(olga, PickPrizeReward(coffee.id))
    await olga.press("[button]")
    await olga.expect(house.label("error-tap-out-of-date"))
    await olga.say("/cancel")
    await olga.next_answer()
    await house.show_button(olga, PickPrizeNumber(50), "[number]")
    await olga.press("[number]")
    await olga.expect(house.label("error-tap-out-of-date"))
    assert (await lotteries(house.club)).lotteries == ()


async def test_an_announced_lottery_has_no_fields_and_a_second_tap_announces_nothing(house: House) -> None:
    olga, _ = await house.staff("owner")
    shown = await opened(house.club, title=YALDA)
    before = await house.counts()
    await house.show_button(olga, AnnounceLottery(shown.id, "0123456789abcdef"))
    await olga.press("[button]")
    card = await olga.expect(house.said("lottery-counts", tickets=0, members=0))
    labels = [label for row in card.buttons for label in row]
    assert house.plain("lottery-field-title") not in labels
    assert house.plain("lottery-button-cancel") in labels
    assert await house.counts() == before
    assert await lottery(house.club, shown.id) == shown


async def test_calling_off_needs_a_reason_that_is_read_back(house: House) -> None:
    olga, _ = await house.staff("owner")
    shown = await opened(house.club, title=YALDA)
    await house.show_button(olga, LotteryCard(shown.id))
    await olga.press("[button]")
    await olga.expect(YALDA)
    await olga.press(house.plain("lottery-button-cancel"))
    await olga.expect(house.first_line("lottery-ask-cancel", title=YALDA))
    await olga.say("جایزه نرسید")
    question = await olga.expect("جایزه نرسید")
    assert (await lottery(house.club, shown.id)).state == "open"
    await house.show_button(olga, CancelLottery(shown.id, "0123456789abcdef"), "[old]")
    await olga.press("[old]")
    await olga.expect(house.label("error-tap-out-of-date"))
    await olga.press(house.plain("lottery-cancel-yes"), question.message["message_id"])
    await olga.expect(
        house.said(
            "lottery-phase",
            phase="cancelled",
            opens_at=shown.opens_at,
            closes_at=shown.closes_at,
            draws_at=shown.draws_at,
            reason="جایزه نرسید",
        )
    )
    assert (await lottery(house.club, shown.id)).cancel_reason == "جایزه نرسید"


async def test_staff_give_tickets_from_the_lottery_and_from_the_members_card(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی")
    shown = await opened(house.club, title=YALDA)
    olga, _ = await house.staff("owner")
    await house.show_button(olga, LotteryCard(shown.id))
    await olga.press("[button]")
    await olga.expect(YALDA)
    await olga.press(house.plain("lottery-button-give"))
    await olga.expect(house.said("lottery-ask-whom", title=YALDA))
    await olga.say("آنا")
    question = await olga.expect(house.said("lottery-ask-count", title=YALDA, name="آنا رضایی"))
    await olga.press(house.label("prize-number", number=3))
    await olga.expect(house.said("lottery-given", title=YALDA, name="آنا رضایی", count=3, first=1, mine=3))
    key = question.keyboard[0][0]["callback_data"].split(":")[-1]
    await house.show_button(olga, GiveCount(3, key), "[again]")
    await olga.press("[again]")
    await olga.expect(house.plain("admin-already-recorded"))
    await olga.expect("آنا رضایی")
    await house.show_button(olga, MemberCard(anna.id), "[card]")
    await olga.press("[card]")
    await olga.expect("آنا رضایی")
    await olga.press(house.plain("lottery-on-card"))
    await olga.expect(house.said("lottery-ask-which", name="آنا رضایی", count=1))
    await olga.press(YALDA)
    await olga.expect(house.said("lottery-ask-count", title=YALDA, name="آنا رضایی"))
    await olga.say("۲")
    await olga.expect(house.said("lottery-given", title=YALDA, name="آنا رضایی", count=2, first=4, mine=5))
    assert [line.number for line in (await my_tickets(house.club, anna.id, shown.id)).tickets] == [1, 2, 3, 4, 5]


async def test_what_was_published_is_shown_in_full(house: House) -> None:
    shown = await announced(house.club, title=YALDA)
    olga, _ = await house.staff("owner")
    await house.show_button(olga, LotteryCard(shown.id))
    await olga.press("[button]")
    await olga.expect(YALDA)
    await olga.press(house.plain("lottery-button-proof"))
    published = await olga.expect(is_edit)
    assert shown.published.commitment is not None
    assert house.said("lottery-proof-commitment", value=shown.published.commitment) in published.text
    assert house.said("lottery-proof-list-later", at=shown.closes_at) in published.text


async def test_a_draft_looks_to_its_makers_as_it_will_to_members(house: House) -> None:
    olga, _ = await house.staff("owner")
    await make_draft(house, olga)
    await olga.press(house.plain("lottery-button-preview"))
    face = await olga.expect(house.said("lottery-preview"))
    assert house.said("lottery-rule-claim", days=7, reserves=3) in face.text
    assert a_draft(house.club).title not in face.text
