"""From the text parameters of a request to the text and entities of a message."""

from typing import Any

from playground.entity_detection import detect_entities
from playground.envelope import bad_request, violation
from playground.html_entities import checked_link, parse_html
from playground.markdown_entities import parse_markdown2, parse_old_markdown
from playground.text_length import utf16_length

MESSAGE_LENGTH_MAX = 4096
CAPTION_LENGTH_MAX = 1024
RAW_BYTES_MAX = 32768
ENTITIES_MAX = 100
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown2, "markdown": parse_old_markdown}
_PRIORITY = {
    kind: order
    for order, kind in enumerate(
        ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "bold", "italic",
         "underline", "strikethrough", "spoiler", "custom_emoji", "date_time")
    )
}  # fmt: skip
_NOT_WRITABLE = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_TRIMMED = " \t\n\r\x0b\x0c\xa0"


def parse_text(
    raw: str, parse_mode: str | None, given: list[dict[str, Any]] | None, *, detect: bool = True
) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities after markup, trimming and Telegram's own finds. Refuses bad markup and raw texts too long."""
    if len(raw) * 4 > RAW_BYTES_MAX and len(raw.encode()) > RAW_BYTES_MAX:
        raise violation("text is too long")
    if parse_mode:
        parser = _PARSERS.get(parse_mode.lower())
        if parser is None:
            raise violation("Unsupported parse_mode")
        text, entities = parser(raw)
    else:
        text, entities = raw, _given_entities(given or [])
    if "\r" in text:
        text, entities = _without_carriage_returns(text, entities)
    text, entities = _trim(text, entities)
    if entities:
        entities = _ordered(entities)
    if detect:
        found = detect_entities(text, _untouchable(text, entities))
        if found:
            entities = sorted([*entities, *found], key=lambda each: (each["offset"], -each["length"]))
    return text, entities[:ENTITIES_MAX]


def message_text(
    raw: str, parse_mode: str | None, given: list[dict[str, Any]] | None
) -> tuple[str, list[dict[str, Any]]]:
    """The text of a message, 1-4096 characters after markup."""
    text, entities = parse_text(raw, parse_mode, given)
    if not text.strip(_INVISIBLE + _TRIMMED):
        # a text that was all markup is "non-empty" only on the outside; the server has a second sentence for it
        raise violation("text must be non-empty" if raw.strip() else "message text is empty")
    if len(text) > MESSAGE_LENGTH_MAX:
        raise violation("message is too long")
    return text, entities


def caption_fields(params: dict[str, Any]) -> dict[str, Any]:
    """`caption`, `caption_entities`, `show_caption_above_media` for a message; an empty caption gives nothing."""
    raw = params.get("caption")
    if not raw:
        return {}
    text, entities = parse_text(raw, params.get("parse_mode"), params.get("caption_entities"))
    if len(text) > CAPTION_LENGTH_MAX:
        raise violation("message caption is too long")
    fields: dict[str, Any] = {}
    if text:
        fields["caption"] = text
        if entities:
            fields["caption_entities"] = entities
        if params.get("show_caption_above_media"):
            fields["show_caption_above_media"] = True
    return fields


def text_fields(params: dict[str, Any]) -> dict[str, Any]:
    """`text`, `entities`, `link_preview_options` for a message."""
    text, entities = message_text(params["text"], params.get("parse_mode"), params.get("entities"))
    fields: dict[str, Any] = {"text": text}
    if entities:
        fields["entities"] = entities
    preview = params.get("link_preview_options")
    if params.get("disable_web_page_preview"):
        preview = {"is_disabled": True}
    if preview:
        fields["link_preview_options"] = preview
    return fields


def _given_entities(given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    kept = []
    for entity in given:
        if entity["type"] in _NOT_WRITABLE or entity["length"] <= 0:
            continue
        entity = dict(entity)
        if entity["type"] == "text_link":
            address = checked_link(entity.get("url", ""))
            if address is None:
                continue
            entity["url"] = address
        elif entity["type"] == "text_mention" and "user" not in entity:
            raise bad_request('can\'t parse MessageEntity: Field "user" is not specified', violation=True)
        elif entity["type"] not in _PRIORITY and entity["type"] != "text_mention":
            raise bad_request("can't parse MessageEntity: Unsupported type specified", violation=True)
        kept.append(entity)
    return kept


def _without_carriage_returns(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    positions = []
    offset = 0
    for character in text:
        if character == "\r":
            positions.append(offset)
        offset += 1 + (character > "\uffff")

    def moved(point: int) -> int:
        return point - sum(position < point for position in positions)

    shifted = []
    for entity in entities:
        begin, end = moved(entity["offset"]), moved(entity["offset"] + entity["length"])
        if end > begin:
            shifted.append({**entity, "offset": begin, "length": end - begin})
    return text.replace("\r", ""), shifted


def _trim(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Blanks go at the end, and at the beginning as far as the first entity."""
    right = text.rstrip(_TRIMMED)
    leading = len(right) - len(right.lstrip(_TRIMMED))
    if leading and entities:
        leading = min([leading, *(entity["offset"] for entity in entities)])
    trimmed = right[leading:]
    if len(trimmed) == len(text):
        return text, entities
    size = utf16_length(trimmed)
    kept = []
    for entity in entities:
        begin = entity["offset"] - leading
        end = min(begin + entity["length"], size)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return trimmed, kept


def _ordered(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    entities = sorted(entities, key=lambda each: (each["offset"], -each["length"], _PRIORITY.get(each["type"], 50)))
    kept: list[dict[str, Any]] = []
    ends: dict[str, int] = {}
    code_end = 0
    for entity in entities:
        kind = entity["type"]
        end = entity["offset"] + entity["length"]
        if end <= ends.get(kind, 0) or end <= code_end:
            continue
        ends[kind] = end
        if kind in ("code", "pre"):
            code_end = end
        kept.append(entity)
    return kept


def _untouchable(text: str, entities: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Character ranges inside code and links, where Telegram looks for nothing."""
    spans = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in ("code", "pre", "text_link", "text_mention", "custom_emoji")
    ]
    if not spans or utf16_length(text) == len(text):
        return spans
    position = {}
    offset = 0
    for index, character in enumerate(text):
        position[offset] = index
        offset += 1 + (character > "\uffff")
    position[offset] = len(text)
    return [(position.get(low, 0), position.get(high, len(text))) for low, high in spans]
