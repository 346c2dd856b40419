"""parse_mode MarkdownV2 and the old Markdown, with the server's words for what cannot be read."""

import re
from typing import Any

from playground.html_entities import date_time_fields, link_entity, parse_error
from playground.text_length import utf16_length

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_LANGUAGE = re.compile(r"```([^\s`]+)(?=\n)")
_OLD_MARKERS = {"*": ("bold", "bold"), "_": ("italic", "italic"), "`": ("code", "code"), "[": ("text_link", "text URL")}
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl", "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}  # fmt: skip
_STARTS = (("__", "underline"), ("_", "italic"), ("*", "bold"), ("~", "strikethrough"), ("||", "spoiler"),
           ("![", "custom_emoji"), ("[", "text_link"))  # fmt: skip
_ENDS = {
    "bold": "*", "italic": "_", "underline": "__", "strikethrough": "~", "spoiler": "||", "code": "`", "pre": "```",
    "text_link": "]", "custom_emoji": "]",
}  # fmt: skip


class _Open:
    __slots__ = ("begin", "kind", "language", "offset", "out")

    def __init__(self, kind: str, offset: int, begin: int, out: int, language: str = "") -> None:
        self.kind = kind
        self.offset = offset
        self.begin = begin
        self.out = out
        self.language = language


class _Markdown2:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.out: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[dict[str, Any]] = []

    def byte(self, position: int) -> int:
        return len(self.raw[:position].encode())

    def emit(self, character: str) -> None:
        self.out.append(character)
        self.offset += utf16_length(character)

    def run(self) -> tuple[str, list[dict[str, Any]]]:
        raw, i, end = self.raw, 0, len(self.raw)
        while i < end:
            character = raw[i]
            if character == "\\" and i + 1 < end and 0 < ord(raw[i + 1]) <= 126:
                self.emit(raw[i + 1])
                i += 2
                continue
            inside = self.open[-1].kind if self.open else ""
            if inside in ("code", "pre"):
                if raw.startswith(_ENDS[inside], i):
                    i = self._close(i)
                elif character == "`":
                    raise self._reserved(character)
                else:
                    self.emit(character)
                    i += 1
                continue
            if character == "\n":
                i = self._end_of_line(i)
            elif character not in RESERVED:
                self.emit(character)
                i += 1
            elif self._ends(inside, i):
                i = self._close(i)
            else:
                i = self._start(i)
        if self.open and self.open[-1].kind == "blockquote":
            self._close_quote()
        if self.open:
            left = self.open[-1]
            kind = "PreCode" if left.kind == "pre" and left.language else _NAMES[left.kind]
            raise parse_error(f"Can't find end of {kind} entity at byte offset {self.byte(left.begin)}")
        return "".join(self.out), self.entities

    def _ends(self, inside: str, i: int) -> bool:
        if inside == "italic":
            return self.raw[i] == "_" and not self.raw.startswith("__", i)
        if inside == "blockquote" and self.raw.startswith("||", i):
            # `||` right at the end of a quotation makes it collapsible instead of opening a spoiler
            return i + 2 >= len(self.raw) or self.raw[i + 2] == "\n"
        return inside in _ENDS and self.raw.startswith(_ENDS[inside], i)

    def _reserved(self, character: str) -> Exception:
        return parse_error(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _start(self, i: int) -> int:
        raw = self.raw
        if raw.startswith("```", i):
            language = _LANGUAGE.match(raw, i)
            self.open.append(_Open("pre", self.offset, i, len(self.out), language[1] if language else ""))
            after = language.end() if language else i + 3
            return after + 1 if raw.startswith("\n", after) else after
        if raw[i] == "`":
            self.open.append(_Open("code", self.offset, i, len(self.out)))
            return i + 1
        if raw[i] == ">" and (i == 0 or raw[i - 1] == "\n"):
            if not any(each.kind == "blockquote" for each in self.open):
                self.open.append(_Open("blockquote", self.offset, i, len(self.out)))
            return i + 1
        for marker, kind in _STARTS:
            if raw.startswith(marker, i):
                self.open.append(_Open(kind, self.offset, i, len(self.out)))
                return i + len(marker)
        raise self._reserved(raw[i])

    def _end_of_line(self, i: int) -> int:
        quoted = bool(self.open) and self.open[-1].kind == "blockquote"
        if quoted and not self.raw.startswith(">", i + 1):
            self._close_quote()
        self.emit("\n")
        return i + 2 if quoted and self.raw.startswith(">", i + 1) else i + 1

    def _close_quote(self, kind: str = "blockquote") -> None:
        opened = self.open.pop()
        if self.offset > opened.offset:
            self.entities.append({"type": kind, "offset": opened.offset, "length": self.offset - opened.offset})

    def _close(self, i: int) -> int:
        kind = self.open[-1].kind
        if kind == "blockquote":
            self._close_quote("expandable_blockquote")
            return i + 2
        opened = self.open.pop()
        i += len(_ENDS[kind])
        fields: dict[str, Any] | None = {"type": kind}
        if kind in ("text_link", "custom_emoji"):
            url, i = self._address(i, opened)
            fields = link_entity(url) if kind == "text_link" else self._emoji_or_time(url)
        elif kind == "pre" and opened.language:
            fields = {"type": "pre", "language": opened.language}
        if fields and self.offset > opened.offset:
            self.entities.append({**fields, "offset": opened.offset, "length": self.offset - opened.offset})
        return i

    def _address(self, i: int, opened: _Open) -> tuple[str, int]:
        raw = self.raw
        if not raw.startswith("(", i):
            if opened.kind == "custom_emoji":
                raise parse_error("Custom emoji entity must contain a tg://emoji URL")
            return "".join(self.out[opened.out :]), i
        begin, pieces = i, []
        i += 1
        while i < len(raw) and raw[i] != ")":
            if raw[i] == "\\" and i + 1 < len(raw) and 0 < ord(raw[i + 1]) <= 126:
                i += 1
            pieces.append(raw[i])
            i += 1
        if i >= len(raw):
            raise parse_error(f"Can't find end of a URL at byte offset {self.byte(begin)}")
        return "".join(pieces), i + 1

    def _emoji_or_time(self, url: str) -> dict[str, Any]:
        emoji = re.fullmatch(r"tg:(?://)?emoji\?id=(\d+)", url)
        if emoji:
            return {"type": "custom_emoji", "custom_emoji_id": emoji[1]}
        moment = re.fullmatch(r"tg:(?://)?time\?unix=(-?\d+)(?:&format=(\w*))?", url)
        if moment:
            return {"type": "date_time", **date_time_fields(moment[1], moment[2] or "")}
        raise parse_error("Custom emoji entity must contain a tg://emoji URL")


def parse_markdown2(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """MarkdownV2: text without markup and its entities. Refuses an unescaped reserved character or an open entity."""
    return _Markdown2(raw).run()


def parse_old_markdown(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """The old Markdown: no nesting; `\\` escapes only `_*`[`. Refuses an entity that never ends."""
    out: list[str] = []
    offset = 0
    entities: list[dict[str, Any]] = []
    i = 0
    while i < len(raw):
        character = raw[i]
        if character == "\\" and i + 1 < len(raw) and raw[i + 1] in "_*`[":
            out.append(raw[i + 1])
            offset += 1
            i += 2
            continue
        if character not in _OLD_MARKERS:
            out.append(character)
            offset += utf16_length(character)
            i += 1
            continue
        begin = i
        marker = "```" if raw.startswith("```", i) else character
        kind = "pre" if marker == "```" else _OLD_MARKERS[character][0]
        i += len(marker)
        closing = "]" if marker == "[" else marker
        end = raw.find(closing, i)
        if end < 0:
            where = len(raw[:begin].encode())
            raise parse_error(f"Can't find end of the entity starting at byte offset {where}")
        inner = raw[i:end]
        i = end + len(closing)
        fields: dict[str, Any] | None = {"type": kind}
        if kind == "pre" and (language := re.match(r"([^\s`]+)\n", inner)):
            fields = {"type": "pre", "language": language[1]}
            inner = inner[language.end() :]
        if kind == "text_link":
            fields = None
            if raw.startswith("(", i) and (close := raw.find(")", i)) > 0:
                fields = link_entity(raw[i + 1 : close])
                i = close + 1
        length = utf16_length(inner)
        if fields and length:
            entities.append({**fields, "offset": offset, "length": length})
        out.append(inner)
        offset += length
    return "".join(out), entities
