"""A mission changed, one thing at a time. What was given for it stands whatever is changed."""

import dataclasses
from typing import Any

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.missions import card_text, show_mission, words_of
from admin_bot.keyboards import missions as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.mission_presses import (
    AskRemoveStep,
    EditMission,
    EditMissionField,
    MissionScreen,
    PickRecurs,
    RemoveStep,
)
from admin_bot.moment_choosing import choose_moment, moment_of
from admin_bot.prize_choosing import choose_prize
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.gamification.missions import RECURS, MissionCard, change_mission, staff_mission

routes = Routes()

_TYPED = {
    "title": "mission-admin-ask-title",
    "description": "mission-admin-ask-description",
    "members_max": "mission-admin-ask-members-max",
}


async def _show_fields(turn: Turn, mission_id: int) -> None:
    shown = await staff_mission(turn.club, turn.staff, mission_id)
    text = paragraph([card_text(turn, shown), turn.speaker.say("mission-admin-edit")])
    await turn.show(text, keyboards.fields(turn.speaker, shown))


async def _change(turn: Turn, mission_id: int, **fields: Any) -> None:
    draft = (await staff_mission(turn.club, turn.staff, mission_id)).draft
    await change_mission(turn.club, turn.staff, mission_id, dataclasses.replace(draft, **fields))


@routes.press(EditMission, needs="manage_play")
async def edit(turn: Turn, press: EditMission) -> None:
    await _show_fields(turn, press.mission_id)


@routes.press(PickRecurs, needs="manage_play")
async def pick_recurs(turn: Turn, press: PickRecurs) -> None:
    if press.recurs not in RECURS:
        raise TapOutOfDate
    await _change(turn, press.mission_id, recurs=press.recurs)
    await _show_fields(turn, press.mission_id)


@routes.press(EditMissionField, needs="manage_play")
async def ask_field(turn: Turn, press: EditMissionField) -> None:
    shown = await staff_mission(turn.club, turn.staff, press.mission_id)
    back = MissionScreen(shown.id)
    if press.field == "prize":
        question = turn.speaker.say("mission-admin-ask-prize", title=shown.title)
        await choose_prize(turn, then="mission-prize", back=back, question=question, mission_id=shown.id)
    elif press.field == "closes_at":
        await choose_moment(
            turn,
            then="mission-closes",
            back=back,
            question=turn.speaker.say("mission-admin-ask-closes", title=shown.title),
            without="mission-admin-button-no-close",
            mission_id=shown.id,
        )
    elif press.field in _TYPED:
        await _ask_typed(turn, shown, press.field)
    else:
        raise TapOutOfDate


async def _ask_typed(turn: Turn, shown: MissionCard, field: str) -> None:
    await turn.ask("mission-field", mission_id=shown.id, field=field, back=MissionScreen(shown.id).pack())
    await turn.show(turn.speaker.say(_TYPED[field]), cancel_row(turn.speaker))


@routes.step("mission-field", needs="manage_play")
async def field_said(turn: Turn, asked: dict[str, Any]) -> None:
    field = asked["field"]
    value: Any = turn.text
    if field == "members_max":
        value = read_number(turn.text) or None
    await _change(turn, asked["mission_id"], **{field: value})
    await turn.end()
    await show_mission(turn, asked["mission_id"])


@routes.step("mission-closes", needs="manage_play")
async def closes_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    await _change(turn, asked["mission_id"], closes_at=moment_of(asked))
    await turn.end()
    await show_mission(turn, asked["mission_id"])


@routes.press(AskRemoveStep, needs="manage_play")
async def ask_remove(turn: Turn, press: AskRemoveStep) -> None:
    shown = await staff_mission(turn.club, turn.staff, press.mission_id)
    words = [words_of(turn, shown, step) for step in shown.draft.steps]
    await turn.show(turn.speaker.say("mission-admin-remove-step"), keyboards.removing(turn.speaker, shown, words))


@routes.press(RemoveStep, needs="manage_play")
async def remove(turn: Turn, press: RemoveStep) -> None:
    """Of an older screen, on which there were other steps, nothing is removed."""
    steps = (await staff_mission(turn.club, turn.staff, press.mission_id)).draft.steps
    if press.steps != len(steps) or not 0 <= press.place < len(steps):
        raise TapOutOfDate
    await _change(turn, press.mission_id, steps=steps[: press.place] + steps[press.place + 1 :])
    await _show_fields(turn, press.mission_id)
