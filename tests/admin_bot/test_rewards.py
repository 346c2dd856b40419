"""The catalogue as staff keep it: added question by question, changed field by field."""

import pytest

from admin_bot.presses import EditReward, PublishReward, RewardCard, Skip
from club.programme import RuleWords, example_with
from club.rewards import RewardView, all_rewards, reward
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.admin_bot.samples import photo
from tests.makers import make_reward


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def start(house: House, person: Person) -> None:
    await person.press(house.plain("admin-menu-rewards"))
    await person.next_answer()
    await person.press(house.plain("admin-button-new-reward"))
    await person.expect(house.said("admin-ask-title"))


async def rewards_of(house: House) -> tuple[RewardView, ...]:
    return (await all_rewards(house.club)).rewards


async def test_a_reward_with_everything_is_added_with_its_picture(house: House) -> None:
    mina, _ = await house.staff("manager")
    await start(house, mina)
    for words, question in [
        ("قهوهٔ مهمان", "admin-ask-description"),
        ("یک فنجان، هر روز هفته", "admin-ask-price"),
        ("۶۰", "admin-ask-stock"),
        ("20", "admin-ask-limit"),
        ("2", "admin-ask-picture"),
    ]:
        await mina.say(words)
        await mina.expect(house.said(question))
    await mina.send_photo(photo(size=(2000, 1500)))
    preview = await mina.expect("قهوهٔ مهمان")
    assert "photo" in preview.message
    assert house.speaker.points(60) in preview.text
    assert await rewards_of(house) == ()
    label, message_id = house.plain("admin-button-publish"), preview.message["message_id"]
    await mina.press(label, message_id)
    await mina.press(label, message_id)
    await mina.expect(house.plain("admin-already-recorded"))
    (added,) = await rewards_of(house)
    assert (added.title, added.description, added.price_points, added.stock, added.limit_per_member) == (
        "قهوهٔ مهمان", "یک فنجان، هر روز هفته", 60, 20, 2,
    )  # fmt: skip
    assert added.picture_id is not None


async def test_the_question_of_the_price_says_what_a_purchase_brings(house: House) -> None:
    """Whoever prices a first reward has nothing else to measure it by."""
    mina, _ = await house.staff("manager")
    await start(house, mina)
    await mina.say("چای")
    await mina.expect(house.said("admin-ask-description"))
    await mina.press(house.plain("admin-skip-description"))
    asked = await mina.expect(house.said("admin-ask-price"))
    words = RuleWords(house.speaker, "IRR", "points", {})
    example = await example_with(house.club)
    assert example.earned.points > 0
    brought = house.said("example", amount=example.amount, given=words.given(example.earned.points, "points"))
    assert brought in asked.text


async def test_what_need_not_be_said_is_left_out_by_buttons(house: House) -> None:
    mina, _ = await house.staff("manager")
    await start(house, mina)
    await mina.say("چای")
    await mina.expect(house.said("admin-ask-description"))
    await mina.press(house.plain("admin-skip-description"))
    await mina.expect(house.said("admin-ask-price"))
    await mina.say("15")
    await mina.expect(house.said("admin-ask-stock"))
    for key in ("admin-skip-stock", "admin-skip-limit", "admin-skip-picture"):
        await mina.press(house.plain(key))
        await mina.expect(is_edit)
    await mina.press(house.plain("admin-button-publish"))
    await mina.expect(is_edit)
    (added,) = await rewards_of(house)
    assert (added.description, added.stock, added.limit_per_member, added.picture_id) == ("", None, None, None)


@pytest.mark.parametrize(
    ("answers", "wrong", "refusal", "field"),
    [
        ([], "x" * 81, "error-reward-invalid", "title"),
        (["چای"], "x" * 401, "error-reward-invalid", "description"),
        (["چای", "خوب"], "0", "error-reward-invalid", "price"),
        (["چای", "خوب"], "ارزان", "error-number-not-understood", None),
        (["چای", "خوب", "15"], "2000000", "error-reward-invalid", "stock"),
        (["چای", "خوب", "15", "3"], "0", "error-reward-invalid", "limit"),
    ],
)
async def test_a_wrong_answer_is_asked_for_again(
    house: House, answers: list[str], wrong: str, refusal: str, field: str | None
) -> None:
    mina, _ = await house.staff("manager")
    await start(house, mina)
    for words in answers:
        await mina.say(words)
        await mina.next_answer()
    await mina.say(wrong)
    said = house.said(refusal, field=field) if field else house.said(refusal)
    assert (await mina.next_answer()).text == said
    await mina.say("7")
    await mina.expect(house.said("admin-new-reward-step", step=len(answers) + 2, steps=6))


async def test_what_is_no_picture_is_refused_and_words_ask_for_one(house: House) -> None:
    mina, _ = await house.staff("manager")
    shown = await make_reward(house.club)
    await house.show_button(mina, EditReward(shown.id, "picture"))
    await mina.press("[button]")
    await mina.expect(is_edit)
    await mina.say("here it is")
    assert (await mina.next_answer()).text == house.said("admin-picture-expected")
    await mina.send_photo(photo(size=(640, 40)))
    assert (await mina.next_answer()).text == house.said("error-picture-not-understood")
    await mina.send_document(b"\x89PNG\r\n\x1a\nbroken", "broken.png")
    assert (await mina.next_answer()).text == house.said("error-picture-not-understood")
    assert (await reward(house.club, shown.id)).picture_id is None
    await mina.send_document(photo(), "coffee.jpg")
    await mina.expect(shown.title)
    assert (await reward(house.club, shown.id)).picture_id is not None


@pytest.mark.parametrize(
    ("field", "words", "attribute", "value"),
    [
        ("title", "چای ماسالا", "title", "چای ماسالا"),
        ("description", "گرم و تازه", "description", "گرم و تازه"),
        ("price", "۷۵", "price_points", 75),
        ("stock", "0", "stock", 0),
        ("limit", "3", "limit_per_member", 3),
    ],
)
async def test_each_field_is_changed_alone(house: House, field: str, words: str, attribute: str, value: object) -> None:
    mina, _ = await house.staff("manager")
    before = await make_reward(house.club, stock=5, limit=2)
    await house.show_button(mina, RewardCard(before.id))
    await mina.press("[button]")
    await mina.expect(before.title)
    await mina.press(house.plain(f"admin-field-{field}"))
    await mina.expect(is_edit)
    await mina.say(words)
    await mina.next_answer()
    after = await reward(house.club, before.id)
    assert getattr(after, attribute) == value
    same = {"title", "description", "price_points", "stock", "limit_per_member", "picture_id", "state"} - {attribute}
    assert {each: getattr(after, each) for each in same} == {each: getattr(before, each) for each in same}


async def test_stock_becomes_unlimited_by_a_button_of_that_question_only(house: House) -> None:
    mina, _ = await house.staff("manager")
    shown = await make_reward(house.club, stock=5, limit=2)
    await house.show_button(mina, EditReward(shown.id, "stock"))
    await mina.press("[button]")
    await mina.expect(is_edit)
    await house.show_button(mina, Skip("edit-limit"), "[stale]")
    await mina.press("[stale]")
    assert (await mina.next_answer()).text == house.plain("admin-old-button")
    await mina.press(house.plain("admin-skip-stock"))
    await mina.expect(is_edit)
    after = await reward(house.club, shown.id)
    assert (after.stock, after.limit_per_member) == (None, 2)


async def test_a_reward_is_paused_and_offered_again(house: House) -> None:
    mina, _ = await house.staff("manager")
    shown = await make_reward(house.club)
    await house.show_button(mina, RewardCard(shown.id))
    await mina.press("[button]")
    await mina.expect(is_edit)
    await mina.press(house.plain("admin-button-pause"))
    await mina.expect(is_edit)
    assert (await reward(house.club, shown.id)).state == "paused"
    await mina.press(house.plain("admin-button-resume"))
    await mina.expect(is_edit)
    assert (await reward(house.club, shown.id)).state == "active"
    await mina.press(house.plain("admin-button-preview"))
    face = await mina.expect(is_edit)
    assert house.speaker.points(60) in face.text
    await mina.press(house.plain("admin-button-back-to-reward"))
    await mina.expect(is_edit)
    await mina.press(house.plain("admin-button-all-rewards"))
    assert shown.title in (await mina.expect(is_edit)).text


async def test_a_draft_survives_a_restart_and_cancel_forgets_it(house: House) -> None:
    mina, _ = await house.staff("manager")
    await start(house, mina)
    await mina.say("چای")
    await mina.expect(house.said("admin-ask-description"))
    await house.restart()
    await mina.press(house.plain("admin-skip-description"))
    await mina.expect(house.said("admin-ask-price"))
    await mina.press(house.plain("admin-button-cancel"))
    await mina.expect(house.said("admin-rewards", count=0, page=1, pages=1))
    assert await rewards_of(house) == ()
    await house.show_button(mina, PublishReward("old"))
    await mina.press("[button]")
    assert (await mina.next_answer()).text == house.label("error-tap-out-of-date")


async def test_words_while_the_preview_waits_are_answered(house: House) -> None:
    mina, _ = await house.staff("manager")
    await start(house, mina)
    for words in ("چای", "خوب", "15", "3", "1"):
        await mina.say(words)
        await mina.next_answer()
    await mina.press(house.plain("admin-skip-picture"))
    await mina.expect(is_edit)
    await mina.say("ok")
    assert (await mina.next_answer()).text == house.said("admin-tap-expected")
    await mina.press(house.plain("admin-button-publish"))
    await mina.expect(is_edit)
    assert len(await rewards_of(house)) == 1


async def test_the_list_turns_its_pages(house: House) -> None:
    mina, _ = await house.staff("manager")
    for number in range(8):
        await make_reward(house.club, f"جایزهٔ {number}", 10 + number)
    await mina.press(house.plain("admin-menu-rewards"))
    assert len((await mina.next_answer()).buttons) == 6 + 1 + 1
    await mina.press(house.plain("admin-button-next"))
    assert len((await mina.expect(is_edit)).buttons) == 2 + 1 + 1
