"""All sentences of an installation: `locales/<language>/*.ftl`, read once."""

import datetime as dt
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.syntax import FluentParser, ast

from club.i18n.compiler import BrokenTexts, Compiler, Part
from club.i18n.formats import LanguageFormats
from club.i18n.markup import Markup
from club.i18n.speaker import Speaker, TextProblem
from club.money import DisplayUnit

logger = logging.getLogger(__name__)

REFERENCE_LANGUAGE = "en"
"""The language that has every key; who lacks one borrows it from here."""


class Texts:
    """The texts of every language, ready to be said."""

    def __init__(self, languages: Mapping[str, "_Language"], *, strict: bool) -> None:
        self._languages = languages
        self._strict = strict
        self._reported: set[str] = set()
        self._speakers: dict[tuple[str, str | dt.tzinfo, DisplayUnit], Speaker] = {}

    @classmethod
    def load(cls, path: Path, *, strict: bool = True) -> "Texts":
        """Read every language folder under `path`; all files of a folder are one language.

        `strict` texts raise a TextProblem for an unknown key or a wrong value; others log it once and go on, since a
        reader is better served by a text with a gap than by silence. BrokenTexts (every fault named) when a file cannot
        be parsed, a key stands twice, or something refers to what does not exist.
        """
        languages: dict[str, _Language] = {}
        problems: list[str] = []
        for folder in sorted(each for each in path.iterdir() if each.is_dir()):
            try:
                languages[folder.name] = _Language(folder)
            except BrokenTexts as broken:
                problems += broken.problems
        if problems:
            raise BrokenTexts(problems)
        if not languages:
            raise BrokenTexts([f"{path}: no language folder"])
        return cls(languages, strict=strict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are, in alphabetical order."""
        return tuple(self._languages)

    def keys(self, language: str) -> frozenset[str]:
        """The keys of one language; attributes as "key.attribute"."""
        return frozenset(self._languages[language].html)

    def closest_language(self, code: str | None, default: str) -> str:
        """The language for someone whose client says `code` ("fa-IR", "en_US", None); `default` if none fits."""
        for language in _narrowing(code or ""):
            if language in self._languages:
                return language
        return default

    def language_of(self, key: str, wanted: str) -> str | None:
        """Which language says `key` to a reader of `wanted`: itself, its parent, the reference language, or none."""
        for language in (*_narrowing(wanted), REFERENCE_LANGUAGE):
            if language in self._languages and key in self._languages[language].html:
                return language
        return None

    def speaker(
        self, language: str, *, timezone: dt.tzinfo | str = dt.UTC, display_unit: DisplayUnit = "own"
    ) -> Speaker:
        """Who speaks `language` for a club with this time zone and money unit. The same one for the same question.

        A language without texts is spoken by its parent ("fa-AF" by "fa") or the reference language.
        """
        try:
            return self._speakers[language, timezone, display_unit]
        except KeyError:
            pass
        known = self._languages[self.closest_language(language, REFERENCE_LANGUAGE)]
        zone = ZoneInfo(timezone) if isinstance(timezone, str) else timezone
        speaker = Speaker(self, known.formats, known.html, known.plain, zone, display_unit)
        return self._speakers.setdefault((language, timezone, display_unit), speaker)

    def say(self, language: str, key: str, /, **args: object) -> Markup:
        """The text of `key` as HTML, instants in UTC and money in its own unit; see `Speaker.say`."""
        return self.speaker(language).say(key, **args)

    def say_plain(self, language: str, key: str, /, **args: object) -> str:
        """The text of `key` without HTML or invisible marks; see `Speaker.plain`."""
        return self.speaker(language).plain(key, **args)

    def report(self, problem: TextProblem) -> None:
        """Raise the problem if the texts are strict, else log it the first time."""
        if self._strict:
            raise problem
        sentence = f"{type(problem).__name__}: {problem}"
        if sentence not in self._reported and len(self._reported) < 10_000:
            self._reported.add(sentence)
            logger.error("text problem: %s", sentence)


class _Language:
    """One language's patterns, compiled for HTML and for plain places."""

    def __init__(self, folder: Path) -> None:
        try:
            self.formats = LanguageFormats(folder.name)
        except LookupError as error:
            raise BrokenTexts([str(error)]) from error
        messages, terms = _parsed(folder)
        compiler = Compiler(messages, terms, rtl=self.formats.rtl)
        self.html: dict[str, Part] = {}
        self.plain: dict[str, Part] = {}
        problems: list[str] = []
        for key, pattern in _patterns(messages):
            try:
                self.html[key] = compiler.compile(key, pattern, html=True)
                self.plain[key] = compiler.compile(key, pattern, html=False)
            except BrokenTexts as broken:
                problems += [f"{folder.name}: {problem}" for problem in broken.problems]
        if problems:
            raise BrokenTexts(problems)


def _parsed(folder: Path) -> tuple[dict[str, ast.Message], dict[str, ast.Term]]:
    messages: dict[str, ast.Message] = {}
    terms: dict[str, ast.Term] = {}
    problems: list[str] = []
    for file in sorted(folder.glob("*.ftl")):
        text = file.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            match entry:
                case ast.Junk():
                    start = entry.annotations[0].span.start if entry.annotations[0].span else 0
                    line = text.count("\n", 0, start) + 1
                    problems.append(f"{folder.name}/{file.name}:{line}: {entry.annotations[0].message}")
                case ast.Message() if entry.id.name in messages:
                    problems.append(f"{folder.name}/{file.name}: {entry.id.name} stands twice")
                case ast.Term() if entry.id.name in terms:
                    problems.append(f"{folder.name}/{file.name}: -{entry.id.name} stands twice")
                case ast.Message():
                    messages[entry.id.name] = entry
                case ast.Term():
                    terms[entry.id.name] = entry
    if problems:
        raise BrokenTexts(problems)
    return messages, terms


def _patterns(messages: Mapping[str, ast.Message]) -> Iterator[tuple[str, ast.Pattern]]:
    for key, message in messages.items():
        if message.value is not None:
            yield key, message.value
        for attribute in message.attributes:
            yield f"{key}.{attribute.id.name}", attribute.value


def _narrowing(code: str) -> Iterator[str]:
    """A language code and its parents: "fa-AF" then "fa"."""
    parts = code.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])
