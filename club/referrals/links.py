"""The links people come by: a member's invitation, and links of places; opened before joining, remembered with the chat."""

import secrets
from dataclasses import dataclass
from typing import Any, Literal

from club.context import Club
from club.errors import IdempotencyKeyReused, MemberNotFound, ReferralsOff, SourceLinkInvalid, SourceLinkNotFound
from club.persian import normalise_name
from club.referrals.rules import TITLE_LENGTH_MAX, ReferralTerms, code_in_payload, first_name, new_link_code
from club.referrals.terms import read_referral_terms
from club.referrals.views import SourceLinkView, source_link
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json
from club.storage.locking import for_update, lock_chat, lock_member

CODE_ATTEMPTS_MAX = 20


async def my_referral_code(club: Club, member_id: int) -> str:
    """The code of a member's invitation, made when it is first asked for; it never changes.

    Refuses ReferralsOff while the club invites nobody, MemberNotFound for who is not active.
    """

    async def work(tx: Transaction) -> str:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            raise MemberNotFound
        if member["referral_code"] is not None:
            return str(member["referral_code"])
        if await read_referral_terms(tx, club.id) is None:
            raise ReferralsOff
        for _ in range(CODE_ATTEMPTS_MAX):
            row = await tx.fetch_one(
                "UPDATE member SET referral_code = $3 WHERE club_id = $1 AND id = $2 AND NOT EXISTS"
                " (SELECT 1 FROM member other WHERE other.club_id = $1 AND other.referral_code = $3) RETURNING referral_code",
                club.id,
                member_id,
                new_link_code(),
            )
            if row is not None:
                return str(row["referral_code"])
        raise RuntimeError("no free referral code found")

    known = await club.database.fetch_one(
        "SELECT m.referral_code, c.referral_terms FROM member m JOIN club c ON c.id = m.club_id"
        " WHERE m.club_id = $1 AND m.id = $2 AND m.state = 'active'",
        club.id,
        member_id,
    )
    if known is not None and known["referral_terms"] is None:
        raise ReferralsOff
    if known is not None and known["referral_code"] is not None:
        return str(known["referral_code"])
    return await club.database.transact(work)


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a link came to. `invited`: by whom (first name) and under which terms; for who is not a member yet.

    `meant`: what the link was for, also when it no longer counts; `member`: a member opened it; `own`: their own invitation.
    """

    meant: Literal["invitation", "source"] | None = None
    invited_by: str | None = None
    terms: ReferralTerms | None = None
    member: bool = False
    own: bool = False


async def remember_link(club: Club, chat_id: int, payload: str) -> Opened:
    """Keep by which link somebody came, the first one, and only before they join. A link nobody knows is no link.

    A link of a place is counted once for each person.
    """
    found = code_in_payload(payload)
    if found is None:
        return Opened()
    meant, code = found

    async def work(tx: Transaction) -> Opened:
        chat = await lock_chat(tx, club.id, chat_id)
        if chat is None:
            return Opened()
        if meant == "source":
            return await _by_source(tx, club, chat, code)
        return await _by_invitation(tx, club, chat, code)

    return await club.database.transact(work)


async def _by_source(tx: Transaction, club: Club, chat: Row, code: str) -> Opened:
    link = await tx.fetch_one(
        "SELECT id FROM source_link WHERE club_id = $1 AND code = $2 AND state = 'active'", club.id, code
    )
    if link is None or chat["member_id"] is not None or chat["link_opened_at"] is not None:
        return Opened(member=chat["member_id"] is not None)
    await _keep(tx, club, chat["id"], None, link["id"])
    await tx.execute("UPDATE source_link SET opened_count = opened_count + 1 WHERE id = $1", link["id"])
    return Opened("source")


async def _by_invitation(tx: Transaction, club: Club, chat: Row, code: str) -> Opened:
    terms = await read_referral_terms(tx, club.id)
    inviter = await tx.fetch_one(
        "SELECT id, name FROM member WHERE club_id = $1 AND referral_code = $2 AND state = 'active'", club.id, code
    )
    if terms is None or inviter is None:
        return Opened(member=chat["member_id"] is not None)
    if chat["member_id"] is not None:
        return Opened("invitation", member=True, own=chat["member_id"] == inviter["id"])
    if chat["link_opened_at"] is None:
        await _keep(tx, club, chat["id"], inviter["id"], None)
    elif chat["invited_by_id"] != inviter["id"]:
        return Opened("invitation")
    return Opened("invitation", first_name(inviter["name"]), terms)


async def _keep(tx: Transaction, club: Club, chat_id: int, inviter_id: int | None, source_link_id: int | None) -> None:
    await tx.execute(
        "UPDATE chat SET invited_by_id = $2, source_link_id = $3, link_opened_at = $4 WHERE id = $1",
        chat_id,
        inviter_id,
        source_link_id,
        club.clock.now(),
    )


async def add_source_link(club: Club, staff: StaffView, title: str, *, key: str) -> SourceLinkView:
    """A new link for one place. Needs `manage_source_links`. Idempotent by key.

    Refuses NotAllowed, SourceLinkInvalid(field), IdempotencyKeyReused.
    """
    require(staff.role, "manage_source_links")
    title = _title(title)

    async def work(tx: Transaction) -> int:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        journal_key = f"source-link-added:{key}"
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if earlier is not None:
            details = from_json(earlier["details"])
            if details["title"] != title:
                raise IdempotencyKeyReused
            return int(details["source_link_id"])
        row = await _insert_link(tx, club, title)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-added-source-link",
            key=journal_key,
            at=club.clock.now(),
            source_link_id=row["id"],
            title=title,
        )
        return int(row["id"])

    return await source_link(club, staff, await club.database.transact(work))


async def _insert_link(tx: Transaction, club: Club, title: str) -> Row:
    for _ in range(CODE_ATTEMPTS_MAX):
        row = await tx.fetch_one(
            "INSERT INTO source_link (club_id, code, title, created_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (club_id, code) DO NOTHING RETURNING *",
            club.id,
            new_link_code(),
            title,
            club.clock.now(),
        )
        if row is not None:
            return row
    raise RuntimeError("no free link code found")


def _title(title: str) -> str:
    clean = normalise_name(title)
    if not 1 <= len(clean) <= TITLE_LENGTH_MAX:
        raise SourceLinkInvalid(field="title")
    return clean


async def rename_source_link(club: Club, staff: StaffView, link_id: int, title: str) -> SourceLinkView:
    """Another name for the same link: what is printed goes on working. Needs `manage_source_links`. Idempotent.

    Refuses NotAllowed, SourceLinkNotFound, SourceLinkInvalid(field).
    """
    require(staff.role, "manage_source_links")
    title = _title(title)

    async def work(tx: Transaction) -> None:
        row = await _locked_link(tx, club, link_id)
        if row["title"] == title:
            return
        await tx.execute("UPDATE source_link SET title = $2 WHERE id = $1", link_id, title)
        await _journal_change(tx, club, staff, "act-renamed-source-link", link_id, title, before=row["title"])

    await club.database.transact(work)
    return await source_link(club, staff, link_id)


async def retire_source_link(club: Club, staff: StaffView, link_id: int) -> SourceLinkView:
    """End a link: who opens it from now on is greeted like anybody else. Needs `manage_source_links`. Idempotent.

    Refuses NotAllowed, SourceLinkNotFound.
    """
    require(staff.role, "manage_source_links")

    async def work(tx: Transaction) -> None:
        row = await _locked_link(tx, club, link_id)
        if row["state"] == "retired":
            return
        await tx.execute("UPDATE source_link SET state = 'retired' WHERE id = $1", link_id)
        await _journal_change(tx, club, staff, "act-retired-source-link", link_id, row["title"])

    await club.database.transact(work)
    return await source_link(club, staff, link_id)


async def _locked_link(tx: Transaction, club: Club, link_id: int) -> Row:
    row = await tx.fetch_one(
        f"SELECT * FROM source_link WHERE club_id = $1 AND id = $2{for_update(tx)}", club.id, link_id
    )
    if row is None:
        raise SourceLinkNotFound
    return row


async def _journal_change(
    tx: Transaction, club: Club, staff: StaffView, act: str, link_id: int, title: str, **details: Any
) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=f"{act}:{link_id}:{secrets.token_hex(8)}",
        at=club.clock.now(),
        source_link_id=link_id,
        title=title,
        **details,
    )
