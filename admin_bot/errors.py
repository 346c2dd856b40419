"""Refusals of this door itself."""

from club.errors import ClubError


class AmountUnclear(ClubError):
    """An amount that can be read in two ways or in none. data: `problem`, a name of AmountProblem, `too-fine` or
    `other-currency`."""

    code = "amount-unclear"


class MomentUnclear(ClubError):
    """A day, perhaps with a time, that cannot be read."""

    code = "moment-unclear"


class RateUnclear(ClubError):
    """A percentage, or how many times, that cannot be read."""

    code = "rate-unclear"


class HoursUnclear(ClubError):
    """Two full hours that cannot be read."""

    code = "hours-unclear"


class DayUnclear(ClubError):
    """A day of either calendar that cannot be read."""

    code = "day-unclear"


class TapOutOfDate(ClubError):
    """What the button would confirm waits no more: something else was begun since."""

    code = "tap-out-of-date"


class PrizeInvalid(ClubError):
    """What was chosen is no prize. data: `field` (`points`, `tickets`, `lottery`: it takes no more, `thing`), `most` it may
    be, or how many letters."""

    code = "prize-invalid"


class MomentTooEarly(ClubError):
    """A moment has to come later. data: `at`, the earliest it may be."""

    code = "moment-too-early"
