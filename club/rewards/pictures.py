"""Pictures as rows: kept once by content, with the file id each bot got for them."""

import hashlib

from club.context import Club
from club.storage import Transaction


async def keep_picture(club: Club, content: bytes) -> int:
    """Keep a picture (already checked and fitted by `club.pictures.fit_picture`); its id. The same content has one id."""
    digest = hashlib.sha256(content).hexdigest()

    async def work(tx: Transaction) -> int:
        await tx.execute(
            "INSERT INTO picture (club_id, sha256, content, created_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (club_id, sha256) DO NOTHING",
            club.id,
            digest,
            content,
            club.clock.now(),
        )
        row = await tx.fetch_one("SELECT id FROM picture WHERE club_id = $1 AND sha256 = $2", club.id, digest)
        assert row is not None
        return int(row["id"])

    return await club.database.transact(work)


async def picture_content(club: Club, picture_id: int) -> bytes:
    row = await club.database.fetch_one(
        "SELECT content FROM picture WHERE club_id = $1 AND id = $2", club.id, picture_id
    )
    if row is None:
        raise LookupError(f"no picture {picture_id}")
    return bytes(row["content"])


async def uploaded_file_id(club: Club, picture_id: int, uploaded_by: str) -> str | None:
    """The file id that the bot `uploaded_by` (its messenger id) got for the picture earlier."""
    row = await club.database.fetch_one(
        "SELECT file_id FROM picture_upload WHERE club_id = $1 AND picture_id = $2 AND uploaded_by = $3",
        club.id,
        picture_id,
        uploaded_by,
    )
    return None if row is None else str(row["file_id"])


async def remember_upload(club: Club, picture_id: int, uploaded_by: str, file_id: str) -> None:
    """Of a picture that is not this club's nothing is remembered."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "INSERT INTO picture_upload (club_id, picture_id, uploaded_by, file_id)"
            " SELECT club_id, id, $3, $4 FROM picture WHERE club_id = $1 AND id = $2"
            " ON CONFLICT (picture_id, uploaded_by) DO UPDATE SET file_id = excluded.file_id",
            club.id,
            picture_id,
            uploaded_by,
            file_id,
        )

    await club.database.transact(work)
