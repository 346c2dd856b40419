"""Looking at a token that somebody pasted: which bot it is, and whether it is free."""

import re
from collections.abc import Callable

from club.app import OpenInstallation
from club.errors import BotElsewhere, BotTaken, BotTwice, MessengerUnreachable, TokenMalformed, TokenRefused
from club.installation import FoundBot, bot_is_free
from club.settings import Settings
from launcher.telegram_api import ApiRefused, ApiUnreachable, ask, hook_place

POLL_SECONDS = 2
CONFLICT = 409

# It may stand in the whole message of whoever makes bots.
_TOKEN = re.compile(r"(?<![\w:-])(\d{5,20}:[A-Za-z0-9_-]{30,64})(?![\w:-])")


class TokenDesk:
    """admin_bot.desk.ClubDesk. `changed` is called when something about the clubs was changed."""

    def __init__(self, installation: OpenInstallation, changed: Callable[[], None]) -> None:
        self._installation = installation
        self._changed = changed

    def changed(self) -> None:
        self._changed()

    async def look(self, text: str, *, apart_from: int | None = None, of_club: int | None = None) -> FoundBot:
        """The bot whose token stands in `text`, free to be taken; `of_club` may already have it.

        Refuses TokenMalformed, TokenRefused, BotTwice (it is `apart_from`), BotTaken, BotElsewhere, MessengerUnreachable.
        """
        found = _TOKEN.search(text)
        if found is None:
            raise TokenMalformed
        token = found[1]
        me = await self._asked(token, "getMe")
        messenger_id = int(me["id"])
        if messenger_id == apart_from:
            raise BotTwice
        if messenger_id in _configured(self._installation.settings):
            raise BotTaken
        first = self._installation.first.club
        await bot_is_free(first, messenger_id, but_of=of_club)
        already = of_club is not None and await self._has(of_club, messenger_id)
        if not already:  # its own club is fetching its updates this very moment
            await self._refuse_if_elsewhere(token, messenger_id)
        return FoundBot(messenger_id, str(me["username"]), token)

    async def _has(self, club_id: int, messenger_id: int) -> bool:
        clubs = await self._installation.further()
        return any(bot.messenger_id == messenger_id for club in clubs if club.id == club_id for bot in club.bots)

    async def _refuse_if_elsewhere(self, token: str, messenger_id: int) -> None:
        """A webhook that is not ours, or somebody who asks for updates while we ask for a moment.

        Nothing is confirmed: what waits for the bot waits on.
        """
        settings = self._installation.settings
        hook = (await self._asked(token, "getWebhookInfo"))["url"]
        ours = hook_place(settings.key(), messenger_id).address(settings.public_url or "")
        if hook and hook != ours:
            raise BotElsewhere(how="webhook")
        if not hook:
            await self._asked(token, "getUpdates", timeout=POLL_SECONDS, limit=1)

    async def _asked(self, token: str, method: str, **parameters: object) -> dict[str, object]:
        settings = self._installation.settings
        try:
            answer = await ask(settings.telegram_api_url, token, settings.proxy(), method, **parameters)
        except ApiRefused as refusal:
            if refusal.token_refused:
                raise TokenRefused from refusal
            if refusal.code == CONFLICT:
                raise BotElsewhere(how="poller") from refusal
            raise MessengerUnreachable from refusal
        except ApiUnreachable as error:
            raise MessengerUnreachable from error
        return answer.result


def _configured(settings: Settings) -> set[int]:
    """The first club's bots, which stand in the settings."""
    kept = (settings.bot_token, settings.admin_bot_token)
    return {int(token.get_secret_value().partition(":")[0]) for token in kept if token is not None}
