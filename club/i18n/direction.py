"""Lines that would be shown the wrong way round because of how they begin.

A reader's client takes the direction of a line from its first strong letter; many do not skip what is isolated. A Persian line
that begins with an emoji, a number or a Latin word would flip, and so would an English line that begins with a Persian name.
An invisible mark in front of the line keeps it.
"""

import re

LRM = "\u200e"
RLM = "\u200f"

_RTL_RANGES = [
    (0x05D0, 0x05EA), (0x0620, 0x064A), (0x066E, 0x06D5), (0x06EE, 0x06EF), (0x06FA, 0x06FF), (0x0750, 0x077F),
    (0x08A0, 0x08C7), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC),
]  # fmt: skip
_RTL_LETTERS = frozenset(chr(code) for first, last in _RTL_RANGES for code in range(first, last + 1)) | {RLM}
_RTL_CLASS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _RTL_RANGES)
_ANY_LTR_LETTER = re.compile(rf"[^\W\d_{_RTL_CLASS}]")
_ANY_RTL_LETTER = re.compile(f"[{_RTL_CLASS}]")
# What has no direction: tags, what is written as &...; and all but letters. An LRM is none of them: such a line is marked already.
_STARTS_RTL = re.compile(rf"(?:<[^>]*+>|&#?\w++;|[^\w{LRM}]|[\d_])*+[{_RTL_CLASS}]")
# A mark may stand inside bold or a quote, not inside code (it would be copied) nor inside a custom emoji.
_TAGS_TO_ENTER = re.compile(r"(?:<(?!/|pre\b|code\b|tg-emoji\b)[a-z][^>]*>)*", re.IGNORECASE)
_CODE_TAG = re.compile(r"<(/?)(?:pre|code)\b", re.IGNORECASE)
# "/menu" and "@name" as clients find them; not the slashes of an address or a tag.
_SIGN_BEFORE_LATIN = re.compile(r"(?<![\w/<>.:@])(?=[/@][A-Za-z])")


def mark_rtl_lines(text: str) -> str:
    """Put an RLM before each line of an RTL text that would otherwise flip; lines inside code stay as they are."""
    if "\n" not in text:
        return text if not text or text[0] in _RTL_LETTERS else _marked(text, RLM)
    has_code = "<pre" in text or "<code" in text
    depth = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line and depth == 0 and line[0] not in _RTL_LETTERS:
            lines[number] = _marked(line, RLM)
        if has_code:
            depth += _code_depth_of(line)
    return "\n".join(lines)


def mark_ltr_lines(text: str) -> str:
    """Put an LRM before each line of an LTR text whose first letter is an RTL one; lines inside code stay as they are.

    A text without RTL letters, the usual case, stays the very same.
    """
    if _ANY_RTL_LETTER.search(text) is None:
        return text
    depth = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if depth == 0 and _STARTS_RTL.match(line):
            lines[number] = _marked(line, LRM)
        depth += _code_depth_of(line)
    return "\n".join(lines)


def keep_signs_before(text: str) -> str:
    """Put an LRM before each command and each name with an @ in a text of an RTL language.

    Their sign has no direction: it would be shown behind its word. What is found and tapped stays the same.
    """
    return _SIGN_BEFORE_LATIN.sub(LRM, text)


def meets_other_direction(text: str, *, rtl: bool) -> bool:
    """Whether a text of an RTL language (or of an LTR one) has letters that run the other way."""
    return (_ANY_LTR_LETTER if rtl else _ANY_RTL_LETTER).search(text) is not None


def _code_depth_of(line: str) -> int:
    return sum(-1 if closing else 1 for closing in _CODE_TAG.findall(line))


def _marked(line: str, mark: str) -> str:
    tags = _TAGS_TO_ENTER.match(line)
    start = tags.end() if tags else 0
    rest = line[start:]
    if not rest.strip() or rest.startswith(("</", "<pre", mark)) or (mark == RLM and rest[0] in _RTL_LETTERS):
        return line
    return f"{line[:start]}{mark}{rest}"
