"""One bot at work: its updates come in, are handled, and its notes go out."""

import asyncio
from collections.abc import Callable

import orjson
import structlog

from club.app import OpenClub
from club.communities.asking import MembershipRounds
from club.doors import BotDoor, BotName, DoorProblem, SeesMembers
from club.inbox import InboxRunner, Intake
from club.jobs.leases import first_of
from club.outbox.delivery import DeliveryLoop
from launcher.parts import Part, StartRefused
from launcher.telegram_api import ApiRefused, ApiUnreachable, HookPlace, ask
from launcher.words import Words

log = structlog.get_logger(__name__)

PAUSE_SECONDS_MAX = 30.0
WATCH_SECONDS = 300.0
"""While updates are brought nobody asks for them: so long a token may be refused, or the webhook be another's, unnoticed."""

SENTENCES = {
    "token-refused": "door-token-refused",
    "second-poller": "door-second-poller",
    "webhook-active": "door-webhook-active",
    "no-network": "door-no-network",
    "slow-down": "door-slow-down",
    "server-error": "door-server-error",
}
NAMES: dict[BotName, str] = {"customer": "bot-customer", "staff": "bot-staff"}


class BotHouse:
    """A door with its inbox, intake and delivery. `hook` None: updates are fetched; else Telegram brings them there.

    `on_token_refused` hears when fetching, or the look after a webhook, is refused because of the token, which may be a relay's
    hiccup; without it that is said on the terminal like any other trouble.
    """

    def __init__(
        self,
        opened: OpenClub,
        door: BotDoor,
        token: str,
        words: Words,
        *,
        wake_deliveries: Callable[[], None],
        hook: HookPlace | None = None,
        allowed_updates: list[str],
        say: Callable[[str], None],
        pace_seconds: Callable[[], float] | None = None,
        on_token_refused: Callable[[DoorProblem], None] | None = None,
    ) -> None:
        self.door = door
        self._opened = opened
        self._token = token
        self._words = words
        self._hook = hook
        self._allowed_updates = allowed_updates
        self._say = say
        self._on_token_refused = on_token_refused
        self._unwatched = asyncio.Event()
        self.source = source_of(door)
        self.runner = InboxRunner(
            opened.database,
            opened.clock,
            self.source,
            self._handle,
            club_id=opened.club.id,
            after_each=wake_deliveries,
        )
        self.intake = Intake(door, self.runner, opened.clock, on_trouble=self._tell_trouble)
        self.delivery = DeliveryLoop(opened.database, opened.clock, door, opened.club, seconds=pace_seconds)
        self._rounds = (
            MembershipRounds(opened.database, opened.clock, door, opened.club)
            if isinstance(door, SeesMembers)
            else None
        )

    async def open(self, stopping: asyncio.Event) -> bool:
        """Open the door, however long the messenger cannot be reached; False when stopped meanwhile.

        Raises the DoorProblem that a human must mend.
        """
        failures = 0
        while not stopping.is_set():
            try:
                await self.door.open()
                await self._settle_webhook()
                if failures:
                    self._tell_trouble(None)
                return True
            except DoorProblem as problem:
                if problem.permanent:
                    raise
                if failures == 0:
                    self._tell_trouble(problem)
                failures += 1
                pause = max(problem.after_seconds, min(PAUSE_SECONDS_MAX, 0.5 * 2 ** min(failures, 10)))
                await first_of(asyncio.sleep(pause), stopping.wait())
        return False

    async def _settle_webhook(self) -> None:
        """Have updates brought or fetched, as configured; what another program left behind is taken out."""
        settings = self._opened.settings
        where = (settings.telegram_api_url, self._token, settings.proxy())
        try:
            found = (await ask(*where, "getWebhookInfo")).result["url"]
            if self._hook is None:
                if found:
                    await ask(*where, "deleteWebhook", drop_pending_updates=False)
                    log.info("webhook-taken-out", bot=self.door.name)
                return
            address = self._hook.address(settings.public_url or "")
            await ask(
                *where,
                "setWebhook",
                url=address,
                secret_token=self._hook.secret,
                allowed_updates=self._allowed_updates,
                max_connections=40,
            )
            log.info("webhook-set", bot=self.door.name)
        except ApiUnreachable as error:
            raise DoorProblem("no-network", details=str(error)) from error
        except ApiRefused as error:
            raise DoorProblem("server-error", after_seconds=5, details=error.description) from error

    def parts(self) -> list[Part]:
        name = self.door.name
        parts = [
            Part(f"inbox of {name}", self.runner.run, self.runner.stop, stage=1),
            Part(f"outbox of {name}", self.delivery.run, self.delivery.stop, stage=2),
        ]
        if self._rounds is not None:
            parts.append(Part(f"memberships of {name}", self._rounds.run, self._rounds.stop, stage=1))
        if self._hook is None:
            parts.append(Part(f"intake of {name}", self._fetch, self.intake.stop, stage=0))
        else:
            parts.append(Part(f"webhook of {name}", self._watch, self._unwatched.set, stage=0))
        return parts

    async def _fetch(self) -> None:
        try:
            await self.intake.run()
        except DoorProblem as problem:
            raise StartRefused(self._words.say(SENTENCES[problem.kind], bot=self._bot_name())) from problem

    async def _watch(self) -> None:
        """Look after the webhook: a refused token is told of once, a webhook that is not ours any more is set again."""
        refused = False
        while True:
            await first_of(asyncio.sleep(WATCH_SECONDS), self._unwatched.wait())
            if self._unwatched.is_set():
                return
            problem = await self._looked_after()
            if problem is None and refused:
                self._tell_trouble(None)
            elif problem is not None and problem.kind == "token-refused" and not refused:
                self._tell_trouble(problem)
            elif problem is not None:
                log.warning("webhook-not-looked-after", bot=self.door.name, problem=problem.kind)
            refused = problem is not None and (refused or problem.kind == "token-refused")

    async def _looked_after(self) -> DoorProblem | None:
        settings = self._opened.settings
        assert self._hook is not None
        try:
            found = await ask(settings.telegram_api_url, self._token, settings.proxy(), "getWebhookInfo")
            if found.result["url"] != self._hook.address(settings.public_url or ""):
                log.warning("webhook-was-another", bot=self.door.name)
                await self._settle_webhook()
        except ApiUnreachable as error:
            return DoorProblem("no-network", details=str(error))
        except ApiRefused as error:
            return DoorProblem("token-refused" if error.token_refused else "server-error", details=error.description)
        except DoorProblem as problem:
            return problem
        return None

    async def _handle(self, body: str) -> None:
        await self.door.handle(orjson.loads(body))

    def _tell_trouble(self, problem: DoorProblem | None) -> None:
        if problem is not None and problem.kind == "token-refused" and self._on_token_refused is not None:
            self._on_token_refused(problem)
            return
        bot = self._bot_name()
        self._say(self._words.say("door-back" if problem is None else SENTENCES[problem.kind], bot=bot))

    @property
    def username(self) -> str:
        """Empty until the messenger has said it."""
        try:
            return self.door.username
        except RuntimeError:  # python-telegram-bot before it was opened
            return ""

    def _bot_name(self) -> str:
        return f"@{self.username}" if self.username else self._words.say(NAMES[self.door.name])


def source_of(door: BotDoor) -> str:
    """The bot's name in the inbox; update ids are unique within it."""
    return f"{door.name}:{door.messenger_id}"
