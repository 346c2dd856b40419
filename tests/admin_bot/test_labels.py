"""Buttons that carry names and titles: short enough for a phone, and the right way round."""

import pytest

from admin_bot.keyboards.common import shortened
from tests.admin_bot.conftest import House
from tests.makers import make_reward

FSI, PDI, LRM, RLM = "\u2068", "\u2069", "\u200e", "\u200f"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("قهوه", "قهوه"),
        ("قهوهٔ", "قهوهٔ"),
        ("قهوه‌خانه", "قهوه…"),
        (f"{LRM}{FSI}قهوه{PDI}", f"{LRM}{FSI}قهوه{PDI}"),
        (f"{LRM}{FSI}قهوه‌خانه{PDI} · 60", f"{LRM}{FSI}قهوه…{PDI}"),
        (f"{FSI}60{PDI} · قهوه", f"{FSI}60{PDI} ·…"),
    ],
)
def test_a_label_is_shortened_by_what_is_seen(text: str, short: str) -> None:
    assert shortened(text, 5) == short


async def test_a_persian_title_does_not_turn_an_english_button_around(house: House) -> None:
    await make_reward(house.club, "قهوهٔ مهمان", 60)
    olga, _ = await house.staff("owner")
    await olga.press(house.plain("admin-menu-rewards"))
    catalogue = await olga.next_answer()
    turned = f"{FSI}60 points{PDI} · {FSI}قهوهٔ مهمان{PDI}"
    assert catalogue.buttons[0] == [turned if house.language == "en" else "۶۰ امتیاز · قهوهٔ مهمان"]
