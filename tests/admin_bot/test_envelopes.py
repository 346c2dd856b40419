"""Members' envelopes as staff set them: on and off, one limit at a time."""

import pytest

from admin_bot.envelope_presses import EditEnvelopeLimit
from club.gamification.envelopes import ENVELOPE_LIMITS, EnvelopeTerms, envelope_terms, set_envelope_terms
from playground.driver import Answer
from tests.admin_bot.conftest import House


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


def said(house: House, terms: EnvelopeTerms) -> str:
    limits = {name: getattr(terms, name) for name in ENVELOPE_LIMITS}
    return house.said("admin-envelopes-text", needs_phone=terms.needs_phone, **limits)


async def test_envelopes_are_switched_on_and_off_once(house: House) -> None:
    sara, _ = await house.staff("owner")
    await sara.say("/envelopes")
    assert (await sara.next_answer()).text == house.said("admin-envelopes-off-text")
    await sara.press(house.plain("admin-envelopes-on"))
    await sara.expect(is_edit)
    assert await envelope_terms(house.club) == EnvelopeTerms()
    assert sara.screen.text == said(house, EnvelopeTerms())
    await sara.press(house.plain("admin-envelope-phone-not-needed"))
    await sara.expect(is_edit)
    assert await envelope_terms(house.club) == EnvelopeTerms(needs_phone=False)
    await sara.press(house.plain("admin-envelopes-off"))
    await sara.expect(is_edit)
    assert await envelope_terms(house.club) is None
    acts = await house.club.database.fetch_all("SELECT act FROM journal_entry")
    assert [row["act"] for row in acts] == ["act-set-envelope-terms"] * 3


@pytest.mark.parametrize(
    ("limit", "typed", "kept"),
    [("least", "۲۰", 20), ("shares_most", "200", 200), ("opens_per_day", "3", 3), ("member_days", "0", 0)],
)
async def test_each_limit_is_changed_alone(house: House, limit: str, typed: str, kept: int) -> None:
    sara, owner = await house.staff("owner")
    await set_envelope_terms(house.club, owner, EnvelopeTerms(), key="start")
    await house.show_button(sara, EditEnvelopeLimit(limit))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await sara.say("many")
    assert (await sara.next_answer()).text == house.said("error-number-not-understood")
    await sara.say(typed)
    await sara.next_answer()
    terms = EnvelopeTerms(**{limit: kept})
    assert sara.screen.text == said(house, terms)
    assert await envelope_terms(house.club) == terms


async def test_a_limit_that_makes_no_sense_is_explained_and_asked_again(house: House) -> None:
    sara, owner = await house.staff("owner")
    await set_envelope_terms(house.club, owner, EnvelopeTerms(), key="start")
    await house.show_button(sara, EditEnvelopeLimit("shares_most"))
    await sara.press("[button]")
    await sara.expect(is_edit)
    await sara.say("201")
    assert (await sara.next_answer()).text == house.said("error-envelope-terms-invalid", field="shares_most")
    assert await envelope_terms(house.club) == EnvelopeTerms()
