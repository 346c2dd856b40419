"""The fields of a lottery's draft: what is asked for each, and how what staff say becomes its value."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from admin_bot.reading import read_amount, read_number
from admin_bot.reward_drafts import uploaded_picture
from admin_bot.turn import Turn
from club.gamification.lotteries import LotteryDraft, LotteryTerms, LotteryView
from club.gamification.lotteries.rules import WAY_VALUES, Way
from club.gamification.prizes import Prize

DRAW_AFTER = dt.timedelta(hours=1)
"""A draw is proposed so long after the close: the list is published at least ten minutes before its value comes out."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `skip_key`: the button that leaves it out; `of_terms`: it stands in the terms."""

    name: str
    attribute: str
    question: str
    skip_key: str | None = None
    skipped_value: Any = None
    of_terms: bool = False
    picture: bool = False
    number: bool = False


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("title", "title", "lottery-ask-title"),
        Field("description", "description", "lottery-ask-description", "lottery-skip-description", ""),
        Field("picture", "picture_id", "lottery-ask-picture", "lottery-skip-picture", picture=True),
        Field("limit", "tickets_per_member", "lottery-ask-limit", "lottery-skip-limit", of_terms=True, number=True),
        Field("reserves", "reserves", "lottery-ask-reserves", of_terms=True, number=True),
        Field("claim", "claim_days", "lottery-ask-claim", of_terms=True, number=True),
    )
}

MOMENTS: Mapping[str, str] = {
    "opens": "lottery-ask-opens",
    "closes": "lottery-ask-closes",
    "draws": "lottery-ask-draws",
}


def starting_draft(
    title: str, prizes: tuple[tuple[int, Prize], ...], now: dt.datetime, closes_at: dt.datetime
) -> LotteryDraft:
    """What a lottery is until staff say otherwise: everybody, one free ticket a day, open at once."""
    terms = LotteryTerms(ways={"daily": {}})
    return LotteryDraft(title, "", None, terms, prizes, now, closes_at, closes_at + DRAW_AFTER)


def draft_from(shown: LotteryView) -> LotteryDraft:
    """A lottery as the draft it could be made of."""
    return LotteryDraft(
        shown.title,
        shown.description,
        shown.picture_id,
        shown.terms,
        tuple((line.pieces, line.prize) for line in shown.prizes),
        shown.opens_at,
        shown.closes_at,
        shown.draws_at,
        shown.community_id,
        shown.beacon,
    )


def with_terms(draft: LotteryDraft, **changes: Any) -> LotteryDraft:
    return dataclasses.replace(draft, terms=dataclasses.replace(draft.terms, **changes))


async def with_field(turn: Turn, draft: LotteryDraft, field: Field, *, skipped: bool) -> LotteryDraft:
    """The draft with what was said. Refuses NumberNotUnderstood, PictureNotUnderstood."""
    value: Any
    if skipped:
        value = field.skipped_value
    elif field.picture:
        value = await uploaded_picture(turn)
    else:
        value = read_number(turn.text) if field.number else turn.text
    if field.of_terms:
        return with_terms(draft, **{field.attribute: value})
    return dataclasses.replace(draft, **{field.attribute: value})


def with_moment(draft: LotteryDraft, name: str, at: dt.datetime) -> LotteryDraft:
    """Moving one moment; a close that passes the draw takes the draw along."""
    if name == "closes" and draft.draws_at <= at:
        return dataclasses.replace(draft, closes_at=at, draws_at=at + DRAW_AFTER)
    return dataclasses.replace(draft, **{f"{name}_at": at})


def with_way(draft: LotteryDraft, way: Way, value: int | None) -> LotteryDraft:
    """The way with its value; the order of the ways stays that of the rules."""
    name = WAY_VALUES[way]
    ways = {**draft.terms.ways, way: {} if name is None or value is None else {name: value}}
    return with_terms(draft, ways={each: ways[each] for each in WAY_VALUES if each in ways})


def without_way(draft: LotteryDraft, way: Way) -> LotteryDraft:
    return with_terms(draft, ways={each: told for each, told in draft.terms.ways.items() if each != way})


def with_prize(draft: LotteryDraft, pieces: int, prize: Prize) -> LotteryDraft:
    """One more prize, the last of them."""
    return dataclasses.replace(draft, prizes=(*draft.prizes, (pieces, prize)))


def without_prize(draft: LotteryDraft, place: int) -> LotteryDraft:
    """`place` from 1."""
    return dataclasses.replace(draft, prizes=(*draft.prizes[: place - 1], *draft.prizes[place:]))


def read_way(turn: Turn, way: Way) -> int:
    """What a way is told: money as the club writes it, else a number."""
    return read_amount(turn.text, turn.profile).amount if way == "purchase" else read_number(turn.text)
