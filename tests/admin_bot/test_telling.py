"""What staff are told without asking, and how telling ends."""

import pytest

from club.doors import Delivery, Note
from club.earning import dispute_purchase, purchase
from club.storage import from_json
from playground import Person
from tests.admin_bot.conftest import House
from tests.makers import make_member, make_purchase


def note(person: Person, language: str, kind: str = "told-update-dead", **arguments: object) -> Note:
    arguments = arguments or {"source": "telegram:customer", "error": "ValueError: <broken>"}
    return Note(1, kind, dict(arguments), person.id, person.id, language)


async def test_a_dispute_comes_with_the_way_to_the_member_and_to_the_refund(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی")
    booked = await make_purchase(house.club, anna, 250_000)
    mina, _ = await house.staff("manager")
    assert await dispute_purchase(house.club, anna.id, booked.purchase_id)
    row = await house.club.database.fetch_one(
        "SELECT arguments FROM outbox_message WHERE kind = 'told-purchase-disputed'"
    )
    assert row is not None
    arguments = from_json(row["arguments"])
    delivery = await house.runner.bot.deliver(note(mina, house.language, "told-purchase-disputed", **arguments))
    assert delivery == Delivery("told")
    told = mina.screen
    bought = await purchase(house.club, booked.purchase_id)
    for part in ("آنا رضایی", house.shown_number(anna), bought.number, house.speaker.number(250_000)):
        assert part in told.text
    assert told.buttons == [[house.plain("admin-button-refund-look")], [house.plain("admin-button-open-member")]]
    await mina.press(house.plain("admin-button-refund-look"))
    card = await mina.expect(lambda answer: answer.kind == "edit")
    assert house.said("admin-purchase-disputed", at=bought.disputed_at or house.club.clock.now()) in card.text
    assert house.plain("admin-button-refund-whole") in card.buttons[0]


async def test_the_owner_hears_of_what_could_not_be_handled(house: House) -> None:
    olga, _ = await house.staff("owner")
    assert await house.runner.bot.deliver(note(olga, house.language)) == Delivery("told")
    assert "ValueError: <broken>" in olga.screen.text


async def test_a_kind_that_nobody_wrote_fails_for_good(house: House) -> None:
    olga, _ = await house.staff("owner")
    delivery = await house.runner.bot.deliver(note(olga, house.language, "told-nothing", n=1))
    assert delivery.outcome == "failed"


@pytest.mark.parametrize(
    ("fault", "outcome", "after_seconds"),
    [
        (
            {"kind": "error", "error_code": 429, "description": "Too Many Requests: retry after 7", "retry_after": 7},
            "later",
            7,
        ),
        (
            {"kind": "error", "error_code": 403, "description": "Forbidden: bot was blocked by the user"},
            "unreachable",
            0,
        ),
        ({"kind": "error", "error_code": 400, "description": "Bad Request: chat not found"}, "unreachable", 0),
        ({"kind": "error", "error_code": 400, "description": "Bad Request: message is too long"}, "failed", 0),
        ({"kind": "error", "error_code": 500, "description": "Internal Server Error"}, "later", 5),
        ({"kind": "error", "error_code": 401, "description": "Unauthorized"}, "later", 5),
        ({"kind": "html", "error_code": 502}, "later", 5),
        ({"kind": "html", "error_code": 504}, "unknown", 0),
        ({"kind": "lost_answer"}, "unknown", 0),
        ({"kind": "drop"}, "unknown", 0),
    ],
)
async def test_how_telling_ends(house: House, fault: dict[str, object], outcome: str, after_seconds: float) -> None:
    olga, _ = await house.staff("owner")
    house.playground.add_fault(method="sendMessage", **fault)  # type: ignore[arg-type]
    delivery = await house.runner.bot.deliver(note(olga, house.language))
    assert (delivery.outcome, delivery.after_seconds) == (outcome, after_seconds)


async def test_nobody_there_to_connect_to_means_later(house: House) -> None:
    olga, _ = await house.staff("owner")
    bot = type(house.runner.bot)(
        house.club, house.texts, token="700000:x", api_url="http://127.0.0.1:9", customer_username="c"
    )
    await bot._app.bot._request[1].initialize()
    delivery = await bot.deliver(note(olga, house.language))
    assert delivery.outcome == "later"
    await bot._app.bot._request[1].shutdown()


async def test_a_person_who_blocked_the_bot_is_unreachable(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.block()
    assert (await house.runner.bot.deliver(note(olga, house.language))).outcome == "unreachable"
