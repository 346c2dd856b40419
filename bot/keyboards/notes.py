"""Under notes and disputes. A note is kept as it is: what its buttons open comes below it."""

from bot.keyboards.buttons import button, keyboard, leads_to
from bot.presses import AskDispute, Dispute, ScreenName, WithdrawDispute
from bot.requests import Markup
from club.i18n import Speaker


def under_note(speaker: Speaker, *screens: ScreenName, disputable_purchase_id: int | None = None) -> Markup:
    not_me = []
    if disputable_purchase_id is not None:
        not_me.append(button(speaker, "told-not-me", AskDispute(purchase_id=disputable_purchase_id, anew=True)))
    return keyboard([leads_to(speaker, screen, anew=True) for screen in screens], not_me)


def under_dispute_question(speaker: Speaker, purchase_id: int) -> Markup:
    return keyboard(
        [button(speaker, "dispute-yes", Dispute(purchase_id=purchase_id), style="danger")],
        [button(speaker, "dispute-no", WithdrawDispute(purchase_id=purchase_id))],
    )


def under_dispute(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "history"), leads_to(speaker, "menu")])
