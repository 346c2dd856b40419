"""Invoices, pre-checkout answers, Stars."""

from typing import Any

from playground import payments
from playground.envelope import bad_request, violation
from playground.keyboards import inline_keyboard
from playground.methods.registry import Call, plays
from playground.methods.sending import deliver

STAR_AMOUNT_MAX = 25_000
STAR_SUBSCRIPTION_MAX = 10_000
CURRENCIES = frozenset(
    [
        "XTR", "AED", "AMD", "ARS", "AUD", "AZN", "BRL", "BYN", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP",
        "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "KZT", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN",
        "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "UZS", "VND", "ZAR",
    ]
)  # fmt: skip


def _checked_invoice(params: dict[str, Any]) -> dict[str, Any]:
    """The invoice of a request. Refuses what the payments backend refuses; flexible delivery is not simulated."""
    currency = params["currency"]
    if currency not in CURRENCIES:
        raise violation("CURRENCY_INVALID")
    if params.get("is_flexible") or params.get("need_shipping_address"):
        raise bad_request("playground does not play shipping yet")
    if params.get("max_tip_amount") or params.get("suggested_tip_amounts"):
        raise bad_request("playground does not play tips yet")
    prices = params["prices"]
    if not prices:
        raise violation("there must be at least one price")
    for price in prices:
        if not price["label"]:
            raise violation("LabeledPrice label must be non-empty")
    amount = payments.total_amount(params)
    if currency == "XTR":
        if params.get("provider_token"):
            raise violation("PAYMENT_PROVIDER_INVALID")
        if len(prices) != 1:
            raise violation("STARS_INVOICE_INVALID")
        if not 1 <= amount <= STAR_AMOUNT_MAX:
            raise violation("STARS_AMOUNT_INVALID")
    elif not params.get("provider_token"):
        raise violation("PAYMENT_PROVIDER_INVALID")
    if amount <= 0:
        raise violation("CURRENCY_TOTAL_AMOUNT_INVALID")
    kept = (
        "title", "description", "payload", "provider_token", "currency", "prices", "start_parameter", "need_name",
        "need_phone_number", "need_email", "subscription_period",
    )  # fmt: skip
    return {key: params[key] for key in kept if key in params}


@plays("sendInvoice")
def send_invoice(call: Call) -> dict[str, Any]:
    invoice = _checked_invoice(call.params)
    markup = call.params.get("reply_markup")
    keyboard = inline_keyboard(markup) if markup else None
    amount = payments.total_amount(invoice)
    if keyboard is None:
        words = f"Pay ⭐️{amount}" if invoice["currency"] == "XTR" else f"Pay {amount / 100:.2f} {invoice['currency']}"
        keyboard = {"inline_keyboard": [[{"text": words, "pay": True}]]}
    elif not keyboard["inline_keyboard"][0][0].get("pay"):
        raise violation("REPLY_MARKUP_BUY_EMPTY")
    call.params["reply_markup"] = keyboard
    content = {
        "invoice": {
            "title": invoice["title"],
            "description": invoice["description"],
            "start_parameter": invoice.get("start_parameter", ""),
            "currency": invoice["currency"],
            "total_amount": amount,
        }
    }
    message = deliver(call, content)
    message.invoice = invoice
    return message.payload


@plays("createInvoiceLink")
def create_invoice_link(call: Call) -> str:
    if "business_connection_id" in call.params:
        raise bad_request("playground does not play business_connection_id yet")
    invoice = _checked_invoice(call.params)
    period = invoice.get("subscription_period")
    if period is not None:
        if period != payments.SUBSCRIPTION_PERIOD_S or invoice["currency"] != "XTR":
            raise violation("SUBSCRIPTION_PERIOD_INVALID")
        if payments.total_amount(invoice) > STAR_SUBSCRIPTION_MAX:
            raise violation("STARS_AMOUNT_INVALID")
    slug = f"pg{call.world.long_id()}"
    call.world.invoice_links[slug] = payments.InvoiceLink(slug, call.bot, invoice)
    return f"https://t.me/${slug}"


@plays("answerPreCheckoutQuery")
def answer_pre_checkout_query(call: Call) -> bool:
    params = call.params
    if not params["ok"] and not params.get("error_message"):
        raise violation("error message must be non-empty")
    payments.answer(call.world, call.bot, params["pre_checkout_query_id"], params["ok"], params.get("error_message"))
    return True


@plays("refundStarPayment")
def refund_star_payment(call: Call) -> bool:
    payments.refund(call.world, call.bot, call.params["user_id"], call.params["telegram_payment_charge_id"])
    return True


@plays("getStarTransactions")
def get_star_transactions(call: Call) -> dict[str, Any]:
    offset = max(0, call.params.get("offset", 0))
    limit = max(1, min(call.params.get("limit", 100), 100))
    return {"transactions": call.bot.star_transactions[offset : offset + limit]}


@plays("getMyStarBalance")
def get_my_star_balance(call: Call) -> dict[str, Any]:
    return {"amount": call.bot.stars}
