"""A code that is scanned by somebody who has not joined yet is kept for them, and counts once they have."""

import datetime as dt

from club.context import Club
from club.errors import ClubError
from club.gamification.product_codes.actions import code_key, count_code
from club.gamification.product_codes.signs import CodeName, signs_in_payload
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.storage import Row, Transaction

KEPT = dt.timedelta(days=30)
TOGETHER_MAX = 100


async def keep_brought_code(club: Club, chat_id: int, payload: str) -> bool:
    """Keep the code of a link for who is not a member yet, the newest only; whether the link is one of a label at all.

    What nobody wrote is not kept, and nothing of that is said: whether a code is real is told to members.
    """
    signs = signs_in_payload(payload)
    if signs is None:
        return False
    name = code_key(club).read(signs)
    if name is not None:
        await club.database.transact(lambda tx: _keep(tx, club, chat_id, name))
    return True


async def _keep(tx: Transaction, club: Club, chat_id: int, name: CodeName) -> None:
    await tx.execute(
        "INSERT INTO code_brought (club_id, chat_id, batch_number, serial, at)"
        " SELECT club_id, id, $3, $4, $5 FROM chat WHERE club_id = $1 AND id = $2 AND member_id IS NULL"
        " ON CONFLICT (chat_id) DO UPDATE SET batch_number = excluded.batch_number, serial = excluded.serial,"
        " at = excluded.at",
        club.id,
        chat_id,
        name.batch,
        name.serial,
        club.clock.now(),
    )


async def use_brought_codes(club: Club) -> int:
    """Count what was brought by those who have joined since, and tell them; forget what nobody came back for. How many."""

    async def waiting(behind: Row | None) -> list[Row]:
        rows = await club.database.fetch_all(
            "SELECT b.id FROM code_brought b JOIN chat c ON c.id = b.chat_id AND c.club_id = b.club_id"
            " WHERE b.club_id = $1 AND b.id > $2 AND (c.member_id IS NOT NULL OR b.at < $3) ORDER BY b.id LIMIT $4",
            club.id,
            0 if behind is None else behind["id"],
            club.clock.now() - KEPT,
            TOGETHER_MAX,
        )
        return list(rows)

    return await each_apart(waiting, lambda row: _use(club, row["id"]), "brought-code-not-used", club.id)


async def _use(club: Club, brought_id: int) -> None:
    """The row goes in the transaction in which its code counts; what is refused is told all the same."""
    brought = await club.database.fetch_one(
        "SELECT b.*, c.member_id FROM code_brought b JOIN chat c ON c.id = b.chat_id AND c.club_id = b.club_id"
        " WHERE b.club_id = $1 AND b.id = $2",
        club.id,
        brought_id,
    )
    if brought is None:
        return  # another worker was first

    async def work(tx: Transaction) -> None:
        if not await _forget(tx, club, brought_id) or brought["member_id"] is None:
            return
        name = CodeName(brought["batch_number"], brought["serial"])
        used = await count_code(tx, club, brought["member_id"], name, "link")
        if used is None:
            await _tell_refused(tx, club, brought)
            return
        key, now = f"code-brought:{brought_id}", club.clock.now()
        await tell_member(tx, club.id, brought["member_id"], "told-code-counted", key=key, at=now, used=used.to_json())

    async def turned_away(tx: Transaction) -> None:
        if await _forget(tx, club, brought_id):
            await _tell_refused(tx, club, brought)

    try:
        await club.database.transact(work)
    except ClubError as refusal:
        if refusal.code == "database-busy":
            raise
        await club.database.transact(turned_away)


async def _forget(tx: Transaction, club: Club, brought_id: int) -> bool:
    return bool(await tx.execute("DELETE FROM code_brought WHERE club_id = $1 AND id = $2", club.id, brought_id))


async def _tell_refused(tx: Transaction, club: Club, brought: Row) -> None:
    key, now = f"code-brought:{brought['id']}", club.clock.now()
    await tell_member(tx, club.id, brought["member_id"], "told-code-refused", key=key, at=now)
