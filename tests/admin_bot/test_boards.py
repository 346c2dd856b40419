"""Badges, days in a row and leaderboards as staff set them."""

from admin_bot.board_presses import (
    AskBoardPrize,
    BoardPrizes,
    ClearNickname,
    Leaders,
    RemoveBoardPrize,
    RemoveStreakPrize,
    ShowBoard,
    SwitchStreaks,
)
from club.earning import RuleDraft, replace_rules
from club.gamification.badges import BADGES, badges_are_on
from club.gamification.leaderboards import (
    board_settings,
    board_terms,
    choose_nickname,
    leaders,
    set_board_prize,
    switch_boards,
)
from club.gamification.prizes import Prize
from club.gamification.streaks import set_streak_prize, streak_settings, streak_terms
from club.jobs.following import follow_purchases
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase, make_reward


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def acts(house: House) -> list[str]:
    rows = await house.club.database.fetch_all("SELECT act FROM journal_entry ORDER BY id")
    return [row["act"] for row in rows if any(word in row["act"] for word in ("badge", "streak", "leaderboard"))]


async def test_one_screen_says_what_is_on_and_leads_on(house: House) -> None:
    sara, _ = await house.staff("owner")
    await sara.say("/boards")
    assert (await sara.next_answer()).text == house.said("admin-boards", badges=False, streaks=False, boards=False)
    await sara.press(house.plain("admin-boards-to-badges"))
    await sara.expect(is_edit)
    assert house.said("admin-badges", on=False) in sara.screen.text
    await sara.press(house.plain("admin-boards-turn-on"))
    await sara.expect(is_edit)
    assert house.said("admin-badges", on=True) in sara.screen.text
    assert await badges_are_on(house.club)
    title = house.plain(BADGES["lucky"].title)
    assert house.said("admin-badges-line", emoji="🍀", title=title, count=0) in sara.screen.text
    await sara.press(house.plain("admin-boards-back"))
    await sara.expect(is_edit)
    assert sara.screen.text == house.said("admin-boards", badges=True, streaks=False, boards=False)
    assert await acts(house) == ["act-started-badges"]


async def test_a_length_gets_a_prize_and_loses_it(house: House) -> None:
    sara, _ = await house.staff("owner")
    await sara.say("/boards")
    await sara.next_answer()
    await sara.press(house.plain("admin-boards-to-streaks"))
    await sara.expect(is_edit)
    assert house.said("admin-streaks-no-prizes") in sara.screen.text
    await sara.press(house.plain("admin-streaks-button-add"))
    await sara.expect(is_edit)
    await sara.say("۱")
    assert (await sara.next_answer()).text == house.said("error-streak-terms-invalid", field="days", most=1000)
    await sara.say("۷")
    assert (await sara.next_answer()).text == house.said("admin-streaks-ask-prize", days=7)
    await sara.press(house.plain("prize-kind-points"))
    await sara.expect(is_edit)
    await sara.say("۲۵")
    prize = house.said("prize-words", kind="points", amount=25, title="")
    assert house.said("admin-streaks-prize", days=7, prize=prize) in (await sara.next_answer()).text
    assert (await streak_settings(house.club)).prizes == ((7, Prize("points", 25)),)
    assert await streak_terms(house.club) is None
    await house.show_button(sara, RemoveStreakPrize(7))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert (await streak_settings(house.club)).prizes == ()


async def test_frozen_days_are_set_by_two_numbers(house: House) -> None:
    sara, _ = await house.staff("owner")
    await house.show_button(sara, SwitchStreaks(1))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await sara.press(house.plain("admin-streaks-button-freezing"))
    await sara.expect(is_edit)
    await sara.say("هیچ")
    assert (await sara.next_answer()).text == house.said("error-number-not-understood")
    await sara.say("۵ ۱")
    assert house.said("admin-streaks-freezing", every=5, most=1) in (await sara.next_answer()).text
    terms = await streak_terms(house.club)
    assert terms is not None
    assert (terms.freeze_every, terms.freeze_max) == (5, 1)
    assert await acts(house) == ["act-started-streaks", "act-changed-streaks"]


async def test_boards_are_chosen_and_their_places_rewarded(house: House) -> None:
    sara, _ = await house.staff("owner")
    coffee = await make_reward(house.club)
    await sara.say("/boards")
    await sara.next_answer()
    await sara.press(house.plain("admin-boards-to-boards"))
    await sara.expect(is_edit)
    await sara.press(house.plain("admin-boards-turn-on"))
    await sara.expect(is_edit)
    await house.show_button(sara, ShowBoard("friends", 1))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await house.show_button(sara, BoardPrizes("friends", "month"))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert house.said("admin-board-prizes-none") in sara.screen.text
    await sara.press(house.plain("admin-board-button-add", place=1))
    await sara.expect(is_edit)
    await sara.press(house.plain("prize-kind-voucher"))
    await sara.expect(is_edit)
    await sara.press(coffee.title)
    await sara.expect(is_edit)
    assert coffee.title in sara.screen.text
    terms = await board_terms(house.club)
    assert terms is not None
    assert terms.boards == ("points", "friends")
    assert terms.prizes_of("friends", "month") == (Prize("voucher", reference=coffee.id, title=coffee.title),)
    await house.show_button(sara, RemoveBoardPrize("friends", "month", 1))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert (await board_settings(house.club)).prizes_of("friends", "month") == ()


async def test_staff_see_who_leads_and_take_a_nickname_off(house: House) -> None:
    sara, owner = await house.staff("owner")
    await replace_rules(house.club, owner, [RuleDraft("per_purchase", {"points": 10})])
    await switch_boards(house.club, owner, on=True)
    anna = await make_member(house.club, "آنا رضایی")
    await make_purchase(house.club, anna, 100_000)
    await follow_purchases(house.club)
    await choose_nickname(house.club, anna.id, "بی ادب")
    await house.show_button(sara, Leaders("points", "week"))
    await sara.press("[button]")
    await sara.expect(is_edit)
    for word in ("آنا رضایی", "بی ادب", anna.number):
        assert word in sara.screen.text
    await house.show_button(sara, ClearNickname(anna.id, "points", "week"))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert "بی ادب" not in sara.screen.text
    assert (await leaders(house.club, owner, "points", "week"))[0].nickname is None


async def test_old_buttons_change_nothing(house: House) -> None:
    sara, owner = await house.staff("owner")
    await set_board_prize(house.club, owner, "points", "week", 1, Prize("points", 5))
    await set_streak_prize(house.club, owner, 3, Prize("points", 5))
    for press in (
        AskBoardPrize("stars", "week", 1),
        BoardPrizes("points", "ever"),
        Leaders("points", "year"),
        RemoveBoardPrize("points", "week", 4),
        RemoveStreakPrize(9),
    ):
        await house.show_button(sara, press)
        await sara.press("[button]")
        await sara.expect(lambda answer: answer.kind in ("edit", "callback_answer"))
        await house.runner.settle()
    assert (await board_settings(house.club)).prizes_of("points", "week") == (Prize("points", 5),)
    assert (await streak_settings(house.club)).prizes == ((3, Prize("points", 5)),)
