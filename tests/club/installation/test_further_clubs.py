"""Clubs beside the first: opened once, with bots of their own; only from the first; tokens sealed."""

from typing import Any

import pytest

from club.clubs import club_profile
from club.context import Club
from club.earning import rules_now
from club.errors import (
    BotTaken,
    BotTwice,
    ClubError,
    ClubNameRequired,
    ClubNotFound,
    IdempotencyKeyReused,
    NotAllowed,
    OnlyInFirstClub,
    TokenUnreadable,
)
from club.installation import (
    ClubDraft,
    FoundBot,
    FurtherClub,
    bot_accepted,
    bot_is_free,
    bot_refused,
    club_of,
    further_club,
    further_clubs,
    invite_owner,
    open_further_club,
    open_kept_token,
    open_token,
    pause_club,
    rename_club,
    reopen_club,
    replace_bot,
    seal_kept_token,
    token_is_readable,
)
from club.staff import StaffView, staff_by_identity
from club.storage import from_json
from tests.makers import StandingClock, make_staff

TABLES = ("club", "club_bot", "earning_rule", "staff_member", "journal_entry", "outbox_message")


def bot(number: int) -> FoundBot:
    return FoundBot(number, f"bot_{number}", f"{number}:{'t' * 35}")


def draft(customer: int = 11, staff: int = 12, name: str = "Nilu", language: str = "en") -> ClubDraft:
    return ClubDraft(name, language, bot(customer), bot(staff))


async def rows(club: Club) -> dict[str, int]:
    counted = {}
    for table in TABLES:
        row = await club.database.fetch_one(f"SELECT COUNT(*) AS n FROM {table}")
        assert row is not None
        counted[table] = int(row["n"])
    return counted


async def opened(club: Club, **fields: Any) -> tuple[StaffView, FurtherClub]:
    owner = await make_staff(club, "owner")
    return owner, await open_further_club(club, owner, draft(**fields), key="open")


async def test_a_further_club_is_whole_and_who_adds_it_is_its_owner(club: Club) -> None:
    owner, found = await opened(club, name="  نانوایی   نیلو ")
    further = club_of(club, found)
    profile = await club_profile(further)
    assert (profile.name, profile.language, profile.currency, profile.timezone.key) == (
        "نانوایی نیلو",
        "en",
        "IRR",
        "Asia/Tehran",
    )
    assert (await rules_now(further)).keys() == (await rules_now(club)).keys()
    there = await staff_by_identity(further, owner.platform, owner.platform_user_id)
    assert there is not None
    assert (there.role, there.id == owner.id) == ("owner", False)
    assert [(each.bot, each.messenger_id, each.username) for each in found.bots] == [
        ("customer", 11, "bot_11"),
        ("staff", 12, "bot_12"),
    ]
    assert await further_clubs(club) == (found,)


async def test_opening_it_twice_with_one_key_opens_one(club: Club) -> None:
    owner, found = await opened(club)
    before = await rows(club)
    assert await open_further_club(club, owner, draft(), key="open") == found
    with pytest.raises(IdempotencyKeyReused):
        await open_further_club(club, owner, draft(name="Other"), key="open")
    assert await rows(club) == before


async def test_a_bot_is_one_clubs_once(club: Club) -> None:
    owner, found = await opened(club)
    before = await rows(club)
    for other, refusal in (
        (draft(11, 22), BotTaken),
        (draft(21, 12), BotTaken),
        (draft(12, 22), BotTaken),
        (draft(21, 21), BotTwice),
        (draft(21, 22, name=" \u200c "), ClubNameRequired),
    ):
        with pytest.raises(refusal):
            await open_further_club(club, owner, other, key="other")
    with pytest.raises(BotTaken):
        await bot_is_free(club, 11)
    await bot_is_free(club, 11, but_of=found.id)
    await bot_is_free(club, 31)
    assert await rows(club) == before


async def test_clubs_are_looked_after_from_the_first_by_who_may(club: Club) -> None:
    owner, found = await opened(club)
    further = club_of(club, found)
    there = await staff_by_identity(further, owner.platform, owner.platform_user_id)
    assert there is not None
    manager = await make_staff(club, "manager")
    before = await rows(club)

    async def every(of: Club, staff: StaffView, club_id: int) -> list[type[ClubError]]:
        refusals = []
        for asked in (
            open_further_club(of, staff, draft(21, 22), key="k1"),
            pause_club(of, staff, club_id, key="k2"),
            reopen_club(of, staff, club_id, key="k3"),
            rename_club(of, staff, club_id, "Other", key="k4"),
            replace_bot(of, staff, club_id, "staff", bot(31), key="k5"),
            invite_owner(of, staff, club_id, key="k6"),
        ):
            with pytest.raises(ClubError) as refused:
                await asked
            refusals.append(refused.type)
        return refusals

    assert await every(further, there, found.id) == [OnlyInFirstClub] * 6
    assert await every(further, there, club.id) == [OnlyInFirstClub] * 6
    assert await every(club, manager, found.id) == [NotAllowed] * 6
    for asked in (further_clubs(further), further_club(further, found.id), bot_is_free(further, 31)):
        with pytest.raises(OnlyInFirstClub):
            await asked
    for asked in (bot_refused(further, found, "staff"), bot_accepted(further, found, "staff", "other_name")):
        with pytest.raises(OnlyInFirstClub):
            await asked
    for club_id in (club.id, 999):
        with pytest.raises(ClubNotFound):
            await pause_club(club, owner, club_id, key="k6")
        with pytest.raises(ClubNotFound):
            await further_club(club, club_id)
    assert await rows(club) == before


async def test_pausing_renaming_and_reopening_are_done_once_for_each_key(club: Club) -> None:
    owner, found = await opened(club)
    for _ in range(2):
        assert (await pause_club(club, owner, found.id, key="p")).state == "paused"
        assert (await rename_club(club, owner, found.id, "Nilu 2", key="n")).name == "Nilu 2"
    assert (await reopen_club(club, owner, found.id, key="r")).state == "open"
    assert (await pause_club(club, owner, found.id, key="p")).state == "open"  # an old tap changes nothing any more
    acts = await club.database.fetch_all(
        "SELECT act, details FROM journal_entry WHERE club_id = $1 ORDER BY id", club.id
    )
    assert [row["act"] for row in acts] == [
        "act-opened-club",
        "act-paused-club",
        "act-renamed-club",
        "act-reopened-club",
    ]
    assert from_json(acts[2]["details"]) == {"opened_id": found.id, "name": "Nilu 2", "earlier": "Nilu"}


async def test_a_new_token_takes_the_place_of_the_old_one(club: Club) -> None:
    owner, found = await opened(club)
    further = club_of(club, found)
    again = FoundBot(11, "bot_11", f"11:{'n' * 35}")
    for _ in range(2):
        changed = await replace_bot(club, owner, found.id, "customer", again, key="again")
    assert open_token(further, "customer", changed.customer_bot.sealed_token) == again.token
    assert changed.staff_bot == found.staff_bot
    other = await replace_bot(club, owner, found.id, "customer", bot(41), key="other")
    assert (other.customer_bot.messenger_id, other.customer_bot.username) == (41, "bot_41")
    before = await rows(club)
    with pytest.raises(BotTwice):
        await replace_bot(club, owner, found.id, "customer", bot(12), key="twice")
    second = await open_further_club(club, owner, draft(51, 52, name="Third"), key="third")
    with pytest.raises(BotTaken):
        await replace_bot(club, owner, found.id, "customer", bot(51), key="taken")
    assert (await further_club(club, found.id)).customer_bot == other.customer_bot
    assert (await further_clubs(club))[1] == second
    assert (await rows(club))["club_bot"] == before["club_bot"] + 2


async def test_who_is_no_owner_of_a_club_any_more_invites_nobody_into_it(club: Club) -> None:
    owner, found = await opened(club)
    invited = await invite_owner(club, owner, found.id, key="invite")
    assert invited.role == "owner"
    assert (await invite_owner(club, owner, found.id, key="invite")).token == invited.token
    await club.database.transact(
        lambda tx: tx.execute("UPDATE staff_member SET state = 'dismissed' WHERE club_id = $1", found.id)
    )
    with pytest.raises(NotAllowed):
        await invite_owner(club, owner, found.id, key="again")
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM staff_invite")
    assert row is not None
    assert row["n"] == 1


async def test_a_refused_bot_is_told_once_to_whom_it_concerns(club: Club, clock: StandingClock) -> None:
    owner, found = await opened(club)
    await make_staff(club, "cashier")
    assert await bot_refused(club, found, "customer")
    assert not await bot_refused(club, found, "customer")
    told = await club.database.fetch_all(
        "SELECT club_id, staff_id, arguments FROM outbox_message WHERE kind = 'told-bot-refused' ORDER BY id"
    )
    assert [row["club_id"] for row in told] == [club.id, found.id]
    assert told[0]["staff_id"] == owner.id
    assert from_json(told[0]["arguments"])["username"] == "bot_11"
    assert (await further_club(club, found.id)).customer_bot.refused_at == clock.now()
    refused = await further_club(club, found.id)
    await bot_accepted(club, refused, "customer", "renamed_bot")
    accepted = await further_club(club, found.id)
    assert (accepted.customer_bot.refused_at, accepted.customer_bot.username) == (None, "renamed_bot")
    clock.move(hours=1)
    assert await bot_refused(club, accepted, "staff")  # its own staff cannot be reached: only the first club hears
    told = await club.database.fetch_all("SELECT club_id FROM outbox_message ORDER BY id")
    assert [row["club_id"] for row in told] == [club.id, found.id, club.id]


async def test_what_is_noted_of_a_token_that_was_replaced_is_nothing(club: Club) -> None:
    owner, found = await opened(club)
    await replace_bot(club, owner, found.id, "customer", bot(41), key="other")
    assert not await bot_refused(club, found, "customer")
    assert (await further_club(club, found.id)).customer_bot.refused_at is None


async def test_a_sealed_token_opens_only_where_and_for_what_it_was_sealed(club: Club) -> None:
    _, found = await opened(club)
    further = club_of(club, found)
    sealed = found.customer_bot.sealed_token
    assert bot(11).token.partition(":")[2] not in sealed
    assert open_token(further, "customer", sealed) == bot(11).token
    other_key = Club(further.id, further.database, further.clock, b"another secret of tests, thirty-two bytes")
    for where, which in ((club, "customer"), (further, "staff"), (other_key, "customer")):
        with pytest.raises(TokenUnreadable):
            open_token(where, which, sealed)
    with pytest.raises(TokenUnreadable):
        open_token(further, "customer", "not sealed at all")
    assert token_is_readable(further, found.customer_bot)
    assert not token_is_readable(other_key, found.customer_bot)
    kept = seal_kept_token(club, bot(11).token)
    assert open_kept_token(club, kept) == bot(11).token
    with pytest.raises(TokenUnreadable):
        open_kept_token(further, kept)
    assert bot(11).token not in repr(found) + repr(draft()) + repr(bot(11))
