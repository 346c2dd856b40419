"""getUpdates and the webhook's settings."""

from typing import Any

from playground.envelope import Described, JsonResult, conflict, too_many_requests
from playground.methods.registry import Call, plays
from playground.webhooks import Webhook, WebhookSettings, checked_secret, checked_url

SETTING_PAUSE_S = 1.0


@plays("getUpdates")
async def get_updates(call: Call) -> JsonResult:
    params = call.params
    updates = call.bot.updates
    if call.bot.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    updates.allow(params.get("allowed_updates"))
    return await updates.get(params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0))


@plays("setWebhook")
async def set_webhook(call: Call) -> Any:
    params = call.params
    if not params["url"]:
        return await _delete(call)
    playground = call.playground
    settings = WebhookSettings(
        checked_url(params["url"], allow_local=playground.allow_local_webhooks),
        checked_secret(params.get("secret_token", "")),
        max(1, min(params.get("max_connections", 40), 100)),
        params.get("ip_address"),
        "certificate" in params,
    )
    bot = call.bot
    wanted = bot.updates.allowed
    bot.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        bot.updates.clear()
    if bot.webhook is not None and bot.webhook.settings == settings and bot.updates.allowed == wanted:
        return Described(True, "Webhook is already set")
    now = call.world.clock.now()
    if playground.strict_webhook_pause and now - bot.webhook_set_at < SETTING_PAUSE_S:
        raise too_many_requests(1)
    bot.webhook_set_at = now
    bot.updates.interrupt("terminated by setWebhook request")
    await _stop(call)
    bot.webhook = Webhook(bot, settings, call.world.clock, playground.execute_reply, playground.webhook_retry_pause_s)
    bot.webhook.start()
    return Described(True, "Webhook was set")


async def _stop(call: Call) -> None:
    if call.bot.webhook is not None:
        webhook, call.bot.webhook = call.bot.webhook, None
        await webhook.stop()


async def _delete(call: Call) -> Described:
    if call.params.get("drop_pending_updates"):
        call.bot.updates.clear()
    if call.bot.webhook is None:
        return Described(True, "Webhook is already deleted")
    await _stop(call)
    return Described(True, "Webhook was deleted")


@plays("deleteWebhook")
async def delete_webhook(call: Call) -> Described:
    return await _delete(call)


@plays("getWebhookInfo")
def get_webhook_info(call: Call) -> dict[str, Any]:
    bot = call.bot
    bot.updates.drop_expired()
    state: dict[str, Any] = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(bot.updates.pending),
    }
    if bot.updates.allowed is not None:
        state["allowed_updates"] = sorted(bot.updates.allowed)
    webhook = bot.webhook
    if webhook is not None:
        state |= {
            "url": webhook.settings.url,
            "has_custom_certificate": webhook.settings.has_certificate,
            "max_connections": webhook.settings.max_connections,
        }
        if webhook.settings.ip_address:
            state["ip_address"] = webhook.settings.ip_address
        if webhook.last_error_date is not None:
            state["last_error_date"] = webhook.last_error_date
            state["last_error_message"] = webhook.last_error_message
    return state


@plays("close", "logOut")
def log_out(call: Call) -> bool:
    """There is no other server to go to; the words are those of a bot that just started."""
    raise too_many_requests(600)
