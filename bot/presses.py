"""What a button carries: typed, at most 64 bytes, its version in the prefix.

Who changes the fields of a press gives it the next number, so that buttons of yesterday are recognised as old. Whatever a
press says, ownership is decided by who pressed it.
"""

import datetime as dt
from typing import Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Id = Annotated[int, Field(ge=1, lt=2**63)]
Page = Annotated[int, Field(ge=1, lt=1_000_000)]
Points = Annotated[int, Field(ge=0, lt=2**40)]
ScreenName = Literal[
    "menu", "points", "card", "rewards", "vouchers", "tier", "invite",
    "history", "settings", "help", "earning", "profile", "contact", "privacy", "gift",
    "play", "lottery", "verify", "contests", "games", "code", "missions", "badges", "top", "envelope",
]  # fmt: skip
SettingName = Literal["language", "birthday", "name", "phone", "privacy", "email", "interests"]


class Open(CallbackData, prefix="open1"):
    """One of the main screens; `anew` leaves the message of the button as it is and answers below it."""

    screen: ScreenName
    anew: bool = False


class ChooseLanguage(CallbackData, prefix="lang1"):
    language: Annotated[str, Field(min_length=2, max_length=8)]


class Agree(CallbackData, prefix="agree1"):
    pass


class TurnHistory(CallbackData, prefix="hist1"):
    page: Page


class AskWhy(CallbackData, prefix="why1"):
    entry_id: Id
    page: Page


class TurnRewards(CallbackData, prefix="rews1"):
    page: Page


class OpenReward(CallbackData, prefix="rew1"):
    reward_id: Id
    page: Page


class WantReward(CallbackData, prefix="want1"):
    """Draws the confirm screen, where the redemption's key is born."""

    reward_id: Id
    page: Page


class Redeem(CallbackData, prefix="buy1"):
    """`price` is what the member was shown, `key` makes a second tap harmless."""

    reward_id: Id
    price: Points
    key: Annotated[str, Field(min_length=8, max_length=20, pattern=r"^[A-Za-z0-9_-]+$")]


class TurnVouchers(CallbackData, prefix="vous1"):
    page: Page


class OpenVoucher(CallbackData, prefix="vou1"):
    voucher_id: Id


class AskCancel(CallbackData, prefix="back1"):
    voucher_id: Id


class CancelVoucher(CallbackData, prefix="undo1"):
    voucher_id: Id


class AskDispute(CallbackData, prefix="notme1"):
    """«This was not me»; `anew` as in Open."""

    purchase_id: Id
    anew: bool = False


class Dispute(CallbackData, prefix="report1"):
    purchase_id: Id


class WithdrawDispute(CallbackData, prefix="mine1"):
    purchase_id: Id


class ShowLadder(CallbackData, prefix="lad1"):
    pass


class TurnFriends(CallbackData, prefix="friends1"):
    """The friends a member has brought; `anew` as in Open."""

    page: Page
    anew: bool = False


class ChangeSetting(CallbackData, prefix="set1"):
    setting: SettingName


class KeepBirthday(CallbackData, prefix="born1"):
    """`ordinal` counts days as `date.toordinal` does: any number in the range is a day."""

    ordinal: Annotated[int, Field(ge=1, le=dt.date.max.toordinal())]


PRESSES: dict[str, type[CallbackData]] = {
    press.__prefix__: press
    for press in (
        Open,
        OpenReward,
        WantReward,
        Redeem,
        TurnRewards,
        OpenVoucher,
        TurnVouchers,
        AskCancel,
        CancelVoucher,
        TurnHistory,
        AskWhy,
        ShowLadder,
        TurnFriends,
        ChangeSetting,
        KeepBirthday,
        ChooseLanguage,
        Agree,
        AskDispute,
        Dispute,
        WithdrawDispute,
    )
}


def read_press(carried: str | None) -> CallbackData | None:
    """What a button carried; None when it is from an older version, from elsewhere, or made up."""
    press = PRESSES.get((carried or "").partition(":")[0])
    if press is None or carried is None:
        return None
    try:
        return press.unpack(carried)
    except (TypeError, ValueError):
        return None
