"""Buttons of the set-up: where to go, and what was chosen. None of them needs what was asked before."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class SetUpStep(Press, name="su"):
    """Go to a step of the set-up: on, back, or past it."""

    step: str


@dataclass(frozen=True, slots=True)
class SetUpLater(Press, name="sulater"):
    pass


@dataclass(frozen=True, slots=True)
class SetUpWithoutPicture(Press, name="sunopic"):
    pass


@dataclass(frozen=True, slots=True)
class SetUpLanguage(Press, name="sulang"):
    language: str


@dataclass(frozen=True, slots=True)
class SetUpMoney(Press, name="sumoney"):
    currency: str
    display_unit: str


@dataclass(frozen=True, slots=True)
class SetUpZone(Press, name="suzone"):
    timezone: str


@dataclass(frozen=True, slots=True)
class SetUpRule(Press, name="surule"):
    """The rule at this place of the programme, looked at one by one."""

    at: int


@dataclass(frozen=True, slots=True)
class SetUpSwitchRule(Press, name="suswitch"):
    """`on` 1: it counts again; 0: it rests."""

    at: int
    rule_id: int
    on: int


@dataclass(frozen=True, slots=True)
class ClubLink(Press, name="clublink"):
    """The link customers join by, with its QR."""
