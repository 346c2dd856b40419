"""Making a mission: a ready-made one or a step of one's own, a name, a prize; and a further step for one that is there."""

import dataclasses
from typing import Any, cast

from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.missions import show_mission
from admin_bot.keyboards import missions as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.mission_presses import (
    AskStepKind,
    Missions,
    MissionScreen,
    NewMission,
    PickStepKind,
    PickStepPlace,
    PickStepTarget,
    TakeReadyMade,
)
from admin_bot.presses import Press
from admin_bot.prize_choosing import choose_prize, prize_of
from admin_bot.reading import read_amount, read_number
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.communities import usable_communities
from club.errors import MissionInvalid
from club.gamification.missions import (
    STEP_KINDS,
    MissionDraft,
    Step,
    StepKind,
    add_mission,
    change_mission,
    ready_made,
    staff_mission,
)
from club.gamification.missions.rules import TITLE_LENGTH_MAX
from club.persian import normalise_name

routes = Routes()


def _back(mission_id: int) -> Press:
    return MissionScreen(mission_id) if mission_id else Missions(1)


def _asked(turn: Turn, *steps: str) -> dict[str, Any]:
    """What the making kept. Refuses TapOutOfDate when something else is being asked by now."""
    asked = turn.asked or {}
    if asked.get("step") not in steps:
        raise TapOutOfDate
    return asked


async def _go_on(turn: Turn, asked: dict[str, Any], step: str, **more: Any) -> None:
    """The next question of the same making."""
    kept: dict[str, Any] = {
        name: asked[name] for name in ("mission_id", "kind", "ready", "community_id", "event") if name in asked
    }
    kept |= more
    await turn.ask(step, **kept, back=_back(kept.get("mission_id", 0)).pack())


@routes.press(NewMission, needs="manage_play")
async def choose(turn: Turn, press: NewMission) -> None:
    await turn.show(turn.speaker.say("mission-admin-choose"), keyboards.choosing(turn.speaker))


@routes.press(TakeReadyMade, needs="manage_play")
async def take_ready_made(turn: Turn, press: TakeReadyMade) -> None:
    taken = ready_made(press.ready)
    if taken is None:
        raise TapOutOfDate
    asked = {"mission_id": 0, "kind": taken.kind, "ready": taken.name}
    if taken.kind == "join":
        await _ask_place(turn, asked)
        return
    await _ask_prize(turn, asked, taken.step())


@routes.press(AskStepKind, needs="manage_play")
async def ask_kind(turn: Turn, press: AskStepKind) -> None:
    await turn.show(turn.speaker.say("mission-admin-choose-kind"), keyboards.kinds(turn.speaker, press.mission_id))


@routes.press(PickStepKind, needs="manage_play")
async def pick_kind(turn: Turn, press: PickStepKind) -> None:
    if press.kind not in STEP_KINDS:
        raise TapOutOfDate
    asked = {"mission_id": press.mission_id, "kind": press.kind}
    if press.kind == "join":
        await _ask_place(turn, asked)
    elif press.kind == "event":
        await _go_on(turn, asked, "mission-event")
        await turn.show(turn.speaker.say("mission-admin-ask-event"), cancel_row(turn.speaker))
    else:
        await _ask_target(turn, asked)


async def _ask_place(turn: Turn, asked: dict[str, Any]) -> None:
    """Only where the bot sees who comes and goes can staying be counted."""
    found = [each for each in await usable_communities(turn.club) if each.sees_members]
    await _go_on(turn, asked, "mission-place")
    key = "mission-admin-choose-place" if found else "mission-admin-no-place"
    await turn.show(turn.speaker.say(key), keyboards.places(turn.speaker, found))


@routes.step("mission-place", needs="manage_play")
async def place_not_tapped(turn: Turn, asked: dict[str, Any]) -> None:
    await _ask_place(turn, asked)


@routes.press(PickStepPlace, needs="manage_play", keeps_conversation=True)
async def pick_place(turn: Turn, press: PickStepPlace) -> None:
    asked = {**_asked(turn, "mission-place"), "community_id": press.community_id}
    taken = ready_made(asked.get("ready", ""))
    if taken is not None:
        await _ask_prize(turn, asked, taken.step(press.community_id))
        return
    await _ask_target(turn, asked)


@routes.step("mission-event", needs="manage_play")
async def event_named(turn: Turn, asked: dict[str, Any]) -> None:
    name = normalise_name(turn.text)
    if not name:
        raise MissionInvalid(field="step")
    await _ask_target(turn, {**asked, "event": name})


async def _ask_target(turn: Turn, asked: dict[str, Any]) -> None:
    kind = cast(StepKind, asked["kind"])
    await _go_on(turn, asked, "mission-target")
    text = turn.speaker.say("mission-admin-ask-target", kind=kind)
    await turn.show(text, keyboards.targets(turn.speaker, kind))


@routes.step("mission-target", needs="manage_play")
async def target_said(turn: Turn, asked: dict[str, Any]) -> None:
    is_money = asked["kind"] == "spend"
    target = read_amount(turn.text, turn.profile).amount if is_money else read_number(turn.text)
    await _targeted(turn, asked, target)


@routes.press(PickStepTarget, needs="manage_play", keeps_conversation=True)
async def pick_target(turn: Turn, press: PickStepTarget) -> None:
    await _targeted(turn, _asked(turn, "mission-target"), press.target)


async def _targeted(turn: Turn, asked: dict[str, Any], target: int) -> None:
    try:
        step = Step(asked["kind"], target, community_id=asked.get("community_id"), event=asked.get("event", ""))
    except ValueError as fault:
        raise MissionInvalid(field="step") from fault
    mission_id = asked["mission_id"]
    if not mission_id:
        await _go_on(turn, asked, "mission-title", steps=[step.to_json()])
        await turn.show(turn.speaker.say("mission-admin-ask-title"), cancel_row(turn.speaker))
        return
    draft = (await staff_mission(turn.club, turn.staff, mission_id)).draft
    await change_mission(turn.club, turn.staff, mission_id, dataclasses.replace(draft, steps=(*draft.steps, step)))
    await turn.end()
    await show_mission(turn, mission_id)


@routes.step("mission-title", needs="manage_play")
async def title_said(turn: Turn, asked: dict[str, Any]) -> None:
    title = normalise_name(turn.text)
    if not 1 <= len(title) <= TITLE_LENGTH_MAX:
        raise MissionInvalid(field="title")
    [kept] = asked["steps"]
    await _ask_prize(turn, asked, Step.from_json(kept), title)


async def _ask_prize(turn: Turn, asked: dict[str, Any], step: Step, title: str = "") -> None:
    """A ready-made mission is named once, in the language of the club."""
    taken = ready_made(asked.get("ready", ""))
    if taken is not None:
        title = turn.in_the_clubs_language(taken.title)
    await choose_prize(
        turn,
        then="mission-prize",
        back=Missions(1),
        question=turn.speaker.say("mission-admin-ask-prize", title=title),
        mission_id=0,
        title=title,
        steps=[step.to_json()],
        recurs="once" if taken is None else taken.recurs,
    )


@routes.step("mission-prize", needs="manage_play")
async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
    prize = prize_of(asked)
    if prize is None:
        raise MissionInvalid(field="prize")
    mission_id = asked["mission_id"]
    if mission_id:
        draft = (await staff_mission(turn.club, turn.staff, mission_id)).draft
        await change_mission(turn.club, turn.staff, mission_id, dataclasses.replace(draft, prize=prize))
    else:
        steps = tuple(Step.from_json(each) for each in asked["steps"])
        made = MissionDraft(asked["title"], steps, prize, asked["recurs"])
        mission_id = await add_mission(turn.club, turn.staff, made, key=turn.new_key())
        await turn.toast(turn.speaker.plain("mission-admin-added-toast"))
    await turn.end()
    await show_mission(turn, mission_id)
