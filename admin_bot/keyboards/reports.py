"""Buttons about how the club is doing."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, labelled, menu_row
from admin_bot.report_presses import ChooseSummaryHour, ShowChart, ShowReport, SummaryHours
from club.i18n import Speaker
from club.reports import PERIODS, Period
from club.staff import StaffView

HOURS_OFFERED = (*range(7, 24), 0)
_HOURS_IN_A_ROW = 6
_PERIODS: dict[Period, str] = {
    "today": "report-button-today",
    "yesterday": "report-button-yesterday",
    "week": "report-button-week",
    "month": "report-button-month",
    "calendar": "report-button-calendar",
}
_CHARTS = {
    "points": "report-chart-points",
    "purchases": "report-chart-purchases",
    "tiers": "report-chart-tiers",
}


def periods(speaker: Speaker, chosen: Period | None) -> list[Row]:
    """Every period but the one that is shown."""
    shown = [button(speaker, _PERIODS[each], ShowReport(each)) for each in PERIODS if each != chosen]
    return [shown[at : at + 2] for at in range(0, len(shown), 2)]


def charts(speaker: Speaker, names: Sequence[str], chosen: str | None = None) -> list[Row]:
    return [[button(speaker, _CHARTS[each], ShowChart(each)) for each in names if each != chosen]]


def one_report(speaker: Speaker, staff: StaffView, chosen: Period, chart_names: Sequence[str]) -> list[Row]:
    rows = [*periods(speaker, chosen), *charts(speaker, chart_names)]
    if staff.may("manage_programme"):
        rows.append([button(speaker, "report-button-summary", SummaryHours())])
    return [*rows, *menu_row(speaker)]


def one_chart(speaker: Speaker, chosen: str, chart_names: Sequence[str]) -> list[Row]:
    return [*charts(speaker, chart_names, chosen), back(speaker)]


def back(speaker: Speaker) -> Row:
    return [button(speaker, "report-button-back", ShowReport("today"))]


def hours(speaker: Speaker, chosen: int | None, key: str) -> list[Row]:
    """The hours of the day, the chosen one marked, and none at all."""
    shown = [
        labelled(
            speaker.label("report-hour-chosen" if each == chosen else "report-hour", hour=f"{each:02}"),
            ChooseSummaryHour(each, key),
        )
        for each in HOURS_OFFERED
    ]
    rows: list[Row] = [shown[at : at + _HOURS_IN_A_ROW] for at in range(0, len(shown), _HOURS_IN_A_ROW)]
    if chosen is not None:
        rows.append([button(speaker, "report-button-no-summary", ChooseSummaryHour(-1, key))])
    return [*rows, back(speaker)]
