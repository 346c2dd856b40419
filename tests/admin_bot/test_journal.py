"""The journal: every act of staff as a sentence, page by page."""

from club.earning import refund_purchase
from club.ledger import correct_points
from club.money import Money
from club.rewards import RewardDraft, edit_reward, hand_over_voucher, redeem_reward, set_reward_state
from club.shops import connect_shop, pause_shop, resume_shop, rotate_secret
from club.staff import journal
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase, make_reward, make_staff


async def every_act(house: House) -> None:
    """One of each."""
    club, owner = house.club, await make_staff(house.club, "owner", name="لیلا")
    anna = await make_member(club, "آنا رضایی")
    booked = await make_purchase(club, anna, 250_000)
    await refund_purchase(club, owner, booked.purchase_id, Money(500_000, "IRR"), key="r")
    await correct_points(club, owner, anna.id, 100, "هدیهٔ نوروز", key="c")
    coffee = await make_reward(club, "قهوه", 60)
    await edit_reward(club, owner, coffee.id, RewardDraft("قهوه", "", 50), key="e")
    voucher = (await redeem_reward(club, anna.id, coffee.id, price_points=50, key="v")).voucher
    await hand_over_voucher(club, owner, voucher.code, key="h")
    await set_reward_state(club, owner, coffee.id, "paused", key="p")
    await set_reward_state(club, owner, coffee.id, "active", key="a")
    shop = await connect_shop(club, owner, "فروشگاه", key="s")
    await rotate_secret(club, owner, shop.id, key="rs")
    await pause_shop(club, owner, shop.id, key="ps")
    await resume_shop(club, owner, shop.id, key="us")


async def test_each_act_is_a_sentence_with_who_and_when(house: House) -> None:
    await every_act(house)
    olga, view = await house.staff("owner")
    acts = {line.act for page in (1, 2) for line in (await journal(house.club, view, page)).lines}
    assert acts == {key for key in house.texts.keys("en") if key.startswith("act-")}
    await olga.press(house.plain("admin-menu-journal"))
    first = await olga.next_answer()
    assert house.said("admin-journal", count=8, page=1, pages=2) in first.text
    assert house.said("act-connected-shop", name="فروشگاه") in first.text
    assert first.text.count("لیلا") == 8
    await olga.press(house.plain("admin-button-next"))
    second = await olga.expect(lambda answer: answer.kind == "edit")
    money = Money(2_500_000, "IRR")
    assert house.said("act-recorded-purchase", total=money, member="آنا رضایی", points=75) in second.text
    assert house.said("act-corrected", member="آنا رضایی", points=100, reason="هدیهٔ نوروز") in second.text
    assert "{" not in first.text + second.text


async def test_an_empty_journal_says_so(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/journal")
    answer = await olga.next_answer()
    assert answer.text == house.said("admin-journal", count=0, page=1, pages=1)
    assert answer.buttons == [[house.plain("admin-button-menu")]]
