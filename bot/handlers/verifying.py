"""Checking a draw: which of the member's tickets stood in the published list, and whether the result comes out again."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import BufferedInputFile, TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.lotteries import under_draw, under_draws, under_part
from bot.keyboards.main_menu import ways_on
from bot.lottery_presses import TakeDrawFile, TurnDraws, VerifyDraw
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.gamification.lotteries import lottery_for_member, my_lotteries
from club.gamification.lotteries.proof import MemberProof, TicketProof, proof_of_member, public_file
from club.i18n import Markup

FILE_BYTES_MAX = 45 * 1024 * 1024
"""A messenger carries no larger file of a bot."""


async def show_draws(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    page = press.page if isinstance(press, TurnDraws) else 1
    found = await my_lotteries(visit.club, visit.member_id, page)
    if not found.lines:
        await visit.show(Screen(visit.say("play-verify-empty"), ways_on(visit.speaker, "lottery")))
        return
    await visit.show(Screen(visit.say("play-verify"), under_draws(visit.speaker, found)))


async def verify_draw(event: TelegramObject, visit: Visit, press: VerifyDraw) -> None:
    view = (await lottery_for_member(visit.club, visit.member_id, press.lottery_id)).lottery
    if view.published.list_sha256 is None:
        text = visit.say("play-verify-later", title=view.title, at=view.closes_at)
        await visit.show(Screen(text, under_part(visit.speaker, view.id)))
        return
    proof = await proof_of_member(visit.club, visit.member_id, view.id, press.page)
    link = visit.desk.draw_link(view.public_id)
    await visit.show(Screen(_words(visit, proof), under_draw(visit.speaker, proof, link)))


def _words(visit: Visit, proof: MemberProof) -> Markup:
    told = proof.lottery.published
    return paragraphs(
        visit.say("play-verify-title", title=proof.lottery.title),
        visit.say("play-verify-list", count=told.frozen_count, sha256=told.list_sha256, root=told.merkle_root),
        lines(
            visit.say("play-verify-mine", mine=proof.mine, included=proof.included),
            *(_ticket(visit, each) for each in proof.tickets),
        ),
        _outcome(visit, proof),
        visit.say("play-verify-tag", tag=proof.tag) if proof.mine else None,
    )


def _ticket(visit: Visit, each: TicketProof) -> Markup:
    fate = "none" if each.fate is None else each.fate.fate
    return visit.say("play-verify-ticket", number=each.number, leaf=each.index + 1, steps=len(each.path), fate=fate)


def _outcome(visit: Visit, proof: MemberProof) -> Markup:
    """The recomputed result beside the published one; the first thing that does not hold, if anything."""
    if proof.outcome == "fails":
        finding = proof.findings[0]
        return visit.say("play-verify-fails", fault=finding.fault, ticket=finding.ticket)
    return visit.say("play-verify-outcome", outcome=proof.outcome, at=proof.lottery.draws_at)


async def take_file(event: TelegramObject, visit: Visit, press: TakeDrawFile) -> None:
    view = (await lottery_for_member(visit.club, visit.member_id, press.lottery_id)).lottery
    content = await public_file(visit.club.database, view.public_id)
    keyboard = under_part(visit.speaker, view.id)
    if len(content) > FILE_BYTES_MAX:
        await visit.show(Screen(visit.say("play-verify-file-large"), keyboard))
        return
    file = BufferedInputFile(content, f"{view.public_id}.txt")
    await visit.send_file(file, visit.say("play-verify-file-sent", title=view.title), keyboard)


def register(room: Router) -> None:
    room.message.register(show_draws, Says("verify"))
    room.callback_query.register(show_draws, Opens("verify"))
    room.callback_query.register(show_draws, Pressed(TurnDraws))
    room.callback_query.register(verify_draw, Pressed(VerifyDraw))
    room.callback_query.register(take_file, Pressed(TakeDrawFile))
