"""What so many codes lead to: the goals there are, making one on a board of buttons, retiring one."""

import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from admin_bot.code_presses import (
    AskCodeGoalField,
    AskRetireCodeGoal,
    CodeGoal,
    CodeGoalBoard,
    CodeGoals,
    CreateCodeGoal,
    NewCodeGoal,
    PickCodeGoalField,
    RetireCodeGoal,
    TurnCodeGoalRepeats,
)
from admin_bot.code_words import goal_lines, goal_words
from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import codes as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.context import Club
from club.gamification.product_codes import (
    Choice,
    CodeGoalDraft,
    GoalBrings,
    add_code_goal,
    check_goal,
    code_batches,
    code_goal,
    code_goals,
    lotteries_for_codes,
    retire_code_goal,
    rewards_for_codes,
    tiers_for_codes,
)
from club.staff import StaffView

routes = Routes()


async def _batches(club: Club, staff: StaffView) -> Sequence[Choice]:
    """The newest, but for the revoked."""
    return [
        Choice(each.id, each.title) for each in (await code_batches(club, staff)).batches if each.state != "revoked"
    ]


NUMBERS: Mapping[str, str] = {
    "within_days": "admin-code-goal-ask-within",
    "tickets": "admin-code-goal-ask-tickets",
    "points": "admin-code-goal-ask-points",
}
LISTS: Mapping[str, tuple[str, Callable[[Club, StaffView], Awaitable[Sequence[Choice]]]]] = {
    "batch_id": ("admin-code-goal-choose-batch", _batches),
    "tier_id": ("admin-code-goal-choose-tier", tiers_for_codes),
    "lottery_id": ("admin-code-goal-choose-lottery", lotteries_for_codes),
    "reward_id": ("admin-code-goal-choose-reward", rewards_for_codes),
}
_BACK = CodeGoals().pack()
_BOARD = "code-goal-board"
_EMPTY = CodeGoalDraft("?", 1, points=1)


@routes.press(CodeGoals, needs="manage_play")
async def all_goals(turn: Turn, press: CodeGoals) -> None:
    await _show_all(turn)


async def _show_all(turn: Turn) -> None:
    found = await code_goals(turn.club, turn.staff)
    parts = [
        turn.speaker.say("admin-code-goals", count=len(found)),
        *(goal_words(turn.speaker, each) for each in found),
    ]
    await turn.show(paragraph(parts), keyboards.goals(turn.speaker, found))


@routes.press(CodeGoal, needs="manage_play")
async def one(turn: Turn, press: CodeGoal) -> None:
    shown = await code_goal(turn.club, turn.staff, press.goal_id)
    await turn.show(goal_words(turn.speaker, shown), keyboards.goal(turn.speaker, shown))


@routes.press(AskRetireCodeGoal, needs="manage_play")
async def ask_retire(turn: Turn, press: AskRetireCodeGoal) -> None:
    shown = await code_goal(turn.club, turn.staff, press.goal_id)
    text = turn.speaker.say("admin-code-goal-ask-retire", title=shown.title)
    await turn.show(text, keyboards.retiring(turn.speaker, shown.id))


@routes.press(RetireCodeGoal, needs="manage_play")
async def retire(turn: Turn, press: RetireCodeGoal) -> None:
    await retire_code_goal(turn.club, turn.staff, press.goal_id)
    await turn.toast(turn.speaker.plain("admin-code-goal-retired-toast"))
    await _show_all(turn)


# -- making one


@routes.press(NewCodeGoal, needs="manage_play")
async def ask_title(turn: Turn, press: NewCodeGoal) -> None:
    await turn.ask("code-goal-title", back=_BACK)
    await turn.show(turn.speaker.say("admin-code-goal-ask-title"), cancel_row(turn.speaker))


@routes.step("code-goal-title", needs="manage_play")
async def take_title(turn: Turn, asked: dict[str, Any]) -> None:
    title = check_goal(dataclasses.replace(_EMPTY, title=turn.text)).title
    await turn.ask("code-goal-codes", title=title, back=_BACK)
    await turn.show(turn.speaker.say("admin-code-goal-ask-codes"), cancel_row(turn.speaker))


@routes.step("code-goal-codes", needs="manage_play")
async def take_codes(turn: Turn, asked: dict[str, Any]) -> None:
    needed = read_number(turn.text)
    check_goal(dataclasses.replace(_EMPTY, codes_needed=needed))
    await _show_board(turn, {"title": asked["title"], "codes_needed": needed}, turn.new_key())


async def _show_board(turn: Turn, kept: dict[str, Any], key: str) -> None:
    """The goal as far as it has come; the draft waits with its key."""
    await turn.ask(_BOARD, draft=kept, key=key, back=_BACK)
    draft = CodeGoalDraft(**kept)
    names = await _names(turn, draft)
    brings = GoalBrings(
        tier=names.get("tier_id"),
        tickets=draft.tickets,
        lottery=names.get("lottery_id"),
        points=draft.points,
        reward=names.get("reward_id"),
    )
    said = goal_lines(
        turn.speaker,
        draft.title,
        draft.codes_needed,
        draft.within_days,
        names.get("batch_id"),
        brings,
        repeats=draft.repeats,
    )
    rows = keyboards.board(turn.speaker, draft, names, key, tiers=turn.staff.may("manage_tiers"))
    await turn.show(paragraph([turn.speaker.say("admin-code-goal-board"), said]), rows)


async def _names(turn: Turn, draft: CodeGoalDraft) -> dict[str, str]:
    """What was chosen, by field; what is gone since is not chosen."""
    names: dict[str, str] = {}
    for field, (_, offered) in LISTS.items():
        reference = getattr(draft, field)
        if reference is not None:
            titles = {each.id: each.title for each in await offered(turn.club, turn.staff)}
            names |= {field: titles[reference]} if reference in titles else {}
    return names


def _on_board(turn: Turn, *steps: str) -> tuple[dict[str, Any], str]:
    """The draft and its key. Refuses TapOutOfDate when something else is being asked by now."""
    asked = turn.asked or {}
    if asked.get("step") not in (_BOARD, "code-goal-number", *steps) or "draft" not in asked:
        raise TapOutOfDate
    return asked["draft"], asked["key"]


@routes.press(CodeGoalBoard, needs="manage_play", keeps_conversation=True)
async def back_to_board(turn: Turn, press: CodeGoalBoard) -> None:
    await _show_board(turn, *_on_board(turn))


@routes.step(_BOARD, needs="manage_play")
async def words_on_board(turn: Turn, asked: dict[str, Any]) -> None:
    """A button is tapped."""
    await _show_board(turn, asked["draft"], asked["key"])


@routes.press(AskCodeGoalField, needs="manage_play", keeps_conversation=True)
async def ask_field(turn: Turn, press: AskCodeGoalField) -> None:
    draft, key = _on_board(turn)
    if press.field in NUMBERS:
        await turn.ask("code-goal-number", field=press.field, draft=draft, key=key, back=CodeGoalBoard().pack())
        await turn.show(turn.speaker.say(NUMBERS[press.field]), keyboards.back_to_board(turn.speaker))
        return
    if press.field not in LISTS:
        raise TapOutOfDate
    question, offered = LISTS[press.field]
    rows = keyboards.choices(turn.speaker, press.field, await offered(turn.club, turn.staff))
    await turn.show(turn.speaker.say(question), rows)


@routes.step("code-goal-number", needs="manage_play")
async def take_number(turn: Turn, asked: dict[str, Any]) -> None:
    field, number = asked["field"], read_number(turn.text)
    value = None if field == "within_days" and number == 0 else number
    kept = {**asked["draft"], field: value}
    if not kept.get("tickets"):
        kept["lottery_id"] = None
    check_goal(dataclasses.replace(CodeGoalDraft(**kept), points=kept.get("points") or 1))
    await _show_board(turn, kept, asked["key"])


@routes.press(PickCodeGoalField, needs="manage_play", keeps_conversation=True)
async def pick(turn: Turn, press: PickCodeGoalField) -> None:
    draft, key = _on_board(turn)
    if press.field not in LISTS:
        raise TapOutOfDate
    await _show_board(turn, {**draft, press.field: press.choice or None}, key)


@routes.press(TurnCodeGoalRepeats, needs="manage_play", keeps_conversation=True)
async def turn_repeats(turn: Turn, press: TurnCodeGoalRepeats) -> None:
    draft, key = _on_board(turn)
    await _show_board(turn, {**draft, "repeats": not draft.get("repeats", False)}, key)


@routes.press(CreateCodeGoal, needs="manage_play", keeps_conversation=True)
async def create(turn: Turn, press: CreateCodeGoal) -> None:
    """The draft stays with its key until something else is begun: a second tap makes nothing."""
    draft, key = _on_board(turn, "code-goal-made")
    if key != press.key:
        raise TapOutOfDate
    await add_code_goal(turn.club, turn.staff, CodeGoalDraft(**draft), key=key)
    repeated = (turn.asked or {})["step"] == "code-goal-made"
    await turn.ask("code-goal-made", draft=draft, key=key)
    await turn.toast(turn.speaker.plain("admin-already-recorded" if repeated else "admin-code-goal-created-toast"))
    await _show_all(turn)
