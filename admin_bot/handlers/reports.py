"""How the club is doing: today and other periods, charts, and when the owners hear of it."""

from typing import cast

from admin_bot.keyboards import reports as keyboards
from admin_bot.report_presses import ChooseSummaryHour, ShowChart, ShowReport, SummaryHours
from admin_bot.report_sentences import report_text
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.pictures.charts import DaysChart, Series, SharesChart, render_chart
from club.reports import PERIODS, Period, last_days, report, set_summary_hour, summary_hour, tier_shares

routes = Routes()

CHARTS = ("points", "purchases", "tiers")
CHART_DAYS = 30
_TITLES = {
    "points": "report-chart-points-title",
    "purchases": "report-chart-purchases-title",
    "tiers": "report-chart-tiers-title",
}
_CAPTIONS = {
    "points": "report-chart-points-caption",
    "purchases": "report-chart-purchases-caption",
    "tiers": "report-chart-tiers-caption",
}
_SERIES = {
    "given": "report-series-given",
    "spent": "report-series-spent",
    "purchases": "report-series-purchases",
    "joined": "report-series-joined",
}


@routes.command("today", needs="see_reports")
async def today(turn: Turn) -> None:
    await _show(turn, "today")


@routes.press(ShowReport, needs="see_reports")
async def another_period(turn: Turn, press: ShowReport) -> None:
    if press.period not in PERIODS:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    await _show(turn, cast(Period, press.period))


async def _show(turn: Turn, period: Period) -> None:
    shown = await report(turn.club, turn.staff, period)
    names = await _chart_names(turn)
    await turn.show(report_text(turn.speaker, shown), keyboards.one_report(turn.speaker, turn.staff, period, names))


async def _chart_names(turn: Turn) -> tuple[str, ...]:
    """A club without tiers has no chart of them."""
    return CHARTS if await tier_shares(turn.club, turn.staff) else CHARTS[:2]


@routes.press(ShowChart, needs="see_reports")
async def chart(turn: Turn, press: ShowChart) -> None:
    names = await _chart_names(turn)
    if press.chart not in names:
        await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)
        return
    drawn = await render_chart(await _chart(turn, press.chart), turn.speaker.language)
    caption = turn.speaker.say(_CAPTIONS[press.chart], at=turn.club.clock.now(), days=CHART_DAYS)
    await turn.show(caption, keyboards.one_chart(turn.speaker, press.chart, names), drawn=drawn)


async def _chart(turn: Turn, name: str) -> DaysChart | SharesChart:
    speaker = turn.speaker
    title = speaker.plain(_TITLES[name], days=CHART_DAYS)
    if name == "tiers":
        shares = await tier_shares(turn.club, turn.staff)
        without = speaker.plain("report-no-tier")
        return SharesChart(title, tuple((each.name or without, each.members) for each in shares))
    days = await last_days(turn.club, turn.staff, CHART_DAYS)

    def series(of: str, drawn: str) -> Series:
        values = tuple(flows[of] for flows in days.flows)
        return Series(speaker.plain(_SERIES[of]), values, drawn)  # type: ignore[arg-type]

    if name == "points":
        return DaysChart(title, days.days, (series("given", "area"), series("spent", "area")))
    return DaysChart(title, days.days, (series("purchases", "bars"), series("joined", "line")))


@routes.press(SummaryHours, needs="manage_programme")
async def offer_hours(turn: Turn, press: SummaryHours) -> None:
    await _offer_hours(turn)


@routes.press(ChooseSummaryHour, needs="manage_programme")
async def choose_hour(turn: Turn, press: ChooseSummaryHour) -> None:
    hour = None if press.hour < 0 else press.hour
    await set_summary_hour(turn.club, turn.staff, hour, key=press.key)
    await turn.toast(turn.speaker.label("report-summary-toast", on=hour is not None))
    await _offer_hours(turn)


async def _offer_hours(turn: Turn) -> None:
    chosen = await summary_hour(turn.club)
    text = turn.speaker.say("report-summary", hour=None if chosen is None else f"{chosen:02}")
    await turn.show(text, keyboards.hours(turn.speaker, chosen, turn.new_key()))
