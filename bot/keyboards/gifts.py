"""Around a gift: who gets it, how much, with which words, and the last question."""

import secrets

from bot.keyboards.buttons import button, keyboard, leads_to, under_chat
from bot.presses import Open
from bot.profile_presses import GiveGift, SkipGiftWords
from bot.requests import Markup
from club.i18n import Speaker

KEY_BYTES = 9
PICK_REQUEST_ID = 1


def receiver_request(speaker: Speaker) -> Markup:
    """Somebody from the messenger's own list; a member number may be typed all the same."""
    pick = {
        "text": speaker.plain("gift-pick"),
        "request_users": {"request_id": PICK_REQUEST_ID, "user_is_bot": False, "max_quantity": 1},
    }
    return under_chat(speaker, [[pick], [{"text": speaker.plain("settings-never-mind")}]], "gift-placeholder")


def never_mind_gift(speaker: Speaker) -> Markup:
    return keyboard([button(speaker, "settings-never-mind", Open(screen="points"))])


def under_words_question(speaker: Speaker, receiver_id: int, points: int) -> Markup:
    skip = SkipGiftWords(receiver_id=receiver_id, points=points)
    return keyboard(
        [button(speaker, "gift-no-words", skip)],
        [button(speaker, "settings-never-mind", Open(screen="points"))],
    )


def new_gift_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def under_gift_question(speaker: Speaker, receiver_id: int, points: int, key: str) -> Markup:
    give = GiveGift(receiver_id=receiver_id, points=points, key=key)
    return keyboard(
        [button(speaker, "gift-yes", give, style="success")],
        [button(speaker, "gift-no", Open(screen="points"))],
    )


def after_gift(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "gift"), leads_to(speaker, "history")], [leads_to(speaker, "menu")])
