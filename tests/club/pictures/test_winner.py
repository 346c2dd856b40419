"""The winner's card holds whatever was won, in either direction."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from club.pictures.winner import WINNER_SIZE, WinnerFace, render_winner

FACE = WinnerFace(
    club_name="باشگاه مشتریان کافه نادری",
    title="برندهٔ «قرعه‌کشی شب یلدا»",
    prize="کوپنِ «یک فنجان قهوهٔ مهمان»",
    member_name="سارا محمّدی",
    ticket="شانس شمارهٔ ۱۲۳",
)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("prize", ["500 points", "یک سفر دونفره به اصفهان با هتل و صبحانه و راهنما " * 3])
def test_a_card_is_whole_whatever_was_won(language: str, prize: str) -> None:
    card = render_winner(replace(FACE, language=language, prize=prize))
    shown = Image.open(io.BytesIO(card))
    assert (shown.format, shown.size) == ("PNG", WINNER_SIZE)
    assert len(card) < 300_000


def test_the_same_face_is_drawn_the_same_way() -> None:
    assert render_winner(FACE) == render_winner(FACE)
    assert render_winner(replace(FACE, ticket="شانس شمارهٔ ۱۲۴")) != render_winner(FACE)
