"""Missions as staff make them: a ready-made one, one of their own, changed thing by thing, opened and ended."""

from admin_bot.mission_notes import MISSION_KINDS
from admin_bot.mission_presses import (
    AskRemoveStep,
    EditMissionField,
    MissionScreen,
    PickRecurs,
    PickStepKind,
    PickStepTarget,
    RemoveStep,
    TakeReadyMade,
)
from admin_bot.prize_presses import PickPrizeKind
from club.communities import CommunitySeen, found_community
from club.doors import Note
from club.gamification.missions import READY_MADE, MissionCard, Step, staff_mission, staff_missions
from club.staff import StaffView
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.club.missions.doing import make_mission


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def press(house: House, person: Person, button: object) -> None:
    await house.show_button(person, button)  # type: ignore[arg-type]
    await person.press("[button]")
    await person.expect(is_edit)


async def only_one(house: House, staff: StaffView) -> MissionCard:
    [found] = (await staff_missions(house.club, staff)).missions
    return await staff_mission(house.club, staff, found.id)


async def test_a_ready_made_mission_is_taken_priced_and_opened(house: House) -> None:
    sara, manager = await house.staff("manager")
    await sara.say("/missions")
    assert (await sara.next_answer()).text == house.said("missions-admin", count=0)
    await sara.press(house.plain("mission-admin-button-new"))
    await sara.expect(house.said("mission-admin-choose"))
    await sara.press(house.plain("mission-ready-come-five-days"))
    await sara.expect(is_edit)
    await press(house, sara, PickPrizeKind("points"))
    await sara.say("۸۰")
    await sara.next_answer()
    shown = await only_one(house, manager)
    assert (shown.draft.steps, shown.draft.recurs, shown.draft.prize.amount) == ((Step("visit", 5),), "weekly", 80)
    assert shown.state == "draft"
    assert house.said("mission-admin-state", state="draft", opens_at=shown.opens_at) in sara.screen.text
    await sara.press(house.plain("mission-admin-button-open"))
    await sara.expect(is_edit)
    assert (await only_one(house, manager)).state == "active"
    await sara.press(house.plain("mission-admin-button-pause"))
    await sara.expect(is_edit)
    await sara.press(house.plain("mission-admin-button-retire"))
    await sara.expect(is_edit)
    await sara.press(house.plain("mission-admin-button-retire-yes"))
    await sara.expect(is_edit)
    assert (await only_one(house, manager)).state == "retired"


async def test_joining_needs_a_place_where_the_bot_sees_members(house: House) -> None:
    sara, owner = await house.staff("owner")
    await press(house, sara, TakeReadyMade("join-and-stay"))
    assert sara.screen.text == house.said("mission-admin-no-place")
    seen = CommunitySeen("telegram", -1001, "channel", "naderi", "naderi_news", sees_members=True)
    found = await found_community(house.club, seen, finder_user_id=sara.id)
    await press(house, sara, TakeReadyMade("join-and-stay"))
    await sara.press("naderi")
    await sara.expect(is_edit)
    await press(house, sara, PickPrizeKind("points"))
    await sara.say("100")
    await sara.next_answer()
    assert (await only_one(house, owner)).draft.steps == (Step("join", 7, community_id=found.id),)


async def test_one_of_their_own_with_money_typed_as_people_do(house: House) -> None:
    sara, owner = await house.staff("owner")
    await press(house, sara, PickStepKind(0, "spend"))
    await sara.say("nothing")
    await sara.next_answer()
    await sara.say("۵۰۰ هزار تومان")
    assert (await sara.next_answer()).text == house.said("mission-admin-ask-title")
    await sara.say("خرید بزرگ")
    await sara.next_answer()
    await press(house, sara, PickPrizeKind("thing"))
    await sara.say("لیوان نادری")
    await sara.next_answer()
    draft = (await only_one(house, owner)).draft
    assert (draft.title, draft.steps, draft.prize.title) == ("خرید بزرگ", (Step("spend", 5_000_000),), "لیوان نادری")


async def test_steps_are_added_and_removed(house: House) -> None:
    sara, owner = await house.staff("owner")
    mission_id = await make_mission(house.club, Step("buy", 1))
    await press(house, sara, PickStepKind(mission_id, "event"))
    await sara.say("newsletter")
    await sara.next_answer()
    await press(house, sara, PickStepTarget(2))
    added = (Step("buy", 1), Step("event", 2, event="newsletter"))
    assert (await only_one(house, owner)).draft.steps == added
    await press(house, sara, AskRemoveStep(mission_id))
    await house.show_button(sara, RemoveStep(mission_id, 0, 5))
    assert (await sara.press("[button]")) is not None  # of an older screen: an alert
    assert (await only_one(house, owner)).draft.steps == added
    await press(house, sara, RemoveStep(mission_id, 0, 2))
    assert (await only_one(house, owner)).draft.steps == added[1:]


async def test_fields_are_changed_one_by_one(house: House) -> None:
    sara, owner = await house.staff("owner")
    mission_id = await make_mission(house.club, Step("buy", 1))
    for field, typed in (("title", "نام تازه"), ("description", "توضیح <تازه>"), ("members_max", "۲۰")):
        await press(house, sara, EditMissionField(mission_id, field))
        await sara.say(typed)
        await sara.next_answer()
    draft = (await only_one(house, owner)).draft
    assert (draft.title, draft.description, draft.members_max) == ("نام تازه", "توضیح <تازه>", 20)
    await press(house, sara, PickRecurs(mission_id, "daily"))
    assert (await only_one(house, owner)).draft.recurs == "daily"
    await press(house, sara, EditMissionField(mission_id, "closes_at"))
    await sara.press(house.plain("mission-admin-button-no-close"))
    await sara.expect(is_edit)
    await press(house, sara, MissionScreen(mission_id))
    assert house.said("mission-admin-members-max", members_max=20) in sara.screen.text


async def test_who_hands_a_thing_over_is_told(house: House) -> None:
    sara, _ = await house.staff("manager")
    said = {"name": "آنا", "number": "12345674", "title": "دو خرید", "prize": "لیوان", "doer_member_id": 1}
    for kind in MISSION_KINDS:
        note = Note(1, kind, said, sara.id, sara.id, house.language)
        assert (await house.runner.bot.deliver(note)).outcome == "told"
        assert "لیوان" in (await sara.next_answer()).text


def test_every_ready_made_mission_has_its_name(house: House) -> None:
    for each in READY_MADE:
        assert house.plain(each.title)
