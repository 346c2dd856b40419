"""Entities that Telegram finds by itself in any text: commands, addresses, mentions, hashtags, e-mails, phones."""

import re
from typing import Any

from playground.text_length import utf16_length

_HINT = re.compile(r"[/@#$.:+]|\d{7}")
_TOP_LEVEL = "com|org|net|ir|me|io|app|dev|info|shop|store|co|ai|club|online|xyz|site|biz|edu|gov|tv|us|uk|de|fr|ru|tr"
_PATTERNS = (
    ("email", re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w-])")),
    (
        "url",
        re.compile(
            rf"(?i)(?<![\w@.-])(?:(?:https?|tg|ton)://[^\s<>\"']+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_TOP_LEVEL})"
            r"(?![\w-])(?::\d{2,5})?(?:[/?#][^\s<>\"']*)?)"
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{3,31})?(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])[\w\u200c]{1,256}(?:@[A-Za-z][A-Za-z0-9_]{3,31})?")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?!\w)")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{7,17}\d(?!\w)")),
)
_TRAILING = ".,:;!?'\")]}»…"


def detect_entities(text: str, taken: list[tuple[int, int]] | None = None) -> list[dict[str, Any]]:
    """Entities (UTF-16 offsets) found in the text; `taken` are character ranges that no found entity may touch."""
    if not _HINT.search(text):
        return []
    ranges = list(taken or ())
    found: list[tuple[int, int, str]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            begin, end = match.span()
            if kind == "url":
                end = begin + len(match[0].rstrip(_TRAILING))
                if match[0].endswith(")") and "(" in match[0]:
                    end = begin + len(match[0])
            if all(end <= low or begin >= high for low, high in ranges):
                ranges.append((begin, end))
                found.append((begin, end, kind))
    found.sort()
    return [
        {"type": kind, "offset": utf16_length(text[:begin]), "length": utf16_length(text[begin:end])}
        for begin, end, kind in found
    ]
