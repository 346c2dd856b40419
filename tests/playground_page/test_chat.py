"""A shop owner tries the bots in a browser: the chat."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.playground_page.conftest import Pages, Stage
from tests.playground_page.scripted_bot import ScriptedBot, Update, entity, qr_code

pytestmark = pytest.mark.browser

WELCOME = "سلام سارا 🌿 خوش آمدید\nThis line is English\nکد شما: پنهان\n<b>نه</b> <img src=x onerror=alert(1)>"
WELCOME_ENTITIES = [
    entity(WELCOME, "سارا 🌿 خوش", "bold"),
    entity(WELCOME, "خوش", "underline"),
    entity(WELCOME, "English", "italic"),
    entity(WELCOME, "پنهان", "spoiler"),
]
KEYS = [
    [
        {"text": "امتیاز من", "callback_data": "points", "style": "success"},
        {"text": "عوض کن", "callback_data": "change"},
    ],
    [{"text": "کپی کد", "copy_text": {"text": "LIMO-2026"}}, {"text": "گرفته شد", "disabled": {}}],
]


def chat_id(update: Update) -> int:
    return int((update.get("message") or update["callback_query"]["message"])["chat"]["id"])


async def welcome(bot: ScriptedBot, update: Update) -> None:
    await bot.say(chat_id(update), WELCOME, entities=WELCOME_ENTITIES, reply_markup={"inline_keyboard": KEYS})


async def started(stage: Stage, pages: Pages, **options: Any) -> Page:
    """Sara has pressed START and the bot has greeted her."""
    stage.on["/start"] = welcome
    page = await pages.open(stage.link(stage.sara), **options)
    await page.get_by_role("button", name="شروع", exact=True).click()
    await expect(page.locator(".row.in .bubble")).to_have_count(1)
    return page


async def test_a_bot_not_started_says_what_it_can_do_and_start_begins_the_chat(stage: Stage, pages: Pages) -> None:
    stage.on["/start"] = welcome
    await stage.club.call("setMyDescription", description="با هر خرید امتیاز بگیرید.")
    page = await pages.open(stage.link(stage.sara))
    await expect(page.locator(".welcome-card")).to_contain_text("با هر خرید امتیاز بگیرید.")
    await expect(page.locator(".field-text")).to_be_hidden()
    await page.get_by_role("button", name="شروع", exact=True).click()
    await expect(page.locator(".row.out .text")).to_have_text("/start")
    await expect(page.locator(".row.in .bubble")).to_contain_text("سلام سارا")
    await expect(page.locator(".welcome-card")).to_be_hidden()
    await expect(page.locator(".field-text")).to_be_visible()
    assert [update["message"]["text"] for update in stage.club.seen] == ["/start"]


async def test_each_line_stands_on_the_side_of_its_own_language(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages)
    edges = await page.evaluate(
        """() => {
          const text = document.querySelector(".row.in .text");
          const box = text.getBoundingClientRect();
          const edge = (words) => {
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const at = node.data.indexOf(words);
              if (at === -1) continue;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + words.length);
              const rect = range.getBoundingClientRect();
              return { fromLeft: Math.round(rect.left - box.left), fromRight: Math.round(box.right - rect.right) };
            }
          };
          return { persian: edge("سلام"), english: edge("This"), family: getComputedStyle(text).fontFamily.split(",")[0] };
        }"""
    )
    assert edges["persian"]["fromRight"] <= 1
    assert edges["persian"]["fromLeft"] > 40
    assert edges["english"]["fromLeft"] <= 1
    assert edges["family"] == "Vazirmatn"
    assert await page.evaluate("document.fonts.check('16px Vazirmatn', 'سلام')")


async def test_a_mark_of_direction_decides_for_its_line_as_a_letter_does(stage: Stage, pages: Pages) -> None:
    """An English line that begins with a Persian name is marked; the time would stand on its words otherwise."""
    page = await pages.open(f"{stage.url}/#person={stage.sara.id}")
    lines = ["\u200e• رضا, manager", "\u200f5 · Sara", "• رضا", "Sara · رضا"]
    sides = await page.evaluate(
        "async lines => { const { lastLineDirection } = await import('/page/entities.js'); return lines.map(lastLineDirection); }",
        lines,
    )
    assert sides == ["ltr", "rtl", "rtl", "ltr"]


async def test_formatting_survives_emoji_and_what_looks_like_html_stays_text(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages)
    text = page.locator(".row.in .text")
    assert await text.locator("strong").text_content() == "سارا 🌿 خوش"
    assert await text.locator("strong u").text_content() == "خوش"
    assert await text.locator("em").text_content() == "English"
    assert await text.locator("img").count() == 0
    await expect(text).to_contain_text("<b>نه</b> <img src=x onerror=alert(1)>")
    spoiler = text.locator(".spoiler")
    assert await spoiler.locator("span").evaluate("node => getComputedStyle(node).opacity") == "0"
    await spoiler.click()
    await expect(spoiler.locator("span")).to_have_css("opacity", "1")


async def test_a_tap_waits_for_the_bot_and_shows_its_toast(stage: Stage, pages: Pages) -> None:
    answer_now = asyncio.Event()

    async def points(bot: ScriptedBot, update: Update) -> None:
        await answer_now.wait()
        await bot.call("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="۱۲۰ امتیاز دارید")

    stage.on["points"] = points
    page = await started(stage, pages)
    key = page.locator(".inline-key", has_text="امتیاز من")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    await expect(key).to_be_disabled()
    answer_now.set()
    await expect(page.locator(".toast")).to_have_text("۱۲۰ امتیاز دارید")
    await expect(key).to_be_enabled()
    await expect(page.locator(".inline-key", has_text="گرفته شد")).to_be_disabled()


async def test_an_alert_must_be_closed_and_a_silent_bot_is_named(stage: Stage, pages: Pages) -> None:
    async def points(bot: ScriptedBot, update: Update) -> None:
        await bot.call(
            "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="کافی نیست", show_alert=True
        )

    stage.on["points"] = points
    page = await started(stage, pages)
    await page.locator(".inline-key", has_text="امتیاز من").click()
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("کافی نیست")
    await alert.get_by_role("button", name="باشه").click()
    await expect(alert).to_have_count(0)
    silent = page.locator(".inline-key", has_text="عوض کن")
    await silent.click()
    await expect(silent).to_have_attribute("aria-busy", "true")
    await stage.club.take("callback_query", 2)
    stage.playground.advance(20)
    await expect(page.locator(".toast.bad")).to_have_text("ربات جواب نداد.")
    await expect(silent).to_be_enabled()


async def test_an_edited_message_changes_in_place_and_says_so(stage: Stage, pages: Pages) -> None:
    async def change(bot: ScriptedBot, update: Update) -> None:
        query = update["callback_query"]
        await bot.call("answerCallbackQuery", callback_query_id=query["id"])
        await bot.call(
            "editMessageText", chat_id=chat_id(update), message_id=query["message"]["message_id"], text="تازه شد",
            reply_markup={"inline_keyboard": [[{"text": "باز هم", "callback_data": "points"}]]},
        )  # fmt: skip

    stage.on["change"] = change
    page = await started(stage, pages)
    await page.locator(".inline-key", has_text="عوض کن").click()
    await expect(page.locator(".row.in .text")).to_contain_text("تازه شد")
    await expect(page.locator(".row.in")).to_have_count(1)
    await expect(page.locator(".row.in .bubble > .meta")).to_contain_text("ویرایش‌شده")
    assert await page.locator(".inline-key").all_inner_texts() == ["باز هم"]


async def test_the_copy_button_copies_the_code(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages, permissions=["clipboard-read", "clipboard-write"])
    await page.locator(".inline-key", has_text="کپی کد").click()
    await expect(page.locator(".toast.good")).to_have_text("کپی شد")
    assert await page.evaluate("navigator.clipboard.readText()") == "LIMO-2026"


async def test_the_own_number_is_shared_only_after_a_yes(stage: Stage, pages: Pages) -> None:
    async def ask(bot: ScriptedBot, update: Update) -> None:
        keyboard = {"keyboard": [[{"text": "فرستادن شماره", "request_contact": True}]], "resize_keyboard": True,
                    "input_field_placeholder": "دکمه را بزنید"}  # fmt: skip
        await bot.say(chat_id(update), "شماره‌تان؟", reply_markup=keyboard)

    async def thank(bot: ScriptedBot, update: Update) -> None:
        own = update["message"]["contact"].get("user_id") == update["message"]["from"]["id"]
        await bot.say(chat_id(update), "ممنون" if own else "این شمارهٔ شما نیست", reply_markup={"remove_keyboard": True})

    stage.on |= {"/start": ask, "contact": thank}
    page = await pages.open(stage.link(stage.sara))
    await page.get_by_role("button", name="شروع", exact=True).click()
    key = page.locator(".reply-key", has_text="فرستادن شماره")
    await key.click()
    await expect(page.locator(".field-text")).to_have_attribute("placeholder", "دکمه را بزنید")
    await page.get_by_role("dialog").get_by_role("button", name="انصراف").click()
    assert [update for update in stage.club.seen if "contact" in update["message"]] == []
    await key.click()
    await expect(page.get_by_role("dialog")).to_contain_text("+989121110001")
    await page.get_by_role("dialog").get_by_role("button", name="می‌فرستم").click()
    await expect(page.locator(".row.in .text").last).to_contain_text("ممنون")
    await expect(page.locator(".row.out .contact-name")).to_have_text("سارا محمدی")
    await expect(page.locator(".reply-keyboard")).to_have_count(0)
    contacts = [update["message"]["contact"] for update in stage.club.seen if "contact" in update["message"]]
    assert contacts == [
        {"phone_number": "989121110001", "first_name": "سارا", "last_name": "محمدی", "user_id": stage.sara.id}
    ]


async def test_somebody_elses_card_is_sent_as_somebody_elses(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages)
    await page.get_by_role("button", name="پیوست").click()
    await page.get_by_role("menuitem", name="شمارهٔ یک نفر دیگر").click()
    await page.locator(f'.pick[data-person="{stage.reza.id}"]').click()
    await expect(page.locator(".row.out .contact-name")).to_have_text("رضا")
    await stage.club.take("message", 2)
    contact = stage.club.seen[-1]["message"]["contact"]
    assert contact == {"phone_number": "989121110002", "first_name": "رضا", "user_id": stage.reza.id}


async def test_a_code_in_a_picture_is_scanned_as_the_person_chosen(stage: Stage, pages: Pages) -> None:
    async def card(bot: ScriptedBot, update: Update) -> None:
        await bot.send_photo(chat_id(update), qr_code("https://t.me/till_bot?start=card_7"), caption="کارت شما")

    stage.on["/card"] = card
    page = await started(stage, pages)
    await page.locator(".field-text").fill("/card")
    await page.locator(".field-text").press("Enter")
    await page.locator(".scan-chip").click()
    await page.locator(f'.pick[data-person="{stage.reza.id}"]').click()
    await expect(page.locator(".header-title")).to_have_text("صندوق")
    await expect(page.locator(".row.in .text")).to_have_text(["رضا: card_7"])
    await expect(page.locator(".header-as")).to_contain_text("رضا")
    assert f"person={stage.reza.id}&peer=bot:till_bot" in page.url
    assert [update["message"]["from"]["id"] for update in stage.till.seen] == [stage.reza.id]


async def test_a_link_opens_here_for_oneself_or_for_somebody_else_and_leaves_only_after_a_yes(
    stage: Stage, pages: Pages
) -> None:
    async def links(bot: ScriptedBot, update: Update) -> None:
        await bot.say(chat_id(update), "https://t.me/till_bot?start=ref_5 و https://example.com/shop")

    stage.on["/start"] = links
    page = await pages.open(stage.link(stage.sara))
    await page.get_by_role("button", name="شروع", exact=True).click()
    await page.get_by_role("link", name="https://example.com/shop").click()
    await expect(page.get_by_role("dialog")).to_contain_text("https://example.com/shop")
    await page.get_by_role("dialog").get_by_role("button", name="انصراف").click()
    link = page.get_by_role("link", name="https://t.me/till_bot?start=ref_5")
    await link.click(button="right")
    await page.get_by_role("menuitem", name="باز کردن از طرف کس دیگر").click()
    await page.locator(f'.pick[data-person="{stage.emma.id}"]').click()
    await expect(page.locator(".row.in .text")).to_have_text(["Emma: ref_5"])
    await page.go_back()
    await link.click()
    await expect(page.locator(".row.in .text")).to_have_text(["سارا: ref_5"])
    assert [update["message"]["from"]["id"] for update in stage.till.seen] == [stage.emma.id, stage.sara.id]
    assert len(page.context.pages) == 1


async def test_a_quiz_shows_the_answer_only_after_the_vote(stage: Stage, pages: Pages) -> None:
    async def quiz(bot: ScriptedBot, update: Update) -> None:
        await bot.call(
            "sendPoll", chat_id=chat_id(update), question="قهوه از کجا آمد؟", type="quiz", is_anonymous=False,
            options=[{"text": "برزیل"}, {"text": "اتیوپی"}], correct_option_ids=[1], explanation="از کافا، در اتیوپی",
        )  # fmt: skip

    stage.on["/quiz"] = quiz
    page = await started(stage, pages)
    await page.locator(".field-text").fill("/quiz")
    await page.locator(".field-text").press("Enter")
    await expect(page.locator(".poll-question")).to_have_text("قهوه از کجا آمد؟")
    await expect(page.locator(".poll-option.right")).to_have_count(0)
    await expect(page.locator(".poll-explanation")).to_have_count(0)
    await page.locator(".poll-option", has_text="برزیل").click()
    await expect(page.locator(".poll-option.wrong")).to_contain_text("برزیل")
    await expect(page.locator(".poll-option.right")).to_contain_text("اتیوپی")
    await expect(page.locator(".poll-explanation")).to_contain_text("از کافا، در اتیوپی")
    await expect(page.locator(".poll-share").first).to_have_text("۱۰۰٪")
    await stage.club.take("poll_answer", 1)


async def test_inline_results_are_offered_and_the_chosen_one_is_sent_to_a_friend(stage: Stage, pages: Pages) -> None:
    async def offer(bot: ScriptedBot, update: Update) -> None:
        query = update["inline_query"]
        article = {"type": "article", "id": "card", "title": "کارت دعوت", "description": query["query"],
                   "input_message_content": {"message_text": "بیا باشگاه"}}  # fmt: skip
        await bot.call("answerInlineQuery", inline_query_id=query["id"], results=[article])

    async def invite(bot: ScriptedBot, update: Update) -> None:
        key = {"text": "دعوت", "switch_inline_query_chosen_chat": {"query": "invite", "allow_user_chats": True}}
        await bot.say(chat_id(update), "دوستتان را دعوت کنید", reply_markup={"inline_keyboard": [[key]]})

    stage.on |= {"inline_query": offer, "/start": invite}
    page = await pages.open(stage.link(stage.sara))
    await page.get_by_role("button", name="شروع", exact=True).click()
    await page.locator(".inline-key", has_text="دعوت").click()
    await page.locator(f'.pick[data-peer="person:{stage.emma.id}"]').click()
    await expect(page.locator(".field-text")).to_have_value("@club_bot invite")
    await expect(page.locator(".inline-result .inline-note")).to_have_text("invite")
    await page.locator(".inline-result").click()
    await expect(page.locator(".row.out .bubble")).to_contain_text("بیا باشگاه")
    await expect(page.locator(".row.out .head-note")).to_contain_text("@club_bot")
    await expect(page.locator(".field-text")).to_have_value("")


async def test_new_messages_do_not_pull_away_who_reads_older_ones(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages, height=500)
    for number in range(12):
        await stage.club.say(stage.sara.id, f"پیام {number}\nبا دو خط")
    await expect(page.locator(".row.in")).to_have_count(13)
    at_bottom = "node => Math.round(node.scrollHeight - node.scrollTop - node.clientHeight) <= 1"
    feed = page.locator(".feed")
    assert await feed.evaluate(at_bottom)
    await feed.hover()
    await page.mouse.wheel(0, -300)
    await expect(page.locator(".to-bottom")).to_be_visible()
    before = await feed.evaluate("node => node.scrollTop")
    await stage.club.say(stage.sara.id, "یکی دیگر")
    await expect(page.locator(".to-bottom-count")).to_have_text("۱ پیام تازه")
    assert await feed.evaluate("node => node.scrollTop") == before
    await page.locator(".to-bottom").click()
    await expect(page.locator(".to-bottom")).to_be_hidden()
    assert await feed.evaluate(at_bottom)


async def test_blocking_stops_the_chat_and_restart_brings_it_back(stage: Stage, pages: Pages) -> None:
    page = await started(stage, pages)
    await page.get_by_role("button", name="بیشتر").click()
    await page.get_by_role("menuitem", name="توقف و مسدود کردن").click()
    await page.get_by_role("dialog").get_by_role("button", name="مسدود شود").click()
    restart = page.get_by_role("button", name="شروع دوباره", exact=True)
    await expect(restart).to_be_visible()
    await expect(page.locator(".header-note")).to_have_text("مسدود شده")
    await restart.click()
    await expect(page.locator(".row.in")).to_have_count(2)
    await expect(page.locator(".field-text")).to_be_visible()


async def test_the_menu_lists_the_commands_and_a_slash_suggests_them(stage: Stage, pages: Pages) -> None:
    await stage.club.call(
        "setMyCommands",
        commands=[{"command": "card", "description": "کارت من"}, {"command": "points", "description": "امتیاز من"}],
    )
    page = await started(stage, pages)
    await page.locator(".menu-button").click()
    assert await page.locator(".command").all_inner_texts() == ["/card\nکارت من", "/points\nامتیاز من"]
    await page.locator(".field-text").fill("/po")
    assert await page.locator(".command").all_inner_texts() == ["/points\nامتیاز من"]
    await page.locator(".field-text").press("Enter")
    await expect(page.locator(".row.out .text").last).to_have_text("/points")
    await expect(page.locator(".command-panel")).to_be_hidden()
    await stage.club.take("message", 2)
    assert stage.club.seen[-1]["message"]["text"] == "/points"
