"""What members are told about invitations, in words."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.keyboards.notes import under_note
from bot.screens import Screen
from bot.visit import lines
from club.i18n import Markup, Speaker
from club.referrals.wording import gift, shown_name

Values = dict[str, Any]


def _gift(values: Values, speaker: Speaker) -> Markup | None:
    return gift(speaker, values["points"], values["credit"], values["currency"])


def _joined(values: Values, speaker: Speaker) -> Screen:
    reason = values["reason"]
    coming = "every" if values["pays_on"] == "every_purchase" and reason == "no_purchase" else reason
    text = lines(
        speaker.say("told-referral-joined", name=shown_name(speaker, values["name"]), gift=_gift(values, speaker)),
        speaker.say("told-referral-joined-next", next=coming),
    )
    return Screen(text, under_note(speaker, "invite"))


def _flagged(values: Values, speaker: Speaker) -> Screen:
    return Screen(
        speaker.say("told-referral-flagged", name=shown_name(speaker, values["name"])), under_note(speaker, "invite")
    )


def _cleared(values: Values, speaker: Speaker) -> Screen:
    return Screen(
        speaker.say("told-referral-cleared", name=shown_name(speaker, values["name"])), under_note(speaker, "invite")
    )


def _void(values: Values, speaker: Speaker) -> Screen:
    side = values["side"]
    text = lines(
        speaker.say("told-referral-void", side=side, name=shown_name(speaker, values["name"])),
        speaker.say("told-referral-void-why", side=side, reason=values["reason"], words=values["words"]),
    )
    return Screen(text, under_note(speaker, "invite" if side == "inviter" else "points"))


def _on_its_way(values: Values, speaker: Speaker) -> Screen:
    text = lines(
        speaker.say(
            "told-referral-on-its-way",
            side=values["side"],
            name=shown_name(speaker, values["name"]),
            gift=_gift(values, speaker),
            ready_at=dt.datetime.fromisoformat(values["ready_at"]),
        ),
        speaker.say("told-referral-on-its-way-if") if values["occasion"] != "joining" else None,
    )
    return Screen(text, under_note(speaker, "invite"))


def _paid(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-referral-paid", side=values["side"], name=shown_name(speaker, values["name"]), gift=_gift(values, speaker)
    )
    return Screen(text, under_note(speaker, "points", "invite"))


def _dropped(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-referral-dropped",
        side=values["side"],
        name=shown_name(speaker, values["name"]),
        gift=_gift(values, speaker),
    )
    return Screen(text, under_note(speaker, "invite"))


def _taken_back(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-referral-taken-back",
        side=values["side"],
        name=shown_name(speaker, values["name"]),
        gift=_gift(values, speaker),
    )
    return Screen(text, under_note(speaker, "history"))


def _milestone(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-referral-milestone", friends=values["friends"], points=values["points"])
    return Screen(text, under_note(speaker, "points", "invite"))


def _milestone_lost(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-referral-milestone-lost", friends=values["friends"], points=values["points"])
    return Screen(text, under_note(speaker, "history", "invite"))


REFERRAL_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-referral-joined": _joined,
    "told-referral-flagged": _flagged,
    "told-referral-cleared": _cleared,
    "told-referral-void": _void,
    "told-referral-on-its-way": _on_its_way,
    "told-referral-paid": _paid,
    "told-referral-dropped": _dropped,
    "told-referral-taken-back": _taken_back,
    "told-referral-milestone": _milestone,
    "told-referral-milestone-lost": _milestone_lost,
}
