"""What is given for who a member is: birthdays and anniversaries of joining, each once a year by its key."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.earning.kinds import Occasion
from club.earning.rules import Earned, lines_to_json, points_for
from club.earning.shapes import Facts, Moment, Terms
from club.earning.terms import terms_in
from club.ledger.actions import open_credit_account
from club.ledger.posting import Posting, available_of, credit
from club.members.tombstones import erased_since
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, instant
from club.storage.locking import lock_account, lock_member
from club.tiers.climbing import reconsider_tier

FORGOTTEN_DAYS = 365
"""Who was forgotten and came back has had their birthday's points for as long."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a gift came to, and what can be spent of each wallet after it (`credit_available` 0 where no credit was given)."""

    points: int
    credit: int
    available: int
    credit_available: int = 0


async def give_earned(
    tx: Transaction, club: Club, member_id: int, terms: Terms, earned: Earned, key: str, **reason: Any
) -> Given:
    """Post a gift of both wallets: no return window, the club's expiry. `key` must be new; `reason` says `why`.

    The member's points account is locked here, the credit account after it.
    """
    now = club.clock.now()
    account = await lock_account(tx, club.id, member_id, "points")
    assert account is not None  # a member has an account
    points, available, credit_available = 0, available_of(account), 0
    if earned.points > 0:
        posting = Posting(key, "earned", now, {**reason, "lines": lines_to_json(earned.lines_of("points"))})
        posted = await credit(tx, account, earned.points, posting, expires_at=terms.gift_expires_at(now))
        points, available = posted.amount, posted.available
    if earned.credit > 0:
        wallet = await open_credit_account(tx, club.id, member_id)
        posting = Posting(f"{key}:credit", "earned", now, {**reason, "lines": lines_to_json(earned.lines_of("credit"))})
        expires_at = terms.gift_expires_at(now, "credit")
        credit_available = (await credit(tx, wallet, earned.credit, posting, expires_at=expires_at)).available
    return Given(points, earned.credit, available, credit_available)


async def give_welcome(tx: Transaction, club: Club, member_id: int, terms: Terms) -> Earned:
    """What joining earns, given to a member who has just joined and whose points account is open."""
    moment = Moment(club.clock.now(), terms.timezone)
    earned = points_for("joining", terms.rules, moment=moment)
    await give_earned(tx, club, member_id, terms, earned, f"joining:{member_id}", why="joining")
    return earned


async def give_birthday_points(club: Club, member_id: int, birthday_year: int) -> int:
    """The birthday's points, once a year (`birthday:<member>:<year>`); how many. The member is congratulated.

    None for who came back within a year of being forgotten.
    """
    given = await _give_once_a_year(
        club, member_id, "birthday", f"birthday:{member_id}:{birthday_year}", "told-birthday", {}
    )
    return given.points if given is not None else 0


async def give_anniversary_points(club: Club, member_id: int, years: int) -> int:
    """The points for so many whole years in the club, once (`anniversary:<member>:<years>`); how many. The member is told."""
    key = f"anniversary:{member_id}:{years}"
    given = await _give_once_a_year(club, member_id, "anniversary", key, "told-anniversary", {"years": years})
    return given.points if given is not None else 0


async def _give_once_a_year(
    club: Club, member_id: int, occasion: Occasion, key: str, told: str, said: dict[str, Any]
) -> Given | None:
    """None when there is nothing to give, or it was given: perhaps by a rule that gave another number of points."""

    async def work(tx: Transaction) -> Given | None:
        terms = await terms_in(tx, club)
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            return None
        moment = Moment(club.clock.now(), terms.timezone, facts=Facts(tier_id=member["tier_id"]))
        earned = points_for(occasion, terms.rules, moment=moment)
        if not (earned.points or earned.credit) or await _given_before(tx, club.id, member_id, key):
            return None
        if occasion == "birthday" and await _forgotten_lately(tx, club, member):
            return None
        given = await give_earned(tx, club, member_id, terms, earned, key, why=occasion, **said)
        arguments = {**said, "points": given.points, "available": given.available, "name": member["name"]}
        kind = told
        if given.credit:
            arguments |= await credit_told(tx, club, given)
            kind = _WITH_CREDIT.get(told, told)
        await tell_member(tx, club.id, member_id, kind, key=key, at=club.clock.now(), **arguments)
        await reconsider_tier(tx, club, member, club.clock.now())
        return given

    return await club.database.transact(work)


async def _forgotten_lately(tx: Transaction, club: Club, member: Row) -> bool:
    """Whether this is somebody who was erased within a year: else being forgotten again and again would be worth points."""
    since = club.clock.now() - dt.timedelta(days=FORGOTTEN_DAYS)
    if instant(member["joined_at"]) <= since:
        return False
    chats = await tx.fetch_all(
        "SELECT platform, platform_user_id FROM chat WHERE club_id = $1 AND member_id = $2 AND bot = 'customer'",
        club.id,
        member["id"],
    )
    people = [(chat["platform"], chat["platform_user_id"]) for chat in chats]
    return await erased_since(tx, club, people, member["phone"], since)


_WITH_CREDIT = {"told-birthday": "told-birthday-credit"}


async def credit_told(tx: Transaction, club: Club, given: Given) -> dict[str, Any]:
    """What a note says of credit that was given."""
    row = await tx.fetch_one("SELECT currency FROM club WHERE id = $1", club.id)
    assert row is not None
    return {"credit": given.credit, "credit_available": given.credit_available, "currency": row["currency"]}


async def _given_before(tx: Transaction, club_id: int, member_id: int, key: str) -> bool:
    """Asked under the account's lock: two of one key come one after the other."""
    await lock_account(tx, club_id, member_id, "points")
    found = await tx.fetch_one(
        "SELECT id FROM entry WHERE club_id = $1 AND idempotency_key IN ($2, $3)", club_id, key, f"{key}:credit"
    )
    return found is not None
