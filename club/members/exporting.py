"""Everything the club keeps of a member, for the member: one JSON file, and nothing of other people."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from club.context import Club
from club.errors import ExportTooSoon, MemberNotFound
from club.members.exporting_play import play_of
from club.members.rules import EXPORT_EVERY
from club.storage import Row, Transaction, day_or_none, from_json, instant, instant_or_none
from club.storage.locking import lock_member

_OF_OTHERS = ("name", "words", "inviter", "friend", "member")
"""Arguments of messages and reasons that may say who another member is."""


@dataclass(frozen=True, slots=True)
class MemberExport:
    filename: str
    content: bytes
    made_at: dt.datetime


async def export_member(club: Club, member_id: int) -> MemberExport:
    """All that is kept of a member as JSON in UTF-8, times with the club's offset, amounts of money in minor units.

    Once in ten minutes. Refuses ExportTooSoon, MemberNotFound.
    """
    now = club.clock.now()

    async def mark(tx: Transaction) -> None:
        row = await lock_member(tx, club.id, member_id)
        if row is None or row["state"] == "erased":
            raise MemberNotFound
        last = instant_or_none(row["exported_at"])
        if last is not None and now < last + EXPORT_EVERY:
            raise ExportTooSoon(again_at=last + EXPORT_EVERY)
        await tx.execute("UPDATE member SET exported_at = $2 WHERE id = $1", member_id, now)

    await club.database.transact(mark)

    async def read(tx: Transaction) -> dict[str, Any]:
        return await _Reader(tx, club.id, member_id).everything(now)

    kept = await club.database.read_snapshot(read)
    content = await asyncio.to_thread(orjson.dumps, kept, None, orjson.OPT_INDENT_2)
    return MemberExport(f"{kept['club']['short_name']}-{kept['you']['member_number']}.json", content, now)


class _Reader:
    def __init__(self, tx: Transaction, club_id: int, member_id: int) -> None:
        self._tx, self._club_id, self._member_id = tx, club_id, member_id
        self._zone = ZoneInfo("UTC")

    async def everything(self, now: dt.datetime) -> dict[str, Any]:
        club = await self._tx.fetch_one("SELECT * FROM club WHERE id = $1", self._club_id)
        member = await self._tx.fetch_one("SELECT * FROM member WHERE id = $1", self._member_id)
        assert club is not None
        assert member is not None
        self._zone = ZoneInfo(club["timezone"])
        chats = await self._rows("chat", "member_id", "id")
        return {
            "club": {
                "name": club["name"],
                "short_name": club["slug"],
                "currency": club["currency"],
                "made_at": self._when(now),
            },
            "you": self._you(member),
            "consents": self._consents(member, chats),
            "what_you_want_to_hear": from_json(member["contact_terms"]),
            "chats": [self._chat(chat) for chat in chats],
            "wallets": [await self._wallet(row) for row in await self._rows("account", "member_id", "id")],
            "purchases": [self._purchase(row) for row in await self._rows("purchase", "member_id", "id")],
            "refunds": await self._refunds(),
            "vouchers": await self._vouchers(),
            "gifts_given": [self._gift(row, words=True) for row in await self._rows("gift", "giver_id", "id")],
            "gifts_received": [self._gift(row, words=False) for row in await self._rows("gift", "receiver_id", "id")],
            "invitations": await self._referrals(),
            "tier_changes": await self._tier_changes(),
            "events": [self._event(row) for row in await self._rows("member_event", "member_id", "id")],
            "play": await play_of(self._tx, self._club_id, self._member_id, self._when),
            "messages": [self._message(row) for row in await self._rows("outbox_message", "member_id", "id")],
        }

    def _when(self, value: Any) -> str | None:
        moment = instant_or_none(value)
        return None if moment is None else moment.astimezone(self._zone).isoformat(timespec="seconds")

    async def _rows(self, table: str, column: str, order: str) -> Sequence[Row]:
        return await self._tx.fetch_all(
            f"SELECT * FROM {table} WHERE club_id = $1 AND {column} = $2 ORDER BY {order}",
            self._club_id,
            self._member_id,
        )

    def _you(self, row: Row) -> dict[str, Any]:
        return {
            "member_number": row["number"],
            "name": row["name"],
            "phone": row["phone"],
            "email": row["email"],
            "birthday": day_or_none(row["birthday"]),
            "interests": from_json(row["interests"]) or [],
            "language": row["language"],
            "state": row["state"],
            "joined_at": self._when(row["joined_at"]),
            "card_code": row["card_token"],
            "invitation_code": row["referral_code"],
            "blocked_because": row["blocked_reason"],
        }

    def _consents(self, member: Row, chats: Sequence[Row]) -> list[dict[str, Any]]:
        own = {"to": "membership", "version": member["consent_version"], "at": self._when(member["consented_at"])}
        others = [
            {"to": "chat", "version": member["consent_version"], "at": self._when(chat["consented_at"])}
            for chat in chats
            if chat["consented_at"] is not None and instant(chat["consented_at"]) != instant(member["consented_at"])
        ]
        return [own, *others]

    def _chat(self, row: Row) -> dict[str, Any]:
        return {
            "messenger": row["platform"],
            "your_id_there": row["platform_user_id"],
            "name": row["name"],
            "username": row["username"],
            "language": row["language"],
            "since": self._when(row["created_at"]),
            "bot_blocked_at": self._when(row["blocked_at"]),
            "asked_last": from_json(row["conversation"]),
        }

    async def _wallet(self, account: Row) -> dict[str, Any]:
        entries = await self._tx.fetch_all("SELECT * FROM entry WHERE account_id = $1 ORDER BY id", account["id"])
        lots = await self._tx.fetch_all("SELECT * FROM lot WHERE account_id = $1 ORDER BY id", account["id"])
        holds = await self._tx.fetch_all("SELECT * FROM hold WHERE account_id = $1 ORDER BY id", account["id"])
        return {
            "wallet": account["wallet"],
            "balance": account["balance"],
            "on_the_way": account["pending"],
            "held": account["held"],
            "entries": [
                {
                    "at": self._when(row["at"]),
                    "kind": row["kind"],
                    "amount": row["amount"],
                    "balance_after": row["balance_after"],
                    "why": _own(from_json(row["reason"])),
                }
                for row in entries
            ],
            "lots": [
                {
                    "amount": row["amount"],
                    "left": row["remaining"],
                    "usable_from": self._when(row["available_at"]),
                    "expires_at": self._when(row["expires_at"]),
                }
                for row in lots
            ],
            "holds": [
                {"amount": row["amount"], "state": row["state"], "until": self._when(row["expires_at"])}
                for row in holds
            ],
        }

    def _purchase(self, row: Row) -> dict[str, Any]:
        return {
            "number": row["external_number"],
            "where": row["source"].partition(":")[0],
            "bought_at": self._when(row["bought_at"]),
            "total": row["total"],
            "refunded": row["refunded"],
            "currency": row["currency"],
            "stage": row["stage"],
            "points": row["booked_points"],
            "credit": row["booked_credit"],
            "paid_with_credit": row["paid_with_credit"],
            "phone": row["buyer_phone"],
            "lines": from_json(row["lines"]),
            "you_said_not_yours_at": self._when(row["disputed_at"]),
        }

    async def _refunds(self) -> list[dict[str, Any]]:
        rows = await self._tx.fetch_all(
            "SELECT r.*, p.external_number FROM purchase_refund r JOIN purchase p ON p.id = r.purchase_id"
            " WHERE r.club_id = $1 AND p.member_id = $2 ORDER BY r.id",
            self._club_id,
            self._member_id,
        )
        return [
            {"purchase": row["external_number"], "amount": row["amount"], "points_taken": row["points_taken"],
             "at": self._when(row["at"])}
            for row in rows
        ]  # fmt: skip

    async def _vouchers(self) -> list[dict[str, Any]]:
        rows = await self._tx.fetch_all(
            "SELECT v.*, r.title FROM voucher v JOIN reward r ON r.id = v.reward_id WHERE v.club_id = $1"
            " AND v.member_id = $2 ORDER BY v.id",
            self._club_id,
            self._member_id,
        )
        return [
            {
                "reward": row["title"],
                "code": row["code"],
                "points": row["price_points"],
                "state": row["state"],
                "issued_at": self._when(row["issued_at"]),
                "expires_at": self._when(row["expires_at"]),
                "closed_at": self._when(row["closed_at"]),
            }
            for row in rows
        ]

    def _gift(self, row: Row, *, words: bool) -> dict[str, Any]:
        gift = {"points": row["points"], "at": self._when(row["at"])}
        return {**gift, "your_words": row["words"]} if words else gift

    async def _referrals(self) -> dict[str, Any]:
        invited = await self._rows("referral", "inviter_id", "id")
        invited_by = await self._rows("referral", "friend_id", "id")
        payments = await self._rows("referral_payment", "member_id", "id")
        return {
            "friends_you_brought": [
                {"joined_at": self._when(row["joined_at"]), "state": row["state"]} for row in invited
            ],
            "you_were_invited": [
                {"joined_at": self._when(row["joined_at"]), "state": row["state"]} for row in invited_by
            ],
            "payments": [
                {
                    "occasion": row["occasion"],
                    "wallet": row["wallet"],
                    "amount": row["amount"],
                    "state": row["state"],
                    "paid_at": self._when(row["paid_at"]),
                }
                for row in payments
            ],
        }

    async def _tier_changes(self) -> list[dict[str, Any]]:
        rows = await self._tx.fetch_all(
            "SELECT c.at, c.why, f.name AS before, t.name AS after FROM tier_change c"
            " LEFT JOIN tier f ON f.id = c.from_tier_id LEFT JOIN tier t ON t.id = c.to_tier_id"
            " WHERE c.club_id = $1 AND c.member_id = $2 ORDER BY c.id",
            self._club_id,
            self._member_id,
        )
        return [
            {"at": self._when(row["at"]), "from": row["before"], "to": row["after"], "why": row["why"]} for row in rows
        ]

    def _event(self, row: Row) -> dict[str, Any]:
        return {
            "name": row["name"],
            "reported_by": row["source"],
            "at": self._when(row["at"]),
            "points": row["points"],
            "credit": row["credit"],
        }

    def _message(self, row: Row) -> dict[str, Any]:
        return {
            "kind": row["kind"],
            "said": _own(from_json(row["arguments"])),
            "written_at": self._when(row["created_at"]),
            "state": row["state"],
            "closed_at": self._when(row["closed_at"]),
        }


def _own(values: dict[str, Any]) -> dict[str, Any]:
    """Without what may say who somebody else is, and without numbers of rows."""
    return {
        name: value
        for name, value in values.items()
        if name not in _OF_OTHERS and not name.endswith(("member_id", "_id"))
    }
