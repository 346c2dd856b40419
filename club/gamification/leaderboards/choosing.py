"""Whether a member is listed, and under which name: their own choice, at once."""

from club.context import Club
from club.errors import MemberNotFound
from club.gamification.leaderboards.rules import check_nickname
from club.gamification.leaderboards.scoring import bring_scores, drop_scores
from club.staff.actions import write_journal
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction
from club.storage.locking import lock_member


async def choose_listing(club: Club, member_id: int, *, listed: bool) -> None:
    """Be on the boards, or on none of them from this moment on. Idempotent. Refuses MemberNotFound, MemberBlocked."""

    async def work(tx: Transaction) -> None:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        await tx.execute(
            "INSERT INTO leaderboard_choice (club_id, member_id, hidden, changed_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (member_id) DO UPDATE SET hidden = excluded.hidden, changed_at = excluded.changed_at",
            club.id,
            member_id,
            not listed,
            club.clock.now(),
        )
        if listed:
            await bring_scores(tx, club, member)
        else:
            await drop_scores(tx, club, member_id)

    await club.database.transact(work)


async def choose_nickname(club: Club, member_id: int, typed: str | None) -> str | None:
    """Be listed under another name; None: under the first name and an initial again. The name as it is kept. Idempotent.

    Refuses NicknameInvalid(problem), MemberNotFound, MemberBlocked.
    """
    nickname = None if typed is None else check_nickname(typed)

    async def work(tx: Transaction) -> None:
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        await _keep(tx, club, member_id, nickname)

    await club.database.transact(work)
    return nickname


async def clear_nickname(club: Club, staff: StaffView, member_id: int) -> None:
    """Take away a name that does not belong on a board. Needs `manage_play`. Idempotent. Refuses MemberNotFound."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        if await lock_member(tx, club.id, member_id) is None:
            raise MemberNotFound
        known = await tx.fetch_one(
            "SELECT id FROM leaderboard_choice WHERE club_id = $1 AND member_id = $2 AND nickname IS NOT NULL",
            club.id,
            member_id,
        )
        if known is None:
            return
        await _keep(tx, club, member_id, None)
        now = club.clock.now()
        key = f"nickname:{member_id}:{now.isoformat()}"
        await write_journal(tx, club.id, staff.id, "act-cleared-leaderboard-name", key=key, at=now, member_id=member_id)

    await club.database.transact(work)


async def _keep(tx: Transaction, club: Club, member_id: int, nickname: str | None) -> None:
    await tx.execute(
        "INSERT INTO leaderboard_choice (club_id, member_id, nickname, changed_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (member_id) DO UPDATE SET nickname = excluded.nickname, changed_at = excluded.changed_at",
        club.id,
        member_id,
        nickname,
        club.clock.now(),
    )
