"""Buttons of the catalogue as staff keep it."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.keyboards.members import pages_row
from admin_bot.presses import (
    Cancel,
    EditReward,
    NewReward,
    PauseReward,
    PreviewReward,
    PublishReward,
    ResumeReward,
    RewardCard,
    Rewards,
)
from club.i18n import Speaker
from club.rewards import RewardView

_FIELDS = (
    (("title", "admin-field-title"), ("description", "admin-field-description")),
    (("price", "admin-field-price"), ("stock", "admin-field-stock")),
    (("limit", "admin-field-limit"), ("picture", "admin-field-picture")),
)


def catalogue(speaker: Speaker, shown: Sequence[RewardView], page: int, pages: int) -> list[Row]:
    rows: list[Row] = []
    for each in shown:
        label = speaker.label(
            "admin-reward-label", title=each.title, points=each.price_points, paused=each.state == "paused"
        )
        rows.append([labelled(label, RewardCard(each.id))])
    rows += pages_row(speaker, page, pages, Rewards(page - 1), Rewards(page + 1))
    return [*rows, [button(speaker, "admin-button-new-reward", NewReward(), "primary")]]


def card(speaker: Speaker, shown: RewardView) -> list[Row]:
    rows: list[Row] = [[button(speaker, key, EditReward(shown.id, name)) for name, key in pair] for pair in _FIELDS]
    switch = (
        button(speaker, "admin-button-pause", PauseReward(shown.id), "danger")
        if shown.state == "active"
        else button(speaker, "admin-button-resume", ResumeReward(shown.id), "success")
    )
    rows.append([button(speaker, "admin-field-opens", EditReward(shown.id, "opens"))])
    rows.append([button(speaker, "admin-button-preview", PreviewReward(shown.id)), switch])
    return [*rows, [button(speaker, "admin-button-all-rewards", Rewards(1))]]


def previewed(speaker: Speaker, reward_id: int) -> list[Row]:
    return [[button(speaker, "admin-button-back-to-reward", RewardCard(reward_id))]]


def publish(speaker: Speaker, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-button-publish", PublishReward(key), "success")],
        [button(speaker, "admin-button-cancel", Cancel())],
    ]
