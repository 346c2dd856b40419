"""Being forgotten: points written off, everything that says who somebody was blanked, what happened kept without a name."""

from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.errors import MemberNotFound
from club.jobs.apart import try_all
from club.ledger.writing_off import write_off
from club.members.forgetting_play import forget_play
from club.members.leaving import close_waiting
from club.members.rules import new_card_token
from club.members.tombstones import set_tombstones
from club.members.traces import Person, forget_in_inbox, forget_in_messages, forget_in_messages_between
from club.money import Money
from club.storage import Row, Transaction
from club.storage.locking import for_update, lock_chat, lock_member, lock_phone, lock_reward, lock_voucher

ERASED_PER_SWEEP = 200


@dataclass(frozen=True, slots=True)
class Erased:
    """What was given up: `points`, `credit` (minor units), how many unused `vouchers`."""

    points: int
    credit: int
    vouchers: int
    repeated: bool


async def erase_member(club: Club, member_id: int) -> Erased:
    """Forget who a member is. Points and credit are written off, unused vouchers end and return nothing but their piece to
    the stock. Entries, purchases, referrals stay, of a member without a name. Nothing leads back. Idempotent.

    Refuses MemberNotFound.
    """
    person = await _person(club, member_id)
    if person is None:
        return Erased(0, 0, 0, repeated=True)
    about = await _shared_keys(club, member_id)
    scanned = await club.database.fetch_one("SELECT MAX(id) AS id FROM outbox_message WHERE club_id = $1", club.id)
    await forget_in_messages(club, person, about)

    async def work(tx: Transaction) -> Erased:
        if person.phone is not None:
            await lock_phone(tx, club.id, person.phone)
        chats = await tx.fetch_all(
            f"SELECT * FROM chat WHERE club_id = $1 AND member_id = $2 ORDER BY id{for_update(tx)}", club.id, member_id
        )
        row = await lock_member(tx, club.id, member_id)
        if row is None:
            raise MemberNotFound
        if row["state"] == "erased":
            return Erased(0, 0, 0, repeated=True)
        await forget_play(tx, club, member_id)
        vouchers = await _end_vouchers(tx, club, member_id)
        points, credit = await _write_off(tx, club, member_id)
        now_known = _person_of(row, chats)
        people = [(chat["platform"], chat["platform_user_id"]) for chat in chats]
        await set_tombstones(tx, club, people, row["phone"], blocked=row["state"] == "blocked")
        await close_waiting(tx, club, member_id, "erased")
        await tx.execute(
            "UPDATE outbox_message SET arguments = '{}' WHERE club_id = $1 AND bot = 'customer' AND member_id = $2",
            club.id,
            member_id,
        )
        after_id = int((scanned and scanned["id"]) or 0)
        await forget_in_messages_between(tx, club, now_known, about, after_id, None)
        await forget_in_inbox(tx, club, now_known)
        await _blank(tx, club, row, chats)
        return Erased(points, credit, vouchers, repeated=False)

    return await club.database.transact(work)


@dataclass(frozen=True, slots=True)
class Stake:
    """What being forgotten costs: all `points`, `credit` (with those on the way), unused `vouchers`."""

    points: int
    credit: Money
    vouchers: int


async def what_erasing_takes(club: Club, member_id: int) -> Stake:
    row = await club.database.fetch_one(
        "SELECT c.currency,"
        " (SELECT COALESCE(SUM(balance), 0) FROM account"
        " WHERE club_id = $1 AND member_id = $2 AND wallet = 'points') AS points,"
        " (SELECT COALESCE(SUM(balance), 0) FROM account"
        " WHERE club_id = $1 AND member_id = $2 AND wallet = 'credit') AS credit,"
        " (SELECT COUNT(*) FROM voucher"
        " WHERE club_id = $1 AND member_id = $2 AND state = 'issued' AND expires_at > $3) AS vouchers"
        " FROM club c WHERE c.id = $1",
        club.id,
        member_id,
        club.clock.now(),
    )
    assert row is not None
    credit = Money(max(0, int(row["credit"])), row["currency"])
    return Stake(max(0, int(row["points"])), credit, int(row["vouchers"]))


async def forget_chat(club: Club, chat_id: int) -> None:
    """Somebody who never joined, or was just erased and pressed again, leaves no row behind. Idempotent."""

    async def work(tx: Transaction) -> None:
        chat = await lock_chat(tx, club.id, chat_id)
        if chat is None or chat["member_id"] is not None:
            return
        person = Person(0, chat["name"], _usernames([chat]), None, None, (chat["platform_user_id"],))
        await forget_in_inbox(tx, club, person)
        await tx.execute("DELETE FROM chat WHERE id = $1", chat_id)

    await club.database.transact(work)


async def settle_erased(club: Club) -> int:
    """Write off what reached an erased member all the same: an order on its way while they were erased, or changed by its
    shop later. How many members. Daily.
    """
    rows = await club.database.fetch_all(
        "SELECT DISTINCT a.member_id FROM account a JOIN member m ON m.id = a.member_id WHERE m.club_id = $1"
        " AND m.state = 'erased' AND (a.balance <> 0 OR a.pending <> 0 OR a.held <> 0) ORDER BY a.member_id LIMIT $2",
        club.id,
        ERASED_PER_SWEEP,
    )

    async def settle(row: Row) -> int:
        async def work(tx: Transaction) -> None:
            await lock_member(tx, club.id, row["member_id"])
            await _write_off(tx, club, row["member_id"])

        await club.database.transact(work)
        return 1

    async def phones(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE purchase SET buyer_phone = NULL, phone_seen_at = NULL WHERE club_id = $1 AND buyer_phone IS NOT NULL"
            " AND member_id IN (SELECT id FROM member WHERE club_id = $1 AND state = 'erased')",
            club.id,
        )

    await club.database.transact(phones)
    return await try_all(rows, settle, "erased-member-not-settled", club.id)


async def _person(club: Club, member_id: int) -> Person | None:
    """None: erased already. Refuses MemberNotFound."""
    row = await club.database.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, member_id)
    if row is None:
        raise MemberNotFound
    if row["state"] == "erased":
        return None
    chats = await club.database.fetch_all(
        "SELECT * FROM chat WHERE club_id = $1 AND member_id = $2 ORDER BY id", club.id, member_id
    )
    return _person_of(row, chats)


def _person_of(row: Row, chats: Any) -> Person:
    return Person(
        member_id=row["id"],
        name=row["name"],
        usernames=_usernames(chats),
        phone=row["phone"],
        email=row["email"],
        user_ids=tuple(chat["platform_user_id"] for chat in chats),
    )


def _usernames(chats: Any) -> tuple[str, ...]:
    """Names and user names the messenger shows."""
    return tuple(word for chat in chats for word in (chat["name"], chat["username"]) if word)


async def _shared_keys(club: Club, member_id: int) -> list[str]:
    """The keys of what happened between this member and others, where messages may name them."""
    keys = []
    for what, sql in (
        ("gift", "SELECT id FROM gift WHERE club_id = $1 AND (giver_id = $2 OR receiver_id = $2)"),
        ("referral", "SELECT id FROM referral WHERE club_id = $1 AND (inviter_id = $2 OR friend_id = $2)"),
        ("envelope", "SELECT id FROM envelope WHERE club_id = $1 AND giver_id = $2"),
        (
            "dispute",
            "SELECT id FROM purchase WHERE club_id = $1 AND member_id = $2 AND disputed_at IS NOT NULL",
        ),
    ):
        keys += [f"{what}:{row['id']}" for row in await club.database.fetch_all(sql, club.id, member_id)]
    return keys


async def _end_vouchers(tx: Transaction, club: Club, member_id: int) -> int:
    """Unused vouchers end; their points do not return, their pieces do."""
    open_ones = await tx.fetch_all(
        "SELECT id, reward_id FROM voucher WHERE club_id = $1 AND member_id = $2 AND state = 'issued' ORDER BY id",
        club.id,
        member_id,
    )
    for reward_id in sorted({voucher["reward_id"] for voucher in open_ones}):
        await lock_reward(tx, club.id, reward_id)
    ended = 0
    for seen in open_ones:
        voucher = await lock_voucher(tx, club.id, seen["id"])
        if voucher is None or voucher["state"] != "issued":
            continue  # handed over a moment before
        ended += 1
        await tx.execute(
            "UPDATE voucher SET state = 'cancelled', closed_at = $2 WHERE id = $1", voucher["id"], club.clock.now()
        )
        await tx.execute(
            "UPDATE reward SET stock = stock + 1 WHERE id = $1 AND stock IS NOT NULL", voucher["reward_id"]
        )
    return ended


async def _write_off(tx: Transaction, club: Club, member_id: int) -> tuple[int, int]:
    """Every wallet brought to nothing: how many points, how much credit there was."""
    accounts = await tx.fetch_all(
        f"SELECT * FROM account WHERE club_id = $1 AND member_id = $2 ORDER BY id{for_update(tx)}", club.id, member_id
    )
    lost = {"points": 0, "credit": 0}
    for account in accounts:
        lost[account["wallet"]] += await write_off(tx, account, "erased", club.clock.now())
    return lost["points"], lost["credit"]


async def _blank(tx: Transaction, club: Club, row: Row, chats: Any) -> None:
    member_id = row["id"]
    await tx.execute(
        "UPDATE purchase SET buyer_phone = NULL, phone_seen_at = NULL WHERE club_id = $1 AND buyer_phone IS NOT NULL"
        " AND (member_id = $2 OR (member_id IS NULL AND buyer_phone = $3))",
        club.id,
        member_id,
        row["phone"] or "",
    )
    await tx.execute(
        "UPDATE gift SET words = '' WHERE club_id = $1 AND (giver_id = $2 OR receiver_id = $2)", club.id, member_id
    )
    for chat in chats:
        await tx.execute("DELETE FROM chat WHERE id = $1", chat["id"])
    await tx.execute(
        "UPDATE member SET state = 'erased', name = '', name_search = '', phone = NULL, email = NULL, birthday = NULL,"
        " birthday_changed_at = NULL, interests = NULL, contact_terms = NULL, referral_code = NULL, blocked_reason = NULL,"
        " blocked_at = NULL, left_at = NULL, exported_at = NULL, card_token = $2 WHERE id = $1",
        member_id,
        new_card_token(),
    )
