"""Orders of people who asked to be forgotten: their phone is not kept, and nothing of them finds a new member."""

import dataclasses

from club.context import Club
from club.earning.rules import PurchaseSnapshot
from club.members.tombstones import phone_was_here
from club.storage import Transaction
from club.storage.locking import lock_phone


async def without_forgotten_phone(tx: Transaction, club: Club, snapshot: PurchaseSnapshot) -> PurchaseSnapshot:
    """The snapshot as it may be kept. The phone goes when the order is an erased member's, or when whoever had the phone was
    erased and nobody has joined with it since.
    """
    if snapshot.buyer_phone is None:
        return snapshot
    await lock_phone(tx, club.id, snapshot.buyer_phone)
    owner = await tx.fetch_one(
        "SELECT m.state FROM purchase p JOIN member m ON m.id = p.member_id"
        " WHERE p.club_id = $1 AND p.source = $2 AND p.external_id = $3",
        club.id,
        snapshot.source,
        snapshot.external_id,
    )
    if owner is not None and owner["state"] == "erased":
        return dataclasses.replace(snapshot, buyer_phone=None)
    known = await tx.fetch_one("SELECT id FROM member WHERE club_id = $1 AND phone = $2", club.id, snapshot.buyer_phone)
    if known is None and await phone_was_here(tx, club, snapshot.buyer_phone):
        return dataclasses.replace(snapshot, buyer_phone=None)
    return snapshot
