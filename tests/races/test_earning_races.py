"""Credit, caps and counted purchases, reached for by several at the same instant."""

from collections import Counter

import pytest

from club.context import Club
from club.earning import RuleDraft, record_purchase, refund_purchase, replace_rules, report_event
from club.errors import NotEnoughCredit, RefundTooLarge
from club.ledger import credit_of, points, prove_ledger
from club.money import Money
from club.storage import from_json
from tests.makers import make_member, make_purchase, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres

K = 10_000


async def test_tills_that_spend_the_same_credit_spend_it_once(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("cashback", {"rate_bp": 1000})])
    cashier, anna = await make_staff(club, "cashier"), await make_member(club)
    await make_purchase(club, anna, 1_000_000)  # 100 000 toman of credit
    done, refusals = await all_at_once(
        *(
            record_purchase(club, cashier, anna.id, Money(30 * K, "IRR"), key=f"same-{n}", credit_to_spend=30 * K)
            for n in range(10)
        )
    )
    assert (len(done), refusals) == (3, Counter({NotEnoughCredit.code: 7}))
    assert (await credit_of(club, anna.id)).available == 10 * K
    assert (await prove_ledger(club)).holds


async def test_one_button_at_many_tills_spends_credit_once(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("cashback", {"rate_bp": 1000})])
    cashier, anna = await make_staff(club, "cashier"), await make_member(club)
    await make_purchase(club, anna, 1_000_000)
    done, refusals = await all_at_once(
        *(
            record_purchase(club, cashier, anna.id, Money(50 * K, "IRR"), key="one", credit_to_spend=40 * K)
            for _ in range(8)
        )
    )
    assert (refusals, len({one.purchase_id for one in done})) == (Counter(), 1)
    assert (await credit_of(club, anna.id)).available == 61 * K
    assert (await prove_ledger(club)).holds


async def test_the_first_credit_of_a_member_opens_one_wallet(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("cashback", {"rate_bp": 1000})])
    anna = await make_member(club)
    await all_at_once(*(make_purchase(club, anna, 100_000, f"k{n}") for n in range(8)))
    assert (await credit_of(club, anna.id)).available == 8 * 10 * K
    rows = await club.database.fetch_all("SELECT id FROM account WHERE member_id = $1 AND wallet = 'credit'", anna.id)
    assert len(rows) == 1
    assert (await prove_ledger(club)).holds


async def test_a_cap_reached_by_many_at_once_is_not_passed(club: Club) -> None:
    await replace_rules(
        club,
        None,
        [RuleDraft("per_purchase", {"points": 30}, caps={"per_day": 100}), RuleDraft("cap", {"per_member": 95})],
    )
    anna = await make_member(club)
    done, refusals = await all_at_once(*(make_purchase(club, anna, 10_000, f"k{n}") for n in range(10)))
    assert refusals == Counter()
    assert sorted(one.points for one in done) == [0] * 6 + [5, 30, 30, 30]
    assert (await points(club, anna.id)).available == 95
    assert (await prove_ledger(club)).holds


async def test_of_purchases_at_once_every_third_brings_more(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("every_nth_purchase", {"points": 100, "n": 3})])
    anna = await make_member(club)
    done, refusals = await all_at_once(*(make_purchase(club, anna, 10_000, f"k{n}") for n in range(10)))
    assert refusals == Counter()
    assert Counter(one.points for one in done) == Counter({0: 7, 100: 3})
    rows = await club.database.fetch_all("SELECT facts FROM purchase WHERE member_id = $1", anna.id)
    assert sorted(from_json(row["facts"])["member"]["ordinal"] for row in rows) == list(range(1, 11))
    assert (await prove_ledger(club)).holds


async def test_refunds_at_once_never_give_more_credit_back_than_was_paid(club: Club) -> None:
    await replace_rules(club, None, [RuleDraft("cashback", {"rate_bp": 1000})])
    owner, anna = await make_staff(club), await make_member(club)
    await make_purchase(club, anna, 1_000_000)
    bought = await record_purchase(club, owner, anna.id, Money(100 * K, "IRR"), key="k", credit_to_spend=80 * K)
    done, refusals = await all_at_once(
        *(refund_purchase(club, owner, bought.purchase_id, Money(30 * K, "IRR"), key=f"r{n}") for n in range(6))
    )
    assert (len(done), refusals) == (3, Counter({RefundTooLarge.code: 3}))
    assert sum(one.credit_returned for one in done) == 80 * K
    assert sum(one.credit_taken for one in done) == 1 * K
    assert (await credit_of(club, anna.id)).available == 101 * K
    assert (await prove_ledger(club)).holds


async def test_purchases_refunds_and_events_of_one_member_do_not_wait_for_each_other_in_a_circle(club: Club) -> None:
    rules = [
        RuleDraft("cashback", {"rate_bp": 1000}),
        RuleDraft("per_purchase", {"points": 10}, caps={"per_member": 10_000}),
        RuleDraft("event", {"name": "visit", "points": 5}, caps={"per_day": 1000}),
        RuleDraft("event", {"name": "visit", "points": 70}, gives="credit"),
    ]
    await replace_rules(club, None, rules)
    owner, anna = await make_staff(club), await make_member(club)
    first = [await make_purchase(club, anna, 100_000, f"first-{n}") for n in range(6)]
    now = club.clock.now()
    _, refusals = await all_at_once(
        *(make_purchase(club, anna, 100_000, f"k{n}") for n in range(6)),
        *(refund_purchase(club, owner, one.purchase_id, None, key=f"r{one.purchase_id}") for one in first),
        *(
            report_event(club, source="s", external_id=str(n), member_id=anna.id, name="visit", at=now)
            for n in range(6)
        ),
        *(record_purchase(club, owner, anna.id, Money(K, "IRR"), key=f"paid-{n}", credit_to_spend=K) for n in range(6)),
    )
    assert set(refusals) <= {NotEnoughCredit.code}
    assert (await points(club, anna.id)).available == 6 * 10 + 6 * 5
    assert (await prove_ledger(club)).holds
