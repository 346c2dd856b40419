"""Prizes in words, the same for both doors: what can be won, and how many of it."""

from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker


def prize_words(speaker: Speaker, prize: Prize, pieces: int = 1) -> Markup:
    """«۵۰ امتیاز», «۳ × جایزهٔ «قهوه»»: a noun that fits into a line or stands alone."""
    return speaker.say("prize-words-pieces", pieces=pieces, prize=_one(speaker, prize))


def prize_label(speaker: Speaker, prize: Prize, pieces: int = 1) -> str:
    """The same for buttons, short notices and pictures, without HTML."""
    return speaker.label("prize-words-pieces", pieces=pieces, prize=_one(speaker, prize))


def prizes_words(speaker: Speaker, prizes: tuple[tuple[int, Prize], ...]) -> Markup:
    """Several prizes with their pieces, each on a line of its own."""
    said = [speaker.say("prize-line", prize=prize_words(speaker, prize, pieces)) for pieces, prize in prizes]
    return Markup("\n").join(said)


def _one(speaker: Speaker, prize: Prize) -> Markup:
    return speaker.say("prize-words", kind=prize.kind, amount=prize.amount, title=prize.title)
