"""The one door to every sentence a person reads: Fluent files in, finished text in the reader's language out."""

from club.i18n.compiler import BrokenTexts
from club.i18n.markup import Markup, escape_html
from club.i18n.speaker import Speaker, TextProblem, UnknownText, WrongTextArgument
from club.i18n.texts import Texts

__all__ = [
    "BrokenTexts",
    "Markup",
    "Speaker",
    "TextProblem",
    "Texts",
    "UnknownText",
    "WrongTextArgument",
    "escape_html",
]
