"""A member's card, history with its reasons, corrections with a reason."""

import pytest

from admin_bot.presses import CorrectPoints, MemberCard, MemberHistory
from club.ledger import history, points, prove_ledger
from club.members import MemberView
from playground import Person
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase


async def press(house: House, person: Person, what: object) -> None:
    await house.show_button(person, what)  # type: ignore[arg-type]
    await person.press("[button]")
    await person.expect(lambda answer: answer.kind == "edit")


async def test_members_search_opens_the_card(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی")
    await make_purchase(house.club, anna, 250_000)
    sara, _ = await house.staff("cashier")
    await sara.press(house.plain("admin-menu-members"))
    await sara.expect(house.first_line("admin-ask-member"))
    await sara.say("آنا")
    card = await sara.next_answer()
    assert house.said("admin-card-joined", joined=anna.joined_at, birthday=None) in card.text
    assert house.said("admin-card-purchases", count=1) in card.text
    assert card.buttons == [
        [house.plain("admin-button-new-purchase")],
        [house.plain("admin-button-purchases"), house.plain("admin-button-history")],
        [house.plain("admin-button-another-member")],
    ]


async def test_the_history_tells_why_page_by_page(house: House) -> None:
    anna = await make_member(house.club)
    for _ in range(7):
        await make_purchase(house.club, anna, 250_000)
    sara, _ = await house.staff("cashier")
    await press(house, sara, MemberHistory(anna.id, 1))
    first = sara.screen
    assert house.said("admin-history", name=anna.name, count=6, page=1, pages=2) in first.text
    assert first.text.count(house.said("line-per-purchase", given=house.speaker.points(50))) == 6
    await sara.press(house.plain("admin-button-next"))
    second = await sara.expect(lambda answer: answer.kind == "edit")
    assert house.said("admin-entry-joining") in second.text
    await sara.press(house.plain("admin-button-back-to-card"))
    assert house.shown_number(anna) in (await sara.expect(lambda answer: answer.kind == "edit")).text


async def to_reason(house: House, person: Person, member: MemberView, points_typed: str) -> None:
    await press(house, person, MemberCard(member.id))
    await person.press(house.plain("admin-button-correct"))
    await person.expect(lambda answer: answer.kind == "edit")
    await person.say(points_typed)
    await person.next_answer()


@pytest.mark.parametrize(("typed", "change"), [("+50", 50), ("۵۰", 50), ("-۲۰", -20), ("−20", -20)])
async def test_points_are_corrected_with_a_reason_the_member_sees(house: House, typed: str, change: int) -> None:
    anna = await make_member(house.club, points=100)
    mina, _ = await house.staff("manager")
    await to_reason(house, mina, anna, typed)
    await mina.say("  هدیهٔ نوروز <b>  ")
    preview = await mina.next_answer()
    assert "هدیهٔ نوروز <b>" in preview.text
    assert (await points(house.club, anna.id)).available == 105
    label, message_id = house.plain("admin-button-correct-confirm"), preview.message["message_id"]
    await mina.press(label, message_id)
    await mina.press(label, message_id)
    await mina.expect(house.plain("admin-already-recorded"))
    assert (await points(house.club, anna.id)).available == 105 + change
    newest = (await history(house.club, anna.id)).lines[0]
    assert (newest.amount, newest.reason) == (change, {"why": "correction", "text": "هدیهٔ نوروز <b>"})
    assert (await prove_ledger(house.club)).holds
    told = await house.club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM outbox_message WHERE kind = 'told-corrected' AND member_id = $1", anna.id
    )
    assert told is not None
    assert told["n"] == 2  # the maker's gift and this one


@pytest.mark.parametrize("words", ["zero", "0", "1.5", "", "پنجاه"])
async def test_what_is_no_whole_number_is_asked_for_again(house: House, words: str) -> None:
    anna = await make_member(house.club, points=100)
    mina, _ = await house.staff("manager")
    await press(house, mina, MemberCard(anna.id))
    await mina.press(house.plain("admin-button-correct"))
    await mina.expect(lambda answer: answer.kind == "edit")
    before = await house.counts()
    await mina.say(words or "-")
    assert (await mina.next_answer()).text == house.said("error-number-not-understood")
    await mina.say("+5")
    await mina.expect(house.said("admin-ask-reason", points=5))
    assert await house.counts() == before


async def test_more_than_there_is_cannot_be_taken(house: House) -> None:
    anna = await make_member(house.club, points=100)
    mina, _ = await house.staff("manager")
    await to_reason(house, mina, anna, "-500")
    await mina.say("اشتباه")
    await mina.next_answer()
    before = await house.counts()
    await mina.press(house.plain("admin-button-correct-confirm"))
    answer = await mina.next_answer()
    assert (answer.kind, answer.is_alert) == ("callback_answer", True)
    assert answer.text == house.label("error-not-enough-points", needed=500, available=105, missing=395)
    assert await house.counts() == before


async def test_a_confirm_button_of_an_earlier_correction_does_nothing(house: House) -> None:
    anna = await make_member(house.club, points=100)
    mina, _ = await house.staff("manager")
    await to_reason(house, mina, anna, "+50")
    await mina.say("one")
    await mina.next_answer()
    before = await house.counts()
    await house.show_button(mina, CorrectPoints(anna.id, 50, "an-earlier-key"))
    await mina.press("[button]")
    assert (await mina.next_answer()).text == house.label("error-tap-out-of-date")
    assert await house.counts() == before


async def test_a_correction_goes_on_after_a_restart(house: House) -> None:
    anna = await make_member(house.club, points=100)
    mina, _ = await house.staff("manager")
    await to_reason(house, mina, anna, "+50")
    await house.restart()
    await mina.say("after the restart")
    await mina.next_answer()
    await house.restart()
    await mina.press(house.plain("admin-button-correct-confirm"))
    await mina.expect(lambda answer: answer.kind == "edit")
    assert (await points(house.club, anna.id)).available == 155
