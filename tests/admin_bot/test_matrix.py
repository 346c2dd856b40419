"""Every route times every role times one's own and another club: refused wherever it is not granted, and nothing of another
club is ever shown or changed. Made from the registry, so a new route is in it from its first day.
"""

import dataclasses
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from admin_bot.handlers import ROUTES
from admin_bot.journal_presses import Search
from admin_bot.presses import all_presses
from admin_bot.routes import Route
from club.i18n import Texts
from club.i18n.markup import without_tags
from club.members import choose_language, find_chat, keep_conversation, meet
from club.staff import Role, admit_staff, dismiss_staff, may
from club.storage import Database
from tests.admin_bot.in_process import CUSTOMER, Desk, Said
from tests.makers import StandingClock
from tests.neighbours import ROLES, Neighbour, changed, everything_of, furnish

KEY = "0123456789abcdef"
NUMBERS = {
    "amount": 1000, "points": 5, "before": 0, "after": 0, "month": 739_000, "at": 0, "choice": 0, "leaked": 0, "setting_up": 0
}  # fmt: skip
"""Where 1 says too little. Whatever ends in `_id` must be an id of `Neighbour`, or the matrix fails."""
WORDS = {
    "key": KEY, "language": "en", "role": "cashier", "limit": "refund", "reason": "misuse", "step": "none",
    "command": "language", "field": "title", "currency": "IRR", "display_unit": "toman", "timezone": "Asia/Tehran",
}  # fmt: skip
DISMISSED, STRANGER = 411, 412


class Rooms:
    """The club whose bot is asked, the club next door, and the people."""

    def __init__(self, desk: Desk, own: Neighbour, foreign: Neighbour, texts: Texts) -> None:
        self.desk, self.own, self.foreign, self.texts = desk, own, foreign, texts

    def user(self, role: Role) -> int:
        return self.own.staff[role].platform_user_id

    def said(self, key: str, **values: Any) -> str:
        return without_tags(self.texts.say("en", key, **values))

    async def converse(self, user_id: int, kept: dict[str, Any] | None) -> None:
        chat = await find_chat(self.own.club, "staff", "telegram", user_id)
        if chat is not None:
            await keep_conversation(self.own.club, chat.id, kept)

    async def reach(self, user_id: int, route: Route, whose: Neighbour) -> list[Said]:
        """Reach for a route as a person would, with everything that can carry an id carrying `whose`."""
        asked = _kept(whose, route)
        if route.kind == "step" or route.keeps_conversation:
            await self.converse(user_id, asked)
        if route.kind == "command":
            return await self.desk.say(user_id, f"/{route.name}")
        if route.kind == "link":
            return await self.desk.say(user_id, f"/start {route.name}{whose.links[route.name]}")
        if route.kind == "press":
            return await self.desk.press(user_id, _press(route.name, whose))
        if route.kind == "words":
            return await self._words(user_id, route.name, whose)
        if route.accepts == "picture":
            size = {"file_id": "f", "file_unique_id": "u", "width": 640, "height": 480}
            return await self.desk.send(user_id, photo=[size])
        if route.accepts == "file":
            file = {"file_id": "f", "file_unique_id": "u", "file_name": "x.club", "file_size": 10}
            return await self.desk.send(user_id, document=file)
        return await self.desk.say(user_id, whose.member.phone or "")  # no mark: what was typed may be said back

    async def _words(self, user_id: int, name: str, whose: Neighbour) -> list[Said]:
        if name == "contact":
            contact = {"phone_number": whose.member.phone, "first_name": "x"}
            return await self.desk.send(user_id, contact=contact)
        if name == "unreadable":
            return await self.desk.send(user_id, location={"latitude": 1.0, "longitude": 1.0})
        if name == "unknown-command":
            return await self.desk.say(user_id, "/nonsense")
        said = []
        for words in (whose.member.number, whose.member.phone or "", whose.member.name, whose.texts["code"]):
            await self.converse(user_id, None)
            heard = await self.desk.say(user_id, words)
            said += [dataclasses.replace(each, text=each.text.replace(words, "[what was typed]")) for each in heard]
        return said


def _value(name: str, kind: Any, whose: Neighbour) -> Any:
    if name == "search":
        return Search(whose.ids["staff_id"], whose.ids["member_id"]).packed()
    if kind is not int:
        return whose.texts.get(name) or WORDS.get(name, "x")
    return whose.ids[name] if name.endswith("_id") else NUMBERS.get(name, 1)


def _press(name: str, whose: Neighbour) -> str:
    kind = all_presses()[name]
    return kind(*(_value(each.name, each.type, whose) for each in dataclasses.fields(kind))).pack()


def _kept(whose: Neighbour, route: Route) -> dict[str, Any]:
    """A conversation as a route might have left it, with ids of `whose`: nobody could forge one, and still nothing may come
    of it."""
    return {
        **whose.ids, "step": route.name if route.kind == "step" else "find-member", "key": KEY, "reason": "x", "points": 5,
        "draft": {}, "back": "", "at": "till", "words": whose.member.phone, "search": Search(0, whose.ids["member_id"]).packed(),
        "limit": "refund", "purchase_id": whose.ids["purchase_id"],
    }  # fmt: skip


def granted(role: Role, route: Route) -> bool:
    return route.needs == "any_staff" or may(role, route.needs)


@pytest_asyncio.fixture
async def rooms(database: Database, clock: StandingClock, texts: Texts) -> AsyncIterator[Rooms]:
    """The club next door was there first: what only the first club of an installation may is not asked here."""
    foreign = await furnish(database, clock, "elsewhere", "Zirafe", 500)
    own = await furnish(database, clock, "naderi", "Kelaghe", 400)
    desk = Desk(own.club, texts)
    for view in own.staff.values():
        desk.names[view.platform_user_id] = view.name
        chat = await meet(own.club, "staff", "telegram", view.platform_user_id, view.name)
        await choose_language(own.club, chat.id, "en")
    dismissed = await admit_staff(own.club, "telegram", DISMISSED, "P", "owner")
    await dismiss_staff(own.club, own.staff["owner"], dismissed, key="d")
    await desk.open()
    yield Rooms(desk, own, foreign, texts)
    await desk.close()


async def test_whatever_a_role_was_not_granted_is_refused_and_changes_nothing(rooms: Rooms) -> None:
    refusal, crossings = rooms.said("error-not-allowed"), []
    before = [await everything_of(each.club) for each in (rooms.own, rooms.foreign)]
    for role in ROLES:
        refused = [route for route in ROUTES if not granted(role, route)]
        for route in refused:
            for whose in (rooms.own, rooms.foreign):
                said = await rooms.reach(rooms.user(role), route, whose)
                told = {without_tags(each.parameters.get("text", "")).strip("\u200e\u200f") for each in said}
                if told != {refusal} or {each.method for each in said} - {"sendMessage", "answerCallbackQuery"}:
                    crossings.append((role, route.kind, route.name, [(each.method, each.text) for each in said]))
    assert crossings == [], "\n".join(map(str, crossings))
    after = [await everything_of(each.club) for each in (rooms.own, rooms.foreign)]
    assert [changed(one, other) for one, other in zip(before, after, strict=True)] == [{}, {}]


async def test_strangers_and_the_dismissed_hear_the_same_refusal_to_everything(rooms: Rooms) -> None:
    refusal = rooms.said("admin-stranger", club="باشگاه naderi", customer=CUSTOMER)
    tap, crossings = rooms.said("admin-stranger-tap"), []
    before = [await everything_of(each.club) for each in (rooms.own, rooms.foreign)]
    for user_id, whose in ((DISMISSED, rooms.own), (STRANGER, rooms.own), (STRANGER, rooms.foreign)):
        for route in ROUTES:
            if (route.kind, route.name) == ("link", "i_") and whose is rooms.own:
                continue  # the one thing a stranger may use; tests/admin_bot/test_staff.py follows it
            said = await rooms.reach(user_id, route, whose)
            told = {without_tags(each.parameters.get("text", "")) for each in said}
            if told != {tap if route.kind == "press" else refusal}:
                crossings.append((user_id, route.kind, route.name, [each.text for each in said]))
    assert crossings == [], "\n".join(map(str, crossings))
    after = [await everything_of(each.club) for each in (rooms.own, rooms.foreign)]
    assert [changed(one, other) for one, other in zip(before, after, strict=True)] == [{}, {}]


async def test_what_is_granted_never_reaches_into_another_club(rooms: Rooms) -> None:
    crossings, asked = [], 0
    before = await everything_of(rooms.foreign.club)
    for role in ROLES:
        user_id = rooms.user(role)
        for route in ROUTES:
            if not granted(role, route):
                continue
            await rooms.converse(user_id, None)
            asked += 1
            try:
                said = await rooms.reach(user_id, route, rooms.foreign)
            except (KeyError, TypeError, ValueError, IndexError) as error:
                # Only a conversation that no question could have left may end so: nobody but the bot writes it.
                if route.kind != "step" and not route.keeps_conversation:
                    crossings.append((role, route.kind, route.name, repr(error)))
                continue
            read = "\n".join(each.text for each in said)
            shown = [mark for mark in rooms.foreign.marks if mark in read]
            if shown or rooms.said("error-not-allowed") in read:
                crossings.append((role, route.kind, route.name, shown, read[:300]))
    assert crossings == [], "\n".join(map(str, crossings))
    assert asked > 200
    assert changed(before, await everything_of(rooms.foreign.club)) == {}
