"""The pictures of a wheel and a scratch card: what is on them, in the reader's words."""

from bot.pictures import DrawnPicture
from bot.visit import Visit
from club.gamification.games import GameView, PlayView
from club.gamification.games.cards import ALL_OPEN, Card, open_places
from club.gamification.prize_wording import prize_label
from club.i18n.markup import without_tags
from club.persian.text import strip_bidi
from club.pictures.scratch import ScratchFace, render_scratch_card
from club.pictures.wheel import WheelFace, render_wheel

DIGITS = tuple(str(number) for number in range(1, 10))


def wheel_picture(visit: Visit, game: GameView, points_at: int | None = None) -> DrawnPicture:
    """The wheel of a game, turned to a field when one is given."""
    labels = tuple(strip_bidi(prize_label(visit.speaker, row.prize)) for row in game.table.rows)
    face = WheelFace(
        title=game.terms.title,
        labels=labels,
        fields=game.table.fields(),
        points_at=points_at,
        language=visit.speaker.language,
    )
    return DrawnPicture(visit.desk, face, render_wheel, "wheel.png")


def covered_card(visit: Visit, game: GameView) -> DrawnPicture:
    """A card as it looks before it is bought: nothing is known of it."""
    return _card(visit, game.terms.title, Card((), (0,) * len(DIGITS)), opened=0)


def card_picture(visit: Visit, play: PlayView) -> DrawnPicture:
    assert play.card is not None
    return _card(visit, play.title, play.card, opened=play.opened)


def _card(visit: Visit, title: str, card: Card, *, opened: int) -> DrawnPicture:
    speaker = visit.speaker
    is_open = tuple(open_places(opened))
    face = ScratchFace(
        title=title,
        labels=tuple(strip_bidi(without_tags(prize_label(speaker, prize))) for prize in card.prizes),
        # What is covered is not known to the picture: one that looks the same is the same.
        fields=tuple(sign if shown else 0 for sign, shown in zip(card.fields, is_open, strict=True)),
        is_open=is_open,
        numbers=tuple(speaker.digits(digit) for digit in DIGITS),
        won=card.won if opened == ALL_OPEN else None,
        below=speaker.plain("game-card-below"),
        language=speaker.language,
    )
    return DrawnPicture(visit.desk, face, render_scratch_card, "card.png")
