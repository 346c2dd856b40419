"""Under product codes: another one, and the way on."""

from bot.code_presses import EnterCode
from bot.keyboards.buttons import button, keyboard, leads_to
from bot.requests import Markup
from club.gamification.product_codes import UsedCode
from club.i18n import Speaker


def under_question(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "play"), leads_to(speaker, "menu")])


def under_answer(speaker: Speaker, used: UsedCode | None = None) -> Markup:
    """What was won is looked at where it is."""
    won = [leads_to(speaker, "points", anew=True)] if used is not None and used.available is not None else []
    if used is not None and any(each.voucher for each in used.reached):
        won.append(leads_to(speaker, "vouchers", anew=True))
    return keyboard(
        [button(speaker, "codes-button-another", EnterCode(), style="primary")], won, [leads_to(speaker, "menu")]
    )
