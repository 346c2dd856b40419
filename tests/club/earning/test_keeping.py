"""Owners keep the rules: each act once, in the journal, from now on, and never against what was earned."""

from typing import Any

import pytest

from club.context import Club
from club.earning import (
    RuleDraft,
    add_rule,
    change_rule,
    pause_rule,
    programme_rules,
    purchase,
    refund_purchase,
    replace_rules,
    resume_rule,
    retire_rule,
    rules_now,
    set_rules,
)
from club.errors import ClubError, NotAllowed, RuleInvalid, RuleNotFound
from club.ledger import points
from club.money import Money
from club.storage import from_json
from tests.makers import make_member, make_purchase, make_staff, open_test_club

TWENTY_MORE = RuleDraft("per_purchase", {"points": 20}, {"amount_from": 1_000_000})


async def acts(club: Club) -> list[tuple[str, Any]]:
    rows = await club.database.fetch_all("SELECT act, details FROM journal_entry WHERE act LIKE '%rule%' ORDER BY id")
    return [(row["act"], from_json(row["details"])) for row in rows]


async def kinds(club: Club) -> list[tuple[str, str]]:
    return [(rule.kind, rule.state) for rule in await programme_rules(club)]


async def version(club: Club) -> int:
    row = await club.database.fetch_one("SELECT rules_version FROM club WHERE id = $1", club.id)
    assert row is not None
    return int(row["rules_version"])


async def test_an_added_rule_earns_from_now_on_and_is_added_once(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    before = await make_purchase(club, anna, 100_000)
    added = await add_rule(club, owner, TWENTY_MORE, key="k")
    assert await add_rule(club, owner, TWENTY_MORE, key="k") == added
    assert (before.points, (await make_purchase(club, anna, 100_000)).points) == (60, 80)
    assert [rule.id for rule in await programme_rules(club)].count(added.id) == 1
    said = {"kind": "per_purchase", "parameters": {"points": 20}, "conditions": {"amount_from": 1_000_000}}
    assert await acts(club) == [
        ("act-added-rule", {"rule_id": added.id, "rule": said | {"caps": {}, "gives": "points"}})
    ]


async def test_a_changed_rule_changes_nothing_that_was_booked(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    rule = await add_rule(club, owner, TWENTY_MORE, key="k")
    bought = await make_purchase(club, anna, 100_000)
    at = await version(club)
    changed = await change_rule(club, owner, rule.id, RuleDraft("per_purchase", {"points": 1}))
    assert (changed.id, changed.parameters, changed.conditions) == (rule.id, {"points": 1}, {})
    assert await change_rule(club, owner, rule.id, changed.draft) == changed
    assert await version(club) == at + 1
    assert (await points(club, anna.id)).available == 5 + 80
    assert (await make_purchase(club, anna, 100_000)).points == 61
    await refund_purchase(club, owner, bought.purchase_id, Money(10, "IRR"), key="r")
    assert (
        await purchase(club, bought.purchase_id)
    ).booked_points == 9 + 50  # below the amount the rule asked for then
    assert [act for act, _ in await acts(club)] == ["act-added-rule", "act-changed-rule"]


async def test_a_rule_rests_earns_again_and_goes(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    rule = await add_rule(club, owner, TWENTY_MORE, key="k")
    earned = []
    for verb in (pause_rule, pause_rule, resume_rule, retire_rule, retire_rule):
        await verb(club, owner, rule.id)
        earned.append((await make_purchase(club, anna, 100_000)).points)
    assert earned == [60, 60, 80, 60, 60]
    assert [act for act, _ in await acts(club)] == [
        "act-added-rule",
        "act-paused-rule",
        "act-resumed-rule",
        "act-retired-rule",
    ]
    for verb in (pause_rule, resume_rule):
        with pytest.raises(RuleNotFound):
            await verb(club, owner, rule.id)
    with pytest.raises(RuleNotFound):
        await change_rule(club, owner, rule.id, TWENTY_MORE)


async def test_a_programme_is_replaced_whole_or_not_at_all(club: Club) -> None:
    owner = await make_staff(club)
    before = await programme_rules(club)
    with pytest.raises(RuleInvalid):
        await replace_rules(club, owner, [TWENTY_MORE, RuleDraft("amount", {"points": 1})])
    assert await programme_rules(club) == before
    made = await replace_rules(club, owner, [TWENTY_MORE, RuleDraft("cashback", {"rate_bp": 500})])
    assert await replace_rules(club, owner, [TWENTY_MORE, RuleDraft("cashback", {"rate_bp": 500})]) == made
    assert await kinds(club) == [("per_purchase", "active"), ("cashback", "active")]
    assert await acts(club) == [("act-replaced-rules", {"rules": 2})]
    assert await replace_rules(club, None, []) == ()
    assert len(await acts(club)) == 1  # the installation itself is nobody of the staff


async def test_setting_plain_rules_leaves_the_others(club: Club) -> None:
    await add_rule(club, await make_staff(club), TWENTY_MORE, key="k")
    await set_rules(club, {"amount": {"points": 3, "per_amount": 1_000_000}})
    assert await kinds(club) == [("per_purchase", "active"), ("amount", "active")]
    assert await rules_now(club) == {"amount": {"points": 3, "per_amount": 1_000_000}}


@pytest.mark.parametrize("role", ["manager", "cashier", "support", "analyst"])
async def test_only_who_manages_the_programme_keeps_its_rules(club: Club, role: Any) -> None:
    staff, before = await make_staff(club, role), await programme_rules(club)
    rule = before[0]
    asked = [
        add_rule(club, staff, TWENTY_MORE, key="k"),
        change_rule(club, staff, rule.id, TWENTY_MORE),
        pause_rule(club, staff, rule.id),
        resume_rule(club, staff, rule.id),
        retire_rule(club, staff, rule.id),
        replace_rules(club, staff, []),
    ]
    for one in asked:
        with pytest.raises(NotAllowed):
            await one
    assert (await programme_rules(club), await acts(club)) == (before, [])


async def test_a_rule_of_another_club_is_not_there(club: Club) -> None:
    other = await open_test_club(club.database, club.clock, "other")  # type: ignore[arg-type]
    foreign, owner = (await programme_rules(other))[0], await make_staff(club)
    for asked in (pause_rule(club, owner, foreign.id), change_rule(club, owner, foreign.id, TWENTY_MORE)):
        with pytest.raises(ClubError) as refused:
            await asked
        assert refused.value.code == "rule-not-found"
    assert (await programme_rules(other))[0] == foreign
