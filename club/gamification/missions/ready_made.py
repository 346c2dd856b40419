"""Missions a shop may begin with, as data: what is asked, how often. The prize is the shop's own choice."""

from dataclasses import dataclass

from club.gamification.missions.rules import Recurs, Step, StepKind


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """`title`: the key of the sentence it is called by. A `join` step waits for the channel or group."""

    name: str
    title: str
    kind: StepKind
    target: int
    recurs: Recurs = "once"

    def step(self, community_id: int | None = None) -> Step:
        """ValueError for a `join` step without its community."""
        return Step(self.kind, self.target, community_id=community_id)


READY_MADE: tuple[ReadyMade, ...] = (
    ReadyMade("month-purchase", "mission-ready-month-purchase", "buy", 1, "monthly"),
    ReadyMade("three-purchases", "mission-ready-three-purchases", "buy", 3, "monthly"),
    ReadyMade("come-five-days", "mission-ready-come-five-days", "visit", 5, "weekly"),
    ReadyMade("bring-a-friend", "mission-ready-bring-a-friend", "invite", 1, "monthly"),
    ReadyMade("join-and-stay", "mission-ready-join-and-stay", "join", 7),
    ReadyMade("play-three", "mission-ready-play-three", "play", 3, "weekly"),
    ReadyMade("answer-a-contest", "mission-ready-answer-a-contest", "answer", 1, "monthly"),
    ReadyMade("use-a-code", "mission-ready-use-a-code", "code", 1),
)


def ready_made(name: str) -> ReadyMade | None:
    return next((each for each in READY_MADE if each.name == name), None)
