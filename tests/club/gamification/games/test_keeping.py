"""Making, changing, starting and stopping games: what may be changed when, and what the journal says."""

from typing import Any

import pytest

from club.context import Club
from club.errors import IdempotencyKeyReused, NotAllowed
from club.gamification.games import (
    add_game,
    all_games,
    change_game_terms,
    game,
    game_for,
    game_statistics,
    pause_game,
    play,
    retire_game,
    set_game_budget,
    set_prize_row,
    settle_play,
    start_game,
)
from club.gamification.games.errors import GameClosed, GameInvalid, GameNotEditable, GameNotFound
from club.staff import JournalQuery, journal
from tests.club.gamification.games.playing import NOTHING, SEVENS, SLOT, make_game, points_row, roll, table_of, terms
from tests.makers import make_member, make_staff


async def acts(club: Club) -> list[str]:
    lines = (await journal(club, await make_staff(club, "owner"), JournalQuery())).lines
    return [line.act for line in lines if "game" in line.act]


async def test_a_game_is_added_once_by_its_key_and_not_started(club: Club) -> None:
    owner = await make_staff(club)
    first = await add_game(club, owner, terms(title="  شانس  هفت "), SLOT, key="k")
    again = await add_game(club, owner, terms(), SLOT, key="k")
    assert first == again
    assert (first.state, first.terms.title, first.table) == ("draft", "شانس هفت", SLOT)
    assert await acts(club) == ["act-added-game"]
    with pytest.raises(IdempotencyKeyReused):
        await add_game(club, owner, terms(title="دیگری"), SLOT, key="k")
    with pytest.raises(GameInvalid):
        await add_game(club, owner, terms(cost=-1), SLOT, key="other")
    assert len((await all_games(club, owner)).games) == 1


async def test_only_who_manages_play_touches_games(club: Club) -> None:
    made, cashier = await make_game(club), await make_staff(club, "cashier")
    tried: list[Any] = [
        add_game(club, cashier, terms(), SLOT, key="k"),
        change_game_terms(club, cashier, made.id, cost_points=1),
        set_prize_row(club, cashier, made.id, 0, None, version=1),
        start_game(club, cashier, made.id),
        pause_game(club, cashier, made.id),
        retire_game(club, cashier, made.id),
        set_game_budget(club, cashier, made.id, None),
        all_games(club, cashier),
        game(club, cashier, made.id),
        game_statistics(club, cashier, made.id),
    ]
    for each in tried:
        with pytest.raises(NotAllowed):
            await each
    assert await game(club, await make_staff(club), made.id) == made


async def test_starting_pausing_and_ending_are_idempotent_and_in_the_journal(club: Club) -> None:
    owner, made = await make_staff(club), await make_game(club, started=False)
    with pytest.raises(GameNotEditable):
        await pause_game(club, owner, made.id)
    for verb, state in (
        (start_game, "active"),
        (pause_game, "paused"),
        (start_game, "active"),
        (retire_game, "retired"),
    ):
        assert [(await verb(club, owner, made.id)).state for _ in range(2)] == [state, state]
    for verb in (start_game, pause_game):
        with pytest.raises(GameNotEditable):
            await verb(club, owner, made.id)
    assert await acts(club) == [
        "act-ended-game", "act-started-game", "act-paused-game", "act-started-game", "act-added-game"
    ]  # fmt: skip
    with pytest.raises(GameNotFound):
        await start_game(club, owner, 4_000)


async def test_a_game_is_not_changed_while_it_is_played_or_rolls(club: Club) -> None:
    owner, made, anna = await make_staff(club), await make_game(club), await make_member(club, points=100)
    with pytest.raises(GameNotEditable) as active:
        await change_game_terms(club, owner, made.id, cost_points=1)
    assert active.value.data["state"] == "active"
    begun = await play(club, anna.id, made.id, cost_points=10, key="tap")
    await pause_game(club, owner, made.id)
    with pytest.raises(GameNotEditable) as rolling:
        await set_prize_row(club, owner, made.id, 0, None, version=1)
    assert rolling.value.data["state"] == "rolling"
    assert (await settle_play(club, anna.id, begun.id, outcome=SEVENS)).state == "won"
    changed = await set_prize_row(club, owner, made.id, 0, None, version=1)
    assert (changed.table.rows, changed.table_version) == (SLOT.rows[1:], 2)


async def test_terms_are_changed_field_by_field_and_the_same_again_changes_nothing(club: Club) -> None:
    owner, made = await make_staff(club), await make_game(club, started=False)
    for _ in range(2):
        changed = await change_game_terms(club, owner, made.id, cost_points=20, plays_per_day=5, free_per_day=2)
    assert (changed.terms.cost_points, changed.terms.plays_per_day, changed.terms.free_per_day) == (20, 5, 2)
    assert await acts(club) == ["act-changed-game", "act-added-game"]
    with pytest.raises(GameInvalid):
        await change_game_terms(club, owner, made.id, free_per_day=6)
    assert await game(club, owner, made.id) == changed


async def test_prizes_are_put_in_changed_and_taken_out_and_a_second_tap_finds_another_table(club: Club) -> None:
    owner, made = await make_staff(club), await make_game(club, started=False)
    added = await set_prize_row(club, owner, made.id, 2, points_row("two-sevens", 20), version=1)
    assert [row.outcome for row in added.table.rows] == ["three-sevens", "three-others", "two-sevens"]
    with pytest.raises(GameNotEditable) as late:
        await set_prize_row(club, owner, made.id, 0, None, version=1)
    assert late.value.data["state"] == "changed"
    with pytest.raises(GameInvalid) as overlap:
        await set_prize_row(club, owner, made.id, 3, points_row("two-alike", 5), version=2)
    assert overlap.value.data["field"] == "overlap"
    for number, row in ((4, points_row("all-different", 1)), (3, None)):
        with pytest.raises(GameNotEditable):
            await set_prize_row(club, owner, made.id, number, row, version=2)
    assert await game(club, owner, made.id) == added


async def test_a_game_without_prizes_or_with_too_small_a_budget_is_not_started(club: Club) -> None:
    owner = await make_staff(club)
    empty = await make_game(club, table_of("slot"), started=False)
    small = await make_game(club, started=False, budget=499)
    for made in (empty, small):
        with pytest.raises(GameInvalid):
            await start_game(club, owner, made.id)
        assert (await game(club, owner, made.id)).state == "draft"


async def test_a_larger_budget_lets_a_game_go_on_and_a_smaller_one_ends_it(club: Club) -> None:
    owner, made, anna = await make_staff(club), await make_game(club, budget=600), await make_member(club, points=100)
    await roll(club, anna.id, made, SEVENS)
    assert (await game(club, owner, made.id)).state == "exhausted"
    still = await set_game_budget(club, owner, made.id, 999)
    assert (still.state, still.terms.budget_points) == ("exhausted", 999)
    assert (await set_game_budget(club, owner, made.id, 2_000)).state == "active"
    begun = await play(club, anna.id, made.id, cost_points=10, key="tap")
    with pytest.raises(GameInvalid) as refused:
        await set_game_budget(club, owner, made.id, 999)
    assert refused.value.data == {"field": "budget", "least": 1_000}
    with pytest.raises(GameInvalid) as beyond:
        await set_game_budget(club, owner, made.id, 10**12 + 1)
    assert beyond.value.data["field"] == "budget-large"
    await settle_play(club, anna.id, begun.id, outcome=NOTHING)
    assert [(await set_game_budget(club, owner, made.id, 999)).state for _ in range(2)] == ["exhausted", "exhausted"]
    with pytest.raises(GameClosed):
        await play(club, anna.id, made.id, cost_points=10, key="late")
    assert (await set_game_budget(club, owner, made.id, None)).state == "active"
    assert (await acts(club)).count("act-changed-game-budget") == 4


async def test_odds_that_came_are_counted_from_the_present_table_on(club: Club) -> None:
    owner, made, anna = await make_staff(club), await make_game(club), await make_member(club, points=100)
    await roll(club, anna.id, made, SEVENS)
    await pause_game(club, owner, made.id)
    await set_prize_row(club, owner, made.id, 0, points_row("three-sevens", 400), version=1)
    await start_game(club, owner, made.id)
    await roll(club, anna.id, made, SEVENS)
    found = await game_statistics(club, owner, made.id)
    assert (found.plays, found.won, found.game.play_count) == (1, (1, 0), 2)


async def test_drafts_and_ended_games_are_nobodys_to_look_at(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    draft, ended = await make_game(club, started=False), await make_game(club)
    await retire_game(club, owner, ended.id)
    for made in (draft, ended):
        with pytest.raises(GameNotFound):
            await game_for(club, anna.id, made.id)
    assert [each.id for each in (await all_games(club, owner)).games] == [draft.id, ended.id]
