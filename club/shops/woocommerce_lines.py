"""The lines of a WooCommerce order: what was bought, at what price after discounts and with tax. Pure.

Lines only refine what an order earns. One that cannot be read is left out, and its money counts as money no line speaks of.
"""

import html
from collections.abc import Mapping
from typing import Any

from club.earning.rules import PurchaseLine
from club.money import round_shop_decimal

LINES_MAX = 200
NAME_LENGTH_MAX = 120


def read_lines(payload: Mapping[str, Any], shop_currency: str) -> tuple[PurchaseLine, ...]:
    """The order's lines; with what of each was paid back, where its refunds say so (WooCommerce itself says only totals)."""
    given_back = _given_back(payload, shop_currency)
    lines = []
    for item in _items(payload)[:LINES_MAX]:
        amount = _amount(item, shop_currency)
        if amount is None or amount < 0:
            continue
        back = given_back.get(("id", _whole(item.get("id"))), 0) or given_back.get(_product(item), 0)
        lines.append(
            PurchaseLine(
                amount=amount,
                quantity=max(1, _whole(item.get("quantity"))),
                product=_number(item.get("product_id")),
                variation=_number(item.get("variation_id")),
                sku=_text(item.get("sku")),
                name=_text(item.get("name")),
                categories=_categories(item),
                refunded=min(amount, back),
            )
        )
    return tuple(lines)


def _given_back(payload: Mapping[str, Any], shop_currency: str) -> dict[tuple[str, Any], int]:
    """By line, or by product where the line is not named: what refunds with lines of their own gave back."""
    found: dict[tuple[str, Any], int] = {}
    refunds = payload.get("refunds")
    for refund in refunds if isinstance(refunds, list) else []:
        for item in _items(refund) if isinstance(refund, Mapping) else []:
            amount = _amount(item, shop_currency)
            if amount:
                of = _refunded_item(item)
                key = ("id", of) if of else _product(item)
                found[key] = found.get(key, 0) + abs(amount)
    return found


def _items(payload: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    items = payload.get("line_items")
    return [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []


def _product(item: Mapping[str, Any]) -> tuple[str, Any]:
    return "product", (_number(item.get("product_id")), _number(item.get("variation_id")))


def _refunded_item(item: Mapping[str, Any]) -> int:
    """The line a refund's line is about."""
    meta = item.get("meta_data")
    for each in meta if isinstance(meta, list) else []:
        if isinstance(each, Mapping) and each.get("key") == "_refunded_item_id":
            return _whole(each.get("value"))
    return 0


def _amount(item: Mapping[str, Any], shop_currency: str) -> int | None:
    amounts = [_minor(item.get(field, "0"), shop_currency) for field in ("total", "total_tax")]
    return None if None in amounts else sum(amount or 0 for amount in amounts)


def _minor(given: Any, shop_currency: str) -> int | None:
    spelt = str(given) if type(given) is int else given
    if spelt in (None, ""):
        return 0
    try:
        return round_shop_decimal(spelt.strip(), shop_currency).amount if isinstance(spelt, str) else None
    except ValueError:
        return None


def _whole(given: Any) -> int:
    if type(given) is int:
        return given
    return int(given) if isinstance(given, str) and given.isascii() and given.isdigit() else 0


def _number(given: Any) -> str:
    """An id as text; none where the shop writes zero."""
    found = _whole(given)
    return str(found) if found > 0 else ""


def _text(given: Any) -> str:
    text = html.unescape(given) if isinstance(given, str) else ""
    text = "".join(letter for letter in text if letter.isprintable())
    return text.strip()[:NAME_LENGTH_MAX]


def _categories(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Some plug-ins write a line's categories; WooCommerce itself does not."""
    given = item.get("categories")
    names = [
        _text(each.get("name")) if isinstance(each, Mapping) else _text(each)
        for each in (given if isinstance(given, list) else [])
    ]
    return tuple(name for name in names if name)
