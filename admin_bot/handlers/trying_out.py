"""Trying the programme out: an amount is typed, a circumstance is tapped, and every rule says what it brings or why not.

Nothing is booked. What is being tried waits in the conversation; when that is gone, it begins anew with the usual example.
"""

import datetime as dt
from dataclasses import asdict, dataclass, replace
from typing import Any

from admin_bot.keyboards import trying_out as keyboards
from admin_bot.programme_presses import TryOut, TryOutMember, TryOutNext, TryOutWho
from admin_bot.programme_words import rule_words
from admin_bot.reading import read_amount
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.earning import Nearly, PurchaseLine, PurchasePreview, preview_purchase
from club.i18n import Markup
from club.members import member
from club.members.searching import search_members
from club.money import Money
from club.programme import RuleWords, categories_asked, example_amount
from club.shops.kinds import KINDS as SHOP_KINDS

routes = Routes()

CHANNELS = ("till", *SHOP_KINDS)
NEARLY_SHOWN = 3
FOUND_MAX = 8


@dataclass(frozen=True, slots=True)
class Trial:
    """The purchase that is tried.

    `member_id` 0: nobody in particular; `day`: a weekday, -1 for today; `category`: its place among those asked for, -1 for none.
    """

    amount: int
    member_id: int = 0
    channel: int = 0
    day: int = -1
    category: int = -1


def _trial(turn: Turn) -> Trial:
    kept = (turn.asked or {}).get("trial")
    return Trial(example_amount(turn.profile.currency)) if kept is None else Trial(**kept)


@routes.press(TryOut, needs="manage_programme", keeps_conversation=True)
async def try_out(turn: Turn, press: TryOut) -> None:
    await _show(turn, _trial(turn))


@routes.step("try-out", needs="manage_programme")
async def amount(turn: Turn, asked: dict[str, Any]) -> None:
    await _show(turn, replace(_trial(turn), amount=read_amount(turn.text, turn.profile).amount))


@routes.press(TryOutNext, needs="manage_programme", keeps_conversation=True)
async def turn_on(turn: Turn, press: TryOutNext) -> None:
    trial = _trial(turn)
    if press.what == "channel":
        trial = replace(trial, channel=(trial.channel + 1) % len(CHANNELS))
    elif press.what == "day":
        trial = replace(trial, day=trial.day + 1 if trial.day < 6 else -1)
    else:
        count = len(await categories_asked(turn.club))
        trial = replace(trial, category=trial.category + 1 if trial.category < count - 1 else -1)
    await _show(turn, trial)


@routes.press(TryOutWho, needs="manage_programme", keeps_conversation=True)
async def ask_who(turn: Turn, press: TryOutWho) -> None:
    await turn.ask("try-out-who", trial=asdict(_trial(turn)), back=TryOut().pack())
    await turn.show(turn.speaker.say("try-out-ask-who"), keyboards.who(turn.speaker, ()))


@routes.step("try-out-who", needs="manage_programme")
async def who(turn: Turn, asked: dict[str, Any]) -> None:
    found = (await search_members(turn.club, turn.staff, turn.text, size=FOUND_MAX)).found
    if len(found) == 1:
        await _show(turn, replace(_trial(turn), member_id=found[0].member.id))
        return
    key = "try-out-several" if found else "try-out-nobody"
    await turn.show(turn.speaker.say(key), keyboards.who(turn.speaker, found))


@routes.press(TryOutMember, needs="manage_programme", keeps_conversation=True)
async def whose(turn: Turn, press: TryOutMember) -> None:
    await _show(turn, replace(_trial(turn), member_id=press.member_id))


async def _show(turn: Turn, trial: Trial) -> None:
    await turn.ask("try-out", trial=asdict(trial))
    speaker, words, total = turn.speaker, await rule_words(turn), Money(trial.amount, turn.profile.currency)
    categories = await categories_asked(turn.club)
    category = categories[trial.category] if 0 <= trial.category < len(categories) else None
    buyer = await member(turn.club, trial.member_id) if trial.member_id else None
    preview = await preview_purchase(
        turn.club,
        total,
        member_id=None if buyer is None else buyer.id,
        at=_at(turn, trial.day),
        channel=CHANNELS[trial.channel],
        lines=() if category is None else (PurchaseLine(total.amount, categories=(category,)),),
    )
    head = speaker.say("try-out", amount=total, name=None if buyer is None else buyer.name)
    rows = keyboards.circumstances(
        speaker,
        words,
        buyer=None if buyer is None else buyer.name,
        channel=CHANNELS[trial.channel],
        day=trial.day,
        category=category,
        categories=bool(categories),
    )
    await turn.show(paragraph([head, *_said(words, preview), speaker.say("programme-stacking")]), rows)


def _at(turn: Turn, weekday: int) -> dt.datetime:
    """Now, or the next such weekday at this hour."""
    now = turn.club.clock.now()
    if weekday < 0:
        return now
    today = now.astimezone(turn.profile.timezone).weekday()
    return now + dt.timedelta(days=(weekday - today) % 7)


def _said(words: RuleWords, preview: PurchasePreview) -> list[Markup]:
    """What it brings line by line, what stays away and why, what is nearly reached."""
    speaker = words.speaker
    sums = [words.given(preview.points, "points")] if preview.points else []
    if preview.credit:
        sums.append(words.given(preview.credit, "credit"))
    if sums:
        given = sums[0] if len(sums) == 1 else speaker.say("example-two", one=sums[0], two=sums[1])
        parts = [lines([speaker.say("try-out-brings", given=given), *(words.line(line) for line in preview.lines)])]
    else:
        parts = [speaker.say("try-out-brings-nothing")]
    skipped = [
        speaker.say("try-out-skipped", rule=words.short(each.rule), why=words.why_not(each))
        for each in preview.not_fired
    ]
    if skipped:
        parts.append(lines([speaker.say("try-out-not"), *skipped]))
    if preview.nearly:
        parts.append(lines(nearly_line(words, near) for near in preview.nearly[:NEARLY_SHOWN]))
    if preview.pending_days and preview.points:
        parts.append(speaker.say("try-out-pending", days=preview.pending_days))
    return parts


def nearly_line(words: RuleWords, near: Nearly) -> Markup:
    """«Spend so much more, get so much.»"""
    given = words.given(near.points, near.gives)
    if near.unit == "purchases":
        return words.speaker.say("nearly-purchases", missing=near.missing, given=given)
    return words.speaker.say("nearly-amount", missing=Money(near.missing, words.currency), given=given)
