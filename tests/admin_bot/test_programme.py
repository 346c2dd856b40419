"""The programme as its owner keeps it: rules as sentences, made and changed question by question, tried out, settings."""

from typing import Any

import pytest

from admin_bot.keyboards.programme import KIND_LABELS
from admin_bot.programme_presses import ChangeRule, DraftHub, RetireRule, SaveRule, SetPolicy
from admin_bot.rule_drafts import FIELDS
from club.clubs import club_profile
from club.earning import RuleDraft, RuleView, change_rule, programme_rules, replace_rules
from club.money import Money
from club.programme import RuleWords
from club.tiers import TierDraft, TierTerms, replace_tiers, tiers_of
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase, make_staff

IN_ONE_LANGUAGE = pytest.mark.parametrize("language", ["fa"])
"""What is said is tested in both elsewhere; here it is what comes of it."""


def edited(answer: Answer) -> bool:
    return answer.kind == "edit"


async def rules_of(house: House) -> list[RuleView]:
    return list(await programme_rules(house.club))


async def owner_at(house: House, command: str = "/programme") -> Person:
    olga, _ = await house.staff("owner")
    await olga.say(command)
    await olga.next_answer()
    return olga


async def press(person: Person, label: str) -> Answer:
    await person.press(label)
    return await person.expect(edited)


async def answer(house: House, person: Person, said: str) -> Answer:
    """Words are typed, a `key:` is a button."""
    if said.startswith("key:"):
        return await press(person, house.plain(said.removeprefix("key:")))
    await person.say(said)
    return await person.next_answer()


async def test_the_programme_is_read_as_sentences(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.press(house.plain("admin-menu-manage"))
    await olga.next_answer()
    await olga.press(house.plain("admin-menu-programme"))
    shown = (await olga.next_answer()).text
    words = RuleWords(house.speaker, "IRR")
    for at, rule in enumerate(await rules_of(house), 1):
        assert house.said("rule-in-list", number=at, rule=words.sentence(rule), paused=False) in shown
    given = house.speaker.points(100)
    assert house.said("example", amount=Money(5_000_000, "IRR"), given=given) in shown
    assert house.said("programme-stacking") in shown


KINDS_ASKED: list[tuple[str, list[str], dict[str, Any], str]] = [
    ("amount", ["۲۰", "200000"], {"points": 20, "per_amount": 2_000_000}, "points"),
    ("cashback", ["۲٫۵"], {"rate_bp": 250, "round_to": 10}, "credit"),
    ("per_purchase", ["7"], {"points": 7}, "points"),
    ("every_nth_purchase", ["50", "5"], {"points": 50, "n": 5}, "points"),
    ("repeat_purchase", ["30", "۳۰"], {"points": 30, "within_days": 30}, "points"),
    (
        "spend_step", ["1 million", "100", "key:rule-period-month"],
        {"amount": 10_000_000, "points": 100, "period": "month"}, "points",
    ),
    ("joining", ["5"], {"points": 5}, "points"),
    ("birthday", ["50"], {"points": 50}, "points"),
    ("anniversary", ["60"], {"points": 60}, "points"),
    ("event", ["key:rule-event-contest", "10"], {"name": "contest-entered", "points": 10}, "points"),
    ("event", ["نظرسنجی", "10"], {"name": "نظرسنجی", "points": 10}, "points"),
    ("multiplier", ["1.5"], {"percent": 150}, "points"),
    ("cap", ["key:rule-field-cap-day", "500"], {"per_day": 500}, "points"),
]  # fmt: skip


@IN_ONE_LANGUAGE
async def test_a_rule_of_each_kind_is_made_by_answering(house: House) -> None:
    await replace_rules(house.club, None, [])
    olga = await owner_at(house)
    for made, (kind, answers, parameters, gives) in enumerate(KINDS_ASKED):
        await press(olga, house.plain("rule-add"))
        await press(olga, house.plain(KIND_LABELS[kind]))
        for said in answers:
            last = await answer(house, olga, said)
        assert len(await rules_of(house)) == made
        assert house.said("rule-draft") in last.text, kind
        await press(olga, house.plain("rule-save"))
        rule = (await rules_of(house))[-1]
        assert (rule.kind, rule.parameters, rule.gives, rule.conditions, rule.caps) == (kind, parameters, gives, {}, {})


@IN_ONE_LANGUAGE
@pytest.mark.parametrize(
    ("kind", "before", "wrong", "refusal", "field"),
    [
        ("amount", [], "0", "error-rule-invalid", "points"),
        ("amount", [], "many", "error-number-not-understood", None),
        ("amount", ["10"], "1.500", "error-amount-unclear", None),
        ("cashback", [], "101", "error-rule-invalid", "rate_bp"),
        ("cashback", [], "ten", "error-rate-unclear", None),
        ("multiplier", [], "1", "error-rule-invalid", "percent"),
        ("every_nth_purchase", ["10"], "1", "error-rule-invalid", "n"),
        ("event", [], "x" * 61, "error-rule-invalid", "name"),
    ],
)
async def test_what_cannot_be_is_explained_and_asked_again(
    house: House, kind: str, before: list[str], wrong: str, refusal: str, field: str | None
) -> None:
    olga = await owner_at(house)
    rules = await rules_of(house)
    await press(olga, house.plain("rule-add"))
    await press(olga, house.plain(KIND_LABELS[kind]))
    for said in before:
        await answer(house, olga, said)
    await olga.say(wrong)
    expected = house.said(refusal, **({"problem": "ambiguous"} if field is None else {"field": field}))
    assert (await olga.next_answer()).text == expected
    assert await rules_of(house) == rules


CONDITIONS_ASKED: list[tuple[str, str, list[str], dict[str, Any], dict[str, int]]] = [
    ("rule-conditions", "amount_from", ["500000"], {"amount_from": 5_000_000}, {}),
    ("rule-conditions", "amount_below", ["۲ میلیون"], {"amount_below": 20_000_000}, {}),
    (
        "rule-conditions", "weekdays", ["key:weekday-friday", "key:weekday-thursday", "key:rule-field-done"],
        {"weekdays": [3, 4]}, {},
    ),
    ("rule-conditions", "hours", ["17-20"], {"hour_from": 17, "hour_before": 20}, {}),
    ("rule-conditions", "hours", ["از ۹ تا ۱۲"], {"hour_from": 9, "hour_before": 12}, {}),
    ("rule-conditions", "day_from", ["1405/1/1"], {"day_from": "2026-03-21"}, {}),
    ("rule-conditions", "day_until", ["2026/4/2"], {"day_until": "2026-04-02"}, {}),
    ("rule-conditions", "products", ["قهوه، SKU-7"], {"products": ["SKU-7", "قهوه"]}, {}),
    ("rule-conditions", "categories", ["دان\nفنجان"], {"categories": ["دان", "فنجان"]}, {}),
    ("rule-conditions", "channels", ["key:channel-till", "key:rule-field-done"], {"channels": ["till"]}, {}),
    ("rule-caps", "per_purchase", ["500"], {}, {"per_purchase": 500}),
    ("rule-caps", "per_day", ["۱۰۰"], {}, {"per_day": 100}),
    ("rule-caps", "per_member", ["1,000"], {}, {"per_member": 1000}),
]  # fmt: skip


async def test_a_limit_on_credit_is_said_in_the_clubs_money(house: House) -> None:
    await replace_rules(house.club, None, [RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10})])
    (rule,) = await rules_of(house)
    olga = await owner_at(house)
    await house.show_button(olga, ChangeRule(rule.id, -1))
    await press(olga, ChangeRule(rule.id, -1).pack())
    await press(olga, house.plain("rule-caps"))
    asked = await press(olga, house.plain("rule-field-cap-day"))
    assert house.said("rule-ask-cap-day-credit", unit="toman") in asked.text
    preview = await answer(house, olga, "50,000")
    assert house.speaker.money(Money(500_000, "IRR")) in preview.text
    await press(olga, house.plain("rule-save"))
    (changed,) = await rules_of(house)
    assert (changed.caps, changed.parameters) == ({"per_day": 500_000}, {"rate_bp": 1000, "round_to": 10})


@IN_ONE_LANGUAGE
async def test_conditions_and_limits_are_tapped_and_typed(house: House) -> None:
    plain = RuleDraft("per_purchase", {"points": 50})
    await replace_rules(house.club, None, [plain])
    (rule,) = await rules_of(house)
    owner, olga = await make_staff(house.club), await owner_at(house)
    await house.show_button(olga, ChangeRule(rule.id, -1))
    for menu, field, answers, conditions, caps in CONDITIONS_ASKED:
        await press(olga, ChangeRule(rule.id, -1).pack())
        await press(olga, house.plain(menu))
        await press(olga, house.plain(FIELDS[field].label))
        for said in answers:
            await answer(house, olga, said)
        card = await press(olga, house.plain("rule-save"))
        (changed,) = await rules_of(house)
        assert (changed.id, changed.conditions, changed.caps) == (rule.id, conditions, caps)
        assert RuleWords(house.speaker, "IRR").sentence(changed).count("\n") == 1
        assert house.plain("rule-change") in [label for row in card.buttons for label in row]
        await change_rule(house.club, owner, rule.id, plain)


async def test_a_rule_may_be_for_tiers_of_the_club(house: House) -> None:
    await replace_tiers(house.club, None, TierTerms(), [TierDraft("برنزی", 0), TierDraft("طلایی", 1000)])
    await replace_rules(house.club, None, [RuleDraft("per_purchase", {"points": 50})])
    (rule,) = await rules_of(house)
    olga = await owner_at(house)
    await house.show_button(olga, ChangeRule(rule.id, -1))
    for label in ("[button]", house.plain("rule-conditions"), house.plain("rule-field-tiers"), "طلایی"):
        await press(olga, label)
    await press(olga, house.plain("rule-field-done"))
    card = await press(olga, house.plain("rule-save"))
    gold = (await tiers_of(house.club)).tiers[1]
    assert (await rules_of(house))[0].conditions == {"tiers": [gold.id]}
    assert "طلایی" in card.text


async def test_a_condition_is_taken_away_again(house: House) -> None:
    await replace_rules(house.club, None, [RuleDraft("per_purchase", {"points": 50}, {"amount_from": 5_000_000})])
    (rule,) = await rules_of(house)
    olga = await owner_at(house)
    await house.show_button(olga, ChangeRule(rule.id, -1))
    await press(olga, "[button]")
    await press(olga, house.plain("rule-conditions"))
    await press(olga, house.label("admin-language-chosen", name=house.plain("rule-field-amount-from")))
    await press(olga, house.plain("rule-field-clear"))
    await press(olga, house.plain("rule-save"))
    assert (await rules_of(house))[0].conditions == {}


async def test_a_rule_gives_credit_instead_of_points(house: House) -> None:
    await replace_rules(house.club, None, [RuleDraft("per_purchase", {"points": 50})])
    (rule,) = await rules_of(house)
    olga = await owner_at(house)
    await house.show_button(olga, ChangeRule(rule.id, -1))
    await press(olga, "[button]")
    question = await press(olga, house.plain("rule-give-credit"))
    assert house.first_line("rule-ask-credit", unit="toman") in question.text
    await answer(house, olga, "۵۰۰۰")
    await press(olga, house.plain("rule-save"))
    (changed,) = await rules_of(house)
    assert (changed.gives, changed.parameters) == ("credit", {"points": 50_000})


async def test_a_second_tap_adds_no_second_rule_and_an_old_draft_is_out_of_date(house: House) -> None:
    olga = await owner_at(house)
    await press(olga, house.plain("rule-add"))
    await press(olga, house.plain(KIND_LABELS["per_purchase"]))
    hub = await answer(house, olga, "7")
    count = len(await rules_of(house))
    save = next(
        button["callback_data"] for row in hub.keyboard for button in row if button["text"] == house.plain("rule-save")
    )
    for _ in range(2):
        await olga.press(save, hub.message["message_id"]) if _ == 0 else await _again(house, olga, save)
        await olga.expect(lambda seen: seen.kind in ("edit", "callback_answer"))
    assert len(await rules_of(house)) == count + 1
    await olga.say("/menu")
    await olga.expect(house.said("admin-menu", finds=True))
    for button in (SaveRule("another"), DraftHub()):
        await house.show_button(olga, button)
        await olga.press("[button]")
        await olga.expect(house.plain("error-tap-out-of-date"))
    assert len(await rules_of(house)) == count + 1


async def _again(house: House, person: Person, data: str) -> None:
    button = {"text": "[again]", "callback_data": data}
    await house.execute(
        "sendMessage", chat_id=person.id, text="an earlier screen", reply_markup={"inline_keyboard": [[button]]}
    )
    await person.press("[again]")


async def test_a_rule_rests_counts_again_and_goes_after_a_question(house: House) -> None:
    olga = await owner_at(house)
    first = (await rules_of(house))[0]
    await press(olga, house.plain("rule-number", number=1))
    await press(olga, house.plain("rule-pause"))
    assert (await rules_of(house))[0].state == "paused"
    await press(olga, house.plain("rule-resume"))
    assert (await rules_of(house))[0].state == "active"
    await press(olga, house.plain("rule-retire"))
    await press(olga, house.plain("rule-keep"))
    assert (await rules_of(house))[0].id == first.id
    await press(olga, house.plain("rule-retire"))
    await press(olga, house.plain("rule-retire-yes"))
    assert first.id not in {rule.id for rule in await rules_of(house)}
    await house.show_button(olga, ChangeRule(first.id, -1))
    await olga.press("[button]")
    assert (await olga.next_answer()).text == house.plain("error-rule-not-found")


async def test_a_purchase_is_tried_out_and_nothing_is_booked(house: House) -> None:
    await replace_rules(
        house.club,
        None,
        [
            RuleDraft("amount", {"points": 10, "per_amount": 1_000_000}),
            RuleDraft("per_purchase", {"points": 20}, {"channels": ["woocommerce"]}),
            RuleDraft("per_purchase", {"points": 70}, {"categories": ["دان"]}),
            RuleDraft("spend_step", {"amount": 10_000_000, "points": 500, "period": "purchase"}),
            RuleDraft("repeat_purchase", {"points": 30, "within_days": 30}),
        ],
    )
    anna = await make_member(house.club)
    await make_purchase(house.club, anna, 50_000)
    house.club.clock.move(days=2)  # type: ignore[attr-defined]
    olga = await owner_at(house)
    before = await house.counts()
    shown = await press(olga, house.plain("programme-try-out"))
    assert house.said("try-out-brings", given=house.speaker.points(50)) in shown.text
    given, missing = house.speaker.points(500), Money(5_000_000, "IRR")
    assert house.said("nearly-amount", missing=missing, given=given) in shown.text
    await olga.say("۱٬۰۰۰٬۰۰۰")
    shown = await olga.next_answer()
    assert house.said("try-out-brings", given=house.speaker.points(600)) in shown.text
    shown = await press(olga, house.label("try-out-channel", channel=house.plain("channel-till")))
    assert house.said("try-out-brings", given=house.speaker.points(620)) in shown.text
    shown = await press(olga, house.label("try-out-category", category=None))
    assert house.said("try-out-brings", given=house.speaker.points(690)) in shown.text
    await press(olga, house.plain("try-out-who", name=None))
    await olga.say("nobody of that name")
    assert house.said("try-out-nobody") in (await olga.next_answer()).text
    await olga.say(anna.number)
    shown = await olga.next_answer()
    assert house.said("try-out-brings", given=house.speaker.points(720)) in shown.text
    await olga.say("much")
    await olga.next_answer()
    for _ in range(7):
        shown = await press(olga, "📅")
    assert house.said("try-out-brings", given=house.speaker.points(720)) in shown.text
    assert await house.counts() == before


SETTINGS_ASKED: list[tuple[str, str | None, str, object]] = [
    ("policy-pending-label", "۷", "points_pending_days", 7),
    ("policy-expiry-label", "365", "points_expire_after_days", 365),
    ("policy-expiry-label", "key:policy-never", "points_expire_after_days", None),
    ("policy-credit-expiry-label", "90", "credit_expire_after_days", 90),
    ("policy-voucher-label", "14", "voucher_valid_days", 14),
    ("policy-phone-off", None, "phone_required", False),
    ("policy-debt-on", None, "debt_allowed", True),
]  # fmt: skip


@IN_ONE_LANGUAGE
async def test_settings_are_tapped_and_typed(house: House) -> None:
    olga = await owner_at(house)
    await press(olga, house.plain("programme-policies"))
    for label, said, setting, value in SETTINGS_ASKED:
        await press(olga, house.plain(label))
        if said is not None:
            await answer(house, olga, said)
        assert getattr(await club_profile(house.club), setting) == value


async def test_a_setting_out_of_bounds_is_explained_and_asked_again(house: House) -> None:
    olga = await owner_at(house)
    before = await club_profile(house.club)
    await press(olga, house.plain("programme-policies"))
    await press(olga, house.plain("policy-voucher-label"))
    await olga.say("0")
    refusal = house.said("error-club-setting-invalid", setting="voucher_valid_days")
    assert (await olga.next_answer()).text == refusal
    await olga.say("10")
    await olga.next_answer()
    assert (await club_profile(house.club)).voucher_valid_days == 10 != before.voucher_valid_days
    await house.show_button(olga, SetPolicy("name", "on", "k"))
    await olga.press("[button]")
    assert (await olga.next_answer()).text == house.label("error-club-setting-invalid", setting="name")


async def test_another_ready_made_programme_is_chosen_later(house: House) -> None:
    olga = await owner_at(house)
    await press(olga, house.plain("programme-presets"))
    await press(olga, house.plain("preset-cashback"))
    shown = await press(olga, house.plain("preset-choose"))
    assert [rule.kind for rule in await rules_of(house)] == ["cashback"]
    assert house.first_line("programme", count=1) in shown.text


async def test_managers_do_not_change_the_programme(house: House) -> None:
    mina, _ = await house.staff("manager")
    rules = await rules_of(house)
    for button in (RetireRule(rules[0].id), ChangeRule(rules[0].id, -1)):
        await house.show_button(mina, button)
        await mina.press("[button]")
        assert (await mina.next_answer()).text == house.plain("error-not-allowed")
    assert await rules_of(house) == rules
