"""The fields of a reward: what is asked for each, and how what staff say becomes its value."""

import asyncio
import dataclasses
from dataclasses import dataclass
from typing import Any

from admin_bot.reading import read_moment, read_number
from admin_bot.turn import Turn
from club.clubs import club_profile
from club.errors import PictureNotUnderstood, RewardInvalid
from club.pictures import PictureRefused, fit_picture
from club.rewards import RewardDraft, RewardView, check_draft, keep_picture


@dataclass(frozen=True, slots=True)
class Field:
    """One question about a reward. `skip_key`: the button that leaves it out (unlimited, no limit, no picture)."""

    name: str
    attribute: str
    question: str
    skip_key: str | None
    skipped_value: Any = None


FIELDS: tuple[Field, ...] = (
    Field("title", "title", "admin-ask-title", None),
    Field("description", "description", "admin-ask-description", "admin-skip-description", ""),
    Field("price", "price_points", "admin-ask-price", None),
    Field("stock", "stock", "admin-ask-stock", "admin-skip-stock"),
    Field("limit", "limit_per_member", "admin-ask-limit", "admin-skip-limit"),
    Field("picture", "picture_id", "admin-ask-picture", "admin-skip-picture"),
)
"""What is asked of a new reward."""

OPENS = Field("opens", "opens_at", "admin-ask-opens", "admin-skip-opens")
"""Only asked when somebody wants it: most rewards open at once."""

FIELD_BY_NAME = {field.name: field for field in (*FIELDS, OPENS)}

_LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024
_EMPTY = RewardDraft("?", "", 1)


def draft_of(kept: dict[str, Any]) -> RewardDraft:
    """The draft as far as it has come; what was not asked yet has a harmless value."""
    return dataclasses.replace(_EMPTY, **kept)


def draft_from(shown: RewardView) -> RewardDraft:
    """A reward as the draft it could be made of."""
    return RewardDraft(
        shown.title,
        shown.description,
        shown.price_points,
        shown.stock,
        shown.limit_per_member,
        shown.picture_id,
        shown.voucher_valid_days,
        shown.opens_at,
    )


async def value_said(turn: Turn, field: Field, draft: RewardDraft, *, skipped: bool) -> Any:
    """What was said, as the field's value. Refuses NumberNotUnderstood, PictureNotUnderstood, RewardInvalid."""
    if skipped:
        return field.skipped_value
    value: Any
    if field.name == "picture":
        value = await uploaded_picture(turn)
    elif field.name == "opens":
        value = read_moment(turn.text, (await club_profile(turn.club)).timezone)
    elif field.name in ("title", "description"):
        value = turn.text
    else:
        value = read_number(turn.text)
    if field.name == "limit" and value == 0:
        raise RewardInvalid(field="limit")
    checked = check_draft(dataclasses.replace(draft, **{field.attribute: value}))
    return getattr(checked, field.attribute)


async def uploaded_picture(turn: Turn) -> int:
    """The picture sent, kept by the club. Refuses PictureNotUnderstood."""
    message = turn.update.message
    if message is None or not (message.photo or message.document):
        raise PictureNotUnderstood
    size = message.photo[-1] if message.photo else message.document
    assert size is not None
    if size.file_size is not None and size.file_size > _LARGEST_DOWNLOAD_BYTES:
        raise PictureNotUnderstood
    file = await turn.telegram.get_file(size.file_id)
    content = bytes(await file.download_as_bytearray())
    try:
        fitted = await asyncio.to_thread(fit_picture, content)
    except PictureRefused as refused:
        raise PictureNotUnderstood from refused
    return await keep_picture(turn.club, fitted)
