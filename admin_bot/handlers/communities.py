"""The shop's channels and groups: which there are, what the bot may not do there yet, and putting one aside."""

from admin_bot.community_presses import (
    AcceptCommunity,
    AskForgetCommunity,
    Communities,
    CommunityCard,
    ForgetCommunity,
)
from admin_bot.keyboards import communities as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.communities import CommunityView, accept_community, communities, community, forget_community
from club.i18n import Markup

routes = Routes()


def _bot(turn: Turn) -> str:
    return turn.desk.customer_username().lstrip("@")


async def _show_all(turn: Turn) -> None:
    found = await communities(turn.club, turn.staff)
    text = turn.speaker.say("communities-title" if found else "communities-none")
    if found:
        text = paragraph([text, lines(_line(turn, each) for each in found)])
    await turn.show(text, keyboards.listed(turn.speaker, found, _bot(turn)))


def _line(turn: Turn, shown: CommunityView) -> Markup:
    whole = "whole" if shown.can_post and shown.sees_members else "lacking"
    state = "asked" if shown.state == "asked" else whole
    return turn.speaker.say("community-line", state=state, title=shown.title, members=shown.members or 0)


async def _show(turn: Turn, shown: CommunityView) -> None:
    say = turn.speaker.say
    parts = [say("community-screen", kind=shown.kind, title=shown.title)]
    if shown.state == "asked":
        parts.append(say("community-asked"))
    else:
        parts += [lines(_state(turn, shown))]
        if not (shown.can_post and shown.sees_members):
            parts.append(say("community-grant", kind=shown.kind, bot=_bot(turn)))
    await turn.show(paragraph(parts), keyboards.card(turn.speaker, shown, _bot(turn)))


def _state(turn: Turn, shown: CommunityView) -> list[Markup]:
    say = turn.speaker.say
    address = f"https://t.me/{shown.username}" if shown.username else shown.invite_link
    return [
        say("community-no-address", kind=shown.kind) if address is None else say("community-address", address=address),
        say("community-can-post", can="yes" if shown.can_post else "no"),
        say("community-sees-members", sees="yes" if shown.sees_members else "no"),
        say("community-members", members=shown.members or 0),
    ]


@routes.command("communities", needs="manage_communities")
async def by_command(turn: Turn) -> None:
    await _show_all(turn)


@routes.press(Communities, needs="manage_communities")
async def all_of_them(turn: Turn, press: Communities) -> None:
    await _show_all(turn)


@routes.press(CommunityCard, needs="manage_communities")
async def one(turn: Turn, press: CommunityCard) -> None:
    await _show(turn, await community(turn.club, turn.staff, press.community_id))


@routes.press(AcceptCommunity, needs="manage_communities")
async def accept(turn: Turn, press: AcceptCommunity) -> None:
    await accept_community(turn.club, turn.staff, press.community_id)
    await turn.toast(turn.speaker.plain("community-accepted-toast"))
    await _show(turn, await community(turn.club, turn.staff, press.community_id))


@routes.press(AskForgetCommunity, needs="manage_communities")
async def ask_forget(turn: Turn, press: AskForgetCommunity) -> None:
    shown = await community(turn.club, turn.staff, press.community_id)
    await turn.show(
        turn.speaker.say("community-ask-forget", title=shown.title), keyboards.forgetting(turn.speaker, shown)
    )


@routes.press(ForgetCommunity, needs="manage_communities")
async def forget(turn: Turn, press: ForgetCommunity) -> None:
    await forget_community(turn.club, turn.staff, press.community_id)
    await turn.toast(turn.speaker.plain("community-forgotten-toast"))
    await _show_all(turn)
