"""Paying at the till: with credit, whole or in part, and with a group of products the rules ask for."""

from club.earning import RuleDraft, programme_rules, replace_rules
from club.ledger import credit_of, points
from club.members import MemberView
from club.money import Money
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase


async def cashback_member(house: House, credit_toman: int = 25_000) -> MemberView:
    """A member whose first purchase brought a tenth of it as credit."""
    await replace_rules(house.club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    anna = await make_member(house.club)
    await make_purchase(house.club, anna, credit_toman * 10)
    return anna


async def at_amount(house: House, member: MemberView, words: str) -> tuple[Person, Answer]:
    sara, _ = await house.staff("cashier")
    await sara.say(member.number)
    await sara.next_answer()
    await sara.press(house.plain("admin-button-new-purchase"))
    await sara.next_answer()
    await sara.say(words)
    return sara, await sara.next_answer()


def toman(amount: int) -> Money:
    return Money(amount * 10, "IRR")


async def test_all_that_fits_is_paid_with_credit_by_one_tap(house: House) -> None:
    anna = await cashback_member(house)
    sara, preview = await at_amount(house, anna, "100000")
    assert house.said("till-credit-after", credit=toman(35_000)) in preview.text
    await sara.press(house.label("till-all-credit", credit=toman(25_000)))
    preview = await sara.next_answer()
    assert house.said("till-paid", credit=toman(25_000), rest=toman(75_000)) in preview.text
    assert house.said("till-earns", given=house.plain("given-credit", amount=toman(7_500))) in preview.text
    assert (await credit_of(house.club, anna.id)).available == toman(25_000).amount
    label, message_id = house.plain("admin-button-record"), preview.message["message_id"]
    await sara.press(label, message_id)
    receipt = await sara.expect(lambda answer: answer.kind == "edit")
    assert house.said(
        "till-recorded-credit",
        paid=True, spent=toman(25_000), rest=toman(75_000), gave=True, earned=toman(7_500), have=toman(7_500),
    ) in receipt.text  # fmt: skip
    assert (await credit_of(house.club, anna.id)).available == toman(7_500).amount


async def test_a_second_tap_pays_nothing_again(house: House) -> None:
    anna = await cashback_member(house)
    sara, _ = await at_amount(house, anna, "100000")
    await sara.press(house.label("till-half-credit", credit=toman(12_500)))
    preview = await sara.next_answer()
    record = next(
        button["callback_data"]
        for row in preview.keyboard
        for button in row
        if button["text"] == house.plain("admin-button-record")
    )
    for _ in range(2):
        await house.execute(
            "sendMessage", chat_id=sara.id, text="an earlier screen",
            reply_markup={"inline_keyboard": [[{"text": "[again]", "callback_data": record}]]},
        )  # fmt: skip
        await sara.press("[again]")
        await sara.expect(lambda answer: answer.kind == "edit")
    row = await house.club.database.fetch_one("SELECT COUNT(*) AS n FROM purchase WHERE paid_with_credit > 0")
    assert row is not None
    assert row["n"] == 1
    assert (await credit_of(house.club, anna.id)).available == toman(12_500 + 8_750).amount


async def test_another_amount_of_credit_is_typed_and_more_than_there_is_refused(house: House) -> None:
    anna = await cashback_member(house)
    sara, _ = await at_amount(house, anna, "100000")
    await sara.press(house.plain("till-other"))
    await sara.expect(house.said("till-ask-credit", fits=toman(25_000), unit="toman"))
    before = await house.counts()
    await sara.say("30000")
    refused = house.said("error-not-enough-credit", needed=toman(30_000), available=toman(25_000), missing=toman(5_000))
    assert (await sara.next_answer()).text == refused
    await sara.say("200000")
    assert (await sara.next_answer()).text == house.said("error-credit-above-total", total=toman(100_000))
    await sara.say("nothing")
    await sara.next_answer()
    await sara.say("۵۰۰۰")
    preview = await sara.next_answer()
    assert house.said("till-paid", credit=toman(5_000), rest=toman(95_000)) in preview.text
    await sara.press(house.plain("till-without-credit"))
    assert house.said("till-credit-after", credit=toman(35_000)) in (await sara.next_answer()).text
    assert await house.counts() == before


async def test_who_has_no_credit_is_offered_none(house: House) -> None:
    anna = await make_member(house.club)
    _, preview = await at_amount(house, anna, "100000")
    assert preview.buttons == [[house.plain("admin-button-record")], [house.plain("admin-button-cancel")]]


async def test_a_group_of_products_is_tapped_when_the_rules_ask_for_one(house: House) -> None:
    rules = [
        RuleDraft("per_purchase", {"points": 10}),
        RuleDraft("per_purchase", {"points": 70}, conditions={"categories": ["دان قهوه"]}),
    ]
    await replace_rules(house.club, None, rules)
    anna = await make_member(house.club)
    sara, preview = await at_amount(house, anna, "100000")
    assert house.said("till-earns", given=house.speaker.points(10)) in preview.text
    await sara.press("دان قهوه")
    preview = await sara.next_answer()
    assert house.said("till-earns", given=house.speaker.points(80)) in preview.text
    await sara.press(house.plain("admin-button-record"))
    await sara.expect(lambda answer: answer.kind == "edit")
    assert (await points(house.club, anna.id)).available == 80
    assert len(await programme_rules(house.club)) == 2


async def test_a_purchase_with_credit_waits_for_nothing_else(house: House) -> None:
    anna = await cashback_member(house)
    sara, preview = await at_amount(house, anna, "100000")
    await sara.press(house.label("till-all-credit", credit=toman(25_000)))
    preview = await sara.next_answer()
    await sara.say("/menu")
    await sara.next_answer()
    before = await house.counts()
    await sara.press(house.plain("admin-button-record"), preview.message["message_id"])
    assert (await sara.next_answer()).text == house.plain("error-tap-out-of-date")
    assert await house.counts() == before
