"""Who has played everything takes it along as a file, and nothing of it leads back once they are forgotten."""

import importlib
import json
from typing import Any

import pytest
from tortoise.models import Model

from club.context import Club
from club.ledger import prove_ledger
from club.members import erase_member, export_member
from club.members.exporting_play import _KEPT
from club.storage.orm import MODEL_MODULES
from tests.club.members.play_life import ADDRESS, CAPTION, ENVELOPE_WORDS, NICKNAME, PHOTO, plays_everything
from tests.club.members.test_erasing import TRACES, a_full_life, found_traces, shahrzad
from tests.makers import StandingClock, make_member, make_reward

OF_MEMBERS = {"member", "member_id", "giver_id", "voter_id"}
NOT_OF_THE_FILE = {"contest_asked"}
"""References of the messenger: no member stands in them."""


def tables_of_players() -> set[str]:
    modules = [name for name in MODEL_MODULES if name.startswith(("club.gamification", "club.communities"))]
    models = [
        value for name in modules for value in vars(importlib.import_module(name)).values() if isinstance(value, type)
    ]
    found = set()
    for model in models:
        if issubclass(model, Model) and OF_MEMBERS & set(model._meta.fields_map):
            found.add(model._meta.db_table)
    return found


def test_every_table_of_play_with_a_member_in_it_is_in_the_file() -> None:
    asked = " ".join(rows for _, rows in _KEPT.values())
    assert [table for table in sorted(tables_of_players() - NOT_OF_THE_FILE) if f"{table} " not in asked] == []


async def rows(club: Club, table: str, **where: int) -> list[dict[str, Any]]:
    conditions = " AND ".join(f"{name} = {value}" for name, value in where.items()) or "1 = 1"
    found = await club.database.fetch_all(
        f"SELECT * FROM {table} WHERE club_id = {club.id} AND {conditions} ORDER BY id"
    )
    return [dict(row) for row in found]  # type: ignore[call-overload]


async def test_the_file_has_everything_that_was_played_and_nobody_else(club: Club) -> None:
    one, other = await shahrzad(club), await make_member(club, "بهرام نوری")
    await plays_everything(club, one.id, other.id)
    kept = json.loads((await export_member(club, one.id)).content)["play"]
    assert {name: len(lines) for name, lines in kept.items() if len(lines) != 1} == {"lottery_tickets": 2}
    assert kept["lottery_wins"][0]["what_you_wrote"] == ADDRESS
    assert kept["lottery_wins"][0]["prize"] == {"kind": "points", "amount": 50, "title": ""}
    assert kept["contests"][0]["what_you_sent"] == CAPTION
    assert kept["leaderboard_wishes"][0]["nickname"] == NICKNAME
    assert kept["envelopes_given"][0]["your_words"] == ENVELOPE_WORDS
    assert kept["days_in_a_row"][0]["longest"] == 9
    assert kept["communities"][0]["community"] == "کانال ما"
    said = json.dumps(kept, ensure_ascii=False)
    assert "برای همه" not in said
    assert "بهرام" not in said
    assert "poll-77" not in said


async def test_the_file_of_who_played_nothing_says_so(club: Club) -> None:
    one, other = await shahrzad(club), await make_member(club, "بهرام نوری")
    await plays_everything(club, other.id, one.id)
    kept = json.loads((await export_member(club, one.id)).content)["play"]
    assert {name for name, lines in kept.items() if lines} == {"contests", "envelopes_given", "envelopes_opened"}


async def test_no_table_of_play_says_who_somebody_was(club: Club) -> None:
    one, friend = await a_full_life(club)
    await plays_everything(club, one.id, friend.id)
    places = {table for table, _ in await found_traces(club)}
    assert {"lottery_winner", "contest_entry", "envelope", "leaderboard_choice"} <= places
    await erase_member(club, one.id)
    assert await found_traces(club, (*TRACES, "poll-77")) == []
    pictures = await club.database.fetch_all("SELECT content FROM picture WHERE club_id = $1", club.id)
    assert PHOTO not in [bytes(row["content"]) for row in pictures]
    assert await rows(club, "picture_upload") == []
    assert (await prove_ledger(club)).holds


async def test_open_things_end_and_what_happened_stays_without_a_name(club: Club, clock: StandingClock) -> None:
    one, friend = await shahrzad(club), await make_member(club, "بهرام نوری")
    ids = await plays_everything(club, one.id, friend.id)
    await erase_member(club, one.id)
    (won,) = await rows(club, "lottery_winner", id=ids["won"])
    assert (won["state"], won["details"]) == ("called", None)  # the next sweep lapses it and calls a reserve
    assert str(won["due_at"])[:19] == str(clock.now())[:19]
    (entry,) = await rows(club, "contest_entry", id=ids["entry"])
    assert (entry["state"], entry["submission"], entry["submission_picture_id"]) == ("disqualified", None, None)
    (envelope,) = await rows(club, "envelope", id=ids["envelope"])
    assert (envelope["state"], envelope["words"], envelope["returned_points"]) == ("ended", "", 0)
    (others,) = await rows(club, "envelope", id=ids["opened"])
    assert (others["state"], others["words"]) == ("open", "برای همه")
    for table, count in (
        ("lottery_ticket", 2), ("code_use", 1), ("game_play", 1), ("mission_progress", 1), ("leaderboard_prize", 1),
        ("leaderboard_score", 0), ("leaderboard_choice", 0), ("badge_award", 0), ("streak", 0), ("community_member", 0),
        ("code_lockout", 0),
    ):  # fmt: skip
        assert (table, len(await rows(club, table, member_id=one.id))) == (table, count)
    assert len(await rows(club, "contest_vote", voter_id=one.id)) == 1


@pytest.mark.parametrize("shown", ["reward", "contest"])
async def test_a_picture_that_is_shown_elsewhere_stays(club: Club, shown: str) -> None:
    one, friend = await shahrzad(club), await make_member(club, "بهرام نوری")
    ids = await plays_everything(club, one.id, friend.id)
    if shown == "reward":
        await make_reward(club)
    sql = f"UPDATE {shown} SET picture_id = $2 WHERE club_id = $1"
    await club.database.transact(lambda tx: tx.execute(sql, club.id, ids["picture"]))
    await erase_member(club, one.id)
    assert len(await rows(club, "picture", id=ids["picture"])) == 1
    assert len(await rows(club, "picture_upload", picture_id=ids["picture"])) == 1
