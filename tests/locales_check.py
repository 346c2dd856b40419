"""Checks the sentences of the club: complete, alike in every language, well written, and all of them said somewhere.

`python -m tests.locales_check` prints every fault and ends with 1 if there is one.
"""

import ast as python
import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from club.i18n import BrokenTexts, Texts

ROOT = Path(__file__).parents[1]
REFERENCE = "en"
CODE_FOLDERS = ("admin_bot", "bot", "club", "launcher", "web")

# Keys that code puts together from this beginning and a value. Each must have keys, and each beginning that code puts
# together must stand here. The sentences of refusals (`error-<code>`) are checked one by one instead.
COMPUTED_KEYS: tuple[str, ...] = ("unit-",)
ERROR_PREFIX = "error-"
TOLD_PREFIX = "told-"
"""Every literal that begins so is the kind of an outbox message, and with it a key."""

SAYING_CALLS = frozenset({"say", "plain", "say_plain", "Text"})
TELEGRAM_TAGS = frozenset(
    {"a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "span", "strike", "strong", "tg-emoji",
     "tg-spoiler", "u"}
)  # fmt: skip
PLURAL_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9-]*)?")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z-]*)[^>]*>")
_MOST_COMBINATIONS = 256
_VALUE = "\ufffc"  # stands where a value will be


@dataclass
class Pattern:
    """What one key says in one language."""

    variables: set[str] = field(default_factory=set)
    selected: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    selects: list[set[str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def tags(self) -> set[str]:
        return {name for text in self.texts for _, name in _TAG.findall(text)}


@dataclass
class Language:
    code: str
    patterns: dict[str, Pattern] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def messages(self) -> set[str]:
        return {key for key in self.patterns if not key.startswith("-")}


class _Reader(Visitor):
    def __init__(self) -> None:
        self.pattern = Pattern()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        selector = _Reader()
        selector.visit(node.selector)
        self.pattern.selected |= selector.pattern.variables
        self.pattern.references |= selector.pattern.references
        self.pattern.selects.append({v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)})
        for variant in node.variants:
            self.visit(variant.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.pattern.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.pattern.references.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.pattern.references.add("-" + node.id.name + (f".{node.attribute.name}" if node.attribute else ""))


def _texts_of(pattern: ast.Pattern) -> list[str]:
    """Every text the pattern can become, one for each choice of variants; values stand as one odd letter."""
    choices: list[list[str]] = []
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(element, ast.TextElement):
            choices.append([element.value])
        elif isinstance(expression, ast.SelectExpression):
            choices.append([text for variant in expression.variants for text in _texts_of(variant.value)])
        elif isinstance(expression, ast.StringLiteral):
            literal = expression.parse()["value"]
            choices.append([_VALUE if any(letter.isdigit() for letter in literal) else literal])  # digits are meant so
        else:
            choices.append([_VALUE])
    return ["".join(parts) for parts in itertools.islice(itertools.product(*choices), _MOST_COMBINATIONS)]


def read_language(folder: Path) -> Language:
    language = Language(folder.name)
    for file in sorted(folder.glob("*.ftl")):
        text = file.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Junk):
                line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
                language.problems.append(f"{folder.name}/{file.name}:{line}: {entry.annotations[0].message}")
            elif isinstance(entry, ast.Message | ast.Term):
                _add(language, file, entry)
    return language


def _add(language: Language, file: Path, entry: ast.Message | ast.Term) -> None:
    key = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
    if any(known.split(".")[0] == key for known in language.patterns):
        language.problems.append(f"{language.code}/{file.name}: {key} stands twice")
    parts = [("", entry.value), *((f".{each.id.name}", each.value) for each in entry.attributes)]
    for suffix, pattern in parts:
        if pattern is None:
            continue
        reader = _Reader()
        reader.visit(pattern)
        reader.pattern.texts = _texts_of(pattern)
        if key + suffix in language.patterns and suffix:
            language.problems.append(f"{language.code}/{file.name}: {key}{suffix} stands twice")
        language.patterns[key + suffix] = reader.pattern


def check_locales(locales: Path) -> list[str]:
    """The faults of the files themselves: syntax, completeness, variables, tags, plurals, spelling."""
    languages = {folder.name: read_language(folder) for folder in sorted(locales.iterdir()) if folder.is_dir()}
    problems = [problem for language in languages.values() for problem in language.problems]
    if not problems:
        try:
            Texts.load(locales)
        except BrokenTexts as broken:
            problems += broken.problems
    if REFERENCE not in languages:
        return [*problems, f"{locales}: no language {REFERENCE}"]
    reference = languages[REFERENCE]
    for language in languages.values():
        problems += _check_against(reference, language)
        for key, pattern in language.patterns.items():
            where = f"{language.code}: {key}"
            problems += [f"{where}: {problem}" for problem in _check_plurals(language.code, pattern)]
            for text in dict.fromkeys(pattern.texts):
                found = [*_check_html(text), *check_spelling(language.code, text)]
                problems += [f"{where}: {problem}" for problem in found]
    return list(dict.fromkeys(problems))


def _check_against(reference: Language, language: Language) -> Iterator[str]:
    for key in sorted(reference.messages - language.messages):
        yield f"{language.code}: {key} is missing"
    for key in sorted(language.messages - reference.messages):
        yield f"{language.code}: {key} is not in {reference.code}"
    for key in sorted(reference.messages & language.messages):
        ours, theirs = language.patterns[key], reference.patterns[key]
        known = _reached(reference, key, "variables") | _reached(reference, key, "selected")
        used = _reached(language, key, "variables") | _reached(language, key, "selected")
        if unknown := used - known:
            yield f"{language.code}: {key}: unknown variable {_names(unknown)}"
        if unused := _reached(reference, key, "variables") - used:
            yield f"{language.code}: {key}: variable not used {_names(unused)}"
        if ours.tags != theirs.tags:
            yield f"{language.code}: {key}: other tags than {reference.code}: {_names(ours.tags ^ theirs.tags)}"


def _reached(language: Language, key: str, what: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """Variables of a message and of the messages it contains. Terms do not see a message's variables."""
    pattern = language.patterns.get(key)
    if pattern is None or key in seen:
        return set()
    found = set(getattr(pattern, what))
    for reference in pattern.references:
        if not reference.startswith("-"):
            found |= _reached(language, reference, what, seen | {key})
    return found


def _check_plurals(code: str, pattern: Pattern) -> Iterator[str]:
    wanted = set(Locale.parse(code.replace("-", "_")).plural_form.tags) | {"other"}
    for keys in pattern.selects:
        if not keys & (PLURAL_CATEGORIES - {"other"}):
            continue
        if missing := wanted - keys:
            yield f"plural form missing {_names(missing)}"
        if foreign := (keys & PLURAL_CATEGORIES) - wanted:
            yield f"plural form unknown to the language {_names(foreign)}"


def _check_html(text: str) -> Iterator[str]:
    opened: list[str] = []
    for closing, name in _TAG.findall(text):
        if name not in TELEGRAM_TAGS:
            yield f"tag unknown to Telegram <{name}>"
        elif not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            yield f"tag closed that is not open </{name}>"
            return
    if opened:
        yield f"tag not closed <{opened[-1]}>"
    if "<" in _TAG.sub("", text):
        yield "a lone < (write &lt;)"


_LETTER = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff"
_PERSIAN_FAULTS = (
    (re.compile("[يك]"), "Arabic ye or kaf"),
    (re.compile("[٠-٩]"), "Arabic digit"),
    (re.compile(r"(?<![A-Za-z0-9])[0-9]+(?![A-Za-z])"), "ASCII digit"),
    (re.compile(f"(?<![{_LETTER}\u200c])ن?می (?=[{_LETTER}])"), "space after می"),
    (re.compile(f"(?<=[{_LETTER}]) (?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)(?![{_LETTER}])"), "space before ها"),
    (re.compile(f"(?<=[{_LETTER}]) (?:تر|ترین)(?![{_LETTER}])"), "space before تر"),
    (re.compile("\u200c(?=[\\s\u200c.،؛:!؟)»]|$)|(?:(?<=[\\s\u200c(«])|^)\u200c", re.MULTILINE), "ZWNJ that joins nothing"),
    (re.compile(f"(?<=[{_LETTER}])[?,;]|(?<=[{_LETTER}])%"), "Latin punctuation"),
    (re.compile(f"(?<=[{_LETTER}]) [،؛:!؟.](?!\\S)"), "space before punctuation"),
)  # fmt: skip
_FAULTS_OF_ALL = ((re.compile(r"(?<=\S)  +(?=\S)"), "double space"), (re.compile(r"\.\.\."), "three dots (write …)"))
_QUOTED = re.compile(r"<(code|pre)\b.*?</\1>|<[^>]*>|https?://\S+|(?<!\S)/[a-z]\w*|@\w+", re.DOTALL)


def check_spelling(code: str, text: str) -> list[str]:
    """What a tool can tell of a text's spelling; code, tags, links and commands are not read."""
    bare = _QUOTED.sub(_VALUE, text)
    faults = _FAULTS_OF_ALL + (_PERSIAN_FAULTS if code.split("-", maxsplit=1)[0] == "fa" else ())
    return [f"{name}: {_around(bare, found)}" for pattern, name in faults if (found := pattern.search(bare))]


def _around(text: str, found: re.Match[str]) -> str:
    return repr(text[max(0, found.start() - 12) : found.end() + 12].replace(_VALUE, "{ }"))


def check_code(locales: Path, code: Iterable[Path], computed: Iterable[str] = COMPUTED_KEYS) -> list[str]:
    """Keys that code says and nobody wrote, and keys that are written and nobody says."""
    reference = read_language(locales / REFERENCE)
    spoken = _Spoken()
    for file in code:
        spoken.read(file)
    keys = reference.messages
    problems = [f"{where}: says {key}, which is not written" for key, where in spoken.said.items() if key not in keys]
    problems += [
        f"{where}: refuses with {error}, but {ERROR_PREFIX}{error} is not written"
        for error, where in spoken.errors.items()
        if ERROR_PREFIX + error not in keys
    ]
    declared = (*computed, ERROR_PREFIX)
    problems += [
        f"{where}: puts keys together from {beginning!r}, which COMPUTED_KEYS does not have"
        for beginning, where in spoken.beginnings.items()
        if not beginning.startswith(declared)
    ]
    problems += [f"COMPUTED_KEYS: no key begins with {each}" for each in computed if not _any_begins(keys, each)]
    referred = {each for pattern in reference.patterns.values() for each in pattern.references}
    for key in sorted(reference.patterns):
        if key in referred or key in spoken.literals or key.startswith(tuple(computed)):
            continue
        base, _, attribute = key.partition(".")
        if attribute and f".{attribute}" in spoken.endings and (base in spoken.literals or base in referred):
            continue
        if key.removeprefix(ERROR_PREFIX) in spoken.errors and key.startswith(ERROR_PREFIX):
            continue
        problems.append(f"{key} is never said")
    return problems


def _any_begins(keys: Iterable[str], beginning: str) -> bool:
    return any(key.startswith(beginning) for key in keys)


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


class _Spoken(python.NodeVisitor):
    """What code says: literals that could be keys, keys in saying calls, codes of refusals, computed beginnings."""

    def __init__(self) -> None:
        self.literals: set[str] = set()
        self.endings: set[str] = set()
        self.said: dict[str, str] = {}
        self.errors: dict[str, str] = {}
        self.beginnings: dict[str, str] = {}
        self._file = Path()

    def read(self, file: Path) -> None:
        self._file = file
        self.visit(python.parse(file.read_text("utf-8"), str(file)))

    def visit_Constant(self, node: python.Constant) -> None:
        if isinstance(node.value, str) and (_KEY.fullmatch(node.value)):
            self.literals.add(node.value)
            if node.value.startswith(TOLD_PREFIX):
                self.said.setdefault(node.value, self._where(node))

    def visit_JoinedStr(self, node: python.JoinedStr) -> None:
        last = node.values[-1] if node.values else None
        if isinstance(last, python.Constant) and re.fullmatch(r"\.[a-z][a-z0-9-]*", str(last.value)):
            self.endings.add(str(last.value))
        first = node.values[0] if node.values else None
        if isinstance(first, python.Constant) and str(first.value).startswith(TOLD_PREFIX):
            self.beginnings.setdefault(str(first.value), self._where(node))
        self.generic_visit(node)

    def visit_Call(self, node: python.Call) -> None:
        name = node.func.attr if isinstance(node.func, python.Attribute) else getattr(node.func, "id", "")
        if name in SAYING_CALLS:
            self._read_key(node)
        self.generic_visit(node)

    def visit_ClassDef(self, node: python.ClassDef) -> None:
        for statement in node.body:
            targets, value = _assignment(statement)
            if "code" in targets and isinstance(value, python.Constant) and isinstance(value.value, str) and node.bases:
                self.errors[value.value] = self._where(node)
        self.generic_visit(node)

    def _read_key(self, call: python.Call) -> None:
        """The key is the first value, or the second after a language."""
        for value in call.args[:2]:
            if isinstance(value, python.Constant) and isinstance(value.value, str):
                if _KEY.fullmatch(value.value) and value.value not in {"fa", "en"}:
                    self.said.setdefault(value.value, self._where(call))
                    return
            elif isinstance(value, python.JoinedStr):
                first = value.values[0]
                if isinstance(first, python.Constant) and isinstance(first.value, str):
                    self.beginnings.setdefault(first.value, self._where(call))
                return

    def _where(self, node: python.expr | python.stmt) -> str:
        return f"{self._file.parent.name}/{self._file.name}:{node.lineno}"


def _assignment(statement: python.stmt) -> tuple[set[str], python.expr | None]:
    if isinstance(statement, python.Assign):
        return {each.id for each in statement.targets if isinstance(each, python.Name)}, statement.value
    if isinstance(statement, python.AnnAssign) and isinstance(statement.target, python.Name):
        return {statement.target.id}, statement.value
    return set(), None


def code_files(root: Path = ROOT) -> list[Path]:
    return sorted(file for folder in CODE_FOLDERS for file in (root / folder).rglob("*.py"))


def check_everything(root: Path = ROOT) -> list[str]:
    return [*check_locales(root / "locales"), *check_code(root / "locales", code_files(root))]


def main() -> int:
    problems = check_everything()
    print("\n".join(problems) or "the sentences are whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
