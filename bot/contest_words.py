"""Contests in words for members: what it is, what there is to win, where one stands."""

from bot.visit import Visit, lines, paragraphs
from club.gamification.contests import AnswerView, AskedView, ContestListLine, ContestView, Ranking, RankLine
from club.gamification.contests.wording import ContestFace, contest_words
from club.i18n import Markup, escape_html


def contest_line(visit: Visit, line: ContestListLine) -> Markup:
    return visit.say(
        "contest-line",
        title=line.title,
        kind=line.kind,
        state="upcoming" if line.upcoming and line.state == "open" else line.state,
        entered=line.entered,
        opens_at=line.opens_at,
        ends_at=line.voting_ends_at or line.closes_at,
        entries=line.entries,
    )


def contest_text(visit: Visit, view: ContestView) -> Markup:
    state = "upcoming" if view.upcoming and view.state == "open" else view.state
    face = ContestFace(
        view.kind,
        view.title,
        view.description,
        state,
        view.opens_at,
        view.closes_at,
        view.voting_ends_at or view.closes_at,
        view.terms,
        view.prizes,
        view.solution,
        view.questions,
        view.entries,
    )
    return paragraphs(contest_words(visit.speaker, face), own_part(visit, view))


def own_part(visit: Visit, view: ContestView) -> Markup | None:
    own = view.own
    if own is None:
        return None
    if view.state == "settled":
        return visit.say(
            "contest-own-result",
            kind=view.kind,
            placed=own.place is not None,
            place=own.place,
            of=view.placed,
            score=own.score,
            right=own.right_count,
            guess=int(own.caption) if view.kind == "number" and own.caption else 0,
        )
    if own.state == "playing":
        return visit.say("contest-own-playing", answered=own.answered, questions=view.questions)
    return visit.say(
        "contest-own",
        kind=view.kind,
        score=own.score,
        right=own.right_count,
        questions=view.questions,
        caption=own.caption if view.kind == "caption" else "",
        guess=int(own.caption) if view.kind == "number" and own.caption else 0,
    )


def question_text(visit: Visit, asked: AskedView) -> Markup:
    return paragraphs(
        visit.say("contest-question-head", title=asked.title, position=asked.position, count=asked.count),
        Markup(f"<b>{escape_html(asked.text)}</b>"),
        visit.say("contest-question-time", left=asked.left_seconds) if asked.left_seconds is not None else None,
    )


def answer_text(visit: Visit, answer: AnswerView) -> Markup:
    how = "kept" if answer.is_right is None else "right" if answer.is_right else "wrong"
    return paragraphs(
        visit.say("contest-question-head", title=answer.title, position=answer.position, count=answer.count),
        visit.say(
            "contest-answer",
            how="late" if answer.is_late else how,
            chosen=answer.chosen,
            right=answer.right,
            score=answer.score,
        ),
        escape_html(answer.explanation) if answer.explanation else None,
    )


def ranking_text(visit: Visit, ranking: Ranking) -> Markup:
    if not ranking.shown:
        return visit.say("contest-ranking-later", title=ranking.title)
    if not ranking.best:
        return visit.say("contest-ranking-empty", title=ranking.title)
    return paragraphs(
        visit.say("contest-ranking", title=ranking.title, settled=ranking.settled, placed=ranking.placed),
        lines(*(_rank_line(visit, ranking.kind, line) for line in ranking.best)),
        lines(*(_rank_line(visit, ranking.kind, line) for line in ranking.around)) if ranking.around else None,
        visit.say("contest-ranking-own", place=ranking.own_place) if ranking.own_place is not None else None,
    )


def _rank_line(visit: Visit, kind: str, line: RankLine) -> Markup:
    said = visit.say(
        "contest-rank-line",
        place=line.place,
        named=bool(line.name),
        name=line.name,
        own=line.own,
        kind=kind,
        score=line.score,
        right=line.right_count,
        guess=int(line.guess) if kind == "number" and line.guess else 0,
    )
    return Markup(f"<b>{said}</b>") if line.own else said
