"""Invoices and payments: pre-checkout, the payment's message, refunds."""

from dataclasses import dataclass, field
from typing import Any

from playground.bots import Bot
from playground.chats import PrivateChat, StoredMessage
from playground.envelope import bad_request
from playground.messages import post_by_person, tell
from playground.people import Account
from playground.queries import TOO_OLD
from playground.refusals import ActionRefused
from playground.world import World

PRE_CHECKOUT_LIFETIME_S = 10.0
SUBSCRIPTION_PERIOD_S = 2_592_000


@dataclass(slots=True)
class InvoiceLink:
    """What createInvoiceLink made."""

    slug: str
    bot: Bot
    invoice: dict[str, Any]


@dataclass(slots=True, eq=False)
class PreCheckout:
    """A payment that waits for the bot's word."""

    id: str
    bot: Bot
    person: Account
    invoice: dict[str, Any]
    message_id: int | None
    order: dict[str, Any] = field(default_factory=dict)


def total_amount(invoice: dict[str, Any]) -> int:
    """The price in the smallest units of the currency."""
    return sum(int(price["amount"]) for price in invoice["prices"])


def pay_message(world: World, person: Account, message: StoredMessage) -> PreCheckout:
    """The person pays the invoice of a message. Refuses messages without one, and an empty purse of Stars."""
    if message.invoice is None or message.by_bot is None:
        raise ActionRefused("there is no invoice in this message")
    return _begin(world, person, message.by_bot, message.invoice, message.id)


def pay_link(world: World, person: Account, slug: str) -> PreCheckout:
    """The person pays an invoice link."""
    link = world.invoice_links.get(slug)
    if link is None:
        raise ActionRefused("no such invoice", 404)
    return _begin(world, person, link.bot, link.invoice, None)


def _begin(world: World, person: Account, bot: Bot, invoice: dict[str, Any], message_id: int | None) -> PreCheckout:
    chat = world.private_chat(bot, person)
    if chat.blocked:
        raise ActionRefused("the bot is blocked", 409)
    amount = total_amount(invoice)
    if invoice["currency"] == "XTR" and person.stars < amount:
        raise ActionRefused("not enough Stars", 409)
    order: dict[str, Any] = {}
    if invoice.get("need_name"):
        order["name"] = person.full_name
    if invoice.get("need_phone_number"):
        order["phone_number"] = person.phone
    if invoice.get("need_email"):
        order["email"] = f"{person.id}@example.org"
    waiting = PreCheckout(world.long_id(), bot, person, invoice, message_id, order)
    world.pre_checkouts[waiting.id] = waiting
    query: dict[str, Any] = {
        "id": waiting.id,
        "from": person.as_user(),
        "currency": invoice["currency"],
        "total_amount": amount,
        "invoice_payload": invoice["payload"],
    }
    if order:
        query["order_info"] = order
    chat.remember("pay", person.full_name, {"text": invoice["title"]})
    world.clock.call_at(world.clock.now() + PRE_CHECKOUT_LIFETIME_S, lambda: _expire(world, waiting))
    world.push(bot, "pre_checkout_query", query, f"user:{person.id}")
    return waiting


def answer(world: World, bot: Bot, query_id: str, ok: bool, error_message: str | None) -> None:
    """answerPreCheckoutQuery. Refuses unknown, late and second answers; a yes makes the payment at once."""
    waiting = world.pre_checkouts.get(query_id)
    if waiting is None or waiting.bot is not bot:
        raise bad_request(TOO_OLD)
    del world.pre_checkouts[query_id]
    if not ok:
        _tell(world, waiting, False, error_message)
        return
    amount = total_amount(waiting.invoice)
    currency = waiting.invoice["currency"]
    if currency == "XTR":
        if waiting.person.stars < amount:
            _tell(world, waiting, False, "not enough Stars")
            return
        waiting.person.stars -= amount
    charge_id = f"stx{world.long_id()}" if currency == "XTR" else f"{world.serial()}_{bot.id}_{world.long_id()}"
    payment: dict[str, Any] = {
        "currency": currency,
        "total_amount": amount,
        "invoice_payload": waiting.invoice["payload"],
        "telegram_payment_charge_id": charge_id,
        "provider_payment_charge_id": "" if currency == "XTR" else f"playground-{world.long_id()}",
    }
    if waiting.order:
        payment["order_info"] = waiting.order
    if waiting.invoice.get("subscription_period"):
        payment["subscription_expiration_date"] = int(world.clock.now()) + SUBSCRIPTION_PERIOD_S
        payment["is_recurring"] = True
        payment["is_first_recurring"] = True
    world.payments[charge_id] = {"bot": bot, "person": waiting.person, "payment": payment, "refunded": False}
    if currency == "XTR":
        bot.stars += amount
        bot.star_transactions.append(
            {
                "id": charge_id,
                "amount": amount,
                "date": int(world.clock.now()),
                "source": {
                    "type": "user",
                    "transaction_type": "invoice_payment",
                    "user": waiting.person.as_user(),
                    "invoice_payload": waiting.invoice["payload"],
                },
            }
        )
    _tell(world, waiting, True, None)
    chat = world.private_chat(bot, waiting.person)
    post_by_person(world, waiting.person, chat, {"successful_payment": payment})


def refund(world: World, bot: Bot, user_id: int, charge_id: str) -> None:
    """refundStarPayment. Refuses unknown charges, other people's, payments in money, and a second refund."""
    found = world.payments.get(charge_id)
    if found is None or found["bot"] is not bot or found["payment"]["currency"] != "XTR":
        raise bad_request("CHARGE_NOT_FOUND")
    if found["person"].id != user_id:
        raise bad_request("USER_ID_INVALID")
    if found["refunded"]:
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    payment = found["payment"]
    if bot.stars < payment["total_amount"]:
        raise bad_request("BALANCE_TOO_LOW")
    found["refunded"] = True
    bot.stars -= payment["total_amount"]
    person: Account = found["person"]
    person.stars += payment["total_amount"]
    bot.star_transactions.append(
        {
            "id": charge_id,
            "amount": payment["total_amount"],
            "date": int(world.clock.now()),
            "receiver": {"type": "user", "transaction_type": "invoice_payment", "user": person.as_user()},
        }
    )
    refunded = {
        key: payment[key] for key in ("currency", "total_amount", "invoice_payload", "telegram_payment_charge_id")
    }
    post_by_person(world, person, world.private_chat(bot, person), {"refunded_payment": refunded})


def _expire(world: World, waiting: PreCheckout) -> None:
    if world.pre_checkouts.get(waiting.id) is waiting:
        del world.pre_checkouts[waiting.id]
        _tell(world, waiting, False, "the bot did not confirm the payment in time")


def _tell(world: World, waiting: PreCheckout, ok: bool, error: str | None) -> None:
    chat: PrivateChat = world.private_chat(waiting.bot, waiting.person)
    event: dict[str, Any] = {"type": "payment", "message_id": waiting.message_id, "query_id": waiting.id, "ok": ok}
    if error:
        event["error"] = error
    tell(world, chat, event)
