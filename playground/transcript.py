"""A chat as plain text, for people who read test failures."""

from typing import Any

from playground.chats import Chat
from playground.messages import media_kind
from playground.text_length import utf16_slice

_MEDIA_WORDS = {
    "photo": "photo", "document": "document", "video": "video", "audio": "audio", "voice": "voice",
    "animation": "animation", "sticker": "sticker", "video_note": "video note",
}  # fmt: skip


def transcript(chat: Chat, person_id: int | None = None) -> str:
    """Everything that happened in a chat, one entry a line (further lines of a text are indented).

    `who: text [button] [button]`; `who edits: …`, `who deletes: …`, `who presses [button]`, `who answers: «text»`.
    """
    border = chat.cleared_up_to.get(person_id, 0) if person_id is not None else 0
    lines = []
    for entry in chat.history:
        if entry.content.get("message_id", border + 1) <= border:
            continue
        body = describe(entry.content)
        match entry.what:
            case "message":
                lines.append(f"{entry.who}: {body}")
            case "edit":
                lines.append(f"{entry.who} edits: {body}")
            case "delete":
                lines.append(f"{entry.who} deletes: {body}")
            case "press":
                lines.append(f"{entry.who} presses [{entry.content['text']}]")
            case "callback_answer":
                mark = "alert" if entry.content.get("show_alert") else "answers"
                lines.append(f"{entry.who} {mark}: «{entry.content['text']}»")
            case "vote":
                lines.append(f"{entry.who} votes: {entry.content['text'] or '—'}")
            case "pay":
                lines.append(f"{entry.who} pays «{entry.content['text']}»")
            case what:
                lines.append(f"{entry.who} {what}s the bot")
    return "\n".join(line.replace("\n", "\n    ") for line in lines)


def describe(payload: dict[str, Any]) -> str:
    """One message as text: «media», text or caption, [buttons] row by row."""
    pieces = []
    kind = media_kind(payload)
    if kind:
        pieces.append(f"«{_MEDIA_WORDS[kind]}»")
    text = payload.get("text") or payload.get("caption")
    if text:
        pieces.append(text + _hidden_links(payload))
    pieces += [words for key, value in payload.items() if (words := _special(key, value))]
    line = " ".join(pieces)
    for row in payload.get("reply_markup", {}).get("inline_keyboard", []):
        line += "\n" + " ".join(f"[{button['text']}]" for button in row)
    return line


def _hidden_links(payload: dict[str, Any]) -> str:
    text = payload.get("text") or payload.get("caption") or ""
    entities = payload.get("entities") or payload.get("caption_entities") or ()
    links = [
        f"{utf16_slice(text, each['offset'], each['length'])} → {each['url']}"
        for each in entities
        if each["type"] == "text_link"
    ]
    return f" ({'; '.join(links)})" if links else ""


def _special(key: str, value: Any) -> str:
    match key:
        case "contact":
            return f"«contact {value['phone_number']} {value['first_name']}»"
        case "dice":
            return f"«{value['emoji']} {value['value']}»"
        case "location":
            return f"«location {value['latitude']}, {value['longitude']}»"
        case "venue":
            return f"«{value['title']}»"
        case "poll":
            return f"«poll {value['question']}: {' / '.join(option['text'] for option in value['options'])}»"
        case "invoice":
            return f"«invoice {value['title']}: {value['total_amount']} {value['currency']}»"
        case "successful_payment":
            return f"«paid {value['total_amount']} {value['currency']}»"
        case "refunded_payment":
            return f"«refunded {value['total_amount']} {value['currency']}»"
        case "users_shared":
            return f"«users {', '.join(str(user['user_id']) for user in value['users'])}»"
        case "pinned_message":
            return f"«pinned message {value['message_id']}»"
        case _:
            return ""
