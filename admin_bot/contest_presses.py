"""What the buttons of contests carry."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Contests(Press, name="cts"):
    page: int


@dataclass(frozen=True, slots=True)
class NewContest(Press, name="ct-new"):
    pass


@dataclass(frozen=True, slots=True)
class PickContestKind(Press, name="ct-kind"):
    """`kind` is one of club.gamification.contests.CONTEST_KINDS."""

    kind: str


@dataclass(frozen=True, slots=True)
class ContestHome(Press, name="ct"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class PreviewContest(Press, name="ct-see"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class ContestTermsScreen(Press, name="ct-terms"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class EditContest(Press, name="ct-edit"):
    """`field` is one of admin_bot.contest_fields.FIELDS, or a time (`opens_at`, `closes_at`)."""

    contest_id: int
    field: str


@dataclass(frozen=True, slots=True)
class SwitchContest(Press, name="ct-flip"):
    """`field` is one of admin_bot.contest_fields.SWITCHES; `on` 1 or 0: what it becomes."""

    contest_id: int
    field: str
    on: int


@dataclass(frozen=True, slots=True)
class ContestPrizes(Press, name="ct-prizes"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class AddContestPrize(Press, name="ct-prize-add"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class PickContestPlaces(Press, name="ct-places"):
    contest_id: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RemoveContestPrize(Press, name="ct-prize-del"):
    contest_id: int
    first: int


@dataclass(frozen=True, slots=True)
class ContestQuestions(Press, name="ct-q"):
    """One question; `position` 0: the first there is."""

    contest_id: int
    position: int


@dataclass(frozen=True, slots=True)
class PasteContestQuestions(Press, name="ct-q-paste"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class AddContestQuestion(Press, name="ct-q-add"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class PickRightOption(Press, name="ct-q-right"):
    """Of the question that is being added."""

    option: int


@dataclass(frozen=True, slots=True)
class PickSeconds(Press, name="ct-q-sec"):
    """Of the question that is being added; 0: as long as one likes."""

    seconds: int


@dataclass(frozen=True, slots=True)
class PictureOfQuestion(Press, name="ct-q-pic"):
    contest_id: int
    position: int


@dataclass(frozen=True, slots=True)
class RemoveContestQuestion(Press, name="ct-q-del"):
    contest_id: int
    position: int


@dataclass(frozen=True, slots=True)
class MarkContestAnswer(Press, name="ct-mark"):
    """`option` from 0; -1: it came to nothing."""

    contest_id: int
    position: int
    option: int


@dataclass(frozen=True, slots=True)
class AskContestNumber(Press, name="ct-number"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class AskContestAct(Press, name="ct-ask"):
    """`act`: open, close, vote, settle."""

    contest_id: int
    act: str


@dataclass(frozen=True, slots=True)
class DoContestAct(Press, name="ct-do"):
    contest_id: int
    act: str


@dataclass(frozen=True, slots=True)
class AskCancelContest(Press, name="ct-cancel"):
    contest_id: int


@dataclass(frozen=True, slots=True)
class ContestEntries(Press, name="ct-in"):
    """What was handed in, one by one."""

    contest_id: int
    page: int


@dataclass(frozen=True, slots=True)
class ShortlistEntry(Press, name="ct-short"):
    contest_entry_id: int
    page: int
    chosen: int


@dataclass(frozen=True, slots=True)
class DisqualifyEntry(Press, name="ct-out"):
    contest_entry_id: int
    page: int
    out: int


@dataclass(frozen=True, slots=True)
class ContestResults(Press, name="ct-res"):
    contest_id: int
    page: int
