"""The reasons of ledger lines in words: in a few for lists, rule by rule for who asks why."""

from collections.abc import Callable
from typing import Any

from bot.visit import Visit, lines
from club.gamification.room_wording import play_title
from club.i18n import Markup
from club.ledger import EntryLine
from club.money import Money
from club.programme.wording import RuleWords

_WHAT = {
    "purchase": "what-purchase",
    "refund": "what-refund",
    "joining": "what-joining",
    "birthday": "what-birthday",
    "anniversary": "what-anniversary",
    "event": "what-event",
    "paid-with-credit": "what-paid-with-credit",
    "credit-returned": "what-credit-returned",
    "reward": "what-reward",
    "voucher-cancelled": "what-voucher-cancelled",
    "expired": "what-expired",
    "correction": "what-correction",
    "held": "what-held",
    "gift-given": "what-gift-given",
    "gift-received": "what-gift-received",
    "envelope-given": "what-envelope-given",
    "envelope-received": "what-envelope-received",
    "envelope-returned": "what-envelope-returned",
    "erased": "what-erased",
    "tier": "what-tier",
    "referral-inviter": "what-referral-inviter",
    "referral-friend": "what-referral-friend",
    "referral-milestone": "what-referral-milestone",
    "referral-refund": "what-referral-refund",
    "referral-milestone-lost": "what-referral-milestone-lost",
    "play-paid": "what-play-paid",
    "play-returned": "what-play-returned",
    "play-won": "what-play-won",
    "play-lost": "what-play-lost",
}
_NEEDED = ("number", "source", "name", "title", "tier", "member")


def what(visit: Visit, line: EntryLine) -> Markup:
    """What happened, in a few words."""
    key = _WHAT.get(line.reason.get("why", ""), "what-other")
    values = {name: line.reason[name] for name in _NEEDED if name in line.reason}
    if "room" in line.reason:
        values["title"] = play_title(visit.speaker, line.reason)
    return visit.say(key, **values)


def why(visit: Visit, line: EntryLine) -> Markup:
    """Why these points, rule by rule where rules gave them."""
    shares = line.reason.get("lines")
    if shares:
        return lines(*_shares(visit, line, shares))
    tell = _TELL.get(line.reason.get("why", ""))
    return tell(visit, line.reason) if tell else visit.say("what-other")


def _shares(visit: Visit, line: EntryLine, shares: list[dict[str, Any]]) -> list[Markup]:
    words = RuleWords(visit.speaker, visit.profile.currency, visit.profile.points_shown_as)
    said = [_share(visit, share) or words.line(share) for share in shares]
    # A purchase booked by difference names the rules of the whole purchase; what was booked before is taken off.
    before = sum(share["points"] for share in shares) - line.amount
    if before:
        earned_before = "why-earned-before" if line.wallet == "points" else "why-credit-before"
        said.append(visit.say(earned_before, points=before, amount=Money(before, visit.profile.currency)))
    return said


def _share(visit: Visit, share: dict[str, Any]) -> Markup | None:
    """Points by the plain rules, said to the member; whatever else a rule gave is said as the rule itself is."""
    points, parameters = share["points"], share["parameters"]
    if share.get("gives", "points") != "points" or visit.profile.points_shown_as != "points":
        return None
    match share["kind"]:
        case "amount":
            currency = visit.profile.currency
            return visit.say(
                "why-amount",
                points=points,
                amount=Money(share["amount"], currency),
                per_amount=Money(parameters["per_amount"], currency),
                rate=parameters["points"],
            )
        case "per_purchase":
            return visit.say("why-per-purchase", points=points)
        case "joining":
            return visit.say("why-joining", points=points)
        case "birthday":
            return visit.say("why-birthday", points=points)
    return None


def _expired(visit: Visit, reason: dict[str, Any]) -> Markup:
    if reason.get("earned_on") is None:
        return visit.say("why-expired", on=reason["on"])
    return visit.say("why-expired-earned", on=reason["on"], earned_on=reason["earned_on"])


_TELL: dict[str, Callable[[Visit, dict[str, Any]], Markup]] = {
    "refund": lambda visit, reason: visit.say("why-refund", stage=reason.get("stage", "paid")),
    "paid-with-credit": lambda visit, reason: visit.say(
        "why-paid-with-credit", total=Money(reason["total"], visit.profile.currency)
    ),
    "credit-returned": lambda visit, reason: visit.say("why-credit-returned"),
    "reward": lambda visit, reason: visit.say("why-reward", title=reason["title"]),
    "voucher-cancelled": lambda visit, reason: visit.say("why-voucher-cancelled", title=reason["title"]),
    "expired": _expired,
    "correction": lambda visit, reason: visit.say("why-correction", reason=reason["text"]),
    "held": lambda visit, reason: visit.say("why-held"),
    "gift-given": lambda visit, reason: visit.say("why-gift-given", member=reason["member"]),
    "gift-received": lambda visit, reason: visit.say("why-gift-received", member=reason["member"]),
    "erased": lambda visit, reason: visit.say("why-erased"),
    "tier": lambda visit, reason: visit.say("why-tier", tier=reason["tier"]),
    "referral-inviter": lambda visit, reason: visit.say("why-referral-inviter"),
    "referral-friend": lambda visit, reason: visit.say("why-referral-friend"),
    "referral-milestone": lambda visit, reason: visit.say("why-referral-milestone", friends=reason["friends"]),
    "referral-refund": lambda visit, reason: visit.say("why-referral-refund"),
    "referral-milestone-lost": lambda visit, reason: visit.say("why-referral-milestone-lost"),
    "envelope-given": lambda visit, reason: visit.say("why-envelope-given"),
    "envelope-received": lambda visit, reason: visit.say("why-envelope-received"),
    "envelope-returned": lambda visit, reason: visit.say("why-envelope-returned"),
    "play-paid": lambda visit, reason: visit.say("why-play-paid", title=play_title(visit.speaker, reason)),
    "play-returned": lambda visit, reason: visit.say("why-play-returned", title=play_title(visit.speaker, reason)),
    "play-won": lambda visit, reason: visit.say("why-play-won", title=play_title(visit.speaker, reason)),
    "play-lost": lambda visit, reason: visit.say("why-play-lost", title=play_title(visit.speaker, reason)),
}
