"""A strict local Bot API server with simulated people: to try any bot in a browser, and to test it.

From Python: `playground = Playground(); bot = playground.add_bot(token, username); url = await playground.start()`.
As a program: `python -m playground --port 8081 --bot 123456:token:my_bot`.
"""

from playground.driver import Person
from playground.faults import Fault
from playground.host import Action
from playground.limits import RateLimits
from playground.server import Playground

__all__ = ["Action", "Fault", "Person", "Playground", "RateLimits"]
