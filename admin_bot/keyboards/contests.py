"""Under contests, one of them, its terms, prizes, what was handed in, results."""

from admin_bot.contest_fields import switches_of, terms_of
from admin_bot.contest_presses import (
    AddContestPrize,
    AskCancelContest,
    AskContestAct,
    AskContestNumber,
    ContestEntries,
    ContestHome,
    ContestPrizes,
    ContestQuestions,
    ContestResults,
    Contests,
    ContestTermsScreen,
    DisqualifyEntry,
    DoContestAct,
    EditContest,
    NewContest,
    PickContestKind,
    PickContestPlaces,
    PreviewContest,
    RemoveContestPrize,
    ShortlistEntry,
    SwitchContest,
)
from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.play import play_row
from admin_bot.presses import MemberCard
from club.gamification.contests import CONTEST_KINDS, ContestCard, ContestPage, HandedInPage, ResultPage
from club.gamification.contests.rules import WITH_QUESTIONS, WITH_VOTES
from club.i18n import Speaker
from club.staff import StaffView

PLACES_OFFERED = ((1, 1), (2, 2), (3, 3), (2, 3), (4, 10), (1, 10))


def home(speaker: Speaker, found: ContestPage) -> list[Row]:
    rows: list[Row] = [[labelled(line.title, ContestHome(line.id))] for line in found.contests]
    return [
        *rows,
        *_turns(speaker, found.page, found.pages, Contests),
        [button(speaker, "contest-button-new", NewContest(), "primary")],
        *play_row(speaker),
    ]


def _turns(speaker: Speaker, page: int, pages: int, to: object, *before: int) -> list[Row]:
    turns = []
    if page > 1:
        turns.append(button(speaker, "admin-button-previous", to(*before, page - 1)))
    if page < pages:
        turns.append(button(speaker, "admin-button-next", to(*before, page + 1)))
    return [turns] if turns else []


def kinds(speaker: Speaker) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "contest-pick-kind", PickContestKind(kind), kind=kind)] for kind in CONTEST_KINDS
    ]
    return [*rows, [button(speaker, "contest-button-list", Contests(1))]]


def card(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows = {"draft": _draft, "open": _open, "closed": _closed, "voting": _voting}.get(shown.state, _over)(
        speaker, shown
    )
    return [*rows, [button(speaker, "contest-button-list", Contests(1))]]


def _edit(speaker: Speaker, shown: ContestCard, field: str) -> object:
    return button(speaker, "contest-button-edit", EditContest(shown.id, field), field=field)


def _act(speaker: Speaker, shown: ContestCard, act: str) -> Row:
    style = "danger" if act == "close" else "success"
    return [button(speaker, "contest-button-act", AskContestAct(shown.id, act), style, act=act)]


def _cancel(speaker: Speaker, shown: ContestCard) -> Row:
    return [button(speaker, "contest-button-cancel", AskCancelContest(shown.id), "danger")]


def _draft(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows: list[Row] = [[_edit(speaker, shown, "title"), _edit(speaker, shown, "description")]]
    if shown.draft.kind in WITH_QUESTIONS:
        count = len(shown.questions)
        press = ContestQuestions(shown.id, 0)
        rows.append([button(speaker, "contest-button-questions", press, None if count else "primary", count=count)])
    if shown.draft.kind == "number":
        style = None if shown.solution else "primary"
        rows.append([button(speaker, "contest-button-number", AskContestNumber(shown.id), style)])
    rows.append(
        [_edit(speaker, shown, "picture_id"), button(speaker, "contest-button-prizes", ContestPrizes(shown.id))]
    )
    rows.append([_edit(speaker, shown, "opens_at"), _edit(speaker, shown, "closes_at")])
    rows.append([button(speaker, "contest-button-terms", ContestTermsScreen(shown.id))])
    rows.append([button(speaker, "contest-button-preview", PreviewContest(shown.id))])
    if not shown.missing:
        rows.append(_act(speaker, shown, "open"))
    return [*rows, _cancel(speaker, shown)]


def _open(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows: list[Row] = [[_edit(speaker, shown, "description"), _edit(speaker, shown, "picture_id")]]
    rows.append(
        [_edit(speaker, shown, "closes_at"), button(speaker, "contest-button-preview", PreviewContest(shown.id))]
    )
    if shown.draft.kind in WITH_VOTES and shown.entries:
        rows.append(_entries(speaker, shown))
    return [*rows, _act(speaker, shown, "close"), _cancel(speaker, shown)]


def _entries(speaker: Speaker, shown: ContestCard) -> Row:
    return [button(speaker, "contest-button-entries", ContestEntries(shown.id, 1), count=shown.entries)]


def _closed(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows: list[Row] = []
    if shown.draft.kind == "prediction":
        unmarked = sum(each.draft.right_option is None for each in shown.questions)
        press = ContestQuestions(shown.id, 0)
        rows.append([button(speaker, "contest-button-mark", press, "primary" if unmarked else None, count=unmarked)])
        if not unmarked:
            rows.append(_act(speaker, shown, "settle"))
    elif shown.entries:
        rows.append(_entries(speaker, shown))
        if shown.shortlisted:
            rows.append(_act(speaker, shown, "vote"))
    return [*rows, _cancel(speaker, shown)]


def _voting(speaker: Speaker, shown: ContestCard) -> list[Row]:
    return [_entries(speaker, shown), _act(speaker, shown, "settle"), _cancel(speaker, shown)]


def _over(speaker: Speaker, shown: ContestCard) -> list[Row]:
    if shown.state != "settled":
        return []
    return [[button(speaker, "contest-button-results", ContestResults(shown.id, 1), "primary")]]


def back(speaker: Speaker, contest_id: int) -> list[Row]:
    return [[button(speaker, "contest-button-card", ContestHome(contest_id))]]


def terms(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "contest-button-term", EditContest(shown.id, name), field=name)]
        for name in terms_of(shown.draft.kind)
    ]
    for name in switches_of(shown.draft.kind):
        on = bool(getattr(shown.draft.terms, name))
        press = SwitchContest(shown.id, name, int(not on))
        rows.append([button(speaker, "contest-button-switch", press, field=name, on=on)])
    return [*rows, *back(speaker, shown.id)]


def prizes(speaker: Speaker, shown: ContestCard) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                speaker,
                "contest-button-remove-prize",
                RemoveContestPrize(shown.id, each.first),
                several=each.first != each.last,
                first=each.first,
                last=each.last,
            )
        ]
        for each in shown.draft.prizes
    ]
    return [
        [button(speaker, "contest-button-add-prize", AddContestPrize(shown.id), "primary")],
        *rows,
        *back(speaker, shown.id),
    ]


def places(speaker: Speaker, shown: ContestCard) -> list[Row]:
    """Those that have no prize yet; others are typed."""
    taken = {place for each in shown.draft.prizes for place in range(each.first, each.last + 1)}
    offered = [
        button(
            speaker,
            "contest-places",
            PickContestPlaces(shown.id, first, last),
            several=first != last,
            first=first,
            last=last,
        )
        for first, last in PLACES_OFFERED
        if taken.isdisjoint(range(first, last + 1))
    ]
    return [*(offered[at : at + 3] for at in range(0, len(offered), 3)), *cancel_row(speaker)]


def sure(speaker: Speaker, contest_id: int, act: str) -> list[Row]:
    style = "danger" if act == "close" else "success"
    return [
        [button(speaker, "contest-button-act-yes", DoContestAct(contest_id, act), style, act=act)],
        *back(speaker, contest_id),
    ]


def entry(speaker: Speaker, staff: StaffView, shown: ContestCard, found: HandedInPage) -> list[Row]:
    rows: list[Row] = []
    if found.entry is not None:
        one = found.entry
        if shown.state in ("open", "closed") and not one.disqualified:
            press = ShortlistEntry(one.id, found.page, int(not one.shortlisted))
            style = None if one.shortlisted else "success"
            rows.append([button(speaker, "contest-button-shortlist", press, style, chosen=one.shortlisted)])
        if shown.state in ("open", "closed", "voting"):
            out = DisqualifyEntry(one.id, found.page, int(not one.disqualified))
            rows.append(
                [
                    button(
                        speaker, "contest-button-out", out, None if one.disqualified else "danger", out=one.disqualified
                    )
                ]
            )
        if staff.may("find_members") and one.member_name:
            rows.append([button(speaker, "contest-button-member", MemberCard(one.member_id))])
    return [*rows, *_turns(speaker, found.page, found.pages, ContestEntries, shown.id), *back(speaker, shown.id)]


def results(speaker: Speaker, contest_id: int, found: ResultPage) -> list[Row]:
    return [*_turns(speaker, found.page, found.pages, ContestResults, contest_id), *back(speaker, contest_id)]
