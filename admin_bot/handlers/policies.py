"""What the club is set to besides its rules: how long points wait and live, and what joining needs. One line each."""

from typing import Any

from telegram import InlineKeyboardButton

from admin_bot.keyboards.common import Row, button
from admin_bot.keyboards.programme import back
from admin_bot.keyboards.set_up import in_rows
from admin_bot.presses import Cancel, OpenCommand
from admin_bot.programme_presses import AskPolicy, Policies, SetPolicy
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.errors import ClubSettingInvalid
from club.i18n import Markup
from club.programme import change_setting

routes = Routes()

_DAYS = {
    "points_pending_days": ("policy-pending", "policy-pending-label", "policy-ask-pending"),
    "points_expire_after_days": ("policy-expiry", "policy-expiry-label", "policy-ask-expiry"),
    "credit_expire_after_days": ("policy-credit-expiry", "policy-credit-expiry-label", "policy-ask-credit-expiry"),
    "voucher_valid_days": ("policy-voucher", "policy-voucher-label", "policy-ask-voucher"),
}
_NEVER = {"points_expire_after_days", "credit_expire_after_days"}
_SWITCHES = {
    "phone_required": ("policy-phone", "policy-phone-off", "policy-phone-on"),
    "debt_allowed": ("policy-debt", "policy-debt-off", "policy-debt-on"),
}
_VALUES: dict[str, Any] = {"on": True, "off": False, "none": None}


async def _show(turn: Turn) -> None:
    speaker, profile, key = turn.speaker, turn.profile, turn.new_key()
    said: list[Markup] = [speaker.say(key_, days=getattr(profile, name)) for name, (key_, _, _) in _DAYS.items()]
    said += [speaker.say(key_, on=getattr(profile, name)) for name, (key_, _, _) in _SWITCHES.items()]
    rows: list[Row] = in_rows([button(speaker, label, AskPolicy(name)) for name, (_, label, _) in _DAYS.items()], 2)
    rows.append([_switch(turn, name, key) for name in _SWITCHES])
    rows.append([button(speaker, "policy-set-up", OpenCommand("setup"))])
    await turn.show(paragraph([speaker.say("policies"), *said]), [*rows, back(speaker)])


def _switch(turn: Turn, name: str, key: str) -> InlineKeyboardButton:
    _, turn_off, turn_on = _SWITCHES[name]
    is_on = bool(getattr(turn.profile, name))
    return button(turn.speaker, turn_off if is_on else turn_on, SetPolicy(name, "off" if is_on else "on", key))


@routes.press(Policies, needs="manage_programme")
async def policies(turn: Turn, press: Policies) -> None:
    await _show(turn)


@routes.press(AskPolicy, needs="manage_programme")
async def ask(turn: Turn, press: AskPolicy) -> None:
    if press.policy not in _DAYS:
        raise ClubSettingInvalid(setting=press.policy)
    await turn.ask("policy", policy=press.policy, back=Policies().pack())
    now, _, question = _DAYS[press.policy]
    rows: list[Row] = []
    if press.policy in _NEVER:
        rows.append([button(turn.speaker, "policy-never", SetPolicy(press.policy, "none", turn.new_key()))])
    rows.append([button(turn.speaker, "admin-button-cancel", Cancel())])
    text = [turn.speaker.say(now, days=getattr(turn.profile, press.policy)), turn.speaker.say(question)]
    await turn.show(paragraph(text), rows)


@routes.step("policy", needs="manage_programme")
async def typed(turn: Turn, asked: dict[str, Any]) -> None:
    await _set(turn, asked["policy"], read_number(turn.text), turn.new_key())
    await turn.end()


@routes.press(SetPolicy, needs="manage_programme")
async def tapped(turn: Turn, press: SetPolicy) -> None:
    known = (
        press.value in ("on", "off") if press.policy in _SWITCHES else press.policy in _NEVER and press.value == "none"
    )
    if not known:
        raise ClubSettingInvalid(setting=press.policy)
    await _set(turn, press.policy, _VALUES[press.value], press.key)


async def _set(turn: Turn, policy: str, value: Any, key: str) -> None:
    turn.profile = await change_setting(turn.club, turn.staff, policy, value, key=f"{key}:{policy}")
    await turn.toast(turn.speaker.plain("set-up-kept-toast"))
    await _show(turn)
