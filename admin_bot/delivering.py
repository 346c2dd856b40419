"""Telling staff what the outbox has for them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import TelegramError

from admin_bot.club_presses import ClubCard
from admin_bot.community_notes import COMMUNITY_KINDS
from admin_bot.contest_notes import CONTEST_KINDS
from admin_bot.desk import Desk
from admin_bot.game_notes import GAME_KINDS
from admin_bot.keyboards.common import Row, button
from admin_bot.lottery_notes import LOTTERY_KINDS
from admin_bot.messenger import delivery_of
from admin_bot.mission_notes import MISSION_KINDS
from admin_bot.presses import MemberCard, PurchaseCard
from admin_bot.referral_notes import REFERRAL_KINDS
from admin_bot.report_sentences import told_summary
from admin_bot.staff_notes import LOOKING_KINDS, STAFF_KINDS, Told
from club.clubs import club_profile
from club.doors import Delivery, Note
from club.i18n import Speaker
from club.money import Money


def _disputed(speaker: Speaker, said: dict[str, Any]) -> Told:
    text = speaker.say(
        "told-purchase-disputed",
        name=said["name"],
        member_number=said["member_number"],
        number=said["number"],
        total=Money(said["total"], said["currency"]),
        at=dt.datetime.fromisoformat(said["bought_at"]),
    )
    rows: list[Row] = [
        [button(speaker, "admin-button-refund-look", PurchaseCard(said["purchase_id"]), "danger")],
        [button(speaker, "admin-button-open-member", MemberCard(said["member_id"]))],
    ]
    return text, rows


def _update_dead(speaker: Speaker, said: dict[str, Any]) -> Told:
    return speaker.say("told-update-dead", source=said["source"], error=str(said["error"])[:300]), []


def _bot_refused(speaker: Speaker, said: dict[str, Any]) -> Told:
    text = speaker.say(
        "told-bot-refused", bot=said["bot"], club=said["club"], username=said["username"], here=said["here"]
    )
    return text, [[button(speaker, "admin-menu-clubs", ClubCard(said["opened_id"]))]] if said["here"] else []


def _restored(speaker: Speaker, said: dict[str, Any]) -> Told:
    return speaker.say("told-restored", by=said["by"], at=dt.datetime.fromisoformat(said["made_at"])), []


KINDS: dict[str, Callable[[Speaker, dict[str, Any]], Told]] = {
    "told-purchase-disputed": _disputed,
    "told-update-dead": _update_dead,
    "told-summary": told_summary,
    "told-restored": _restored,
    "told-bot-refused": _bot_refused,
    **STAFF_KINDS,
    **REFERRAL_KINDS,
    **GAME_KINDS,
    **CONTEST_KINDS,
    **LOTTERY_KINDS,
    **COMMUNITY_KINDS,
    **MISSION_KINDS,
}


async def _told(desk: Desk, speaker: Speaker, note: Note) -> Told | None:
    """The words of a note; None when nobody wrote such a kind, or this person may not know it any more."""
    looking = LOOKING_KINDS.get(note.kind)
    if looking is not None:
        return await looking(desk, speaker, note)
    kind = KINDS.get(note.kind)
    return None if kind is None else kind(speaker, note.arguments)


async def deliver(bot: Bot, desk: Desk, note: Note) -> Delivery:
    """Say a note to its chat. What the messenger answers becomes the outcome; a kind nobody wrote can never be told."""
    profile = await club_profile(desk.club)
    speaker = desk.speaker(note.language, profile)
    told = await _told(desk, speaker, note)
    if told is None:
        return Delivery("failed", error=f"the admin bot tells no {note.kind}")
    text, rows = told
    markup = (InlineKeyboardMarkup(rows) if rows else None) if isinstance(rows, list) else rows
    try:
        await bot.send_message(note.chat_id, text, parse_mode=ParseMode.HTML, reply_markup=markup)
    except TelegramError as error:
        return delivery_of(error)
    return Delivery("told")
