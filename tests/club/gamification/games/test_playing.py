"""Playing: what is paid, set aside, given, returned; and who may how often."""

from typing import Any

import pytest

from club.context import Club
from club.earning import RuleDraft, add_rule
from club.errors import IdempotencyKeyReused, MemberBlocked, MemberNotFound, NotEnoughPoints
from club.gamification.games import (
    PrizeRow,
    game_for,
    game_statistics,
    games_for,
    pause_game,
    play,
    play_for,
    plays_of,
    return_lost_plays,
    return_play,
    scratch,
    settle_play,
)
from club.gamification.games.cards import ALL_OPEN
from club.gamification.games.errors import (
    GameBusy,
    GameChanged,
    GameClosed,
    GameLimitReached,
    GameNotFound,
    GamePlayNotFound,
)
from club.gamification.games.outcomes import SHARE
from club.gamification.prizes import Prize
from club.ledger import history, points, prove_ledger
from club.members.erasing import erase_member
from club.rewards import vouchers_of
from club.staff.blocking import block_member
from club.tiers import TierDraft, TierTerms, add_tier, member_tier, set_tier_terms
from tests.club.gamification.games.playing import ALIKE, NOTHING, SEVENS, make_game, points_row, roll, table_of
from tests.makers import StandingClock, make_member, make_reward, make_staff

WELCOME = 5


async def rows(club: Club, table: str) -> list[dict[str, Any]]:
    found = await club.database.fetch_all(f"SELECT * FROM {table} WHERE club_id = $1 ORDER BY id", club.id)
    return [dict(row) for row in found]


async def budget_of(club: Club) -> tuple[int, int, int, int]:
    """Spent, set aside, taken, plays: of the one game."""
    [row] = await rows(club, "game")
    return row["spent_points"], row["reserved_points"], row["taken_points"], row["play_count"]


async def told(club: Club, kind: str) -> list[dict[str, Any]]:
    return [row for row in await rows(club, "outbox_message") if row["kind"] == kind]


async def test_a_play_is_paid_and_its_largest_prize_set_aside_before_anything_rolls(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    begun = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert (begun.state, begun.cost_points, begun.is_free, begun.outcome, begun.repeated) == (
        "rolling", 10, False, None, False,
    )  # fmt: skip
    assert (await points(club, anna.id)).available == WELCOME + 90
    assert await budget_of(club) == (0, 500, 10, 0)


@pytest.mark.parametrize(("outcome", "won"), [(SEVENS, 500), (ALIKE, 100), (NOTHING, 0)])
async def test_a_roll_is_booked_and_the_rest_of_what_was_set_aside_is_free(club: Club, outcome: int, won: int) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    settled = await roll(club, anna.id, game, outcome)
    assert (settled.state, settled.outcome) == ("won" if won else "lost", outcome)
    assert settled.prize == (Prize("points", won) if won else None)
    assert (await points(club, anna.id)).available == WELCOME + 90 + won
    assert await budget_of(club) == (won, 0, 10, 1)
    assert (await prove_ledger(club)).holds


async def test_the_result_is_told_once_the_roll_has_been_seen(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club, limit=2, free=1)
    await roll(club, anna.id, game, ALIKE, cost=0)
    await roll(club, anna.id, game, NOTHING)
    first, second = await told(club, "told-game-result")
    said = [(await _arguments(row)) for row in (first, second)]
    assert [(each["game_kind"], each["outcome"], each["available"]) for each in said] == [
        ("slot", ALIKE, WELCOME + 200),
        ("slot", NOTHING, WELCOME + 190),
    ]
    assert [each["again"] for each in said] == [{"cost_points": 10, "is_free": False}, None]
    assert said[0]["prize"]["amount"] == 100
    assert said[1]["prize"] is None
    waited = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM outbox_message WHERE club_id = $1 AND kind = 'told-game-result' AND due_at <= $2",
        club.id,
        club.clock.now(),
    )
    assert waited is not None
    assert waited["n"] == 0


async def _arguments(row: dict[str, Any]) -> dict[str, Any]:
    from club.storage import from_json

    return dict(from_json(row["arguments"]))


async def test_playing_and_settling_are_idempotent(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    first = await play(club, anna.id, game.id, cost_points=10, key="tap")
    again = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert (again.id, again.state, again.repeated) == (first.id, "rolling", True)
    settled = await settle_play(club, anna.id, first.id, outcome=SEVENS)
    repeated = await settle_play(club, anna.id, first.id, outcome=NOTHING)
    assert (settled.repeated, repeated.repeated) == (False, True)
    assert (repeated.state, repeated.outcome) == ("won", SEVENS)
    assert (await play(club, anna.id, game.id, cost_points=10, key="tap")).state == "won"
    assert (await points(club, anna.id)).available == WELCOME + 90 + 500
    assert await budget_of(club) == (500, 0, 10, 1)
    assert len(await told(club, "told-game-result")) == 1
    assert len(await rows(club, "game_play")) == 1


async def test_a_key_of_one_game_is_refused_in_another(club: Club) -> None:
    anna, one, other = await make_member(club, points=100), await make_game(club), await make_game(club)
    await play(club, anna.id, one.id, cost_points=10, key="tap")
    with pytest.raises(IdempotencyKeyReused):
        await play(club, anna.id, other.id, cost_points=10, key="tap")


async def test_who_cannot_pay_does_not_play(club: Club) -> None:
    anna, game = await make_member(club), await make_game(club, cost=50)
    with pytest.raises(NotEnoughPoints) as refused:
        await play(club, anna.id, game.id, cost_points=50, key="tap")
    assert refused.value.data["missing"] == 45
    assert await budget_of(club) == (0, 0, 0, 0)
    assert await rows(club, "game_play") == []


async def test_a_day_has_so_many_plays_the_first_of_them_free(club: Club, clock: StandingClock) -> None:
    anna, game = await make_member(club, points=100), await make_game(club, limit=2, free=1)
    await roll(club, anna.id, game, NOTHING, cost=0)
    await roll(club, anna.id, game, NOTHING, cost=10)
    with pytest.raises(GameLimitReached) as refused:
        await roll(club, anna.id, game, NOTHING, cost=10)
    assert refused.value.data["limit"] == 2
    assert (await points(club, anna.id)).available == WELCOME + 90
    shown = await game_for(club, anna.id, game.id)
    assert (shown.next.left, shown.next.free_left, shown.available) == (0, 0, WELCOME + 90)
    clock.move(hours=13)  # 00:30 in Tehran
    assert (await game_for(club, anna.id, game.id)).next.is_free
    await roll(club, anna.id, game, NOTHING, cost=0)
    assert (await points(club, anna.id)).available == WELCOME + 90


async def test_a_play_costs_what_was_shown_or_is_not_begun(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club, free=1)
    with pytest.raises(GameChanged) as refused:
        await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert refused.value.data["cost_points"] == 0
    assert (await points(club, anna.id)).available == WELCOME + 100
    assert await rows(club, "game_play") == []


async def test_a_game_ends_when_its_largest_prize_does_not_fit_and_staff_hear_of_it_once(club: Club) -> None:
    await make_staff(club, "owner")
    anna, game = await make_member(club, points=100), await make_game(club, budget=1099)
    await roll(club, anna.id, game, SEVENS)
    assert (await game_for(club, anna.id, game.id)).game.state == "active"
    await roll(club, anna.id, game, ALIKE)  # 600 of 1099 are spent: 500 do not fit any more
    assert (await game_for(club, anna.id, game.id)).game.state == "exhausted"
    before = (await points(club, anna.id)).available
    with pytest.raises(GameClosed) as refused:
        await play(club, anna.id, game.id, cost_points=10, key="late")
    assert refused.value.data["state"] == "exhausted"
    assert (await points(club, anna.id)).available == before
    assert await budget_of(club) == (600, 0, 20, 2)
    assert [(await _arguments(row))["spent"] for row in await told(club, "told-game-exhausted")] == [600]
    assert [line.game.state for line in await games_for(club, anna.id)] == ["exhausted"]


async def test_what_is_set_aside_for_others_is_only_busy_and_comes_back(club: Club) -> None:
    anna, ben = await make_member(club, points=100), await make_member(club, "بن", points=100)
    game = await make_game(club, budget=999)
    begun = await play(club, anna.id, game.id, cost_points=10, key="a")
    with pytest.raises(GameBusy):
        await play(club, ben.id, game.id, cost_points=10, key="b")
    assert (await points(club, ben.id)).available == WELCOME + 100
    assert (await game_for(club, ben.id, game.id)).game.state == "active"
    await settle_play(club, anna.id, begun.id, outcome=NOTHING)
    assert (await play(club, ben.id, game.id, cost_points=10, key="b")).state == "rolling"


@pytest.mark.parametrize("way", ["draft", "paused", "nobody's"])
async def test_a_game_that_is_not_open_is_not_played(club: Club, way: str) -> None:
    anna = await make_member(club, points=100)
    game = await make_game(club, started=way != "draft")
    if way == "paused":
        await pause_game(club, await make_staff(club), game.id)
    wanted = GameClosed if way == "paused" else GameNotFound
    with pytest.raises(wanted):
        await play(club, anna.id, game.id if way != "nobody's" else 4_000, cost_points=10, key="tap")
    assert (await points(club, anna.id)).available == WELCOME + 100


async def test_the_blocked_and_strangers_do_not_play(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    await block_member(club, await make_staff(club), anna.id, "misuse", key="b")
    with pytest.raises(MemberBlocked):
        await play(club, anna.id, game.id, cost_points=10, key="tap")
    with pytest.raises(MemberNotFound):
        await play(club, 4_000, game.id, cost_points=10, key="tap")
    assert await rows(club, "game_play") == []


async def test_a_roll_that_never_came_is_returned_and_its_member_told(club: Club, clock: StandingClock) -> None:
    anna, game = await make_member(club, points=100), await make_game(club, limit=1)
    lost = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert await return_lost_plays(club) == 0
    clock.move(minutes=5)
    assert await return_lost_plays(club) == 1
    assert await return_lost_plays(club) == 0
    assert (await points(club, anna.id)).available == WELCOME + 100
    assert await budget_of(club) == (0, 0, 0, 0)
    assert (await play_for(club, anna.id, lost.id)).state == "returned"
    assert [(await _arguments(row))["points"] for row in await told(club, "told-game-returned")] == [10]
    late = await settle_play(club, anna.id, lost.id, outcome=SEVENS)
    assert (late.state, late.prize, late.repeated) == ("returned", None, True)
    assert (await points(club, anna.id)).available == WELCOME + 100
    assert (await game_for(club, anna.id, game.id)).next.left == 1
    assert (await prove_ledger(club)).holds


async def test_returning_is_idempotent_and_never_undoes_a_result(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    lost = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert [(await return_play(club, anna.id, lost.id)).state for _ in range(2)] == ["returned", "returned"]
    won = await roll(club, anna.id, game, ALIKE)
    assert (await return_play(club, anna.id, won.id)).state == "won"
    assert (await points(club, anna.id)).available == WELCOME + 90 + 100
    assert await budget_of(club) == (100, 0, 10, 1)
    with pytest.raises(GamePlayNotFound):
        await return_play(club, anna.id, 4_000)


async def test_a_play_of_who_was_erased_meanwhile_brings_nothing(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    begun = await play(club, anna.id, game.id, cost_points=10, key="tap")
    await erase_member(club, anna.id)
    assert (await settle_play(club, anna.id, begun.id, outcome=SEVENS)).state == "returned"
    assert (await points(club, anna.id)).balance == 0
    assert await budget_of(club) == (0, 0, 0, 0)
    assert await told(club, "told-game-result") == []
    assert (await prove_ledger(club)).holds


async def test_a_voucher_that_is_won_counts_in_the_budget_what_staff_said(club: Club) -> None:
    anna, coffee = await make_member(club, points=100), await make_reward(club, stock=0)
    table = table_of("die", PrizeRow("number-6", Prize("voucher", reference=coffee.id, title="قهوه"), 60))
    game = await make_game(club, table, budget=100)
    settled = await roll(club, anna.id, game, 6)
    assert (settled.state, settled.instead) == ("won", None)
    [voucher] = (await vouchers_of(club, anna.id)).vouchers
    assert (voucher.reward_id, voucher.price_points) == (coffee.id, 0)
    assert (await points(club, anna.id)).available == WELCOME + 90
    assert await budget_of(club) == (60, 0, 10, 1)
    assert (await game_for(club, anna.id, game.id)).game.state == "exhausted"


@pytest.mark.parametrize(("counts", "instead", "available"), [(60, 60, 150), (0, 10, 100)])
async def test_a_prize_that_is_gone_is_made_up_for_in_points_and_staff_hear_of_it_once(
    club: Club, counts: int, instead: int, available: int
) -> None:
    await make_staff(club)
    anna = await make_member(club, points=100)
    gone = Prize("tickets", 2, 4_000, "قرعه‌کشی پاییز")
    game = await make_game(club, table_of("die", PrizeRow("even", gone, counts)))
    settled = await roll(club, anna.id, game, 6)
    assert (settled.state, settled.prize, settled.instead) == ("won", gone, instead)
    assert (await points(club, anna.id)).available == WELCOME + available
    await roll(club, anna.id, game, 4)
    assert len(await told(club, "told-game-prize-gone")) == 1
    assert (await prove_ledger(club)).holds


async def test_what_chance_brings_lifts_nobody_to_a_tier_and_stands_in_the_history(club: Club) -> None:
    owner = await make_staff(club)
    await set_tier_terms(club, owner, TierTerms())
    await add_tier(club, owner, TierDraft("طلایی", 400), key="t")
    anna, game = await make_member(club, points=100), await make_game(club)
    await roll(club, anna.id, game, SEVENS)
    assert (await member_tier(club, anna.id)).tier is None
    won, paid = (await history(club, anna.id)).lines[:2]
    assert (won.kind, won.amount, won.reason) == (
        "received",
        500,
        {"why": "play-won", "room": "games", "title": "شانس هفت"},
    )
    assert (paid.kind, paid.amount, paid.reason["why"]) == ("spent", -10, "play-paid")


async def test_having_played_is_an_event_rules_may_give_for_and_a_returned_play_is_none(club: Club) -> None:
    await add_rule(club, await make_staff(club), RuleDraft("event", {"name": "game-played", "points": 3}), key="r")
    anna, game = await make_member(club, points=100), await make_game(club)
    lost = await play(club, anna.id, game.id, cost_points=10, key="tap")
    await return_play(club, anna.id, lost.id)
    assert await rows(club, "member_event") == []
    for outcome in (NOTHING, SEVENS):
        await roll(club, anna.id, game, outcome)
    assert [row["name"] for row in await rows(club, "member_event")] == ["game-played"] * 2
    # What is told at once does not give away what is told when the roll has been seen.
    heard = [(await _arguments(row))["available"] for row in await told(club, "told-event")]
    assert heard == [WELCOME + 93, WELCOME + 86]
    assert (await points(club, anna.id)).available == WELCOME + 100 - 20 + 500 + 6


async def test_a_wheel_is_drawn_booked_and_shown_at_once(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = await make_member(club, points=100)
    game = await make_game(club, table_of("wheel", points_row(SHARE, 100, 1), points_row(SHARE, 10, 6)))
    place = game.table.fields().index(0)
    monkeypatch.setattr("club.gamification.games.playing.secrets.randbelow", lambda total: place)
    turned = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert (turned.state, turned.outcome, turned.prize) == ("won", place + 1, Prize("points", 100))
    assert (await points(club, anna.id)).available == WELCOME + 190
    assert await told(club, "told-game-result") == []
    again = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert (again.id, again.outcome, again.repeated) == (turned.id, place + 1, True)


async def test_a_card_is_booked_when_it_is_bought_and_opened_field_by_field(club: Club) -> None:
    anna = await make_member(club, points=100)
    sure = table_of("scratch", points_row(SHARE, 20, 1000))
    game = await make_game(club, sure)
    bought = await play(club, anna.id, game.id, cost_points=10, key="tap")
    assert (bought.state, bought.opened, bought.is_covered) == ("won", 0, True)
    assert (await points(club, anna.id)).available == WELCOME + 110
    assert bought.card is not None
    assert bought.card.won == 0
    blank = bought.card.fields.index(next(sign for sign in bought.card.fields if sign != 0)) + 1
    assert [(await scratch(club, anna.id, bought.id, blank)).opened for _ in range(2)] == [1 << (blank - 1)] * 2
    for place, sign in enumerate(bought.card.fields, 1):
        if sign == 0:
            shown = await scratch(club, anna.id, bought.id, place)
    assert (shown.opened, shown.is_covered) == (ALL_OPEN, False)
    assert (await points(club, anna.id)).available == WELCOME + 110
    other = await play(club, anna.id, game.id, cost_points=10, key="other")
    assert (await scratch(club, anna.id, other.id, 0)).opened == ALL_OPEN


async def test_nobody_opens_or_settles_what_another_played(club: Club) -> None:
    anna, ben = await make_member(club, points=100), await make_member(club, "بن", points=100)
    card = await make_game(club, table_of("scratch", points_row(SHARE, 20, 1)))
    slot = await make_game(club)
    bought = await play(club, anna.id, card.id, cost_points=10, key="card")
    rolling = await play(club, anna.id, slot.id, cost_points=10, key="slot")
    with pytest.raises(GamePlayNotFound):
        await scratch(club, ben.id, bought.id, 1)
    with pytest.raises(GamePlayNotFound):
        await scratch(club, anna.id, rolling.id, 1)  # no card
    with pytest.raises(GamePlayNotFound):
        await settle_play(club, ben.id, rolling.id, outcome=SEVENS)
    with pytest.raises(GamePlayNotFound):
        await play_for(club, ben.id, rolling.id)
    assert (await play_for(club, anna.id, rolling.id)).state == "rolling"
    assert (await play_for(club, anna.id, bought.id)).opened == 0


async def test_an_outcome_that_cannot_be_is_never_booked(club: Club) -> None:
    anna, game = await make_member(club, points=100), await make_game(club)
    begun = await play(club, anna.id, game.id, cost_points=10, key="tap")
    with pytest.raises(ValueError, match="never shows"):
        await settle_play(club, anna.id, begun.id, outcome=65)
    assert (await play_for(club, anna.id, begun.id)).state == "rolling"
    assert await budget_of(club) == (0, 500, 10, 0)


async def test_what_was_played_is_listed_newest_first(club: Club) -> None:
    anna, game = await make_member(club, points=200), await make_game(club)
    for outcome in (NOTHING,) * 8 + (ALIKE,):
        await roll(club, anna.id, game, outcome)
    first = await plays_of(club, anna.id)
    assert (first.page, first.pages, len(first.plays)) == (1, 2, 8)
    assert (first.plays[0].prize, first.plays[0].title) == (Prize("points", 100), "شانس هفت")
    assert [each.state for each in (await plays_of(club, anna.id, 9)).plays] == ["lost"]
    assert (await plays_of(club, (await make_member(club, "بن")).id)).plays == ()


async def test_what_came_is_counted_beside_what_was_published(club: Club) -> None:
    anna, game = await make_member(club, points=200), await make_game(club)
    for outcome in (SEVENS, ALIKE, 22, NOTHING, NOTHING):
        await roll(club, anna.id, game, outcome)
    found = await game_statistics(club, await make_staff(club), game.id)
    assert (found.plays, found.won) == (5, (1, 2))
    assert (found.game.play_count, found.game.taken_points, found.game.spent_points) == (5, 50, 700)
