"""Polls and quizzes."""

from typing import Any

import pytest

from playground import Person, Playground
from playground.refusals import ActionRefused
from tests.playground.conftest import Caller

OPTIONS = [{"text": "tea"}, {"text": "coffee"}]


async def test_a_vote_in_the_open_is_told_to_the_bot(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendPoll", chat_id=anna.id, question="What?", options=OPTIONS, is_anonymous=False)
    assert (sent["poll"]["type"], sent["poll"]["allows_revoting"]) == ("regular", True)
    await bot.updates(offset=-1)
    await anna.vote("coffee")
    _, answer, state = await bot.updates()
    assert (answer["poll_answer"]["poll_id"], answer["poll_answer"]["option_ids"]) == (sent["poll"]["id"], [1])
    assert answer["poll_answer"]["user"]["id"] == anna.id
    assert [option["voter_count"] for option in state["poll"]["options"]] == [0, 1]
    assert anna.screen.message["voted"] == [1]
    await anna.vote()
    assert anna.screen.message["voted"] == []


async def test_an_anonymous_vote_is_only_counted(bot: Caller, anna: Person) -> None:
    await bot.ok("sendPoll", chat_id=anna.id, question="What?", options=["tea", "coffee"])
    await anna.vote(0)
    kinds = [next(key for key in update if key != "update_id") for update in await bot.updates()]
    assert kinds == ["message", "poll"]


async def test_a_quiz_is_answered_once(playground: Playground, bot: Caller, anna: Person) -> None:
    quiz = await bot.ok(
        "sendPoll", chat_id=anna.id, question="2+2?", options=["4", "5"], type="quiz", correct_option_ids=[0],
        explanation="<b>Maths</b>", explanation_parse_mode="HTML", is_anonymous=False,
    )  # fmt: skip
    assert (quiz["poll"]["correct_option_ids"], quiz["poll"]["explanation"]) == ([0], "Maths")
    await anna.vote("5")
    with pytest.raises(ActionRefused, match="cannot be changed"):
        await anna.vote("4")
    assert anna.screen.message["voted"] == [1]


async def test_a_poll_is_stopped_once_and_then_closed(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendPoll", chat_id=anna.id, question="What?", options=OPTIONS)
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert (await bot.ok("stopPoll", **where))["is_closed"] is True
    assert await bot.refused("stopPoll", **where) == "Bad Request: poll has already been closed"
    assert (
        await bot.refused("stopPoll", chat_id=anna.id, message_id=1)
        == "Bad Request: message with poll to stop not found"
    )
    with pytest.raises(ActionRefused, match="closed"):
        await anna.vote(0)


async def test_a_poll_closes_by_itself(playground: Playground, bot: Caller, anna: Person) -> None:
    await bot.ok("sendPoll", chat_id=anna.id, question="What?", options=OPTIONS, open_period=30)
    playground.advance(29)
    assert anna.screen.message["poll"]["is_closed"] is False
    playground.advance(1)
    assert anna.screen.message["poll"]["is_closed"] is True
    assert (await bot.updates())[-1]["poll"]["is_closed"] is True


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x" * 101]}, "poll options length must not exceed 100"),
        ({"type": "exam"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "correct quiz option list must be non-empty"),
        ({"type": "quiz", "correct_option_ids": [1, 0]}, "correct quiz option list must be increasing"),
        ({"type": "quiz", "correct_option_ids": [2]}, "wrong quiz correct_option_id"),
        ({"open_period": 4}, "POLL_PERIOD_INVALID"),
        ({"members_only": True}, "poll voters can be restricted only in channel chats"),
        ({"type": "quiz", "correct_option_ids": [0], "explanation": "x" * 201}, "message caption is too long"),
    ],
)
async def test_polls_that_are_refused(bot: Caller, anna: Person, changes: dict[str, Any], words: str) -> None:
    poll = {"question": "What?", "options": OPTIONS, **changes}
    assert await bot.refused("sendPoll", chat_id=anna.id, **poll) == f"Bad Request: {words}"
    assert list(anna.chat.messages) == [1]
