"""What the drivers hand back, made the same for both: SQLite keeps instants and JSON as text."""

import datetime as dt
from typing import Any

import orjson


def instant(value: Any) -> dt.datetime:
    """An aware UTC instant from either driver."""
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value)
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        raise TypeError(f"not an instant: {value!r}")
    return value.astimezone(dt.UTC)


def instant_or_none(value: Any) -> dt.datetime | None:
    return None if value is None else instant(value)


def day_or_none(value: Any) -> dt.date | None:
    if isinstance(value, str):
        return dt.date.fromisoformat(value[:10])
    if value is None or isinstance(value, dt.date):
        return value
    raise TypeError(f"not a day: {value!r}")


def from_json(value: Any) -> Any:
    return orjson.loads(value) if isinstance(value, (str, bytes)) else value


def to_json(value: Any) -> str:
    return orjson.dumps(value).decode()
