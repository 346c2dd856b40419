"""Odds, costs and limits as tables; a million rolls beside what is published."""

import itertools
import math
import random
from collections import Counter
from fractions import Fraction

import pytest

from club.gamification.games.cards import ALIKE, ALL_OPEN, FIELDS, Card, make_card, open_places, opened_with
from club.gamification.games.errors import GameInvalid
from club.gamification.games.outcomes import DRAWN, GAME_KINDS, GROUPS, ROLLED, SHARE, GameKind, reels
from club.gamification.games.ready_made import least_budget, ready_made, round_down
from club.gamification.games.rules import (
    GameTerms,
    NextPlay,
    PrizeRow,
    PrizeTable,
    basis_points,
    changed_rows,
    check_startable,
    check_table,
    check_terms,
    costs,
    holds,
    next_play,
    observed,
)
from club.gamification.prizes import Prize
from tests.club.gamification.games.playing import SLOT, points_row, table_of, terms

ROLLS = 1_000_000


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1, (0, 0, 0)), (2, (1, 0, 0)), (22, (1, 1, 1)), (43, (2, 2, 2)), (61, (0, 3, 3)), (64, (3, 3, 3))],
)
def test_a_slot_machines_value_is_its_three_reels(value: int, shown: tuple[int, int, int]) -> None:
    assert reels(value) == shown


def test_a_slot_machine_shows_nothing_but_one_to_sixty_four() -> None:
    assert len({reels(value) for value in range(1, 65)}) == 64
    for value in (0, 65):
        with pytest.raises(ValueError, match="never shows"):
            reels(value)


@pytest.mark.parametrize(
    ("kind", "group", "winning"),
    [
        ("slot", "three-sevens", 1),
        ("slot", "three-others", 3),
        ("slot", "three-alike", 4),
        ("slot", "two-sevens", 9),
        ("slot", "two-others", 27),
        ("slot", "two-alike", 36),
        ("slot", "all-different", 24),
        ("die", "even", 3),
        ("basketball", "goal", 2),
        ("darts", "bullseye", 1),
        ("bowling", "strike", 1),
    ],
)
def test_a_group_has_as_many_outcomes_as_its_name_says(kind: GameKind, group: str, winning: int) -> None:
    assert len(GROUPS[kind][group]) == winning
    assert table_of(kind, points_row(group, 1)).chance(0) == Fraction(winning, ROLLED[kind])


def test_three_alike_two_alike_and_all_different_are_all_a_slot_machine_shows() -> None:
    slot = GROUPS["slot"]
    assert slot["three-alike"] | slot["two-alike"] | slot["all-different"] == frozenset(range(1, 65))
    for kind, groups in GROUPS.items():
        assert frozenset().union(*groups.values()) == frozenset(range(1, ROLLED[kind] + 1))


@pytest.mark.parametrize("kind", GAME_KINDS)
def test_a_million_rolls_come_to_the_published_odds(kind: GameKind) -> None:
    """Every row within five standard deviations of its odds; the average cost within a hundredth of the expected one."""
    _, table = ready_made(kind, "x", 50_000)
    rolled = Counter(random.Random(20_260_404).choices(range(1, table.total + 1), k=ROLLS))
    won = observed(table, rolled)
    for number in range(len(table.rows)):
        odds = table.chance(number)
        spread = math.sqrt(ROLLS * odds * (1 - odds))
        assert abs(won[number] - ROLLS * odds) < 5 * spread
    given = sum(count * row.counts_points for count, row in zip(won, table.rows, strict=True))
    assert given / ROLLS == pytest.approx(float(table.expected), rel=0.02)
    nothing = sum(count for outcome, count in rolled.items() if table.row_of(outcome) is None)
    assert sum(won) + nothing == ROLLS


@pytest.mark.parametrize("kind", GAME_KINDS)
def test_every_outcome_belongs_to_one_row_at_most_and_odds_add_up(kind: GameKind) -> None:
    _, table = ready_made(kind, "x", 50_000)
    rows = Counter(table.row_of(outcome) for outcome in range(1, table.total + 1))
    assert {number: rows[number] for number in range(len(table.rows))} == {
        number: table.winning(number) for number in range(len(table.rows))
    }
    assert rows[None] == table.total - table.winning_in_all
    for never in (0, table.total + 1):
        with pytest.raises(ValueError, match="never shows"):
            table.row_of(never)


@pytest.mark.parametrize("kind", GAME_KINDS)
@pytest.mark.parametrize("budget", [40, 500, 50_000, 1_234_567])
def test_a_ready_made_game_is_sound_fits_its_budget_and_gives_less_than_it_takes(kind: GameKind, budget: int) -> None:
    made, table = ready_made(kind, "x", budget)
    assert check_terms(made) == made
    assert check_table(table) == table
    check_startable(table, made.budget_points, 0)
    assert Fraction(2, 3) <= table.expected / made.cost_points <= Fraction(5, 6)
    assert least_budget(kind) <= 40


def test_a_ready_made_game_of_a_budget_that_holds_no_prize_is_refused() -> None:
    with pytest.raises(GameInvalid) as refused:
        ready_made("scratch", "x", 39)
    assert refused.value.data == {"field": "budget", "least": 40}


@pytest.mark.parametrize(("number", "rounded"), [(1, 1), (4, 2), (9, 5), (10, 10), (99, 50), (100, 100), (2469, 2000)])
def test_units_are_round_numbers(number: int, rounded: int) -> None:
    assert round_down(number) == rounded


def test_what_a_table_costs_is_exact() -> None:
    assert SLOT.expected == Fraction(500 + 3 * 100, 64)
    assert SLOT.worst == 500
    found = costs(SLOT, 10, 20_000)
    assert (found.winning, found.total) == (4, 64)
    assert found.expected_per_thousand == 12_500
    assert (found.worst_per_thousand, found.taken_per_thousand, found.at_worst) == (500_000, 10_000, 20_000)
    odd = table_of("basketball", points_row("goal", 1), points_row("stuck", 1))
    assert costs(odd, 0, None).expected_per_thousand == 600
    assert costs(table_of("die", points_row("number-6", 1)), 0, None).expected_per_thousand == 167  # 166⅔, rounded up


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(1, 64, 156), (3, 64, 469), (1, 6, 1667), (1, 3, 3333), (0, 0, 0)]
)
def test_percents_are_rounded_half_up(part: int, whole: int, shown: int) -> None:
    assert basis_points(part, whole) == shown


def test_a_wheels_prizes_lie_spread_and_each_field_is_an_outcome() -> None:
    wheel = table_of("wheel", points_row(SHARE, 100, 1), points_row(SHARE, 10, 6))
    fields = wheel.fields()
    assert len(fields) == DRAWN["wheel"]
    assert Counter(fields) == {0: 1, 1: 6, None: 17}
    places = [place for place, row in enumerate(fields) if row == 1]
    assert {after - before for before, after in itertools.pairwise(places)} <= {3, 4, 5}
    assert [wheel.row_of(place) for place in range(1, 25)] == list(fields)


@pytest.mark.parametrize(
    ("table", "field"),
    [
        (table_of("slot", points_row("three-alike", 5), points_row("three-sevens", 50)), "overlap"),
        (table_of("die", points_row("number-6", 5), points_row("even", 5)), "overlap"),
        (table_of("die", points_row("bullseye", 5)), "outcome"),
        (table_of("wheel", points_row("number-6", 5, 1)), "outcome"),
        (table_of("slot", PrizeRow("three-sevens", Prize("thing", title="a kettle"), 0)), "outcome"),
        (table_of("slot", PrizeRow("three-sevens", Prize("points", 50), 40)), "counts"),
        (table_of("slot", PrizeRow("three-sevens", Prize("voucher", reference=1, title="x"), -1)), "counts"),
        (table_of("slot", points_row("three-sevens", 5, 1)), "places"),
        (table_of("wheel", points_row(SHARE, 5)), "places"),
        (table_of("wheel", points_row(SHARE, 5, 20), points_row(SHARE, 5, 5)), "places"),
        (table_of("scratch", *[points_row(SHARE, 5, 1)] * 7), "rows"),
    ],
)
def test_a_table_that_is_not_sound_is_refused(table: PrizeTable, field: str) -> None:
    with pytest.raises(GameInvalid) as refused:
        check_table(table)
    assert refused.value.data["field"] == field


def test_only_groups_that_touch_no_row_are_offered() -> None:
    assert table_of("basketball", points_row("clean", 5)).free_groups() == ("rim", "stuck", "miss")
    assert "three-alike" not in SLOT.free_groups()
    assert "two-alike" in SLOT.free_groups()
    assert table_of("wheel", points_row(SHARE, 5, 23)).free_groups() == (SHARE,)
    assert table_of("wheel", points_row(SHARE, 5, 24)).free_groups() == ()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (terms(title=" "), "title"),
        (terms(title="x" * 61), "title"),
        (terms(cost=-1), "cost"),
        (terms(cost=0), "limit"),
        (terms(limit=0), "limit"),
        (terms(limit=3, free=4), "free"),
        (terms(budget=-1), "budget-large"),
        (terms(budget=10**12 + 1), "budget-large"),
    ],
)
def test_terms_that_are_not_sound_are_refused(wrong: GameTerms, field: str) -> None:
    with pytest.raises(GameInvalid) as refused:
        check_terms(wrong)
    assert refused.value.data["field"] == field


@pytest.mark.parametrize(
    ("cost", "limit", "free", "played", "free_used", "found"),
    [
        (10, 3, 1, 0, 0, NextPlay(0, True, 3, 1)),
        (10, 3, 1, 1, 1, NextPlay(10, False, 2, 0)),
        (10, 3, 1, 3, 1, NextPlay(10, False, 0, 0)),
        (10, None, 0, 99, 0, NextPlay(10, False, None, 0)),
        (0, 2, 0, 1, 1, NextPlay(0, True, 1, 0)),
        (10, 1, 1, 0, 0, NextPlay(0, True, 1, 1)),
    ],
)
def test_the_first_plays_of_a_day_are_free_and_a_day_has_an_end(
    cost: int, limit: int | None, free: int, played: int, free_used: int, found: NextPlay
) -> None:
    assert next_play(cost, limit, free, played, free_used) == found


@pytest.mark.parametrize(
    ("budget", "spent", "reserved", "room"),
    [(None, 10**9, 10**9, True), (1000, 500, 0, True), (1000, 500, 1, False), (1000, 0, 501, False)],
)
def test_a_budget_holds_what_is_spent_and_set_aside_and_no_more(
    budget: int | None, spent: int, reserved: int, room: bool
) -> None:
    assert holds(budget, spent, reserved, 500) is room


def test_a_game_without_a_prize_or_with_too_small_a_budget_does_not_start() -> None:
    with pytest.raises(GameInvalid) as without:
        check_startable(table_of("slot"), None, 0)
    assert without.value.data["field"] == "table"
    with pytest.raises(GameInvalid) as small:
        check_startable(SLOT, 1000, 501)
    assert small.value.data == {"field": "budget", "least": 1001}
    check_startable(SLOT, 1000, 500)
    check_startable(SLOT, None, 10**9)


def test_a_table_is_kept_and_read_back() -> None:
    kept = table_of("wheel", points_row(SHARE, 5, 3), PrizeRow(SHARE, Prize("voucher", 0, 7, "قهوه"), 60, 1))
    assert PrizeTable.from_json(kept.to_json()) == kept


def test_rows_are_put_in_changed_and_taken_out_by_their_place() -> None:
    first, second = SLOT.rows
    other = points_row("two-sevens", 5)
    assert changed_rows(SLOT.rows, 2, other) == (first, second, other)
    assert changed_rows(SLOT.rows, 0, other) == (other, second)
    assert changed_rows(SLOT.rows, 0, None) == (second,)
    for number, row in ((3, other), (2, None), (-1, None)):
        with pytest.raises(LookupError):
            changed_rows(SLOT.rows, number, row)


@pytest.mark.parametrize("rows", [1, 3, 6])
@pytest.mark.parametrize("won", [None, 0])
def test_in_whatever_order_a_card_is_opened_it_comes_to_what_was_booked(rows: int, won: int | None) -> None:
    table = table_of("scratch", *(points_row(SHARE, 10 * (number + 1), 10) for number in range(rows)))
    chance = random.Random(7)
    for _ in range(200):
        card = make_card(table, won, chance.shuffle)
        assert len(card.fields) == FIELDS
        assert card.won == won
        assert [number for number in set(card.fields) if card.fields.count(number) >= ALIKE] == (
            [] if won is None else [won]
        )
        order = list(range(1, FIELDS + 1))
        chance.shuffle(order)
        opened = 0
        for field in order:
            opened = opened_with(opened, field)
            if card.is_decided(opened):
                break
        seen = Counter(sign for sign, is_open in zip(card.fields, open_places(opened), strict=True) if is_open)
        assert (max(seen.values()) == ALIKE) is (won is not None)
        assert opened == ALL_OPEN or won is not None
        assert Card.from_json(card.to_json()) == card


def test_a_card_has_nine_fields_and_all_of_them_open_at_once() -> None:
    assert opened_with(0, 1) == 1
    assert opened_with(1, 1) == 1
    assert opened_with(1, 9) == 257
    assert opened_with(5, 0) == ALL_OPEN
    for field in (-1, 10):
        with pytest.raises(ValueError, match="no card"):
            opened_with(0, field)
