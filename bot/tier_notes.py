"""What members are told about their tier, in words; and the picture that comes with reaching one."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.desk import Desk
from bot.keyboards.notes import under_note
from bot.presses import ScreenName
from bot.screens import Screen
from bot.tier_pictures import TierPicture, tier_face
from club.doors import Note
from club.errors import MemberNotFound
from club.i18n import Speaker
from club.members import member
from club.money import Money
from club.tiers import member_tier
from club.tiers.wording import EMOJI, amount_of

Values = dict[str, Any]


def _reached(values: Values, speaker: Speaker) -> Screen:
    parts = [speaker.say("told-tier-reached", tier=values["tier"], emoji=values["emoji"] or EMOJI)]
    if values["credit"]:
        parts.append(speaker.say("tier-gift-credit", credit=Money(values["credit"], values["currency"])))
    parts += [speaker.say("tier-gift-reward", title=title) for title in values["rewards"]]
    screens: tuple[ScreenName, ...] = ("tier", "vouchers") if values["rewards"] else ("tier", "card")
    return Screen(
        "\n\n".join([parts[0], *(["\n".join(parts[1:])] if parts[1:] else [])]), under_note(speaker, *screens)
    )


def _moved_by_hand(kind: str) -> Callable[[Values, Speaker], Screen]:
    def screen(values: Values, speaker: Speaker) -> Screen:
        text = speaker.say(
            kind, tier=values["tier"], emoji=values["emoji"] or EMOJI, until=_instant_or_none(values["until"])
        )
        return Screen(text, under_note(speaker, "tier"))

    return screen


def _reviewed(kind: str) -> Callable[[Values, Speaker], Screen]:
    def screen(values: Values, speaker: Speaker) -> Screen:
        text = speaker.say(
            kind,
            was=values["was"],
            tier=values["tier"],
            emoji=values["emoji"] or EMOJI,
            missing=amount_of(speaker, values["metric"], values["missing"], values["currency"]),
            until=_instant_or_none(values["until"]),
        )
        return Screen(text, under_note(speaker, "tier"))

    return screen


def _warning(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-tier-warning",
        tier=values["tier"],
        emoji=values["emoji"] or EMOJI,
        missing=amount_of(speaker, values["metric"], values["missing"], values["currency"]),
        until=dt.datetime.fromisoformat(values["until"]),
    )
    return Screen(text, under_note(speaker, "tier"))


def _instant_or_none(value: str | None) -> dt.datetime | None:
    return None if value is None else dt.datetime.fromisoformat(value)


TIER_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-tier-reached": _reached,
    "told-tier-given": _moved_by_hand("told-tier-given"),
    "told-tier-moved": _moved_by_hand("told-tier-moved"),
    "told-tier-kept": _reviewed("told-tier-kept"),
    "told-tier-grace": _reviewed("told-tier-grace"),
    "told-tier-lowered": _reviewed("told-tier-lowered"),
    "told-tier-retired": _reviewed("told-tier-retired"),
    "told-tier-warning": _warning,
}


async def note_picture(desk: Desk, note: Note, speaker: Speaker) -> TierPicture | None:
    """The card of the tier that was reached; None for other notes, and when the member has moved on meanwhile."""
    if note.kind != "told-tier-reached":
        return None
    try:
        owner = await member(desk.club, note.arguments["of_member"])
        standing = await member_tier(desk.club, note.arguments["of_member"])
    except MemberNotFound:
        return None
    if standing.tier is None or standing.tier.id != note.arguments["tier_id"]:
        return None
    return TierPicture(desk, tier_face(speaker, await desk.profile(), owner.name, standing))
