"""Which webhook of a bot leads to which inbox, while this process runs; none while updates are fetched."""

from functools import partial
from typing import TYPE_CHECKING

from club.doors import BotName
from club.settings import Settings
from launcher.houses import Houses
from launcher.telegram_api import hook_place

if TYPE_CHECKING:
    from web.house import TelegramHook


class Hooks:
    """`by_path` is what the web door looks into; it changes when a club is opened, paused or gets another bot."""

    def __init__(self, settings: Settings, houses: Houses) -> None:
        self._settings = settings
        self._houses = houses
        self.by_path: dict[str, TelegramHook] = {}

    def settle(self, club_id: int, bots: dict[BotName, int]) -> None:
        """From now on the club has these bots, by their messenger ids, and no others."""
        from web.house import TelegramHook

        if not self._settings.telegram_webhook:
            return
        wanted = {}
        for bot, messenger_id in bots.items():
            place = hook_place(self._settings.key(), messenger_id)
            wake = partial(self._houses.wake_inbox, club_id, bot)
            wanted[place.path_token] = TelegramHook(f"{bot}:{messenger_id}", club_id, place.secret, wake)
        for path, hook in list(self.by_path.items()):
            if hook.club_id == club_id and path not in wanted:
                del self.by_path[path]
        for path, hook in wanted.items():
            self.by_path.setdefault(path, hook)
