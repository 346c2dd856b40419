"""A report in words: the period, a line for each figure, and what it stands beside."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from admin_bot.keyboards.common import Row, button
from admin_bot.report_presses import ShowReport
from admin_bot.sentences import lines, paragraph
from club.i18n import Markup, Speaker
from club.reports import Figure, Report, figure_told

_FIGURES = {
    "joined": "report-figure-joined",
    "active": "report-figure-active",
    "referrals": "report-figure-referrals",
    "purchases": "report-figure-purchases",
    "purchase_sum": "report-figure-purchase-sum",
    "given": "report-figure-given",
    "spent": "report-figure-spent",
    "taken_back": "report-figure-taken-back",
    "expired": "report-figure-expired",
    "credit_given": "report-figure-credit-given",
    "credit_spent": "report-figure-credit-spent",
    "issued": "report-figure-issued",
    "handed_over": "report-figure-handed-over",
    "owed": "report-figure-owed",
    "owed_credit": "report-figure-owed-credit",
    "redeemed": "report-figure-redeemed",
}
_STANDING = frozenset({"owed", "owed_credit", "redeemed"})


def report_text(speaker: Speaker, shown: Report) -> Markup:
    parts = [
        speaker.say(
            "report-title", period=shown.period, first=shown.days.first, last=shown.days.last, until=shown.until
        )
    ]
    if shown.quiet:
        parts.append(speaker.say("report-quiet", period=shown.period))
    else:
        beside = "none" if _stands_alone(shown.figures) else shown.period
        parts.append(speaker.say("report-legend", period=beside, before=shown.before.first, last=shown.before.last))
    parts.append(
        lines(figure_line(speaker, each) for each in shown.figures if _told(each, shown) and each.name not in _STANDING)
    )
    standing = [figure_line(speaker, each) for each in shown.figures if each.name in _STANDING]
    standing.append(speaker.say("report-expiring", value=shown.expiring))
    standing.append(speaker.say("report-members", value=shown.members))
    parts.append(lines(standing))
    if any(each.name == "redeemed" for each in shown.figures):
        parts.append(speaker.say("report-redeemed-means"))
    return paragraph(part for part in parts if part)


def _told(figure: Figure, shown: Report) -> bool:
    return not (shown.quiet or figure.silent)


def _stands_alone(figures: Iterable[Figure]) -> bool:
    return all(each.before is None and each.earlier is None for each in figures)


def figure_line(speaker: Speaker, figure: Figure) -> Markup:
    """`👤 New members: 5 (▲ 3, ▼ 8)`: what it is, and in brackets what it stands beside."""
    head = speaker.say(_FIGURES[figure.name], value=figure.value)
    beside = [
        speaker.say(
            "report-beside-redeemed" if figure.name == "redeemed" else "report-beside", value=value, trend=trend
        )
        for value, trend in ((figure.before, figure.trend_before), (figure.earlier, figure.trend_earlier))
        if value is not None
    ]
    if not beside:
        return head
    both = speaker.say("report-two", one=beside[0], other=beside[1]) if len(beside) == 2 else beside[0]
    return speaker.say("report-line", head=head, beside=both)


def told_summary(speaker: Speaker, said: dict[str, Any]) -> tuple[Markup, list[Row]]:
    """The evening's message to the owners."""
    figures = [figure_told(each) for each in said["figures"]]
    until = None if said["until"] is None else dt.datetime.fromisoformat(said["until"])
    parts = [speaker.say("told-summary", day=dt.date.fromisoformat(said["day"]), until=until)]
    if not _stands_alone(figures):
        parts.append(speaker.say("report-legend", period="today"))
    parts.append(lines(figure_line(speaker, each) for each in figures if not each.silent))
    if said["expiring"]:
        parts.append(speaker.say("report-expiring", value=said["expiring"]))
    return paragraph(parts), [[button(speaker, "report-button-open", ShowReport("today"))]]
