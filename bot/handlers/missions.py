"""Missions: the list with its bars, one of them with what to do next, and «I have joined»."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import TelegramObject

from bot.communities import is_in_now
from bot.intents import Opens, Pressed, Says
from bot.keyboards.main_menu import ways_on
from bot.keyboards.missions import under_mission, under_missions
from bot.mission_presses import OpenMission, SayJoined, TurnMissions
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.gamification.missions import MissionLine, StepLine, look_at_missions, my_mission, my_missions
from club.gamification.missions.rules import JOIN_HELD_DAYS
from club.gamification.missions.wording import far_words, step_words
from club.gamification.prize_wording import prize_words
from club.i18n import Markup

BAR_SIGNS = 10


def bar(percent: int) -> str:
    """How far it has come, as ten signs; full only at a hundred."""
    full = percent * BAR_SIGNS // 100
    return "▰" * full + "▱" * (BAR_SIGNS - full)


async def show_missions(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    await look_at_missions(visit.club, visit.member_id)
    found = await my_missions(visit.club, visit.member_id, press.page if isinstance(press, TurnMissions) else 1)
    if not found.lines:
        await visit.show(Screen(visit.say("missions-none"), ways_on(visit.speaker, "play")))
        return
    text = paragraphs(visit.say("missions-title"), *(_in_list(visit, line) for line in found.lines))
    await visit.show(Screen(text, under_missions(visit.speaker, found)))


def _in_list(visit: Visit, line: MissionLine) -> Markup:
    return lines(
        visit.say("mission-line", standing=line.standing, title=line.title),
        visit.say(
            "mission-line-far",
            standing=line.standing,
            bar=bar(line.percent),
            percent=line.percent,
            prize=prize_words(visit.speaker, line.prize),
        ),
    )


async def show_mission(event: TelegramObject, visit: Visit, press: OpenMission) -> None:
    await look_at_missions(visit.club, visit.member_id)
    await _show(visit, await my_mission(visit.club, visit.member_id, press.mission_id))


async def _show(visit: Visit, line: MissionLine, said: Markup | None = None) -> None:
    """`said`: what comes first, about what was just tapped."""
    text = paragraphs(
        said,
        lines(
            visit.say("mission-screen", title=line.title),
            visit.say("mission-description", description=line.description) if line.description else None,
        ),
        visit.say("mission-prize", prize=prize_words(visit.speaker, line.prize)),
        lines(visit.say("mission-steps"), *(_step(visit, each, line) for each in line.steps)),
        visit.say("mission-bar", bar=bar(line.percent), percent=line.percent) if line.standing == "going" else None,
        _standing(visit, line),
        lines(*_hints(visit, line)) if line.standing in ("going", "undone") else None,
        visit.say("mission-closes", closes_at=line.closes_at) if line.closes_at else None,
    )
    await visit.show(Screen(text, under_mission(visit.speaker, visit.profile, line)))


def _step(visit: Visit, each: StepLine, line: MissionLine) -> Markup:
    place = None if each.community is None else each.community.title
    currency = visit.profile.currency
    return visit.say(
        "mission-step-line",
        met=each.is_met or line.standing == "done",
        step=step_words(visit.speaker, each.step, currency, place),
        far=far_words(visit.speaker, each.step, each.counted, currency),
    )


def _standing(visit: Visit, line: MissionLine) -> Markup:
    recurs = line.recurs
    if line.standing == "done" and recurs != "once":
        return visit.say("mission-standing", standing="done", recurs="again", again_on=line.turn_ends_on)
    return visit.say("mission-standing", standing=line.standing, recurs=recurs, again_on=line.turn_ends_on)


def _hints(visit: Visit, line: MissionLine) -> list[Markup]:
    """How the steps that are not met are done, where that is not plain."""
    open_kinds = {each.step.kind for each in line.steps if not each.is_met}
    said = []
    if open_kinds & {"buy", "spend"}:
        said.append(visit.say("mission-buy-hint"))
    if "visit" in open_kinds:
        said.append(visit.say("mission-visit-hint"))
    for each in line.steps:
        if each.step.kind == "join" and each.counted == 0 and each.community is not None:
            days = each.step.target or JOIN_HELD_DAYS
            said.append(visit.say("mission-join-hint", stays=each.step.target > 0, days=days))
    return said


async def say_joined(event: TelegramObject, visit: Visit, press: SayJoined) -> None:
    before = await my_mission(visit.club, visit.member_id, press.mission_id)
    said = None
    for each in before.steps:
        if each.community is None or each.counted:
            continue
        is_in = await is_in_now(visit, each.community.id)
        said = visit.say("mission-joined" if is_in else "mission-not-joined", place=each.community.title)
        if not is_in:
            break
    await look_at_missions(visit.club, visit.member_id)
    await _show(visit, await my_mission(visit.club, visit.member_id, press.mission_id), said)


def register(room: Router) -> None:
    room.message.register(show_missions, Says("missions"))
    room.callback_query.register(show_missions, Opens("missions"))
    room.callback_query.register(show_missions, Pressed(TurnMissions))
    room.callback_query.register(show_mission, Pressed(OpenMission))
    room.callback_query.register(say_joined, Pressed(SayJoined))
