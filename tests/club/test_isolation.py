"""Two clubs in one database, with the same people, the same names, the same phones: nothing crosses.

Every public verb and view of every area is called in one club with the ids of the other. It must answer as it does for ids that
nobody has, and change nothing anywhere. What takes no ids must leave the other club as it is and tell nothing of it. A new verb is
called the same way, from its signature; when a value for one of its parameters is not known here, the test says so.
"""

import datetime as dt
import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

import club as core
from club.clubs import club_profile
from club.communities import CommunitySeen, found_community, remember_membership
from club.context import Club
from club.earning import RuleDraft, add_rule
from club.earning.snapshots import PurchaseSnapshot
from club.errors import ClubError
from club.gamification.badges import switch_badges
from club.gamification.contests import ContestDraft, QuestionDraft
from club.gamification.games import GameTerms, PrizeRow, PrizeTable, add_game, play, start_game
from club.gamification.leaderboards import choose_nickname, switch_boards
from club.gamification.lotteries import LotteryDraft, LotteryTerms, add_lottery, announce_lottery
from club.gamification.missions import MissionDraft, Step, add_mission, open_mission
from club.gamification.prizes import Prize
from club.gamification.product_codes import (
    CodeBatchDraft,
    CodeGoalDraft,
    CodeName,
    add_code_batch,
    add_code_goal,
    code_key,
    payload_of,
)
from club.gamification.streaks import switch_streaks
from club.ledger import history, hold_points
from club.members import GiftTerms, MemberView, choose_language, find_chat, meet, set_gift_terms
from club.money import Money
from club.referrals import ReferralTerms, add_source_link, my_referral_code, set_referral_terms
from club.rewards import RewardDraft, keep_picture, redeem_reward, remember_upload
from club.shops import connect_shop
from club.staff import StaffView, invite_staff, staff_by_identity
from club.tiers import TierDraft, TierTerms, add_tier
from tests.club.contests.making import furnish_contests
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff, open_test_club

MARK = "Yonder"
"""Stands in every text of the other club: whoever reads it in the first has looked across."""
POINTS_THERE = 777_213
NOBODYS_ID = 4_000_000_000
NOBODYS_WORD = "r_NOBODYS0"

LEFT_OUT: Mapping[str, str] = {
    "accept_delivery": "takes a shop's row, found by its secret address: tests/web",
    "accept_event": "takes a shop's row, found by its secret address: tests/web",
    "mark_heard": "takes a shop's row, found by its secret address: tests/web",
    "shop_by_path": "finds whose secret address it is, among all clubs: tests/web",
    "write_down": "the inbox is told whose it is by the door: tests/club/inbox",
    "open_club_row": "opens a club: tests/club/clubs",
    "first_club": "of the installation: tests/club/installation",
    "is_first_club": "of the installation: tests/club/installation",
    "follow_invited": "a step inside a transaction, with rows that were locked by club: tests/club/referrals",
    "reconsider_tier": "a step inside a transaction, with a row that was locked by club: tests/club/tiers",
    "export_journal": "pages of `journal`, as a file",
    "give_tickets": "a step inside a transaction, the member locked by club: tests/club/lotteries",
    "withdraw_tickets": "a step inside a transaction: tests/club/lotteries",
    "public_draw": "finds whose published draw it is, among all clubs: tests/web/test_draws.py",
    "public_file": "finds whose published draw it is, among all clubs: tests/web/test_draws.py",
    "use_code": "counts misses, so that its second answer is another: tests/club/gamification/product_codes",
}
AREAS_LEFT_OUT: Mapping[str, str] = {
    "backups": "reads and writes whole files; what one club's holds is tested in tests/club/backups",
    "installation": "looks across clubs on purpose, from the first only: tests/club/installation",
}


PLAY_ROOMS = ("product_codes", "badges", "streaks", "leaderboards", "lotteries", "contests", "games", "missions")
"""Rooms of play whose verbs are called here like those of every other area."""


def areas() -> list[str]:
    """Every area of the core, by its name inside `club`."""
    found = [module.name for module in pkgutil.iter_modules(core.__path__) if module.ispkg]
    return [*found, *(f"gamification.{room}" for room in PLAY_ROOMS)]


@dataclass
class Corner:
    """One of the two clubs and the ids of what is in it."""

    club: Club
    owner: StaffView
    ids: dict[str, Any] = field(default_factory=dict)


async def furnish(club: Club, mark: str, points: int) -> Corner:
    """The same in both clubs, but for what carries the mark. People have the same ids at their messenger."""
    owner = await make_staff(club, "owner", name=f"نگار{mark}")
    cashier = await make_staff(club, "cashier", name=f"رضا{mark}")
    anna = await make_member(club, f"آنا{mark}", user_id=5001, phone="+989121234567", points=points)
    friend = await make_member(club, f"بهار{mark}", user_id=5002, phone="+989121234568", points=500)
    chat = await find_chat(club, "customer", "telegram", 5001)
    assert chat is not None
    bought = await make_purchase(club, anna, 250_000)
    reward = await make_reward(club, f"قهوه{mark}", 60)
    redeemed = await redeem_reward(club, anna.id, reward.id, price_points=60, key="isolated")
    web_shop = await connect_shop(club, owner, f"فروشگاه{mark}", key="isolated")
    picture_id = await keep_picture(club, f"a picture{mark}".encode())
    await remember_upload(club, picture_id, "4242", f"file id{mark}")
    rule = await add_rule(club, owner, RuleDraft("amount", {"points": 1, "per_amount": 10_000_000}), key="isolated")
    tier = await add_tier(club, owner, TierDraft(f"نقره{mark}", 100), key="isolated")
    await set_referral_terms(club, owner, ReferralTerms(inviter_points=10, friend_points=10))
    link = await add_source_link(club, owner, f"ویترین{mark}", key="isolated")
    invite = await invite_staff(club, owner, "cashier", key="isolated")
    await set_gift_terms(club, owner, GiftTerms(member_days=0), key="isolated")
    hold = await hold_points(club, anna.id, 10, expires_after_seconds=3600, key="isolated", reason={"why": "held"})
    referral_id = await _referral(club, anna, friend)
    made = await add_lottery(club, owner, _lottery_draft(club, mark), key="isolated")
    lot = await announce_lottery(club, owner, made.id, key="isolated")
    batch_id = await add_code_batch(club, owner, CodeBatchDraft(f"زیتون{mark}", 100), key="isolated")
    goal_id = await add_code_goal(club, owner, CodeGoalDraft(f"طلایی{mark}", 5, points=5), key="isolated")
    game_id, play_id = await _game(club, owner, anna, mark)
    entry = (await history(club, anna.id)).lines[0]
    quiz_id, handed_in_id = await furnish_contests(club, owner, anna.id, mark)
    place = await found_community(club, _seen(f"کانال{mark}"), finder_user_id=900_001)
    await remember_membership(club, friend.id, place.id, is_in=True)
    mission_id = await add_mission(club, owner, _mission(f"مأموریت{mark}"), key="isolated")
    await open_mission(club, owner, mission_id)
    await switch_badges(club, owner, on=True)
    await switch_streaks(club, owner, on=True)
    await switch_boards(club, owner, on=True)
    await choose_nickname(club, anna.id, f"آنا {mark}".strip())
    newcomer = await meet(club, "customer", "telegram", 5003, f"تازه{mark}")
    return Corner(
        club,
        owner,
        {
            "member_id": anna.id,
            "giver_id": anna.id,
            "receiver_id": friend.id,
            "chat_id": newcomer.id,
            "purchase_id": bought.purchase_id,
            "reward_id": reward.id,
            "voucher_id": redeemed.voucher.id,
            "shop_id": web_shop.id,
            "picture_id": picture_id,
            "rule_id": rule.id,
            "instead_of": rule.id,
            "tier_id": tier.id,
            "link_id": link.id,
            "invite_id": invite.id,
            "hold_id": hold.id,
            "referral_id": referral_id,
            "contest_id": quiz_id,
            **{f"{verb}.entry_id": handed_in_id for verb in _OF_HANDED_IN},
            "lottery_id": lot.id,
            "winner_id": await _winner(club, lot.id, anna.id),
            "lottery_by_public_id.public_id": lot.public_id,
            "entry_id": entry.id,
            "game_id": game_id,
            "play_id": play_id,
            "community_id": place.id,
            "mission_id": mission_id,
            "staff_id": cashier.id,
            "batch_id": batch_id,
            "goal_id": goal_id,
            "look_up_code.text": code_key(club).write(CodeName(1, 1)),
            "card_token": anna.card_token,
            "token": invite.token,
            "hand_over_voucher.code": redeemed.voucher.code,
            "voucher_by_code.text": redeemed.voucher.code,
            "receiver_by_number.text": friend.number,
            "remember_link.payload": f"r_{await my_referral_code(club, anna.id)}",
            "find_members.text": anna.number,
        },
    )


def _lottery_draft(club: Club, mark: str = "") -> LotteryDraft:
    now = club.clock.now()
    opens, closes, draws = (now + dt.timedelta(hours=hours) for hours in (-1, 24, 25))
    terms = LotteryTerms(ways={"daily": {}, "staff": {}})
    return LotteryDraft(
        f"نوروز{mark}", "", None, terms, ((1, Prize("thing", title=f"چرخ{mark}")),), opens, closes, draws
    )


async def _winner(club: Club, lottery_id: int, member_id: int) -> int:
    """A row as a draw leaves it."""

    async def work(tx: Any) -> int:
        prize = await tx.fetch_one("SELECT id FROM lottery_prize WHERE lottery_id = $1", lottery_id)
        row = await tx.fetch_one(
            "INSERT INTO lottery_winner (club_id, lottery_id, prize_id, member_id, ticket_number, place, state, due_at)"
            " VALUES ($1, $2, $3, $4, 1, 1, 'called', $5) RETURNING id",
            club.id,
            lottery_id,
            prize["id"],
            member_id,
            club.clock.now() + dt.timedelta(days=7),
        )
        return int(row["id"])

    return await club.database.transact(work)


_OF_HANDED_IN = ("vote", "take_vote_back", "shortlist_entry", "disqualify_entry", "handed_in")


def _contest_draft(club: Club) -> ContestDraft:
    now = club.clock.now()
    return ContestDraft("quiz", "a title", now, now + dt.timedelta(days=1))


_CARDS = PrizeTable("scratch", (PrizeRow("share", Prize("points", 20), 20, 1000),))


async def _game(club: Club, owner: StaffView, member: MemberView, mark: str) -> tuple[int, int]:
    """A scratch card that always wins, and one that was bought and is still covered."""
    made = await add_game(club, owner, GameTerms(f"کارت{mark}", 10, None, 0, 10_000), _CARDS, key="isolated")
    await start_game(club, owner, made.id)
    return made.id, (await play(club, member.id, made.id, cost_points=10, key="isolated")).id


async def _referral(club: Club, inviter: MemberView, friend: MemberView) -> int:
    """A row as joining by an invitation leaves it."""
    names = {"club_id": club.id, "inviter_id": inviter.id, "friend_id": friend.id}

    async def work(tx: Any) -> int:
        row = await tx.fetch_one(
            "INSERT INTO referral (club_id, inviter_id, friend_id, state, joined_at, terms)"
            " VALUES ($1, $2, $3, 'pending', $4, $5) RETURNING id",
            *names.values(),
            club.clock.now(),
            "{}",
        )
        return int(row["id"])

    return await club.database.transact(work)


PLAIN: Mapping[str, Callable[[Corner], Any]] = {
    "staff": lambda corner: corner.owner,
    "amount": lambda corner: Money(2_500_000, "IRR"),
    "price_points": lambda corner: 60,
    "points": lambda corner: 5,
    "available": lambda corner: 5,
    "reason": lambda corner: "a reason",
    "name": lambda corner: "a name",
    "title": lambda corner: "a title",
    "words": lambda corner: "a few words",
    "text": lambda corner: "09121234567",
    "phone": lambda corner: "+989121234568",
    "contact_owner_id": lambda corner: None,
    "platform": lambda corner: "telegram",
    "user_id": lambda corner: 5001,
    "bot": lambda corner: "customer",
    "language": lambda corner: "en",
    "conversation": lambda corner: {"step": "x"},
    "birthday": lambda corner: dt.date(1990, 5, 5),
    "birthday_year": lambda corner: 1405,
    "years": lambda corner: 1,
    "external_id": lambda corner: "e-1",
    "source": lambda corner: "shop:1",
    "at": lambda corner: corner.club.clock.now(),
    "role": lambda corner: "cashier",
    "state": lambda corner: "paused",
    "fixed": lambda corner: True,
    "wanted": lambda corner: True,
    "chosen": lambda corner: True,
    "topic": lambda corner: "offer",
    "hours": lambda corner: None,
    "hour": lambda corner: 20,
    "period": lambda corner: "today",
    "code": lambda corner: "sweets",
    "payload": lambda corner: "s_nothing",
    "content": lambda corner: b"a picture of the first",
    "uploaded_by": lambda corner: "4242",
    "file_id": lambda corner: "another file id",
    "expires_after_seconds": lambda corner: 60,
    "body": lambda corner: "{}",
    "step": lambda corner: "name",
    "setting": lambda corner: "points_expire_after_days",
    "value": lambda corner: 365,
    "currency": lambda corner: "IRR",
    "display_unit": lambda corner: "rial",
    "languages": lambda _: ("fa", "en"),
    "friends": lambda _: 3,
    "naming": lambda corner: lambda key: key,
    "rules": lambda corner: {"joining": {"points": 5}},
    "drafts": lambda corner: (),
    "query": lambda _: _journal_query(),
    "ladder": lambda corner: _ladder(),
    "platform_chat_id": lambda _: -1001,
    "old_chat_id": lambda _: -1001,
    "new_chat_id": lambda _: -1002,
    "platform_user_id": lambda _: 5001,
    "finder_user_id": lambda _: 900_001,
    "is_in": lambda _: False,
    "link": lambda _: "https://t.me/+abc",
    "seen": lambda _: _seen("a title"),
    "on": lambda _: True,
    "board": lambda _: "points",
    "snapshot": lambda corner: _snapshot(corner),  # noqa: PLW0108  it is defined below
}
SPECIAL: Mapping[str, Callable[[Corner], Any]] = {
    "add_contest.draft": lambda corner: _contest_draft(corner.club),
    "change_contest": lambda _: {"description": "a description"},
    "add_question.draft": lambda _: QuestionDraft("a question", ("yes", "no"), 0),
    "paste_questions.text": lambda _: "a question\n+ yes\n- no",
    "set_question_picture.position": lambda _: 1,
    "remove_question.position": lambda _: 1,
    "mark_right_option.position": lambda _: 1,
    "mark_right_option.option": lambda _: 0,
    "answer_question.position": lambda _: 1,
    "answer_question.choice": lambda _: 0,
    "remember_asked.position": lambda _: 1,
    "remember_asked.reference": lambda _: "a reference",
    "asked_by_reference.reference": lambda _: "a reference",
    "fix_number.number": lambda _: 7,
    "guess_number.number": lambda _: 7,
    "hand_in_caption.caption": lambda _: "a caption",
    "disqualify_entry.out": lambda _: True,
    "set_streak_freezing.every": lambda _: 5,
    "set_streak_freezing.most": lambda _: 1,
    "set_streak_prize.days": lambda _: 3,
    "set_streak_prize.prize": lambda _: Prize("points", 5),
    "set_board.shown": lambda _: True,
    "set_board_prize.kind": lambda _: "week",
    "set_board_prize.place": lambda _: 1,
    "set_board_prize.prize": lambda _: Prize("points", 5),
    "choose_listing.listed": lambda _: False,
    "choose_nickname.typed": lambda _: "a nickname",
    "leaderboard.period": lambda _: "ever",
    "leaders.period": lambda _: "ever",
    "add_game.terms": lambda _: GameTerms("a title", 10, None, 0, 10_000),
    "add_game.table": lambda _: _CARDS,
    "change_game_terms": lambda _: {"cost_points": 20},
    "set_prize_row.number": lambda _: 0,
    "set_prize_row.row": lambda _: _CARDS.rows[0],
    "set_prize_row.version": lambda _: 1,
    "set_game_budget.budget": lambda _: 20_000,
    "play.cost_points": lambda _: 10,
    "settle_play.outcome": lambda _: 1,
    "scratch.field": lambda _: 1,
    "commit_hold.amount": lambda corner: 5,
    "hold_points.amount": lambda corner: 5,
    "hold_points.reason": lambda corner: {"why": "held"},
    "choose_preset.name": lambda corner: "five_ten_fifty",
    "add_rule.draft": lambda corner: RuleDraft("per_purchase", {"points": 5}),
    "change_rule.draft": lambda corner: RuleDraft("per_purchase", {"points": 5}),
    "add_reward.draft": lambda corner: RewardDraft("a title", "", 60),
    "edit_reward.draft": lambda corner: RewardDraft("a title", "", 60),
    "add_lottery.draft": lambda corner: _lottery_draft(corner.club),
    "edit_lottery.draft": lambda corner: _lottery_draft(corner.club),
    "enter_lottery.way": lambda _: "daily",
    "enter_lottery.count": lambda _: 1,
    "enter_lottery.price": lambda _: 0,
    "give_lottery_tickets.count": lambda _: 1,
    "add_mission.draft": lambda _: _mission("a title"),
    "change_mission.draft": lambda _: _mission("a title"),
    "add_tier.draft": lambda corner: TierDraft("a name", 5_000),
    "change_tier.draft": lambda corner: TierDraft("a name", 5_000),
    "set_tier_terms.terms": lambda corner: TierTerms(),
    "replace_tiers.terms": lambda corner: TierTerms(),
    "set_referral_terms.terms": lambda corner: ReferralTerms(inviter_points=5),
    "set_gift_terms.terms": lambda corner: GiftTerms(member_days=0),
    "set_email.text": lambda corner: "anna@example.com",
    "share_phone.phone": lambda corner: "+989120000001",
    "join_club.phone": lambda corner: "+989120000002",
    "set_interests.words": lambda corner: ("sweets",),
    "change_referral_terms": lambda _: {"inviter_points": 7},
    "change_policies": lambda corner: {"voucher_valid_days": 40},
    "admit_staff.user_id": lambda corner: 880_001,
    "meet.user_id": lambda corner: 5009,
    "add_code_batch.draft": lambda corner: CodeBatchDraft("a title", 10),
    "add_code_goal.draft": lambda corner: CodeGoalDraft("a title", 5, points=5),
    "keep_brought_code.payload": lambda corner: payload_of(code_key(corner.club).write(CodeName(1, 2))),
    "note_code_labels.first": lambda corner: 1,
    "note_code_labels.last": lambda corner: 40,
}


def _journal_query() -> Any:
    from club.staff import JournalQuery

    return JournalQuery()


def _seen(title: str) -> CommunitySeen:
    return CommunitySeen("telegram", -1001, "channel", title, can_post=True, sees_members=True)


def _mission(title: str) -> MissionDraft:
    return MissionDraft(title, (Step("buy", 9),), Prize("points", 5))


def _ladder() -> Any:
    from club.tiers import TierLadder

    return TierLadder(TierTerms(), ())


def _snapshot(corner: Corner) -> PurchaseSnapshot:
    now = corner.club.clock.now()
    return PurchaseSnapshot("shop:1", "o-1", "1", "paid", "IRR", 10, 10, 0, now, now, buyer_phone="+989121234567")


@dataclass(frozen=True)
class Case:
    area: str
    name: str
    verb: Callable[..., Any]

    @property
    def parameters(self) -> dict[str, inspect.Parameter]:
        return dict(list(inspect.signature(self.verb).parameters.items())[1:])

    def foreign_in(self, corner: Corner) -> list[str]:
        """The parameters that say which row is meant."""
        return [name for name in self.parameters if self._id_of(corner, name) is not None]

    def _id_of(self, corner: Corner, name: str) -> Any:
        return corner.ids.get(f"{self.name}.{name}", corner.ids.get(name))

    def nobodys(self, given: Mapping[str, Any], foreign: frozenset[str]) -> dict[str, Any]:
        """The same with ids that nobody has."""
        made = dict(given)
        for number, name in enumerate(sorted(foreign)):
            is_id = isinstance(given[name], int)
            made[name] = NOBODYS_ID + number if is_id else f"{NOBODYS_WORD}{number}"
        return made

    def arguments(self, here: Corner, there: Corner, foreign: frozenset[str], key: str) -> dict[str, Any]:
        """LookupError for a parameter nobody knows a value for."""
        given: dict[str, Any] = {}
        for name, parameter in self.parameters.items():
            if parameter.kind is inspect.Parameter.VAR_KEYWORD:
                given |= SPECIAL[self.name](here)
            elif name in foreign:
                given[name] = self._id_of(there, name)
            elif self._id_of(here, name) is not None:
                given[name] = self._id_of(here, name)
            elif name == "key":
                given[name] = key
            elif f"{self.name}.{name}" in SPECIAL:
                given[name] = SPECIAL[f"{self.name}.{name}"](here)
            elif parameter.default is not inspect.Parameter.empty:
                continue
            elif name in PLAIN:
                given[name] = PLAIN[name](here)
            else:
                raise LookupError(name)
        return given


def _cases() -> list[Case]:
    found = []
    for name_of_area in areas():
        if name_of_area in AREAS_LEFT_OUT:
            continue
        area = importlib.import_module(f"club.{name_of_area}")
        for name in getattr(area, "__all__", ()):
            verb = getattr(area, name)
            asks = inspect.iscoroutinefunction(verb) or inspect.isasyncgenfunction(verb)
            if asks and name not in LEFT_OUT:
                found.append(Case(name_of_area, name, verb))
    return found


CASES = _cases()


@pytest.fixture
async def here(club: Club) -> Corner:
    return await furnish(club, "", 1_000)


@pytest.fixture
async def there(club: Club, clock: StandingClock, here: Corner) -> Corner:
    other = await open_test_club(club.database, clock, slug="other")
    return await furnish(other, MARK, POINTS_THERE)


async def tables_with_a_club(club: Club) -> list[str]:
    if club.database.dialect == "sqlite":
        asked = (
            "SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'club_id'"
            " WHERE m.type = 'table' ORDER BY m.name"
        )
    else:
        asked = (
            "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'club_id'"
            " AND table_schema = 'public' ORDER BY table_name"
        )
    return [row["name"] for row in await club.database.fetch_all(asked)]


async def contents(club: Club, tables: list[str]) -> dict[str, str]:
    """Everything that is the club's, row by row."""
    kept = {}
    for table in tables:
        rows = await club.database.fetch_all(f'SELECT * FROM "{table}" WHERE club_id = $1', club.id)
        kept[table] = "\n".join(sorted(str(tuple(row)) for row in rows))
    own = await club.database.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
    assert own is not None
    return kept | {"club": str(tuple(own))}


def tells_of(answer: Any) -> bool:
    """Whether what was answered shows anything of the other club."""
    said = str(answer) if not isinstance(answer, bytes) else answer.decode(errors="replace")
    return MARK in said or str(POINTS_THERE) in said


def test_every_verb_that_is_left_out_is_there() -> None:
    names = {name for area in areas() for name in getattr(importlib.import_module(f"club.{area}"), "__all__", ())}
    assert set(LEFT_OUT) <= names
    assert len(CASES) > 120


@pytest.mark.parametrize("area", sorted({case.area for case in CASES}))
async def test_ids_of_another_club_are_nobodys(here: Corner, there: Corner, area: str) -> None:
    tables = await tables_with_a_club(here.club)
    assert len(tables) > 25
    wrong: list[str] = []
    numbers = itertools.count()
    for case in (each for each in CASES if each.area == area):
        foreign = case.foreign_in(there)
        mixes = {frozenset(foreign), *(frozenset({name}) for name in foreign)}
        for mix in sorted(mixes, key=sorted):
            shown = f"{case.area}.{case.name}({', '.join(sorted(mix))})"
            try:
                given = case.arguments(here, there, mix, f"isolation-{next(numbers)}")
            except LookupError as unknown:
                wrong.append(f"{shown}: say in PLAIN or SPECIAL what `{unknown.args[0]}` is")
                continue
            before = await contents(here.club, tables), await contents(there.club, tables)
            answer = await _answered(case, here, given)
            if isinstance(answer, Exception) and not isinstance(answer, ClubError | LookupError):
                wrong.append(f"{shown}: {type(answer).__name__}: {answer}")
                continue
            if mix:
                nobodys = case.nobodys(given, mix)
                theirs, nothing = _said(answer), _said(await _answered(case, here, nobodys))
                for name in mix:  # an id may be said back
                    nothing = nothing.replace(repr(nobodys[name]), repr(given[name]))
                if theirs != nothing:
                    wrong.append(f"{shown}: answers {theirs}, and for an id that nobody has {nothing}")
            after = await contents(here.club, tables), await contents(there.club, tables)
            if after[1] != before[1]:
                wrong.append(f"{shown}: changed {_changed(before[1], after[1])} of the other club")
            if mix and after[0] != before[0]:
                wrong.append(f"{shown}: changed {_changed(before[0], after[0])} for somebody else's id")
            if tells_of(answer):
                wrong.append(f"{shown}: tells of the other club: {str(answer)[:200]}")
    assert not wrong, "\n".join(wrong)


async def _answered(case: Case, here: Corner, given: dict[str, Any]) -> Any:
    """What the verb returns or raises."""
    try:
        return await case.verb(here.club, **given)
    except Exception as error:  # noqa: BLE001  whatever it is, the test looks at it
        return error


def _said(answer: Any) -> str:
    if isinstance(answer, ClubError):
        return f"{type(answer).__name__} {answer.data}"
    return type(answer).__name__ if isinstance(answer, LookupError) else repr(answer)


def _changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [table for table in before if before[table] != after[table]]


async def test_one_person_is_staff_in_one_club_only(club: Club, clock: StandingClock) -> None:
    other = await open_test_club(club.database, clock, slug="other")
    await make_staff(club, "owner", user_id=4001)
    assert await staff_by_identity(other, "telegram", 4001) is None


async def test_one_person_speaks_each_clubs_language_and_has_each_clubs_points(here: Corner, there: Corner) -> None:
    chats = [await find_chat(corner.club, "customer", "telegram", 5001) for corner in (here, there)]
    assert chats[0] is not None
    assert chats[1] is not None
    assert chats[0].id != chats[1].id
    await choose_language(here.club, chats[0].id, "en")
    unchanged = await find_chat(there.club, "customer", "telegram", 5001)
    assert unchanged is not None
    assert unchanged.language == "fa"
    assert (await club_profile(here.club)).id != (await club_profile(there.club)).id


def test_shapes_that_are_only_named_here_are_used() -> None:
    """Names in PLAIN and SPECIAL that no verb asks for any more go."""
    asked = {name for case in CASES for name in case.parameters}
    assert sorted(set(PLAIN) - asked) == []
    of_verbs = {f"{case.name}.{name}" for case in CASES for name in case.parameters} | {case.name for case in CASES}
    assert sorted(set(SPECIAL) - of_verbs) == []
