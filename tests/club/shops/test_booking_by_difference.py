"""Whatever arrives of an order, in whatever order and however often, the books end where its newest snapshot says."""

import datetime as dt
import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from club.context import Club
from club.earning import PurchaseSnapshot, take_order
from club.ledger import points, prove_ledger
from club.shops.rules import ShopPolicy
from club.shops.woocommerce import read_order
from tests.club.shops.orders import order
from tests.makers import make_member

STATUSES = ("pending", "on-hold", "processing", "completed", "cancelled", "failed", "refunded", "trash")
_order_ids = itertools.count(10_000)

one_state = st.fixed_dictionaries(
    {
        "status": st.sampled_from(STATUSES),
        "total": st.integers(0, 500_000).map(str),
        "shipping": st.integers(0, 50_000).map(str),
        "paid_back": st.lists(st.integers(1, 200_000).map(str), max_size=3).map(tuple),
        "payment_method": st.sampled_from(("bacs", "cod")),
    }
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[dict[str, object]], list[int]]:
    """The states an order went through, and the deliveries of them: any subset with the newest, any order, repeated."""
    states = draw(st.lists(one_state, min_size=1, max_size=6))
    newest = len(states) - 1
    delivered = draw(st.lists(st.integers(0, newest), max_size=8))
    return states, draw(st.permutations([*delivered, newest]))


def expected_points(state: dict[str, object]) -> int:
    """The rule of the business once more, from the payload: ten points a million rial and fifty a purchase."""
    total, shipping = int(str(state["total"])) * 10, int(str(state["shipping"])) * 10
    paid = state["status"] == "completed" or (state["status"] == "processing" and state["payment_method"] != "cod")
    paid_back = state["paid_back"]
    assert isinstance(paid_back, tuple)
    left = max(0, total - shipping) - min(total, sum(int(amount) * 10 for amount in paid_back))
    return left * 10 // 1_000_000 + 50 if paid and left > 0 else 0


def snapshot_of(state: dict[str, object], order_id: int, second: int, phone: str) -> PurchaseSnapshot:
    payload = order(id=order_id, phone=phone, date_modified_gmt=second, **state)  # type: ignore[arg-type]
    snapshot = read_order(payload, ShopPolicy(), source="shop:1", currency="IRR")
    assert isinstance(snapshot, PurchaseSnapshot)
    return snapshot


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories(), known_from_the_start=st.booleans())
async def test_any_deliveries_of_an_order_end_in_its_newest_state(
    club: Club, history: tuple[list[dict[str, object]], list[int]], known_from_the_start: bool
) -> None:
    states, deliveries = history
    order_id = next(_order_ids)
    phone = f"+98935{order_id:07d}"
    member = await make_member(club, phone=phone) if known_from_the_start else None
    for second in deliveries:
        booked = await take_order(club, snapshot_of(states[second], order_id, second, phone))
    if member is None:
        member = await make_member(club, phone=phone)
    row = await club.database.fetch_one("SELECT * FROM purchase WHERE id = $1", booked.purchase_id)
    assert row is not None
    expected = expected_points(states[-1])
    assert (row["member_id"], row["booked_points"], row["target_points"]) == (member.id, expected, expected)
    assert (await points(club, member.id)).balance == 5 + expected
    proof = await prove_ledger(club)
    assert proof.holds, proof


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
async def test_the_same_deliveries_in_any_order_leave_the_same_row(
    club: Club, history: tuple[list[dict[str, object]], list[int]]
) -> None:
    """Also when the states share one second: the tie is broken by what they say, not by which came first."""
    states, deliveries = history
    kept = []
    for sequence in (deliveries, sorted(deliveries), sorted(deliveries, reverse=True)):
        order_id = next(_order_ids)
        phone = f"+98935{order_id:07d}"
        await make_member(club, phone=phone)
        for place in sequence:
            booked = await take_order(club, snapshot_of(states[place], order_id, 0, phone))
        row = await club.database.fetch_one("SELECT * FROM purchase WHERE id = $1", booked.purchase_id)
        assert row is not None
        kept.append([row[name] for name in ("stage", "total", "eligible", "refunded", "booked_points", "fingerprint")])
    assert kept[0] == kept[1] == kept[2]
    assert (await prove_ledger(club)).holds


def test_versions_follow_the_time_of_the_shop_to_the_second() -> None:
    earlier = snapshot_of({"status": "completed"}, 1, 4, "09121234567")
    later = snapshot_of({"status": "pending"}, 1, 5, "09121234567")
    assert later.version > earlier.version
    assert later.snapshot_at - earlier.snapshot_at == dt.timedelta(seconds=1)
