"""Connecting a web shop: a name, then its address and secret to paste, and when it was last heard."""

from admin_bot import AdminBot
from club.shops import shops
from playground.driver import Answer
from tests.admin_bot.conftest import CUSTOMER, SHOP_DESK, TOKEN, House, Runner


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def test_a_shop_is_connected_and_shows_what_to_paste(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say(house.plain("admin-menu-shop"))
    await olga.expect(house.said("admin-shops", count=0))
    await olga.press(house.plain("admin-button-connect-shop"))
    await olga.expect(is_edit)
    await olga.say("فروشگاه اینترنتی")
    card = await olga.next_answer()
    (connected,) = await shops(house.club)
    assert connected.name == "فروشگاه اینترنتی"
    address, secret = SHOP_DESK.address(connected), SHOP_DESK.secret(connected)
    assert address in card.text
    assert secret in card.text
    assert house.said("admin-shop-steps") in card.text
    assert await olga.press(house.plain("admin-button-copy-address")) == address
    assert await olga.press(house.plain("admin-button-copy-secret")) == secret
    await olga.press(house.plain("admin-button-all-shops"))
    listed = await olga.expect(is_edit)
    assert house.said("admin-shop-line", name=connected.name, heard=None, paused=False) in listed.text


async def test_a_secret_is_changed_in_peace_or_at_once(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/shop")
    await olga.next_answer()
    await olga.press(house.plain("admin-button-connect-shop"))
    await olga.expect(is_edit)
    await olga.say("فروشگاه")
    await olga.next_answer()
    for label, generation in (("admin-button-secret-change", 2), ("admin-button-secret-leaked", 4)):
        await olga.press(house.plain("admin-button-new-secret"))
        await olga.expect(is_edit)
        await olga.press(house.plain(label))
        card = await olga.expect(is_edit)
        (connected,) = await shops(house.club)
        assert connected.secret_generation == generation
        assert SHOP_DESK.secret(connected) in card.text


async def test_a_shop_is_paused_and_taken_up_again(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/shop")
    await olga.next_answer()
    await olga.press(house.plain("admin-button-connect-shop"))
    await olga.expect(is_edit)
    await olga.say("فروشگاه")
    await olga.next_answer()
    for label, state in (("admin-button-pause-shop", "paused"), ("admin-button-resume-shop", "active")):
        await olga.press(house.plain(label))
        await olga.expect(is_edit)
        assert [each.state for each in await shops(house.club)] == [state]


async def test_without_a_public_address_no_shop_is_offered(house: House) -> None:
    await house.runner.stop()
    bot = AdminBot(house.club, house.texts, token=TOKEN, api_url=house.url, customer_username=CUSTOMER)
    house.runner = Runner(bot, offset=house.runner.offset)
    await house.runner.start()
    olga, _ = await house.staff("owner")
    await olga.say("/shop")
    answer = await olga.next_answer()
    assert house.said("admin-shops-unreachable") in answer.text
    assert house.plain("admin-button-connect-shop") not in str(answer.buttons)


async def test_the_secret_key_is_not_in_what_is_logged() -> None:
    assert SHOP_DESK.secret_key not in repr(SHOP_DESK)
