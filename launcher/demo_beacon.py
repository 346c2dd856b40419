"""A beacon for the demo, which has no network: made up, and named so in every file of a draw."""

import hmac
import secrets

from club.clock import Clock
from club.gamification.lotteries.beacons import BeaconValue
from club.gamification.lotteries.rounds import Chain

DEMO_CHAIN = Chain("demo-beacon-of-this-machine-only", "0" * 64, genesis=1_692_803_367, period=3)


class DemoBeacon:
    """Knows every round that has come out by the demo's clock, the same value each time it is asked."""

    chain = DEMO_CHAIN

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)

    def value(self, number: int) -> BeaconValue | None:
        if DEMO_CHAIN.time_of(number) > self._clock.now():
            return None
        return BeaconValue(number, hmac.digest(self._key, str(number).encode(), "sha256").hex())
