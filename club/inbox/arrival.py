"""When the item that is being handled came in. An answer that had to wait here is as early as it arrived."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_arrived: ContextVar[dt.datetime | None] = ContextVar("arrived", default=None)


@contextmanager
def handling_what_arrived(at: dt.datetime | None) -> Iterator[None]:
    """Whatever is handled within this came in `at` that instant."""
    before = _arrived.set(at)
    try:
        yield
    finally:
        _arrived.reset(before)


def arrived_at() -> dt.datetime | None:
    """None outside of an inbox: what is handled has just come."""
    return _arrived.get()
