"""What members see of the programme: stamps in a row, credit, and how points are earned."""

import pytest

from bot.desk import PROFILE_KEPT
from bot.handlers.points import FREE_PLACE, STAMPED
from club.context import Club
from club.earning import RuleDraft, programme_rules, replace_rules
from club.i18n import Texts
from club.i18n.markup import without_tags
from club.money import Money
from club.persian import strip_bidi, to_ascii_digits
from club.programme import RuleWords, change_picture, choose_preset
from club.rewards import keep_picture
from tests.admin_bot.samples import photo
from tests.bot.conftest import Joined, Newcomer
from tests.bot.words import Words, labels, seen
from tests.makers import StandingClock, make_purchase, make_staff


@pytest.mark.parametrize(("bought", "full", "free"), [(0, 0, 0), (4, 4, 0), (9, 9, 1), (10, 1, 1)])
async def test_stamps_stand_in_a_row_up_to_the_next_free_one(
    joined: Joined, club: Club, clock: StandingClock, texts: Texts, words: Words, bought: int, full: int, free: int
) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "stamps", naming=lambda key: texts.say_plain("fa", key), key="k")
    clock.move(seconds=PROFILE_KEPT.total_seconds())
    anna, member = await joined(words.language)
    for _ in range(bought):
        await make_purchase(club, member, 80_000)
    await anna.press(words("menu-points"))
    shown = seen(await anna.next_answer())
    row = STAMPED * full + FREE_PLACE * (9 - full)
    title = texts.say_plain("fa", "preset-reward-tenth-free")
    assert words("points-stamps", count=bought, row=row, title=title, missing=9 - full, free=free) in shown


async def test_credit_stands_on_the_points_page_and_under_the_card(joined: Joined, club: Club, words: Words) -> None:
    await replace_rules(club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    anna, member = await joined(words.language)
    await anna.press(words("menu-points"))
    without = seen(await anna.next_answer())
    await make_purchase(club, member, 250_000)
    credit = words("points-credit", credit=Money(250_000, "IRR"))
    assert credit not in without
    for screen in ("menu-points", "menu-card"):
        await anna.press(words(screen))
        assert credit in seen(await anna.next_answer())


async def test_how_to_earn_is_said_rule_by_rule(joined: Joined, club: Club, texts: Texts, words: Words) -> None:
    rules = [
        RuleDraft("amount", {"points": 10, "per_amount": 1_000_000}, caps={"per_day": 500}),
        RuleDraft("per_purchase", {"points": 20}, conditions={"weekdays": [3, 4], "hour_from": 17, "hour_before": 20}),
        RuleDraft("repeat_purchase", {"points": 30, "within_days": 30}),
        RuleDraft("per_purchase", {"points": 999}, conditions={"day_until": "2026-04-03"}),
    ]
    await replace_rules(club, None, rules)
    anna, _ = await joined(words.language)
    await anna.press(words("menu-points"))
    await anna.next_answer()
    await anna.press(words("menu-earning"))
    shown = await anna.next_answer()
    said = RuleWords(texts.speaker(words.language, timezone="Asia/Tehran", display_unit="toman"), "IRR")
    in_force = (await programme_rules(club))[:3]  # the last one ended yesterday
    assert "999" not in to_ascii_digits(shown.text)
    for rule in in_force:
        assert strip_bidi(without_tags(said.sentence(rule))) in seen(shown)
    assert labels(shown) == [words("menu-points"), words("menu-card"), words("button-menu")]


async def test_without_rules_nobody_is_promised_anything(joined: Joined, club: Club, words: Words) -> None:
    await replace_rules(club, None, [])
    anna, _ = await joined(words.language)
    await anna.press(words("menu-points"))
    await anna.next_answer()
    await anna.press(words("menu-earning"))
    assert seen(await anna.next_answer()) == words("earning-nothing")


async def test_newcomers_are_greeted_under_the_clubs_picture(
    newcomer: Newcomer, club: Club, clock: StandingClock, words: Words
) -> None:
    picture_id = await keep_picture(club, photo())
    await change_picture(club, await make_staff(club), picture_id, key="k")
    clock.move(seconds=PROFILE_KEPT.total_seconds())
    anna = newcomer()
    await anna.open("naderi_club_bot")
    greeting = await anna.next_answer()
    assert "photo" in greeting.message
    await anna.press(words("language-name"))
    invitation = await anna.next_answer()
    assert seen(invitation).startswith(words("join-invitation", club="کافه نادری")[:10])
    assert "photo" not in invitation.message
