"""Columns that keep their promises on both databases."""

import datetime as dt
from typing import Any

import orjson
from tortoise import fields
from tortoise.models import Model


class InstantField(fields.DatetimeField[dt.datetime]):
    """An aware instant, stored and compared in UTC (SQLite compares text). A naive one is a ValueError."""

    def to_db_value(self, value: Any, instance: type[Model] | Model) -> Any:
        if isinstance(value, dt.datetime):
            if value.tzinfo is None:
                raise ValueError(f"{self.model_field_name}: naive datetime")
            value = value.astimezone(dt.UTC)
        return super().to_db_value(value, instance)


def dump_json(value: Any) -> str:
    return orjson.dumps(value).decode()


def json_field(**settings: Any) -> Any:
    """A JSON column with one encoder, whatever happens to be installed."""
    return fields.JSONField(encoder=dump_json, decoder=orjson.loads, **settings)


def instant_field(**settings: Any) -> Any:
    return InstantField(**settings)


def id_field() -> Any:
    return fields.BigIntField(primary_key=True)


def club_field() -> Any:
    """The club a row belongs to. No foreign key: every booking would lock the one club row (docs/decisions/0004)."""
    return fields.BigIntField()


def unchecked_key(model: str, related_name: str, **settings: Any) -> Any:
    """A relation the database does not check: on the booking path five checks cost as much as the booking
    (docs/decisions/0004). `prove_ledger` looks for rows that hang on nothing."""
    return fields.ForeignKeyField(
        model, related_name=related_name, db_constraint=False, on_delete=fields.OnDelete.NO_ACTION, **settings
    )
