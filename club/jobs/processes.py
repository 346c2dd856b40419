"""Who a process is, so that another one on the same machine can see whether it still lives."""

import hashlib
import os
import socket
from functools import lru_cache
from pathlib import Path

_PROC = Path("/proc")


@lru_cache(maxsize=1)
def _machine() -> str:
    """This machine since it was started, as seen from this container: process ids mean something only within it."""
    seen = [socket.gethostname()]
    try:
        seen.append((_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip())
        seen.append(str((_PROC / "self/ns/pid").readlink()))
    except OSError:
        seen.append("unknown")
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()[:12]


def _started(process_id: int) -> str | None:
    """When a process was started, in ticks; None when it is gone, or when this system does not say."""
    try:
        stat = (_PROC / str(process_id) / "stat").read_text("utf-8", "replace")
    except OSError:
        return None
    state, *fields = stat.rpartition(")")[2].split()
    return None if state in "ZX" else fields[18]


def this_process() -> str:
    """`machine:process id:started`, at most 40 characters."""
    process_id = os.getpid()
    return f"{_machine()}:{process_id}:{_started(process_id) or 0}"


def is_gone(process: str) -> bool:
    """Whether a process of this machine (as `this_process` named it) has ended. What cannot be known is not gone."""
    machine, process_id, started, *_ = [*process.split(":"), "", "", ""]
    if machine != _machine() or not process_id.isdigit() or _started(os.getpid()) is None:
        return False
    return _started(int(process_id)) != started
