"""A member who has played everything there is to play, as rows."""

import datetime as dt
from typing import Any

from club.context import Club
from club.rewards import keep_picture, remember_upload
from club.storage import Transaction, to_json

ADDRESS = "خیابان شهرزاد، پلاک ۷"
CAPTION = "عکس از شهرزاد است"
ENVELOPE_WORDS = "از طرف شهرزاد"
NICKNAME = "شهرزاد قصه‌گو"
PHOTO = b"the only photograph of Shahrzad"
POINTS_PRIZE = {"kind": "points", "amount": 50, "reference": None, "title": ""}


async def _put(tx: Transaction, table: str, **values: Any) -> int:
    names, places = ", ".join(values), ", ".join(f"${number}" for number in range(1, len(values) + 1))
    row = await tx.fetch_one(f"INSERT INTO {table} ({names}) VALUES ({places}) RETURNING id", *values.values())
    assert row is not None
    return int(row["id"])


async def plays_everything(club: Club, member_id: int, other_id: int) -> dict[str, int]:
    """Rows in every table of play, their words of the member's own; the ids of some."""
    picture_id = await keep_picture(club, PHOTO)
    await remember_upload(club, picture_id, "4242", "file of the photograph")
    now = club.clock.now()
    soon, later = now + dt.timedelta(days=1), now + dt.timedelta(days=2)
    of, one = {"club_id": club.id}, {"club_id": club.id, "member_id": member_id}

    async def work(tx: Transaction) -> dict[str, int]:
        made = {"created_by": 1, "created_at": now}
        lottery = await _put(
            tx, "lottery", **of, public_id=f"L{club.id}", title="قرعهٔ بهار", terms="{}", opens_at=now, closes_at=soon,
            draws_at=later, beacon="none", state="drawn", ticket_count=2, **made,
        )  # fmt: skip
        await _put(tx, "lottery_list", **of, lottery_id=lottery, part="tickets", content=b"1 2", created_at=now)
        prize = await _put(
            tx, "lottery_prize", **of, lottery_id=lottery, place=1, pieces=1, prize=to_json(POINTS_PRIZE)
        )
        for number in (1, 2):
            await _put(
                tx,
                "lottery_ticket",
                **one,
                lottery_id=lottery,
                number=number,
                way="daily",
                source_key=f"d{number}",
                at=now,
            )
        won = await _put(
            tx, "lottery_winner", **one, lottery_id=lottery, prize_id=prize, ticket_number=1, place=1, state="called",
            called_at=now, due_at=later, details=ADDRESS,
        )  # fmt: skip
        contest = await _put(
            tx, "contest", **of, kind="photo", title="عکس ماه", terms="{}", prizes="[]", opens_at=now, closes_at=soon,
            state="voting", **made,
        )  # fmt: skip
        entry = await _put(
            tx, "contest_entry", **one, contest_id=contest, state="finished", started_at=now, submission=CAPTION,
            submission_picture_id=picture_id,
        )  # fmt: skip
        theirs = await _put(
            tx, "contest_entry", **of, member_id=other_id, contest_id=contest, state="finished", started_at=now
        )
        await _put(tx, "contest_answer", **of, entry_id=entry, position=1, choice=2, asked_at=now, answered_at=now)
        await _put(tx, "contest_asked", **of, reference="poll-77", entry_id=entry, position=1, at=now)
        await _put(tx, "contest_vote", **of, contest_id=contest, entry_id=theirs, voter_id=member_id, at=now)
        batch = await _put(tx, "code_batch", **of, number=1, title="چای", count=10, used_count=1, **made)
        use = await _put(tx, "code_use", **one, batch_id=batch, serial=3, way="typed", at=now)
        goal = await _put(tx, "code_goal", **of, title="ده چای", codes_needed=10, created_at=now)
        await _put(tx, "code_goal_reached", **one, goal_id=goal, times=1, use_id=use, at=now)
        await _put(tx, "code_lockout", **one, misses=5, locked_until=later, at=now)
        game = await _put(tx, "game", **of, kind="wheel", title="گردونه", prize_table="{}", budget_points=100, **made)
        await _put(
            tx, "game_play", **one, game_id=game, day=now.date(), state="won", prize=to_json(POINTS_PRIZE),
            idempotency_key="play-1", at=now,
        )  # fmt: skip
        mission = await _put(
            tx, "mission", **of, title="سه خرید", steps="[]", prize=to_json(POINTS_PRIZE), recurs="once", opens_at=now,
            state="active", **made,
        )  # fmt: skip
        await _put(tx, "mission_progress", **one, mission_id=mission, period="once", counted="[2]", changed_at=now)
        await _put(tx, "badge_award", **one, badge="first-purchase", at=now)
        await _put(tx, "streak", **one, days=4, longest=9, last_day=now.date(), started_on=now.date(), changed_at=now)
        await _put(tx, "leaderboard_choice", **one, nickname=NICKNAME, changed_at=now)
        await _put(tx, "leaderboard_score", **one, board="points", period="ever", score=70, reached_at=now)
        await _put(tx, "leaderboard_prize", **one, board="points", period="w20260328", place=2, at=now)
        envelope = await _put(
            tx, "envelope", **of, token="e1", giver_id=member_id, points=30, shares=3, split="equal",
            words=ENVELOPE_WORDS, idempotency_key="env-1", created_at=now, expires_at=later,
        )  # fmt: skip
        await _put(
            tx, "envelope_share", **of, envelope_id=envelope, position=1, points=10, member_id=other_id, opened_at=now
        )
        opened = await _put(
            tx, "envelope", **of, token="e2", giver_id=other_id, points=20, shares=2, split="equal",
            words="برای همه", idempotency_key="env-2", created_at=now, expires_at=later,
        )  # fmt: skip
        await _put(
            tx, "envelope_share", **of, envelope_id=opened, position=1, points=10, member_id=member_id, opened_at=now
        )
        place = await _put(
            tx, "community", **of, platform="telegram", platform_chat_id=-1005, kind="channel", title="کانال ما",
            found_at=now,
        )  # fmt: skip
        await _put(tx, "community_member", **one, community_id=place, state="in", joined_at=now, checked_at=now)
        return {"won": won, "entry": entry, "envelope": envelope, "opened": opened, "picture": picture_id}

    return await club.database.transact(work)
