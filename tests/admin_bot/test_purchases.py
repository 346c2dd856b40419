"""Refunds at the till, whole and in part; orders of a shop are refunded there."""

import datetime as dt

from admin_bot.presses import PurchaseCard, RefundPurchase
from club.earning import (
    PurchaseSnapshot,
    RuleDraft,
    purchase,
    record_purchase,
    refund_purchase,
    replace_rules,
    take_order,
)
from club.ledger import correct_points, credit_of, points, prove_ledger
from club.money import Money
from playground import Person
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase, make_staff


async def open_purchase(house: House, person: Person, purchase_id: int) -> None:
    await house.show_button(person, PurchaseCard(purchase_id))
    await person.press("[button]")
    await person.expect(lambda answer: answer.kind == "edit")


async def test_a_purchase_is_found_over_the_members_card_and_refunded_in_part(house: House) -> None:
    anna = await make_member(house.club)
    booked = await make_purchase(house.club, anna, 250_000)
    mina, _ = await house.staff("manager")
    await mina.say(anna.number)
    await mina.next_answer()
    await mina.press(house.plain("admin-button-card"))
    card = await mina.expect(lambda answer: answer.kind == "edit")
    assert house.speaker.number(250_000) in card.text
    await mina.press(house.plain("admin-button-purchases"))
    await mina.expect(house.first_line("admin-purchases", name=anna.name, count=1, page=1, pages=1))
    bought = await purchase(house.club, booked.purchase_id)
    await mina.press(house.label("admin-purchase-label", number=bought.number, total=bought.total))
    shown = await mina.expect(bought.number)
    assert house.plain("admin-button-refund-part") in shown.buttons[0]
    await mina.press(house.plain("admin-button-refund-part"))
    await mina.expect(house.speaker.number(250_000))
    await mina.say("۱۰۰ هزار")
    preview = await mina.expect(house.speaker.number(100_000))
    assert house.said("admin-preview-taken", points=10) in preview.text
    assert preview.buttons[0] == [house.plain("admin-button-refund")]
    await mina.press(house.plain("admin-button-refund"))
    done = await mina.expect(lambda answer: answer.kind == "edit")
    assert house.speaker.number(150_000) in done.text
    after = await purchase(house.club, booked.purchase_id)
    assert (after.refunded, after.left) == (Money(1_000_000, "IRR"), Money(1_500_000, "IRR"))
    assert (await points(house.club, anna.id)).available == 5 + 65  # 15 for the rest of the amount, 50 for the purchase
    assert (await prove_ledger(house.club)).holds


async def test_a_whole_refund_is_confirmed_once(house: House) -> None:
    anna = await make_member(house.club)
    booked = await make_purchase(house.club, anna, 250_000)
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-whole"))
    preview = await mina.expect(lambda answer: answer.kind == "edit")
    assert (await purchase(house.club, booked.purchase_id)).refunded.amount == 0
    label, message_id = house.plain("admin-button-refund"), preview.message["message_id"]
    await mina.press(label, message_id)
    await mina.press(label, message_id)
    await mina.expect(house.plain("admin-already-recorded"))
    assert (await points(house.club, anna.id)).available == 5
    assert (await purchase(house.club, booked.purchase_id)).left.amount == 0
    await open_purchase(house, mina, booked.purchase_id)
    assert house.plain("admin-button-refund-whole") not in str(mina.screen.buttons)


async def test_the_preview_of_a_refund_says_how_many_points_it_takes_back_and_how_many_are_spent(house: House) -> None:
    anna = await make_member(house.club)
    booked = await make_purchase(house.club, anna, 250_000)
    owner = await make_staff(house.club)
    await correct_points(house.club, owner, anna.id, -60, "spent elsewhere", key="spent")
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-whole"))
    preview = await mina.expect(lambda answer: answer.kind == "edit")
    assert house.said("admin-preview-taken", points=20) in preview.text
    assert house.said("admin-preview-missing", points=55) in preview.text
    await mina.press(house.plain("admin-button-refund"))
    await mina.expect(house.speaker.number(250_000))
    assert (await points(house.club, anna.id)).available == 0


async def test_more_than_is_left_is_refused_and_asked_for_again(house: House) -> None:
    booked = await make_purchase(house.club, await make_member(house.club), 250_000)
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-part"))
    await mina.expect(lambda answer: answer.kind == "edit")
    before = await house.counts()
    await mina.say("300000")
    left = Money(2_500_000, "IRR")
    assert (await mina.next_answer()).text == house.said("error-refund-too-large", left=left)
    assert await house.counts() == before
    await mina.say("250000")
    await mina.expect(house.speaker.number(250_000))


async def test_somebody_else_refunded_in_between(house: House) -> None:
    booked = await make_purchase(house.club, await make_member(house.club), 250_000)
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-whole"))
    await mina.expect(lambda answer: answer.kind == "edit")
    owner = await make_staff(house.club, "owner")
    await refund_purchase(house.club, owner, booked.purchase_id, Money(500_000, "IRR"), key="other-till")
    before = await house.counts()
    await mina.press(house.plain("admin-button-refund"))
    answer = await mina.next_answer()
    assert (answer.kind, answer.text) == (
        "callback_answer",
        house.label("error-refund-too-large", left=Money(2_000_000, "IRR")),
    )
    assert await house.counts() == before


async def test_an_order_of_the_shop_is_refunded_in_the_shop(house: House) -> None:
    anna = await make_member(house.club, phone="+989121234567")
    now = dt.datetime(2026, 4, 4, tzinfo=dt.UTC)
    order = PurchaseSnapshot(
        "shop:1", "8812", "8812", "paid", "IRR", 2_500_000, 2_500_000, 0, now, now, buyer_phone=anna.phone
    )
    booked = await take_order(house.club, order)
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    assert house.said("admin-purchase-of-shop") in mina.screen.text
    assert house.plain("admin-button-refund-whole") not in str(mina.screen.buttons)
    await house.show_button(mina, RefundPurchase(booked.purchase_id, 2_500_000, "key"))
    await mina.press("[button]")
    assert (await mina.next_answer()).text == house.label("error-refund-belongs-to-shop")
    assert (await points(house.club, anna.id)).available == 80


async def test_a_cashier_sees_the_purchase_without_refund(house: House) -> None:
    booked = await make_purchase(house.club, await make_member(house.club), 250_000)
    sara, _ = await house.staff("cashier")
    await open_purchase(house, sara, booked.purchase_id)
    assert house.plain("admin-button-refund-whole") not in str(sara.screen.buttons)


async def test_a_refund_says_how_much_is_credit_and_how_much_is_money_to_hand_out(house: House) -> None:
    """50 000 toman of credit, of which 40 000 pay a purchase of 100 000; the 60 000 of money earned 6 000."""
    await replace_rules(house.club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    anna = await make_member(house.club)
    await make_purchase(house.club, anna, 500_000)
    cashier = await make_staff(house.club, "cashier")
    booked = await record_purchase(
        house.club, cashier, anna.id, Money(1_000_000, "IRR"), key="paid", credit_to_spend=400_000
    )
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    paid = {"credit": Money(400_000, "IRR"), "rest": Money(600_000, "IRR")}
    assert house.said("purchase-paid-with-credit", **paid) in mina.screen.text
    await mina.press(house.plain("admin-button-refund-part"))
    await mina.expect(lambda answer: answer.kind == "edit")
    await mina.say("30000")
    part = {"credit": Money(300_000, "IRR"), "money": Money(0, "IRR"), "all": True}
    await mina.expect(house.said("refund-goes-back", **part))
    await mina.press(house.plain("admin-button-refund"))
    await mina.expect(house.said("refund-went-back", **part))
    assert (await credit_of(house.club, anna.id)).available == 160_000 + 300_000
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-whole"))
    preview = await mina.expect(lambda answer: answer.kind == "edit")
    rest = {"credit": Money(100_000, "IRR"), "money": Money(600_000, "IRR"), "all": False}
    assert house.said("refund-goes-back", **rest) in preview.text
    assert house.said("refund-takes-credit", credit=Money(60_000, "IRR")) in preview.text
    await mina.press(house.plain("admin-button-refund"))
    done = await mina.expect(house.said("refund-went-back", **rest))
    assert house.said("refund-took-credit", credit=Money(60_000, "IRR")) in done.text
    assert (await credit_of(house.club, anna.id)).available == 460_000 + 100_000 - 60_000
    assert (await prove_ledger(house.club)).holds


async def test_the_preview_of_a_refund_says_what_of_the_credit_is_spent(house: House) -> None:
    await replace_rules(house.club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    anna = await make_member(house.club)
    booked = await make_purchase(house.club, anna, 500_000)
    cashier = await make_staff(house.club, "cashier")
    await record_purchase(house.club, cashier, anna.id, Money(400_000, "IRR"), key="paid", credit_to_spend=400_000)
    mina, _ = await house.staff("manager")
    await open_purchase(house, mina, booked.purchase_id)
    await mina.press(house.plain("admin-button-refund-whole"))
    preview = await mina.expect(lambda answer: answer.kind == "edit")
    assert house.said("refund-takes-credit", credit=Money(100_000, "IRR")) in preview.text
    assert house.said("refund-credit-missing", credit=Money(400_000, "IRR")) in preview.text
