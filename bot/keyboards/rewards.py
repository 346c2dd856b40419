"""Under the catalogue, one reward, and the question whether it is wanted."""

import secrets

from bot.keyboards.buttons import button, keyboard, leads_to, page_turns
from bot.presses import OpenReward, Redeem, TurnRewards, WantReward
from bot.requests import Markup
from club.i18n import Speaker
from club.rewards import CataloguePage, RewardView

KEY_BYTES = 9


def under_catalogue(speaker: Speaker, found: CataloguePage) -> Markup:
    rewards = [
        [
            button(
                speaker,
                "reward-button",
                OpenReward(reward_id=reward.id, page=found.page),
                title=reward.title,
                price=reward.price_points,
            )
        ]
        for reward in found.rewards
    ]
    return keyboard(
        *rewards,
        page_turns(speaker, found.page, found.pages, lambda page: TurnRewards(page=page)),
        [leads_to(speaker, "menu")],
    )


def under_reward(speaker: Speaker, reward: RewardView, page: int) -> Markup:
    want = []
    if reward.refusal is None:
        press = WantReward(reward_id=reward.id, page=page)
        want.append(button(speaker, "reward-redeem", press, style="primary"))
    return keyboard(want, [button(speaker, "button-back", TurnRewards(page=page)), leads_to(speaker, "menu")])


def under_question(speaker: Speaker, reward: RewardView, page: int) -> Markup:
    """The key of the redemption is born here: however often this «yes» is pressed, it is one redemption."""
    yes = Redeem(reward_id=reward.id, price=reward.price_points, key=secrets.token_urlsafe(KEY_BYTES))
    return keyboard(
        [button(speaker, "reward-confirm-yes", yes, style="success")],
        [button(speaker, "reward-confirm-no", OpenReward(reward_id=reward.id, page=page))],
    )
