"""What may be kept of an error."""

import traceback
from pathlib import PurePath


def what_and_where(error: BaseException) -> str:
    """The kind of an error and the place it came from, not its message: that may quote what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"[:300]
