"""Two clubs in one database, the second full of things that nobody of the first may see or touch."""

import datetime as dt
import importlib
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model

from club.clubs import open_club_row
from club.context import Club
from club.earning import programme_rules, record_purchase
from club.gamification.envelopes import EnvelopeTerms, make_envelope, set_envelope_terms
from club.gamification.games import GameTerms, PrizeRow, PrizeTable, add_game, play, start_game
from club.gamification.missions import MissionDraft, Step, add_mission, open_mission
from club.gamification.prizes import Prize
from club.gamification.product_codes import CodeBatchDraft, CodeGoalDraft, add_code_batch, add_code_goal
from club.ledger import correct_points, history
from club.members import MemberView, choose_language, give_consent, join_club, meet
from club.money import Money
from club.referrals import (
    STARTING_TERMS,
    add_source_link,
    invitation_payload,
    my_referral_code,
    remember_link,
    set_referral_terms,
)
from club.rewards import RewardDraft, add_reward, redeem_reward
from club.shops import connect_shop
from club.staff import ApprovalTerms, Role, StaffView, admit_staff, invite_staff, staff_by_identity
from club.staff.approvals import set_approval_terms
from club.storage import Database, Transaction, to_json
from club.storage.orm import MODEL_MODULES
from club.tiers import TierDraft, TierTerms, add_tier, set_tier_terms
from tests.club.contests.making import furnish_contests
from tests.makers import StandingClock

ROLES: tuple[Role, ...] = ("owner", "manager", "cashier", "support", "analyst")


@dataclass
class Neighbour:
    """A club with one of everything. `ids`: by the names that buttons' fields have; `texts`: what a field of words may
    carry; `marks`: words that give this club away wherever they are read."""

    club: Club
    staff: dict[Role, StaffView]
    member: MemberView
    ids: dict[str, int]
    texts: dict[str, str]
    links: dict[str, str]
    marks: list[str] = field(default_factory=list)


async def furnish(database: Database, clock: StandingClock, slug: str, mark: str, first_user: int) -> Neighbour:
    """`mark` stands in every name; people have user ids from `first_user` on."""
    club_id = await open_club_row(
        database, clock, slug=slug, name=f"باشگاه {slug}", language="en", timezone="Asia/Tehran", currency="IRR",
        display_unit="toman",
    )  # fmt: skip
    club = Club(club_id, database, clock, b"a secret of tests, thirty-two bytes and more")
    staff: dict[Role, StaffView] = {}
    for place, role in enumerate(ROLES):
        user_id = first_user + place
        await admit_staff(club, "telegram", user_id, f"{mark} {role}", role)
        found = await staff_by_identity(club, "telegram", user_id)
        assert found is not None
        staff[role] = found
    victim = await admit_staff(club, "telegram", first_user + 9, f"{mark} ninth", "cashier")
    owner, manager = staff["owner"], staff["manager"]
    await set_referral_terms(club, owner, STARTING_TERMS)
    await set_tier_terms(club, owner, TierTerms())
    tier = await add_tier(club, owner, TierDraft(f"{mark} gold", 10), key="t")
    link = await add_source_link(club, owner, f"{mark} flyer", key="l")
    rule = (await programme_rules(club))[0]
    member = await join_as(club, first_user + 20, f"{mark} Anna", f"+98935{first_user:07d}", None)
    code = await my_referral_code(club, member.id)
    await join_as(club, first_user + 21, f"{mark} Ben", f"+98936{first_user:07d}", invitation_payload(code))
    await correct_points(club, owner, member.id, 700_000 + first_user, f"{mark} gift", key="c")
    bought = await record_purchase(
        club, staff["cashier"], member.id, Money(7_000_000 + first_user, "IRR"), key="till-1"
    )
    reward = await add_reward(club, owner, RewardDraft(f"{mark} coffee", "", 60), key="r")
    redeemed = (await redeem_reward(club, member.id, reward.id, price_points=60, key="v")).voucher
    shop = await connect_shop(club, owner, f"{mark} shop", key="s")
    invite = await invite_staff(club, owner, "cashier", key="i")
    await set_approval_terms(club, owner, ApprovalTerms(1, 1))
    asked = await correct_points(club, manager, member.id, 5, f"{mark} reason", key="asked")
    assert asked.waits_for is not None
    batch_id = await add_code_batch(club, owner, CodeBatchDraft(f"{mark} oil", 100, product=f"{mark} olives"), key="b")
    goal_id = await add_code_goal(club, owner, CodeGoalDraft(f"{mark} goal", 5, points=5), key="g")
    contest_id, contest_entry_id = await furnish_contests(club, owner, member.id, f" {mark}")
    mission = MissionDraft(f"{mark} mission", (Step("buy", 9),), Prize("thing", title=f"{mark} cup"))
    mission_id = await add_mission(club, owner, mission, key="m")
    await open_mission(club, owner, mission_id)
    entry = (await history(club, member.id)).lines[0]
    ids = {
        "member_id": member.id, "receiver_id": member.id, "staff_id": victim, "reward_id": reward.id, "voucher_id": redeemed.id,
        "purchase_id": bought.purchase_id, "tier_id": tier.id, "link_id": link.id, "rule_id": rule.id,
        "mission_id": mission_id, "shop_id": shop.id, "invite_id": invite.id, "approval_id": asked.waits_for, "club_id": club.id,
        "batch_id": batch_id, "goal_id": goal_id, "entry_id": entry.id, "referral_id": await _one_id(club, "referral"),
        **await _lottery(club, mark, member.id),
        **await _game(club, owner, member, mark),
        "contest_id": contest_id, "contest_entry_id": contest_entry_id,
        "community_id": await _community(club, mark),
        "envelope_id": await _envelope(club, owner, member, mark),
    }  # fmt: skip
    plain_code = redeemed.code.replace("-", "")
    texts = {"code": plain_code}
    links = {"m_": member.card_token, "v_": plain_code, "i_": invite.token, "r_": code, "s_": link.code}
    marks = [
        mark,
        member.number,
        plain_code,
        redeemed.code,
        member.card_token,
        code,
        link.code,
        f"{700_000 + first_user:,}",
    ]
    return Neighbour(club, staff, member, ids, texts, links, marks)


async def join_as(club: Club, user_id: int, name: str, phone: str, payload: str | None) -> MemberView:
    """A member of that name and phone; `payload` is the link they came by."""
    chat = await meet(club, "customer", "telegram", user_id, name)
    await choose_language(club, chat.id, "en")
    if payload is not None:
        await remember_link(club, chat.id, payload)
    await give_consent(club, chat.id)
    return (await join_club(club, chat.id, phone=phone, contact_owner_id=user_id)).member


async def _game(club: Club, owner: StaffView, member: MemberView, mark: str) -> dict[str, int]:
    """A scratch card that always wins, and one that was bought and is still covered."""
    table = PrizeTable("scratch", (PrizeRow("share", Prize("points", 20), 20, 1000),))
    made = await add_game(club, owner, GameTerms(f"{mark} cards", 10, None, 0, 10_000), table, key="g")
    await start_game(club, owner, made.id)
    bought = await play(club, member.id, made.id, cost_points=10, key="p")
    return {"game_id": made.id, "play_id": bought.id}


async def _envelope(club: Club, owner: StaffView, member: MemberView, mark: str) -> int:
    """One that nobody has opened yet; its giver keeps as many points as before."""
    await set_envelope_terms(club, owner, EnvelopeTerms(member_days=0), key="e")
    await correct_points(club, owner, member.id, 20, f"{mark} envelope", key="e")
    made = await make_envelope(club, member.id, 20, 2, "equal", f"{mark} words", key="e")
    return made.envelope.id


async def _one_id(club: Club, table: str) -> int:
    row = await club.database.fetch_one(f"SELECT id FROM {table} WHERE club_id = $1", club.id)
    assert row is not None
    return int(row["id"])


async def _community(club: Club, mark: str) -> int:
    """The shop's channel, as the messenger showed it."""

    async def work(tx: Transaction) -> int:
        row = await tx.fetch_one(
            "INSERT INTO community (club_id, platform, platform_chat_id, kind, title, can_post, sees_members, found_at)"
            " VALUES ($1, 'telegram', $2, 'channel', $3, $4, $4, $5) RETURNING id",
            club.id,
            -1_000_000_000_000 - club.id,
            f"{mark} channel",
            True,
            club.clock.now(),
        )
        assert row is not None
        return int(row["id"])

    return await club.database.transact(work)


async def _lottery(club: Club, mark: str, member_id: int) -> dict[str, int]:
    """One that takes tickets, and somebody who has won in it."""
    now = club.clock.now()

    async def work(tx: Transaction) -> dict[str, int]:
        row = await tx.fetch_one(
            "INSERT INTO lottery (club_id, public_id, title, state, terms, opens_at, closes_at, draws_at, beacon,"
            " created_by, created_at, announced_at) VALUES ($1, $2, $3, 'open', '{}', $4, $5, $6, 'none', 1, $4, $4)"
            " RETURNING id",
            club.id,
            f"public{club.id}",
            f"{mark} lottery",
            now,
            now + dt.timedelta(days=7),
            now + dt.timedelta(days=8),
        )
        assert row is not None
        prize = await tx.fetch_one(
            "INSERT INTO lottery_prize (club_id, lottery_id, place, pieces, prize) VALUES ($1, $2, 1, 1, $3) RETURNING id",
            club.id,
            row["id"],
            to_json(Prize("thing", title=f"{mark} bicycle").to_json()),
        )
        assert prize is not None
        won = await tx.fetch_one(
            "INSERT INTO lottery_winner (club_id, lottery_id, prize_id, member_id, ticket_number, place, state, due_at)"
            " VALUES ($1, $2, $3, $4, 1, 1, 'called', $5) RETURNING id",
            club.id,
            row["id"],
            prize["id"],
            member_id,
            now + dt.timedelta(days=30),
        )
        assert won is not None
        return {"lottery_id": int(row["id"]), "winner_id": int(won["id"])}

    return await club.database.transact(work)


def club_tables() -> list[str]:
    """Every table whose rows belong to a club."""
    models = [
        value
        for module in MODEL_MODULES
        for value in vars(importlib.import_module(module)).values()
        if isinstance(value, type) and issubclass(value, Model) and value.__module__ == module
    ]
    return sorted({str(model._meta.db_table) for model in models if "club_id" in model._meta.fields_map})


# Who writes is met, in a chat, whatever is then answered; and what workers and doors keep for themselves.
_MET = {"chat", "inbox_item"}


async def everything_of(club: Club) -> dict[str, list[str]]:
    """Every row of a club, table by table."""
    found = {
        table: sorted(
            str(dict(row))
            for row in await club.database.fetch_all(f"SELECT * FROM {table} WHERE club_id = $1", club.id)
        )
        for table in club_tables()
        if table not in _MET
    }
    found["club"] = [
        str(dict(row)) for row in await club.database.fetch_all("SELECT * FROM club WHERE id = $1", club.id)
    ]
    return found


def changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, Any]:
    """What is other than before, by table."""
    return {
        table: {"gone": sorted(set(rows) - set(after[table]))[:3], "new": sorted(set(after[table]) - set(rows))[:3]}
        for table, rows in before.items()
        if rows != after[table]
    }
