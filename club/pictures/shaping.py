"""Text measured and drawn: by Raqm where it is there, else joined by ourselves. Who draws need not know which."""

from PIL import ImageDraw, ImageFont

from club.pictures.joining import Direction, visual_line
from club.pictures.marks import placed_marks


def text_length(text: str, letters: ImageFont.FreeTypeFont, direction: Direction, language: str) -> float:
    """How many pixels wide the line is."""
    if _shapes(letters):
        return letters.getlength(text, direction=direction, language=language)
    return letters.getlength(visual_line(text, direction).letters)


def draw_text(
    draw: ImageDraw.ImageDraw,
    start: tuple[float, float],
    text: str,
    letters: ImageFont.FreeTypeFont,
    fill: str,
    *,
    anchor: str,
    direction: Direction,
    language: str,
) -> None:
    """Draw one line; `anchor` is Pillow's, of which "ls", "ms" and "rs" (side of the baseline) are used here."""
    if _shapes(letters):
        draw.text(start, text, font=letters, fill=fill, anchor=anchor, direction=direction, language=language)
        return
    line = visual_line(text, direction)
    share = {"ls": 0.0, "ms": 0.5, "rs": 1.0}[anchor]
    x, y = start[0] - letters.getlength(line.letters) * share, start[1]
    draw.text((x, y), line.letters, font=letters, fill=fill, anchor="ls")
    for place, marks in line.marks.items():
        letter_x = x + letters.getlength(line.letters[:place])
        for placed in placed_marks(letters, line.letters[place], marks):
            draw.text((letter_x + placed.right, y + placed.down), placed.mark, font=letters, fill=fill, anchor="ls")


def _shapes(letters: ImageFont.FreeTypeFont) -> bool:
    return letters.layout_engine == ImageFont.Layout.RAQM
