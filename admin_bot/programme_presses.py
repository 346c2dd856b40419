"""Buttons of the programme: its rules, making and changing one, and what the club is set to."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Programme(Press, name="prog"):
    pass


@dataclass(frozen=True, slots=True)
class RuleCard(Press, name="rule"):
    rule_id: int


@dataclass(frozen=True, slots=True)
class SwitchRule(Press, name="ruleon"):
    """`on` 1: it counts again; 0: it rests."""

    rule_id: int
    on: int


@dataclass(frozen=True, slots=True)
class AskRetireRule(Press, name="ruleend"):
    rule_id: int


@dataclass(frozen=True, slots=True)
class RetireRule(Press, name="rulegone"):
    rule_id: int


# -- a rule being made or changed; the draft waits in the conversation


@dataclass(frozen=True, slots=True)
class AddRule(Press, name="addrule"):
    pass


@dataclass(frozen=True, slots=True)
class RuleOfKind(Press, name="rulekind"):
    kind: str


@dataclass(frozen=True, slots=True)
class ChangeRule(Press, name="rulechg"):
    """`at` -1: changed from the programme; otherwise the set-up stands at that rule."""

    rule_id: int
    at: int


@dataclass(frozen=True, slots=True)
class DraftHub(Press, name="draft"):
    pass


@dataclass(frozen=True, slots=True)
class DraftConditions(Press, name="draftif"):
    pass


@dataclass(frozen=True, slots=True)
class DraftCaps(Press, name="draftcap"):
    pass


@dataclass(frozen=True, slots=True)
class DraftField(Press, name="draftf"):
    field: str


@dataclass(frozen=True, slots=True)
class DraftChoice(Press, name="draftc"):
    """One of a field's ready answers, by its number."""

    field: str
    choice: int


@dataclass(frozen=True, slots=True)
class DraftToggle(Press, name="draftt"):
    """One of several of a list goes in or out: a tier, a weekday, a channel."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class DraftClear(Press, name="draftx"):
    field: str


@dataclass(frozen=True, slots=True)
class SaveRule(Press, name="saverule"):
    key: str


# -- ready-made programmes


@dataclass(frozen=True, slots=True)
class Presets(Press, name="presets"):
    """`setting_up` 1: inside the set-up."""

    setting_up: int


@dataclass(frozen=True, slots=True)
class PresetCard(Press, name="preset"):
    preset: str
    setting_up: int


@dataclass(frozen=True, slots=True)
class ChoosePreset(Press, name="usepreset"):
    preset: str
    setting_up: int
    key: str


# -- what the club is set to


@dataclass(frozen=True, slots=True)
class Policies(Press, name="policies"):
    pass


@dataclass(frozen=True, slots=True)
class AskPolicy(Press, name="policy"):
    policy: str


@dataclass(frozen=True, slots=True)
class SetPolicy(Press, name="setpol"):
    """`value` as `handlers.policies` writes it: `on`, `off`, `none`."""

    policy: str
    value: str
    key: str


# -- trying out


@dataclass(frozen=True, slots=True)
class TryOut(Press, name="tryout"):
    pass


@dataclass(frozen=True, slots=True)
class TryOutNext(Press, name="trynext"):
    """The next of a circumstance's values: `channel`, `day`, `category`."""

    what: str


@dataclass(frozen=True, slots=True)
class TryOutWho(Press, name="trywho"):
    """Ask whose purchase it would be."""


@dataclass(frozen=True, slots=True)
class TryOutMember(Press, name="trymem"):
    """0: nobody in particular."""

    member_id: int
