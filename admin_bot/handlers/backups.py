"""A backup of the club as a file in this chat, and putting one back in two steps."""

import asyncio
import logging
import tempfile
from pathlib import Path
from typing import Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from admin_bot.backup_presses import AskForFile, Backups, ConsiderRestore, MakeBackup, RestoreClub
from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import backups as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.messenger import patiently
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.backups import (
    BackupContents,
    Made,
    Progress,
    back_up_club,
    club_counts,
    last_backup,
    look_into_own,
    restore_club,
)
from club.errors import BackupTooLarge, ClubError

routes = Routes()
logger = logging.getLogger(__name__)

SENT_MEGABYTES_MAX = 48
"""Telegram takes files of fifty from a bot."""
FETCHED_MEGABYTES_MAX = 20
"""And gives a bot files of twenty."""

PROGRESS_SECONDS = 2.0
UPLOAD_SECONDS = 300
_WORK = "backup"


@routes.command("backup", needs="manage_backups")
async def backups(turn: Turn) -> None:
    await _show(turn)


@routes.press(Backups, needs="manage_backups")
async def backups_from_screen(turn: Turn, press: Backups) -> None:
    await _show(turn)


async def _show(turn: Turn) -> None:
    last = await last_backup(turn.club)
    text = turn.speaker.say("backup-screen", last=last, megabytes=FETCHED_MEGABYTES_MAX)
    await turn.show(text, keyboards.backups(turn.speaker, turn.new_key()))


# -- making one


@routes.press(MakeBackup, needs="manage_backups")
async def make(turn: Turn, press: MakeBackup) -> None:
    """Begun here, and gone on with after the tap was answered."""
    if turn.desk.background.busy(_WORK):
        await turn.toast(turn.speaker.plain("backup-goes-on"), alert=True)
        return
    await turn.toast(turn.speaker.plain("backup-begun-toast"))
    await turn.show(turn.speaker.say("backup-progress", percent=0))
    turn.desk.background.start(_WORK, _make_and_send(turn, press.key))


async def _make_and_send(turn: Turn, key: str) -> None:
    with tempfile.TemporaryDirectory(prefix="club-backup-") as folder:
        path, progress = Path(folder) / _file_name(turn), Progress()
        making = asyncio.ensure_future(
            back_up_club(turn.club, turn.staff, path, key=key, megabytes_max=SENT_MEGABYTES_MAX, progress=progress)
        )
        try:
            await _tell_progress(turn, making, progress)
            made = await making
            await _send_file(turn, path, "backup-file", rows=made.rows, members=_members(made))
            await _say(turn, "backup-made", last=False)
        except ClubError as refusal:
            await _say(turn, f"error-{refusal.code}", **refusal.data)
        except TelegramError as error:
            logger.warning("a backup could not be sent: %s", error.message)
            await _say(turn, "backup-not-sent")
        finally:
            making.cancel()


def _members(made: Made) -> int:
    return made.counts["member"]


def _file_name(turn: Turn) -> str:
    moment = turn.club.clock.now().astimezone(turn.profile.timezone)
    return f"{turn.profile.slug}-{moment:%Y%m%d-%H%M}.backup"


async def _tell_progress(turn: Turn, making: "asyncio.Future[Made]", progress: Progress) -> None:
    told = 0
    while not making.done():
        await asyncio.wait([making], timeout=PROGRESS_SECONDS)
        if not making.done() and progress.percent > told:
            told = progress.percent
            await _say(turn, "backup-progress", with_buttons=False, percent=told)


async def _say(turn: Turn, key: str, *, with_buttons: bool = True, **values: Any) -> None:
    """In place of the progress; the person may have deleted it meanwhile."""
    try:
        await turn.show(turn.speaker.say(key, **values), keyboards.back(turn.speaker) if with_buttons else ())
    except TelegramError as error:
        logger.info("a backup's screen stays as it is: %s", error.message)


async def _send_file(turn: Turn, path: Path, key: str, **values: Any) -> None:
    caption = turn.speaker.say(key, **values)
    content = await asyncio.to_thread(path.read_bytes)
    await patiently(
        lambda: turn.telegram.send_document(
            turn.chat.platform_user_id,
            content,
            caption=caption,
            filename=path.name,
            parse_mode=ParseMode.HTML,
            write_timeout=UPLOAD_SECONDS,
            read_timeout=UPLOAD_SECONDS,
        )
    )


# -- putting one back


@routes.press(AskForFile, needs="manage_backups")
async def ask_for_file(turn: Turn, press: AskForFile) -> None:
    await turn.ask("backup-file", back=Backups().pack())
    text = turn.speaker.say("backup-ask-file", megabytes=FETCHED_MEGABYTES_MAX)
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("backup-file", needs="manage_backups", accepts="file")
async def look_into(turn: Turn, asked: dict[str, Any]) -> None:
    """What is in the file, beside what is here now. Another file sent now replaces it."""
    message = turn.update.message
    document = message.document if message is not None else None
    assert document is not None  # the step accepts nothing else
    if (document.file_size or 0) > FETCHED_MEGABYTES_MAX * 1_000_000:
        raise BackupTooLarge(megabytes=FETCHED_MEGABYTES_MAX)
    with tempfile.TemporaryDirectory(prefix="club-restore-") as folder:
        contents = await look_into_own(turn.club, turn.staff, await _fetched(turn, document.file_id, folder))
    key = turn.new_key()
    await turn.ask(**{**asked, "file_id": document.file_id, "key": key})
    await turn.show(await _beside_now(turn, "backup-contents", contents), keyboards.consider(turn.speaker, key))


async def _fetched(turn: Turn, file_id: str, folder: str) -> Path:
    path = Path(folder) / "sent.backup"
    file = await patiently(lambda: turn.telegram.get_file(file_id))
    content = await file.download_as_bytearray()
    await asyncio.to_thread(path.write_bytes, bytes(content))
    return path


async def _beside_now(turn: Turn, key: str, contents: BackupContents) -> Any:
    now = await club_counts(turn.club)
    return turn.speaker.say(
        key,
        at=contents.made_at,
        members=contents.counts["member"],
        members_now=now["member"],
        purchases=contents.counts["purchase"],
        purchases_now=now["purchase"],
        entries=contents.counts["entry"],
        entries_now=now["entry"],
    )


def _asked_file(turn: Turn, key: str) -> str:
    asked = turn.asked or {}
    if asked.get("key") != key or "file_id" not in asked:
        raise TapOutOfDate
    return str(asked["file_id"])


@routes.press(ConsiderRestore, needs="manage_backups", keeps_conversation=True)
async def consider(turn: Turn, press: ConsiderRestore) -> None:
    with tempfile.TemporaryDirectory(prefix="club-restore-") as folder:
        path = await _fetched(turn, _asked_file(turn, press.key), folder)
        contents = await look_into_own(turn.club, turn.staff, path)
    await turn.show(await _beside_now(turn, "backup-consider", contents), keyboards.confirm(turn.speaker, press.key))


@routes.press(RestoreClub, needs="manage_backups", keeps_conversation=True)
async def restore(turn: Turn, press: RestoreClub) -> None:
    """Put it back. The copy of what was there lies on the disk until it was sent: a restart in between sends it."""
    file_id = _asked_file(turn, press.key)
    if turn.desk.background.busy(_WORK):
        await turn.toast(turn.speaker.plain("backup-goes-on"), alert=True)
        return
    await turn.toast(turn.speaker.plain("backup-restoring-toast"))
    await turn.show(turn.speaker.say("backup-restoring"))
    kept = Path(tempfile.gettempdir()) / f"club-before-{turn.club.id}-{press.key}"
    safety = kept / _file_name(turn).replace(".backup", "-before.backup")
    with tempfile.TemporaryDirectory(prefix="club-restore-") as folder:
        path = await _fetched(turn, file_id, folder)
        restored = await restore_club(turn.club, turn.staff, path, key=press.key, safety=safety)
    await turn.ask("restored", key=press.key, file_id=file_id)  # so that a second tap is recognised
    for each in await asyncio.to_thread(_files_in, kept):
        await _send_file(turn, each, "backup-safety")
        await asyncio.to_thread(each.unlink)
    await asyncio.to_thread(_leave_nothing, kept)
    if restored.repeated:
        await turn.toast(turn.speaker.plain("admin-already-recorded"))
    text = await _beside_now(turn, "backup-restored", restored.contents)
    await turn.show(text, keyboards.back(turn.speaker))


def _leave_nothing(folder: Path) -> None:
    """A second tap finds no folder any more."""
    if folder.exists():
        folder.rmdir()


def _files_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.backup"))
