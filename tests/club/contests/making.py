"""Contests as tests need them: opened now, over in a day."""

import datetime as dt
from typing import Any

from club.context import Club
from club.gamification.contests import (
    ContestCard,
    ContestDraft,
    ContestTerms,
    PlacePrize,
    add_contest,
    answer_question,
    award_contests,
    close_due_contests,
    enter_contest,
    fix_number,
    hand_in_caption,
    next_question,
    open_contest,
    paste_questions,
    return_entries,
)
from club.gamification.prizes import Prize
from club.staff import StaffView
from club.storage import from_json

PRIZES = (
    PlacePrize(1, 1, Prize("points", 300)),
    PlacePrize(2, 3, Prize("points", 50)),
)
CAPITALS = """پایتخت ایران؟
- شیراز
+ تهران
20

پایتخت ژاپن؟
+ توکیو
- کیوتو
20
~ از سال ۱۸۶۸"""
MATCHES = """ایران و عراق؟
- ایران می‌برد
- مساوی
- عراق می‌برد

ژاپن و کره؟
- ژاپن می‌برد
- کره می‌برد"""
RIGHT = {1: 1, 2: 0}


async def make_contest(
    club: Club,
    owner: StaffView,
    kind: Any = "quiz",
    *,
    title: str = "پایتخت‌ها",
    text: str | None = None,
    number: int | None = None,
    prizes: tuple[PlacePrize, ...] = PRIZES,
    opened: bool = True,
    opens_in: float = 0,
    hours: float = 24,
    **terms: Any,
) -> ContestCard:
    now = club.clock.now()
    draft = ContestDraft(
        kind,
        title,
        now + dt.timedelta(hours=opens_in),
        now + dt.timedelta(hours=opens_in + hours),
        terms=ContestTerms(**terms),
        prizes=prizes,
    )
    card = await add_contest(club, owner, draft, key=f"made:{kind}:{title}:{now.isoformat()}")
    questions = text or {"quiz": CAPITALS, "prediction": MATCHES}.get(kind)
    if questions is not None:
        card = await paste_questions(club, owner, card.id, questions, key=f"pasted:{card.id}")
    if kind == "number":
        card = await fix_number(club, owner, card.id, 1384 if number is None else number)
    return await open_contest(club, owner, card.id) if opened else card


async def play(club: Club, member_id: int, contest_id: int, *choices: int, seconds: float = 0) -> None:
    """Enter and answer, each after so many seconds."""
    await enter_contest(club, member_id, contest_id)
    for choice in choices:
        asked = await next_question(club, member_id, contest_id)
        assert asked is not None
        club.clock.move(seconds=seconds)  # type: ignore[attr-defined]  # tests have a standing clock
        await answer_question(club, member_id, contest_id, asked.position, choice)


async def furnish_contests(club: Club, owner: StaffView, member_id: int, mark: str = "") -> tuple[int, int]:
    """A quiz that goes on and a caption that is voted on, both with this member in it: the quiz's id, the caption's."""
    quiz = await make_contest(club, owner, title=f"پایتخت‌ها{mark}", prizes=())
    await enter_contest(club, member_id, quiz.id)
    wall = await make_contest(club, owner, "caption", title=f"شرح{mark}", prizes=(), shortlist=False)
    entered = await hand_in_caption(club, member_id, wall.id, f"صبح بخیر{mark}")
    await club.database.transact(
        lambda tx: tx.execute(
            "UPDATE contest SET state = 'voting', closes_at = $2, voting_ends_at = $3 WHERE id = $1",
            wall.id,
            club.clock.now() + dt.timedelta(seconds=1),
            club.clock.now() + dt.timedelta(days=2),
        )
    )
    await club.database.transact(
        lambda tx: tx.execute("UPDATE contest_entry SET shortlisted = TRUE WHERE id = $1", entered.entry_id)
    )
    return quiz.id, entered.entry_id


async def let_the_sweeps_come_by(club: Club) -> None:
    while await close_due_contests(club) + await award_contests(club) + await return_entries(club):
        pass


async def told(club: Club, member_id: int, kind: str) -> list[dict[str, Any]]:
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND member_id = $2 AND kind = $3 ORDER BY id",
        club.id,
        member_id,
        kind,
    )
    return [from_json(row["arguments"]) for row in rows]
