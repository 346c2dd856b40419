"""Fluent syntax turned into functions once, so that saying a text is joining strings.

The meaning is Fluent's (selectors, plurals, terms, references, attributes). Ours is what happens to values: escaped for
HTML, isolated from the direction of their surroundings, and neither inside code or between the quotes of a tag.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from fluent.syntax import ast

from club.i18n.direction import keep_signs_before
from club.i18n.functions import FUNCTIONS, Show, UnknownOption
from club.i18n.markup import FSI, PDI

if TYPE_CHECKING:
    from club.i18n.speaker import Speaker

Arguments = Mapping[str, Any]
Render = Callable[[Arguments, "Speaker"], str]
Value = Callable[[Arguments, "Speaker"], Any]
Part = str | Render

_ISOLATES = re.compile("[\u2066-\u2069]")
_TAG_OR_QUOTE = re.compile(r"</?(?:code|pre)\b|<(?=[a-zA-Z/])|>|\"", re.IGNORECASE)


class BrokenTexts(ValueError):
    """The Fluent files cannot be used; `problems` has a sentence for each fault."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(slots=True)
class _Place:
    """Where in the HTML the next value lands."""

    html: bool
    in_tag: bool = False
    in_quotes: bool = False
    code_depth: int = 0

    @property
    def isolates(self) -> bool:
        return self.html and not self.in_tag and not self.code_depth

    def after(self, text: str) -> None:
        if not self.html:
            return
        for mark in _TAG_OR_QUOTE.findall(text):
            if mark == ">":
                self.in_tag = self.in_quotes = False
            elif mark == '"':
                self.in_quotes = self.in_tag and not self.in_quotes
            else:
                self.in_tag = True
                if len(mark) > 1:
                    self.code_depth += -1 if mark[1] == "/" else 1

    def copy(self) -> "_Place":
        return _Place(self.html, self.in_tag, self.in_quotes, self.code_depth)


@dataclass(slots=True)
class Compiler:
    """The messages and terms of one language; `terms` by name without the hyphen."""

    messages: Mapping[str, ast.Message]
    terms: Mapping[str, ast.Term]
    rtl: bool = False
    _compiling: list[str] = field(default_factory=list)

    def compile(self, key: str, pattern: ast.Pattern, *, html: bool) -> Part:
        """The pattern of `key` as a string when nothing in it can change, as a function otherwise.

        BrokenTexts names references, functions and options that do not exist, and patterns that contain themselves.
        """
        try:
            return self._entry(key, pattern, _Place(html), sole_value_isolates=False)
        except UnknownOption as error:
            raise BrokenTexts([f"{key}: {error}"]) from error
        finally:
            self._compiling.clear()

    def _entry(self, name: str, pattern: ast.Pattern, place: _Place, *, sole_value_isolates: bool) -> Part:
        if name in self._compiling:
            raise BrokenTexts([f"{name}: contains itself"])
        self._compiling.append(name)
        part = self._pattern(pattern, place, sole_value_isolates=sole_value_isolates)
        self._compiling.pop()
        return part

    def _pattern(self, pattern: ast.Pattern, place: _Place, *, sole_value_isolates: bool) -> Part:
        isolates = sole_value_isolates or len(pattern.elements) > 1
        parts: list[Part] = []
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                part: Part = keep_signs_before(element.value) if self.rtl and place.isolates else element.value
                place.after(element.value)
            else:
                part = self._placeable(element.expression, place, isolates=isolates)
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            elif part != "":
                parts.append(part)
        return _joined(parts)

    def _placeable(self, expression: Any, place: _Place, *, isolates: bool) -> Part:
        match expression:
            case ast.Placeable():
                return self._placeable(expression.expression, place, isolates=isolates)
            case ast.StringLiteral():
                text = expression.parse()["value"]
                place.after(text)
                return text
            case ast.SelectExpression():
                return self._select(expression, place, isolates=isolates)
            case ast.MessageReference():
                name, pattern = self._referred(self.messages, expression, "")
                return self._entry(name, pattern, place, sole_value_isolates=isolates)
            case ast.TermReference():
                return self._term(expression, place, isolates=isolates)
        if isolates and place.isolates and isinstance(expression, ast.VariableReference):
            return _isolated_variable(expression.id.name)
        show = _shown(self._value(expression), place)
        return _isolated(show) if isolates and place.isolates else show

    def _referred(
        self, entries: Mapping[str, ast.Message] | Mapping[str, ast.Term], reference: Any, sigil: str
    ) -> tuple[str, ast.Pattern]:
        name = sigil + reference.id.name + (f".{reference.attribute.name}" if reference.attribute else "")
        entry = entries.get(reference.id.name)
        pattern = entry.value if entry else None
        if entry and reference.attribute:
            pattern = next((each.value for each in entry.attributes if each.id.name == reference.attribute.name), None)
        if pattern is None:
            raise BrokenTexts([f"{self._compiling[-1]}: refers to {name}, which does not exist"])
        return name, pattern

    def _term(self, reference: ast.TermReference, place: _Place, *, isolates: bool) -> Part:
        """A term sees only the arguments given to it in the file, never those of the message."""
        name, pattern = self._referred(self.terms, reference, "-")
        part = self._entry(name, pattern, place, sole_value_isolates=isolates)
        if isinstance(part, str):
            return part
        render, given = part, _TermArguments(_literals(reference.arguments))
        return lambda _, speaker: render(given, speaker)

    def _select(self, select: ast.SelectExpression, place: _Place, *, isolates: bool) -> Part:
        value = self._selector(select.selector)
        numbers: dict[int | float | Decimal, Part] = {}
        names: dict[str, Part] = {}
        default: Part = ""
        after = place
        for variant in select.variants:
            here = place.copy()
            part = self._pattern(variant.value, here, sole_value_isolates=isolates)
            if isinstance(variant.key, ast.NumberLiteral):
                numbers[Decimal(variant.key.value)] = part
            else:
                names[variant.key.name] = part
            if variant.default:
                default, after = part, here
        place.in_tag, place.in_quotes, place.code_depth = after.in_tag, after.in_quotes, after.code_depth

        def render(arguments: Arguments, speaker: "Speaker") -> str:
            chosen = value(arguments, speaker)
            part: Part | None
            if chosen.__class__ is bool:
                part = names.get("true" if chosen else "false")
            elif isinstance(chosen, int | float | Decimal):
                part = numbers.get(chosen) if numbers else None
                if part is None:
                    part = names.get(speaker.plural(chosen))
            else:
                part = names.get("none" if chosen is None else str(chosen))
            if part is None:
                part = default
            return part if isinstance(part, str) else part(arguments, speaker)

        return render

    def _selector(self, expression: Any) -> Value:
        """What is selected on: the bare value, whatever NUMBER would make of its looks."""
        if isinstance(expression, ast.FunctionReference) and expression.id.name in {"NUMBER", "POINTS"}:
            self._value(expression)  # its options are wrong or right all the same
            return _argument(_only_positional(expression))
        if isinstance(expression, ast.TermReference):
            part = self._term(expression, _Place(html=False), isolates=False)
            return lambda arguments, speaker: part if isinstance(part, str) else part(arguments, speaker)
        if isinstance(expression, ast.FunctionReference):
            raise BrokenTexts([f"{self._compiling[-1]}: cannot select on {expression.id.name}"])
        return _argument(expression)

    def _value(self, expression: Any) -> "Value | _Call":
        if not isinstance(expression, ast.FunctionReference):
            return _argument(expression)
        name = expression.id.name
        if name not in FUNCTIONS:
            raise BrokenTexts([f"{self._compiling[-1]}: there is no function {name}"])
        return _Call(name, FUNCTIONS[name](_literals(expression.arguments)), _argument(_only_positional(expression)))


class _TermArguments(dict[str, Any]):
    """What the file gives to a term; a term used without an argument takes its default variant."""

    def __missing__(self, name: str) -> None:
        return None


@dataclass(frozen=True, slots=True)
class _Call:
    name: str
    show: Show
    value: Value

    def __call__(self, arguments: Arguments, speaker: "Speaker") -> str:
        value = self.value(arguments, speaker)
        try:
            return self.show(value, speaker)
        except (TypeError, ValueError) as error:
            return speaker.wrong_argument(f"{self.name}: {error}", value)


def _only_positional(call: ast.FunctionReference) -> Any:
    if len(call.arguments.positional) != 1:
        raise UnknownOption(f"{call.id.name} takes one value")
    return call.arguments.positional[0]


def _literals(arguments: ast.CallArguments | None) -> dict[str, Any]:
    return {} if arguments is None else {each.name.name: _literal(each.value) for each in arguments.named}


def _literal(literal: ast.StringLiteral | ast.NumberLiteral) -> str | int | Decimal:
    if isinstance(literal, ast.StringLiteral):
        return literal.parse()["value"]
    return Decimal(literal.value) if "." in literal.value else int(literal.value)


def _argument(expression: Any) -> Value:
    if isinstance(expression, ast.Placeable):
        return _argument(expression.expression)
    if isinstance(expression, ast.VariableReference):
        name = expression.id.name

        def look_up(arguments: Arguments, speaker: "Speaker") -> Any:
            try:
                return arguments[name]
            except KeyError:
                return speaker.missing_argument(name)

        return look_up
    if isinstance(expression, ast.StringLiteral | ast.NumberLiteral):
        literal = _literal(expression)
        return lambda _, __: literal
    raise UnknownOption(f"{type(expression).__name__} cannot be a value here")


def _shown(value: "Value | _Call", place: _Place) -> Render:
    if isinstance(value, _Call):
        if not place.html:
            return value
        quotes = place.in_quotes
        if place.isolates:
            return lambda arguments, speaker: escape(value(arguments, speaker), quotes)
        return lambda arguments, speaker: _ISOLATES.sub("", escape(value(arguments, speaker), quotes))
    if not place.html:
        return lambda arguments, speaker: speaker.shown_plainly(value(arguments, speaker))
    if place.in_quotes:
        return lambda arguments, speaker: speaker.shown_in_attribute(value(arguments, speaker))
    if place.code_depth:
        return lambda arguments, speaker: _ISOLATES.sub("", speaker.shown(value(arguments, speaker)))
    return lambda arguments, speaker: speaker.shown(value(arguments, speaker))


def _isolated_variable(name: str) -> Render:
    """The usual placeable in one step; it is most of what is said."""

    def render(arguments: Arguments, speaker: "Speaker") -> str:
        value = arguments[name] if name in arguments else speaker.missing_argument(name)
        text = speaker.shown(value)
        return text if "\n" in text else f"{FSI}{text}{PDI}"

    return render


def _isolated(show: Render) -> Render:
    def render(arguments: Arguments, speaker: "Speaker") -> str:
        text = show(arguments, speaker)
        return text if "\n" in text else f"{FSI}{text}{PDI}"  # an isolate ends with its line

    return render


def _joined(parts: list[Part]) -> Part:
    if not parts:
        return ""
    if len(parts) == 1:
        return parts[0]
    mixed = [(part, None) if isinstance(part, str) else ("", part) for part in parts]

    def render(arguments: Arguments, speaker: "Speaker") -> str:
        return "".join([text if show is None else show(arguments, speaker) for text, show in mixed])

    return render
