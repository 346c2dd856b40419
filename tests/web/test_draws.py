"""What anybody sees of a draw, over HTTP."""

import asyncio
import subprocess
import sys
from pathlib import Path

from club.gamification.lotteries import add_lottery, enter_lottery
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from tests.club.lotteries.drawing_lots import a_draft, opened
from tests.makers import StandingClock, make_member, make_staff
from tests.web.conftest import Door

SCRIPT = Path(__file__).parents[2] / "web" / "verify_draw.py"


async def test_a_draft_is_nobodys_business(door: Door) -> None:
    draft = await add_lottery(door.club, await make_staff(door.club, "owner"), a_draft(door.club), key="d")
    for path in (f"/draws/{draft.public_id}", f"/draws/{draft.public_id}/tickets.txt", "/draws/nothing"):
        answer = await door.client.get(path)
        assert (answer.status_code, answer.content) == (404, b"")


async def test_the_page_says_what_was_published_in_both_languages_and_no_name(door: Door) -> None:
    lot = await opened(door.club, title="<b>نوروز</b>")
    member = await make_member(door.club, "رویا پناهی")
    await enter_lottery(door.club, member.id, lot.id, "daily", 1, key="a", price=0)
    page = await door.client.get(f"/draws/{lot.public_id}")
    assert page.status_code == 200
    assert 'dir="rtl"' in page.text
    assert "&lt;b&gt;نوروز&lt;/b&gt;" in page.text
    assert str(lot.published.commitment) in page.text
    assert "رویا" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    english = await door.client.get(f"/draws/{lot.public_id}?lang=en")
    assert 'dir="ltr"' in english.text
    assert "How can I be sure?" in english.text
    assert (await door.client.get(f"/draws/{lot.public_id}/tickets.txt")).status_code == 404  # not closed yet


def _verified(folder: Path, script: bytes, file: bytes) -> subprocess.CompletedProcess[str]:
    (folder / "draw.txt").write_bytes(file)
    (folder / "verify.py").write_bytes(script)
    command = [sys.executable, "-I", "verify.py", "draw.txt"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


async def test_what_is_downloaded_verifies_itself(door: Door, clock: StandingClock, tmp_path: Path) -> None:
    lot = await opened(door.club, beacon="none")
    for number in range(5):
        member = await make_member(door.club, f"عضو {number}")
        await enter_lottery(door.club, member.id, lot.id, "daily", 1, key="a", price=0)
    clock.move(hours=25)
    while await close_lotteries(door.club):
        pass
    clock.move(hours=2)
    assert await draw_lotteries(door.club) == 1
    file = await door.client.get(f"/draws/{lot.public_id}/tickets.txt")
    script = await door.client.get("/draws/verify_draw.py")
    assert script.content == SCRIPT.read_bytes()
    ran = await asyncio.to_thread(_verified, tmp_path, script.content, file.content)
    assert (ran.returncode, ran.stdout.splitlines()[-1:], ran.stderr) == (0, ["holds"], "")
    page = (await door.client.get(f"/draws/{lot.public_id}?lang=en")).text
    assert "No public value joins this draw" in page
    assert "Ticket " in page
