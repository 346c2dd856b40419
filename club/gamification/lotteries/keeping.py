"""Staff make a lottery, change it while it is a draft, announce it. From the announcement on nobody changes it."""

from collections.abc import Sequence
from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused, LotteryFixed, LotteryInvalid, LotteryNotFound
from club.gamification.lotteries.commitments import commit, new_secret
from club.gamification.lotteries.opening import plan_opening
from club.gamification.lotteries.reading import LotteryView
from club.gamification.lotteries.rules import LotteryDraft, check_draft, new_public_id
from club.gamification.lotteries.sealing import seal_secret
from club.gamification.lotteries.telling import tell_community_of
from club.gamification.lotteries.views import lottery
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant, to_json
from club.storage.locking import lock_lottery

PUBLIC_ID_ATTEMPTS_MAX = 10


async def add_lottery(club: Club, staff: StaffView, draft: LotteryDraft, *, key: str) -> LotteryView:
    """A draft that only staff see. Needs `manage_play`. Idempotent by key. Refuses NotAllowed, LotteryInvalid."""
    require(staff.role, "manage_play")
    checked = check_draft(draft)

    async def work(tx: Transaction) -> int:
        earlier = await journaled_lottery(tx, club.id, f"lottery-added:{key}")
        if earlier is not None:
            return earlier
        await still_granted(tx, club.id, staff.id, "manage_play")
        await _check_named(tx, club, checked, None)
        lottery_id = await _insert(tx, club, staff, checked)
        await _write_prizes(tx, club, lottery_id, checked)
        await write_down(tx, club, staff, "act-added-lottery", f"lottery-added:{key}", lottery_id, checked.title)
        return lottery_id

    return await lottery(club, await club.database.transact(work))


async def edit_lottery(club: Club, staff: StaffView, lottery_id: int, draft: LotteryDraft, *, key: str) -> LotteryView:
    """Change a draft. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, LotteryInvalid, LotteryNotFound, LotteryFixed once it was announced, IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")
    checked = check_draft(draft)

    async def work(tx: Transaction) -> None:
        row = await _locked(tx, club, staff, lottery_id)
        if await done_before(tx, club.id, f"lottery-edited:{key}", lottery_id):
            return
        if row["state"] != "draft":
            raise LotteryFixed(state=row["state"])
        await _check_named(tx, club, checked, lottery_id)
        await tx.execute(
            "UPDATE lottery SET title = $2, description = $3, picture_id = $4, terms = $5, opens_at = $6, closes_at = $7,"
            " draws_at = $8, community_id = $9, beacon = $10 WHERE id = $1",
            lottery_id,
            checked.title,
            checked.description,
            checked.picture_id,
            to_json(checked.terms.to_json()),
            checked.opens_at,
            checked.closes_at,
            checked.draws_at,
            checked.community_id,
            checked.beacon,
        )
        await tx.execute("DELETE FROM lottery_prize WHERE lottery_id = $1", lottery_id)
        await _write_prizes(tx, club, lottery_id, checked)
        await write_down(tx, club, staff, "act-edited-lottery", f"lottery-edited:{key}", lottery_id, checked.title)

    await club.database.transact(work)
    return await lottery(club, lottery_id)


async def announce_lottery(club: Club, staff: StaffView, lottery_id: int, *, key: str) -> LotteryView:
    """Publish the rules and the commitment; tickets are taken from its opening on, and nothing of it changes any more.

    Needs `manage_play`. Announced again: the same answer. Refuses NotAllowed, LotteryNotFound, LotteryFixed (called off), and
    LotteryInvalid(times) when its closing has passed.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await _locked(tx, club, staff, lottery_id)
        if await done_before(tx, club.id, f"lottery-announced:{key}", lottery_id) or row["announced_at"] is not None:
            return
        if row["state"] != "draft":
            raise LotteryFixed(state=row["state"])
        now = club.clock.now()
        if instant(row["closes_at"]) <= now:
            raise LotteryInvalid(field="times")
        secret = new_secret()
        commitment = commit(secret)
        await tx.execute(
            "UPDATE lottery SET state = 'open', announced_at = $2, commitment = $3, chain_length = $4, secret_sealed = $5"
            " WHERE id = $1",
            lottery_id,
            now,
            commitment.value,
            commitment.length,
            seal_secret(club, row["public_id"], secret),
        )
        journal_key = f"lottery-announced:{key}"
        await write_down(tx, club, staff, "act-announced-lottery", journal_key, lottery_id, row["title"])
        await plan_opening(tx, club, row)
        await tell_community_of(
            tx,
            club,
            row,
            "told-lottery-announced",
            commitment=commitment.value,
            opens_at=instant(row["opens_at"]),
            closes_at=instant(row["closes_at"]),
            draws_at=instant(row["draws_at"]),
            beacon=row["beacon"],
        )

    await club.database.transact(work)
    return await lottery(club, lottery_id)


async def _locked(tx: Transaction, club: Club, staff: StaffView, lottery_id: int) -> Row:
    await still_granted(tx, club.id, staff.id, "manage_play")
    row = await lock_lottery(tx, club.id, lottery_id)
    if row is None:
        raise LotteryNotFound
    return row


async def journaled_lottery(tx: Transaction, club_id: int, journal_key: str) -> int | None:
    """The lottery that something was done to under this key, if it was."""
    row = await tx.fetch_one(
        "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, journal_key
    )
    return None if row is None else int(from_json(row["details"])["lottery_id"])


async def done_before(tx: Transaction, club_id: int, journal_key: str, lottery_id: int) -> bool:
    """Refuses IdempotencyKeyReused when the key belongs to another lottery."""
    done = await journaled_lottery(tx, club_id, journal_key)
    if done not in (None, lottery_id):
        raise IdempotencyKeyReused
    return done is not None


async def write_down(
    tx: Transaction, club: Club, staff: StaffView, act: str, key: str, lottery_id: int, title: str, **details: Any
) -> None:
    now = club.clock.now()
    await write_journal(tx, club.id, staff.id, act, key=key, at=now, lottery_id=lottery_id, title=title, **details)


async def _check_named(tx: Transaction, club: Club, draft: LotteryDraft, lottery_id: int | None) -> None:
    """What the draft names is the club's: rewards, lotteries, tiers, the picture, the channel."""
    named: list[tuple[str, str, Sequence[int | None]]] = [
        ("reward", "prizes", [prize.reference for _, prize in draft.prizes if prize.kind == "voucher"]),
        ("lottery", "prizes", [prize.reference for _, prize in draft.prizes if prize.kind == "tickets"]),
        ("tier", "tiers", draft.terms.tiers or ()),
        ("picture", "picture", () if draft.picture_id is None else (draft.picture_id,)),
        ("community", "community", () if draft.community_id is None else (draft.community_id,)),
    ]
    for table, field, ids in named:
        for each in ids:
            found = await tx.fetch_one(f"SELECT id FROM {table} WHERE club_id = $1 AND id = $2", club.id, each)
            if found is None or (table == "lottery" and each == lottery_id):
                raise LotteryInvalid(field=field)


async def _insert(tx: Transaction, club: Club, staff: StaffView, draft: LotteryDraft) -> int:
    for _ in range(PUBLIC_ID_ATTEMPTS_MAX):
        row = await tx.fetch_one(
            "INSERT INTO lottery (club_id, public_id, title, description, picture_id, state, terms, opens_at, closes_at,"
            " draws_at, community_id, beacon, created_by, created_at)"
            " VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13)"
            " ON CONFLICT (public_id) DO NOTHING RETURNING id",
            club.id,
            new_public_id(),
            draft.title,
            draft.description,
            draft.picture_id,
            to_json(draft.terms.to_json()),
            draft.opens_at,
            draft.closes_at,
            draft.draws_at,
            draft.community_id,
            draft.beacon,
            staff.id,
            club.clock.now(),
        )
        if row is not None:
            return int(row["id"])
    raise RuntimeError("no free name for a draw found")


async def _write_prizes(tx: Transaction, club: Club, lottery_id: int, draft: LotteryDraft) -> None:
    await tx.execute_many(
        "INSERT INTO lottery_prize (club_id, lottery_id, place, pieces, prize) VALUES ($1, $2, $3, $4, $5)",
        [
            (club.id, lottery_id, place, pieces, to_json(prize.to_json()))
            for place, (pieces, prize) in enumerate(draft.prizes, 1)
        ],
    )
