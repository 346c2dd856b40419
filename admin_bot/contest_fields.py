"""The fields of a contest: what is asked for each, and how what staff say becomes its value."""

from dataclasses import dataclass, replace
from typing import Any

from admin_bot.reading import read_number
from admin_bot.reward_drafts import uploaded_picture
from admin_bot.turn import Turn
from club.gamification.contests import ContestCard

TERMS = ("price_points", "right_score", "fast_score", "points_each_right", "votes_each", "voting_hours")
SWITCHES = ("as_polls", "shortlist")


@dataclass(frozen=True, slots=True)
class Field:
    """`skip_key`: the button that leaves it empty."""

    name: str
    question: str
    skip_key: str | None = None
    skipped_value: Any = None

    @property
    def step(self) -> str:
        return f"contest-edit-{self.name}"


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("title", "contest-ask-title"),
        Field("description", "contest-ask-description", "contest-skip-description", ""),
        Field("picture_id", "contest-ask-picture", "contest-skip-picture"),
        Field("price_points", "contest-ask-price", "contest-skip-price", 0),
        Field("right_score", "contest-ask-right-score"),
        Field("fast_score", "contest-ask-fast-score", "contest-skip-fast-score", 0),
        Field("points_each_right", "contest-ask-points-each-right", "contest-skip-points-each-right", 0),
        Field("votes_each", "contest-ask-votes-each"),
        Field("voting_hours", "contest-ask-voting-hours"),
    )
}


async def value_said(turn: Turn, field: Field, *, skipped: bool) -> Any:
    """What was said, as the field's value. Refuses NumberNotUnderstood, PictureNotUnderstood."""
    if skipped:
        return field.skipped_value
    if field.name == "picture_id":
        return await uploaded_picture(turn)
    return read_number(turn.text) if field.name in TERMS else turn.text


def changes_of(card: ContestCard, name: str, value: Any) -> dict[str, Any]:
    """One changed field as `change_contest` takes it."""
    if name in TERMS or name in SWITCHES:
        return {"terms": replace(card.draft.terms, **{name: value})}
    return {name: value}


def terms_of(kind: str) -> tuple[str, ...]:
    """Which numbers a kind of contest has."""
    return {
        "quiz": ("price_points", "right_score", "fast_score", "points_each_right"),
        "prediction": ("price_points", "right_score", "points_each_right"),
        "number": ("price_points",),
    }.get(kind, ("price_points", "votes_each", "voting_hours"))


def switches_of(kind: str) -> tuple[str, ...]:
    return {"quiz": ("as_polls",), "caption": ("shortlist",), "photo": ("shortlist",)}.get(kind, ())
