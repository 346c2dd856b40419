"""Under the questions of a contest, and one that is being added."""

from admin_bot.contest_presses import (
    AddContestQuestion,
    ContestQuestions,
    MarkContestAnswer,
    PasteContestQuestions,
    PickRightOption,
    PickSeconds,
    PictureOfQuestion,
    RemoveContestQuestion,
)
from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.contests import back
from club.gamification.contests import NOBODY_RIGHT, ContestCard, QuestionCard
from club.i18n import Speaker

SECONDS_OFFERED = (10, 15, 20, 30, 60)


def none_yet(speaker: Speaker, shown: ContestCard) -> list[Row]:
    return [*_adding(speaker, shown), *back(speaker, shown.id)]


def _adding(speaker: Speaker, shown: ContestCard) -> list[Row]:
    return [
        [
            button(speaker, "contest-button-add-question", AddContestQuestion(shown.id)),
            button(speaker, "contest-button-paste", PasteContestQuestions(shown.id)),
        ]
    ]


def one(speaker: Speaker, shown: ContestCard, question: QuestionCard) -> list[Row]:
    rows: list[Row] = []
    at = question.position
    if shown.state == "draft":
        picture = PictureOfQuestion(shown.id, at)
        rows.append([button(speaker, "contest-button-question-picture", picture)])
        rows.append([button(speaker, "contest-button-remove-question", RemoveContestQuestion(shown.id, at), "danger")])
        rows += _adding(speaker, shown)
    if shown.state == "closed" and shown.draft.kind == "prediction":
        rows += [
            [labelled(option, MarkContestAnswer(shown.id, at, number))]
            for number, option in enumerate(question.draft.options)
        ]
        rows.append([button(speaker, "contest-button-nobody", MarkContestAnswer(shown.id, at, NOBODY_RIGHT))])
    turns = []
    if at > 1:
        turns.append(button(speaker, "admin-button-previous", ContestQuestions(shown.id, at - 1)))
    if at < len(shown.questions):
        turns.append(button(speaker, "admin-button-next", ContestQuestions(shown.id, at + 1)))
    return [*rows, *([turns] if turns else []), *back(speaker, shown.id)]


def right(speaker: Speaker, options: list[str]) -> list[Row]:
    rows: list[Row] = [[labelled(option, PickRightOption(number))] for number, option in enumerate(options)]
    return [*rows, *cancel_row(speaker)]


def seconds(speaker: Speaker) -> list[Row]:
    offered = [button(speaker, "contest-seconds", PickSeconds(each), seconds=each) for each in SECONDS_OFFERED]
    return [offered[:3], offered[3:], [button(speaker, "contest-no-seconds", PickSeconds(0))], *cancel_row(speaker)]
