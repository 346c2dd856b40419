"""The terms of inviting in words, for members and for staff: the same promise wherever it is read."""

from club.i18n import Markup, Speaker
from club.money import Money
from club.referrals.rules import MONTH_DAYS, ReferralTerms


def shown_name(speaker: Speaker, name: str) -> str:
    """A name as it is; who was erased has none."""
    return name or speaker.plain("referral-nameless")


def gift(speaker: Speaker, points: int, credit: int, currency: str) -> Markup | None:
    """Points, credit, or both; None for nothing."""
    if not points and not credit:
        return None
    shape = "both" if points and credit else "points" if points else "credit"
    return speaker.say("referral-gift", shape=shape, points=points, credit=Money(credit, currency))


def promise(speaker: Speaker, terms: ReferralTerms, currency: str) -> Markup:
    """What inviting is worth, to a member."""
    yours = gift(speaker, terms.inviter_points, terms.inviter_credit, currency)
    theirs = gift(speaker, terms.friend_points, terms.friend_credit, currency)
    sides = "both" if yours and theirs else "inviter" if yours else "friend"
    said = speaker.say("invite-promise", sides=sides, when=_when(speaker, terms, currency), yours=yours, theirs=theirs)
    if terms.purchases_per_friend is not None:
        said = _lines(said, speaker.say("invite-promise-most", most=terms.purchases_per_friend))
    return said


def _when(speaker: Speaker, terms: ReferralTerms, currency: str) -> Markup:
    least = Money(terms.least_amount, currency)
    match terms.pays_on, terms.least_amount:
        case "joining", _:
            return speaker.say("invite-when-joining")
        case "first_purchase", 0:
            return speaker.say("invite-when-first-purchase")
        case "first_purchase", _:
            return speaker.say("invite-when-first-purchase-from", least=least)
        case _, 0:
            return speaker.say("invite-when-every-purchase")
    return speaker.say("invite-when-every-purchase-from", least=least)


def small_print(speaker: Speaker, terms: ReferralTerms) -> Markup:
    """The return window and the caps; empty when there is neither."""
    days, caps = terms.return_window_days, _caps(terms)
    kind = "joining" if terms.pays_on == "joining" else "purchase"
    return _lines(
        speaker.say("invite-promise-window", pays_on=kind, days=days) if days else None,
        speaker.say(
            "invite-promise-caps",
            caps=caps,
            per_day=terms.per_day,
            per_month=terms.per_month,
            month_days=MONTH_DAYS,
        )
        if caps
        else None,
    )


def _caps(terms: ReferralTerms) -> str | None:
    if terms.per_day is not None and terms.per_month is not None:
        return "both"
    if terms.per_day is not None:
        return "day"
    return "month" if terms.per_month is not None else None


def promise_to_friend(speaker: Speaker, terms: ReferralTerms, currency: str) -> Markup | None:
    """What who is invited will get; None when only the inviter gets something."""
    theirs = gift(speaker, terms.friend_points, terms.friend_credit, currency)
    if theirs is None:
        return None
    from_amount = "-from" if terms.least_amount else ""
    return speaker.say(
        "invited-promise",
        pays_on=f"{terms.pays_on}{from_amount}",
        gift=theirs,
        least=Money(terms.least_amount, currency),
    )


def _lines(*parts: Markup | None) -> Markup:
    return Markup("\n").join(part for part in parts if part)
