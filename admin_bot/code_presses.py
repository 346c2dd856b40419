"""Buttons about product codes: batches, their files, goals, looking a code up."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class CodeBatches(Press, name="cbs"):
    page: int


@dataclass(frozen=True, slots=True)
class CodeBatch(Press, name="cb"):
    batch_id: int


@dataclass(frozen=True, slots=True)
class NewCodeBatch(Press, name="cbnew"):
    pass


@dataclass(frozen=True, slots=True)
class PickCodeLottery(Press, name="cblot"):
    """Of which lottery a new batch's codes bring tickets; 0: of none."""

    choice: int


@dataclass(frozen=True, slots=True)
class CreateCodeBatch(Press, name="cbok"):
    """The draft waits in the conversation under the same key."""

    key: str


@dataclass(frozen=True, slots=True)
class PauseCodeBatch(Press, name="cbp"):
    batch_id: int
    key: str


@dataclass(frozen=True, slots=True)
class ResumeCodeBatch(Press, name="cbr"):
    batch_id: int
    key: str


@dataclass(frozen=True, slots=True)
class AskRevokeCodeBatch(Press, name="cbask"):
    batch_id: int


@dataclass(frozen=True, slots=True)
class RevokeCodeBatch(Press, name="cbrev"):
    batch_id: int
    key: str


@dataclass(frozen=True, slots=True)
class ExportCodeBatch(Press, name="cbx"):
    batch_id: int
    key: str


@dataclass(frozen=True, slots=True)
class AskCodeLabels(Press, name="cbl"):
    batch_id: int


@dataclass(frozen=True, slots=True)
class MakeCodeLabels(Press, name="cblok"):
    """Of the codes from serial `first` to `last`."""

    batch_id: int
    first: int
    last: int
    key: str


@dataclass(frozen=True, slots=True)
class LookUpCode(Press, name="cblook"):
    pass


@dataclass(frozen=True, slots=True)
class CodeGoals(Press, name="cgs"):
    pass


@dataclass(frozen=True, slots=True)
class CodeGoal(Press, name="cg"):
    goal_id: int


@dataclass(frozen=True, slots=True)
class NewCodeGoal(Press, name="cgnew"):
    pass


@dataclass(frozen=True, slots=True)
class CodeGoalBoard(Press, name="cgb"):
    """Back to the goal that is being made."""


@dataclass(frozen=True, slots=True)
class AskCodeGoalField(Press, name="cgf"):
    """`field` is one of code_goals.NUMBERS or code_goals.LISTS."""

    field: str


@dataclass(frozen=True, slots=True)
class PickCodeGoalField(Press, name="cgpick"):
    """`choice` is the id of a tier, batch, lottery or reward; 0: none."""

    field: str
    choice: int


@dataclass(frozen=True, slots=True)
class TurnCodeGoalRepeats(Press, name="cgrep"):
    """Once, or again each time."""


@dataclass(frozen=True, slots=True)
class CreateCodeGoal(Press, name="cgok"):
    """The draft waits in the conversation under the same key."""

    key: str


@dataclass(frozen=True, slots=True)
class AskRetireCodeGoal(Press, name="cgask"):
    goal_id: int


@dataclass(frozen=True, slots=True)
class RetireCodeGoal(Press, name="cgret"):
    goal_id: int
