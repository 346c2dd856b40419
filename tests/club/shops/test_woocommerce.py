"""What a WooCommerce order says: every field that decides, and what is refused."""

import datetime as dt
import json
from typing import Any

import pytest

from club.earning import PurchaseLine, PurchaseSnapshot
from club.shops.rules import BrokenOrder, Deleted, ShopPolicy, Skipped
from club.shops.woocommerce import read_order
from tests.club.shops.orders import order, payload_of

SHIRT = "Ship Your Idea – Color: Black, Size: M Test"
RIALS = 1_000_000  # the order's 100 000 toman


def read(payload: dict[str, Any], policy: ShopPolicy | None = None, currency: str = "IRR") -> PurchaseSnapshot:
    found = read_order(payload, policy or ShopPolicy(), source="shop:7", currency=currency)
    assert isinstance(found, PurchaseSnapshot)
    return found


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[misc,arg-type]


def test_a_guest_order_as_the_documentation_shows_it() -> None:
    snapshot = read(payload_of("order_processing_guest.json"), currency="USD")
    assert snapshot == PurchaseSnapshot(
        source="shop:7",
        external_id="727",
        external_number="727",
        stage="paid",
        currency="USD",
        total=2935,
        eligible=1935,  # without 10.00 of shipping
        refunded=0,
        bought_at=utc(2017, 3, 22, 19, 28, 2),
        snapshot_at=utc(2017, 3, 22, 19, 28, 8),
        buyer_phone=None,  # (555) 555-5555 is nobody's number
        lines=(
            PurchaseLine(645, 2, product="93", name="Woo Single #1"),
            PurchaseLine(1290, 1, product="22", variation="23", sku="Bar3", name=SHIRT),
        ),
        channel="woocommerce",
    )


def line(total: str, product: int, **more: Any) -> dict[str, Any]:
    return {"id": product, "name": f"Thing {product}", "product_id": product, "quantity": 1, "total": total, **more}


@pytest.mark.parametrize(
    ("item", "read_as"),
    [
        pytest.param(line("10000", 7), PurchaseLine(100_000, product="7", name="Thing 7"), id="plain"),
        pytest.param(
            line("9000", 7, total_tax="1000"), PurchaseLine(100_000, product="7", name="Thing 7"), id="with tax"
        ),
        pytest.param(line("10000", 7, quantity="3"), PurchaseLine(100_000, 3, product="7", name="Thing 7"), id="three"),
        pytest.param(
            line("10000", 7, sku=" AB-1 "), PurchaseLine(100_000, product="7", sku="AB-1", name="Thing 7"), id="sku"
        ),
        pytest.param(
            line("10000", 7, variation_id=0), PurchaseLine(100_000, product="7", name="Thing 7"), id="no variation"
        ),
        pytest.param(
            line("10000", 7, product_id=None, name=None), PurchaseLine(100_000), id="a product that was deleted"
        ),
        pytest.param(
            line("10000", 7, categories=["قهوه", {"name": "Tea"}, 5]),
            PurchaseLine(100_000, product="7", name="Thing 7", categories=("قهوه", "Tea")),
            id="categories of a plug-in",
        ),
        pytest.param(line("ten", 7), None, id="unreadable"),
        pytest.param(line("-10000", 7), None, id="negative"),
        pytest.param("nonsense", None, id="no line at all"),
    ],
)
def test_a_line_is_read_or_left_out_and_never_breaks_the_order(item: Any, read_as: PurchaseLine | None) -> None:
    snapshot = read(order(line_items=[item]))
    assert (snapshot.total, snapshot.lines) == (1_000_000, () if read_as is None else (read_as,))


@pytest.mark.parametrize("items", [None, {}, "x", []])
def test_an_order_without_lines_is_an_order(items: Any) -> None:
    assert read(order(line_items=items)).lines == ()


@pytest.mark.parametrize(
    "refunded",
    [
        pytest.param(line("-4000", 7), id="by product"),
        pytest.param(
            line("-4000", 99, product_id=0, meta_data=[{"key": "_refunded_item_id", "value": "7"}]), id="by line"
        ),
    ],
)
def test_refunds_that_name_their_lines_are_taken_from_those_lines(refunded: dict[str, Any]) -> None:
    refunds = [{"id": 1, "total": "-4000", "line_items": [refunded]}]
    snapshot = read(order(line_items=[line("60000", 7), line("40000", 8)], refunds=refunds))
    assert snapshot.refunded == 40_000
    assert [(one.amount, one.refunded) for one in snapshot.lines] == [(600_000, 40_000), (400_000, 0)]


def test_the_same_order_completed_is_a_newer_snapshot() -> None:
    before = read(payload_of("order_processing_guest.json"), currency="USD")
    after = read(payload_of("order_completed.json"), currency="USD")
    assert (after.external_id, after.stage, after.total, after.eligible) == ("727", "paid", 2935, 1935)
    assert after.version > before.version


def test_partial_refunds_of_the_documentation_are_negative_and_add_up() -> None:
    snapshot = next(
        read(payload, currency="USD") for payload in payload_of("orders_list_with_refunds.json") if payload["id"] == 723
    )
    assert (snapshot.stage, snapshot.refunded) == ("paid", 1900)


@pytest.mark.parametrize(
    ("status", "payment_method", "stage"),
    [
        ("pending", "bacs", "open"),
        ("on-hold", "bacs", "open"),
        ("failed", "bacs", "open"),
        ("processing", "bacs", "paid"),
        ("wc-processing", "bacs", "paid"),
        ("completed", "bacs", "paid"),
        ("processing", "", "paid"),
        ("processing", None, "paid"),
        ("processing", "cod", "open"),
        ("completed", "cod", "paid"),
        ("cancelled", "bacs", "cancelled"),
        ("trash", "bacs", "cancelled"),
        ("refunded", "bacs", "paid"),
        ("refunded", "cod", "paid"),
    ],
)
def test_the_stage_of_a_status(status: str, payment_method: str | None, stage: str) -> None:
    assert read(order(status=status, payment_method=payment_method)).stage == stage


@pytest.mark.parametrize(
    ("earn_on", "status", "stage"),
    [
        (["completed"], "processing", "open"),
        (["completed"], "completed", "paid"),
        (["processing"], "completed", "paid"),  # a completed order is further than a paid one
        (["processing", "shipped"], "shipped", "paid"),
    ],
)
def test_the_policy_says_which_statuses_are_paid(earn_on: list[str], status: str, stage: str) -> None:
    assert read(order(status=status), ShopPolicy.from_json({"earn_on": earn_on})).stage == stage


def test_cash_on_delivery_does_not_earn_on_a_status_of_a_plugin_before_it_is_completed() -> None:
    policy = ShopPolicy.from_json({"earn_on": ["processing", "shipped"]})
    assert read(order(status="shipped", payment_method="cod"), policy).stage == "open"


@pytest.mark.parametrize(
    ("changes", "skipped"),
    [
        ({"status": "checkout-draft"}, Skipped("draft", "checkout-draft")),
        ({"status": "auto-draft"}, Skipped("draft", "auto-draft")),
        ({"status": "checkout-draft", "total": None}, Skipped("draft", "checkout-draft")),
        ({"status": "shipped"}, Skipped("unknown-status", "shipped")),
        ({"currency": "USD"}, Skipped("other-currency", "USD")),
        ({"currency": "BTC"}, Skipped("other-currency", "BTC")),
    ],
)
def test_what_is_no_business_of_the_club_is_skipped_with_a_reason(changes: dict[str, Any], skipped: Skipped) -> None:
    assert read_order(order(**changes), ShopPolicy(), source="shop:7", currency="IRR") == skipped


@pytest.mark.parametrize(
    ("currency", "total", "rials"),
    [
        ("IRR", "1000000", 1_000_000),
        ("IRT", "100000", 1_000_000),
        ("irt", "100000.00", 1_000_000),
        ("IRHR", "1000", 1_000_000),
        ("IRHT", "100", 1_000_000),
        ("IRHT", "12.5", 125_000),
        ("IRT", "12.55", 126),  # a tax left half a rial: away from zero
        ("IRR", "0.4", 0),
    ],
)
def test_every_order_carries_its_own_unit_of_iranian_money(currency: str, total: str, rials: int) -> None:
    snapshot = read(order(currency=currency, total=total))
    assert (snapshot.currency, snapshot.total, snapshot.eligible) == ("IRR", rials, rials)


@pytest.mark.parametrize(
    ("eligible", "shipping", "shipping_tax", "earns"),
    [
        ("without_shipping", "20000", "0", 800_000),
        ("without_shipping", "20000", "1800", 782_000),
        ("without_shipping", "", None, 1_000_000),
        ("without_shipping", "250000", "0", 0),
        ("without_shipping", "-5000", "0", 1_000_000),
        ("total", "20000", "1800", 1_000_000),
    ],
)
def test_shipping_earns_only_when_the_policy_says_so(
    eligible: str, shipping: str, shipping_tax: str | None, earns: int
) -> None:
    payload = order(shipping_total=shipping, shipping_tax=shipping_tax)
    assert read(payload, ShopPolicy.from_json({"eligible": eligible})).eligible == earns


def test_an_order_of_nothing_is_a_snapshot_of_nothing() -> None:
    snapshot = read(order(total="0.00"))
    assert (snapshot.stage, snapshot.total, snapshot.eligible, snapshot.refunded) == ("paid", 0, 0, 0)


@pytest.mark.parametrize(
    ("changes", "refunded"),
    [
        ({"refunds": []}, 0),
        ({"refunds": None}, 0),
        ({"refunds": [{"id": 1, "total": "-30000"}]}, 300_000),
        ({"refunds": [{"id": 1, "total": "-30000"}, {"id": 2, "refund": "x", "total": "-0.5"}]}, 300_005),
        ({"refunds": [{"id": 1, "total": "30000"}]}, 300_000),
        ({"refunds": [{"id": 1, "total": "-999999"}]}, RIALS),
        ({"status": "refunded"}, RIALS),
        ({"status": "refunded", "refunds": [{"id": 1, "total": "-30000"}]}, RIALS),
    ],
)
def test_what_was_paid_back(changes: dict[str, Any], refunded: int) -> None:
    assert read(order(**changes)).refunded == refunded


@pytest.mark.parametrize(
    ("phone", "country", "read_as"),
    [
        ("09121234567", "IR", "+989121234567"),
        ("9121234567", "IR", "+989121234567"),
        ("+98 912 123 4567", "IR", "+989121234567"),
        ("0098-912-123-4567", "IR", "+989121234567"),
        ("۰۹۱۲۱۲۳۴۵۶۷", "IR", "+989121234567"),
        ("٠٩١٢١٢٣٤٥٦٧", "IR", "+989121234567"),
        ("09121234567", "US", "+989121234567"),  # the form's country was left as it was
        ("9121234567", "US", "+989121234567"),
        ("09121234567", "", "+989121234567"),
        ("09121234567", "??", "+989121234567"),
        ("09121234567", "XX", "+989121234567"),
        ("020 7946 0958", "GB", "+442079460958"),
        ("call me", "IR", None),
        ("0912", "IR", None),
        ("", "IR", None),
        (None, "IR", None),
        (9121234567, "IR", None),
    ],
)
def test_phones_in_any_spelling(phone: object, country: str, read_as: str | None) -> None:
    payload = order()
    payload["billing"] |= {"phone": phone, "country": country}
    assert read(payload).buyer_phone == read_as


def test_outside_iran_a_number_without_country_code_is_read_in_the_billing_country_first() -> None:
    payload = order(currency="USD")
    payload["billing"] |= {"phone": "9122345678", "country": "US"}
    assert read(payload, currency="USD").buyer_phone == "+19122345678"
    payload = order()
    payload["billing"] |= {"phone": "9122345678", "country": "US"}
    assert read(payload).buyer_phone == "+989122345678"


@pytest.mark.parametrize("billing", [None, [], "x", {}])
def test_an_order_without_billing_has_no_phone(billing: object) -> None:
    assert read(order(billing=billing)).buyer_phone is None


def test_dates_are_utc_and_the_date_of_making_stands_in_for_a_missing_change() -> None:
    assert read(order()).snapshot_at == utc(2026, 4, 4, 0, 0, 8)
    untouched = read(order(date_modified_gmt=None))
    assert untouched.snapshot_at == untouched.bought_at == utc(2026, 4, 4)
    assert read(order(date_created_gmt="")).bought_at == utc(2026, 4, 4, 0, 0, 8)
    assert read(order(date_modified_gmt="2026-04-04T03:30:00+03:30")).snapshot_at == utc(2026, 4, 4)


@pytest.mark.parametrize(
    ("number", "read_as"),
    [("727", "727"), (1405, "1405"), ("NDR-۷۲۷", "NDR-۷۲۷"), ("", "727"), (None, "727"), ([], "727"),
     ("a\x00b\n", "ab"), ("9" * 60, "9" * 40)],
)  # fmt: skip
def test_the_number_is_what_the_shop_calls_the_order(number: object, read_as: str) -> None:
    assert read(order(number=number)).external_number == read_as


def test_ids_may_be_text_and_articles_may_have_numbers_for_names() -> None:
    payload = order(id="727")
    payload["line_items"][0]["sku"] = 4711
    assert read(payload).external_id == "727"
    assert read(payload) == read(order())


def test_a_payload_of_nothing_but_an_id_is_a_deletion() -> None:
    assert read_order({"id": 727}, ShopPolicy(), source="shop:7", currency="IRR") == Deleted("727")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"id": None}, "id"),
        ({"id": 0}, "id"),
        ({"id": -5}, "id"),
        ({"id": True}, "id"),
        ({"id": 7.5}, "id"),
        ({"id": "7; DROP"}, "id"),
        ({"id": "٧"}, "id"),
        ({"id": 10**30}, "id"),
        ({"status": None}, "status"),
        ({"status": ["processing"]}, "status"),
        ({"currency": ""}, "currency"),
        ({"currency": 98}, "currency"),
        ({"total": None}, "total"),
        ({"total": ""}, "total"),
        ({"total": "abc"}, "total"),
        ({"total": "1e9"}, "total"),
        ({"total": "NaN"}, "total"),
        ({"total": "1,000"}, "total"),
        ({"total": 29.35}, "total"),
        ({"total": True}, "total"),
        ({"total": {}}, "total"),
        ({"total": "-1"}, "total"),
        ({"total": "100000000000.1"}, "total"),  # more than any purchase
        ({"total": "9" * 29}, "total"),
        ({"shipping_total": "free"}, "shipping_total"),
        ({"shipping_tax": []}, "shipping_tax"),
        ({"refunds": "none"}, "refunds"),
        ({"refunds": ["-5"]}, "refunds"),
        ({"refunds": [{"id": 1}]}, "total"),
        ({"date_modified_gmt": "yesterday"}, "date_modified_gmt"),
        ({"date_modified_gmt": "0000-00-00T00:00:00"}, "date_modified_gmt"),
        ({"date_modified_gmt": "0001-01-01T00:00:00+14:00"}, "date_modified_gmt"),
        ({"date_modified_gmt": 1775260800}, "date_modified_gmt"),
        ({"date_modified_gmt": None, "date_created_gmt": None}, "date_modified_gmt"),
    ],
)
def test_a_broken_order_is_refused_by_the_field_that_is_broken(changes: dict[str, Any], field: str) -> None:
    payload = order()
    payload |= changes
    with pytest.raises(BrokenOrder) as refused:
        read_order(payload, ShopPolicy(), source="shop:7", currency="IRR")
    assert refused.value.field == field


@pytest.mark.parametrize("file", ["customer.json", "coupon_created.json"])
def test_other_resources_are_no_orders(file: str) -> None:
    with pytest.raises(BrokenOrder):
        read_order(payload_of(file), ShopPolicy(), source="shop:7", currency="USD")


@pytest.mark.parametrize("missing", sorted(order()))
def test_an_order_without_one_of_its_fields_is_read_or_refused_by_name(missing: str) -> None:
    payload = order()
    del payload[missing]
    if missing in {"id", "status", "currency", "total"}:
        with pytest.raises(BrokenOrder) as refused:
            read(payload)
        assert refused.value.field == missing
    else:
        assert read(payload).external_id == "727"


def test_numbers_where_text_belongs_are_read_exactly() -> None:
    payload = json.loads(json.dumps(order(total=100_000, shipping_total=0)), parse_float=str)
    assert read(payload).total == RIALS


def test_a_policy_that_cannot_be_is_refused() -> None:
    assert ShopPolicy.from_json({}) == ShopPolicy()
    assert ShopPolicy.from_json(ShopPolicy().to_json()) == ShopPolicy()
    for broken in ({"earn_on": "completed"}, {"earn_on": 5}, {"eligible": "everything"}):
        with pytest.raises(ValueError, match="not a shop's policy"):
            ShopPolicy.from_json(broken)
