"""Missions: the list, one of them with its live numbers, opening it, letting it rest, ending it."""

from admin_bot.keyboards import missions as keyboards
from admin_bot.mission_presses import (
    AskRetireMission,
    Missions,
    MissionScreen,
    OpenToMembers,
    PauseMission,
    RetireMission,
)
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph
from admin_bot.turn import Turn
from club.gamification.missions import (
    MissionCard,
    Step,
    open_mission,
    pause_mission,
    retire_mission,
    staff_mission,
    staff_missions,
)
from club.gamification.missions.wording import step_words
from club.gamification.prize_wording import prize_words
from club.i18n import Markup

routes = Routes()


async def show_missions(turn: Turn, page: int = 1) -> None:
    found = await staff_missions(turn.club, turn.staff, page)
    await turn.show(
        turn.speaker.say("missions-admin", count=len(found.missions)), keyboards.listed(turn.speaker, found)
    )


async def show_mission(turn: Turn, mission_id: int) -> None:
    shown = await staff_mission(turn.club, turn.staff, mission_id)
    await turn.show(card_text(turn, shown), keyboards.card(turn.speaker, shown))


def card_text(turn: Turn, shown: MissionCard) -> Markup:
    """As members read it, and below it what only staff know."""
    say, draft = turn.speaker.say, shown.draft
    head = [say("mission-admin-screen", title=draft.title)]
    if draft.description:
        head.append(say("mission-description", description=draft.description))
    terms = [
        say("mission-prize", prize=prize_words(turn.speaker, draft.prize)),
        say("mission-admin-recurs", recurs=draft.recurs),
    ]
    if draft.closes_at is not None:
        terms.append(say("mission-admin-closes", closes_at=draft.closes_at))
    if draft.members_max is not None:
        terms.append(say("mission-admin-members-max", members_max=draft.members_max))
    steps = [say("mission-admin-step", step=words_of(turn, shown, step)) for step in draft.steps]
    parts = [lines(head), lines([say("mission-steps"), *steps]), lines(terms)]
    if any(step.community_id is not None and step.community_id not in shown.communities for step in draft.steps):
        parts.append(say("mission-admin-place-lost"))
    parts.append(say("mission-admin-state", state=shown.state, opens_at=shown.opens_at))
    if shown.state != "draft":
        parts.append(_counts(turn, shown))
    return paragraph(parts)


def words_of(turn: Turn, shown: MissionCard, step: Step) -> Markup:
    place = None if step.community_id is None else shown.communities.get(step.community_id)
    return step_words(turn.speaker, step, turn.profile.currency, None if place is None else place.title)


def _counts(turn: Turn, shown: MissionCard) -> Markup:
    counts = shown.counts
    return turn.speaker.say(
        "mission-admin-counts",
        begun=counts.begun,
        members=counts.members,
        done=counts.done,
        undone=counts.undone,
        points=counts.points,
    )


@routes.command("missions", needs="manage_play")
async def by_command(turn: Turn) -> None:
    await show_missions(turn)


@routes.press(Missions, needs="manage_play")
async def all_of_them(turn: Turn, press: Missions) -> None:
    await show_missions(turn, press.page)


@routes.press(MissionScreen, needs="manage_play")
async def one(turn: Turn, press: MissionScreen) -> None:
    await show_mission(turn, press.mission_id)


@routes.press(OpenToMembers, needs="manage_play")
async def open_to_members(turn: Turn, press: OpenToMembers) -> None:
    await open_mission(turn.club, turn.staff, press.mission_id)
    await turn.toast(turn.speaker.plain("mission-admin-opened-toast"))
    await show_mission(turn, press.mission_id)


@routes.press(PauseMission, needs="manage_play")
async def pause(turn: Turn, press: PauseMission) -> None:
    await pause_mission(turn.club, turn.staff, press.mission_id)
    await show_mission(turn, press.mission_id)


@routes.press(AskRetireMission, needs="manage_play")
async def ask_retire(turn: Turn, press: AskRetireMission) -> None:
    shown = await staff_mission(turn.club, turn.staff, press.mission_id)
    text = turn.speaker.say("mission-admin-ask-retire", title=shown.title)
    await turn.show(text, keyboards.retiring(turn.speaker, shown))


@routes.press(RetireMission, needs="manage_play")
async def retire(turn: Turn, press: RetireMission) -> None:
    await retire_mission(turn.club, turn.staff, press.mission_id)
    await show_mission(turn, press.mission_id)
