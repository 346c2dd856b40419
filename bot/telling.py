"""Notes of the outbox in words: which sentence, which buttons."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.badge_notes import BADGE_NOTES
from bot.code_notes import CODE_NOTES
from bot.contest_notes import CONTEST_NOTES
from bot.earning_notes import EARNING_NOTES
from bot.envelope_notes import ENVELOPE_NOTES
from bot.games_notes import GAME_NOTES
from bot.keyboards.notes import under_note
from bot.lottery_notes import LOTTERY_NOTES
from bot.mission_notes import MISSION_NOTES
from bot.referral_notes import REFERRAL_NOTES
from bot.screens import Screen
from bot.tier_notes import TIER_NOTES
from club.doors import Note
from club.i18n import Speaker
from club.money import Money

Values = dict[str, Any]


def note_screen(note: Note, speaker: Speaker) -> Screen:
    """KeyError for a kind nobody knows or a value that is missing; a TextProblem for one that cannot be said."""
    return _NOTES[note.kind](note.arguments, speaker)


def _purchase(values: Values) -> Values:
    return {
        "points": values["points"],
        "source": values["source"],
        "number": values["number"],
        "total": Money(values["total"], values["currency"]),
    }


def _purchase_earned(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-purchase-earned", **_purchase(values), available=values["available"])
    return Screen(text, under_note(speaker, "points", "rewards", disputable_purchase_id=_disputable(values)))


def _purchase_pending(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-purchase-pending", **_purchase(values), ready_at=_instant(values["ready_at"]))
    return Screen(text, under_note(speaker, "points", disputable_purchase_id=_disputable(values)))


def _purchase_reversed(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-purchase-reversed", **_purchase(values), available=values["available"])
    return Screen(text, under_note(speaker, "history"))


def _disputable(values: Values) -> int | None:
    """Purchases typed at the till may be somebody else's; orders of a shop carry the member's own phone."""
    return int(values["purchase_id"]) if values["source"] == "till" else None


def _corrected(values: Values, speaker: Speaker) -> Screen:
    points = values["points"]
    text = speaker.say(
        "told-corrected",
        direction="added" if points > 0 else "taken",
        points=abs(points),
        reason=values["reason"],
        available=values["available"],
    )
    return Screen(text, under_note(speaker, "points", "history"))


def _handed_over(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-handed-over", title=values["title"], code=values["code"])
    return Screen(text, under_note(speaker, "rewards"))


def _voucher_expired(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-voucher-expired", title=values["title"], code=values["code"])
    return Screen(text, under_note(speaker, "vouchers", "rewards"))


def _birthday(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-birthday", name=values["name"], points=values["points"], available=values["available"])
    return Screen(text, under_note(speaker, "points", "rewards"))


def _expiring_soon(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-expiring-soon", points=values["points"], expires_at=_instant(values["expires_at"]))
    return Screen(text, under_note(speaker, "rewards", "points"))


def _gift_received(values: Values, speaker: Speaker) -> Screen:
    name, words = values["name"], values["words"]
    text = speaker.say(
        "told-gift-received",
        points=values["points"],
        named=bool(name),
        name=name,
        has_words=bool(words),
        words=words,
        available=values["available"],
    )
    return Screen(text, under_note(speaker, "points", "rewards"))


def _blocked(values: Values, speaker: Speaker) -> Screen:
    return Screen(speaker.say("told-blocked"))


def _unblocked(values: Values, speaker: Speaker) -> Screen:
    return Screen(speaker.say("told-unblocked"), under_note(speaker, "points", "rewards"))


def _instant(value: str | dt.datetime) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


_TELL: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-purchase-earned": _purchase_earned,
    "told-purchase-pending": _purchase_pending,
    "told-purchase-reversed": _purchase_reversed,
    "told-corrected": _corrected,
    "told-handed-over": _handed_over,
    "told-voucher-expired": _voucher_expired,
    "told-birthday": _birthday,
    "told-expiring-soon": _expiring_soon,
    "told-gift-received": _gift_received,
    "told-blocked": _blocked,
    "told-unblocked": _unblocked,
}
_NOTES = {
    **LOTTERY_NOTES,
    **_TELL,
    **TIER_NOTES,
    **EARNING_NOTES,
    **REFERRAL_NOTES,
    **BADGE_NOTES,
    **ENVELOPE_NOTES,
    **MISSION_NOTES,
    **GAME_NOTES,
    **CONTEST_NOTES,
    **CODE_NOTES,
}
