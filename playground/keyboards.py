"""Keyboards: what the server takes, what it refuses, what it drops."""

import re
from typing import Any

from playground.envelope import bad_request, violation
from playground.html_entities import checked_link

INLINE_ROW_MAX = 8
INLINE_BUTTONS_MAX = 100
REPLY_ROW_MAX = 12
REPLY_BUTTONS_MAX = 300
STYLES = ("danger", "success", "primary")
INLINE_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
)  # fmt: skip
REPLY_REQUESTS = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_user": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_managed_bot": "managed bots can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
}


def inline_keyboard(
    markup: dict[str, Any], *, private: bool = True, inline_message: bool = False
) -> dict[str, Any] | None:
    """The inline keyboard as it is stored; None for an empty one, which means "no keyboard".

    Strict where the server is silently lenient: rows of more than 8, more than 100 buttons and several actions
    on one button are refused.
    """
    if markup["inline_keyboard"] and not all(isinstance(row, list) for row in markup["inline_keyboard"]):
        raise violation('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    rows = []
    total = 0
    for row in markup["inline_keyboard"]:
        buttons = [_inline_button(button, private, inline_message) for button in row if _has_face(button)]
        if len(buttons) > INLINE_ROW_MAX:
            raise violation("reply markup is too long: more than 8 buttons in a row")
        total += len(buttons)
        if buttons:
            rows.append(buttons)
    if total > INLINE_BUTTONS_MAX:
        raise violation("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def reply_keyboard(markup: dict[str, Any], *, private: bool) -> dict[str, Any]:
    """The reply keyboard as it is shown; a button given as a plain string becomes an object."""
    rows = []
    total = 0
    for row in markup["keyboard"]:
        buttons = []
        for button in row:
            if isinstance(button, str):
                button = {"text": button}
            if not _has_face(button):
                continue
            _check_style(button, "keyboard button")
            requests = [name for name in REPLY_REQUESTS if button.get(name)]
            if len(requests) > 1:
                raise violation("can't parse keyboard button: a button can request one thing only")
            if requests and not private:
                raise violation(REPLY_REQUESTS[requests[0]])
            _check_request(button, requests)
            buttons.append(button)
        if len(buttons) > REPLY_ROW_MAX:
            raise violation("reply markup is too long: more than 12 buttons in a row")
        total += len(buttons)
        if buttons:
            rows.append(buttons)
    if total > REPLY_BUTTONS_MAX:
        raise violation("reply markup is too long")
    return {**markup, "keyboard": rows}


def _check_request(button: dict[str, Any], requests: list[str]) -> None:
    if "request_users" in requests and not 1 <= button["request_users"].get("max_quantity", 1) <= 10:
        raise violation("can't parse keyboard button: invalid max_quantity specified")
    if "web_app" in requests:
        _check_web_app(button, "keyboard button")


def _has_face(button: dict[str, Any]) -> bool:
    """A button without text and icon is silently dropped by the server."""
    return bool(button["text"].strip() or button.get("icon_custom_emoji_id"))


def _inline_button(button: dict[str, Any], private: bool, inline_message: bool) -> dict[str, Any]:
    actions = [name for name in INLINE_ACTIONS if name in button and button[name] is not False]
    if not actions:
        raise violation("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise violation(f"can't parse inline keyboard button: several actions on one button: {', '.join(actions)}")
    _check_style(button, "inline keyboard button")
    action = actions[0]
    if action == "url":
        return {**button, "url": _button_url(button["url"])}
    if action == "web_app":
        if not private or inline_message:
            raise bad_request("BUTTON_TYPE_INVALID", violation=True)
        _check_web_app(button, "inline keyboard button")
    elif action in ("login_url", "callback_game"):
        raise bad_request(f"playground does not play {action} buttons yet")
    return button


def _button_url(url: str) -> str:
    if re.fullmatch(r"tg:(?://)?user\?id=\d+", url):
        return url
    address = checked_link(url) if not re.search(r"\s", url) else None
    if address is None or address.startswith(("mailto:", "tel:")):
        raise violation(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return address


def _check_web_app(button: dict[str, Any], kind: str) -> None:
    url = button["web_app"]["url"]
    if not url.startswith("https://"):
        raise violation(f"{kind} Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _check_style(button: dict[str, Any], kind: str) -> None:
    if "style" in button and button["style"] not in STYLES:
        raise violation(f"can't parse {kind}: invalid button style specified")
    icon = button.get("icon_custom_emoji_id")
    if icon is not None and not icon.isdigit():
        raise violation(f"can't parse {kind}: invalid custom emoji identifier specified")
