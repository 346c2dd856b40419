"""`python -m playground --port 8081 --bot TOKEN:username …`: the server alone, with a few people to be."""

import argparse
import asyncio
import signal
import sys
from typing import Any

from playground.server import Playground

SAMPLE_PEOPLE: tuple[dict[str, Any], ...] = (
    {
        "first_name": "Anna",
        "last_name": "Berg",
        "username": "anna_berg",
        "phone": "989121110001",
        "language_code": "en",
    },
    {"first_name": "Bahram", "username": "bahram_t", "phone": "989121110002", "language_code": "fa"},
    {"first_name": "Dina", "last_name": "Rad", "phone": "989121110003", "language_code": "fa"},
)


def parse_bot(text: str) -> tuple[str, str]:
    """`123456:secret:username` as (token, username)."""
    token, _, username = text.rpartition(":")
    if not token or ":" not in token:
        raise argparse.ArgumentTypeError(f"{text!r} is not TOKEN:username, like 123456:secret:my_bot")
    return token, username


async def run(arguments: argparse.Namespace) -> None:
    playground = Playground(strict=not arguments.lenient)
    for token, username in arguments.bot:
        playground.add_bot(token, username, supports_inline=True)
    for person in SAMPLE_PEOPLE:
        playground.add_person(**person)
    url = await playground.start(arguments.host, arguments.port)
    sys.stdout.write(f"The playground is open: {url}\nBots talk to {url}/bot<token>/<method>\n")
    sys.stdout.flush()
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await playground.stop()


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="playground", description="A strict local Bot API server.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--bot", type=parse_bot, action="append", default=[], metavar="TOKEN:username")
    parser.add_argument("--lenient", action="store_true", help="let unknown parameters pass (they are still recorded)")
    arguments = parser.parse_args(argv)
    try:
        asyncio.run(run(arguments))
    except (ValueError, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
