"""parse_mode HTML as the server reads it: a small strict tag soup, errors with byte offsets into the raw text."""

import re
from typing import Any

from playground.envelope import ApiError, bad_request
from playground.text_length import utf16_length

TAGS = {
    "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span",
    "pre", "code", "blockquote",
}  # fmt: skip
SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL = re.compile(r"[<&]")
_PLAIN_TAG = re.compile(r"<(/?)([a-z-]+)>")
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|([a-z]+));?")
_SPACE = " \t\r\n\0\x0b"
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


def parse_error(text: str) -> ApiError:
    """Markup that can never be accepted is the program's mistake, so it counts as a violation."""
    return bad_request(f"can't parse entities: {text}", violation=True)


class _Open:
    """A start tag that waits for its end."""

    __slots__ = ("argument", "begin", "extra", "offset", "tag")

    def __init__(self, tag: str, argument: str, extra: str, offset: int, begin: int) -> None:
        self.tag = tag
        self.argument = argument
        self.extra = extra
        self.offset = offset
        self.begin = begin


class _Parser:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.out: list[str] = []
        self.out_length = 0
        self.offset = 0
        self.entities: list[dict[str, Any]] = []
        self.open: list[_Open] = []

    def byte(self, position: int) -> int:
        return len(self.raw[:position].encode())

    def emit(self, piece: str) -> None:
        if piece:
            self.out.append(piece)
            self.out_length += len(piece)
            self.offset += utf16_length(piece)

    def run(self) -> tuple[str, list[dict[str, Any]]]:
        raw, position = self.raw, 0
        while found := _SPECIAL.search(raw, position):
            self.emit(raw[position : found.start()])
            plain = _PLAIN_TAG.match(raw, found.start())
            if plain is not None and self._plain_tag(plain[1], plain[2]):
                position = plain.end()
            elif found[0] == "&":
                character, position = decode_reference(raw, found.start())
                self.emit(character)
            elif raw.startswith("/", found.start() + 1):
                position = self._end_tag(found.start())
            else:
                position = self._start_tag(found.start())
        self.emit(raw[position:])
        if self.open:
            raise parse_error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.out), self.entities

    def _plain_tag(self, slash: str, tag: str) -> bool:
        """The short way for a tag without attributes; False when there is anything to complain about."""
        if not slash:
            if tag not in TAGS or tag == "span":
                return False
            self.open.append(_Open(tag, "", "", self.offset, self.out_length))
            return True
        if not self.open or self.open[-1].tag != tag:
            return False
        opened = self.open.pop()
        if self.offset > opened.offset:
            self._close(opened)
        return True

    def _start_tag(self, begin: int) -> int:
        raw, end, i = self.raw, len(self.raw), begin + 1
        unclosed = f"Unclosed start tag at byte offset {self.byte(begin)}"
        while i < end and raw[i] not in _SPACE and raw[i] != ">":
            i += 1
        if i >= end:
            raise parse_error(unclosed)
        tag = raw[begin + 1 : i].lower()
        if tag not in TAGS:
            raise parse_error(f'Unsupported start tag "{tag}" at byte offset {self.byte(begin)}')
        argument = extra = ""
        while True:
            while i < end and raw[i] in _SPACE:
                i += 1
            if i >= end:
                raise parse_error(unclosed)
            if raw[i] == ">":
                break
            name_begin = i
            while i < end and raw[i] not in _SPACE and raw[i] not in "=>/\"'":
                i += 1
            name = raw[name_begin:i]
            if not name:
                raise parse_error(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}')
            while i < end and raw[i] in _SPACE:
                i += 1
            value = ""
            if i < end and raw[i] == "=":
                value, i = self._attribute_value(i + 1, begin)
            if i >= end:
                raise parse_error(unclosed)
            match tag, name:
                case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
                    argument = value
                case ("code", "class") if value.startswith("language-"):
                    argument = value[9:]
                case ("span", "class") if value.startswith("tg-"):
                    argument = value[3:]
                case ("blockquote", "expandable"):
                    argument = "1"
                case ("tg-time", "format"):
                    extra = value
        if tag == "span" and argument != "spoiler":
            raise parse_error(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
        self.open.append(_Open(tag, argument, extra, self.offset, self.out_length))
        return i + 1

    def _attribute_value(self, i: int, tag_begin: int) -> tuple[str, int]:
        raw, end = self.raw, len(self.raw)
        while i < end and raw[i] in _SPACE:
            i += 1
        if i >= end:
            raise parse_error(f"Unclosed start tag at byte offset {self.byte(tag_begin)}")
        if raw[i] not in "\"'":
            token = _NAME_TOKEN.match(raw, i)
            assert token is not None
            after = token.end()
            if after < end and raw[after] not in _SPACE and raw[after] != ">":
                raise parse_error(f"Unexpected end of name token at byte offset {self.byte(i)}")
            return token[0].lower(), after
        quote, pieces = raw[i], []
        i += 1
        while i < end and raw[i] != quote:
            if raw[i] == "&":
                character, i = decode_reference(raw, i)
                pieces.append(character)
            else:
                pieces.append(raw[i])
                i += 1
        return "".join(pieces), i + 1 if i < end else i

    def _end_tag(self, begin: int) -> int:
        raw, end = self.raw, len(self.raw)
        if not self.open:
            raise parse_error(f"Unexpected end tag at byte offset {self.byte(begin)}")
        i = begin + 2
        while i < end and raw[i] not in _SPACE and raw[i] != ">":
            i += 1
        found = raw[begin + 2 : i].lower()
        while i < end and raw[i] in _SPACE:
            i += 1
        if i >= end or raw[i] != ">":
            raise parse_error(f"Unclosed end tag at byte offset {self.byte(begin)}")
        opened = self.open[-1]
        if found and found != opened.tag:
            raise parse_error(
                f'Unmatched end tag at byte offset {self.byte(begin)}, expected "</{opened.tag}>", found "</{found}>"'
            )
        self.open.pop()
        if self.offset > opened.offset:
            self._close(opened)
        return i + 1

    def _close(self, opened: _Open) -> None:
        span = {"offset": opened.offset, "length": self.offset - opened.offset}
        match opened.tag:
            case "a":
                url = opened.argument or "".join(self.out)[opened.begin :]
                entity = link_entity(url)
                if entity:
                    self.entities.append({**entity, **span})
            case "pre":
                if not self._merge_language(span, "code", self._last_language()):
                    self.entities.append({"type": "pre", **span})
            case "code":
                if not self._merge_language(span, "pre", opened.argument):
                    entity = {"type": "code", **span}
                    if opened.argument:
                        entity["language"] = opened.argument
                    self.entities.append(entity)
            case "blockquote":
                kind = "expandable_blockquote" if opened.argument else "blockquote"
                self.entities.append({"type": kind, **span})
            case "tg-emoji":
                if not opened.argument.isdigit() or int(opened.argument) == 0:
                    raise parse_error("Invalid custom emoji identifier specified")
                self.entities.append({"type": "custom_emoji", **span, "custom_emoji_id": opened.argument})
            case "tg-time":
                self.entities.append({"type": "date_time", **span, **date_time_fields(opened.argument, opened.extra)})
            case _:
                self.entities.append({"type": SIMPLE[opened.tag], **span})

    def _last_language(self) -> str:
        return self.entities[-1].get("language", "") if self.entities else ""

    def _merge_language(self, span: dict[str, Any], other: str, language: str) -> bool:
        """<pre><code class="language-x">…</code></pre>, in either order, is one block of code in language x."""
        if not self.entities or not language:
            return False
        last = self.entities[-1]
        if last["type"] != other or last["offset"] != span["offset"] or last["length"] != span["length"]:
            return False
        last.update(type="pre", language=language)
        return True


def decode_reference(raw: str, position: int) -> tuple[str, int]:
    """The character at `&…;` and where the text goes on; an unknown name leaves the ampersand as it is."""
    found = _REFERENCE.match(raw, position)
    if found is None:
        return "&", position + 1
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return (NAMED[name], found.end()) if name in NAMED else ("&", position + 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", position + 1
    return chr(code), found.end()


def link_entity(url: str) -> dict[str, Any] | None:
    """`text_link` or `text_mention` for an address; None for what Telegram does not take as an address."""
    mention = re.fullmatch(r"tg:(?://)?user\?id=(\d+)", url)
    if mention:
        return {"type": "text_mention", "user": {"id": int(mention[1])}}
    address = checked_link(url)
    return {"type": "text_link", "url": address} if address else None


def checked_link(url: str) -> str | None:
    """The address with its scheme, or None: http, https, tg, ton, mailto, tel with something that can be a host."""
    url = url.strip()
    if re.match(r"(?i)(tg|ton|tonsite|mailto|tel):", url):
        return url
    bare = re.fullmatch(r"(?i)(?:(https?)://)?([^\s/?#@]+@)?([^\s/?#:]+)(:\d{1,5})?([/?#]\S*)?", url)
    if not bare or ("." not in bare[3].strip(".") and not (bare[1] and bare[3] == "localhost")):
        return None
    if bare[1]:
        return url if bare[5] else url + "/"
    return f"http://{url}" if bare[5] else f"http://{url}/"


def date_time_fields(unix: str, form: str) -> dict[str, Any]:
    """The fields of a `date_time` entity. Refuses a time that is not a whole number of seconds."""
    if not re.fullmatch(r"-?\d{1,12}", unix):
        raise parse_error("Invalid Unix time specified")
    if not re.fullmatch(r"r|w?[dD]?[tT]?", form):
        raise parse_error("Invalid date-time format specified")
    return {"unix_time": int(unix), **({"date_time_format": form} if form else {})}


def parse_html(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """Text without markup and its entities (UTF-16 offsets). Refuses with the server's words and byte offset."""
    text, entities = _Parser(raw).run()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
