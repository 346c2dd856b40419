"""What there is to play in the demo from its first minute: a lottery, a quiz, games, missions, codes, badges, days, boards."""

import datetime as dt
from dataclasses import dataclass, field

from club.context import Club
from club.gamification.badges import switch_badges
from club.gamification.contests import ContestDraft, PlacePrize, add_contest, open_contest, paste_questions
from club.gamification.games import GameKind, add_game, ready_made, start_game
from club.gamification.leaderboards import switch_boards
from club.gamification.lotteries import LotteryDraft, LotteryTerms, add_lottery, announce_lottery, enter_lottery
from club.gamification.missions import MissionDraft, add_mission, open_mission
from club.gamification.missions import ready_made as ready_made_mission
from club.gamification.prizes import Prize
from club.gamification.product_codes import CodeBatchDraft, CodeName, add_code_batch, code_batch, code_key, grouped
from club.gamification.streaks import set_streak_prize, switch_streaks
from club.i18n import Speaker
from club.members import MemberView
from club.staff import StaffView

GAMES: tuple[GameKind, ...] = ("slot", "wheel", "scratch")
GAME_BUDGET = 5_000
MISSIONS = (("month-purchase", 40), ("use-a-code", 20))
"""Ready-made ones, and how many points they bring."""
CODES, CODE_POINTS, CODE_PREFIX = 200, 25, "NADERI"
LOTTERY_DAYS, QUIZ_DAYS = 10, 3
TICKET_PRICE, TICKET_PER_PURCHASE = 10, 1_000_000


@dataclass
class DemoPlay:
    """Opens the rooms of play as an owner would; knows the codes that stand on the packets."""

    club: Club
    owner: StaffView
    speaker: Speaker
    _batch_id: int = field(init=False)
    _codes_shown: int = field(default=0, init=False)

    async def count_from_the_start(self) -> None:
        """Badges, days in a row and boards know the whole past."""
        await switch_badges(self.club, self.owner, on=True)
        await switch_streaks(self.club, self.owner, on=True)
        await set_streak_prize(self.club, self.owner, 7, Prize("points", 30))
        await switch_boards(self.club, self.owner, on=True)

    async def open(self, *members: MemberView) -> None:
        """Everything of today; these members have a ticket each already."""
        lottery_id = await self._lottery()
        for member in members:
            await enter_lottery(self.club, member.id, lottery_id, "daily", 1, key=f"demo-{member.id}", price=0)
        await self._quiz()
        await self._games()
        await self._missions()
        draft = CodeBatchDraft(self._said("demo-batch"), CODES, CODE_PREFIX, points=CODE_POINTS)
        self._batch_id = await add_code_batch(self.club, self.owner, draft, key="demo")

    async def next_code(self) -> str:
        """The code of the next packet, as it is printed there; after the last comes the first."""
        batch = await code_batch(self.club, self.owner, self._batch_id)
        serial = self._codes_shown % CODES + 1
        self._codes_shown += 1
        return grouped(code_key(self.club).write(CodeName(batch.number, serial)), batch.prefix)

    async def _lottery(self) -> int:
        now = self.club.clock.now()
        closes_at = now + dt.timedelta(days=LOTTERY_DAYS)
        draft = LotteryDraft(
            title=self._said("demo-lottery"),
            description=self._said("demo-lottery-description"),
            picture_id=None,
            terms=LotteryTerms(
                ways={"daily": {}, "points": {"price": TICKET_PRICE}, "purchase": {"amount": TICKET_PER_PURCHASE}}
            ),
            prizes=((1, Prize("thing", title=self._said("demo-lottery-prize"))), (3, Prize("points", 100))),
            opens_at=now,
            closes_at=closes_at,
            draws_at=closes_at + dt.timedelta(hours=1),
            beacon="quicknet",
        )
        added = await add_lottery(self.club, self.owner, draft, key="demo")
        await announce_lottery(self.club, self.owner, added.id, key="demo")
        return added.id

    async def _quiz(self) -> None:
        now = self.club.clock.now()
        prizes = (PlacePrize(1, 1, Prize("points", 100)), PlacePrize(2, 3, Prize("points", 30)))
        draft = ContestDraft("quiz", self._said("demo-quiz"), now, now + dt.timedelta(days=QUIZ_DAYS), prizes=prizes)
        added = await add_contest(self.club, self.owner, draft, key="demo")
        await paste_questions(self.club, self.owner, added.id, self._said("demo-quiz-questions"), key="demo")
        await open_contest(self.club, self.owner, added.id)

    async def _games(self) -> None:
        for kind in GAMES:
            terms, table = ready_made(kind, self._said("game-kind", kind=kind), GAME_BUDGET)
            added = await add_game(self.club, self.owner, terms, table, key=f"demo-{kind}")
            await start_game(self.club, self.owner, added.id)

    async def _missions(self) -> None:
        for name, points in MISSIONS:
            found = ready_made_mission(name)
            assert found is not None
            title = self._said(f"mission-ready-{name}")
            draft = MissionDraft(title, (found.step(),), Prize("points", points), found.recurs)
            added = await add_mission(self.club, self.owner, draft, key=f"demo-{name}")
            await open_mission(self.club, self.owner, added)

    def _said(self, key: str, **values: str) -> str:
        return self.speaker.plain(key, **values)
