"""What goals lead to and what a code came to, in words that both bots share: by keys, in whatever language."""

from collections.abc import Sequence

from club.gamification.product_codes.shapes import GoalBrings, GoalStep, ReachedGoal, UsedCode
from club.i18n import Markup, Speaker

_LINE = Markup("\n")
_PARAGRAPH = Markup("\n\n")


def brings_words(speaker: Speaker, brings: GoalBrings) -> Markup:
    """What a goal leads to, in one line."""
    parts = [
        speaker.say("codes-brings-tier", tier=brings.tier, emoji=brings.emoji) if brings.tier else None,
        _tickets(speaker, brings.tickets, brings.lottery),
        speaker.say("codes-brings-points", points=brings.points) if brings.points else None,
        speaker.say("codes-brings-reward", title=brings.reward) if brings.reward else None,
    ]
    return Markup(" + ").join(part for part in parts if part)


def _tickets(speaker: Speaker, count: int, lottery: str | None) -> Markup | None:
    if not count:
        return None
    if lottery is None:
        return speaker.say("codes-brings-tickets", count=count)
    return speaker.say("codes-brings-tickets-of", count=count, lottery=lottery)


def step_words(speaker: Speaker, step: GoalStep) -> Markup:
    """How far somebody has come with a goal."""
    if step.done:
        return speaker.say("codes-goal-done", title=step.title)
    head = speaker.say("codes-goal", title=step.title, have=step.have, needed=step.needed)
    way = speaker.say(
        "codes-goal-missing",
        missing=step.missing,
        brings=brings_words(speaker, step.brings),
        within=step.within_days or 0,
    )
    return _LINE.join([head, way])


def reached_words(speaker: Speaker, reached: ReachedGoal) -> Markup:
    parts = [speaker.say("codes-reached", title=reached.title)]
    if reached.tier:
        parts.append(speaker.say("codes-reached-tier", tier=reached.tier, emoji=reached.emoji))
    if reached.points:
        parts.append(speaker.say("codes-reached-points", points=reached.points))
    if reached.tickets:
        parts.append(
            speaker.say(
                "codes-reached-tickets", count=len(reached.tickets), numbers=ticket_numbers(speaker, reached.tickets)
            )
        )
    if reached.tickets_waiting:
        parts.append(speaker.say("codes-reached-waiting", count=reached.tickets_waiting))
    if reached.voucher:
        parts.append(speaker.say("codes-reached-voucher", title=reached.voucher))
    return _LINE.join(parts)


def used_words(speaker: Speaker, used: UsedCode) -> Markup:
    """The whole answer to a real code: genuine, what it brought, and how far it is to each goal."""
    if used.repeated:
        head = [speaker.say("codes-again", product=used.product, at=used.at, points=used.points)]
    else:
        head = [speaker.say("codes-counted", product=used.product)]
        if used.points:
            head.append(speaker.say("codes-counted-points", points=used.points))
    if used.tickets:
        numbers = ticket_numbers(speaker, used.tickets)
        head.append(
            speaker.say("codes-counted-tickets", count=len(used.tickets), lottery=used.lottery, numbers=numbers)
        )
    steps = [step_words(speaker, step) for step in used.goals if not step.done]
    parts = [_LINE.join(head), *(reached_words(speaker, each) for each in used.reached), *steps]
    if not used.goals:
        parts.append(speaker.say("codes-gathered", count=used.gathered))
    if used.available is not None:
        parts.append(speaker.say("codes-available", available=max(0, used.available)))
    return _PARAGRAPH.join(parts)


def ticket_numbers(speaker: Speaker, numbers: Sequence[int]) -> Markup:
    return Markup(" · ").join(Markup(speaker.number(number)) for number in numbers)
