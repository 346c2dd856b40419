"""Charts of days and of shares. Drawn on one thread: more of them are slower, and matplotlib is not made for them.

matplotlib is imported at the first chart: it takes a second and eighty megabytes.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, Literal

from club.i18n.formats import LanguageFormats
from club.pictures.fonts import drawable, font_path

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Drawn = Literal["area", "bars", "line"]

_INCHES: Final = (8.0, 5.0)
_DPI: Final = 160
_INK, _FAINT, _GRID, _GROUND = "#17332b", "#6f857d", "#e3ebe7", "#fbfdfc"
_COLOURS: Final = ("#0f8a63", "#d98a1f", "#3b6fb6")
_DAYS_NAMED: Final = 6
_ROOM_ABOVE: Final = 1.18

_one_thread = ThreadPoolExecutor(1, "charts")


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers, a number for each day."""

    label: str
    values: tuple[int, ...]
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class DaysChart:
    title: str
    days: tuple[dt.date, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class SharesChart:
    """Named amounts, the first at the foot."""

    title: str
    shares: tuple[tuple[str, int], ...]


async def render_chart(chart: DaysChart | SharesChart, language: str) -> bytes:
    """A PNG; time runs the way the language is read."""
    return await asyncio.get_running_loop().run_in_executor(_one_thread, draw_chart, chart, language)


def draw_chart(chart: DaysChart | SharesChart, language: str) -> bytes:
    """The same, on the calling thread."""
    formats = LanguageFormats(language)
    figure, axes = _paper(chart.title, formats)
    if isinstance(chart, DaysChart):
        _draw_days(axes, chart, formats)
        _draw_legend(figure, chart, formats)
    else:
        _draw_shares(axes, chart, formats)
    out = BytesIO()
    figure.savefig(out, format="png", dpi=_DPI, facecolor=_GROUND)
    return out.getvalue()


@lru_cache(1)
def _font_family() -> str:
    from matplotlib.font_manager import FontProperties, fontManager

    for weight in ("Regular", "Medium", "Bold"):
        fontManager.addfont(font_path(weight))
    return FontProperties(fname=font_path("Regular")).get_name()


def _paper(title: str, formats: LanguageFormats) -> "tuple[Figure, Axes]":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=_INCHES, dpi=_DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.05, 0.11, 0.83, 0.68) if formats.rtl else (0.12, 0.11, 0.83, 0.68))
    x, align = (0.95, "right") if formats.rtl else (0.05, "left")
    figure.text(
        x, 0.93, drawable(title), ha=align, va="center", fontsize=19, color=_INK, family=_font_family(), weight="bold"
    )
    axes.set_facecolor(_GROUND)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_GRID)
    return figure, axes


def _draw_days(axes: "Axes", chart: DaysChart, formats: LanguageFormats) -> None:
    places = list(range(len(chart.days)))
    bars = [series for series in chart.series if series.drawn == "bars"]
    for series, colour in zip(chart.series, _COLOURS, strict=False):
        if series.drawn == "bars":
            width = 0.72 / len(bars)
            moved = (bars.index(series) - (len(bars) - 1) / 2) * width
            axes.bar([place + moved for place in places], series.values, width, color=colour, zorder=2)
            continue
        axes.plot(places, series.values, color=colour, linewidth=2.6, zorder=4, solid_capstyle="round")
        axes.plot(places[-1:], series.values[-1:], "o", color=colour, markersize=7, zorder=5, clip_on=False)
        if series.drawn == "area":
            axes.fill_between(places, series.values, color=colour, alpha=0.14, linewidth=0, zorder=1)
    axes.set_xlim(-0.7, max(len(places), 2) - 0.3)
    if formats.rtl:
        axes.invert_xaxis()
        axes.yaxis.tick_right()
    step = max(1, -(-len(places) // _DAYS_NAMED))
    named = places[::-1][::step]
    axes.set_xticks(named, [formats.date(chart.days[place], "day") for place in named])
    _number_axis(
        axes, axes.yaxis, max((value for series in chart.series for value in series.values), default=0), formats
    )
    _plain_labels(axes)


def _draw_legend(figure: "Figure", chart: DaysChart, formats: LanguageFormats) -> None:
    """A coloured dot and a name for each series, in reading order."""
    x = 0.95 if formats.rtl else 0.05
    canvas: Any = figure.canvas
    for series, colour in zip(chart.series, _COLOURS, strict=False):
        step = -0.018 if formats.rtl else 0.018
        figure.text(
            x, 0.852, "●", ha="right" if formats.rtl else "left", va="center", fontsize=11, color=colour,
            family="DejaVu Sans",
        )  # fmt: skip
        name = figure.text(
            x + step * 1.4, 0.85, drawable(series.label), ha="right" if formats.rtl else "left", va="center",
            fontsize=12.5, color=_INK, family=_font_family(),
        )  # fmt: skip
        width = name.get_window_extent(canvas.get_renderer()).width / figure.bbox.width
        x += (-1 if formats.rtl else 1) * (width + 0.06)


def _draw_shares(axes: "Axes", chart: SharesChart, formats: LanguageFormats) -> None:
    places = list(range(len(chart.shares)))
    amounts = [amount for _, amount in chart.shares]
    axes.set_position((0.1, 0.06, 0.62, 0.78) if formats.rtl else (0.28, 0.06, 0.62, 0.78))
    axes.barh(places, amounts, 0.56, color=_COLOURS[0], zorder=2)
    axes.set_xlim(0, max([*amounts, 1]) * _ROOM_ABOVE)
    if formats.rtl:
        axes.invert_xaxis()
        axes.yaxis.tick_right()
    for place, amount in zip(places, amounts, strict=True):
        axes.annotate(
            formats.whole(amount), (amount, place), xytext=(-8 if formats.rtl else 8, 0), textcoords="offset points",
            ha="right" if formats.rtl else "left", va="center", fontsize=13, color=_INK, family=_font_family(),
        )  # fmt: skip
    axes.set_yticks(places, [drawable(name) for name, _ in chart.shares])
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    _plain_labels(axes, size=13.5, colour=_INK)


def _number_axis(axes: "Axes", axis: Any, largest: int, formats: LanguageFormats) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.set_ylim(0, max(largest, 1) * _ROOM_ABOVE)
    axis.set_major_locator(MaxNLocator(5, integer=True))
    axis.set_major_formatter(FuncFormatter(lambda value, _: formats.whole(round(value))))
    axes.grid(axis="y", color=_GRID, linewidth=1, zorder=0)


def _plain_labels(axes: "Axes", size: float = 11.5, colour: str = _FAINT) -> None:
    axes.tick_params(length=0, pad=7)
    labels: Sequence[Any] = [*axes.get_xticklabels(), *axes.get_yticklabels()]
    for label in labels:
        label.set(fontsize=size, color=colour, family=_font_family())
