"""Checks every request against the machine-readable Bot API (`botapi_spec.json`).

The checkers are compiled once from the schema into plain functions; a good request pays a dictionary look-up per value.
"""

import functools
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import orjson

from playground.envelope import ApiError, violation

SPEC_PATH = Path(__file__).with_name("botapi_spec.json")

# What Telegram itself says where the schema alone would give a dry sentence. Key: (method or type, field).
MISSING_WORDS = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "user_id": "invalid user_id specified",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "prices": "there must be at least one price",
    **{
        kind: f"there is no {kind.replace('_', ' ')} in the request"
        for kind in ("photo", "document", "video", "audio", "voice", "animation", "sticker", "video_note", "live_photo")
    },
}
LIMIT_WORDS = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("CopyTextButton", "text"): "BUTTON_COPY_TEXT_INVALID",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("sendInvoice", "title"): "INVOICE_TITLE_INVALID",
    ("sendInvoice", "description"): "INVOICE_DESCRIPTION_INVALID",
    ("sendInvoice", "payload"): "INVOICE_PAYLOAD_INVALID",
    ("setMyDescription", "description"): "BOT_DESCRIPTION_TOO_LONG",
    ("setMyShortDescription", "short_description"): "BOT_SHORT_DESCRIPTION_TOO_LONG",
    ("deleteMessages", "message_ids"): "too many message identifiers specified",
    ("setWebhook", "secret_token"): "secret token is too long",
}
JSON_WORDS = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "link_preview_options": "link preview options",
    "commands": "commands",
    "media": "media",
    "options": "options",
    "prices": "prices",
    "menu_button": "menu button",
    "reaction": "reaction types",
    "scope": "BotCommandScope",
}
# The server clamps these or has better words of its own (checked where the method is played).
UNCHECKED_LIMITS = {"limit", "offset", "timeout", "cache_time"}
CHECKED_ELSEWHERE = {
    ("sendPoll", "question"),
    ("sendPoll", "options"),
    ("InputPollOption", "text"),
    ("BotCommand", "command"),
    ("BotCommand", "description"),
    ("sendPoll", "explanation"),
    ("sendPoll", "description"),
}
_DISCRIMINATORS = ("type", "source", "status")
_LITERAL = re.compile(r"(?:must be|always)\s+[\"'“]?([a-z_0-9]+)")
_ATTACH = "attach://"


class Problem(Exception):
    """What is wrong and where; `words` are Telegram's own, when it has some."""

    def __init__(self, text: str, words: str | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.words = words
        self.path: list[str] = []

    def describe(self) -> str:
        where = "".join(part if part.startswith("[") else f".{part}" for part in reversed(self.path)).lstrip(".")
        return f"{where}: {self.text}" if where else self.text


class Parts:
    """The uploaded parts of one request; what nobody refers to is a mistake of the bot."""

    __slots__ = ("names", "used")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = set(names)
        self.used: set[str] = set()


NO_PARTS = Parts()
Checker = Callable[[Any, Parts], None]


class Field:
    """One parameter of a method: how its text form becomes a value, and what the value must be."""

    __slots__ = ("check", "decode", "name", "required")

    def __init__(self, name: str, required: bool, decode: Callable[[str], Any], check: Checker) -> None:
        self.name = name
        self.required = required
        self.decode = decode
        self.check = check


class Method:
    """One method of the Bot API with its compiled fields."""

    __slots__ = ("fields", "name", "required", "returns", "takes_file")

    def __init__(self, name: str, fields: dict[str, Field], returns: list[str], takes_file: frozenset[str]) -> None:
        self.name = name
        self.fields = fields
        self.required = [field.name for field in fields.values() if field.required]
        self.returns = returns
        self.takes_file = takes_file


class Schema:
    """The compiled Bot API: `methods` by lower-case name, and checkers of types for tests (`check_type`)."""

    def __init__(self, spec: dict[str, Any]) -> None:
        self.version: str = spec["version"]
        self._types: dict[str, Any] = spec["types"]
        self._compiled: dict[str, Checker] = {}
        self.methods = {name.lower(): self._compile_method(name, body) for name, body in spec["methods"].items()}

    def check_type(self, type_name: str, value: Any) -> None:
        """Raises `Problem` when the value is not such an object of the Bot API."""
        self._type(type_name)(value, NO_PARTS)

    def check_types(self, types: list[Any], value: Any) -> None:
        self._union(types, "", "", None, attachable=False)(value, NO_PARTS)

    def validate(self, method: Method, raw: dict[str, Any], parts: Parts) -> tuple[dict[str, Any], list[ApiError]]:
        """Decoded parameters of a request, and what is wrong with it.

        Everything wrong is returned, not raised: who asks decides what a lenient server lets pass.
        """
        params: dict[str, Any] = {}
        wrong: list[ApiError] = []
        fields = method.fields
        for name, value in raw.items():
            field = fields.get(name)
            if field is None:
                wrong.append(violation(f"unknown parameter {name} of {method.name}"))
                continue
            try:
                if isinstance(value, str):
                    value = field.decode(value)
                field.check(value, parts)
            except Problem as problem:
                problem.path.append(name)
                wrong.append(violation(problem.words or f"wrong parameter {problem.describe()}"))
                continue
            params[name] = value
        for name in method.required:
            if name not in params and name not in raw:
                words = MISSING_WORDS.get(name, f"parameter {name} of {method.name} is required")
                wrong.append(violation(words))
        if len(parts.used) != len(parts.names):
            wrong.extend(
                violation(f"uploaded part {name} is not referred to by any parameter")
                for name in sorted(parts.names - parts.used)
            )
        return params, wrong

    def _compile_method(self, name: str, body: dict[str, Any]) -> Method:
        fields = {}
        takes_file = set()
        for field_name, field in body["fields"].items():
            types = field["types"]
            if "InputFile" in types:
                takes_file.add(field_name)
            fields[field_name] = Field(
                field_name,
                bool(field["required"]),
                _decoder(field_name, types),
                self._field(name, field_name, field, body["fields"]),
            )
        return Method(name, fields, body["returns"], frozenset(takes_file))

    def _field(self, owner: str, name: str, field: dict[str, Any], siblings: dict[str, Any]) -> Checker:
        limits = field.get("limits")
        parsed = "parse_mode" in siblings and name in ("text", "caption", "message_text", "quote")
        unchecked = name in UNCHECKED_LIMITS or (owner, name) in CHECKED_ELSEWHERE
        if limits and (limits.get("after_entities") or parsed or unchecked):
            limits = None
        attachable = _ATTACH in field["description"] or "InputFile" in field["types"]
        return self._union(field["types"], owner, name, limits, attachable=attachable)

    def _union(
        self, types: list[Any], owner: str, name: str, limits: dict[str, Any] | None, *, attachable: bool
    ) -> Checker:
        if owner == "sendPoll" and name == "options":
            return self._poll_options()
        if len(types) == 1:
            return self._single(types[0], owner, name, limits, attachable)
        if all(isinstance(each, str) and each in self._types and each != "InputFile" for each in types):
            return self._objects(types)
        checkers = [self._single(each, owner, name, limits, attachable) for each in types if each != "InputFile"]
        if len(checkers) == 1:
            return checkers[0]

        def check(value: Any, parts: Parts) -> None:
            first: Problem | None = None
            for checker in checkers:
                try:
                    checker(value, parts)
                except Problem as problem:
                    first = first or problem
                else:
                    return
            assert first is not None
            raise first

        return check

    def _single(self, kind: Any, owner: str, name: str, limits: dict[str, Any] | None, attachable: bool) -> Checker:
        if isinstance(kind, dict):
            return self._array(kind["array"], owner, name, limits, attachable)
        words = LIMIT_WORDS.get((owner, name))
        match kind:
            case "String" | "InputFile":
                return _string_checker(limits, words, attachable)
            case "Integer":
                return _integer_checker(limits, words)
            case "Float":
                return _check_float
            case "Boolean":
                return _check_boolean
            case "True":
                return _check_true
            case _:
                return self._type(kind)

    def _array(
        self, kinds: list[Any], owner: str, name: str, limits: dict[str, Any] | None, attachable: bool
    ) -> Checker:
        item = self._union(kinds, "", name, None, attachable=attachable)
        low, high = (limits or {}).get("items", (0, 1 << 30))
        words = LIMIT_WORDS.get((owner, name))

        def check(value: Any, parts: Parts) -> None:
            if not isinstance(value, list):
                raise Problem(f"an array expected, got {type(value).__name__}")
            if not low <= len(value) <= high:
                raise Problem(f"{len(value)} items, allowed {low}-{high}", words)
            for position, each in enumerate(value):
                try:
                    item(each, parts)
                except Problem as problem:
                    problem.path.append(f"[{position}]")
                    raise

        return check

    def _poll_options(self) -> Checker:
        """Options are objects by the document; the server still takes plain strings, and aiogram sends them."""
        option = self._type("InputPollOption")

        def check(value: Any, parts: Parts) -> None:
            if not isinstance(value, list):
                raise Problem("an array expected", "Expected an Array of String as options")
            for each in value:
                if not isinstance(each, str):
                    option(each, parts)

        return check

    def _type(self, name: str) -> Checker:
        """A checker that looks its type up when first used, because types contain each other."""
        compiled = self._compiled

        def check(value: Any, parts: Parts) -> None:
            checker = compiled.get(name)
            if checker is None:
                checker = compiled[name] = self._compile_type(name)
            checker(value, parts)

        return check

    def _compile_type(self, name: str) -> Checker:
        body = self._types[name]
        subtypes = body.get("subtypes")
        if subtypes:
            if all(isinstance(each, str) and each in self._types for each in subtypes):
                return self._objects(subtypes)
            return self._union(subtypes, name, "", None, attachable=False)
        fields = {key: self._field(name, key, field, body["fields"]) for key, field in body["fields"].items()}
        required = [key for key, field in body["fields"].items() if field["required"]]
        plain_string_too = name == "KeyboardButton"

        def check(value: Any, parts: Parts) -> None:
            if not isinstance(value, dict):
                if plain_string_too and isinstance(value, str):
                    return
                raise Problem(f"{name} object expected, got {type(value).__name__}")
            for key, each in value.items():
                checker = fields.get(key)
                if checker is None:
                    raise Problem(f"{name} has no field {key}")
                try:
                    checker(each, parts)
                except Problem as problem:
                    problem.path.append(key)
                    raise
            for key in required:
                if key not in value:
                    raise Problem(f"{name}.{key} is required")

        return check

    def _objects(self, names: list[str]) -> Checker:
        """One of several objects: told apart by their literal `type`, else by the fields they must have."""
        by_literal: dict[tuple[str, str], list[Checker]] = {}
        keys = set()
        for name in names:
            for key in _DISCRIMINATORS:
                field = self._types[name].get("fields", {}).get(key)
                literal = _LITERAL.search(field["description"]) if field else None
                if literal:
                    keys.add(key)
                    by_literal.setdefault((key, literal[1]), []).append(self._type(name))
                    break
        required = {
            name: {key for key, field in self._types[name].get("fields", {}).items() if field["required"]}
            for name in names
        }
        checkers = [(required[name], self._type(name)) for name in names]
        listed = ", ".join(names)

        def check(value: Any, parts: Parts) -> None:
            if not isinstance(value, dict):
                raise Problem(f"an object expected: {listed}")
            candidates: list[Checker] = []
            for key in keys:
                candidates = by_literal.get((key, value.get(key, "")), [])
                if candidates:
                    break
            if not candidates:
                if keys:
                    raise Problem(f"none of {listed} has {'/'.join(sorted(keys))} like this")
                candidates = [checker for needed, checker in checkers if needed <= value.keys()]
            first: Problem | None = None
            for checker in candidates:
                try:
                    checker(value, parts)
                except Problem as problem:
                    first = first or problem
                else:
                    return
            raise first or Problem(f"none of {listed} fits")

        return check


def _string_checker(limits: dict[str, Any] | None, words: str | None, attachable: bool) -> Checker:
    low, high = (limits.get("min", 0), limits["max"]) if limits else (0, 1 << 30)
    in_bytes = bool(limits and limits.get("unit") == "bytes")

    def check(value: Any, parts: Parts) -> None:
        if not isinstance(value, str):
            raise Problem(f"String expected, got {type(value).__name__}")
        if limits is not None:
            length = len(value.encode()) if in_bytes else len(value)
            if not low <= length <= high:
                unit = "bytes" if in_bytes else "characters"
                raise Problem(f"{length} {unit}, allowed {low}-{high}", words)
        if attachable and value.startswith(_ATTACH):
            part = value[len(_ATTACH) :]
            if part not in parts.names:
                raise Problem(f"the part {part} is not in the request")
            parts.used.add(part)

    return check


def _integer_checker(limits: dict[str, Any] | None, words: str | None) -> Checker:
    low, high = (limits.get("min", -(1 << 63)), limits["max"]) if limits else (-(1 << 63), 1 << 63)

    def check(value: Any, parts: Parts) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            raise Problem(f"Integer expected, got {value!r}")
        if not low <= value <= high:
            raise Problem(f"{value} is out of {low}-{high}", words)

    return check


def _check_float(value: Any, parts: Parts) -> None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Problem(f"Float expected, got {value!r}")


def _check_boolean(value: Any, parts: Parts) -> None:
    if not isinstance(value, bool):
        raise Problem(f"Boolean expected, got {value!r}")


def _check_true(value: Any, parts: Parts) -> None:
    if value is not True:
        raise Problem(f"true expected, got {value!r}")


def _decoder(name: str, types: list[Any]) -> Callable[[str], Any]:
    """How the text of a form field, a query argument or a JSON string becomes a value of the declared type."""
    plain = {each for each in types if isinstance(each, str)}
    if "Integer" in plain:
        return _integer_or_text if "String" in plain else functools.partial(_integer, name)
    if "Float" in plain:
        return functools.partial(_float, name)
    if plain & {"Boolean", "True"}:
        return _boolean
    if plain & {"String", "InputFile"}:
        return _same
    return functools.partial(_json, name)


def _same(text: str) -> str:
    return text


def _integer(name: str, text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        words = "message identifier must be a Number" if name == "message_id" else None
        raise Problem(f"Integer expected, got {text!r}", words) from None


def _integer_or_text(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        return text


def _float(name: str, text: str) -> Any:
    try:
        return float(text)
    except ValueError:
        raise Problem(f"Float expected, got {text!r}") from None


def _boolean(text: str) -> Any:
    lowered = text.strip().lower()
    if lowered in ("true", "yes", "1"):
        return True
    if lowered in ("false", "no", "0", ""):
        return False
    return text


def _json(name: str, text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise Problem("not JSON", f"can't parse {JSON_WORDS.get(name, name)} JSON object") from None


@functools.cache
def load_schema() -> Schema:
    """The schema of the file beside this module, read and compiled once per process."""
    return Schema(json.loads(SPEC_PATH.read_bytes()))
