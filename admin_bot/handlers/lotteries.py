"""Lotteries as staff keep them: the list, one of them with its counts, announcing, calling off, what was published."""

from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import lotteries as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.lottery_presses import (
    AnnounceLottery,
    AskAnnounce,
    AskCancelLottery,
    CancelLottery,
    Lotteries,
    LotteryCard,
    LotteryProof,
    PreviewLottery,
)
from admin_bot.lottery_words import lottery_words, tier_names
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.gamification.lotteries import (
    LotteryView,
    announce_lottery,
    cancel_lottery,
    entrants,
    lotteries,
    lottery,
)
from club.gamification.lotteries.wording import rules_words, ways_words
from club.gamification.prize_wording import prizes_words
from club.i18n import Markup, escape_html

routes = Routes()


async def _show_all(turn: Turn, page: int) -> None:
    found = await lotteries(turn.club, page)
    said = [
        turn.speaker.say(
            "lottery-list-line", title=each.title, phase=each.phase, tickets=each.tickets, at=each.closes_at
        )
        for each in found.lotteries
    ]
    head = turn.speaker.say("lottery-list", count=len(said))
    await turn.show(paragraph([head, lines(said)]) if said else head, keyboards.all_lotteries(turn.speaker, found))


@routes.command("lotteries", needs="manage_play")
async def all_lotteries(turn: Turn) -> None:
    await _show_all(turn, 1)


@routes.press(Lotteries, needs="manage_play")
async def page_of_lotteries(turn: Turn, press: Lotteries) -> None:
    await _show_all(turn, press.page)


@routes.press(LotteryCard, needs="manage_play")
async def card(turn: Turn, press: LotteryCard) -> None:
    await show_lottery(turn, await lottery(turn.club, press.lottery_id))


async def show_lottery(turn: Turn, shown: LotteryView) -> None:
    """A draft with a button for each of its fields; else how it goes."""
    text = await lottery_words(turn, shown, await entrants(turn.club, shown.id))
    rows = (
        keyboards.draft(turn.speaker, shown)
        if shown.state == "draft"
        else keyboards.announced(turn.speaker, shown, gives="staff" in shown.terms.ways)
    )
    await turn.show(text, rows)


@routes.press(PreviewLottery, needs="manage_play")
async def preview(turn: Turn, press: PreviewLottery) -> None:
    """Its face, as members see it before they have tickets."""
    shown = await lottery(turn.club, press.lottery_id)
    say = turn.speaker.say
    text = paragraph(
        [
            say("lottery-preview"),
            say("lottery-title", title=shown.title),
            *([escape_html(shown.description)] if shown.description else []),
            prizes_words(turn.speaker, tuple((line.pieces, line.prize) for line in shown.prizes)),
            ways_words(turn.speaker, shown.terms, turn.profile.currency),
            rules_words(turn.speaker, shown.terms, await tier_names(turn, shown)),
            say("lottery-times", opens_at=shown.opens_at, closes_at=shown.closes_at, draws_at=shown.draws_at),
        ]
    )
    await turn.show(text, keyboards.back(turn.speaker, shown.id), picture_id=shown.picture_id)


@routes.press(AskAnnounce, needs="manage_play")
async def ask_announce(turn: Turn, press: AskAnnounce) -> None:
    shown = await lottery(turn.club, press.lottery_id)
    if shown.state != "draft":
        await show_lottery(turn, shown)
        return
    text = turn.speaker.say(
        "lottery-ask-announce", title=shown.title, channel=shown.community_id is not None, public=shown.beacon != "none"
    )
    await turn.show(text, keyboards.announcing(turn.speaker, shown.id, turn.new_key()))


@routes.press(AnnounceLottery, needs="manage_play")
async def announce(turn: Turn, press: AnnounceLottery) -> None:
    announced = await announce_lottery(turn.club, turn.staff, press.lottery_id, key=press.key)
    await turn.toast(turn.speaker.plain("lottery-announced-toast"))
    await show_lottery(turn, announced)


@routes.press(AskCancelLottery, needs="manage_play")
async def ask_cancel(turn: Turn, press: AskCancelLottery) -> None:
    shown = await lottery(turn.club, press.lottery_id)
    await turn.ask("lottery-cancel", lottery_id=shown.id, back=LotteryCard(shown.id).pack())
    key = "lottery-ask-drop" if shown.state == "draft" else "lottery-ask-cancel"
    await turn.show(turn.speaker.say(key, title=shown.title), cancel_row(turn.speaker))


@routes.step("lottery-cancel", needs="manage_play")
async def why_cancel(turn: Turn, asked: dict[str, Any]) -> None:
    """Read back before it counts. Another reason typed now replaces it."""
    shown, key = await lottery(turn.club, asked["lottery_id"]), turn.new_key()
    await turn.ask("lottery-cancel", lottery_id=shown.id, reason=turn.text, key=key, back=asked["back"])
    text = turn.speaker.say(
        "lottery-confirm-cancel",
        title=shown.title,
        reason=turn.text,
        tickets=shown.tickets,
        draft=shown.state == "draft",
    )
    await turn.show(text, keyboards.cancelling(turn.speaker, shown.id, key))


@routes.press(CancelLottery, needs="manage_play", keeps_conversation=True)
async def cancel(turn: Turn, press: CancelLottery) -> None:
    """The reason stays with its key until something else is begun: a second tap changes nothing."""
    asked = turn.asked or {}
    if asked.get("key") != press.key or "reason" not in asked:
        raise TapOutOfDate
    cancelled = await cancel_lottery(turn.club, turn.staff, press.lottery_id, asked["reason"], key=press.key)
    await turn.toast(turn.speaker.plain("lottery-cancelled-toast"))
    await show_lottery(turn, cancelled)


@routes.press(LotteryProof, needs="manage_play")
async def published(turn: Turn, press: LotteryProof) -> None:
    shown = await lottery(turn.club, press.lottery_id)
    await turn.show(published_words(turn, shown), keyboards.back(turn.speaker, shown.id))


def published_words(turn: Turn, shown: LotteryView) -> Markup:
    """What the world was told of the draw so far, and what comes when."""
    say, told = turn.speaker.say, shown.published
    parts = [say("lottery-proof-title", title=shown.title)]
    if told.commitment is not None:
        parts.append(say("lottery-proof-commitment", value=told.commitment))
    if told.list_sha256 is None:
        parts.append(say("lottery-proof-list-later", at=shown.closes_at))
    else:
        parts.append(say("lottery-proof-list", count=told.frozen_count, sha256=told.list_sha256, root=told.merkle_root))
        if told.round is not None:
            parts.append(say("lottery-proof-round", round=str(told.round)))
    if told.otp is not None:
        parts.append(say("lottery-proof-revealed", otp=told.otp))
    return paragraph(parts)
