"""The tests' HTTP under /control: the same as the methods of `Playground`, for programs in other processes."""

from typing import TYPE_CHECKING, Any

from aiohttp import web

from playground.bots import Bot
from playground.page_api import json_answer
from playground.refusals import ActionRefused

if TYPE_CHECKING:
    from playground.server import Playground


def add_control_routes(app: web.Application, playground: "Playground") -> None:
    """Adds `/control/…`."""
    ControlApi(playground).add_routes(app)


class ControlApi:
    def __init__(self, playground: "Playground") -> None:
        self.playground = playground

    def add_routes(self, app: web.Application) -> None:
        router = app.router
        router.add_get("/control/requests", self.requests)
        router.add_delete("/control/requests", self.forget_requests)
        router.add_get("/control/violations", self.violations)
        router.add_delete("/control/violations", self.forget_violations)
        router.add_get("/control/faults", self.faults)
        router.add_post("/control/faults", self.add_fault)
        router.add_delete("/control/faults", self.clear_faults)
        router.add_post("/control/clock", self.clock)
        router.add_get("/control/transcript", self.transcript)
        router.add_post("/control/update", self.update)
        router.add_get("/control/webhook", self.webhook)
        router.add_post("/control/dice", self.dice)
        router.add_post("/control/bots", self.add_bot)
        router.add_post("/control/deactivate", self.deactivate)
        router.add_post("/control/reset", self.reset)

    def _bot(self, username: str) -> Bot:
        bot = self.playground.world.bot_named(username)
        if bot is None:
            raise ActionRefused(f"no such bot: {username}", 404)
        return bot

    async def requests(self, request: web.Request) -> web.Response:
        query = request.query
        found = self.playground.recording.find(query.get("bot"), query.get("method"), int(query.get("since", 0)))
        return json_answer([each.as_json() for each in found])

    async def forget_requests(self, request: web.Request) -> web.Response:
        self.playground.recording.requests.clear()
        return json_answer({"ok": True})

    async def violations(self, request: web.Request) -> web.Response:
        return json_answer([each.as_json() for each in self.playground.violations])

    async def forget_violations(self, request: web.Request) -> web.Response:
        self.playground.violations.clear()
        return json_answer({"ok": True})

    async def faults(self, request: web.Request) -> web.Response:
        return json_answer([fault.as_json() for fault in self.playground.world.faults.waiting])

    async def add_fault(self, request: web.Request) -> web.Response:
        wishes: dict[str, Any] = await request.json()
        return json_answer(self.playground.add_fault(wishes.pop("kind"), **wishes).as_json())

    async def clear_faults(self, request: web.Request) -> web.Response:
        self.playground.clear_faults()
        return json_answer({"ok": True})

    async def clock(self, request: web.Request) -> web.Response:
        return json_answer({"now": self.playground.advance(float((await request.json())["advance_s"]))})

    async def transcript(self, request: web.Request) -> web.Response:
        person = int(request.query["person"])
        return web.Response(text=self.playground.transcript(person, request.query["peer"]))

    async def update(self, request: web.Request) -> web.Response:
        wishes = await request.json()
        return json_answer({"update_id": self.playground.inject_update(self._bot(wishes["bot"]), wishes["update"])})

    async def webhook(self, request: web.Request) -> web.Response:
        bot = self._bot(request.query["bot"])
        webhook = bot.webhook
        state: dict[str, Any] = {"url": "", "pending": len(bot.updates.pending), "in_flight": 0}
        if webhook is not None:
            state |= {"url": webhook.settings.url, "in_flight": webhook.in_flight}
            if webhook.last_error_date is not None:
                state["last_error_date"] = webhook.last_error_date
                state["last_error_message"] = webhook.last_error_message
        return json_answer(state)

    async def dice(self, request: web.Request) -> web.Response:
        self.playground.load_dice(*(await request.json())["values"])
        return json_answer({"ok": True})

    async def add_bot(self, request: web.Request) -> web.Response:
        wishes = await request.json()
        bot = self.playground.add_bot(
            wishes["token"],
            wishes["username"],
            wishes.get("first_name"),
            supports_inline=bool(wishes.get("supports_inline")),
        )
        return json_answer(bot.as_me())

    async def deactivate(self, request: web.Request) -> web.Response:
        self.playground.deactivate(int((await request.json())["person"]))
        return json_answer({"ok": True})

    async def reset(self, request: web.Request) -> web.Response:
        self.playground.reset()
        return json_answer({"ok": True})
