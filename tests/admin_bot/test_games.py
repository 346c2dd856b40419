"""Instant games in the staff's bot: made of a kind and a budget, costs read before starting, prizes changed row by row."""

import pytest

from admin_bot.game_notes import GAME_KINDS
from admin_bot.game_presses import (
    AddGamePrize,
    ChangeCounts,
    ChangePlaces,
    EditGame,
    EndGame,
    GameCard,
    GameFigures,
    PickOutcome,
    RemoveGamePrize,
    StartGame,
)
from admin_bot.presses import Press
from club.doors import Note
from club.gamification.games import PrizeRow, all_games, game, set_prize_row
from club.gamification.games.outcomes import SHARE
from club.gamification.games.rules import basis_points
from club.gamification.prizes import Prize
from club.i18n.markup import without_tags
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.club.gamification.games.playing import ALIKE, NOTHING, SEVENS, make_game, points_row, roll, table_of
from tests.makers import make_member, make_reward, make_staff


async def tap(house: House, person: Person, press: Press) -> None:
    """A button of an earlier screen."""
    await house.show_button(person, press)
    await person.press("[button]")


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def test_a_game_is_made_of_a_kind_and_a_budget_and_started_with_its_costs_read(house: House) -> None:
    mina, view = await house.staff("manager")
    await mina.say("/games")
    await mina.expect(house.first_line("admin-games", count=0))
    await mina.press(house.plain("admin-game-button-new"))
    await mina.expect(house.first_line("admin-game-ask-kind"))
    await mina.press("🎰")
    await mina.expect(house.first_line("admin-game-ask-new-budget", least=20))
    await mina.say("۵۰٬۰۰۰")
    made = await mina.expect(house.said("admin-game-state", state="draft"))
    costs = house.said("admin-game-costs", expected=82_813, taken=100_000, worst=2_000, worst_thousand=2_000_000)
    worst = house.said("admin-game-at-worst", budget=50_000)
    assert costs in made.text
    assert worst in made.text
    [shown] = (await all_games(house.club, view)).games
    assert (shown.kind, shown.state, shown.terms.title) == (
        "slot", "draft", house.texts.say_plain("fa", "game-kind", kind="slot")
    )  # fmt: skip
    await mina.press(house.plain("admin-game-button-start"))
    asked = await mina.expect(house.first_line("admin-game-ask-start", title=shown.terms.title))
    assert costs in asked.text
    assert worst in asked.text
    assert (await game(house.club, view, shown.id)).state == "draft"
    await mina.press(house.plain("admin-game-start-yes"))
    await mina.expect(house.said("admin-game-state", state="active"))
    await mina.press(house.plain("admin-game-button-pause"))
    await mina.expect(house.said("admin-game-state", state="paused"))


async def test_a_budget_that_holds_no_prize_is_asked_for_again(house: House) -> None:
    mina, view = await house.staff("manager")
    await mina.say("/games")
    await mina.expect(house.first_line("admin-games", count=0))
    await mina.press(house.plain("admin-game-button-new"))
    await mina.expect(house.first_line("admin-game-ask-kind"))
    await mina.press("🎫")
    await mina.expect(house.first_line("admin-game-ask-new-budget", least=40))
    await mina.say("39")
    await mina.expect(house.said("error-game-invalid", field="budget", least=40))
    assert (await all_games(house.club, view)).games == ()
    await mina.say("40")
    await mina.expect(house.said("admin-game-state", state="draft"))


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("title", "چرخ و فلک", "title", "چرخ و فلک"),
        ("cost", "۲۵", "cost_points", 25),
        ("limit", "4", "plays_per_day", 4),
        ("limit", "0", "plays_per_day", None),
        ("free", "2", "free_per_day", 2),
        ("budget", "70000", "budget_points", 70_000),
        ("budget", "0", "budget_points", None),
    ],
)
async def test_terms_are_changed_one_by_one(
    house: House, field: str, typed: str, attribute: str, value: object
) -> None:
    mina, view = await house.staff("manager")
    made = await make_game(house.club, started=False, limit=3)
    await tap(house, mina, EditGame(made.id, field))
    await mina.expect(is_new)
    await mina.say(typed)
    await mina.expect(house.said("admin-game-state", state="draft"))
    assert getattr((await game(house.club, view, made.id)).terms, attribute) == value


def is_new(answer: Answer) -> bool:
    return answer.kind in ("message", "edit")


async def test_an_open_game_is_not_changed_under_its_players(house: House) -> None:
    mina, view = await house.staff("manager")
    made = await make_game(house.club)
    await tap(house, mina, RemoveGamePrize(made.id, 0, 1))
    await mina.expect(house.label("error-game-not-editable", state="active"))
    assert await game(house.club, view, made.id) == made


async def test_a_prize_is_added_for_a_result_that_is_free_and_an_old_button_adds_none(house: House) -> None:
    mina, view = await house.staff("manager")
    made = await make_game(house.club, started=False)
    await tap(house, mina, AddGamePrize(made.id))
    offered = await mina.expect(house.said("admin-game-ask-outcome"))
    labels = [label for row in offered.buttons for label in row]
    assert house.label("admin-game-outcome-label", outcome=house.plain("game-outcome", outcome="two-sevens"),
                       winning=9, total=64) in labels  # fmt: skip
    assert not any(house.plain("game-outcome", outcome="three-alike") + " ·" in label for label in labels)
    await mina.press(PickOutcome(made.id, 1, "two-sevens").pack())
    await mina.expect(house.first_line("admin-game-ask-prize"))
    await mina.press(house.plain("prize-kind-points"))
    await mina.expect(house.first_line("prize-ask-points"))
    await mina.say("30")
    await mina.expect(house.first_line("admin-game-prizes", title="شانس هفت"))
    added = await game(house.club, view, made.id)
    assert added.table.rows[2] == points_row("two-sevens", 30)
    await tap(house, mina, PickOutcome(made.id, 1, "all-different"))
    await mina.expect(house.label("error-game-not-editable", state="changed"))
    await tap(house, mina, RemoveGamePrize(made.id, 0, 1))
    await mina.expect(house.label("error-game-not-editable", state="changed"))
    assert await game(house.club, view, made.id) == added


async def test_a_voucher_on_a_wheel_is_asked_for_its_fields_and_what_it_counts(house: House) -> None:
    mina, view = await house.staff("manager")
    await make_reward(house.club, "قهوهٔ مهمان", 60)
    made = await make_game(house.club, table_of("wheel", points_row(SHARE, 10, 20)), started=False)
    await tap(house, mina, AddGamePrize(made.id))
    await mina.expect(house.first_line("admin-game-ask-prize"))
    await mina.press(house.plain("prize-kind-voucher"))
    await mina.expect(house.first_line("prize-ask-voucher"))
    await mina.press("قهوهٔ مهمان")
    await mina.expect(house.said("admin-game-ask-places", total=24, most=4))
    await mina.say("0")
    await mina.expect(house.said("error-game-invalid", field="places", most=4))
    await mina.say("3")
    await mina.expect(house.said("admin-game-ask-counts", counts=60))
    await mina.press(house.plain("admin-game-skip-counts"))
    await mina.expect(house.first_line("admin-game-prizes", title="شانس هفت"))
    row = (await game(house.club, view, made.id)).table.rows[1]
    assert (row.outcome, row.prize.kind, row.prize.title, row.places, row.counts_points) == (
        SHARE, "voucher", "قهوهٔ مهمان", 3, 60,
    )  # fmt: skip
    await tap(house, mina, ChangeCounts(made.id, 1, 2))
    await mina.expect(house.said("admin-game-ask-counts", counts=60))
    await mina.say("45")
    await mina.expect(house.first_line("admin-game-prizes", title="شانس هفت"))
    await tap(house, mina, ChangePlaces(made.id, 1, 3))
    await mina.expect(house.said("admin-game-ask-places", total=24, most=4))
    await mina.say("5")
    await mina.expect(house.said("error-game-invalid", field="places", most=4))
    await mina.say("4")
    await mina.expect(house.first_line("admin-game-prizes", title="شانس هفت"))
    changed = (await game(house.club, view, made.id)).table.rows[1]
    assert (changed.places, changed.counts_points) == (4, 45)


async def test_statistics_show_what_was_published_beside_what_came(house: House) -> None:
    mina, _ = await house.staff("manager")
    anna, made = await make_member(house.club, points=100), await make_game(house.club)
    for outcome in (SEVENS, ALIKE, NOTHING, NOTHING):
        await roll(house.club, anna.id, made, outcome)
    await tap(house, mina, GameFigures(made.id))
    shown = await mina.expect(house.first_line("admin-game-statistics", title="شانس هفت", plays=4))
    for name, winning in (("three-sevens", 1), ("three-others", 3)):
        line = house.said(
            "admin-game-statistics-line",
            outcome=house.plain("game-outcome", outcome=name),
            published=basis_points(winning, 64),
            came=2_500,
            won=1,
        )
        assert without_marks(line) in without_marks(shown.text)
    total = house.said("admin-game-statistics-total", plays=4, taken=40, spent=600)
    assert total in shown.text


def without_marks(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069")))


async def test_a_game_is_ended_once_and_never_started_again(house: House) -> None:
    mina, view = await house.staff("manager")
    made = await make_game(house.club)
    for _ in range(2):
        await tap(house, mina, EndGame(made.id))
        await mina.expect(house.said("admin-game-state", state="retired"))
    await tap(house, mina, StartGame(made.id))
    await mina.expect(house.label("error-game-not-editable", state="retired"))
    assert (await game(house.club, view, made.id)).state == "retired"


async def test_who_does_not_manage_play_is_refused(house: House) -> None:
    nima, _ = await house.staff("cashier")
    made = await make_game(house.club)
    await tap(house, nima, GameCard(made.id))
    await nima.expect(house.label("error-not-allowed", permission="manage_play"))
    assert await game(house.club, await make_staff(house.club), made.id) == made


async def test_staff_are_told_of_a_spent_budget_and_of_a_prize_that_is_gone(house: House) -> None:
    mina, view = await house.staff("manager")
    made = await make_game(house.club, started=False)
    gone = PrizeRow("two-sevens", Prize("tickets", 1, 4_000, "پاییز"), 0)
    await set_prize_row(house.club, view, made.id, 2, gone, version=1)
    values = {"game_id": made.id, "title": "شانس هفت", "spent": 900, "budget": 1_000, "prize": gone.prize.to_json()}
    for number, kind in enumerate(GAME_KINDS, 1):
        note = Note(number, kind, values, mina.id, mina.id, house.language)
        assert (await house.runner.bot.deliver(note)).outcome == "told"
    told, _ = GAME_KINDS["told-game-exhausted"](house.speaker, values)
    assert without_marks(without_tags(told)) in [without_marks(each.text) for each in mina.answers]
    await mina.press(house.plain("admin-game-button-prizes"))
    await mina.expect(house.first_line("admin-game-prizes", title="شانس هفت"))
