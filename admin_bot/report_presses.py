"""What the buttons under the reports carry."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class ShowReport(Press, name="rep"):
    """`period` is one of club.reports.PERIODS."""

    period: str


@dataclass(frozen=True, slots=True)
class ShowChart(Press, name="chart"):
    """`chart` is one of handlers.reports.CHARTS."""

    chart: str


@dataclass(frozen=True, slots=True)
class SummaryHours(Press, name="sumhours"):
    pass


@dataclass(frozen=True, slots=True)
class ChooseSummaryHour(Press, name="sumhour"):
    """`hour` -1: no summary."""

    hour: int
    key: str
