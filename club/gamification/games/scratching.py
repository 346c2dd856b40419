"""Opening the fields of a scratch card. What lies under them was booked when it was bought."""

from club.context import Club
from club.gamification.games.cards import ALL_OPEN, opened_with
from club.gamification.games.errors import GamePlayNotFound
from club.gamification.games.views import PLAY_ROWS, PlayView, play_of
from club.storage import Transaction
from club.storage.locking import lock_member


async def scratch(club: Club, member_id: int, play_id: int, field: int) -> PlayView:
    """Open one of the nine fields (1 to 9), or all that are left (0); once the card is decided all of it is open.

    Idempotent. Refuses GamePlayNotFound, also for a play that is no card. ValueError for a field no card has.
    """

    async def work(tx: Transaction) -> PlayView:
        await lock_member(tx, club.id, member_id)
        row = await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)
        shown = None if row is None else play_of(row)
        if row is None or shown is None or shown.card is None:
            raise GamePlayNotFound
        opened = opened_with(shown.opened, field)
        if shown.card.is_decided(opened):
            opened = ALL_OPEN
        if opened != shown.opened:
            await tx.execute("UPDATE game_play SET opened_fields = $2 WHERE id = $1", play_id, opened)
        now = await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)
        assert now is not None
        return play_of(now)

    return await club.database.transact(work)
