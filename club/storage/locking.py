"""Every row lock of the core, in the order they must be taken. docs/locking.md says why.

Order: staff, invite or approval, phone, chat, member, purchase or reward, voucher, account (by id), then rows that hang on the
account. SQLite has one writer at a time, so there the locks are silent; PostgreSQL takes them. Races are therefore tested on
PostgreSQL.
"""

from collections.abc import Sequence

from club.storage.database import Row, Transaction


def for_update(tx: Transaction) -> str:
    """Keys never change here, so the weaker lock is enough; FOR UPDATE would stand in the way of foreign key checks.

    PostgreSQL checks a foreign key again when a transaction updates a row twice: an account updated twice asks for its member,
    whom another transaction may have locked before it asks for that account. With FOR UPDATE that is a deadlock.
    """
    return " FOR NO KEY UPDATE" if tx.dialect == "postgres" else ""


def skip_locked(tx: Transaction) -> str:
    """For queues: rows that another worker is taking are passed over."""
    return " FOR NO KEY UPDATE SKIP LOCKED" if tx.dialect == "postgres" else ""


async def lock_staff(tx: Transaction, club_id: int) -> Sequence[Row]:
    """All who work in the club, in id order: who has which role is decided by one person at a time."""
    return await tx.fetch_all(f"SELECT * FROM staff_member WHERE club_id = $1 ORDER BY id{for_update(tx)}", club_id)


async def lock_invite(tx: Transaction, club_id: int, token_digest: str) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM staff_invite WHERE club_id = $1 AND token_digest = $2{for_update(tx)}", club_id, token_digest
    )


async def lock_approval(tx: Transaction, club_id: int, approval_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM approval WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, approval_id
    )


async def lock_chat(tx: Transaction, club_id: int, chat_id: int) -> Row | None:
    return await tx.fetch_one(f"SELECT * FROM chat WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, chat_id)


async def lock_member(tx: Transaction, club_id: int, member_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM member WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, member_id
    )


async def hold_ladder(tx: Transaction, club_id: int) -> None:
    """No tier that is in use is changed or retired until this transaction has ended; any number may hold them at once.

    An edit writes the club's row and every tier, and locks no member: it waits here, and nobody waits for it in a circle.
    """
    if tx.dialect == "postgres":
        sql = "SELECT id FROM tier WHERE club_id = $1 AND state = 'active' ORDER BY id FOR SHARE"
        await tx.fetch_all(sql, club_id)


async def lock_purchase(tx: Transaction, club_id: int, purchase_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM purchase WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, purchase_id
    )


async def lock_reward(tx: Transaction, club_id: int, reward_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM reward WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, reward_id
    )


async def lock_voucher(tx: Transaction, club_id: int, voucher_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM voucher WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, voucher_id
    )


async def lock_account(tx: Transaction, club_id: int, member_id: int, wallet: str) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM account WHERE club_id = $1 AND member_id = $2 AND wallet = $3{for_update(tx)}",
        club_id,
        member_id,
        wallet,
    )


async def lock_community(tx: Transaction, club_id: int, platform: str, platform_chat_id: int) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM community WHERE club_id = $1 AND platform = $2 AND platform_chat_id = $3" + for_update(tx),
        club_id,
        platform,
        platform_chat_id,
    )


async def lock_contest(tx: Transaction, club_id: int, contest_id: int) -> Row | None:
    """Before its entries. Opening, closing, settling wait here for everybody who is just answering (`hold_contest`)."""
    return await tx.fetch_one(
        f"SELECT * FROM contest WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, contest_id
    )


async def hold_contest(tx: Transaction, club_id: int, contest_id: int) -> Row | None:
    """The contest stays as it is until this transaction has ended; any number may hold it at once, and none of them writes it."""
    share = " FOR SHARE" if tx.dialect == "postgres" else ""
    return await tx.fetch_one(f"SELECT * FROM contest WHERE club_id = $1 AND id = $2{share}", club_id, contest_id)


async def lock_contest_entry(tx: Transaction, club_id: int, contest_id: int, member_id: int) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM contest_entry WHERE club_id = $1 AND contest_id = $2 AND member_id = $3" + for_update(tx),
        club_id,
        contest_id,
        member_id,
    )


async def lock_game(tx: Transaction, club_id: int, game_id: int) -> Row | None:
    """After the member, before the reward. Who plays takes the same row by an UPDATE that finds room in the budget."""
    return await tx.fetch_one(f"SELECT * FROM game WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, game_id)


async def lock_mission(tx: Transaction, club_id: int, mission_id: int) -> Row | None:
    return await tx.fetch_one(
        f"SELECT * FROM mission WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, mission_id
    )


async def lock_phone(tx: Transaction, club_id: int, phone: str) -> None:
    """Taken before any row: an order waiting for a phone and the member joining with it must see each other."""
    if tx.dialect == "postgres":
        await tx.fetch_one("SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", phone, club_id)


async def lock_lottery(tx: Transaction, club_id: int, lottery_id: int) -> Row | None:
    """Taken last, after every account: who gives tickets holds it for a moment only."""
    return await tx.fetch_one(
        f"SELECT * FROM lottery WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, lottery_id
    )


async def lock_winner(tx: Transaction, club_id: int, winner_id: int) -> Row | None:
    """After the member, before what they are given."""
    return await tx.fetch_one(
        f"SELECT * FROM lottery_winner WHERE club_id = $1 AND id = $2{for_update(tx)}", club_id, winner_id
    )
