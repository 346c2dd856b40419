"""Killed and started again, an installation of two clubs has both."""

from pathlib import Path

from club.app import SLUG
from club.context import Club
from club.installation import ClubDraft, FoundBot, open_further_club
from club.storage import Database
from playground import Person, Playground, RateLimits
from tests.crash.actors import CUSTOMER_BOT, PATIENCE_SECONDS
from tests.crash.clubs import Clubs
from tests.crash.test_kill import KEY, TOKENS, free_port
from tests.makers import StandingClock, make_staff, open_test_club

SECOND = {"nilu_club_bot": f"6000000011:{'C' * 35}", "nilu_desk_bot": f"6000000012:{'S' * 35}"}


async def test_both_clubs_answer_in_their_second_life(
    database: Database, database_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    opened = await open_test_club(database, clock, slug=SLUG)
    first = Club(opened.id, database, clock, KEY.encode())
    owner = await make_staff(first, "owner")
    customer, staff = (FoundBot(int(token.partition(":")[0]), name, token) for name, token in SECOND.items())
    await open_further_club(first, owner, ClubDraft("Nilu", "fa", customer, staff), key="second")
    playground = Playground(limits=RateLimits.off())
    for username, token in (TOKENS | SECOND).items():
        playground.add_bot(token, username)
    await playground.start()
    bot_token, admin_bot_token = TOKENS.values()
    clubs = await Clubs.open(
        tmp_path,
        {
            "CLUB_BOT_TOKEN": bot_token,
            "CLUB_ADMIN_BOT_TOKEN": admin_bot_token,
            "CLUB_TELEGRAM_API_URL": playground.base_url,
            "CLUB_DATABASE_URL": database_url,
            "CLUB_SECRET_KEY": KEY,
            "CLUB_HTTP_PORT": str(free_port()),
        },
    )
    try:
        for life in range(2):
            await clubs.start()
            for bot in (CUSTOMER_BOT, *SECOND):
                visitor = Person(playground, playground.add_person(f"Visitor {life}", language_code="fa"))
                await visitor.open(bot)
                await visitor.expect(timeout=PATIENCE_SECONDS)
            await clubs.kill()
        assert not any(token in clubs.log.read_text("utf-8") for token in SECOND.values())
    finally:
        await clubs.close()
        await playground.stop()
    assert playground.violations == []
