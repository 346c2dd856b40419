"""Steps in words, the same for both doors, by keys."""

from club.gamification.missions.rules import Step
from club.i18n import Markup, Speaker
from club.money import Money


def step_words(speaker: Speaker, step: Step, currency: str, place: str | None = None) -> Markup:
    """What is to be done: «۳ خرید». `place`: the title of the channel or group of a `join` step, None when it is lost."""
    return speaker.say(
        "mission-step",
        kind=step.kind,
        target=step.target,
        least=Money(step.least, currency),
        has_least=bool(step.least),
        amount=Money(step.target, currency),
        place=place,
        has_place=place is not None,
        event=step.event,
        stays=step.target > 0,
    )


def far_words(speaker: Speaker, step: Step, counted: int, currency: str) -> Markup:
    """How far it has come: «۲ از ۳»."""
    done = min(counted, step.needed)
    return speaker.say(
        "mission-far",
        kind=step.kind,
        counted=max(0, done - 1) if step.kind == "join" else done,
        target=step.target,
        there=counted > 0,
        amount=Money(done, currency),
        of_amount=Money(step.target, currency),
    )
