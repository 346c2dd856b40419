"""Members are found by whatever staff have of them, and a member who is blocked is found, shown so, and let back."""

from admin_bot.presses import MemberAtTill, MemberCard, RecordPurchase
from club.ledger import points
from club.members.searching import search_members
from club.staff.blocking import block_member, blocked_reason
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_staff, open_test_club


async def test_a_member_is_found_by_number_phone_card_mail_and_parts_of_the_name(house: House) -> None:
    club, sara = house.club, await make_staff(house.club, "cashier")
    anna = await make_member(club, "آناهیتا رضایی", phone="+989121234567")
    other = await make_member(club, "رضا آنایی", phone="+989121234568")
    await club.database.transact(
        lambda tx: tx.execute("UPDATE member SET email = 'anna@example.ir' WHERE id = $1", anna.id)
    )

    async def found(text: str) -> list[int]:
        return [one.member.id for one in (await search_members(club, sara, text)).found]

    persian = house.texts.speaker("fa", timezone="Asia/Tehran", display_unit="toman").digits(anna.number)
    for text in (
        anna.number, persian, f" {anna.number[:4]} {anna.number[4:]} ", "09121234567", "۰۹۱۲ ۱۲۳ ۴۵۶۷", "+98 912 123 4567",
        f"https://t.me/naderi_staff_bot?start=m_{anna.card_token}", f"m_{anna.card_token}", "Anna@Example.ir",
        "آناهیتا", "رضايي آناهيتا", "آناهیتا  رض",
    ):  # fmt: skip
        assert await found(text) == [anna.id], text
    assert await found("رضا آنا") == [other.id, anna.id]
    for text in ("0912", "ا", "", "%", "m_" + "x" * 22, "nobody@example.ir", "09121234569", "12345678"):
        assert await found(text) == [], text
    elsewhere = await open_test_club(club.database, club.clock, "elsewhere")  # type: ignore[arg-type]
    foreign = await make_staff(elsewhere)
    for text in (anna.number, "09121234567", f"m_{anna.card_token}", "anna@example.ir", "آناهیتا"):
        assert not (await search_members(elsewhere, foreign, text)).found, text


async def test_many_with_one_name_are_turned_page_by_page(house: House) -> None:
    for number in range(10):
        await make_member(house.club, f"آنا {chr(ord('ا') + number)}")
    sara, _ = await house.staff("cashier")
    await sara.press(house.plain("admin-menu-members"))
    await sara.next_answer()
    await sara.say("آنا")
    first = await sara.next_answer()
    assert first.text == house.said("admin-several-members", count=8, more=True)
    await sara.press(house.plain("admin-button-next"))
    second = await sara.expect(lambda answer: answer.kind == "edit")
    assert len([row for row in second.buttons if "آنا" in row[0]]) == 2
    await sara.press(house.plain("admin-button-previous"))
    await sara.expect(lambda answer: answer.kind == "edit" and answer.buttons == first.buttons)
    turning = first.keyboard[8][0]
    assert turning["text"] == house.plain("admin-button-next")
    await sara.say("/menu")
    await sara.next_answer()
    await sara.press(turning["callback_data"], first.message["message_id"])
    assert (await sara.next_answer()).is_alert


async def test_a_member_is_blocked_with_a_reason_and_the_till_says_why(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی")
    lena, _ = await house.staff("support", "Lena")
    await house.show_button(lena, MemberCard(anna.id))
    await lena.press("[button]")
    card = await lena.expect(lambda answer: answer.kind == "edit")
    assert house.plain("admin-button-new-purchase") not in [label for row in card.buttons for label in row]
    await lena.press(house.plain("block-button"))
    await lena.expect(house.said("block-ask-reason", name="آنا رضایی"))
    await lena.press(house.plain("block-reason", reason="resale"))
    await lena.expect(house.said("block-preview", name="آنا رضایی", reason="resale", words=""))
    assert await blocked_reason(house.club, anna.id) is None
    await lena.press(house.plain("admin-button-back-to-card"))
    await lena.expect(lambda answer: answer.kind == "edit")
    await lena.press(house.plain("block-button"))
    await lena.expect(lambda answer: answer.kind == "edit")
    await lena.say("کارت <دیگری>")
    await lena.next_answer()
    await lena.press(house.plain("block-button-yes"))
    why = house.said("block-on-card", reason="typed", words="کارت <دیگری>")
    await lena.expect(why)

    sara, _ = await house.staff("cashier", "Sara")
    await sara.say(anna.number)
    shown = await sara.next_answer()
    assert why in shown.text
    assert house.plain("admin-button-new-purchase") not in [label for row in shown.buttons for label in row]
    await house.show_button(sara, RecordPurchase(anna.id, 2_500_000, "k"))
    await sara.press("[button]")
    refused = await sara.next_answer()
    assert (refused.kind, refused.text) == ("callback_answer", house.label("error-member-blocked", reason=""))
    assert (await points(house.club, anna.id)).available == 5
    await lena.press(house.plain("block-button-unblock"))
    await lena.expect(lambda answer: answer.text == house.plain("unblock-toast"))
    await house.show_button(sara, MemberAtTill(anna.id))
    await sara.press("[button]")
    again = await sara.expect(lambda answer: answer.kind == "edit")
    assert why not in again.text
    assert house.plain("admin-button-new-purchase") in again.buttons[0]


async def test_the_card_shows_each_role_what_it_may_see(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی", phone="+989121234567")
    await house.club.database.transact(
        lambda tx: (
            tx.execute("UPDATE member SET email = 'anna@example.ir', birthday = '1991-04-04' WHERE id = $1", anna.id)
            if tx.dialect == "sqlite"
            else tx.execute(
                "UPDATE member SET email = 'anna@example.ir', birthday = DATE '1991-04-04' WHERE id = $1", anna.id
            )
        )
    )
    personal = (house.said("member-email", email="anna@example.ir"), house.speaker.phone("+989121234567"))
    await block_member(house.club, await make_staff(house.club), anna.id, "misuse", key="b")
    for role, sees in (("cashier", False), ("support", True)):
        person, _ = await house.staff(role)  # type: ignore[arg-type]
        await house.show_button(person, MemberCard(anna.id))
        await person.press("[button]")
        card = await person.expect(lambda answer: answer.kind == "edit")
        assert [part in card.text for part in personal] == [sees, sees]
        assert (house.plain("block-button-unblock") in [label for row in card.buttons for label in row]) is sees
        assert house.said("block-on-card", reason="misuse", words="") in card.text
