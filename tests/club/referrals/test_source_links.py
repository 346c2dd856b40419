"""A link for each place, and what came of it."""

import pytest

from club.context import Club
from club.errors import IdempotencyKeyReused, NotAllowed, SourceLinkInvalid, SourceLinkNotFound
from club.members import meet
from club.referrals import (
    Opened,
    add_source_link,
    remember_link,
    rename_source_link,
    retire_source_link,
    source_link,
    source_links,
    source_payload,
)
from tests.club.referrals.inviting import bring_friend, invite_under, join, referral_of
from tests.makers import make_member, make_purchase, make_staff


async def test_a_link_counts_who_opened_it_who_joined_and_who_bought(club: Club) -> None:
    manager = await make_staff(club, "manager")
    poster = await add_source_link(club, manager, " پوستر  شعبهٔ ونک ", key="poster")
    assert (poster.title, poster.active, poster.opened, poster.joined, poster.bought) == (
        "پوستر شعبهٔ ونک", True, 0, 0, 0,
    )  # fmt: skip
    for user_id in (730_001, 730_002, 730_003):
        chat = await meet(club, "customer", "telegram", user_id, "رهگذر")
        assert await remember_link(club, chat.id, source_payload(poster.code)) == Opened("source")
        await remember_link(club, chat.id, source_payload(poster.code))
    first, _ = await join(club, 730_001), await join(club, 730_002)
    await make_purchase(club, first, 50_000)
    await make_purchase(club, first, 50_000)
    counted = await source_link(club, manager, poster.id)
    assert (counted.opened, counted.joined, counted.bought) == (3, 2, 1)
    row = await club.database.fetch_one("SELECT source_link_id FROM member WHERE id = $1", first.id)
    assert row is not None
    assert row["source_link_id"] == poster.id


async def test_who_is_a_member_already_is_not_counted(club: Club) -> None:
    manager = await make_staff(club, "manager")
    poster = await add_source_link(club, manager, "پوستر", key="poster")
    await make_member(club, "آنا", user_id=730_010)
    chat = await meet(club, "customer", "telegram", 730_010, "آنا")
    assert await remember_link(club, chat.id, source_payload(poster.code)) == Opened(member=True)
    assert (await source_link(club, manager, poster.id)).opened == 0


async def test_who_came_by_a_place_first_was_not_brought_by_a_friend_later(club: Club) -> None:
    manager = await make_staff(club, "manager")
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    friend = await bring_friend(club, ana)
    assert await referral_of(club, friend) == ("pending", "no_purchase")
    poster = await add_source_link(club, manager, "پوستر", key="poster")
    chat = await meet(club, "customer", "telegram", 730_020, "بابک")
    await remember_link(club, chat.id, source_payload(poster.code))
    row = await club.database.fetch_one("SELECT referral_code FROM member WHERE id = $1", ana.id)
    assert row is not None
    assert await remember_link(club, chat.id, f"r_{row['referral_code']}") == Opened("invitation")
    other = await join(club, 730_020)
    assert await club.database.fetch_all("SELECT id FROM referral WHERE friend_id = $1", other.id) == []


async def test_a_retired_link_greets_like_any_other_and_counts_nobody(club: Club) -> None:
    manager = await make_staff(club, "manager")
    poster = await add_source_link(club, manager, "پوستر", key="poster")
    assert not (await retire_source_link(club, manager, poster.id)).active
    await retire_source_link(club, manager, poster.id)
    chat = await meet(club, "customer", "telegram", 730_030, "بابک")
    assert await remember_link(club, chat.id, source_payload(poster.code)) == Opened()
    assert (await source_link(club, manager, poster.id)).opened == 0


async def test_links_are_added_once_renamed_and_listed_with_those_in_use_first(club: Club) -> None:
    manager = await make_staff(club, "manager")
    poster = await add_source_link(club, manager, "پوستر", key="poster")
    assert (await add_source_link(club, manager, "پوستر", key="poster")).id == poster.id
    with pytest.raises(IdempotencyKeyReused):
        await add_source_link(club, manager, "بیلبورد", key="poster")
    instagram = await add_source_link(club, manager, "اینستاگرام", key="insta")
    assert (await rename_source_link(club, manager, poster.id, "پوستر مترو")).code == poster.code
    await rename_source_link(club, manager, poster.id, "پوستر مترو")
    await retire_source_link(club, manager, instagram.id)
    found = await source_links(club, manager)
    assert [link.title for link in found.links] == ["پوستر مترو", "اینستاگرام"]
    second = await source_links(club, manager, page=9, size=1)
    assert ([link.title for link in second.links], second.page, second.pages, second.count) == (["اینستاگرام"], 2, 2, 2)
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE act LIKE '%source-link' ORDER BY id")
    assert [row["act"] for row in rows] == [
        "act-added-source-link",
        "act-added-source-link",
        "act-renamed-source-link",
        "act-retired-source-link",
    ]


async def test_refusals_leave_the_links_as_they_are(club: Club) -> None:
    cashier, manager = await make_staff(club, "cashier"), await make_staff(club, "manager")
    for title in ("", "   ", "خ" * 61):
        with pytest.raises(SourceLinkInvalid) as refused:
            await add_source_link(club, manager, title, key=f"bad-{len(title)}")
        assert refused.value.data == {"field": "title"}
    for refused_call in (
        add_source_link(club, cashier, "پوستر", key="x"),
        rename_source_link(club, cashier, 1, "پوستر"),
        retire_source_link(club, cashier, 1),
        source_links(club, cashier),
    ):
        with pytest.raises(NotAllowed):
            await refused_call
    for missing in (rename_source_link(club, manager, 999, "پوستر"), retire_source_link(club, manager, 999)):
        with pytest.raises(SourceLinkNotFound):
            await missing
    assert (await source_links(club, manager)).links == ()
