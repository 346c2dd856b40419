"""A voucher is handed over once, whoever and however often it is tried."""

from club.rewards import (
    RewardDraft,
    VoucherView,
    cancel_voucher,
    edit_reward,
    keep_picture,
    redeem_reward,
    voucher_by_code,
)
from playground import Person
from tests.admin_bot.conftest import USERNAME, House
from tests.admin_bot.samples import photo
from tests.makers import StandingClock, make_member, make_reward, make_staff


async def issued(house: House, *, picture: bytes | None = None) -> VoucherView:
    anna = await make_member(house.club, points=100)
    coffee = await make_reward(house.club, "قهوهٔ مهمان", 60)
    if picture is not None:
        owner = await make_staff(house.club, "owner")
        draft = RewardDraft(coffee.title, "", 60, picture_id=await keep_picture(house.club, picture))
        await edit_reward(house.club, owner, coffee.id, draft, key="picture")
    return (await redeem_reward(house.club, anna.id, coffee.id, price_points=60, key="tap")).voucher


async def type_code(house: House, person: Person, code: str) -> None:
    await person.press(house.plain("admin-menu-voucher"))
    await person.expect(house.first_line("admin-ask-voucher"))
    await person.say(code)


async def test_a_code_is_typed_in_any_way_and_handed_over_once(house: House) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier")
    await type_code(house, sara, f" {voucher.code.lower().replace('-', '  ')} ")
    shown = await sara.next_answer()
    assert "قهوهٔ مهمان" in shown.text
    assert voucher.code in shown.text
    label, message_id = house.plain("admin-button-hand-over"), shown.message["message_id"]
    await sara.press(label, message_id)
    await sara.press(label, message_id)
    await sara.expect(house.plain("admin-already-handed"))
    closed = await voucher_by_code(house.club, voucher.code)
    assert closed.state == "handed_over"
    assert house.said("admin-voucher-handed", at=closed.closed_at) in sara.screen.text
    assert label not in str(sara.screen.buttons)


async def test_two_staff_take_the_same_voucher_and_the_second_learns_when_it_was_taken(house: House) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier", "Sara")
    reza, _ = await house.staff("cashier", "Reza")
    for person in (sara, reza):
        await type_code(house, person, voucher.code)
        await person.next_answer()
    label = house.plain("admin-button-hand-over")
    await sara.press(label)
    await sara.expect(house.plain("admin-handed-toast"))
    before = await house.counts()
    await reza.press(label)
    at = (await voucher_by_code(house.club, voucher.code)).closed_at
    alert = await reza.next_answer()
    assert (alert.kind, alert.is_alert) == ("callback_answer", True)
    assert alert.text == house.label("admin-voucher-closed", state="handed_over", at=at)
    await reza.expect(lambda answer: answer.kind == "edit")
    assert label not in str(reza.screen.buttons)
    assert await house.counts() == before


async def test_the_scanned_code_opens_the_voucher_with_its_picture(house: House) -> None:
    voucher = await issued(house, picture=photo())
    sara, _ = await house.staff("cashier")
    await sara.open_link(f"https://t.me/{USERNAME}?start=v_{voucher.code.replace('-', '')}")
    shown = await sara.next_answer()
    assert "photo" in shown.message
    assert voucher.code in shown.text
    await sara.press(house.plain("admin-button-hand-over"))
    done = await sara.expect(lambda answer: answer.kind == "edit")
    assert done.message["message_id"] == shown.message["message_id"]
    assert "photo" in done.message
    uploads = [each for each in house.playground.requests if each.files]
    assert len(uploads) == 1  # the second time by its file id
    await sara.press(house.plain("admin-button-back-to-card"))
    card = await sara.expect(house.speaker.digits(voucher.member_number))
    assert "photo" not in card.message
    await house.runner.settle()
    assert done.message["message_id"] not in sara.chat.messages


async def test_a_code_typed_while_nothing_is_asked_opens_the_voucher(house: House) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier")
    await sara.say(voucher.code)
    assert voucher.code in (await sara.next_answer()).text


async def test_a_wrong_code_is_asked_for_again(house: House) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier")
    for wrong in ("ABCDE-FGHJK", "hello", "۱۲۳۴۵"):
        await type_code(house, sara, wrong)
        assert (await sara.next_answer()).text == house.said("error-voucher-not-found")
    await sara.say(voucher.code)
    assert voucher.code in (await sara.next_answer()).text


async def test_given_back_and_run_out_vouchers_say_what_happened(house: House, clock: StandingClock) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier")
    clock.move(days=400)
    await sara.say(voucher.code)
    over = await sara.next_answer()
    assert house.said("admin-voucher-closed", state="expired", at=voucher.expires_at) in over.text
    assert house.plain("admin-button-hand-over") not in str(over.buttons)
    clock._at = voucher.issued_at
    await cancel_voucher(house.club, voucher.member_id, voucher.id)
    await sara.say(voucher.code)
    back = await sara.next_answer()
    assert house.said("admin-voucher-closed", state="cancelled", at=voucher.issued_at) in back.text


async def test_a_voucher_that_ran_out_between_looking_and_tapping_is_not_handed_over(
    house: House, clock: StandingClock
) -> None:
    voucher = await issued(house)
    sara, _ = await house.staff("cashier")
    await sara.say(voucher.code)
    await sara.next_answer()
    clock.move(days=400)
    before = await house.counts()
    await sara.press(house.plain("admin-button-hand-over"))
    alert = await sara.next_answer()
    assert alert.text == house.label("admin-voucher-closed", state="expired", at=voucher.expires_at)
    assert await house.counts() == before
    assert (await voucher_by_code(house.club, voucher.code)).state == "expired"
