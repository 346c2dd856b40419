"""Every button, command and link of the customer bot, carrying ids of another member and of another club: nothing of them is
ever shown or changed. Made from the registries, so a new button is in it from its first day.
"""

import itertools
from collections.abc import AsyncIterator, Iterator
from typing import Any, Literal, get_args, get_origin

import pytest_asyncio
from aiogram.filters.callback_data import CallbackData
from pydantic.fields import FieldInfo

from bot.intents import COMMANDS
from bot.presses import PRESSES, read_press
from club.i18n import Texts
from club.ledger import correct_points, points
from club.members import find_chat, keep_conversation
from club.staff.blocking import block_member
from club.storage import Database
from tests.bot.in_process import Desk, Said
from tests.makers import StandingClock
from tests.neighbours import Neighbour, changed, everything_of, furnish, join_as

NUMBERS = {"page": 1, "price": 60, "ordinal": 727_000, "points": 5}
"""Where the least a field may have says too little. Whatever ends in `_id` must be an id of `Neighbour`, or the matrix fails."""
WORDS = {"key": "0123456789abcdef", "language": "en"}
CLARA, BLOCKED, NEWCOMER = 430, 431, 432
_OWN_OF_MEMBERS = {
    "winner_id",
    "member_id",
    "entry_id",
    "purchase_id",
    "voucher_id",
    "referral_id",
    "play_id",
    "envelope_id",
}
"""What belongs to one member: of all else in a button, a member may see what the club shows everybody."""


class Rooms:
    def __init__(self, desk: Desk, own: Neighbour, foreign: Neighbour) -> None:
        self.desk, self.own, self.foreign = desk, own, foreign
        anna = own.member
        self.of_anna = [anna.name, anna.number, anna.card_token, own.links["r_"], own.texts["code"], "700,400"]

    async def fresh(self, user_id: int) -> None:
        chat = await find_chat(self.own.club, "customer", "telegram", user_id)
        if chat is not None and chat.conversation is not None:
            await keep_conversation(self.own.club, chat.id, None)

    async def of_the_other_member(self) -> dict[str, list[str]]:
        """The rows of Anna: hers by member or by account."""
        club, anna = self.own.club, self.own.member.id
        accounts = await club.database.fetch_all("SELECT id FROM account WHERE member_id = $1", anna)
        hers = (f"'member_id': {anna},", *(f"'account_id': {row['id']}," for row in accounts))
        rows = await everything_of(club)
        own = [row for row in rows["member"] if row.startswith(f"{{'id': {anna},")]
        return {table: [row for row in found if any(mark in row for mark in hers)] for table, found in rows.items()} | {
            "member": own
        }


@pytest_asyncio.fixture
async def rooms(database: Database, clock: StandingClock, texts: Texts) -> AsyncIterator[Rooms]:
    foreign = await furnish(database, clock, "elsewhere", "Zirafe", 500)
    own = await furnish(database, clock, "naderi", "Kelaghe", 400)
    desk = Desk(own.club, texts)
    for user_id, name in ((CLARA, "Clara"), (BLOCKED, "Dora")):
        desk.names[user_id] = name
        joined = await join_as(own.club, user_id, name, f"+98937{user_id:07d}", None)
        await correct_points(own.club, own.staff["owner"], joined.id, 1, "so that there is a history", key=f"{user_id}")
        if user_id == BLOCKED:
            await block_member(own.club, own.staff["owner"], joined.id, "misuse", key="b")
    yield Rooms(desk, own, foreign)
    await desk.close()


def every_press(kind: type[CallbackData], whose: Neighbour) -> Iterator[str]:
    """Each button of a kind, with every word it may carry, and ids of `whose`."""
    fields = kind.model_fields
    for values in itertools.product(*(_values(name, field, whose) for name, field in fields.items())):
        yield kind(**dict(zip(fields, values, strict=True))).pack()


def _values(name: str, field: FieldInfo, whose: Neighbour) -> list[Any]:
    kind = field.annotation
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    if kind is bool:
        return [False]
    if "int" in str(kind):  # a number, or perhaps none
        return [whose.ids[name] if name.endswith("_id") else NUMBERS.get(name, _least(field))]
    shortest = next((limit.min_length for limit in field.metadata if getattr(limit, "min_length", None)), 8)
    return [WORDS.get(name, "a" * shortest)]


def _least(field: FieldInfo) -> int:
    return next((int(limit.ge) for limit in field.metadata if hasattr(limit, "ge")), 0)


def shown(said: list[Said], marks: list[str]) -> list[str]:
    read = "\n".join(each.text for each in said)
    return [mark for mark in marks if mark in read]


async def test_every_kind_of_button_can_be_made_and_is_read_back(rooms: Rooms) -> None:
    packed = [data for kind in PRESSES.values() for data in every_press(kind, rooms.own)]
    assert {data.partition(":")[0] for data in packed} == set(PRESSES)
    assert [data for data in packed if read_press(data) is None] == []


async def test_no_button_command_or_link_reaches_into_another_club(rooms: Rooms) -> None:
    before, crossings = await everything_of(rooms.foreign.club), []
    for user_id in (CLARA, BLOCKED, NEWCOMER):
        for kind in PRESSES.values():
            for data in every_press(kind, rooms.foreign):
                await rooms.fresh(user_id)
                if found := shown(await rooms.desk.press(user_id, data), rooms.foreign.marks):
                    crossings.append((user_id, data, found))
        texts = [*COMMANDS, *(f"/start {prefix}{code}" for prefix, code in rooms.foreign.links.items())]
        for text in texts:
            await rooms.fresh(user_id)
            if found := shown(await rooms.desk.say(user_id, text), rooms.foreign.marks):
                crossings.append((user_id, text, found))
        if found := shown(await rooms.desk.ask_inline(user_id, rooms.foreign.member.number), rooms.foreign.marks):
            crossings.append((user_id, "inline", found))
    assert crossings == [], "\n".join(map(str, crossings))
    assert changed(before, await everything_of(rooms.foreign.club)) == {}


async def test_no_button_reaches_another_member_of_the_same_club(rooms: Rooms) -> None:
    before, crossings, asked = await rooms.of_the_other_member(), [], 0
    for kind in PRESSES.values():
        if not _OWN_OF_MEMBERS & set(kind.model_fields):
            continue
        for data in every_press(kind, rooms.own):
            for user_id in (CLARA, BLOCKED, NEWCOMER):
                await rooms.fresh(user_id)
                asked += 1
                if found := shown(await rooms.desk.press(user_id, data), rooms.of_anna):
                    crossings.append((user_id, data, found))
    assert crossings == [], "\n".join(map(str, crossings))
    assert asked >= 18
    assert changed(before, await rooms.of_the_other_member()) == {}


async def test_the_blocked_change_nothing_whatever_they_press(rooms: Rooms) -> None:
    before = await everything_of(rooms.own.club)
    for kind in PRESSES.values():
        for data in every_press(kind, rooms.own):
            await rooms.desk.press(BLOCKED, data)
    for text in COMMANDS:
        await rooms.desk.say(BLOCKED, text)
    assert changed(before, await everything_of(rooms.own.club)) == {}
    chat = await find_chat(rooms.own.club, "customer", "telegram", BLOCKED)
    assert chat is not None
    assert chat.member_id is not None
    assert (await points(rooms.own.club, chat.member_id)).available > 0
