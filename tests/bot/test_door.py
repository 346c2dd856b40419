"""The bot as a door: it knows itself, introduces itself only when something changed, and says why it cannot fetch."""

import socket
from typing import Any

import pytest

from bot.app import CustomerBot
from club.context import Club
from club.doors import DoorProblem
from club.i18n import Texts
from playground import Playground
from tests.bot.conftest import ADMIN_BOT, BOT, TOKEN


async def test_the_bot_knows_itself(customer_bot: CustomerBot) -> None:
    assert (customer_bot.name, customer_bot.messenger_id, customer_bot.username) == ("customer", 500100, BOT)


async def test_commands_and_descriptions_are_told_once_in_every_language(
    customer_bot: CustomerBot, club: Club, texts: Texts, playground: Playground
) -> None:
    told = [each for each in playground.requests if each.method.startswith("setMy")]
    assert sorted({str(each.params.get("language_code")) for each in told}) == ["None", "en", "fa"]
    assert len(told) == 9
    [english] = [
        each for each in told if each.method == "setMyDescription" and each.params.get("language_code") == "en"
    ]
    assert english.params["description"] == texts.say_plain("en", "bot-description", club="کافه نادری")
    playground.recording.requests.clear()
    again = CustomerBot(club, texts, token=TOKEN, api_url=playground.base_url, admin_username=lambda: ADMIN_BOT)
    await again.open()
    await again.close()
    assert [each.method for each in playground.requests if each.method.startswith("setMy")] == []


async def test_a_token_that_cannot_be_one_is_a_lasting_problem(club: Club, texts: Texts) -> None:
    with pytest.raises(DoorProblem) as problem:
        CustomerBot(club, texts, token="nonsense", admin_username=ADMIN_BOT)
    assert (problem.value.kind, problem.value.permanent) == ("token-refused", True)


async def test_a_refused_token_is_a_lasting_problem_only_at_the_start(
    club: Club, texts: Texts, playground: Playground
) -> None:
    bot = CustomerBot(club, texts, token="1:refused-token-refused-token-refused-1", api_url=playground.base_url,
                      admin_username=ADMIN_BOT)  # fmt: skip
    with pytest.raises(DoorProblem) as opening:
        await bot.open()
    with pytest.raises(DoorProblem) as fetching:
        await bot.receive(0, 0)
    await bot.close()
    assert (opening.value.kind, opening.value.permanent) == ("token-refused", True)
    assert (fetching.value.kind, fetching.value.permanent) == ("token-refused", False)


async def test_without_a_network_the_door_says_so(club: Club, texts: Texts) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}"
        bot = CustomerBot(club, texts, token=TOKEN, api_url=nobody, admin_username=ADMIN_BOT)
        with pytest.raises(DoorProblem) as problem:
            await bot.open()
        await bot.close()
    assert (problem.value.kind, problem.value.permanent) == ("no-network", False)


@pytest.mark.parametrize(
    ("fault", "kind", "after_seconds"),
    [
        ({"kind": "error", "error_code": 409, "description": "Conflict: terminated by other getUpdates request"},
         "second-poller", 10),
        ({"kind": "error", "error_code": 409,
          "description": "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"},
         "webhook-active", 1),
        ({"kind": "error", "retry_after": 9}, "slow-down", 9),
        ({"kind": "error", "error_code": 500}, "server-error", 1),
        ({"kind": "html"}, "server-error", 1),
        ({"kind": "drop"}, "no-network", 1),
    ],
)  # fmt: skip
async def test_why_updates_cannot_be_fetched(
    customer_bot: CustomerBot, playground: Playground, fault: dict[str, Any], kind: str, after_seconds: float
) -> None:
    playground.add_fault(**fault, method="getUpdates")
    with pytest.raises(DoorProblem) as problem:
        await customer_bot.receive(0, 0)
    assert (problem.value.kind, problem.value.permanent, problem.value.after_seconds) == (kind, False, after_seconds)
    assert list(await customer_bot.receive(0, 0)) == []


async def test_the_kinds_of_updates_are_said_with_every_request(
    customer_bot: CustomerBot, playground: Playground
) -> None:
    told = playground.world.bot_named(BOT)
    assert told is not None
    told.updates.allow(["poll"])
    await customer_bot.receive(0, 0)
    assert told.updates.allowed == {
        "message",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "inline_query",
        "poll_answer",
    }
