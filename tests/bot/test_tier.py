"""The member's tier on the screen: what it brings, what is missing, the ladder; and what is told about it."""

import datetime as dt
from io import BytesIO

from PIL import Image

from bot.app import CustomerBot
from bot.tier_notes import TIER_NOTES
from club.context import Club
from club.doors import Note
from club.rewards import RewardDraft, add_reward, reward_for, vouchers_of
from club.tiers import Benefits, TierDraft, TierTerms, member_tier, put_in_tier, replace_tiers
from tests.bot.conftest import Joined
from tests.bot.words import Words, labels, seen
from tests.makers import StandingClock, make_purchase, make_reward, make_staff
from tests.tier_makers import BRONZE, GOLD, SILVER, look_through_all, make_ladder, settle, told

REVIEWED = {
    "was": "طلایی", "was_emoji": "🥇", "tier": "نقره‌ای", "emoji": "🥈", "metric": "points", "missing": 650,
    "currency": "IRR", "until": "2027-04-03T20:30:00+00:00",
}  # fmt: skip
NOTES = {
    "told-tier-given": {"tier_id": 1, "tier": "طلایی", "emoji": "🥇", "until": None},
    "told-tier-moved": {"tier_id": None, "tier": None, "emoji": "", "until": None},
    "told-tier-kept": REVIEWED,
    "told-tier-grace": REVIEWED,
    "told-tier-lowered": {**REVIEWED, "metric": "spend", "missing": 5_000_000},
    "told-tier-retired": {**REVIEWED, "tier": None, "emoji": "", "until": None},
    "told-tier-warning": {**REVIEWED, "metric": "orders", "missing": 2},
}


async def test_a_club_without_tiers_shows_no_entry_and_an_old_command_says_so(joined: Joined, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-points"))
    assert "🏅" not in seen(await anna.next_answer())
    assert words("menu-tier") not in [label for row in anna.reply_keyboard for label in row]
    await anna.say("/tier")
    screen = await anna.next_answer()
    assert seen(screen) == words("tier-no-ladder")
    assert words("button-menu") in labels(screen)


async def test_the_tier_says_what_it_brings_and_what_is_missing(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    await make_ladder(
        club, clock, multiplier_percent=125, discount_percent=5, free_shipping=True, own=("نوشیدنی <خوش‌آمد>",)
    )
    clock.move(seconds=11)
    await make_purchase(club, member, 2_000_000)
    await settle(club)
    await anna.say("/menu")
    await anna.next_answer()
    await anna.press(words("menu-tier"))
    screen = await anna.next_answer()
    standing = await member_tier(club, member.id)
    assert standing.tier is not None
    assert standing.review_at is not None
    said = seen(screen)
    assert words("tier-title", emoji="🥈", tier=SILVER, since=clock.now()) in said
    for benefit in (
        words("benefit-discount", rate=500),
        words("benefit-free-shipping"),
        words("benefit-own", words="نوشیدنی <خوش‌آمد>"),
    ):
        assert benefit in said
    missing = "۷۴۵ امتیاز" if words.language == "fa" else "745 points"
    assert words("tier-next", tier=f"🥇 {GOLD}", missing=missing) in said
    assert words("tier-kept", until=standing.review_at) in said
    assert Image.open(BytesIO(anna.file(screen))).size == (1012, 638)
    await anna.press(words("button-ladder"))
    ladder = seen(await anna.next_answer())
    assert words("ladder-line", emoji="🏅", tier=BRONZE, threshold="", beginning=True, yours=False) in ladder
    threshold = "۲۰۰ امتیاز" if words.language == "fa" else "200 points"
    assert words("ladder-line", emoji="🥈", tier=SILVER, threshold=threshold, beginning=False, yours=True) in ladder
    assert words("ladder-how", metric="points", period="rolling", days=365) in ladder
    await anna.press(words("menu-tier"))
    assert words("tier-benefits") in seen(await anna.next_answer())
    await anna.press(words("menu-points"))
    line = words("tier-points-line", tier=SILVER, next=GOLD, missing=missing)
    assert line in seen(await anna.next_answer())


async def test_who_is_on_the_way_to_the_first_tier_sees_the_way(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await replace_tiers(club, None, TierTerms(metric="spend", period="jalali_year"), [TierDraft(SILVER, 10_000_000)])
    await anna.say("/tier")
    screen = seen(await anna.next_answer())
    assert words("tier-none") in screen
    missing = "۱٬۰۰۰٬۰۰۰ تومان" if words.language == "fa" else "1,000,000 toman"
    until = dt.datetime(2027, 3, 20, 20, 30, tzinfo=dt.UTC)
    assert words("tier-next-until", tier=f"🏅 {SILVER}", missing=missing, until=until) in screen


async def test_every_note_about_tiers_can_be_said(customer_bot: CustomerBot, joined: Joined, words: Words) -> None:
    assert {*NOTES, "told-tier-reached"} == set(TIER_NOTES)
    anna, _ = await joined(words.language)
    for kind, arguments in NOTES.items():
        note = Note(1, kind, arguments, anna.id, anna.id, words.language)
        assert (await customer_bot.deliver(note)).outcome == "told"
        said = await anna.next_answer()
        assert labels(said) == [words("menu-tier")]
        assert "{" not in said.text


async def test_reaching_a_tier_is_celebrated_with_its_card_and_gifts(
    customer_bot: CustomerBot, joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    coffee = await make_reward(club)
    await make_ladder(club, clock, entry_credit=500_000, entry_reward_id=coffee.id)
    await make_purchase(club, member, 2_000_000)
    await settle(club)
    [(kind, arguments)] = await told(club, member.id)
    note = Note(1, kind, arguments, anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    said = await anna.next_answer()
    assert said.message["photo"]
    assert words("told-tier-reached", emoji="🥈", tier=SILVER) in seen(said)
    assert words("tier-gift-reward", title="قهوهٔ مهمان") in seen(said)
    assert ("۵۰٬۰۰۰ تومان" if words.language == "fa" else "50,000 toman") in seen(said)
    await anna.press(words("menu-vouchers"))
    await anna.next_answer()
    await anna.press("قهوهٔ مهمان")
    voucher = await anna.next_answer()
    assert words("voucher-cancel") not in labels(voucher)  # nothing was paid for it
    [kept] = (await vouchers_of(club, member.id)).vouchers
    assert (kept.price_points, kept.state) == (0, "issued")


async def test_a_reward_opens_earlier_for_some_tiers(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    anna, member = await joined(words.language)
    owner = await make_staff(club, "owner")
    opens_at = clock.now() + dt.timedelta(days=3)
    cake = await add_reward(club, owner, RewardDraft("کیک", "", 5, opens_at=opens_at), key="cake")
    await anna.press(words("menu-rewards"))
    line = words("rewards-line-soon", title="کیک", price=5, at=opens_at, early=False)
    assert line in seen(await anna.next_answer())
    await replace_tiers(club, None, TierTerms(), [TierDraft(BRONZE, 0, Benefits(early_access_hours=48))])
    await look_through_all(club)
    await anna.press(words("menu-rewards"))
    earlier = opens_at - dt.timedelta(hours=48)
    line = words("rewards-line-soon", title="کیک", price=5, at=earlier, early=True)
    assert line in seen(await anna.next_answer())
    await anna.press("کیک")
    screen = await anna.next_answer()
    assert words("error-reward-not-yet-open", opens_at=earlier) in seen(screen)
    assert words("reward-redeem") not in labels(screen)
    clock.move(hours=24)
    assert (await reward_for(club, member.id, cake.id)).refusal is None


async def test_the_richest_ladder_there_may_be_still_fits_its_screens(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    coffee = await make_reward(club, title="ق" * 60)
    drafts = [
        TierDraft(
            f"{number}" + "س" * 39,
            number * 100_000_000_000,
            Benefits(
                multiplier_percent=125,
                discount_percent=15,
                entry_credit=10_000_000_000 if number else 0,
                entry_reward_id=coffee.id if number else None,
                free_shipping=True,
                early_access_hours=720,
                own=tuple(f"{number}{line}" + "و" * 58 for line in range(5)),
            ),
            emoji="🥈",
        )
        for number in range(10)
    ]
    ladder = await replace_tiers(club, None, TierTerms(metric="spend", period="jalali_year"), drafts)
    await put_in_tier(club, await make_staff(club), member.id, ladder.tiers[7].id, fixed=False, key="by-hand")
    await anna.say("/tier")
    assert "74" + "و" * 58 in seen(await anna.next_answer())
    await anna.press(words("button-ladder"))
    said = seen(await anna.next_answer())
    assert all(draft.name in said for draft in drafts)
    assert ["و" * 58 in said and f"{number}0" + "و" * 58 in said for number in (6, 7, 8, 9)] == [
        False,
        True,
        True,
        False,
    ]
