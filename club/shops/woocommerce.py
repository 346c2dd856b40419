"""What a WooCommerce order says, as REST v3 and its webhooks write it. Pure.

Every payload is a snapshot of the whole order; refunds arrive as `order.updated`, and there is no topic of their own.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from club.earning.rules import PURCHASE_LARGEST, PurchaseSnapshot, Stage
from club.money import Money, UnknownCurrency, round_shop_decimal
from club.persian import normalise_phone
from club.shops.rules import BrokenOrder, Deleted, ShopPolicy, Skipped
from club.shops.woocommerce_lines import read_lines

CHANNEL = "woocommerce"
TOPICS = frozenset({"order.created", "order.updated", "order.deleted", "order.restored"})

_DRAFTS = frozenset({"auto-draft", "checkout-draft", "draft", "new"})
_UNPAID = frozenset({"pending", "on-hold", "processing", "failed"})
_CANCELLED = frozenset({"cancelled", "trash"})
_EXTERNAL_NUMBER_LENGTH_MAX = 40
_ID_LENGTH_MAX = 20


def order_id(payload: Mapping[str, Any]) -> str:
    """The order's id as text. Refuses BrokenOrder."""
    found = payload.get("id")
    text = str(found) if type(found) is int else found
    if not isinstance(text, str) or not text.isascii() or not text.isdigit() or len(text) > _ID_LENGTH_MAX:
        raise BrokenOrder("id")
    if int(text) == 0:
        raise BrokenOrder("id")
    return text


def read_order(
    payload: Mapping[str, Any], policy: ShopPolicy, *, source: str, currency: str
) -> PurchaseSnapshot | Skipped | Deleted:
    """The snapshot an order is, in the club's `currency`; Skipped when it is none of the club's business.

    What decides is the payload, which is signed, never the topic, which is not: a deletion is a payload of nothing but an
    id. Refuses BrokenOrder.
    """
    external_id = order_id(payload)
    if set(payload) == {"id"}:
        return Deleted(external_id)
    status = _text(payload, "status").removeprefix("wc-")
    if status in _DRAFTS:
        return Skipped("draft", status)
    stage = _stage(status, payload, policy)
    if stage is None:
        return Skipped("unknown-status", status)
    shop_currency = _text(payload, "currency")
    try:
        its_currency = round_shop_decimal("0", shop_currency).currency
    except UnknownCurrency:
        return Skipped("other-currency", shop_currency)
    if its_currency != currency:
        return Skipped("other-currency", shop_currency)
    total = _amount(payload, "total", shop_currency)
    if not 0 <= total <= PURCHASE_LARGEST:
        raise BrokenOrder("total")
    shipping = _amount(payload, "shipping_total", shop_currency, "0") + _amount(
        payload, "shipping_tax", shop_currency, "0"
    )
    created_at = _instant(payload, "date_created_gmt")
    snapshot_at = _instant(payload, "date_modified_gmt") or created_at
    if snapshot_at is None:
        raise BrokenOrder("date_modified_gmt")
    return PurchaseSnapshot(
        source=source,
        external_id=external_id,
        external_number=_number(payload, external_id),
        stage=stage,
        currency=its_currency,
        total=total,
        eligible=policy.eligible_amount(total, shipping),
        refunded=total if status == "refunded" else min(_refunded(payload, shop_currency), total),
        bought_at=created_at or snapshot_at,
        snapshot_at=snapshot_at,
        buyer_phone=_phone(payload, its_currency),
        lines=read_lines(payload, shop_currency),
        channel=CHANNEL,
    )


def _stage(status: str, payload: Mapping[str, Any], policy: ShopPolicy) -> Stage | None:
    """None for a status some plug-in invented: it must neither give points nor take them."""
    method = payload.get("payment_method")
    if status == "refunded" or policy.earns(status, method if isinstance(method, str) else ""):
        return "paid"
    if status in _CANCELLED:
        return "cancelled"
    # A failed payment can be tried again within the same second; as "cancelled" it would outrank the paid order.
    return "open" if status in _UNPAID or status in policy.earn_on else None


def _text(payload: Mapping[str, Any], field: str) -> str:
    found = payload.get(field)
    if not isinstance(found, str) or not found.strip():
        raise BrokenOrder(field)
    return found.strip()


def _amount(payload: Mapping[str, Any], field: str, shop_currency: str, default: str | None = None) -> int:
    """Minor units. Some plug-ins write numbers where WooCommerce writes strings, and nothing where it writes zero."""
    found = payload.get(field)
    if default is not None and (found is None or found == ""):
        found = default
    if type(found) is int:
        found = str(found)
    if not isinstance(found, str):
        raise BrokenOrder(field)
    try:
        money: Money = round_shop_decimal(found.strip(), shop_currency)
    except ValueError as error:
        raise BrokenOrder(field) from error
    return money.amount


def _refunded(payload: Mapping[str, Any], shop_currency: str) -> int:
    """What was paid back so far. Here refunds are negative; in the list of refunds itself they are positive."""
    refunds = payload.get("refunds") or []
    if not isinstance(refunds, list) or not all(isinstance(refund, dict) for refund in refunds):
        raise BrokenOrder("refunds")
    return sum(abs(_amount(refund, "total", shop_currency)) for refund in refunds)


def _instant(payload: Mapping[str, Any], field: str) -> dt.datetime | None:
    """A `_gmt` date: UTC, usually without saying so."""
    found = payload.get(field)
    if found is None or found == "":
        return None
    if not isinstance(found, str):
        raise BrokenOrder(field)
    try:
        read = dt.datetime.fromisoformat(found)
        return read.replace(tzinfo=dt.UTC) if read.tzinfo is None else read.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise BrokenOrder(field) from error


def _number(payload: Mapping[str, Any], external_id: str) -> str:
    """What the shop calls the order; plug-ins put letters and dashes into it."""
    found = payload.get("number")
    spelt = str(found) if isinstance(found, str | int) else ""
    text = "".join(letter for letter in spelt if letter.isprintable()).strip()
    return text[:_EXTERNAL_NUMBER_LENGTH_MAX] or external_id


def _phone(payload: Mapping[str, Any], currency: str) -> str | None:
    """The buyer's phone, E.164. Without a country code it is read as one of the billing country and of Iran.

    Who sells for rials sells in Iran, whatever country the form was left at, so there Iran comes first.
    """
    billing = payload.get("billing")
    if not isinstance(billing, dict) or not isinstance(billing.get("phone"), str):
        return None
    country = billing.get("country")
    regions = ["IR"]
    if isinstance(country, str) and len(country) == 2 and country.isascii() and country.isalpha():
        regions.insert(1 if currency == "IRR" else 0, country.upper())
    for region in regions:
        phone = normalise_phone(billing["phone"], region)
        if phone is not None:
            return phone
    return None
