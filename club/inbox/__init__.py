"""What came in, written down before it is acknowledged, then handled: in order for one person, side by side for many."""

from club.inbox.intake import Intake, lane_of
from club.inbox.runner import InboxRunner
from club.inbox.writing import IncomingItem, write_down

__all__ = ["InboxRunner", "IncomingItem", "Intake", "lane_of", "write_down"]
