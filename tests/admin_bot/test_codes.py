"""Product codes in the staff's bot: a batch made question by question, paused, revoked, taken along as files; goals on a board."""

import re
import zipfile
from io import BytesIO

import pytest

from admin_bot.code_presses import (
    CodeBatch,
    CreateCodeBatch,
    ExportCodeBatch,
    MakeCodeLabels,
    PauseCodeBatch,
    PickCodeLottery,
    RevokeCodeBatch,
)
from club.gamification.product_codes import (
    CodeGoalDraft,
    add_code_goal,
    code_batch,
    code_batches,
    code_goals,
    use_code,
)
from club.i18n.markup import without_tags
from club.pictures.labels import LABELS_ON_PAGE
from club.staff import journal
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.makers import make_member, make_reward, make_staff

WRITING_S = 40.0
"""A file is drawn aside; a machine that does much else takes its time."""


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def tap(house: House, person: Person, key: str, **values: object) -> None:
    await person.press(house.label(key, **values))


async def test_a_batch_is_made_question_by_question_and_one_tap_makes_one(house: House) -> None:
    mina, view = await house.staff("manager")
    await open_lottery_row(house.club, "یلدا")
    await mina.say("/codes")
    await mina.expect(house.first_line("admin-codes", count=0))
    await tap(house, mina, "admin-code-button-new")
    await mina.expect(house.said("admin-code-ask-title"))
    await mina.say("روغن زیتون پاییز")
    await mina.expect(house.said("admin-code-ask-count", largest=1_000_000))
    await mina.say("۱۲۰۰")
    await mina.expect(house.said("admin-code-ask-product"))
    await mina.say("روغن زیتون")
    await mina.expect(house.said("admin-code-ask-prefix"))
    await mina.say("کاوه")
    await mina.expect(house.said("error-code-batch-invalid", field="prefix"))
    await mina.say("kaveh")
    await mina.expect(house.said("admin-code-ask-agent"))
    await tap(house, mina, "admin-code-skip-agent")
    await mina.expect(house.said("admin-code-ask-points"))
    await mina.say("25")
    await mina.expect(house.said("admin-code-ask-lottery"))
    await mina.press("یلدا")
    await mina.expect(house.said("admin-code-ask-tickets", lottery="یلدا"))
    await mina.say("2")
    await mina.expect(house.said("admin-code-ask-opens"))
    await tap(house, mina, "admin-code-skip-opens")
    await mina.expect(house.said("admin-code-ask-closes"))
    await tap(house, mina, "admin-code-skip-closes")
    preview = await mina.expect(house.said("admin-code-preview"))
    assert house.said("admin-code-preview-count", title="روغن زیتون پاییز", count=1200) in preview.text
    assert house.said("admin-code-batch-points", points=25) in preview.text
    assert house.said("admin-code-batch-tickets", tickets=2, lottery="یلدا") in preview.text
    await tap(house, mina, "admin-code-button-create")
    made = await mina.expect(house.said("admin-code-batch", title="روغن زیتون پاییز", number=1))
    share = house.speaker.percent(0)  # type: ignore[arg-type]
    assert house.said("admin-code-batch-used", used=0, count=1200, share=share) in made.text
    [batch] = (await code_batches(house.club, view)).batches
    assert (batch.prefix, batch.product, batch.points, batch.tickets) == ("KAVEH", "روغن زیتون", 25, 2)
    asked = await house.club.database.fetch_one("SELECT conversation FROM chat WHERE platform_user_id = $1", mina.id)
    assert asked is not None
    await house.show_button(mina, CreateCodeBatch("0123456789abcdef"))
    await mina.press("[button]")
    await mina.expect(house.said("error-tap-out-of-date"))
    await house.show_button(mina, PickCodeLottery(1))
    await mina.press("[button]")
    await mina.expect(house.said("error-tap-out-of-date"))
    assert (await code_batches(house.club, view)).count == 1


async def test_a_batch_shows_its_days_is_paused_and_revoked(house: House) -> None:
    mina, view = await house.staff("manager")
    batch = await print_batch(house.club)
    anna, babak = await make_member(house.club), await make_member(house.club, "بابک")
    code = await printed_code(house.club, batch, 1)
    await use_code(house.club, anna.id, code, "typed")
    with pytest.raises(Exception, match="code-not-accepted"):
        await use_code(house.club, babak.id, code, "typed")
    await mina.say("/codes")
    listed = house.label("admin-code-batch-line", title="روغن زیتون پاییز", used=1, count=1000, state="active")
    await mina.expect(house.first_line("admin-codes", count=1))
    await mina.press(listed)
    shown = await mina.expect(house.said("admin-code-batch-missed", missed=1))
    day = house.club.clock.now().date()
    assert house.said("admin-code-batch-day", day=day, used=1) in shown.text
    await tap(house, mina, "admin-code-button-pause")
    await mina.expect(house.said("admin-code-batch-state", state="paused"))
    await tap(house, mina, "admin-code-button-resume")
    await mina.expect(house.said("admin-code-batch-state", state="active"))
    await tap(house, mina, "admin-code-button-revoke")
    await mina.expect(house.first_line("admin-code-ask-revoke", title="روغن زیتون پاییز", unused=999))
    await tap(house, mina, "admin-code-button-revoke-yes")
    gone = await mina.expect(house.said("admin-code-batch-state", state="revoked"))
    assert house.label("admin-code-button-export") not in str(gone.buttons)
    for press in (PauseCodeBatch(batch, "k" * 16), ExportCodeBatch(batch, "k" * 16)):
        await house.show_button(mina, press)
        await mina.press("[button]")
        await mina.expect(house.said("error-code-batch-revoked"))
    await house.show_button(mina, RevokeCodeBatch(batch, "k" * 16))
    await mina.press("[button]")
    await mina.expect(house.said("admin-code-batch-state", state="revoked"))
    lines = (await journal(house.club, view, size=20)).lines
    acts = [line.act for line in lines if line.act.startswith("act-code-")]
    assert acts == ["act-code-batch-revoked", "act-code-batch-resumed", "act-code-batch-paused", "act-code-batch-added"]
    assert {line.group for line in lines if line.act.startswith("act-code-")} == {"play"}


async def test_a_batch_is_taken_along_as_an_excel_file(house: House) -> None:
    mina, _ = await house.staff("manager")
    batch = await print_batch(house.club, count=300, prefix="KAVEH")
    await house.show_button(mina, CodeBatch(batch))
    await mina.press("[button]")
    await mina.expect(house.said("admin-code-batch", title="روغن زیتون پاییز", number=1))
    await tap(house, mina, "admin-code-button-export")
    sent = await mina.expect(lambda answer: "document" in answer.message, timeout=WRITING_S)
    assert house.said("admin-code-export-part", title="روغن زیتون پاییز", first=1, last=300) in sent.text
    await mina.expect(house.said("admin-code-export-done", files=1, title="روغن زیتون پاییز"))
    with zipfile.ZipFile(BytesIO(mina.file(sent))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert await printed_code(house.club, batch, 300) in sheet
    assert "https://t.me/naderi_club_bot?start=c_" in sheet


async def test_labels_are_made_of_the_serials_that_were_typed(house: House) -> None:
    mina, _ = await house.staff("manager")
    batch = await print_batch(house.club, count=200)
    await house.show_button(mina, CodeBatch(batch))
    await mina.press("[button]")
    await mina.expect(is_edit)
    await tap(house, mina, "admin-code-button-labels")
    await mina.expect(house.first_line("admin-code-ask-labels", largest=4000, count=200))
    await mina.say("چهل تا")
    await mina.expect(house.said("error-number-not-understood"))
    await mina.say("۱۵۰ تا ۲۰۱")
    await mina.expect(house.said("error-code-span-invalid", count=200, largest=4000))
    await mina.say("۱۵۰ تا ۲۰۰")
    await mina.expect(house.said("admin-code-labels-sure", title="روغن زیتون پاییز", first=150, last=200))
    await tap(house, mina, "admin-code-labels-make", first=150, last=200)
    sent = await mina.expect(lambda answer: "document" in answer.message, timeout=WRITING_S)
    content = mina.file(sent)
    assert content.startswith(b"%PDF")
    assert int(re.findall(rb"/Count (\d+)", content)[-1]) == 51 // LABELS_ON_PAGE + 1  # pages
    await mina.expect(house.said("admin-code-export-done", files=1, title="روغن زیتون پاییز"))
    await house.show_button(mina, MakeCodeLabels(batch, 1, 5000, "k" * 16))
    await mina.press("[button]")
    await mina.expect(house.label("error-code-span-invalid", count=200, largest=4000))


async def test_staff_find_out_whose_a_code_is(house: House) -> None:
    mina, _ = await house.staff("manager")
    batch = await print_batch(house.club)
    anna = await make_member(house.club, "آنا رضایی")
    code = await printed_code(house.club, batch, 12)
    await use_code(house.club, anna.id, code, "typed")
    for said, wanted in (
        (code, house.said("admin-code-found-in", serial=12, title="روغن زیتون پاییز")),
        ("7K2M-9QXT-4HBN", house.said("admin-code-nobodys")),
    ):
        await mina.say("/codes")
        await mina.expect(house.first_line("admin-codes", count=1))
        await tap(house, mina, "admin-code-button-look-up")
        await mina.expect(house.said("admin-code-ask-look-up"))
        await mina.say(said)
        found = await mina.expect(wanted)
        assert ("آنا رضایی" in found.text) == (said == code)


async def test_a_goal_is_made_on_a_board_and_retired(house: House) -> None:
    olga, view = await house.staff("owner")
    await open_lottery_row(house.club, "یلدا")
    await make_reward(house.club, "قهوهٔ مهمان")
    await print_batch(house.club)
    await olga.say("/codes")
    await olga.expect(house.first_line("admin-codes", count=1))
    await tap(house, olga, "admin-code-button-goals")
    await olga.expect(house.first_line("admin-code-goals", count=0))
    await tap(house, olga, "admin-code-goal-new")
    await olga.expect(house.said("admin-code-goal-ask-title"))
    await olga.say("باشگاه طلایی")
    await olga.expect(house.said("admin-code-goal-ask-codes"))
    await olga.say("۵")
    board = await olga.expect(house.said("admin-code-goal-nothing"))
    assert house.label("admin-code-button-create") not in str(board.buttons)
    await tap(house, olga, "admin-code-goal-button-tickets", count=0)
    await olga.expect(house.said("admin-code-goal-ask-tickets"))
    await olga.say("2")
    await olga.expect(house.said("codes-brings-tickets", count=2))
    await tap(house, olga, "admin-code-goal-button-lottery", chosen="no", name="")
    await olga.expect(house.said("admin-code-goal-choose-lottery"))
    await olga.press("یلدا")
    await olga.expect(house.said("codes-brings-tickets-of", count=2, lottery="یلدا"))
    await tap(house, olga, "admin-code-goal-button-within", days=0)
    await olga.expect(house.said("admin-code-goal-ask-within"))
    await olga.say("90")
    await olga.expect(house.said("admin-code-goal", title="باشگاه طلایی", needed=5, within=90))
    await tap(house, olga, "admin-code-goal-button-repeats", repeats="no")
    await olga.expect(house.said("admin-code-goal-repeats", repeats="yes"))
    await tap(house, olga, "admin-code-button-create")
    await olga.expect(house.first_line("admin-code-goals", count=1))
    [goal] = await code_goals(house.club, view)
    assert (goal.codes_needed, goal.within_days, goal.repeats, goal.brings.tickets) == (5, 90, True, 2)
    await olga.press("باشگاه طلایی")
    await olga.expect(house.said("admin-code-goal-reached", count=0))
    await tap(house, olga, "admin-code-goal-retire")
    await olga.expect(house.said("admin-code-goal-ask-retire", title="باشگاه طلایی"))
    await tap(house, olga, "admin-code-goal-retire-yes")
    await olga.expect(house.first_line("admin-code-goals", count=0))
    assert await code_goals(house.club, view) == []


async def test_the_journal_tells_of_codes_in_words(house: House) -> None:
    mina, _ = await house.staff("manager")
    await print_batch(house.club)
    owner = await make_staff(house.club)
    await add_code_goal(house.club, owner, CodeGoalDraft("پنج تا", 5, points=10), key="g")
    await mina.say("/journal")
    shown = await mina.next_answer()
    assert without_tags(house.speaker.say("act-code-goal-added", title="پنج تا", codes=5)) in shown.text
    assert without_tags(house.speaker.say("act-code-batch-added", title="روغن زیتون پاییز", count=1000)) in shown.text
    batch = await code_batch(house.club, owner, 1)
    assert batch.state == "active"
