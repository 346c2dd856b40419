"""The kinds of earning rules. A new kind is a class here (or a file beside) and one line in KINDS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Occasion = Literal["purchase", "joining", "birthday"]


@dataclass(frozen=True, slots=True)
class RuleKind:
    """`points_for(parameters, amount)`: whole points for an occasion; `amount` in minor units, 0 where nothing is bought."""

    occasion: Occasion
    parameters: frozenset[str]
    points_for: Callable[[Mapping[str, Any], int], int]


def _flat(parameters: Mapping[str, Any], amount: int) -> int:
    return int(parameters["points"])


def _flat_when_bought(parameters: Mapping[str, Any], amount: int) -> int:
    return int(parameters["points"]) if amount > 0 else 0


def _by_amount(parameters: Mapping[str, Any], amount: int) -> int:
    # The one rounding of earning: down, once, over the whole amount.
    return max(0, amount) * int(parameters["points"]) // int(parameters["per_amount"])


KINDS: dict[str, RuleKind] = {
    "joining": RuleKind("joining", frozenset({"points"}), _flat),
    "birthday": RuleKind("birthday", frozenset({"points"}), _flat),
    "amount": RuleKind("purchase", frozenset({"points", "per_amount"}), _by_amount),
    "per_purchase": RuleKind("purchase", frozenset({"points"}), _flat_when_bought),
}
