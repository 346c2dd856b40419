"""Under missions: the list, one of them, its fields, and what is asked while one is made."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.play import play_row
from admin_bot.mission_presses import (
    AskRemoveStep,
    AskRetireMission,
    AskStepKind,
    EditMission,
    EditMissionField,
    Missions,
    MissionScreen,
    NewMission,
    OpenToMembers,
    PauseMission,
    PickRecurs,
    PickStepKind,
    PickStepPlace,
    PickStepTarget,
    RemoveStep,
    RetireMission,
    TakeReadyMade,
)
from club.communities import CommunityView
from club.gamification.missions import READY_MADE, RECURS, STEP_KINDS, STEPS_MAX, MissionCard, MissionPage, StepKind
from club.i18n import Speaker

FIELDS = ("title", "description", "prize", "closes_at", "members_max")
_LABELS = {
    "title": "mission-admin-button-title",
    "description": "mission-admin-button-description",
    "prize": "mission-admin-button-prize",
    "closes_at": "mission-admin-button-closes",
    "members_max": "mission-admin-button-members-max",
}
_NUMBERS = (1, 2, 3, 5, 7, 10)
_DAYS = (0, 3, 7, 14, 30)


def listed(speaker: Speaker, found: MissionPage) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                speaker,
                "mission-admin-button",
                MissionScreen(each.id),
                state=each.state,
                title=each.title,
                members=each.members,
            )
        ]
        for each in found.missions
    ]
    turns: list[InlineKeyboardButton] = []
    if found.page > 1:
        turns.append(button(speaker, "admin-button-previous", Missions(found.page - 1)))
    if found.page < found.pages:
        turns.append(button(speaker, "admin-button-next", Missions(found.page + 1)))
    new: Row = [button(speaker, "mission-admin-button-new", NewMission(), "primary")]
    return [*rows, *([turns] if turns else []), new, *play_row(speaker)]


def card(speaker: Speaker, shown: MissionCard) -> list[Row]:
    rows: list[Row] = []
    if shown.state in ("draft", "paused"):
        rows.append([button(speaker, "mission-admin-button-open", OpenToMembers(shown.id), "success")])
    if shown.state != "retired":
        acts: list[InlineKeyboardButton] = [button(speaker, "mission-admin-button-edit", EditMission(shown.id))]
        if shown.state == "active":
            acts.append(button(speaker, "mission-admin-button-pause", PauseMission(shown.id)))
        rows += [acts, [button(speaker, "mission-admin-button-retire", AskRetireMission(shown.id), "danger")]]
    return [*rows, [button(speaker, "mission-admin-button-all", Missions(1))]]


def retiring(speaker: Speaker, shown: MissionCard) -> list[Row]:
    return [
        [button(speaker, "mission-admin-button-retire-yes", RetireMission(shown.id), "danger")],
        [button(speaker, "mission-admin-button-keep", MissionScreen(shown.id))],
    ]


def fields(speaker: Speaker, shown: MissionCard) -> list[Row]:
    draft = shown.draft
    made = [button(speaker, _LABELS[name], EditMissionField(shown.id, name)) for name in FIELDS]
    steps: list[InlineKeyboardButton] = []
    if len(draft.steps) < STEPS_MAX:
        steps.append(button(speaker, "mission-admin-button-add-step", AskStepKind(shown.id)))
    if len(draft.steps) > 1:
        steps.append(button(speaker, "mission-admin-button-remove-step", AskRemoveStep(shown.id)))
    recurring: Row = [
        button(
            speaker,
            "mission-admin-button-recurs",
            PickRecurs(shown.id, each),
            "success" if each == draft.recurs else None,
            recurs=each,
        )
        for each in RECURS
    ]
    return [
        *(made[at : at + 2] for at in range(0, len(made), 2)),
        steps,
        recurring,
        [button(speaker, "mission-admin-button-back", MissionScreen(shown.id))],
    ]


def removing(speaker: Speaker, shown: MissionCard, words: Sequence[str]) -> list[Row]:
    rows: list[Row] = [[labelled(each, RemoveStep(shown.id, place, len(words)))] for place, each in enumerate(words)]
    return [*rows, [button(speaker, "mission-admin-button-back", MissionScreen(shown.id))]]


def choosing(speaker: Speaker) -> list[Row]:
    rows: list[Row] = [[button(speaker, each.title, TakeReadyMade(each.name))] for each in READY_MADE]
    own: Row = [button(speaker, "mission-admin-button-own", AskStepKind(0), "primary")]
    return [*rows, own, [button(speaker, "mission-admin-button-all", Missions(1))]]


def kinds(speaker: Speaker, mission_id: int) -> list[Row]:
    made = [
        button(speaker, "mission-admin-button-step", PickStepKind(mission_id, kind), kind=kind) for kind in STEP_KINDS
    ]
    return [*(made[at : at + 2] for at in range(0, len(made), 2)), *cancel_row(speaker)]


def places(speaker: Speaker, found: Sequence[CommunityView]) -> list[Row]:
    return [*([labelled(each.title, PickStepPlace(each.id))] for each in found), *cancel_row(speaker)]


def targets(speaker: Speaker, kind: StepKind) -> list[Row]:
    """Numbers to tap; amounts of money are typed."""
    if kind == "spend":
        return cancel_row(speaker)
    offered = _DAYS if kind == "join" else _NUMBERS
    row: Row = [button(speaker, "mission-admin-button-number", PickStepTarget(each), number=each) for each in offered]
    return [row, *cancel_row(speaker)]
