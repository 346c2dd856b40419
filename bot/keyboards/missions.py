"""Under missions: each of them, and what to do next."""

from collections.abc import Mapping

from bot.communities import way_in
from bot.keyboards.buttons import SCREEN_KEYS, Row, button, keyboard, leads_to, page_turns
from bot.keyboards.main_menu import is_shown
from bot.mission_presses import OpenMission, SayJoined, TurnMissions
from bot.presses import ScreenName
from bot.requests import Markup
from club.clubs import ClubProfile
from club.gamification.missions import MissionLine, MissionLines, StepKind
from club.i18n import Speaker

LEADS_TO: Mapping[StepKind, ScreenName] = {
    "buy": "card",
    "spend": "card",
    "invite": "invite",
    "play": "games",
    "answer": "contests",
    "lottery": "lottery",
    "code": "code",
}
"""Where the next step of a mission is done."""


def under_missions(speaker: Speaker, found: MissionLines) -> Markup:
    rows = [
        [
            button(
                speaker,
                "mission-button",
                OpenMission(mission_id=each.id),
                standing=each.standing,
                title=each.title,
                percent=each.percent,
            )
        ]
        for each in found.lines
    ]
    turns = page_turns(speaker, found.page, found.pages, lambda page: TurnMissions(page=page))
    return keyboard(*rows, turns, [leads_to(speaker, "play"), leads_to(speaker, "menu")])


def under_mission(speaker: Speaker, profile: ClubProfile, line: MissionLine) -> Markup:
    """What is to be done next first: the way into a channel, or the screen where it is done."""
    rows: list[Row] = []
    if line.standing in ("going", "undone"):
        rows += _joining(speaker, line)
        rows += [[leads_to(speaker, screen)] for screen in _screens(profile, line)]
    return keyboard(*rows, [leads_to(speaker, "missions"), leads_to(speaker, "menu")])


def _joining(speaker: Speaker, line: MissionLine) -> list[Row]:
    rows: list[Row] = []
    places = [each.community for each in line.steps if each.counted == 0 and each.community is not None]
    for place in places:
        address = way_in(place)
        if address is not None:
            text = speaker.label("mission-button-join", place=place.title)
            rows.append([{"text": text, "url": address, "style": "primary"}])
    if places:
        rows.append([button(speaker, "mission-button-joined", SayJoined(mission_id=line.id), style="success")])
    return rows


def _screens(profile: ClubProfile, line: MissionLine) -> list[ScreenName]:
    """Where the steps that are not met yet are done, each once; a room this club has nothing in is passed over."""
    wanted = dict.fromkeys(LEADS_TO.get(each.step.kind) for each in line.steps if not each.is_met)
    return [screen for screen in SCREEN_KEYS if screen in wanted and is_shown(screen, profile)]
