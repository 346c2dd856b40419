"""Buttons for trying the programme out: each shows a circumstance, a tap takes its next value."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.keyboards.programme import back
from admin_bot.programme_presses import TryOut, TryOutMember, TryOutNext, TryOutWho
from club.i18n import Speaker
from club.members import FoundMember
from club.programme import RuleWords


def circumstances(
    speaker: Speaker,
    words: RuleWords,
    *,
    buyer: str | None,
    channel: str,
    day: int,
    category: str | None,
    categories: bool,
) -> list[Row]:
    today = speaker.plain("try-out-today")
    second = [
        button(speaker, "try-out-channel", TryOutNext("channel"), channel=words.channel(channel)),
        button(speaker, "try-out-day", TryOutNext("day"), day=today if day < 0 else words.weekdays([day])[0]),
    ]
    rows: list[Row] = [
        [labelled(speaker.label("try-out-who", name=buyer), TryOutWho())],
        second,
    ]
    if categories:
        rows.append([labelled(speaker.label("try-out-category", category=category), TryOutNext("category"))])
    return [*rows, back(speaker)]


def who(speaker: Speaker, found: Sequence[FoundMember]) -> list[Row]:
    rows: list[Row] = [
        [
            labelled(
                speaker.label(
                    "admin-found-label", name=each.member.name[:24], number=speaker.digits(each.member.number)
                ),
                TryOutMember(each.member.id),
            )
        ]
        for each in found
    ]
    rows.append([button(speaker, "try-out-anybody", TryOutMember(0))])
    return [*rows, [button(speaker, "rule-field-back", TryOut())]]
