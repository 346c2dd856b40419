"""Invoices: what is refused, how a payment goes, how it is given back."""

from typing import Any

import pytest

from playground import Person, Playground
from tests.playground.conftest import Caller

STARS = {
    "title": "Gold",
    "description": "A month",
    "payload": "gold:1",
    "currency": "XTR",
    "prices": [{"label": "Gold", "amount": 50}],
}
MONEY = {
    **STARS,
    "currency": "USD",
    "provider_token": "1:TEST:x",
    "prices": [{"label": "a", "amount": 500}, {"label": "b", "amount": 250}],
}


async def buy(bot: Caller, anna: Person, **invoice: Any) -> dict[str, Any]:
    """Pays an invoice; the payment the bot hears of."""
    await bot.ok("sendInvoice", chat_id=anna.id, **invoice)
    query_id = await anna.pay()
    await bot.ok("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=True)
    payment: dict[str, Any] = (await bot.updates())[-1]["message"]["successful_payment"]
    return payment


async def test_stars_move_from_the_person_to_the_bot(bot: Caller, anna: Person) -> None:
    anna.account.stars = 60
    message = await bot.ok("sendInvoice", chat_id=anna.id, **STARS)
    assert message["invoice"]["total_amount"] == 50
    assert anna.screen.buttons == [["Pay ⭐️50"]]
    query_id = await anna.press("Pay")
    query = (await bot.updates())[-1]["pre_checkout_query"]
    assert query == {
        "id": query_id, "from": anna.account.as_user(), "currency": "XTR", "total_amount": 50, "invoice_payload": "gold:1"
    }  # fmt: skip
    assert anna.account.stars == 60
    await bot.ok("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=True)
    payment = (await bot.updates())[-1]["message"]["successful_payment"]
    assert (payment["currency"], payment["total_amount"], payment["invoice_payload"]) == ("XTR", 50, "gold:1")
    assert (anna.account.stars, await bot.ok("getMyStarBalance")) == (10, {"amount": 50})
    transactions = (await bot.ok("getStarTransactions"))["transactions"]
    assert [each["id"] for each in transactions] == [payment["telegram_payment_charge_id"]]
    assert (await anna.next_answer()).event["ok"] is True


async def test_a_payment_in_money_adds_the_prices_up(bot: Caller, anna: Person) -> None:
    payment = await buy(bot, anna, **MONEY, need_phone_number=True)
    assert (payment["total_amount"], payment["currency"]) == (750, "USD")
    assert payment["order_info"] == {"phone_number": anna.account.phone}


async def test_a_refused_or_late_pre_checkout_costs_nothing(playground: Playground, bot: Caller, anna: Person) -> None:
    await bot.ok("sendInvoice", chat_id=anna.id, **STARS)
    query_id = await anna.pay()
    missing = await bot.refused("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=False)
    assert missing == "Bad Request: error message must be non-empty"
    await bot.ok("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=False, error_message="sold out")
    assert (await anna.next_answer()).text == "sold out"
    query_id = await anna.pay()
    playground.advance(10)
    assert (await anna.next_answer()).text == "the bot did not confirm the payment in time"
    late = await bot.refused("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=True)
    assert late == "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert (anna.account.stars, await bot.ok("getMyStarBalance")) == (100_000, {"amount": 0})


async def test_a_refund_is_made_once_and_to_the_payer(playground: Playground, bot: Caller, anna: Person) -> None:
    charge = (await buy(bot, anna, **STARS))["telegram_payment_charge_id"]
    bob = playground.add_person("Bob")
    for user_id, charge_id, words in (
        (anna.id, "nonsense", "CHARGE_NOT_FOUND"),
        (bob.id, charge, "USER_ID_INVALID"),
    ):
        assert (
            await bot.refused("refundStarPayment", user_id=user_id, telegram_payment_charge_id=charge_id)
            == f"Bad Request: {words}"
        )
    await bot.ok("refundStarPayment", user_id=anna.id, telegram_payment_charge_id=charge)
    assert (await bot.updates())[-1]["message"]["refunded_payment"]["telegram_payment_charge_id"] == charge
    again = await bot.refused("refundStarPayment", user_id=anna.id, telegram_payment_charge_id=charge)
    assert again == "Bad Request: CHARGE_ALREADY_REFUNDED"
    assert (anna.account.stars, await bot.ok("getMyStarBalance")) == (100_000, {"amount": 0})


async def test_an_invoice_link_is_paid_and_may_be_a_subscription(bot: Caller, anna: Person) -> None:
    link = await bot.ok("createInvoiceLink", **STARS, subscription_period=2592000)
    assert link.startswith("https://t.me/$")
    await anna.open_link(link)
    query = (await bot.updates())[-1]["pre_checkout_query"]
    await bot.ok("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    payment = (await bot.updates())[-1]["message"]["successful_payment"]
    assert (payment["is_recurring"], payment["is_first_recurring"]) == (True, True)
    words = await bot.refused("createInvoiceLink", **STARS, subscription_period=5)
    assert words == "Bad Request: SUBSCRIPTION_PERIOD_INVALID"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"prices": []}, "there must be at least one price"),
        ({"prices": STARS["prices"] * 2}, "STARS_INVOICE_INVALID"),
        ({"prices": [{"label": "x", "amount": 25_001}]}, "STARS_AMOUNT_INVALID"),
        ({"provider_token": "x"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "USD"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "TOMAN"}, "CURRENCY_INVALID"),
        ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
        ({"payload": "پ" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"description": ""}, "INVOICE_DESCRIPTION_INVALID"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}}, "REPLY_MARKUP_BUY_EMPTY"),
    ],
)
async def test_invoices_that_are_refused(
    playground: Playground, bot: Caller, anna: Person, changes: dict[str, Any], words: str
) -> None:
    assert await bot.refused("sendInvoice", chat_id=anna.id, **{**STARS, **changes}) == f"Bad Request: {words}"
    assert (len(playground.violations), list(anna.chat.messages)) == (1, [1])


async def test_paid_broadcast_costs_a_star_for_ten_messages(bot: Caller, anna: Person) -> None:
    words = await bot.refused("sendMessage", chat_id=anna.id, text="x", allow_paid_broadcast=True)
    assert words == "Bad Request: BALANCE_TOO_LOW"
    anna.bot_chat.bot.stars = 5
    for _ in range(20):
        await bot.ok("sendMessage", chat_id=anna.id, text="x", allow_paid_broadcast=True)
    assert await bot.ok("getMyStarBalance") == {"amount": 3}
