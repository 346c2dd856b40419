"""What staff can ask for, and what each of it needs. Nothing is reachable that does not stand here with a permission."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from admin_bot.presses import Press
from club.staff import Permission

Needs = Permission | Literal["any_staff"]
Kind = Literal["command", "press", "step", "link", "words"]
Accepts = Literal["text", "picture", "file"]
Run = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Route:
    """One thing staff can do. `keeps_conversation`: it goes on with what is being asked instead of ending it."""

    kind: Kind
    name: str
    needs: Needs
    run: Run
    keeps_conversation: bool = False
    accepts: Accepts = "text"


@dataclass(slots=True)
class Routes:
    """The routes of one room, or of all rooms joined."""

    commands: dict[str, Route] = field(default_factory=dict)
    presses: dict[str, Route] = field(default_factory=dict)
    steps: dict[str, Route] = field(default_factory=dict)
    links: dict[str, Route] = field(default_factory=dict)
    words: dict[str, Route] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Route]:
        for kind in (self.commands, self.presses, self.steps, self.links, self.words):
            yield from kind.values()

    def command(self, name: str, *, needs: Needs, keeps_conversation: bool = False) -> Callable[[Run], Run]:
        """`run(turn)` answers /name and the menu button of that name."""
        return self._adding(self.commands, "command", name, needs, keeps_conversation)

    def press(self, kind: type[Press], *, needs: Needs, keeps_conversation: bool = False) -> Callable[[Run], Run]:
        """`run(turn, press)` answers buttons of that kind."""
        return self._adding(self.presses, "press", kind.name, needs, keeps_conversation)

    def step(self, name: str, *, needs: Needs, accepts: Accepts = "text") -> Callable[[Run], Run]:
        """`run(turn, asked)` takes what is said while the conversation stands at that step; `asked` is what it kept."""
        return self._adding(self.steps, "step", name, needs, True, accepts)

    def link(self, prefix: str, *, needs: Needs) -> Callable[[Run], Run]:
        """`run(turn, rest)` answers `/start <prefix><rest>`: what a scanned QR opens."""
        return self._adding(self.links, "link", prefix, needs, False)

    def word(self, name: str, *, needs: Needs, keeps_conversation: bool = False) -> Callable[[Run], Run]:
        """`run(turn)` takes messages that belong to nothing else."""
        return self._adding(self.words, "words", name, needs, keeps_conversation)

    def _adding(
        self,
        where: dict[str, Route],
        kind: Kind,
        name: str,
        needs: Needs,
        keeps_conversation: bool,
        accepts: Accepts = "text",
    ) -> Callable[[Run], Run]:
        def add(run: Run) -> Run:
            if name in where:
                raise ValueError(f"{kind} {name} has two routes")
            where[name] = Route(kind, name, needs, run, keeps_conversation, accepts)
            return run

        return add


def joined(*rooms: Routes) -> Routes:
    """All rooms as one; ValueError when two answer the same."""
    whole = Routes()
    for room in rooms:
        for name in ("commands", "presses", "steps", "links", "words"):
            here: dict[str, Any] = getattr(whole, name)
            for key, route in getattr(room, name).items():
                if key in here:
                    raise ValueError(f"{name}: {key} has two routes")
                here[key] = route
    return whole
