"""A new batch of product codes, question by question; made by one tap at the end."""

import dataclasses
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any

from admin_bot.code_presses import CodeBatches, CreateCodeBatch, NewCodeBatch, PickCodeLottery
from admin_bot.code_words import draft_words
from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.codes import show_batch
from admin_bot.keyboards import codes as keyboards
from admin_bot.keyboards.common import asking, cancel_row
from admin_bot.moment_choosing import choose_moment, moment_of
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.gamification.product_codes import CodeBatchDraft, add_code_batch, check_batch, lotteries_for_codes
from club.gamification.product_codes.signs import COUNT_MAX
from club.i18n import Markup

routes = Routes()


@dataclasses.dataclass(frozen=True, slots=True)
class Question:
    """One field that is typed. `skip_key`: the button that leaves it out, which is `skipped`."""

    field: str
    key: str
    skip_key: str | None = None
    skipped: Any = ""


QUESTIONS: tuple[Question, ...] = (
    Question("title", "admin-code-ask-title"),
    Question("count", "admin-code-ask-count"),
    Question("product", "admin-code-ask-product", "admin-code-skip-product"),
    Question("prefix", "admin-code-ask-prefix", "admin-code-skip-prefix"),
    Question("agent", "admin-code-ask-agent", "admin-code-skip-agent"),
    Question("points", "admin-code-ask-points", "admin-code-skip-points", 0),
)
STEPS = len(QUESTIONS) + 3
"""And the tickets, the beginning, the end."""

_NUMBERS = frozenset({"count", "points"})
_EMPTY = CodeBatchDraft("?", 1)
_BACK = CodeBatches(1)


def _draft(kept: dict[str, Any]) -> CodeBatchDraft:
    """As far as it has come; what was not asked yet has a harmless value."""
    moments = {name: dt.datetime.fromisoformat(kept[name]) for name in ("opens_at", "closes_at") if kept.get(name)}
    return dataclasses.replace(_EMPTY, **{**kept, **moments})


def _head(turn: Turn, step: int) -> Markup:
    return turn.speaker.say("admin-code-new-step", step=step, steps=STEPS)


@routes.press(NewCodeBatch, needs="manage_play")
async def start(turn: Turn, press: NewCodeBatch) -> None:
    await _ask(turn, QUESTIONS[0], {})


async def _ask(turn: Turn, question: Question, draft: dict[str, Any]) -> None:
    step = f"code-batch-{question.field}"
    await turn.ask(step, draft=draft, back=_BACK.pack())
    asked = turn.speaker.say(question.key, largest=COUNT_MAX)
    text = paragraph([_head(turn, QUESTIONS.index(question) + 1), asked])
    await turn.show(text, asking(turn.speaker, step, question.skip_key))


def _answering(question: Question) -> Callable[[Turn, dict[str, Any]], Awaitable[None]]:
    async def answered(turn: Turn, asked: dict[str, Any]) -> None:
        value = question.skipped
        if not asked.get("skipped"):
            value = read_number(turn.text) if question.field in _NUMBERS else turn.text
        checked = check_batch(_draft({**asked["draft"], question.field: value}))
        kept = {**asked["draft"], question.field: getattr(checked, question.field)}
        later = QUESTIONS[QUESTIONS.index(question) + 1 :]
        await (_ask(turn, later[0], kept) if later else _ask_lottery(turn, kept))

    return answered


for _question in QUESTIONS:
    routes.step(f"code-batch-{_question.field}", needs="manage_play")(_answering(_question))


async def _ask_lottery(turn: Turn, draft: dict[str, Any]) -> None:
    """Where there is no lottery to choose, nothing is asked."""
    offered = await lotteries_for_codes(turn.club, turn.staff)
    if not offered:
        await _ask_opens(turn, draft)
        return
    await turn.ask("code-batch-lottery", draft=draft, back=_BACK.pack())
    text = paragraph([_head(turn, len(QUESTIONS) + 1), turn.speaker.say("admin-code-ask-lottery")])
    await turn.show(text, keyboards.lotteries(turn.speaker, offered))


@routes.step("code-batch-lottery", needs="manage_play")
async def lottery_by_words(turn: Turn, asked: dict[str, Any]) -> None:
    """A lottery is tapped."""
    offered = await lotteries_for_codes(turn.club, turn.staff)
    await turn.show(turn.speaker.say("admin-tap-expected"), keyboards.lotteries(turn.speaker, offered))


@routes.press(PickCodeLottery, needs="manage_play", keeps_conversation=True)
async def pick_lottery(turn: Turn, press: PickCodeLottery) -> None:
    asked = turn.asked or {}
    if asked.get("step") != "code-batch-lottery":
        raise TapOutOfDate
    if not press.choice:
        await _ask_opens(turn, asked["draft"])
        return
    chosen = next((each for each in await lotteries_for_codes(turn.club, turn.staff) if each.id == press.choice), None)
    if chosen is None:
        raise TapOutOfDate
    await turn.ask(
        "code-batch-tickets", draft=asked["draft"], lottery_id=chosen.id, lottery=chosen.title, back=_BACK.pack()
    )
    asked_for = turn.speaker.say("admin-code-ask-tickets", lottery=chosen.title)
    await turn.show(paragraph([_head(turn, len(QUESTIONS) + 1), asked_for]), cancel_row(turn.speaker))


@routes.step("code-batch-tickets", needs="manage_play")
async def tickets(turn: Turn, asked: dict[str, Any]) -> None:
    wanted = {"tickets": read_number(turn.text), "lottery_id": asked["lottery_id"]}
    kept = {**asked["draft"], **wanted}
    check_batch(_draft(kept))
    await _ask_opens(turn, kept, asked["lottery"])


async def _ask_opens(turn: Turn, draft: dict[str, Any], lottery: str | None = None) -> None:
    question = paragraph([_head(turn, STEPS - 1), turn.speaker.say("admin-code-ask-opens")])
    await choose_moment(
        turn,
        then="code-batch-opens",
        back=_BACK,
        question=question,
        without="admin-code-skip-opens",
        draft=draft,
        lottery=lottery,
    )


@routes.step("code-batch-opens", needs="manage_play")
async def opens(turn: Turn, asked: dict[str, Any]) -> None:
    opens_at = moment_of(asked)
    kept = {**asked["draft"], "opens_at": None if opens_at is None else opens_at.isoformat()}
    question = paragraph([_head(turn, STEPS), turn.speaker.say("admin-code-ask-closes")])
    await choose_moment(
        turn,
        then="code-batch-closes",
        back=_BACK,
        question=question,
        earliest=opens_at,
        without="admin-code-skip-closes",
        draft=kept,
        lottery=asked["lottery"],
    )


@routes.step("code-batch-closes", needs="manage_play")
async def closes(turn: Turn, asked: dict[str, Any]) -> None:
    closes_at = moment_of(asked)
    kept = {**asked["draft"], "closes_at": None if closes_at is None else closes_at.isoformat()}
    draft, key = check_batch(_draft(kept)), turn.new_key()
    await turn.ask("code-batch-confirm", draft=kept, key=key, lottery=asked["lottery"], back=_BACK.pack())
    await turn.show(draft_words(turn.speaker, draft, asked["lottery"]), keyboards.create(turn.speaker, key))


@routes.step("code-batch-confirm", needs="manage_play")
async def not_confirmed(turn: Turn, asked: dict[str, Any]) -> None:
    """Words while the preview waits for a tap."""
    await turn.show(turn.speaker.say("admin-tap-expected"), keyboards.create(turn.speaker, asked["key"]))


@routes.press(CreateCodeBatch, needs="manage_play", keeps_conversation=True)
async def create(turn: Turn, press: CreateCodeBatch) -> None:
    """The draft stays with its key until something else is begun: a second tap makes nothing."""
    asked = turn.asked or {}
    if asked.get("key") != press.key or asked.get("step") not in ("code-batch-confirm", "code-batch-made"):
        raise TapOutOfDate
    batch_id = await add_code_batch(turn.club, turn.staff, _draft(asked["draft"]), key=press.key)
    repeated = asked["step"] == "code-batch-made"
    await turn.ask("code-batch-made", key=press.key, draft=asked["draft"])
    await turn.toast(turn.speaker.plain("admin-already-recorded" if repeated else "admin-code-created-toast"))
    await show_batch(turn, batch_id)
