"""Uploaded files: what is kept, and the ids a bot gets for it."""

import base64
import hashlib
import io
import mimetypes
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

from playground.bots import Bot

PHOTO_MAX_BYTES = 10 << 20
UPLOAD_MAX_BYTES = 50 << 20
DOWNLOAD_MAX_BYTES = 20 << 20
URL_PHOTO_MAX_BYTES = 5 << 20
URL_FILE_MAX_BYTES = 20 << 20
PHOTO_SIDES_MAX = 10_000
PHOTO_RATIO_MAX = 20
_PREFIXES = {"photo": "AgACAgQAAx", "document": "BQACAgQAAx", "video": "BAACAgQAAx", "audio": "CQACAgQAAx",
             "voice": "AwACAgQAAx", "animation": "CgACAgQAAx", "sticker": "CAACAgQAAx", "video_note": "DQACAgQAAx"}  # fmt: skip
_FOLDERS = {"photo": "photos", "document": "documents", "video": "videos", "audio": "music", "voice": "voice",
            "animation": "animations", "sticker": "stickers", "video_note": "video_notes"}  # fmt: skip


@dataclass(slots=True)
class Upload:
    """A file part of a request."""

    filename: str
    content: bytes
    content_type: str


@dataclass(slots=True)
class StoredFile:
    """Content that was uploaded once; `unique_id` follows from the content, so it is the same for every bot."""

    unique_id: str
    content: bytes
    filename: str
    content_type: str
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class FileReference:
    """What a file_id stands for: a content, as one kind of media, for one bot."""

    file_id: str
    bot_id: int
    kind: str
    file: StoredFile
    path: str


class FileStore:
    """All contents and all file ids. A file_id works any number of times, but only for its own bot."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._references: dict[str, FileReference] = {}
        self._paths: dict[tuple[int, str], FileReference] = {}
        self.web: dict[str, bytes] = {}

    def put(self, upload: Upload) -> StoredFile:
        """Keeps a content once; equal contents share their `unique_id`."""
        digest = hashlib.sha256(upload.content).digest()
        unique_id = "AQAD" + base64.urlsafe_b64encode(digest[:9]).decode()
        kept = self._files.get(unique_id)
        if kept is None:
            content_type = upload.content_type
            if content_type in ("", "application/octet-stream"):
                content_type = mimetypes.guess_type(upload.filename)[0] or "application/octet-stream"
            kept = StoredFile(unique_id, upload.content, upload.filename, content_type)
            self._files[unique_id] = kept
        return kept

    def refer(self, bot: Bot, kind: str, file: StoredFile) -> FileReference:
        """The file_id of this content for this bot as this kind of media."""
        digest = hashlib.sha256(f"{bot.id}/{kind}/{file.unique_id}".encode()).digest()
        file_id = _PREFIXES[kind] + base64.urlsafe_b64encode(digest + digest[:4]).decode().rstrip("=")
        reference = self._references.get(file_id)
        if reference is None:
            extension = "jpg" if kind == "photo" else (file.filename.rpartition(".")[2] if "." in file.filename else "")
            path = f"{_FOLDERS[kind]}/file_{len(self._references)}" + (f".{extension}" if extension else "")
            reference = FileReference(file_id, bot.id, kind, file, path)
            self._references[file_id] = reference
            self._paths[bot.id, path] = reference
        return reference

    def find(self, file_id: str) -> FileReference | None:
        return self._references.get(file_id)

    def find_path(self, bot: Bot, path: str) -> FileReference | None:
        return self._paths.get((bot.id, path))


def measure_image(content: bytes) -> tuple[int, int] | None:
    """Width and height from the image's header; None when it is no image."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
