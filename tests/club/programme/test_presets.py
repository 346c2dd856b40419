"""The ready-made programmes: what each brings to the point, and that choosing one takes nothing from anybody."""

import pytest

from club.clubs import club_profile
from club.context import Club
from club.earning import RuleDraft, preview_purchase, programme_rules, record_purchase
from club.earning.drafts import check_draft
from club.errors import NotAllowed, PresetUnknown
from club.gamification.product_codes import code_goals
from club.ledger import points
from club.money import CURRENCIES, Money
from club.programme import PRESETS, choose_preset, count_in, example_of, example_with, stamps_of, step
from club.programme.presets import PresetName
from club.referrals import check_terms, referral_terms
from club.rewards import redeem_reward
from club.staff import journal
from club.tiers import member_tier, tiers_of
from club.tiers.rules import check_ladder
from tests.makers import StandingClock, make_member, make_purchase, make_staff

ALL: tuple[PresetName, ...] = tuple(PRESETS)
NAMES = {"preset-tier-bronze": "برنزی", "preset-reward-tenth-free": "دهمی مهمان ما"}


def naming(key: str) -> str:
    return NAMES.get(key, key)


@pytest.mark.parametrize("currency", sorted(CURRENCIES))
@pytest.mark.parametrize("preset", ALL)
def test_every_programme_is_sound_in_every_currency(preset: PresetName, currency: str) -> None:
    programme = PRESETS[preset](currency)
    for rule in programme.rules:
        check_draft(rule)
    check_ladder(programme.tiers)
    if programme.referral is not None:
        assert check_terms(programme.referral) == programme.referral
    earned = example_of(programme, currency).earned
    assert earned.points + earned.credit > 0


@pytest.mark.parametrize(
    ("preset", "toman", "points_earned", "credit"),
    [
        ("five_ten_fifty", 500_000, 100, 0),
        ("five_ten_fifty", 99_999, 59, 0),
        ("thousand_per_hundred", 500_000, 5000, 0),
        ("cashback", 500_000, 0, 500_000),
        ("cashback", 123, 0, 120),
        ("stamps", 500_000, 1, 0),
        ("named_tiers", 500_000, 50, 0),
        ("every_interaction", 500_000, 70, 0),
        ("golden_codes", 500_000, 50, 0),
    ],
)
async def test_a_purchase_brings_what_the_programme_says(
    club: Club, preset: str, toman: int, points_earned: int, credit: int
) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, preset, naming=naming, key="k")
    member = await make_member(club)
    booked = await record_purchase(club, owner, member.id, Money(toman * 10, "IRR"), key="till-1")
    assert (booked.points, booked.credit) == (points_earned, credit)


@pytest.mark.parametrize(
    ("preset", "welcome"),
    [
        ("five_ten_fifty", 5),
        ("thousand_per_hundred", 0),
        ("cashback", 0),
        ("stamps", 0),
        ("every_interaction", 20),
        ("golden_codes", 0),
    ],
)
async def test_joining_brings_what_the_programme_says(club: Club, preset: str, welcome: int) -> None:
    await choose_preset(club, await make_staff(club), preset, naming=naming, key="k")
    assert (await points(club, (await make_member(club)).id)).available == welcome


async def test_choosing_sets_up_everything_once(club: Club) -> None:
    owner = await make_staff(club)
    chosen = await choose_preset(club, owner, "stamps", naming=naming, key="k")
    assert (chosen.preset, chosen.points_shown_as) == ("stamps", "stamps")
    for key in ("k", "again"):
        assert (await choose_preset(club, owner, "stamps", naming=naming, key=key)).preset == "stamps"
    rewards = await club.database.fetch_all("SELECT title, price_points FROM reward")
    assert [(each["title"], each["price_points"]) for each in rewards] == [("دهمی مهمان ما", 9)]
    assert [rule.kind for rule in await programme_rules(club)] == ["per_purchase"]
    acts = [line.act for line in (await journal(club, owner, size=30)).lines]
    assert acts.count("act-chose-preset") == 2
    assert acts.count("act-added-reward") == 1


async def test_another_programme_takes_nothing_from_anybody(club: Club) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "five_ten_fifty", naming=naming, key="1")
    member = await make_member(club)
    await make_purchase(club, member, 30_000_000)
    had, tier = (await points(club, member.id)).available, (await member_tier(club, member.id)).tier
    assert had == 5 + 3050
    for number, preset in enumerate(ALL, 2):
        await choose_preset(club, owner, preset, naming=naming, key=str(number))
        assert (await points(club, member.id)).available == had
        held = (await member_tier(club, member.id)).tier
        assert tier is None or held is None or held.threshold >= tier.threshold or held.id == tier.id


async def test_the_goal_of_codes_comes_with_its_programme_once_and_goes_with_its_tier(club: Club) -> None:
    owner = await make_staff(club)
    for key in ("1", "1", "2"):
        await choose_preset(club, owner, "golden_codes", naming=naming, key=key)
    [goal] = await code_goals(club, owner)
    assert (goal.codes_needed, goal.brings.tier, goal.brings.tickets, goal.brings.lottery) == (
        5,
        naming("preset-tier-golden-club"),
        1,
        None,
    )
    await choose_preset(club, owner, "cashback", naming=naming, key="3")
    assert await code_goals(club, owner) == []


async def test_inviting_pays_only_where_the_programme_says_so(club: Club) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "every_interaction", naming=naming, key="1")
    terms = await referral_terms(club)
    assert terms is not None
    assert (terms.pays_on, terms.inviter_points, terms.friend_points) == ("first_purchase", 50, 20)
    await choose_preset(club, owner, "cashback", naming=naming, key="2")
    assert await referral_terms(club) is None


async def test_tiers_get_their_names_in_the_clubs_language_and_are_then_the_shops_own(club: Club) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "five_ten_fifty", naming=naming, key="1")
    assert [tier.name for tier in (await tiers_of(club)).tiers] == ["برنزی", "preset-tier-silver", "preset-tier-gold"]


async def test_who_may_not_manage_the_programme_chooses_none(club: Club) -> None:
    manager, before = await make_staff(club, "manager"), await programme_rules(club)
    with pytest.raises(NotAllowed):
        await choose_preset(club, manager, "cashback", naming=naming, key="k")
    with pytest.raises(PresetUnknown):
        await choose_preset(club, await make_staff(club), "gold_rush", naming=naming, key="k")
    assert await programme_rules(club) == before
    assert (await club_profile(club)).preset is None


async def test_with_another_currency_the_programme_is_told_in_its_amounts(club: Club) -> None:
    owner = await make_staff(club)
    euros = await count_in(club, owner, "EUR", "own", naming=naming, key="k")
    assert (euros.currency, euros.preset) == ("EUR", "five_ten_fifty")
    preview = await preview_purchase(club, Money(50_00, "EUR"))
    assert preview.points == 100
    rules = await programme_rules(club)
    assert await count_in(club, owner, "EUR", "own", naming=naming, key="k") == euros
    assert await programme_rules(club) == rules


async def test_an_example_shows_what_a_draft_would_change(club: Club) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "five_ten_fifty", naming=naming, key="k")
    amount, per_purchase = [rule for rule in await programme_rules(club) if rule.kind != "joining"]
    assert (await example_with(club)).earned.points == 100
    more = RuleDraft("amount", {"points": 20, "per_amount": step("IRR")})
    assert (await example_with(club, more, instead_of=amount.id)).earned.points == 150
    assert (await example_with(club, more)).earned.points == 200
    assert (
        await example_with(club, RuleDraft("per_purchase", {"points": 1}), instead_of=per_purchase.id)
    ).earned.points == 51


@pytest.mark.parametrize(
    ("available", "full", "free"), [(0, 0, 0), (1, 1, 0), (8, 8, 0), (9, 9, 1), (10, 1, 1), (18, 9, 2), (-3, 0, 0)]
)
async def test_the_row_of_stamps_fills_and_begins_again(club: Club, available: int, full: int, free: int) -> None:
    await choose_preset(club, await make_staff(club), "stamps", naming=naming, key="k")
    row = await stamps_of(club, available)
    assert row is not None
    assert (row.full, row.places, row.free, row.missing) == (full, 9, free, 9 - full)


async def test_nine_stamps_buy_the_tenth(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    await choose_preset(club, owner, "stamps", naming=naming, key="k")
    member = await make_member(club)
    for _ in range(9):
        await make_purchase(club, member, 80_000)
    assert (await points(club, member.id)).available == 9
    row = await club.database.fetch_one("SELECT id FROM reward")
    assert row is not None
    redeemed = await redeem_reward(club, member.id, row["id"], price_points=9, key="t")
    assert redeemed.voucher.reward_title == "دهمی مهمان ما"
    assert (await points(club, member.id)).available == 0


async def test_without_a_reward_in_reach_there_is_no_row(club: Club) -> None:
    assert await stamps_of(club, 3) is None
