"""Media of a request: found, measured, and written as the Bot API writes it."""

from typing import Any

from playground import files
from playground.bots import Bot
from playground.envelope import ApiError, bad_request, violation
from playground.files import FileReference, StoredFile, Upload
from playground.world import World

WRONG_FILE = "Wrong file identifier/HTTP URL specified"
_TITLES = {"photo": "Photo", "document": "Document", "video": "Video", "audio": "Audio", "voice": "VoiceNote",
           "animation": "Animation", "sticker": "Sticker", "video_note": "VideoNote"}  # fmt: skip


def take_file(world: World, bot: Bot, kind: str, value: str, uploads: dict[str, Upload]) -> tuple[FileReference, bool]:
    """The file a parameter names (`attach://part`, file_id or URL), and whether it was uploaded just now.

    Refuses foreign and unknown file_ids, files of another kind, files too big, and pictures that are none.
    """
    if value.startswith("attach://"):
        upload = uploads[value[9:]]
        if not upload.content:
            raise bad_request("file must be non-empty")
        if kind == "photo" and len(upload.content) > files.PHOTO_MAX_BYTES:
            size = len(upload.content)
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {files.PHOTO_MAX_BYTES} bytes"
            )
        if len(upload.content) > files.UPLOAD_MAX_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        return refer(world, bot, kind, world.files.put(upload)), True
    if value.startswith(("http://", "https://")):
        return refer(world, bot, kind, _from_web(world, kind, value)), True
    if not value:
        raise violation(f"there is no {kind.replace('_', ' ')} in the request")
    reference = world.files.find(value)
    if reference is None or reference.bot_id != bot.id:
        raise bad_request(WRONG_FILE)
    if reference.kind != kind:
        raise bad_request(f"can't use file of type {_TITLES[reference.kind]} as {_TITLES[kind]}")
    return reference, False


def _from_web(world: World, kind: str, url: str) -> StoredFile:
    """The playground is offline: only contents that were put at an address with `add_web_file` are found."""
    content = world.files.web.get(url)
    if content is None:
        raise bad_request("failed to get HTTP URL content")
    if len(content) > (files.URL_PHOTO_MAX_BYTES if kind == "photo" else files.URL_FILE_MAX_BYTES):
        raise bad_request("failed to get HTTP URL content")
    return world.files.put(Upload(url.rpartition("/")[2].partition("?")[0] or "file", content, ""))


def refer(world: World, bot: Bot, kind: str, file: StoredFile) -> FileReference:
    """The bot's reference to a content; a photo is measured first."""
    if kind == "photo" and not file.width:
        size = files.measure_image(file.content)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size
        ratio = max(width, height) / min(width, height)
        if width + height > files.PHOTO_SIDES_MAX or ratio > files.PHOTO_RATIO_MAX:
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        file.width, file.height = width, height
        if not file.content_type.startswith("image/"):
            file.content_type = "image/jpeg"
    return world.files.refer(bot, kind, file)


def media_fields(reference: FileReference, params: dict[str, Any]) -> dict[str, Any]:
    """The message field(s) for a file: `photo`, `document`, … as the Bot API writes them."""
    file, kind = reference.file, reference.kind
    body: dict[str, Any] = {
        "file_id": reference.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    if kind == "photo":
        fields: dict[str, Any] = {"photo": [{**body, "width": file.width, "height": file.height}]}
        if params.get("has_spoiler"):
            fields["has_media_spoiler"] = True
        return fields
    if kind not in ("voice", "video_note", "sticker"):
        body["file_name"] = file.filename or "file"
    if kind not in ("video_note", "sticker"):
        body["mime_type"] = file.content_type
    if kind in ("video", "animation"):
        body |= {"width": params.get("width", 0), "height": params.get("height", 0)}
    if kind in ("video", "animation", "audio", "voice", "video_note"):
        body["duration"] = params.get("duration", 0)
    if kind == "video_note":
        body["length"] = params.get("length", 240)
    if kind == "audio":
        body |= {key: params[key] for key in ("performer", "title") if params.get(key)}
    if kind == "sticker":
        size = files.measure_image(file.content) or (512, 512)
        body |= {
            "type": "regular",
            "width": size[0],
            "height": size[1],
            "is_animated": file.filename.endswith(".tgs"),
            "is_video": file.filename.endswith(".webm"),
        }
    fields = {kind: body}
    if kind == "animation":
        fields["document"] = {
            key: body[key] for key in ("file_id", "file_unique_id", "file_size", "file_name", "mime_type")
        }
    if params.get("has_spoiler") and kind in ("video", "animation"):
        fields["has_media_spoiler"] = True
    return fields
