"""`club programme`: what earns how much, and the club's policies, shown and changed from the terminal.

A change applies from now on; what was booked keeps the terms it was booked under.
"""

from dataclasses import dataclass
from typing import Any

from club.app import open_club
from club.clubs import ClubProfile, change_policies, club_profile
from club.earning import rules_now, set_rules
from club.settings import Settings
from launcher.parts import StartRefused
from launcher.words import Words

LARGEST = 1_000_000_000_000
NEVER = "never"
FLAGS = {"yes": True, "no": False}
RULES = ("joining", "amount", "per_purchase", "birthday")
DAYS = ("points_expire_after_days", "points_pending_days", "voucher_valid_days")
SWITCHES = ("phone_required", "debt_allowed")


@dataclass(frozen=True, slots=True)
class Changes:
    rules: dict[str, dict[str, int]]
    """Without points: the rule goes."""
    policies: dict[str, Any]


async def programme(settings: Settings, words: Words, changes: list[str]) -> int:
    """Change what `changes` says (`name=value`), then show everything. Raises StartRefused and changes nothing if one is wrong."""
    asked = read_changes(changes, words)
    async with open_club(settings) as opened:
        club = opened.club
        if asked.rules:
            merged = await rules_now(club) | asked.rules
            await set_rules(club, {kind: given for kind, given in merged.items() if given.get("points")})
        if asked.policies:
            await change_policies(club, **asked.policies)
        for line in lines(await rules_now(club), await club_profile(club)):
            print(line)
    return 0


def lines(rules: dict[str, dict[str, int]], profile: ClubProfile) -> list[str]:
    """Every setting as it is typed to change it."""
    shown = []
    for kind in RULES:
        given = rules.get(kind, {})
        points = given.get("points", 0)
        shown.append(f"{kind}={points}/{given['per_amount']}" if "per_amount" in given else f"{kind}={points}")
    for name in DAYS:
        days = getattr(profile, name)
        shown.append(f"{name}={NEVER if days is None else days}")
    shown += [f"{name}={'yes' if getattr(profile, name) else 'no'}" for name in SWITCHES]
    return shown


def read_changes(changes: list[str], words: Words) -> Changes:
    """`amount=10/1000000` is ten points for each million of the smallest unit of money. Raises StartRefused."""
    rules: dict[str, dict[str, int]] = {}
    policies: dict[str, Any] = {}
    for change in changes:
        name, _, value = change.partition("=")
        if name in RULES:
            rules[name] = _rule(name, value, words)
        elif name in DAYS:
            least = 0 if name == "points_pending_days" else 1
            never = name == "points_expire_after_days" and value == NEVER
            policies[name] = None if never else _whole(name, value, words, least, 36_500)
        elif name in SWITCHES:
            if value not in FLAGS:
                raise _wrong(name, value, words)
            policies[name] = FLAGS[value]
        else:
            raise StartRefused(words.say("programme-name-unknown", name=name, names=", ".join(RULES + DAYS + SWITCHES)))
    return Changes(rules, policies)


def _rule(name: str, value: str, words: Words) -> dict[str, int]:
    points, slash, per_amount = value.partition("/")
    if (name == "amount") != bool(slash) and value != "0":
        raise _wrong(name, value, words)
    if not slash:
        return {"points": _whole(name, value, words, 0, LARGEST)}
    if not _is_whole(points, 0, LARGEST) or not _is_whole(per_amount, 1, LARGEST):
        raise _wrong(name, value, words)
    return {"points": int(points), "per_amount": int(per_amount)}


def _whole(name: str, value: str, words: Words, least: int, most: int) -> int:
    if not _is_whole(value, least, most):
        raise _wrong(name, value, words)
    return int(value)


def _is_whole(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text) <= most


def _wrong(name: str, value: str, words: Words) -> StartRefused:
    return StartRefused(words.say("programme-value-wrong", name=name, value=value))
