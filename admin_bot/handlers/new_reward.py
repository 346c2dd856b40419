"""Putting a reward into the catalogue, question by question; published by one tap at the end."""

from collections.abc import Awaitable, Callable
from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.rewards import as_members_see, show_reward
from admin_bot.keyboards import rewards as keyboards
from admin_bot.keyboards.common import asking
from admin_bot.presses import NewReward, PublishReward, Rewards
from admin_bot.programme_words import example_line, rule_words
from admin_bot.reward_drafts import FIELDS, Field, draft_of, value_said
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.programme import example_with
from club.rewards import add_reward

routes = Routes()

_STEPS = {field.name: f"new-{field.name}" for field in FIELDS}


@routes.press(NewReward, needs="edit_rewards")
async def start(turn: Turn, press: NewReward) -> None:
    await _ask(turn, FIELDS[0], {})


async def _ask(turn: Turn, field: Field, draft: dict[str, Any]) -> None:
    step = _STEPS[field.name]
    await turn.ask(step, draft=draft, back=Rewards(1).pack())
    number, count = FIELDS.index(field) + 1, len(FIELDS)
    parts = [turn.speaker.say("admin-new-reward-step", step=number, steps=count), turn.speaker.say(field.question)]
    if field.name == "price":  # what a purchase brings is the measure of a price
        parts.append(example_line(turn, await rule_words(turn), await example_with(turn.club)))
    await turn.show(paragraph(parts), asking(turn.speaker, step, field.skip_key))


def _answering(field: Field) -> Callable[[Turn, dict[str, Any]], Awaitable[None]]:
    async def answered(turn: Turn, asked: dict[str, Any]) -> None:
        kept: dict[str, Any] = asked["draft"]
        value = await value_said(turn, field, draft_of(kept), skipped=bool(asked.get("skipped")))
        kept = {**kept, field.attribute: value}
        later = FIELDS[FIELDS.index(field) + 1 :]
        if later:
            await _ask(turn, later[0], kept)
        else:
            await _preview(turn, kept)

    return answered


for _field in FIELDS:
    _accepts = routes.step(
        _STEPS[_field.name], needs="edit_rewards", accepts="picture" if _field.name == "picture" else "text"
    )
    _accepts(_answering(_field))


async def _preview(turn: Turn, kept: dict[str, Any]) -> None:
    draft, key = draft_of(kept), turn.new_key()
    await turn.ask("new-reward-confirm", draft=kept, key=key, back=Rewards(1).pack())
    text = paragraph([turn.speaker.say("admin-new-reward-preview"), as_members_see(turn.speaker, draft)])
    await turn.show(text, keyboards.publish(turn.speaker, key), picture_id=draft.picture_id)


@routes.step("new-reward-confirm", needs="edit_rewards")
async def not_confirmed(turn: Turn, asked: dict[str, Any]) -> None:
    """Words while the preview waits for a tap."""
    rows = keyboards.publish(turn.speaker, asked["key"])
    await turn.show(turn.speaker.say("admin-tap-expected"), rows)


@routes.press(PublishReward, needs="edit_rewards", keeps_conversation=True)
async def publish(turn: Turn, press: PublishReward) -> None:
    """Into the catalogue. The draft stays with its key until something else is begun: a second tap adds nothing."""
    asked = turn.asked or {}
    if asked.get("key") != press.key or "draft" not in asked:
        raise TapOutOfDate
    added = await add_reward(turn.club, turn.staff, draft_of(asked["draft"]), key=press.key)
    repeated = asked["step"] == "reward-published"
    await turn.ask("reward-published", key=press.key, draft=asked["draft"])
    await turn.toast(turn.speaker.plain("admin-already-recorded" if repeated else "admin-published-toast"))
    await show_reward(turn, added)
