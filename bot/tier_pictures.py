"""The picture of a member's tier: the face in words, and the card over the tier's own picture where it has one."""

import asyncio

from aiogram.types import BufferedInputFile, InputFile

from bot.desk import Desk
from bot.pictures import DrawnPicture
from club.clubs import ClubProfile
from club.i18n import Speaker
from club.pictures import PALETTES, TierFace, render_tier_card
from club.rewards import picture_content
from club.tiers import MemberTier, TierView
from club.tiers.wording import amount_of


class TierPicture(DrawnPicture):
    def __init__(self, desk: Desk, face: TierFace) -> None:
        super().__init__(desk, face, render_tier_card, "tier.png")
        self._desk = desk
        self._tier_face = face

    async def upload(self) -> InputFile:
        face = self._tier_face
        under = None if face.picture_id is None else await picture_content(self._desk.club, face.picture_id)
        content = await asyncio.to_thread(render_tier_card, face, under)
        return BufferedInputFile(content, "tier.png")


def tier_face(speaker: Speaker, profile: ClubProfile, member_name: str, standing: MemberTier) -> TierFace:
    """Where the member stands; on the way to the first tier, in its colours."""
    shown: TierView | None = standing.tier or standing.next
    above = standing.next
    metric, currency = standing.terms.metric, profile.currency
    if standing.tier is None:
        name = "" if above is None else speaker.plain("tier-card-on-the-way", tier=above.name)
    else:
        name = standing.tier.name
    if above is None:
        towards, below = speaker.plain("tier-card-top"), ""
    else:
        missing = amount_of(speaker, metric, standing.missing, currency)
        towards, below = above.name, speaker.plain("tier-card-missing", tier=above.name, missing=missing)
    return TierFace(
        club_name=profile.name,
        tier_name=name,
        member_name=member_name,
        steps=len(standing.ladder.tiers),
        reached=standing.steps_reached,
        share=standing.share,
        progress=amount_of(speaker, metric, standing.progress, currency),
        towards=towards,
        below=below,
        language=speaker.language,
        palette=PALETTES["emerald" if shown is None else shown.palette],
        picture_id=None if standing.tier is None else standing.tier.picture_id,
    )
