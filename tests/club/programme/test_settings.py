"""What an owner sets the club to: checked, written down, and never against what was booked."""

from typing import Any

import pytest

from club.clubs import club_profile, display_units, zone_of
from club.context import Club
from club.errors import ClubSettingInvalid, CurrencyInUse, NotAllowed
from club.ledger.actions import open_credit_account
from club.programme import (
    change_language,
    change_money,
    change_picture,
    change_setting,
    finish_set_up,
    note_set_up_step,
)
from club.rewards import keep_picture
from club.staff import journal
from tests.makers import StandingClock, make_member, make_purchase, make_staff


@pytest.mark.parametrize(
    ("setting", "value", "kept"),
    [
        ("name", "  كافه   نادري ۲ ", "کافه نادری ۲"),
        ("timezone", "Asia/Kabul", "Asia/Kabul"),
        ("phone_required", False, False),
        ("debt_allowed", True, True),
        ("points_pending_days", 7, 7),
        ("points_expire_after_days", 365, 365),
        ("credit_expire_after_days", 90, 90),
        ("voucher_valid_days", 14, 14),
    ],
)
async def test_a_setting_is_kept_once_and_written_down(club: Club, setting: str, value: Any, kept: Any) -> None:
    owner = await make_staff(club)
    before = await club_profile(club)
    changed = await change_setting(club, owner, setting, value, key="k")
    shown = changed.timezone.key if setting == "timezone" else getattr(changed, setting)
    assert (shown, type(shown)) == (kept, type(kept))
    assert changed.rules_version == before.rules_version + 1
    assert await change_setting(club, owner, setting, value, key="k") == changed
    (line,) = (await journal(club, owner)).lines
    assert (line.act, line.details["setting"]) == ("act-changed-setting", setting)


async def test_a_club_that_lets_points_owe_never_lets_credit(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await club.database.transact(lambda tx: open_credit_account(tx, club.id, anna.id))
    await change_setting(club, owner, "debt_allowed", True, key="k")
    rows = await club.database.fetch_all("SELECT wallet, debt_allowed FROM account WHERE club_id = $1", club.id)
    assert {row["wallet"]: bool(row["debt_allowed"]) for row in rows} == {"points": True, "credit": False}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("name", "  "), ("name", "ن" * 41), ("timezone", "Asia/Nowhere"), ("timezone", "../etc/passwd"),
        ("phone_required", 1), ("points_pending_days", -1), ("points_pending_days", None), ("points_pending_days", True),
        ("points_expire_after_days", 0), ("credit_expire_after_days", 3651), ("voucher_valid_days", 0),
        ("rules_version", 9), ("currency", "USD"),
    ],
)  # fmt: skip
async def test_a_setting_that_makes_no_sense_is_refused(club: Club, setting: str, value: Any) -> None:
    owner, before = await make_staff(club), await club_profile(club)
    with pytest.raises(ClubSettingInvalid) as refused:
        await change_setting(club, owner, setting, value, key="k")
    assert refused.value.data["setting"] == setting
    assert await club_profile(club) == before
    assert (await journal(club, owner)).lines == ()


async def test_only_who_manages_the_programme_sets_anything(club: Club) -> None:
    manager, before = await make_staff(club, "manager"), await club_profile(club)
    for attempt in (
        change_setting(club, manager, "name", "ما", key="a"),
        change_language(club, manager, "en", ("fa", "en"), key="b"),
        change_money(club, manager, "USD", "own", key="c"),
        change_picture(club, manager, None, key="d"),
        note_set_up_step(club, manager, "zone"),
        finish_set_up(club, manager, key="e"),
    ):
        with pytest.raises(NotAllowed):
            await attempt
    assert await club_profile(club) == before


async def test_the_currency_changes_until_something_is_booked_in_it(club: Club) -> None:
    owner = await make_staff(club)
    dollars = await change_money(club, owner, "usd", "own", key="1")
    assert (dollars.currency, dollars.display_unit) == ("USD", "own")
    assert (await change_money(club, owner, "IRR", "toman", key="2")).currency == "IRR"
    await make_purchase(club, await make_member(club), 100_000)
    before = await club_profile(club)
    with pytest.raises(CurrencyInUse):
        await change_money(club, owner, "USD", "own", key="3")
    assert await club_profile(club) == before
    assert (await change_money(club, owner, "IRR", "rial", key="4")).display_unit == "rial"


@pytest.mark.parametrize(("currency", "unit"), [("XXX", "own"), ("USD", "toman"), ("IRR", "own"), ("", "own")])
async def test_money_that_is_none_is_refused(club: Club, currency: str, unit: str) -> None:
    owner = await make_staff(club)
    with pytest.raises(ClubSettingInvalid):
        await change_money(club, owner, currency, unit, key="k")
    assert (await club_profile(club)).currency == "IRR"


async def test_the_language_is_one_that_has_sentences(club: Club) -> None:
    owner = await make_staff(club)
    assert (await change_language(club, owner, "en", ("fa", "en"), key="1")).language == "en"
    with pytest.raises(ClubSettingInvalid):
        await change_language(club, owner, "xx", ("fa", "en"), key="2")
    assert (await club_profile(club)).language == "en"


async def test_the_picture_is_one_the_club_keeps(club: Club) -> None:
    owner = await make_staff(club)
    picture_id = await keep_picture(club, b"a picture")
    assert (await change_picture(club, owner, picture_id, key="1")).picture_id == picture_id
    with pytest.raises(ClubSettingInvalid):
        await change_picture(club, owner, picture_id + 1, key="2")
    assert (await change_picture(club, owner, None, key="3")).picture_id is None


async def test_a_set_up_is_finished_once(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    await club.database.transact(lambda tx: tx.execute("UPDATE club SET set_up_at = NULL"))
    await note_set_up_step(club, owner, "zone")
    assert (await club_profile(club)).set_up_step == "zone"
    done = await finish_set_up(club, owner, key="1")
    assert (done.set_up_at, done.set_up_step) == (clock.now(), None)
    clock.move(days=1)
    assert await finish_set_up(club, owner, key="2") == done
    assert [line.act for line in (await journal(club, owner)).lines] == ["act-set-up-club"]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("tehran", "Asia/Tehran"), ("TEHRAN", "Asia/Tehran"), ("Asia/Tehran", "Asia/Tehran"), ("new york", "America/New_York"),
        ("New_York", "America/New_York"), ("Paris", "Europe/Paris"), ("utc", "UTC"), ("", None), ("nowhere", None), ("تهران", None),
    ],
)  # fmt: skip
def test_a_zone_is_found_by_its_city(words: str, zone: str | None) -> None:
    assert zone_of(words) == zone


def test_rials_are_shown_in_toman_or_rial_and_the_rest_in_its_own_unit() -> None:
    assert (display_units("IRR"), display_units("EUR")) == (("toman", "rial"), ("own",))
