"""Fingers for stories: a button is waited for in the newest screen and tapped there; what is typed is answered by a new message."""

from playground import Person
from playground.chats import StoredMessage
from playground.driver import Answer
from tests.stories.year import PATIENCE_SECONDS

_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


def bare(text: str) -> str:
    """Without the invisible marks of direction."""
    return text.translate(_MARKS)


def seen(person: Person) -> str:
    """The last message of the bot, as it is now."""
    return bare(person.screen.text)


def _newest(person: Person) -> StoredMessage | None:
    """The newest message with buttons."""
    messages = reversed(person.chat.messages.values())
    return next((each for each in messages if "reply_markup" in each.payload), None)


def _button(person: Person, label: str) -> str | None:
    """The whole label of the newest screen's button that reads so, or has these words in it."""
    screen = _newest(person)
    rows = screen.payload["reply_markup"].get("inline_keyboard", []) if screen else []
    labels = [button["text"] for row in rows for button in row]
    exact = (each for each in labels if bare(each) == bare(label))
    return next(exact, next((each for each in labels if bare(label) in bare(each)), None))


def offers(person: Person, label: str) -> bool:
    """There is such a button on the newest screen."""
    return _button(person, label) is not None


async def taps(person: Person, *labels: str) -> None:
    """One after the other, each on the screen that the one before led to."""
    for label in labels:
        if not offers(person, label):
            await person.expect(lambda _, label=label: offers(person, label), timeout=PATIENCE_SECONDS)
        screen, found = _newest(person), _button(person, label)
        assert screen is not None
        assert found is not None
        await person.press(found, screen.id)
        await person.expect(lambda answer: answer.kind in ("message", "edit"), timeout=PATIENCE_SECONDS)


async def types(person: Person, words: str) -> Answer:
    await person.say(words)
    return await person.expect(lambda answer: answer.kind == "message", timeout=PATIENCE_SECONDS)
