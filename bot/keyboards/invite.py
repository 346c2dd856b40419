"""Under the invitation and the friends it has brought."""

from urllib.parse import urlencode

from bot.keyboards.buttons import Button, button, keyboard, leads_to, page_turns
from bot.presses import TurnFriends
from bot.requests import Markup
from club.i18n import Speaker
from club.referrals import InvitationView

SHARE_URL = "https://t.me/share/url"


def under_invitation(speaker: Speaker, view: InvitationView, link: str, share: Button) -> Markup:
    copy = {"text": speaker.plain("invite-button-copy"), "copy_text": {"text": link}}
    friends = []
    if view.invited:
        friends.append(button(speaker, "invite-button-friends", TurnFriends(page=1), invited=view.invited))
    return keyboard([share], [copy], friends, [leads_to(speaker, "menu")])


def share_button(speaker: Speaker, link: str, words: str, *, inline: bool) -> Button:
    """Into a chat of the member's choice: by the bot's own inline mode, or by the messenger's page for sharing links."""
    text = speaker.plain("invite-button-share")
    if inline:
        chosen = {"query": "", "allow_user_chats": True, "allow_group_chats": True}
        return {"text": text, "style": "primary", "switch_inline_query_chosen_chat": chosen}
    return {"text": text, "style": "primary", "url": f"{SHARE_URL}?{urlencode({'url': link, 'text': words})}"}


def under_friends(speaker: Speaker, view: InvitationView) -> Markup:
    return keyboard(
        page_turns(speaker, view.page, view.pages, lambda page: TurnFriends(page=page)),
        [leads_to(speaker, "invite"), leads_to(speaker, "menu")],
    )
