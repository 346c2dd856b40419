"""How the club is doing, as owners, managers and analysts see it."""

from admin_bot.report_presses import ChooseSummaryHour, ShowChart, ShowReport
from club.reports import count_passed_days, summary_hour
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.makers import StandingClock, make_member, make_purchase


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


def has_photo(answer: Answer) -> bool:
    return "photo" in answer.message


async def test_today_stands_beside_yesterday_until_the_same_hour(house: House, clock: StandingClock) -> None:
    anna = await make_member(house.club)
    await make_purchase(house.club, anna, 100_000)
    await make_purchase(house.club, anna, 100_000)
    clock.move(hours=3)
    await make_purchase(house.club, anna, 100_000)  # later than the hour that is compared
    clock.move(hours=21)
    await count_passed_days(house.club)
    await make_purchase(house.club, anna, 400_000)
    clock.move(minutes=1)
    mina, _ = await house.staff("analyst")
    await mina.press(house.plain("admin-menu-today"))
    shown = await mina.expect(house.said("report-legend", period="today"))
    assert house.said("report-figure-purchases", value=1) in shown.text
    assert house.said("report-beside", value=2, trend="down") in shown.text
    assert house.said("report-figure-given", value=90) in shown.text
    assert house.said("report-figure-owed", value=5 + 180 + 90) in shown.text
    await mina.press(house.plain("report-button-yesterday"))
    shown = await mina.expect(is_edit)
    assert house.said("report-figure-purchases", value=3) in shown.text


async def test_a_quiet_day_says_so_and_leads_on(house: House) -> None:
    mina, _ = await house.staff("owner")
    await mina.say("/today")
    shown = await mina.expect(house.said("report-quiet", period="today"))
    assert [house.plain("report-button-yesterday"), house.plain("report-button-week")] in shown.buttons
    for key in ("week", "month", "calendar", "yesterday"):
        await mina.press(house.plain(f"report-button-{key}"))
        await mina.expect(is_edit)


async def test_charts_are_pictures_and_lead_to_each_other(house: House) -> None:
    await make_purchase(house.club, await make_member(house.club), 100_000)
    mina, _ = await house.staff("manager")
    await mina.say("/today")
    await mina.next_answer()
    await mina.press(house.plain("report-chart-points"))
    shown = await mina.expect(has_photo)
    largest = shown.message["photo"][-1]
    assert (largest["width"], largest["height"]) == (1280, 800)
    await mina.press(house.plain("report-chart-purchases"))
    await mina.expect(is_edit)
    await mina.press(house.plain("report-button-back"))
    await mina.expect(house.said("report-figure-purchases", value=1))


async def test_old_buttons_of_unknown_periods_and_charts_explain_themselves(house: House) -> None:
    mina, _ = await house.staff("manager")
    for press in (ShowReport("century"), ShowChart("pie"), ShowChart("tiers")):
        await house.show_button(mina, press)
        await mina.press("[button]")
        await mina.expect(house.plain("admin-old-button"))


async def test_the_owner_chooses_the_hour_of_the_daily_message_and_turns_it_off(house: House) -> None:
    mina, _ = await house.staff("owner")
    await mina.say("/today")
    await mina.next_answer()
    await mina.press(house.plain("report-button-summary"))
    await mina.expect(is_edit)
    await mina.press(house.label("report-hour", hour="09"))
    await mina.expect(house.plain("report-summary-toast", on=True))
    assert await summary_hour(house.club) == 9
    await mina.press(house.plain("report-button-no-summary"))
    await mina.expect(house.plain("report-summary-toast", on=False))
    assert await summary_hour(house.club) is None


async def test_a_manager_may_not_set_the_hour(house: House) -> None:
    mina, _ = await house.staff("manager")
    await house.show_button(mina, ChooseSummaryHour(5, "key"))
    await mina.press("[button]")
    await mina.expect(house.label("error-not-allowed", permission="manage_programme"))
    assert await summary_hour(house.club) == 21
