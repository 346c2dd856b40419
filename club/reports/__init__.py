"""What happened, in figures and pictures."""

from club.reports.actions import count_passed_days
from club.reports.rules import PERIODS, Days, Period, Trend
from club.reports.summary import figure_told, set_summary_hour, summary_hour
from club.reports.views import (
    DaySeries,
    Figure,
    Report,
    TierShare,
    last_days,
    report,
    report_unasked,
    tier_shares,
)

__all__ = [
    "PERIODS",
    "DaySeries",
    "Days",
    "Figure",
    "Period",
    "Report",
    "TierShare",
    "Trend",
    "count_passed_days",
    "figure_told",
    "last_days",
    "report",
    "report_unasked",
    "set_summary_hour",
    "summary_hour",
    "tier_shares",
]
