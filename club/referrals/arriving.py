"""A friend arrives: who brought them, whether that counts, and what is on its way. Steps of joining's own transaction."""

import datetime as dt

from club.clubs.views import ClubProfile, profile_of
from club.context import Club
from club.referrals import telling
from club.referrals.payments import catch_up, drop_all, invited_at
from club.referrals.rules import MONTH_DAYS, Arrival, Reason, ReferralTerms, judge
from club.referrals.terms import read_referral_terms
from club.storage import Row, Transaction, instant_or_none, to_json
from club.storage.locking import for_update, lock_member


async def begin_referral(tx: Transaction, club: Club, chat: Row, member: Row, returning: bool) -> Row | None:
    """Who just joined came by a link: count it, and keep who brought them; the referral, when there is one.

    `chat` and `member` are rows of this transaction, the member made in it, before any purchase was locked. The inviter's row
    is locked: their friends are counted one after the other.
    """
    if chat["source_link_id"] is not None:
        await tx.execute("UPDATE member SET source_link_id = $2 WHERE id = $1", member["id"], chat["source_link_id"])
        await tx.execute(
            "UPDATE source_link SET joined_count = joined_count + 1 WHERE club_id = $1 AND id = $2",
            club.id,
            chat["source_link_id"],
        )
    if chat["invited_by_id"] is None or chat["invited_by_id"] == member["id"]:
        return None
    terms = await read_referral_terms(tx, club.id)
    inviter = None if terms is None else await lock_member(tx, club.id, chat["invited_by_id"])
    if terms is None or inviter is None:
        return None
    club_row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
    assert club_row is not None
    arrival = await _arrival(tx, club, profile_of(club_row), terms, chat, inviter, member, returning)
    verdict = judge(terms, arrival)
    now = club.clock.now()
    referral = await tx.fetch_one(
        "INSERT INTO referral (club_id, inviter_id, friend_id, state, reason, terms, joined_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (club_id, friend_id) DO NOTHING RETURNING *",
        club.id,
        inviter["id"],
        member["id"],
        verdict.state,
        verdict.reason,
        to_json(terms.to_json()),
        now,
    )
    if referral is None:
        return None
    await telling.of_arrival(tx, club, referral, inviter, member)
    if referral["state"] == "pending":
        await catch_up(tx, club, referral, inviter, member)
    return referral


async def _arrival(
    tx: Transaction,
    club: Club,
    profile: ClubProfile,
    terms: ReferralTerms,
    chat: Row,
    inviter: Row,
    friend: Row,
    returning: bool,
) -> Arrival:
    now = club.clock.now()
    midnight = dt.datetime.combine(now.astimezone(profile.timezone).date(), dt.time(), profile.timezone)
    same_chat = await tx.fetch_one(
        "SELECT id FROM chat WHERE club_id = $1 AND member_id = $2 AND platform = $3 AND platform_user_id = $4",
        club.id,
        inviter["id"],
        chat["platform"],
        chat["platform_user_id"],
    )
    counted = await tx.fetch_one(
        "SELECT COALESCE(SUM(CASE WHEN joined_at >= $3 AND state <> 'voided' THEN 1 ELSE 0 END), 0) AS today,"
        " COALESCE(SUM(CASE WHEN joined_at > $4 AND state <> 'voided' THEN 1 ELSE 0 END), 0) AS month,"
        " COALESCE(SUM(CASE WHEN joined_at > $5 THEN 1 ELSE 0 END), 0) AS series"
        " FROM referral WHERE club_id = $1 AND inviter_id = $2",
        club.id,
        inviter["id"],
        midnight.astimezone(dt.UTC),
        now - dt.timedelta(days=MONTH_DAYS),
        now - dt.timedelta(minutes=terms.series_minutes),
    )
    assert counted is not None
    opened_at = instant_or_none(chat["link_opened_at"]) or now
    return Arrival(
        same_person=same_chat is not None or (friend["phone"] is not None and friend["phone"] == inviter["phone"]),
        inviter_active=inviter["state"] == "active",
        returning=returning,
        known_customer=await bought_before(tx, club.id, friend["phone"], opened_at),
        friends_today=int(counted["today"]),
        friends_of_month=int(counted["month"]),
        friends_in_series=int(counted["series"]),
        has_phone=friend["phone"] is not None,
    )


async def bought_before(tx: Transaction, club_id: int, phone: str | None, opened_at: dt.datetime) -> bool:
    """Whether somebody with this phone was a customer before the invitation was opened: then nobody brought them."""
    if phone is None:
        return False
    row = await tx.fetch_one(
        "SELECT id FROM purchase WHERE club_id = $1 AND buyer_phone = $2 AND member_id IS NULL AND bought_at < $3 LIMIT 1",
        club_id,
        phone,
        opened_at,
    )
    return row is not None


async def phone_shared(tx: Transaction, club: Club, friend: Row, returning: bool) -> None:
    """A friend has shared a phone, the first or another: the referral goes on, or turns out to be none.

    Called before the purchases that wait for the phone are booked, with the friend's row locked and as it is now.
    """
    referral = await tx.fetch_one(
        "SELECT * FROM referral WHERE club_id = $1 AND friend_id = $2 AND state IN ('pending', 'flagged')"
        f"{for_update(tx)}",
        club.id,
        friend["id"],
    )
    if referral is None:
        return
    inviter = await tx.fetch_one("SELECT * FROM member WHERE id = $1", referral["inviter_id"])
    assert inviter is not None
    reason: Reason | None = None
    if friend["phone"] == inviter["phone"]:
        reason = "self_invitation"
    elif returning:
        reason = "returning_member"
    elif await bought_before(tx, club.id, friend["phone"], await invited_at(tx, club.id, referral)):
        reason = "known_phone"
    if reason is None:
        if referral["state"] == "pending":
            await catch_up(tx, club, referral, inviter, friend)
        return
    await tx.execute("UPDATE referral SET state = 'voided', reason = $2 WHERE id = $1", referral["id"], reason)
    await drop_all(tx, club, referral, inviter, friend, reason)
    await telling.of_end(tx, club, referral, inviter, friend, reason)
