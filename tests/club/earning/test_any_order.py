"""Whatever owners do to the rules, and in whatever order a shop delivers: nobody loses what they have, and books agree."""

import datetime as dt
import itertools
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from club.context import Club
from club.earning import (
    PurchaseLine,
    PurchaseSnapshot,
    RuleDraft,
    add_rule,
    change_rule,
    pause_rule,
    programme_rules,
    replace_rules,
    resume_rule,
    retire_rule,
    take_order,
)
from club.ledger import credit_of, points, prove_ledger
from tests.makers import StandingClock, make_member, make_purchase, make_staff

K = 10_000
_numbers = itertools.count(1)

_drafts = st.sampled_from(
    [
        RuleDraft("amount", {"points": 10, "per_amount": 100 * K}),
        RuleDraft("amount", {"points": 1, "per_amount": 100 * K}, {"products": ["7"]}),
        RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10}),
        RuleDraft("per_purchase", {"points": 50}, caps={"per_day": 120}),
        RuleDraft("per_purchase", {"points": 9}, {"amount_from": 100 * K}),
        RuleDraft("every_nth_purchase", {"points": 100, "n": 2}),
        RuleDraft("repeat_purchase", {"points": 20, "within_days": 3}),
        RuleDraft("spend_step", {"amount": 150 * K, "points": 30, "period": "month"}),
        RuleDraft("multiplier", {"percent": 250}),
        RuleDraft("cap", {"per_purchase": 60, "per_member": 300}),
    ]
)
_edits = st.one_of(
    st.tuples(st.just("add"), _drafts),
    st.tuples(st.just("change"), _drafts),
    st.tuples(st.sampled_from(["pause", "resume", "retire"]), st.none()),
    st.tuples(st.just("replace"), st.lists(_drafts, max_size=4)),
    st.tuples(st.just("buy"), st.integers(1, 400)),
    st.tuples(st.just("days"), st.integers(1, 3)),
)
_STATES = {"pause": pause_rule, "resume": resume_rule, "retire": retire_rule}


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(_edits, max_size=16), which=st.integers(0, 9))
async def test_no_edit_of_the_rules_lowers_a_balance(
    club: Club, clock: StandingClock, steps: list[tuple[str, Any]], which: int
) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    before = (0, 0)
    for step, given_ in steps:
        rules = await programme_rules(club)
        rule = rules[which % len(rules)] if rules else None
        if step == "add":
            await add_rule(club, owner, given_, key=f"add-{next(_numbers)}")
        elif step == "change" and rule is not None:
            await change_rule(club, owner, rule.id, given_)
        elif step in _STATES and rule is not None:
            await _STATES[step](club, owner, rule.id)
        elif step == "replace":
            await replace_rules(club, owner, given_)
        elif step == "buy":
            await make_purchase(club, anna, given_ * 1000, f"any-{next(_numbers)}")
        elif step == "days":
            clock.move(days=given_)
        after = ((await points(club, anna.id)).balance, (await credit_of(club, anna.id)).available)
        assert after >= before
        assert after[0] >= before[0]
        assert after[1] >= before[1]
        before = after
    assert (await prove_ledger(club)).holds


FIRST, SECOND = PurchaseLine(60 * K, product="7"), PurchaseLine(90 * K, product="8")
PROGRAMME = (
    RuleDraft("amount", {"points": 10, "per_amount": 100 * K}),
    RuleDraft("amount", {"points": 10, "per_amount": 20 * K}, {"products": ["7"]}),
    RuleDraft("cashback", {"rate_bp": 1000, "round_to": 10}),
    RuleDraft("per_purchase", {"points": 50}, caps={"per_day": 70}),
    RuleDraft("every_nth_purchase", {"points": 100, "n": 2}),
    RuleDraft("repeat_purchase", {"points": 20, "within_days": 3}),
    RuleDraft("spend_step", {"amount": 150 * K, "points": 30, "period": "day"}),
    RuleDraft("multiplier", {"percent": 200}, {"channels": ["woocommerce"]}),
    RuleDraft("cap", {"per_member": 260}),
)
_states = st.lists(
    st.tuples(
        st.sampled_from(["open", "paid", "paid", "paid", "cancelled"]),
        st.integers(0, 160),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


def _snapshot(number: int, phone: str, place: int, state: tuple[str, int, bool], at: dt.datetime) -> PurchaseSnapshot:
    stage, refunded, named = state
    back = min(refunded, 60) * K if named else 0
    line = PurchaseLine(FIRST.amount, product="7", refunded=back)
    return PurchaseSnapshot(
        source="shop:1",
        external_id=str(number),
        external_number=str(number),
        stage=stage,  # type: ignore[arg-type]
        currency="IRR",
        total=150 * K,
        eligible=150 * K,
        refunded=min(refunded, 150) * K,
        bought_at=at,
        snapshot_at=at + dt.timedelta(seconds=place),
        buyer_phone=phone,
        lines=(line, SECOND),
        channel="woocommerce",
    )


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=_states, order=st.randoms(use_true_random=False), joined_first=st.booleans())
async def test_snapshots_in_any_order_bring_the_same_under_every_kind_of_rule(
    club: Club, clock: StandingClock, states: list[tuple[str, int, bool]], order: Any, joined_first: bool
) -> None:
    await replace_rules(club, None, PROGRAMME)
    ends = []
    shuffled = list(enumerate(states))
    order.shuffle(shuffled)
    for deliveries in (list(enumerate(states)), shuffled, [*shuffled, *shuffled]):
        number = next(_numbers)
        phone, at = f"+98936{number:07d}", clock.now() - dt.timedelta(days=1)
        member = await make_member(club, phone=phone) if joined_first else None
        for place, state in deliveries:
            booked = await take_order(club, _snapshot(number, phone, place, state, at))
        member = member or await make_member(club, phone=phone)
        row = await club.database.fetch_one("SELECT * FROM purchase WHERE id = $1", booked.purchase_id)
        assert row is not None
        assert (row["booked_points"], row["booked_credit"]) == (row["target_points"], row["target_credit"])
        ends.append(
            (
                row["booked_points"],
                row["booked_credit"],
                (await points(club, member.id)).balance,
                (await credit_of(club, member.id)).available,
                [
                    tuple(one)
                    for one in await club.database.fetch_all(
                        "SELECT SUM(given) FROM rule_use WHERE member_id = $1 GROUP BY rule_id HAVING SUM(given) > 0"
                        " ORDER BY rule_id",
                        member.id,
                    )
                ],
            )
        )
    assert ends[0] == ends[1] == ends[2]
    assert (await prove_ledger(club)).holds
