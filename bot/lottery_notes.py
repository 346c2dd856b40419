"""What members and channels are told about lotteries: words, ways on, the winner's card."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.desk import Desk
from bot.keyboards.buttons import Row, button, keyboard, leads_to
from bot.lottery_pictures import win_picture
from bot.lottery_presses import OpenLottery, OpenWin
from bot.pictures import Picture
from bot.requests import Markup as Keyboard
from bot.screens import Screen
from club.doors import Note
from club.errors import WinNotFound
from club.gamification.lotteries import winner
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Speaker

Values = dict[str, Any]

NUMBERS_SHOWN = 40
LINK_PREFIX = "l_"


def _at(value: str | dt.datetime) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


def _look(speaker: Speaker, values: Values) -> Row:
    return [button(speaker, "play-lottery-look", OpenLottery(lottery_id=values["lottery_id"], anew=True))]


def _opened(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-lottery-opened", title=values["title"], closes_at=_at(values["closes_at"]))
    return Screen(text, keyboard(_look(speaker, values)))


def _tickets(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-lottery-tickets", title=values["title"], count=values["count"], way=values["way"])
    return Screen(text, keyboard(_look(speaker, values)))


def _tickets_gone(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-lottery-tickets-gone", title=values["title"], count=values["count"])
    return Screen(text, keyboard(_look(speaker, values)))


def _cancelled(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-lottery-cancelled", title=values["title"], reason=values["reason"], points=values["points"]
    )
    return Screen(text, keyboard([leads_to(speaker, "points", anew=True)]))


def _won(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-lottery-won",
        reserve="yes" if values["reserve"] else "no",
        title=values["title"],
        ticket=values["ticket"],
        prize=prize_words(speaker, Prize.from_json(values["prize"])),
        due_at=_at(values["claim_by"]),
    )
    claim = button(speaker, "play-win-open", OpenWin(winner_id=values["winner_id"], anew=True), style="success")
    return Screen(text, keyboard([claim]))


def _about_prize(kind: str) -> Callable[[Values, Speaker], Screen]:
    def screen(values: Values, speaker: Speaker) -> Screen:
        prize = prize_words(speaker, Prize.from_json(values["prize"]))
        return Screen(speaker.say(kind, title=values["title"], prize=prize), keyboard(_look(speaker, values)))

    return screen


def _result(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-lottery-result", title=values["title"])
    return Screen(text, keyboard(_look(speaker, values)))


def _announced(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-lottery-announced",
        title=values["title"],
        opens_at=_at(values["opens_at"]),
        closes_at=_at(values["closes_at"]),
        draws_at=_at(values["draws_at"]),
        commitment=values["commitment"],
        beacon=values["beacon"],
    )
    return Screen(text)


def _frozen(values: Values, speaker: Speaker) -> Screen:
    number = values["round"]
    text = speaker.say(
        "told-lottery-frozen",
        title=values["title"],
        tickets=values["tickets"],
        sha256=values["sha256"],
        root=values["root"],
        round=None if number is None else str(number),
        round_at=_at(values["round_at"]),
    )
    return Screen(text)


def _drawn(values: Values, speaker: Speaker) -> Screen:
    won = values["numbers"]
    said = speaker.plain("lottery-comma").join(speaker.number(each, grouping=False) for each in won[:NUMBERS_SHOWN])
    text = speaker.say(
        "told-lottery-drawn",
        title=values["title"],
        numbers=f"{said}…" if len(won) > NUMBERS_SHOWN else said,
        otp=values["otp"],
    )
    return Screen(text)


def _called_off(values: Values, speaker: Speaker) -> Screen:
    return Screen(speaker.say("told-lottery-called-off", title=values["title"], reason=values["reason"]))


LOTTERY_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-lottery-opened": _opened,
    "told-lottery-tickets": _tickets,
    "told-lottery-tickets-gone": _tickets_gone,
    "told-lottery-cancelled": _cancelled,
    "told-lottery-won": _won,
    "told-lottery-lapsed": _about_prize("told-lottery-lapsed"),
    "told-lottery-handed-over": _about_prize("told-lottery-handed-over"),
    "told-lottery-result": _result,
    "told-lottery-announced": _announced,
    "told-lottery-frozen": _frozen,
    "told-lottery-drawn": _drawn,
    "told-lottery-called-off": _called_off,
}
LOTTERY_POSTS = frozenset(
    {"told-lottery-announced", "told-lottery-frozen", "told-lottery-drawn", "told-lottery-called-off"}
)
"""Posted in channels, where a button can only be a link."""


async def lottery_picture(desk: Desk, note: Note, speaker: Speaker) -> Picture | None:
    """The winner's card, with the news; None for other notes, and when the win is not there any more."""
    if note.kind != "told-lottery-won":
        return None
    try:
        return await win_picture(desk, speaker, await winner(desk.club, note.arguments["winner_id"]))
    except WinNotFound:
        return None


async def lottery_links(desk: Desk, note: Note, speaker: Speaker) -> Keyboard | None:
    """Under a post: into the bot, at this lottery; and the page where it can be checked. None for other notes."""
    if note.kind not in LOTTERY_POSTS:
        return None
    public_id, me = note.arguments["public_id"], await desk.bot.me()
    rows: list[Row] = []
    if me.username:
        address = f"https://t.me/{me.username}?start={LINK_PREFIX}{public_id}"
        rows.append([{"text": speaker.plain("play-lottery-take-part"), "url": address}])
    if (page := desk.draw_link(public_id)) is not None:
        rows.append([{"text": speaker.plain("play-verify-page"), "url": page}])
    return keyboard(*rows)
