"""Rewards are picked once however often the button is pressed; vouchers are shown, copied and given back."""

from io import BytesIO

import pytest
from PIL import Image

from club.context import Club
from club.ledger import points, prove_ledger
from club.rewards import RewardDraft, add_reward, cancel_voucher, edit_reward, keep_picture, redeem_reward, vouchers_of
from playground import Person, Playground
from playground.driver import Answer
from tests.bot.conftest import ADMIN_BOT, Joined, press_forged
from tests.bot.words import Words, carried, expect, labels, seen
from tests.makers import StandingClock, make_purchase, make_reward, make_staff


async def to_question(person: Person, words: Words, title: str) -> Answer:
    await person.press(words("menu-rewards"))
    await person.next_answer()
    await person.press(title)
    await person.next_answer()
    await person.press(words("reward-redeem"))
    return await person.expect(lambda answer: words("reward-confirm-yes") in labels(answer))


async def test_the_catalogue_says_what_is_missing_and_what_is_left(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.press(words("menu-rewards"))
    assert seen(await anna.next_answer()) == words("rewards-empty")
    await make_reward(club, "قهوه", 5, stock=3)
    await make_reward(club, "چای", 6, stock=0)
    await make_reward(club, "کیک", 60)
    await anna.press(words("menu-rewards"))
    screen = await anna.next_answer()
    lines = {"price": 5, "stock": 3, "missing": 0}
    assert words("rewards-line", title="قهوه", state="stock", **lines) in seen(screen)
    assert words("rewards-line", title="چای", state="sold-out", **{**lines, "price": 6}) in seen(screen)
    assert words("rewards-line", title="کیک", state="missing", **{**lines, "price": 60, "missing": 55}) in seen(screen)
    await anna.press("کیک")
    cake = await anna.next_answer()
    assert words("reward-missing", available=5, missing=55) in seen(cake)
    assert cake.buttons == [[words("button-back"), words("button-menu")]]
    await anna.press(words("button-back"))
    await anna.next_answer()
    await anna.press("چای")
    tea = await anna.next_answer()
    assert words("error-reward-sold-out") in seen(tea)
    assert words("reward-redeem") not in labels(tea)


async def test_a_reward_becomes_a_voucher_with_its_code(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000)
    await make_reward(club, "قهوهٔ مهمان", 60, stock=3)
    question = await to_question(anna, words, "قهوهٔ مهمان")
    assert seen(question) == words("reward-confirm", title="قهوهٔ مهمان", price=60, left=20)
    await anna.press(words("reward-confirm-yes"))
    shown = await anna.next_answer()
    [voucher] = (await vouchers_of(club, member.id)).vouchers
    assert (shown.kind, voucher.state) == ("edit", "issued")
    values = {"title": "قهوهٔ مهمان", "code": voucher.code, "until": voucher.expires_at}
    assert seen(shown) == words("voucher-new", **values)
    assert await anna.scan(shown) == [f"https://t.me/{ADMIN_BOT}?start=v_{voucher.code.replace('-', '')}"]
    assert await anna.press(words("voucher-copy")) == voucher.code
    entities = shown.message["caption_entities"]
    assert [each["type"] for each in entities if each["type"] == "code"] == ["code"]
    assert (await points(club, member.id)).available == 20


async def test_two_taps_on_one_confirmation_are_one_voucher(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 1_000_000)
    await make_reward(club, "قهوهٔ مهمان", 60)
    question = await to_question(anna, words, "قهوهٔ مهمان")
    [yes] = carried(question, "buy1")
    await anna.press(yes)
    await anna.press(yes)
    await expect(anna, words("voucher-open", title="", code="", until=member.joined_at).split("\n")[0])
    await anna.say("/vouchers")
    await expect(anna, words("vouchers-title"))
    assert len((await vouchers_of(club, member.id)).vouchers) == 1
    assert (await points(club, member.id)).available == 155 - 60
    assert (await prove_ledger(club)).holds


async def test_a_reward_that_sold_out_meanwhile_is_explained_and_costs_nothing(
    joined: Joined, club: Club, words: Words
) -> None:
    anna, member = await joined(words.language)
    babak, other = await joined(words.language, "بابک", phone="989351112233")
    for each in (member, other):
        await make_purchase(club, each, 250_000)
    await make_reward(club, "آخرین تکه", 60, stock=1)
    await to_question(anna, words, "آخرین تکه")
    await to_question(babak, words, "آخرین تکه")
    await babak.press(words("reward-confirm-yes"))
    await babak.expect(lambda answer: "photo" in answer.message)
    await anna.press(words("reward-confirm-yes"))
    refused = await anna.next_answer()
    assert seen(refused) == words("error-reward-sold-out")
    assert refused.buttons == [[words("menu-rewards")], [words("button-menu")]]
    assert (await points(club, member.id)).available == 80
    assert (await vouchers_of(club, member.id)).vouchers == ()


async def test_a_price_that_changed_meanwhile_is_not_paid(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000)
    reward = await make_reward(club, "قهوه", 60)
    await to_question(anna, words, "قهوه")
    await edit_reward(club, await make_staff(club), reward.id, RewardDraft("قهوه", "", 70), key="dearer")
    await anna.press(words("reward-confirm-yes"))
    assert seen(await anna.next_answer()) == words("error-reward-changed", price_points=70)
    assert (await points(club, member.id)).available == 80


async def test_a_limit_for_each_member_is_explained(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 1_000_000)
    await make_reward(club, "قهوه", 60, limit=1)
    await to_question(anna, words, "قهوه")
    await anna.press(words("reward-confirm-yes"))
    await anna.expect(lambda answer: "photo" in answer.message)
    await anna.press(words("menu-rewards"))
    await anna.next_answer()
    await anna.press("rew1:1:1")
    assert words("error-reward-limit-reached", limit=1) in seen(await anna.next_answer())


async def test_a_voucher_is_given_back_once(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000)
    await make_reward(club, "قهوه", 60, stock=1)
    await to_question(anna, words, "قهوه")
    await anna.press(words("reward-confirm-yes"))
    await anna.expect(lambda answer: "photo" in answer.message)
    await anna.press(words("voucher-cancel"))
    question = await anna.next_answer()
    assert seen(question) == words("voucher-cancel-confirm", title="قهوه", points=60)
    await anna.press(words("voucher-cancel-no"))
    await anna.expect(lambda answer: words("voucher-copy") in labels(answer))
    await anna.press(words("voucher-cancel"))
    await anna.next_answer()
    [yes] = carried(anna.screen, "undo1")
    await anna.press(yes)
    await expect(anna, words("voucher-cancelled", title="قهوه", points=60, available=80))
    await press_forged(anna, anna.screen.message["message_id"], yes)
    await anna.say("/vouchers")
    await expect(anna, words("vouchers-line", state="cancelled", title="قهوه", until=member.joined_at))
    assert (await points(club, member.id)).available == 80
    await anna.press("قهوه")
    closed = await anna.next_answer()
    assert words("voucher-copy") not in labels(closed)


async def test_somebody_elses_voucher_stays_unseen_and_unspent(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    babak, _ = await joined(words.language, "بابک", phone="989351112233")
    await make_purchase(club, member, 250_000)
    await make_reward(club, "قهوه", 60)
    await to_question(anna, words, "قهوه")
    await anna.press(words("reward-confirm-yes"))
    await anna.expect(lambda answer: "photo" in answer.message)
    [voucher] = (await vouchers_of(club, member.id)).vouchers
    for data in (f"vou1:{voucher.id}", f"back1:{voucher.id}", f"undo1:{voucher.id}"):
        await babak.say("/points")
        screen = await babak.next_answer()
        await press_forged(babak, screen.message["message_id"], data)
        assert seen(await babak.next_answer()) == words("refused-voucher-not-found")
    assert (await vouchers_of(club, member.id)).vouchers[0].state == "issued"


async def test_vouchers_turn_pages(joined: Joined, club: Club, words: Words) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 10_000_000)
    await make_reward(club, "قهوه", 60)
    for number in range(6):
        redeemed = await redeem_reward(club, member.id, 1, price_points=60, key=f"k{number}")
    await cancel_voucher(club, member.id, redeemed.voucher.id)
    await anna.press(words("menu-vouchers"))
    first = await anna.next_answer()
    assert [len(carried(first, kind)) for kind in ("vou1", "vous1")] == [5, 2]
    await anna.press(words("button-next"))
    second = await anna.next_answer()
    assert carried(second, "vou1") == [f"vou1:{redeemed.voucher.id}"]


async def test_a_rewards_picture_is_uploaded_once_and_survives_a_lost_file_id(
    joined: Joined, club: Club, clock: StandingClock, playground: Playground, words: Words
) -> None:
    anna, _ = await joined(words.language)
    buffer = BytesIO()
    Image.new("RGB", (200, 200), "#884422").save(buffer, "JPEG")
    picture_id = await keep_picture(club, buffer.getvalue())
    await add_reward(
        club, await make_staff(club), RewardDraft("کیک", "با <گردو> & دارچین", 5, picture_id=picture_id), key="1"
    )
    uploads = []
    for _ in range(2):
        await anna.press(words("menu-rewards"))
        await anna.next_answer()
        playground.recording.requests.clear()
        await anna.press("rew1:1:1")
        shown = await anna.next_answer()
        assert "با <گردو> & دارچین" in seen(shown)
        uploads += [len(each.files) for each in playground.requests if each.method == "editMessageMedia"]
    assert uploads == [1, 0]
    await anna.press(words("menu-rewards"))
    await anna.next_answer()
    playground.add_fault(
        "error", method="editMessageMedia", error_code=400, description="wrong file identifier/HTTP URL specified"
    )
    playground.recording.requests.clear()
    await anna.press("rew1:1:1")
    await anna.expect(lambda answer: "photo" in answer.message)
    assert [len(each.files) for each in playground.requests if each.method == "editMessageMedia"] == [0, 1]


@pytest.mark.parametrize("style_refused", [False, True])
async def test_coloured_buttons_are_left_plain_where_they_are_refused(
    joined: Joined, club: Club, playground: Playground, words: Words, style_refused: bool
) -> None:
    anna, member = await joined(words.language)
    await make_purchase(club, member, 250_000)
    await make_reward(club, "قهوه", 60)
    if style_refused:
        playground.add_fault(
            "error", method="editMessageText", contains='"style"', error_code=400,
            description="can't parse inline keyboard button: invalid button style specified", times=None,
        )  # fmt: skip
    question = await to_question(anna, words, "قهوه")
    yes = question.keyboard[0][0]
    assert ("style" in yes) is not style_refused
    assert yes["text"] == words("reward-confirm-yes")
