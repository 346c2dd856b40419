"""The till: a member is found as fast as staff can type, an amount is understood or asked for again, booked once."""

import pytest

from admin_bot.presses import NewPurchase
from club.clubs import change_policies
from club.earning import purchases_of
from club.ledger import points
from club.members import MemberView, find_chat
from playground import Person
from tests.admin_bot.conftest import CUSTOMER, USERNAME, House
from tests.admin_bot.samples import photo
from tests.makers import make_member


async def at_amount(house: House, person: Person, member: MemberView) -> None:
    """The question how much was paid."""
    await person.say(member.number)
    await person.expect(member.name)
    await person.press(house.plain("admin-button-new-purchase"))
    await person.expect(lambda answer: answer.kind == "edit")


async def test_a_purchase_from_the_phone_to_the_points(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی", phone="+989121234567")
    sara, _ = await house.staff("cashier")
    await sara.press(house.plain("admin-menu-till"))
    await sara.expect(house.first_line("admin-ask-member-at-till"))
    await sara.say("۰۹۱۲ ۱۲۳ ۴۵۶۷")
    found = await sara.expect("آنا رضایی")
    assert house.shown_number(anna) in found.text
    await sara.press(house.plain("admin-button-new-purchase"))
    await sara.expect("آنا رضایی")
    await sara.say("۲۵۰ هزار تومان")
    preview = await sara.expect(house.speaker.points(75))
    assert house.speaker.number(250_000) in preview.text
    assert house.said("admin-preview-after", points=80) in preview.text  # 5 for joining and 75
    assert house.said("line-per-purchase", given=house.speaker.points(50)) in preview.text
    await sara.press(house.plain("admin-button-record"))
    done = await sara.expect(lambda answer: answer.kind == "edit")
    assert done.message["message_id"] == preview.message["message_id"]
    assert house.speaker.points(75) in done.text
    assert done.buttons == [
        [house.plain("admin-button-next-customer")],
        [house.plain("admin-button-same-member"), house.plain("admin-button-this-purchase")],
    ]
    assert (await points(house.club, anna.id)).available == 80


async def test_the_second_tap_on_confirm_says_that_it_is_already_recorded(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say("250000")
    preview = await sara.expect(house.speaker.points(75))
    message_id = preview.message["message_id"]
    label = house.plain("admin-button-record")
    await sara.press(label, message_id)
    await sara.press(label, message_id)  # before the bot could take the button away
    toasts = [
        (await sara.expect(house.plain("admin-recorded-toast"))),
        await sara.expect(house.plain("admin-already-recorded")),
    ]
    assert [each.kind for each in toasts] == ["callback_answer", "callback_answer"]
    assert len((await purchases_of(house.club, anna.id)).purchases) == 1
    assert (await points(house.club, anna.id)).available == 80


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("سلام", "not-a-number"),
        ("1.500", "ambiguous"),
        ("۲ میلیون و ۵۰۰", "ambiguous"),
        ("-250000", "negative"),
        ("0", "nothing"),
        ("99999999999999999", "too-large"),
        ("0.05 toman", "too-fine"),
        ("12 usd", "other-currency"),
    ],
)
async def test_an_amount_that_is_not_clear_is_asked_for_again(house: House, words: str, problem: str) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    before = await house.counts()
    await sara.say(words)
    answer = await sara.next_answer()
    assert answer.text == house.said("error-amount-unclear", problem=problem)
    assert answer.buttons == [[house.plain("admin-button-cancel")]]
    await sara.say("250000")
    await sara.expect(house.speaker.points(75))
    assert await house.counts() == before


async def test_more_than_a_till_sells_is_refused_with_the_most_it_may_be(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say("989121234567")
    assert house.speaker.number(100_000_000_000) in (await sara.next_answer()).text


@pytest.mark.parametrize(
    ("words", "toman"),
    [
        ("250000", 250_000),
        ("۲۵۰٬۰۰۰", 250_000),
        ("۲۵۰ هزار تومان", 250_000),
        ("2,500,000 ریال", 250_000),
        ("1.5m", 1_500_000),
    ],
)
async def test_an_amount_is_read_in_every_spelling(house: House, words: str, toman: int) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say(words)
    preview = await sara.next_answer()
    assert house.speaker.number(toman) in preview.text


async def test_another_amount_typed_replaces_the_preview(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say("2500000")
    first = await sara.expect(house.speaker.number(2_500_000))
    await sara.say("250000")
    await sara.expect(house.speaker.points(75))
    await house.runner.settle()
    assert "reply_markup" not in sara.chat.messages[first.message["message_id"]].payload
    await sara.press(house.plain("admin-button-record"))
    await sara.expect(lambda answer: answer.kind == "edit")
    assert [each.total.amount for each in (await purchases_of(house.club, anna.id)).purchases] == [2_500_000]


async def test_a_purchase_too_small_for_the_amount_still_earns_what_every_purchase_does(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say("9999")
    preview = await sara.next_answer()
    assert house.speaker.points(50) in preview.text
    assert len([line for line in preview.text.splitlines() if "•" in line]) == 1


async def test_points_that_wait_are_announced_before_and_after(house: House) -> None:
    await change_policies(house.club, points_pending_days=3)
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.say("250000")
    preview = await sara.next_answer()
    assert house.said("admin-preview-after", points=5) in preview.text
    assert house.said("admin-preview-hint", days=3) in preview.text
    await sara.press(house.plain("admin-button-record"))
    done = await sara.expect(lambda answer: answer.kind == "edit")
    assert house.speaker.number(3) in done.text
    have = await points(house.club, anna.id)
    assert (have.available, have.pending) == (5, 75)


async def test_a_phone_typed_while_nothing_is_asked_finds_the_member(house: House) -> None:
    await make_member(house.club, "آنا رضایی", phone="+989121234567")
    sara, _ = await house.staff("cashier")
    await sara.say("+98 (912) 123-4567")
    found = await sara.next_answer()
    assert "آنا رضایی" in found.text
    assert found.buttons[0] == [house.plain("admin-button-new-purchase")]


async def test_a_cashier_sees_the_phone_masked_and_a_manager_whole(house: House) -> None:
    await make_member(house.club, "آنا رضایی", phone="+989121234567")
    cashier, _ = await house.staff("cashier")
    await cashier.say("آنا")
    assert house.speaker.phone("+98912***4567") in (await cashier.next_answer()).text
    manager, _ = await house.staff("manager")
    await manager.say("آنا")
    assert house.speaker.phone("+989121234567") in (await manager.next_answer()).text


async def test_several_members_of_a_name_are_listed_to_pick_from(house: House) -> None:
    first = await make_member(house.club, "آنا رضایی")
    second = await make_member(house.club, "آنا کریمی")
    sara, _ = await house.staff("cashier")
    await sara.say("انا")
    listed = await sara.next_answer()
    labels = [
        house.label("admin-found-label", name=each.name, number=house.speaker.digits(each.number))
        for each in (first, second)
    ]
    assert [row[0] for row in listed.buttons[:2]] == labels
    await sara.press(labels[1])
    shown = await sara.expect(lambda answer: answer.kind == "edit")
    assert house.shown_number(second) in shown.text


async def test_nobody_found_says_what_to_try_and_where_to_join(house: House) -> None:
    sara, _ = await house.staff("cashier")
    await sara.press(house.plain("admin-menu-till"))
    await sara.next_answer()
    await sara.say("۰۹۱۲۰۰۰۰۰۰۰")
    answer = await sara.next_answer()
    assert answer.text == house.said("admin-nobody-found", words="۰۹۱۲۰۰۰۰۰۰۰", customer=CUSTOMER)
    await make_member(house.club, "آنا رضایی")
    await sara.say("آنا")
    assert "آنا رضایی" in (await sara.next_answer()).text


async def test_the_scanned_card_opens_the_member(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await sara.open_link(f"https://t.me/{USERNAME}?start=m_{anna.card_token}")
    assert house.shown_number(anna) in (await sara.next_answer()).text
    await sara.open_link(f"https://t.me/{USERNAME}?start=m_nosuchcard")
    assert (await sara.next_answer()).text == house.said("error-member-not-found")


async def test_a_contact_out_of_the_phone_book_finds_the_member(house: House) -> None:
    anna = await make_member(house.club, phone="+989121234567")
    sara, _ = await house.staff("cashier")
    await sara.share_contact("989121234567", "Anna")
    assert house.shown_number(anna) in (await sara.next_answer()).text


async def test_cancel_goes_back_to_the_member_and_records_nothing(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    before = await house.counts()
    await sara.press(house.plain("admin-button-cancel"))
    assert house.shown_number(anna) in (await sara.expect(lambda answer: answer.kind == "edit")).text
    await sara.press(house.plain("admin-button-new-purchase"))
    await sara.expect(lambda answer: answer.kind == "edit")
    await sara.say("/cancel")
    assert house.shown_number(anna) in (await sara.next_answer()).text
    await sara.say("250000")
    assert (await sara.next_answer()).text == house.said("admin-nobody-found", words="250000", customer=CUSTOMER)
    assert await house.counts() == before


async def test_the_menu_ends_what_was_being_asked(house: House) -> None:
    anna = await make_member(house.club)
    sara, view = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.press(house.plain("admin-menu-voucher"))
    await sara.expect(house.first_line("admin-ask-voucher"))
    chat = await find_chat(house.club, "staff", "telegram", view.platform_user_id)
    assert chat is not None
    assert (chat.conversation or {}).get("step") == "voucher-code"


async def test_pictures_and_voices_in_a_conversation_are_answered_and_it_goes_on(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await sara.send_photo(photo())
    assert (await sara.next_answer()).text == house.said("admin-words-expected")
    await sara.roll()
    assert (await sara.next_answer()).text == house.said("admin-unreadable", finds=True)
    await sara.say("/nonsense")
    assert (await sara.next_answer()).text == house.said("admin-unknown-command")
    await sara.say("250000")
    await sara.expect(house.speaker.points(75))


async def test_a_restart_in_the_middle_of_a_conversation_is_not_noticed(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    await house.restart()
    await sara.say("250000")
    await sara.expect(house.speaker.points(75))
    await house.restart()
    await sara.press(house.plain("admin-button-record"))
    await sara.expect(lambda answer: answer.kind == "edit")
    assert (await points(house.club, anna.id)).available == 80


async def test_an_update_handled_twice_makes_one_key(house: House) -> None:
    """The process died between sending the preview and noting that it was sent: both previews book the same purchase."""
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await at_amount(house, sara, anna)
    house.playground.add_fault("duplicate_update", bot=USERNAME)
    await sara.say("250000")
    first = await sara.next_answer()
    second = await sara.next_answer()
    data = {each.keyboard[0][0]["callback_data"] for each in (first, second) if each.keyboard}
    assert len(data) == 1


async def test_a_button_of_a_member_who_is_gone_says_so(house: House) -> None:
    sara, _ = await house.staff("cashier")
    await house.show_button(sara, NewPurchase(999_999))
    await sara.press("[button]")
    answer = await sara.next_answer()
    assert (answer.kind, answer.text) == ("callback_answer", house.label("error-member-not-found"))
