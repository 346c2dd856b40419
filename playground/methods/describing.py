"""What a bot says about itself: commands, names, descriptions, menu button."""

import re
from typing import Any

from playground.chats import PrivateChat
from playground.envelope import bad_request, violation
from playground.methods.registry import Call, plays

COMMANDS_MAX = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


@plays("getMe")
def get_me(call: Call) -> dict[str, Any]:
    return call.bot.as_me()


def _language(call: Call) -> str:
    code: str = call.params.get("language_code", "")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise violation("invalid language code specified")
    return code


def _scope(call: Call) -> str:
    """The scope as the key commands are kept under. Refuses chats that are not known."""
    scope = call.params.get("scope", {"type": "default"})
    kind: str = scope["type"]
    if not kind.startswith("chat"):
        return kind
    chat = call.world.known_chat(call.bot, scope["chat_id"])
    if kind == "chat":
        return f"chat:{chat.id}"
    if isinstance(chat, PrivateChat):
        raise bad_request("chat scope can't be used in private chats")
    suffix = f":{scope['user_id']}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{suffix}"


def _tell(call: Call) -> bool:
    call.world.events.publish_to_all({"type": "bots"})
    return True


@plays("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call.params["commands"]
    if len(commands) > COMMANDS_MAX:
        raise violation("BOT_COMMANDS_TOO_MUCH")
    checked = []
    for each in commands:
        command = each["command"].removeprefix("/")
        description = each["description"].strip()
        if not command:
            raise violation("Command must be non-empty")
        if len(command) > 32:
            raise violation("Command length must not exceed 32")
        if not _COMMAND.fullmatch(command):
            raise violation("BOT_COMMAND_INVALID")
        if not description:
            raise violation("Command description must be non-empty")
        if len(description) > 256:
            raise violation("Command description length must not exceed 256")
        checked.append({"command": command, "description": description})
    key = (_scope(call), _language(call))
    if checked:
        call.bot.commands[key] = checked
    else:
        call.bot.commands.pop(key, None)
    return _tell(call)


@plays("getMyCommands")
def get_my_commands(call: Call) -> list[dict[str, Any]]:
    return call.bot.commands.get((_scope(call), _language(call)), [])


@plays("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), _language(call)), None)
    return _tell(call)


def _set_text(call: Call, texts: dict[str, str], value: str) -> bool:
    language = _language(call)
    if value:
        texts[language] = value
    else:
        texts.pop(language, None)
    return _tell(call)


@plays("setMyName")
def set_my_name(call: Call) -> bool:
    name = call.params.get("name", "")
    if not name and not _language(call):
        raise bad_request("BOT_TITLE_INVALID")
    return _set_text(call, call.bot.names, name)


@plays("getMyName")
def get_my_name(call: Call) -> dict[str, Any]:
    return {"name": call.bot.text_for(call.bot.names, _language(call))}


@plays("setMyDescription")
def set_my_description(call: Call) -> bool:
    return _set_text(call, call.bot.descriptions, call.params.get("description", ""))


@plays("getMyDescription")
def get_my_description(call: Call) -> dict[str, Any]:
    return {"description": call.bot.text_for(call.bot.descriptions, _language(call))}


@plays("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    return _set_text(call, call.bot.short_descriptions, call.params.get("short_description", ""))


@plays("getMyShortDescription")
def get_my_short_description(call: Call) -> dict[str, Any]:
    return {"short_description": call.bot.text_for(call.bot.short_descriptions, _language(call))}


def _menu_chat(call: Call) -> PrivateChat | None:
    if "chat_id" not in call.params:
        return None
    chat = call.world.known_chat(call.bot, call.params["chat_id"])
    if not isinstance(chat, PrivateChat):
        raise bad_request("menu button can be set in private chats only")
    return chat


@plays("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    chat = _menu_chat(call)
    button = call.params.get("menu_button", {"type": "default"})
    if button["type"] == "web_app":
        if not button["text"].strip():
            raise violation("BUTTON_TEXT_INVALID")
        if not button["web_app"]["url"].startswith("https://"):
            raise violation(
                f"menu button Web App URL '{button['web_app']['url']}' is invalid: Only HTTPS links are allowed"
            )
    if chat is None:
        call.bot.menu_button = {"type": "commands"} if button["type"] == "default" else button
    else:
        chat.menu_button = None if button["type"] == "default" else button
    return _tell(call)


@plays("getChatMenuButton")
def get_chat_menu_button(call: Call) -> dict[str, Any]:
    chat = _menu_chat(call)
    return (chat.menu_button if chat else None) or call.bot.menu_button


@plays("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(call: Call) -> bool:
    for_channels = bool(call.params.get("for_channels"))
    if "rights" in call.params:
        call.bot.administrator_rights[for_channels] = call.params["rights"]
    else:
        call.bot.administrator_rights.pop(for_channels, None)
    return True


@plays("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(call: Call) -> dict[str, Any]:
    none = dict.fromkeys(
        ("is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
         "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
         "can_delete_stories", "can_send_welcome_messages"),
        False,
    )  # fmt: skip
    return {**none, **call.bot.administrator_rights.get(bool(call.params.get("for_channels")), {})}
