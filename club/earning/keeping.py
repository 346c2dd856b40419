"""Keeping the earning rules: adding, changing, pausing, retiring, replacing. From now on; nothing that was booked changes."""

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from club.context import Club
from club.earning.drafts import RuleDraft, RuleState, SoundRule, check_draft
from club.earning.kinds import Gives
from club.earning.rules import Terms
from club.earning.terms import PLAIN_KINDS, forget_terms, is_plain, read_terms, rule_of
from club.errors import RuleNotFound
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Database, Row, Transaction, from_json, instant, to_json
from club.storage.locking import for_update

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RuleView:
    """An earning rule as it stands. `parameters`, `conditions`, `caps`: as docs/points.md lists them."""

    id: int
    kind: str
    parameters: dict[str, Any]
    conditions: dict[str, Any]
    caps: dict[str, int]
    gives: Gives
    state: RuleState
    created_at: dt.datetime

    @property
    def draft(self) -> RuleDraft:
        """The rule as a draft, to change a part of it."""
        return RuleDraft(self.kind, self.parameters, self.conditions, self.caps, self.gives)


async def programme_rules(club: Club) -> tuple[RuleView, ...]:
    """The club's rules, active and paused, in the order they were made. Retired ones are gone."""
    return await _rules(club.database, club.id)


async def programme_rule(club: Club, rule_id: int) -> RuleView:
    """Refuses RuleNotFound."""
    row = await club.database.fetch_one(
        "SELECT * FROM earning_rule WHERE club_id = $1 AND id = $2 AND state <> 'retired'", club.id, rule_id
    )
    if row is None:
        raise RuleNotFound
    return _view(row)


async def add_rule(club: Club, staff: StaffView, draft: RuleDraft, *, key: str) -> RuleView:
    """Let something earn. Needs `manage_programme`. Idempotent by key. Refuses NotAllowed, RuleInvalid."""
    require(staff.role, "manage_programme")
    sound = check_draft(draft)

    async def work(tx: Transaction) -> RuleView:
        await _lock_programme(tx, club.id)
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2",
            club.id,
            f"rule-added:{key}",
        )
        if earlier is not None:
            return await _rule(tx, club.id, from_json(earlier["details"])["rule_id"])
        added = await _insert(tx, club, sound)
        await _bump(tx, club.id)
        await _journal(tx, club, staff, "act-added-rule", f"rule-added:{key}", added)
        return added

    return await _changing(club, work)


async def change_rule(club: Club, staff: StaffView, rule_id: int, draft: RuleDraft) -> RuleView:
    """Make a rule another one, from now on. The same again changes nothing. Needs `manage_programme`.

    Refuses NotAllowed, RuleInvalid, RuleNotFound.
    """
    require(staff.role, "manage_programme")
    sound = check_draft(draft)

    async def work(tx: Transaction) -> RuleView:
        await _lock_programme(tx, club.id)
        rule = await _rule(tx, club.id, rule_id)
        if rule.state == "retired":
            raise RuleNotFound
        if _sound(rule) == sound:
            return rule
        row = await tx.fetch_one(
            "UPDATE earning_rule SET kind = $2, parameters = $3, conditions = $4, caps = $5, gives = $6 WHERE id = $1"
            " RETURNING *",
            rule_id,
            sound.kind,
            to_json(sound.parameters),
            to_json(sound.conditions) if sound.conditions else None,
            to_json(sound.caps) if sound.caps else None,
            sound.gives,
        )
        assert row is not None
        version = await _bump(tx, club.id)
        changed = _view(row)
        await _journal(tx, club, staff, "act-changed-rule", f"rule-changed:{rule_id}:{version}", changed)
        return changed

    return await _changing(club, work)


async def pause_rule(club: Club, staff: StaffView, rule_id: int) -> RuleView:
    """Let a rule rest. Needs `manage_programme`. Refuses NotAllowed, RuleNotFound."""
    return await _set_state(club, staff, rule_id, "paused", "act-paused-rule")


async def resume_rule(club: Club, staff: StaffView, rule_id: int) -> RuleView:
    """Let a paused rule earn again. Needs `manage_programme`. Refuses NotAllowed, RuleNotFound."""
    return await _set_state(club, staff, rule_id, "active", "act-resumed-rule")


async def retire_rule(club: Club, staff: StaffView, rule_id: int) -> RuleView:
    """Take a rule out for good; what it gave stays. Needs `manage_programme`. Refuses NotAllowed, RuleNotFound."""
    return await _set_state(club, staff, rule_id, "retired", "act-retired-rule")


async def _set_state(club: Club, staff: StaffView, rule_id: int, state: RuleState, act: str) -> RuleView:
    require(staff.role, "manage_programme")

    async def work(tx: Transaction) -> RuleView:
        await _lock_programme(tx, club.id)
        rule = await _rule(tx, club.id, rule_id)
        if rule.state == state:
            return rule
        if rule.state == "retired":
            raise RuleNotFound
        row = await tx.fetch_one("UPDATE earning_rule SET state = $2 WHERE id = $1 RETURNING *", rule_id, state)
        assert row is not None
        version = await _bump(tx, club.id)
        changed = _view(row)
        await _journal(tx, club, staff, act, f"rule-state:{rule_id}:{version}", changed)
        return changed

    return await _changing(club, work)


async def replace_rules(club: Club, staff: StaffView | None, drafts: Sequence[RuleDraft]) -> tuple[RuleView, ...]:
    """Retire all rules and make these. `staff` None: the installation itself asks. The same again changes nothing.

    Needs `manage_programme`. Refuses NotAllowed, RuleInvalid; then nothing has changed.
    """
    if staff is not None:
        require(staff.role, "manage_programme")
    sound = [check_draft(draft) for draft in drafts]

    async def work(tx: Transaction) -> tuple[RuleView, ...]:
        await _lock_programme(tx, club.id)
        known = await _rules(tx, club.id)
        if [_sound(rule) for rule in known] == sound and all(rule.state == "active" for rule in known):
            return known
        await tx.execute("UPDATE earning_rule SET state = 'retired' WHERE club_id = $1 AND state <> 'retired'", club.id)
        made = tuple([await _insert(tx, club, one) for one in sound])
        version = await _bump(tx, club.id)
        if staff is not None:
            await write_journal(
                tx,
                club.id,
                staff.id,
                "act-replaced-rules",
                key=f"rules-replaced:{club.id}:{version}",
                at=club.clock.now(),
                rules=len(made),
            )
        return made

    return await _changing(club, work)


async def set_rules(club: Club, rules: dict[str, dict[str, int]]) -> Terms:
    """Replace the club's plain rules (kind -> parameters), from now on; rules with conditions or caps stay as they are."""
    sound = [check_draft(RuleDraft(kind, parameters)) for kind, parameters in rules.items()]

    async def work(tx: Transaction) -> None:
        await _lock_programme(tx, club.id)
        for row in await tx.fetch_all("SELECT * FROM earning_rule WHERE club_id = $1 AND state = 'active'", club.id):
            if row["kind"] in PLAIN_KINDS and is_plain(rule_of(row)):
                await tx.execute("UPDATE earning_rule SET state = 'retired' WHERE id = $1", row["id"])
        for one in sound:
            await _insert(tx, club, one)
        await _bump(tx, club.id)

    await _changing(club, work)
    return await read_terms(club.database, club.id)


async def _changing(club: Club, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Whoever books next reads the rules again, also when this failed half-way: then the same as before."""
    try:
        return await club.database.transact(work)
    finally:
        forget_terms(club)


async def _lock_programme(tx: Transaction, club_id: int) -> None:
    """One change of the rules after the other."""
    await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club_id)


async def _bump(tx: Transaction, club_id: int) -> int:
    """What is booked from now on is booked under other terms."""
    row = await tx.fetch_one(
        "UPDATE club SET rules_version = rules_version + 1 WHERE id = $1 RETURNING rules_version", club_id
    )
    assert row is not None
    return int(row["rules_version"])


async def _insert(tx: Transaction, club: Club, sound: SoundRule) -> RuleView:
    row = await tx.fetch_one(
        "INSERT INTO earning_rule (club_id, kind, parameters, conditions, caps, gives, state, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, 'active', $7) RETURNING *",
        club.id,
        sound.kind,
        to_json(sound.parameters),
        to_json(sound.conditions) if sound.conditions else None,
        to_json(sound.caps) if sound.caps else None,
        sound.gives,
        club.clock.now(),
    )
    assert row is not None
    return _view(row)


async def _rule(tx: Transaction, club_id: int, rule_id: int) -> RuleView:
    row = await tx.fetch_one("SELECT * FROM earning_rule WHERE club_id = $1 AND id = $2", club_id, rule_id)
    if row is None:
        raise RuleNotFound
    return _view(row)


async def _rules(reader: Transaction | Database, club_id: int) -> tuple[RuleView, ...]:
    rows = await reader.fetch_all(
        "SELECT * FROM earning_rule WHERE club_id = $1 AND state <> 'retired' ORDER BY id", club_id
    )
    return tuple(_view(row) for row in rows)


def _view(row: Row) -> RuleView:
    rule = rule_of(row)
    return RuleView(
        rule.id,
        rule.kind,
        rule.parameters,
        rule.conditions,
        rule.caps,
        rule.gives,
        cast(RuleState, row["state"]),
        instant(row["created_at"]),
    )


def _sound(rule: RuleView) -> SoundRule:
    return SoundRule(rule.kind, rule.parameters, rule.conditions, rule.caps, rule.gives)


async def _journal(tx: Transaction, club: Club, staff: StaffView, act: str, key: str, rule: RuleView) -> None:
    said = {"kind": rule.kind, "parameters": rule.parameters, "caps": rule.caps, "gives": rule.gives}
    # For which tiers a rule is goes unsaid: they may have other names by the time the journal is read.
    conditions = {name: value for name, value in rule.conditions.items() if name != "tiers"}
    at = club.clock.now()
    await write_journal(
        tx, club.id, staff.id, act, key=key, at=at, rule_id=rule.id, rule={**said, "conditions": conditions}
    )
