"""The questions of a contest: one by one, many pasted at once, a picture, and what a prediction came to."""

from typing import Any

from admin_bot.contest_presses import (
    AddContestQuestion,
    ContestHome,
    ContestQuestions,
    MarkContestAnswer,
    PasteContestQuestions,
    PickRightOption,
    PickSeconds,
    PictureOfQuestion,
    RemoveContestQuestion,
)
from admin_bot.errors import TapOutOfDate
from admin_bot.keyboards import contest_questions as keyboards
from admin_bot.keyboards.common import asking, cancel_row
from admin_bot.reading import read_number
from admin_bot.reward_drafts import uploaded_picture
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.gamification.contests import (
    NOBODY_RIGHT,
    ContestCard,
    QuestionDraft,
    add_question,
    contest_card,
    mark_right_option,
    paste_questions,
    remove_question,
    set_question_picture,
)
from club.gamification.contests.rules import check_question
from club.i18n import Markup

routes = Routes()


async def ask_for_questions(turn: Turn, shown: ContestCard) -> None:
    """Many at once, as text: the quickest way to a whole contest."""
    await turn.ask("contest-paste", contest_id=shown.id, back=ContestHome(shown.id).pack())
    await turn.show(turn.speaker.say("contest-ask-paste", kind=shown.draft.kind), cancel_row(turn.speaker))


@routes.press(PasteContestQuestions, needs="manage_play")
async def ask_paste(turn: Turn, press: PasteContestQuestions) -> None:
    await ask_for_questions(turn, await contest_card(turn.club, turn.staff, press.contest_id))


@routes.step("contest-paste", needs="manage_play")
async def paste(turn: Turn, asked: dict[str, Any]) -> None:
    shown = await paste_questions(turn.club, turn.staff, asked["contest_id"], turn.text, key=turn.new_key())
    await turn.end()
    await _show(turn, shown, len(shown.questions))


@routes.press(ContestQuestions, needs="manage_play")
async def one(turn: Turn, press: ContestQuestions) -> None:
    await _show(turn, await contest_card(turn.club, turn.staff, press.contest_id), press.position)


async def _show(turn: Turn, shown: ContestCard, position: int) -> None:
    """One question with its options; the nearest one that is there."""
    if not shown.questions:
        text = turn.speaker.say("contest-no-questions", title=shown.draft.title)
        await turn.show(text, keyboards.none_yet(turn.speaker, shown))
        return
    question = shown.questions[min(max(1, position), len(shown.questions)) - 1]
    draft = question.draft
    said: list[Markup] = [
        turn.speaker.say("contest-option-line", option=option, right=number == draft.right_option)
        for number, option in enumerate(draft.options)
    ]
    marking = shown.state == "closed" and shown.draft.kind == "prediction"
    parts = [
        turn.speaker.say(
            "contest-staff-question", position=question.position, count=len(shown.questions), text=draft.text
        ),
        lines(said),
        turn.speaker.say("contest-staff-seconds", timed=draft.seconds is not None, seconds=draft.seconds or 0),
        turn.speaker.say("contest-staff-explanation", text=draft.explanation) if draft.explanation else None,
        turn.speaker.say("contest-came-to-nothing") if draft.right_option == NOBODY_RIGHT else None,
        turn.speaker.say("contest-mark-hint") if marking else None,
    ]
    text = paragraph([part for part in parts if part])
    await turn.show(text, keyboards.one(turn.speaker, shown, question), picture_id=draft.picture_id)


# -- one by one


@routes.press(AddContestQuestion, needs="manage_play")
async def ask_text(turn: Turn, press: AddContestQuestion) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    await turn.ask(
        "contest-q-text", contest_id=shown.id, kind=shown.draft.kind, back=ContestQuestions(shown.id, 0).pack()
    )
    await turn.show(turn.speaker.say("contest-ask-question"), cancel_row(turn.speaker))


async def _go_on(turn: Turn, asked: dict[str, Any], step: str, **more: Any) -> None:
    same = {name: asked[name] for name in ("contest_id", "kind", "back", "text", "options", "right") if name in asked}
    await turn.ask(step, **{**same, **more})


@routes.step("contest-q-text", needs="manage_play")
async def take_text(turn: Turn, asked: dict[str, Any]) -> None:
    check_question("prediction", QuestionDraft(turn.text, ("1", "2")))
    await _go_on(turn, asked, "contest-q-options", text=turn.text)
    await turn.show(turn.speaker.say("contest-ask-options"), cancel_row(turn.speaker))


@routes.step("contest-q-options", needs="manage_play")
async def take_options(turn: Turn, asked: dict[str, Any]) -> None:
    given = tuple(line.strip().lstrip("-•+ ") for line in turn.text.splitlines() if line.strip())
    draft = check_question("prediction", QuestionDraft(asked["text"], given))
    if asked["kind"] == "prediction":
        await _add(turn, asked, draft)
        return
    options = list(draft.options)
    await _go_on(turn, asked, "contest-q-right", options=options)
    await turn.show(turn.speaker.say("contest-ask-right"), keyboards.right(turn.speaker, options))


@routes.step("contest-q-right", needs="manage_play")
async def right_not_tapped(turn: Turn, asked: dict[str, Any]) -> None:
    await turn.show(turn.speaker.say("contest-ask-right"), keyboards.right(turn.speaker, asked["options"]))


@routes.press(PickRightOption, needs="manage_play", keeps_conversation=True)
async def take_right(turn: Turn, press: PickRightOption) -> None:
    asked = turn.asked or {}
    if asked.get("step") != "contest-q-right" or not 0 <= press.option < len(asked["options"]):
        raise TapOutOfDate
    await _go_on(turn, asked, "contest-q-seconds", right=press.option)
    await turn.show(turn.speaker.say("contest-ask-seconds"), keyboards.seconds(turn.speaker))


@routes.press(PickSeconds, needs="manage_play", keeps_conversation=True)
async def pick_seconds(turn: Turn, press: PickSeconds) -> None:
    asked = turn.asked or {}
    if asked.get("step") != "contest-q-seconds":
        raise TapOutOfDate
    await _timed(turn, asked, press.seconds or None)


@routes.step("contest-q-seconds", needs="manage_play")
async def take_seconds(turn: Turn, asked: dict[str, Any]) -> None:
    await _timed(turn, asked, read_number(turn.text))


async def _timed(turn: Turn, asked: dict[str, Any], seconds: int | None) -> None:
    draft = QuestionDraft(asked["text"], tuple(asked["options"]), asked["right"], seconds)
    await _add(turn, asked, check_question("quiz", draft))


async def _add(turn: Turn, asked: dict[str, Any], draft: QuestionDraft) -> None:
    shown = await add_question(turn.club, turn.staff, asked["contest_id"], draft, key=turn.new_key())
    await turn.end()
    await _show(turn, shown, len(shown.questions))


@routes.press(PictureOfQuestion, needs="manage_play")
async def ask_picture(turn: Turn, press: PictureOfQuestion) -> None:
    back = ContestQuestions(press.contest_id, press.position)
    await contest_card(turn.club, turn.staff, press.contest_id)
    await turn.ask("contest-q-picture", contest_id=press.contest_id, position=press.position, back=back.pack())
    rows = asking(turn.speaker, "contest-q-picture", "contest-skip-picture")
    await turn.show(turn.speaker.say("contest-ask-picture"), rows)


@routes.step("contest-q-picture", needs="manage_play", accepts="picture")
async def take_picture(turn: Turn, asked: dict[str, Any]) -> None:
    picture_id = None if asked.get("skipped") else await uploaded_picture(turn)
    shown = await set_question_picture(turn.club, turn.staff, asked["contest_id"], asked["position"], picture_id)
    await turn.end()
    await _show(turn, shown, asked["position"])


@routes.press(RemoveContestQuestion, needs="manage_play")
async def remove(turn: Turn, press: RemoveContestQuestion) -> None:
    shown = await remove_question(turn.club, turn.staff, press.contest_id, press.position, key=turn.new_key())
    await _show(turn, shown, press.position)


@routes.press(MarkContestAnswer, needs="manage_play")
async def mark(turn: Turn, press: MarkContestAnswer) -> None:
    """On to the next that has none; then back to the card, where settling waits."""
    shown = await mark_right_option(turn.club, turn.staff, press.contest_id, press.position, press.option)
    await turn.toast(turn.speaker.plain("contest-marked-toast"))
    unmarked = [each.position for each in shown.questions if each.draft.right_option is None]
    await _show(turn, shown, unmarked[0] if unmarked else press.position)
