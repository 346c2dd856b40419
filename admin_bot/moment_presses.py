"""The buttons of choosing a day and an hour. All of them go on with the conversation that `moment_choosing` began."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class AskMomentDay(Press, name="mo"):
    """Back to the days."""


@dataclass(frozen=True, slots=True)
class ShowMomentMonth(Press, name="mo-month"):
    """`month`: any day of the month to be shown, as `date.toordinal` counts."""

    month: int


@dataclass(frozen=True, slots=True)
class PickMomentDay(Press, name="mo-day"):
    """`month`: the day itself, as `date.toordinal` counts."""

    month: int


@dataclass(frozen=True, slots=True)
class PickMoment(Press, name="mo-at"):
    """`at`: seconds since 1970, UTC."""

    at: int


@dataclass(frozen=True, slots=True)
class NoMoment(Press, name="mo-none"):
    """Where a room lets staff go without one: at once, never."""
