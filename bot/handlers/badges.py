"""The badges of a member and their days in a row, on one screen."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.badge_pictures import badges_picture
from bot.coming import note_coming
from bot.intents import Opens, Says
from bot.keyboards.boards import under_badges
from bot.pictures import Picture
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.errors import BadgesOff, StreaksOff
from club.gamification.badges import BadgesView, open_badges
from club.gamification.prize_wording import prize_words
from club.gamification.streaks import StreakView, member_streak
from club.i18n import Markup

NEW_SHOWN = 2


async def show_badges(event: TelegramObject, visit: Visit) -> None:
    member_id = visit.member_id
    await note_coming(visit)  # the day that is today belongs to the run that is shown
    badges = await _badges(visit, member_id)
    streak = await _streak(visit, member_id)
    if badges is None and streak is None:
        raise BadgesOff
    picture: Picture | None = None
    if badges is not None:
        picture = badges_picture(visit.desk, visit.speaker, visit.profile, badges)
    said = [_run(visit, streak) if streak else None, _earned(visit, badges) if badges else None]
    await visit.show(Screen(paragraphs(*said), under_badges(visit.speaker, visit.profile), picture))


async def _badges(visit: Visit, member_id: int) -> BadgesView | None:
    try:
        return await open_badges(visit.club, member_id)
    except BadgesOff:
        return None


async def _streak(visit: Visit, member_id: int) -> StreakView | None:
    try:
        return await member_streak(visit.club, member_id)
    except StreaksOff:
        return None


def _run(visit: Visit, streak: StreakView) -> Markup:
    following = streak.next_prize
    marks = Markup("").join(visit.say("streak-mark", mark=mark) for mark in streak.marks)
    return lines(
        visit.say("streak-now", days=streak.days),
        marks,
        visit.say("streak-today", came=streak.came_today),
        visit.say("streak-frozen", count=streak.frozen_left) if streak.frozen_left else _freezing(visit, streak),
        visit.say("streak-longest", days=streak.longest) if streak.longest > streak.days else None,
        visit.say(
            "streak-next",
            missing=following[0] - streak.days,
            days=following[0],
            prize=prize_words(visit.speaker, following[1]),
        )
        if following
        else None,
    )


def _freezing(visit: Visit, streak: StreakView) -> Markup | None:
    terms = streak.terms
    if not terms.freeze_every or not terms.freeze_max:
        return None
    return visit.say("streak-freezing", every=terms.freeze_every, most=terms.freeze_max)


def _earned(visit: Visit, view: BadgesView) -> Markup:
    everything = len(view.earned) + len(view.hidden)
    names = visit.say("badges-separator").join(
        visit.say("badges-line", emoji=each.badge.emoji, title=visit.speaker.plain(each.badge.title))
        for each in view.earned
    )
    new = [each.badge for each in view.earned if each.is_new][:NEW_SHOWN]
    return lines(
        visit.say("badges-title", earned=len(view.earned), all=everything),
        names if view.earned else visit.say("badges-none"),
        *(
            visit.say(
                "badges-new",
                emoji=badge.emoji,
                title=visit.speaker.plain(badge.title),
            )
            for badge in new
        ),
        _clue(visit, view),
    )


def _clue(visit: Visit, view: BadgesView) -> Markup:
    """What is hidden, and how one of it is earned: another one each day."""
    if not view.hidden:
        return visit.say("badges-all")
    day = visit.club.clock.now().astimezone(visit.profile.timezone).toordinal()
    badge = view.hidden[day % len(view.hidden)]
    return visit.say("badges-hidden", count=len(view.hidden), hint=visit.speaker.plain(badge.hint))


def register(room: Router) -> None:
    room.message.register(show_badges, Says("badges"))
    room.callback_query.register(show_badges, Opens("badges"))
