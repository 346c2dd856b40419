"""What a button carries: typed, versioned, at most 64 bytes.

`1:buy:17:2500000:9f03ab…` is RecordPurchase(member_id=17, amount=2500000, key="9f03ab…"). A button of another version, or
of a name that is gone, reads as None and explains itself.
"""

import dataclasses
from dataclasses import dataclass
from typing import Any, ClassVar

VERSION = "1"
LONGEST_BYTES = 64

_KINDS: dict[str, type["Press"]] = {}


@dataclass(frozen=True, slots=True)
class Press:
    """The root of all buttons. A subclass names itself and has fields of `int` and `str` only."""

    name: ClassVar[str] = ""

    def __init_subclass__(cls, *, name: str = "") -> None:
        # dataclass(slots=True) makes the class a second time, without the keyword
        if name:
            cls.name = name
        _KINDS[cls.name] = cls

    def pack(self) -> str:
        """The button's data. ValueError when it does not fit or a text has a colon in it."""
        values = [str(getattr(self, field.name)) for field in dataclasses.fields(self)]
        packed = ":".join((VERSION, self.name, *values))
        if packed.count(":") != len(values) + 1 or len(packed.encode()) > LONGEST_BYTES:
            raise ValueError(f"no button can carry {packed!r}")
        return packed


def unpack(data: str) -> Press | None:
    """The press a button's data says; None when it is not one of ours, or not of this version."""
    version, _, rest = data.partition(":")
    name, *values = rest.split(":")
    kind = _KINDS.get(name)
    if version != VERSION or kind is None:
        return None
    fields = dataclasses.fields(kind)
    if len(fields) != len(values):
        return None
    read: list[Any] = []
    for field, value in zip(fields, values, strict=True):
        if field.type is int:
            if not value.removeprefix("-").isdecimal() or not value.isascii():
                return None
            read.append(int(value))
        else:
            read.append(value)
    return kind(*read)


def all_presses() -> dict[str, type[Press]]:
    """Every kind of button by its name."""
    return dict(_KINDS)


# -- moving about


@dataclass(frozen=True, slots=True)
class Menu(Press, name="menu"):
    pass


@dataclass(frozen=True, slots=True)
class Manage(Press, name="manage"):
    """The screen of what this person may manage."""


@dataclass(frozen=True, slots=True)
class OpenCommand(Press, name="open"):
    """What typing /command would do. The command's own permission is asked for."""

    command: str


@dataclass(frozen=True, slots=True)
class Cancel(Press, name="cancel"):
    """Stop what is being asked and go back to where it began."""


@dataclass(frozen=True, slots=True)
class Skip(Press, name="skip"):
    """Leave the present question of the conversation out. `step` guards against a button of an earlier question."""

    step: str


@dataclass(frozen=True, slots=True)
class Languages(Press, name="langs"):
    pass


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Press, name="lang"):
    language: str


# -- till and members


@dataclass(frozen=True, slots=True)
class Till(Press, name="till"):
    pass


@dataclass(frozen=True, slots=True)
class MemberAtTill(Press, name="mem"):
    member_id: int


@dataclass(frozen=True, slots=True)
class NewPurchase(Press, name="new"):
    member_id: int


@dataclass(frozen=True, slots=True)
class RecordPurchase(Press, name="buy"):
    """`amount` in minor units of the club's currency; `key` was born with the preview."""

    member_id: int
    amount: int
    key: str


@dataclass(frozen=True, slots=True)
class Members(Press, name="mems"):
    pass


@dataclass(frozen=True, slots=True)
class MemberCard(Press, name="card"):
    member_id: int


@dataclass(frozen=True, slots=True)
class MemberHistory(Press, name="hist"):
    member_id: int
    page: int


@dataclass(frozen=True, slots=True)
class MemberPurchases(Press, name="buys"):
    member_id: int
    page: int


@dataclass(frozen=True, slots=True)
class StartCorrection(Press, name="corr"):
    member_id: int


@dataclass(frozen=True, slots=True)
class CorrectPoints(Press, name="fix"):
    """The reason is too long for a button: it waits in the conversation under the same key."""

    member_id: int
    points: int
    key: str


@dataclass(frozen=True, slots=True)
class PurchaseCard(Press, name="p"):
    purchase_id: int


@dataclass(frozen=True, slots=True)
class RefundWhole(Press, name="rall"):
    purchase_id: int


@dataclass(frozen=True, slots=True)
class RefundPart(Press, name="rpart"):
    purchase_id: int


@dataclass(frozen=True, slots=True)
class RefundPurchase(Press, name="refund"):
    """`amount` in minor units of the purchase's currency."""

    purchase_id: int
    amount: int
    key: str


# -- vouchers


@dataclass(frozen=True, slots=True)
class TakeVoucher(Press, name="vou"):
    pass


@dataclass(frozen=True, slots=True)
class HandOver(Press, name="hand"):
    code: str
    key: str


# -- rewards


@dataclass(frozen=True, slots=True)
class Rewards(Press, name="rews"):
    page: int


@dataclass(frozen=True, slots=True)
class RewardCard(Press, name="rew"):
    reward_id: int


@dataclass(frozen=True, slots=True)
class NewReward(Press, name="newrew"):
    pass


@dataclass(frozen=True, slots=True)
class PublishReward(Press, name="publish"):
    """The draft waits in the conversation under the same key."""

    key: str


@dataclass(frozen=True, slots=True)
class EditReward(Press, name="edit"):
    """`field` is one of handlers.reward_fields.FIELDS."""

    reward_id: int
    field: str


@dataclass(frozen=True, slots=True)
class PauseReward(Press, name="pause"):
    reward_id: int


@dataclass(frozen=True, slots=True)
class ResumeReward(Press, name="resume"):
    reward_id: int


@dataclass(frozen=True, slots=True)
class PreviewReward(Press, name="look"):
    reward_id: int


# -- shops


@dataclass(frozen=True, slots=True)
class Shops(Press, name="shops"):
    pass


@dataclass(frozen=True, slots=True)
class ConnectShop(Press, name="connect"):
    pass


@dataclass(frozen=True, slots=True)
class ShopCard(Press, name="shop"):
    shop_id: int


@dataclass(frozen=True, slots=True)
class PauseShop(Press, name="pshop"):
    shop_id: int
    key: str


@dataclass(frozen=True, slots=True)
class ResumeShop(Press, name="rshop"):
    shop_id: int
    key: str


@dataclass(frozen=True, slots=True)
class AskNewSecret(Press, name="asksec"):
    shop_id: int


@dataclass(frozen=True, slots=True)
class RotateSecret(Press, name="newsec"):
    """`leaked` 1: the old secret is refused at once; 0: it works until the next change."""

    shop_id: int
    leaked: int
    key: str
