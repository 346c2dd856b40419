"""Changing one field of a reward."""

import dataclasses
from typing import Any

from admin_bot.handlers.rewards import show_reward
from admin_bot.keyboards.common import asking
from admin_bot.presses import EditReward, RewardCard
from admin_bot.reward_drafts import FIELD_BY_NAME, draft_from, value_said
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import RewardInvalid
from club.rewards import edit_reward, reward

routes = Routes()

# A step for each field: a button left over from another field's question is then out of date.
_STEPS = {name: f"edit-{name}" for name in FIELD_BY_NAME}
_NOW = {
    "title": "admin-now-title",
    "description": "admin-now-description",
    "price": "admin-now-price",
    "stock": "admin-now-stock",
    "limit": "admin-now-limit",
    "picture": "admin-now-picture",
    "opens": "admin-now-opens",
}


@routes.press(EditReward, needs="edit_rewards")
async def ask(turn: Turn, press: EditReward) -> None:
    field = FIELD_BY_NAME.get(press.field)
    if field is None:
        raise RewardInvalid(field=press.field)
    shown = await reward(turn.club, press.reward_id)
    step = _STEPS[field.name]
    await turn.ask(step, reward_id=shown.id, field=field.name, back=RewardCard(shown.id).pack())
    speaker = turn.speaker
    now = speaker.say(_NOW[field.name], value=_shown(getattr(shown, field.attribute)))
    await turn.show(now + "\n\n" + speaker.say(field.question), asking(speaker, step, field.skip_key))


def _shown(value: Any) -> Any:
    return None if value == "" else value


async def _change(turn: Turn, asked: dict[str, Any]) -> None:
    field = FIELD_BY_NAME[asked["field"]]
    seen = await reward(turn.club, asked["reward_id"])
    draft = draft_from(seen)
    value = await value_said(turn, field, draft, skipped=bool(asked.get("skipped")))
    changed = dataclasses.replace(draft, **{field.attribute: value})
    edited = await edit_reward(turn.club, turn.staff, asked["reward_id"], changed, key=turn.new_key(), seen=seen)
    await turn.end()
    await turn.toast(turn.speaker.plain("admin-edited-toast"))
    await show_reward(turn, edited)


for _name, _step in _STEPS.items():
    _accepts = routes.step(_step, needs="edit_rewards", accepts="picture" if _name == "picture" else "text")
    _accepts(_change)
