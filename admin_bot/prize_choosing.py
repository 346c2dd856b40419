"""Choosing a prize, the same in every room of play: what kind, then how much or which.

A room begins it with `choose_prize` and names the step of its own that takes the prize:

    await choose_prize(turn, then="contest-prize", back=ContestCard(7), question=speaker.say("contest-ask-prize"), contest_id=7)

    @routes.step("contest-prize", needs="manage_play")
    async def prize_chosen(turn: Turn, asked: dict[str, Any]) -> None:
        prize = prize_of(asked)         # None: "no prize" was tapped, where the room offered it with `without`
        asked["contest_id"]             # what was kept comes back beside it

That step must ask the next question (`turn.ask`) or end the conversation (`turn.end`): until then the choice stays open.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from admin_bot.door import follow
from admin_bot.errors import PrizeInvalid, TapOutOfDate
from admin_bot.keyboards import prizes as keyboards
from admin_bot.presses import Press
from admin_bot.prize_presses import (
    AskPrizeKind,
    NoPrize,
    PickPrizeKind,
    PickPrizeLottery,
    PickPrizeNumber,
    PickPrizeReward,
)
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.turn import Turn
from club.errors import RewardNotFound
from club.gamification.prizes import AMOUNT_MAX, PRIZE_KINDS, TICKETS_MAX, TITLE_LENGTH_MAX, Prize, PrizeKind
from club.gamification.ticket_prizes import lotteries_with_tickets
from club.i18n import Markup
from club.persian import search_key
from club.rewards import RewardView, all_rewards, reward

routes = Routes()

REWARDS_SHOWN = 20
REWARDS_LOOKED_AT = 1000
_STEPS = frozenset({"prize-kind", "prize-points", "prize-voucher", "prize-lottery", "prize-tickets", "prize-thing"})


async def choose_prize(
    turn: Turn,
    *,
    then: str,
    back: Press,
    question: Markup,
    kinds: Sequence[PrizeKind] = PRIZE_KINDS,
    without: str | None = None,
    **kept: Any,
) -> None:
    """Ask for a prize. `then`: the room's step that takes it, with all of `kept`. `back`: where cancelling leads.

    `question` stands above the kinds; `without` is the label of a button that goes on without a prize.
    """
    offered = [kind for kind in kinds if await _is_there(turn, kind)]
    await turn.ask(
        "prize-kind", then=then, back=back.pack(), question=question, kinds=offered, without=without, kept=kept
    )
    await turn.show(question, keyboards.kinds(turn.speaker, offered, without))


def prize_of(asked: dict[str, Any]) -> Prize | None:
    """The prize a room's step was handed; None when staff go without one."""
    return None if asked["prize"] is None else Prize.from_json(asked["prize"])


async def _is_there(turn: Turn, kind: PrizeKind) -> bool:
    """A kind that leads nowhere has no button."""
    if kind == "voucher":
        return bool(await _rewards(turn, ""))
    return kind != "tickets" or bool(await lotteries_with_tickets(turn.club))


async def _rewards(turn: Turn, words: str) -> list[RewardView]:
    """Those in the catalogue whose title has the words; all where none has."""
    every = [each for each in (await all_rewards(turn.club, 1, REWARDS_LOOKED_AT)).rewards if each.state == "active"]
    meant = [each for each in every if search_key(words) in search_key(each.title)]
    return (meant or every)[:REWARDS_SHOWN]


def _asked(turn: Turn, *steps: str) -> dict[str, Any]:
    """What the choice kept. Refuses TapOutOfDate when something else is being asked by now."""
    asked = turn.asked or {}
    if asked.get("step") not in (steps or _STEPS):
        raise TapOutOfDate
    return asked


async def _chosen(turn: Turn, asked: dict[str, Any], prize: Prize | None) -> None:
    kept = {**asked["kept"], "prize": None if prize is None else prize.to_json()}
    await follow(turn, turn.desk.routes.steps[asked["then"]], kept)


async def _go_to(turn: Turn, asked: dict[str, Any], step: str, **more: Any) -> None:
    """The next question of the same choice."""
    same = {name: asked[name] for name in ("then", "back", "question", "kinds", "without", "kept")}
    await turn.ask(step, **same, **more)


@routes.press(AskPrizeKind, needs="manage_play", keeps_conversation=True)
async def ask_kind(turn: Turn, press: AskPrizeKind) -> None:
    await _show_kinds(turn, _asked(turn))


@routes.step("prize-kind", needs="manage_play")
async def not_tapped(turn: Turn, asked: dict[str, Any]) -> None:
    """Words while a kind is to be tapped."""
    await _show_kinds(turn, asked)


async def _show_kinds(turn: Turn, asked: dict[str, Any]) -> None:
    await _go_to(turn, asked, "prize-kind")
    await turn.show(Markup(asked["question"]), keyboards.kinds(turn.speaker, asked["kinds"], asked["without"]))


@routes.press(NoPrize, needs="manage_play", keeps_conversation=True)
async def without_prize(turn: Turn, press: NoPrize) -> None:
    asked = _asked(turn)
    if asked["without"] is None:
        raise TapOutOfDate
    await _chosen(turn, asked, None)


@routes.press(PickPrizeKind, needs="manage_play", keeps_conversation=True)
async def pick_kind(turn: Turn, press: PickPrizeKind) -> None:
    asked = _asked(turn)
    if press.kind not in asked["kinds"]:
        raise TapOutOfDate
    await _QUESTIONS[press.kind](turn, asked)


async def _ask_points(turn: Turn, asked: dict[str, Any]) -> None:
    await _go_to(turn, asked, "prize-points")
    await turn.show(turn.speaker.say("prize-ask-points"), keyboards.numbers(turn.speaker, "points"))


async def _ask_voucher(turn: Turn, asked: dict[str, Any], words: str = "") -> None:
    await _go_to(turn, asked, "prize-voucher")
    await turn.show(turn.speaker.say("prize-ask-voucher"), keyboards.rewards(turn.speaker, await _rewards(turn, words)))


async def _ask_lottery(turn: Turn, asked: dict[str, Any]) -> None:
    await _go_to(turn, asked, "prize-lottery")
    offered = await lotteries_with_tickets(turn.club)
    await turn.show(turn.speaker.say("prize-ask-lottery"), keyboards.lotteries(turn.speaker, offered))


async def _ask_thing(turn: Turn, asked: dict[str, Any]) -> None:
    await _go_to(turn, asked, "prize-thing")
    await turn.show(turn.speaker.say("prize-ask-thing"), keyboards.thing(turn.speaker))


_QUESTIONS: dict[str, Callable[[Turn, dict[str, Any]], Awaitable[None]]] = {
    "points": _ask_points,
    "voucher": _ask_voucher,
    "tickets": _ask_lottery,
    "thing": _ask_thing,
}


@routes.press(PickPrizeNumber, needs="manage_play", keeps_conversation=True)
async def pick_number(turn: Turn, press: PickPrizeNumber) -> None:
    asked = _asked(turn, "prize-points", "prize-tickets")
    await _numbered(turn, asked, press.number)


@routes.step("prize-points", needs="manage_play")
@routes.step("prize-tickets", needs="manage_play")
async def number_said(turn: Turn, asked: dict[str, Any]) -> None:
    await _numbered(turn, asked, read_number(turn.text))


async def _numbered(turn: Turn, asked: dict[str, Any], number: int) -> None:
    if asked["step"] == "prize-points":
        if not 0 < number <= AMOUNT_MAX:
            raise PrizeInvalid(field="points", most=AMOUNT_MAX)
        await _chosen(turn, asked, Prize("points", number))
        return
    if not 0 < number <= TICKETS_MAX:
        raise PrizeInvalid(field="tickets", most=TICKETS_MAX)
    await _chosen(turn, asked, Prize("tickets", number, asked["lottery_id"], asked["lottery_title"]))


@routes.press(PickPrizeReward, needs="manage_play", keeps_conversation=True)
async def pick_reward(turn: Turn, press: PickPrizeReward) -> None:
    asked = _asked(turn, "prize-voucher")
    found = await reward(turn.club, press.reward_id)
    if found.state != "active":
        raise RewardNotFound
    await _chosen(turn, asked, Prize("voucher", reference=found.id, title=found.title))


@routes.step("prize-voucher", needs="manage_play")
async def reward_said(turn: Turn, asked: dict[str, Any]) -> None:
    """What is typed finds rewards by a part of their title."""
    await _ask_voucher(turn, asked, turn.text)


@routes.press(PickPrizeLottery, needs="manage_play", keeps_conversation=True)
async def pick_lottery(turn: Turn, press: PickPrizeLottery) -> None:
    asked = _asked(turn, "prize-lottery")
    found = [each for each in await lotteries_with_tickets(turn.club) if each.id == press.lottery_id]
    if not found:
        raise PrizeInvalid(field="lottery", most=0)
    await _go_to(turn, asked, "prize-tickets", lottery_id=found[0].id, lottery_title=found[0].title)
    question = turn.speaker.say("prize-ask-tickets", title=found[0].title)
    await turn.show(question, keyboards.numbers(turn.speaker, "tickets"))


@routes.step("prize-lottery", needs="manage_play")
async def lottery_not_tapped(turn: Turn, asked: dict[str, Any]) -> None:
    await _ask_lottery(turn, asked)


@routes.step("prize-thing", needs="manage_play")
async def thing_said(turn: Turn, asked: dict[str, Any]) -> None:
    if not 0 < len(turn.text) <= TITLE_LENGTH_MAX:
        raise PrizeInvalid(field="thing", most=TITLE_LENGTH_MAX)
    await _chosen(turn, asked, Prize("thing", title=turn.text))
