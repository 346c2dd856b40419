"""Links of places: a poster, a branch, a page elsewhere; each with its code to print, and what came of it."""

import asyncio
from typing import Any

from admin_bot.keyboards import referrals as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.referral_presses import (
    AskRetireSourceLink,
    NewSourceLink,
    RenameSourceLink,
    RetireSourceLink,
    SourceLink,
    SourceLinks,
    TurnSourceLinks,
)
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.pictures import render_qr
from club.referrals import (
    SourceLinkView,
    add_source_link,
    rename_source_link,
    retire_source_link,
    source_link,
    source_links,
    source_payload,
)

routes = Routes()


async def _show_links(turn: Turn, page: int = 1) -> None:
    found = await source_links(turn.club, turn.staff, page)
    parts = [turn.speaker.say("source-links", count=found.count)]
    if found.links:
        parts.append(lines(_line(turn, each) for each in found.links))
    await turn.show(paragraph(parts), keyboards.source_links(turn.speaker, found))


def _line(turn: Turn, link: SourceLinkView) -> Any:
    return turn.speaker.say(
        "source-line",
        title=link.title,
        active=link.active,
        opened=link.opened,
        joined=link.joined,
        bought=link.bought,
    )


@routes.command("links", needs="manage_source_links")
async def links_by_command(turn: Turn) -> None:
    await _show_links(turn)


@routes.press(SourceLinks, needs="manage_source_links")
async def all_links(turn: Turn, press: SourceLinks) -> None:
    await _show_links(turn)


@routes.press(TurnSourceLinks, needs="manage_source_links")
async def turn_links(turn: Turn, press: TurnSourceLinks) -> None:
    await _show_links(turn, press.page)


@routes.press(SourceLink, needs="manage_source_links")
async def one(turn: Turn, press: SourceLink) -> None:
    await _show_link(turn, await source_link(turn.club, turn.staff, press.link_id))


async def _show_link(turn: Turn, shown: SourceLinkView) -> None:
    """With the code as a picture to print, while the link is in use."""
    address = f"https://t.me/{turn.desk.customer_username().lstrip('@')}?start={source_payload(shown.code)}"
    text = turn.speaker.say(
        "source-link",
        title=shown.title,
        active=shown.active,
        address=address,
        opened=shown.opened,
        joined=shown.joined,
        bought=shown.bought,
        at=shown.created_at,
    )
    drawn = None
    if shown.active:
        drawn = await asyncio.to_thread(render_qr, address, shown.title, language=turn.speaker.language)
    await turn.show(text, keyboards.source_link(turn.speaker, shown, address), drawn=drawn)


@routes.press(NewSourceLink, needs="manage_source_links")
async def ask_title(turn: Turn, press: NewSourceLink) -> None:
    await turn.ask("source-title", back=SourceLinks().pack())
    await turn.show(turn.speaker.say("source-ask-title"), cancel_row(turn.speaker))


@routes.step("source-title", needs="manage_source_links")
async def add(turn: Turn, asked: dict[str, Any]) -> None:
    added = await add_source_link(turn.club, turn.staff, turn.text, key=turn.new_key())
    await turn.end()
    await _show_link(turn, added)


@routes.press(RenameSourceLink, needs="manage_source_links")
async def ask_new_title(turn: Turn, press: RenameSourceLink) -> None:
    shown = await source_link(turn.club, turn.staff, press.link_id)
    await turn.ask("source-rename", link_id=shown.id, back=SourceLink(shown.id).pack())
    await turn.show(turn.speaker.say("source-ask-new-title", title=shown.title), cancel_row(turn.speaker))


@routes.step("source-rename", needs="manage_source_links")
async def rename(turn: Turn, asked: dict[str, Any]) -> None:
    renamed = await rename_source_link(turn.club, turn.staff, asked["link_id"], turn.text)
    await turn.end()
    await _show_link(turn, renamed)


@routes.press(AskRetireSourceLink, needs="manage_source_links")
async def ask_retire(turn: Turn, press: AskRetireSourceLink) -> None:
    shown = await source_link(turn.club, turn.staff, press.link_id)
    await turn.show(turn.speaker.say("source-ask-retire", title=shown.title), keyboards.retiring(turn.speaker, shown))


@routes.press(RetireSourceLink, needs="manage_source_links")
async def retire(turn: Turn, press: RetireSourceLink) -> None:
    retired = await retire_source_link(turn.club, turn.staff, press.link_id)
    await turn.toast(turn.speaker.plain("source-retired-toast"))
    await _show_link(turn, retired)
