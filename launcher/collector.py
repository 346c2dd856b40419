"""Settings of the garbage collector. Collections are half of what aiogram costs (docs/performance.md)."""

import gc

THRESHOLDS = (50_000, 50, 100)


def spare_the_collector() -> None:
    """Call once everything long-lived is built: it is never looked through again, and collections become rare."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
