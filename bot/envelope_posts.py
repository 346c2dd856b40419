"""An envelope as it stands in a group: who gave it, who has opened it, what is left. Everybody there may read it."""

from aiogram import Bot

from bot.keyboards.envelopes import under_post
from bot.requests import Markup as Keyboard
from bot.visit import lines, paragraphs
from club.clubs import ClubProfile
from club.gamification.envelopes import PAYLOAD, EnvelopeView
from club.i18n import Markup, Speaker

NAMES_SHOWN = 20


async def envelope_link(bot: Bot, token: str) -> str:
    me = await bot.me()
    return f"https://t.me/{me.username or ''}?start={PAYLOAD}{token}"


def envelope_post(speaker: Speaker, profile: ClubProfile, view: EnvelopeView, link: str) -> tuple[str, Keyboard]:
    """Its text and its keyboard. Names are those the messenger shows in the group anyway, and nobody's amount is said."""
    text = paragraphs(
        speaker.say("envelope-post-from", named=bool(view.giver), name=view.giver or ""),
        speaker.say("envelope-post-words", words=view.words) if view.words else None,
        lines(
            speaker.say("envelope-post-what", points=view.points, shares=view.shares, split=view.split),
            speaker.say("envelope-post-left", state=view.state, left=view.left),
        ),
        speaker.say("envelope-post-opened", names=_names(speaker, view)) if view.opened_by else None,
    )
    return text, under_post(speaker, view, profile.name, link)


def _names(speaker: Speaker, view: EnvelopeView) -> Markup:
    shown = view.opened_by[:NAMES_SHOWN]
    somebody = speaker.plain("envelope-post-somebody")
    names = speaker.say("envelope-post-separator").join(
        speaker.say("envelope-post-name", name=name or somebody) for name in shown
    )
    more = len(view.opened_by) - len(shown)
    return speaker.say("envelope-post-more", names=names, more=more) if more else names
