"""The ladder kept by taps: tiers and their benefits, how they count, and a member put into one by hand."""

import datetime as dt

import pytest

from admin_bot.presses import MemberCard
from admin_bot.tier_presses import PlaceMember, RetireTier, SaveThreshold, SetTerm, SetTierField, TierCard
from club.rewards import reward
from club.tiers import Benefits, TierDraft, TierTerms, TierView, member_tier, replace_tiers, tiers_of
from playground import Person
from tests.admin_bot.conftest import House
from tests.admin_bot.samples import photo
from tests.makers import make_member, make_reward
from tests.tier_makers import GOLD, SILVER, look_through_all


async def ladder(house: House) -> tuple[TierView, ...]:
    return (await tiers_of(house.club)).tiers


async def silver_and_gold(house: House) -> None:
    drafts = [TierDraft(SILVER, 100, emoji="🥈"), TierDraft(GOLD, 1000, Benefits(discount_percent=5), "🥇")]
    await replace_tiers(house.club, None, TierTerms(), drafts)
    await look_through_all(house.club)


async def open_gold(house: House, olga: Person) -> None:
    await olga.say("/tiers")
    await olga.next_answer()
    await olga.press(f"🥇 {GOLD}")
    await olga.expect(GOLD)


async def test_a_tier_is_added_by_its_name_and_threshold_with_who_would_stand_where(house: House) -> None:
    await make_member(house.club, points=1200)
    await make_member(house.club)
    olga, _ = await house.staff("owner")
    await olga.say("/tiers")
    await olga.expect(house.first_line("tiers-empty"))
    await olga.press(house.plain("tier-add"))
    await olga.expect(house.said("tier-ask-name"))
    await olga.say(GOLD)
    question = await olga.next_answer()
    assert house.first_line("tier-ask-threshold", metric="points") in question.text
    assert house.speaker.points(150) in question.text  # what a purchase of a million brings
    await olga.say("x")
    await olga.expect(house.said("error-number-not-understood"))
    await olga.say("۱۰۰۰")
    preview = await olga.expect(house.said("tier-threshold-promise"))
    threshold = house.speaker.points(1000)
    assert house.said("tier-would-line", tier=GOLD, threshold=threshold, count=1) in preview.text
    assert house.said("tiers-none-line", count=1) in preview.text
    assert await ladder(house) == ()
    label, message_id = house.plain("tier-save"), preview.message["message_id"]
    await olga.press(label, message_id)
    card = await olga.expect(house.said("tier-brings-nothing"))
    assert house.said("tiers-line", emoji="🏅", tier=GOLD, threshold=threshold, count=0) in card.text
    [added] = await ladder(house)
    assert added.draft() == TierDraft(GOLD, 1000)


async def test_every_benefit_is_a_tap_or_a_word(house: House) -> None:
    coffee = await make_reward(house.club, "قهوهٔ مهمان")
    await silver_and_gold(house)
    olga, _ = await house.staff("owner")
    await open_gold(house, olga)
    for field, answer in (
        ("tier-field-times", house.label("tier-times", value=150)),
        ("tier-field-discount", house.label("tier-percent", value=10)),
        ("tier-field-early", house.label("tier-hours", value=24)),
        ("tier-field-gift", "قهوهٔ مهمان"),
        ("tier-field-look", house.plain("look-ruby")),
    ):
        await olga.press(house.plain(field))
        await olga.next_answer()
        await olga.press(answer)
        await olga.expect(lambda answer: answer.kind == "edit" and GOLD in answer.text)
    for field, words in (
        ("tier-field-name", "طلایی ناب"),
        ("tier-field-emoji", "🌟"),
        ("tier-field-credit", "۵۰ هزار تومان"),
        ("tier-field-own", "نوشیدنی خوش‌آمد\nصندوق جدا"),
    ):
        await olga.press(house.plain(field))
        await olga.next_answer()
        await olga.say(words)
        await olga.expect(GOLD)
    await olga.press(house.plain("tier-shipping-on"))
    await olga.expect(
        lambda answer: house.plain("tier-shipping-off") in [label for row in answer.buttons for label in row]
    )
    await olga.press(house.plain("tier-lasting-on"))
    await olga.expect(house.said("tier-lasting"))
    gold = (await ladder(house))[1]
    assert gold.draft() == TierDraft(
        "طلایی ناب",
        1000,
        Benefits(150, 10, 500_000, coffee.id, True, 24, ("نوشیدنی خوش‌آمد", "صندوق جدا")),
        "🌟",
        "ruby",
        None,
        True,
    )
    await olga.press(house.plain("tier-field-gift"))
    await olga.next_answer()
    await olga.press(house.plain("tier-field-off"))
    await olga.expect(lambda answer: answer.kind == "edit" and GOLD in answer.text)
    assert (await ladder(house))[1].benefits.entry_reward_id is None
    assert (await reward(house.club, coffee.id)).title == "قهوهٔ مهمان"


async def test_the_card_is_shown_over_the_owners_own_picture(house: House) -> None:
    await silver_and_gold(house)
    olga, _ = await house.staff("owner")
    await open_gold(house, olga)
    await olga.press(house.plain("tier-field-picture"))
    await olga.expect(house.said("tier-ask-picture"))
    await olga.send_photo(photo(size=(1200, 800)))
    await olga.expect(GOLD)
    assert (await ladder(house))[1].picture_id is not None
    await olga.press(house.plain("tier-see-card"))
    shown = await olga.expect(house.said("tier-card-shown", tier=GOLD))
    assert "photo" in shown.message
    await olga.press(house.plain("tier-back-to-tier"))
    await olga.expect(
        house.first_line("tiers-line", emoji="🥇", tier=GOLD, threshold=house.speaker.points(1000), count=0)
    )


async def test_a_bad_answer_says_why_and_the_question_stays(house: House) -> None:
    await silver_and_gold(house)
    olga, _ = await house.staff("owner")
    await open_gold(house, olga)
    before = await ladder(house)
    await olga.press(house.plain("tier-field-name"))
    await olga.next_answer()
    await olga.say(SILVER)
    await olga.expect(house.said("error-tier-invalid", field="name_taken"))
    assert await ladder(house) == before
    await olga.say("الماس")
    await olga.expect("الماس")
    await olga.press(house.plain("tier-field-threshold"))
    await olga.next_answer()
    await olga.say("100")
    await olga.expect(house.said("error-tier-invalid", field="threshold_taken"))
    await olga.say("۲۰۰۰")
    await olga.expect(house.said("tier-threshold-promise"))
    await olga.press(house.plain("tier-save"))
    await olga.expect("الماس")
    assert [(tier.name, tier.threshold) for tier in await ladder(house)] == [(SILVER, 100), ("الماس", 2000)]


async def test_a_retired_tier_leaves_the_ladder_after_a_question(house: House) -> None:
    anna = await make_member(house.club, points=1200)
    await silver_and_gold(house)
    olga, _ = await house.staff("owner")
    await open_gold(house, olga)
    await olga.press(house.plain("tier-retire"))
    await olga.expect(house.first_line("tier-retire-question", tier=GOLD, count=1))
    await olga.press(house.plain("tier-retire-no"))
    await olga.expect(lambda answer: house.plain("tier-retire") in [label for row in answer.buttons for label in row])
    assert len(await ladder(house)) == 2
    await olga.press(house.plain("tier-retire"))
    await olga.next_answer()
    await olga.press(house.plain("tier-retire-yes"))
    await olga.expect(house.said("tiers-retired-line", tier=GOLD, count=1))
    assert [tier.name for tier in await ladder(house)] == [SILVER]
    standing = await member_tier(house.club, anna.id)
    assert standing.tier is not None
    assert standing.tier.name == GOLD
    await house.show_button(olga, TierCard(standing.tier.id), "[old]")
    await olga.next_answer()
    await olga.press("[old]")
    await olga.expect(house.said("error-tier-not-found"))


async def test_the_terms_are_chosen_by_taps_and_typed_days(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/tiers")
    await olga.next_answer()
    await olga.press(house.plain("tier-terms"))
    await olga.expect(house.said("terms-promise"))
    for term, choice in (
        ("term-metric", "term-metric-spend"),
        ("term-period", "term-period-joining-year"),
        ("term-review", "term-review-deserved"),
        ("term-grace", "term-none"),
    ):
        await olga.press(house.plain(term))
        await olga.next_answer()
        await olga.press(house.plain(choice))
        await olga.expect(house.said("terms-promise"))
    assert house.plain("term-days") not in [label for row in olga.screen.buttons for label in row]
    await olga.press(house.plain("term-warn"))
    await olga.next_answer()
    await olga.say("۲۰۰")
    await olga.expect(house.said("error-tier-invalid", field="warn_days"))
    await olga.say("21")
    await olga.expect(house.said("terms-promise"))
    assert (await tiers_of(house.club)).terms == TierTerms("spend", "joining_year", 365, "deserved", 0, 21)


async def test_a_member_is_put_into_a_tier_by_hand_and_freed(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی")
    await silver_and_gold(house)
    olga, _ = await house.staff("owner")
    await house.show_button(olga, MemberCard(anna.id), "[card]")
    await olga.next_answer()
    await olga.press("[card]")
    await olga.next_answer()
    await olga.press(house.plain("tier-on-card"))
    await olga.next_answer()
    await olga.press(f"🥇 {GOLD}")
    await olga.expect(house.first_line("tier-place-question", name="آنا رضایی", tier=f"🥇 {GOLD}"))
    await olga.press(house.plain("tier-place-fixed"))
    until = None
    await olga.expect(house.first_line("tier-of-member", name="آنا رضایی", tier=f"🥇 {GOLD}", fixed=True, until=until))
    assert (await member_tier(house.club, anna.id)).fixed
    await olga.press(house.plain("tier-member-none"))
    await olga.next_answer()
    await olga.press(house.plain("tier-place-free"))
    await olga.expect(house.first_line("tier-of-member", name="آنا رضایی", tier=None, fixed=False, until=until))
    standing = await member_tier(house.club, anna.id)
    assert (standing.tier, standing.fixed) == (None, False)
    await olga.press(house.plain("admin-button-back-to-card"))
    await olga.expect("آنا رضایی")


async def test_the_till_is_told_what_a_tier_means_to_it(house: House) -> None:
    anna = await make_member(house.club, points=1200)
    await silver_and_gold(house)
    cora, _ = await house.staff("cashier")
    await cora.say(anna.number)
    shown = await cora.expect(house.said("tier-at-till", tier=f"🥇 {GOLD}"))
    assert house.said("benefit-discount", rate=500) in shown.text


@pytest.mark.parametrize("role", ["manager", "cashier"])
async def test_who_may_not_manage_tiers_changes_nothing_by_old_buttons(house: House, role: str) -> None:
    anna = await make_member(house.club)
    await silver_and_gold(house)
    before = await tiers_of(house.club)
    gold = before.tiers[1]
    nina, _ = await house.staff(role)  # type: ignore[arg-type]
    for press in (
        RetireTier(gold.id),
        SaveThreshold(gold.id, 1, "k" * 16),
        SetTierField(gold.id, "discount", "15"),
        SetTerm("metric", "spend"),
        PlaceMember(anna.id, gold.id, "k" * 16),
    ):
        await house.show_button(nina, press, f"[{press.name}]")
        await nina.next_answer()
        await nina.press(f"[{press.name}]")
        await nina.expect(house.plain("error-not-allowed"))
    assert await tiers_of(house.club) == before
    assert (await member_tier(house.club, anna.id)).tier is None


async def test_a_reward_opens_on_a_day_that_is_typed(house: House) -> None:
    cake = await make_reward(house.club, "کیک")
    olga, _ = await house.staff("owner")
    await olga.say("/rewards")
    await olga.next_answer()
    await olga.press(olga.screen.buttons[0][0])
    await olga.next_answer()
    await olga.press(house.plain("admin-field-opens"))
    await olga.expect(house.said("admin-ask-opens"))
    await olga.say("فردا")
    await olga.expect(house.said("error-moment-unclear"))
    await olga.say("۱۴۰۵/۷/۱ ۱۸:۳۰")
    opens_at = dt.datetime(2026, 9, 23, 15, 0, tzinfo=dt.UTC)
    await olga.expect(house.said("admin-reward-opens", at=opens_at))
    assert (await reward(house.club, cake.id)).opens_at == opens_at
    await olga.press(house.plain("admin-field-opens"))
    await olga.expect(house.said("admin-now-opens", value=opens_at))
    await olga.press(house.plain("admin-skip-opens"))
    await olga.expect(lambda answer: answer.kind == "edit" and "کیک" in answer.text)
    assert (await reward(house.club, cake.id)).opens_at is None


async def test_a_gift_is_looked_for_by_its_name_and_no_number_is_taken_for_one(house: House) -> None:
    await silver_and_gold(house)
    for number in range(25):
        await make_reward(house.club, f"جایزهٔ {number + 100}")
    cake = await make_reward(house.club, "کیک شکلاتی", price=900)
    olga, _ = await house.staff("owner")
    await open_gold(house, olga)
    await olga.press(house.plain("tier-field-gift"))
    await olga.expect(house.said("tier-ask-gift"))
    await olga.say("1")
    offered = await olga.next_answer()
    assert ["جایزهٔ 100"] in offered.buttons
    assert (await ladder(house))[1].benefits.entry_reward_id is None
    await olga.say("شكلاتي")
    offered = await olga.next_answer()
    assert [row for row in offered.buttons if "جایزهٔ" in row[0]] == []
    await olga.press("کیک شکلاتی")
    await olga.expect("کیک شکلاتی")
    assert (await ladder(house))[1].benefits.entry_reward_id == cake.id
