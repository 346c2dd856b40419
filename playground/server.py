"""The playground: the Bot API's HTTP door, and everything else put together."""

import asyncio
import inspect
from typing import Any

from aiohttp import web

from playground.bots import Bot, token_bot_id
from playground.chats import Chat, GroupChat
from playground.control_api import add_control_routes
from playground.envelope import ApiError, JsonResult, failure, success
from playground.faults import Fault
from playground.files import Upload
from playground.host import Action, Sentence
from playground.limits import RateLimits
from playground.methods import REGISTRY, Call
from playground.page_api import add_page_routes
from playground.parameters import read_parameters
from playground.people import Account
from playground.person_actions import PersonActions
from playground.recording import RecordedRequest, Recording, Violation
from playground.schema import Method, Parts, load_schema
from playground.transcript import transcript
from playground.world import World

MULTIPART_MAX_BYTES = 64 << 20


class Playground:
    """A strict local Bot API server with people in it.

    `strict` False lets unknown parameters pass (they are still recorded as violations).
    `limits` are the 429 rules (`RateLimits.off()` for load tests). `callback_lifetime_s` is how long a tap waits.
    `allow_local_webhooks` lets a webhook be plain http on this machine. `seed` makes ids and dice repeatable.
    """

    def __init__(
        self,
        *,
        strict: bool = True,
        limits: RateLimits | None = None,
        callback_lifetime_s: float = 15.0,
        allow_local_webhooks: bool = True,
        strict_webhook_pause: bool = False,
        webhook_retry_pause_s: float = 1.0,
        seed: int | None = None,
    ) -> None:
        self.world = World(limits=limits, callback_lifetime_s=callback_lifetime_s, seed=seed)
        self.schema = load_schema()
        self.recording = Recording()
        self.strict = strict
        self.allow_local_webhooks = allow_local_webhooks
        self.strict_webhook_pause = strict_webhook_pause
        self.webhook_retry_pause_s = webhook_retry_pause_s
        self.actions: dict[str, Action] = {}
        self.status: list[Sentence] = []
        self.base_url = ""
        self._runner: web.AppRunner | None = None

    # running

    def app(self) -> web.Application:
        """A fresh aiohttp application with all routes."""
        app = web.Application(client_max_size=MULTIPART_MAX_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/bot{rest:.*}", self._not_found)
        add_page_routes(app, self)
        add_control_routes(app, self)
        app.on_shutdown.append(self._on_shutdown)
        app.on_cleanup.append(self._on_cleanup)
        return app

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listens (port 0: any free one) and returns the base URL."""
        runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        site = web.TCPSite(runner, host, port, reuse_address=True)
        await site.start()
        self.base_url = f"http://{host}:{runner.addresses[0][1]}"
        self._runner = runner
        return self.base_url

    async def stop(self) -> None:
        """Lets waiting requests end and closes everything."""
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()

    async def _on_cleanup(self, app: web.Application) -> None:
        self.world.clock.stop()
        self.world.qr_reader.close()

    async def _on_shutdown(self, app: web.Application) -> None:
        for bot in self.world.bots.values():
            bot.updates.close()
            if bot.webhook is not None:
                await bot.webhook.stop()
                bot.webhook = None
        self.world.events.publish_to_all({"type": "bye"})

    # the world, from Python

    def add_bot(
        self, token: str, username: str, first_name: str | None = None, *, supports_inline: bool = False
    ) -> Bot:
        return self.world.add_bot(token, username, first_name, supports_inline=supports_inline)

    def add_person(self, first_name: str, *, person_id: int | None = None, **fields: Any) -> Account:
        """`last_name`, `username`, `phone` (digits), `language_code`, `role`, `color`, `stars` are optional.

        `role` is shown beside the name on the page: a text, or one for each language of the page (`{"fa": ..., "en": ...}`).
        """
        return self.world.add_account(first_name, person_id=person_id, **fields)

    def add_group(self, kind: str, title: str, username: str | None = None, chat_id: int | None = None) -> GroupChat:
        return self.world.add_group(kind, title, username, chat_id)

    def hands_of(self, person: Account | int) -> PersonActions:
        """What a person does (synchronously); tests usually want `playground.driver.Person`."""
        account = self.world.accounts[person] if isinstance(person, int) else person
        return PersonActions(self.world, account)

    def chat(self, person: Account | int, peer: str) -> Chat:
        return self.hands_of(person).chat(peer)

    def transcript(self, person: Account | int, peer: str) -> str:
        return transcript(self.chat(person, peer))

    @property
    def requests(self) -> list[RecordedRequest]:
        return list(self.recording.requests)

    @property
    def violations(self) -> list[Violation]:
        return self.recording.violations

    def add_fault(self, kind: str, **conditions: Any) -> Fault:
        """See `playground.faults.Fault` for kinds and conditions."""
        return self.world.faults.add(Fault(kind, **conditions))

    def clear_faults(self) -> None:
        self.world.faults.clear()

    def load_dice(self, *values: int) -> None:
        """The next dice, of bots and people alike, show these values."""
        self.world.loaded_dice.extend(values)

    def add_web_file(self, url: str, content: bytes) -> None:
        """What a bot finds when it sends a file by this URL."""
        self.world.files.web[url] = content

    def advance(self, seconds: float) -> float:
        """Pushes the clock forward: queries, updates and polls expire; returns the new time."""
        return self.world.clock.advance(seconds)

    def deactivate(self, person: Account | int) -> None:
        """The person deletes the account: sending to it is refused from now on."""
        self.hands_of(person).person.deactivated = True

    def inject_update(self, bot: Bot, update: dict[str, Any]) -> int | None:
        """Puts a raw update (one kind, no update_id) into a bot's queue; None when the bot does not want the kind."""
        kinds = [key for key in update if key != "update_id"]
        if len(kinds) != 1:
            raise ValueError("an update has exactly one kind")
        return self.world.push(bot, kinds[0], update[kinds[0]], "injected")

    def reset(self) -> None:
        """Forgets messages, updates, requests, violations and faults; people and bots stay."""
        self.world.clock.stop()
        self.world.forget_history()
        self.world.faults.clear()
        self.world.loaded_dice.clear()
        self.recording.requests.clear()
        self.recording.violations.clear()
        self.world.events.publish_to_all({"type": "chats"})

    async def settle(self) -> None:
        """Waits until the QR codes of all photos sent so far are read."""
        await self.world.qr_reader.settle()

    # the host

    def add_action(self, action: Action) -> None:
        if action.id in self.actions:
            raise ValueError(f"the action {action.id} exists already")
        self.actions[action.id] = action

    def set_status(self, lines: list[Sentence]) -> None:
        self.status = lines
        self.world.events.publish_to_all({"type": "status"})

    # the Bot API

    async def execute(
        self, bot: Bot, method_name: str, raw: dict[str, Any], uploads: dict[str, Upload] | None = None
    ) -> Any:
        """Runs one method for a bot, checked and recorded. Raises `ApiError`."""
        method = self.schema.methods.get(method_name.lower())
        uploads = uploads or {}
        if method is None:
            error = ApiError(404, "Not Found: method not found", violation=True)
            record = self.recording.add(bot.username, method_name, raw, {})
            self.recording.refuse(record, error.code, error.description, violation=True)
            raise error
        return await self._execute(bot, method, raw, uploads)

    async def execute_reply(self, bot: Bot, method_name: str, raw: dict[str, Any]) -> None:
        """Runs a method that stood in the answer to a webhook; nobody hears of its result, but it is recorded."""
        try:
            await self.execute(bot, method_name, raw)
        except ApiError:
            return

    async def _execute(self, bot: Bot, method: Method, raw: dict[str, Any], uploads: dict[str, Upload]) -> Any:
        for name in uploads:
            if name in method.takes_file and name not in raw:
                raw[name] = f"attach://{name}"
        params, wrong = self.schema.validate(method, raw, Parts(uploads))
        record = self.recording.add(
            bot.username, method.name, params, {name: len(upload.content) for name, upload in uploads.items()}
        )
        if wrong:
            refusal = self._refuse_wrong(record, raw, wrong)
            if refusal is not None:
                raise refusal
        try:
            handler = REGISTRY.get(method.name)
            if handler is None:
                raise ApiError(400, f"Bad Request: playground does not play {method.name} yet")
            result = handler(Call(self, self.world, bot, method.name, params, uploads))
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            self.recording.refuse(record, error.code, error.description, violation=error.violation)
            raise
        record.ok = True
        if not isinstance(result, JsonResult):
            record.result = result
        return result

    def _refuse_wrong(self, record: RecordedRequest, raw: dict[str, Any], wrong: list[ApiError]) -> ApiError | None:
        """Records everything wrong; the first is the answer, unless only unknown parameters came to a lenient server."""
        record.params = {**raw, **record.params}
        serious = [each for each in wrong if self.strict or "unknown parameter" not in each.description]
        for each in wrong:
            self.recording.violations.append(Violation(record.bot, record.method, each.description, record.params))
        if not serious:
            return None
        self.recording.refuse(record, serious[0].code, serious[0].description, violation=False)
        return serious[0]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        token, method_name = request.match_info["token"], request.match_info["method"]
        bot = self.world.bots.get(token)
        if bot is None:
            return failure(_unauthorized(token))
        try:
            raw, uploads = await read_parameters(request)
        except ApiError as error:
            record = self.recording.add(bot.username, method_name, {}, {})
            self.recording.refuse(record, error.code, error.description, violation=error.violation)
            return failure(error)
        fault = None
        if self.world.faults.waiting:
            fault = self.world.faults.take(bot.username, method_name, raw)
            if fault is not None and fault.kind in ("error", "html", "drop"):
                return self._fail(request, fault, bot, method_name, raw)
        try:
            response = success(await self.execute(bot, method_name, raw, uploads))
        except ApiError as error:
            response = failure(error)
        if fault is not None:
            if fault.kind == "slow":
                await asyncio.sleep(fault.delay_s)
            else:
                _hang_up(request)
        return response

    def _fail(
        self, request: web.Request, fault: Fault, bot: Bot, method_name: str, raw: dict[str, Any]
    ) -> web.Response:
        record = self.recording.add(bot.username, method_name, raw, {})
        if fault.kind == "error":
            error = fault.error()
            self.recording.refuse(record, error.code, error.description, violation=False)
            return failure(error)
        self.recording.refuse(record, fault.error_code, fault.kind, violation=False)
        if fault.kind == "drop":
            _hang_up(request)
            return web.Response()
        page = f"<html><head><title>{fault.error_code}</title></head><body><h1>{fault.error_code}</h1></body></html>"
        return web.Response(text=page, status=fault.error_code, content_type="text/html")

    async def _download(self, request: web.Request) -> web.Response:
        bot = self.world.bots.get(request.match_info["token"])
        if bot is None:
            return failure(_unauthorized(request.match_info["token"]))
        reference = self.world.files.find_path(bot, request.match_info["path"])
        if reference is None:
            return failure(ApiError(404, "Not Found"))
        return web.Response(body=reference.file.content, content_type="application/octet-stream")

    async def _not_found(self, request: web.Request) -> web.Response:
        return failure(ApiError(404, "Not Found"))


def _unauthorized(token: str) -> ApiError:
    return ApiError(401, "Unauthorized" if token_bot_id(token) else "Unauthorized: invalid token specified")


def _hang_up(request: web.Request) -> None:
    """Closes the connection without an answer; what is written afterwards goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
