"""What waits for a second person, on the screen: asked, told, approved or refused; and the limits."""

from typing import Any

from admin_bot.presses import MemberCard, PurchaseCard
from admin_bot.staff_presses import Approve, RefuseApproval, WithdrawApproval
from club.earning import RuleDraft, purchase, record_purchase, refund_purchase, replace_rules
from club.ledger import points
from club.members import MemberView
from club.money import Money
from club.staff import ApprovalTerms, journal
from club.staff.approvals import approval_terms, set_approval_terms, waiting_approvals
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.admin_bot.test_staff import tell_all
from tests.makers import make_member, make_purchase

LIMITS = ApprovalTerms(1000, 1_000_000)


async def press(house: House, person: Person, what: Any) -> Answer:
    await house.show_button(person, what)
    await person.press("[button]")
    return await person.expect(lambda answer: answer.kind == "edit")


async def ask_correction(house: House, person: Person, member: MemberView, number: str) -> Answer:
    """As far as the preview."""
    await press(house, person, MemberCard(member.id))
    await person.press(house.plain("admin-button-correct"))
    await person.expect(lambda answer: answer.kind == "edit")
    await person.say(number)
    await person.next_answer()
    await person.say("جبران")
    return await person.next_answer()


async def test_a_large_correction_waits_and_is_approved_by_another(house: House) -> None:
    olga, owner = await house.staff("owner", "Olga")
    mina, _ = await house.staff("manager", "Mina")
    anna = await make_member(house.club, "آنا رضایی")
    await set_approval_terms(house.club, owner, LIMITS)
    preview = await ask_correction(house, mina, anna, "+5000")
    assert house.said("approval-will-wait") in preview.text
    label, message_id = house.plain("admin-button-correct-confirm"), preview.message["message_id"]
    await mina.press(label, message_id)
    waits = await mina.expect(house.said("approval-waits", days=7))
    assert waits.buttons == [[house.plain("approval-button-look")], [house.plain("admin-button-back-to-card")]]
    assert (await points(house.club, anna.id)).available == 5
    await mina.press(house.plain("approval-button-look"))
    own = await mina.expect(lambda answer: answer.kind == "edit")
    assert own.buttons[0] == [house.plain("approval-button-withdraw")]

    assert await tell_all(house) == [("told-approval-asked", olga.id)]
    told = olga.screen
    for part in (house.said("told-approval-asked"), "آنا رضایی", "جبران", "Mina", house.speaker.number(5000)):
        assert part in told.text
    approve = house.plain("approval-button-approve")
    await olga.press(approve, told.message["message_id"])
    await olga.expect(lambda answer: answer.text == house.plain("approval-approved-toast"))
    done = await olga.expect(lambda answer: answer.kind == "edit")
    assert "Olga" in done.text
    assert approve not in [label for row in done.buttons for label in row]
    assert (await points(house.club, anna.id)).available == 5005
    assert [kind for kind, _ in await tell_all(house)][1:] == ["told-approval-approved"]
    assert house.said("told-approval-approved") in mina.screen.text
    newest = (await journal(house.club, owner)).lines[1]
    assert (newest.staff_name, newest.second_name) == ("Mina", "Olga")
    await olga.say("/journal")
    assert "Mina" in (await olga.next_answer()).text


async def test_a_large_refund_waits_and_is_refused(house: House) -> None:
    olga, owner = await house.staff("owner", "Olga")
    mina, _ = await house.staff("manager", "Mina")
    anna = await make_member(house.club)
    booked = await make_purchase(house.club, anna, 250_000)
    await set_approval_terms(house.club, owner, LIMITS)
    await press(house, mina, PurchaseCard(booked.purchase_id))
    await mina.press(house.plain("admin-button-refund-whole"))
    assert house.said("approval-will-wait") in (await mina.expect(lambda answer: answer.kind == "edit")).text
    await mina.press(house.plain("admin-button-refund"))
    await mina.expect(house.said("approval-waits", days=7))
    await olga.say("/approvals")
    listed = await olga.expect(house.said("approval-list", count=1))
    amount = Money(2_500_000, "IRR")
    assert house.speaker.money(amount) in listed.text
    await olga.press(house.label("approval-label", what="refund_purchase", points=None, amount=amount, by="Mina"))
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.press(house.plain("approval-button-refuse"))
    await olga.expect(lambda answer: answer.text == house.plain("approval-refused-toast"))
    assert (await purchase(house.club, booked.purchase_id)).refunded == Money(0, "IRR")
    await tell_all(house)
    assert house.said("told-approval-refused") in mina.screen.text


async def test_a_request_for_a_refund_says_how_much_of_it_is_credit(house: House) -> None:
    olga, owner = await house.staff("owner", "Olga")
    _, mina = await house.staff("manager", "Mina")
    anna = await make_member(house.club)
    await replace_rules(house.club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    await make_purchase(house.club, anna, 400_000)
    whole, paid = Money(2_500_000, "IRR"), Money(400_000, "IRR")
    booked = await record_purchase(house.club, owner, anna.id, whole, key="p", credit_to_spend=paid.amount)
    await set_approval_terms(house.club, owner, LIMITS)
    await refund_purchase(house.club, mina, booked.purchase_id, whole, key="r")
    await olga.say("/approvals")
    said = {"credit": paid, "money": whole - paid, "all": False}
    await olga.expect(house.said("refund-goes-back", **said))
    await olga.press(house.label("approval-label", what="refund_purchase", points=None, amount=whole, by="Mina"))
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.press(house.plain("approval-button-approve"))
    await olga.expect(house.said("refund-went-back", **said))


async def test_nobody_decides_their_own_and_whoever_comes_late_sees_how_it_stands(house: House) -> None:
    olga, owner = await house.staff("owner", "Olga")
    mina, _ = await house.staff("manager", "Mina")
    anna = await make_member(house.club)
    await set_approval_terms(house.club, owner, LIMITS)
    await ask_correction(house, mina, anna, "+5000")
    await mina.press(house.plain("admin-button-correct-confirm"))
    await mina.expect(house.said("approval-waits", days=7))
    [waiting] = await waiting_approvals(house.club, owner)
    for own in (Approve(waiting.id), RefuseApproval(waiting.id)):
        await house.show_button(mina, own)
        await mina.press("[button]")
        answer = await mina.next_answer()
        assert (answer.kind, answer.text) == ("callback_answer", house.label("error-approval-is-yours"))
    await house.show_button(olga, WithdrawApproval(waiting.id))
    await olga.press("[button]")
    assert (await olga.next_answer()).text == house.label("error-approval-not-found")
    shown = await press(house, mina, WithdrawApproval(waiting.id))
    assert house.said("approval-state", state="withdrawn", by=None, at=None, until=waiting.expires_at) in shown.text
    await house.show_button(olga, Approve(waiting.id))
    await olga.press("[button]")
    answer = await olga.next_answer()
    assert (answer.text, answer.is_alert) == (house.label("error-approval-closed", state="withdrawn"), True)
    await olga.expect(lambda answer: answer.kind == "edit")
    assert (await points(house.club, anna.id)).available == 5


async def test_limits_are_set_and_taken_away_by_an_owner(house: House) -> None:
    olga, owner = await house.staff("owner", "Olga")
    await olga.say("/approvals")
    await olga.expect(house.said("approval-list", count=0))
    await olga.press(house.plain("approval-button-limits"))
    await olga.expect(house.said("approval-limits", points=None, amount=None))
    await olga.press(house.plain("approval-button-set-limit", limit="correction"))
    await olga.expect(house.said("approval-ask-limit", limit="correction", unit="toman"))
    await olga.say("خیلی")
    assert (await olga.next_answer()).text == house.said("error-number-not-understood")
    await olga.say("۱۰۰۰")
    await olga.expect(house.said("approval-limits", points=1000, amount=None))
    await olga.press(house.plain("approval-button-set-limit", limit="refund"))
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.say("100,000")
    await olga.expect(house.said("approval-limits", points=1000, amount=Money(1_000_000, "IRR")))
    assert await approval_terms(house.club) == LIMITS
    anna = await make_member(house.club)
    preview = await ask_correction(house, olga, anna, "+5000")
    assert house.said("approval-alone") in preview.text
    await olga.press(house.plain("admin-button-correct-confirm"))
    await olga.expect(lambda answer: answer.kind == "edit")
    assert (await points(house.club, anna.id)).available == 5005
    assert (await journal(house.club, owner)).lines[0].alone
    await olga.say("/approvals")
    await olga.next_answer()
    await olga.press(house.plain("approval-button-limits"))
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.press(house.plain("approval-button-no-limit", limit="refund"))
    await olga.expect(house.said("approval-limits", points=1000, amount=None))
    await olga.say("/journal")
    assert (
        house.said("act-set-approval-limits", correction_points=1000, refund_amount=None)
        in (await olga.next_answer()).text
    )
