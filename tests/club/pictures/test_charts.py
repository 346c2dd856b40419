"""Charts are whole pictures, and time runs the way the language is read."""

import datetime as dt
import io

import pytest
from PIL import Image

from club.pictures.charts import DaysChart, Series, SharesChart, draw_chart, render_chart

DAYS = tuple(dt.date(2026, 3, 6) + dt.timedelta(days=number) for number in range(30))
GREEN = (15, 138, 99)


def picture(content: bytes) -> Image.Image:
    shown = Image.open(io.BytesIO(content)).convert("RGB")
    assert shown.size == (1280, 800)
    return shown


def tallest_bar_at(shown: Image.Image) -> float:
    """Where along the picture the highest green stands, 0 to 1; below the title and the legend."""
    for y in range(160, shown.height):
        places = [x for x in range(shown.width) if shown.getpixel((x, y)) == GREEN]
        if places:
            return sum(places) / len(places) / shown.width
    raise AssertionError("there is no bar")


@pytest.mark.parametrize(("language", "first_is_left"), [("en", True), ("fa", False)])
def test_the_first_day_stands_where_reading_begins(language: str, first_is_left: bool) -> None:
    chart = DaysChart("خرید", DAYS, (Series("خرید", (90, *[10] * 29), "bars"),))
    assert (tallest_bar_at(picture(draw_chart(chart, language))) < 0.5) is first_is_left


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("values", [(0,), (0, 0, 0), (5,), (1, 10**12)])
def test_young_and_quiet_clubs_have_charts_too(language: str, values: tuple[int, ...]) -> None:
    days = DAYS[: len(values)]
    picture(draw_chart(DaysChart("امتیاز", days, (Series("a", values, "area"), Series("b", values, "line"))), language))


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_shares_are_named_whatever_the_names_are(language: str) -> None:
    shares = (("بدون سطح", 0), ("Gold 🥇 (VIP)", 12), ("x" * 40, 3))
    picture(await render_chart(SharesChart("سطح‌ها", shares), language))
