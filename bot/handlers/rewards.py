"""The catalogue, one reward, and taking it."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import TelegramObject

from bot.explaining import refusal_sentence
from bot.handlers.vouchers import voucher_screen
from bot.intents import Opens, Pressed, Says
from bot.keyboards.main_menu import ways_on
from bot.keyboards.rewards import under_catalogue, under_question, under_reward
from bot.pictures import RewardPicture
from bot.presses import OpenReward, Redeem, TurnRewards, WantReward
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.errors import NotEnoughPoints, RewardLimitReached, RewardNotYetOpen, RewardSoldOut
from club.i18n import Markup, escape_html
from club.ledger import points
from club.rewards import RewardView, catalogue, redeem_reward, reward_for


async def show_rewards(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    page = press.page if isinstance(press, TurnRewards) else 1
    found = await catalogue(visit.club, visit.member_id, page)
    if not found.rewards:
        await visit.show(Screen(visit.say("rewards-empty"), ways_on(visit.speaker, "points", "card")))
        return
    title = visit.say("rewards-title", available=max(0, found.available_points))
    text = paragraphs(title, *(_line(visit, reward) for reward in found.rewards))
    await visit.show(Screen(text, under_catalogue(visit.speaker, found)))


def _line(visit: Visit, reward: RewardView) -> Markup:
    match reward.refusal:
        case NotEnoughPoints():
            state = "missing"
        case RewardSoldOut():
            state = "sold-out"
        case RewardLimitReached():
            state = "limit-reached"
        case RewardNotYetOpen():
            return visit.say(
                "rewards-line-soon",
                title=reward.title,
                price=reward.price_points,
                at=reward.refusal.data["opens_at"],
                early=reward.refusal.data["opens_at"] != reward.opens_at,
            )
        case _:
            state = "open" if reward.stock is None else "stock"
    return visit.say(
        "rewards-line",
        title=reward.title,
        price=reward.price_points,
        state=state,
        missing=reward.missing,
        stock=reward.stock or 0,
    )


async def show_reward(event: TelegramObject, visit: Visit, press: OpenReward) -> None:
    reward = await reward_for(visit.club, visit.member_id, press.reward_id)
    found = await points(visit.club, visit.member_id)
    text = paragraphs(
        visit.say("reward-text", title=reward.title),
        escape_html(reward.description) if reward.description else None,
        _terms(visit, reward),
        _standing(visit, reward, found.available),
    )
    await visit.show(Screen(text, under_reward(visit.speaker, reward, press.page), _picture(visit, reward)))


def _terms(visit: Visit, reward: RewardView) -> Markup:
    stock = reward.stock
    limit = reward.limit_per_member
    return lines(
        visit.say("reward-price", price=reward.price_points),
        visit.say("reward-stock", stock=stock) if stock else None,
        visit.say("reward-limit", limit=limit) if limit is not None else None,
    )


def _standing(visit: Visit, reward: RewardView, available: int) -> Markup:
    """Where this member stands: can have it, is so many points short, or why not at all."""
    refusal = reward.refusal
    if refusal is None:
        return visit.say("reward-affordable", available=available)
    if isinstance(refusal, NotEnoughPoints):
        return visit.say("reward-missing", available=max(0, available), missing=reward.missing)
    return refusal_sentence(visit, refusal)


def _picture(visit: Visit, reward: RewardView) -> RewardPicture | None:
    return None if reward.picture_id is None else RewardPicture(visit.desk, reward.picture_id)


async def ask_whether_wanted(event: TelegramObject, visit: Visit, press: WantReward) -> None:
    reward = await reward_for(visit.club, visit.member_id, press.reward_id)
    if reward.refusal is not None:
        raise reward.refusal
    found = await points(visit.club, visit.member_id)
    text = visit.say(
        "reward-confirm",
        title=reward.title,
        price=reward.price_points,
        left=found.available - reward.price_points,
    )
    await visit.show(Screen(text, under_question(visit.speaker, reward, press.page), _picture(visit, reward)))


async def redeem(event: TelegramObject, visit: Visit, press: Redeem) -> None:
    redeemed = await redeem_reward(
        visit.club, visit.member_id, press.reward_id, price_points=press.price, key=f"redeem:{press.key}"
    )
    await visit.show(voucher_screen(visit, redeemed.voucher, just_issued=True))


def register(room: Router) -> None:
    room.message.register(show_rewards, Says("rewards"))
    room.callback_query.register(show_rewards, Opens("rewards"))
    room.callback_query.register(show_rewards, Pressed(TurnRewards))
    room.callback_query.register(show_reward, Pressed(OpenReward))
    room.callback_query.register(ask_whether_wanted, Pressed(WantReward))
    room.callback_query.register(redeem, Pressed(Redeem))
