"""Under product codes: batches, a batch, goals."""

from collections.abc import Sequence

from admin_bot.code_presses import (
    AskCodeGoalField,
    AskCodeLabels,
    AskRetireCodeGoal,
    AskRevokeCodeBatch,
    CodeBatch,
    CodeBatches,
    CodeGoal,
    CodeGoalBoard,
    CodeGoals,
    CreateCodeBatch,
    CreateCodeGoal,
    ExportCodeBatch,
    LookUpCode,
    MakeCodeLabels,
    NewCodeBatch,
    NewCodeGoal,
    PauseCodeBatch,
    PickCodeGoalField,
    PickCodeLottery,
    ResumeCodeBatch,
    RetireCodeGoal,
    RevokeCodeBatch,
    TurnCodeGoalRepeats,
)
from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.members import pages_row
from admin_bot.keyboards.play import play_row
from admin_bot.presses import Cancel, MemberCard
from club.gamification.product_codes import Choice, CodeBatchPage, CodeBatchView, CodeGoalDraft, CodeGoalView, FoundCode
from club.i18n import Speaker
from club.staff import StaffView


def home(speaker: Speaker, found: CodeBatchPage) -> list[Row]:
    rows: list[Row] = [
        [
            labelled(
                speaker.label(
                    "admin-code-batch-line", title=each.title, used=each.used, count=each.count, state=each.state
                ),
                CodeBatch(each.id),
            )
        ]
        for each in found.batches
    ]
    rows += pages_row(speaker, found.page, found.pages, CodeBatches(found.page - 1), CodeBatches(found.page + 1))
    return [
        *rows,
        [button(speaker, "admin-code-button-new", NewCodeBatch(), "primary")],
        [
            button(speaker, "admin-code-button-goals", CodeGoals()),
            button(speaker, "admin-code-button-look-up", LookUpCode()),
        ],
        *play_row(speaker),
    ]


def batch(speaker: Speaker, shown: CodeBatchView, key: str) -> list[Row]:
    rows: list[Row] = []
    if shown.state != "revoked":
        switch = (
            button(speaker, "admin-code-button-pause", PauseCodeBatch(shown.id, key))
            if shown.state == "active"
            else button(speaker, "admin-code-button-resume", ResumeCodeBatch(shown.id, key), "success")
        )
        rows = [
            [
                button(speaker, "admin-code-button-export", ExportCodeBatch(shown.id, key)),
                button(speaker, "admin-code-button-labels", AskCodeLabels(shown.id)),
            ],
            [switch, button(speaker, "admin-code-button-revoke", AskRevokeCodeBatch(shown.id), "danger")],
        ]
    return [*rows, [button(speaker, "admin-code-button-all", CodeBatches(1))]]


def revoking(speaker: Speaker, batch_id: int, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-code-button-revoke-yes", RevokeCodeBatch(batch_id, key), "danger")],
        [button(speaker, "admin-code-button-back", CodeBatch(batch_id))],
    ]


def back(speaker: Speaker, batch_id: int) -> list[Row]:
    return [[button(speaker, "admin-code-button-back", CodeBatch(batch_id))]]


def labels(speaker: Speaker, batch_id: int, first: int, last: int, key: str) -> list[Row]:
    press = MakeCodeLabels(batch_id, first, last, key)
    return [[button(speaker, "admin-code-labels-make", press, "primary", first=first, last=last)], *cancel_row(speaker)]


def lotteries(speaker: Speaker, offered: Sequence[Choice]) -> list[Row]:
    return [
        *([labelled(each.title, PickCodeLottery(each.id))] for each in offered),
        [button(speaker, "admin-code-no-lottery", PickCodeLottery(0))],
        *cancel_row(speaker),
    ]


def create(speaker: Speaker, key: str) -> list[Row]:
    return [
        [button(speaker, "admin-code-button-create", CreateCodeBatch(key), "success")],
        [button(speaker, "admin-button-cancel", Cancel())],
    ]


def found(speaker: Speaker, staff: StaffView, shown: FoundCode | None) -> list[Row]:
    rows: list[Row] = []
    if shown is not None:
        if shown.member_id is not None and staff.may("find_members"):
            rows.append([button(speaker, "admin-button-open-member", MemberCard(shown.member_id))])
        rows.append([button(speaker, "admin-code-button-back", CodeBatch(shown.batch.id))])
    return [
        *rows,
        [button(speaker, "admin-code-button-look-up", LookUpCode())],
        [button(speaker, "admin-code-button-all", CodeBatches(1))],
    ]


def goals(speaker: Speaker, shown: Sequence[CodeGoalView]) -> list[Row]:
    return [
        *([labelled(each.title, CodeGoal(each.id))] for each in shown),
        [button(speaker, "admin-code-goal-new", NewCodeGoal(), "primary")],
        [button(speaker, "admin-code-button-all", CodeBatches(1))],
    ]


def goal(speaker: Speaker, shown: CodeGoalView) -> list[Row]:
    rows: list[Row] = []
    if shown.active:
        rows.append([button(speaker, "admin-code-goal-retire", AskRetireCodeGoal(shown.id), "danger")])
    return [*rows, [button(speaker, "admin-code-button-goals", CodeGoals())]]


def retiring(speaker: Speaker, goal_id: int) -> list[Row]:
    return [
        [button(speaker, "admin-code-goal-retire-yes", RetireCodeGoal(goal_id), "danger")],
        [button(speaker, "admin-code-button-goals", CodeGoals())],
    ]


def board(speaker: Speaker, draft: CodeGoalDraft, names: dict[str, str], key: str, *, tiers: bool) -> list[Row]:
    """The goal that is being made: each of its fields, and making it. `names`: what is chosen, by field; `tiers`: whether this
    person may lead members to one."""

    def chosen(label: str, field: str) -> Row:
        name = names.get(field)
        return [
            button(speaker, label, AskCodeGoalField(field), name=name or "", chosen="yes" if name is not None else "no")
        ]

    rows: list[Row] = [
        [
            button(
                speaker, "admin-code-goal-button-within", AskCodeGoalField("within_days"), days=draft.within_days or 0
            ),
            button(
                speaker,
                "admin-code-goal-button-repeats",
                TurnCodeGoalRepeats(),
                repeats="yes" if draft.repeats else "no",
            ),
        ],
        chosen("admin-code-goal-button-batch", "batch_id"),
        *([chosen("admin-code-goal-button-tier", "tier_id")] if tiers else []),
        [
            button(speaker, "admin-code-goal-button-tickets", AskCodeGoalField("tickets"), count=draft.tickets),
            button(speaker, "admin-code-goal-button-points", AskCodeGoalField("points"), points=draft.points),
        ],
        *([chosen("admin-code-goal-button-lottery", "lottery_id")] if draft.tickets else []),
        chosen("admin-code-goal-button-reward", "reward_id"),
    ]
    if draft.tickets or draft.points or draft.tier_id or draft.reward_id:
        rows.append([button(speaker, "admin-code-button-create", CreateCodeGoal(key), "success")])
    return [*rows, *cancel_row(speaker)]


def choices(speaker: Speaker, field: str, offered: Sequence[Choice]) -> list[Row]:
    return [
        *([labelled(each.title, PickCodeGoalField(field, each.id))] for each in offered),
        [button(speaker, "admin-code-goal-none", PickCodeGoalField(field, 0))],
    ]


def back_to_board(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-button-cancel", CodeGoalBoard())]]
