"""Polls and quizzes: votes, and what the bot hears of them."""

from dataclasses import dataclass, field
from typing import Any

from playground.bots import Bot
from playground.chats import StoredMessage
from playground.envelope import bad_request
from playground.messages import tell_edit
from playground.people import Account
from playground.refusals import ActionRefused
from playground.world import World


@dataclass(slots=True, eq=False)
class Poll:
    """A poll; `fields` are the fixed parts of the Bot API `Poll`, `votes` the choices by person."""

    id: str
    bot: Bot
    fields: dict[str, Any]
    options: list[dict[str, Any]]
    closed: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)
    messages: list[StoredMessage] = field(default_factory=list)

    def as_poll(self) -> dict[str, Any]:
        counts = [0] * len(self.options)
        for choice in self.votes.values():
            for option in choice:
                counts[option] += 1
        options = [{**option, "voter_count": count} for option, count in zip(self.options, counts, strict=True)]
        return {
            "id": self.id,
            "question": self.fields["question"],
            "options": options,
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
            **{key: value for key, value in self.fields.items() if key != "question"},
        }

    def choice_of(self, person_id: int) -> list[int]:
        return self.votes.get(person_id, [])


def vote(world: World, person: Account, message: StoredMessage, option_ids: list[int]) -> None:
    """A person's choice; an empty one takes it back. Refuses what a client would not offer."""
    poll = message.poll
    if poll is None:
        raise ActionRefused("there is no poll in this message")
    if poll.closed:
        raise ActionRefused("the poll is closed")
    chosen = sorted(set(option_ids))
    if any(not 0 <= option < len(poll.options) for option in chosen):
        raise ActionRefused("the poll has no such option")
    if len(chosen) > 1 and not poll.fields["allows_multiple_answers"]:
        raise ActionRefused("only one answer can be chosen")
    before = poll.votes.get(person.id)
    if before is None and not chosen:
        raise ActionRefused("there is no vote to take back")
    if before is not None and not poll.fields["allows_revoting"]:
        raise ActionRefused("the vote cannot be changed")
    if chosen:
        poll.votes[person.id] = chosen
    else:
        del poll.votes[person.id]
    message.chat.remember("vote", person.full_name, {"text": ", ".join(poll.options[each]["text"] for each in chosen)})
    _refresh(world, poll)
    if not poll.fields["is_anonymous"]:
        answer = {
            "poll_id": poll.id,
            "user": person.as_user(),
            "option_ids": chosen,
            "option_persistent_ids": [poll.options[each]["persistent_id"] for each in chosen],
        }
        world.push(poll.bot, "poll_answer", answer, f"poll:{poll.id}")
    world.push(poll.bot, "poll", poll.as_poll(), f"poll:{poll.id}")


def close(world: World, poll: Poll) -> None:
    """Ends the voting; the bot hears of it once."""
    if poll.closed:
        return
    poll.closed = True
    _refresh(world, poll)
    world.push(poll.bot, "poll", poll.as_poll(), f"poll:{poll.id}")


def stop(world: World, message: StoredMessage) -> Poll:
    """stopPoll. Refuses messages without a poll and polls that are closed."""
    if message.poll is None:
        raise bad_request("message with poll to stop not found")
    if message.poll.closed:
        raise bad_request("poll has already been closed")
    close(world, message.poll)
    return message.poll


def _refresh(world: World, poll: Poll) -> None:
    now = poll.as_poll()
    for message in poll.messages:
        if message.id in message.chat.messages:
            message.payload = {**message.payload, "poll": now}
            tell_edit(world, message)
