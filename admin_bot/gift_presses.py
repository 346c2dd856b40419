"""Buttons of the limits of gifts and of the interests members may choose."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Gifts(Press, name="gifts"):
    pass


@dataclass(frozen=True, slots=True)
class SwitchGifts(Press, name="giftsw"):
    """`on` 1: members may give from now on; 0: no longer."""

    on: int
    key: str


@dataclass(frozen=True, slots=True)
class EditGiftLimit(Press, name="giftlim"):
    """`limit` is a field of GiftTerms."""

    limit: str


@dataclass(frozen=True, slots=True)
class Interests(Press, name="ints"):
    pass


@dataclass(frozen=True, slots=True)
class WriteInterests(Press, name="intw"):
    pass


@dataclass(frozen=True, slots=True)
class NoInterests(Press, name="int0"):
    key: str
