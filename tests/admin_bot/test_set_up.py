"""Setting a club up: step by step, back and on, left and taken up again, in both languages."""

import pytest

from admin_bot.programme_presses import ChoosePreset
from admin_bot.programme_words import PRESET_TITLES
from admin_bot.set_up_presses import SetUpMoney, SetUpStep
from club.clubs import club_profile
from club.earning import programme_rules
from club.members import find_chat
from club.programme import PRESETS, PresetName
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import CUSTOMER, USERNAME, House
from tests.admin_bot.samples import photo
from tests.makers import make_member, make_purchase, make_staff

IN_ONE_LANGUAGE = pytest.mark.parametrize("language", ["fa"])
"""What is said is tested in both elsewhere; here it is what comes of it."""


async def new_club(house: House) -> Person:
    """The owner of a club nobody has set up, in front of its first question."""
    await house.club.database.transact(lambda tx: tx.execute("UPDATE club SET set_up_at = NULL"))
    person = house.stranger("Olga")
    await make_staff(house.club, "owner", user_id=person.id, name="Olga")
    await person.open(USERNAME)
    await person.expect(house.said("set-up-ask-name", name="کافه نادری"))
    return person


async def step_of(house: House, person: Person, key: str, **args: object) -> Answer:
    blanks = {"zone": "Asia/Tehran", "now": house.club.clock.now(), **args}
    return await person.expect(house.first_line(key, **blanks))


@pytest.mark.parametrize("preset", list(PRESETS))
async def test_the_whole_way_with_each_programme(house: House, preset: PresetName) -> None:
    olga = await new_club(house)
    assert olga.reply_keyboard[0][0] == house.plain("admin-menu-till")
    await olga.say("  کافه   نو ")
    await step_of(house, olga, "set-up-ask-picture")
    await olga.send_photo(photo())
    await step_of(house, olga, "set-up-ask-language")
    await olga.press(house.texts.say_plain("en", "admin-language-name"))
    await step_of(house, olga, "set-up-ask-money")
    await olga.press(house.plain("set-up-money-rial"))
    await step_of(house, olga, "set-up-ask-zone")
    await olga.press(house.plain("set-up-zone-dubai"))
    await step_of(house, olga, "set-up-ask-preset")
    await olga.press(house.plain(PRESET_TITLES[preset]))
    await olga.expect(lambda answer: [house.plain("preset-choose")] in answer.buttons)
    await olga.press(house.plain("preset-choose"))
    count = len(await _wait_for_rules(house, olga))
    for _ in range(count):
        await olga.press(house.plain("set-up-on"))
        last = await olga.expect(lambda answer: answer.kind == "edit")
    assert house.first_line("set-up-done", club="کافه نو") in last.text
    profile = await club_profile(house.club)
    assert (profile.name, profile.language, profile.display_unit, profile.timezone.key, profile.preset) == (
        "کافه نو", "en", "rial", "Asia/Dubai", preset,
    )  # fmt: skip
    assert profile.picture_id is not None
    assert profile.set_up_at is not None
    assert [rule.kind for rule in await programme_rules(house.club)] == [
        rule.kind for rule in PRESETS[preset]("IRR").rules
    ]
    await olga.press(house.plain("set-up-link"))
    link = await olga.expect(lambda answer: "photo" in answer.message)
    assert link.links == [f"https://t.me/{CUSTOMER}"]
    assert await olga.press(house.plain("set-up-copy-link")) == f"https://t.me/{CUSTOMER}"
    await olga.say("/start")
    await olga.next_answer()
    await olga.expect_silence(0.02)


async def _wait_for_rules(house: House, person: Person) -> tuple[object, ...]:
    await person.expect(
        lambda answer: house.first_line("set-up-rule", number=1, count=_count(house, answer)) in answer.text
    )
    return await programme_rules(house.club)


def _count(house: House, answer: Answer) -> int:
    return next((n for n in range(1, 9) if house.first_line("set-up-rule", number=1, count=n) in answer.text), 0)


@IN_ONE_LANGUAGE
@pytest.mark.parametrize(
    ("step", "question", "wrong", "refusal", "setting"),
    [
        ("name", "set-up-ask-name", "ن" * 41, "error-club-setting-invalid", "name"),
        ("language", "set-up-ask-language", "Klingon", "error-club-setting-invalid", "language"),
        ("money", "set-up-ask-money", "سکه", "error-club-setting-invalid", "currency"),
        ("zone", "set-up-ask-zone", "Atlantis", "error-club-setting-invalid", "timezone"),
        ("picture", "set-up-ask-picture", "no picture", "admin-picture-expected", None),
        ("preset", "set-up-ask-preset", "all of them", "set-up-tap-expected", None),
        ("rules", "set-up-rule", "more", "set-up-tap-expected", None),
    ],
)
async def test_what_cannot_be_read_is_explained_and_the_question_stays(
    house: House, step: str, question: str, wrong: str, refusal: str, setting: str | None
) -> None:
    olga = await new_club(house)
    await house.show_button(olga, SetUpStep(step))
    await olga.press("[button]")
    await step_of(house, olga, question, name="کافه نادری", number=1, count=4)
    before = await club_profile(house.club)
    await olga.say(wrong)
    args = {} if setting is None else {"setting": setting, "most": 40}
    await olga.expect(house.said(refusal, **args))
    assert await club_profile(house.club) == before
    chat = await find_chat(house.club, "staff", "telegram", olga.id)
    assert chat is not None
    assert chat.conversation is not None
    assert str(chat.conversation["step"]).startswith("set-up-")


@IN_ONE_LANGUAGE
@pytest.mark.parametrize(
    ("step", "typed", "kept"),
    [
        ("language", "English", ("en", "IRR", "toman", "Asia/Tehran")),
        ("money", "ریال", ("fa", "IRR", "rial", "Asia/Tehran")),
        ("money", "Euro", ("fa", "EUR", "own", "Asia/Tehran")),
        ("money", "sek", ("fa", "SEK", "own", "Asia/Tehran")),
        ("zone", "كابل", ("fa", "IRR", "toman", "Asia/Kabul")),
        ("zone", "new york", ("fa", "IRR", "toman", "America/New_York")),
    ],
)
async def test_answers_may_be_typed_in_any_language(
    house: House, step: str, typed: str, kept: tuple[str, str, str, str]
) -> None:
    olga = await new_club(house)
    await house.show_button(olga, SetUpStep(step))
    await olga.press("[button]")
    await olga.expect(lambda answer: answer.kind == "edit")
    await olga.say(typed)
    await olga.expect(lambda answer: answer.kind == "message")
    profile = await club_profile(house.club)
    assert (profile.language, profile.currency, profile.display_unit, profile.timezone.key) == kept


async def test_it_is_left_and_taken_up_where_it_stood_also_after_a_restart(house: House) -> None:
    olga = await new_club(house)
    await olga.say("کافه نو")
    await step_of(house, olga, "set-up-ask-picture")
    await olga.press(house.plain("set-up-without-picture"))
    await step_of(house, olga, "set-up-ask-language")
    await olga.press(house.plain("set-up-later"))
    await olga.expect(house.said("set-up-left"))
    await house.restart()
    await olga.say("/setup")
    await step_of(house, olga, "set-up-ask-language")
    await house.restart()
    await olga.press(house.plain("set-up-back"))
    await step_of(house, olga, "set-up-ask-picture")
    await olga.press(house.plain("set-up-back"))
    await olga.expect(house.said("set-up-ask-name", name="کافه نو"))
    await olga.say("/till")
    await olga.next_answer()
    await olga.say("/start")
    await olga.expect(house.said("set-up-ask-name", name="کافه نو"))


async def test_once_something_was_booked_only_the_unit_can_change(house: House) -> None:
    olga = await new_club(house)
    await make_purchase(house.club, await make_member(house.club), 100_000)
    await house.show_button(olga, SetUpStep("money"))
    await olga.press("[button]")
    answer = await olga.expect(house.said("set-up-money-fixed"))
    labels = [label for row in answer.buttons for label in row]
    assert house.plain("set-up-money-rial") in labels
    assert house.plain("set-up-money-euro") not in labels
    await house.show_button(olga, SetUpMoney("EUR", "own"))
    await olga.press("[button]")
    assert (await olga.next_answer()).text == house.plain("error-currency-in-use")
    assert (await club_profile(house.club)).currency == "IRR"


async def test_a_programme_is_chosen_by_two_taps_once(house: House) -> None:
    olga = await new_club(house)
    await house.show_button(olga, ChoosePreset("cashback", 1, "one-key"))
    message = max(olga.chat.messages)
    for _ in range(2):
        await olga.press(ChoosePreset("cashback", 1, "one-key").pack(), message)
        await olga.expect(lambda answer: answer.kind in ("edit", "callback_answer"))
    row = await house.club.database.fetch_one("SELECT COUNT(*) AS n FROM journal_entry WHERE act = 'act-chose-preset'")
    assert row is not None
    assert row["n"] == 1


async def test_a_rule_rests_and_changes_inside_the_set_up(house: House) -> None:
    olga = await new_club(house)
    await house.show_button(olga, ChoosePreset("five_ten_fifty", 1, "k"))
    await olga.press("[button]")
    await olga.expect(house.first_line("set-up-rule", number=1, count=3))
    await olga.press(house.plain("rule-pause"))
    await olga.expect(house.said("rule-card", rule="x", paused=True).splitlines()[-1].strip())
    await olga.press(house.plain("rule-change"))
    await olga.expect(house.said("rule-draft-change"))
    await olga.press(house.plain("rule-field-points"))
    await olga.expect(house.first_line("rule-ask-points", unit="toman"))
    await olga.say("۷")
    await olga.expect(house.said("rule-draft-change"))
    await olga.press(house.plain("rule-save"))
    await olga.expect(house.first_line("set-up-rule", number=1, count=3))
    joining = (await programme_rules(house.club))[0]
    assert (joining.kind, joining.parameters, joining.state) == ("joining", {"points": 7}, "paused")


async def test_only_owners_are_taken_through_it(house: House) -> None:
    await house.club.database.transact(lambda tx: tx.execute("UPDATE club SET set_up_at = NULL"))
    manager, _ = await house.staff("manager")
    await manager.expect_silence(0.05)
    await manager.say("/setup")
    assert (await manager.next_answer()).text == house.said("error-not-allowed")
    assert (await club_profile(house.club)).set_up_step is None
