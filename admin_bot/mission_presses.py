"""Buttons about missions. `mission_id` 0 stands for one that is being made."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Missions(Press, name="miss"):
    page: int


@dataclass(frozen=True, slots=True)
class MissionScreen(Press, name="mis"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class NewMission(Press, name="mis-new"):
    pass


@dataclass(frozen=True, slots=True)
class TakeReadyMade(Press, name="mis-rdy"):
    """`ready` is the name of one of club.gamification.missions.READY_MADE."""

    ready: str


@dataclass(frozen=True, slots=True)
class AskStepKind(Press, name="mis-kinds"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class PickStepKind(Press, name="mis-kind"):
    mission_id: int
    kind: str


@dataclass(frozen=True, slots=True)
class PickStepPlace(Press, name="mis-place"):
    community_id: int


@dataclass(frozen=True, slots=True)
class PickStepTarget(Press, name="mis-num"):
    target: int


@dataclass(frozen=True, slots=True)
class OpenToMembers(Press, name="mis-open"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class PauseMission(Press, name="mis-rest"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class AskRetireMission(Press, name="mis-ask"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class RetireMission(Press, name="mis-end"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class EditMission(Press, name="mis-edit"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class EditMissionField(Press, name="mis-set"):
    """`field`: title, description, prize, closes_at or members_max."""

    mission_id: int
    field: str


@dataclass(frozen=True, slots=True)
class PickRecurs(Press, name="mis-rec"):
    mission_id: int
    recurs: str


@dataclass(frozen=True, slots=True)
class AskRemoveStep(Press, name="mis-less"):
    mission_id: int


@dataclass(frozen=True, slots=True)
class RemoveStep(Press, name="mis-del"):
    """`place`: which of the steps, from 0 on; `steps`: how many there were when it was shown."""

    mission_id: int
    place: int
    steps: int
