"""Buttons of tiers: the ladder, one tier and its fields, how they are counted, a member's tier by hand."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Tiers(Press, name="tiers"):
    pass


@dataclass(frozen=True, slots=True)
class TierCard(Press, name="tier"):
    tier_id: int


@dataclass(frozen=True, slots=True)
class TierPicture(Press, name="tierpic"):
    """How the tier's card looks to a member."""

    tier_id: int


@dataclass(frozen=True, slots=True)
class AskTierField(Press, name="tierask"):
    tier_id: int
    field: str


@dataclass(frozen=True, slots=True)
class SetTierField(Press, name="tierset"):
    """A ready answer, as `admin_bot.tier_fields` reads it."""

    tier_id: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class NewTier(Press, name="newtier"):
    pass


@dataclass(frozen=True, slots=True)
class SaveThreshold(Press, name="tiersave"):
    """`tier_id` 0: the tier is new, and its name waits in the conversation."""

    tier_id: int
    threshold: int
    key: str


@dataclass(frozen=True, slots=True)
class AskRetireTier(Press, name="tierend"):
    tier_id: int


@dataclass(frozen=True, slots=True)
class RetireTier(Press, name="tiergone"):
    tier_id: int


@dataclass(frozen=True, slots=True)
class Terms(Press, name="terms"):
    pass


@dataclass(frozen=True, slots=True)
class AskTerm(Press, name="termask"):
    term: str


@dataclass(frozen=True, slots=True)
class SetTerm(Press, name="termset"):
    term: str
    value: str


@dataclass(frozen=True, slots=True)
class TierOfMember(Press, name="memtier"):
    member_id: int


@dataclass(frozen=True, slots=True)
class ChooseTier(Press, name="memtierto"):
    """`tier_id` 0: none."""

    member_id: int
    tier_id: int


@dataclass(frozen=True, slots=True)
class PlaceMember(Press, name="place"):
    """Until the next review."""

    member_id: int
    tier_id: int
    key: str


@dataclass(frozen=True, slots=True)
class FixMember(Press, name="placefix"):
    """Neither raised nor lowered until somebody frees them."""

    member_id: int
    tier_id: int
    key: str
