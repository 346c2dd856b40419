"""What staff are told about the shop's channels and groups."""

from collections.abc import Callable
from typing import Any

from admin_bot.community_presses import AcceptCommunity, AskForgetCommunity, Communities, CommunityCard
from admin_bot.keyboards.common import Row, button
from club.i18n import Markup, Speaker

Said = dict[str, Any]
Told = tuple[Markup, list[Row]]


def _found(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-community-found", kind=said["what"], title=said["title"])
    if not (said["can_post"] and said["sees_members"]):
        can, sees = ("yes" if said[right] else "no" for right in ("can_post", "sees_members"))
        rights = (speaker.say("community-can-post", can=can), speaker.say("community-sees-members", sees=sees))
        text = Markup("\n").join([text, *rights])
    return text, [[button(speaker, "community-button-open", CommunityCard(said["community_id"]))]]


def _asked(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-community-asked", kind=said["what"], title=said["title"])
    return text, [
        [button(speaker, "community-button-accept", AcceptCommunity(said["community_id"]), "success")],
        [button(speaker, "community-button-forget", AskForgetCommunity(said["community_id"]), "danger")],
    ]


def _rights(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-community-rights", kind=said["what"], title=said["title"])
    return text, [[button(speaker, "community-button-open", CommunityCard(said["community_id"]))]]


def _lost(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-community-lost", kind=said["what"], title=said["title"])
    return text, [[button(speaker, "admin-menu-communities", Communities())]]


COMMUNITY_KINDS: dict[str, Callable[[Speaker, Said], Told]] = {
    "told-community-found": _found,
    "told-community-asked": _asked,
    "told-community-rights": _rights,
    "told-community-lost": _lost,
}
