"""The journal: every act of staff as a sentence, page by page; searched, and taken along as a file."""

import csv
import datetime as dt
import io

from admin_bot.acts import COLUMNS
from admin_bot.journal_presses import Journal, Search
from club.earning import refund_purchase
from club.ledger import correct_points
from club.money import Money
from club.rewards import RewardDraft, edit_reward, hand_over_voucher, redeem_reward, set_reward_state
from club.shops import connect_shop, pause_shop, resume_shop, rotate_secret
from club.staff import change_role, group_of, invite_staff, journal, withdraw_invite
from club.staff.blocking import block_member, unblock_member
from playground import Person
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase, make_reward, make_staff


async def many_acts(house: House) -> None:
    """One of each of the rooms that were here first, and of this one."""
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
    invite = await invite_staff(club, owner, "support", key="i")
    await withdraw_invite(club, owner, invite.id)
    await change_role(club, owner, (await make_staff(club, "cashier")).id, "analyst", key="cr")
    await block_member(club, owner, anna.id, "misuse", key="b")
    await unblock_member(club, owner, anna.id, key="ub")


async def all_text(house: House, person: Person) -> str:
    """Every page, from the newest to the oldest."""
    await person.press(house.plain("admin-menu-journal"))
    page = await person.next_answer()
    text = page.text
    while house.plain("journal-button-older") in [label for row in page.buttons for label in row]:
        await person.press(house.plain("journal-button-older"))
        page = await person.expect(lambda answer: answer.kind == "edit")
        text += "\n" + page.text
    return text


async def test_each_act_is_a_sentence_with_who_and_when(house: House) -> None:
    await many_acts(house)
    olga, _ = await house.staff("owner")
    text = await all_text(house, olga)
    money = Money(2_500_000, "IRR")
    for sentence in (
        house.said("act-connected-shop", name="فروشگاه"),
        house.said("act-recorded-purchase", total=money, member="آنا رضایی", points=75),
        house.said("act-corrected", member="آنا رضایی", points=100, reason="هدیهٔ نوروز"),
        house.said("act-blocked-member", member="آنا رضایی", template="misuse"),
        house.said("act-changed-role", about="همکار", role="analyst"),
        house.said("act-invited-staff", role="support"),
    ):
        assert sentence in text
    assert text.count("لیلا") == 16
    assert "{" not in text
    assert "act-" not in text


async def test_every_act_that_has_a_sentence_has_its_group(house: House) -> None:
    groups = {group_of(key): key for key in house.texts.keys("en") if key.startswith("act-")}
    assert set(groups) >= {"purchases", "points", "vouchers", "rewards", "members", "staff", "shops"}


async def test_an_empty_journal_says_so(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/journal")
    answer = await olga.next_answer()
    assert answer.text == house.said("admin-journal", count=0, searched=False, further=False)
    assert answer.buttons == [[house.plain("journal-button-search")], [house.plain("admin-button-menu")]]


async def test_a_search_by_person_member_and_day_is_tapped_together(house: House) -> None:
    club, mina = house.club, await make_staff(house.club, "manager", name="مینا")
    anna, ben = await make_member(club, "آنا رضایی"), await make_member(club, "بهرام")
    for member, points in ((anna, 11), (ben, 22)):
        await correct_points(club, mina, member.id, points, "هدیه", key=f"{points}")
    club.clock.move(days=1)  # type: ignore[attr-defined]
    await correct_points(club, mina, anna.id, 33, "هدیه", key="33")
    olga, _ = await house.staff("owner")
    await olga.say("/journal")
    await olga.next_answer()

    async def press(label: str) -> str:
        await olga.press(label)
        return (await olga.expect(lambda answer: answer.kind == "edit")).text

    await press(house.plain("journal-button-search"))
    await press(house.plain("journal-button-person"))
    assert "مینا" in await press("مینا")
    await press(house.plain("journal-button-member"))
    await olga.say("رضایی")
    assert "آنا رضایی" in (await olga.next_answer()).text
    await press(house.plain("journal-button-day"))
    await olga.say("1405/1/15" if house.language == "fa" else "2026-04-04")
    assert house.speaker.date(dt.date(2026, 4, 4), "full") in (await olga.next_answer()).text
    await press(house.plain("journal-button-group"))
    await press(house.plain("journal-group", group="points"))
    found = await press(house.plain("journal-button-show"))
    assert house.said("act-corrected", member="آنا رضایی", points=11, reason="هدیه") in found
    assert house.said("act-corrected", member="آنا رضایی", points=33, reason="هدیه") not in found
    assert "بهرام" not in found
    await press(house.plain("journal-button-search"))
    await press(house.plain("journal-button-any-day"))
    found = await press(house.plain("journal-button-show"))
    assert house.said("act-corrected", member="آنا رضایی", points=33, reason="هدیه") in found


async def test_the_calendar_is_of_the_readers_language_and_ends_today(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/journal")
    await olga.next_answer()
    for key in ("journal-button-search", "journal-button-day"):
        await olga.press(house.plain(key))
        shown = await olga.expect(lambda answer: answer.kind == "edit")
    days = [label for row in shown.buttons for label in row]
    today = house.speaker.number(15 if house.language == "fa" else 4)
    assert today in days
    assert house.speaker.number(16 if house.language == "fa" else 5) not in days
    assert house.plain("journal-button-later-month") not in days
    await olga.press(house.plain("journal-button-earlier-month"))
    shown = await olga.expect(lambda answer: answer.kind == "edit")
    days = [label for row in shown.buttons for label in row]
    assert house.speaker.number(29 if house.language == "fa" else 31) in days
    assert house.plain("journal-button-later-month") in days
    await olga.say("دیروز")
    assert (await olga.next_answer()).text == house.said("error-day-unclear")


async def test_what_was_found_is_taken_along_without_members_names(house: House) -> None:
    club, mina = house.club, await make_staff(house.club, "manager", name="=مینا")
    anna = await make_member(club, "آنا رضایی")
    await correct_points(club, mina, anna.id, 11, 'هدیه "ویژه"', key="c")
    olga, _ = await house.staff("owner")
    await olga.say("/journal")
    await olga.next_answer()
    await olga.press(house.plain("journal-button-search"))
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.press(house.plain("journal-button-export"))
    sent = await olga.expect(lambda answer: "document" in answer.message)
    assert sent.text == house.said("journal-export", count=2)
    kept = house.playground.world.files.find(sent.message["document"]["file_id"])
    assert kept is not None
    file = kept.file.content
    assert file.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""))
    assert head == [house.plain(column) for column in COLUMNS]
    assert [row[4] for row in rows] == ["", anna.number]
    assert rows[1][2] == "'=مینا"
    assert rows[1][6] == house.plain("act-corrected", member=anna.number, points=11, reason='هدیه "ویژه"')
    assert "رضایی" not in file.decode()


async def test_a_search_in_a_button_reads_back_and_nonsense_is_everything(house: House) -> None:
    search = Search(12, 1_000_000_000_000, 739_000, 7)
    assert Search.of(search.packed()) == search
    assert len(Journal(search.packed(), 10**12, 10**12).pack()) <= 64
    for nonsense in ("", "x", "1.2.3", "1.2.3.zz", "....", "1.2.3.4.5", "-1.0.0.0"):
        assert Search.of(nonsense) == Search()
    olga, view = await house.staff("owner")
    assert (await journal(house.club, view)).lines == ()
    await house.show_button(olga, Journal("nonsense", 5, 5))
    await olga.press("[button]")
    await olga.expect(house.said("admin-journal", count=0, searched=False, further=False))
