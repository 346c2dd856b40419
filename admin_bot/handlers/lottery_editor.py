"""Changing a lottery's draft, one thing at a time; everything goes back to its card."""

import dataclasses
import datetime as dt
from typing import Any, cast

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.lotteries import show_lottery
from admin_bot.keyboards import lotteries as keyboards
from admin_bot.keyboards.common import asking, cancel_row
from admin_bot.lottery_fields import (
    FIELDS,
    MOMENTS,
    draft_from,
    read_way,
    with_field,
    with_moment,
    with_terms,
    with_way,
    without_prize,
    without_way,
)
from admin_bot.lottery_presses import (
    AddLotteryPrize,
    AllTiers,
    EditLottery,
    LotteryCard,
    LotteryChannels,
    LotteryPrizes,
    LotteryTiers,
    LotteryWays,
    NoChannel,
    PickChannel,
    RemoveLotteryPrize,
    TurnBeacon,
    TurnTier,
    TurnWay,
    TurnWinsOnce,
)
from admin_bot.moment_choosing import choose_moment, moment_of
from admin_bot.prize_choosing import choose_prize
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.communities import usable_communities
from club.errors import LotteryFixed, LotteryInvalid
from club.gamification.lotteries import WAY_VALUES, WAYS, LotteryDraft, LotteryView, Way, edit_lottery, lottery
from club.gamification.lotteries.wording import ways_words
from club.gamification.prize_wording import prizes_words
from club.tiers import tiers_of

routes = Routes()


async def _draft(turn: Turn, lottery_id: int) -> LotteryView:
    """Refuses LotteryFixed once it was announced."""
    shown = await lottery(turn.club, lottery_id)
    if shown.state != "draft":
        raise LotteryFixed(state=shown.state)
    return shown


async def _keep(turn: Turn, lottery_id: int, draft: LotteryDraft) -> LotteryView:
    return await edit_lottery(turn.club, turn.staff, lottery_id, draft, key=turn.new_key())


# -- what is typed


@routes.press(EditLottery, needs="manage_play")
async def ask_field(turn: Turn, press: EditLottery) -> None:
    shown = await _draft(turn, press.lottery_id)
    if press.field in MOMENTS:
        await _ask_moment(turn, shown, press.field)
        return
    field = FIELDS.get(press.field)
    if field is None:
        raise LotteryInvalid(field=press.field)
    step = "lottery-picture" if field.picture else "lottery-field"
    await turn.ask(step, lottery_id=shown.id, field=field.name, back=LotteryCard(shown.id).pack())
    await turn.show(turn.speaker.say(field.question), asking(turn.speaker, step, field.skip_key))


@routes.step("lottery-picture", needs="manage_play", accepts="picture")
@routes.step("lottery-field", needs="manage_play")
async def field_said(turn: Turn, asked: dict[str, Any]) -> None:
    shown = await _draft(turn, asked["lottery_id"])
    draft = await with_field(turn, draft_from(shown), FIELDS[asked["field"]], skipped=bool(asked.get("skipped")))
    edited = await _keep(turn, shown.id, draft)
    await turn.end()
    await show_lottery(turn, edited)


async def _ask_moment(turn: Turn, shown: LotteryView, name: str) -> None:
    earliest = {"opens": None, "closes": shown.opens_at, "draws": shown.closes_at + dt.timedelta(minutes=10)}[name]
    await choose_moment(
        turn,
        then="lottery-moment",
        back=LotteryCard(shown.id),
        question=turn.speaker.say(MOMENTS[name]),
        earliest=earliest,
        without="lottery-opens-at-once" if name == "opens" else None,
        lottery_id=shown.id,
        name=name,
    )


@routes.step("lottery-moment", needs="manage_play")
async def moment_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    shown = await _draft(turn, asked["lottery_id"])
    at = moment_of(asked) or turn.club.clock.now()
    edited = await _keep(turn, shown.id, with_moment(draft_from(shown), asked["name"], at))
    await turn.end()
    await show_lottery(turn, edited)


# -- prizes


@routes.press(LotteryPrizes, needs="manage_play")
async def prizes(turn: Turn, press: LotteryPrizes) -> None:
    await _show_prizes(turn, await _draft(turn, press.lottery_id))


async def _show_prizes(turn: Turn, shown: LotteryView) -> None:
    said = prizes_words(turn.speaker, tuple((line.pieces, line.prize) for line in shown.prizes))
    await turn.show(
        paragraph([turn.speaker.say("lottery-prizes"), said]),
        keyboards.prizes(turn.speaker, shown),
    )


@routes.press(AddLotteryPrize, needs="manage_play")
async def add_prize(turn: Turn, press: AddLotteryPrize) -> None:
    shown = await _draft(turn, press.lottery_id)
    question = turn.speaker.say("lottery-new-prize")
    await choose_prize(
        turn, then="new-lottery-prize", back=LotteryCard(shown.id), question=question, lottery_id=shown.id
    )


@routes.press(RemoveLotteryPrize, needs="manage_play")
async def remove_prize(turn: Turn, press: RemoveLotteryPrize) -> None:
    shown = await _draft(turn, press.lottery_id)
    if not 1 <= press.place <= len(shown.prizes):
        raise TapOutOfDate
    await _show_prizes(turn, await _keep(turn, shown.id, without_prize(draft_from(shown), press.place)))


# -- ways


@routes.press(LotteryWays, needs="manage_play")
async def ways(turn: Turn, press: LotteryWays) -> None:
    await _show_ways(turn, await _draft(turn, press.lottery_id))


async def _show_ways(turn: Turn, shown: LotteryView) -> None:
    said = ways_words(turn.speaker, shown.terms, turn.profile.currency)
    await turn.show(paragraph([turn.speaker.say("lottery-ways"), said]), keyboards.ways(turn.speaker, shown))


@routes.press(TurnWay, needs="manage_play")
async def turn_way(turn: Turn, press: TurnWay) -> None:
    """Off at once; on at once too, unless the way has to be told something first."""
    shown = await _draft(turn, press.lottery_id)
    if press.way not in WAYS:
        raise TapOutOfDate
    way = cast(Way, press.way)
    draft = draft_from(shown)
    if way in shown.terms.ways:
        await _show_ways(turn, await _keep(turn, shown.id, without_way(draft, way)))
    elif WAY_VALUES[way] is None:
        await _show_ways(turn, await _keep(turn, shown.id, with_way(draft, way, None)))
    else:
        await turn.ask("lottery-way", lottery_id=shown.id, way=way, back=LotteryWays(shown.id).pack())
        await turn.show(turn.speaker.say("lottery-ask-way", way=way), cancel_row(turn.speaker))


@routes.step("lottery-way", needs="manage_play")
async def way_said(turn: Turn, asked: dict[str, Any]) -> None:
    shown = await _draft(turn, asked["lottery_id"])
    way = cast(Way, asked["way"])
    edited = await _keep(turn, shown.id, with_way(draft_from(shown), way, read_way(turn, way)))
    await turn.end()
    await _show_ways(turn, edited)


# -- who, where, how


@routes.press(LotteryTiers, needs="manage_play")
async def tiers(turn: Turn, press: LotteryTiers) -> None:
    await _show_tiers(turn, await _draft(turn, press.lottery_id))


async def _show_tiers(turn: Turn, shown: LotteryView) -> None:
    ladder = await tiers_of(turn.club)
    text = turn.speaker.say("lottery-ask-tiers", count=len(ladder.tiers))
    await turn.show(text, keyboards.tiers(turn.speaker, shown, ladder.tiers))


@routes.press(AllTiers, needs="manage_play")
async def all_tiers(turn: Turn, press: AllTiers) -> None:
    shown = await _draft(turn, press.lottery_id)
    await _show_tiers(turn, await _keep(turn, shown.id, with_terms(draft_from(shown), tiers=None)))


@routes.press(TurnTier, needs="manage_play")
async def turn_tier(turn: Turn, press: TurnTier) -> None:
    """Without its last tier a lottery is for everybody again."""
    shown = await _draft(turn, press.lottery_id)
    chosen = shown.terms.tiers or ()
    without = tuple(each for each in chosen if each != press.tier_id)
    tiers_now = without or None if press.tier_id in chosen else (*chosen, press.tier_id)
    await _show_tiers(turn, await _keep(turn, shown.id, with_terms(draft_from(shown), tiers=tiers_now)))


@routes.press(TurnWinsOnce, needs="manage_play")
async def turn_wins_once(turn: Turn, press: TurnWinsOnce) -> None:
    shown = await _draft(turn, press.lottery_id)
    draft = with_terms(draft_from(shown), wins_once=not shown.terms.wins_once)
    await show_lottery(turn, await _keep(turn, shown.id, draft))


@routes.press(TurnBeacon, needs="manage_play")
async def turn_beacon(turn: Turn, press: TurnBeacon) -> None:
    shown = await _draft(turn, press.lottery_id)
    draft = dataclasses.replace(draft_from(shown), beacon="quicknet" if shown.beacon == "none" else "none")
    await turn.toast(turn.speaker.label("lottery-beacon-toast", public=draft.beacon != "none"), alert=True)
    await show_lottery(turn, await _keep(turn, shown.id, draft))


@routes.press(LotteryChannels, needs="manage_play")
async def channels(turn: Turn, press: LotteryChannels) -> None:
    shown = await _draft(turn, press.lottery_id)
    found = [each for each in await usable_communities(turn.club) if each.can_post]
    await turn.show(
        turn.speaker.say("lottery-ask-channel", count=len(found)), keyboards.channels(turn.speaker, shown, found)
    )


@routes.press(PickChannel, needs="manage_play")
async def pick_channel(turn: Turn, press: PickChannel) -> None:
    shown = await _draft(turn, press.lottery_id)
    draft = dataclasses.replace(draft_from(shown), community_id=press.community_id)
    await show_lottery(turn, await _keep(turn, shown.id, draft))


@routes.press(NoChannel, needs="manage_play")
async def no_channel(turn: Turn, press: NoChannel) -> None:
    shown = await _draft(turn, press.lottery_id)
    await show_lottery(turn, await _keep(turn, shown.id, dataclasses.replace(draft_from(shown), community_id=None)))
