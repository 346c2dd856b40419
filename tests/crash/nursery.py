"""Gives birth to clubs: a process that has imported everything and forks one `club run` for each line it reads.

A start costs seconds of imports; forked from here it is a real process of its own, killed for real, without them.
"""

import os
import signal
import sys

import admin_bot.app
import bot.app
import club.jobs.worker
import launcher.cli
import launcher.run
import web.app
import web.server
from club.app import load_texts

IMPORTED = (admin_bot.app, bot.app, club.jobs.worker, launcher.run, web.app, web.server)


def run_child(log: str) -> None:
    """What `python -m launcher run` does; its words go to the log."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for standard in (1, 2):
        os.dup2(descriptor, standard)
    os.close(0)
    sys.argv = ["club", "run"]
    code = 1
    try:
        launcher.cli.main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    log = sys.argv[1]
    load_texts()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried at once
    print("ready", flush=True)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            run_child(log)
        print(child, flush=True)


if __name__ == "__main__":
    main()
