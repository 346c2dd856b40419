"""Buttons of a purchase at the till. The purchase itself waits in the conversation."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class SpendCredit(Press, name="spend"):
    """`amount` of the purchase is paid with credit, in minor units; 0: none of it."""

    amount: int


@dataclass(frozen=True, slots=True)
class AskCredit(Press, name="askcred"):
    pass


@dataclass(frozen=True, slots=True)
class PickCategory(Press, name="group"):
    """A group of products by its place among those the rules ask for."""

    at: int


@dataclass(frozen=True, slots=True)
class RecordPaid(Press, name="paid"):
    """The purchase with its credit and group waits in the conversation under the same key."""

    key: str
