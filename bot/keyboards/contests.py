"""Under contests, their questions, what was handed in, the ranking."""

from bot.contest_presses import (
    ChooseOption,
    GiveVote,
    LookAtEntry,
    NextQuestion,
    OpenContest,
    ShowContestRanking,
    StartContest,
    TurnContests,
)
from bot.keyboards.buttons import Row, button, keyboard, leads_to, page_turns
from bot.requests import Markup
from club.gamification.contests import AskedView, ContestList, ContestView, Ranking, VotingPage
from club.i18n import Speaker


def under_contests(speaker: Speaker, found: ContestList) -> Markup:
    lines = [
        [button(speaker, "contest-button-line", OpenContest(contest_id=line.id), title=line.title, kind=line.kind)]
        for line in found.lines
    ]
    other: Row = []
    if found.past:
        other.append(button(speaker, "contest-button-current", TurnContests(page=1)))
    elif found.past_count:
        other.append(button(speaker, "contest-button-past", TurnContests(page=1, past=True)))
    return keyboard(
        *lines,
        page_turns(speaker, found.page, found.pages, lambda page: TurnContests(page=page, past=found.past)),
        other,
        [leads_to(speaker, "play"), leads_to(speaker, "menu")],
    )


def under_contest(speaker: Speaker, view: ContestView) -> Markup:
    rows: list[Row] = []
    if view.playable:
        press = StartContest(contest_id=view.id)
        if view.own is not None:
            rows.append([button(speaker, "contest-button-go-on", press, style="primary")])
        else:
            price = view.terms.price_points
            rows.append([button(speaker, "contest-button-start", press, style="primary", price=price)])
    if view.state == "voting":
        press = LookAtEntry(contest_id=view.id, page=1)
        rows.append([button(speaker, "contest-button-vote", press, style="primary", left=view.votes_left)])
    if view.state == "settled" or (view.kind == "quiz" and view.own is not None and view.own.state == "finished"):
        rows.append([button(speaker, "contest-button-ranking", ShowContestRanking(contest_id=view.id))])
    back = TurnContests(page=1, past=view.state == "settled")
    return keyboard(*rows, [button(speaker, "contest-button-all", back), leads_to(speaker, "menu")])


def under_question(speaker: Speaker, asked: AskedView) -> Markup:
    return keyboard(
        *(
            [
                button(
                    speaker,
                    "contest-button-option",
                    ChooseOption(contest_id=asked.contest_id, position=asked.position, option=number),
                    option=option,
                )
            ]
            for number, option in enumerate(asked.options)
        )
    )


def under_poll(speaker: Speaker, asked: AskedView) -> Markup:
    """For who lets the time of a question pass."""
    return keyboard([_next(speaker, asked.contest_id, asked.position)])


def under_answer(speaker: Speaker, contest_id: int) -> Markup:
    return keyboard([_next(speaker, contest_id)])


def under_open_question(speaker: Speaker, contest_id: int, position: int) -> Markup:
    return keyboard(
        [_next(speaker, contest_id, position)],
        [button(speaker, "contest-button-show-again", NextQuestion(contest_id=contest_id))],
    )


def _next(speaker: Speaker, contest_id: int, after: int = 0) -> dict[str, str]:
    return button(speaker, "contest-button-next", NextQuestion(contest_id=contest_id, after=after), style="primary")


def under_finished(speaker: Speaker, contest_id: int, *, ranked: bool) -> Markup:
    ranking: Row = []
    if ranked:
        ranking.append(button(speaker, "contest-button-ranking", ShowContestRanking(contest_id=contest_id)))
    return keyboard(
        ranking,
        [button(speaker, "contest-button-back", OpenContest(contest_id=contest_id)), leads_to(speaker, "contests")],
    )


def never_mind_contest(speaker: Speaker, contest_id: int) -> Markup:
    return keyboard([button(speaker, "contest-button-never-mind", OpenContest(contest_id=contest_id))])


def under_entry(speaker: Speaker, shown: VotingPage) -> Markup:
    voice: Row = []
    if not shown.own and (shown.voted or shown.votes_left):
        press = GiveVote(
            contest_id=shown.contest_id, contest_entry_id=shown.entry_id, page=shown.page, given=not shown.voted
        )
        key = "contest-button-take-vote-back" if shown.voted else "contest-button-give-vote"
        voice.append(button(speaker, key, press, style=None if shown.voted else "success"))
    return keyboard(
        voice,
        page_turns(speaker, shown.page, shown.pages, lambda page: LookAtEntry(contest_id=shown.contest_id, page=page)),
        [button(speaker, "contest-button-back", OpenContest(contest_id=shown.contest_id))],
    )


def under_ranking(speaker: Speaker, ranking: Ranking) -> Markup:
    refresh: Row = []
    if not ranking.settled:
        refresh.append(button(speaker, "contest-button-refresh", ShowContestRanking(contest_id=ranking.contest_id)))
    return keyboard(
        refresh,
        [
            button(speaker, "contest-button-back", OpenContest(contest_id=ranking.contest_id)),
            leads_to(speaker, "contests"),
        ],
    )


def under_contest_note(speaker: Speaker, contest_id: int) -> Markup:
    """A note is kept as it is: what its buttons open comes below it."""
    return keyboard(
        [
            button(speaker, "contest-button-ranking", ShowContestRanking(contest_id=contest_id, anew=True)),
            leads_to(speaker, "contests", anew=True),
        ]
    )
