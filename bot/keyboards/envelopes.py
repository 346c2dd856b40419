"""Around an envelope: how many share it, the last question, the giver's own screen, the message in a group."""

import secrets
from urllib.parse import urlencode

from bot.envelope_presses import (
    AskEndEnvelope,
    EndEnvelope,
    FillEnvelope,
    PickShares,
    PickSplit,
    ShowEnvelope,
    TapEnvelope,
    WriteEnvelopeWords,
)
from bot.keyboards.buttons import Button, button, keyboard, leads_to
from bot.keyboards.invite import SHARE_URL
from bot.presses import Open
from bot.requests import Markup
from club.gamification.envelopes import PAYLOAD, EnvelopeView, Split
from club.i18n import Speaker

KEY_BYTES = 9
SHARES_OFFERED = (3, 5, 10, 20)
_SPLIT_KEYS: dict[Split, str] = {"random": "envelope-button-random", "equal": "envelope-button-equal"}


def new_envelope_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def under_points_question(speaker: Speaker, mine: list[EnvelopeView]) -> Markup:
    return keyboard(
        *([_mine(speaker, view)] for view in mine),
        [leads_to(speaker, "play"), leads_to(speaker, "menu")],
    )


def _mine(speaker: Speaker, view: EnvelopeView) -> Button:
    return button(
        speaker, "envelope-button-mine", ShowEnvelope(envelope_id=view.id), points=view.points, left=view.left
    )


def under_shares_question(speaker: Speaker, points: int, most: int) -> Markup:
    offered = [shares for shares in SHARES_OFFERED if shares <= most] or [1]
    row = [
        button(speaker, "envelope-button-shares", PickShares(points=points, shares=shares), shares=shares)
        for shares in offered
    ]
    return keyboard(row[:2], row[2:], [never_mind(speaker)])


def never_mind(speaker: Speaker) -> Button:
    return button(speaker, "envelope-button-never-mind", Open(screen="play"))


def under_preview(speaker: Speaker, points: int, shares: int, split: Split, key: str) -> Markup:
    other: Split = "equal" if split == "random" else "random"
    fill = FillEnvelope(points=points, shares=shares, split=split, key=key)
    words = WriteEnvelopeWords(points=points, shares=shares, split=split)
    switch = PickSplit(points=points, shares=shares, split=other)
    return keyboard(
        [button(speaker, "envelope-button-fill", fill, style="success")],
        [button(speaker, _SPLIT_KEYS[other], switch)],
        [button(speaker, "envelope-button-words", words)],
        [never_mind(speaker)],
    )


def under_mine(speaker: Speaker, view: EnvelopeView, link: str, words: str, *, inline: bool) -> Markup:
    if view.state != "open":
        another = button(speaker, "envelope-button-another", Open(screen="envelope"))
        return keyboard([another], [leads_to(speaker, "points"), leads_to(speaker, "menu")])
    return keyboard(
        [_send(speaker, view, link, words, inline=inline)],
        [
            button(speaker, "envelope-button-fresh", ShowEnvelope(envelope_id=view.id)),
            button(speaker, "envelope-button-end", AskEndEnvelope(envelope_id=view.id)),
        ],
        [leads_to(speaker, "menu")],
    )


def _send(speaker: Speaker, view: EnvelopeView, link: str, words: str, *, inline: bool) -> Button:
    """Into a chat of the giver's choice: by the bot's own inline mode, or by the messenger's page for sharing links."""
    text = speaker.plain("envelope-button-send")
    if inline:
        chosen = {"query": f"{PAYLOAD}{view.token}", "allow_group_chats": True, "allow_user_chats": True}
        return {"text": text, "style": "primary", "switch_inline_query_chosen_chat": chosen}
    return {"text": text, "style": "primary", "url": f"{SHARE_URL}?{urlencode({'url': link, 'text': words})}"}


def under_end_question(speaker: Speaker, envelope_id: int) -> Markup:
    return keyboard(
        [button(speaker, "envelope-button-end-yes", EndEnvelope(envelope_id=envelope_id), style="danger")],
        [button(speaker, "envelope-button-end-no", ShowEnvelope(envelope_id=envelope_id))],
    )


def under_post(speaker: Speaker, view: EnvelopeView, club: str, link: str) -> Markup:
    """In a group. Who is a member taps the first button; the second leads everybody else into the club."""
    if view.state != "open":
        return keyboard()
    tap = TapEnvelope(token=view.token, language=speaker.language)
    join = {"text": speaker.plain("envelope-post-join", club=club), "url": link}
    return keyboard([button(speaker, "envelope-post-open", tap)], [join])
