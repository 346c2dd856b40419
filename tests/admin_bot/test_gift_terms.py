"""Gifts of points and interests as the owner sets them; members who were erased have no name."""

import pytest

from admin_bot.gift_presses import EditGiftLimit, Interests
from admin_bot.presses import MemberCard
from club.members import GiftTerms, erase_member, gift_terms, interests_offered, set_gift_terms
from club.staff import StaffView
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def with_gifts(house: House) -> tuple[Person, StaffView]:
    sara, owner = await house.staff("owner")
    await set_gift_terms(house.club, owner, GiftTerms(), key="start")
    return sara, owner


async def test_gifts_are_switched_on_and_off_once(house: House) -> None:
    sara, _ = await house.staff("owner")
    await sara.say("/gifts")
    assert (await sara.next_answer()).text == house.said("admin-gifts-off-text")
    await sara.press(house.plain("admin-gifts-on"))
    await sara.expect(is_edit)
    assert await gift_terms(house.club) == GiftTerms()
    limits = {
        "least": 10, "most": 500, "per_day": 500, "per_month": 2000, "receiver_per_day": 1000, "member_days": 7,
    }  # fmt: skip
    assert sara.screen.text == house.said("admin-gifts-text", **limits)
    await sara.press(house.plain("admin-gifts-off"))
    await sara.expect(is_edit)
    assert await gift_terms(house.club) is None
    acts = await house.club.database.fetch_all("SELECT act FROM journal_entry")
    assert [row["act"] for row in acts] == ["act-set-gift-terms"] * 2


@pytest.mark.parametrize(
    ("limit", "typed", "kept"),
    [
        ("least", "۲۰", 20),
        ("most", "300", 300),
        ("per_day", "400", 400),
        ("per_month", "1000", 1000),
        ("receiver_per_day", "600", 600),
        ("member_days", "0", 0),
    ],
)
async def test_each_limit_is_changed_alone(house: House, limit: str, typed: str, kept: int) -> None:
    sara, _ = await with_gifts(house)
    await house.show_button(sara, EditGiftLimit(limit))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await sara.say("many")
    assert (await sara.next_answer()).text == house.said("error-number-not-understood")
    await sara.say(typed)
    await sara.next_answer()
    terms = await gift_terms(house.club)
    assert terms is not None
    assert {**GiftTerms().to_json(), limit: kept} == terms.to_json()


async def test_a_limit_goes_by_a_button_and_a_wrong_one_is_refused(house: House) -> None:
    sara, _ = await with_gifts(house)
    await house.show_button(sara, EditGiftLimit("per_day"))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await sara.say("5")
    assert (await sara.next_answer()).text == house.said("error-gift-terms-invalid", field="per_day")
    assert await gift_terms(house.club) == GiftTerms()
    await sara.press(house.plain("admin-gift-no-limit"))
    await sara.expect(is_edit)
    assert await gift_terms(house.club) == GiftTerms(per_day=None)


async def test_interests_are_written_line_by_line_and_taken_away(house: House) -> None:
    sara, _ = await house.staff("owner")
    await house.show_button(sara, Interests())
    await sara.press("[button]")
    assert (await sara.expect(is_edit)).text == house.said("admin-interests", count=0)
    await sara.press(house.plain("admin-interests-write"))
    await sara.expect(is_edit)
    await sara.say("x" * 25)
    assert (await sara.next_answer()).text == house.said("error-interests-invalid", most=12, letters=24)
    await sara.say("قهوه\nچای <سبز>، قهوه")
    shown = await sara.next_answer()
    assert house.said("admin-interest-line", word="چای <سبز>") in shown.text
    assert await interests_offered(house.club) == ("قهوه", "چای <سبز>")
    await sara.press(house.plain("admin-interests-none"))
    await sara.expect(is_edit)
    assert await interests_offered(house.club) == ()


async def test_who_was_erased_is_shown_without_a_name(house: House) -> None:
    sara, _ = await house.staff("owner")
    anna = await make_member(house.club, "شهرزاد نیکوکار", phone="+989351234567")
    await make_purchase(house.club, anna, 250_000)
    await erase_member(house.club, anna.id)
    await house.show_button(sara, MemberCard(anna.id))
    await sara.press("[button]")
    card = await sara.expect(is_edit)
    assert house.plain("admin-erased-member") in card.text
    assert house.shown_number(anna) in card.text
    await sara.press(house.plain("admin-button-history"))
    assert house.plain("admin-erased-member") in (await sara.expect(is_edit)).text
    await sara.say("/journal")
    assert "شهرزاد" not in (await sara.next_answer()).text
    assert not any("شهرزاد" in answer.text for answer in sara.answers)
