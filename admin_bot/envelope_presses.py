"""Buttons of members' envelopes and their limits."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class SwitchEnvelopes(Press, name="envsw"):
    """`on` 1: members may make envelopes from now on; 0: no longer."""

    on: int
    key: str


@dataclass(frozen=True, slots=True)
class EditEnvelopeLimit(Press, name="envlim"):
    """`limit` is one of ENVELOPE_LIMITS."""

    limit: str


@dataclass(frozen=True, slots=True)
class NeedPhoneForEnvelopes(Press, name="envphone"):
    """`needed` 1: only who has shared a phone opens envelopes."""

    needed: int
    key: str
