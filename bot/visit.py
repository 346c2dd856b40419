"""One update being answered: who came, in which language, and where the answer goes."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import InputFile, Message

from bot.calling import send
from bot.desk import Desk
from bot.requests import Markup as Keyboard
from bot.requests import SendFile
from bot.screens import Screen, show
from club.clubs import ClubProfile
from club.context import Club
from club.errors import NotAMember
from club.i18n import Markup, Speaker
from club.members import ChatView

_PARAGRAPH = Markup("\n\n")
_LINE = Markup("\n")


@dataclass(slots=True)
class Visit:
    """`chat_id` is the messenger's; `message` is the bot's own one whose button was pressed, None when something was sent."""

    desk: Desk
    profile: ClubProfile
    chat: ChatView
    speaker: Speaker
    chat_id: int
    message: Message | None = None

    @property
    def club(self) -> Club:
        return self.desk.club

    @property
    def member_id(self) -> int:
        """Refuses NotAMember, which leads to joining."""
        if self.chat.member_id is None:
            raise NotAMember
        return self.chat.member_id

    def say(self, key: str, /, **values: Any) -> Markup:
        return self.speaker.say(key, **values)

    async def show(self, screen: Screen) -> None:
        """In place of the message whose button was pressed, else below."""
        await show(self.desk.bot, self.chat_id, screen, self.message)

    async def show_anew(self, screen: Screen) -> None:
        """Below, whatever was pressed."""
        await show(self.desk.bot, self.chat_id, screen, None)

    async def send_file(self, file: InputFile, caption: Markup, keyboard: Keyboard) -> None:
        """Below, as a document."""
        request = SendFile(chat_id=self.chat_id, document=file, caption=caption, reply_markup=keyboard)
        await send(self.desk.bot, request)

    def speak(self, chat: ChatView) -> None:
        """Go on with the chat as it is now, in the language it has now."""
        self.chat = chat
        self.speaker = self.desk.speaker(chat.language, self.profile)


def paragraphs(*parts: Markup | None) -> Markup:
    return _PARAGRAPH.join(part for part in parts if part)


def lines(*parts: Markup | None) -> Markup:
    return _LINE.join(part for part in parts if part)
