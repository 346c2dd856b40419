"""Points one member gives another, and the limits of it."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from club.context import Club
from club.errors import GiftReceiverNotFound, GiftsOff, GiftToOneself, IdempotencyKeyReused, NotEnoughPoints
from club.gamification.badges.awarding import look_for_badges
from club.jobs.rules import calendar_of, month_begins
from club.ledger.giving import hand_points
from club.ledger.posting import Posting, available_of
from club.members.gift_rules import GiftTerms, GivenBefore, check_gift, check_gift_terms, gift_words
from club.members.gift_views import ReceiverView, receiver_of
from club.outbox.telling import tell_member
from club.staff.actions import write_journal
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant, to_json
from club.storage.locking import for_update, lock_account, lock_member


@dataclass(frozen=True, slots=True)
class Given:
    gift_id: int
    receiver: ReceiverView
    points: int
    available: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class GiftPreview:
    """A gift as it would be: to whom, and what would be `left` to the giver."""

    receiver: ReceiverView
    points: int
    left: int


async def preview_gift(club: Club, giver_id: int, receiver_id: int, points: int) -> GiftPreview:
    """Refuses as `give_points` would now."""

    async def look(tx: Transaction) -> GiftPreview:
        people = {}
        for one in (giver_id, receiver_id):
            people[one] = await tx.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, one)
        giver, receiver = refuse_unless_active(people[giver_id]), people[receiver_id]
        if receiver is None or receiver["state"] != "active":
            raise GiftReceiverNotFound
        await _check(tx, club, giver, receiver, points)
        account = await tx.fetch_one("SELECT * FROM account WHERE member_id = $1 AND wallet = 'points'", giver_id)
        assert account is not None
        available = available_of(account)
        if available < points:
            raise NotEnoughPoints(needed=points, available=available, missing=points - available)
        return GiftPreview(receiver_of(receiver), points, available - points)

    if giver_id == receiver_id:
        raise GiftToOneself
    return await club.database.read_snapshot(look)


async def give_points(club: Club, giver_id: int, receiver_id: int, points: int, words: str, *, key: str) -> Given:
    """Give points to another member, who is told; each lot keeps the expiry it had. `key` is born with the confirm button.

    The same key answers the same (`repeated`). What is pending or held cannot be given; a gift is nothing earned. Refuses
    GiftsOff, GiftToOneself, GiftReceiverNotFound, GiftTooSmall, GiftTooLarge, GiftTooEarly, GiftLimitReached,
    NotEnoughPoints, MemberBlocked, MemberNotFound, IdempotencyKeyReused; then nothing has changed.
    """
    if giver_id == receiver_id:
        raise GiftToOneself
    key, words = f"{giver_id}:{key}", gift_words(words)

    async def work(tx: Transaction) -> Given:
        people = {one: await lock_member(tx, club.id, one) for one in sorted((giver_id, receiver_id))}
        giver, receiver = refuse_unless_active(people[giver_id]), people[receiver_id]
        if receiver is None or receiver["state"] == "erased":
            raise GiftReceiverNotFound
        earlier = await tx.fetch_one("SELECT * FROM gift WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
        if earlier is not None:
            if (earlier["receiver_id"], earlier["points"], earlier["words"]) != (receiver_id, points, words):
                raise IdempotencyKeyReused
            account = await lock_account(tx, club.id, giver_id, "points")
            assert account is not None
            return Given(earlier["id"], receiver_of(receiver), points, available_of(account), repeated=True)
        if receiver["state"] != "active":
            raise GiftReceiverNotFound
        await _check(tx, club, giver, receiver, points)
        given = await _give(tx, club, giver, receiver, points, words, key)
        await look_for_badges(tx, club, giver, "gift")
        return given

    return await club.database.transact(work)


async def _check(tx: Transaction, club: Club, giver: Row, receiver: Row, points: int) -> None:
    row = await tx.fetch_one("SELECT gift_terms, language, timezone FROM club WHERE id = $1", club.id)
    assert row is not None
    terms = GiftTerms.from_json(from_json(row["gift_terms"]))
    if terms is None:
        raise GiftsOff
    timezone = ZoneInfo(row["timezone"])
    today = club.clock.now().astimezone(timezone).date()
    month = month_begins(today, calendar_of(row["language"], row["timezone"]))
    before = GivenBefore(
        today=await _sum_since(tx, "giver_id", giver["id"], _begins(today, timezone)),
        this_month=await _sum_since(tx, "giver_id", giver["id"], _begins(month, timezone)),
        receiver_today=await _sum_since(tx, "receiver_id", receiver["id"], _begins(today, timezone)),
    )
    joined_on = instant(giver["joined_at"]).astimezone(timezone).date()
    check_gift(terms, points, joined_on, today, before)


def _begins(day: dt.date, timezone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), timezone).astimezone(dt.UTC)


async def _sum_since(tx: Transaction, column: str, member_id: int, since: dt.datetime) -> int:
    row = await tx.fetch_one(
        f"SELECT COALESCE(SUM(points), 0) AS given FROM gift WHERE {column} = $1 AND at >= $2", member_id, since
    )
    assert row is not None
    return int(row["given"])


async def _give(tx: Transaction, club: Club, giver: Row, receiver: Row, points: int, words: str, key: str) -> Given:
    now = club.clock.now()
    accounts = await tx.fetch_all(
        "SELECT * FROM account WHERE club_id = $1 AND member_id IN ($2, $3) AND wallet = 'points'"
        f" ORDER BY id{for_update(tx)}",
        club.id,
        giver["id"],
        receiver["id"],
    )
    account = {row["member_id"]: row for row in accounts}
    gift = await tx.fetch_one(
        "INSERT INTO gift (club_id, giver_id, receiver_id, points, words, idempotency_key, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        club.id,
        giver["id"],
        receiver["id"],
        points,
        words,
        key,
        now,
    )
    assert gift is not None
    # Names are not the ledger's: an entry is kept for ever, and says the other side by member number.
    given = Posting(f"gift:{gift['id']}:given", "given", now, {"why": "gift-given", "member": receiver["number"]})
    received = Posting(
        f"gift:{gift['id']}:received", "received", now, {"why": "gift-received", "member": giver["number"]}
    )
    handed = await hand_points(tx, account[giver["id"]], account[receiver["id"]], points, given, received)
    await tell_member(
        tx,
        club.id,
        receiver["id"],
        "told-gift-received",
        key=f"gift:{gift['id']}",
        at=now,
        points=points,
        available=handed.received.available,
        name=giver["name"],
        words=words,
        giver_member_id=giver["id"],
    )
    return Given(gift["id"], receiver_of(receiver), points, handed.given.available, repeated=False)


async def set_gift_terms(club: Club, staff: StaffView, terms: GiftTerms | None, *, key: str) -> GiftTerms | None:
    """Let members give points within these limits; None: not at all. Needs `manage_programme`. Idempotent.

    Refuses NotAllowed, GiftTermsInvalid.
    """
    require(staff.role, "manage_programme")
    if terms is not None:
        check_gift_terms(terms)

    async def work(tx: Transaction) -> GiftTerms | None:
        row = await tx.fetch_one(f"SELECT gift_terms FROM club WHERE id = $1{for_update(tx)}", club.id)
        assert row is not None
        if GiftTerms.from_json(from_json(row["gift_terms"])) == terms:
            return terms
        kept: dict[str, Any] | None = None if terms is None else terms.to_json()
        await tx.execute(
            "UPDATE club SET gift_terms = $2 WHERE id = $1", club.id, None if kept is None else to_json(kept)
        )
        await write_journal(
            tx, club.id, staff.id, "act-set-gift-terms", key=f"gift-terms:{key}", at=club.clock.now(),
            on=terms is not None,
        )  # fmt: skip
        return terms

    return await club.database.transact(work)


def with_limit(terms: GiftTerms, name: str, value: int | None) -> GiftTerms:
    """The terms with one limit changed; a limit that must be there becomes the least it can be."""
    if value is None and name in ("least", "member_days"):
        value = 1 if name == "least" else 0
    return dataclasses.replace(terms, **{name: value})  # type: ignore[arg-type]
