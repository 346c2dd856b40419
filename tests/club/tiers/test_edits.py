"""Keeping the ladder: what is refused, what happens once, and that no edit lowers anybody before their review."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from club.context import Club
from club.earning import rules_now, set_rules
from club.errors import IdempotencyKeyReused, MemberNotFound, NotAllowed, TierInvalid, TierNotFound
from club.staff import Role
from club.storage import instant_or_none
from club.tiers import (
    Benefits,
    TierDraft,
    TierTerms,
    add_tier,
    change_tier,
    member_tier,
    members_per_tier,
    put_in_tier,
    replace_tiers,
    retire_tier,
    set_tier_terms,
    tiers_of,
)
from club.tiers.preview import WouldStand, would_stand
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff
from tests.tier_makers import BRONZE, GOLD, SILVER, changes, look_through_all, make_ladder, settle, told


async def journal(club: Club) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT act FROM journal_entry WHERE club_id = $1 AND act LIKE '%tier%' ORDER BY id", club.id
    )
    return [row["act"] for row in rows]


async def version(club: Club) -> int:
    row = await club.database.fetch_one("SELECT rules_version FROM club WHERE id = $1", club.id)
    assert row is not None
    return int(row["rules_version"])


async def test_a_tier_is_added_once_and_ranked_by_its_threshold(club: Club) -> None:
    owner = await make_staff(club)
    gold = await add_tier(club, owner, TierDraft(" طلايي ", 1000, Benefits(own=("چای",)), "🥇"), key="k")
    assert (await add_tier(club, owner, TierDraft("طلایی", 1000), key="k")).id == gold.id
    silver = await add_tier(club, owner, TierDraft(SILVER, 200), key="l")
    ladder = await tiers_of(club)
    assert [(tier.name, tier.rank) for tier in ladder.tiers] == [(SILVER, 1), (GOLD, 2)]
    assert ladder.tiers[1].draft() == TierDraft(GOLD, 1000, Benefits(own=("چای",)), "🥇")
    await change_tier(club, owner, silver.id, TierDraft(SILVER, 5000))
    assert [(tier.name, tier.rank) for tier in (await tiers_of(club)).tiers] == [(GOLD, 1), (SILVER, 2)]
    assert await journal(club) == ["act-added-tier", "act-added-tier", "act-changed-tier"]


async def test_an_edit_that_changes_nothing_is_not_written_down(club: Club, clock: StandingClock) -> None:
    owner, ladder = await make_staff(club), await make_ladder(club, clock)
    await change_tier(club, owner, ladder.tiers[1].id, ladder.tiers[1].draft())
    await set_tier_terms(club, owner, ladder.terms)
    await replace_tiers(club, owner, ladder.terms, [tier.draft() for tier in ladder.tiers])
    await retire_tier(club, owner, ladder.tiers[2].id)
    await retire_tier(club, owner, ladder.tiers[2].id)
    assert await journal(club) == ["act-retired-tier"]
    assert await tiers_of(club) == (await tiers_of(club))


@pytest.mark.parametrize("role", ["manager", "cashier", "support", "analyst"])
async def test_only_who_manages_tiers_may(club: Club, clock: StandingClock, role: Role) -> None:
    ladder, anna, other = await make_ladder(club, clock), await make_member(club), await make_staff(club, role)
    for refused in (
        add_tier(club, other, TierDraft("الماس", 9000), key="k"),
        change_tier(club, other, ladder.tiers[0].id, TierDraft("الماس", 9000)),
        retire_tier(club, other, ladder.tiers[0].id),
        set_tier_terms(club, other, TierTerms(metric="spend")),
        replace_tiers(club, other, TierTerms(), []),
        put_in_tier(club, other, anna.id, None, fixed=True, key="k"),
    ):
        with pytest.raises(NotAllowed):
            await refused
    assert await tiers_of(club) == ladder


async def test_after_a_refusal_the_ladder_is_as_it_was(club: Club, clock: StandingClock) -> None:
    owner, ladder = await make_staff(club), await make_ladder(club, clock)
    bronze, silver = ladder.tiers[:2]
    before = await version(club)
    for refused, field in (
        (add_tier(club, owner, TierDraft(GOLD, 5), key="k"), "name_taken"),
        (change_tier(club, owner, silver.id, TierDraft(SILVER, 1000)), "threshold_taken"),
        (change_tier(club, owner, silver.id, TierDraft(SILVER, 200, Benefits(entry_reward_id=99))), "entry_reward_id"),
        (change_tier(club, owner, silver.id, TierDraft(SILVER, 200, picture_id=99)), "picture"),
        (change_tier(club, owner, bronze.id, TierDraft(BRONZE, 0, Benefits(entry_credit=5))), "entry_credit"),
        (replace_tiers(club, owner, TierTerms(), [TierDraft("a", 1), TierDraft("b", 1)]), "threshold_taken"),
        (set_tier_terms(club, owner, TierTerms(grace_days=-1)), "grace_days"),
    ):
        with pytest.raises(TierInvalid) as why:
            await refused
        assert why.value.data["field"] == field
    with pytest.raises(TierNotFound):
        await change_tier(club, owner, 99, TierDraft("الماس", 9000))
    assert (await tiers_of(club), await version(club), await journal(club)) == (ladder, before, [])


async def test_replacing_keeps_tiers_of_the_same_name_with_their_members(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club, points=300)
    before = await make_ladder(club, clock)
    after = await replace_tiers(club, None, TierTerms(), [TierDraft(SILVER, 250), TierDraft("الماس", 9000)])
    assert after.tiers[0].id == before.tiers[1].id
    assert {tier.name for tier in after.retired} == {BRONZE, GOLD}
    await look_through_all(club)
    assert await members_per_tier(club) == {after.tiers[0].id: 1}
    assert (await member_tier(club, anna.id)).tier == after.tiers[0]


async def test_a_lower_threshold_raises_soon_and_quietly(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club, points=150), await make_staff(club)
    ladder = await make_ladder(club, clock)
    await change_tier(club, owner, ladder.tiers[1].id, TierDraft(SILVER, 100, Benefits(entry_credit=500_000)))
    assert await look_through_all(club) == 1
    assert (await member_tier(club, anna.id)).tier == (await tiers_of(club)).tiers[1]
    assert await told(club, anna.id) == []


async def test_a_new_look_keeps_nobody_busy(club: Club, clock: StandingClock) -> None:
    owner, ladder = await make_staff(club), await make_ladder(club, clock)
    await change_tier(club, owner, ladder.tiers[1].id, TierDraft(SILVER, 200, emoji="🌟", palette="violet"))
    assert await look_through_all(club) == 0


async def test_members_are_looked_through_piece_by_piece(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("club.tiers.looking_through.MEMBERS_PER_PIECE", 2)
    monkeypatch.setattr("club.tiers.looking_through.READ_TOGETHER", 2)
    people = [await make_member(club, points=300) for _ in range(5)]
    clock.move(seconds=1)
    await replace_tiers(club, None, TierTerms(), [TierDraft(SILVER, 200)])
    assert await look_through_all(club) == 3
    assert [await changes(club, each.id) for each in people] == [["reached"]] * 5


async def test_by_hand_until_the_review_or_for_good(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    ladder = await make_ladder(club, clock, TierTerms(period="jalali_year", grace_days=0), entry_credit=500_000)
    bronze, silver, gold = ladder.tiers
    placed = await put_in_tier(club, owner, anna.id, gold.id, fixed=False, key="a")
    end_1406 = dt.datetime(2028, 3, 19, 20, 30, tzinfo=dt.UTC)
    assert (placed.tier, placed.fixed, placed.review_at) == (gold, False, end_1406)  # at least one whole year
    assert (await put_in_tier(club, owner, anna.id, gold.id, fixed=False, key="a")).repeated
    with pytest.raises(IdempotencyKeyReused):
        await put_in_tier(club, owner, anna.id, silver.id, fixed=False, key="a")
    await put_in_tier(club, owner, anna.id, silver.id, fixed=True, key="b")
    await make_purchase(club, anna, 90_000_000)
    clock.move(days=900)
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.tier, standing.fixed, standing.review_at) == (silver, True, None)
    await put_in_tier(club, owner, anna.id, None, fixed=False, key="c")
    kinds = [(kind, said["tier"]) for kind, said in await told(club, anna.id)]
    assert kinds == [("told-tier-given", GOLD), ("told-tier-moved", SILVER), ("told-tier-moved", None)]
    assert await changes(club, anna.id) == ["reached", "by_staff", "by_staff", "by_staff"]
    assert await journal(club) == ["act-put-in-tier"] * 3
    with pytest.raises(TierNotFound):
        await put_in_tier(club, owner, anna.id, 99, fixed=False, key="d")
    with pytest.raises(MemberNotFound):
        await put_in_tier(club, owner, 99, bronze.id, fixed=False, key="e")


async def test_a_reward_and_a_picture_of_the_club_can_be_a_tiers(club: Club) -> None:
    owner, coffee = await make_staff(club), await make_reward(club)
    tier = await add_tier(club, owner, TierDraft(SILVER, 200, Benefits(entry_reward_id=coffee.id)), key="k")
    assert tier.benefits.entry_reward_id == coffee.id


TERMS = st.builds(
    TierTerms,
    metric=st.sampled_from(["points", "spend", "orders"]),
    period=st.sampled_from(["rolling", "jalali_year", "joining_year", "lifetime"]),
    rolling_days=st.sampled_from([7, 30, 365]),
    review=st.sampled_from(["keep", "one_down", "deserved"]),
    grace_days=st.sampled_from([0, 5]),
)
LADDERS = st.lists(st.sampled_from([0, 10, 300, 5000, 10**9]), unique=True, max_size=4).map(
    lambda thresholds: [TierDraft(f"tier {number}", each) for number, each in enumerate(sorted(thresholds))]
)
EDITS = st.one_of(
    st.tuples(st.just("terms"), TERMS),
    st.tuples(st.just("ladder"), LADDERS),
    st.tuples(st.just("rules"), st.sampled_from([1, 500])),
    st.tuples(st.just("days"), st.sampled_from([1, 29, 200])),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDITS, min_size=1, max_size=7))
async def test_no_edit_lowers_anybody_before_the_review_they_were_promised(
    club: Club, clock: StandingClock, edits: list[tuple[str, object]]
) -> None:
    owner = await make_staff(club)
    await make_ladder(club, clock, TierTerms(period="jalali_year", review="deserved", grace_days=0))
    anna = await make_member(club, points=100)
    await make_purchase(club, anna, 10_000_000)
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert standing.tier is not None
    height, promised = standing.tier.threshold, standing.review_at
    assert standing.tier.name == GOLD
    for what, value in edits:
        if what == "terms":
            await set_tier_terms(club, owner, value)  # type: ignore[arg-type]
        elif what == "ladder":
            await replace_tiers(club, owner, (await tiers_of(club)).terms, value)  # type: ignore[arg-type]
        elif what == "rules":
            rules = await rules_now(club)
            await set_rules(club, {**rules, "per_purchase": {"points": value}})  # type: ignore[dict-item]
        else:
            clock.move(days=value)  # type: ignore[arg-type]
        await look_through_all(club)
        await settle(club)
        row = await club.database.fetch_one(
            "SELECT m.tier_review_at, t.threshold FROM member m LEFT JOIN tier t ON t.id = m.tier_id WHERE m.id = $1",
            anna.id,
        )
        assert row is not None
        if promised is not None and clock.now() >= promised:
            break  # reviewed: from here on it may go down
        assert row["threshold"] is not None
        changed_by_name = what == "ladder"  # a tier of the same name may have been given another threshold
        assert changed_by_name or row["threshold"] >= height
        height = row["threshold"]
        now_promised = instant_or_none(row["tier_review_at"])
        if promised is not None and now_promised is not None:
            assert now_promised >= promised
        promised = now_promised


async def test_in_a_large_club_a_part_stands_for_all(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("club.tiers.preview.LOOKED_AT_MAX", 4)
    for points in (0, 0, 0, 0, 300, 300, 300, 300):
        await make_member(club, points=points)
    seen = await would_stand(club, [200, 1000])
    assert seen == WouldStand(counts=(4, 0), below=4, about=True)
    monkeypatch.setattr("club.tiers.preview.LOOKED_AT_MAX", 8)
    assert await would_stand(club, [5]) == WouldStand(counts=(8,), below=0, about=False)
