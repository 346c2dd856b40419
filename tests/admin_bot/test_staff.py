"""Who works here, on the screen: inviting by a link, roles, dismissal; and what a stranger may do with a link."""

import re

from admin_bot.staff_presses import DismissStaff, GiveRole, MakeInvite, StaffCard
from club.doors import Delivery, Note
from club.members import find_chat
from club.staff import all_staff, dismiss_staff, invite_staff, staff_by_identity
from club.storage import from_json
from playground import Person
from tests.admin_bot.conftest import CUSTOMER, USERNAME, House
from tests.makers import make_staff


async def tell_all(house: House) -> list[tuple[str, int]]:
    """Deliver what staff are to be told; kinds and to whom."""
    rows = await house.club.database.fetch_all(
        "SELECT o.id, o.kind, o.arguments, s.platform_user_id AS user_id FROM outbox_message o"
        " JOIN staff_member s ON s.id = o.staff_id WHERE o.bot = 'staff' ORDER BY o.id"
    )
    for row in rows:
        note = Note(row["id"], row["kind"], from_json(row["arguments"]), row["user_id"], row["user_id"], house.language)
        assert await house.runner.bot.deliver(note) == Delivery("told"), row["kind"]
    return [(row["kind"], row["user_id"]) for row in rows]


async def refused_like_anybody(house: House, person: Person, words: str) -> None:
    await person.say(words)
    assert (await person.next_answer()).text == house.said("admin-stranger", club="کافه نادری", customer=CUSTOMER)


async def test_an_owner_invites_and_the_newcomer_reads_what_they_may_do(house: House) -> None:
    olga, _ = await house.staff("owner", "Olga")
    await olga.say("/staff")
    shown = await olga.expect(house.said("staff-list", count=1))
    assert house.plain("staff-button-invite") in shown.buttons[0]
    await olga.press(house.plain("staff-button-invite"))
    await olga.expect(house.said("staff-ask-invite-role"))
    await olga.press(house.plain("staff-role", role="support"))
    sent = await olga.expect(lambda answer: "photo" in answer.message)
    link = re.search(r"https://t\.me/\S+", sent.text)
    assert link is not None
    assert link[0].startswith(f"https://t.me/{USERNAME}?start=i_")
    assert sent.keyboard[0][0]["copy_text"]["text"] == link[0]

    mina = house.stranger("Mina")
    await mina.open_link(link[0])
    welcome = await mina.next_answer()
    assert house.said("admin-welcome", name="Mina", club="کافه نادری", role="support", finds=True) in welcome.text
    assert house.said("admin-help-members") in welcome.text
    assert house.said("admin-help-till") not in welcome.text
    assert house.plain("admin-menu-members") in [label for row in mina.reply_keyboard for label in row]
    assert await tell_all(house) == [("told-staff-joined", olga.id)]
    assert house.said("told-staff-joined", name="Mina", role="support") in olga.screen.text

    await mina.open_link(link[0])  # the same link again: still the same person, told the same
    assert house.said("admin-help-members") in (await mina.next_answer()).text
    omid = house.stranger("Omid")
    await omid.open_link(link[0])
    assert (await omid.next_answer()).text == house.said("error-invite-closed")
    assert await find_chat(house.club, "staff", "telegram", omid.id) is None
    await refused_like_anybody(house, omid, "/staff")


async def test_only_a_link_that_was_given_out_is_anything_to_a_stranger(house: House) -> None:
    olga = await make_staff(house.club)
    token = (await invite_staff(house.club, olga, "cashier", key="i")).token
    omid = house.stranger("Omid")
    for words in ("/start", "/start i_", f"/start i_{token[:-1]}", f"/start {token}", f"i_{token}", f"/till i_{token}"):
        await refused_like_anybody(house, omid, words)
    assert len(await all_staff(house.club, olga)) == 1


async def test_who_works_here_already_keeps_the_role_whatever_the_link_says(house: House) -> None:
    sara, view = await house.staff("cashier")
    link = await invite_staff(house.club, await make_staff(house.club), "owner", key="i")
    await sara.say(f"/start i_{link.token}")
    assert (await sara.next_answer()).text == house.said("error-already-staff", role="cashier")
    assert await staff_by_identity(house.club, "telegram", sara.id) == view


async def test_an_open_invitation_is_listed_and_taken_back(house: House) -> None:
    olga, view = await house.staff("owner", "Olga")
    link = await invite_staff(house.club, view, "manager", key="i")
    await olga.say("/staff")
    await olga.next_answer()
    await olga.press(house.label("staff-button-invites", count=1))
    shown = await olga.expect(house.said("staff-invites", count=1))
    assert house.said("staff-invite-line", role="manager", by="Olga", at=link.expires_at) in shown.text
    await olga.press(house.label("staff-button-withdraw-one", role="manager", at=link.expires_at))
    await olga.expect(house.said("staff-invites", count=0))
    await house.stranger("Omid").open_link(f"https://t.me/{USERNAME}?start=i_{link.token}")
    assert len(await all_staff(house.club, view)) == 1


async def test_a_role_is_changed_and_everybody_concerned_is_told(house: House) -> None:
    olga, _ = await house.staff("owner", "Olga")
    sara, view = await house.staff("cashier", "Sara")
    lena, _ = await house.staff("owner", "Lena")
    await olga.say("/staff")
    await olga.next_answer()
    await olga.press(house.label("staff-label", name="Sara", role="cashier", state="active"))
    await olga.expect("Sara")
    await olga.press(house.plain("staff-button-role"))
    asked = await olga.expect(house.said("staff-ask-role", name="Sara", state="active"))
    assert house.plain("staff-role", role="cashier") not in [label for row in asked.buttons for label in row]
    label, message_id = house.plain("staff-role", role="analyst"), asked.message["message_id"]
    await olga.press(label, message_id)
    await olga.expect(lambda answer: answer.text == house.label("staff-role-toast", name="Sara"))
    assert sorted(await tell_all(house)) == [("told-staff-role", lena.id), ("told-your-role", sara.id)]
    assert house.said("told-your-role", role="analyst") in sara.screen.text
    assert sara.reply_keyboard == [[house.plain("admin-menu-today"), house.plain("admin-menu-settings")]]
    await sara.say("آنا")
    assert (await sara.next_answer()).text == house.said("error-not-allowed")
    found = await staff_by_identity(house.club, "telegram", sara.id)
    assert found is not None
    assert found.role == "analyst"
    assert found.id == view.id


async def test_the_dismissed_are_strangers_at_once_and_can_be_admitted_again(house: House) -> None:
    olga, _ = await house.staff("owner", "Olga")
    sara, view = await house.staff("cashier", "Sara")
    await sara.press(house.plain("admin-menu-members"))
    asked = await sara.next_answer()
    await house.show_button(olga, StaffCard(view.id))
    await olga.press("[button]")
    await olga.expect("Sara")
    await olga.press(house.plain("staff-button-dismiss"))
    await olga.expect(house.said("staff-ask-dismiss", name="Sara", role="cashier"))
    await olga.press(house.plain("staff-button-dismiss-yes"))
    await olga.expect(lambda answer: answer.text == house.label("staff-dismissed-toast", name="Sara"))
    assert await tell_all(house) == [("told-you-dismissed", sara.id)]
    assert sara.reply_keyboard == []
    await sara.press(house.plain("admin-button-cancel"), asked.message["message_id"])
    assert (await sara.next_answer()).text == house.said("admin-stranger-tap")
    await refused_like_anybody(house, sara, "آنا")
    await refused_like_anybody(house, sara, "/menu")
    await house.show_button(olga, StaffCard(view.id))
    await olga.press("[button]")
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.press(house.plain("staff-button-readmit"))
    await olga.expect(house.said("staff-ask-role", name="Sara", state="dismissed"))
    await olga.press(house.plain("staff-role", role="manager"))
    await olga.expect(lambda answer: answer.text == house.label("staff-readmitted-toast", name="Sara"))
    await sara.say("/menu")
    assert (await sara.next_answer()).text == house.said("admin-menu", finds=True)


async def test_the_last_owner_cannot_go_and_an_old_button_does_nothing(house: House) -> None:
    olga, view = await house.staff("owner", "Olga")
    for press, words in (
        (DismissStaff(view.id, "k"), "error-last-owner"),
        (GiveRole(view.id, "manager", "k"), "error-last-owner"),
        (GiveRole(view.id, "emperor", "k"), "admin-old-button"),
        (MakeInvite("emperor", "k"), "admin-old-button"),
        (StaffCard(999), "error-staff-not-found"),
    ):
        await house.show_button(olga, press)
        await olga.press("[button]")
        answer = await olga.next_answer()
        assert (answer.kind, answer.text) == ("callback_answer", house.label(words)), press
    found = await staff_by_identity(house.club, "telegram", olga.id)
    assert found is not None
    assert found.role == "owner"


async def test_who_demotes_themself_goes_on_with_what_is_left(house: House) -> None:
    olga, view = await house.staff("owner", "Olga")
    second = await make_staff(house.club, "owner", user_id=900_009)
    await house.show_button(olga, GiveRole(view.id, "cashier", "k"))
    await olga.press("[button]")
    await olga.expect(house.said("staff-own-role", role="cashier", state="active"))
    await olga.say("/staff")
    assert (await olga.next_answer()).text == house.said("error-not-allowed")
    await dismiss_staff(house.club, second, view.id, key="d")
    await refused_like_anybody(house, olga, "/menu")
