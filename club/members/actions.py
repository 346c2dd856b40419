"""Meeting people, joining them, keeping what they tell about themselves."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from club.clubs.views import profile_of
from club.context import Club
from club.doors import BotName
from club.earning.booking import Booked, credit_waiting
from club.earning.occasions import give_welcome
from club.earning.rules import NOTHING, Earned
from club.earning.terms import terms_in
from club.errors import (
    ContactNotYours,
    MemberNotFound,
    NotAMember,
    PhoneNotUnderstood,
    PhoneRequired,
    PhoneTaken,
)
from club.ledger.actions import open_account
from club.members.rules import new_card_token, new_member_number
from club.members.tombstones import phone_was_here, was_blocked, was_here
from club.members.views import ChatView, MemberView, chat_of, find_chat, member_of
from club.persian import normalise_name, normalise_phone, search_key
from club.referrals.arriving import begin_referral, phone_shared
from club.staff.blocks import refuse_unless_active
from club.staff.rules import CAME_BACK
from club.storage import Row, Transaction, to_json
from club.storage.locking import lock_chat, lock_member, lock_phone
from club.tiers.climbing import reconsider_tier

NUMBER_ATTEMPTS_MAX = 20
NAME_LENGTH_MAX = 60
NAME_KEY_LENGTH_MAX = 160
"""A key may be longer than its name: some signs stand for several letters."""


@dataclass(frozen=True, slots=True)
class Joined:
    """`welcome`: what joining earned. `waiting`: orders that had been waiting for this phone.

    `returning`: was erased here before, and so gets no second welcome. Who was blocked then is blocked again (`member.state`).
    """

    member: MemberView
    welcome: Earned
    waiting: tuple[Booked, ...]
    repeated: bool
    returning: bool = False


async def meet(
    club: Club, bot: BotName, platform: str, user_id: int, name: str, username: str | None = None
) -> ChatView:
    """The chat of whoever wrote, made at the first word. Writes only when something is new: it stands on every path."""
    name = (normalise_name(name) or str(user_id))[:NAME_LENGTH_MAX]
    chat = await find_chat(club, bot, platform, user_id)
    if chat is not None and not chat.blocked and chat.name == name and chat.username == username:
        return chat

    async def work(tx: Transaction) -> ChatView:
        row = await tx.fetch_one(
            "INSERT INTO chat (club_id, bot, platform, platform_user_id, name, username, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (club_id, bot, platform, platform_user_id)"
            " DO UPDATE SET name = excluded.name, username = excluded.username, blocked_at = NULL"
            " RETURNING *, (SELECT m.state FROM member m WHERE m.id = chat.member_id) AS member_state",
            club.id,
            bot,
            platform,
            user_id,
            name,
            username,
            club.clock.now(),
        )
        assert row is not None
        return chat_of(row, row["member_state"])

    return await club.database.transact(work)


async def mark_blocked(club: Club, chat_id: int) -> None:
    """The person blocked the bot: nothing more is sent until they write again."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE chat SET blocked_at = $3 WHERE club_id = $1 AND id = $2 AND blocked_at IS NULL",
            club.id,
            chat_id,
            club.clock.now(),
        )

    await club.database.transact(work)


async def choose_language(club: Club, chat_id: int, language: str) -> ChatView:
    async def work(tx: Transaction) -> ChatView:
        row = await tx.fetch_one(
            "UPDATE chat SET language = $3 WHERE club_id = $1 AND id = $2 RETURNING *", club.id, chat_id, language
        )
        if row is None:
            raise NotAMember
        if row["member_id"] is not None and row["bot"] == "customer":
            await tx.execute("UPDATE member SET language = $2 WHERE id = $1", row["member_id"], language)
        return chat_of(row)

    return await club.database.transact(work)


async def give_consent(club: Club, chat_id: int) -> ChatView:
    """The person agreed to the club keeping their data; the first time counts."""

    async def work(tx: Transaction) -> ChatView:
        row = await tx.fetch_one(
            "UPDATE chat SET consented_at = COALESCE(consented_at, $3) WHERE club_id = $1 AND id = $2 RETURNING *",
            club.id,
            chat_id,
            club.clock.now(),
        )
        if row is None:
            raise NotAMember
        return chat_of(row)

    return await club.database.transact(work)


async def keep_conversation(club: Club, chat_id: int, conversation: dict[str, Any] | None) -> None:
    """Where a conversation of several steps stands; it survives restarts. None: nothing is being asked."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE chat SET conversation = $3 WHERE club_id = $1 AND id = $2",
            club.id,
            chat_id,
            None if conversation is None else to_json(conversation),
        )

    await club.database.transact(work)


async def join_club(
    club: Club,
    chat_id: int,
    *,
    phone: str | None,
    contact_owner_id: int | None = None,
    consent_version: str = "1",
) -> Joined:
    """Make the person of a customer chat a member: number, card, account, welcome points, waiting orders. Idempotent.

    `phone` as the messenger shares it; `contact_owner_id` must be the sender's own id. Refuses ContactNotYours,
    PhoneRequired (no phone, and the club wants one), PhoneNotUnderstood, PhoneTaken.
    """
    number = _own_phone(phone)

    async def work(tx: Transaction) -> Joined:
        if number is not None:
            await lock_phone(tx, club.id, number)
        chat = await lock_chat(tx, club.id, chat_id)
        if chat is None:
            raise NotAMember
        if phone is not None and contact_owner_id != chat["platform_user_id"]:
            raise ContactNotYours
        if chat["member_id"] is not None:
            row = await lock_member(tx, club.id, chat["member_id"])
            assert row is not None
            return Joined(member_of(row), Earned(0, ()), (), repeated=True)
        club_row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
        assert club_row is not None
        profile = profile_of(club_row)
        if number is None and profile.phone_required:
            raise PhoneRequired
        return await _join(tx, club, chat, number, consent_version, profile.debt_allowed, profile.language)

    return await club.database.transact(work)


def _own_phone(phone: str | None) -> str | None:
    if phone is None:
        return None
    number = normalise_phone(phone if phone.startswith(("+", "0")) else f"+{phone}") or normalise_phone(phone)
    if number is None:
        raise PhoneNotUnderstood
    return number


async def _join(
    tx: Transaction,
    club: Club,
    chat: Row,
    phone: str | None,
    consent_version: str,
    debt_allowed: bool,
    club_language: str,
) -> Joined:
    now = club.clock.now()
    if phone is not None:
        await _refuse_taken_phone(tx, club.id, phone)
    member = await _insert_member(tx, club, chat, phone, consent_version, chat["language"] or club_language)
    await tx.execute("UPDATE chat SET member_id = $2 WHERE id = $1", chat["id"], member["id"])
    await open_account(tx, club.id, member["id"], "points", debt_allowed)
    terms = await terms_in(tx, club)
    person = (chat["platform"], chat["platform_user_id"])
    returning = await was_here(tx, club, *person, phone)
    if await was_blocked(tx, club, [person], phone):
        return Joined(member_of(await _block_again(tx, member, now)), NOTHING, (), repeated=False, returning=True)
    await begin_referral(tx, club, chat, member, returning)
    welcome = NOTHING if returning else await give_welcome(tx, club, member["id"], terms)
    await reconsider_tier(tx, club, member, now)
    waiting = await credit_waiting(tx, club, member["id"], phone) if phone is not None else []
    return Joined(member_of(member), welcome, tuple(waiting), repeated=False, returning=returning)


async def _block_again(tx: Transaction, member: Row, now: dt.datetime) -> Row:
    """Being forgotten does not open a door that staff have closed; they can open it."""
    row = await tx.fetch_one(
        "UPDATE member SET state = 'blocked', blocked_at = $2, blocked_reason = $3 WHERE id = $1 RETURNING *",
        member["id"],
        now,
        CAME_BACK,
    )
    assert row is not None
    return row


async def _refuse_taken_phone(tx: Transaction, club_id: int, phone: str) -> None:
    taken = await tx.fetch_one("SELECT id FROM member WHERE club_id = $1 AND phone = $2", club_id, phone)
    if taken is not None:
        raise PhoneTaken


def _name_key(name: str) -> str:
    return search_key(name)[:NAME_KEY_LENGTH_MAX]


async def _insert_member(
    tx: Transaction, club: Club, chat: Row, phone: str | None, consent_version: str, language: str
) -> Row:
    now = club.clock.now()
    for _ in range(NUMBER_ATTEMPTS_MAX):
        row = await tx.fetch_one(
            "INSERT INTO member (club_id, number, name, name_search, phone, language, state, card_token, joined_at,"
            " consented_at, consent_version) VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $10)"
            " ON CONFLICT (club_id, number) DO NOTHING RETURNING *",
            club.id,
            new_member_number(),
            chat["name"],
            _name_key(chat["name"]),
            phone,
            language,
            new_card_token(),
            now,
            chat["consented_at"] or now,
            consent_version,
        )
        if row is not None:
            return row
    raise RuntimeError("no free member number found")


async def share_phone(club: Club, chat_id: int, phone: str, contact_owner_id: int | None) -> tuple[Booked, ...]:
    """A member who had skipped it adds the phone; orders waiting for it are credited. Idempotent.

    Whose phone is that of somebody who was blocked and forgotten is blocked from then on. Refuses ContactNotYours,
    PhoneNotUnderstood, PhoneTaken, NotAMember, MemberBlocked, MemberNotFound (who has left).
    """
    number = _own_phone(phone)
    assert number is not None

    async def work(tx: Transaction) -> tuple[Booked, ...]:
        await lock_phone(tx, club.id, number)
        chat = await lock_chat(tx, club.id, chat_id)
        if chat is None or chat["member_id"] is None:
            raise NotAMember
        if contact_owner_id != chat["platform_user_id"]:
            raise ContactNotYours
        known = refuse_unless_active(await lock_member(tx, club.id, chat["member_id"]))
        if known["phone"] == number:
            return ()
        await _refuse_taken_phone(tx, club.id, number)
        member = await tx.fetch_one("UPDATE member SET phone = $2 WHERE id = $1 RETURNING *", known["id"], number)
        assert member is not None
        await phone_shared(tx, club, member, await phone_was_here(tx, club, number))
        if await was_blocked(tx, club, [], number):
            await _block_again(tx, member, club.clock.now())
            return ()
        return tuple(await credit_waiting(tx, club, member["id"], number))

    return await club.database.transact(work)


async def rename_member(club: Club, member_id: int, name: str) -> MemberView:
    """The name on the card. A name of nothing but blanks leaves it as it is."""
    clean = normalise_name(name)[:NAME_LENGTH_MAX]

    async def work(tx: Transaction) -> MemberView:
        member = await lock_member(tx, club.id, member_id)
        if member is None:
            raise MemberNotFound
        if not clean:
            return member_of(member)
        row = await tx.fetch_one(
            "UPDATE member SET name = $2, name_search = $3 WHERE id = $1 RETURNING *",
            member_id,
            clean,
            _name_key(clean),
        )
        assert row is not None
        return member_of(row)

    return await club.database.transact(work)
