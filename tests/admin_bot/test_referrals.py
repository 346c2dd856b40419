"""Invitations in the staff's bot: decisions with their evidence, terms changed by tapping, links of places with counts."""

import pytest

from admin_bot.referral_presses import ApproveReferral, AskVoidReferral, EditTerm, EndInviting, RetireSourceLink, Terms
from club.doors import Note
from club.i18n.markup import without_tags
from club.members import MemberView, meet
from club.money import Money
from club.referrals import (
    STARTING_TERMS,
    add_source_link,
    referral_case,
    referral_terms,
    remember_link,
    set_referral_terms,
    source_link,
    source_links,
    source_payload,
)
from playground.driver import Answer
from tests.admin_bot.conftest import CUSTOMER, House
from tests.club.referrals.inviting import bring_friend, invite_under, join, referral_of
from tests.makers import make_member, make_purchase


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def two_in_a_row(house: House) -> tuple[MemberView, int]:
    """The second friend within ten minutes, and the id of that flagged referral."""
    await invite_under(house.club, series_friends=2)
    ana = await make_member(house.club, "آنا رضایی")
    await bring_friend(house.club, ana, "پری صابری")
    friend = await bring_friend(house.club, ana, "بابک مرادی")
    row = await house.club.database.fetch_one("SELECT id FROM referral WHERE friend_id = $1", friend.id)
    assert row is not None
    return friend, row["id"]


async def test_a_flagged_invitation_is_read_with_its_evidence_and_approved(house: House) -> None:
    mina, _ = await house.staff("manager")
    friend, referral_id = await two_in_a_row(house)
    await mina.say("/referrals")
    home = await mina.next_answer()
    assert house.said("referral-home", on=True, pending=1, approved=0, flagged=1, voided=0) in home.text
    await mina.press(house.label("referral-button-flagged", count=1))
    await mina.expect(house.said("referral-flagged", count=1))
    await mina.press("بابک مرادی")
    case = await mina.expect(is_edit)
    assert "آنا رضایی" in case.text
    assert house.said("referral-case-state", state="flagged") in case.text
    assert house.said("referral-case-counts", day=2, month=2) in case.text
    assert house.said("referral-case-voided", voided=0) in case.text
    assert house.said("referral-case-friend", phone=True, bought=0) in case.text
    time = house.speaker.time(house.club.clock.now())
    assert house.said("referral-case-series", count=2, minutes=10, times=f"{time} · {time}") in case.text
    await mina.press(house.plain("referral-button-approve"))
    decided = await mina.expect(is_edit)
    assert house.said("referral-case-state", state="pending") in decided.text
    assert await referral_of(house.club, friend) == ("pending", "no_purchase")
    await house.show_button(mina, ApproveReferral(referral_id))
    await mina.press("[button]")
    await mina.expect(house.said("referral-case-state", state="pending"))


async def test_an_invitation_is_set_aside_with_a_reason(house: House) -> None:
    mina, view = await house.staff("manager")
    friend, referral_id = await two_in_a_row(house)
    await house.show_button(mina, AskVoidReferral(referral_id))
    await mina.press("[button]")
    await mina.expect(house.said("referral-ask-void", inviter="آنا رضایی", friend="بابک مرادی"))
    await mina.say("همه از یک گوشی بودند")
    shown = await mina.next_answer()
    assert house.said("referral-case-state", state="voided") in shown.text
    assert await referral_of(house.club, friend) == ("voided", "by_staff")
    await house.show_button(mina, ApproveReferral(referral_id))
    await mina.press("[button]")
    await mina.expect(house.said("error-referral-decided", state="voided"))
    assert (await referral_case(house.club, view, referral_id)).state == "voided"
    rows = await house.club.database.fetch_all("SELECT arguments FROM outbox_message WHERE kind = 'told-referral-void'")
    assert len(rows) == 2


async def test_those_who_decide_are_told_with_a_way_to_the_case(house: House) -> None:
    mina, view = await house.staff("manager")
    _, referral_id = await two_in_a_row(house)
    said = {"referral_id": referral_id, "inviter": "آنا رضایی", "friend": "بابک مرادی", "reason": "too_fast"}
    note = Note(1, "told-referral-to-decide", said, mina.id, mina.id, house.language)
    assert (await house.runner.bot.deliver(note)).outcome == "told"
    told = await mina.next_answer()
    assert told.text == house.said("told-referral-to-decide", inviter="آنا رضایی", friend="بابک مرادی")
    await mina.press(house.plain("referral-button-look"))
    await mina.expect(house.said("referral-case-state", state="flagged"))
    assert view.role == "manager"


async def test_inviting_is_turned_on_changed_by_tapping_and_turned_off(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.say("/referrals")
    await olga.next_answer()
    await olga.press(house.plain("referral-button-terms"))
    off = await olga.expect(is_edit)
    assert house.said("referral-terms-off") in off.text
    await olga.press(house.plain("referral-button-start"))
    await olga.expect(house.said("referral-terms"))
    assert await referral_terms(house.club) == STARTING_TERMS

    for field, label, answer, question, none in [
        ("inviter_points", "referral-term-inviter-points", "۲۵۰", "referral-ask-inviter-points", False),
        ("friend_credit", "referral-term-friend-credit", "۵ هزار تومان", "referral-ask-friend-credit", True),
        ("least_amount", "referral-term-least-amount", "200000", "referral-ask-least-amount", True),
        ("per_day", "referral-term-per-day", "0", "referral-ask-per-day", False),
    ]:
        value = getattr(STARTING_TERMS, field)
        shown = Money(value, "IRR") if "credit" in field or "amount" in field else value
        await olga.press(house.label(label, value=shown, none=none))
        asked = await olga.expect(is_edit)
        assert house.said(question) in asked.text
        await olga.say(answer)
        await olga.expect(house.said("referral-terms"))
    terms = await referral_terms(house.club)
    assert terms is not None
    assert (terms.inviter_points, terms.friend_credit, terms.least_amount, terms.per_day) == (
        250,
        50_000,
        2_000_000,
        None,
    )

    await olga.press(house.plain("referral-term-pays-on", occasion="every_purchase"))
    await olga.expect(is_edit)
    await olga.press(house.label("referral-button-milestones", count=1))
    await olga.expect(is_edit)
    await olga.press(house.plain("referral-button-milestone-add"))
    await olga.expect(house.said("referral-ask-milestone"))
    await olga.say("۱۰ دوست، ۵۰۰ امتیاز")
    added = await olga.next_answer()
    assert house.said("referral-milestone", friends=10, points=500) in added.text
    await olga.press(house.label("referral-button-milestone-remove", friends=5))
    await olga.expect(is_edit)
    terms = await referral_terms(house.club)
    assert terms is not None
    assert (terms.pays_on, terms.milestones) == ("every_purchase", ((10, 500),))

    await olga.press(house.plain("referral-button-terms"))
    screen = await olga.expect(is_edit)
    gift = without_tags(house.speaker.say("referral-gift", shape="points", points=250, credit=Money(0, "IRR")))
    assert gift in screen.text
    await olga.press(house.plain("referral-button-end"))
    await olga.expect(house.said("referral-ask-end"))
    await olga.press(house.plain("referral-button-end-yes"))
    await olga.expect(house.said("referral-terms-off"))
    assert await referral_terms(house.club) is None


@pytest.mark.parametrize(
    ("field", "wrong", "refusal"),
    [
        ("inviter_points", "زیاد", "error-number-not-understood"),
        ("return_window_days", "400", "error-referral-terms-invalid"),
        ("per_month", "3", "error-referral-terms-invalid"),
        ("friend_credit", "چقدر", None),
    ],
)
async def test_a_wrong_answer_is_explained_and_asked_for_again(
    house: House, field: str, wrong: str, refusal: str | None
) -> None:
    olga, view = await house.staff("owner")
    await set_referral_terms(house.club, view, STARTING_TERMS)
    await house.show_button(olga, EditTerm(field))
    await olga.press("[button]")
    await olga.expect(is_edit)
    await olga.say(wrong)
    answer = await olga.next_answer()
    if refusal is not None:
        assert house.said(refusal, field=field) in answer.text
    assert await referral_terms(house.club) == STARTING_TERMS
    await olga.say("77")
    await olga.expect(house.said("referral-terms"))
    assert await referral_terms(house.club) != STARTING_TERMS


async def test_old_buttons_of_terms_that_are_off_explain_themselves(house: House) -> None:
    olga, _ = await house.staff("owner")
    await house.show_button(olga, EditTerm("per_day"))
    await olga.press("[button]")
    await olga.expect(house.said("error-referrals-off"))


async def test_a_link_of_a_place_is_made_with_its_code_renamed_and_ended(house: House) -> None:
    mina, view = await house.staff("manager")
    await mina.say("/links")
    assert (await mina.next_answer()).text == house.said("source-links", count=0)
    await mina.press(house.plain("source-button-new"))
    await mina.expect(house.said("source-ask-title"))
    await mina.say("پوستر شعبهٔ ونک")
    made = await mina.next_answer()
    [link] = (await source_links(house.club, view)).links
    address = f"https://t.me/{CUSTOMER}?start=s_{link.code}"
    assert "photo" in made.message
    assert address in made.text
    assert await mina.scan(made) == [address]
    assert await mina.press(house.plain("source-button-copy")) == address
    await mina.press(house.plain("source-button-rename"))
    await mina.expect(house.said("source-ask-new-title", title="پوستر شعبهٔ ونک"))
    await mina.say("پوستر مترو")
    await mina.expect("پوستر مترو")
    await mina.press(house.plain("source-button-retire"))
    await mina.expect(house.said("source-ask-retire", title="پوستر مترو"))
    await mina.press(house.plain("source-button-retire-yes"))
    await mina.expect(lambda answer: "photo" not in answer.message and "پوستر مترو" in answer.text)
    assert not (await source_link(house.club, view, link.id)).active


async def test_many_links_of_places_are_turned_page_by_page(house: House) -> None:
    mina, view = await house.staff("manager")
    titles = [f"{number:03} " + "خیابان " * 7 for number in range(120)]
    for number, title in enumerate(titles):
        await add_source_link(house.club, view, title, key=f"place-{number}")
    await mina.say("/links")
    await mina.expect(titles[-1].strip())
    await mina.press(house.plain("admin-button-next"))
    shown = await mina.expect(titles[-9].strip())
    assert titles[-1].strip() not in shown.text
    await mina.press(house.plain("admin-button-previous"))
    await mina.expect(titles[-1].strip())


async def test_the_list_counts_who_opened_joined_and_bought(house: House) -> None:
    mina, view = await house.staff("manager")
    poster = await add_source_link(house.club, view, "پوستر", key="poster")
    for user_id in (760_001, 760_002):
        chat = await meet(house.club, "customer", "telegram", user_id, "رهگذر")
        await remember_link(house.club, chat.id, source_payload(poster.code))
    await make_purchase(house.club, await join(house.club, 760_001), 100_000)
    await mina.say("/links")
    shown = await mina.next_answer()
    assert house.said("source-line", title="پوستر", active=True, opened=2, joined=1, bought=1) in shown.text


async def test_what_a_role_may_not_do_it_neither_sees_nor_does(house: House) -> None:
    mina, manager = await house.staff("manager")
    sara, _ = await house.staff("cashier", name="Sahar")
    _, referral_id = await two_in_a_row(house)
    poster = await add_source_link(house.club, manager, "پوستر", key="poster")
    await mina.say("/referrals")
    home = await mina.next_answer()
    assert house.plain("referral-button-terms") not in [label for row in home.buttons for label in row]
    terms = await referral_terms(house.club)
    for person, presses in (
        (mina, (Terms(), EndInviting())),
        (sara, (ApproveReferral(referral_id), RetireSourceLink(poster.id))),
    ):
        for press in presses:
            await house.show_button(person, press)
            await person.press("[button]")
            await person.next_answer()
    assert await referral_terms(house.club) == terms
    assert (await referral_case(house.club, manager, referral_id)).state == "flagged"
    assert (await source_link(house.club, manager, poster.id)).active
