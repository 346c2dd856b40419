"""A batch, a goal and a code that was looked up, as staff read them."""

import datetime as dt
from collections.abc import Sequence

from admin_bot.sentences import lines, paragraph, shown_name
from club.gamification.product_codes import CodeBatchDraft, CodeBatchView, CodeGoalView, FoundCode, GoalBrings
from club.gamification.product_codes.wording import brings_words
from club.i18n import Markup, Speaker
from club.money import BasisPoints

_WHOLE = 10_000


def batch_words(speaker: Speaker, shown: CodeBatchView, days: Sequence[tuple[dt.date, int]]) -> Markup:
    share = speaker.percent(BasisPoints(_WHOLE * shown.used // shown.count))
    head = [
        speaker.say("admin-code-batch", title=shown.title, number=shown.number),
        speaker.say("admin-code-batch-state", state=shown.state),
        speaker.say("admin-code-batch-used", used=shown.used, count=shown.count, share=share),
    ]
    if shown.missed:
        head.append(speaker.say("admin-code-batch-missed", missed=shown.missed))
    parts = [lines(head), lines(_terms(speaker, shown, shown.lottery))]
    if days:
        said = [speaker.say("admin-code-batch-day", day=day, used=used) for day, used in days]
        parts.append(lines([speaker.say("admin-code-batch-days"), *said]))
    return paragraph(parts)


def draft_words(speaker: Speaker, draft: CodeBatchDraft, lottery: str | None) -> Markup:
    """A batch before it is made."""
    head = [
        speaker.say("admin-code-preview"),
        speaker.say("admin-code-preview-count", title=draft.title, count=draft.count),
    ]
    return paragraph([lines(head), lines(_terms(speaker, draft, lottery))])


def _terms(speaker: Speaker, shown: CodeBatchView | CodeBatchDraft, lottery: str | None) -> list[Markup]:
    said = []
    if shown.product:
        said.append(speaker.say("admin-code-batch-product", product=shown.product))
    if shown.agent:
        said.append(speaker.say("admin-code-batch-agent", agent=shown.agent))
    if shown.prefix:
        said.append(speaker.say("admin-code-batch-prefix", prefix=shown.prefix))
    if shown.points:
        said.append(speaker.say("admin-code-batch-points", points=shown.points))
    if shown.tickets:
        said.append(speaker.say("admin-code-batch-tickets", tickets=shown.tickets, lottery=lottery))
    if not shown.points and not shown.tickets:
        said.append(speaker.say("admin-code-batch-nothing"))
    if shown.opens_at is not None:
        said.append(speaker.say("admin-code-batch-opens", at=shown.opens_at))
    if shown.closes_at is not None:
        said.append(speaker.say("admin-code-batch-closes", at=shown.closes_at))
    return said


def goal_words(speaker: Speaker, shown: CodeGoalView) -> Markup:
    said = goal_lines(
        speaker, shown.title, shown.codes_needed, shown.within_days, shown.batch, shown.brings, repeats=shown.repeats
    )
    last = "admin-code-goal-reached" if shown.active else "admin-code-goal-retired"
    return paragraph([said, speaker.say(last, count=shown.reached)])


def goal_lines(
    speaker: Speaker,
    title: str,
    needed: int,
    within_days: int | None,
    batch: str | None,
    brings: GoalBrings,
    *,
    repeats: bool,
) -> Markup:
    words = brings_words(speaker, brings)
    return lines(
        [
            speaker.say("admin-code-goal", title=title, needed=needed, within=within_days or 0),
            speaker.say("admin-code-goal-brings", brings=words) if words else speaker.say("admin-code-goal-nothing"),
            speaker.say("admin-code-goal-any") if batch is None else speaker.say("admin-code-goal-batch", batch=batch),
            speaker.say("admin-code-goal-repeats", repeats="yes" if repeats else "no"),
        ]
    )


def found_words(speaker: Speaker, shown: FoundCode) -> Markup:
    said = [
        speaker.say("admin-code-found", code=shown.code),
        speaker.say("admin-code-found-in", serial=shown.serial, title=shown.batch.title),
        speaker.say("admin-code-batch-state", state=shown.batch.state),
    ]
    if shown.used_at is None:
        said.append(speaker.say("admin-code-found-unused"))
    else:
        name = shown_name(speaker, shown.member_name or "")
        said.append(speaker.say("admin-code-found-used", at=shown.used_at, name=name))
    return lines(said)
