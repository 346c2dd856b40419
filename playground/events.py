"""What a person sees happening, told to whoever watches: the browser page and the drivers of tests."""

from collections.abc import Callable
from typing import Any

Event = dict[str, Any]
Listener = Callable[[Event], None]


class EventBus:
    """Listeners by person; they are called at once and must not block."""

    def __init__(self) -> None:
        self._listeners: dict[int, list[Listener]] = {}

    def subscribe(self, person_id: int, listener: Listener) -> Callable[[], None]:
        """Calls `listener` with each event of the person until the returned function is called."""
        listeners = self._listeners.setdefault(person_id, [])
        listeners.append(listener)

        def unsubscribe() -> None:
            if listener in listeners:
                listeners.remove(listener)

        return unsubscribe

    def is_watched(self, person_id: int) -> bool:
        return bool(self._listeners.get(person_id))

    def publish(self, person_id: int, event: Event) -> None:
        for listener in tuple(self._listeners.get(person_id, ())):
            listener(event)

    def publish_to_all(self, event: Event) -> None:
        for person_id in tuple(self._listeners):
            self.publish(person_id, event)
