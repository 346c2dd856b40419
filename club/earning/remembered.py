"""What a purchase's row remembers of the moment it was judged in, and judging it again from nothing but that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from club.earning.rules import judged
from club.earning.shapes import Facts, Judgement, Terms
from club.earning.snapshots import TILL, Stage, purchase_lines
from club.storage import Row, from_json, instant


@dataclass(frozen=True, slots=True)
class Remembered:
    """`member`: what was asked about the member, once. `given`: by capped rule, what stands in its uses for this purchase."""

    channel: str = TILL
    member: Facts | None = None
    given: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any] | None:
        """None for a plain purchase at the till: nothing has to be remembered of it."""
        kept: dict[str, Any] = {}
        if self.channel != TILL:
            kept["channel"] = self.channel
        if self.member is not None:
            kept["member"] = self.member.to_json()
        if self.given:
            kept["given"] = dict(self.given)
        return kept or None


def remembered_of(row: Row) -> Remembered:
    kept = from_json(row["facts"])
    if not kept:
        return Remembered()
    member = kept.get("member")
    return Remembered(
        kept.get("channel", TILL), None if member is None else Facts.from_json(member), kept.get("given", {})
    )


def terms_of(row: Row) -> Terms:
    return Terms.from_json(from_json(row["terms"]))


def judged_again(row: Row, remembered: Remembered | None = None, *, refunded: int | None = None) -> Judgement:
    """The purchase of `row` as it stands, under its own terms; `refunded`: as it would stand then."""
    remembered = remembered or remembered_of(row)
    return judged(
        terms_of(row),
        cast(Stage, row["stage"]),
        row["eligible"],
        row["refunded"] if refunded is None else refunded,
        lines=purchase_lines(from_json(row["lines"])),
        paid_with_credit=row["paid_with_credit"],
        at=instant(row["bought_at"]),
        channel=remembered.channel,
        facts=remembered.member,
    )
