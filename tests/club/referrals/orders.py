"""An order of a web shop, as the shop's adapter would hand it over."""

from club.earning.rules import PurchaseSnapshot
from tests.makers import StandingClock


def order(clock: StandingClock, number: str, phone: str, toman: int = 200_000) -> PurchaseSnapshot:
    return PurchaseSnapshot(
        source="woocommerce:1",
        external_id=number,
        external_number=number,
        stage="paid",
        currency="IRR",
        total=toman * 10,
        eligible=toman * 10,
        refunded=0,
        bought_at=clock.now(),
        snapshot_at=clock.now(),
        buyer_phone=phone,
    )
