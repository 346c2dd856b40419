"""A shop owner tries the bots in a browser: the page around the chats."""

import asyncio

import pytest
from playwright.async_api import Route, expect

from playground import Action
from tests.playground_page.conftest import Pages, Stage

pytestmark = pytest.mark.browser

OVERFLOWING = """() => [...document.querySelectorAll("#app *")].filter((node) => {
  const box = node.getBoundingClientRect();
  return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !node.closest(".people");
}).map((node) => node.className)"""


async def test_on_a_telephone_one_goes_from_the_list_to_the_chat_and_back(stage: Stage, pages: Pages) -> None:
    long_name = "یک دکمهٔ بسیار بسیار بلند که جا نمی‌شود"
    inline = {"inline_keyboard": [[{"text": f"{long_name} {n}", "callback_data": str(n)} for n in range(3)]]}
    reply = {"keyboard": [[{"text": f"{long_name} {n}"} for n in range(3)]], "resize_keyboard": True}
    page = await pages.open(stage.link(stage.sara, None), width=390, height=844, has_touch=True)
    await page.locator('.chat-row[data-peer="bot:club_bot"]').click()
    await page.get_by_role("button", name="شروع", exact=True).click()
    await stage.club.say(stage.sara.id, "https://example.com/" + "a" * 120 + "\n" + "کلمه " * 40, reply_markup=inline)
    await stage.club.say(stage.sara.id, "و این", reply_markup=reply)
    await expect(page.locator(".reply-key")).to_have_count(3)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert await page.evaluate(OVERFLOWING) == []
    heights = await page.locator(".reply-key, .inline-key, .composer .round:visible").evaluate_all(
        "nodes => nodes.map(node => node.getBoundingClientRect().height)"
    )
    assert min(heights) >= 40
    await expect(page.locator(".chats")).to_be_hidden()
    await page.get_by_role("button", name="بازگشت به گفتگوها").click()
    await expect(page.locator(".chats")).to_be_visible()
    await expect(page.locator(".feed")).to_be_hidden()
    assert await page.evaluate(OVERFLOWING) == []


async def test_the_page_speaks_the_language_chosen_and_remembers_it(stage: Stage, pages: Pages) -> None:
    page = await pages.open(f"{stage.url}/#person={stage.emma.id}&peer=bot:club_bot")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await page.get_by_role("button", name="Page in English").click()
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")
    await expect(page.get_by_role("button", name="START", exact=True)).to_be_visible()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator(".header-as")).to_contain_text("Emma")


async def test_both_languages_say_the_same_things(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara, None))
    strings = await page.evaluate(
        """async () => Object.fromEntries(await Promise.all(["fa", "en"].map(async (language) =>
             [language, (await import(`/page/strings/${language}.js`)).default])))"""
    )
    assert list(strings["fa"]) == list(strings["en"])
    for key, english in strings["en"].items():
        persian = strings["fa"][key]
        assert sorted(part.split("}")[0] for part in persian.split("{")[1:]) == sorted(
            part.split("}")[0] for part in english.split("{")[1:]
        ), key


async def test_two_people_sit_side_by_side_and_each_sees_their_own_chat(stage: Stage, pages: Pages) -> None:
    url = f"{stage.link(stage.sara)}&person2={stage.reza.id}&peer2=bot:till_bot"
    page = await pages.open(url, width=1440, height=900)
    panes = page.locator(".pane")
    await expect(panes).to_have_count(2)
    await panes.nth(0).get_by_role("button", name="شروع", exact=True).click()
    await panes.nth(1).get_by_role("button", name="شروع", exact=True).click()
    await expect(panes.locator(".row.out")).to_have_count(2)
    await stage.club.say(stage.sara.id, "برای سارا")
    await stage.till.say(stage.reza.id, "برای رضا")
    await expect(panes.nth(0).locator(".row.in .text")).to_contain_text(["برای سارا"])
    await expect(panes.nth(1).locator(".row.in .text")).to_contain_text(["برای رضا"])
    await expect(page.locator(".person.chosen")).to_contain_text("رضا")
    await panes.nth(0).locator(".feed").click()
    await expect(page.locator(".person.chosen")).to_contain_text("سارا")
    await panes.nth(1).get_by_role("button", name="بستن این گفتگو").click()
    await expect(panes).to_have_count(1)
    await expect(page.locator(".header-as")).to_contain_text("سارا")


async def test_the_second_chat_comes_back_with_its_person_after_a_reload(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara), width=1440, height=900)
    await page.get_by_role("button", name="یک گفتگوی دیگر در کنار این").click()
    await page.locator('.chat-row[data-peer="bot:till_bot"]').click()
    await expect(page.locator(".pane").nth(1).locator(".header-as")).to_contain_text("رضا")
    await page.goto(f"{stage.url}/#person={stage.emma.id}&peer=bot:club_bot")
    await page.reload()
    await expect(page.locator(".pane").nth(0).locator(".header-as")).to_contain_text("Emma")
    await expect(page.locator(".pane").nth(1).locator(".header-as")).to_contain_text("رضا")
    await expect(page.locator(".pane").nth(1).locator(".header-title")).to_have_text("صندوق")


async def test_behind_the_counter_the_host_acts_and_tells_how_it_went(stage: Stage, pages: Pages) -> None:
    async def next_day() -> dict[str, str]:
        stage.playground.set_status([{"fa": "یکشنبه ۲ آذر", "en": "Sunday 2 Azar"}])
        return {"fa": "یک روز گذشت", "en": "A day has passed"}

    async def fail() -> None:
        raise RuntimeError("the shop is closed")

    calendar = {"fa": "تقویم", "en": "Calendar"}
    stage.playground.add_action(Action("day", {"fa": "فردا شود", "en": "Tomorrow"}, calendar, next_day))
    stage.playground.add_action(Action("buy", {"fa": "خرید", "en": "A purchase"}, calendar, fail, "danger"))
    stage.playground.set_status([{"fa": "شنبه ۱ آذر", "en": "Saturday 1 Azar"}])
    page = await pages.open(stage.link(stage.sara))
    await expect(page.locator(".host-line")).to_have_text("شنبه ۱ آذر")
    await page.get_by_role("button", name="پشت پیشخوان").click()
    await page.get_by_role("button", name="فردا شود").click()
    await expect(page.locator(".toast.good")).to_have_text("یک روز گذشت")
    await expect(page.locator(".host-line")).to_have_text("یکشنبه ۲ آذر")
    await page.get_by_role("button", name="خرید").click()
    await expect(page.locator(".toast.bad")).to_have_text("the shop is closed")
    await page.get_by_role("button", name="Page in English").click()
    await expect(page.locator(".host-line")).to_have_text("Sunday 2 Azar")


@pytest.mark.parametrize("language", ["fa", "en"])
async def test_on_a_telephone_the_hour_of_the_host_is_not_cut_off(stage: Stage, pages: Pages, language: str) -> None:
    stage.playground.set_status(
        [
            {
                "fa": "در باشگاه پنجشنبه ۲۹ اردیبهشت ۱۴۰۵ · ۲۰:۱۴ است.",
                "en": "In the club it is Wed, 22 Sept 2026 · 20:14.",
            }
        ]
    )

    async def wait() -> None:
        return None

    stage.playground.add_action(Action("day", {"fa": "فردا", "en": "Tomorrow"}, {"fa": "", "en": ""}, wait))
    page = await pages.open(stage.link(stage.sara, None, language), width=390, height=844)
    line = page.locator(".host-line")
    await expect(line).to_contain_text("20:14" if language == "en" else "۲۰:۱۴")
    shown, needed, bar = await line.evaluate(
        "node => [node.clientHeight, node.scrollHeight, node.closest('.host-bar').clientHeight]"
    )
    assert needed <= shown <= bar
    assert await line.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert await page.evaluate(OVERFLOWING) == []


async def test_what_somebody_is_stands_beside_the_name_in_the_language_of_the_page(stage: Stage, pages: Pages) -> None:
    ali = stage.playground.add_person("علی", role={"fa": "مالک", "en": "owner"})
    page = await pages.open(stage.link(ali))
    await expect(page.locator(".person-card .role")).to_have_text("مالک")
    await page.get_by_role("button", name="Page in English").click()
    await expect(page.locator(".person-card .role")).to_have_text("owner")
    await expect(page.locator(".person.chosen")).to_have_attribute("title", "علی · owner")


async def test_a_new_person_comes_in_and_is_at_once_the_one_who_chats(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara))
    await page.locator(".person.add").click()
    await page.get_by_label("نام", exact=True).fill("مینا")
    await page.get_by_label("شمارهٔ تلفن").fill("989123334455")
    await page.get_by_role("dialog").get_by_role("button", name="اضافه شود").click()
    await expect(page.locator(".person.chosen")).to_contain_text("مینا")
    await expect(page.locator(".person-card-note")).to_contain_text("+989123334455")
    made = [account for account in stage.playground.world.accounts.values() if account.first_name == "مینا"]
    assert [(account.phone, account.language_code) for account in made] == [("989123334455", "fa")]


async def test_a_message_for_somebody_else_puts_a_dot_on_their_picture(stage: Stage, pages: Pages) -> None:
    hands = stage.playground.hands_of(stage.reza)
    hands.start(hands.bot_chat("bot:till_bot"))
    page = await pages.open(stage.link(stage.sara))
    reza = page.locator(f'.person[data-person="{stage.reza.id}"]')
    await expect(reza.locator(".dot")).to_have_count(0)
    await stage.till.say(stage.reza.id, "سفارش تازه")
    await page.get_by_role("button", name="شروع", exact=True).click()
    await expect(reza.locator(".dot")).to_be_visible()
    await reza.click()
    row = page.locator('.chat-row[data-peer="bot:till_bot"]')
    await expect(row.locator(".badge")).to_have_text("۱")
    await row.click()
    await expect(row.locator(".badge")).to_have_count(0)
    await expect(page.locator(".row.in .text")).to_contain_text("سفارش تازه")


async def test_the_page_finds_back_when_the_playground_was_away(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara))
    await page.get_by_role("button", name="شروع", exact=True).click()
    await expect(page.locator(".row.out")).to_have_count(1)
    await page.context.set_offline(True)
    stage.playground.world.events.publish_to_all({"type": "bye"})
    await expect(page.locator(".header-note")).to_have_text("در حال اتصال…")
    await stage.club.say(stage.sara.id, "وقتی نبودید")
    await page.context.set_offline(False)
    await expect(page.locator(".row.in .text")).to_contain_text("وقتی نبودید")
    await expect(page.locator(".header-note")).to_have_text("ربات")
    pages.complaints[:] = [line for line in pages.complaints if "ERR_INTERNET_DISCONNECTED" not in line]


async def test_what_arrives_while_the_chat_is_being_read_is_not_lost(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara))
    await page.get_by_role("button", name="شروع", exact=True).click()
    await expect(page.locator(".row.out")).to_have_count(1)
    words = page.locator(".row.in .text")
    answered = asyncio.Event()

    async def answer_late(route: Route) -> None:
        read_before = await route.fetch()
        await stage.club.say(stage.sara.id, "یک")
        await expect(words).to_have_text(["یک"])
        await route.fulfill(response=read_before)
        answered.set()

    await page.route("**/api/chat?*", answer_late, times=1)
    stage.playground.world.events.publish(stage.sara.id, {"type": "hello"})
    await answered.wait()
    await stage.club.say(stage.sara.id, "دو")
    await expect(words).to_have_text(["یک", "دو"])


NESTING = [
    ([("bold", 0, 6), ("italic", 2, 2)], [("bold", 0, 6), ("italic", 2, 4)]),
    ([("bold", 0, 4), ("italic", 2, 4)], [("bold", 0, 4), ("italic", 2, 4), ("italic", 4, 6)]),
    ([("italic", 0, 4), ("bold", 0, 6)], [("bold", 0, 6), ("italic", 0, 4)]),
    ([("bold", 4, 50), ("code", 60, 3), ("italic", 1, 0)], [("bold", 4, 10)]),
]


async def test_entities_are_cut_so_that_they_nest_within_the_text(stage: Stage, pages: Pages) -> None:
    page = await pages.open(stage.link(stage.sara, None))
    for entities, nested in NESTING:
        given = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in entities]
        found = await page.evaluate(
            "async (given) => (await import('/page/entities.js')).nest(given, 10).map((e) => [e.type, e.offset, e.end])",
            given,
        )
        assert [tuple(each) for each in found] == nested
