"""Photos, documents and other files, single and as albums; getFile."""

from typing import Any

from playground import files
from playground.chats import PrivateChat, StoredMessage
from playground.envelope import bad_request, violation
from playground.media import media_fields, take_file
from playground.messages import CAPTIONED_KINDS, add_links, post_by_bot
from playground.methods.registry import Call, plays, refuse_unplayed
from playground.methods.sending import deliver, reply_target, sending_marks, spend
from playground.texts import caption_fields

ALBUM_MIN, ALBUM_MAX = 2, 10
_KIND_OF_METHOD = {
    "sendPhoto": "photo", "sendDocument": "document", "sendVideo": "video", "sendAudio": "audio", "sendVoice": "voice",
    "sendAnimation": "animation", "sendSticker": "sticker", "sendVideoNote": "video_note",
}  # fmt: skip


@plays(*_KIND_OF_METHOD)
def send_file(call: Call) -> dict[str, Any]:
    kind = _KIND_OF_METHOD[call.method]
    params = call.params
    caption = caption_fields(params) if kind in CAPTIONED_KINDS else {}
    reference, _ = take_file(call.world, call.bot, kind, params[kind], call.uploads)
    content = {**media_fields(reference, params), **_thumbnail(call, params), **caption}
    message = deliver(call, content)
    read_codes(call, message, kind, reference.file)
    return message.payload


def read_codes(call: Call, message: StoredMessage, kind: str, file: files.StoredFile) -> None:
    """Looks for QR codes in a photo, aside."""
    message.links = []
    if kind == "photo":
        payload = message.payload

        def note(links: list[str]) -> None:
            # by then the photo may have been replaced or the message deleted
            if message.payload.get("photo") is payload["photo"]:
                add_links(call.world, message, links)

        call.world.qr_reader.read(file, note)


def _thumbnail(call: Call, params: dict[str, Any]) -> dict[str, Any]:
    """A thumbnail must be an upload; it is taken and checked, and then not shown."""
    value = params.get("thumbnail")
    if value is not None:
        if not value.startswith("attach://"):
            raise bad_request("thumbnail must be uploaded as a file", violation=True)
        take_file(call.world, call.bot, "photo", value, call.uploads)
    return {}


@plays("sendMediaGroup")
def send_media_group(call: Call) -> list[dict[str, Any]]:
    refuse_unplayed(call.params)
    items = call.params["media"]
    kinds = {item["type"] for item in items}
    if not ALBUM_MIN <= len(items) <= ALBUM_MAX:
        raise violation("too many items specified" if len(items) > ALBUM_MAX else "there must be 2-10 items")
    for lonely in ("audio", "document"):
        if lonely in kinds and len(kinds) > 1:
            raise violation(f"{lonely} can't be mixed with other media types")
    if "live_photo" in kinds:
        raise bad_request("playground does not play live photos yet")
    prepared = []
    for item in items:
        caption = caption_fields(item)
        reference, _ = take_file(call.world, call.bot, item["type"], item["media"], call.uploads)
        prepared.append((reference, {**media_fields(reference, item), **caption}))
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    reply_to = reply_target(call, chat)
    marks = {"media_group_id": call.world.long_id(), **sending_marks(call, chat)}
    spend(call, chat, messages=len(items))
    payloads = []
    for reference, content in prepared:
        message = post_by_bot(call.world, call.bot, chat, content, reply_to=reply_to, marks=marks)
        read_codes(call, message, reference.kind, reference.file)
        payloads.append(message.payload)
    return payloads


@plays("getFile")
def get_file(call: Call) -> dict[str, Any]:
    reference = call.world.files.find(call.params["file_id"])
    if reference is None or reference.bot_id != call.bot.id:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(reference.file.content) > files.DOWNLOAD_MAX_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": reference.file_id,
        "file_unique_id": reference.file.unique_id,
        "file_size": len(reference.file.content),
        "file_path": reference.path,
    }


@plays("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> dict[str, Any]:
    account = call.world.accounts.get(call.params["user_id"])
    if account is None or not any(
        isinstance(chat, PrivateChat) and chat.started
        for chat in (call.world.private_chats.get((call.bot.id, account.id)),)
    ):
        raise bad_request("user not found")
    if account.profile_photo is None:
        return {"total_count": 0, "photos": []}
    stored = call.world.files.put(files.Upload("profile.jpg", account.profile_photo, "image/jpeg"))
    size = files.measure_image(account.profile_photo)
    assert size is not None, "profile photos are checked when they are set"
    stored.width, stored.height = size
    reference = call.world.files.refer(call.bot, "photo", stored)
    photos = [] if call.params.get("offset", 0) > 0 else [media_fields(reference, {})["photo"]]
    return {"total_count": 1, "photos": photos}
