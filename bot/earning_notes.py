"""Notes about credit, anniversaries and events, in words."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.keyboards.notes import under_note
from bot.screens import Screen
from club.i18n import Markup, Speaker
from club.money import Money

Values = dict[str, Any]


def given(values: Values, speaker: Speaker) -> Markup:
    """What a gift came to, in both wallets."""
    parts = []
    if values["points"]:
        parts.append(speaker.say("given-points", points=values["points"]))
    if values.get("credit"):
        parts.append(speaker.say("given-credit", amount=Money(values["credit"], values["currency"])))
    return parts[0] if len(parts) == 1 else speaker.say("given-together", points=parts[0], credit=parts[1])


def _credit_moved(values: Values, speaker: Speaker) -> Screen:
    movements = _movements(values, speaker)
    disputable = int(values["purchase_id"]) if values["source"] == "till" else None
    text = speaker.say("told-credit-moved", **_purchase(values), movements=movements)
    return Screen(text, under_note(speaker, "points", "history", disputable_purchase_id=disputable))


def _credit_went_back(values: Values, speaker: Speaker) -> Screen:
    movements = _movements(values, speaker)
    text = speaker.say("told-credit-went-back", **_purchase(values), movements=movements)
    return Screen(text, under_note(speaker, "points", "history"))


def _purchase(values: Values) -> Values:
    return {
        "source": values["source"],
        "number": values["number"],
        "total": Money(values["total"], values["currency"]),
        "credit_available": Money(values["credit_available"], values["currency"]),
    }


def _movements(values: Values, speaker: Speaker) -> Markup:
    said = []

    def money(key: str, amount: int, **more: Any) -> None:
        if amount:
            said.append(speaker.say(key, amount=Money(amount, values["currency"]), **more))

    waits, ready_at = bool(values["pending_days"]), _instant(values["ready_at"])
    if values["points"]:
        came = "moved-points-pending" if waits else "moved-points"
        key = "moved-points-taken" if values["points_back"] else came
        said.append(speaker.say(key, points=values["points"], ready_at=ready_at))
    came = "moved-credit-pending" if waits else "moved-credit"
    money("moved-credit-taken" if values["credit_back"] else came, values["credit"], ready_at=ready_at)
    money("moved-credit-spent", values["credit_spent"])
    money("moved-credit-returned", values["credit_returned"])
    return Markup("\n").join(said)


def _birthday_credit(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-birthday-credit", name=values["name"], given=given(values, speaker))
    return Screen(text, under_note(speaker, "points", "rewards"))


def _anniversary(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-anniversary", name=values["name"], years=values["years"], given=given(values, speaker))
    return Screen(text, under_note(speaker, "points", "rewards"))


def _event(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-event", name=values["name"], given=given(values, speaker))
    return Screen(text, under_note(speaker, "points", "rewards"))


def _credit_expiring(values: Values, speaker: Speaker) -> Screen:
    amount = Money(values["amount"], values["currency"])
    text = speaker.say("told-credit-expiring-soon", amount=amount, expires_at=_instant(values["expires_at"]))
    return Screen(text, under_note(speaker, "points", "card"))


def _instant(value: str | dt.datetime) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


EARNING_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-credit-moved": _credit_moved,
    "told-credit-went-back": _credit_went_back,
    "told-birthday-credit": _birthday_credit,
    "told-anniversary": _anniversary,
    "told-event": _event,
    "told-credit-expiring-soon": _credit_expiring,
}
