"""A batch as files in this chat: Excel for who prints, labels for who has a printer. Written aside, part by part."""

import asyncio
import functools
import logging
import re
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from admin_bot.code_presses import AskCodeLabels, CodeBatch, ExportCodeBatch, MakeCodeLabels
from admin_bot.keyboards import codes as keyboards
from admin_bot.messenger import patiently
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import NumberNotUnderstood
from club.gamification.product_codes import (
    LABELS_MAX,
    CodeBatchView,
    CodeName,
    check_span,
    code_batch,
    code_key,
    grouped,
    note_code_export,
    note_code_labels,
    payload_of,
    sheets_of,
)
from club.gamification.product_codes.sheets import SheetWords, write_sheet
from club.money import BasisPoints
from club.persian import to_ascii_digits
from club.pictures.labels import LabelFace, LabelWords, write_labels

routes = Routes()
logger = logging.getLogger(__name__)

PROGRESS_SECONDS = 2.0
UPLOAD_SECONDS = 300
LABELS_OFFERED = 400
_WHOLE = 10_000
_WORK = "codes"
_TWO_NUMBERS = re.compile(r"\D*(\d{1,7})\D+(\d{1,7})\D*")


@dataclass(slots=True)
class _Progress:
    """How far a file has come, told from the thread that writes it; `stopped` ends the writing."""

    rows: int = 0
    stopped: bool = False

    def tell(self, rows: int) -> bool:
        self.rows += rows
        return not self.stopped


@dataclass(frozen=True, slots=True)
class _Part:
    """One file: its name, its serials, and how it is written."""

    name: str
    serials: range
    write: Callable[[Path, Callable[[int], bool]], None] = field(repr=False)


@routes.press(ExportCodeBatch, needs="manage_play")
async def export(turn: Turn, press: ExportCodeBatch) -> None:
    if turn.desk.background.busy(_WORK):
        await turn.toast(turn.speaker.plain("admin-code-export-busy"), alert=True)
        return
    shown = await code_batch(turn.club, turn.staff, press.batch_id)
    await note_code_export(turn.club, turn.staff, shown.id, key=press.key)
    words, link, key = _sheet_words(turn), _link(turn), code_key(turn.club)
    parts = [
        _Part(
            f"codes-{shown.number}-{serials.start}-{serials.stop - 1}.xlsx",
            serials,
            functools.partial(_write_sheet, key, shown, serials, words, link),
        )
        for serials in sheets_of(shown.count)
    ]
    await _begin(turn, shown, parts)


def _write_sheet(
    key: Any,
    shown: CodeBatchView,
    serials: range,
    words: SheetWords,
    link: str,
    path: Path,
    tell: Callable[[int], bool],
) -> None:
    write_sheet(path, key, shown.number, shown.prefix, serials, words=words, link=link, tell=tell)


def _sheet_words(turn: Turn) -> SheetWords:
    speaker = turn.speaker
    return SheetWords(
        speaker.plain("admin-code-sheet-name"),
        speaker.plain("admin-code-sheet-serial"),
        speaker.plain("admin-code-sheet-code"),
        speaker.plain("admin-code-sheet-link"),
        rtl=speaker.rtl,
    )


def _bot(turn: Turn) -> str:
    return turn.desk.customer_username().lstrip("@")


def _link(turn: Turn) -> str:
    return f"https://t.me/{_bot(turn)}?start="


# -- labels


@routes.press(AskCodeLabels, needs="manage_play")
async def ask_labels(turn: Turn, press: AskCodeLabels) -> None:
    shown = await code_batch(turn.club, turn.staff, press.batch_id)
    await turn.ask("code-labels", batch_id=shown.id, back=CodeBatch(shown.id).pack())
    text = turn.speaker.say("admin-code-ask-labels", largest=LABELS_MAX, count=shown.count)
    last = min(LABELS_OFFERED, shown.count)
    await turn.show(text, keyboards.labels(turn.speaker, shown.id, 1, last, turn.new_key()))


@routes.press(MakeCodeLabels, needs="manage_play")
async def make(turn: Turn, press: MakeCodeLabels) -> None:
    await _make_labels(turn, press.batch_id, press.first, press.last, press.key)


@routes.step("code-labels", needs="manage_play")
async def span_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """Said back on a button, whose message then says how far the file has come."""
    found = _TWO_NUMBERS.fullmatch(to_ascii_digits(turn.text))
    if found is None:
        raise NumberNotUnderstood
    shown = await code_batch(turn.club, turn.staff, asked["batch_id"])
    first, last = int(found[1]), int(found[2])
    check_span(first, last, shown.count, largest=LABELS_MAX)
    text = turn.speaker.say("admin-code-labels-sure", title=shown.title, first=first, last=last)
    await turn.show(text, keyboards.labels(turn.speaker, shown.id, first, last, turn.new_key()))


async def _make_labels(turn: Turn, batch_id: int, first: int, last: int, key: str) -> None:
    """Written in the language of the club, in which the product is sold."""
    shown = await code_batch(turn.club, turn.staff, batch_id)
    check_span(first, last, shown.count, largest=LABELS_MAX)
    if turn.desk.background.busy(_WORK):
        await turn.toast(turn.speaker.plain("admin-code-export-busy"), alert=True)
        return
    await note_code_labels(turn.club, turn.staff, batch_id, first, last, key=key)
    language = turn.profile.language
    hint = turn.desk.texts.say_plain(language, "admin-code-label-hint", bot=f"@{_bot(turn)}")
    words = LabelWords(shown.product or shown.title, hint, language)
    serials = range(first, last + 1)
    name = f"labels-{shown.number}-{first}-{last}.pdf"
    faces = functools.partial(_faces, turn, shown, serials)
    await _begin(turn, shown, [_Part(name, serials, functools.partial(_write_labels, words, faces))])


def _write_labels(
    words: LabelWords, faces: Callable[[], list[LabelFace]], path: Path, tell: Callable[[int], bool]
) -> None:
    write_labels(path, words, faces(), tell)


def _faces(turn: Turn, shown: CodeBatchView, serials: range) -> list[LabelFace]:
    key, link, made = code_key(turn.club), _link(turn), []
    for serial in serials:
        signs = key.write(CodeName(shown.number, serial))
        groups = tuple(grouped(signs, shown.prefix).split("-"))
        made.append(LabelFace(groups, f"{link}{payload_of(signs)}"))
    return made


# -- writing and sending


async def _begin(turn: Turn, shown: CodeBatchView, parts: list[_Part]) -> None:
    await turn.toast(turn.speaker.plain("admin-code-export-begun"))
    await _say_progress(turn, shown, 0)
    turn.desk.background.start(_WORK, _write_and_send(turn, shown, parts))


async def _write_and_send(turn: Turn, shown: CodeBatchView, parts: list[_Part]) -> None:
    progress, count = _Progress(), sum(len(part.serials) for part in parts)
    writing: asyncio.Future[None] | None = None
    with tempfile.TemporaryDirectory(prefix="club-codes-") as folder:
        try:
            for part in parts:
                path = Path(folder) / part.name
                writing = asyncio.ensure_future(asyncio.to_thread(part.write, path, progress.tell))
                await _tell_progress(turn, shown, writing, progress, count)
                await writing
                await _send(turn, shown, part, path)
                await asyncio.to_thread(path.unlink)
            await _finish(turn, shown, "admin-code-export-done", files=len(parts))
        except (TelegramError, OSError) as error:
            logger.warning("codes could not be sent: %s", error)
            await _finish(turn, shown, "admin-code-export-not-sent")
        finally:
            progress.stopped = True
            if writing is not None:  # the thread must not find its folder gone
                await asyncio.wait([writing])


async def _tell_progress(
    turn: Turn, shown: CodeBatchView, writing: "asyncio.Future[None]", progress: _Progress, count: int
) -> None:
    told, since = 0, time.monotonic()
    while not writing.done():
        await asyncio.wait([writing], timeout=PROGRESS_SECONDS)
        share = _WHOLE * min(progress.rows, count) // count
        if not writing.done() and share > told and time.monotonic() - since >= PROGRESS_SECONDS:
            told, since = share, time.monotonic()
            await _say_progress(turn, shown, share)


async def _say_progress(turn: Turn, shown: CodeBatchView, share: int) -> None:
    percent = turn.speaker.percent(BasisPoints(share // 100 * 100))
    try:
        await turn.show(turn.speaker.say("admin-code-export-progress", title=shown.title, percent=percent))
    except TelegramError as error:
        logger.info("an export's screen stays as it is: %s", error.message)


async def _finish(turn: Turn, shown: CodeBatchView, key: str, **values: Any) -> None:
    """Below the files, where it is seen."""
    try:
        text = turn.speaker.say(key, title=shown.title, **values)
        await turn.show(text, keyboards.back(turn.speaker, shown.id), fresh=True)
    except TelegramError as error:
        logger.info("the end of an export was not told: %s", error.message)


async def _send(turn: Turn, shown: CodeBatchView, part: _Part, path: Path) -> None:
    caption = turn.speaker.say(
        "admin-code-export-part", title=shown.title, first=part.serials.start, last=part.serials.stop - 1
    )
    content = await asyncio.to_thread(path.read_bytes)
    await patiently(
        lambda: turn.telegram.send_document(
            turn.chat.platform_user_id,
            content,
            caption=caption,
            filename=part.name,
            parse_mode=ParseMode.HTML,
            write_timeout=UPLOAD_SECONDS,
            read_timeout=UPLOAD_SECONDS,
        )
    )
