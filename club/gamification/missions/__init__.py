"""Missions: steps counted from facts."""

from club.gamification.missions.keeping import (
    add_mission,
    change_mission,
    open_mission,
    pause_mission,
    retire_mission,
)
from club.gamification.missions.looking import look_at_missions
from club.gamification.missions.ready_made import READY_MADE, ReadyMade, ready_made
from club.gamification.missions.rules import (
    RECURS,
    STEP_KINDS,
    STEPS_MAX,
    MissionDraft,
    Recurs,
    Step,
    StepKind,
)
from club.gamification.missions.sweeping import end_missions, end_stays
from club.gamification.missions.views import (
    MissionCard,
    MissionCounts,
    MissionLine,
    MissionLines,
    MissionPage,
    MissionTitle,
    StepLine,
    my_mission,
    my_missions,
    staff_mission,
    staff_missions,
)

__all__ = [
    "READY_MADE",
    "RECURS",
    "STEPS_MAX",
    "STEP_KINDS",
    "MissionCard",
    "MissionCounts",
    "MissionDraft",
    "MissionLine",
    "MissionLines",
    "MissionPage",
    "MissionTitle",
    "ReadyMade",
    "Recurs",
    "Step",
    "StepKind",
    "StepLine",
    "add_mission",
    "change_mission",
    "end_missions",
    "end_stays",
    "look_at_missions",
    "my_mission",
    "my_missions",
    "open_mission",
    "pause_mission",
    "ready_made",
    "retire_mission",
    "staff_mission",
    "staff_missions",
]
