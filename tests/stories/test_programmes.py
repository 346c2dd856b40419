"""The ready-made programmes, each lived through a Jalali year and more: what is promised is what happens."""

import datetime as dt

from club.earning import record_purchase, report_event
from club.gamification.product_codes import payload_of, signs_in
from club.ledger import credit_of
from club.members import set_birthday
from club.money import Money
from club.persian.jalali import from_jalali
from club.pictures import render_qr
from club.programme import choose_preset
from club.referrals import ReferralTerms, invitation_payload, my_referral_code, set_referral_terms
from club.rewards import catalogue, vouchers_of
from club.tiers import member_tier
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.stories.year import CUSTOMER, PATIENCE_SECONDS, Guest, Year


async def begin(year: Year, preset: str) -> None:
    owner = await year.staff("owner")
    await choose_preset(year.club, owner, preset, naming=year.plain, key=f"chosen:{preset}")


async def invited_by(year: Year, inviter: Guest, name: str) -> Guest:
    return await year.joins(name, invitation_payload(await my_referral_code(year.club, inviter.member.id)))


async def tier(year: Year, guest: Guest) -> str | None:
    held = (await member_tier(year.club, guest.member.id)).tier
    return None if held is None else held.name


def toman(amount: int) -> int:
    return amount * 10


async def test_five_ten_fifty(year: Year) -> None:
    await begin(year, "five_ten_fifty")
    terms = ReferralTerms("first_purchase", inviter_points=50, friend_points=20, return_window_days=7)
    await set_referral_terms(year.club, await year.staff("owner"), terms)
    anna = await year.joins("آنا")
    assert await year.available(anna) == 5
    assert await tier(year, anna) == year.plain("preset-tier-bronze")

    await year.buys(anna, 250_000)
    assert await year.available(anna) == 5 + 25 + 50
    await year.buys(anna, 8_000_000)
    assert await year.available(anna) == 80 + 800 + 50
    assert await tier(year, anna) == year.plain("preset-tier-bronze")
    await year.buys(anna, 200_000)  # 1000 points earned, exactly
    assert await year.available(anna) == 930 + 20 + 50
    assert await tier(year, anna) == year.plain("preset-tier-silver")
    assert year.heard(anna).count(f"به سطح 🥈 {year.plain('preset-tier-silver')} رسیدید") == 1

    babak = await invited_by(year, anna, "بابک")
    bought = await year.buys(babak, 100_000)
    assert (await year.available(anna), await year.available(babak)) == (1000, 5 + 10 + 50)
    await year.later(days=8)  # the return window is over
    assert (await year.available(anna), await year.available(babak)) == (1050, 65 + 20)
    await year.refunds(babak, bought)
    assert (await year.available(anna), await year.available(babak)) == (1000, 5)
    assert year.heard(anna).count("هدیهٔ دعوتش از حسابتان کم شد") == 1
    assert await tier(year, anna) == year.plain("preset-tier-silver")  # nobody is lowered before the review

    await set_birthday(year.club, anna.member.id, from_jalali(1370, 6, 15))
    await year.until(1405, 7, 1)
    assert await year.available(anna) == 1000  # this programme gives nothing on birthdays
    await year.until(1406, 1, 4)  # a year after silver was reached, by 1000 points earned in that year
    assert await tier(year, anna) == year.plain("preset-tier-silver")
    assert year.heard(anna).count("ولی فرصت هست") == 0
    await year.until(1407, 1, 4)
    assert await tier(year, anna) == year.plain("preset-tier-silver")
    assert year.heard(anna).count("ولی فرصت هست") == 1  # the time of grace
    await year.until(1407, 1, 20)
    assert await tier(year, anna) == year.plain("preset-tier-bronze")
    assert year.heard(anna).count("دورهٔ تازه‌ای از سطح شما آغاز شد") == 1
    assert await year.available(anna) == 1000  # a tier goes, points stay


async def test_thousand_per_hundred(year: Year) -> None:
    await begin(year, "thousand_per_hundred")
    anna = await year.joins("آنا")
    assert await year.available(anna) == 0
    await set_birthday(year.club, anna.member.id, from_jalali(1370, 6, 15))
    await year.buys(anna, 250_000)
    assert await year.available(anna) == 2_500
    last = await year.buys(anna, 4_249_900)  # 42,499 points: one short of 45,000
    assert await year.available(anna) == 44_999
    await year.until(1405, 6, 14)
    assert await year.available(anna) == 44_999
    await year.until(1405, 6, 16)
    assert await year.available(anna) == 49_999
    assert await tier(year, anna) is None
    await year.buys(anna, 100)
    assert await year.available(anna) == 50_000
    held = await member_tier(year.club, anna.member.id)
    assert held.tier is not None
    assert held.tier.benefits.free_shipping
    assert held.review_at is None  # for life
    await year.until(1406, 6, 14)
    assert await year.available(anna) == 50_000
    await year.until(1406, 6, 16)
    assert await year.available(anna) == 55_000
    await year.refunds(anna, last)
    assert await year.available(anna) == 55_000 - 42_499
    await year.until(1407, 1, 10)
    assert await tier(year, anna) == year.plain("preset-tier-for-life")


async def test_cashback(year: Year) -> None:
    await begin(year, "cashback")
    terms = ReferralTerms("first_purchase", inviter_credit=toman(20_000), return_window_days=7)
    await set_referral_terms(year.club, await year.staff("owner"), terms)
    anna = await year.joins("آنا")
    await year.buys(anna, 250_000)
    assert await year.available(anna) == 0
    assert (await credit_of(year.club, anna.member.id)).available == toman(25_000)
    paid = await record_purchase(
        year.club,
        await year.staff("cashier"),
        anna.member.id,
        Money(toman(100_000), "IRR"),
        key="paid-with-credit",
        credit_to_spend=toman(25_000),
    )
    await year.things_follow()
    assert (paid.credit_spent, paid.credit) == (toman(25_000), toman(7_500))  # what credit paid for earns none
    assert (await credit_of(year.club, anna.member.id)).available == toman(7_500)
    bought = next(each for each in await year.purchases(anna) if each.id == paid.purchase_id)
    await year.refunds(anna, bought)
    assert (await credit_of(year.club, anna.member.id)).available == toman(25_000)

    babak = await invited_by(year, anna, "بابک")
    first = await year.buys(babak, 60_000)
    await year.later(days=8)
    assert (await credit_of(year.club, anna.member.id)).available == toman(45_000)
    await year.refunds(babak, first)
    assert (await credit_of(year.club, anna.member.id)).available == toman(25_000)
    assert (await credit_of(year.club, babak.member.id)).available == 0
    await year.until(1406, 1, 20)
    assert (await credit_of(year.club, anna.member.id)).available == toman(25_000)
    assert await tier(year, anna) is None


async def test_stamps(year: Year) -> None:
    await begin(year, "stamps")
    anna = await year.joins("آنا")
    [free] = (await catalogue(year.club, anna.member.id)).rewards
    for bought_before in range(8):
        assert await year.available(anna) == bought_before
        await year.buys(anna, 85_000)
        await year.later(days=30)
    returned = await year.buys(anna, 85_000)
    assert await year.available(anna) == 9
    await year.refunds(anna, returned)
    assert await year.available(anna) == 8
    await year.buys(anna, 85_000)
    await year.takes(anna, free.title)
    assert await year.available(anna) == 0
    [voucher] = (await vouchers_of(year.club, anna.member.id)).vouchers
    assert voucher.state == "issued"
    await year.hands_over(voucher.code)
    [voucher] = (await vouchers_of(year.club, anna.member.id)).vouchers
    assert voucher.state == "handed_over"
    await year.until(1406, 1, 20)
    assert await year.available(anna) == 0


async def test_named_tiers(year: Year) -> None:
    await begin(year, "named_tiers")
    friend, companion, special = (year.plain(f"preset-tier-{name}") for name in ("friend", "companion", "special"))
    anna = await year.joins("آنا")
    assert await tier(year, anna) == friend
    await year.buys(anna, 4_999_000)
    assert await tier(year, anna) == friend
    await year.buys(anna, 1_000)
    assert await tier(year, anna) == companion
    await year.until(1405, 9, 1)
    large = await year.buys(anna, 15_000_000)
    assert await tier(year, anna) == special
    held = await member_tier(year.club, anna.member.id)
    assert held.tier is not None
    assert held.tier.benefits.early_access_hours == 48
    await year.refunds(anna, large)
    assert await tier(year, anna) == special  # until the review
    await year.buys(anna, 15_000_000)

    await year.until(1406, 1, 5)  # 20,000,000 toman in 1405: the level is kept for 1406
    assert await tier(year, anna) == special
    await year.until(1406, 12, 5)
    assert year.heard(anna).count("برای این‌که بعد از آن هم بماند") == 1  # warned, with what is missing
    await year.until(1407, 1, 5)
    assert await tier(year, anna) == special  # thirty days of grace
    assert year.heard(anna).count("ولی فرصت هست") == 1
    await year.until(1407, 2, 5)
    assert await tier(year, anna) == companion  # one step, not two
    await year.until(1408, 2, 20)
    assert await tier(year, anna) == friend


async def test_golden_codes(year: Year) -> None:
    await begin(year, "golden_codes")
    batch = await print_batch(year.club, points=0)
    await year.later(days=1)  # the bot looks at what its club offers every few seconds
    anna = await year.joins("آنا")
    for serial in range(1, 5):
        await anna.person.say(await printed_code(year.club, batch, serial))
        await heard_that(year, anna, "اصل است")
    assert await year.available(anna) == 40
    assert await tier(year, anna) is None
    assert "۴ از ۵ کد" in year.heard(anna)
    babak = await year.joins("بابک")
    await babak.person.say(await printed_code(year.club, batch, 4))  # Anna's
    await heard_that(year, babak, year.plain("not-understood"))
    assert await year.available(babak) == 0
    assert "یا درست نیست یا پیش‌تر استفاده شده" not in year.heard(babak)  # out of the blue it is words like any other

    await year.later(days=3)
    await anna.person.send_photo(render_qr(f"https://t.me/{CUSTOMER}?start={await payload(year, batch, 5)}"))
    await heard_that(year, anna, "باشگاه طلایی: رسیدید!")
    assert await year.available(anna) == 50
    assert await tier(year, anna) == year.plain("preset-tier-golden-club")
    assert year.heard(anna).count("به سطح 🏆 باشگاه طلایی رسیدید") == 1
    assert "با شروع قرعه‌کشی بعدی به دستتان می‌رسد" in year.heard(anna)
    await open_lottery_row(year.club, "قرعه‌کشی یلدا")
    await year.things_follow()
    assert year.heard(anna).count("به «قرعه‌کشی یلدا» رفت: ۱") == 1

    pari = await year.joins("پری", await payload(year, batch, 6))  # scanned before she was a member
    await year.things_follow()
    assert await year.available(pari) == 10
    assert year.heard(pari).count("اصل است: روغن زیتون") == 1
    await year.until(1406, 1, 3)
    assert await tier(year, anna) == year.plain("preset-tier-golden-club")  # for a whole year
    assert await year.available(anna) == 50


async def heard_that(year: Year, guest: Guest, words: str) -> None:
    """The answer has come, and what follows has followed."""
    marks = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
    await guest.person.expect(lambda answer: words in answer.text.translate(marks), timeout=PATIENCE_SECONDS)
    await year.things_follow()


async def payload(year: Year, batch: int, serial: int) -> str:
    return payload_of(signs_in(await printed_code(year.club, batch, serial)) or "")


async def test_every_interaction(year: Year) -> None:
    await begin(year, "every_interaction")
    anna = await year.joins("آنا")
    assert await year.available(anna) == 20
    await year.buys(anna, 300_000)
    assert await year.available(anna) == 20 + 30 + 20
    await year.later(days=10)
    await year.buys(anna, 300_000)
    assert await year.available(anna) == 70 + 30 + 20 + 30  # a second one within thirty days
    await year.later(days=60)
    await year.buys(anna, 300_000)
    assert await year.available(anna) == 150 + 30 + 20

    for number, name in enumerate(("contest-entered", "contest-entered", "lottery-entered", "activity", "unheard-of")):
        await report_event(
            year.club,
            source="till",
            external_id=f"event-{number}",
            member_id=anna.member.id,
            name=name,
            at=year.clock.now(),
        )
    assert await year.available(anna) == 200 + 10 + 10 + 5  # the second contest of the day is above its cap
    babak = await invited_by(year, anna, "بابک")
    first = await year.buys(babak, 100_000)
    assert (await year.available(anna), await year.available(babak)) == (225 + 50, 20 + 10 + 20 + 20)
    await year.refunds(babak, first)
    assert (await year.available(anna), await year.available(babak)) == (225, 20)
    await year.until(1406, 1, 20)
    assert await year.available(anna) == 225
    assert dt.timedelta(days=300) < year.clock.now() - anna.member.joined_at
