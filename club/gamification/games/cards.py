"""What lies under the nine fields of a scratch card. Pure.

Three fields of one prize win it. A card that wins shows its prize three times and no other one; a card that does not shows
nothing three times. In whatever order the fields are opened, it comes to what was booked when the card was bought.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from club.gamification.games.rules import PrizeTable
from club.gamification.prizes import Prize

FIELDS = 9
ALIKE = 3
BLANKS = 4
"""Signs that bring nothing: with one prize beside them there are enough for nine fields without three alike."""
ALL_OPEN = (1 << FIELDS) - 1


@dataclass(frozen=True, slots=True)
class Card:
    """`fields`: nine numbers; below `len(prizes)` it is that prize, from there on one of the blank signs."""

    prizes: tuple[Prize, ...]
    fields: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        return {"prizes": [prize.to_json() for prize in self.prizes], "fields": list(self.fields)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Card":
        return cls(tuple(Prize.from_json(prize) for prize in kept["prizes"]), tuple(kept["fields"]))

    @property
    def won(self) -> int | None:
        """The prize that lies under three fields."""
        return next((number for number in range(len(self.prizes)) if self.fields.count(number) == ALIKE), None)

    def is_decided(self, opened: int) -> bool:
        """Whether the open fields show how it ends: three alike, or all of them."""
        shown = [sign for place, sign in enumerate(self.fields) if opened >> place & 1]
        return opened & ALL_OPEN == ALL_OPEN or any(shown.count(sign) == ALIKE for sign in shown)


def make_card(table: PrizeTable, won: int | None, shuffle: Callable[[list[int]], None]) -> Card:
    """A card that comes to the row `won` (None: to nothing); `shuffle` puts a list into an order by chance."""
    signs = [number for number in range(len(table.rows) + BLANKS) if number != won]
    twice = [*signs, *signs]
    shuffle(twice)
    chosen = [] if won is None else [won] * ALIKE
    fields = [*chosen, *twice[: FIELDS - len(chosen)]]
    shuffle(fields)
    return Card(tuple(row.prize for row in table.rows), tuple(fields))


def opened_with(opened: int, field: int) -> int:
    """The open fields with one more, counted from 1; 0 opens all. ValueError for a field no card has."""
    if not 0 <= field <= FIELDS:
        raise ValueError(f"no card has a field {field}")
    return ALL_OPEN if field == 0 else opened | 1 << (field - 1)


def open_places(opened: int) -> Sequence[bool]:
    """Field by field, whether it is open."""
    return [bool(opened >> place & 1) for place in range(FIELDS)]
