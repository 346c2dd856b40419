"""What a shop delivers becomes points: whatever arrives, however often, the books say what the newest order says."""

import datetime as dt
import json
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import Booked, purchase
from club.errors import DatabaseBusy, ShopNotFound
from club.ledger import history, points, prove_ledger
from club.members import choose_language, give_consent, join_club, meet, share_phone
from club.shops import BrokenDelivery, BrokenOrder, Skipped, accept_delivery, handle_delivery, shop
from club.storage import Database
from tests.club.shops.orders import body_of, make_shop, order
from tests.makers import StandingClock, make_member, open_test_club

PHONE = "+989121234567"
WELCOME = 5
EARNED = 60  # 100 000 toman: 10 by amount, 50 for the purchase


async def deliver(club: Club, shop_id: int, payload: Any, **kept: str) -> Booked:
    booked = await handle_delivery(club, shop_id, body_of(payload, **kept))
    assert isinstance(booked, Booked)
    return booked


async def purchases_kept(club: Club) -> int:
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM purchase")
    assert row is not None
    return int(row["n"])


async def test_a_members_order_earns_once(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    booked = await deliver(club, connected.id, order())
    assert (booked.member_id, booked.points, booked.available, booked.waiting) == (
        anna.id,
        EARNED,
        WELCOME + EARNED,
        False,
    )
    again = await deliver(club, connected.id, order())
    assert (again.points, again.repeated, again.available) == (0, True, WELCOME + EARNED)
    kept = await purchase(club, booked.purchase_id)
    assert (kept.source, kept.number, kept.total.amount, kept.booked_points) == ("shop", "727", 1_000_000, EARNED)
    assert (await prove_ledger(club)).holds


async def test_an_order_earns_when_it_is_paid_and_loses_it_when_it_is_cancelled(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    steps = [
        ("checkout-draft", None), ("pending", 0), ("on-hold", 0), ("processing", EARNED), ("shipped", None),
        ("completed", 0), ("cancelled", -EARNED), ("completed", EARNED), ("refunded", -EARNED),
    ]  # fmt: skip
    for second, (status, changed) in enumerate(steps):
        read = await handle_delivery(club, connected.id, body_of(order(status=status, date_modified_gmt=second)))
        assert (read.points if isinstance(read, Booked) else None) == changed, status
    assert [line.amount for line in (await history(club, anna.id)).lines] == [
        -EARNED, EARNED, -EARNED, EARNED, WELCOME,
    ]  # fmt: skip
    assert (await prove_ledger(club)).holds


async def test_a_partial_refund_takes_its_share_and_gives_it_back_when_it_is_deleted(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    assert (await deliver(club, connected.id, order(date_modified_gmt=1))).points == EARNED
    refunded = await deliver(club, connected.id, order(paid_back=("30000", "5000"), date_modified_gmt=2))
    assert refunded.points == -4  # 65 000 toman are left: 6 by amount, 50 for the purchase
    assert (await deliver(club, connected.id, order(paid_back=("5000",), date_modified_gmt=3))).points == 3
    assert (await points(club, anna.id)).available == WELCOME + 9 + 50
    assert (await prove_ledger(club)).holds


async def test_of_two_snapshots_of_one_second_the_one_that_is_further_counts(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    await deliver(club, connected.id, order(status="processing", date_modified_gmt=5))
    assert (await deliver(club, connected.id, order(status="failed", date_modified_gmt=5))).repeated
    assert (await deliver(club, connected.id, order(status="refunded", date_modified_gmt=5))).points == -EARNED
    assert (await deliver(club, connected.id, order(status="completed", date_modified_gmt=5))).repeated
    assert (await points(club, anna.id)).available == WELCOME


async def test_what_is_skipped_changes_nothing(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    await deliver(club, connected.id, order(date_modified_gmt=1))
    for changes in ({"status": "checkout-draft"}, {"status": "shipped"}, {"currency": "USD"}):
        skipped = await handle_delivery(club, connected.id, body_of(order(date_modified_gmt=2, **changes)))
        assert isinstance(skipped, Skipped)
    assert (await points(club, anna.id)).available == WELCOME + EARNED
    await handle_delivery(club, connected.id, body_of(order(id=800, currency="USD")))
    assert await purchases_kept(club) == 1


async def test_what_is_broken_is_refused_and_changes_nothing(club: Club) -> None:
    connected = await make_shop(club)
    await make_member(club, phone=PHONE)
    for payload in (order(total="x"), {}, [], "order", 5, None):
        with pytest.raises(BrokenOrder):
            await handle_delivery(club, connected.id, body_of(payload))
    nested = json.dumps({"topic": "order.updated", "received_at": "", "payload": '{"id":' + "[" * 5000})
    with pytest.raises(BrokenOrder):
        await handle_delivery(club, connected.id, nested)
    with pytest.raises(ShopNotFound):
        await handle_delivery(club, connected.id + 1, body_of(order()))
    assert await purchases_kept(club) == 0


async def test_a_number_with_a_point_never_passes_through_a_float(club: Club) -> None:
    connected = await make_shop(club)
    text = json.dumps(order()).replace('"100000"', "123456789012.05")
    with pytest.raises(BrokenOrder):
        await handle_delivery(club, connected.id, body_of(json.loads(text)))  # a float is refused even by json itself
    kept = json.dumps({"topic": "order.updated", "received_at": "", "payload": json.dumps(order(total=1)).replace(
        '"total": 1,', '"total": 12345678901.05,')})  # fmt: skip
    booked = await handle_delivery(club, connected.id, kept)
    assert isinstance(booked, Booked)
    assert (await purchase(club, booked.purchase_id)).total.amount == 123_456_789_011  # half a rial, away from zero


async def test_an_order_of_nothing_earns_nothing(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    assert (await deliver(club, connected.id, order(total="0"))).points == 0
    assert (await points(club, anna.id)).available == WELCOME


async def test_cash_on_delivery_earns_when_the_money_is_there(club: Club) -> None:
    connected = await make_shop(club)
    await make_member(club, phone=PHONE)
    sent = order(status="processing", payment_method="cod", date_modified_gmt=1)
    assert (await deliver(club, connected.id, sent)).points == 0
    done = order(status="completed", payment_method="cod", date_modified_gmt=2)
    assert (await deliver(club, connected.id, done)).points == EARNED


async def test_the_unit_of_the_shop_may_change_between_orders(club: Club) -> None:
    connected = await make_shop(club)
    await make_member(club, phone=PHONE)
    for number, (currency, total) in enumerate([("IRT", "100000"), ("IRR", "1000000"), ("IRHT", "100")]):
        assert (await deliver(club, connected.id, order(id=800 + number, currency=currency, total=total))).points == 60


async def test_a_club_in_dollars_takes_orders_in_dollars(club: Club) -> None:
    await change_policies(club, currency="USD")
    connected = await make_shop(club)
    booked = await deliver(club, connected.id, order(currency="USD", total="29.35", shipping="10.00"))
    assert (await purchase(club, booked.purchase_id)).total.amount == 2935


# -- whose order it is


async def test_an_order_waits_for_its_buyer_to_join(club: Club) -> None:
    connected = await make_shop(club)
    booked = await deliver(club, connected.id, order(phone="۰۹۱۲ ۱۲۳ ۴۵۶۷"))
    assert (booked.member_id, booked.points, booked.waiting) == (None, 0, True)
    chat = await meet(club, "customer", "telegram", 4711, "آنا")
    await choose_language(club, chat.id, "fa")
    await give_consent(club, chat.id)
    joined = await join_club(club, chat.id, phone=PHONE, contact_owner_id=4711)
    assert [waited.points for waited in joined.waiting] == [EARNED]
    assert (await points(club, joined.member.id)).available == WELCOME + EARNED
    assert (await deliver(club, connected.id, order())).repeated
    assert (await prove_ledger(club)).holds


async def test_an_order_waits_for_a_member_to_share_the_phone(club: Club) -> None:
    await change_policies(club, phone_required=False)
    connected = await make_shop(club)
    await deliver(club, connected.id, order())
    chat = await meet(club, "customer", "telegram", 4711, "آنا")
    await give_consent(club, chat.id)
    joined = await join_club(club, chat.id, phone=None)
    assert (await points(club, joined.member.id)).available == WELCOME
    assert [waited.points for waited in await share_phone(club, chat.id, PHONE, 4711)] == [EARNED]
    assert (await points(club, joined.member.id)).available == WELCOME + EARNED


async def test_an_order_without_a_readable_phone_waits_for_a_snapshot_with_one(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    assert (await deliver(club, connected.id, order(phone="ask my wife", date_modified_gmt=1))).waiting
    later = await deliver(club, connected.id, order(date_modified_gmt=2))
    assert (later.member_id, later.points) == (anna.id, EARNED)
    last = await deliver(club, connected.id, order(phone=None, date_modified_gmt=3))
    assert (last.member_id, last.points) == (anna.id, 0)
    assert (await points(club, anna.id)).available == WELCOME + EARNED


async def test_a_corrected_phone_moves_the_points_to_the_right_member(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    sara = await make_member(club, "سارا", phone="+989351112233")
    await deliver(club, connected.id, order(date_modified_gmt=1))
    await deliver(club, connected.id, order(phone="09351112233", date_modified_gmt=2))
    assert (await points(club, anna.id)).available == WELCOME
    assert (await points(club, sara.id)).available == WELCOME + EARNED
    assert (await prove_ledger(club)).holds


async def test_two_shops_and_two_clubs_keep_their_orders_apart(club: Club, clock: StandingClock) -> None:
    first, second = await make_shop(club, "one"), await make_shop(club, "two")
    other = await open_test_club(club.database, clock, "other")
    theirs = await make_shop(other, "theirs")
    anna = await make_member(club, phone=PHONE)
    ben = await make_member(other, phone=PHONE)
    for where, shop_id in ((club, first.id), (club, second.id), (other, theirs.id)):
        assert (await deliver(where, shop_id, order())).points == EARNED
    assert (await points(club, anna.id)).available == WELCOME + 2 * EARNED
    assert (await points(other, ben.id)).available == WELCOME + EARNED
    with pytest.raises(ShopNotFound):
        await handle_delivery(club, theirs.id, body_of(order(id=900)))


# -- deletions


async def test_a_deleted_order_loses_its_points_even_when_the_clock_of_the_shop_is_ahead(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    ahead = order(date_modified_gmt="2026-04-04T09:30:00")
    await deliver(club, connected.id, ahead)
    deleted = await deliver(club, connected.id, {"id": 727}, topic="order.deleted")
    assert (deleted.member_id, deleted.points) == (anna.id, -EARNED)
    kept = await purchase(club, deleted.purchase_id)
    assert (kept.stage, kept.total.amount, kept.number) == ("cancelled", 1_000_000, "727")
    assert (await deliver(club, connected.id, {"id": 727})).repeated
    assert (await deliver(club, connected.id, ahead)).repeated
    assert (await points(club, anna.id)).available == WELCOME


async def test_a_deleted_order_that_is_restored_earns_again(club: Club) -> None:
    connected = await make_shop(club)
    await make_member(club, phone=PHONE)
    await deliver(club, connected.id, order())
    await deliver(club, connected.id, {"id": 727})
    restored = order(date_modified_gmt="2026-04-04T08:00:01")
    assert (await deliver(club, connected.id, restored, topic="order.restored")).points == EARNED
    late = "2026-04-04T08:00:02+00:00"
    assert (await deliver(club, connected.id, {"id": 727}, received_at=late)).points == -EARNED
    assert (await prove_ledger(club)).holds


async def test_an_order_deleted_before_it_was_seen_never_earns_from_late_deliveries(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    assert (await deliver(club, connected.id, {"id": 727})).waiting
    assert (await deliver(club, connected.id, order())).points == 0
    assert (await points(club, anna.id)).available == WELCOME


# -- writing down


async def rows_of(club: Club) -> list[tuple[str, str]]:
    rows = await club.database.fetch_all("SELECT source, lane FROM inbox_item ORDER BY id")
    return [(row["source"], row["lane"]) for row in rows]


async def test_a_delivery_is_kept_once_and_can_be_handled(club: Club, clock: StandingClock) -> None:
    connected = await make_shop(club)
    await make_member(club, phone=PHONE)
    raw = json.dumps(order(), ensure_ascii=False).encode()
    for new in (True, False, False):
        assert await accept_delivery(club.database, clock, connected, "order.updated", raw) is new
    assert await accept_delivery(club.database, clock, connected, "order.created", raw) is True
    assert await rows_of(club) == [(f"shop:{connected.id}", "order:727")] * 2
    row = await club.database.fetch_one("SELECT * FROM inbox_item ORDER BY id LIMIT 1")
    assert row is not None
    assert (row["club_id"], row["state"], len(row["external_id"])) == (club.id, "waiting", 64)
    booked = await handle_delivery(club, connected.id, row["body"])
    assert isinstance(booked, Booked)
    assert booked.points == EARNED


async def test_the_second_deletion_of_an_order_is_another_delivery(club: Club, clock: StandingClock) -> None:
    connected = await make_shop(club)
    for delivery_id, new in (("a", True), ("a", False), ("b", True)):
        kept = await accept_delivery(
            club.database, clock, connected, "order.deleted", b'{"id":727}', delivery_id=delivery_id
        )
        assert kept is new
    raw = json.dumps(order()).encode()
    for delivery_id, new in (("a", True), ("b", False)):
        kept = await accept_delivery(club.database, clock, connected, "order.updated", raw, delivery_id=delivery_id)
        assert kept is new


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"5", b'"x"', b"null", b"\xff{}", b'{"id":NaN}', b'{"a":"\\ud800"}',
                                 b'{"a":' * 3000 + b"1" + b"}" * 3000])  # fmt: skip
async def test_what_is_no_json_object_is_refused_and_not_kept(club: Club, clock: StandingClock, raw: bytes) -> None:
    connected = await make_shop(club)
    with pytest.raises(BrokenDelivery):
        await accept_delivery(club.database, clock, connected, "order.updated", raw)
    assert await rows_of(club) == []
    assert (await shop(club, connected.id)).heard_at is None


async def test_an_order_without_an_id_is_kept_for_people_to_look_at(club: Club, clock: StandingClock) -> None:
    connected = await make_shop(club)
    assert await accept_delivery(club.database, clock, connected, "order.updated", b'{"x": "\\u0000"}')
    ((_, lane),) = await rows_of(club)
    assert len(lane) == 60


async def test_the_shop_was_heard_to_the_minute(club: Club, clock: StandingClock) -> None:
    connected = await make_shop(club)
    first = clock.now()
    for seconds, heard in ((0, first), (59, first), (1, first + dt.timedelta(seconds=60))):
        clock.move(seconds=seconds)
        raw = json.dumps(order(date_modified_gmt=seconds)).encode()
        await accept_delivery(club.database, clock, await shop(club, connected.id), "order.updated", raw)
        assert (await shop(club, connected.id)).heard_at == heard


class BusyAfterOne:
    """Takes one transaction, then none."""

    def __init__(self, database: Database) -> None:
        self.dialect = database.dialect
        self._database = database
        self._asked = 0

    async def transact(self, work: Any) -> Any:
        self._asked += 1
        if self._asked > 1:
            raise DatabaseBusy
        return await self._database.transact(work)


async def test_a_kept_delivery_is_acknowledged_even_when_its_minute_could_not_be_noted(
    club: Club, clock: StandingClock
) -> None:
    connected = await make_shop(club)
    busy: Any = BusyAfterOne(club.database)
    assert await accept_delivery(busy, clock, connected, "order.updated", json.dumps(order()).encode()) is True
    assert len(await rows_of(club)) == 1
    assert (await shop(club, connected.id)).heard_at is None
