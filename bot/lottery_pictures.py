"""The winner's card of a member who has won."""

from bot.desk import Desk
from bot.pictures import DrawnPicture
from club.gamification.lotteries import WinnerView
from club.gamification.prize_wording import prize_label
from club.i18n import Speaker
from club.persian import strip_bidi
from club.pictures.winner import WinnerFace, render_winner


async def win_picture(desk: Desk, speaker: Speaker, win: WinnerView) -> DrawnPicture | None:
    """None for a place in reserve, which has no prize."""
    if win.prize is None:
        return None
    profile = await desk.profile()
    face = WinnerFace(
        club_name=profile.name,
        title=speaker.plain("play-win-card-title", title=win.lottery_title),
        prize=strip_bidi(prize_label(speaker, win.prize)),
        member_name=win.member_name,
        ticket=speaker.plain("play-win-card-ticket", number=speaker.number(win.ticket, grouping=False)),
        language=speaker.language,
    )
    return DrawnPicture(desk, face, render_winner, "winner.png")
