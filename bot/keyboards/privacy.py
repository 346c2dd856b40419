"""Under wishes about messages, under what is kept, and under the questions before leaving or being forgotten."""

from bot.keyboards.buttons import button, keyboard, leads_to
from bot.presses import Open
from bot.profile_presses import (
    AskErase,
    AskLeave,
    ComeBack,
    Erase,
    KeepQuiet,
    Leave,
    NoQuiet,
    PickQuiet,
    PickQuietEnd,
    TakeExport,
    WantTopic,
)
from bot.requests import Markup
from club.i18n import Speaker
from club.outbox.rules import CHOICES, ContactTerms

HOURS_TO_A_ROW = 6

_TOPIC_KEYS = {"reminder": "contact-reminder", "birthday": "contact-birthday", "offer": "contact-offer"}


def under_contact(speaker: Speaker, terms: ContactTerms) -> Markup:
    topics = [
        [
            button(
                speaker,
                _TOPIC_KEYS[choice],
                WantTopic(topic=choice, wanted=not terms.wants(choice)),
                wanted=terms.wants(choice),
            )
        ]
        for choice in CHOICES
    ]
    quiet = [button(speaker, "contact-button-quiet", PickQuiet())]
    if terms.quiet is not None:
        quiet.append(button(speaker, "contact-no-quiet", NoQuiet()))
    return keyboard(*topics, quiet, [leads_to(speaker, "settings"), leads_to(speaker, "menu")])


def hours_to_pick(speaker: Speaker, start: int | None) -> Markup:
    """From when; with `start`, until when."""
    hours = [hour for hour in range(24) if hour != start]
    picks = [
        {
            "text": speaker.number(hour, grouping=False),
            "callback_data": (PickQuietEnd(start=hour) if start is None else KeepQuiet(start=start, end=hour)).pack(),
        }
        for hour in hours
    ]
    rows = [picks[at : at + HOURS_TO_A_ROW] for at in range(0, len(picks), HOURS_TO_A_ROW)]
    return keyboard(*rows, [leads_to(speaker, "contact")])


def under_privacy(speaker: Speaker) -> Markup:
    return keyboard(
        [button(speaker, "privacy-button-export", TakeExport(), style="primary")],
        [
            button(speaker, "privacy-button-leave", AskLeave()),
            button(speaker, "privacy-button-erase", AskErase(step=1)),
        ],
        [leads_to(speaker, "settings"), leads_to(speaker, "menu")],
    )


def under_leave_question(speaker: Speaker) -> Markup:
    return keyboard(
        [button(speaker, "privacy-leave-yes", Leave(), style="danger")],
        [button(speaker, "privacy-no", Open(screen="privacy"))],
    )


def when_left(speaker: Speaker) -> Markup:
    return keyboard(
        [button(speaker, "left-come-back", ComeBack(), style="success")],
        [button(speaker, "privacy-button-erase", AskErase(step=1))],
    )


def under_erase_question(speaker: Speaker, step: int) -> Markup:
    yes = (
        button(speaker, "privacy-erase-go-on", AskErase(step=2), style="danger")
        if step == 1
        else button(speaker, "privacy-erase-yes", Erase(), style="danger")
    )
    return keyboard([button(speaker, "privacy-no", Open(screen="privacy"), style="success")], [yes])


def nothing_under_chat() -> Markup:
    """Takes the menu under the chat away."""
    return {"remove_keyboard": True}
